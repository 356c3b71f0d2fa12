/* The record of a figure's numbers: what is in it, there and back as JSON, and what is found to have changed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pins.h"
#include "plain-text.h"
#include "plots.h"
#include "record.h"
#include "texts.h"

#include <math.h>
#include <string.h>

#define PROGRAM "Pauliscope 0.0.1"

/* ---- Scenes ---------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliScene *scene;
  PauliSamples *samples;
  PauliPlot *plots[PAULI_N_PLOTS];
  size_t n;
  PauliRecord *record;
} Made;

static void
make (Made *made, const PauliSceneValues *values)
{
  PauliPlotId ids[PAULI_N_PLOTS];

  *made = (Made){ .scene = plots_scene (values), .samples = pauli_samples_new () };
  made->n = pauli_scene_plots (made->scene, ids);
  for (size_t i = 0; i < made->n; i++)
    made->plots[i] = plots_new (made->scene, ids[i], made->samples);
  made->record = pauli_record_new (made->scene, (const PauliPlot *const *) made->plots, made->n, PROGRAM);
}

static void
clear (Made *made)
{
  for (size_t i = 0; i < made->n; i++)
    pauli_plot_free (made->plots[i]);
  pauli_record_free (made->record);
  pauli_samples_free (made->samples);
  pauli_scene_unref (made->scene);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, clear)

static PauliSceneValues
values_of (PauliPanel panel)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.panel = panel;
  return values;
}

static const PauliRecorded *
number_at (const PauliRecord *record, guint i)
{
  return &g_array_index (record->numbers, PauliRecorded, i);
}

static guint
count (const PauliRecord *record, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < record->numbers->len; i++)
    n += g_str_equal (number_at (record, i)->name, name);
  return n;
}

/* ---- What is in it --------------------------------------------------------------------------------------------- */

static void
test_derived (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_PAPER);
  g_auto (Made) made;
  PauliDerived rows[PAULI_N_DERIVED];

  make (&made, &values);
  const PauliParams params = pauli_scene_params (made.scene);
  pauli_derived (&params, rows);
  g_assert_cmpstr (made.record->program, ==, PROGRAM);
  g_assert_cmpuint (made.record->numbers->len, ==, PAULI_N_DERIVED);
  for (guint i = 0; i < PAULI_N_DERIVED; i++) {
    const PauliRecorded *number = number_at (made.record, i);
    g_assert_cmpstr (number->name, ==, rows[i].name);
    g_assert_cmpint (number->n_at, ==, 0);
    g_assert_true (number->value == rows[i].result.value && number->abserr == rows[i].result.abserr);
  }
}

/* From end to end of the axis; of the core, and not of the curve's points; hidden curves are not in it. */
static void
test_curves (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_F2);
  g_auto (Made) made;
  guint n_exact = 0;
  double last = -1;

  pauli_pin_add (&values);
  values.M_q = 200;
  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_FIT17;
  values.deviation = false;
  make (&made, &values);
  g_assert_true (made.plots[0]->n_curves > 2);
  const PauliParams params = pauli_scene_params (made.scene);
  for (guint i = 0; i < made.record->numbers->len; i++) {
    const PauliRecorded *number = number_at (made.record, i);
    if (!g_str_equal (number->name, "f2/exact"))
      continue;
    PauliResult F2 = pauli_f2 (&params, number->at[0]);
    g_assert_true (number->n_at == 1 && number->at[0] > last);
    g_assert_true (number->value == F2.value && number->abserr == F2.abserr);
    last = number->at[0];
    if (n_exact++ == 0)
      g_assert_cmpfloat (number->at[0], ==, made.plots[0]->x.min);
  }
  g_assert_cmpuint (n_exact, ==, PAULI_RECORD_POINTS);
  g_assert_cmpfloat (last, ==, made.plots[0]->x.max);
  g_assert_cmpuint (count (made.record, "f2/pin_1_exact"), ==, PAULI_RECORD_POINTS);
  g_assert_cmpuint (count (made.record, "f2/fit17"), ==, 0);
  g_assert_cmpuint (made.record->numbers->len, ==, PAULI_N_DERIVED + 2 * PAULI_RECORD_POINTS);
}

