/* The commands that print a table of numbers: what all rows share, the function of a row, the columns.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"

#include "options.h"
#include "pauli-tail.h"
#include "sweep.h"

static PauliStatus
worse (PauliStatus a, PauliStatus b)
{
  return a != PAULI_OK ? a : b;
}

static CliStatus
print_table (const Command *command, const TableSpec *spec, const Options *options, size_t n, SweepRow row,
             const void *data)
{
  TableParameter parameters[OPTIONS_MAX_PARAMETERS];
  const Table table = { options->format, command->name, parameters, spec->columns };

  options_parameters (options, spec, parameters);
  return sweep (&table, n, row, data);
}

/* ---- f2 ---------------------------------------------------------------------------------------------------------- */

typedef struct {
  const Grid *Q2;
  PauliParams params;
} F2;

static PauliStatus
f2_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const F2 *f = data;
  double Q2 = grid_point (f->Q2, i);
  PauliResult f2 = pauli_f2 (&f->params, Q2);

  cells[0].number = Q2;
  cells[1].number = f2.value;
  cells[2].number = f2.abserr;
  return f2.status;
}

CliStatus
command_f2 (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "Q2_GeV2", "F2", "F2_abserr", NULL };
  static const TableSpec spec = {
    PAULI_PARAM_Q2, columns,
    "  pauliscope-cli f2 --q2 0,0.5,1\n"
    "  pauliscope-cli f2 --model MFA --q2 0:10:101\n"
    "  pauliscope-cli f2 --rho 0.33 --quark d --q2 0.01:1000:200:log --format json\n"
  };
  g_auto (Options) options = { 0 };
  CliStatus status;

  if (!options_parse (&options, &spec, self, argc, argv, &status))
    return status;
  const F2 f = { &options.grid, options_params (&options, options.M_q) };
  return print_table (self, &spec, &options, options.grid.n, f2_row, &f);
}

/* ---- mu ---------------------------------------------------------------------------------------------------------- */

static PauliStatus
mu_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Options *options = data;
  double M_q = grid_point (&options->grid, i);
  PauliParams params = options_params (options, M_q);
  PauliResult mu = pauli_mu (&params), fit = pauli_mu_fit18 (&params), series = pauli_mu_series24 (&params);

  cells[0].number = M_q;
  cells[1].number = mu.value;
  cells[2].number = mu.abserr;
  cells[3].number = fit.value;
  cells[4].number = series.value;
  return worse (mu.status, worse (fit.status, series.status));
}

CliStatus
command_mu (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "M_q_MeV", "mu", "mu_abserr", "mu_linear_fit", "mu_series", NULL };
  static const TableSpec spec = {
    PAULI_PARAM_M_Q, columns,
    "  pauliscope-cli mu --mq 170,350\n"
    "  pauliscope-cli mu --inv-rho 700 --mq 80:500:43\n"
  };
  g_auto (Options) options = { 0 };
  CliStatus status;

  if (!options_parse (&options, &spec, self, argc, argv, &status))
    return status;
  return print_table (self, &spec, &options, options.grid.n, mu_row, &options);
}

/* ---- asymptotics ------------------------------------------------------------------------------------------------- */

enum { LIMIT, LEADING21, EQ23_PRINTED, EQ23_CORRECTED, N_CONSTANTS };

typedef struct {
  const Grid *Q2;
  PauliParams params;
  PauliResult mu;
  PauliResult constants[N_CONSTANTS];
} Asymptotics;

static PauliStatus
asymptotics_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Asymptotics *a = data;
  double Q2 = grid_point (a->Q2, i);
  PauliResult f2 = pauli_f2 (&a->params, Q2), fit = pauli_f2_fit17 (&a->params, a->mu, Q2);
  PauliStatus status = worse (f2.status, fit.status);

  cells[0].number = Q2;
  cells[1].number = Q2 * f2.value;
  cells[2].number = Q2 * f2.abserr;
  cells[3].number = Q2 * fit.value;
  for (int k = 0; k < N_CONSTANTS; k++) {
    cells[4 + k].number = a->constants[k].value;
    status = worse (status, a->constants[k].status);
  }
  return status;
}

CliStatus
command_asymptotics (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "Q2_GeV2",   "Q2F2",         "Q2F2_abserr",    "fit17", "limit",
                                         "leading21", "eq23_printed", "eq23_corrected", NULL };
  static const TableSpec spec = {
    PAULI_PARAM_Q2, columns,
    "  pauliscope-cli asymptotics --q2 1:1e6:121:log\n"
    "  pauliscope-cli asymptotics --mq 170 --q2 0:100:201 --format json\n"
  };
  g_auto (Options) options = { 0 };
  CliStatus status;

  if (!options_parse (&options, &spec, self, argc, argv, &status))
    return status;
  Asymptotics a = { .Q2 = &options.grid, .params = options_params (&options, options.M_q) };
  a.mu = pauli_mu (&a.params);
  a.constants[LIMIT] = pauli_q2f2_limit (&a.params);
  a.constants[LEADING21] = pauli_q2f2_leading21 (&a.params);
  a.constants[EQ23_PRINTED] = pauli_q2f2_eq23_printed (&a.params);
  a.constants[EQ23_CORRECTED] = pauli_q2f2_eq23_corrected (&a.params);
  return print_table (self, &spec, &options, options.grid.n, asymptotics_row, &a);
}

/* ---- derived ----------------------------------------------------------------------------------------------------- */

static PauliStatus
derived_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const PauliDerived *row = (const PauliDerived *) data + i;

  cells[0].text = row->name;
  cells[1].number = row->result.value;
  cells[2].number = row->result.abserr;
  cells[3].text = row->unit;
  return row->result.status;
}

CliStatus
command_derived (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "name", "value", "abserr", "unit", NULL };
  static const TableSpec spec = {
    PAULI_N_PARAMS, columns,
    "  pauliscope-cli derived\n"
    "  pauliscope-cli derived --model MFA --quark d\n"
  };
  g_auto (Options) options = { 0 };
  PauliDerived rows[PAULI_N_DERIVED];
  CliStatus status;

  if (!options_parse (&options, &spec, self, argc, argv, &status))
    return status;
  const PauliParams params = options_params (&options, options.M_q);
  pauli_derived (&params, rows);
  return print_table (self, &spec, &options, PAULI_N_DERIVED, derived_row, rows);
}
