/* Every statement of the paper that can be checked by numbers, beside what is computed, with a computed verdict.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_H
#define PAULI_PAPER_H

#include "pauli.h"

typedef enum {
  PAULI_VERDICT_AGREES,            /* |printed - computed| <= tolerance */
  PAULI_VERDICT_AGREES_CORRECTED,  /* only after the erratum: |corrected - computed| <= tolerance */
  PAULI_VERDICT_DIFFERS,           /* neither */
  PAULI_VERDICT_UNKNOWN,           /* a number could not be computed */
  PAULI_N_VERDICTS
} PauliVerdict;

typedef struct {
  const char *equation;  /* "(17)", "(5), (6)", "Fig. 2" */
  const char *statement; /* English, for translation: what the number is, and at which parameters */
  const char *unit;      /* ASCII, "1" if it has none */
  const char *erratum;   /* English, for translation: what is corrected; NULL if nothing is */
  double printed;        /* the number the paper prints, or its formula as printed, evaluated */
  double corrected;      /* the same after the erratum; NaN without one */
  double computed;       /* by this program, by a way that does not use the printed formula */
  double tolerance;      /* within which two numbers agree: half a unit of the last printed digit; where a formula is compared,
                            the numerical errors of both sides; where the paper says approximately, what the statement says */
  double deviation;      /* (printed - computed)/|computed|, or printed - computed if one of them is 0; the corrected number's if
                            only that agrees */
  PauliVerdict verdict;  /* follows from the numbers above */
} PauliStatement;

/* The verdict on printed, corrected (NaN: none) and computed. */
PauliVerdict pauli_verdict (double printed, double corrected, double computed, double tolerance);

/* "agrees", "after erratum", "differs", "not computed": English, for translation. */
const char *pauli_verdict_text (PauliVerdict verdict);

/* "agrees", "erratum", "differs", "unknown": stable identifiers. */
const char *pauli_verdict_key (PauliVerdict verdict);

#define PAULI_MAX_STATEMENTS 100

/* Fills statements in the paper's order and *n, their number; for the models MFA and DP and the u quark.  Takes a fraction of a
 * second, most of it for Eq. (12) as it is printed.  PAULI_ESTOPPED if stop said so; then *n is 0. */
PauliStatus pauli_paper (PauliStatement statements[PAULI_MAX_STATEMENTS], size_t *n, PauliStop stop, void *stop_data);

/* F2(Q2) of (12)-(15) exactly as printed: the integral over x1, x2, x3 and alpha, by Gauss-Legendre rules of 60 nodes in each
 * variable, times the printed prefactor with mu_a of (5) and g_s^2 = 4 pi alpha_s, so that alpha_s cancels in numbers only.
 * abserr is the difference to rules of 40 nodes; PAULI_EACCURACY if it is above 1e-6 relative, as it is for light quarks and
 * large Q2; PAULI_EDOMAIN unless the profiles are the paper's Gaussians. */
PauliResult pauli_f2_eq12 (const PauliParams *params, double Q2);

/* The trace of (10), with explicit Dirac matrices, over the vertex (1) with form factors F1 and F2 at Q2 in GeV^2 > 0: F2 if the
 * projector is right.  k2 is the k^2 in the projector in GeV^2: q^2 = -Q2 is right, and what k means. */
double pauli_projector (double M_q, double Q2, double k2, double F1, double F2);

#endif
