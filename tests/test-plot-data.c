/* Data sets in plots, and in the JSON of a scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-sets.h"
#include "plots.h"
#include "reference-table.h"
#include "stop-counter.h"
#include "texts.h"

#include <math.h>
#include <string.h>

static void
assert_near (double value, double expected)
{
  if (!(fabs (value - expected) <= 1e-11 * fabs (expected)))
    g_error ("%.17g instead of %.17g", value, expected);
}

/* One of each quantity, with errors and without, off the curve. */
static PauliSceneValues
values_with_all (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliParams other = reference_params (320, 640, PAULI_QUARK_U);

  data_sets_add (&values, data_sets_new ("F2 <a>", PAULI_DATA_F2, &other, 7, 0.5, 3.5, 0.04));
  data_sets_add (&values, data_sets_new ("Q2F2", PAULI_DATA_Q2F2, &other, 5, 0.25, 4, 0));
  data_sets_add (&values, data_sets_new ("mu", PAULI_DATA_MU, &other, 6, 90, 480, 0.06));
  return values;
}

static void
release (PauliSceneValues *values)
{
  for (int i = 0; i < values->n_data; i++)
    pauli_dataset_unref (values->data[i].set);
}

static const PauliPlotData *
data_of (const PauliPlot *plot, int index)
{
  for (size_t k = 0; k < plot->n_data; k++)
    if (plot->data[k].index == index)
      return &plot->data[k];
  return NULL;
}

/* ---- Where they belong ------------------------------------------------------------------------------------------------- */

static const struct {
  PauliPlotId plot;
  bool of[PAULI_N_DATA_QUANTITIES]; /* F2, Q2F2, mu */
} places[] = {
  { PAULI_PLOT_F2, { true, true, false } },
  { PAULI_PLOT_MU, { false, false, true } },
  { PAULI_PLOT_ASYMPTOTICS, { true, true, false } },
  { PAULI_PLOT_PROFILES, { false, false, false } },
  { PAULI_PLOT_F2_DEVIATION, { true, true, false } },
  { PAULI_PLOT_MU_DEVIATION, { false, false, true } },
  { PAULI_PLOT_ASYMPTOTICS_DEVIATION, { true, true, false } },
  { PAULI_PLOT_PROFILES_RATIO, { false, false, false } },
  { PAULI_PLOT_VERTEX, { false, false, false } },
  { PAULI_PLOT_MAP, { false, false, false } },
};

static void
test_places (void)
{
  PauliSceneValues values = values_with_all ();
  g_autoptr (PauliScene) scene = plots_scene (&values);

  G_STATIC_ASSERT (G_N_ELEMENTS (places) == PAULI_N_PLOTS);
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, places[i].plot, NULL);
    size_t n = 0;
    for (int k = 0; k < values.n_data; k++) {
      const PauliPlotData *data = data_of (plot, k);
      g_assert_true ((data != NULL) == places[i].of[k]);
      n += data != NULL;
      if (data)
        g_assert_cmpuint (data->n, ==, pauli_dataset_n (values.data[k].set));
    }
    g_assert_cmpuint (plot->n_data, ==, n);
  }
  release (&values);
}

/* A hidden set leaves the plots, and the others keep their index. */
static void
test_hidden (void)
{
  PauliSceneValues values = values_with_all ();

  values.data[0].shown = false;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, places[i].plot, NULL);
    g_assert_null (data_of (plot, 0));
    g_assert_true ((data_of (plot, 1) != NULL) == places[i].of[1]);
    g_assert_true ((data_of (plot, 2) != NULL) == places[i].of[2]);
  }
  release (&values);
}

/* A name is a text, not markup. */
static void
test_labels (void)
{
  PauliSceneValues values = values_with_all ();
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2, NULL);

  g_assert_cmpstr (data_of (plot, 0)->label, ==, "F2 &lt;a&gt;");
  g_assert_cmpstr (data_of (plot, 1)->label, ==, "Q2F2");
  release (&values);
}

