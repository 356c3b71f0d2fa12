/* What the files that read options share: the state of the parser, and an option put in the table of GOption.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_PARSER_H
#define PAULI_CLI_PARSER_H

#include "options.h"

/* What the callbacks of GOption get: it calls them in the order of the line. */
typedef struct {
  Options *options;
  const TableSpec *spec;
  void *own; /* of the command */
  GOptionGroup *group;
  gboolean help;
  GPtrArray *texts; /* of the descriptions, which GOption does not copy */
} Parser;

/* Keeps text, which is then owned by the parser. */
const char *parser_keep (Parser *parser, char *text);

/* Adds --long_name; without an argument it is a flag.  The description is then owned by the parser. */
void parser_add (Parser *parser, const char *long_name, GOptionArgFunc set, char *description, const char *argument);

/* Adds --long_name FILE, and -letter FILE unless that is 0. */
void parser_add_file (Parser *parser, const char *long_name, char letter, GOptionArgFunc set, char *description);

/* Puts the option and its value in front of an error; returns done. */
gboolean parser_blame (bool done, const char *name, const char *value, GError **error);

/* Reads value as that of param, and notes in options->typed that it was given. */
gboolean parser_set_number (Parser *parser, PauliParam param, double *number, const char *name, const char *value,
                            GError **error);

/* "M_q in MeV, 1 to 1000 (350)".  Free it with g_free(). */
char *parser_describe (const PauliParamInfo *info);

/* ---- The options of the parameters ------------------------------------------------------------------------------- */

/* M_q, rho_c, alpha_s, quark and model. */
void parser_add_parameters (Parser *parser);

/* The widths, and the choice of profiles if the command has it. */
void parser_add_profiles (Parser *parser);

/* Whether the options of the profiles go together. */
bool parser_check_profiles (const Options *options, GError **error);

/* For the head of a table: the names of quark and gluon profile. */
const char *parser_quark_name (PauliQuark quark);
const char *parser_gluon_name (PauliGluon gluon);

#endif
