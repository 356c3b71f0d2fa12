/* The parser's own work: options put in the table of GOption, and errors with their option.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "parser.h"

#include "config.h"
#include "number.h"

#include <glib/gi18n.h>

const char *
parser_keep (Parser *parser, char *text)
{
  g_ptr_array_add (parser->texts, text);
  return text;
}

static void
add (Parser *parser, const char *long_name, char letter, int flags, GOptionArgFunc set, char *description, const char *argument)
{
  const GOptionEntry entries[] = {
    { long_name, letter, flags, G_OPTION_ARG_CALLBACK, G_GNUC_EXTENSION (gpointer) set, parser_keep (parser, description),
      argument },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_option_group_add_entries (parser->group, entries);
}

void
parser_add (Parser *parser, const char *long_name, GOptionArgFunc set, char *description, const char *argument)
{
  add (parser, long_name, 0, argument ? 0 : G_OPTION_FLAG_NO_ARG, set, description, argument);
}

void
parser_add_file (Parser *parser, const char *long_name, char letter, GOptionArgFunc set, char *description)
{
  add (parser, long_name, letter, G_OPTION_FLAG_FILENAME, set, description, "FILE");
}

gboolean
parser_blame (bool done, const char *name, const char *value, GError **error)
{
  if (!done)
    g_prefix_error (error, "%s %s: ", name, value);
  return done;
}

gboolean
parser_set_number (Parser *parser, PauliParam param, double *number, const char *name, const char *value, GError **error)
{
  static const Given given[PAULI_N_PARAMS] = {
    [PAULI_PARAM_M_Q] = GIVEN_M_Q,         [PAULI_PARAM_INV_RHO_C] = GIVEN_INV_RHO_C, [PAULI_PARAM_ALPHA_S] = GIVEN_ALPHA_S,
    [PAULI_PARAM_WIDTH_Q] = GIVEN_WIDTH_Q, [PAULI_PARAM_WIDTH_G] = GIVEN_WIDTH_G,
  };

  if (!number_parse (pauli_param_info (param), value, number, error))
    return parser_blame (false, name, value, error);
  parser->options->given |= given[param];
  g_free (parser->options->typed[param]);
  parser->options->typed[param] = g_strdup_printf ("%s %s", name, value);
  return TRUE;
}

char *
parser_describe (const PauliParamInfo *info)
{
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);
  g_autofree char *initial = number_text (info->initial);

  if (*info->unit == '\0')
    return g_strdup_printf (_("%s, %s to %s (%s)"), info->symbol, min, max, initial);
  return g_strdup_printf (_("%s in %s, %s to %s (%s)"), info->symbol, info->unit, min, max, initial);
}
