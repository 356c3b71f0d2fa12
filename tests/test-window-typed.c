/* The real window: values typed with units, and sliders moved by keys, wheel and pointer, the latter by xdotool.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"
#include "slider-way.h"
#include "solve-window.h"
#include "window-fixture.h"

#include <math.h>
#include <unistd.h>

static PauliApplication *app;

/* ---- Typed values ------------------------------------------------------------------------------------------------- */

static const char *
text_of (PauliWindow *window, PauliParam param)
{
  return gtk_editable_get_text (pauli_parameter_row_get_entry (pauli_window_get_row (window, param)));
}

static double
value_of (PauliWindow *window, PauliParam param)
{
  PauliSceneValues values = *pauli_scene_values (pauli_window_get_scene (window));
  double scene[] = { [PAULI_PARAM_M_Q] = values.M_q,         [PAULI_PARAM_INV_RHO_C] = values.inv_rho_c,
                     [PAULI_PARAM_ALPHA_S] = values.alpha_s, [PAULI_PARAM_WIDTH_Q] = values.width_q,
                     [PAULI_PARAM_WIDTH_G] = values.width_g, [PAULI_PARAM_K1] = values.k1 };

  /* The row and the scene agree at any moment. */
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, param)), ==, scene[param]);
  return scene[param];
}

static void
enter (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

static void
remember (G_GNUC_UNUSED GtkWidget *widget, const char *problem, char **text)
{
  g_free (*text);
  *text = g_strdup (problem);
}

static void
test_units (void)
{
  static const struct {
    PauliParam param;
    const char *text;
    double value;
    const char *shown;
  } rows[] = {
    { PAULI_PARAM_M_Q, "0.17 GeV", 170, "170" },
    { PAULI_PARAM_M_Q, "350", 350, "350" },
    { PAULI_PARAM_M_Q, "200e3 keV + 50 MeV", 250, "250" },
    { PAULI_PARAM_INV_RHO_C, "0.33 fm", 197.3269804 / 0.33, "597.9605466666666" },
    { PAULI_PARAM_INV_RHO_C, "1/600 MeV^-1", 600, "600" },
    { PAULI_PARAM_INV_RHO_C, "1/(0.7 GeV)", 700, "700" },
    { PAULI_PARAM_ALPHA_S, "1/4", 0.25, "0.25" },
    { PAULI_PARAM_WIDTH_Q, "2^-1", 0.5, "0.5" },
    { PAULI_PARAM_K1, "350 MeV", 0.35, "0.35" },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliParameterRow *row = pauli_window_get_row (window, rows[i].param);
    enter (pauli_parameter_row_get_entry (row), rows[i].text);
    g_assert_cmpfloat (value_of (window, rows[i].param), ==, rows[i].value);
    g_assert_cmpstr (text_of (window, rows[i].param), ==, rows[i].shown);
  }
  fixture_destroy (window);
}

static void
test_refused (void)
{
  static const struct {
    PauliParam param;
    const char *text, *problem;
  } rows[] = {
    { PAULI_PARAM_M_Q, "0.33 fm", "M_q: “0.33 fm” is a length; needed is a mass from 1 to 1000 MeV" },
    { PAULI_PARAM_M_Q, "170 GeV", "M_q: “170 GeV” is not a number from 1 to 1000 MeV: it is 170000 MeV" },
    { PAULI_PARAM_INV_RHO_C, "1,000", "1/ρ_c: “1,000” is not a number from 200 to 2000 MeV: “1,000” may mean a thousand times "
                                      "more or less" },
    { PAULI_PARAM_ALPHA_S, "0.3 + x", "α_s: “0.3 + x” is not a number from 0.05 to 2: unknown name “x”" },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliParameterRow *row = pauli_window_get_row (window, rows[i].param);
    g_autofree char *problem = NULL, *before = g_strdup (text_of (window, rows[i].param));
    gulong id = g_signal_connect (row, "rejected", G_CALLBACK (remember), &problem);
    double value = value_of (window, rows[i].param);
    enter (pauli_parameter_row_get_entry (row), rows[i].text);
    g_assert_cmpstr (problem, ==, rows[i].problem);
    g_assert_cmpfloat (value_of (window, rows[i].param), ==, value);
    g_assert_cmpstr (text_of (window, rows[i].param), ==, before);
    g_signal_handler_disconnect (row, id);
  }
  fixture_destroy (window);
}

static void
test_ends_of_the_refit (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliCurveOptions *options = pauli_window_get_options (window);
  g_autofree char *problem = NULL;

  g_signal_connect (options, "rejected", G_CALLBACK (remember), &problem);
  enter (pauli_curve_options_get_end (options, 1), "(1.5 GeV)²");
  enter (pauli_curve_options_get_end (options, 2), "0.1 GeV");
  const PauliSceneValues *values = pauli_scene_values (pauli_window_get_scene (window));
  g_assert_cmpfloat (values->fit_Q2_max, ==, 2.25);
  g_assert_cmpfloat (values->fit_M_q_min, ==, 100);
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 1)), ==, "2.25");
  g_assert_null (problem);
  enter (pauli_curve_options_get_end (options, 1), "2 GeV");
  g_assert_cmpstr (problem, ==, "Q²: “2 GeV” is a mass; needed is a squared mass from 0 to 1000000 GeV²");
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 1)), ==, "2.25");
  fixture_destroy (window);
}

