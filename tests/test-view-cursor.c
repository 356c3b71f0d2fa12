/* The cursor of a plot: what is nearest, how it moves, what it says; without a window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cursor-text.h"
#include "plain-text.h"
#include "plots.h"
#include "quantity.h"

#include <math.h>

static const PauliRect area = { 60, 20, 400, 300 };

typedef struct {
  PauliScene *scene;
  PauliPlot *plot;
  PauliFrame frame;
} Fixture;

static void
fixture_init (Fixture *f, const PauliSceneValues *values, PauliPlotId id)
{
  f->scene = plots_scene (values);
  f->plot = plots_new (f->scene, id, NULL);
  f->frame = (PauliFrame){ .area = area, .x = f->plot->x, .y = f->plot->y };
}

static void
fixture_clear (Fixture *f)
{
  pauli_plot_free (f->plot);
  pauli_scene_unref (f->scene);
}

static void
fixture_initial (Fixture *f, PauliPlotId id)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  fixture_init (f, &values, id);
}

/* Points 30, 200 and 100 at x = 2, 4 and 1, of the second data set. */
static void
add_data (Fixture *f, double y0, double y1, double y2)
{
  PauliPlotData *data = &f->plot->data[0];

  f->plot->n_data = 1;
  *data = (PauliPlotData){ .label = g_strdup ("a <i>measurement</i>"), .index = 1, .n = 3 };
  data->x = g_memdup2 ((double[]){ 2, 4, 1 }, 3 * sizeof (double));
  data->y = g_memdup2 ((double[]){ y0, y1, y2 }, 3 * sizeof (double));
  data->yerr = g_memdup2 ((double[]){ 0.01, 0.02, 0.03 }, 3 * sizeof (double));
}

/* ---- The nearest -------------------------------------------------------------------------------------------------------- */

static bool
is_seen (double x, double y)
{
  return x >= area.x - 1e-6 && x <= area.x + area.width + 1e-6 && y >= area.y - 1e-6 && y <= area.y + area.height + 1e-6;
}

/* The smallest distance of a page point to what is seen of the curves, looked for at many places of every line. */
static double
distance_to_curves (const Fixture *f, double page_x, double page_y, const PauliCurve *only)
{
  double best = INFINITY;

  for (size_t k = 0; k < f->plot->n_curves; k++) {
    const PauliCurve *curve = &f->plot->curves[k];
    for (size_t i = 1; i < curve->n && !curve->hidden && (!only || only == curve); i++) {
      double x0, y0, x1, y1;
      if (!isfinite (curve->y[i - 1]) || !isfinite (curve->y[i]))
        continue;
      pauli_frame_to_page (&f->frame, curve->x[i - 1], curve->y[i - 1], &x0, &y0);
      pauli_frame_to_page (&f->frame, curve->x[i], curve->y[i], &x1, &y1);
      for (int part = 0; part <= 200; part++) {
        double x = x0 + part * (x1 - x0) / 200, y = y0 + part * (y1 - y0) / 200;
        if (is_seen (x, y))
          best = fmin (best, hypot (x - page_x, y - page_y));
      }
    }
  }
  return best;
}

static void
check_nearest (const PauliSceneValues *values, PauliPlotId id, GRand *random)
{
  Fixture f;

  fixture_init (&f, values, id);
  for (int i = 0; i < 12; i++) {
    double x = g_rand_double_range (random, area.x, area.x + area.width), y = g_rand_double_range (random, area.y, area.y + area.height);
    PauliCursor cursor;
    double page_x, page_y;
    double expected = distance_to_curves (&f, x, y, NULL);
    bool found = pauli_cursor_nearest (f.plot, &f.frame, x, y, &cursor);
    g_assert_true (found == isfinite (expected));
    if (!found)
      continue;
    const PauliCurve *curve = pauli_cursor_curve (f.plot, &cursor);
    g_assert_nonnull (curve);
    /* Places on a line of a constant are two pixels apart. */
    g_assert_cmpfloat_with_epsilon (distance_to_curves (&f, x, y, curve), expected, 0.51);
    g_assert_true (cursor.x >= f.plot->x.min && cursor.x <= f.plot->x.max);
    /* Where it is, a pixel off at most, is as near in x as what was found. */
    PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor);
    g_assert_cmpint (value.status, ==, PAULI_OK);
    bool on_page = pauli_cursor_to_page (f.plot, &f.frame, &cursor, value.value, &page_x, &page_y);
    g_assert_true (on_page == (!f.plot->y.log || value.value != 0));
    if (on_page)
      g_assert_cmpfloat (fabs (page_x - x), <=, expected + 1.01);
  }
  fixture_clear (&f);
}

