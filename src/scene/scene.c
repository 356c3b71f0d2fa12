/* The scene as a reference-counted value.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "members.h"
#include "pauli-fit.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (pauli-scene-error-quark, pauli_scene_error)

struct _PauliScene {
  gatomicrefcount refs; /* scenes travel between threads */
  PauliSceneValues values;
};

PauliSceneValues
pauli_scene_initial_values (void)
{
  return (PauliSceneValues){
    .M_q = pauli_param_info (PAULI_PARAM_M_Q)->initial,
    .inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C)->initial,
    .alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S)->initial,
    .quark = PAULI_QUARK_U,
    .width_q = pauli_param_info (PAULI_PARAM_WIDTH_Q)->initial,
    .width_g = pauli_param_info (PAULI_PARAM_WIDTH_G)->initial,
    .gluon = PAULI_GLUON_GAUSSIAN,
    .k1 = pauli_param_info (PAULI_PARAM_K1)->initial,
    .k2 = pauli_param_info (PAULI_PARAM_K2)->initial,
    .t = pauli_param_info (PAULI_PARAM_T)->initial,
    .panel = PAULI_PANEL_OVERVIEW,
    .deviation = true,
    .fit_Q2_min = PAULI_FIT17_Q2_MIN,
    .fit_Q2_max = PAULI_FIT17_Q2_MAX,
    .fit_M_q_min = PAULI_FIT18_M_Q_MIN,
    .fit_M_q_max = PAULI_FIT18_M_Q_MAX,
    .series_orders = PAULI_SERIES24_ORDERS,
    .bands = PAULI_N_FORMULAE,
    .theme = PAULI_THEME_LIGHT,
    .text_size = PAULI_TEXT_SIZE_INITIAL,
  };
}

static bool
check_range (const char *name, const char *unit, double value, double min, double max, GError **error)
{
  char text[3][G_ASCII_DTOSTR_BUF_SIZE];

  if (value >= min && value <= max)
    return true;
  g_ascii_formatd (text[0], sizeof text[0], "%.10g", value);
  if (g_ascii_strtod (text[0], NULL) != value) /* an ulp outside must not look like the end of the range */
    g_ascii_dtostr (text[0], sizeof text[0], value);
  g_ascii_formatd (text[1], sizeof text[1], "%.10g", min);
  g_ascii_formatd (text[2], sizeof text[2], "%.10g", max);
  /* Translators: a name, its value, and the allowed range with a unit, as in "M_q = 5000: must be between 1 and 1000 MeV" */
  g_autofree char *message =
    g_strdup_printf (_("%s = %s: must be between %s and %s %s"), name, text[0], text[1], text[2], unit);
  g_set_error_literal (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, g_strchomp (message)); /* there may be no unit */
  return false;
}

static bool
check_members (const PauliSceneValues *values, GError **error)
{
  size_t n;
  const PauliMember *members = pauli_members (&n);

  for (size_t i = 0; i < n; i++)
    if (!check_range (members[i].symbol, members[i].unit, pauli_member_get (&members[i], values), members[i].min,
                      members[i].max, error))
      return false;
  return true;
}

static bool
check_window (const char *name, double min, double max, GError **error)
{
  char text[2][G_ASCII_DTOSTR_BUF_SIZE];

  if (min < max)
    return true;
  g_ascii_formatd (text[0], sizeof text[0], "%.10g", min);
  g_ascii_formatd (text[1], sizeof text[1], "%.10g", max);
  /* Translators: a window of a quantity, as in "fit_Q2: the window from 5 to 5 is empty; its start must be below its end" */
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
               _("%s: the window from %s to %s is empty; its start must be below its end"), name, text[0], text[1]);
  return false;
}

PauliScene *
pauli_scene_new (const PauliSceneValues *values, GError **error)
{
  if (!check_members (values, error) || !check_window ("fit_Q2", values->fit_Q2_min, values->fit_Q2_max, error) ||
      !check_window ("fit_M_q", values->fit_M_q_min, values->fit_M_q_max, error))
    return NULL;

  PauliScene *scene = g_new (PauliScene, 1);
  g_atomic_ref_count_init (&scene->refs);
  scene->values = *values;
  return scene;
}

PauliScene *
pauli_scene_ref (PauliScene *scene)
{
  g_atomic_ref_count_inc (&scene->refs);
  return scene;
}

void
pauli_scene_unref (PauliScene *scene)
{
  if (g_atomic_ref_count_dec (&scene->refs))
    g_free (scene);
}

const PauliSceneValues *
pauli_scene_values (const PauliScene *scene)
{
  return &scene->values;
}

PauliParams
pauli_scene_params (const PauliScene *scene)
{
  const PauliSceneValues *v = &scene->values;
  PauliParams params;
  PauliStatus status = pauli_params_init (&params, v->M_q, v->inv_rho_c, v->alpha_s, v->quark);

  g_assert (status == PAULI_OK); /* a scene is valid from its birth */
  params.width_q = v->width_q;
  params.width_g = v->width_g;
  params.gluon = v->gluon;
  return params;
}

PauliVirtualities
pauli_scene_virtualities (const PauliScene *scene)
{
  return (PauliVirtualities){ scene->values.k1, scene->values.k2, scene->values.t };
}

bool
pauli_scene_equal (const PauliScene *a, const PauliScene *b)
{
  size_t n;
  const PauliMember *members = pauli_members (&n);

  for (size_t i = 0; i < n; i++)
    if (pauli_member_get (&members[i], &a->values) != pauli_member_get (&members[i], &b->values))
      return false;
  return true;
}
