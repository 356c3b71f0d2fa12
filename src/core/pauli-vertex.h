/* The instanton-induced quark-gluon vertex: its profiles and its form factor, Eqs. (3), (4) and (7).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VERTEX_H
#define PAULI_VERTEX_H

#include "pauli.h"

/* (4), exact: F_q(z) = -z d/dz [I0(z) K0(z) - I1(z) K1(z)], z = |k| rho_c/2, 0 <= z <= 1e4; F_q(0) = 1, and 3/(4 z^3) at
 * large z.  Computed as (8 z/pi) Int_0^{pi/2} sin^3 p K1(2 z sin p) dp (from Graf's addition theorem), where nothing cancels. */
PauliResult pauli_profile_quark (double z);

/* (4), exact: F_g(z) = 4/z^2 - 2 K2(z), z = |t| rho_c, 0 <= z <= 1e4; F_g(0) = 1, and 4/z^2 at large z. */
PauliResult pauli_profile_gluon (double z);

/* (7) at the same arguments: exp(-k^2/Lambda_q^2) = exp(-z^2/width_q^2) and exp(-t^2/Lambda_g^2) = exp(-z^2/(4 width_g^2)).
 * Both use the widths, whatever params->gluon. */
PauliResult pauli_gaussian_quark (const PauliParams *params, double z);
PauliResult pauli_gaussian_gluon (const PauliParams *params, double z);

/* Virtualities of the two quarks and the gluon as Euclidean momenta |k1|, |k2|, |t| in GeV, each >= 0 and such that the
 * argument of its profile is at most 1e4. */
typedef struct {
  double k1, k2, t;
} PauliVirtualities;

/* (3): mu_a F_q(|k1| rho_c/2) F_q(|k2| rho_c/2) F_g(|t| rho_c) with (5) and the exact profiles (4); goes as 1/alpha_s. */
PauliResult pauli_vertex (const PauliParams *params, PauliVirtualities v);

/* The same with the Gaussians (7). */
PauliResult pauli_vertex_gaussian (const PauliParams *params, PauliVirtualities v);

#endif