static void
test_nearest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (41);

  for (int turn = 0; turn < 8; turn++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      PauliSceneValues values = pauli_scene_initial_values ();
      if (turn > 2)
        plots_switch_on (&values, turn);
      values.gluon = PAULI_GLUON_GAUSSIAN;
      values.axes[id][PAULI_X].log = turn & 1;
      values.axes[id][PAULI_Y].log = turn & 2;
      if (turn > 3 && !(turn & 3)) /* a part of it, in which some curves are not seen */
        values.axes[id][PAULI_Y] = (PauliAxisView){ false, true, 0.1, 0.3 };
      check_nearest (&values, id, random);
    }
}

static void
test_hidden_curves_are_not_met (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture f;
  PauliCursor cursor;

  values.hidden[PAULI_PLOT_PROFILES] = 1u << PAULI_CURVE_QUARK_EXACT | 1u << PAULI_CURVE_BOTH_GAUSSIAN;
  fixture_init (&f, &values, PAULI_PLOT_PROFILES);
  for (int x = 60; x <= 460; x += 10)
    for (int y = 20; y <= 320; y += 10) {
      g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, x, y, &cursor));
      g_assert_cmpint (cursor.id, ==, PAULI_CURVE_GLUON_EXACT);
    }
  values.hidden[PAULI_PLOT_PROFILES] |= 1u << PAULI_CURVE_GLUON_EXACT;
  fixture_clear (&f);
  fixture_init (&f, &values, PAULI_PLOT_PROFILES);
  g_assert_false (pauli_cursor_nearest (f.plot, &f.frame, 200, 200, &cursor));
  g_assert_false (pauli_cursor_first (f.plot, &f.frame, 0.5, &cursor));
  fixture_clear (&f);
}

/* Nothing is met in a gap, nor at a single point between two. */
static void
test_gaps_are_not_met (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2);
  for (size_t k = 1; k < f.plot->n_curves; k++)
    f.plot->curves[k].hidden = true;
  PauliCurve *curve = &f.plot->curves[0];
  for (size_t i = 0; i < curve->n; i++)
    if (curve->x[i] > 1 && curve->x[i] < 4)
      curve->y[i] = NAN;
  for (int x = 60; x <= 460; x++) {
    g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, x, 200, &cursor));
    g_assert_true (cursor.x <= 1.01 || cursor.x >= 3.99);
  }
  fixture_clear (&f);
}

/* The number shown is the place, and no longer than it takes to tell pixels apart. */
static void
test_x_is_short (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2); /* 0 to 5 on 400 pixels: hundredths */
  for (double x = 60; x <= 460; x += 0.7) {
    g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, x, 100, &cursor));
    g_assert_cmpfloat (cursor.x, ==, round (cursor.x * 100) / 100);
    g_autofree char *text = pauli_format_exact (cursor.x);
    g_assert_cmpuint (strlen (text), <=, 4);
  }
  fixture_clear (&f);
}

/* ---- Values ------------------------------------------------------------------------------------------------------------- */

/* Those of the core, to the last bit. */
static void
test_values_are_the_core_s (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (f.scene);
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.37, &cursor));
  g_assert_cmpint (cursor.id, ==, PAULI_CURVE_EXACT);
  g_assert_cmpfloat (cursor.x, ==, 1.85);
  PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor), expected = pauli_f2 (&params, 1.85);
  g_assert_cmpfloat (value.value, ==, expected.value);
  g_assert_cmpfloat (value.abserr, ==, expected.abserr);
  fixture_clear (&f);

  PauliSceneValues values = pauli_scene_initial_values ();
  values.map_Q2 = 0.5;
  fixture_init (&f, &values, PAULI_PLOT_MAP);
  g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, 200, 200, &cursor));
  g_assert_cmpint (cursor.kind, ==, PAULI_ON_MAP);
  params.M_q = cursor.x / 1000;
  params.rho_c = cursor.y * 1000 / PAULI_HBARC_MEV_FM;
  value = pauli_cursor_value (f.plot, f.scene, &cursor);
  g_assert_cmpfloat_with_epsilon (value.value, pauli_f2 (&params, 0.5).value, 1e-13);
  fixture_clear (&f);
}

