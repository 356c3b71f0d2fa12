/* Messages, and stdout with every failure noticed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>

bool
cli_print (FILE *file, const char *text)
{
  g_autofree char *converted = g_locale_from_utf8 (text, -1, NULL, NULL, NULL);

  return fputs (converted ? converted : text, file) != EOF && fflush (file) == 0;
}

void
cli_message (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strconcat (CLI_PROGRAM ": ", message, "\n", NULL);
  cli_print (stderr, line);
}

CliStatus
cli_output_failed (void)
{
  cli_message (_("standard output: %s"), g_strerror (errno));
  return CLI_OUTPUT;
}

CliStatus
cli_close_output (CliStatus status)
{
  return fclose (stdout) == 0 ? status : cli_output_failed ();
}

CliStatus
cli_print_output (const char *text)
{
  return cli_print (stdout, text) ? cli_close_output (CLI_OK) : cli_output_failed ();
}
