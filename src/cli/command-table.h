/* What the commands share: a table with the parameters of the line in its head.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_COMMAND_TABLE_H
#define PAULI_CLI_COMMAND_TABLE_H

#include "options.h"
#include "sweep.h"

#define COMMAND_MAX_OWN_PARAMETERS 6

typedef struct {
  const char *const *columns; /* those of the spec, or its others */
  const TableParameter *own;  /* parameters of this command, which follow those of all in the head; NULL: none */
  size_t n;                   /* of rows */
  SweepRow row;
  const void *data;
} TableBody;

/* Prints the table and closes stdout; returns as sweep(). */
CliStatus command_print (const Command *command, const TableSpec *spec, const Options *options, const TableBody *body);

/* a if it is not PAULI_OK, else b. */
PauliStatus command_worse (PauliStatus a, PauliStatus b);

/* The option --orders N, the number of terms of (24): for an OwnOption. */
char *command_describe_orders (void);

/* Reads it into the unsigned at orders. */
bool command_set_orders (void *orders, const char *value, GError **error);

#endif
