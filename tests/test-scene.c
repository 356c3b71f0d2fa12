/* The scene: what is a scene and what is not.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "members.h"
#include "plots.h"

#include <math.h>
#include <string.h>

/* ---- Values ---------------------------------------------------------------------------------------------------- */

/* The core's parameters are the table's. */
static void
test_initial_parameters (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  const PauliSceneValues *v = pauli_scene_values (scene);
  const struct {
    PauliParam param;
    double value;
  } rows[] = {
    { PAULI_PARAM_M_Q, v->M_q },         { PAULI_PARAM_INV_RHO_C, v->inv_rho_c }, { PAULI_PARAM_ALPHA_S, v->alpha_s },
    { PAULI_PARAM_WIDTH_Q, v->width_q }, { PAULI_PARAM_WIDTH_G, v->width_g },     { PAULI_PARAM_K1, v->k1 },
    { PAULI_PARAM_K2, v->k2 },           { PAULI_PARAM_T, v->t },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (rows[i].value, ==, pauli_param_info (rows[i].param)->initial);
}

/* The rest shows the paper: its profiles, its fits' windows, all of its series, and nothing that is not in it. */
static void
test_initial (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  const PauliSceneValues *v = pauli_scene_values (scene);

  g_assert_cmpint (v->quark, ==, PAULI_QUARK_U);
  g_assert_cmpfloat (v->width_q, ==, 1);
  g_assert_cmpfloat (v->width_g, ==, 1);
  g_assert_cmpint (v->gluon, ==, PAULI_GLUON_GAUSSIAN);
  g_assert_cmpint (v->panel, ==, PAULI_PANEL_OVERVIEW);
  g_assert_true (v->deviation);
  g_assert_false (v->one_gluon || v->refit);
  g_assert_cmpfloat (v->fit_Q2_min, ==, 0);
  g_assert_cmpfloat (v->fit_Q2_max, ==, 5);
  g_assert_cmpfloat (v->fit_M_q_min, ==, 80);
  g_assert_cmpfloat (v->fit_M_q_max, ==, 500);
  g_assert_cmpint (v->series_orders, ==, 3);
  g_assert_cmpint (v->partial_sums, ==, 0);
  g_assert_cmpint (v->bands, ==, PAULI_N_FORMULAE);
  g_assert_cmpint (v->theme, ==, PAULI_THEME_LIGHT);
  g_assert_false (v->ratio);
  g_assert_cmpfloat (v->map_Q2, ==, 0);
  g_assert_cmpint (v->n_pins, ==, 0);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    bool tail = plot == PAULI_PLOT_ASYMPTOTICS || plot == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
    g_assert_true (v->axes[plot][PAULI_X].log == tail && !v->axes[plot][PAULI_Y].log);
    g_assert_false (v->axes[plot][PAULI_X].fixed || v->axes[plot][PAULI_Y].fixed);
    g_assert_cmpuint (v->hidden[plot], ==, 0);
    g_assert_cmpint (v->legends[plot], ==, PAULI_LEGEND_AUTOMATIC);
  }
  g_assert_cmpfloat (v->text_size, ==, PAULI_TEXT_SIZE_INITIAL);
}

static void
test_params (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.M_q = 170.1, values.inv_rho_c = 613.7, values.alpha_s = 0.47, values.quark = PAULI_QUARK_D;
  values.width_q = 0.83, values.width_g = 1.21, values.gluon = PAULI_GLUON_EXACT;
  values.k1 = 0.31, values.k2 = 1.7, values.t = 2.3;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  PauliParams params = pauli_scene_params (scene), expected;
  PauliVirtualities v = pauli_scene_virtualities (scene);

  pauli_params_init (&expected, 170.1, 613.7, 0.47, PAULI_QUARK_D);
  g_assert_cmpfloat (params.M_q, ==, expected.M_q);
  g_assert_cmpfloat (params.rho_c, ==, expected.rho_c);
  g_assert_cmpfloat (params.alpha_s, ==, expected.alpha_s);
  g_assert_cmpint (params.quark, ==, PAULI_QUARK_D);
  g_assert_cmpfloat (params.width_q, ==, 0.83);
  g_assert_cmpfloat (params.width_g, ==, 1.21);
  g_assert_cmpint (params.gluon, ==, PAULI_GLUON_EXACT);
  g_assert_true (v.k1 == 0.31 && v.k2 == 1.7 && v.t == 2.3);
}

