/* The coefficient of 1/Q2 at large Q2, order by order: Eqs. (20) and (21).
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With the errata of README.md, Q2 F2 -> e_q (M_q rho_c)^2 (T + S_1 + S_2 + ...) for Q2 -> infinity: T the first term of (21),
 * S_n that of its sum, in units of Lambda^2.  pauli_q2f2_limit() is the whole of it. */
#ifndef PAULI_TAIL_H
#define PAULI_TAIL_H

#include "pauli.h"

/* First term of (21) times Q2, with the overall sign corrected to minus, in GeV^2: 4 e_q M_q^2 T, for Gaussian profiles with
 * m = (M_q/Lambda_q)^2 and g = (Lambda_q/Lambda_g)^2
 *   T = width_q^2 Int_0^inf du e^{-u}/(u + m) [(2/g) (1 - e^{-g u}) - u e^{-g u}]
 *     = width_q^2 {(2/g) e^m E1(m) - 1/(1 + g) - (2/g - m) e^{(1+g)m} E1((1+g)m)};
 * the paper's is width_q = g = 1.  With the exact gluon profile, it is pauli_leading_term() with that. */
PauliResult pauli_q2f2_leading21 (const PauliParams *params);

/* A form factor at the squared Euclidean momentum k2 in GeV^2; 1 at 0, varies on the scale of Lambda^2 = 4/rho_c^2, and falls
 * with k2, the quark's and the gluon's at least like 1/k2. */
typedef double (*PauliProfile) (double k2, const void *data);

/* T, the leading (n = 0) term of (20) in units of Lambda^2, for any profiles:
 *   T = Lambda^-2 Int_0^inf dl F_q(l)/(l + M_q^2) [2 Int_0^l F_g(x) dx - l F_g(l)],  l and x squared momenta.
 * Both integrals are by quadrature. */
PauliResult pauli_leading_term (const PauliParams *params, PauliProfile quark, const void *quark_data,
                                PauliProfile gluon, const void *gluon_data);

/* That with the exact profiles of (4) for quark and gluon.  At space-like momenta F_q is as well defined as F_g. */
PauliResult pauli_leading_term_exact (const PauliParams *params);

#define PAULI_ORDER_MAX 200

/* The first n + 1 terms of (21), 0 <= n <= PAULI_ORDER_MAX: terms[0] the first, terms[k] that of n = k in the sum, times Q2 and
 * with the corrected overall sign, in GeV^2; all of the sign of e_q.  (21) is for Gaussian profiles: PAULI_EDOMAIN, and NaN, with
 * the exact gluon profile.  S_k falls like k^-3:
 *   S_k = width_q^2 e^m m^k/(k-1)! Int_1^inf dB e^{-mB} B^{k-2} {1/[k (k+1)] - u^{k+2}/k + u^{k+1}/(k+1)},  u = g/(g + B). */
PauliStatus pauli_q2f2_orders (const PauliParams *params, int n, PauliResult terms[]);

/* What the orders beyond n >= 0 add, in GeV^2: the algebraic part of all S_k in closed form,
 *   Sum_{k>n} m/[(k-1) k (k+1)] Sum_{j<=k-2} m^j/j!  (about m e^m/[2 n (n+1)]),
 * and their rest, which falls faster than any power, until it is negligible.  Domain as above. */
PauliResult pauli_q2f2_orders_rest (const PauliParams *params, int n);

#endif