/* All of the map has a value, its corners too. */
static void
test_map_has_values (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture f;

  values.M_q = 900; /* all of the domain */
  fixture_init (&f, &values, PAULI_PLOT_MAP);
  for (int x = 0; x <= 4; x++)
    for (int y = 0; y <= 4; y++) {
      PauliCursor cursor;
      double page_x, page_y, at_x = area.x + x * area.width / 4, at_y = area.y + y * area.height / 4;
      g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, at_x, at_y, &cursor));
      g_assert_cmpint (pauli_cursor_value (f.plot, f.scene, &cursor).status, ==, PAULI_OK);
      g_assert_true (pauli_cursor_to_page (f.plot, &f.frame, &cursor, 0, &page_x, &page_y));
      g_assert_cmpfloat_with_epsilon (page_x, at_x, 1);
      g_assert_cmpfloat_with_epsilon (page_y, at_y, 1);
    }
  fixture_clear (&f);
}

/* A logarithmic axis shows the absolute value, the cursor tells the sign. */
static void
test_absolute_values (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture f;
  PauliCursor cursor;
  double x, y;

  values.quark = PAULI_QUARK_D;
  values.axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  fixture_init (&f, &values, PAULI_PLOT_F2);
  g_assert_true (f.plot->absolute);
  g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, 200, 100, &cursor));
  PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor);
  g_assert_cmpfloat (value.value, <, 0);
  g_assert_true (pauli_cursor_to_page (f.plot, &f.frame, &cursor, value.value, &x, &y));
  g_assert_true (is_seen (x, y));
  g_autofree char *markup = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, false);
  g_assert_nonnull (strstr (markup, "= \u2212"));
  g_assert_null (strchr (markup, '|'));
  fixture_clear (&f);
}

/* ---- Moving ------------------------------------------------------------------------------------------------------------- */

/* On every plot and scale: pixel by pixel from one end to the other, never standing still, a pixel or so at a time. */
static void
test_steps (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (int log_x = 0; log_x < 2; log_x++) {
      PauliSceneValues values = pauli_scene_initial_values ();
      PauliCursor cursor;
      Fixture f;
      int steps = 0;
      values.axes[id][PAULI_X].log = log_x;
      fixture_init (&f, &values, id);
      g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0, &cursor));
      double start = pauli_axis_position (f.plot->x.log, f.plot->x.min, f.plot->x.max, cursor.x), position = start;
      g_assert_cmpfloat (start, <, 1 / area.width);
      for (double x = cursor.x;; x = cursor.x, steps++) {
        pauli_cursor_step (f.plot, &f.frame, &cursor, 1);
        double next = pauli_axis_position (f.plot->x.log, f.plot->x.min, f.plot->x.max, cursor.x);
        if (cursor.x == x)
          break;
        g_assert_cmpfloat (next, >, position);
        g_assert_cmpfloat (next - position, <, 1.6 / area.width);
        position = next;
      }
      g_assert_cmpfloat (position, >, 1 - 1 / area.width);
      g_assert_cmpint (steps, >, 300);
      g_assert_cmpint (steps, <, 700);
      pauli_cursor_step (f.plot, &f.frame, &cursor, -1000);
      g_assert_cmpfloat (pauli_axis_position (f.plot->x.log, f.plot->x.min, f.plot->x.max, cursor.x), ==, start);
      fixture_clear (&f);
    }
}

static void
test_ends (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2);
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.5, &cursor));
  pauli_cursor_move_to (f.plot, &f.frame, &cursor, 0);
  g_assert_cmpfloat (cursor.x, ==, 0);
  pauli_cursor_move_to (f.plot, &f.frame, &cursor, 1);
  g_assert_cmpfloat (cursor.x, ==, 5);
  pauli_cursor_step (f.plot, &f.frame, &cursor, -40);
  g_assert_cmpfloat (cursor.x, ==, 4.5);
  fixture_clear (&f);
}