/* ---- Values ------------------------------------------------------------------------------------------------------------ */

/* y of the plot's quantity is that of the set times Q2 to a power. */
static void
check_values (const PauliScene *scene, PauliPlotId id, int index, int power)
{
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
  const PauliDataset *set = pauli_scene_values (scene)->data[index].set;
  const PauliPlotData *data = data_of (plot, index);

  g_assert_true ((data->yerr != NULL) == (pauli_dataset_yerr (set) != NULL));
  for (size_t i = 0; i < data->n; i++) {
    double factor = pow (pauli_dataset_x (set)[i], power);
    g_assert_cmpfloat (data->x[i], ==, pauli_dataset_x (set)[i]);
    assert_near (data->y[i], factor * pauli_dataset_y (set)[i]);
    if (data->yerr)
      assert_near (data->yerr[i], factor * pauli_dataset_yerr (set)[i]);
  }
}

static void
test_conversions (void)
{
  PauliSceneValues values = values_with_all ();
  g_autoptr (PauliScene) scene = plots_scene (&values);

  check_values (scene, PAULI_PLOT_F2, 0, 0);
  check_values (scene, PAULI_PLOT_F2, 1, -1);
  check_values (scene, PAULI_PLOT_ASYMPTOTICS, 0, 1);
  check_values (scene, PAULI_PLOT_ASYMPTOTICS, 1, 0);
  check_values (scene, PAULI_PLOT_MU, 2, 0);
  release (&values);
}

/* Over the exact curve: the data over single values of the core, whatever its quantity; the same in both plots over Q2. */
static void
check_over_exact (const PauliScene *scene, PauliPlotId id)
{
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);

  g_assert_cmpuint (plot->n_data, >, 0);
  for (size_t k = 0; k < plot->n_data; k++) {
    const PauliPlotData *data = &plot->data[k];
    const PauliDataset *set = values->data[data->index].set;
    for (size_t i = 0; i < data->n; i++) {
      double model = data_sets_model (pauli_dataset_quantity (set), &params, pauli_dataset_x (set)[i]);
      double ratio = pauli_dataset_y (set)[i] / model;
      g_assert_cmpfloat (data->x[i], ==, pauli_dataset_x (set)[i]);
      if (values->ratio)
        assert_near (data->y[i], ratio);
      else
        g_assert_cmpfloat (fabs (data->y[i] - 100 * (ratio - 1)), <=, 1e-9);
      if (data->yerr)
        assert_near (data->yerr[i], (values->ratio ? 1 : 100) * pauli_dataset_yerr (set)[i] / fabs (model));
    }
  }
}

static void
test_over_exact (void)
{
  PauliSceneValues values = values_with_all ();

  for (int i = 0; i < 4; i++) {
    values.ratio = i & 1;
    values.quark = i & 2 ? PAULI_QUARK_D : PAULI_QUARK_U; /* a curve below 0 leaves errors positive */
    g_autoptr (PauliScene) scene = plots_scene (&values);
    check_over_exact (scene, PAULI_PLOT_F2_DEVIATION);
    check_over_exact (scene, PAULI_PLOT_MU_DEVIATION);
    check_over_exact (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION);
  }
  release (&values);
}

/* What has no value at Q2 = 0 is no number there; neither is its place on the axes. */
static void
test_zero (void)
{
  const double Q2[] = { 0, 1 }, y[] = { 0.25, 0.25 };
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliDataset) set = pauli_dataset_new ("a", PAULI_DATA_Q2F2, 2, Q2, y, y, NULL);

  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliPlot) F2 = plots_new (scene, PAULI_PLOT_F2, NULL), deviation = plots_new (scene, PAULI_PLOT_F2_DEVIATION, NULL);
  g_assert_false (isfinite (F2->data[0].y[0]));
  g_assert_cmpfloat (F2->data[0].y[1], ==, 0.25);
  g_assert_true (isfinite (F2->y.min) && isfinite (F2->y.max));
  g_assert_false (isfinite (deviation->data[0].y[0]));
  g_assert_true (isfinite (deviation->y.min) && isfinite (deviation->y.max));
}

