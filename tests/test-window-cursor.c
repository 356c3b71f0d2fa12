/* The real window: plots read off by pointer and keys, which xdotool presses, and the map.  Skipped without it or a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cursor-text.h"
#include "plain-text.h"
#include "quantity.h"
#include "view-axes.h"
#include "view-hand.h"
#include "view-map.h"

#include <math.h>

/* ---- The cursor ----------------------------------------------------------------------------------------------------------- */

static char *
cursor_of (PauliPanelView *view)
{
  const char *markup = pauli_panel_view_get_cursor (view);
  return markup ? pauli_plain_text (markup) : g_strdup ("");
}

/* The number behind the last "=". */
static double
number_in (const char *text)
{
  const char *equals = strrchr (text, '=');
  g_autofree char *number = g_strdup (equals ? equals + 1 : "");
  return g_ascii_strtod (g_strstrip (number), NULL);
}

/* Over a curve the box says what the core says at the x it shows; elsewhere there is none. */
static void
test_hover (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  g_assert_null (pauli_panel_view_get_cursor (view));
  hand_point (window, view, 0.3, 0.05);
  g_autofree char *text = cursor_of (view);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==, "exact"); /* beneath the fit there */
  g_assert_true (g_str_has_suffix (lines[1], "GeV²"));
  double Q2 = g_ascii_strtod (strchr (lines[1], '=') + 1, NULL);
  g_assert_cmpfloat (Q2, >, 0.5);
  g_autofree char *expected = pauli_format_result (pauli_f2 (&params, Q2)), *line = g_strdup_printf ("F₂(Q²) = %s", expected);
  g_assert_cmpstr (lines[2], ==, line);

  /* It follows a slider. */
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  fixture_settle (window);
  g_autofree char *other = cursor_of (view);
  g_assert_cmpstr (other, !=, text);
  /* All digits on demand. */
  g_action_group_activate_action (G_ACTION_GROUP (window), "errors", NULL);
  g_autofree char *all = cursor_of (view);
  g_assert_nonnull (strstr (all, " ± "));
  /* It goes with the pointer. */
  input_act (window, "mousemove 1 1");
  g_assert_null (pauli_panel_view_get_cursor (view));
  fixture_destroy (window);
}

static void
test_cursor_keys (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  hand_point (window, view, 0.5, 0.9);
  input_act (window, "click 1 mousemove 1 1");
  g_assert_null (pauli_panel_view_get_cursor (view));
  input_act (window, "key Tab"); /* goes on, and leaves no cursor */
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_assert_null (pauli_panel_view_get_cursor (view));
  input_act (window, "key shift+Tab");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  input_act (window, "key Right"); /* appears in the middle */
  g_autofree char *middle = cursor_of (view);
  g_assert_true (g_str_has_prefix (middle, "exact\nQ² = 2.5\u00a0GeV²\n"));
  input_act (window, "key Right");
  g_autofree char *right = cursor_of (view);
  g_assert_cmpfloat (number_in (right), <, number_in (middle));
  input_act (window, "key Home");
  g_autofree char *home = cursor_of (view), *mu = pauli_format_result (pauli_mu (&params));
  g_assert_true (g_str_has_prefix (home, "exact\nQ² = 0\u00a0GeV²\n") && g_str_has_suffix (home, mu));
  input_act (window, "key Page_Up");
  g_autofree char *page = cursor_of (view);
  g_assert_nonnull (strstr (page, "Q² = 0.5\u00a0GeV²"));
  input_act (window, "key End");
  g_autofree char *end = cursor_of (view);
  g_assert_nonnull (strstr (end, "Q² = 5\u00a0GeV²"));
  input_act (window, "key Tab");
  g_autofree char *fit = cursor_of (view);
  g_assert_true (g_str_has_prefix (fit, "fit, Eq. (17)\nQ² = 5\u00a0GeV²\n"));
  input_act (window, "key Down"); /* around */
  g_autofree char *again = cursor_of (view);
  g_assert_cmpstr (again, ==, end);
  input_act (window, "key Up");
  input_act (window, "key Tab"); /* past the last: the next widget, and the cursor stays */
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_autofree char *kept = cursor_of (view);
  g_assert_cmpstr (kept, ==, fit);
  fixture_destroy (window);
}

/* Escape takes first the cursor, then the panel. */
static void
test_escape (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);

  fixture_activate (window, "panel", "f2");
  hand_point (window, view, 0.5, 0.9);
  input_act (window, "click 1 mousemove 1 1 key Left");
  g_assert_nonnull (pauli_panel_view_get_cursor (view));
  input_act (window, "key Escape");
  g_assert_null (pauli_panel_view_get_cursor (view));
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_F2);
  input_act (window, "key Escape");
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  fixture_destroy (window);
}

