/* Samples: keeping them changes nothing, and spares all that can be spared.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "counted-core.h"
#include "members.h"
#include "plots.h"
#include "samples.h"

/* All plots by samples with a history, and by fresh ones. */
static void
check_kept (const PauliSceneValues *values, PauliSamples *samples)
{
  g_autoptr (PauliScene) scene = plots_scene (values);
  g_autoptr (PauliSamples) new_ones = pauli_samples_new ();

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) fresh = plots_new (scene, id, new_ones), kept = plots_new (scene, id, samples);
    if (!plots_same (kept, fresh))
      g_error ("%s is not what it is without a history", plot_names[id]);
  }
}

static PauliSceneValues
everything (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  plots_switch_on (&values, 0);
  values.bands = PAULI_FORMULA_FIT17;
  values.series_orders = 2;
  return values;
}

/* ---- Never stale ----------------------------------------------------------------------------------------------- */

/* Another value of each thing that anything kept depends on; the quark, which the fits depend on by roundings only, instead of
 * what belongs to the fits. */
static void
change (PauliSceneValues *v, int which)
{
  const PauliSceneValues one = everything ();

  switch (which) {
    case 0:
      v->M_q = v->M_q == one.M_q ? 170 : one.M_q;
      break;
    case 1:
      v->inv_rho_c = v->inv_rho_c == one.inv_rho_c ? 450 : one.inv_rho_c;
      break;
    case 2:
      if (v->refit) {
        v->fit_Q2_max = v->fit_Q2_max == one.fit_Q2_max ? 3 : one.fit_Q2_max;
        v->fit_M_q_min = v->fit_M_q_min == one.fit_M_q_min ? 90 : one.fit_M_q_min;
      } else {
        v->quark = v->quark == PAULI_QUARK_U ? PAULI_QUARK_D : PAULI_QUARK_U;
      }
      break;
    case 3:
      v->width_q = v->width_q == one.width_q ? 1.25 : one.width_q;
      break;
    case 4:
      v->width_g = v->width_g == one.width_g ? 0.75 : one.width_g;
      break;
    case 5:
      v->fit_Q2_min = v->fit_Q2_min == one.fit_Q2_min ? 1 : one.fit_Q2_min;
      v->fit_M_q_max = v->fit_M_q_max == one.fit_M_q_max ? 400 : one.fit_M_q_max;
      break;
    case 6:
      v->bands = v->bands == PAULI_FORMULA_FIT17 ? PAULI_FORMULA_SERIES24 : PAULI_FORMULA_FIT17;
      break;
    case 7:
      v->series_orders = v->series_orders == 2 ? 3 : 2;
      break;
    default:
      g_assert_not_reached ();
  }
}

#define N_CHANGES 8

/* One thing, another, the first back, the other back: of each two. */
static void
check_orders (bool refit)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues values = everything ();

  values.refit = refit;
  for (int i = 0; i < N_CHANGES; i++)
    for (int j = 0; j < i; j++)
      for (int step = 0; step < 4; step++) {
        change (&values, step % 2 ? j : i);
        check_kept (&values, samples);
      }
}

static void
test_orders (void)
{
  check_orders (false);
  check_orders (true);
}

