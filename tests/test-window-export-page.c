/* The real window's dialog that exports figures: its page, and the preview.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"

#include <string.h>

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static void
test_presets (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  size_t n = pauli_n_presets;
  GtkDropDown *preset = pauli_paper_settings_get_preset (pauli_export_window_get_paper (dialog));

  g_assert_cmpint (g_list_model_get_n_items (gtk_drop_down_get_model (preset)), ==, n + 1);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 0);
  for (size_t i = n; i-- > 0;) {
    gtk_drop_down_set_selected (preset, (guint) i);
    PauliSceneValues values = *fixture_values (window);
    pauli_preset_apply (&pauli_presets[i], &values);
    g_assert_cmpfloat (export_paper (window)->width, ==, pauli_presets[i].width);
    g_assert_cmpfloat (export_paper (window)->height, ==, values.paper.height);
    g_assert_cmpfloat (export_paper (window)->text_size, ==, values.paper.text_size);
    g_assert_cmpfloat (export_paper (window)->line_width, ==, values.paper.line_width);
    g_autofree char *width = g_strdup_printf ("%g", pauli_presets[i].width);
    export_assert_number (dialog, PAULI_PAPER_WIDTH, width);
    fixture_wait (export_is_current, dialog, pauli_presets[i].name);
    g_assert_cmpstr (pauli_export_preview_get_problem (pauli_export_window_get_preview (dialog)), ==, NULL);
  }
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* What journals would object to stands beneath the page, and goes with its cause. */
static void
test_objections (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);

  gtk_drop_down_set_selected (pauli_paper_settings_get_preset (pauli_export_window_get_paper (dialog)), 2);
  fixture_wait (export_is_current, dialog, "a page for Elsevier");
  g_assert_cmpstr (pauli_export_preview_get_objections (preview), ==, "");
  export_type (dialog, PAULI_PAPER_TEXT, "6");
  fixture_wait (export_is_current, dialog, "the page with small text");
  g_assert_nonnull (strstr (pauli_export_preview_get_objections (preview), "APS asks for 2 mm"));
  export_type (dialog, PAULI_PAPER_TEXT, "9");
  fixture_wait (export_is_current, dialog, "the page with larger text");
  g_assert_cmpstr (pauli_export_preview_get_objections (preview), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_other_size_and_undo (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  GtkDropDown *preset = pauli_paper_settings_get_preset (pauli_export_window_get_paper (dialog));
  guint other = g_list_model_get_n_items (gtk_drop_down_get_model (preset)) - 1;

  export_type (dialog, PAULI_PAPER_WIDTH, "9.5 cm");
  g_assert_cmpfloat (export_paper (window)->width, ==, 95);
  export_assert_number (dialog, PAULI_PAPER_WIDTH, "95");
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, other);
  gtk_drop_down_set_selected (preset, 2);
  g_assert_cmpfloat (export_paper (window)->width, ==, 90);
  gtk_drop_down_set_selected (preset, other); /* means nothing by itself */
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  g_assert_cmpfloat (export_paper (window)->width, ==, 95);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, other);
  export_assert_number (dialog, PAULI_PAPER_WIDTH, "95");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.redo", NULL);
  g_assert_cmpfloat (export_paper (window)->width, ==, 95);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
type_without_enter (PauliExportWindow *dialog, const char *width)
{
  GtkWidget *row = GTK_WIDGET (pauli_paper_settings_get_number (pauli_export_window_get_paper (dialog), PAULI_PAPER_WIDTH));
  GtkEditable *entry = pauli_quantity_row_get_entry (PAULI_QUANTITY_ROW (row));

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, width);
}

/* It counts when the dialog is closed, and not when it goes with its window. */
static void
test_typed_and_closed (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  type_without_enter (dialog, "95");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpfloat (export_paper (window)->width, ==, 95);
  dialog = export_open (window);
  type_without_enter (dialog, "a little");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  dialog = export_open (window);
  type_without_enter (dialog, "96");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpfloat (export_paper (window)->width, ==, 95);
  type_without_enter (export_open (window), "97");
  session_tear_down ();
}

static void
show_panel (PauliWindow *window, PauliPanel panel)
{
  PauliSceneValues values = *fixture_values (window);

  values.panel = panel;
  fixture_set_values (window, &values);
}