static PauliSolveWindow *
open_solver (PauliWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "solve", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++) {
    g_autoptr (GtkWindow) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);
    if (PAULI_IS_SOLVE_WINDOW (toplevel))
      return PAULI_SOLVE_WINDOW (toplevel);
  }
  g_assert_not_reached ();
}

static bool
has_answer (gpointer data)
{
  const char *answer = pauli_solve_window_get_answer (data);
  return *answer != '\0' && !g_str_equal (answer, "Searching…");
}

static void
ask (PauliSolveWindow *solver, const char *wanted, const char *Q2)
{
  gtk_editable_set_text (pauli_solve_window_get_wanted (solver), wanted);
  gtk_editable_set_text (pauli_solve_window_get_Q2 (solver), Q2);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (solver)), "clicked");
  fixture_wait (has_answer, solver, "an answer");
}

static void
test_solver (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSolveWindow *solver = open_solver (window);

  ask (solver, "0.3 fm", "0");
  g_assert_cmpstr (pauli_solve_window_get_answer (solver), ==,
                   "F₂: “0.3 fm” is a length; needed is a pure number from -1000000 to 1000000");
  ask (solver, "1/10", "(0.5 GeV)^2");
  g_assert_nonnull (pauli_solve_window_get_use (solver, 0));
  g_signal_emit_by_name (pauli_solve_window_get_use (solver, 0), "clicked");
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));
  g_assert_cmpfloat (fabs (pauli_f2 (&params, 0.25).value - 0.1), <=, 1e-9);
  fixture_destroy (window);
}

/* ---- Sliders without a pointer ------------------------------------------------------------------------------------ */

static GtkRange *
range_of (PauliWindow *window, PauliParam param)
{
  return pauli_parameter_row_get_range (pauli_window_get_row (window, param));
}

static void
assert_told (PauliWindow *window, PauliParam param, double value, const char *text)
{
  GtkAccessible *range = GTK_ACCESSIBLE (range_of (window, param));
  const PauliParamInfo *info = pauli_param_info (param);

  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value);
  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, info->min);
  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, info->max);
}

