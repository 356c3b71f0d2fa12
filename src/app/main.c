/* pauliscope: the desktop program.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  const char *localedir = g_getenv ("PAULISCOPE_LOCALEDIR"); /* for a run from the build folder */

  /* All that changes the process goes before the first thread.  PLplot reads and writes numbers by the C library, so they
   * keep their point; GTK must not set the locale again. */
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, localedir ? localedir : PAULI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Pauliscope");

  g_autoptr (PauliApplication) app = pauli_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
