/* What all parts of pauliscope-cli share: exit statuses, the command, messages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_H
#define PAULI_CLI_H

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

#define CLI_PROGRAM "pauliscope-cli"

/* The exit statuses, which other programs rely on. */
typedef enum {
  CLI_OK = 0,
  CLI_USAGE = 2,     /* wrong command line or a parameter out of its domain; nothing is on stdout */
  CLI_NUMERICAL = 3, /* the table is complete, but some of its rows did not reach their accuracy */
  CLI_OUTPUT = 4     /* the output could not be written */
} CliStatus;

typedef struct Command Command;

struct Command {
  const char *name;
  const char *summary; /* one line, marked for translation */
  CliStatus (*run) (const Command *self, int argc, char **argv); /* argv[0] is the name of the command */
};

/* Writes UTF-8 text in the charset of the locale or, where that lacks a character of it, as it is: a plain C locale is
 * that of scripts and containers, whose logs are UTF-8.  False if writing failed, with the reason in errno. */
bool cli_print (FILE *file, const char *text);

/* "pauliscope-cli: MESSAGE\n" on stderr. */
void cli_message (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The message that stdout could not be written, with the reason in errno; returns CLI_OUTPUT. */
CliStatus cli_output_failed (void);

/* Closes stdout: what was written there may still be in a buffer, or, on a network, fail only now.  Returns status, or
 * CLI_OUTPUT after a message. */
CliStatus cli_close_output (CliStatus status);

/* All of the output: text on stdout, which is then closed. */
CliStatus cli_print_output (const char *text);

#endif
