/* The real window: sliders, moved by keys, wheel, pointer and a screen reader.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"
#include "slider-way.h"
#include "window-input.h"

#include <math.h>

static PauliApplication *app;

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
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 20);
  assert_told (window, PAULI_PARAM_M_Q, 20, "20 MeV");
  /* Set to what it is, it stays where it stands. */
  gtk_range_set_value (range_of (window, PAULI_PARAM_M_Q), 20);
  g_assert_cmpfloat (gtk_range_get_value (range_of (window, PAULI_PARAM_M_Q)), ==,
                     pauli_slider_position (pauli_param_info (PAULI_PARAM_M_Q), 20));
  assert_told (window, PAULI_PARAM_M_Q, 20, "20 MeV");
  fixture_set (window, PAULI_PARAM_ALPHA_S, 0.125);
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

/* To the middle of the trough, or a part of it from there. */
static void
point_to_trough (PauliWindow *window, PauliParam param, double part)
{
  GtkRange *range = range_of (window, param);
  GdkRectangle trough;

  gtk_range_get_range_rect (range, &trough);
  input_point (window, GTK_WIDGET (range), (trough.x + trough.width * part) / gtk_widget_get_width (GTK_WIDGET (range)),
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
    input_act (window, "%s", words);
    if (fixture_value (window, rows[i].param) != rows[i].to)
      g_error ("%s from %g: %.17g, not %g", rows[i].keys, rows[i].from, fixture_value (window, rows[i].param), rows[i].to);
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
  input_act (window, "key Left");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 355);
  input_act (window, "key shift+Left");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 355.5);
  input_act (window, "key shift+Right shift+Right");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 354.5);
  fixture_destroy (window);
}

static void
test_wheel (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  point_to_trough (window, PAULI_PARAM_M_Q, 0.5);
  input_act (window, "click 4");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 355);
  input_act (window, "keydown shift click 4 click 4 click 4 keyup shift");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 356.5);
  input_act (window, "keydown shift click 5 keyup shift click 5");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 351);
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
  input_act (window, "mousedown 1");
  g_assert_cmpstr (said->str, ==, "bc");
  g_assert_cmpfloat (fabs (log (fixture_value (window, PAULI_PARAM_M_Q) / sqrt (1000))), <=, 0.05);
  point_to_trough (window, PAULI_PARAM_M_Q, 0.4);
  point_to_trough (window, PAULI_PARAM_M_Q, 0.25);
  g_assert_cmpstr (said->str, ==, "bc");
  double value = fixture_value (window, PAULI_PARAM_M_Q);
  g_assert_cmpfloat (value, <, 10);
  g_assert_cmpfloat (value, >, 3);
  g_assert_cmpfloat (value, ==, round (value * 10) / 10);
  g_autofree char *text = g_strdup_printf ("%g MeV", value);
  assert_told (window, PAULI_PARAM_M_Q, value, text);
  input_act (window, "mouseup 1");
  g_assert_cmpstr (said->str, ==, "bce");
  /* Moving on does not move the slider. */
  point_to_trough (window, PAULI_PARAM_M_Q, 0.9);
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, value);
  /* At 0.75 of the way the table's digits are fine enough. */
  point_to_trough (window, PAULI_PARAM_M_Q, 0.75);
  input_act (window, "click 1");
  value = fixture_value (window, PAULI_PARAM_M_Q);
  g_assert_cmpfloat (value, ==, round (value));
  g_assert_cmpstr (said->str, ==, "bcebce");
  input_act (window, "key Right");
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
  input_act (window, "mousedown 1");
  g_assert_cmpstr (said->str, ==, "bc");
  gtk_widget_set_visible (row, FALSE);
  fixture_settle (window);
  g_assert_cmpstr (said->str, ==, "bce");
  gtk_widget_set_visible (row, TRUE);
  input_act (window, "mouseup 1");
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
  input_point (window, title, 0.2, 0.5);
  input_act (window, "click 1");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 200);
  g_usleep (600000); /* longer than a double click may last */
  input_act (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 350);
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "350");
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  input_point (window, GTK_WIDGET (pauli_parameter_row_get_reset (row)), 0.5, 0.5);
  input_act (window, "click 1");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 350);
  /* The title's mnemonic still goes to the entry. */
  input_act (window, "key alt+m");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus && gtk_widget_is_ancestor (focus, entry));
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-sliders/accessible", test_accessible);
  g_test_add_func ("/window-sliders/marks", test_marks);
  if (input_is_possible ()) {
    g_test_add_func ("/window-sliders/keys", test_keys);
    g_test_add_func ("/window-sliders/mirrored-keys", test_mirrored_keys);
    g_test_add_func ("/window-sliders/wheel", test_wheel);
    g_test_add_func ("/window-sliders/drag", test_drag);
    g_test_add_func ("/window-sliders/drag-is-cut-off", test_drag_is_cut_off);
    g_test_add_func ("/window-sliders/defaults", test_defaults);
  }
  return g_test_run ();
}
