/* The line of a command: the options of all commands and its own, and --help.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "options.h"

#include "config.h"
#include "number.h"
#include "parser.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- Options that are no parameters ------------------------------------------------------------------------------ */

static gboolean
set_grid (const char *name, const char *value, gpointer data, GError **error)
{
  Parser *parser = data;
  const PauliParamInfo *info = pauli_param_info (parser->spec->grid);

  return parser_blame (grid_parse (&parser->options->grid, info, value, error), name, value, error);
}

static gboolean
set_format (const char *name, const char *value, gpointer data, GError **error)
{
  int format = options_find_name (table_format_names, value, error);

  if (format >= 0)
    ((Parser *) data)->options->format = (TableFormat) format;
  return parser_blame (format >= 0, name, value, error);
}

/* GOption gives a callback no data of its own option, but its name. */
static gboolean
set_own (const char *name, const char *value, gpointer data, GError **error)
{
  Parser *parser = data;
  const OwnOption *own = parser->spec->own;

  while (!g_str_equal (own->name, name + strlen ("--")))
    own++;
  return parser_blame (own->set (parser->own, value, error), name, value, error);
}

static gboolean
set_file (const char *name, const char *value, gpointer data, GError **error)
{
  Parser *parser = data;
  const FileOption *option = parser->spec->files;
  bool is_long = g_str_has_prefix (name, "--");

  while (is_long ? !g_str_equal (option->name, name + strlen ("--")) : option->letter != name[1])
    option++;
  g_autofree char *shown = g_filename_display_name (value);
  return parser_blame (option->set (parser->own, value, error), name, shown, error);
}

/* "points of Q² in GeV², 0 to 1000000 (required)" */
static char *
describe_grid (const TableSpec *spec)
{
  const PauliParamInfo *info = pauli_param_info (spec->grid);
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);

  if (spec->grid_optional) /* z, which has no unit */
    return g_strdup_printf (_("points of %s, %s to %s"), info->symbol, min, max);
  return g_strdup_printf (_("points of %s in %s, %s to %s (required)"), info->symbol, info->unit, min, max);
}

/* The name of the option of the GRID. */
static const char *
grid_option (const TableSpec *spec)
{
  return spec->grid == PAULI_PARAM_M_Q ? "mq" : spec->grid == PAULI_PARAM_Z ? "z" : "q2";
}

static void
add_options (Parser *parser)
{
  const TableSpec *spec = parser->spec;

  if (spec->grid != PAULI_N_PARAMS)
    parser_add (parser, grid_option (spec), set_grid, describe_grid (spec), "GRID");
  for (const FileOption *file = spec->files; file && file->name; file++)
    parser_add_file (parser, file->name, file->letter, set_file, file->describe ());
  for (const OwnOption *own = spec->own; own && own->name; own++)
    parser_add (parser, own->name, set_own, own->describe (), own->argument);
  if (spec->parameters != PARAMETERS_NONE) {
    parser_add_parameters (parser);
    parser_add_profiles (parser);
  }
  if (spec->columns)
    parser_add (parser, "format", set_format,
                g_strdup_printf (_("format of the table (%s)"), table_format_names[TABLE_CSV]),
                parser_keep (parser, g_strjoinv ("|", (char **) table_format_names)));

  const GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &parser->help, _("print this help"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_option_group_add_entries (parser->group, help);
}

/* ---- The line ---------------------------------------------------------------------------------------------------- */

static void
append_columns (GString *text, const TableSpec *spec)
{
  g_autofree char *columns = g_strjoinv (",", (char **) spec->columns);

  g_string_append_printf (text, "\n\n%s\n  %s\n", _("Columns:"), columns);
  if (!spec->other_columns)
    return;
  g_autofree char *other = g_strjoinv (",", (char **) spec->other_columns);
  g_autofree char *title = g_strdup_printf (_("Columns with %s:"), spec->other_option);
  g_string_append_printf (text, "%s\n  %s\n", title, other);
}

/* What stands under the options in --help.  Free it with g_free(). */
static char *
details (const TableSpec *spec)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (spec->grid != PAULI_N_PARAMS) {
    g_string_append (text, _("GRID is a,b,c or MIN:MAX:N (N points) or MIN:MAX:N:log (logarithmic)."));
    g_string_append_c (text, '\n');
  }
  g_string_append (text, _("Options are read from left to right, and later ones win."));
  if (spec->columns)
    append_columns (text, spec);
  if (spec->notes) {
    g_autofree char *notes = spec->notes ();
    g_string_append_printf (text, "\n\n%s", notes);
  }
  g_string_append_printf (text, "\n%s\n%s", _("Examples:"), spec->examples);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* GOption's own --help would exit without noticing that it could not be written. */
static GOptionContext *
new_context (Parser *parser, const Command *command)
{
  GOptionContext *context = g_option_context_new (parser->spec->argument);
  g_autofree char *program = g_strconcat (CLI_PROGRAM " ", command->name, NULL);
  g_autofree char *description = details (parser->spec);

  g_set_prgname (program); /* for the first line of the help */
  parser->group = g_option_group_new (NULL, NULL, NULL, parser, NULL);
  add_options (parser);
  g_option_context_set_main_group (context, parser->group);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_description (context, description);
  return context;
}

/* GOption takes --NAME=VALUE for the flag --NAME. */
static bool
check_flag (const char *name, const char *arg, GError **error)
{
  size_t length = strlen (name);

  if (!g_str_has_prefix (arg, "--") || strncmp (arg + 2, name, length) != 0 || arg[2 + length] != '=')
    return true;
  return options_error (error, _("--%s takes no value, not '%s'"), name, arg + 2 + length + 1);
}

static bool
check_flags (const TableSpec *spec, char **argv, GError **error)
{
  for (char **arg = argv; *arg; arg++) {
    if (!check_flag ("help", *arg, error))
      return false;
    for (const OwnOption *own = spec->own; own && own->name; own++)
      if (!own->argument && !check_flag (own->name, *arg, error))
        return false;
  }
  return true;
}

/* What GOption cannot know: a line of no other arguments, with a grid, and of options that go together. */
static bool
check_line (const Parser *parser, int argc, char **argv, GError **error)
{
  const TableSpec *spec = parser->spec;

  int n = spec->take ? 1 : 0; /* arguments there may be */

  if (argc > 1 + n)
    return options_error (error, _("unexpected argument '%s'"), argv[1 + n]);
  if (argc > 1 && !spec->take (parser->own, argv[1], error))
    return false;
  if (spec->grid != PAULI_N_PARAMS && !spec->grid_optional && parser->options->grid.n == 0) {
    g_autofree char *range = number_range_text (pauli_param_info (spec->grid));
    return options_error (error, _("--%s GRID is missing; %s"), grid_option (spec), range);
  }
  return parser_check_profiles (parser->options, error) &&
         (!spec->check || spec->check (parser->options, parser->own, error));
}

static void
options_init (Options *options, const TableSpec *spec)
{
  *options = (Options){ .M_q = pauli_param_info (PAULI_PARAM_M_Q)->initial,
                        .inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C)->initial,
                        .alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S)->initial,
                        .quark = PAULI_QUARK_U,
                        .width_q = pauli_param_info (PAULI_PARAM_WIDTH_Q)->initial,
                        .width_g = pauli_param_info (PAULI_PARAM_WIDTH_G)->initial,
                        .gluon = PAULI_GLUON_GAUSSIAN,
                        .format = TABLE_CSV,
                        .varied = spec->grid == PAULI_PARAM_M_Q ? PAULI_PARAM_M_Q : PAULI_N_PARAMS };
}