/* All of them one by one and back, in random orders. */
static void
test_long_orders (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues values = everything ();

  for (int round = 0; round < 3; round++) {
    values.refit = round % 2;
    int order[N_CHANGES];
    for (int i = 0; i < N_CHANGES; i++) {
      int j = g_rand_int_range (rand, 0, i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    for (int step = 0; step < 2 * N_CHANGES; step++) {
      change (&values, order[step % N_CHANGES]);
      check_kept (&values, samples);
    }
  }
}

static void
step_randomly (PauliSceneValues *v, GRand *rand, bool with_fits)
{
  switch (g_rand_int_range (rand, 0, 8)) {
    case 0:
      v->M_q = g_rand_boolean (rand) ? 50 * g_rand_int_range (rand, 1, 20) : g_rand_double_range (rand, 1, 1000);
      break;
    case 1:
      v->inv_rho_c = 100 * g_rand_int_range (rand, 4, 8);
      break;
    case 2:
      v->alpha_s = g_rand_double_range (rand, 0.05, 2);
      v->one_gluon = g_rand_boolean (rand);
      break;
    case 3:
      if (!with_fits)
        v->quark = v->quark == PAULI_QUARK_U ? PAULI_QUARK_D : PAULI_QUARK_U;
      v->t = g_rand_double_range (rand, 0, 5);
      break;
    case 4:
      *(g_rand_boolean (rand) ? &v->width_q : &v->width_g) = 0.25 * g_rand_int_range (rand, 2, 9);
      break;
    case 5:
      v->refit = with_fits && g_rand_int_range (rand, 0, 3) > 0;
      v->fit_Q2_max = g_rand_int_range (rand, 2, 5);
      v->fit_M_q_max = 100 * g_rand_int_range (rand, 3, 6);
      break;
    case 6:
      v->bands = (PauliFormula) g_rand_int_range (rand, 0, PAULI_N_FORMULAE + 1);
      break;
    default:
      v->series_orders = g_rand_int_range (rand, 1, 4);
      v->partial_sums = g_rand_int_range (rand, 0, PAULI_PARTIAL_SUMS_MAX + 1);
  }
}

/* A slider's life: one parameter changes, sometimes back to where it was. */
static void
test_random_steps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (33);

  for (int with_fits = 0; with_fits < 2; with_fits++) {
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    PauliSceneValues values = pauli_scene_initial_values ();
    for (int step = 0; step < 60; step++) {
      step_randomly (&values, rand, with_fits);
      check_kept (&values, samples);
    }
  }
}

/* Between the gluon profiles and back, with another width chosen in between. */
static void
test_gluons (void)
{
  static const double widths[] = { 1, 1, 1.3, 1.3, 1 };
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues v = pauli_scene_initial_values ();

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++) {
    v.gluon = i == 1 || i == 2 ? PAULI_GLUON_EXACT : PAULI_GLUON_GAUSSIAN;
    v.width_g = widths[i];
    check_kept (&v, samples);
  }
}

/* ---- Nothing twice --------------------------------------------------------------------------------------------- */

static void
ask (const PauliSceneValues *values, PauliSamples *samples)
{
  g_autoptr (PauliScene) scene = plots_scene (values);

  memset (counted, 0, sizeof counted);
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, id, samples);
    if (id == PAULI_PLOT_VERTEX) /* cheap, and not kept */
      counted[COUNTED_GLUON] -= (int) plot->curves[0].n;
  }
}

#define F2 (1 << COUNTED_F2_CURVE)
#define MU (1 << COUNTED_MU_CURVE)
#define PROFILES (1 << COUNTED_QUARK | 1 << COUNTED_GLUON)
#define FIT17 (1 << COUNTED_REFIT17)
#define FIT18 (1 << COUNTED_REFIT18)
#define FITS (FIT17 | FIT18)
#define RANGES (1 << COUNTED_RANGES)

/* Of these, what was there before is still known. */
#define KEPT (F2 | MU | PROFILES)

/* What is to be computed again after a change of a member, with bands over Q2 and over M_q; of all others nothing is. */
static const struct {
  const char *name;
  int over_Q2, over_M_q;
} needed[] = {
  { "M_q_MeV", F2 | FIT17 | RANGES, F2 | FIT17 }, /* mu is over M_q */
  { "inv_rho_c_MeV", F2 | MU | PROFILES | FITS | RANGES, F2 | MU | PROFILES | FITS | RANGES },
  { "quark", F2 | MU | FITS, F2 | MU | FITS }, /* a factor, for ranges */
  { "width_q", F2 | MU | FITS | RANGES, F2 | MU | FITS | RANGES },
  { "width_g", F2 | MU | FITS | RANGES, F2 | MU | FITS | RANGES },
  { "fit_Q2_min_GeV2", FIT17, FIT17 },
  { "fit_Q2_max_GeV2", FIT17, FIT17 },
  { "fit_M_q_min_MeV", FIT18, FIT18 },
  { "fit_M_q_max_MeV", FIT18, FIT18 },
  { "series_orders", 0, RANGES },
};

static int
needed_for (const char *name, bool over_M_q)
{
  for (size_t i = 0; i < G_N_ELEMENTS (needed); i++)
    if (g_str_equal (needed[i].name, name))
      return over_M_q ? needed[i].over_M_q : needed[i].over_Q2;
  return 0;
}

static void
check_counted (const char *name, int kinds, const int first[N_COUNTED])
{
  for (int i = 0; i < N_COUNTED; i++)
    if (counted[i] != (kinds >> i & 1 ? first[i] : 0))
      g_error ("after a change of “%s”: %s asked for %d times instead of %d", name, counted_names[i], counted[i],
               kinds >> i & 1 ? first[i] : 0);
}