static void
test_keys (void)
{
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_OVERVIEW), ==, "overview");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_F2), ==, "f2");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_MU), ==, "mu");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_ASYMPTOTICS), ==, "asymptotics");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_VERTEX), ==, "vertex");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_MAP), ==, "map");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_PAPER), ==, "paper");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_AUTOMATIC), ==, "automatic");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_TOP_RIGHT), ==, "top-right");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_TOP_LEFT), ==, "top-left");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_BOTTOM_RIGHT), ==, "bottom-right");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_BOTTOM_LEFT), ==, "bottom-left");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_ABOVE), ==, "above");
  g_assert_cmpstr (pauli_legend_key (PAULI_LEGEND_NONE), ==, "none");
  g_assert_cmpstr (pauli_quark_key (PAULI_QUARK_U), ==, "u");
  g_assert_cmpstr (pauli_quark_key (PAULI_QUARK_D), ==, "d");
  g_assert_cmpstr (pauli_gluon_key (PAULI_GLUON_GAUSSIAN), ==, "gaussian");
  g_assert_cmpstr (pauli_gluon_key (PAULI_GLUON_EXACT), ==, "exact");
  for (PauliFormula formula = 0; formula < PAULI_N_FORMULAE; formula++)
    g_assert_cmpstr (pauli_bands_key (formula), ==, pauli_formula_key (formula));
  g_assert_cmpstr (pauli_bands_key (PAULI_N_FORMULAE), ==, "none");
}

/* ---- The table of members -------------------------------------------------------------------------------------- */

static size_t
size_of (const PauliMember *member)
{
  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      return sizeof (double);
    case PAULI_MEMBER_SWITCH:
      return sizeof (bool);
    case PAULI_MEMBER_TEXT:
      return PAULI_NAME_SIZE;
    case PAULI_MEMBER_COUNT:
    case PAULI_MEMBER_CHOICE:
      return sizeof (int);
  }
  g_assert_not_reached ();
}

/* Byte for byte the first `size` bytes of the struct are members, each of them once, and what alignment leaves between them. */
static void
check_cover (PauliMembers members, size_t size)
{
  size_t end = 0;

  for (size_t found = 0; found < members.n; found++) {
    const PauliMember *next = NULL;
    for (size_t i = 0; i < members.n; i++)
      if (members.rows[i].offset >= end && (!next || members.rows[i].offset < next->offset))
        next = &members.rows[i];
    g_assert_nonnull (next); /* or two are at one place */
    g_assert_cmpuint (next->offset - end, <, MIN (size_of (next), sizeof (double)));
    end = next->offset + size_of (next);
  }
  g_assert_cmpuint (size, >=, end);
  g_assert_cmpuint (size - end, <, sizeof (double));
}

static void
test_members_cover (void)
{
  check_cover (pauli_scene_members (), offsetof (PauliSceneValues, axes)); /* the rest has several of each */
  check_cover (pauli_pin_members (), sizeof (PauliPin));
  check_cover (pauli_axis_members (), sizeof (PauliAxisView));
  g_assert_cmpuint (offsetof (PauliSceneValues, axes) + sizeof ((PauliSceneValues){ 0 }.axes), ==,
                    offsetof (PauliSceneValues, hidden));
  g_assert_cmpuint (offsetof (PauliSceneValues, hidden) + sizeof ((PauliSceneValues){ 0 }.hidden), ==,
                    offsetof (PauliSceneValues, legends));
  g_assert_cmpuint (offsetof (PauliSceneValues, legends) + sizeof ((PauliSceneValues){ 0 }.legends), ==,
                    offsetof (PauliSceneValues, n_pins));
}