/* It has points all the same, for others are computed at them. */
static void
test_hidden_exact (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_F2);
  g_auto (Made) made;

  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_EXACT;
  make (&made, &values);
  g_assert_cmpuint (made.plots[0]->curves[0].n, >, 0);
  g_assert_cmpuint (count (made.record, "f2/exact"), ==, 0);
  g_assert_cmpuint (count (made.record, "f2/fit17"), ==, PAULI_RECORD_POINTS);
}

static void
test_map (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_MAP);
  g_auto (Made) made;

  values.map_Q2 = 2;
  make (&made, &values);
  g_assert_cmpuint (count (made.record, "map/F2"), ==, PAULI_RECORD_POINTS * PAULI_RECORD_POINTS);
  for (guint i = PAULI_N_DERIVED; i < made.record->numbers->len; i++) {
    const PauliRecorded *number = number_at (made.record, i);
    PauliParams params = pauli_scene_params (made.scene);
    params.M_q = number->at[0] / 1000;
    params.rho_c = 1000 * number->at[1] / PAULI_HBARC_MEV_FM;
    g_assert_cmpint (number->n_at, ==, 2);
    g_assert_cmpfloat_with_epsilon (number->value, pauli_f2 (&params, 2).value, 1e-12 * fabs (number->value));
  }
  const PauliRecorded *corner = number_at (made.record, made.record->numbers->len - 1);
  g_assert_true (corner->at[0] == made.plots[0]->x.max && corner->at[1] == made.plots[0]->y.max);
}

/* ---- There and back, and nothing changed ----------------------------------------------------------------------- */

static void
check_round_trip (const PauliSceneValues *values)
{
  g_auto (Made) made;
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliRecord) record = NULL;

  make (&made, values);
  g_autofree char *json = pauli_record_to_json (made.record, made.scene);
  g_autoptr (PauliScene) scene = pauli_record_from_json (json, -1, &record, &error);
  g_assert_no_error (error);
  g_assert_true (pauli_scene_equal (scene, made.scene));
  g_assert_cmpstr (record->program, ==, PROGRAM);
  g_assert_cmpuint (record->numbers->len, ==, made.record->numbers->len);
  for (guint i = 0; i < record->numbers->len; i++) {
    const PauliRecorded *a = number_at (record, i), *b = number_at (made.record, i);
    g_assert_cmpstr (a->name, ==, b->name);
    g_assert_true (a->n_at == b->n_at && a->at[0] == b->at[0] && a->at[1] == b->at[1]);
    g_assert_true (a->value == b->value && a->abserr == b->abserr);
  }
  g_autofree char *again = pauli_record_to_json (record, scene);
  g_assert_cmpstr (again, ==, json);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GPtrArray) changes = pauli_record_changes (record, scene, samples, NULL, NULL);
  if (changes->len > 0)
    g_error ("%s", (const char *) g_ptr_array_index (changes, 0));
}

static void
test_round_trip (void)
{
  for (PauliPanel panel = 0; panel < PAULI_N_PANELS; panel++)
    for (int turn = 0; turn < 6; turn++) {
      PauliSceneValues values = values_of (panel);
      plots_switch_on (&values, turn);
      pauli_pin_add (&values);
      values.M_q = 3 + 100 * turn;
      check_round_trip (&values);
    }
}

/* ---- What has changed ------------------------------------------------------------------------------------------ */

static char *
changes_of (const Made *made)
{
  g_autoptr (GPtrArray) changes = pauli_record_changes (made->record, made->scene, made->samples, NULL, NULL);
  return pauli_record_lines (changes, 100);
}

/* Any number, one at a time: beyond its error it is told, and within it is not. */
static void
test_each_number (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_ASYMPTOTICS);
  g_auto (Made) made;

  values.partial_sums = PAULI_PARTIAL_SUMS_MAX;
  make (&made, &values);
  for (guint i = 0; i < made.record->numbers->len; i++) {
    PauliRecorded *number = &g_array_index (made.record->numbers, PauliRecorded, i);
    const double value = number->value, error = 2 * number->abserr;
    number->value = value + error + 1e-14 * fabs (value);
    g_autofree char *near = changes_of (&made);
    number->value = value + 1.1 * error + 2e-12 * fabs (value) + 1e-300;
    g_autofree char *beyond = changes_of (&made);
    number->value = value;
    if (*near || !*beyond || strchr (beyond, '\n'))
      g_error ("%s: '%s', '%s'", number->name, near, beyond);
  }
}