/* Through all curves and data on show, each once, and back. */
static void
test_go_on (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture f;
  PauliCursor cursor;
  size_t shown = 0, met = 1;

  values.partial_sums = 4;
  values.hidden[PAULI_PLOT_ASYMPTOTICS] = 1u << PAULI_CURVE_LIMIT;
  fixture_init (&f, &values, PAULI_PLOT_ASYMPTOTICS);
  add_data (&f, 0.1, 0.2, 0.3);
  for (size_t i = 0; i < f.plot->n_curves; i++)
    shown += !f.plot->curves[i].hidden;
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.5, &cursor));
  double x = cursor.x;
  for (const PauliCurve *last = pauli_cursor_curve (f.plot, &cursor); pauli_cursor_go_on (f.plot, &f.frame, &cursor, 1); met++) {
    const PauliCurve *curve = pauli_cursor_curve (f.plot, &cursor);
    g_assert_true (curve ? curve > last && cursor.x == x : cursor.kind == PAULI_ON_DATA);
    g_assert_cmpint (cursor.id, !=, PAULI_CURVE_LIMIT);
    last = curve;
  }
  g_assert_cmpuint (met, ==, shown + 1);
  g_assert_nonnull (pauli_cursor_data (f.plot, &cursor));
  while (pauli_cursor_go_on (f.plot, &f.frame, &cursor, -1))
    met--;
  g_assert_cmpuint (met, ==, 1);
  g_assert_cmpint (cursor.id, ==, PAULI_CURVE_EXACT);
  fixture_clear (&f);
}

/* It stays on its curve, the third of a family, when others come; goes with its curve; and comes to where the axis is. */
static void
test_settles (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture few, more, none, moved;
  PauliCursor cursor, gone, elsewhere;

  values.partial_sums = 4;
  fixture_init (&few, &values, PAULI_PLOT_ASYMPTOTICS);
  g_assert_true (pauli_cursor_first (few.plot, &few.frame, 0.5, &cursor));
  while (cursor.nth < 2)
    g_assert_true (pauli_cursor_go_on (few.plot, &few.frame, &cursor, 1));
  double value = pauli_cursor_value (few.plot, few.scene, &cursor).value;
  gone = elsewhere = cursor;
  values.one_gluon = true;
  values.refit = true;
  fixture_init (&more, &values, PAULI_PLOT_ASYMPTOTICS);
  g_assert_true (pauli_cursor_settle (more.plot, &more.frame, &cursor));
  g_assert_cmpfloat (pauli_cursor_value (more.plot, more.scene, &cursor).value, ==, value);
  values.partial_sums = 2;
  fixture_init (&none, &values, PAULI_PLOT_ASYMPTOTICS);
  g_assert_false (pauli_cursor_settle (none.plot, &none.frame, &gone));
  values.partial_sums = 4;
  values.axes[PAULI_PLOT_ASYMPTOTICS][PAULI_X] = (PauliAxisView){ true, true, 123.4123, 1000 };
  fixture_init (&moved, &values, PAULI_PLOT_ASYMPTOTICS);
  g_assert_cmpfloat (elsewhere.x, <, 100);
  g_assert_true (pauli_cursor_settle (moved.plot, &moved.frame, &elsewhere));
  g_assert_cmpfloat (elsewhere.x, ==, 123.5); /* within the axis, and short */
  fixture_clear (&few);
  fixture_clear (&more);
  fixture_clear (&none);
  fixture_clear (&moved);
}