/* What a screen reader is told, and may set, is the value, on a log slider too. */
static void
test_accessible (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  assert_told (window, PAULI_PARAM_M_Q, 350, "350 MeV");
  assert_told (window, PAULI_PARAM_INV_RHO_C, 600, "600 MeV");
  assert_told (window, PAULI_PARAM_ALPHA_S, 0.5, "0.5");
  gtk_range_set_value (range_of (window, PAULI_PARAM_M_Q), 20);
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 20);
  assert_told (window, PAULI_PARAM_M_Q, 20, "20 MeV");
  /* Set to what it is, it stays where it stands. */
  gtk_range_set_value (range_of (window, PAULI_PARAM_M_Q), 20);
  g_assert_cmpfloat (gtk_range_get_value (range_of (window, PAULI_PARAM_M_Q)), ==,
                     pauli_slider_position (pauli_param_info (PAULI_PARAM_M_Q), 20));
  assert_told (window, PAULI_PARAM_M_Q, 20, "20 MeV");
  enter (pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_ALPHA_S)), "0.125");
  assert_told (window, PAULI_PARAM_ALPHA_S, 0.125, "0.125");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (range_of (window, PAULI_PARAM_M_Q)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Quark mass Mq");
  fixture_destroy (window);
}

/* The first label with this text in a widget. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);
    if (found)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_knob (GtkWidget *widget)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "slider"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_knob (child);
    if (found)
      return found;
  }
  return NULL;
}

static double
centre_of (graphene_rect_t bounds)
{
  return bounds.origin.x + bounds.size.width / 2;
}

/* The knob of a model's value stands over its mark, whose text is not cut and covers no other. */
static void
test_marks (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  graphene_rect_t bounds[PAULI_N_MODELS];

  for (size_t i = 0; i < PAULI_N_MODELS; i++) {
    GtkWidget *range = GTK_WIDGET (range_of (window, PAULI_PARAM_M_Q));
    GtkWidget *mark = find_label (range, pauli_models[i].name);
    graphene_rect_t knob;
    fixture_set (window, PAULI_PARAM_M_Q, pauli_models[i].M_q);
    fixture_settle (window);
    g_assert_nonnull (mark);
    g_assert_true (gtk_widget_compute_bounds (mark, range, &bounds[i]));
    g_assert_true (gtk_widget_compute_bounds (find_knob (range), range, &knob));
    g_assert_cmpfloat (fabs (centre_of (bounds[i]) - centre_of (knob)), <=, 2);
  }
  g_assert_false (graphene_rect_intersection (&bounds[0], &bounds[1], NULL));
  fixture_destroy (window);
}

/* ---- Keys and pointer --------------------------------------------------------------------------------------------- */

static void
on_exited (GObject *process, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error))
    g_error ("xdotool: %s", error->message);
  *(bool *) done = true;
}

static bool
is_true (gpointer data)
{
  return *(bool *) data;
}

/* Runs xdotool with words separated by spaces, while the window lives on; then the pictures of what it did are on show. */
static void G_GNUC_PRINTF (2, 3)
act (PauliWindow *window, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;
  bool done = false;

  va_start (arguments, format);
  g_autofree char *words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool %s", words);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_exited, &done);
  fixture_wait (is_true, &done, line);
  fixture_settle (window);
}

/* X's number of the one window on show, as text. */
static char *
number_of_window (void)
{
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool search --sync --onlyvisible --pid %d", (int) getpid ());
  g_autoptr (GError) error = NULL;
  char *number = NULL;

  if (!g_spawn_command_line_sync (line, &number, NULL, NULL, &error))
    g_error ("xdotool: %s", error->message);
  *strchrnul (number, '\n') = '\0';
  return number;
}

/* What keys and buttons do to the window. */
static void
act_on (PauliWindow *window, const char *what)
{
  g_autofree char *number = number_of_window ();
  act (window, "windowfocus --sync %s %s", number, what);
}

/* The pointer to a point of a widget, given as parts of its size. */
static void
point_to (PauliWindow *window, GtkWidget *widget, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) (x * gtk_widget_get_width (widget)),
                                                (float) (y * gtk_widget_get_height (widget)));
  g_autofree char *number = number_of_window ();
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (window), &point, &point));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &surface_x, &surface_y);
  act (window, "mousemove --window %s %d %d", number, (int) lround (point.x + surface_x), (int) lround (point.y + surface_y));
}

