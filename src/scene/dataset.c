/* A data set as a reference-counted value.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset.h"
#include "scene-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _PauliDataset {
  gatomicrefcount refs; /* data sets travel between threads */
  char *name;
  PauliDataQuantity quantity;
  size_t n;
  double *x, *y, *yerr;
  double *core_x; /* in the core's unit; NULL if that is the users' */
};

const char *const pauli_dataset_quantity_keys[PAULI_N_DATA_QUANTITIES + 1] = {
  [PAULI_DATA_F2] = "F2",
  [PAULI_DATA_Q2F2] = "Q2F2",
  [PAULI_DATA_MU] = "mu",
  NULL,
};

PauliParam
pauli_dataset_variable (PauliDataQuantity quantity)
{
  return quantity == PAULI_DATA_MU ? PAULI_PARAM_M_Q : PAULI_PARAM_Q2;
}

/* ---- What is valid --------------------------------------------------------------------------------------------- */

/* With a true minus sign: this is read in a dialog, and not beside a file. */
static char *
number_text (double value)
{
  g_autofree char *ascii = pauli_number_text (value);
  GString *text = g_string_new (ascii);

  g_string_replace (text, "-", "\u2212", 0);
  return g_string_free (text, FALSE);
}

char *
pauli_dataset_point_problem (PauliDataQuantity quantity, double x, double y, const double *yerr)
{
  PauliParam variable = pauli_dataset_variable (quantity);
  const PauliParamInfo *info = pauli_param_info (variable);

  if (!pauli_param_valid (variable, x)) {
    g_autofree char *value = number_text (x), *min = number_text (info->min), *max = number_text (info->max);
    /* Translators: a symbol, its value, the ends of the allowed range, a unit, as in "Q² = −1 is out of 0 to 1000000 GeV²" */
    return g_strdup_printf (_("%s = %s is out of %s to %s %s"), info->symbol, value, min, max, info->unit);
  }
  if (!isfinite (y)) {
    g_autofree char *value = number_text (y);
    return g_strdup_printf (_("the value %s is not finite"), value);
  }
  if (yerr && !(*yerr > 0 && isfinite (*yerr))) {
    g_autofree char *value = number_text (*yerr);
    if (*yerr <= 0)
      return g_strdup_printf (_("the error %s is not positive"), value);
    return g_strdup_printf (_("the error %s is not finite"), value);
  }
  return NULL;
}

static bool
has_control_character (const char *text)
{
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return true;
  return false;
}

bool
pauli_dataset_check_name (const char *name, GError **error)
{
  if (g_utf8_validate (name, -1, NULL) && *name && g_utf8_strlen (name, -1) <= PAULI_DATASET_NAME_MAX &&
      !has_control_character (name))
    return true;
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
               _("the name of a data set must have 1 to %d characters of UTF-8, and no control characters"),
               PAULI_DATASET_NAME_MAX);
  return false;
}

char *
pauli_dataset_make_name (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *name = g_string_new (NULL);

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    g_string_append_unichar (name, g_unichar_iscntrl (g_utf8_get_char (c)) ? ' ' : g_utf8_get_char (c));
  g_strstrip (name->str);
  g_autofree char *all = g_string_free (name, FALSE);
  /* Translators: the name of a data set that has none */
  return *all ? g_utf8_substring (all, 0, MIN (g_utf8_strlen (all, -1), PAULI_DATASET_NAME_MAX)) : g_strdup (_("Data"));
}

static bool
check_points (PauliDataQuantity quantity, size_t n, const double *x, const double *y, const double *yerr, GError **error)
{
  if (n < 1 || n > PAULI_DATASET_MAX_ROWS) {
    g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE,
                 _("a data set has 1 to %d rows, not %zu"), PAULI_DATASET_MAX_ROWS, n);
    return false;
  }
  for (size_t i = 0; i < n; i++) {
    g_autofree char *problem = pauli_dataset_point_problem (quantity, x[i], y[i], yerr ? &yerr[i] : NULL);
    if (problem) {
      g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("row %zu: %s"), i + 1, problem);
      return false;
    }
  }
  return true;
}

