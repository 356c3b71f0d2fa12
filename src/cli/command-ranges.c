/* ranges: where each formula of the paper, printed or corrected, is near the exact result.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "config.h"
#include "number.h"
#include "pauli-range.h"

#include <glib/gi18n.h>
#include <math.h>

#define TOLERANCES_INITIAL "0.01,0.05,0.1"

/* ---- The options ------------------------------------------------------------------------------------------------- */

typedef struct {
  GArray *tolerances; /* of double */
  unsigned orders;    /* of (24) */
} Wanted;

static char *
describe_tolerance (void)
{
  return g_strdup_printf (_("allowed |formula/exact - 1|, each above 0 and up to 1 (%s)"), TOLERANCES_INITIAL);
}

static bool
set_tolerance (void *own, const char *value, GError **error)
{
  Wanted *wanted = own;
  g_auto (GStrv) tokens = g_strsplit (value, ",", -1);
  bool good = *tokens != NULL; /* g_strsplit() makes no token of an empty text */

  g_array_set_size (wanted->tolerances, 0);
  for (guint i = 0; good && tokens[i]; i++) {
    double tolerance;
    good = number_parse_finite (tokens[i], &tolerance, NULL) && tolerance > 0 && tolerance <= 1;
    if (good)
      g_array_append_val (wanted->tolerances, tolerance);
  }
  return good || options_error (error, _("must be T1,T2,..., each a number above 0 and up to 1"));
}

static bool
set_orders (void *own, const char *value, GError **error)
{
  return command_set_orders (&((Wanted *) own)->orders, value, error);
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

/* One formula over one variable, with all tolerances. */
typedef struct {
  PauliFormula formula;
  PauliParam variable;
  PauliStatus status;
  size_t *n;                             /* for each tolerance */
  PauliRange (*ranges)[PAULI_MAX_RANGES]; /* in the core's units */
} Job;

typedef struct {
  PauliParams params;
  int orders;
  const GArray *tolerances;
} Shared;

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  const Shared *shared = user_data;
  const PauliRange domain = pauli_range_domain (job->variable);

  size_t n = shared->tolerances->len;
  job->status =
    pauli_formula_ranges (&shared->params, job->formula, shared->orders, job->variable, n,
                          (const double *) (void *) shared->tolerances->data, domain.min, domain.max, job->ranges, job->n, NULL,
                          NULL);
  for (size_t t = 0; t < n && job->status != PAULI_OK; t++) { /* a row that says so */
    job->ranges[t][0] = (PauliRange){ NAN, NAN };
    job->n[t] = 1;
  }
}

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_free (job->n);
  g_free (job->ranges);
}

static GArray *
list_jobs (gsize n_tolerances)
{
  static const PauliParam variables[] = { PAULI_PARAM_Q2, PAULI_PARAM_M_Q };
  GArray *jobs = g_array_new (FALSE, TRUE, sizeof (Job));

  g_array_set_clear_func (jobs, clear_job);
  for (PauliFormula formula = 0; formula < PAULI_N_FORMULAE; formula++)
    for (gsize v = 0; v < G_N_ELEMENTS (variables); v++)
      if (pauli_formula_over (formula, variables[v])) {
        Job job = { .formula = formula, .variable = variables[v] };
        job.n = g_new0 (size_t, n_tolerances);
        job.ranges = g_malloc0_n (n_tolerances, sizeof *job.ranges);
        g_array_append_val (jobs, job);
      }
  return jobs;
}

/* On all processors: with the exact gluon profile it takes seconds. */
static void
run_jobs (GArray *jobs, Shared *shared)
{
  GThreadPool *pool = g_thread_pool_new (run_job, shared, (int) g_get_num_processors (), TRUE, NULL);

  for (guint i = 0; i < jobs->len; i++)
    if (pool)
      g_thread_pool_push (pool, &g_array_index (jobs, Job, i), NULL);
    else /* the system gives no threads */
      run_job (&g_array_index (jobs, Job, i), shared);
  if (pool)
    g_thread_pool_free (pool, FALSE, TRUE); /* after all are done */
}

typedef struct {
  const Job *job;
  double tolerance;
  PauliRange range;
} Row;

static GArray *
list_rows (const GArray *jobs, const GArray *tolerances)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < jobs->len; i++) {
    const Job *job = &g_array_index (jobs, Job, i);
    for (guint t = 0; t < tolerances->len; t++)
      for (size_t k = 0; k < job->n[t]; k++) {
        Row row = { job, g_array_index (tolerances, double, t), job->ranges[t][k] };
        g_array_append_val (rows, row);
      }
  }
  return rows;
}

static PauliStatus
range_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Row *row = (const Row *) data + i;
  const Job *job = row->job;
  bool over_Q2 = job->variable == PAULI_PARAM_Q2;
  double unit = over_Q2 ? 1 : 1000; /* M_q in MeV */

  cells[0].text = pauli_formula_key (job->formula);
  cells[1].text = pauli_param_info (job->variable)->key;
  cells[2].number = row->tolerance;
  cells[3].number = over_Q2 && row->range.min == PAULI_RANGE_Q2_MIN ? 0 : unit * row->range.min;
  cells[4].number = unit * row->range.max;
  cells[5].text = over_Q2 ? "GeV^2" : "MeV";
  return job->status;
}

CliStatus
command_ranges (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "formula", "variable", "tolerance", "min", "max", "unit", NULL };
  static const OwnOption own[] = {
    { "tolerance", "T1,T2,...", describe_tolerance, set_tolerance },
    { "orders", "N", command_describe_orders, set_orders },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .own = own,
    .columns = columns,
    .examples = "  pauliscope-cli ranges\n"
                "  pauliscope-cli ranges --model MFA --tolerance 0.02 --orders 1\n"
  };
  g_auto (Options) options = { 0 };
  g_autoptr (GArray) tolerances = g_array_new (FALSE, FALSE, sizeof (double));
  Wanted wanted = { tolerances, PAULI_SERIES24_ORDERS };
  CliStatus status;

  set_tolerance (&wanted, TOLERANCES_INITIAL, NULL);
  if (!options_parse (&options, &spec, &wanted, self, argc, argv, &status))
    return status;
  Shared shared = { options_params (&options, options.M_q), (int) wanted.orders, tolerances };
  const TableParameter parameters[] = { { "orders", { NULL, wanted.orders } }, { NULL, { NULL, 0 } } };
  g_autoptr (GArray) jobs = list_jobs (tolerances->len);
  run_jobs (jobs, &shared);
  g_autoptr (GArray) rows = list_rows (jobs, tolerances);
  return command_print (self, &spec, &options, &(TableBody){ columns, parameters, rows->len, range_row, rows->data });
}
