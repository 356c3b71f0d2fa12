/* What the headers promise besides numbers: errors for arguments out of the domain, the parameter table, grids, texts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "pauli-fit.h"
#include "pauli-range.h"
#include "pauli-solve.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"
#include "reference-table.h"

typedef PauliResult (*OfParams) (const PauliParams *params);

static const struct {
  const char *name;
  OfParams function;
} of_params[] = {
  { "mu", pauli_mu },
  { "f2_slope", pauli_f2_slope },
  { "q2f2_limit", pauli_q2f2_limit },
  { "mu_a", pauli_mu_a },
  { "lambda", pauli_lambda },
  { "mu_fit18", pauli_mu_fit18 },
  { "mu_series24", pauli_mu_series24 },
  { "q2f2_leading21", pauli_q2f2_leading21 },
  { "q2f2_eq23_printed", pauli_q2f2_eq23_printed },
  { "q2f2_eq23_corrected", pauli_q2f2_eq23_corrected },
  { "radius", pauli_radius },
  { "half_q2", pauli_half_q2 },
  { "leading_term_exact", pauli_leading_term_exact },
};

/* ---- Out of the domain ----------------------------------------------------------------------------------------- */

static void
assert_domain_error (PauliResult result)
{
  g_assert_cmpint (result.status, ==, PAULI_EDOMAIN);
  g_assert_true (isnan (result.value));
  g_assert_true (isnan (result.abserr));
}

static double
falling (double k2, const void *data)
{
  (void) data;
  return exp (-k2);
}

/* Those of one result and more arguments. */
static void
assert_numbers_refuse (const PauliParams *params)
{
  const PauliResult mu = { 0.3, 0, PAULI_OK };
  const PauliVirtualities v = { 0.1, 0.2, 0.3 };

  assert_domain_error (pauli_f2 (params, 1));
  assert_domain_error (pauli_f2_fit17 (params, mu, 1));
  assert_domain_error (pauli_f2_monopole (params, mu, 4, 1));
  assert_domain_error (pauli_mu_linear (params, 0, 1));
  assert_domain_error (pauli_f2_one_gluon (params, 1));
  for (int orders = 1; orders <= PAULI_SERIES24_ORDERS; orders++)
    assert_domain_error (pauli_mu_series24_to (params, orders));
  assert_domain_error (pauli_gaussian_quark (params, 1));
  assert_domain_error (pauli_gaussian_gluon (params, 1));
  assert_domain_error (pauli_vertex (params, v));
  assert_domain_error (pauli_vertex_gaussian (params, v));
  assert_domain_error (pauli_leading_term (params, falling, NULL, falling, NULL));
  assert_domain_error (pauli_q2f2_orders_rest (params, 3));
  assert_domain_error (pauli_formula_ratio (params, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 1));
}

/* Those that fill something, or return a status. */
static void
assert_statuses_refuse (const PauliParams *params)
{
  PauliResult results[PAULI_MAX_SOLUTIONS];
  PauliRange ranges[PAULI_MAX_RANGES];
  double min, max;
  size_t n = 1;

  g_assert_cmpint (pauli_q2f2_orders (params, 3, results), ==, PAULI_EDOMAIN);
  for (int i = 0; i <= 3; i++)
    assert_domain_error (results[i]);
  g_assert_cmpint (pauli_formula_ranges (params, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 1, &(double){ 0.1 }, 1, 2, &ranges,
                                         &n, NULL, NULL),
                   ==, PAULI_EDOMAIN);
  g_assert_cmpuint (n, ==, 0);
  n = 1;
  g_assert_cmpint (pauli_solve (params, PAULI_PARAM_M_Q, 1, 0.1, results, &n, NULL, NULL), ==, PAULI_EDOMAIN);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (pauli_solve_bounds (params, PAULI_PARAM_M_Q, 1, &min, &max, NULL, NULL), ==, PAULI_EDOMAIN);
  g_assert_cmpint (pauli_refit17 (params, 0, 5, 10).status, ==, PAULI_EDOMAIN);
  g_assert_cmpint (pauli_refit18 (params, 0.1, 0.5, 10).status, ==, PAULI_EDOMAIN);
}