typedef struct {
  bool done;
  char *text;
} Pasted;

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;
  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  pasted->done = true;
}

static bool
is_pasted (gpointer data)
{
  return ((Pasted *) data)->done;
}

static char *
paste (PauliWindow *window)
{
  Pasted pasted = { 0 };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, on_pasted, &pasted);
  fixture_wait (is_pasted, &pasted, "the clipboard");
  return pasted.text;
}

static void
test_copy (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  hand_point (window, view, 0.5, 0.9);
  input_act (window, "click 1 mousemove 1 1 key Home Page_Up Page_Up ctrl+c");
  g_autofree char *text = paste (window), *F2 = pauli_format_exact (pauli_f2 (&params, 1).value);
  g_autofree char *expected = g_strdup_printf ("Q² [GeV²]\tF₂(Q²), exact\n1\t%s\n", F2);
  g_assert_cmpstr (text, ==, expected);
  /* Without a cursor nothing is copied. */
  input_act (window, "key Escape ctrl+c");
  g_autofree char *same = paste (window);
  g_assert_cmpstr (same, ==, expected);
  fixture_destroy (window);
}

/* ---- The map -------------------------------------------------------------------------------------------------------------- */

static void
test_dot (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_MAP);
  double x, y, M_q, inv_rho_c;

  fixture_activate (window, "panel", "map");
  PauliFrame frame = *pauli_panel_view_get_frame (view);
  pauli_frame_to_page (&frame, 350, PAULI_HBARC_MEV_FM / 600, &x, &y);
  x = round (x);
  y = round (y);
  hand_drag (window, view, x, y, 100, 60);
  pauli_map_params (&frame, x + 100, y + 60, &M_q, &inv_rho_c);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, M_q);
  g_assert_cmpfloat (fixture_values (window)->inv_rho_c, ==, inv_rho_c);
  g_assert_cmpfloat (M_q, >, 400);
  g_assert_cmpfloat (inv_rho_c, >, 650);
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, PAULI_PARAM_M_Q)), ==, M_q);
  g_assert_false (fixture_values (window)->axes[PAULI_PLOT_MAP][PAULI_X].fixed ||
                  fixture_values (window)->axes[PAULI_PLOT_MAP][PAULI_Y].fixed);
  /* The dot went with it; elsewhere a drag is a rectangle. */
  g_assert_cmpfloat (pauli_panel_view_get_plot (view)->marker_x, ==, M_q);
  hand_drag (window, view, x, y, 50, 30);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, M_q);
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_MAP][PAULI_X].fixed);
  fixture_activate (window, "automatic-axes", NULL);
  /* Keys move it by steps of the sliders. */
  input_act (window, "key Right Up Up shift+Left");
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, M_q + 5 - 50);
  g_assert_cmpfloat (fixture_values (window)->inv_rho_c, ==, inv_rho_c - 10);
  fixture_destroy (window);
}

/* What the cursor's text says of the place, with the rest of the scene. */
static PauliParams
params_read_off (PauliWindow *window, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "M_q = ") && g_str_has_prefix (lines[1], "ρ_c = "));
  params.M_q = number_in (lines[0]) / 1000;
  params.rho_c = number_in (lines[1]) * 1000 / PAULI_HBARC_MEV_FM;
  return params;
}

static void
test_map_is_read_off (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_MAP);
  GtkEditable *entry = pauli_curve_options_get_map_Q2 (pauli_window_get_options (window));

  fixture_activate (window, "panel", "map");
  hand_point (window, view, 0.5, 0.5);
  g_autofree char *text = cursor_of (view);
  PauliParams params = params_read_off (window, text);
  g_autofree char *mu = pauli_format_result (pauli_mu (&params));
  g_assert_true (g_str_has_suffix (text, mu));

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "0");
  fixture_enter (entry, "1,5 GeV²");
  fixture_settle (window);
  g_assert_cmpfloat (fixture_values (window)->map_Q2, ==, 1.5);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1.5");
  /* The labels of the colour bar are others, and so may be the frame. */
  g_autofree char *other = cursor_of (view);
  params = params_read_off (window, other);
  g_autofree char *F2 = pauli_format_result (pauli_f2 (&params, 1.5));
  g_assert_true (g_str_has_suffix (other, F2));
  fixture_enter (entry, "-1");
  g_assert_cmpfloat (fixture_values (window)->map_Q2, ==, 1.5);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1.5");
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  static const HandTest tests[] = {
    { "/window-cursor/hover", test_hover },
    { "/window-cursor/cursor-keys", test_cursor_keys },
    { "/window-cursor/escape", test_escape },
    { "/window-cursor/copy", test_copy },
    { "/window-cursor/dot", test_dot },
    { "/window-cursor/map-is-read-off", test_map_is_read_off },
  };

  return hand_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
