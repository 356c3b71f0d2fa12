/* The line of a command: the options of all commands and its own, read in the order of the line, so that later ones win.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_OPTIONS_H
#define PAULI_CLI_OPTIONS_H

#include "cli.h"
#include "grid.h"
#include "pauli.h"
#include "table.h"

/* What the line itself set, a model too. */
typedef enum {
  GIVEN_M_Q = 1 << 0,
  GIVEN_INV_RHO_C = 1 << 1,
  GIVEN_ALPHA_S = 1 << 2,
  GIVEN_QUARK = 1 << 3,
  GIVEN_WIDTH_Q = 1 << 4,
  GIVEN_WIDTH_G = 1 << 5,
  GIVEN_GLUON = 1 << 6
} Given;

typedef struct {
  double M_q;       /* MeV */
  double inv_rho_c; /* MeV */
  double alpha_s;
  PauliQuark quark;
  double width_q, width_g;
  PauliGluon gluon;
  unsigned given;   /* of Given */
  TableFormat format;
  Grid grid;
  PauliParam varied;           /* M_q or 1/rho_c if the table is over it or for it, so that it is no parameter of the head;
                                  else PAULI_N_PARAMS */
  char *typed[PAULI_N_PARAMS]; /* "--rho 0.33", as the line has the last option of its own for this parameter; NULL */
} Options;

/* Which of the parameters a command has. */
typedef enum {
  PARAMETERS_NONE,
  PARAMETERS_WIDTHS,  /* all but the choice of profiles */
  PARAMETERS_PROFILES /* all */
} ParameterSet;

/* An option that only one command has.  set() gets what the command keeps its options in; its error need not name the
 * option and the value. */
typedef struct {
  const char *name;     /* without the dashes; NULL ends a list */
  const char *argument; /* for --help; NULL: a flag, whose value is NULL */
  char *(*describe) (void); /* for --help; freed with g_free() */
  bool (*set) (void *own, const char *value, GError **error);
} OwnOption;

/* One whose value is the name of a file, as the system has it, and not always in UTF-8. */
typedef struct {
  const char *name; /* NULL ends a list */
  char letter;      /* of -o FILE; 0: none */
  char *(*describe) (void);
  bool (*set) (void *own, const char *file, GError **error);
} FileOption;

/* What a command adds to the options of all. */
typedef struct {
  ParameterSet parameters;
  PauliParam grid;            /* whose GRID it has: PAULI_PARAM_Q2 by --q2, PAULI_PARAM_Z by --z, or PAULI_PARAM_M_Q by --mq,
                                 which then does not set M_q; PAULI_N_PARAMS: none */
  bool grid_optional;         /* the line may be without it */
  const OwnOption *own;       /* NULL: none */
  const FileOption *files;    /* NULL: none */
  const char *argument;       /* "NAME", what the line has besides options; NULL: nothing */
  bool (*take) (void *own, const char *argument, GError **error); /* gets it, if the line has it */
  bool (*check) (Options *options, void *own, GError **error); /* what no option can know alone; NULL: nothing */
  const char *const *columns; /* end with NULL; NULL: the command prints no table */
  const char *other_option;   /* with this option, ... */
  const char *const *other_columns; /* ... the columns are these; NULL: there are no others */
  char *(*notes) (void);      /* for --help, of lines, between options and examples; NULL: nothing */
  const char *examples;       /* for --help; lines of commands, each with a line feed */
} TableSpec;

/* Reads the line of a command, argv[0] being its name; own is for the functions of spec.  False if the command is to end
 * with *status: after --help is printed, or after a message. */
bool options_parse (Options *options, const TableSpec *spec, void *own, const Command *command, int argc, char **argv,
                    CliStatus *status);

void options_clear (Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The core's parameters, with M_q in MeV in place of options->M_q. */
PauliParams options_params (const Options *options, double M_q);

#define OPTIONS_MAX_PARAMETERS 8

/* Fills the parameters as the head of a table states them, without an end, and returns their number. */
size_t options_parameters (const Options *options, const TableSpec *spec, TableParameter list[OPTIONS_MAX_PARAMETERS]);

/* The index of name in names, which end with NULL; -1 with an error that lists them. */
int options_find_name (const char *const *names, const char *name, GError **error);

/* Sets an error of the line, and returns false. */
bool options_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

#endif
