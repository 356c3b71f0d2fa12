/* Pauliscope: the instanton-induced Pauli form factor of a quark.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numerical core.  Source of the physics: arXiv:1703.04333 (Zhang, Radzhabov, Kochelev, Zhang), "the paper" below;
 * equation numbers (n) are the paper's.  Errata of the paper that the formulae here know of are listed in README.md.
 *
 * Units: GeV for masses, GeV^-1 for lengths, GeV^2 for Q2 = -q^2 >= 0 (space-like).  Only pauli_params_init() takes the
 * users' units, MeV.  Everything is proportional to the quark charge e_q (u 2/3, d -1/3), which is contained in F2.
 *
 * Every function is thread-safe: the core keeps no state, and nothing reaches GSL's error handler, unless memory runs out.
 */
#ifndef PAULI_H
#define PAULI_H

#include <stdbool.h>
#include <stddef.h>

/* hbar c in MeV fm (CODATA), for lengths in fm. */
#define PAULI_HBARC_MEV_FM 197.3269804

/* What the core promises for F2 and its limits, relative; a larger error estimate makes the status PAULI_EACCURACY. */
#define PAULI_EPSREL 1e-10

typedef enum {
  PAULI_OK = 0,
  PAULI_EDOMAIN,   /* an argument is NaN, infinite or out of range: value and abserr are NaN */
  PAULI_EACCURACY, /* computed, but abserr > PAULI_EPSREL |value| */
  PAULI_ESTOPPED   /* the stop callback asked to end: value and abserr are NaN */
} PauliStatus;

/* A number with its absolute error estimate: |value - exact| <= abserr (rounding and truncation; for a printed
 * approximation of the paper, "exact" means that formula evaluated exactly). */
typedef struct {
  double value;
  double abserr;
  PauliStatus status;
} PauliResult;

/* A short English sentence for a status; never NULL. */
const char *pauli_status_text (PauliStatus status);

/* ---- Parameters: the one table that owns symbol, unit, default, range and step ------------------------------------ */

typedef enum {
  PAULI_PARAM_M_Q,       /* dynamical quark mass M_q */
  PAULI_PARAM_INV_RHO_C, /* inverse average instanton size 1/rho_c */
  PAULI_PARAM_ALPHA_S,   /* strong coupling at the scale rho_c */
  PAULI_PARAM_WIDTH_Q,   /* width of the Gaussian quark profile, in units of that of (7): Lambda_q rho_c/2 */
  PAULI_PARAM_WIDTH_G,   /* of the gluon profile: Lambda_g rho_c/2 */
  PAULI_PARAM_K1,        /* Euclidean momenta of the vertex (3): of the two quarks, */
  PAULI_PARAM_K2,
  PAULI_PARAM_T,         /* and of the gluon */
  PAULI_PARAM_Q2,        /* photon virtuality Q2 */
  PAULI_PARAM_Z,         /* argument z of the profiles (4) */
  PAULI_N_PARAMS
} PauliParam;

typedef struct {
  const char *key;    /* in files, settings and messages: "M_q", "inv_rho_c", "alpha_s", "width_q", "width_g", "k1",
                         "k2", "t", "Q2", "z" */
  const char *symbol; /* UTF-8, for messages: "M_q", "1/ρ_c", "α_s", "Λ_q ρ_c/2", "Λ_g ρ_c/2", "|k₁|", "|k₂|", "|t|", "Q²", "z" */
  const char *unit;   /* the users' unit: "MeV", "MeV", "", "", "", "GeV", "GeV", "GeV", "GeV²", "" */
  double initial;     /* default; min <= value <= max is the domain; all in the users' unit */
  double min, max;
  double step;        /* of a slider key press */
  int digits;         /* decimals a slider shows */
  bool log_slider;    /* the slider's way is ln value: the range is more than a decade and a half, and above 0 */
  bool inverse;       /* may be typed as its inverse too: 1/rho_c as rho_c */
} PauliParamInfo;

/* The table row; param must be < PAULI_N_PARAMS. */
const PauliParamInfo *pauli_param_info (PauliParam param);

/* min <= value <= max; false for NaN. */
bool pauli_param_valid (PauliParam param, double value);

/* The value in the range that is nearest; NaN remains NaN. */
double pauli_param_clamp (PauliParam param, double value);

/* The models the paper names below (5): MFA and DP; both with 1/rho_c = 600 MeV and alpha_s = 0.5. */
typedef struct {
  const char *name;                /* "MFA", "DP" */
  const char *description;         /* "mean field approximation", "Diakonov-Petrov model" */
  double M_q, inv_rho_c, alpha_s;  /* in the users' units: MeV, MeV, 1 */
} PauliModel;

#define PAULI_N_MODELS 2
extern const PauliModel pauli_models[PAULI_N_MODELS];

