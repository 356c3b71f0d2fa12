/* F2 and its limits with the exact gluon profile, against R2 averaged over the widths, and against tests/reference/gluon.csv.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "pauli-tail.h"
#include "reference-table.h"
#include "routes.h"

#define GLUON_ROWS 8

/* 450 ulps; 1e-15 is reached. */
#define TABLE_EPSREL 1e-13
/* What R2 averaged differs by from its average at half the step, 4e-15, rounded up. */
#define ROUTE_EPSREL 1e-14

static PauliParams
with_exact_gluon (double M_q, double inv_rho_c, double width_q, PauliQuark quark)
{
  PauliParams p = reference_params (M_q, inv_rho_c, quark);
  p.width_q = width_q;
  p.gluon = PAULI_GLUON_EXACT;
  return p;
}

static void
check_row (guint i, const double *row, double largest[3])
{
  for (int quark = 0; quark < 2; quark++) {
    PauliParams p = with_exact_gluon (row[0], row[1], row[2], quark);
    PauliResult results[] = { pauli_mu (&p), pauli_f2_slope (&p), pauli_q2f2_limit (&p) };
    static const char *const names[] = { "mu", "slope", "limit" };
    for (int k = 0; k < 3; k++) {
      double expected = quark == PAULI_QUARK_U ? row[3 + k] : -row[3 + k] / 2;
      largest[k] = fmax (largest[k], reference_check (results[k], expected, 0, TABLE_EPSREL, "%s, row %u", names[k], i));
      g_assert_cmpfloat (results[k].abserr, <=, 1e-13 * fabs (expected));
    }
    PauliResult at_0 = pauli_f2 (&p, 0);
    reference_check (at_0, quark == PAULI_QUARK_U ? row[3] : -row[3] / 2, 0, TABLE_EPSREL, "F2(0), row %u", i);
  }
}

static void
test_table (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("gluon", 6, GLUON_ROWS);
  double largest[3] = { 0 };

  for (guint i = 0; i < table->n_rows; i++)
    check_row (i, reference_table_row (table, i), largest);
  g_test_message ("largest deviation from the table: mu %.1e, slope %.1e, limit %.1e", largest[0], largest[1], largest[2]);
}

/* Where the route is not too slow: 1/m makes the range of its nodes long. */
static void
test_route (void)
{
  static const double points[][4] = { { 350, 600, 1, 1 },     { 350, 600, 0.8, 100 }, { 1000, 200, 1, 5 },
                                      { 170, 600, 1.3, 0.2 }, { 700, 300, 2, 1e6 },   { 1000, 2000, 0.5, 0 } };
  double largest = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    PauliParams p = with_exact_gluon (points[i][0], points[i][1], points[i][2], i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
    double Q2 = points[i][3], route = routes_f2_R2_exact_gluon (&p, Q2, ROUTES_R2_STEP);
    largest = fmax (largest, reference_check (pauli_f2 (&p, Q2), route, ROUTE_EPSREL, TABLE_EPSREL, "point %d", (int) i));
    p.width_g = 0.5; /* without meaning */
    g_assert_cmpfloat (reference_deviation (pauli_f2 (&p, Q2).value, route), <=, TABLE_EPSREL);
  }
  g_test_message ("F2: largest deviation from R2 averaged over the widths %.1e", largest);

  PauliParams p = with_exact_gluon (1000, 200, 1, PAULI_QUARK_U);
  double step = routes_f2_R2_exact_gluon (&p, 5, ROUTES_R2_STEP), finer = routes_f2_R2_exact_gluon (&p, 5, 0.2);
  g_test_message ("R2 averaged: off a finer step by %.1e", reference_deviation (step, finer));
  g_assert_cmpfloat (reference_deviation (step, finer), <=, ROUTE_EPSREL);
}

/* F2 joins its own limits: second-order differences at 0, and Q2 F2 -> limit [1 - c/Q2], c dropping out between two Q2; the
 * next order is up to 2e-8, for Lambda_q = 8 GeV. */
