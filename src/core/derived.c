/* Every derived quantity, as a row with name and unit.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-tail.h"

#include <math.h>

/* The same number in a unit `factor` times smaller, or of other sign. */
static PauliResult
scaled (PauliResult result, double factor)
{
  result.value *= factor;
  result.abserr *= fabs (factor);
  return result;
}

static PauliResult
rho_c_in_fm (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double fm = p->rho_c * (PAULI_HBARC_MEV_FM / 1000);
  return pauli_rounded (fm, fm, 2);
}

static PauliResult
M_q_rho_c (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double x = p->M_q * p->rho_c;
  return pauli_rounded (x, x, 2);
}

PauliResult
pauli_for_quark (PauliResult result, PauliQuark of, PauliQuark wanted)
{
  return scaled (result, pauli_quark_charge (wanted) / pauli_quark_charge (of));
}

static PauliResult
lambda_of (const PauliParams *p, double width)
{
  return scaled (pauli_lambda (p), 1000 * width);
}

/* With the exact gluon profile there is no width. */
static PauliResult
lambda_g (const PauliParams *p)
{
  return p->gluon == PAULI_GLUON_EXACT ? pauli_domain_error () : lambda_of (p, p->width_g);
}

/* T of the chosen profiles: what 4 e_q M_q^2 multiplies. */
static PauliResult
leading_term (const PauliParams *p, PauliResult leading21)
{
  return scaled (leading21, 1 / (4 * pauli_quark_charge (p->quark) * p->M_q * p->M_q));
}

void
pauli_derived (const PauliParams *p, PauliDerived rows[PAULI_N_DERIVED])
{
  rows[PAULI_DERIVED_MU_A] = (PauliDerived){ "mu_a", "1", pauli_mu_a (p) };
  rows[PAULI_DERIVED_MU] = (PauliDerived){ "mu", "1", pauli_mu (p) };
  rows[PAULI_DERIVED_MU_FIT18] = (PauliDerived){ "mu_linear_fit", "1", pauli_mu_fit18 (p) };
  rows[PAULI_DERIVED_MU_SERIES24] = (PauliDerived){ "mu_series", "1", pauli_mu_series24 (p) };
  rows[PAULI_DERIVED_LAMBDA] = (PauliDerived){ "Lambda", "MeV", scaled (pauli_lambda (p), 1000) };
  rows[PAULI_DERIVED_RHO_C] = (PauliDerived){ "rho_c", "fm", rho_c_in_fm (p) };
  rows[PAULI_DERIVED_M_Q_RHO_C] = (PauliDerived){ "M_q_rho_c", "1", M_q_rho_c (p) };
  rows[PAULI_DERIVED_SLOPE] = (PauliDerived){ "slope", "GeV^-2", pauli_f2_slope (p) };
  rows[PAULI_DERIVED_RADIUS] = (PauliDerived){ "pauli_radius", "fm", pauli_radius (p) };
  rows[PAULI_DERIVED_LIMIT] = (PauliDerived){ "limit_Q2F2", "GeV^2", pauli_q2f2_limit (p) };
  rows[PAULI_DERIVED_LEADING21] = (PauliDerived){ "leading21", "GeV^2", pauli_q2f2_leading21 (p) };
  rows[PAULI_DERIVED_EQ23_PRINTED] = (PauliDerived){ "eq23_printed", "GeV^2", pauli_q2f2_eq23_printed (p) };
  rows[PAULI_DERIVED_EQ23_CORRECTED] = (PauliDerived){ "eq23_corrected", "GeV^2", pauli_q2f2_eq23_corrected (p) };
  rows[PAULI_DERIVED_HALF_Q2] = (PauliDerived){ "half_Q2", "GeV^2", pauli_half_q2 (p) };
  rows[PAULI_DERIVED_LAMBDA_Q] = (PauliDerived){ "Lambda_q", "MeV", lambda_of (p, p->width_q) };
  rows[PAULI_DERIVED_LAMBDA_G] = (PauliDerived){ "Lambda_g", "MeV", lambda_g (p) };
  rows[PAULI_DERIVED_LEADING_T] = (PauliDerived){ "T", "1", leading_term (p, rows[PAULI_DERIVED_LEADING21].result) };
  rows[PAULI_DERIVED_LEADING_T_EXACT] = (PauliDerived){ "T_exact_profiles", "1", pauli_leading_term_exact (p) };
  rows[PAULI_DERIVED_ONE_GLUON] = (PauliDerived){ "mu_one_gluon", "1", pauli_f2_one_gluon (p, 0) };
  PauliResult mu = rows[PAULI_DERIVED_MU].result, slope = rows[PAULI_DERIVED_SLOPE].result;
  PauliResult limit = rows[PAULI_DERIVED_LIMIT].result;
  rows[PAULI_DERIVED_MU_U] = (PauliDerived){ "mu_u", "1", pauli_for_quark (mu, p->quark, PAULI_QUARK_U) };
  rows[PAULI_DERIVED_MU_D] = (PauliDerived){ "mu_d", "1", pauli_for_quark (mu, p->quark, PAULI_QUARK_D) };
  rows[PAULI_DERIVED_SLOPE_U] = (PauliDerived){ "slope_u", "GeV^-2", pauli_for_quark (slope, p->quark, PAULI_QUARK_U) };
  rows[PAULI_DERIVED_SLOPE_D] = (PauliDerived){ "slope_d", "GeV^-2", pauli_for_quark (slope, p->quark, PAULI_QUARK_D) };
  rows[PAULI_DERIVED_LIMIT_U] = (PauliDerived){ "limit_Q2F2_u", "GeV^2", pauli_for_quark (limit, p->quark, PAULI_QUARK_U) };
  rows[PAULI_DERIVED_LIMIT_D] = (PauliDerived){ "limit_Q2F2_d", "GeV^2", pauli_for_quark (limit, p->quark, PAULI_QUARK_D) };
}
