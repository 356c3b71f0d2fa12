/* The numbers of a figure, and which of them have changed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record.h"

#include "plain-text.h"
#include "plot-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Other libraries and machines round in other ways. */
#define ROUNDING 1e-12

#define MAP_COLUMN "F2"

/* ---- What there is to compute ------------------------------------------------------------------------------------------- */

typedef struct {
  const PauliScene *scene;
  const PauliPlot *const *plots;
  size_t n;
  PauliDerived derived[PAULI_N_DERIVED];
} Source;

static void
source_init (Source *source, const PauliScene *scene, const PauliPlot *const *plots, size_t n)
{
  const PauliParams params = pauli_scene_params (scene);

  *source = (Source){ .scene = scene, .plots = plots, .n = n };
  pauli_derived (&params, source->derived);
}

static char *
name_of_curve (const PauliPlot *plot, const PauliCurve *curve)
{
  g_autofree char *column = curve ? pauli_curve_column (curve) : g_strdup (MAP_COLUMN);
  return g_strconcat (pauli_plot_key (plot->id), "/", column, NULL);
}

/* The plot of a name; *curve is NULL of a map. */
static const PauliPlot *
find (const Source *source, const char *name, const PauliCurve **curve)
{
  for (size_t i = 0; i < source->n; i++) {
    const PauliPlot *plot = source->plots[i];
    size_t n_curves = plot->id == PAULI_PLOT_MAP ? 1 : plot->n_curves;
    for (size_t k = 0; k < n_curves; k++) {
      *curve = plot->id == PAULI_PLOT_MAP ? NULL : &plot->curves[k];
      g_autofree char *known = name_of_curve (plot, *curve);
      if (g_str_equal (name, known))
        return plot;
    }
  }
  return NULL;
}