static void
test_joins (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (24);
  double slopes = 0, limits = 0;

  for (int i = 0; i < 20; i++) {
    PauliParams p = routes_random_params (rand);
    p.gluon = PAULI_GLUON_EXACT;
    PauliResult mu = pauli_mu (&p), slope = pauli_f2_slope (&p), limit = pauli_q2f2_limit (&p);
    /* The series of F2 in Q2/(4 M_q^2) converges: two steps remove its second order, and 1e-8 of the third remains. */
    double h = 1e-4 * p.M_q * p.M_q, far = (pauli_f2 (&p, 2 * h).value - mu.value) / (2 * h);
    double near = (pauli_f2 (&p, h).value - mu.value) / h;
    slopes = fmax (slopes, reference_deviation (2 * near - far, slope.value));

    double at_1e6 = 1e6 * pauli_f2 (&p, 1e6).value, at_1e5 = 1e5 * pauli_f2 (&p, 1e5).value;
    limits = fmax (limits, reference_deviation ((10 * at_1e6 - at_1e5) / 9, limit.value));
    g_assert_cmpfloat (fabs (at_1e5), <, fabs (at_1e6));
    g_assert_cmpfloat (fabs (at_1e6), <, fabs (limit.value));
  }
  g_test_message ("largest deviation of slope %.1e, of limit %.1e", slopes, limits);
  g_assert_cmpfloat (slopes, <=, 1e-8);
  g_assert_cmpfloat (limits, <=, 3e-8);
}

/* Over the whole domain: a status, an error estimate near rounding, the sign of e_q, (16), nothing of alpha_s or width_g. */
static void
test_domain (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (25);

  for (int i = 0; i < 40; i++) {
    PauliParams p = routes_random_params (rand);
    if (i < 8)
      p = with_exact_gluon (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, i & 4 ? 0.5 : 2, PAULI_QUARK_U);
    double Q2 = i % 7 == 0 ? 0 : i % 7 == 1 ? 1e6 : routes_random_log (rand, 1e-6, 1e6);
    p.quark = PAULI_QUARK_U;
    p.gluon = PAULI_GLUON_EXACT;
    PauliParams d = p;
    d.quark = PAULI_QUARK_D;
    d.alpha_s = routes_random_param (rand, PAULI_PARAM_ALPHA_S);
    d.width_g = routes_random_param (rand, PAULI_PARAM_WIDTH_G);
    PauliResult F2 = pauli_f2 (&p, Q2);
    g_assert_cmpint (F2.status, ==, PAULI_OK);
    g_assert_cmpfloat (F2.value, >, 0);
    g_assert_cmpfloat (F2.abserr, <=, 1e-13 * F2.value);
    PauliResult limits[] = { pauli_mu (&p), pauli_f2_slope (&p), pauli_q2f2_limit (&p) };
    for (size_t k = 0; k < G_N_ELEMENTS (limits); k++)
      g_assert_cmpfloat (limits[k].abserr, <=, 3e-14 * fabs (limits[k].value)); /* 16 ulps of each integral */
    g_assert_cmpfloat (reference_deviation (pauli_f2 (&d, Q2).value, -F2.value / 2), <=, 2.3e-16);
  }
}

/* Curves are the single values, as for Gaussians. */
static void
test_curves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (26);
  double largest = 0, Q2[200], M_q[3] = { 0.1, 0.35, 0.8 };
  PauliResult f2[200], mu[3];

  for (int k = 0; k < 3; k++) {
    PauliParams p = routes_random_params (rand);
    p.gluon = k < 2 ? PAULI_GLUON_EXACT : PAULI_GLUON_GAUSSIAN;
    for (size_t i = 0; i < G_N_ELEMENTS (Q2); i++)
      Q2[i] = pauli_grid_point (k & 1 ? 1e-3 : 0, k & 1 ? 1e6 : 10, G_N_ELEMENTS (Q2), k & 1, i);
    g_assert_cmpint (pauli_f2_curve (&p, G_N_ELEMENTS (Q2), Q2, f2, NULL, NULL), ==, PAULI_OK);
    for (size_t i = 0; i < G_N_ELEMENTS (Q2); i += 7) {
      PauliResult single = pauli_f2 (&p, Q2[i]);
      g_assert_cmpint (f2[i].status, ==, PAULI_OK);
      g_assert_cmpfloat (fabs (f2[i].value - single.value), <=, f2[i].abserr + single.abserr);
      largest = fmax (largest, reference_deviation (f2[i].value, single.value));
    }
    g_assert_cmpint (pauli_mu_curve (&p, 3, M_q, mu, NULL, NULL), ==, PAULI_OK);
    for (int i = 0; i < 3; i++) {
      p.M_q = M_q[i];
      g_assert_cmpfloat (mu[i].value, ==, pauli_mu (&p).value);
    }
  }
  g_test_message ("largest deviation of a curve from single values %.1e", largest);
  g_assert_cmpfloat (largest, <=, 1e-13);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/gluon/table", test_table);
  g_test_add_func ("/core/gluon/route", test_route);
  g_test_add_func ("/core/gluon/joins", test_joins);
  g_test_add_func ("/core/gluon/domain", test_domain);
  g_test_add_func ("/core/gluon/curves", test_curves);
  return g_test_run ();
}
