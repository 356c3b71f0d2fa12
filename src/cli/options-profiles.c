/* The options of the quark and gluon profiles: the widths of the Gaussians of Eq. (7), or the profile of Eq. (4) itself.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "parser.h"

#include "config.h"

#include <glib/gi18n.h>

static const char *const profile_names[] = { [PAULI_GLUON_GAUSSIAN] = "gaussian", [PAULI_GLUON_EXACT] = "exact", NULL };

const char *
parser_gluon_name (PauliGluon gluon)
{
  return profile_names[gluon];
}

static gboolean
set_width_q (const char *name, const char *value, gpointer parser, GError **error)
{
  return parser_set_number (parser, PAULI_PARAM_WIDTH_Q, &((Parser *) parser)->options->width_q, name, value, error);
}

static gboolean
set_width_g (const char *name, const char *value, gpointer parser, GError **error)
{
  return parser_set_number (parser, PAULI_PARAM_WIDTH_G, &((Parser *) parser)->options->width_g, name, value, error);
}

static gboolean
set_gluon (const char *name, const char *value, gpointer data, GError **error)
{
  int gluon = options_find_name (profile_names, value, error);

  if (gluon >= 0) {
    ((Parser *) data)->options->gluon = (PauliGluon) gluon;
    ((Parser *) data)->options->given |= GIVEN_GLUON;
  }
  return parser_blame (gluon >= 0, name, value, error);
}

/* An option with one choice, so that who looks for the other finds out why there is none. */
static gboolean
set_quark_profile (const char *name, const char *value, gpointer data, GError **error)
{
  int profile = options_find_name (profile_names, value, error);

  (void) data;
  if (profile == PAULI_GLUON_EXACT)
    options_error (error, _("must be %s; F2 is not defined with the exact quark profile: F_q of Eq. (4) has a cut along "
                            "all time-like k², which the loop momentum reaches when the quark is on its mass shell"),
                   profile_names[PAULI_GLUON_GAUSSIAN]);
  return parser_blame (profile == PAULI_GLUON_GAUSSIAN, name, value, error);
}

static char *
describe_width (PauliParam param, const char *profile)
{
  g_autofree char *range = parser_describe (pauli_param_info (param));

  return g_strdup_printf ("%s: %s", profile, range);
}

void
parser_add_profiles (Parser *parser)
{
  parser_add (parser, "width-q", set_width_q,
              describe_width (PAULI_PARAM_WIDTH_Q, _("width of the Gaussian quark profile")), "X");
  parser_add (parser, "width-g", set_width_g,
              describe_width (PAULI_PARAM_WIDTH_G, _("width of the Gaussian gluon profile")), "X");
  if (parser->spec->parameters != PARAMETERS_PROFILES)
    return;
  const char *choice = parser_keep (parser, g_strjoinv ("|", (char **) profile_names));
  parser_add (parser, "gluon-profile", set_gluon,
              g_strdup_printf (_("F_g in F2: Gaussian, or that of Eq. (4) (%s)"), profile_names[PAULI_GLUON_GAUSSIAN]),
              choice);
  parser_add (parser, "quark-profile", set_quark_profile,
              g_strdup_printf (_("F_q in F2: only %s, as F2 is not defined with that of Eq. (4)"),
                               profile_names[PAULI_GLUON_GAUSSIAN]),
              choice);
}

bool
parser_check_profiles (const Options *options, GError **error)
{
  if (options->gluon == PAULI_GLUON_EXACT && options->typed[PAULI_PARAM_WIDTH_G])
    return options_error (error, _("%s: not together with --gluon-profile %s, which has no width"),
                          options->typed[PAULI_PARAM_WIDTH_G], profile_names[PAULI_GLUON_EXACT]);
  return true;
}
