/* vertex: the profiles of the quark-gluon vertex over their argument, or the form factor at three virtualities.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "config.h"
#include "number.h"
#include "pauli-vertex.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- The options ------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliVirtualities virtualities; /* 0 if not given */
  bool has_k1, has_k2, has_t;
} Momenta;

static char *
describe_k1 (void)
{
  return g_strdup (_("|k1| of a quark in GeV, instead of GRID: the form factor of Eq. (3)"));
}

static char *
describe_k2 (void)
{
  return g_strdup (_("|k2| of the other quark in GeV (0)"));
}

static char *
describe_t (void)
{
  return g_strdup (_("|t| of the gluon in GeV (0)"));
}

static bool
set_k1 (void *own, const char *value, GError **error)
{
  Momenta *momenta = own;

  return momenta->has_k1 = number_parse_finite (value, &momenta->virtualities.k1, error);
}

static bool
set_k2 (void *own, const char *value, GError **error)
{
  Momenta *momenta = own;

  return momenta->has_k2 = number_parse_finite (value, &momenta->virtualities.k2, error);
}

static bool
set_t (void *own, const char *value, GError **error)
{
  Momenta *momenta = own;

  return momenta->has_t = number_parse_finite (value, &momenta->virtualities.t, error);
}

static bool
any_given (const Momenta *momenta)
{
  return momenta->has_k1 || momenta->has_k2 || momenta->has_t;
}

/* A momentum k of argument z = k length must keep z in its range; so this can be said only when rho_c is known. */
static bool
check_momentum (const char *option, const char *symbol, double length, double *k, GError **error)
{
  double z_max = pauli_param_info (PAULI_PARAM_Z)->max;
  const PauliParamInfo info = { .symbol = symbol, .unit = "GeV", .min = 0, .max = z_max / length };

  /* The end of the range as messages state it, in ten digits, is within it. */
  if (*k * length > z_max && *k <= info.max * (1 + 1e-9))
    *k = nextafter (info.max, 0);
  if (*k >= 0 && *k * length <= z_max)
    return true;
  g_autofree char *value = number_text (*k);
  g_autofree char *range = number_range_text (&info);
  return options_error (error, "--%s %s: %s", option, value, range);
}

static bool
check (Options *options, void *own, GError **error)
{
  Momenta *momenta = own;
  PauliVirtualities *v = &momenta->virtualities;
  const PauliParams params = options_params (options, options->M_q);

  if (any_given (momenta) && options->grid.n > 0)
    return options_error (error, _("--z GRID does not go with --k1, --k2 and --t"));
  if (!any_given (momenta) && options->grid.n == 0) {
    g_autofree char *range = number_range_text (pauli_param_info (PAULI_PARAM_Z));
    return options_error (error, _("--z GRID, or --k1, --k2 and --t, is missing; %s"), range);
  }
  return check_momentum ("k1", "|k1|", params.rho_c / 2, &v->k1, error) &&
         check_momentum ("k2", "|k2|", params.rho_c / 2, &v->k2, error) &&
         check_momentum ("t", "|t|", params.rho_c, &v->t, error);
}

/* ---- The tables -------------------------------------------------------------------------------------------------- */

typedef struct {
  const Grid *z;
  PauliParams params;
  PauliVirtualities virtualities;
} Vertex;

static PauliStatus
profile_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Vertex *vertex = data;
  double z = grid_point (vertex->z, i);
  const PauliResult profiles[] = { pauli_profile_quark (z), pauli_profile_gluon (z),
                                   pauli_gaussian_quark (&vertex->params, z),
                                   pauli_gaussian_gluon (&vertex->params, z) };
  PauliStatus status = PAULI_OK;

  cells[0].number = z;
  for (size_t k = 0; k < G_N_ELEMENTS (profiles); k++) {
    cells[1 + k].number = profiles[k].value;
    status = command_worse (status, profiles[k].status);
  }
  return status;
}

static PauliStatus
vertex_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Vertex *vertex = data;
  PauliVirtualities v = vertex->virtualities;
  PauliResult exact = pauli_vertex (&vertex->params, v), gaussian = pauli_vertex_gaussian (&vertex->params, v);

  (void) i; /* of one row */
  cells[0].number = v.k1;
  cells[1].number = v.k2;
  cells[2].number = v.t;
  cells[3].number = exact.value;
  cells[4].number = exact.abserr;
  cells[5].number = gaussian.value;
  return command_worse (exact.status, gaussian.status);
}

CliStatus
command_vertex (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "z", "F_q", "F_g", "F_q_gauss", "F_g_gauss", NULL };
  static const char *const other_columns[] = { "k1_GeV",        "k2_GeV",       "t_GeV", "vertex",
                                               "vertex_abserr", "vertex_gauss", NULL };
  static const OwnOption own[] = {
    { "k1", "X", describe_k1, set_k1 },
    { "k2", "X", describe_k2, set_k2 },
    { "t", "X", describe_t, set_t },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_WIDTHS,
    .grid = PAULI_PARAM_Z,
    .grid_optional = true,
    .own = own,
    .check = check,
    .columns = columns,
    .other_option = "--k1, --k2, --t",
    .other_columns = other_columns,
    .examples = "  pauliscope-cli vertex --z 0:10:101\n"
                "  pauliscope-cli vertex --model MFA --k1 0.5 --k2 0.5 --t 1\n"
  };
  g_auto (Options) options = { 0 };
  Momenta momenta = { 0 };
  CliStatus status;

  if (!options_parse (&options, &spec, &momenta, self, argc, argv, &status))
    return status;
  const Vertex vertex = { &options.grid, options_params (&options, options.M_q), momenta.virtualities };
  const TableBody profiles = { columns, NULL, options.grid.n, profile_row, &vertex };
  const TableBody form_factor = { other_columns, NULL, 1, vertex_row, &vertex };
  return command_print (self, &spec, &options, any_given (&momenta) ? &form_factor : &profiles);
}