static void
test_data (void)
{
  Fixture f;
  PauliCursor cursor;
  double x, y;

  fixture_initial (&f, PAULI_PLOT_F2);
  add_data (&f, 0.30, 0.35, 0.38);
  pauli_frame_to_page (&f.frame, 4, 0.35, &x, &y);
  g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, x + 8, y - 6, &cursor));
  g_assert_cmpint (cursor.kind, ==, PAULI_ON_DATA);
  g_assert_cmpfloat (cursor.x, ==, 4);
  g_assert_null (pauli_cursor_curve (f.plot, &cursor));
  PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor);
  g_assert_cmpfloat (value.value, ==, 0.35);
  g_assert_cmpfloat (value.abserr, ==, 0.02);
  g_autofree char *markup = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, false);
  g_assert_nonnull (strstr (markup, "a <i>measurement</i>\n"));
  g_assert_nonnull (strstr (markup, "= 0.35 ± 0.02"));
  /* By x, in whatever order they are. */
  pauli_cursor_step (f.plot, &f.frame, &cursor, -1);
  g_assert_cmpfloat (cursor.x, ==, 2);
  pauli_cursor_step (f.plot, &f.frame, &cursor, -1);
  g_assert_cmpfloat (cursor.x, ==, 1);
  pauli_cursor_step (f.plot, &f.frame, &cursor, -1);
  g_assert_cmpfloat (cursor.x, ==, 1);
  pauli_cursor_step (f.plot, &f.frame, &cursor, 1);
  g_assert_cmpfloat (cursor.x, ==, 2);
  pauli_cursor_step (f.plot, &f.frame, &cursor, -1);
  pauli_cursor_step (f.plot, &f.frame, &cursor, 10);
  g_assert_cmpfloat (cursor.x, ==, 4);
  pauli_cursor_move_to (f.plot, &f.frame, &cursor, 0);
  g_assert_cmpfloat (cursor.x, ==, 1);
  f.frame.y.max = 0.34; /* the point at 4 is not seen now */
  g_assert_true (pauli_cursor_nearest (f.plot, &f.frame, area.x + 0.8 * area.width, area.y, &cursor));
  g_assert_cmpfloat (cursor.x, ==, 2);
  cursor = (PauliCursor){ .kind = PAULI_ON_DATA, .index = 1 };
  g_assert_true (pauli_cursor_settle (f.plot, &f.frame, &cursor));
  f.plot->data[0].index = 3; /* another set */
  g_assert_false (pauli_cursor_settle (f.plot, &f.frame, &cursor));
  fixture_clear (&f);
}

/* ---- Texts -------------------------------------------------------------------------------------------------------------- */

static void
test_plain_text (void)
{
  static const char *const cases[][2] = {
    { "<i>Q</i>\u200a<sup>2</sup>", "Q²" },
    { "<i>F</i><sub>2</sub>(<i>Q</i>\u200a<sup>2</sup>)", "F₂(Q²)" },
    { "<i>Q</i> <sup>2</sup> <i>F</i><sub>2</sub>", "Q² F₂" },
    { "<i>M</i><sub>q</sub>", "M_q" },
    { "GeV<sup>−2</sup>", "GeV^−2" },
    { "a &lt;b&gt; &amp;amp;", "a <b> &amp;" },
    { "<b>broken", "broken" },
    { "<sub>broken", "broken" },
    { "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = pauli_plain_text (cases[i][0]);
    g_assert_cmpstr (text, ==, cases[i][1]);
  }
}

/* F2(1) of the initial parameters is 0.1624...: README. */
static void
test_texts (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2);
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.2, &cursor));
  PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor);
  g_autofree char *short_text = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, false), *y = pauli_format_result (value);
  g_autofree char *plain = pauli_plain_text (short_text), *expected = g_strdup_printf ("exact\nQ² = 1\u00a0GeV²\nF₂(Q²) = %s", y);
  g_assert_cmpstr (plain, ==, expected);

  g_autofree char *all = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, true);
  g_autofree char *digits = pauli_format_exact (value.value), *tail = g_strdup_printf ("= %s ± ", digits);
  g_assert_nonnull (strstr (all, tail));

  g_autofree char *table = pauli_cursor_table (f.plot, &cursor, value, false), *lines = g_strdup_printf ("Q² [GeV²]\tF₂(Q²), exact\n1\t%s\n", digits);
  g_assert_cmpstr (table, ==, lines);
  g_autofree char *with_error = pauli_cursor_table (f.plot, &cursor, value, true), *error = pauli_format_exact (value.abserr);
  g_autofree char *wide = g_strdup_printf ("Q² [GeV²]\tF₂(Q²), exact\t±\n1\t%s\t%s\n", digits, error);
  g_assert_cmpstr (with_error, ==, wide);
  fixture_clear (&f);
}