/* To the middle of the trough, or a part of it from there. */
static void
point_to_trough (PauliWindow *window, PauliParam param, double part)
{
  GtkRange *range = range_of (window, param);
  GdkRectangle trough;

  gtk_range_get_range_rect (range, &trough);
  point_to (window, GTK_WIDGET (range), (trough.x + trough.width * part) / gtk_widget_get_width (GTK_WIDGET (range)),
            (trough.y + trough.height / 2.0) / gtk_widget_get_height (GTK_WIDGET (range)));
}

static void
test_keys (void)
{
  static const struct {
    PauliParam param;
    double from;
    const char *keys;
    double to;
  } rows[] = {
    { PAULI_PARAM_M_Q, 350, "Right", 355 },
    { PAULI_PARAM_M_Q, 350, "Left", 345 },
    { PAULI_PARAM_M_Q, 350, "Up", 355 },
    { PAULI_PARAM_M_Q, 350, "Down", 345 },
    { PAULI_PARAM_M_Q, 350, "shift+Right", 350.5 },
    { PAULI_PARAM_M_Q, 350, "shift+Left", 349.5 },
    { PAULI_PARAM_M_Q, 350, "shift+Up", 350.5 },
    { PAULI_PARAM_M_Q, 350, "shift+Down", 349.5 },
    { PAULI_PARAM_M_Q, 350, "shift+Right shift+Right shift+Right Right", 356.5 },
    { PAULI_PARAM_M_Q, 350, "Prior", 400 },
    { PAULI_PARAM_M_Q, 340, "Prior", 390 }, /* not held up by the mark at 350 */
    { PAULI_PARAM_M_Q, 350, "Next", 300 },
    { PAULI_PARAM_M_Q, 350, "Home", 1 },
    { PAULI_PARAM_M_Q, 350, "End", 1000 },
    { PAULI_PARAM_M_Q, 3, "Left", 1 },
    { PAULI_PARAM_M_Q, 1, "shift+Left", 1 },
    { PAULI_PARAM_M_Q, 1, "Right", 6 },
    { PAULI_PARAM_INV_RHO_C, 600, "Right", 605 },
    { PAULI_PARAM_INV_RHO_C, 600, "shift+Left", 599.5 },
    { PAULI_PARAM_INV_RHO_C, 600, "Next", 550 },
    { PAULI_PARAM_ALPHA_S, 0.28, "Right Right", 0.3 },
    { PAULI_PARAM_ALPHA_S, 0.5, "shift+Right shift+Right shift+Right", 0.503 },
    { PAULI_PARAM_ALPHA_S, 0.5, "Prior", 0.6 },
    { PAULI_PARAM_ALPHA_S, 0.5, "Home", 0.05 },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = g_strconcat ("key ", rows[i].keys, NULL);
    gtk_widget_grab_focus (GTK_WIDGET (range_of (window, rows[i].param)));
    fixture_set (window, rows[i].param, rows[i].from);
    act_on (window, words);
    if (value_of (window, rows[i].param) != rows[i].to)
      g_error ("%s from %g: %.17g, not %g", rows[i].keys, rows[i].from, value_of (window, rows[i].param), rows[i].to);
  }
  fixture_destroy (window);
}

/* With a script from right to left the slider grows to the left, and Left goes there. */
static void
test_mirrored_keys (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *range = GTK_WIDGET (range_of (window, PAULI_PARAM_M_Q));

  gtk_widget_set_direction (range, GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (range);
  act_on (window, "key Left");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 355);
  act_on (window, "key shift+Left");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 355.5);
  act_on (window, "key shift+Right shift+Right");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 354.5);
  fixture_destroy (window);
}

static void
test_wheel (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  point_to_trough (window, PAULI_PARAM_M_Q, 0.5);
  act_on (window, "click 4");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 355);
  act_on (window, "keydown shift click 4 click 4 click 4 keyup shift");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 356.5);
  act_on (window, "keydown shift click 5 keyup shift click 5");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 351);
  fixture_destroy (window);
}

