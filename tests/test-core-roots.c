/* The search for all zeros in a range, on functions whose zeros are known.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <glib.h>
#include <math.h>

/* Of a zero that a function crosses with a slope of order 1 in ln x. */
#define ROOT_EPSREL 1e-13

/* A function with parameters, and how often it was asked. */
typedef struct {
  double a, b;
  int calls, bad_call; /* not finite at this call, if > 0 */
  double bad;
} Parameters;

static double
ask (const Parameters *constant, double y)
{
  Parameters *p = (Parameters *) constant;
  return ++p->calls == p->bad_call ? p->bad : y;
}

/* ln(x/a). */
static double
logarithm (double x, const void *data)
{
  const Parameters *p = data;
  return ask (p, log (x / p->a));
}

/* sin(a ln x + b). */
static double
sine (double x, const void *data)
{
  const Parameters *p = data;
  return ask (p, sin (p->a * log (x) + p->b));
}

/* [ln(x/a)]^2 - b: two zeros, close if b is small; one if it is 0; none if it is negative. */
static double
parabola (double x, const void *data)
{
  const Parameters *p = data;
  double u = log (x / p->a);
  return ask (p, u * u - p->b);
}

static double
minus_parabola (double x, const void *data)
{
  return -parabola (x, data);
}

/* The same cut off below 0: a zero between -sqrt b and sqrt b. */
static double
cut_parabola (double x, const void *data)
{
  const Parameters *p = data;
  double u = log (x / p->a);
  return ask (p, fmax (u * u - p->b, 0));
}

/* A sharp dip, sqrt (u^2 + b^2) - b (1 + c), of which the bottom takes a search; zeros at u = -+ b sqrt (2c + c^2). */
#define SHARP 1e-4

static double
sharp_dip (double x, const void *data)
{
  const Parameters *p = data;
  double u = log (x / p->a);
  return ask (p, sqrt (u * u + p->b * p->b) - p->b * (1 + SHARP));
}

/* 1 + 1e-15 times something irregular. */
static double
noisy (double x, const void *data)
{
  const Parameters *p = data;
  return ask (p, 1 + 8 * DBL_EPSILON * sin (1e7 * x * x));
}

/* x - a: an exact zero at a. */
static double
difference (double x, const void *data)
{
  const Parameters *p = data;
  return ask (p, x - p->a);
}

static void
assert_near (double root, double expected)
{
  g_assert_cmpfloat (fabs (root / expected - 1), <=, ROOT_EPSREL);
}

static size_t
find (PauliFunction f, const Parameters *p, double min, double max, double *roots, size_t max_roots)
{
  bool failed = true;
  size_t n = pauli_find_roots (f, p, min, max, roots, max_roots, &failed);

  g_assert_false (failed);
  g_assert_cmpuint (n, <=, max_roots);
  for (size_t i = 0; i < n; i++) {
    g_assert_cmpfloat (roots[i], >=, min);
    g_assert_cmpfloat (roots[i], <=, max);
    if (i > 0)
      g_assert_cmpfloat (roots[i], >, roots[i - 1]);
  }
  return n;
}

/* One zero, anywhere in the range. */
static void
test_one (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  double roots[4];

  for (int i = 0; i < 500; i++) {
    Parameters p = { .a = exp (g_rand_double_range (rand, log (0.2), log (3e5))) };
    g_assert_cmpuint (find (logarithm, &p, 0.2, 3e5, roots, 4), ==, 1);
    assert_near (roots[0], p.a);
    g_assert_cmpuint (find (difference, &p, 0.2, 3e5, roots, 4), ==, 1);
    assert_near (roots[0], p.a);
    g_assert_cmpint (p.calls, <=, 2 * (PAULI_ROOTS_SAMPLES + 100));
  }
}

/* sin (a ln x + b) crosses 0 at x = exp[(k pi - b)/a]. */
static void
test_several (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  double roots[40];

  for (int i = 0; i < 200; i++) {
    Parameters p = { .a = g_rand_double_range (rand, 1, 12), .b = g_rand_double_range (rand, -3, 3) };
    double min = 0.05, max = 20;
    int first = (int) ceil ((p.a * log (min) + p.b) / G_PI), last = (int) floor ((p.a * log (max) + p.b) / G_PI);
    g_assert_cmpuint (find (sine, &p, min, max, roots, 40), ==, (guint) (last - first + 1));
    for (int k = first; k <= last; k++)
      assert_near (roots[k - first], exp ((k * G_PI - p.b) / p.a));
  }
}