/* Of F2 over F2 the factor Q2 drops out. */
static void
test_ratio_at_zero (void)
{
  const PauliParams params = reference_params (350, 600, PAULI_QUARK_U);
  const double F2 = pauli_f2 (&params, 0).value, Q2[] = { 0, 1 }, y[] = { 1.25 * F2, F2 }, yerr[] = { 0.5 * F2, F2 };
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliDataset) set = pauli_dataset_new ("a", PAULI_DATA_F2, 2, Q2, y, yerr, NULL);

  values.M_q = 350, values.inv_rho_c = 600;
  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION, NULL);
  assert_near (plot->data[0].y[0], 25);
  assert_near (plot->data[0].yerr[0], 50);
}

/* ---- Axes -------------------------------------------------------------------------------------------------------------- */

/* A plot with one set of one point besides. */
static PauliPlot *
plot_with (PauliSceneValues values, PauliPlotId id, PauliDataQuantity quantity, double x, double y, double yerr)
{
  g_autoptr (PauliDataset) set = pauli_dataset_new ("a", quantity, 1, &x, &y, yerr > 0 ? &yerr : NULL, NULL);

  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  return plots_new (scene, id, NULL);
}

static void
assert_y (PauliPlot *plot, double min, double max)
{
  g_assert_cmpfloat (plot->y.min, ==, min);
  g_assert_cmpfloat (plot->y.max, ==, max);
  pauli_plot_free (plot);
}

/* The curve alone takes 0 to 0.4. */
static void
test_y_range (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) scene = plots_scene (&values);

  assert_y (plots_new (scene, PAULI_PLOT_F2, NULL), 0, 0.4);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, 0.2, 0.1), 0, 0.4);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, 0.7, 0), 0, 0.8);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, 0.7, 0.2), 0, 1);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_Q2F2, 2, 1.4, 0.4), 0, 1);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, -0.7, 0), -0.8, 0.4);
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, 0.1, 0.15), -0.06, 0.4); /* an error bar beneath 0 */
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 6, 0.7, 0), 0, 0.4);      /* outside the x range */
  assert_y (plot_with (values, PAULI_PLOT_MU, PAULI_DATA_MU, 200, 1.1, 0), 0, 1.2);
  values.axes[PAULI_PLOT_F2][PAULI_Y] = (PauliAxisView){ false, true, 0.1, 0.3 };
  assert_y (plot_with (values, PAULI_PLOT_F2, PAULI_DATA_F2, 2, 0.7, 0), 0.1, 0.3); /* as the user wants it */
}

/* Whatever was measured, the automatic axis is one that the user could have fixed, and not longer than the exact curve needs. */
static void
test_y_range_of_anything (void)
{
  static const struct {
    PauliDataQuantity quantity;
    double Q2, y, yerr;
  } rows[] = {
    { PAULI_DATA_F2, 2, 1e-120, 0 },  { PAULI_DATA_F2, 2, 4.9e-324, 0 },      { PAULI_DATA_F2, 2, 1.75e308, 0 },
    { PAULI_DATA_F2, 2, 0.1, 1e308 }, { PAULI_DATA_Q2F2, 1e-305, 1, 0 },      { PAULI_DATA_F2, 2, -1.75e308, 1e308 },
    { PAULI_DATA_F2, 2, 9e11, 9e11 }, { PAULI_DATA_F2, 2, 1e-30, 0.3 },       { PAULI_DATA_F2, 0, -1e-13, 1e-13 },
  };

  for (size_t i = 0; i < 2 * G_N_ELEMENTS (rows); i++) {
    const size_t k = i / 2;
    PauliSceneValues values = pauli_scene_initial_values ();
    values.axes[PAULI_PLOT_F2][PAULI_Y].log = i % 2;
    g_autoptr (PauliPlot) plot = plot_with (values, PAULI_PLOT_F2, rows[k].quantity, rows[k].Q2, rows[k].y, rows[k].yerr);
    const PauliAxisView view = { plot->y.log, true, plot->y.min, plot->y.max };
    g_assert_true (pauli_axis_valid (PAULI_PLOT_F2, PAULI_Y, &view));
    g_assert_cmpfloat (plot->y.max, >=, 0.34); /* F2 at 0 */
    if (plot->y.log)
      g_assert_cmpfloat (log10 (plot->y.max / plot->y.min), <=, 19);
  }
}

