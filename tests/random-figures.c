/* Random use of figures on paper: the dialog that exports them, files of theirs that are opened, and prints.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "change.h"
#include "random-hand.h"
#include "replace-question.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- What the window says ------------------------------------------------------------------------------------------------- */

static char said[300];

void __real_pauli_window_say (PauliWindow *window, const char *text);
void __wrap_pauli_window_say (PauliWindow *window, const char *text);

void
__wrap_pauli_window_say (PauliWindow *window, const char *text)
{
  g_strlcpy (said, text, sizeof said);
  __real_pauli_window_say (window, text);
}

/* The same program made the figure. */
void __wrap_pauli_window_say_with_details (PauliWindow *window, const char *text, const char *details);

void
__wrap_pauli_window_say_with_details (G_GNUC_UNUSED PauliWindow *window, const char *text, const char *details)
{
  g_error ("%s\n%s", text, details);
}

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static void
choose_preset (Hand *hand, PauliExportWindow *dialog)
{
  guint preset = (guint) hand_choose (hand, (int) pauli_n_presets + 1);

  hand_note ("preset %u", preset);
  gtk_drop_down_set_selected (pauli_paper_settings_get_preset (pauli_export_window_get_paper (dialog)), preset);
}

static GtkEditable *
entry_of (PauliExportWindow *dialog, PauliPaperNumber number)
{
  return pauli_quantity_row_get_entry (pauli_paper_settings_get_number (pauli_export_window_get_paper (dialog), number));
}

/* Pages without room, and what is no number, are among them. */
static void
type_number (Hand *hand, PauliExportWindow *dialog)
{
  static const char *const sizes[] = { "86", "17,8 cm", "30", "29", "120", "2001", "", "ninety", "65.25", "300", "7 in" };
  static const char *const points[] = { "8", "4", "40", "41", "0.5", "1,5", "0", "10 pt", "12" };
  static const char *const resolutions[] = { "72", "150", "1", "99999", "100 dpi" };
  PauliPaperNumber number = (PauliPaperNumber) hand_choose (hand, PAULI_PAPER_N_NUMBERS);
  GtkEditable *entry = entry_of (dialog, number);

  if (!gtk_widget_is_sensitive (GTK_WIDGET (entry)))
    return;
  hand_note ("number %d", number);
  if (number == PAULI_PAPER_WIDTH || number == PAULI_PAPER_HEIGHT)
    hand_type (hand, entry, hand_one_of (hand, sizes));
  else
    hand_type (hand, entry, number == PAULI_PAPER_DPI ? hand_one_of (hand, resolutions) : hand_one_of (hand, points));
}

static void
choose_look (Hand *hand, PauliExportWindow *dialog)
{
  PauliPaperSettings *paper = pauli_export_window_get_paper (dialog);
  GtkCheckButton *automatic = pauli_paper_settings_get_automatic_height (paper);
  GtkSwitch *letters = pauli_paper_settings_get_letters (paper);
  int what = hand_choose (hand, 4);

  hand_note ("look %d", what);
  if (what == 0)
    gtk_check_button_set_active (automatic, !gtk_check_button_get_active (automatic));
  else if (what == 1)
    gtk_drop_down_set_selected (pauli_paper_settings_get_family (paper), (guint) hand_choose (hand, 2));
  else if (what == 2)
    gtk_switch_set_active (letters, !gtk_switch_get_active (letters));
  else
    hand_click (pauli_export_preview_get_advice (pauli_export_window_get_preview (dialog)));
}

static void
choose_formats (Hand *hand, PauliExportWindow *dialog)
{
  PauliExportFormats *formats = pauli_export_window_get_formats (dialog);

  for (int i = hand_choose (hand, 3); i >= 0; i--) {
    GtkCheckButton *button = hand_tosses (hand, 2)
                               ? pauli_export_formats_get_format (formats, (PauliFormat) hand_choose (hand, PAULI_N_FORMATS))
                               : pauli_export_formats_get_data (formats, (PauliDataKind) hand_choose (hand, PAULI_N_DATA_KINDS));
    gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
  }
}

