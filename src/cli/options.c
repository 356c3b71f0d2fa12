/* The options that all commands have.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "options.h"

#include "config.h"
#include "number.h"

#include <glib/gi18n.h>

/* What the callbacks of GOption get: it calls them in the order of the line. */
typedef struct {
  Options *options;
  const TableSpec *spec;
  GOptionGroup *group;
  gboolean help;
  GPtrArray *texts; /* of the descriptions, which GOption does not copy */
} Parser;

static const char *const quark_names[] = { [PAULI_QUARK_U] = "u", [PAULI_QUARK_D] = "d", NULL };

/* The table row of rho_c in fm, which follows from that of 1/rho_c in MeV. */
static PauliParamInfo
rho_c_info (void)
{
  const PauliParamInfo *inverse = pauli_param_info (PAULI_PARAM_INV_RHO_C);

  return (PauliParamInfo){ .key = "rho_c",
                           .symbol = "ρ_c",
                           .unit = "fm",
                           .initial = PAULI_HBARC_MEV_FM / inverse->initial,
                           .min = PAULI_HBARC_MEV_FM / inverse->max,
                           .max = PAULI_HBARC_MEV_FM / inverse->min };
}

/* ---- One callback per option ------------------------------------------------------------------------------------- */

/* Puts the option and its value in front of an error; returns done. */
static gboolean
blame (bool done, const char *name, const char *value, GError **error)
{
  if (!done)
    g_prefix_error (error, "%s %s: ", name, value);
  return done;
}

static gboolean
set_number (PauliParam param, double *number, const char *name, const char *value, GError **error)
{
  return blame (number_parse (pauli_param_info (param), value, number, error), name, value, error);
}

static gboolean
set_M_q (const char *name, const char *value, gpointer parser, GError **error)
{
  return set_number (PAULI_PARAM_M_Q, &((Parser *) parser)->options->M_q, name, value, error);
}

static gboolean
set_inv_rho_c (const char *name, const char *value, gpointer parser, GError **error)
{
  return set_number (PAULI_PARAM_INV_RHO_C, &((Parser *) parser)->options->inv_rho_c, name, value, error);
}

static gboolean
set_alpha_s (const char *name, const char *value, gpointer parser, GError **error)
{
  return set_number (PAULI_PARAM_ALPHA_S, &((Parser *) parser)->options->alpha_s, name, value, error);
}

static gboolean
set_rho_c (const char *name, const char *value, gpointer data, GError **error)
{
  Options *options = ((Parser *) data)->options;
  const PauliParamInfo info = rho_c_info (), *inverse = pauli_param_info (PAULI_PARAM_INV_RHO_C);
  double rho_c;

  if (!number_parse (&info, value, &rho_c, error))
    return blame (false, name, value, error);
  /* An end of the range, inverted twice, can be an ulp outside. */
  options->inv_rho_c = CLAMP (PAULI_HBARC_MEV_FM / rho_c, inverse->min, inverse->max);
  return TRUE;
}

static gboolean
set_grid (const char *name, const char *value, gpointer data, GError **error)
{
  Parser *parser = data;
  const PauliParamInfo *info = pauli_param_info (parser->spec->grid);

  return blame (grid_parse (&parser->options->grid, info, value, error), name, value, error);
}

/* The index of value in names, which end with NULL; -1 with an error that lists them. */
static int
find_name (const char *const *names, const char *name, const char *value, GError **error)
{
  g_autofree char *allowed = NULL;

  for (int i = 0; names[i]; i++)
    if (g_str_equal (names[i], value))
      return i;
  allowed = g_strjoinv (", ", (char **) names);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s %s: must be one of %s"), name, value, allowed);
  return -1;
}

static gboolean
set_quark (const char *name, const char *value, gpointer data, GError **error)
{
  int quark = find_name (quark_names, name, value, error);

  if (quark >= 0)
    ((Parser *) data)->options->quark = (PauliQuark) quark;
  return quark >= 0;
}

