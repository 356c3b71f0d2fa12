/* Numbers on the command line and in messages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "number.h"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

char *
number_text (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

char *
number_range_text (const PauliParamInfo *info)
{
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);

  if (*info->unit == '\0')
    return g_strdup_printf (_("%s must be between %s and %s"), info->symbol, min, max);
  return g_strdup_printf (_("%s must be between %s and %s %s"), info->symbol, min, max, info->unit);
}

/* The whole of text as a decimal number.  The character set keeps out what strtod() takes besides: leading space,
 * hexadecimal numbers, "inf" and "nan". */
static bool
parse_decimal (const char *text, double *value)
{
  char *end = NULL;

  if (*text == '\0' || text[strspn (text, "+-.0123456789eE")] != '\0')
    return false;
  *value = g_ascii_strtod (text, &end) + 0.0; /* turns -0 into 0, for messages */
  return *end == '\0';
}

bool
number_parse (const PauliParamInfo *info, const char *text, double *value, GError **error)
{
  g_autofree char *range = NULL;
  double parsed;
  bool is_number = parse_decimal (text, &parsed);

  if (is_number && parsed >= info->min && parsed <= info->max) {
    *value = parsed;
    return true;
  }
  range = number_range_text (info);
  if (is_number)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, range);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("'%s' is not a number; %s"), text, range);
  return false;
}

bool
number_parse_finite (const char *text, double *value, GError **error)
{
  double parsed;

  if (!parse_decimal (text, &parsed) || !isfinite (parsed)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("must be a finite number, not '%s'"), text);
    return false;
  }
  *value = parsed;
  return true;
}

bool
number_parse_whole (const char *text, unsigned min, unsigned max, unsigned *value, GError **error)
{
  guint64 parsed;

  if (!g_ascii_string_to_unsigned (text, 10, min, max, &parsed, NULL)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("must be a whole number between %u and %u"), min,
                 max);
    return false;
  }
  *value = (unsigned) parsed;
  return true;
}