static void
set (Made *made, const char *name, guint nth, double value)
{
  for (guint i = 0; i < made->record->numbers->len; i++)
    if (g_str_equal (number_at (made->record, i)->name, name) && nth-- == 0) {
      g_array_index (made->record->numbers, PauliRecorded, i).value = value;
      return;
    }
  g_assert_not_reached ();
}

static void
test_texts (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_ASYMPTOTICS);
  g_auto (Made) made;

  values.partial_sums = 2;
  values.deviation = false;
  make (&made, &values);
  set (&made, "mu_a", 0, -0.5);
  set (&made, "asymptotics/exact", 4, 0.75);
  set (&made, "asymptotics/partial_sums_2", 0, 3);
  g_autofree char *text = changes_of (&made);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "mu_a: -0.5 → -"));
  g_assert_true (g_str_has_prefix (lines[1], "Q² F₂, exact, Q² = 10000 GeV²: 0.75 → 0.2"));
  g_assert_true (g_str_has_suffix (lines[1], " GeV²"));
  g_assert_true (g_str_has_prefix (lines[2], "Q² F₂, Eq. (21) up to n = 2, Q² = 0.01 GeV²: 3 → 0.2"));
  g_autofree char *summary = pauli_record_summary (made.record, 3);
  g_autofree char *expected = g_strdup_printf ("3 of %u numbers have changed since the figure was made by " PROGRAM,
                                               made.record->numbers->len);
  g_assert_cmpstr (summary, ==, expected);
}

static void
test_map_text (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_MAP);
  g_auto (Made) made;

  make (&made, &values);
  set (&made, "map/F2", 0, 1);
  g_autofree char *text = changes_of (&made);
  g_assert_nonnull (strstr (text, "M_q = "));
  g_assert_nonnull (strstr (text, "ρ_c = "));
  g_assert_nonnull (strstr (text, ": 1 → "));
}

/* Of a logarithmic axis, which shows absolute values, with their sign all the same. */
static void
test_absolute (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_VERTEX);
  g_auto (Made) made;

  values.axes[PAULI_PLOT_VERTEX][PAULI_Y].log = true;
  make (&made, &values);
  g_assert_true (made.plots[made.n - 1]->absolute);
  set (&made, "vertex/vertex_exact", 0, 1);
  g_autofree char *text = changes_of (&made), *start = pauli_plain_text (made.plots[made.n - 1]->absolute_title);
  if (strstr (start, "  ["))
    *strstr (start, "  [") = '\0';
  if (!g_str_has_prefix (text, start) || !strstr (text, ": 1 → -"))
    g_error ("%s: %s", start, text);
}

/* A name at a place where there is no such number. */
static void
test_misplaced (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_F2);
  g_auto (Made) made;

  make (&made, &values);
  for (guint i = 0; i < made.record->numbers->len; i++) {
    PauliRecorded *number = &g_array_index (made.record->numbers, PauliRecorded, i);
    number->n_at = 1 - number->n_at;
  }
  g_autoptr (GPtrArray) changes = pauli_record_changes (made.record, made.scene, made.samples, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, made.record->numbers->len);
}

/* Curves that a later program does not have, or not there. */
static void
test_gone (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_F2);
  g_auto (Made) made;

  make (&made, &values);
  PauliRecorded *last = &g_array_index (made.record->numbers, PauliRecorded, made.record->numbers->len - 1);
  PauliRecorded *before = last - 1;
  g_free (last->name);
  last->name = g_strdup ("f2/fit99");
  before->at[0] = -1;
  g_autofree char *text = changes_of (&made);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_suffix (lines[0], "→ not computed"));
  g_assert_true (g_str_has_prefix (lines[1], "f2/fit99: ") && g_str_has_suffix (lines[1], "→ not computed"));
}

static void
test_lines (void)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (int i = 0; i < 5; i++)
    g_ptr_array_add (changes, (gpointer) "x");
  g_autofree char *all = pauli_record_lines (changes, 5), *some = pauli_record_lines (changes, 2);
  g_assert_cmpstr (all, ==, "x\nx\nx\nx\nx");
  g_assert_cmpstr (some, ==, "x\nx\nand 3 more");
}