/* The more a picture is magnified the more digits, as far as the error estimate has them. */
static void
test_digits_follow_the_zoom (void)
{
  Fixture f;
  PauliCursor cursor;

  fixture_initial (&f, PAULI_PLOT_F2);
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.2, &cursor));
  PauliResult value = pauli_cursor_value (f.plot, f.scene, &cursor);
  f.frame.y.min = value.value - 1.8e-8;
  f.frame.y.max = value.value + 1.8e-8; /* 1.2e-10 a pixel */
  g_autofree char *text = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, false), *y = g_strdup_printf ("%.10f", value.value);
  g_assert_true (g_str_has_suffix (text, y));
  value.abserr = 1e-6;
  g_autofree char *vague = pauli_cursor_markup (f.plot, &f.frame, &cursor, value, false), *digits = g_strdup_printf ("= %.5f", value.value);
  g_assert_true (g_str_has_suffix (vague, digits));
  fixture_clear (&f);
}

/* The unit of y, the members of a family, and the map with three quantities. */
static void
test_texts_of_others (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  Fixture f, map;
  PauliCursor cursor;

  values.partial_sums = 3;
  fixture_init (&f, &values, PAULI_PLOT_ASYMPTOTICS);
  g_assert_true (pauli_cursor_first (f.plot, &f.frame, 0.5, &cursor));
  while (cursor.nth < 2)
    g_assert_true (pauli_cursor_go_on (f.plot, &f.frame, &cursor, 1));
  g_autofree char *markup = pauli_cursor_markup (f.plot, &f.frame, &cursor, pauli_cursor_value (f.plot, f.scene, &cursor), false);
  g_autofree char *plain = pauli_plain_text (markup);
  g_assert_true (g_str_has_prefix (plain, "Eq. (21) up to n = 3\n"));
  g_assert_true (g_str_has_suffix (plain, "\u00a0GeV²"));
  PauliResult none = { NAN, NAN, PAULI_EDOMAIN };
  g_autofree char *failed = pauli_cursor_markup (f.plot, &f.frame, &cursor, none, false);
  g_assert_true (g_str_has_suffix (failed, pauli_status_text (PAULI_EDOMAIN)));
  fixture_clear (&f);

  fixture_initial (&map, PAULI_PLOT_MAP);
  g_assert_true (pauli_cursor_nearest (map.plot, &map.frame, 260, 170, &cursor));
  PauliResult value = pauli_cursor_value (map.plot, map.scene, &cursor);
  g_autofree char *text = pauli_cursor_markup (map.plot, &map.frame, &cursor, value, false), *y = pauli_format_result (value);
  g_autofree char *all = pauli_plain_text (text);
  g_autofree char *expected = g_strdup_printf ("M_q = 325\u00a0MeV\nρ_c = 0.375\u00a0fm\nμ = F₂(0) = %s", y);
  g_assert_cmpstr (all, ==, expected);
  g_autofree char *table = pauli_cursor_table (map.plot, &cursor, value, false);
  g_assert_true (g_str_has_prefix (table, "M_q [MeV]\tρ_c [fm]\tμ = F₂(0)\n325\t0.375\t"));
  fixture_clear (&map);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-cursor/nearest", test_nearest);
  g_test_add_func ("/view-cursor/hidden-curves", test_hidden_curves_are_not_met);
  g_test_add_func ("/view-cursor/gaps", test_gaps_are_not_met);
  g_test_add_func ("/view-cursor/x-is-short", test_x_is_short);
  g_test_add_func ("/view-cursor/values", test_values_are_the_core_s);
  g_test_add_func ("/view-cursor/map-has-values", test_map_has_values);
  g_test_add_func ("/view-cursor/absolute-values", test_absolute_values);
  g_test_add_func ("/view-cursor/steps", test_steps);
  g_test_add_func ("/view-cursor/ends", test_ends);
  g_test_add_func ("/view-cursor/go-on", test_go_on);
  g_test_add_func ("/view-cursor/settles", test_settles);
  g_test_add_func ("/view-cursor/data", test_data);
  g_test_add_func ("/view-cursor/plain-text", test_plain_text);
  g_test_add_func ("/view-cursor/texts", test_texts);
  g_test_add_func ("/view-cursor/digits-follow-the-zoom", test_digits_follow_the_zoom);
  g_test_add_func ("/view-cursor/texts-of-others", test_texts_of_others);
  return g_test_run ();
}
