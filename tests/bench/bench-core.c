/* Speed of the core: single values and curves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "pauli.h"

#include <math.h>

static const struct {
  const char *name;
  double M_q, inv_rho_c;
} parameters[] = {
  { "MFA", 170, 600 },
  { "DP", 350, 600 },
  { "M_q = 1 MeV, 1/rho_c = 2000 MeV", 1, 2000 },
  { "M_q = 1000 MeV, 1/rho_c = 200 MeV", 1000, 200 },
};

#define SAMPLES 200
#define REPEAT 20
#define CURVE_POINTS 400

static double sink; /* keeps the compiler from leaving the work out */

static PauliParams
params_of (size_t i)
{
  PauliParams params;
  if (pauli_params_init (&params, parameters[i].M_q, parameters[i].inv_rho_c, 0.5, PAULI_QUARK_U) != PAULI_OK)
    g_error ("parameters out of range");
  return params;
}

static void
bench_value (size_t i, double Q2)
{
  g_autofree char *name = g_strdup_printf ("F2, %s, Q2 = %g GeV^2", parameters[i].name, Q2);
  PauliParams params = params_of (i);
  Bench bench = bench_new ();

  for (int s = 0; s < SAMPLES; s++) {
    double start = bench_now ();
    for (int r = 0; r < REPEAT; r++)
      sink += pauli_f2 (&params, Q2 * (1 - 1e-9 * r)).value;
    bench_add (&bench, bench_now () - start);
  }
  bench_print (name, &bench, REPEAT);
  bench_clear (&bench);
}

static void
bench_curve (size_t i, PauliGluon gluon, double min, double max, bool log)
{
  g_autofree char *name = g_strdup_printf ("%s, %g..%g%s", parameters[i].name, min, max, log ? " log" : "");
  PauliParams params = params_of (i);
  int samples = gluon == PAULI_GLUON_EXACT ? SAMPLES / 20 : SAMPLES / 4;
  Bench bench = bench_new ();
  double Q2[CURVE_POINTS];
  PauliResult f2[CURVE_POINTS];

  params.gluon = gluon;
  for (size_t k = 0; k < CURVE_POINTS; k++)
    Q2[k] = pauli_grid_point (min, max, CURVE_POINTS, log, k);
  for (int s = 0; s < samples; s++) {
    double start = bench_now ();
    pauli_f2_curve (&params, CURVE_POINTS, Q2, f2, NULL, NULL);
    bench_add (&bench, bench_now () - start);
    sink += f2[0].value;
  }
  bench_print (name, &bench, 1);
  bench_clear (&bench);
}

int
main (void)
{
  static const double Q2[] = { 0, 1, 100, 1e6 };

  bench_print_head ("One value of F2");
  for (size_t i = 0; i < G_N_ELEMENTS (parameters); i++)
    for (size_t k = 0; k < G_N_ELEMENTS (Q2); k++)
      bench_value (i, Q2[k]);
  bench_print_head ("400 points of F2, Q2 in GeV^2");
  for (size_t i = 0; i < G_N_ELEMENTS (parameters); i++) {
    bench_curve (i, PAULI_GLUON_GAUSSIAN, 0, 5, false);
    bench_curve (i, PAULI_GLUON_GAUSSIAN, 1e-2, 1e4, true);
  }
  bench_print_head ("The same with the exact gluon profile");
  for (size_t i = 0; i < PAULI_N_MODELS; i++) {
    bench_curve (i, PAULI_GLUON_EXACT, 0, 5, false);
    bench_curve (i, PAULI_GLUON_EXACT, 1e-2, 1e4, true);
  }
  return isfinite (sink) ? 0 : 1;
}
