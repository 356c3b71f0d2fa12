/* The real window: pinned curves and their list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
#include "window-input.h"

static PauliApplication *app;

static PauliPinRow *
row_of (PauliWindow *window, int pin)
{
  return pauli_pin_list_get_row (pauli_window_get_pins (window), pin);
}

static void
pin (PauliWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "pin", NULL);
}

/* A pin for each mass, which then stays the current one, 10 MeV further. */
static void
pin_masses (PauliWindow *window, int n, double first)
{
  for (int i = 0; i < n; i++) {
    fixture_set (window, PAULI_PARAM_M_Q, first + 10 * i);
    pin (window);
  }
  fixture_set (window, PAULI_PARAM_M_Q, first + 10 * n);
  fixture_settle (window);
}

/* What the legend says of a pin in a plot; NULL if no such curve is in it. */
static const char *
label_of (PauliWindow *window, PauliPlotId plot, int number)
{
  const PauliPlot *p = pauli_panel_view_get_plot (fixture_view (window, plot));

  for (size_t k = 0; k < p->n_curves; k++)
    if (p->curves[k].pin == number)
      return p->curves[k].label;
  return NULL;
}

static void
type_name (PauliWindow *window, int number, const char *name)
{
  GtkEditable *entry = pauli_pin_row_get_name (row_of (window, number));

  fixture_enter (entry, name);
  fixture_settle (window);
}

static void
click (PauliWindow *window, gpointer button)
{
  g_signal_emit_by_name (button, "clicked");
  fixture_settle (window);
}

/* ---- Pinning ------------------------------------------------------------------------------------------------------ */

static void
test_pin (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);

  g_assert_null (row_of (window, 0));
  pin (window);
  fixture_settle (window);
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 1);
  g_assert_cmpfloat (fixture_values (window)->pins[0].M_q, ==, 350);
  g_assert_cmpstr (label_of (window, PAULI_PLOT_F2, 0), ==, "same parameters");
  g_assert_cmpstr (pauli_pin_row_get_differences (row_of (window, 0)), ==, "same parameters");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (row_of (window, 0)))); /* the list opened */

  fixture_set (window, PAULI_PARAM_M_Q, 300);
  fixture_set (window, PAULI_PARAM_ALPHA_S, 0.25);
  fixture_settle (window);
  g_assert_cmpstr (label_of (window, PAULI_PLOT_F2, 0), ==, "<i>M</i><sub>q</sub> = 350 MeV"); /* alpha_s cancels */
  g_assert_cmpstr (label_of (window, PAULI_PLOT_ASYMPTOTICS, 0), ==, label_of (window, PAULI_PLOT_F2, 0));
  g_assert_null (label_of (window, PAULI_PLOT_MU, 0)); /* the current curve */
  g_assert_cmpstr (pauli_pin_row_get_differences (row_of (window, 0)), ==, "M_q = 350 MeV, α_s = 0.5");
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_false (g_bytes_equal (before, after));
  fixture_destroy (window);
}

static void
test_key (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  input_act (window, "key ctrl+k");
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 1);
  input_point (window, GTK_WIDGET (pauli_window_get_pin_button (window)), 0.5, 0.5);
  input_act (window, "click 1");
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 2);
  fixture_destroy (window);
}

static void
test_twelve (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *button = GTK_WIDGET (pauli_window_get_pin_button (window));
  guint colors = 0;

  pin_masses (window, PAULI_PINS_MAX - 1, 300);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "Ctrl+K"));
  pin (window);
  g_assert_cmpint (fixture_values (window)->n_pins, ==, PAULI_PINS_MAX);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "12 curves are pinned"));
  pin (window);
  g_assert_cmpint (fixture_values (window)->n_pins, ==, PAULI_PINS_MAX);
  for (int i = 0; i < PAULI_PINS_MAX; i++)
    colors |= 1u << fixture_values (window)->pins[i].color;
  g_assert_cmphex (colors, ==, (1u << PAULI_PIN_COLORS) - 1);
  g_assert_nonnull (row_of (window, PAULI_PINS_MAX - 1));
  g_assert_null (row_of (window, PAULI_PINS_MAX));

  click (window, pauli_pin_row_get_remove (row_of (window, 3)));
  g_assert_cmpint (fixture_values (window)->n_pins, ==, PAULI_PINS_MAX - 1);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), "Ctrl+K"));
  fixture_destroy (window);
}

/* ---- The list ----------------------------------------------------------------------------------------------------- */

static void
test_hide (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  pin_masses (window, 1, 200);
  GtkToggleButton *shown = pauli_pin_row_get_shown (row_of (window, 0));
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (gtk_toggle_button_get_active (shown));
  click (window, shown);
  g_autoptr (GBytes) without = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_false (fixture_values (window)->pins[0].shown);
  g_assert_null (label_of (window, PAULI_PLOT_F2, 0));
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (shown)), ==, "view-conceal-symbolic");
  g_assert_false (g_bytes_equal (before, without));
  click (window, shown);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (fixture_values (window)->pins[0].shown);
  g_assert_true (g_bytes_equal (before, after));
  fixture_destroy (window);
}

