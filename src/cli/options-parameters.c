/* The options of the parameters that the paper's model has: M_q, rho_c, alpha_s, the quark, and models by name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "parser.h"

#include "config.h"
#include "number.h"

#include <glib/gi18n.h>

static const char *const quark_names[] = { [PAULI_QUARK_U] = "u", [PAULI_QUARK_D] = "d", NULL };

const char *
parser_quark_name (PauliQuark quark)
{
  return quark_names[quark];
}

/* The table row of rho_c in fm, which follows from that of 1/rho_c in MeV. */
static PauliParamInfo
rho_c_info (void)
{
  const PauliParamInfo *inverse = pauli_param_info (PAULI_PARAM_INV_RHO_C);

  return (PauliParamInfo){ .key = "rho_c",
                           .symbol = "ρ_c",
                           .unit = "fm",
                           .initial = PAULI_HBARC_MEV_FM / inverse->initial,
                           .min = PAULI_HBARC_MEV_FM / inverse->max,
                           .max = PAULI_HBARC_MEV_FM / inverse->min };
}

static gboolean
set_M_q (const char *name, const char *value, gpointer parser, GError **error)
{
  return parser_set_number (parser, PAULI_PARAM_M_Q, &((Parser *) parser)->options->M_q, name, value, error);
}

static gboolean
set_inv_rho_c (const char *name, const char *value, gpointer parser, GError **error)
{
  return parser_set_number (parser, PAULI_PARAM_INV_RHO_C, &((Parser *) parser)->options->inv_rho_c, name, value, error);
}

static gboolean
set_alpha_s (const char *name, const char *value, gpointer parser, GError **error)
{
  return parser_set_number (parser, PAULI_PARAM_ALPHA_S, &((Parser *) parser)->options->alpha_s, name, value, error);
}

static gboolean
set_rho_c (const char *name, const char *value, gpointer data, GError **error)
{
  Options *options = ((Parser *) data)->options;
  const PauliParamInfo info = rho_c_info (), *inverse = pauli_param_info (PAULI_PARAM_INV_RHO_C);
  double rho_c;

  if (!number_parse (&info, value, &rho_c, error))
    return parser_blame (false, name, value, error);
  /* An end of the range, inverted twice, can be an ulp outside. */
  options->inv_rho_c = CLAMP (PAULI_HBARC_MEV_FM / rho_c, inverse->min, inverse->max);
  options->given |= GIVEN_INV_RHO_C;
  g_free (options->typed[PAULI_PARAM_INV_RHO_C]);
  options->typed[PAULI_PARAM_INV_RHO_C] = g_strdup_printf ("%s %s", name, value);
  return TRUE;
}

static gboolean
set_quark (const char *name, const char *value, gpointer data, GError **error)
{
  int quark = options_find_name (quark_names, value, error);

  if (quark >= 0) {
    ((Parser *) data)->options->quark = (PauliQuark) quark;
    ((Parser *) data)->options->given |= GIVEN_QUARK;
  }
  return parser_blame (quark >= 0, name, value, error);
}

/* The names of the models, ending with NULL. */
static void
model_names (const char *names[PAULI_N_MODELS + 1])
{
  for (int i = 0; i < PAULI_N_MODELS; i++)
    names[i] = pauli_models[i].name;
  names[PAULI_N_MODELS] = NULL;
}

static gboolean
set_model (const char *name, const char *value, gpointer data, GError **error)
{
  Options *options = ((Parser *) data)->options;
  const char *names[PAULI_N_MODELS + 1];

  model_names (names);
  int i = options_find_name (names, value, error);
  if (i < 0)
    return parser_blame (false, name, value, error);
  options->M_q = pauli_models[i].M_q;
  options->inv_rho_c = pauli_models[i].inv_rho_c;
  options->alpha_s = pauli_models[i].alpha_s;
  options->given |= GIVEN_M_Q | GIVEN_INV_RHO_C | GIVEN_ALPHA_S;
  return TRUE;
}

/* "sets M_q, 1/ρ_c and α_s: MFA (mean field approximation), ..." */
static char *
describe_models (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < PAULI_N_MODELS; i++)
    g_string_append_printf (list, "%s%s (%s)", i ? ", " : "", pauli_models[i].name, _(pauli_models[i].description));
  return g_strdup_printf (_("sets M_q, 1/ρ_c and α_s: %s"), list->str);
}

void
parser_add_parameters (Parser *parser)
{
  const PauliParamInfo rho_c = rho_c_info ();
  const char *models[PAULI_N_MODELS + 1];

  model_names (models);
  if (parser->spec->grid != PAULI_PARAM_M_Q)
    parser_add (parser, "mq", set_M_q, parser_describe (pauli_param_info (PAULI_PARAM_M_Q)), "X");
  parser_add (parser, "inv-rho", set_inv_rho_c, parser_describe (pauli_param_info (PAULI_PARAM_INV_RHO_C)), "X");
  parser_add (parser, "rho", set_rho_c, parser_describe (&rho_c), "X");
  parser_add (parser, "alpha-s", set_alpha_s, parser_describe (pauli_param_info (PAULI_PARAM_ALPHA_S)), "X");
  parser_add (parser, "quark", set_quark, g_strdup_printf (_("flavour (%s)"), quark_names[PAULI_QUARK_U]),
              parser_keep (parser, g_strjoinv ("|", (char **) quark_names)));
  parser_add (parser, "model", set_model, describe_models (),
              parser_keep (parser, g_strjoinv ("|", (char **) models)));
}
