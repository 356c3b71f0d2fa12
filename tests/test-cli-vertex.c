/* pauliscope-cli vertex: against the core, the reference table, and Eq. (3) by hand.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-vertex.h"
#include "reference-table.h"
#include "test-cli-run.h"

#include <math.h>
#include <string.h>

#define MU_A_DP (-1.6035212502697903) /* (5): -3 pi (35/60)^2/2 */

static void
assert_near (double value, double expected, double epsrel)
{
  g_assert_cmpfloat (fabs (value - expected), <=, epsrel * fabs (expected));
}

/* The exact profiles of each row of profile.csv, and the Gaussians by their formula. */
static void
test_reference (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("profile", 3, 20);

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    double z = row[0];
    g_autofree char *line = g_strdup_printf ("vertex --z %.17g --width-q 0.8 --width-g 1.6", z);
    g_autoptr (Csv) csv = csv_of (line);
    g_assert_cmpuint (csv->n_rows, ==, 1);
    g_assert_cmpfloat (csv_number (csv, 0, 0, 5), ==, z);
    assert_near (csv_number (csv, 0, 1, 5), row[1], 1e-14);
    assert_near (csv_number (csv, 0, 2, 5), row[2], 1e-14);
    assert_near (csv_number (csv, 0, 3, 5), exp (-z * z / (0.8 * 0.8)), 1e-14 * (1 + z * z));
    assert_near (csv_number (csv, 0, 4, 5), exp (-z * z / (4 * 1.6 * 1.6)), 1e-14 * (1 + z * z));
  }
}

static void
test_core (void)
{
  PauliParams params = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (Csv) csv = csv_of ("vertex --z 0:12:37 --width-g 1.5");

  params.width_g = 1.5;
  g_assert_cmpuint (csv->n_rows, ==, 37);
  for (guint i = 0; i < csv->n_rows; i++) {
    double z = pauli_grid_point (0, 12, 37, false, i);
    const Cell cells[] = { { NULL, z },
                           { NULL, pauli_profile_quark (z).value },
                           { NULL, pauli_profile_gluon (z).value },
                           { NULL, pauli_gaussian_quark (&params, z).value },
                           { NULL, pauli_gaussian_gluon (&params, z).value } };
    csv_assert_row (csv, i, cells, G_N_ELEMENTS (cells));
  }
}

/* With 1/rho_c = 600 MeV, |k| = 1.2 GeV is z = 1 of F_q, and |t| = 0.6 GeV is z = 1 of F_g; F_q(1), F_g(1), F_q(2) and F_g(2)
 * from profile.csv.  The Gaussians are exp(-1), exp(-1/4), exp(-4) and exp(-1) there. */
static void
test_form_factor (void)
{
  const double F_q1 = 0.367870121090032678663778, F_g1 = 0.750322202729645034378585;
  const double F_q2 = 0.10573801525032418478152, F_g2 = 0.492480490867888274125363;
  const struct {
    const char *options;
    double k1, k2, t, exact, gaussian;
  } cases[] = {
    { "--k1 0", 0, 0, 0, MU_A_DP, MU_A_DP },
    { "--k1 1.2", 1.2, 0, 0, MU_A_DP * F_q1, MU_A_DP * exp (-1) },
    { "--k2 2.4", 0, 2.4, 0, MU_A_DP * F_q2, MU_A_DP * exp (-4) },
    { "--t 0.6", 0, 0, 0.6, MU_A_DP * F_g1, MU_A_DP * exp (-0.25) },
    { "--k1 1.2 --k2 2.4 --t 1.2", 1.2, 2.4, 1.2, MU_A_DP * F_q1 * F_q2 * F_g2, MU_A_DP * exp (-6) },
    { "--k1 7 --t 1.2 --k1 1.2 --alpha-s 0.25", 1.2, 0, 1.2, 2 * MU_A_DP * F_q1 * F_g2, 2 * MU_A_DP * exp (-2) },
    { "--k1 1.2 --mq 175 --quark d", 1.2, 0, 0, MU_A_DP / 4 * F_q1, MU_A_DP / 4 * exp (-1) },
    { "--k1 0.6 --t 0.3 --inv-rho 300", 0.6, 0, 0.3, 4 * MU_A_DP * F_q1 * F_g1, 4 * MU_A_DP * exp (-1.25) },
    { "--k1 1.2 --t 0.6 --width-q 0.5 --width-g 2", 1.2, 0, 0.6, MU_A_DP * F_q1 * F_g1, MU_A_DP * exp (-4 - 0.0625) },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++) {
    g_autofree char *line = g_strdup_printf ("vertex %s", cases[k].options);
    g_autoptr (Csv) csv = csv_of (line);
    g_assert_cmpuint (csv->n_rows, ==, 1);
    g_assert_cmpfloat (csv_number (csv, 0, 0, 6), ==, cases[k].k1);
    g_assert_cmpfloat (csv_number (csv, 0, 1, 6), ==, cases[k].k2);
    g_assert_cmpfloat (csv_number (csv, 0, 2, 6), ==, cases[k].t);
    assert_near (csv_number (csv, 0, 3, 6), cases[k].exact, 1e-13);
    g_assert_cmpfloat (fabs (csv_number (csv, 0, 3, 6) - cases[k].exact), <=, csv_number (csv, 0, 4, 6) + 1e-15);
    assert_near (csv_number (csv, 0, 5, 6), cases[k].gaussian, 1e-13);
  }
}

/* The largest momenta, whose arguments are z = 1e4, as messages state them. */
static void
test_largest (void)
{
  g_autoptr (Csv) csv = csv_of ("vertex --k1 12000 --k2 12000 --t 6000");

  assert_near (csv_number (csv, 0, 3, 6), MU_A_DP * 7.50000014062500922851684e-13 * 7.50000014062500922851684e-13 * 4e-8,
               1e-13);
  g_assert_cmpstr (strrchr (csv->rows[0], ','), ==, ",0"); /* the Gaussians underflow, and not to -0 */
  /* with rho_c = 0.3 fm, of more than ten digits */
  g_autoptr (Csv) rounded = csv_of ("vertex --rho 0.3 --k1 13155.13203");
  assert_near (csv_number (rounded, 0, 0, 6), 13155.132026666667, 1e-15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/vertex/reference", test_reference);
  g_test_add_func ("/cli/vertex/core", test_core);
  g_test_add_func ("/cli/vertex/form-factor", test_form_factor);
  g_test_add_func ("/cli/vertex/largest", test_largest);
  return g_test_run ();
}
