/* Data sets of the tests.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "measured.h"

#include <gsl/gsl_errno.h>
#include <math.h>

#include "routes.h"

double
data_points_model (const PauliParams *p, PauliDataQuantity quantity, double x)
{
  PauliParams at = *p;

  if (quantity == PAULI_DATA_MU)
    at.M_q = x;
  double Q2 = quantity == PAULI_DATA_MU ? 0 : x;
  double F2 = at.gluon == PAULI_GLUON_EXACT ? routes_f2_R2_exact_gluon (&at, Q2, ROUTES_R2_STEP) : routes_f2_R2 (&at, Q2);
  return quantity == PAULI_DATA_Q2F2 ? x * F2 : F2;
}

DataPoints *
data_points_new (const PauliParams *p, PauliDataQuantity quantity, size_t n, double min, double max, double relative_error)
{
  DataPoints *data = g_new0 (DataPoints, 1);

  data->x = g_new0 (double, n);
  data->y = g_new0 (double, n);
  data->yerr = g_new0 (double, n);
  for (size_t i = 0; i < n; i++) {
    data->x[i] = pauli_grid_point (min, max, n, false, i);
    data->y[i] = data_points_model (p, quantity, data->x[i]);
    data->yerr[i] = data->y[i] == 0 ? 1 : relative_error * fabs (data->y[i]);
  }
  data->points = (PauliDataPoints){ quantity, n, data->x, data->y, relative_error > 0 ? data->yerr : NULL };
  return data;
}

void
data_points_free (DataPoints *data)
{
  g_free (data->x);
  g_free (data->y);
  g_free (data->yerr);
  g_free (data);
}

/* Box and Muller's. */
double
data_points_gaussian (GRand *rand)
{
  double radius = sqrt (-2 * log (1 - g_rand_double (rand)));
  return radius * cos (2 * G_PI * g_rand_double (rand));
}

void
data_points_add_noise (DataPoints *data, const double *model, GRand *rand)
{
  for (size_t i = 0; i < data->points.n; i++)
    data->y[i] = model[i] + data->yerr[i] * data_points_gaussian (rand);
}

void
data_points_shuffle (DataPoints *data, GRand *rand)
{
  for (size_t i = data->points.n - 1; i > 0; i--) {
    size_t j = (size_t) g_rand_int_range (rand, 0, (gint32) i + 1);
    double *columns[] = { data->x, data->y, data->yerr };
    for (int k = 0; k < 3; k++) {
      double swapped = columns[k][i];
      columns[k][i] = columns[k][j];
      columns[k][j] = swapped;
    }
  }
}

static void
fatal_handler (const char *reason, const char *file, int line, int gsl_errno)
{
  g_error ("the core reached GSL's error handler: %s (%s:%d, error %d)", reason, file, line, gsl_errno);
}

void
data_points_forbid_gsl_errors (void)
{
  gsl_set_error_handler (fatal_handler);
}
