/* The scene as a reference-counted value.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

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
    .panel = PAULI_PANEL_OVERVIEW,
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
check_param (PauliParam param, double value, GError **error)
{
  const PauliParamInfo *info = pauli_param_info (param);
  return check_range (info->key, info->unit, value, info->min, info->max, error);
}

PauliScene *
pauli_scene_new (const PauliSceneValues *values, GError **error)
{
  if (!check_param (PAULI_PARAM_M_Q, values->M_q, error) ||
      !check_param (PAULI_PARAM_INV_RHO_C, values->inv_rho_c, error) ||
      !check_param (PAULI_PARAM_ALPHA_S, values->alpha_s, error) ||
      !check_range ("text_size", "pt", values->text_size, PAULI_TEXT_SIZE_MIN, PAULI_TEXT_SIZE_MAX, error) ||
      !check_range ("quark", "", values->quark, PAULI_QUARK_U, PAULI_QUARK_D, error) ||
      !check_range ("panel", "", values->panel, PAULI_PANEL_OVERVIEW, PAULI_N_PANELS - 1, error) ||
      !check_range ("theme", "", values->theme, PAULI_THEME_LIGHT, PAULI_THEME_DARK, error))
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
  return params;
}

bool
pauli_scene_equal (const PauliScene *a, const PauliScene *b)
{
  const PauliSceneValues *u = &a->values, *v = &b->values;

  return u->M_q == v->M_q && u->inv_rho_c == v->inv_rho_c && u->alpha_s == v->alpha_s && u->quark == v->quark &&
         u->panel == v->panel && u->theme == v->theme && u->text_size == v->text_size;
}
