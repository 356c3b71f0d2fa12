/* The commands over one variable, and that of derived quantities: what all rows share, the function of a row, the columns.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"

#include "command-table.h"
#include "config.h"
#include "pauli-tail.h"

#include <glib/gi18n.h>

/* ---- f2 ---------------------------------------------------------------------------------------------------------- */

typedef struct {
  const Grid *Q2;
  PauliParams params;
  bool perturbative;
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
  if (!f->perturbative)
    return f2.status;
  PauliResult one_gluon = pauli_f2_one_gluon (&f->params, Q2);
  cells[3].number = one_gluon.value;
  return command_worse (f2.status, one_gluon.status);
}

static char *
describe_perturbative (void)
{
  return g_strdup (_("also F2 by one-gluon exchange with bare vertices"));
}

static bool
set_perturbative (void *perturbative, const char *value, GError **error)
{
  (void) value;
  (void) error;
  *(bool *) perturbative = true;
  return true;
}

CliStatus
command_f2 (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "Q2_GeV2", "F2", "F2_abserr", NULL };
  static const char *const other_columns[] = { "Q2_GeV2", "F2", "F2_abserr", "F2_one_gluon", NULL };
  static const OwnOption own[] = {
    { "perturbative", NULL, describe_perturbative, set_perturbative },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_PARAM_Q2,
    .own = own,
    .columns = columns,
    .other_option = "--perturbative",
    .other_columns = other_columns,
    .examples = "  pauliscope-cli f2 --q2 0,0.5,1\n"
                "  pauliscope-cli f2 --model MFA --q2 0:10:101\n"
                "  pauliscope-cli f2 --rho 0.33 --quark d --q2 0.01:1000:200:log --format json\n"
                "  pauliscope-cli f2 --gluon-profile exact --q2 0:10:101 --perturbative\n"
  };
  g_auto (Options) options = { 0 };
  bool perturbative = false;
  CliStatus status;

  if (!options_parse (&options, &spec, &perturbative, self, argc, argv, &status))
    return status;
  const F2 f = { &options.grid, options_params (&options, options.M_q), perturbative };
  return command_print (self, &spec, &options,
                        &(TableBody){ .columns = perturbative ? other_columns : columns,
                                      .n = options.grid.n, .row = f2_row, .data = &f });
}

/* ---- mu ---------------------------------------------------------------------------------------------------------- */

typedef struct {
  const Options *options;
  unsigned orders; /* of (24) */
} Mu;

static PauliStatus
mu_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Mu *m = data;
  double M_q = grid_point (&m->options->grid, i);
  PauliParams params = options_params (m->options, M_q);
  PauliResult mu = pauli_mu (&params), fit = pauli_mu_fit18 (&params);
  PauliResult series = pauli_mu_series24_to (&params, (int) m->orders);

  cells[0].number = M_q;
  cells[1].number = mu.value;
  cells[2].number = mu.abserr;
  cells[3].number = fit.value;
  cells[4].number = series.value;
  return command_worse (mu.status, command_worse (fit.status, series.status));
}

CliStatus
command_mu (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "M_q_MeV", "mu", "mu_abserr", "mu_linear_fit", "mu_series", NULL };
  static const OwnOption own[] = {
    { "orders", "N", command_describe_orders, command_set_orders },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_PARAM_M_Q,
    .own = own,
    .columns = columns,
    .examples = "  pauliscope-cli mu --mq 170,350\n"
                "  pauliscope-cli mu --inv-rho 700 --mq 80:500:43 --orders 2\n"
  };
  g_auto (Options) options = { 0 };
  unsigned orders = PAULI_SERIES24_ORDERS;
  CliStatus status;

  if (!options_parse (&options, &spec, &orders, self, argc, argv, &status))
    return status;
  const Mu mu = { &options, orders };
  const TableParameter parameters[] = { { "orders", { NULL, orders } }, { NULL, { NULL, 0 } } };
  return command_print (self, &spec, &options, &(TableBody){ columns, parameters, options.grid.n, mu_row, &mu });
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
  PauliStatus status = command_worse (f2.status, fit.status);

  cells[0].number = Q2;
  cells[1].number = Q2 * f2.value;
  cells[2].number = Q2 * f2.abserr;
  cells[3].number = Q2 * fit.value;
  for (int k = 0; k < N_CONSTANTS; k++) {
    cells[4 + k].number = a->constants[k].value;
    status = command_worse (status, a->constants[k].status);
  }
  return status;
}

CliStatus
command_asymptotics (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "Q2_GeV2",   "Q2F2",         "Q2F2_abserr",    "fit17", "limit",
                                         "leading21", "eq23_printed", "eq23_corrected", NULL };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_PARAM_Q2,
    .columns = columns,
    .examples = "  pauliscope-cli asymptotics --q2 1:1e6:121:log\n"
                "  pauliscope-cli asymptotics --mq 170 --q2 0:100:201 --format json\n"
  };
  g_auto (Options) options = { 0 };
  CliStatus status;

  if (!options_parse (&options, &spec, NULL, self, argc, argv, &status))
    return status;
  Asymptotics a = { .Q2 = &options.grid, .params = options_params (&options, options.M_q) };
  a.mu = pauli_mu (&a.params);
  a.constants[LIMIT] = pauli_q2f2_limit (&a.params);
  a.constants[LEADING21] = pauli_q2f2_leading21 (&a.params);
  a.constants[EQ23_PRINTED] = pauli_q2f2_eq23_printed (&a.params);
  a.constants[EQ23_CORRECTED] = pauli_q2f2_eq23_corrected (&a.params);
  return command_print (self, &spec, &options,
                        &(TableBody){ .columns = columns, .n = options.grid.n, .row = asymptotics_row, .data = &a });
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

/* All but Lambda_g if there is none: the exact gluon profile has no width.  Returns their number. */
static size_t
derive (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED])
{
  size_t n = 0;

  pauli_derived (params, rows);
  for (int id = 0; id < PAULI_N_DERIVED; id++)
    if (id != PAULI_DERIVED_LAMBDA_G || params->gluon == PAULI_GLUON_GAUSSIAN)
      rows[n++] = rows[id];
  return n;
}

CliStatus
command_derived (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "name", "value", "abserr", "unit", NULL };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .columns = columns,
    .examples = "  pauliscope-cli derived\n"
                "  pauliscope-cli derived --model MFA --quark d\n"
  };
  g_auto (Options) options = { 0 };
  PauliDerived rows[PAULI_N_DERIVED];
  CliStatus status;

  if (!options_parse (&options, &spec, NULL, self, argc, argv, &status))
    return status;
  const PauliParams params = options_params (&options, options.M_q);
  size_t n = derive (&params, rows);
  return command_print (self, &spec, &options,
                        &(TableBody){ .columns = columns, .n = n, .row = derived_row, .data = rows });
}
