/* pauliscope-cli: Pauliscope's numbers without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"
#include "commands.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

static const Command commands[] = {
  { "f2", N_("Pauli form factor F2 of a quark over Q²"), command_f2 },
  { "mu", N_("anomalous magnetic moment μ = F2(0) over M_q"), command_mu },
  { "asymptotics", N_("Q² F2 over Q², with its limit and the formulae for it"), command_asymptotics },
  { "derived", N_("all quantities that follow from the parameters"), command_derived },
  { "vertex", N_("profiles F_q and F_g of the quark-gluon vertex over z, or its form factor"), command_vertex },
  { "orders", N_("the coefficient of 1/Q² at large Q², order by order"), command_orders },
  { "ranges", N_("where each formula of the paper holds"), command_ranges },
  { "fit", N_("the paper's fits (17) and (18), made again"), command_fit },
  { "solve", N_("the M_q, 1/ρ_c or ρ_c that gives a magnetic moment or an F2"), command_solve },
  { "figure", N_("figures as PDF, SVG, EPS and PNG files"), command_figure },
  { "paper", N_("every number the paper states, beside the computed one"), command_paper },
};

static const Command *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/* Free it with g_free(). */
static char *
list_of_names (void)
{
  g_autoptr (GString) list = g_string_new (commands[0].name);

  for (gsize i = 1; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, ", %s", commands[i].name);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* One line per command.  Free it with g_free(). */
static char *
list_of_commands (void)
{
  g_autoptr (GString) list = g_string_new (_("Commands:"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, "\n  %-12s  %s", commands[i].name, _(commands[i].summary));
  g_string_append_printf (list, "\n\n%s\n", _("\"pauliscope-cli COMMAND --help\" lists the options of a command."));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* The line without a known command: help, version or an error. */
static CliStatus
run_without_command (int argc, char **argv)
{
  gboolean help = FALSE, version = FALSE;
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, _("print this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, _("print the version"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND"));
  g_autofree char *list = list_of_commands ();
  g_autofree char *names = list_of_names ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_help_enabled (context, FALSE); /* as in options.c */
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_description (context, list);
  text = g_option_context_get_help (context, TRUE, NULL);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    cli_message (_("%s; the command comes first: %s"), error->message, names);
  else if (help)
    return cli_print_output (text);
  else if (version)
    return cli_print_output (CLI_PROGRAM " " PAULI_VERSION "\n");
  else if (argc > 1)
    cli_message (_("unknown command '%s'; the commands are %s"), argv[1], names);
  else
    cli_print (stderr, text);
  return CLI_USAGE;
}

int
main (int argc, char **argv)
{
  const Command *command = argc > 1 ? find_command (argv[1]) : NULL;
  const char *localedir = g_getenv ("PAULISCOPE_LOCALEDIR"); /* for a run from the build folder */

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir ? localedir : PAULI_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (CLI_PROGRAM);
  return command ? command->run (command, argc - 1, argv + 1) : run_without_command (argc, argv);
}