static bool
stop_at_zero (void *n)
{
  return (*(int *) n)-- <= 0;
}

static void
test_stop (void)
{
  PauliSceneValues values = values_of (PAULI_PANEL_F2);
  g_auto (Made) made;

  make (&made, &values);
  for (int n = 0;; n++) {
    int left = n;
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    g_autoptr (GPtrArray) changes = pauli_record_changes (made.record, made.scene, samples, stop_at_zero, &left);
    if (changes) {
      g_assert_cmpint (n, >, (int) made.record->numbers->len); /* all of it can be stopped */
      return;
    }
  }
}

/* ---- Documents that are none ----------------------------------------------------------------------------------- */

static void
test_refused (void)
{
  static const struct {
    const char *old, *other, *message;
    PauliSceneErrorCode code;
  } rows[] = {
    { "\"pauliscope-figure\"", "\"pauliscope-scene\"", "“format” is not “pauliscope-figure”", PAULI_SCENE_ERROR_FORMAT },
    { "\"version\" : 1", "\"version\" : 2", "the scene has version 2", PAULI_SCENE_ERROR_VERSION },
    { "\"program\" : \"" PROGRAM "\"", "\"program\" : 1", "“program” must be a text", PAULI_SCENE_ERROR_FORMAT },
    { "\"M_q_MeV\" : 350.0", "\"M_q_MeV\" : 0.5", "line 8: scene.M_q", PAULI_SCENE_ERROR_RANGE },
    { "\"numbers\" : [", "\"numbers\" : [ 7,", "“numbers[0]” must be an object", PAULI_SCENE_ERROR_FORMAT },
    { "\"numbers\"", "\"nombres\"", "unknown member “nombres”", PAULI_SCENE_ERROR_FORMAT },
    { "\"name\" : \"mu_a\"", "\"name\" : true", "“numbers[0].name” must be a text", PAULI_SCENE_ERROR_FORMAT },
    { "\"at\" : []", "\"at\" : [1, 2, 3]", "“numbers[0].at” has 3 items; there may be 2", PAULI_SCENE_ERROR_FORMAT },
    { "\"at\" : []", "\"at\" : [\"1\"]", "“numbers[0].at[0]” must be a number", PAULI_SCENE_ERROR_FORMAT },
    { "\"abserr\"", "\"error\"", "unknown member “numbers[0].error”", PAULI_SCENE_ERROR_FORMAT },
  };
  PauliSceneValues values = values_of (PAULI_PANEL_PAPER);
  g_auto (Made) made;

  make (&made, &values);
  g_autofree char *json = pauli_record_to_json (made.record, made.scene);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *wrong = texts_edited (json, rows[i].old, rows[i].other);
    g_autoptr (GError) error = NULL;
    PauliRecord *record = NULL;
    g_assert_null (pauli_record_from_json (wrong, -1, &record, &error));
    g_assert_error (error, PAULI_SCENE_ERROR, (gint) rows[i].code);
    if (!strstr (error->message, rows[i].message))
      g_error ("%s: '%s' instead of '%s'", rows[i].other, error->message, rows[i].message);
    g_assert_null (record);
  }
  g_autoptr (PauliScene) scene = pauli_record_from_json (json, -1, NULL, NULL);
  g_assert_nonnull (scene);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/contents/derived", test_derived);
  g_test_add_func ("/record/contents/curves", test_curves);
  g_test_add_func ("/record/contents/hidden-exact", test_hidden_exact);
  g_test_add_func ("/record/contents/map", test_map);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/changes/each-number", test_each_number);
  g_test_add_func ("/record/changes/texts", test_texts);
  g_test_add_func ("/record/changes/map", test_map_text);
  g_test_add_func ("/record/changes/absolute", test_absolute);
  g_test_add_func ("/record/changes/misplaced", test_misplaced);
  g_test_add_func ("/record/changes/gone", test_gone);
  g_test_add_func ("/record/changes/lines", test_lines);
  g_test_add_func ("/record/changes/stop", test_stop);
  g_test_add_func ("/record/refused", test_refused);
  return g_test_run ();
}