static void
test_y_range_of_deviations (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliParams params = reference_params (values.M_q, values.inv_rho_c, PAULI_QUARK_U);
  double exact = data_sets_model (PAULI_DATA_F2, &params, 2);

  assert_y (plot_with (values, PAULI_PLOT_F2_DEVIATION, PAULI_DATA_F2, 2, 1.01 * exact, 0), -10, 10);
  assert_y (plot_with (values, PAULI_PLOT_F2_DEVIATION, PAULI_DATA_F2, 2, 1.5 * exact, 0.2 * exact), -80, 80);
  assert_y (plot_with (values, PAULI_PLOT_F2_DEVIATION, PAULI_DATA_F2, 2, 90 * exact, 0), -300, 300);
  assert_y (plot_with (values, PAULI_PLOT_F2_DEVIATION, PAULI_DATA_F2, 6, 1.5 * exact, 0), -10, 10);
  values.ratio = true;
  assert_y (plot_with (values, PAULI_PLOT_F2_DEVIATION, PAULI_DATA_F2, 2, 0.6 * exact, 0.1 * exact), 1 - 0.6, 1 + 0.6);
}

/* Absolute values, of which the title says so; what is 0 has no place. */
static void
test_log (void)
{
  const double Q2[] = { 1, 2, 3 }, y[] = { -0.003, 0, 0.02 };
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliDataset) set = pauli_dataset_new ("a", PAULI_DATA_F2, 3, Q2, y, NULL, NULL);

  values.axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2, NULL);
  g_assert_true (plot->y.log && plot->absolute);
  g_assert_nonnull (strchr (plot->y.title, '|'));
  g_assert_cmpfloat (plot->data[0].y[0], ==, 0.003);
  g_assert_true (isnan (plot->data[0].y[1]));
  g_assert_cmpfloat (plot->data[0].y[2], ==, 0.02);
  g_assert_cmpfloat (plot->y.min, <=, 0.003);
  g_assert_cmpfloat (plot->y.max, >=, 0.3);
}

/* ---- Stop -------------------------------------------------------------------------------------------------------------- */

/* Data over the exact curve ask too, and nothing comes of a plot that was stopped then. */
static void
test_stop (void)
{
  static const PauliPlotId ids[] = { PAULI_PLOT_F2_DEVIATION, PAULI_PLOT_MU_DEVIATION, PAULI_PLOT_ASYMPTOTICS_DEVIATION };
  PauliSceneValues values = values_with_all ();
  g_autoptr (PauliScene) scene = plots_scene (&values), empty = plots_initial_scene ();

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    StopCounter without = { 0, -1 }, with = { 0, -1 };
    g_autoptr (PauliPlot) first = pauli_plot_new (empty, ids[i], samples, stop_counter, &without);
    without.calls = 0; /* the curves are kept now */
    g_autoptr (PauliPlot) second = pauli_plot_new (empty, ids[i], samples, stop_counter, &without);
    g_autoptr (PauliPlot) third = pauli_plot_new (scene, ids[i], samples, stop_counter, &with);
    g_assert_cmpint (with.calls, >, without.calls);
    for (int at = 1; at <= with.calls; at++) {
      StopCounter counter = { 0, at };
      g_assert_null (pauli_plot_new (scene, ids[i], samples, stop_counter, &counter));
      g_assert_cmpint (counter.calls, ==, at);
    }
  }
  release (&values);
}

/* ---- The scene and its JSON -------------------------------------------------------------------------------------------- */

