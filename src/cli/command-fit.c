/* fit: the paper's fits (17) and (18) made again, over any window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "config.h"
#include "number.h"
#include "pauli-fit.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- The options ------------------------------------------------------------------------------------------------- */

typedef struct {
  double min, max; /* in the users' unit */
} Window;

typedef struct {
  Window Q2, M_q;
  unsigned points;
} Wanted;

/* Those of the paper. */
static const Wanted initial = { { PAULI_FIT17_Q2_MIN, PAULI_FIT17_Q2_MAX },
                                { PAULI_FIT18_M_Q_MIN, PAULI_FIT18_M_Q_MAX },
                                PAULI_FIT_POINTS };

static char *
describe_window (PauliParam param, Window window)
{
  const PauliParamInfo *info = pauli_param_info (param);
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);
  g_autofree char *from = number_text (window.min);
  g_autofree char *to = number_text (window.max);

  return g_strdup_printf (_("fit over these %s in %s, within %s to %s (%s:%s)"), info->symbol, info->unit, min, max, from,
                          to);
}

static char *
describe_Q2 (void)
{
  return describe_window (PAULI_PARAM_Q2, initial.Q2);
}

static char *
describe_M_q (void)
{
  return describe_window (PAULI_PARAM_M_Q, initial.M_q);
}

static char *
describe_points (void)
{
  return g_strdup_printf (_("number of points of a fit, %d to %d (%u)"), PAULI_FIT_POINTS_MIN, PAULI_FIT_POINTS_MAX,
                          initial.points);
}

/* Reads "MIN:MAX". */
static bool
parse_window (Window *window, PauliParam param, const char *text, GError **error)
{
  const PauliParamInfo *info = pauli_param_info (param);
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  Window parsed;

  if (g_strv_length (parts) == 2) {
    if (!number_parse (info, parts[0], &parsed.min, error) || !number_parse (info, parts[1], &parsed.max, error))
      return false;
    if (parsed.min < parsed.max) {
      *window = parsed;
      return true;
    }
  }
  g_autofree char *range = number_range_text (info);
  return options_error (error, _("must be MIN:MAX, MIN less than MAX; %s"), range);
}

static bool
set_Q2 (void *own, const char *value, GError **error)
{
  return parse_window (&((Wanted *) own)->Q2, PAULI_PARAM_Q2, value, error);
}

static bool
set_M_q (void *own, const char *value, GError **error)
{
  return parse_window (&((Wanted *) own)->M_q, PAULI_PARAM_M_Q, value, error);
}

static bool
set_points (void *own, const char *value, GError **error)
{
  return number_parse_whole (value, PAULI_FIT_POINTS_MIN, PAULI_FIT_POINTS_MAX, &((Wanted *) own)->points, error);
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliFit fit17, fit18;
} Fits;

static PauliStatus
constant_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  static const struct {
    const char *name;
    double paper;
    int constant; /* of its fit */
  } constants[] = {
    { "fit17_constant", PAULI_FIT17_CONSTANT, 0 },
    { "fit18_constant", PAULI_FIT18_CONSTANT, 0 },
    { "fit18_slope", PAULI_FIT18_SLOPE, 1 },
  };
  const Fits *fits = data;
  const PauliFit *fit = i == 0 ? &fits->fit17 : &fits->fit18;
  int constant = constants[i].constant;

  cells[0].text = constants[i].name;
  cells[1].number = fit->constants[constant];
  cells[2].number = sqrt (fit->covariance[constant][constant]);
  cells[3].number = constants[i].paper;
  cells[4].number = fit->n_parameters == 2 ? fit->covariance[0][1] : 0; /* (17) has no other constant */
  cells[5].number = fit->chi2;
  cells[6].number = fit->max_deviation;
  return fit->status;
}

CliStatus
command_fit (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "name", "value", "stderr", "paper", "covariance", "chi2", "max_deviation",
                                         NULL };
  static const OwnOption own[] = {
    { "q2-window", "MIN:MAX", describe_Q2, set_Q2 },
    { "mq-window", "MIN:MAX", describe_M_q, set_M_q },
    { "points", "N", describe_points, set_points },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .own = own,
    .columns = columns,
    .examples = "  pauliscope-cli fit\n"
                "  pauliscope-cli fit --model MFA --q2-window 0:10 --points 200\n"
  };
  g_auto (Options) options = { 0 };
  Wanted w = initial;
  CliStatus status;

  if (!options_parse (&options, &spec, &w, self, argc, argv, &status))
    return status;
  const PauliParams params = options_params (&options, options.M_q);
  const Fits fits = { pauli_refit17 (&params, w.Q2.min, w.Q2.max, w.points),
                      pauli_refit18 (&params, w.M_q.min / 1000, w.M_q.max / 1000, w.points) };
  const TableParameter parameters[] = {
    { "Q2_min_GeV2", { NULL, w.Q2.min } }, { "Q2_max_GeV2", { NULL, w.Q2.max } }, { "M_q_min_MeV", { NULL, w.M_q.min } },
    { "M_q_max_MeV", { NULL, w.M_q.max } }, { "points", { NULL, w.points } },     { NULL, { NULL, 0 } },
  };
  return command_print (self, &spec, &options, &(TableBody){ columns, parameters, 3, constant_row, &fits });
}