static void
recolor (PauliWindow *window, int number, int color)
{
  PauliPinRow *row = row_of (window, number);

  gtk_menu_button_popup (pauli_pin_row_get_color (row));
  GtkToggleButton *old = pauli_pin_row_get_palette_button (row, fixture_values (window)->pins[number].color);
  g_assert_true (gtk_toggle_button_get_active (old));
  click (window, pauli_pin_row_get_palette_button (row, color));
  g_assert_false (gtk_toggle_button_get_active (old));
}

static void
test_recolor (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  pin_masses (window, 1, 200);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_cmpint (fixture_values (window)->pins[0].color, ==, 0);
  recolor (window, 0, 7);
  g_autoptr (GBytes) other = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_cmpint (fixture_values (window)->pins[0].color, ==, 7);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (pauli_pin_row_get_color (row_of (window, 0)))), ==,
                   pauli_pin_color_name (7));
  g_assert_false (g_bytes_equal (before, other));
  recolor (window, 0, 0);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, after));

  /* From elsewhere, as undo will do it. */
  PauliSceneValues values = *fixture_values (window);
  values.pins[0].color = 4;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  g_assert_true (gtk_toggle_button_get_active (pauli_pin_row_get_palette_button (row_of (window, 0), 4)));
  g_assert_true (pauli_window_get_scene (window) == scene);
  fixture_destroy (window);
}

static void
test_rename (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *problem = NULL;
  g_autofree char *longest = g_strnfill (PAULI_NAME_SIZE - 1, 'n'), *long_name = g_strnfill (PAULI_NAME_SIZE, 'n');

  g_signal_connect (pauli_window_get_pins (window), "rejected", G_CALLBACK (fixture_remember), &problem);
  pin_masses (window, 2, 200);
  type_name (window, 1, " light <b> & ρ ");
  g_assert_cmpstr (fixture_values (window)->pins[1].name, ==, "light <b> & ρ");
  g_assert_cmpstr (fixture_values (window)->pins[0].name, ==, "");
  g_assert_cmpstr (gtk_editable_get_text (pauli_pin_row_get_name (row_of (window, 1))), ==, "light <b> & ρ");
  g_assert_cmpstr (label_of (window, PAULI_PLOT_F2, 1), ==, "light &lt;b&gt; &amp; ρ");
  g_assert_cmpstr (pauli_pin_row_get_differences (row_of (window, 1)), ==, "M_q = 210 MeV");
  type_name (window, 1, "two\nlines");
  g_assert_cmpstr (fixture_values (window)->pins[1].name, ==, "two lines");
  type_name (window, 1, longest);
  g_assert_cmpstr (fixture_values (window)->pins[1].name, ==, longest);
  g_assert_null (problem);

  type_name (window, 1, long_name);
  g_assert_cmpstr (fixture_values (window)->pins[1].name, ==, longest);
  g_assert_cmpstr (gtk_editable_get_text (pauli_pin_row_get_name (row_of (window, 1))), ==, longest);
  g_assert_nonnull (strstr (problem, long_name));
  g_assert_nonnull (strstr (problem, "63 letters"));
  type_name (window, 1, "");
  g_assert_cmpstr (label_of (window, PAULI_PLOT_F2, 1), ==, "<i>M</i><sub>q</sub> = 210 MeV");
  fixture_destroy (window);
}

static void
test_make_current (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) vertex = fixture_pixels (window, PAULI_PLOT_PROFILES);

  pin (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "quark", g_variant_new_string ("d"));
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  fixture_set (window, PAULI_PARAM_INV_RHO_C, 700);
  fixture_settle (window);
  g_assert_cmpstr (pauli_pin_row_get_differences (row_of (window, 0)), ==, "M_q = 350 MeV, 1/ρ_c = 600 MeV, u quark");
  click (window, pauli_pin_row_get_current (row_of (window, 0)));
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  g_assert_cmpfloat (fixture_values (window)->inv_rho_c, ==, 600);
  g_assert_cmpint (fixture_values (window)->quark, ==, PAULI_QUARK_U);
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 1);
  g_assert_cmpstr (pauli_pin_row_get_differences (row_of (window, 0)), ==, "same parameters");
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_PROFILES);
  g_assert_true (g_bytes_equal (vertex, after));
  fixture_destroy (window);
}

static bool
has_focus_in (PauliWindow *window, PauliPinRow *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (row));
}

/* The rows of the pins that stay are the same; the focus goes to the next one, then to the one before, then to the list's
 * expander. */