/* The height goes with the plots until one is typed, and again when it is asked to. */
static void
test_automatic_height (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);
  GtkCheckButton *automatic = pauli_paper_settings_get_automatic_height (pauli_export_window_get_paper (dialog));

  g_assert_true (gtk_check_button_get_active (automatic));
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "65");
  show_panel (window, PAULI_PANEL_OVERVIEW);
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "234");
  fixture_wait (export_is_current, dialog, "the overview");
  g_assert_null (pauli_export_preview_get_problem (preview));
  g_assert_cmpstr (pauli_export_preview_get_caption (preview), ==, "86 × 234 mm");

  export_type (dialog, PAULI_PAPER_HEIGHT, "240");
  g_assert_false (gtk_check_button_get_active (automatic));
  show_panel (window, PAULI_PANEL_F2);
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "240");
  fixture_wait (export_is_current, dialog, "the high page");
  g_assert_cmpstr (pauli_export_preview_get_caption (preview), ==, "86 × 240 mm");

  gtk_check_button_set_active (automatic, TRUE);
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "65");
  gtk_check_button_set_active (automatic, FALSE);
  show_panel (window, PAULI_PANEL_OVERVIEW);
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "65");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  g_assert_true (gtk_check_button_get_active (automatic));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  export_assert_number (dialog, PAULI_PAPER_HEIGHT, "240");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_all_controls (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  PauliPaperSettings *paper = pauli_export_window_get_paper (dialog);
  char *before[PAULI_PAPER_N_NUMBERS];

  for (PauliPaperNumber i = 0; i < PAULI_PAPER_N_NUMBERS; i++)
    before[i] = g_strdup (gtk_editable_get_text (pauli_quantity_row_get_entry (pauli_paper_settings_get_number (paper, i))));
  export_type (dialog, PAULI_PAPER_HEIGHT, "3 in");
  export_type (dialog, PAULI_PAPER_TEXT, "9");
  export_type (dialog, PAULI_PAPER_LINE, "1,5 pt");
  export_type (dialog, PAULI_PAPER_DPI, "2*150");
  gtk_drop_down_set_selected (pauli_paper_settings_get_family (paper), PAULI_FAMILY_SERIF);
  gtk_switch_set_active (pauli_paper_settings_get_letters (paper), FALSE);
  g_assert_cmpfloat (export_paper (window)->height, ==, 76.2);
  g_assert_cmpfloat (export_paper (window)->text_size, ==, 9);
  g_assert_cmpfloat (export_paper (window)->line_width, ==, 1.5);
  g_assert_cmpfloat (export_paper (window)->dpi, ==, 300);
  g_assert_cmpint (export_paper (window)->family, ==, PAULI_FAMILY_SERIF);
  g_assert_false (export_paper (window)->letters);

  /* All of them follow when that is undone. */
  for (int i = 0; i < 6; i++)
    gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  for (PauliPaperNumber i = 0; i < PAULI_PAPER_N_NUMBERS; i++) {
    export_assert_number (dialog, i, before[i]);
    g_free (before[i]);
  }
  g_assert_cmpint (gtk_drop_down_get_selected (pauli_paper_settings_get_family (paper)), ==, PAULI_FAMILY_SANS);
  g_assert_true (gtk_switch_get_active (pauli_paper_settings_get_letters (paper)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_refused_numbers (void)
{
  static const struct {
    const char *text, *said;
  } bad[] = { { "5", "30 to 2000 mm" }, { "500 cm", "5000 mm" }, { "wide", "wide" }, { "3 dpi", "dpi" }, { "3 MeV", "mass" } };
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    export_type (dialog, PAULI_PAPER_WIDTH, bad[i].text);
    if (!strstr (pauli_export_window_get_status (dialog), bad[i].said))
      g_error ("no “%s” in: %s", bad[i].said, pauli_export_window_get_status (dialog));
    export_assert_number (dialog, PAULI_PAPER_WIDTH, "86");
    g_assert_cmpfloat (export_paper (window)->width, ==, 86);
  }
  export_type (dialog, PAULI_PAPER_WIDTH, "90");
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_too_small (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);
  GtkWidget *export = pauli_export_window_get_export (dialog);

  g_assert_true (gtk_widget_get_sensitive (export));
  export_type (dialog, PAULI_PAPER_HEIGHT, "30");
  export_type (dialog, PAULI_PAPER_TEXT, "20");
  fixture_wait (export_is_current, dialog, "the preview");
  g_assert_nonnull (pauli_export_preview_get_problem (preview));
  g_assert_null (pauli_export_preview_get_image (preview));
  g_assert_nonnull (strstr (pauli_export_preview_get_caption (preview), "page"));
  g_assert_false (gtk_widget_get_sensitive (export));
  /* A page too narrow gets no advice; else what it advises is enough, and a millimetre less is not. */
  g_assert_false (gtk_widget_get_visible (pauli_export_preview_get_advice (preview)));
  export_type (dialog, PAULI_PAPER_WIDTH, "100");
  fixture_wait (export_is_current, dialog, "the preview");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (pauli_export_preview_get_advice (preview))), ==, "_Make It 71 mm High");
  export_type (dialog, PAULI_PAPER_HEIGHT, "70");
  fixture_wait (export_is_current, dialog, "the preview");
  g_assert_nonnull (pauli_export_preview_get_problem (preview));
  g_signal_emit_by_name (pauli_export_preview_get_advice (preview), "clicked");
  g_assert_cmpfloat (export_paper (window)->height, ==, 71);
  fixture_wait (export_is_current, dialog, "the preview");
  g_assert_null (pauli_export_preview_get_problem (preview));
  g_assert_cmpstr (pauli_export_preview_get_caption (preview), ==, "100 × 71 mm");
  g_assert_true (gtk_widget_get_sensitive (export));
  g_assert_false (gtk_widget_get_visible (pauli_export_preview_get_advice (preview)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static bool
is_on_show (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static bool
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* The button that shows the settings. */
static GtkToggleButton *
find_toggle (GtkWidget *widget)
{
  GtkToggleButton *found = GTK_IS_TOGGLE_BUTTON (widget) ? GTK_TOGGLE_BUTTON (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_DROP_DOWN (child) ? NULL : find_toggle (child);
  return found;
}

/* Over a narrow dialog the settings come and go. */
static void
test_narrow (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  int width, height;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_VERTICAL, 420, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 420);
  g_assert_cmpint (height, <=, 500);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);

  dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 420, 500);
  fixture_wait (export_is_current, dialog, "the preview");
  GtkWidget *paper = GTK_WIDGET (pauli_export_window_get_paper (dialog));
  GtkWidget *preview = GTK_WIDGET (pauli_export_window_get_preview (dialog));
  AdwFlap *flap = ADW_FLAP (gtk_widget_get_ancestor (paper, ADW_TYPE_FLAP));
  g_assert_true (adw_flap_get_folded (flap));
  g_assert_true (gtk_widget_get_mapped (paper));
  gtk_toggle_button_set_active (find_toggle (GTK_WIDGET (dialog)), FALSE);
  fixture_wait (is_hidden, paper, "the settings to go");
  g_assert_cmpint (gtk_widget_get_width (preview), >, 380);
  gtk_toggle_button_set_active (find_toggle (GTK_WIDGET (dialog)), TRUE);
  fixture_wait (is_on_show, paper, "the settings to come");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  int height = cairo_image_surface_get_height (a), stride = cairo_image_surface_get_stride (a);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  g_assert_cmpint (stride, ==, cairo_image_surface_get_stride (b));
  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpmem (cairo_image_surface_get_data (a), (gsize) (stride * height), cairo_image_surface_get_data (b),
                   (gsize) (stride * height));
}

/* The preview is the sheet of the same scene, drawn by the test itself. */
static void
check_preview (PauliWindow *window, PauliExportWindow *dialog)
{
  cairo_surface_t *shown = pauli_export_preview_get_image (pauli_export_window_get_preview (dialog));
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliExport) export = pauli_export_new (pauli_window_get_scene (window), samples, NULL, NULL, &error);
  double dx, dy;

  g_assert_no_error (error);
  g_assert_nonnull (shown);
  cairo_surface_get_device_scale (shown, &dx, &dy);
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (shown),
                                                       cairo_image_surface_get_height (shown));
  cairo_surface_set_device_scale (drawn, dx, dy);
  cairo_t *cr = cairo_create (drawn);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (pauli_sheet_draw (cr, &export->sheet, NULL, NULL));
  double points = export_paper (window)->width * PAULI_POINTS_PER_MM;
  g_assert_cmpfloat_with_epsilon (cairo_image_surface_get_width (shown) / dx, points, 1);
  assert_same_pixels (shown, drawn);
  cairo_destroy (cr);
  cairo_surface_destroy (drawn);
}

