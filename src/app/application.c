/* The application: command line, shortcuts, about window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"

#include <glib/gi18n.h>

struct _PauliApplication {
  AdwApplication parent_instance;

  GSettings *settings; /* owned; NULL if the schema is not installed */
};

G_DEFINE_FINAL_TYPE (PauliApplication, pauli_application, ADW_TYPE_APPLICATION)

static void
go_on_quitting (G_GNUC_UNUSED PauliWindow *window, GObject *app)
{
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
}

static gpointer
copy_reference (gconstpointer object, G_GNUC_UNUSED gpointer data)
{
  return g_object_ref ((gpointer) object);
}

/* First each window with changes that are not saved asks; if none of them stays, all close.  Each saves its state as it closes; the
 * last one ends the program. */
static void
on_quit (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  /* Dialogs go with their windows: what stands in the list must live. */
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (data)), copy_reference, NULL);
  bool stays = false;

  for (GList *w = windows; w && !stays; w = w->next) {
    if (!PAULI_IS_WINDOW (w->data))
      continue;
    pauli_window_take_typed (w->data);
    if (pauli_window_has_unsaved (w->data)) {
      gtk_window_present (w->data);
      pauli_window_ask_to_save (w->data, go_on_quitting, data);
      stays = true;
    }
  }
  for (GList *w = windows; w && !stays; w = w->next)
    gtk_window_close (w->data);
  g_list_free_full (windows, g_object_unref);
}

static void
on_about (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  static const char *const developers[] = { "The Pauliscope developers", NULL };
  static const char *paper[] = { "Baiyang Zhang", "Andrey Radzhabov", "Nikolai Kochelev", "Pengming Zhang", NULL };
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (adw_about_window_new ());

  g_object_set (about, "transient-for", gtk_application_get_active_window (GTK_APPLICATION (data)), "modal", TRUE,
                "application-name", "Pauliscope", "application-icon", PAULI_APPLICATION_ID, "version", PAULI_VERSION,
                "developer-name", developers[0], "developers", developers, "license-type", GTK_LICENSE_GPL_3_0,
                "comments",
                _("The electromagnetic Pauli form factor of a quark, induced by instantons, as it follows from the quark "
                  "mass, the instanton size and the strong coupling."),
                "website", "https://arxiv.org/abs/1703.04333", "translator-credits", _("translator-credits"), NULL);
  adw_about_window_add_credit_section (about, _("The paper: arXiv:1703.04333"), paper);
  gtk_window_present (GTK_WINDOW (about));
}

/* The file of the physics note: installed, or of the source tree for a run from the build folder. */
static char *
note_path (void)
{
  const char *helpdir = g_getenv ("PAULISCOPE_HELPDIR");
  return g_build_filename (helpdir ? helpdir : PAULI_HELPDIR, "physics.html", NULL);
}

static void
on_note_shown (GObject *window, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = note_path ();

  if (gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error))
    return;
  g_autofree char *text = g_strdup_printf (_("The note could not be opened: %s. It is the file %s"), error->message, path);
  pauli_window_say (PAULI_WINDOW (window), text);
}

/* In the desktop's browser. */
static void
on_note (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));
  g_autofree char *path = note_path ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *text = g_strdup_printf (_("The physics note is not installed: there is no file %s"), path);
    pauli_window_say (PAULI_WINDOW (window), text);
    return;
  }
  gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, on_note_shown, NULL);
}

static AdwColorScheme
scheme_of (const char *style)
{
  if (g_str_equal (style, "light"))
    return ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_str_equal (style, "dark"))
    return ADW_COLOR_SCHEME_FORCE_DARK;
  return ADW_COLOR_SCHEME_DEFAULT;
}

/* "system", "light" or "dark". */
static void
on_style (GSimpleAction *action, GVariant *state, gpointer data)
{
  PauliApplication *self = data;
  const char *style = g_variant_get_string (state, NULL);

  if (!g_str_equal (style, "system") && !g_str_equal (style, "light") && !g_str_equal (style, "dark"))
    return;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme_of (style));
  g_simple_action_set_state (action, state);
  if (self->settings)
    g_settings_set_value (self->settings, "style", state);
}

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, PAULI_APPLICATION_ID, TRUE) : NULL;

  if (schema)
    return g_settings_new_full (schema, NULL, NULL);
  g_printerr (_("pauliscope: the settings schema %s is not installed: nothing will be remembered\n"), PAULI_APPLICATION_ID);
  return NULL;
}