static void
test_remove (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);
  g_autoptr (GBytes) none = fixture_pixels (window, PAULI_PLOT_F2);

  pin_masses (window, 3, 320);
  PauliPinRow *first = row_of (window, 0), *last = row_of (window, 2);
  gtk_widget_grab_focus (GTK_WIDGET (pauli_pin_row_get_remove (row_of (window, 1))));
  click (window, pauli_pin_row_get_remove (row_of (window, 1)));
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 2);
  g_assert_cmpfloat (fixture_values (window)->pins[0].M_q, ==, 320);
  g_assert_cmpfloat (fixture_values (window)->pins[1].M_q, ==, 340);
  g_assert_true (row_of (window, 0) == first && row_of (window, 1) == last);
  g_assert_null (row_of (window, 2));
  g_assert_true (has_focus_in (window, last));
  click (window, pauli_pin_row_get_remove (last));
  g_assert_true (has_focus_in (window, first));
  click (window, pauli_pin_row_get_remove (first));
  g_assert_true (GTK_IS_EXPANDER (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 0);

  fixture_set (window, PAULI_PARAM_M_Q, 350);
  fixture_settle (window);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (none, after));
  fixture_destroy (window);
}

static void
remove_first (PauliWindow *window)
{
  PauliSceneValues values = *fixture_values (window);
  g_autoptr (PauliScene) scene = NULL;

  pauli_pin_remove (&values, 0);
  scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_settle (window);
}

/* Whatever changes elsewhere: sliders, new pins, pins that go, even the one in front of it. */
static void
test_typing_survives (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  pin_masses (window, 2, 320);
  PauliPinRow *row = row_of (window, 1);
  GtkEditable *name = pauli_pin_row_get_name (row);
  gtk_widget_grab_focus (GTK_WIDGET (name));
  gtk_editable_set_text (name, "half ty");
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  fixture_settle (window);
  pin (window);
  fixture_settle (window);
  remove_first (window);
  g_assert_true (row_of (window, 0) == row);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "half ty");
  g_assert_true (has_focus_in (window, row));
  g_assert_cmpstr (fixture_values (window)->pins[0].name, ==, "");
  g_signal_emit_by_name (name, "activate");
  g_assert_cmpstr (fixture_values (window)->pins[0].name, ==, "half ty");
  g_assert_cmpstr (fixture_values (window)->pins[1].name, ==, "");

  /* What is typed for a pin that goes goes with it. */
  gtk_editable_set_text (name, "of the first");
  remove_first (window);
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 1);
  g_assert_cmpstr (fixture_values (window)->pins[0].name, ==, "");
  g_assert_cmpstr (gtk_editable_get_text (pauli_pin_row_get_name (row_of (window, 0))), ==, "");
  fixture_destroy (window);
}

static void
test_escape (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  pin_masses (window, 1, 320);
  type_name (window, 0, "kept");
  gtk_widget_grab_focus (GTK_WIDGET (pauli_pin_row_get_name (row_of (window, 0))));
  input_act (window, "key x y Escape");
  g_assert_cmpstr (gtk_editable_get_text (pauli_pin_row_get_name (row_of (window, 0))), ==, "kept");
  input_act (window, "key ctrl+a n e w Tab");
  g_assert_cmpstr (fixture_values (window)->pins[0].name, ==, "new");
  fixture_destroy (window);
}

/* Only with keys: to the colour by Shift+Tab, open, one to the right, choose. */
static void
test_palette_keys (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  pin_masses (window, 1, 320);
  gtk_widget_grab_focus (GTK_WIDGET (pauli_pin_row_get_name (row_of (window, 0))));
  input_act (window, "key shift+Tab space sleep 0.3 key Tab space sleep 0.3");
  g_assert_cmpint (fixture_values (window)->pins[0].color, ==, 1);
  fixture_destroy (window);
}

static void
test_names (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  pin_masses (window, 2, 320);
  g_assert_cmpint (assert_controls_are_named (GTK_WIDGET (pauli_window_get_pins (window))), ==, 10);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_window_get_pin_button (window)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pin the curves");
  PauliPinRow *row = row_of (window, 1);
  gtk_menu_button_popup (pauli_pin_row_get_color (row));
  for (int color = 0; color < PAULI_PIN_COLORS; color++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_pin_row_get_palette_button (row, color)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, pauli_pin_color_name (color));
  gtk_menu_button_popdown (pauli_pin_row_get_color (row));
  click (window, pauli_pin_row_get_remove (row_of (window, 0)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_pin_row_get_remove (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove pin 1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_pin_row_get_color (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Colour of pin 1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "M_q = 330 MeV");
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* keeps what a screen reader would be told */
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-pins/pin", test_pin);
  g_test_add_func ("/window-pins/twelve", test_twelve);
  g_test_add_func ("/window-pins/hide", test_hide);
  g_test_add_func ("/window-pins/recolor", test_recolor);
  g_test_add_func ("/window-pins/rename", test_rename);
  g_test_add_func ("/window-pins/make-current", test_make_current);
  g_test_add_func ("/window-pins/remove", test_remove);
  g_test_add_func ("/window-pins/typing-survives", test_typing_survives);
  g_test_add_func ("/window-pins/names", test_names);
  if (input_is_possible ()) {
    g_test_add_func ("/window-pins/key", test_key);
    g_test_add_func ("/window-pins/escape", test_escape);
    g_test_add_func ("/window-pins/palette-keys", test_palette_keys);
  }
  return g_test_run ();
}