/* By the keys of the dialog, which has its own undo for what is being typed. */
static void
undo_inside (Hand *hand, PauliExportWindow *dialog)
{
  for (int i = hand_choose (hand, 3); i >= 0; i--) {
    const char *action = hand_tosses (hand, 2) ? "win.redo" : "win.undo";
    hand_note ("%s", action);
    gtk_widget_activate_action (GTK_WIDGET (dialog), action, NULL);
  }
}

/* ---- The preview ---------------------------------------------------------------------------------------------------------- */

static PauliExport *
figure_of (PauliWindow *window)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  return pauli_export_new (pauli_window_get_scene (window), samples, NULL, NULL, NULL);
}

static bool
is_current (gpointer dialog)
{
  return pauli_export_preview_is_current (pauli_export_window_get_preview (dialog));
}

static GBytes *
pixels_of (cairo_surface_t *image)
{
  cairo_surface_flush (image);
  return g_bytes_new (cairo_image_surface_get_data (image),
                      (gsize) cairo_image_surface_get_stride (image) * (gsize) cairo_image_surface_get_height (image));
}

/* It is what is drawn anew for the scene, or says why that cannot be. */
static void
check_preview (Hand *hand, PauliExportWindow *dialog)
{
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);
  double scale, same;

  hand_note ("looking at the preview");
  fixture_wait (is_current, dialog, "the preview");
  cairo_surface_t *image = pauli_export_preview_get_image (preview);
  g_autoptr (PauliExport) figure = figure_of (hand->window);
  g_assert_true ((image == NULL) == (pauli_export_preview_get_problem (preview) != NULL));
  g_assert_true (image == NULL || figure != NULL);
  if (!figure)
    return;
  if (image)
    cairo_surface_get_device_scale (image, &scale, &same);
  cairo_surface_t *wanted = pauli_sheet_image (&figure->sheet, image ? scale : 1, NULL);
  g_assert_true ((wanted == NULL) == (image == NULL));
  if (!wanted)
    return;
  g_autoptr (GBytes) shown = pixels_of (image), expected = pixels_of (wanted);
  if (!g_bytes_equal (shown, expected))
    g_error ("the preview is not that of the scene");
  cairo_surface_destroy (wanted);
}

/* ---- Files ---------------------------------------------------------------------------------------------------------------- */

static const char *const names[] = { "figure", "other figure.v2" };

static GFile *
some_figure (Hand *hand, PauliFormat format)
{
  g_autofree char *name = g_strconcat (hand_one_of (hand, names), ".", pauli_format_suffix (format), NULL);
  return g_file_new_build_filename (hand->folder, name, NULL);
}

static void
assert_same_scene (PauliScene *a, PauliScene *b)
{
  g_autoptr (PauliScene) first = pauli_scene_with_theme (a, PAULI_THEME_LIGHT), second = pauli_scene_with_theme (b, PAULI_THEME_LIGHT);
  g_assert_true (pauli_scene_equal (first, second));
}