/* Every function that takes parameters. */
static void
assert_all_refuse (const PauliParams *params)
{
  PauliDerived rows[PAULI_N_DERIVED];
  PauliResult curve[2];
  const double Q2[2] = { 0, 1 };

  g_assert_false (pauli_params_valid (params));
  for (size_t i = 0; i < G_N_ELEMENTS (of_params); i++)
    assert_domain_error (of_params[i].function (params));
  assert_numbers_refuse (params);
  assert_statuses_refuse (params);
  pauli_derived (params, rows);
  for (int i = 0; i < PAULI_N_DERIVED; i++)
    assert_domain_error (rows[i].result);
  g_assert_cmpint (pauli_f2_curve (params, 2, Q2, curve, NULL, NULL), ==, PAULI_OK);
  assert_domain_error (curve[0]);
  assert_domain_error (curve[1]);
}

/* Parameters made by hand with one bad member. */
static void
test_bad_members (void)
{
  /* GeV, 1/GeV, 1: at the ends of the table, one ulp beyond. */
  const double M_q[] = { NAN, INFINITY, -INFINITY, 0, -0.35, nextafter (1e-3, 0), nextafter (1, 2), 350 };
  const double rho_c[] = { NAN, INFINITY, -INFINITY, 0, -5 / 3., nextafter (0.5, 0), nextafter (5, 6), 600 };
  const double alpha_s[] = { NAN, INFINITY, -INFINITY, 0, -0.5, nextafter (0.05, 0), nextafter (2, 3), 50 };
  const double width[] = { NAN, INFINITY, -INFINITY, 0, -1, nextafter (0.5, 0), nextafter (2, 3), 5e-324 };
  const int choice[] = { -1, 2, 1000 };
  const PauliParams good = reference_params (350, 600, PAULI_QUARK_U);

  for (int i = 0; i < 8; i++) {
    PauliParams bad_M_q = good, bad_rho_c = good, bad_alpha_s = good, bad_width_q = good, bad_width_g = good;
    bad_M_q.M_q = M_q[i];
    assert_all_refuse (&bad_M_q);
    bad_rho_c.rho_c = rho_c[i];
    assert_all_refuse (&bad_rho_c);
    bad_alpha_s.alpha_s = alpha_s[i];
    assert_all_refuse (&bad_alpha_s);
    bad_width_q.width_q = width[i];
    assert_all_refuse (&bad_width_q);
    bad_width_g.width_g = width[i];
    assert_all_refuse (&bad_width_g);
    bad_width_g.gluon = PAULI_GLUON_EXACT; /* without meaning, but not without a domain */
    assert_all_refuse (&bad_width_g);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (choice); i++) {
    PauliParams bad_quark = good, bad_gluon = good;
    bad_quark.quark = (PauliQuark) choice[i];
    assert_all_refuse (&bad_quark);
    bad_gluon.gluon = (PauliGluon) choice[i];
    assert_all_refuse (&bad_gluon);
  }
}

static void
test_bad_Q2 (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY, -5e-324, -1, nextafter (1e6, 1e7), 1e300 };
  const PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliResult mu = pauli_mu (&p);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    assert_domain_error (pauli_f2 (&p, bad[i]));
    assert_domain_error (pauli_f2_fit17 (&p, mu, bad[i]));
    assert_domain_error (pauli_f2_monopole (&p, mu, 4, bad[i]));
    assert_domain_error (pauli_f2_one_gluon (&p, bad[i]));
  }
  g_assert_cmpint (pauli_f2 (&p, 1e6).status, ==, PAULI_OK);
  g_assert_cmpfloat (pauli_f2 (&p, -0.0).value, ==, pauli_f2 (&p, 0).value);
}