static PauliResult
compute (const Source *source, const PauliRecorded *number)
{
  const PauliParams params = pauli_scene_params (source->scene);
  const PauliCurve *curve;
  const PauliPlot *plot = find (source, number->name, &curve);

  if (plot && !curve && number->n_at == 2)
    return pauli_map_value (&params, pauli_scene_values (source->scene)->map_Q2, number->at[0], number->at[1]);
  if (plot && curve && number->n_at == 1)
    return pauli_plot_value (plot, curve, number->at[0]);
  for (size_t i = 0; i < PAULI_N_DERIVED; i++)
    if (g_str_equal (number->name, source->derived[i].name) && number->n_at == 0)
      return source->derived[i].result;
  return (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
}

/* ---- Recording ---------------------------------------------------------------------------------------------------------- */

static void
clear_number (gpointer data)
{
  g_free (((PauliRecorded *) data)->name);
}

/* Takes the name; what cannot be computed is no number. */
static void
add (PauliRecord *record, const Source *source, PauliRecorded number)
{
  PauliResult result = compute (source, &number);

  number.value = result.value;
  number.abserr = result.abserr;
  if (result.status == PAULI_OK && isfinite (result.value) && isfinite (result.abserr))
    g_array_append_val (record->numbers, number);
  else
    g_free (number.name);
}

static void
add_curve (PauliRecord *record, const Source *source, const PauliPlot *plot, const PauliCurve *curve)
{
  size_t n = MIN (curve->n, PAULI_RECORD_POINTS);

  for (size_t i = 0; i < n && !curve->hidden; i++) {
    size_t point = n > 1 ? i * (curve->n - 1) / (n - 1) : 0;
    add (record, source, (PauliRecorded){ .name = name_of_curve (plot, curve), .n_at = 1, .at = { curve->x[point] } });
  }
}

static double
on_axis (const PauliAxis *axis, size_t i)
{
  return pauli_grid_point (axis->min, axis->max, PAULI_RECORD_POINTS, axis->log, i);
}

static void
add_map (PauliRecord *record, const Source *source, const PauliPlot *plot)
{
  for (size_t i = 0; i < PAULI_RECORD_POINTS; i++)
    for (size_t j = 0; j < PAULI_RECORD_POINTS; j++)
      add (record, source, (PauliRecorded){ .name = name_of_curve (plot, NULL), .n_at = 2,
                                            .at = { on_axis (&plot->x, i), on_axis (&plot->y, j) } });
}

PauliRecord *
pauli_record_empty (void)
{
  PauliRecord *record = g_new (PauliRecord, 1);

  *record = (PauliRecord){ NULL, g_array_new (FALSE, FALSE, sizeof (PauliRecorded)) };
  g_array_set_clear_func (record->numbers, clear_number);
  return record;
}

PauliRecord *
pauli_record_new (const PauliScene *scene, const PauliPlot *const *plots, size_t n, const char *program)
{
  PauliRecord *record = pauli_record_empty ();
  Source source;

  record->program = g_strdup (program);
  source_init (&source, scene, plots, n);
  for (size_t i = 0; i < PAULI_N_DERIVED; i++)
    add (record, &source, (PauliRecorded){ .name = g_strdup (source.derived[i].name) });
  for (size_t i = 0; i < n; i++) {
    if (plots[i]->id == PAULI_PLOT_MAP)
      add_map (record, &source, plots[i]);
    for (size_t k = 0; k < plots[i]->n_curves; k++)
      add_curve (record, &source, plots[i], &plots[i]->curves[k]);
  }
  return record;
}

void
pauli_record_free (PauliRecord *record)
{
  g_free (record->program);
  g_array_unref (record->numbers);
  g_free (record);
}

/* ---- Comparing ---------------------------------------------------------------------------------------------------------- */

static bool
has_changed (const PauliRecorded *was, PauliResult is)
{
  double larger = fmax (fabs (was->value), fabs (is.value));
  return !(fabs (is.value - was->value) <= was->abserr + is.abserr + ROUNDING * larger); /* NaN has */
}

/* So many digits that the two can be told apart. */
static char *
from_to (double was, double is, const char *unit)
{
  double difference = fabs (is - was) / fmax (fabs (is), fabs (was));
  int digits = isfinite (difference) && difference > 0 ? (int) fmin (fmax (ceil (-log10 (difference)) + 2, 5), 17) : 17;

  if (!isfinite (is))
    return g_strdup_printf (_("%.*g → not computed"), digits, was);
  return g_strdup_printf ("%.*g → %.*g%s%s", digits, was, digits, is, *unit ? " " : "", unit);
}

/* "Q² = 1.5 GeV²" */
static char *
place_text (const char *title, double value)
{
  g_autofree char *plain = pauli_plain_text (title), *name = pauli_title_name (plain), *unit = pauli_title_unit (plain);

  return g_strdup_printf ("%s = %.6g%s%s", name, value, *unit ? " " : "", unit);
}

/* Name, place and unit of a number of a plot. */
static char *
describe (const PauliPlot *plot, const PauliCurve *curve, const PauliRecorded *number, char **unit)
{
  g_autofree char *x = place_text (plot->x.title, number->at[0]);

  if (!curve) {
    g_autofree char *title = pauli_plain_text (plot->map_title), *y = place_text (plot->y.title, number->at[1]);
    *unit = g_strdup ("");
    return g_strdup_printf ("%s, %s, %s", title, x, y);
  }
  g_autofree char *markup = pauli_curve_title (curve), *label = pauli_plain_text (markup);
  g_autofree char *title = pauli_plain_text (plot->absolute ? plot->absolute_title : plot->y.title);
  g_autofree char *name = pauli_title_name (title);
  *unit = pauli_title_unit (title);
  return g_strdup_printf ("%s, %s, %s", name, label, x);
}

static char *
describe_change (const Source *source, const PauliRecorded *number, double is)
{
  const PauliCurve *curve;
  const PauliPlot *plot = find (source, number->name, &curve);
  g_autofree char *unit = NULL;
  /* A derived quantity, or a curve there is no more, has nothing but its name. */
  g_autofree char *name = plot ? describe (plot, curve, number, &unit) : g_strdup (number->name);
  g_autofree char *numbers = from_to (number->value, is, unit ? unit : "");

  return g_strdup_printf ("%s: %s", name, numbers);
}

static GPtrArray *
compare (const PauliRecord *record, const Source *source, PauliStop stop, void *stop_data)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < record->numbers->len; i++) {
    const PauliRecorded *number = &g_array_index (record->numbers, PauliRecorded, i);
    if (stop && stop (stop_data))
      return NULL;
    PauliResult is = compute (source, number);
    if (has_changed (number, is))
      g_ptr_array_add (changes, describe_change (source, number, is.value));
  }
  return g_steal_pointer (&changes);
}

GPtrArray *
pauli_record_changes (const PauliRecord *record, const PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  PauliPlotId ids[PAULI_N_PLOTS];
  PauliPlot *plots[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (scene, ids), n_made = 0;
  GPtrArray *changes = NULL;
  Source source;

  while (n_made < n && (plots[n_made] = pauli_plot_new (scene, ids[n_made], samples, stop, stop_data)))
    n_made++;
  if (n_made == n) {
    source_init (&source, scene, (const PauliPlot *const *) plots, n);
    changes = compare (record, &source, stop, stop_data);
  }
  while (n_made > 0)
    pauli_plot_free (plots[--n_made]);
  return changes;
}

char *
pauli_record_summary (const PauliRecord *record, guint n_changes)
{
  /* Translators: the last is a program, as "Pauliscope 0.1.0" */
  return g_strdup_printf (ngettext ("%u of %u numbers has changed since the figure was made by %s",
                                    "%u of %u numbers have changed since the figure was made by %s", n_changes),
                          n_changes, record->numbers->len, record->program);
}

char *
pauli_record_lines (const GPtrArray *changes, guint max)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (changes->len, max); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (changes, i));
  if (changes->len > max) {
    g_string_append_c (text, '\n');
    g_string_append_printf (text, ngettext ("and %u more", "and %u more", changes->len - max), changes->len - max);
  }
  return g_string_free (text, FALSE);
}