/* Two zeros, ln x = ln a -+ sqrt b, at both signs of f, anywhere, and from two steps of the scan to 1e-5 of one apart. */
static void
test_close (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double step = log (1e4) / (PAULI_ROOTS_SAMPLES - 1), roots[4];

  for (int i = 0; i < 400; i++) {
    double half = step * pow (10, g_rand_double_range (rand, -5, 0.3));
    Parameters p = { .a = exp (g_rand_double_range (rand, log (0.1) + step * 3, log (1e3) - step * 3)), .b = half * half };
    size_t n = find (i & 1 ? parabola : minus_parabola, &p, 0.1, 1e3, roots, 4);
    g_assert_cmpuint (n, ==, 2);
    g_assert_cmpfloat (fabs (log (roots[0] / p.a) + half), <=, 1e-9 * half + 2e-16 / half);
    g_assert_cmpfloat (fabs (log (roots[1] / p.a) - half), <=, 1e-9 * half + 2e-16 / half);
  }
}

/* Dips of other forms: sharper than the search's parabola, and with a bottom that is 0. */
static void
test_dips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  double step = log (1e4) / (PAULI_ROOTS_SAMPLES - 1), roots[4];

  for (int i = 0; i < 400; i++) {
    Parameters p = { .a = exp (g_rand_double_range (rand, log (0.1) + step * 3, log (1e3) - step * 3)),
                     .b = step * pow (10, g_rand_double_range (rand, -4, -1)) };
    double half = p.b * sqrt (2 * SHARP + SHARP * SHARP);
    g_assert_cmpuint (find (sharp_dip, &p, 0.1, 1e3, roots, 4), ==, 2);
    g_assert_cmpfloat (fabs (log (roots[0] / p.a) + half), <=, 1e-6 * half);
    g_assert_cmpfloat (fabs (log (roots[1] / p.a) - half), <=, 1e-6 * half);

    p.b = pow (0.3 * step, 2); /* at most one sample where it is 0 */
    g_assert_cmpuint (find (cut_parabola, &p, 0.1, 1e3, roots, 4), ==, 1);
    g_assert_cmpfloat (fabs (log (roots[0] / p.a)), <=, 0.3001 * step);
  }
}

/* Dips that do not reach 0 have none, however near. */
static void
test_none (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  double roots[4];

  for (int i = 0; i < 400; i++) {
    Parameters p = { .a = exp (g_rand_double_range (rand, log (0.1), log (1e3))),
                     .b = -pow (10, g_rand_double_range (rand, -12, 1)) };
    g_assert_cmpuint (find (i & 1 ? parabola : minus_parabola, &p, 0.1, 1e3, roots, 4), ==, 0);
    p.a = i & 1 ? 0.09 : 1.1e3; /* and zeros beyond the range */
    g_assert_cmpuint (find (logarithm, &p, 0.1, 1e3, roots, 4), ==, 0);
  }
}

/* A zero at either end is exact, and counted once. */
static void
test_ends (void)
{
  double roots[4];
  Parameters p = { .a = 0.3 };

  g_assert_cmpuint (find (difference, &p, 0.3, 70, roots, 4), ==, 1);
  g_assert_cmpfloat (roots[0], ==, 0.3);
  p.a = 70;
  g_assert_cmpuint (find (difference, &p, 0.3, 70, roots, 4), ==, 1);
  g_assert_cmpfloat (roots[0], ==, 70);
  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i += 17) {
    p.a = pauli_grid_point (0.3, 70, PAULI_ROOTS_SAMPLES, true, i); /* on a sample */
    g_assert_cmpuint (find (difference, &p, 0.3, 70, roots, 4), ==, 1);
    g_assert_cmpfloat (roots[0], ==, p.a);
  }
  /* One ulp inside. */
  p.a = nextafter (0.3, 1);
  g_assert_cmpuint (find (difference, &p, 0.3, 70, roots, 4), ==, 1);
  assert_near (roots[0], 0.3);
  p.a = nextafter (70, 1);
  g_assert_cmpuint (find (difference, &p, 0.3, 70, roots, 4), ==, 1);
  assert_near (roots[0], 70);
}