static void
check_nothing_twice (PauliSceneValues values)
{
  size_t n;
  const PauliMember *members = plots_members (&n);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  bool over_M_q = values.bands == PAULI_FORMULA_SERIES24;
  int first[N_COUNTED];

  ask (&values, samples);
  memcpy (first, counted, sizeof first);
  /* Nine plots, and each thing in them once. */
  g_assert_true (first[COUNTED_F2_CURVE] == 2 && first[COUNTED_MU_CURVE] == 1 && first[COUNTED_RANGES] == 1);
  g_assert_true (first[COUNTED_REFIT17] == 1 && first[COUNTED_REFIT18] == 1);
  g_assert_cmpint (first[COUNTED_QUARK], ==, first[COUNTED_GLUON]);
  ask (&values, samples);
  check_counted ("nothing", 0, first);
  for (size_t i = 0; i < n; i++) {
    PauliSceneValues other = values;
    double value = pauli_member_get (&members[i], &values);
    if (members[i].kind == PAULI_MEMBER_NUMBER)
      pauli_member_set (&members[i], &other, value > 0 ? value * 1.0625 : 0.5);
    else
      pauli_member_set (&members[i], &other, value < members[i].max ? value + 1 : members[i].min);
    if (g_str_equal (members[i].name, "bands") || g_str_equal (members[i].name, "gluon"))
      continue; /* below */
    if (!over_M_q && g_str_equal (members[i].name, "series_orders"))
      continue; /* what does not depend on it may be computed again */
    ask (&other, samples);
    check_counted (members[i].name, needed_for (members[i].name, over_M_q), first);
    ask (&values, samples);
    check_counted (members[i].name, needed_for (members[i].name, over_M_q) & ~KEPT, first);
  }
}

static void
test_nothing_twice (void)
{
  PauliSceneValues values = everything ();

  values.quark = PAULI_QUARK_D;
  check_nothing_twice (values);
  values.bands = PAULI_FORMULA_SERIES24;
  check_nothing_twice (values);
}

/* With the exact gluon profile the width of its Gaussian is nothing. */
static void
test_gluon_width (void)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues v = everything ();

  v.gluon = PAULI_GLUON_EXACT;
  v.bands = PAULI_N_FORMULAE;
  ask (&v, samples);
  v.width_g = 1.5;
  ask (&v, samples);
  for (int i = 0; i < N_COUNTED; i++)
    if (i != COUNTED_GLUON) /* the first term of (20) is an integral over it, and is not kept */
      g_assert_cmpint (counted[i], ==, 0);
}

/* Other ends of the axes are other samples, of the same parameters. */
static void
test_ends (void)
{
  const PauliSceneValues values = everything ();
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliParams params = pauli_scene_params (scene);

  for (int end = 4; end < 6; end++) {
    const PauliSampled *s = pauli_samples_quark (samples, &params, 0, end, false, NULL, NULL);
    g_assert_cmpfloat (s->x[s->n - 1], ==, end);
    s = pauli_samples_gluon (samples, &params, 0, end, false, NULL, NULL);
    g_assert_cmpfloat (s->x[s->n - 1], ==, end);
    s = pauli_samples_mu (samples, &params, 100, 100 * end, false, NULL, NULL);
    g_assert_true (s->x[0] == 100 && s->x[s->n - 1] == 100 * end);
    s = pauli_samples_mu (samples, &params, 50, 100 * end, false, NULL, NULL);
    g_assert_true (s->x[0] == 50 && s->x[s->n - 1] == 100 * end);
  }
}

/* What is hidden is not computed, and is still known when it is shown again. */
static void
test_hidden (void)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues v = everything ();

  v.refit = false;
  v.bands = PAULI_N_FORMULAE;
  ask (&v, samples);
  g_assert_true (counted[COUNTED_REFIT17] == 0 && counted[COUNTED_REFIT18] == 0 && counted[COUNTED_RANGES] == 0);
  const PauliSceneValues all = everything ();
  ask (&all, samples);
  ask (&v, samples);
  ask (&all, samples);
  for (int i = 0; i < N_COUNTED; i++)
    g_assert_cmpint (counted[i], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/samples/orders", test_orders);
  g_test_add_func ("/plot/samples/long-orders", test_long_orders);
  g_test_add_func ("/plot/samples/random-steps", test_random_steps);
  g_test_add_func ("/plot/samples/gluons", test_gluons);
  g_test_add_func ("/plot/samples/nothing-twice", test_nothing_twice);
  g_test_add_func ("/plot/samples/gluon-width", test_gluon_width);
  g_test_add_func ("/plot/samples/ends", test_ends);
  g_test_add_func ("/plot/samples/hidden", test_hidden);
  return g_test_run ();
}