static PauliScene *
scene_of_figure (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  PauliScene *scene = pauli_export_open (bytes, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

/* All pictures that were chosen carry the scene. */
static void
check_files (Hand *hand, const PauliExportChoice *choice, const char *base)
{
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    if (!choice->formats[format])
      continue;
    g_autofree char *name = g_strconcat (base, ".", pauli_format_suffix (format), NULL);
    g_autoptr (GFile) file = g_file_new_build_filename (hand->folder, name, NULL);
    g_autoptr (PauliScene) scene = scene_of_figure (file);
    assert_same_scene (scene, pauli_window_get_scene (hand->window));
  }
}

static GtkWindow *
question_of (PauliExportWindow *dialog)
{
  return hand_find_dialog (GTK_WINDOW (dialog), ADW_TYPE_MESSAGE_DIALOG);
}

/* Written, or failed, or it asks. */
static bool
has_stopped (gpointer data)
{
  PauliWindow *window = data;
  return !window->export_dialog || gtk_widget_get_sensitive (pauli_export_window_get_export (window->export_dialog)) ||
         question_of (window->export_dialog);
}

static bool
has_ended (gpointer data)
{
  PauliWindow *window = data;
  return !window->export_dialog || gtk_widget_get_sensitive (pauli_export_window_get_export (window->export_dialog));
}

/* To the end, with whatever answer; a failure leaves the dialog, and says why. */
static void
finish (Hand *hand, const PauliExportChoice *choice, const char *base)
{
  hand_note ("to the end");
  fixture_wait (has_stopped, hand->window, "the export");
  GtkWindow *question = hand->window->export_dialog ? question_of (hand->window->export_dialog) : NULL;
  if (question)
    hand_respond (question, hand_tosses (hand, 4) ? "cancel" : PAULI_REPLACE);
  fixture_wait (has_ended, hand->window, "the export");
  if (hand->window->export_dialog) {
    g_assert_cmpstr (pauli_export_window_get_status (hand->window->export_dialog), !=, "");
    return;
  }
  g_assert_true (g_str_has_prefix (said, "Exported: "));
  check_files (hand, choice, base);
}

/* Not more pixels than a short test can wait for. */
static void
start_export (Hand *hand, PauliExportWindow *dialog)
{
  PauliExportChoice choice = pauli_export_formats_get_choice (pauli_export_window_get_formats (dialog));
  const char *base = hand_one_of (hand, names);

  if (choice.formats[PAULI_FORMAT_PNG])
    fixture_enter (entry_of (dialog, PAULI_PAPER_DPI), "72");
  hand_rest ();
  if (!gtk_widget_is_sensitive (pauli_export_window_get_export (dialog)))
    return;
  g_autofree char *name = pauli_export_first_name (&choice, base);
  g_autoptr (GFile) file = g_file_new_build_filename (hand->folder, name, NULL);
  hand_note ("to %s", name);
  pauli_export_window_start (dialog, file);
  int then = hand_choose (hand, 6);
  if (then == 0)
    hand_click (pauli_export_window_get_cancel (dialog));
  else if (then == 1)
    gtk_window_close (GTK_WINDOW (dialog));
  else if (then > 2 && hand_is_quick (hand->window))
    finish (hand, &choice, base);
}

/* The dialog for files is GTK's own, and gone again before a frame draws it: GTK 4.8 warns now and then of a button in its path bar that
 * has no place yet, and its ways to a folder end nowhere once in a while.  What comes of a name is in test-window-export.c; finish() goes on
 * from there. */
static void
choose_file (Hand *hand, PauliExportWindow *dialog)
{
  GtkWidget *button = pauli_export_window_get_export (dialog);

  if (!gtk_widget_is_sensitive (button))
    return;
  hand_click (button);
  GtkFileChooser *chooser = pauli_window_get_file_chooser (hand->window);
  g_assert_nonnull (chooser);
  hand_note ("the dialog for files, and away");
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_CANCEL);
  g_assert_null (pauli_window_get_file_chooser (hand->window));
}

/* ---- The dialog ----------------------------------------------------------------------------------------------------------- */