static gboolean
set_format (const char *name, const char *value, gpointer data, GError **error)
{
  int format = find_name (table_format_names, name, value, error);

  if (format >= 0)
    ((Parser *) data)->options->format = (TableFormat) format;
  return format >= 0;
}

/* The names of the models, ending with NULL. */
static void
model_names (const char *names[PAULI_N_MODELS + 1])
{
  for (int i = 0; i < PAULI_N_MODELS; i++)
    names[i] = pauli_models[i].name;
  names[PAULI_N_MODELS] = NULL;
}

static gboolean
set_model (const char *name, const char *value, gpointer data, GError **error)
{
  Options *options = ((Parser *) data)->options;
  const char *names[PAULI_N_MODELS + 1];

  model_names (names);
  int i = find_name (names, name, value, error);
  if (i < 0)
    return FALSE;
  options->M_q = pauli_models[i].M_q;
  options->inv_rho_c = pauli_models[i].inv_rho_c;
  options->alpha_s = pauli_models[i].alpha_s;
  return TRUE;
}

/* ---- The table of options, with the numbers of the core's -------------------------------------------------------- */

/* Keeps text, which is then owned by the parser. */
static const char *
keep (Parser *parser, char *text)
{
  g_ptr_array_add (parser->texts, text);
  return text;
}

static void
add_option (Parser *parser, const char *long_name, GOptionArgFunc set, char *description, const char *argument)
{
  const GOptionEntry entries[] = {
    { long_name, 0, 0, G_OPTION_ARG_CALLBACK, G_GNUC_EXTENSION (gpointer) set, keep (parser, description), argument },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_option_group_add_entries (parser->group, entries);
}

/* "M_q in MeV, 1 to 1000 (350)" */
static char *
describe (const PauliParamInfo *info)
{
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);
  g_autofree char *initial = number_text (info->initial);

  if (*info->unit == '\0')
    return g_strdup_printf (_("%s, %s to %s (%s)"), info->symbol, min, max, initial);
  return g_strdup_printf (_("%s in %s, %s to %s (%s)"), info->symbol, info->unit, min, max, initial);
}

/* "points of Q² in GeV², 0 to 1000000 (required)" */
static char *
describe_grid (const PauliParamInfo *info)
{
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);

  return g_strdup_printf (_("points of %s in %s, %s to %s (required)"), info->symbol, info->unit, min, max);
}

/* "MFA (mean field approximation) or ...: sets --mq, --inv-rho and --alpha-s" */
static char *
describe_models (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < PAULI_N_MODELS; i++)
    g_string_append_printf (list, "%s%s (%s)", i ? ", " : "", pauli_models[i].name, _(pauli_models[i].description));
  return g_strdup_printf (_("sets M_q, 1/ρ_c and α_s: %s"), list->str);
}

static void
add_parameters (Parser *parser)
{
  const PauliParamInfo rho_c = rho_c_info ();
  const char *models[PAULI_N_MODELS + 1];

  model_names (models);
  if (parser->spec->grid != PAULI_PARAM_M_Q)
    add_option (parser, "mq", set_M_q, describe (pauli_param_info (PAULI_PARAM_M_Q)), "X");
  add_option (parser, "inv-rho", set_inv_rho_c, describe (pauli_param_info (PAULI_PARAM_INV_RHO_C)), "X");
  add_option (parser, "rho", set_rho_c, describe (&rho_c), "X");
  add_option (parser, "alpha-s", set_alpha_s, describe (pauli_param_info (PAULI_PARAM_ALPHA_S)), "X");
  add_option (parser, "quark", set_quark, g_strdup_printf (_("flavour (%s)"), quark_names[PAULI_QUARK_U]),
              keep (parser, g_strjoinv ("|", (char **) quark_names)));
  add_option (parser, "model", set_model, describe_models (), keep (parser, g_strjoinv ("|", (char **) models)));
}

/* The name of the option of the GRID. */
static const char *
grid_option (const TableSpec *spec)
{
  return spec->grid == PAULI_PARAM_M_Q ? "mq" : "q2";
}