/* What a row said, in order: b, c and e for "grab-begin", "changed" and "grab-end". */
static void
on_begin (G_GNUC_UNUSED PauliParameterRow *row, GString *said)
{
  g_string_append_c (said, 'b');
}

static void
on_changed (G_GNUC_UNUSED PauliParameterRow *row, G_GNUC_UNUSED double value, GString *said)
{
  if (said->len == 0 || said->str[said->len - 1] != 'c')
    g_string_append_c (said, 'c');
}

static void
on_end (G_GNUC_UNUSED PauliParameterRow *row, GString *said)
{
  g_string_append_c (said, 'e');
}

static void
listen (PauliWindow *window, PauliParam param, GString *said)
{
  PauliParameterRow *row = pauli_window_get_row (window, param);

  g_signal_connect (row, "grab-begin", G_CALLBACK (on_begin), said);
  g_signal_connect (row, "changed", G_CALLBACK (on_changed), said);
  g_signal_connect (row, "grab-end", G_CALLBACK (on_end), said);
}

/* A click in the middle of a log slider is the geometric mean; a drag is one move from grab to release. */
static void
test_drag (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GString) said = g_string_new (NULL);

  listen (window, PAULI_PARAM_M_Q, said);
  point_to_trough (window, PAULI_PARAM_M_Q, 0.5);
  g_assert_cmpstr (said->str, ==, "");
  act_on (window, "mousedown 1");
  g_assert_cmpstr (said->str, ==, "bc");
  g_assert_cmpfloat (fabs (log (value_of (window, PAULI_PARAM_M_Q) / sqrt (1000))), <=, 0.05);
  point_to_trough (window, PAULI_PARAM_M_Q, 0.4);
  point_to_trough (window, PAULI_PARAM_M_Q, 0.25);
  g_assert_cmpstr (said->str, ==, "bc");
  double value = value_of (window, PAULI_PARAM_M_Q);
  g_assert_cmpfloat (value, <, 10);
  g_assert_cmpfloat (value, >, 3);
  g_assert_cmpfloat (value, ==, round (value * 10) / 10);
  g_autofree char *text = g_strdup_printf ("%g MeV", value);
  assert_told (window, PAULI_PARAM_M_Q, value, text);
  act_on (window, "mouseup 1");
  g_assert_cmpstr (said->str, ==, "bce");
  /* Moving on does not move the slider. */
  point_to_trough (window, PAULI_PARAM_M_Q, 0.9);
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, value);
  /* At 0.75 of the way the table's digits are fine enough. */
  point_to_trough (window, PAULI_PARAM_M_Q, 0.75);
  act_on (window, "click 1");
  value = value_of (window, PAULI_PARAM_M_Q);
  g_assert_cmpfloat (value, ==, round (value));
  g_assert_cmpstr (said->str, ==, "bcebce");
  act_on (window, "key Right");
  g_assert_cmpstr (said->str, ==, "bcebcec");
  fixture_destroy (window);
}

/* A slider that is hidden under the pointer is let go. */
static void
test_drag_is_cut_off (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *row = GTK_WIDGET (pauli_window_get_row (window, PAULI_PARAM_INV_RHO_C));
  g_autoptr (GString) said = g_string_new (NULL);

  listen (window, PAULI_PARAM_INV_RHO_C, said);
  point_to_trough (window, PAULI_PARAM_INV_RHO_C, 0.8);
  act_on (window, "mousedown 1");
  g_assert_cmpstr (said->str, ==, "bc");
  gtk_widget_set_visible (row, FALSE);
  fixture_settle (window);
  g_assert_cmpstr (said->str, ==, "bce");
  gtk_widget_set_visible (row, TRUE);
  act_on (window, "mouseup 1");
  g_assert_cmpstr (said->str, ==, "bce");
  fixture_destroy (window);
}

