/* The reference tables tests/reference/NAME.csv: numbers of 20 or more digits from 113-bit arithmetic, the oracle of
 * the tests.  Nothing is fitted to them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef REFERENCE_TABLE_H
#define REFERENCE_TABLE_H

#include <glib.h>

#include "pauli.h"

typedef struct {
  guint n_rows, n_columns;
  double *cells; /* row by row */
} ReferenceTable;

/* Reads $PAULI_TEST_REFERENCE/NAME.csv, lines starting with '#' skipped.  Ends the test program with a message if the
 * file cannot be read, has not exactly n_columns numbers in each row, or fewer than min_rows rows: a test that lost
 * its oracle must not pass. */
ReferenceTable *reference_table_read (const char *name, guint n_columns, guint min_rows);
void reference_table_free (ReferenceTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReferenceTable, reference_table_free)

/* The cells of a row. */
const double *reference_table_row (const ReferenceTable *table, guint row);

/* Parameters within the domain (MeV, MeV; alpha_s 0.5), or the test fails. */
PauliParams reference_params (double M_q, double inv_rho_c, PauliQuark quark);

/* Fails the test, with a message that begins with the text of the format, unless the result has status PAULI_OK,
 * agrees with a reference of relative error reference_epsrel to epsrel, its abserr covers its error, and keeps the
 * promise of PAULI_EPSREL.  Returns the relative deviation. */
double reference_check (PauliResult result, double reference, double reference_epsrel, double epsrel,
                        const char *format, ...) G_GNUC_PRINTF (5, 6);

/* |a/b - 1|; 0 if both are 0. */
double reference_deviation (double a, double b);

#endif