bool
options_parse (Options *options, const TableSpec *spec, void *own, const Command *command, int argc, char **argv,
               CliStatus *status)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Parser parser = { .options = options, .spec = spec, .own = own, .texts = texts };
  g_autoptr (GOptionContext) context = new_context (&parser, command);
  g_autoptr (GError) error = NULL;

  options_init (options, spec);
  if (check_flags (spec, argv + 1, &error) && g_option_context_parse (context, &argc, &argv, &error) && parser.help) {
    g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
    *status = cli_print_output (help);
    return false;
  }
  if (error || !check_line (&parser, argc, argv, &error)) {
    cli_message ("%s", error->message);
    *status = CLI_USAGE;
    return false;
  }
  return true;
}

void
options_clear (Options *options)
{
  grid_clear (&options->grid);
  for (int param = 0; param < PAULI_N_PARAMS; param++)
    g_clear_pointer (&options->typed[param], g_free);
}

/* ---- What was read ----------------------------------------------------------------------------------------------- */

PauliParams
options_params (const Options *options, double M_q)
{
  PauliParams params = { 0 };

  /* Cannot fail: every number came from number_parse(), the table or a model. */
  pauli_params_init (&params, M_q, options->inv_rho_c, options->alpha_s, options->quark);
  params.width_q = options->width_q;
  params.width_g = options->width_g;
  params.gluon = options->gluon;
  return params;
}

size_t
options_parameters (const Options *options, const TableSpec *spec, TableParameter list[OPTIONS_MAX_PARAMETERS])
{
  size_t n = 0;

  if (spec->parameters == PARAMETERS_NONE)
    return 0;
  if (options->varied != PAULI_PARAM_M_Q)
    list[n++] = (TableParameter){ "M_q_MeV", { NULL, options->M_q } };
  if (options->varied != PAULI_PARAM_INV_RHO_C) {
    list[n++] = (TableParameter){ "inv_rho_c_MeV", { NULL, options->inv_rho_c } };
    list[n++] = (TableParameter){ "rho_c_fm", { NULL, PAULI_HBARC_MEV_FM / options->inv_rho_c } };
  }
  list[n++] = (TableParameter){ "alpha_s", { NULL, options->alpha_s } };
  list[n++] = (TableParameter){ "quark", { parser_quark_name (options->quark), 0 } };
  list[n++] = (TableParameter){ "width_q", { NULL, options->width_q } };
  if (options->gluon == PAULI_GLUON_GAUSSIAN)
    list[n++] = (TableParameter){ "width_g", { NULL, options->width_g } };
  if (spec->parameters == PARAMETERS_PROFILES)
    list[n++] = (TableParameter){ "gluon_profile", { parser_gluon_name (options->gluon), 0 } };
  return n;
}

/* ---- For options of a few names, and for errors --------------------------------------------------------------------- */

int
options_find_name (const char *const *names, const char *name, GError **error)
{
  g_autofree char *allowed = NULL;

  for (int i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i;
  allowed = g_strjoinv (", ", (char **) names);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("must be one of %s"), allowed);
  return -1;
}

bool
options_error (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, message);
  return false;
}