/* ---- The value ------------------------------------------------------------------------------------------------- */

static double *
in_GeV (const double *x, size_t n)
{
  double *GeV = g_new (double, n);

  for (size_t i = 0; i < n; i++)
    GeV[i] = x[i] / 1000;
  return GeV;
}

/* Copies of what was checked. */
static PauliDataset *
copy (const char *name, PauliDataQuantity quantity, size_t n, const double *x, const double *y, const double *yerr)
{
  PauliDataset *dataset = g_new (PauliDataset, 1);

  g_atomic_ref_count_init (&dataset->refs);
  dataset->name = g_strdup (name);
  dataset->quantity = quantity;
  dataset->n = n;
  dataset->x = g_memdup2 (x, n * sizeof *x);
  dataset->y = g_memdup2 (y, n * sizeof *y);
  dataset->yerr = g_memdup2 (yerr, n * sizeof *yerr); /* NULL of NULL */
  dataset->core_x = quantity == PAULI_DATA_MU ? in_GeV (x, n) : NULL;
  return dataset;
}

PauliDataset *
pauli_dataset_new (const char *name, PauliDataQuantity quantity, size_t n, const double *x, const double *y,
                   const double *yerr, GError **error)
{
  g_return_val_if_fail (quantity < PAULI_N_DATA_QUANTITIES, NULL);
  if (!pauli_dataset_check_name (name, error) || !check_points (quantity, n, x, y, yerr, error))
    return NULL;
  return copy (name, quantity, n, x, y, yerr);
}

PauliDataset *
pauli_dataset_renamed (const PauliDataset *dataset, const char *name, GError **error)
{
  if (!pauli_dataset_check_name (name, error))
    return NULL;
  return copy (name, dataset->quantity, dataset->n, dataset->x, dataset->y, dataset->yerr);
}

PauliDataset *
pauli_dataset_ref (PauliDataset *dataset)
{
  g_atomic_ref_count_inc (&dataset->refs);
  return dataset;
}

void
pauli_dataset_unref (PauliDataset *dataset)
{
  if (!g_atomic_ref_count_dec (&dataset->refs))
    return;
  g_free (dataset->name);
  g_free (dataset->x);
  g_free (dataset->y);
  g_free (dataset->yerr);
  g_free (dataset->core_x);
  g_free (dataset);
}

const char *
pauli_dataset_name (const PauliDataset *dataset)
{
  return dataset->name;
}

PauliDataQuantity
pauli_dataset_quantity (const PauliDataset *dataset)
{
  return dataset->quantity;
}

size_t
pauli_dataset_n (const PauliDataset *dataset)
{
  return dataset->n;
}

const double *
pauli_dataset_x (const PauliDataset *dataset)
{
  return dataset->x;
}

const double *
pauli_dataset_y (const PauliDataset *dataset)
{
  return dataset->y;
}

const double *
pauli_dataset_yerr (const PauliDataset *dataset)
{
  return dataset->yerr;
}

PauliDataPoints
pauli_dataset_points (const PauliDataset *dataset)
{
  return (PauliDataPoints){ dataset->quantity, dataset->n, dataset->core_x ? dataset->core_x : dataset->x, dataset->y, dataset->yerr };
}

static bool
same_numbers (const double *a, const double *b, size_t n)
{
  return a && b ? memcmp (a, b, n * sizeof *a) == 0 : a == b;
}

bool
pauli_dataset_equal (const PauliDataset *a, const PauliDataset *b)
{
  return a == b || (a->quantity == b->quantity && a->n == b->n && g_str_equal (a->name, b->name) &&
                    same_numbers (a->x, b->x, a->n) && same_numbers (a->y, b->y, a->n) &&
                    same_numbers (a->yerr, b->yerr, a->n));
}