typedef enum { PAULI_QUARK_U, PAULI_QUARK_D } PauliQuark;

/* e_q in units of the elementary charge: 2/3 or -1/3; their ratio is Eq. (16). */
double pauli_quark_charge (PauliQuark quark);

/* The gluon profile F_g in F2 and what follows from it: the Gaussian of (7), or that of (4) itself.  For the quark profile
 * there is no such choice: with the exact F_q of (4), F2 is not defined.  F_q has a cut along all time-like k^2, on which the
 * loop momentum lies when the quark is on its mass shell; as a mixture of Gaussians, e^{a M_q^2 rho^2/4}/a^2 diverges. */
typedef enum { PAULI_GLUON_GAUSSIAN, PAULI_GLUON_EXACT } PauliGluon;

typedef struct {
  double M_q;       /* GeV */
  double rho_c;     /* GeV^-1 */
  double alpha_s;   /* 1 */
  PauliQuark quark;
  double width_q;   /* Lambda_q rho_c/2; the paper's (7) has 1 */
  double width_g;   /* Lambda_g rho_c/2; the paper's (7) has 1; without meaning if gluon is exact */
  PauliGluon gluon;
} PauliParams;

/* Fills *params from the users' units (MeV, MeV, 1), with the paper's Gaussian profiles (7): widths 1.  PAULI_EDOMAIN, and
 * *params untouched, if one is out of range.  Other profiles are set in *params afterwards. */
PauliStatus pauli_params_init (PauliParams *params, double M_q, double inv_rho_c, double alpha_s, PauliQuark quark);

/* Whether both have the same profiles: width_q, gluon, and width_g unless the gluon is exact. */
bool pauli_same_profiles (const PauliParams *a, const PauliParams *b);

/* ---- The form factor, to PAULI_EPSREL or better -------------------------------------------------------------------- */

/* F2(Q2) of Eqs. (12)-(15), sign and normalization as there (e_q and the factor 2 of Fig. 1(b) included, mu_a < 0 makes
 * F2 of the u quark positive).  alpha_s cancels: mu_a g_s^2 = -3 pi^2 (M_q rho_c)^2.  Q2 in GeV^2, 0 <= Q2 <= 1e6.
 * Other widths than 1, and the exact gluon profile (an average over Gaussians of all widths), are ours, not the paper's.
 * Method: Eq. (12) reduced to a single integral of elementary and Dawson functions (src/DESIGN.md). */
PauliResult pauli_f2 (const PauliParams *params, double Q2);

/* Asked now and then by a loop that can last; true ends it.  NULL never stops. */
typedef bool (*PauliStop) (void *data);

/* F2 at n points, in any order; each with a relative error and an abserr as of pauli_f2().  Many points are interpolated
 * between few values of pauli_f2() if that is certain to keep 1e-13; a number may so differ by that much from pauli_f2()'s.
 * Returns PAULI_OK or PAULI_ESTOPPED; each point has its own status in f2[i].status, PAULI_ESTOPPED if not computed. */
PauliStatus pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                            void *stop_data);

/* mu = F2(0), the anomalous magnetic moment of Eq. (19), by a single integral of its own. */
PauliResult pauli_mu (const PauliParams *params);

/* pauli_mu() with params->M_q replaced by each M_q[i] in GeV; statuses as in pauli_f2_curve().  Hundreds of points are
 * interpolated as there, if all are in the domain. */
PauliStatus pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop,
                            void *stop_data);

/* dF2/dQ2 at Q2 = 0, in GeV^-2. */
PauliResult pauli_f2_slope (const PauliParams *params);

/* lim Q2 F2 for Q2 -> infinity, in GeV^2: the whole leading coefficient, (20) resummed. */
PauliResult pauli_q2f2_limit (const PauliParams *params);

/* ---- Closed formulae of the paper ---------------------------------------------------------------------------------- */

/* (5): mu_a = -3 pi (M_q rho_c)^2/(4 alpha_s), the anomalous quark chromomagnetic moment. */
PauliResult pauli_mu_a (const PauliParams *params);

/* (7): Lambda = 2/rho_c, in GeV. */
PauliResult pauli_lambda (const PauliParams *params);

/* (17): F2(0)/[1 + rho_c Q2/(4.7 M_q)], the paper's monopole fit; f2_at_0 is F2(0), to be had from pauli_mu(). */
PauliResult pauli_f2_fit17 (const PauliParams *params, PauliResult f2_at_0, double Q2);

/* The form of (17) with another constant than 4.7, > 0. */
#define PAULI_FIT17_CONSTANT 4.7
PauliResult pauli_f2_monopole (const PauliParams *params, PauliResult f2_at_0, double constant, double Q2);