static void
test_round_trip (void)
{
  PauliSceneValues values = values_with_all ();
  g_autoptr (GError) error = NULL;

  values.data[1].shown = false;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  release (&values); /* the scene has them */
  g_autofree char *json = pauli_scene_to_json (scene);
  g_autoptr (PauliScene) back = pauli_scene_from_json (json, -1, &error);
  g_assert_no_error (error);
  g_assert_true (pauli_scene_equal (scene, back));
  const PauliSceneValues *v = pauli_scene_values (back);
  g_assert_cmpint (v->n_data, ==, 3);
  g_assert_true (v->data[0].shown && !v->data[1].shown && v->data[2].shown);
  for (int i = 0; i < 3; i++)
    g_assert_true (pauli_dataset_equal (v->data[i].set, pauli_scene_values (scene)->data[i].set));
  g_autofree char *again = pauli_scene_to_json (back);
  g_assert_cmpstr (json, ==, again);
}

/* What makes scenes differ: number, order, points and whether they are shown. */
static void
test_equal (void)
{
  PauliSceneValues values = values_with_all (), other = values;
  PauliParams params = reference_params (320, 640, PAULI_QUARK_U);
  g_autoptr (PauliScene) scene = plots_scene (&values);

  other.n_data = 2;
  g_autoptr (PauliScene) fewer = plots_scene (&other);
  other = values;
  other.data[0] = values.data[1];
  other.data[1] = values.data[0];
  g_autoptr (PauliScene) exchanged = plots_scene (&other);
  other = values;
  other.data[2].shown = false;
  g_autoptr (PauliScene) hidden = plots_scene (&other);
  other = values;
  g_autoptr (PauliDataset) copy = data_sets_new ("mu", PAULI_DATA_MU, &params, 6, 90, 480, 0.06);
  other.data[2].set = copy;
  g_autoptr (PauliScene) copied = plots_scene (&other);
  g_assert_false (pauli_scene_equal (scene, fewer));
  g_assert_false (pauli_scene_equal (fewer, scene));
  g_assert_false (pauli_scene_equal (scene, exchanged));
  g_assert_false (pauli_scene_equal (scene, hidden));
  g_assert_true (pauli_scene_equal (scene, copied));
  release (&values);
}

/* The JSON of a scene with one set, with its first occurrence of `old` behind "data" replaced. */
static char *
edited (const char *old, const char *new)
{
  const double Q2[] = { 0.5, 1.5 }, y[] = { 0.25, 0.125 };
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliDataset) set = pauli_dataset_new ("a", PAULI_DATA_F2, 2, Q2, y, NULL, NULL);

  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autofree char *json = pauli_scene_to_json (scene);
  char *data = strstr (json, "\"data\"");
  g_autofree char *edited_data = texts_edited (data, old, new);
  *data = '\0';
  return g_strconcat (json, edited_data, NULL);
}

static guint
line_of (const char *json, const char *text)
{
  const char *at = strstr (strstr (json, "\"data\""), text);
  guint line = 1;

  for (const char *c = json; c < at; c++)
    line += *c == '\n';
  return line;
}

static const struct {
  const char *old, *new;
  const char *where;   /* a text of the line that is named; NULL: none is */
  const char *message; /* behind it */
} bad[] = {
  { "\"shown\" : true", "\"shown\" : 1", "\"shown\"", "“data[0].shown”" },
  { "\"shown\" : true,", "", NULL, "“data[0].shown” is missing" },
  { "\"shown\"", "\"seen\"", NULL, "data[0]" },
  { "\"F2\"", "\"F3\"", "\"F3\"", "“data[0].set.quantity” is “F3”, but must be one of: F2, Q2F2, mu" },
  { "0.125", "null", "null", "“data[0].set.y[1]” must be a number" },
  { "1.5", "-1.5", NULL, "data[0].set: row 2: Q² = −1.5 is out of 0 to 1000000 GeV²" },
  { "[", "[ 1, ", NULL, "“data[0]” must be an object" },
  { "\"yerr\" : null", "\"yerr\" : [1]", NULL, "“data[0].set.yerr” has 1 numbers, but “data[0].set.x” has 2" },
};