/* Names, symbols and choices are there, and no name or symbol is there twice. */
static void
check_names (PauliMembers members)
{
  for (size_t i = 0; i < members.n; i++) {
    const PauliMember *member = &members.rows[i];
    g_assert_true (member->name && *member->name && member->symbol && *member->symbol && member->unit);
    g_assert_true ((member->choices != NULL) == (member->kind == PAULI_MEMBER_CHOICE));
    if (member->kind != PAULI_MEMBER_TEXT)
      g_assert_cmpfloat (member->min, <, member->max);
    if (member->choices)
      g_assert_cmpuint (g_strv_length ((char **) member->choices), ==, (guint) member->max + 1);
    for (size_t j = 0; j < i; j++) {
      g_assert_cmpstr (member->name, !=, members.rows[j].name);
      g_assert_cmpstr (member->symbol, !=, members.rows[j].symbol);
    }
  }
}

static void
test_members_names (void)
{
  check_names (pauli_scene_members ());
  check_names (pauli_pin_members ());
  check_names (pauli_axis_members ());
}

/* What differs least from a value that is allowed. */
static double
another (const PauliMember *member, double value)
{
  if (member->kind != PAULI_MEMBER_NUMBER)
    return value < member->max ? value + 1 : member->min;
  return nextafter (value, value < member->max ? member->max : member->min);
}

/* Scenes that differ in one member differ, whichever it is; others do not. */
static void
test_equal (void)
{
  const PauliSceneValues initial = pauli_scene_initial_values ();
  g_autoptr (PauliScene) a = plots_scene (&initial), b = plots_scene (&initial);
  size_t n;
  const PauliMember *members = plots_members (&n);

  g_assert_true (pauli_scene_equal (a, a) && pauli_scene_equal (a, b) && pauli_scene_equal (b, a));
  for (size_t i = 0; i < n; i++) {
    PauliSceneValues values = initial;
    double value = another (&members[i], pauli_member_get (&members[i], &initial));
    pauli_member_set (&members[i], &values, value);
    g_assert_cmpfloat (pauli_member_get (&members[i], &values), ==, value);
    g_autoptr (PauliScene) c = plots_scene (&values);
    if (pauli_scene_equal (a, c) || pauli_scene_equal (c, a))
      g_error ("another “%s”, and no other scene", members[i].name);
  }
}

/* ---- Ranges ---------------------------------------------------------------------------------------------------- */

/* The numbers, and what a refusal says of their ranges.  The windows are ones of Q2 and of M_q. */
static const struct {
  size_t offset;
  const char *symbol, *allowed;
  double min, max;
} ranges[] = {
#define AT(field) offsetof (PauliSceneValues, field)
  { AT (M_q), "M_q", "1 and 1000 MeV", 1, 1000 },
  { AT (inv_rho_c), "inv_rho_c", "200 and 2000 MeV", 200, 2000 },
  { AT (alpha_s), "alpha_s", "0.05 and 2", 0.05, 2 },
  { AT (width_q), "width_q", "0.5 and 2", 0.5, 2 },
  { AT (width_g), "width_g", "0.5 and 2", 0.5, 2 },
  { AT (k1), "k1", "0 and 20 GeV", 0, 20 },
  { AT (k2), "k2", "0 and 20 GeV", 0, 20 },
  { AT (t), "t", "0 and 20 GeV", 0, 20 },
  { AT (fit_Q2_min), "fit_Q2_min", "0 and 1000000 GeV²", 0, 1e6 },
  { AT (fit_Q2_max), "fit_Q2_max", "0 and 1000000 GeV²", 0, 1e6 },
  { AT (fit_M_q_min), "fit_M_q_min", "1 and 1000 MeV", 1, 1000 },
  { AT (fit_M_q_max), "fit_M_q_max", "1 and 1000 MeV", 1, 1000 },
  { AT (map_Q2), "map_Q2", "0 and 1000000 GeV²", 0, 1e6 },
  { AT (text_size), "text_size", "5 and 40 pt", 5, 40 },
  { AT (paper.width), "paper_width", "30 and 2000 mm", 30, 2000 },
  { AT (paper.height), "paper_height", "30 and 2000 mm", 30, 2000 },
  { AT (paper.text_size), "paper_text", "4 and 100 pt", 4, 100 },
  { AT (paper.line_width), "paper_line", "0.1 and 20 pt", 0.1, 20 },
  { AT (paper.dpi), "paper_dpi", "36 and 2400 dpi", 36, 2400 },
#undef AT
};

