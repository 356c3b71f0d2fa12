/* Shared by the files that list the paper's statements.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_PRIVATE_H
#define PAULI_PAPER_PRIVATE_H

#include "internal.h"
#include "pauli-paper.h"

/* The list under construction. */
typedef struct {
  PauliStatement *statements;
  size_t n;
  PauliParams mfa, dp;
  PauliStop stop;
  void *stop_data;
} PauliPaper;

/* Each adds a statement; the verdict follows from the numbers. */

/* Everything but deviation and verdict is filled in. */
void pauli_paper_add (PauliPaper *paper, PauliStatement statement);

/* A number as printed, to so many decimals. */
void pauli_paper_add_number (PauliPaper *paper, const char *equation, const char *statement, const char *unit,
                             double printed, int decimals, PauliResult computed);

/* Two numbers that ought to be equal, up to a relative difference. */
void pauli_paper_add_pair (PauliPaper *paper, const char *equation, const char *statement, const char *unit,
                           double printed, double computed, double relative);

/* Two results that ought to be equal, up to their errors. */
void pauli_paper_add_results (PauliPaper *paper, const char *equation, const char *statement, const char *unit,
                              PauliResult printed, PauliResult computed);

/* Printed and corrected, with an absolute tolerance. */
void pauli_paper_add_erratum (PauliPaper *paper, const char *equation, const char *statement, const char *unit,
                              const char *erratum, double printed, double corrected, double computed, double tolerance);

/* paper-vertex.c: section II, (3) to (15).  false if stop said so. */
bool pauli_paper_add_vertex (PauliPaper *paper);

#endif