static void
test_bad_json (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *json = edited (bad[i].old, bad[i].new);
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_scene_from_json (json, -1, &error));
    g_assert_true (error->domain == PAULI_SCENE_ERROR);
    if (!strstr (error->message, bad[i].message) || !g_str_has_prefix (error->message, "line "))
      g_error ("“%s” does not say “%s”, or no line", error->message, bad[i].message);
    if (bad[i].where) {
      g_autofree char *line = g_strdup_printf ("line %u: ", line_of (json, bad[i].where));
      if (!g_str_has_prefix (error->message, line))
        g_error ("“%s” is not of %s", error->message, line);
    }
  }
}

static void
test_too_many (void)
{
  g_autofree char *one = edited ("\"a\"", "\"a\"");
  char *begin = strchr (strstr (one, "\"data\""), '['), *end = strrchr (one, ']');
  g_autofree char *item = g_strndup (begin + 1, (gsize) (end - begin - 1));
  g_autoptr (GString) json = g_string_new_len (one, begin + 1 - one);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < PAULI_DATA_MAX + 1; i++)
    g_string_append_printf (json, "%s%s", i ? "," : "", item);
  g_string_append (json, end);
  g_assert_null (pauli_scene_from_json (json->str, -1, &error));
  g_assert_nonnull (strstr (error->message, "“data” has 7 items; there may be 6"));
}

/* Each holder has a reference: the last lets the set go, which an address sanitizer sees. */
static void
test_references (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliParams params = reference_params (320, 640, PAULI_QUARK_U);
  PauliDataset *set = data_sets_new ("a", PAULI_DATA_F2, &params, 5, 0, 3, 0.1);

  data_sets_add (&values, set);
  PauliScene *scene = plots_scene (&values);
  pauli_dataset_unref (set);
  PauliSceneValues next = *pauli_scene_values (scene);
  next.M_q = 200;
  PauliScene *other = plots_scene (&next);
  g_assert_true (pauli_scene_values (other)->data[0].set == set);
  PauliPlot *plot = plots_new (scene, PAULI_PLOT_F2, NULL);
  pauli_scene_unref (scene);
  g_assert_cmpuint (pauli_dataset_n (pauli_scene_values (other)->data[0].set), ==, 5);
  pauli_scene_unref (other);
  g_assert_cmpfloat (plot->data[0].x[4], ==, 3); /* a copy */
  pauli_plot_free (plot);
  /* Values that are refused take none. */
  set = data_sets_new ("a", PAULI_DATA_F2, &params, 5, 0, 3, 0.1);
  values.data[0].set = set;
  values.M_q = -1;
  g_assert_null (pauli_scene_new (&values, NULL));
  pauli_dataset_unref (set);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot-data/places", test_places);
  g_test_add_func ("/plot-data/hidden", test_hidden);
  g_test_add_func ("/plot-data/labels", test_labels);
  g_test_add_func ("/plot-data/conversions", test_conversions);
  g_test_add_func ("/plot-data/over-exact", test_over_exact);
  g_test_add_func ("/plot-data/zero", test_zero);
  g_test_add_func ("/plot-data/ratio-at-zero", test_ratio_at_zero);
  g_test_add_func ("/plot/data/y-range-of-anything", test_y_range_of_anything);
  g_test_add_func ("/plot-data/y-range", test_y_range);
  g_test_add_func ("/plot-data/y-range-of-deviations", test_y_range_of_deviations);
  g_test_add_func ("/plot-data/log", test_log);
  g_test_add_func ("/plot-data/stop", test_stop);
  g_test_add_func ("/plot-data/round-trip", test_round_trip);
  g_test_add_func ("/plot-data/equal", test_equal);
  g_test_add_func ("/plot-data/bad-json", test_bad_json);
  g_test_add_func ("/plot-data/too-many", test_too_many);
  g_test_add_func ("/plot-data/references", test_references);
  return g_test_run ();
}
