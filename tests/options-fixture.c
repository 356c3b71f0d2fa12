/* The options of a plot in the real window, opened and used.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "options-fixture.h"

bool
options_are_open (PauliWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (pauli_window_get_plot_options (window)));
}

PauliPlotOptions *
options_open_at (PauliWindow *window, PauliPlotId plot)
{
  if (options_are_open (window))
    fixture_activate (window, "plot-options", NULL);
  g_assert_false (options_are_open (window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture_view (window, plot)));
  fixture_activate (window, "plot-options", NULL);
  g_assert_true (options_are_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (pauli_window_get_plot_options (window)), ==, plot);
  return pauli_window_get_plot_options (window);
}

void
options_type_end (PauliWindow *window, PauliDirection direction, int i, const char *text)
{
  PauliAxisRow *row = pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction);
  GtkEditable *entry = pauli_axis_row_get_end (row, i);

  fixture_enter (entry, text);
  fixture_settle (window);
}

const char *
options_end_text (PauliWindow *window, PauliDirection direction, int i)
{
  return gtk_editable_get_text (
    pauli_axis_row_get_end (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction), i));
}

const char *
options_placeholder (PauliWindow *window, PauliDirection direction, int i)
{
  return gtk_entry_get_placeholder_text (
    GTK_ENTRY (pauli_axis_row_get_end (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction), i)));
}

void
options_set_active (PauliWindow *window, gpointer button, bool active)
{
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (button, active);
  else
    gtk_toggle_button_set_active (button, active);
  fixture_settle (window);
}

void
options_assert_axis (PauliWindow *window, PauliPlotId plot, PauliDirection direction, bool log_scale, bool fixed,
                     double min, double max)
{
  const PauliAxisView *view = &fixture_values (window)->axes[plot][direction];
  const PauliFrame *frame = pauli_panel_view_get_frame (fixture_view (window, plot));
  const PauliAxis *shown = direction == PAULI_X ? &frame->x : &frame->y;

  g_assert_true (view->log == log_scale);
  g_assert_true (view->fixed == fixed);
  g_assert_cmpfloat (view->min, ==, fixed ? min : 0);
  g_assert_cmpfloat (view->max, ==, fixed ? max : 0);
  g_assert_true (shown->log == log_scale);
  g_assert_cmpfloat (shown->min, ==, min);
  g_assert_cmpfloat (shown->max, ==, max);
}