static void
test_preview (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  check_preview (window, dialog);
  export_type (dialog, PAULI_PAPER_TEXT, "10");
  gtk_drop_down_set_selected (pauli_paper_settings_get_family (pauli_export_window_get_paper (dialog)), PAULI_FAMILY_SERIF);
  fixture_wait (export_is_current, dialog, "the preview");
  check_preview (window, dialog);
  gtk_drop_down_set_selected (pauli_paper_settings_get_preset (pauli_export_window_get_paper (dialog)), 1);
  fixture_wait (export_is_current, dialog, "the preview");
  check_preview (window, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* Many changes at once end with the last. */
static void
test_newest_wins (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  for (int width = 100; width <= 130; width++) {
    g_autofree char *text = g_strdup_printf ("%d", width);
    export_type (dialog, PAULI_PAPER_WIDTH, text);
    g_main_context_iteration (NULL, FALSE);
  }
  fixture_wait (export_is_current, dialog, "the preview");
  check_preview (window, dialog);
  g_assert_cmpstr (pauli_export_preview_get_caption (pauli_export_window_get_preview (dialog)), ==, "130 × 89.6 mm");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-export-page/presets", test_presets },
    { "/window-export-page/objections", test_objections },
    { "/window-export-page/other-size-and-undo", test_other_size_and_undo },
    { "/window-export-page/typed-and-closed", test_typed_and_closed },
    { "/window-export-page/automatic-height", test_automatic_height },
    { "/window-export-page/all-controls", test_all_controls },
    { "/window-export-page/refused-numbers", test_refused_numbers },
    { "/window-export-page/too-small", test_too_small },
    { "/window-export-page/narrow", test_narrow },
    { "/window-export-page/preview/same-picture", test_preview },
    { "/window-export-page/preview/newest-wins", test_newest_wins },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