/* In a scene whose windows are as wide as can be. */
static bool
accepts (size_t i, double value, GError **error)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.fit_Q2_max = 1e6;
  values.fit_M_q_min = 1;
  values.fit_M_q_max = 1000;
  if ((g_str_has_suffix (ranges[i].symbol, "_min") && value == ranges[i].max) ||
      (g_str_has_suffix (ranges[i].symbol, "_max") && value == ranges[i].min))
    return true; /* an empty window, which is another matter */
  *(double *) G_STRUCT_MEMBER_P (&values, ranges[i].offset) = value;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, error);
  return scene != NULL;
}

/* With this message, unless it is up to the C library how the value is written. */
static void
check_refused (size_t i, double value, const char *written)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *end = g_strdup_printf (": must be between %s", ranges[i].allowed);
  g_autofree char *message = g_strdup_printf ("%s = %s%s", ranges[i].symbol, written ? written : "", end);

  g_assert_false (accepts (i, value, &error));
  g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
  if (written)
    g_assert_cmpstr (error->message, ==, message);
  if (!g_str_has_suffix (error->message, end) || !g_str_has_prefix (error->message, ranges[i].symbol))
    g_error ("“%s” does not end with “%s”", error->message, end);
  g_assert_false (accepts (i, value, NULL)); /* no one has to ask why */
}

static void
test_ranges (void)
{
  size_t n, numbers = 0;
  const PauliMember *members = plots_members (&n);

  for (size_t i = 0; i < n; i++)
    numbers += members[i].kind == PAULI_MEMBER_NUMBER;
  g_assert_cmpuint (numbers, ==, G_N_ELEMENTS (ranges));
  for (size_t i = 0; i < G_N_ELEMENTS (ranges); i++) {
    double above = nextafter (ranges[i].max, INFINITY), below = nextafter (ranges[i].min, -INFINITY);
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_assert_true (accepts (i, ranges[i].min, NULL) && accepts (i, ranges[i].max, NULL));
    check_refused (i, NAN, NULL); /* with or without a sign, by the C library */
    check_refused (i, INFINITY, "inf");
    check_refused (i, -INFINITY, "-inf");
    check_refused (i, -7.25, "-7.25");
    check_refused (i, 5000000.0625, "5000000.0625");
    check_refused (i, below, ranges[i].min > 0 ? g_ascii_dtostr (text, sizeof text, below) : NULL);
    check_refused (i, above, g_ascii_dtostr (text, sizeof text, above));
  }
}

/* Counts and choices that are none, as a cast from a number may make them. */
static void
test_choices (void)
{
  static const struct {
    size_t offset;
    int value;
    const char *message;
  } rows[] = {
#define AT(field) offsetof (PauliSceneValues, field)
    { AT (quark), 2, "quark = 2: must be between 0 and 1" },
    { AT (quark), -1, "quark = -1: must be between 0 and 1" },
    { AT (gluon), 2, "gluon = 2: must be between 0 and 1" },
    { AT (gluon), -1, "gluon = -1: must be between 0 and 1" },
    { AT (panel), PAULI_N_PANELS, "panel = 7: must be between 0 and 6" },
    { AT (panel), -1, "panel = -1: must be between 0 and 6" },
    { AT (theme), 2, "theme = 2: must be between 0 and 1" },
    { AT (theme), -1, "theme = -1: must be between 0 and 1" },
    { AT (bands), PAULI_N_FORMULAE + 1, "bands = 7: must be between 0 and 6" },
    { AT (bands), -1, "bands = -1: must be between 0 and 6" },
    { AT (series_orders), 0, "series_orders = 0: must be between 1 and 3" },
    { AT (series_orders), 4, "series_orders = 4: must be between 1 and 3" },
    { AT (partial_sums), -1, "partial_sums = -1: must be between 0 and 20" },
    { AT (partial_sums), 21, "partial_sums = 21: must be between 0 and 20" },
#undef AT
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    g_autoptr (GError) error = NULL;
    *(int *) G_STRUCT_MEMBER_P (&values, rows[i].offset) = rows[i].value;
    g_assert_null (pauli_scene_new (&values, &error));
    g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
    g_assert_cmpstr (error->message, ==, rows[i].message);
  }
}