static void
test_bad_f2_at_0 (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY };
  const PauliParams p = reference_params (350, 600, PAULI_QUARK_U);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_domain_error (pauli_f2_fit17 (&p, (PauliResult){ bad[i], 0, PAULI_OK }, 1));
  assert_domain_error (pauli_f2_fit17 (&p, pauli_domain_error (), 1));
}

/* A bad point of a curve is bad alone. */
static void
test_bad_point_of_curve (void)
{
  const PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  const double Q2[3] = { 1, -1, 2 }, M_q[3] = { 0.17, NAN, 0.35 };
  PauliResult f2[3], mu[3];

  g_assert_cmpint (pauli_f2_curve (&p, 3, Q2, f2, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpfloat (f2[0].value, ==, pauli_f2 (&p, 1).value);
  assert_domain_error (f2[1]);
  g_assert_cmpfloat (f2[2].value, ==, pauli_f2 (&p, 2).value);

  g_assert_cmpint (pauli_mu_curve (&p, 3, M_q, mu, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpint (mu[0].status, ==, PAULI_OK);
  assert_domain_error (mu[1]);
  g_assert_cmpfloat (mu[2].value, ==, pauli_mu (&p).value);
}

/* pauli_params_init(): each argument bad in turn, the struct untouched; the ends themselves are in the domain. */
static void
check_init_refuses (double M_q, double inv_rho_c, double alpha_s, PauliQuark quark)
{
  PauliParams params, before;

  memset (&params, 0x5a, sizeof params);
  memcpy (&before, &params, sizeof params);
  g_assert_cmpint (pauli_params_init (&params, M_q, inv_rho_c, alpha_s, quark), ==, PAULI_EDOMAIN);
  g_assert_cmpmem (&params, sizeof params, &before, sizeof before);
}

static void
test_init (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY, 0, -1, 1e9 };
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C),
                       *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);
  PauliParams p;

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    check_init_refuses (bad[i], 600, 0.5, PAULI_QUARK_U);
    check_init_refuses (350, bad[i], 0.5, PAULI_QUARK_U);
    check_init_refuses (350, 600, bad[i], PAULI_QUARK_U);
  }
  check_init_refuses (350, 600, 0.5, (PauliQuark) 2);
  check_init_refuses (nextafter (M_q->max, 1e9), 600, 0.5, PAULI_QUARK_U);
  check_init_refuses (350, nextafter (inv_rho_c->min, 0), 0.5, PAULI_QUARK_U);
  check_init_refuses (350, 600, nextafter (alpha_s->max, 9), PAULI_QUARK_U);

  for (int i = 0; i < 8; i++) {
    PauliStatus status = pauli_params_init (&p, i & 1 ? M_q->max : M_q->min, i & 2 ? inv_rho_c->max : inv_rho_c->min,
                                            i & 4 ? alpha_s->max : alpha_s->min, PAULI_QUARK_D);
    g_assert_cmpint (status, ==, PAULI_OK);
    g_assert_true (pauli_params_valid (&p));
  }
  /* The users' units to the core's: 350 MeV, 1/600 MeV^-1. */
  p = reference_params (350, 600, PAULI_QUARK_D);
  g_assert_cmpfloat (p.M_q, ==, 0.35);
  g_assert_cmpfloat (p.rho_c, ==, 1 / 0.6);
  g_assert_cmpint (p.quark, ==, PAULI_QUARK_D);
  /* The paper's profiles. */
  g_assert_cmpfloat (p.width_q, ==, 1);
  g_assert_cmpfloat (p.width_g, ==, 1);
  g_assert_cmpint (p.gluon, ==, PAULI_GLUON_GAUSSIAN);
}

/* What the quadratures say of themselves decides the status. */
static void
test_status_of_estimate (void)
{
  g_assert_cmpint (pauli_checked (-2, 2 * PAULI_EPSREL).status, ==, PAULI_OK);
  g_assert_cmpint (pauli_checked (-2, 2.001 * PAULI_EPSREL).status, ==, PAULI_EACCURACY);
  g_assert_cmpint (pauli_checked (1, NAN).status, ==, PAULI_EACCURACY);
  g_assert_cmpint (pauli_checked (NAN, 0).status, ==, PAULI_EACCURACY);
  g_assert_cmpint (pauli_checked (INFINITY, 0).status, ==, PAULI_EACCURACY);
}