static void
test_defaults (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliParameterRow *row = pauli_window_get_row (window, PAULI_PARAM_M_Q);
  GtkWidget *entry = GTK_WIDGET (pauli_parameter_row_get_entry (row));
  GtkWidget *title = find_label (GTK_WIDGET (row), "Quark mass Mq");

  g_assert_nonnull (title);
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  point_to (window, title, 0.2, 0.5);
  act_on (window, "click 1");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 200);
  g_usleep (600000); /* longer than a double click may last */
  act_on (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 350);
  g_assert_cmpstr (text_of (window, PAULI_PARAM_M_Q), ==, "350");
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  point_to (window, GTK_WIDGET (pauli_parameter_row_get_reset (row)), 0.5, 0.5);
  act_on (window, "click 1");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 350);
  /* The title's mnemonic still goes to the entry. */
  act_on (window, "key alt+m");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus && gtk_widget_is_ancestor (focus, entry));
  fixture_destroy (window);
}

/* By real keys: Enter takes, Escape gives up and stays in the panel, leaving takes. */
static void
test_typing (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *entry = GTK_WIDGET (pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_M_Q)));
  g_autofree char *problem = NULL;

  g_signal_connect (pauli_window_get_row (window, PAULI_PARAM_M_Q), "rejected", G_CALLBACK (remember), &problem);
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("f2"));
  fixture_settle (window);
  gtk_widget_grab_focus (entry);
  act_on (window, "key ctrl+a type --delay 20 0.2GeV");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 350);
  act_on (window, "key Return");
  g_assert_cmpfloat (value_of (window, PAULI_PARAM_M_Q), ==, 200);
  g_assert_cmpstr (text_of (window, PAULI_PARAM_M_Q), ==, "200");
  act_on (window, "key ctrl+a type --delay 20 17");
  g_assert_cmpstr (text_of (window, PAULI_PARAM_M_Q), ==, "17");
  act_on (window, "key Escape");
  g_assert_cmpstr (text_of (window, PAULI_PARAM_M_Q), ==, "200");
  g_assert_cmpint (pauli_scene_values (pauli_window_get_scene (window))->panel, ==, PAULI_PANEL_F2);
  act_on (window, "key Escape"); /* with nothing typed */
  g_assert_cmpint (pauli_scene_values (pauli_window_get_scene (window))->panel, ==, PAULI_PANEL_OVERVIEW);
  gtk_widget_grab_focus (entry);
  act_on (window, "key ctrl+a type --delay 20 2fm");
  act_on (window, "key Tab");
  g_assert_cmpstr (problem, ==, "M_q: “2fm” is a length; needed is a mass from 1 to 1000 MeV");
  g_assert_cmpstr (text_of (window, PAULI_PARAM_M_Q), ==, "200");
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 77;
  }
  app = fixture_application ();

  g_test_add_func ("/window-typed/units", test_units);
  g_test_add_func ("/window-typed/refused", test_refused);
  g_test_add_func ("/window-typed/ends-of-the-refit", test_ends_of_the_refit);
  g_test_add_func ("/window-typed/solver", test_solver);
  g_test_add_func ("/window-typed/accessible", test_accessible);
  g_test_add_func ("/window-typed/marks", test_marks);
  g_autofree char *tool = g_find_program_in_path ("xdotool");
  if (tool) {
    g_test_add_func ("/window-typed/keys", test_keys);
    g_test_add_func ("/window-typed/mirrored-keys", test_mirrored_keys);
    g_test_add_func ("/window-typed/wheel", test_wheel);
    g_test_add_func ("/window-typed/drag", test_drag);
    g_test_add_func ("/window-typed/drag-is-cut-off", test_drag_is_cut_off);
    g_test_add_func ("/window-typed/defaults", test_defaults);
    g_test_add_func ("/window-typed/typing", test_typing);
  } else {
    g_test_message ("no xdotool: keys and pointer are not tested");
  }
  return g_test_run ();
}
