/* Every derived quantity, as a row with name and unit.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

/* The same number in a unit `factor` times smaller. */
static PauliResult
scaled (PauliResult result, double factor)
{
  result.value *= factor;
  result.abserr *= factor;
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
}