/* ---- Tables and texts ------------------------------------------------------------------------------------------ */

static void
test_param_table (void)
{
  static const char *const keys[PAULI_N_PARAMS] = { "M_q", "inv_rho_c", "alpha_s", "width_q", "width_g",
                                                    "k1",  "k2",        "t",       "Q2",      "z" };

  for (int i = 0; i < PAULI_N_PARAMS; i++) {
    const PauliParamInfo *info = pauli_param_info (i);
    g_assert_cmpstr (info->key, ==, keys[i]);
    g_assert_true (g_utf8_validate (info->symbol, -1, NULL) && *info->symbol);
    g_assert_true (g_utf8_validate (info->unit, -1, NULL));
    g_assert_cmpfloat (info->min, <, info->max);
    g_assert_cmpfloat (info->min, <=, info->initial);
    g_assert_cmpfloat (info->initial, <=, info->max);
    g_assert_cmpfloat (info->step, >, 0);
    g_assert_cmpfloat (info->step, <=, info->max - info->min);
    /* A step must show in the decimals of the slider. */
    g_assert_cmpfloat (info->step, >=, 0.99 * pow (10, -info->digits));

    g_assert_true (pauli_param_valid (i, info->min) && pauli_param_valid (i, info->max));
    g_assert_false (pauli_param_valid (i, nextafter (info->min, -INFINITY)));
    g_assert_false (pauli_param_valid (i, nextafter (info->max, INFINITY)));
    g_assert_false (pauli_param_valid (i, NAN) || pauli_param_valid (i, INFINITY) || pauli_param_valid (i, -INFINITY));
    g_assert_cmpfloat (pauli_param_clamp (i, info->initial), ==, info->initial);
    g_assert_cmpfloat (pauli_param_clamp (i, nextafter (info->min, -INFINITY)), ==, info->min);
    g_assert_cmpfloat (pauli_param_clamp (i, nextafter (info->max, INFINITY)), ==, info->max);
    g_assert_cmpfloat (pauli_param_clamp (i, -INFINITY), ==, info->min);
    g_assert_cmpfloat (pauli_param_clamp (i, INFINITY), ==, info->max);
    g_assert_true (isnan (pauli_param_clamp (i, NAN)));
  }
}

/* Of what no profile depends on nothing matters, and width_g not with the exact gluon. */
static void
test_same_profiles (void)
{
  PauliParams a;

  g_assert_cmpint (pauli_params_init (&a, 350, 600, 0.5, PAULI_QUARK_U), ==, PAULI_OK);
  for (int exact = 0; exact < 2; exact++) {
    a.gluon = exact ? PAULI_GLUON_EXACT : PAULI_GLUON_GAUSSIAN;
    PauliParams b = a;
    b.M_q = 0.2, b.rho_c = 2, b.alpha_s = 0.4, b.quark = PAULI_QUARK_D;
    g_assert_true (pauli_same_profiles (&a, &b));
    b.width_g = 1.25;
    g_assert_true (pauli_same_profiles (&a, &b) == exact);
    b = a;
    b.width_q = 1.25;
    g_assert_false (pauli_same_profiles (&a, &b));
    b = a;
    b.gluon = exact ? PAULI_GLUON_GAUSSIAN : PAULI_GLUON_EXACT;
    g_assert_false (pauli_same_profiles (&a, &b) || pauli_same_profiles (&b, &a));
  }
}