static void
close_dialog (G_GNUC_UNUSED Hand *hand, PauliExportWindow *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
cancel (G_GNUC_UNUSED Hand *hand, PauliExportWindow *dialog)
{
  hand_click (pauli_export_window_get_cancel (dialog));
}

static void
look (Hand *hand, PauliExportWindow *dialog)
{
  if (hand_is_quick (hand->window) && !gtk_widget_get_visible (gtk_widget_get_parent (pauli_export_window_get_cancel (dialog))))
    check_preview (hand, dialog);
}

/* While an export is under way its page is insensitive. */
static void
use_dialog (Hand *hand)
{
  static void (*const uses[]) (Hand *hand, PauliExportWindow *dialog) = { choose_preset, choose_preset,  type_number, type_number,
                                                                          type_number,   choose_look,    choose_look, choose_formats,
                                                                          choose_formats, undo_inside,   look,        start_export,
                                                                          start_export,  start_export,   choose_file, cancel,
                                                                          close_dialog };

  if (!hand->window->export_dialog)
    hand_activate (hand, "export", NULL);
  for (int i = hand_choose (hand, 4); i >= 0 && hand->window->export_dialog; i--) {
    bool runs = !gtk_widget_is_sensitive (GTK_WIDGET (pauli_export_window_get_paper (hand->window->export_dialog)));
    if (runs)
      hand_one_of (hand, ((void (*const[]) (Hand *, PauliExportWindow *)){ cancel, undo_inside, close_dialog }))
        (hand, hand->window->export_dialog);
    else
      hand_one_of (hand, uses) (hand, hand->window->export_dialog);
    hand_rest ();
  }
}

/* ---- Opened figures ------------------------------------------------------------------------------------------------------- */

static bool
is_compared (gpointer data)
{
  return ((PauliWindow *) data)->comparing == NULL;
}

static void
open_figure (Hand *hand)
{
  g_autoptr (GFile) file = some_figure (hand, (PauliFormat) hand_choose (hand, PAULI_N_FORMATS));
  g_autofree char *name = g_file_get_basename (file);

  if (!g_file_query_exists (file, NULL))
    return;
  hand_note ("%s", name);
  g_autoptr (PauliScene) scene = scene_of_figure (file);
  pauli_window_open (hand->window, file);
  bool asked = hand->window->question != NULL;
  hand_answer (hand);
  if (!asked)
    assert_same_scene (scene, pauli_window_get_scene (hand->window));
  if (hand_is_quick (hand->window) && !hand_tosses (hand, 3))
    fixture_wait (is_compared, hand->window, "the numbers of the figure");
}

/* ---- Prints --------------------------------------------------------------------------------------------------------------- */

static bool
says_printed (G_GNUC_UNUSED gpointer data)
{
  return *said != '\0';
}

static void
print_and_leave (Hand *hand)
{
  g_autofree char *path = g_build_filename (hand->folder, "left.pdf", NULL);
  pauli_window_print (hand->window, GTK_PRINT_OPERATION_ACTION_EXPORT, path);
}

static void
print_to_end (Hand *hand)
{
  g_autofree char *path = g_build_filename (hand->folder, "print.pdf", NULL), *contents = NULL;
  gsize length;

  hand_note ("to the end");
  g_remove (path);
  *said = '\0';
  pauli_window_print (hand->window, GTK_PRINT_OPERATION_ACTION_EXPORT, path);
  fixture_wait (says_printed, NULL, "the print");
  if (!g_str_has_prefix (said, "The figure was printed"))
    return;
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-") && g_str_has_suffix (contents + length - 6, "%%EOF\n"));
}

static void
print_figure (Hand *hand)
{
  if (!hand_is_quick (hand->window) || hand_tosses (hand, 3))
    print_and_leave (hand);
  else
    print_to_end (hand);
}

/* ---- What is left ----------------------------------------------------------------------------------------------------------- */

void
hand_leave_under_way (Hand *hand)
{
  g_autoptr (GFile) file = some_figure (hand, PAULI_FORMAT_PDF);

  print_and_leave (hand);
  if (g_file_query_exists (file, NULL))
    pauli_window_open (hand->window, file);
  hand_activate (hand, "export", NULL);
  if (hand->window->export_dialog)
    pauli_export_window_start (hand->window->export_dialog, file);
}

const HandAction actions_of_figures[] = {
  { "export", use_dialog, 5 },
  { "open a figure", open_figure, 1 },
  { "print", print_figure, 1 },
  { NULL, NULL, 0 },
};