static void
add_options (Parser *parser)
{
  if (parser->spec->grid != PAULI_N_PARAMS)
    add_option (parser, grid_option (parser->spec), set_grid, describe_grid (pauli_param_info (parser->spec->grid)),
                "GRID");
  add_parameters (parser);
  add_option (parser, "format", set_format,
              g_strdup_printf (_("format of the table (%s)"), table_format_names[TABLE_CSV]),
              keep (parser, g_strjoinv ("|", (char **) table_format_names)));

  const GOptionEntry help[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &parser->help, _("print this help"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_option_group_add_entries (parser->group, help);
}

/* ---- The line ---------------------------------------------------------------------------------------------------- */

/* What stands under the options in --help.  Free it with g_free(). */
static char *
details (const TableSpec *spec)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *columns = g_strjoinv (",", (char **) spec->columns);

  if (spec->grid != PAULI_N_PARAMS) {
    g_string_append (text, _("GRID is a,b,c or MIN:MAX:N (N points) or MIN:MAX:N:log (logarithmic)."));
    g_string_append_c (text, '\n');
  }
  g_string_append (text, _("Options are read from left to right, and later ones win."));
  g_string_append_printf (text, "\n\n%s\n  %s\n\n%s\n%s", _("Columns:"), columns, _("Examples:"), spec->examples);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* GOption's own --help would exit without noticing that it could not be written. */
static GOptionContext *
new_context (Parser *parser, const Command *command)
{
  GOptionContext *context = g_option_context_new (NULL);
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

/* What GOption cannot know: a line of no other arguments, and with a grid. */
static bool
check_line (const Parser *parser, int argc, char **argv, GError **error)
{
  const TableSpec *spec = parser->spec;

  if (argc > 1) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("unexpected argument '%s'"), argv[1]);
    return false;
  }
  if (spec->grid == PAULI_N_PARAMS || parser->options->grid.n > 0)
    return true;
  g_autofree char *range = number_range_text (pauli_param_info (spec->grid));
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("--%s GRID is missing; %s"), grid_option (spec), range);
  return false;
}

static void
options_init (Options *options)
{
  *options = (Options){ .M_q = pauli_param_info (PAULI_PARAM_M_Q)->initial,
                        .inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C)->initial,
                        .alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S)->initial,
                        .quark = PAULI_QUARK_U,
                        .format = TABLE_CSV };
}

bool
options_parse (Options *options, const TableSpec *spec, const Command *command, int argc, char **argv,
               CliStatus *status)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Parser parser = { .options = options, .spec = spec, .texts = texts };
  g_autoptr (GOptionContext) context = new_context (&parser, command);
  g_autoptr (GError) error = NULL;

  options_init (options);
  if (g_option_context_parse (context, &argc, &argv, &error) && parser.help) {
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
}

PauliParams
options_params (const Options *options, double M_q)
{
  PauliParams params = { 0 };

  /* Cannot fail: every number came from number_parse(), the table or a model. */
  pauli_params_init (&params, M_q, options->inv_rho_c, options->alpha_s, options->quark);
  return params;
}

void
options_parameters (const Options *options, const TableSpec *spec, TableParameter list[OPTIONS_MAX_PARAMETERS])
{
  size_t n = 0;

  if (spec->grid != PAULI_PARAM_M_Q)
    list[n++] = (TableParameter){ "M_q_MeV", { NULL, options->M_q } };
  list[n++] = (TableParameter){ "inv_rho_c_MeV", { NULL, options->inv_rho_c } };
  list[n++] = (TableParameter){ "rho_c_fm", { NULL, PAULI_HBARC_MEV_FM / options->inv_rho_c } };
  list[n++] = (TableParameter){ "alpha_s", { NULL, options->alpha_s } };
  list[n++] = (TableParameter){ "quark", { quark_names[options->quark], 0 } };
  list[n] = (TableParameter){ NULL, { NULL, 0 } };
}
