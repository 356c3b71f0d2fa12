/* What the cursor of a plot says.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cursor-text.h"

#include "plain-text.h"
#include "plot-table.h"
#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Of y, before it is magnified. */
#define DIGITS_MIN 4
#define DIGITS_MAX 15
/* Of x, at the largest magnification. */
#define DIGITS_OF_X 15

/* ---- Names and units ------------------------------------------------------------------------------------------------- */

/* "name  [unit]" taken apart; a quantity whose absolute values are shown has its own name.  The unit may be empty. */
static void
take_apart (const char *title, bool absolute, char **name, char **unit)
{
  g_autofree char *whole = pauli_title_name (title);
  size_t length = strlen (whole);
  bool bars = absolute && length > 2 && whole[0] == '|' && whole[length - 1] == '|';

  *name = bars ? g_strndup (whole + 1, length - 2) : g_steal_pointer (&whole);
  *unit = pauli_title_unit (title);
}

/* ---- Numbers --------------------------------------------------------------------------------------------------------- */

/* What a unit of the page is worth at this y. */
static double
unit_of_y (const PauliFrame *frame, double y)
{
  const PauliAxis *axis = &frame->y;
  return axis->log ? fabs (y) * log (axis->max / axis->min) / frame->area.height : (axis->max - axis->min) / frame->area.height;
}

static int
digits_of (const PauliFrame *frame, double y)
{
  double digits = 1 + floor (log10 (fabs (y))) - floor (log10 (unit_of_y (frame, y)));

  return isfinite (digits) ? (int) fmin (fmax (digits, DIGITS_MIN), DIGITS_MAX) : DIGITS_MIN;
}

static char *
format_y (const PauliFrame *frame, const PauliCursor *cursor, PauliResult value, bool errors)
{
  if (!isfinite (value.value))
    return g_strdup (_(pauli_status_text (value.status)));
  if (cursor->kind == PAULI_ON_DATA) { /* as measured */
    g_autofree char *y = pauli_format_digits (value.value, DIGITS_MAX), *yerr = pauli_format_digits (value.abserr, DIGITS_MAX);
    return value.abserr > 0 ? g_strdup_printf ("%s ± %s", y, yerr) : g_strdup (y);
  }
  if (!errors)
    return pauli_format_result_to (value, cursor->kind == PAULI_ON_CURVE ? digits_of (frame, value.value) : DIGITS_MIN);
  g_autofree char *y = pauli_format_exact_result (value);
  g_autofree char *error = pauli_format_error (value); /* on a line of its own */
  return g_strdup_printf ("%s%s%s", y, *error ? " " : "", *error ? error + 1 : "");
}

/* ---- Texts ----------------------------------------------------------------------------------------------------------- */

static void
append_line (GString *text, const char *name, const char *number, const char *unit)
{
  g_string_append_printf (text, "%s%s = %s%s%s", text->len > 0 ? "\n" : "", name, number, *unit ? "\u00a0" : "", unit);
}

static void
append_x (GString *text, const char *title, double x)
{
  g_autofree char *name = NULL, *unit = NULL, *number = pauli_format_digits (x, DIGITS_OF_X);

  take_apart (title, false, &name, &unit);
  append_line (text, name, number, unit);
}

/* What the value is called, and its unit. */
static void
name_value (const PauliPlot *plot, char **name, char **unit)
{
  if (plot->id == PAULI_PLOT_MAP)
    take_apart (plot->map_title, false, name, unit);
  else
    take_apart (plot->y.title, plot->absolute, name, unit);
}

static char *
label_markup (const PauliPlot *plot, const PauliCursor *cursor)
{
  const PauliCurve *curve = pauli_cursor_curve (plot, cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, cursor);

  return curve ? pauli_curve_title (curve) : g_strdup (data ? data->label : "");
}

char *
pauli_cursor_markup (const PauliPlot *plot, const PauliFrame *frame, const PauliCursor *cursor, PauliResult value, bool errors)
{
  g_autofree char *name = NULL, *unit = NULL, *number = format_y (frame, cursor, value, errors);
  g_autofree char *label = label_markup (plot, cursor);
  g_autoptr (GString) text = g_string_new (label);

  append_x (text, plot->x.title, cursor->x);
  if (cursor->kind == PAULI_ON_MAP)
    append_x (text, plot->y.title, cursor->y);
  name_value (plot, &name, &unit);
  append_line (text, name, number, isfinite (value.value) ? unit : "");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Adds a column: a name with its unit to the first line, a number to the second. */
static void
append_column (GString *heads, GString *numbers, const char *name, const char *unit, double number)
{
  g_autofree char *plain_name = pauli_plain_text (name), *plain_unit = pauli_plain_text (unit);
  g_autofree char *digits = pauli_format_exact (number);
  const char *tab = heads->len > 0 ? "\t" : "";

  g_string_append_printf (heads, *unit ? "%s%s [%s]" : "%s%s", tab, plain_name, plain_unit);
  g_string_append_printf (numbers, "%s%s", tab, digits);
}

static void
append_x_column (GString *heads, GString *numbers, const char *title, double x)
{
  g_autofree char *name = NULL, *unit = NULL;

  take_apart (title, false, &name, &unit);
  append_column (heads, numbers, name, unit, x);
}

char *
pauli_cursor_table (const PauliPlot *plot, const PauliCursor *cursor, PauliResult value, bool errors)
{
  g_autoptr (GString) heads = g_string_new (NULL), numbers = g_string_new (NULL);
  g_autofree char *name = NULL, *unit = NULL, *label = label_markup (plot, cursor);

  append_x_column (heads, numbers, plot->x.title, cursor->x);
  if (cursor->kind == PAULI_ON_MAP)
    append_x_column (heads, numbers, plot->y.title, cursor->y);
  name_value (plot, &name, &unit);
  g_autofree char *full = *label ? g_strdup_printf ("%s, %s", name, label) : g_strdup (name);
  append_column (heads, numbers, full, unit, value.value);
  if (errors || (cursor->kind == PAULI_ON_DATA && value.abserr > 0))
    append_column (heads, numbers, "±", unit, value.abserr);
  return g_strdup_printf ("%s\n%s\n", heads->str, numbers->str);
}
