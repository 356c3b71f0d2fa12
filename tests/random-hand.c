/* A hand that does random things to windows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-hand.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* ---- The last actions ----------------------------------------------------------------------------------------------------- */

#define N_LAST 20

static char last[N_LAST][200];
static guint n_noted;

static void
print_last (int number)
{
  static const char title[] = "\n# The last actions:\n";
  ssize_t written = write (STDERR_FILENO, title, sizeof title - 1);

  for (guint i = n_noted > N_LAST ? n_noted - N_LAST : 0; i < n_noted && written >= 0; i++)
    written = write (STDERR_FILENO, last[i % N_LAST], strlen (last[i % N_LAST]));
  signal (number, SIG_DFL);
  raise (number);
}

void
hand_watch_death (void)
{
  static const int signals[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGFPE };

  for (size_t i = 0; i < G_N_ELEMENTS (signals); i++)
    signal (signals[i], print_last);
}

static void
begin_note (const char *name)
{
  g_snprintf (last[n_noted % N_LAST], sizeof last[0], "# %u. %s\n", n_noted + 1, name);
  n_noted++;
}

void
hand_note (const char *format, ...)
{
  char *line = last[(n_noted - 1) % N_LAST];
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *details = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *whole = g_strdup_printf ("%.*s: %s\n", (int) strcspn (line, "\n"), line, details);
  g_strlcpy (line, whole, sizeof last[0]);
}

/* ---- Chance ----------------------------------------------------------------------------------------------------------------- */

int
hand_choose (Hand *hand, int n)
{
  return g_rand_int_range (hand->random, 0, n);
}

bool
hand_tosses (Hand *hand, int n)
{
  return hand_choose (hand, n) == 0;
}

double
hand_value (Hand *hand, PauliParam param)
{
  const PauliParamInfo *info = pauli_param_info (param);
  const double ends[] = { info->min, info->max, info->initial };

  return hand_tosses (hand, 10) ? hand_one_of (hand, ends) : g_rand_double_range (hand->random, info->min, info->max);
}

void
hand_act (Hand *hand)
{
  const HandAction *const tables[] = { actions_of_settings, actions_of_views, actions_of_things, actions_of_figures };
  int sum = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const HandAction *action = tables[i]; action->name; action++)
      sum += action->weight;
  int at = hand_choose (hand, sum);
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const HandAction *action = tables[i]; action->name; action++) {
      if (at >= 0 && at < action->weight) {
        begin_note (action->name);
        action->act (hand);
      }
      at -= action->weight;
    }
}

/* ---- What hands do ------------------------------------------------------------------------------------------------------------ */

const PauliSceneValues *
hand_values (Hand *hand)
{
  return fixture_values (hand->window);
}

bool
hand_is_quick (PauliWindow *window)
{
  const PauliSceneValues *values = fixture_values (window);
  bool quick = values->gluon == PAULI_GLUON_GAUSSIAN;

  for (int i = 0; i < values->n_pins; i++)
    quick = quick && !(values->pins[i].gluon == PAULI_GLUON_EXACT && values->pins[i].shown);
  return quick;
}

void
hand_activate (Hand *hand, const char *action, const char *target)
{
  hand_note ("%s %s", action, target ? target : "");
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (hand->window), action))
    g_action_group_activate_action (G_ACTION_GROUP (hand->window), action, target ? g_variant_new_string (target) : NULL);
}

void
hand_type (Hand *hand, GtkEditable *entry, const char *text)
{
  bool enter = !hand_tosses (hand, 5);

  hand_note ("typed \"%s\"%s", text, enter ? "" : " without Enter");
  if (!enter)
    gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  if (enter)
    g_signal_emit_by_name (entry, "activate");
}

/* Nobody clicks what does not stand anywhere. */
static bool
is_there (GtkWidget *widget)
{
  while (widget && gtk_widget_get_visible (widget))
    widget = gtk_widget_get_parent (widget);
  return widget == NULL;
}

void
hand_click (gpointer button)
{
  if (button && gtk_widget_is_sensitive (button) && is_there (button))
    g_signal_emit_by_name (button, "clicked");
}

void
hand_rest (void)
{
  for (int i = 0; i < 20 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

gpointer
hand_find_dialog (GtkWindow *parent, GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);
    if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type) && gtk_widget_get_visible (GTK_WIDGET (toplevel)) &&
        gtk_window_get_transient_for (toplevel) == parent)
      return toplevel;
  }
  return NULL;
}

gpointer
hand_find_toplevel (Hand *hand, GType type)
{
  return hand_find_dialog (GTK_WINDOW (hand->window), type);
}

void
hand_respond (GtkWindow *dialog, const char *response)
{
  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  g_object_unref (dialog);
}

void
hand_answer (Hand *hand)
{
  static const char *const answers[] = { "cancel", "discard", "save" };
  const char *which = hand_one_of (hand, answers);

  if (hand->window->question) {
    hand_note ("%s", which);
    hand_respond (hand->window->question, which);
  }
  hand_rest ();
}

void
hand_close_dialogs (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *t = toplevels; t; t = t->next)
    if (!PAULI_IS_WINDOW (t->data) && gtk_widget_get_visible (t->data))
      gtk_window_close (t->data);
  hand_rest ();
}