/* (18): e_q [-0.065 + 0.97 M_q rho_c], the paper's linear fit of mu; fitted by it to 80 <= M_q <= 500 MeV, computed for any. */
PauliResult pauli_mu_fit18 (const PauliParams *params);

/* The form of (18), e_q [constant + slope M_q rho_c], with other numbers. */
#define PAULI_FIT18_CONSTANT (-0.065)
#define PAULI_FIT18_SLOPE 0.97
PauliResult pauli_mu_linear (const PauliParams *params, double constant, double slope);

/* (24): e_q x [y + (192 y + 211) x/288 + (1536 y + 3089) x^2/9216], x = (M_q rho_c)^2, y = ln(2/x) - gamma_E - 1/4; its first
 * `orders` terms, 1 to 3; 3 are all that is printed. */
#define PAULI_SERIES24_ORDERS 3
PauliResult pauli_mu_series24_to (const PauliParams *params, int orders);
PauliResult pauli_mu_series24 (const PauliParams *params);

/* (22) = (23) times Q2 as printed: 4 e_q M_q^2 {2 ln 2 - 1/2 + m [ln(8 m) + gamma_E - 2]}, m = (M_q rho_c)^2/4, in GeV^2.
 * It drops the sum of (21), which is of the order it keeps. */
PauliResult pauli_q2f2_eq23_printed (const PauliParams *params);

/* The same expansion complete to order m: 4 e_q M_q^2 {2 ln 2 - 1/2 + (m/2) [ln(32 m) + gamma_E - 11/4]}, in GeV^2. */
PauliResult pauli_q2f2_eq23_corrected (const PauliParams *params);

/* Pauli radius sqrt(-6 F2'(0)/F2(0)) in fm. */
PauliResult pauli_radius (const PauliParams *params);

/* The Q2 > 0 in GeV^2 at which F2 is half of F2(0). */
PauliResult pauli_half_q2 (const PauliParams *params);

/* For comparison, and not of the paper's model: one-gluon exchange with bare vertices,
 *   F2 = e_q C_F alpha_s/(2 pi) asinh(sqrt t)/sqrt(t (1 + t)),  t = Q2/(4 M_q^2),  C_F = 4/3,
 * that is [2 M_q^2/(Q2 beta)] ln[(beta + 1)/(beta - 1)] for the last factor, beta = sqrt(1 + 1/t); 1 at Q2 = 0 (Schwinger's
 * alpha/(2 pi) with C_F alpha_s for alpha). */
PauliResult pauli_f2_one_gluon (const PauliParams *params, double Q2);

/* ---- All derived quantities, as rows of a table -------------------------------------------------------------------- */

/* (16): a quantity proportional to e_q, known for one quark, for another. */
PauliResult pauli_for_quark (PauliResult result, PauliQuark of, PauliQuark wanted);

typedef struct {
  const char *name;  /* stable identifier, a column value of "pauliscope-cli derived" */
  const char *unit;  /* ASCII: "1", "MeV", "fm", "GeV^-2", "GeV^2" */
  PauliResult result;
} PauliDerived;

typedef enum {
  PAULI_DERIVED_MU_A,
  PAULI_DERIVED_MU,
  PAULI_DERIVED_MU_FIT18,
  PAULI_DERIVED_MU_SERIES24,
  PAULI_DERIVED_LAMBDA,
  PAULI_DERIVED_RHO_C,
  PAULI_DERIVED_M_Q_RHO_C,
  PAULI_DERIVED_SLOPE,
  PAULI_DERIVED_RADIUS,
  PAULI_DERIVED_LIMIT,
  PAULI_DERIVED_LEADING21,
  PAULI_DERIVED_EQ23_PRINTED,
  PAULI_DERIVED_EQ23_CORRECTED,
  PAULI_DERIVED_HALF_Q2,
  PAULI_DERIVED_LAMBDA_Q,
  PAULI_DERIVED_LAMBDA_G,
  PAULI_DERIVED_LEADING_T,
  PAULI_DERIVED_LEADING_T_EXACT,
  PAULI_DERIVED_ONE_GLUON,
  PAULI_DERIVED_MU_U,
  PAULI_DERIVED_MU_D,
  PAULI_DERIVED_SLOPE_U,
  PAULI_DERIVED_SLOPE_D,
  PAULI_DERIVED_LIMIT_U,
  PAULI_DERIVED_LIMIT_D,
  PAULI_N_DERIVED
} PauliDerivedId;

/* Fills all rows, in the order of PauliDerivedId. */
void pauli_derived (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED]);

/* ---- Grids --------------------------------------------------------------------------------------------------------- */

/* Point i of n between min and max, linear or, if log, logarithmic (min > 0); first and last are exactly min and max,
 * none lies outside; n = 1 gives min. */
double pauli_grid_point (double min, double max, size_t n, bool log, size_t i);

#endif
