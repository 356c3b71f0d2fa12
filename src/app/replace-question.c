/* The question whether files may be replaced.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "replace-question.h"

#include <glib/gi18n.h>

GtkWindow *
pauli_replace_question_new (GtkWindow *parent, const char *names)
{
  g_autofree char *body = g_strdup_printf (_("These files exist already, and their contents would be lost: %s"), names);
  AdwMessageDialog *self = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Replace Files?"), body));

  adw_message_dialog_add_responses (self, "cancel", _("_Cancel"), PAULI_REPLACE, _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (self, PAULI_REPLACE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (self, "cancel");
  adw_message_dialog_set_close_response (self, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  return GTK_WINDOW (self);
}
