/* The parameter table, the named models, and the conversion to the core's units.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <math.h>

static const PauliParamInfo table[PAULI_N_PARAMS] = {
  [PAULI_PARAM_M_Q] = { "M_q", "M_q", "MeV", 350, 1, 1000, 5, 0, true, false },
  [PAULI_PARAM_INV_RHO_C] = { "inv_rho_c", "1/ρ_c", "MeV", 600, 200, 2000, 5, 0, false, true },
  [PAULI_PARAM_ALPHA_S] = { "alpha_s", "α_s", "", 0.5, 0.05, 2, 0.01, 2, true, false },
  [PAULI_PARAM_WIDTH_Q] = { "width_q", "Λ_q ρ_c/2", "", 1, 0.5, 2, 0.01, 2, false, false },
  [PAULI_PARAM_WIDTH_G] = { "width_g", "Λ_g ρ_c/2", "", 1, 0.5, 2, 0.01, 2, false, false },
  [PAULI_PARAM_K1] = { "k1", "|k₁|", "GeV", 0.3, 0, 20, 0.05, 2, false, false },
  [PAULI_PARAM_K2] = { "k2", "|k₂|", "GeV", 0.3, 0, 20, 0.05, 2, false, false },
  [PAULI_PARAM_T] = { "t", "|t|", "GeV", 0.5, 0, 20, 0.05, 2, false, false },
  [PAULI_PARAM_Q2] = { "Q2", "Q²", "GeV²", 0, 0, 1e6, 0.1, 2, false, false },
  [PAULI_PARAM_Z] = { "z", "z", "", 0, 0, 1e4, 0.1, 2, false, false },
};

const PauliModel pauli_models[PAULI_N_MODELS] = {
  { "MFA", N_("mean field approximation"), 170, 600, 0.5 },
  { "DP", N_("Diakonov-Petrov model"), 350, 600, 0.5 },
};

const PauliParamInfo *
pauli_param_info (PauliParam param)
{
  return &table[param];
}

bool
pauli_param_valid (PauliParam param, double value)
{
  return value >= table[param].min && value <= table[param].max;
}

double
pauli_param_clamp (PauliParam param, double value)
{
  if (value < table[param].min)
    return table[param].min;
  return value > table[param].max ? table[param].max : value;
}

double
pauli_quark_charge (PauliQuark quark)
{
  return quark == PAULI_QUARK_D ? -1.0 / 3.0 : 2.0 / 3.0;
}

static double
mev_to_gev (double mev)
{
  return mev / 1000;
}

/* rho_c in GeV^-1 from 1/rho_c in MeV. */
static double
inv_mev_to_inv_gev (double inv_rho_c)
{
  return 1000 / inv_rho_c;
}

PauliStatus
pauli_params_init (PauliParams *params, double M_q, double inv_rho_c, double alpha_s, PauliQuark quark)
{
  if (!pauli_param_valid (PAULI_PARAM_M_Q, M_q) || !pauli_param_valid (PAULI_PARAM_INV_RHO_C, inv_rho_c) ||
      !pauli_param_valid (PAULI_PARAM_ALPHA_S, alpha_s) || (quark != PAULI_QUARK_U && quark != PAULI_QUARK_D))
    return PAULI_EDOMAIN;
  params->M_q = mev_to_gev (M_q);
  params->rho_c = inv_mev_to_inv_gev (inv_rho_c);
  params->alpha_s = alpha_s;
  params->quark = quark;
  params->width_q = params->width_g = 1;
  params->gluon = PAULI_GLUON_GAUSSIAN;
  return PAULI_OK;
}

bool
pauli_params_valid (const PauliParams *p)
{
  const PauliParamInfo *M_q = &table[PAULI_PARAM_M_Q];
  const PauliParamInfo *inv_rho_c = &table[PAULI_PARAM_INV_RHO_C];

  return p->M_q >= mev_to_gev (M_q->min) && p->M_q <= mev_to_gev (M_q->max) &&
         p->rho_c >= inv_mev_to_inv_gev (inv_rho_c->max) && p->rho_c <= inv_mev_to_inv_gev (inv_rho_c->min) &&
         pauli_param_valid (PAULI_PARAM_ALPHA_S, p->alpha_s) &&
         (p->quark == PAULI_QUARK_U || p->quark == PAULI_QUARK_D) &&
         pauli_param_valid (PAULI_PARAM_WIDTH_Q, p->width_q) && pauli_param_valid (PAULI_PARAM_WIDTH_G, p->width_g) &&
         (p->gluon == PAULI_GLUON_GAUSSIAN || p->gluon == PAULI_GLUON_EXACT);
}

bool
pauli_same_profiles (const PauliParams *a, const PauliParams *b)
{
  if (a->width_q != b->width_q || a->gluon != b->gluon)
    return false;
  return a->gluon == PAULI_GLUON_EXACT || a->width_g == b->width_g;
}

PauliReduced
pauli_reduce (const PauliParams *p, double Q2)
{
  double inv_Lambda_q = p->rho_c / (2 * p->width_q), ratio = p->width_q / p->width_g;
  return (PauliReduced){ p->M_q * inv_Lambda_q * (p->M_q * inv_Lambda_q), Q2 * (inv_Lambda_q * inv_Lambda_q),
                         ratio * ratio };
}

const char *
pauli_status_text (PauliStatus status)
{
  switch (status) {
    case PAULI_OK:
      return N_("success");
    case PAULI_EDOMAIN:
      return N_("an argument is not a number or out of its range");
    case PAULI_EACCURACY:
      return N_("the required accuracy was not reached");
    case PAULI_ESTOPPED:
      return N_("stopped before the end");
  }
  return N_("unknown status");
}

PauliResult
pauli_domain_error (void)
{
  return (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
}

PauliResult
pauli_stopped (void)
{
  return (PauliResult){ NAN, NAN, PAULI_ESTOPPED };
}

PauliResult
pauli_checked (double value, double abserr)
{
  /* The comparison is false for NaN too. */
  bool good = isfinite (value) && abserr <= PAULI_EPSREL * fabs (value);
  return (PauliResult){ value, abserr, good ? PAULI_OK : PAULI_EACCURACY };
}

PauliResult
pauli_rounded (double value, double magnitude, double ulps)
{
  return (PauliResult){ value, ulps * DBL_EPSILON * magnitude, PAULI_OK };
}

double
pauli_grid_point (double min, double max, size_t n, bool log_scale, size_t i)
{
  if (i == 0)
    return min;
  if (i + 1 == n)
    return max;
  double t = (double) i / (double) (n - 1);
  /* Powers of ten, so that a grid over decades hits them. */
  double point = log_scale ? pow (10, log10 (min) + t * (log10 (max) - log10 (min))) : min + t * (max - min);
  /* Rounding must not leave the interval: an end may be the end of a domain. */
  return fmin (fmax (point, min), max);
}
