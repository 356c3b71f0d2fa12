/* The tail order by order, Eqs. (20) and (21), against quadratures of (20) and (21) as they are printed, the errata of
 * README.md applied, and against the closed sum of all orders, pauli_q2f2_limit().
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>

#include "pauli-tail.h"
#include "pauli-vertex.h"
#include "reference-table.h"
#include "routes.h"

#define QAG_EPSREL 1e-12
#define EPSREL 2e-12
/* Of the closed sum, times 1 + 2/g: with g = (Lambda_q/Lambda_g)^2, the closed form of T has terms 2/g times as large. */
#define SUM_EPSREL 1e-14

static double
charge (const PauliParams *p)
{
  return p->quark == PAULI_QUARK_U ? 2. / 3 : -1. / 3;
}

/* Random parameters with widths; the first are the models and corners of the domain, m = (M_q/Lambda_q)^2 up to 25. */
static PauliParams
pick_params (GRand *rand, int i)
{
  static const double fixed[][4] = { { 170, 600, 1, 1 },    { 350, 600, 1, 1 },    { 900, 600, 1, 1 },
                                     { 1000, 200, 1, 1 },   { 1000, 200, 0.5, 2 }, { 1000, 200, 0.5, 0.5 },
                                     { 1, 2000, 2, 0.5 },   { 1, 2000, 0.5, 2 },   { 1000, 200, 2, 0.5 } };
  if (i >= (int) G_N_ELEMENTS (fixed))
    return routes_random_params (rand);
  PauliParams p = reference_params (fixed[i][0], fixed[i][1], i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
  p.width_q = fixed[i][2];
  p.width_g = fixed[i][3];
  return p;
}

/* ---- Term by term -------------------------------------------------------------------------------------------------- */

/* u = k^2/Lambda^2; the Gaussians are e^{-b u}. */
typedef struct {
  int n;
  double m, b_q, b_g;
} Term;

static Term
term_of (const PauliParams *p, int n)
{
  double M = p->M_q * p->rho_c / 2;
  return (Term){ n, M * M, 1 / (p->width_q * p->width_q), 1 / (p->width_g * p->width_g) };
}

/* (-d/dv)^n [e^{-bv}/v] = n!/v^{n+1} e^{-bv} Sum_{j<=n} (bv)^j/j! by Leibniz' rule; without the n!/v^{n+1}. */
static double
derivative (int n, double bv)
{
  double power = 1, sum = 0;

  if (bv > 1000) /* less than 1e-200 for n = 201 */
    return 0;
  for (int j = 0; j <= n; j++) {
    sum += power;
    power *= bv / (j + 1);
  }
  return exp (-bv) * sum;
}

/* The summand of (21) at k^2: with v = u + m, F_q D_q = e^{b_q m} e^{-b_q v}/v, and all factorials and powers taken together,
 *   (m/v)^n {2/[n (n+2)] g_{n+1} q_{n-1} - n/[(n+1) (n+2)] (u/v) g_n q_n}.  In ln u. */
static double
summand (double ln_u, void *data)
{
  const Term *t = data;
  double u = exp (ln_u), v = u + t->m, n = t->n;
  double first = 2 / (n * (n + 2)) * derivative (t->n + 1, t->b_g * u) * derivative (t->n - 1, t->b_q * v);
  double second = n / ((n + 1) * (n + 2)) * (u / v) * derivative (t->n, t->b_g * u) * derivative (t->n, t->b_q * v);

  return u * exp (t->b_q * t->m - n * log1p (u / t->m)) * (first - second);
}

/* Its first term: e^{-b_q u}/(u + m) [2/b_g - e^{-b_g u} (u + 2/b_g)]. */
static double
first_term (double ln_u, void *data)
{
  const Term *t = data;
  double u = exp (ln_u), x = t->b_g * u;
  return u * exp (-t->b_q * u) / (u + t->m) * (-2 * expm1 (-x) - x * exp (-x)) / t->b_g;
}

static double
term_by_quadrature (const PauliParams *p, int n)
{
  Term t = term_of (p, n);
  double factor = 4 * charge (p) * p->M_q * p->M_q; /* e_q (M_q rho_c)^2 Lambda^2 */

  /* (m/v)^n begins to fall at u = m/n. */
  return factor * routes_qag (n == 0 ? first_term : summand, &t, log (t.m / (n + 1)) - 40, 7, QAG_EPSREL);
}

static void
test_terms (void)
{
  static const int n[] = { 0, 1, 2, 3, 5, 14, 50, 200 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  PauliResult terms[PAULI_ORDER_MAX + 1];
  double largest = 0;

  for (int i = 0; i < 40; i++) {
    PauliParams p = pick_params (rand, i);
    g_assert_cmpint (pauli_q2f2_orders (&p, PAULI_ORDER_MAX, terms), ==, PAULI_OK);
    for (size_t k = 0; k < G_N_ELEMENTS (n); k++) {
      PauliResult term = terms[n[k]];
      largest = fmax (largest, reference_check (term, term_by_quadrature (&p, n[k]), QAG_EPSREL, EPSREL,
                                                "n = %d, M_q=%.17g, rho_c=%.17g, widths %.17g, %.17g", n[k], p.M_q,
                                                p.rho_c, p.width_q, p.width_g));
      g_assert_cmpfloat (term.abserr, >=, 4 * DBL_EPSILON * fabs (term.value));
      g_assert_cmpfloat (term.abserr, <=, 2e-12 * fabs (term.value));
    }
  }
  g_test_message ("largest deviation of a term from the quadrature of (21) %.1e", largest);
}

/* ---- The sum ------------------------------------------------------------------------------------------------------- */

static double
check_sum (const PauliParams *p)
{
  static const int n[] = { 0, 1, 2, 5, 14, 50, 200 };
  PauliResult terms[PAULI_ORDER_MAX + 1], limit = pauli_q2f2_limit (p);
  double largest = 0, g = pow (p->width_q / p->width_g, 2);

  g_assert_cmpint (pauli_q2f2_orders (p, PAULI_ORDER_MAX, terms), ==, PAULI_OK);
  for (size_t k = 0; k < G_N_ELEMENTS (n); k++) {
    PauliResult sum = pauli_q2f2_orders_rest (p, n[k]);
    g_assert_cmpfloat (sum.value / charge (p), >, 0);
    g_assert_cmpfloat (sum.abserr, >=, 4 * DBL_EPSILON * fabs (sum.value));
    for (int i = n[k]; i >= 0; i--) {
      sum.value += terms[i].value;
      sum.abserr += terms[i].abserr;
    }
    largest = fmax (largest, reference_check (sum, limit.value, limit.abserr / fabs (limit.value), SUM_EPSREL * (1 + 2 / g),
                                              "n = %d, M_q=%.17g, rho_c=%.17g, widths %.17g, %.17g", n[k], p->M_q,
                                              p->rho_c, p->width_q, p->width_g));
  }
  return largest;
}

static void
test_sum (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  double largest = 0;

  for (int i = 0; i < 210; i++) {
    PauliParams p = pick_params (rand, i);
    largest = fmax (largest, check_sum (&p));
  }
  g_test_message ("first terms and rest: largest deviation from the limit %.1e", largest);
}

/* The first n terms are the same whatever n; all have the sign of e_q; they fall, to n^-3 with an asymptotic factor m e^m. */
static void
test_fall (void)
{
  static const double M_q[] = { 20, 170, 350, 600 };
  PauliResult terms[PAULI_ORDER_MAX + 1], few[4];

  for (size_t i = 0; i < G_N_ELEMENTS (M_q); i++) {
    PauliParams p = reference_params (M_q[i], 600, i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
    double m = pow (p.M_q * p.rho_c / 2, 2), factor = 4 * charge (&p) * p.M_q * p.M_q;
    g_assert_cmpint (pauli_q2f2_orders (&p, PAULI_ORDER_MAX, terms), ==, PAULI_OK);
    g_assert_cmpint (pauli_q2f2_orders (&p, 3, few), ==, PAULI_OK);
    for (int n = 0; n <= 3; n++)
      g_assert_true (terms[n].value == few[n].value && terms[n].abserr == few[n].abserr && few[n].status == PAULI_OK);
    for (int n = 1; n <= PAULI_ORDER_MAX; n++) {
      g_assert_cmpfloat (terms[n].value / factor, >, 0);
      g_assert_cmpfloat (terms[n].value / terms[n - 1].value, <, 1);
    }
    for (int n = 50; n <= PAULI_ORDER_MAX; n += 50)
      g_assert_cmpfloat (fabs (terms[n].value / factor * n * (n + 1.0) * (n - 1.0) / (m * exp (m)) - 1), <=, 1e-12);
  }
}

/* 14 terms beyond the first leave 2.7e-4 of DP's limit. */
static void
test_14_terms (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliResult terms[15];
  double sum = 0;

  g_assert_cmpint (pauli_q2f2_orders (&p, 14, terms), ==, PAULI_OK);
  for (int n = 0; n <= 14; n++)
    sum += terms[n].value;
  g_assert_cmpfloat (fabs (1 - sum / pauli_q2f2_limit (&p).value - 2.7e-4), <=, 0.05e-4);
  g_assert_cmpfloat (terms[0].value, ==, pauli_q2f2_leading21 (&p).value);
}

static void
test_domain (void)
{
  const int bad[] = { -1, -1000, G_MININT, PAULI_ORDER_MAX + 1, G_MAXINT };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), exact = p;
  PauliResult terms[PAULI_ORDER_MAX + 1];

  exact.gluon = PAULI_GLUON_EXACT;
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    terms[0] = (PauliResult){ 7, 7, PAULI_OK };
    g_assert_cmpint (pauli_q2f2_orders (&p, bad[i], terms), ==, PAULI_EDOMAIN);
    g_assert_cmpint (terms[0].status, ==, bad[i] < 0 ? PAULI_OK : PAULI_EDOMAIN);
    g_assert_cmpint (pauli_q2f2_orders_rest (&p, bad[i]).status, ==, PAULI_EDOMAIN);
  }
  g_assert_cmpint (pauli_q2f2_orders (&exact, 5, terms), ==, PAULI_EDOMAIN);
  for (int n = 0; n <= 5; n++)
    g_assert_true (terms[n].status == PAULI_EDOMAIN && isnan (terms[n].value) && isnan (terms[n].abserr));
  g_assert_cmpint (pauli_q2f2_orders_rest (&exact, 5).status, ==, PAULI_EDOMAIN);
  g_assert_true (isnan (pauli_q2f2_orders_rest (&exact, 5).value));
}

/* ---- T of any profiles --------------------------------------------------------------------------------------------- */

static double
quark_gaussian (double k2, const void *data)
{
  const PauliParams *p = data;
  double Lambda_q = 2 * p->width_q / p->rho_c;
  return exp (-k2 / (Lambda_q * Lambda_q));
}

static double
gluon_gaussian (double k2, const void *data)
{
  const PauliParams *p = data;
  double Lambda_g = 2 * p->width_g / p->rho_c;
  return exp (-k2 / (Lambda_g * Lambda_g));
}

/* By two quadratures, and by exponential integrals. */
static void
test_leading_gaussian (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  double largest = 0;

  for (int i = 0; i < 60; i++) {
    PauliParams p = pick_params (rand, i);
    double factor = 4 * charge (&p) * p.M_q * p.M_q;
    PauliResult closed = pauli_q2f2_leading21 (&p);
    PauliResult T = pauli_leading_term (&p, quark_gaussian, &p, gluon_gaussian, &p);
    largest = fmax (largest, reference_check (T, closed.value / factor, closed.abserr / fabs (closed.value), 1e-12,
                                              "T, M_q=%.17g, rho_c=%.17g, widths %.17g, %.17g", p.M_q, p.rho_c, p.width_q,
                                              p.width_g));
  }
  g_test_message ("T of Gaussians: largest deviation from the closed form %.1e", largest);
}

/* Known to twelve digits. */
static void
test_leading_exact (void)
{
  PauliParams mfa = reference_params (170, 600, PAULI_QUARK_U), dp = reference_params (350, 600, PAULI_QUARK_D);

  mfa.width_q = 1.7; /* without meaning here */
  reference_check (pauli_leading_term_exact (&mfa), 1.14085122062, 5e-12, 1e-11, "T of MFA");
  reference_check (pauli_leading_term_exact (&dp), 1.03967509896, 5e-12, 1e-11, "T of DP");
}

/* ---- T by nested quadratures --------------------------------------------------------------------------------------- */

typedef struct {
  PauliProfile quark, gluon;
  const void *data;
  double M2, l;
} Nested;

static double
nested_inner (double ln_x, void *data)
{
  const Nested *nested = data;
  double x = exp (ln_x);
  return x * nested->gluon (x, nested->data);
}

/* 2 Int_0^l F_g dx - l F_g(l), the tail below l e^-36 added; in ln l. */
static double
nested_outer (double ln_l, void *data)
{
  Nested *nested = data;
  double l = exp (ln_l);
  double integral = routes_qag (nested_inner, nested, ln_l - 36, ln_l, 1e-12);
  return l * nested->quark (l, nested->data) / (l + nested->M2) * (2 * integral - l * nested->gluon (l, nested->data));
}

static double
leading_by_nesting (const PauliParams *p, PauliProfile quark, PauliProfile gluon)
{
  Nested nested = { quark, gluon, p, p->M_q * p->M_q, 0 };
  double ln_Lambda2 = 2 * log (2 / p->rho_c);
  return routes_qag (nested_outer, &nested, ln_Lambda2 - 32, ln_Lambda2 + 60, 1e-11) / exp (ln_Lambda2);
}

/* A dipole and a monopole of scales of their own, and what falls like the slowest quark's. */
static double
dipole (double k2, const void *data)
{
  (void) data;
  return 1 / ((1 + k2 / 0.71) * (1 + k2 / 0.71));
}

static double
monopole (double k2, const void *data)
{
  (void) data;
  return 1 / (1 + k2 / 1.3);
}

static double
slowest_quark (double k2, const void *data)
{
  (void) data;
  return 1 / sqrt (1 + k2 / 2.1);
}

/* That of (4), from its Bessel function by the core, which test-core-profiles checks. */
static double
gluon_4 (double k2, const void *data)
{
  const PauliParams *p = data;
  double z = sqrt (k2) * p->rho_c;
  return z > 1e4 ? 4 / (z * z) : pauli_profile_gluon (z).value;
}

static void
test_leading_nested (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), exact = p;
  const PauliProfile pairs[][2] = { { dipole, dipole }, { dipole, monopole }, { monopole, monopole },
                                    { quark_gaussian, gluon_4 } };
  double largest = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++) {
    PauliResult T = pauli_leading_term (&p, pairs[i][0], &p, pairs[i][1], &p);
    double nested = leading_by_nesting (&p, pairs[i][0], pairs[i][1]);
    largest = fmax (largest, reference_check (T, nested, 1e-10, 1e-10, "T of pair %" G_GSIZE_FORMAT, i));
  }
  g_test_message ("T of other profiles: largest deviation from nested quadratures %.1e", largest);

  /* k2^(-1/2) is too slow for the rule, which says so, and by how much. */
  PauliResult slow = pauli_leading_term (&p, slowest_quark, &p, monopole, &p);
  double error = fabs (slow.value - leading_by_nesting (&p, slowest_quark, monopole));
  g_assert_cmpint (slow.status, ==, PAULI_EACCURACY);
  g_assert_cmpfloat (error, <=, slow.abserr);
  g_assert_cmpfloat (slow.abserr, <=, 100 * error);

  /* (21)'s first term with the exact gluon profile is that. */
  exact.gluon = PAULI_GLUON_EXACT;
  exact.width_q = 1.3;
  exact.quark = PAULI_QUARK_D;
  double nested = leading_by_nesting (&exact, quark_gaussian, gluon_4);
  reference_check (pauli_q2f2_leading21 (&exact), -4. / 3 * 0.35 * 0.35 * nested, 1e-10, 1e-10, "leading21, exact gluon");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/tail/terms", test_terms);
  g_test_add_func ("/core/tail/sum", test_sum);
  g_test_add_func ("/core/tail/fall", test_fall);
  g_test_add_func ("/core/tail/14-terms", test_14_terms);
  g_test_add_func ("/core/tail/domain", test_domain);
  g_test_add_func ("/core/tail/leading-gaussian", test_leading_gaussian);
  g_test_add_func ("/core/tail/leading-exact", test_leading_exact);
  g_test_add_func ("/core/tail/leading-nested", test_leading_nested);
  return g_test_run ();
}
