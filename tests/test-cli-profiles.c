/* The profiles of pauliscope-cli: other widths than those of (7), the exact gluon profile, and one-gluon exchange beside F2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-tail.h"
#include "reference-table.h"
#include "test-cli-run.h"

#include <math.h>

static const struct {
  const char *options;
  double width_q, width_g;
  PauliGluon gluon;
} profiles[] = {
  { "", 1, 1, PAULI_GLUON_GAUSSIAN },
  { "--width-q 0.5 --width-g 2", 0.5, 2, PAULI_GLUON_GAUSSIAN },
  { "--width-g 0.5 --width-q 2 --gluon-profile gaussian", 2, 0.5, PAULI_GLUON_GAUSSIAN },
  { "--gluon-profile exact --width-q 1.25", 1.25, 1, PAULI_GLUON_EXACT },
  { "--gluon-profile gaussian --gluon-profile exact --quark-profile gaussian", 1, 1, PAULI_GLUON_EXACT },
};

/* M_q = 238.5 MeV, rho_c = 1/700 MeV^-1, alpha_s = 0.5, d quark. */
static PauliParams
params_of (gsize k, double M_q)
{
  PauliParams params = reference_params (M_q, 700, PAULI_QUARK_D);

  params.width_q = profiles[k].width_q;
  params.width_g = profiles[k].width_g;
  params.gluon = profiles[k].gluon;
  return params;
}

static Csv *
table_of (const char *command, gsize k)
{
  g_autofree char *line = g_strdup_printf ("%s --inv-rho 700 --quark d %s", command, profiles[k].options);

  return csv_of (line);
}

static void
test_f2 (void)
{
  static const double Q2[] = { 0, 2.385, 1e4 };

  for (gsize k = 0; k < G_N_ELEMENTS (profiles); k++) {
    const PauliParams params = params_of (k, 238.5);
    g_autoptr (Csv) csv = table_of ("f2 --mq 238.5 --q2 0,2.385,1e4", k);
    g_autoptr (Csv) more = table_of ("f2 --mq 238.5 --q2 0,2.385,1e4 --perturbative", k);
    g_assert_cmpuint (csv->n_rows, ==, G_N_ELEMENTS (Q2));
    for (guint i = 0; i < csv->n_rows; i++) {
      PauliResult f2 = pauli_f2 (&params, Q2[i]);
      const Cell cells[] = { { NULL, Q2[i] }, { NULL, f2.value }, { NULL, f2.abserr },
                             { NULL, pauli_f2_one_gluon (&params, Q2[i]).value } };
      csv_assert_row (csv, i, cells, 3);
      csv_assert_row (more, i, cells, 4);
    }
  }
}

static void
test_mu (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (profiles); k++) {
    g_autoptr (Csv) csv = table_of ("mu --mq 50,238.5,900", k);
    g_assert_cmpuint (csv->n_rows, ==, 3);
    for (guint i = 0; i < csv->n_rows; i++) {
      double M_q = (const double[]){ 50, 238.5, 900 }[i];
      const PauliParams params = params_of (k, M_q);
      PauliResult mu = pauli_mu (&params);
      const Cell cells[] = { { NULL, M_q }, { NULL, mu.value }, { NULL, mu.abserr },
                             { NULL, pauli_mu_fit18 (&params).value }, { NULL, pauli_mu_series24 (&params).value } };
      csv_assert_row (csv, i, cells, G_N_ELEMENTS (cells));
    }
  }
}

static void
test_asymptotics (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (profiles); k++) {
    const PauliParams params = params_of (k, 238.5);
    double Q2 = 47;
    PauliResult f2 = pauli_f2 (&params, Q2);
    const Cell cells[] = { { NULL, Q2 }, { NULL, Q2 * f2.value }, { NULL, Q2 * f2.abserr },
                           { NULL, Q2 * pauli_f2_fit17 (&params, pauli_mu (&params), Q2).value },
                           { NULL, pauli_q2f2_limit (&params).value }, { NULL, pauli_q2f2_leading21 (&params).value },
                           { NULL, pauli_q2f2_eq23_printed (&params).value },
                           { NULL, pauli_q2f2_eq23_corrected (&params).value } };
    g_autoptr (Csv) csv = table_of ("asymptotics --mq 238.5 --q2 47", k);
    csv_assert_row (csv, 0, cells, G_N_ELEMENTS (cells));
  }
}

/* With the exact gluon profile there is no row of its width. */
static void
test_derived (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (profiles); k++) {
    const PauliParams params = params_of (k, 238.5);
    gboolean exact = profiles[k].gluon == PAULI_GLUON_EXACT;
    g_autoptr (Csv) csv = table_of ("derived --mq 238.5", k);
    PauliDerived rows[PAULI_N_DERIVED];
    guint row = 0;

    pauli_derived (&params, rows);
    g_assert_cmpuint (csv->n_rows, ==, exact ? PAULI_N_DERIVED - 1 : PAULI_N_DERIVED);
    for (guint id = 0; id < PAULI_N_DERIVED; id++) {
      const Cell cells[] = { { rows[id].name, 0 }, { NULL, rows[id].result.value }, { NULL, rows[id].result.abserr },
                             { rows[id].unit, 0 } };
      if (!exact || !g_str_equal (rows[id].name, "Lambda_g"))
        csv_assert_row (csv, row++, cells, G_N_ELEMENTS (cells));
    }
    g_assert_cmpuint (row, ==, csv->n_rows);
  }
}

/* Both widths times s, and rho_c times s, change nothing else: only M_q, Lambda_q and Lambda_g enter F2/(M_q rho_c)^2. */
static void
test_scaling (void)
{
  g_autoptr (Csv) narrow = csv_of ("f2 --inv-rho 600 --q2 0,1,50");
  g_autoptr (Csv) wide = csv_of ("f2 --inv-rho 400 --width-q 1.5 --width-g 1.5 --q2 0,1,50");

  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (reference_deviation (csv_number (wide, i, 1, 3) / 2.25, csv_number (narrow, i, 1, 3)), <=, 1e-13);
}

/* Schwinger's alpha/(2 pi) with C_F alpha_s for alpha, times e_q; and its form at Q2 = 4 M_q^2: asinh(1)/sqrt 2. */
static void
test_one_gluon (void)
{
  g_autoptr (Csv) csv = csv_of ("f2 --mq 500 --alpha-s 0.3 --quark d --q2 0,1 --perturbative");
  double at_0 = -1.0 / 3.0 * (4.0 / 3.0) * 0.3 / (2 * G_PI);

  g_assert_cmpfloat (reference_deviation (csv_number (csv, 0, 3, 4), at_0), <=, 1e-14);
  g_assert_cmpfloat (reference_deviation (csv_number (csv, 1, 3, 4), at_0 * asinh (1) / sqrt (2)), <=, 1e-14);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/profiles/f2", test_f2);
  g_test_add_func ("/cli/profiles/mu", test_mu);
  g_test_add_func ("/cli/profiles/asymptotics", test_asymptotics);
  g_test_add_func ("/cli/profiles/derived", test_derived);
  g_test_add_func ("/cli/profiles/scaling", test_scaling);
  g_test_add_func ("/cli/profiles/one-gluon", test_one_gluon);
  return g_test_run ();
}
