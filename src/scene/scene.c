/* The scene as a reference-counted value.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "members.h"
#include "pauli-fit.h"
#include "scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pauli-scene-error-quark, pauli_scene_error)

struct _PauliScene {
  gatomicrefcount refs; /* scenes travel between threads */
  PauliSceneValues values;
};

PauliSceneValues
pauli_scene_initial_values (void)
{
  PauliSceneValues values = {
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
    .marker = true,
    .fit_Q2_min = PAULI_FIT17_Q2_MIN,
    .fit_Q2_max = PAULI_FIT17_Q2_MAX,
    .fit_M_q_min = PAULI_FIT18_M_Q_MIN,
    .fit_M_q_max = PAULI_FIT18_M_Q_MAX,
    .series_orders = PAULI_SERIES24_ORDERS,
    .bands = PAULI_N_FORMULAE,
    .theme = PAULI_THEME_LIGHT,
    .text_size = PAULI_TEXT_SIZE_INITIAL,
    .paper = { .width = 86, .height = 65, .automatic_height = true, .text_size = 8, .line_width = 1,
               .dpi = 600, .letters = true },
  };

  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      values.axes[plot][direction] = pauli_axis_initial (plot, direction);
  return values;
}

static bool
check_members (PauliMembers members, const void *values, const char *prefix, GError **error)
{
  for (size_t i = 0; i < members.n; i++)
    if (members.rows[i].kind != PAULI_MEMBER_TEXT &&
        !pauli_member_check (&members.rows[i], prefix, pauli_member_get (&members.rows[i], values), error))
      return false;
  return true;
}

bool
pauli_scene_check_axis (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view, GError **error)
{
  char text[4][G_ASCII_DTOSTR_BUF_SIZE];
  double first, last;

  if (pauli_axis_valid (plot, direction, view))
    return true;
  if (!view->fixed) {
    g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
                 _("axes.%s.%s: an axis that is not fixed has no ends; min and max must be 0"), pauli_plot_key (plot),
                 direction == PAULI_X ? "x" : "y");
    return false;
  }
  pauli_axis_domain (plot, direction, view->log, &first, &last);
  const double numbers[] = { view->min, view->max, first, last };
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ascii_formatd (text[i], sizeof text[i], "%.10g", numbers[i]);
  /* Translators: a plot, "x" or "y", the ends of its axis, and the smallest and largest that are allowed */
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
               _("axes.%s.%s: from %s to %s is no axis; its ends must be between %s and %s, the second larger by a millionth"),
               pauli_plot_key (plot), direction == PAULI_X ? "x" : "y", text[0], text[1], text[2], text[3]);
  return false;
}

static bool
check_axes (const PauliSceneValues *values, GError **error)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      if (!pauli_scene_check_axis (plot, direction, &values->axes[plot][direction], error))
        return false;
  return true;
}

static bool
check_name (const char *name, const char *prefix, GError **error)
{
  if (memchr (name, '\0', PAULI_NAME_SIZE) && g_utf8_validate (name, -1, NULL))
    return true;
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("%sname: must be UTF-8 of up to %d bytes"), prefix,
               PAULI_NAME_SIZE - 1);
  return false;
}

static bool
check_pins (const PauliSceneValues *values, GError **error)
{
  if (!pauli_check_range ("pins", "", values->n_pins, 0, PAULI_PINS_MAX, error))
    return false;
  for (int i = 0; i < values->n_pins; i++) {
    g_autofree char *prefix = g_strdup_printf ("pins[%d].", i);
    if (!check_members (pauli_pin_members (), &values->pins[i], prefix, error) ||
        !check_name (values->pins[i].name, prefix, error))
      return false;
  }
  return true;
}

static bool
check_data (const PauliSceneValues *values, GError **error)
{
  if (!pauli_check_range ("data", "", values->n_data, 0, PAULI_DATA_MAX, error))
    return false;
  for (int i = 0; i < values->n_data; i++)
    g_return_val_if_fail (values->data[i].set, false);
  return true;
}

static bool
check_looks (const PauliSceneValues *values, GError **error)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    g_autofree char *legend = g_strdup_printf ("legends.%s", pauli_plot_key (plot));
    if (!pauli_check_range (legend, "", values->legends[plot], 0, PAULI_N_LEGEND_PLACES - 1, error))
      return false;
    if (values->hidden[plot] & ~pauli_plot_curves (plot)) {
      g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("hidden.%s: a curve that this plot does not have"),
                   pauli_plot_key (plot));
      return false;
    }
  }
  return true;
}