/* The noise of a constant is no dip to look into: no more calls than samples. */
static void
test_noise (void)
{
  double roots[4];
  Parameters p = { 0 };

  g_assert_cmpuint (find (noisy, &p, 0.1, 10, roots, 4), ==, 0);
  g_assert_cmpint (p.calls, ==, PAULI_ROOTS_SAMPLES);
}

/* No more than asked for: the first ones. */
static void
test_max_roots (void)
{
  double all[40], some[40];
  Parameters p = { .a = 9, .b = 0.4 };
  size_t n = find (sine, &p, 0.05, 20, all, 40);

  g_assert_cmpuint (n, >, 10);
  for (size_t max = 0; max < 8; max++) {
    some[max] = -7;
    g_assert_cmpuint (find (sine, &p, 0.05, 20, some, max), ==, max);
    for (size_t i = 0; i < max; i++)
      g_assert_cmpfloat (some[i], ==, all[i]);
    g_assert_cmpfloat (some[max], ==, -7);
  }
}

/* A value that is not finite, among the samples or during the search between them, ends it. */
static void
test_failure (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY };
  double roots[40];

  for (int call = 1; call < 330; call += 3) {
    Parameters p = { .a = 2, .b = 0.4, .bad_call = call, .bad = bad[call % 3] };
    bool failed = false;
    size_t n = pauli_find_roots (sine, &p, 0.05, 20, roots, 40, &failed);
    g_assert_true (failed || p.calls < call);
    if (call <= PAULI_ROOTS_SAMPLES) /* roots before it are known */
      for (size_t i = 0; i < n; i++)
        g_assert_cmpfloat (roots[i], <, pauli_grid_point (0.05, 20, PAULI_ROOTS_SAMPLES, true, (size_t) call - 1));
  }
  for (int call = PAULI_ROOTS_SAMPLES + 1; call < PAULI_ROOTS_SAMPLES + 20; call++) { /* in a dip */
    Parameters p = { .a = 2, .b = 1e-5, .bad_call = call, .bad = NAN };
    bool failed = false;
    pauli_find_roots (parabola, &p, 0.05, 20, roots, 40, &failed);
    g_assert_true (failed || p.calls < call);
  }
}

/* The same from samples, and between two given points. */
static void
test_sampled_and_between (void)
{
  double samples[PAULI_ROOTS_SAMPLES], a[4], b[4];
  Parameters p = { .a = 1.5, .b = 0.4 }, line = { .a = 3.3 };
  bool failed = true;

  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++)
    samples[i] = sine (pauli_grid_point (0.2, 9, PAULI_ROOTS_SAMPLES, true, i), &p);
  size_t n = pauli_find_roots_sampled (sine, &p, 0.2, 9, samples, a, 4, &failed);
  g_assert_false (failed);
  g_assert_cmpuint (n, ==, find (sine, &p, 0.2, 9, b, 4));
  g_assert_cmpmem (a, n * sizeof *a, b, n * sizeof *b);

  failed = true;
  assert_near (pauli_root_between (difference, &line, 3, 4, &failed), 3.3);
  g_assert_false (failed);
  assert_near (pauli_root_between (logarithm, &line, 1e-3, 1e4, &failed), 3.3);
  g_assert_cmpfloat (pauli_root_between (difference, &line, 3.3, 4, &failed), ==, 3.3);
  g_assert_cmpfloat (pauli_root_between (difference, &line, 3, 3.3, &failed), ==, 3.3);
  line.bad_call = line.calls + 4;
  line.bad = NAN;
  pauli_root_between (logarithm, &line, 1, 5, &failed);
  g_assert_true (failed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/roots/one", test_one);
  g_test_add_func ("/core/roots/several", test_several);
  g_test_add_func ("/core/roots/close", test_close);
  g_test_add_func ("/core/roots/dips", test_dips);
  g_test_add_func ("/core/roots/none", test_none);
  g_test_add_func ("/core/roots/ends", test_ends);
  g_test_add_func ("/core/roots/noise", test_noise);
  g_test_add_func ("/core/roots/max-roots", test_max_roots);
  g_test_add_func ("/core/roots/failure", test_failure);
  g_test_add_func ("/core/roots/sampled-and-between", test_sampled_and_between);
  return g_test_run ();
}