/* The models of the paper's text below (5). */
static void
test_models (void)
{
  g_assert_cmpstr (pauli_models[0].name, ==, "MFA");
  g_assert_cmpfloat (pauli_models[0].M_q, ==, 170);
  g_assert_cmpstr (pauli_models[1].name, ==, "DP");
  g_assert_cmpfloat (pauli_models[1].M_q, ==, 350);
  for (int i = 0; i < PAULI_N_MODELS; i++) {
    const PauliModel *model = &pauli_models[i];
    PauliParams params;
    g_assert_cmpfloat (model->inv_rho_c, ==, 600);
    g_assert_cmpfloat (model->alpha_s, ==, 0.5);
    g_assert_true (model->description && *model->description);
    PauliStatus status = pauli_params_init (&params, model->M_q, model->inv_rho_c, model->alpha_s, PAULI_QUARK_U);
    g_assert_cmpint (status, ==, PAULI_OK);
  }
}

static void
test_status_text (void)
{
  const PauliStatus all[] = { PAULI_OK, PAULI_EDOMAIN, PAULI_EACCURACY, PAULI_ESTOPPED, (PauliStatus) 99 };

  for (size_t i = 0; i < G_N_ELEMENTS (all); i++) {
    g_assert_nonnull (pauli_status_text (all[i]));
    g_assert_cmpuint (strlen (pauli_status_text (all[i])), >, 3);
    for (size_t j = 0; j < i; j++)
      g_assert_cmpstr (pauli_status_text (all[i]), !=, pauli_status_text (all[j]));
  }
}

/* ---- Grids ----------------------------------------------------------------------------------------------------- */

static void
check_grid (double min, double max, size_t n, bool log_scale)
{
  double previous = pauli_grid_point (min, max, n, log_scale, 0);

  g_assert_cmpfloat (previous, ==, min);
  for (size_t i = 1; i < n; i++) {
    double point = pauli_grid_point (min, max, n, log_scale, i), t = (double) i / (double) (n - 1);
    double expected = log_scale ? min * pow (max / min, t) : (1 - t) * min + t * max;
    g_assert_cmpfloat (point, >, previous);
    /* exp(log) multiplies rounding by the logarithm, here 14 at most. */
    g_assert_cmpfloat (fabs (point - expected), <=, 1e-14 * (log_scale ? point : fmax (fabs (min), fabs (max))));
    previous = point;
  }
  g_assert_cmpfloat (pauli_grid_point (min, max, n, log_scale, n - 1), ==, n == 1 ? min : max);
}

static void
test_grid (void)
{
  const size_t n[] = { 1, 2, 3, 7, 60, 1001 };

  for (size_t i = 0; i < G_N_ELEMENTS (n); i++) {
    check_grid (0, 1e6, n[i], false);
    check_grid (-0.3, 0.7, n[i], false);
    check_grid (80, 500, n[i], false);
    check_grid (1e-6, 1e6, n[i], true);
    check_grid (0.1, 0.3, n[i], true);
    check_grid (1, 1000, n[i], true);
  }
  for (size_t i = 0; i < 5; i++)
    g_assert_cmpfloat (pauli_grid_point (0.1, 0.1, 5, false, i), ==, 0.1);
  /* e^{ln x} is not x: no point leaves the interval for that. */
  g_assert_cmpfloat (pauli_grid_point (41.631001594613082, 41.631001594613082, 3, true, 1), ==, 41.631001594613082);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/domain/members", test_bad_members);
  g_test_add_func ("/core/domain/Q2", test_bad_Q2);
  g_test_add_func ("/core/domain/f2-at-0", test_bad_f2_at_0);
  g_test_add_func ("/core/domain/point-of-curve", test_bad_point_of_curve);
  g_test_add_func ("/core/domain/init", test_init);
  g_test_add_func ("/core/domain/status-of-estimate", test_status_of_estimate);
  g_test_add_func ("/core/table/params", test_param_table);
  g_test_add_func ("/core/table/same-profiles", test_same_profiles);
  g_test_add_func ("/core/table/models", test_models);
  g_test_add_func ("/core/table/status-text", test_status_text);
  g_test_add_func ("/core/grid", test_grid);
  return g_test_run ();
}