static bool
check_window (const char *name, double min, double max, GError **error)
{
  if (min < max)
    return true;
  g_autofree char *start = pauli_number_text (min), *end = pauli_number_text (max);
  /* Translators: a window of a quantity, as in "fit_Q2: the window from 5 to 5 is empty; its start must be below its end" */
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
               _("%s: the window from %s to %s is empty; its start must be below its end"), name, start, end);
  return false;
}

bool
pauli_scene_check_windows (const PauliSceneValues *values, const char **member, GError **error)
{
  if (member)
    *member = "fit_Q2_max_GeV2";
  if (!check_window ("fit_Q2", values->fit_Q2_min, values->fit_Q2_max, error))
    return false;
  if (member)
    *member = "fit_M_q_max_MeV";
  return check_window ("fit_M_q", values->fit_M_q_min, values->fit_M_q_max, error);
}

PauliScene *
pauli_scene_new (const PauliSceneValues *values, GError **error)
{
  if (!check_members (pauli_scene_members (), values, "", error) ||
      !pauli_scene_check_windows (values, NULL, error) || !check_axes (values, error) || !check_looks (values, error) ||
      !check_pins (values, error) || !check_data (values, error))
    return NULL;

  PauliScene *scene = g_new (PauliScene, 1);
  g_atomic_ref_count_init (&scene->refs);
  scene->values = *values;
  for (int i = 0; i < values->n_data; i++)
    pauli_dataset_ref (values->data[i].set);
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
  if (!g_atomic_ref_count_dec (&scene->refs))
    return;
  for (int i = 0; i < scene->values.n_data; i++)
    pauli_dataset_unref (scene->values.data[i].set);
  g_free (scene);
}

const PauliSceneValues *
pauli_scene_values (const PauliScene *scene)
{
  return &scene->values;
}

static PauliParams
make_params (double M_q, double inv_rho_c, double alpha_s, PauliQuark quark, double width_q, double width_g, PauliGluon gluon)
{
  PauliParams params;
  PauliStatus status = pauli_params_init (&params, M_q, inv_rho_c, alpha_s, quark);

  g_assert (status == PAULI_OK); /* a scene is valid from its birth */
  params.width_q = width_q;
  params.width_g = width_g;
  params.gluon = gluon;
  return params;
}

PauliParams
pauli_scene_params (const PauliScene *scene)
{
  const PauliSceneValues *v = &scene->values;
  return make_params (v->M_q, v->inv_rho_c, v->alpha_s, v->quark, v->width_q, v->width_g, v->gluon);
}

PauliParams
pauli_pin_params (const PauliPin *p)
{
  return make_params (p->M_q, p->inv_rho_c, p->alpha_s, p->quark, p->width_q, p->width_g, p->gluon);
}

PauliVirtualities
pauli_scene_virtualities (const PauliScene *scene)
{
  return (PauliVirtualities){ scene->values.k1, scene->values.k2, scene->values.t };
}

static bool
same_looks (const PauliSceneValues *a, const PauliSceneValues *b)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      if (!pauli_members_equal (pauli_axis_members (), &a->axes[plot][direction], &b->axes[plot][direction]))
        return false;
    if (a->hidden[plot] != b->hidden[plot] || a->legends[plot] != b->legends[plot])
      return false;
  }
  return true;
}

static bool
same_pins (const PauliSceneValues *a, const PauliSceneValues *b)
{
  if (a->n_pins != b->n_pins)
    return false;
  for (int i = 0; i < a->n_pins; i++)
    if (!pauli_members_equal (pauli_pin_members (), &a->pins[i], &b->pins[i]))
      return false;
  return true;
}

bool
pauli_scene_same_data (const PauliSceneValues *a, const PauliSceneValues *b)
{
  if (a->n_data != b->n_data)
    return false;
  for (int i = 0; i < a->n_data; i++)
    if (a->data[i].shown != b->data[i].shown || !pauli_dataset_equal (a->data[i].set, b->data[i].set))
      return false;
  return true;
}

bool
pauli_scene_equal (const PauliScene *a, const PauliScene *b)
{
  return a == b || (pauli_members_equal (pauli_scene_members (), &a->values, &b->values) &&
                    same_looks (&a->values, &b->values) && same_pins (&a->values, &b->values) &&
                    pauli_scene_same_data (&a->values, &b->values));
}