static void
set_shortcuts (GtkApplication *app)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } shortcuts[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.new", { "<Control>n" } },
    { "win.open", { "<Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.export", { "<Control><Shift>e" } },
    { "win.print", { "<Control>p" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.sidebar", { "F9" } },
    { "win.errors", { "<Control>e" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
    { "win.panel::overview", { "<Control>1" } },
    { "win.panel::f2", { "<Control>2" } },
    { "win.panel::mu", { "<Control>3" } },
    { "win.panel::asymptotics", { "<Control>4" } },
    { "win.panel::vertex", { "<Control>5" } },
    { "win.panel::map", { "<Control>6" } },
    { "win.panel::paper", { "<Control>7" } },
    { "win.deviation", { "<Control>d" } },
    { "win.one-gluon", { "<Control>g" } },
    { "win.refit", { "<Control>r" } },
    { "win.solve", { "<Control>f" } },
    { "win.import", { "<Control>i" } },
    { "win.fit-data", { "<Control><Shift>f" } },
    { "win.table", { "<Control>t" } },
    { "win.copy-figure", { "<Control><Shift>c" } },
    { "win.copy-data", { "<Control><Alt>c" } },
    { "win.view-back", { "<Alt>Left" } },
    { "win.view-forward", { "<Alt>Right" } },
    { "win.pin", { "<Control>k" } },
    { "win.plot-options", { "<Control>l" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (app, shortcuts[i].action, (const char *const *) shortcuts[i].keys);
}

static void
pauli_application_startup (GApplication *app)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "about", .activate = on_about },
    { .name = "note", .activate = on_note },
    { .name = "style", .parameter_type = "s", .state = "'system'", .change_state = on_style },
  };
  PauliApplication *self = PAULI_APPLICATION (app);

  G_APPLICATION_CLASS (pauli_application_parent_class)->startup (app);
  gtk_window_set_default_icon_name (PAULI_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  set_shortcuts (GTK_APPLICATION (app));
  self->settings = open_settings ();
  if (self->settings) {
    g_autoptr (GVariant) style = g_settings_get_value (self->settings, "style");
    g_action_group_change_action_state (G_ACTION_GROUP (app), "style", style);
  }
}

static void
pauli_application_activate (GApplication *app)
{
  GtkWindow *window = GTK_WINDOW (pauli_window_new (GTK_APPLICATION (app), PAULI_APPLICATION (app)->settings));
  gtk_window_present (window);
}

static void
pauli_application_open (GApplication *app, GFile **files, int n_files, G_GNUC_UNUSED const char *hint)
{
  for (int i = 0; i < n_files; i++) {
    PauliWindow *window = pauli_window_new_for_file (GTK_APPLICATION (app), PAULI_APPLICATION (app)->settings);
    gtk_window_present (GTK_WINDOW (window));
    pauli_window_open (window, files[i]);
  }
}

static int
pauli_application_handle_local_options (G_GNUC_UNUSED GApplication *app, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version")) {
    g_print ("pauliscope %s\n", PAULI_VERSION);
    return 0;
  }
  if (!gtk_init_check ()) {
    g_printerr (_("pauliscope: no display to open a window on; pauliscope-cli computes the same numbers without one\n"));
    return 1;
  }
  return -1; /* go on */
}

static void
pauli_application_finalize (GObject *object)
{
  g_clear_object (&PAULI_APPLICATION (object)->settings);
  G_OBJECT_CLASS (pauli_application_parent_class)->finalize (object);
}

static void
pauli_application_class_init (PauliApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pauli_application_finalize;
  app_class->startup = pauli_application_startup;
  app_class->activate = pauli_application_activate;
  app_class->open = pauli_application_open;
  app_class->handle_local_options = pauli_application_handle_local_options;
}

static void
pauli_application_init (PauliApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { 0 },
  };
  GApplication *app = G_APPLICATION (self);

  g_application_add_main_option_entries (app, options);
  g_application_set_option_context_parameter_string (app, _("[FILE…]"));
  g_application_set_option_context_summary (
    app, _("Shows the electromagnetic Pauli form factor of a quark induced by instantons (arXiv:1703.04333)."));
}

PauliApplication *
pauli_application_new (void)
{
  /* Windows of several runs may stand side by side, each with its own parameters. */
  return g_object_new (PAULI_TYPE_APPLICATION, "application-id", PAULI_APPLICATION_ID, "flags",
                       G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN, "resource-base-path", PAULI_RESOURCE_PATH, NULL);
}
