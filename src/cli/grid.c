/* GRID, the points of a table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid.h"

#include "config.h"
#include "number.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

void
grid_clear (Grid *grid)
{
  g_free (grid->list);
  *grid = (Grid){ 0 };
}

double
grid_point (const Grid *grid, size_t i)
{
  return grid->list ? grid->list[i] : pauli_grid_point (grid->min, grid->max, grid->n, grid->log, i);
}

/* Sets an error of "FAULT; RANGE". */
static bool
range_error (const PauliParamInfo *info, const char *fault, GError **error)
{
  g_autofree char *range = number_range_text (info);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s; %s", fault, range);
  return false;
}

static bool
syntax_error (const PauliParamInfo *info, GError **error)
{
  return range_error (info, _("GRID must be a,b,c or MIN:MAX:N or MIN:MAX:N:log"), error);
}

static bool
parse_list (Grid *grid, const PauliParamInfo *info, const char *text, GError **error)
{
  g_auto (GStrv) tokens = g_strsplit (text, ",", -1);

  grid->n = g_strv_length (tokens);
  if (grid->n == 0) /* g_strsplit() makes no token of an empty text */
    return syntax_error (info, error);
  grid->list = g_new (double, grid->n);
  for (size_t i = 0; i < grid->n; i++)
    if (!number_parse (info, tokens[i], &grid->list[i], error))
      return false;
  return true;
}

static bool
parse_count (const PauliParamInfo *info, const char *text, size_t *n, GError **error)
{
  guint64 count;

  if (!g_ascii_string_to_unsigned (text, 10, 1, GRID_MAX_POINTS, &count, NULL)) {
    g_autofree char *fault =
      g_strdup_printf (_("N must be a whole number between 1 and %d, not '%s'"), GRID_MAX_POINTS, text);
    return range_error (info, fault, error);
  }
  *n = (size_t) count;
  return true;
}

/* The ends are checked; pauli_grid_point() puts no point outside them. */
static bool
parse_range (Grid *grid, const PauliParamInfo *info, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint n_parts = g_strv_length (parts);

  grid->log = n_parts == 4 && g_str_equal (parts[3], "log");
  if (n_parts != 3 && !grid->log)
    return syntax_error (info, error);
  if (!number_parse (info, parts[0], &grid->min, error) || !number_parse (info, parts[1], &grid->max, error) ||
      !parse_count (info, parts[2], &grid->n, error))
    return false;
  if (grid->min > grid->max)
    return range_error (info, _("MIN must not be greater than MAX"), error);
  if (grid->log && grid->min <= 0)
    return range_error (info, _("MIN of a logarithmic grid must be greater than 0"), error);
  return true;
}

bool
grid_parse (Grid *grid, const PauliParamInfo *info, const char *text, GError **error)
{
  g_auto (Grid) parsed = { 0 };
  bool is_range = strchr (text, ':') != NULL;

  if (!(is_range ? parse_range (&parsed, info, text, error) : parse_list (&parsed, info, text, error)))
    return false;
  grid_clear (grid);
  *grid = parsed;
  parsed = (Grid){ 0 };
  return true;
}