/* A window without a point inside is none. */
static void
test_windows (void)
{
  const struct {
    double Q2[2], M_q[2];
    const char *message;
  } rows[] = {
    { { 0, nextafter (0, 1) }, { 1, nextafter (1, 2) }, NULL },
    { { nextafter (1e6, 0), 1e6 }, { 999.5, 1000 }, NULL },
    { { 5, 5 }, { 80, 500 }, "fit_Q2: the window from 5 to 5 is empty; its start must be below its end" },
    { { 0, 0 }, { 80, 500 }, "fit_Q2: the window from 0 to 0 is empty; its start must be below its end" },
    { { 5, 2.5 }, { 80, 500 }, "fit_Q2: the window from 5 to 2.5 is empty; its start must be below its end" },
    { { 5.000000000000001, 5 }, { 80, 500 },
      "fit_Q2: the window from 5.0000000000000009 to 5 is empty; its start must be below its end" },
    { { 0, 5 }, { 500, 80 }, "fit_M_q: the window from 500 to 80 is empty; its start must be below its end" },
    { { 0, 5 }, { 80, 80 }, "fit_M_q: the window from 80 to 80 is empty; its start must be below its end" },
    { { 0, 5 }, { 1000, 1 }, "fit_M_q: the window from 1000 to 1 is empty; its start must be below its end" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    g_autoptr (GError) error = NULL;
    values.fit_Q2_min = rows[i].Q2[0], values.fit_Q2_max = rows[i].Q2[1];
    values.fit_M_q_min = rows[i].M_q[0], values.fit_M_q_max = rows[i].M_q[1];
    g_autoptr (PauliScene) scene = pauli_scene_new (&values, &error);
    g_assert_true ((scene != NULL) == (rows[i].message == NULL));
    if (scene)
      continue;
    g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
    g_assert_cmpstr (error->message, ==, rows[i].message);
  }
}

/* ---- Threads --------------------------------------------------------------------------------------------------- */

#define N_THREADS 4
#define N_TURNS 20000

/* Holds references of its own, and lets go of the one it was given. */
static gpointer
use_scene (gpointer data)
{
  PauliScene *scene = data;

  for (int i = 0; i < N_TURNS; i++) {
    PauliScene *mine = pauli_scene_ref (scene);
    g_assert_true (mine == scene);
    g_assert_cmpfloat (pauli_scene_values (mine)->M_q, ==, 350);
    pauli_scene_unref (mine);
  }
  pauli_scene_unref (scene);
  return NULL;
}

/* A lost count is a use of freed memory or a leak: the sanitizers see either, a thread sees most of the former. */
static void
test_references (void)
{
  for (int round = 0; round < 20; round++) {
    PauliScene *scene = plots_initial_scene ();
    GThread *threads[N_THREADS];

    for (int i = 0; i < N_THREADS; i++)
      threads[i] = g_thread_new ("scene", use_scene, pauli_scene_ref (scene));
    pauli_scene_unref (scene);
    for (int i = 0; i < N_THREADS; i++)
      g_thread_join (threads[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/initial/parameters", test_initial_parameters);
  g_test_add_func ("/scene/initial/rest", test_initial);
  g_test_add_func ("/scene/params", test_params);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/members/cover", test_members_cover);
  g_test_add_func ("/scene/members/names", test_members_names);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/ranges", test_ranges);
  g_test_add_func ("/scene/choices", test_choices);
  g_test_add_func ("/scene/windows", test_windows);
  g_test_add_func ("/scene/references", test_references);
  return g_test_run ();
}
