/* Traces with explicit Dirac matrices: the projector (10), and the numerator of (12) from (8) to (10).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-paper.h"

#include <complex.h>
#include <math.h>

typedef struct {
  double complex e[4][4];
} Matrix;

typedef struct {
  double c[4]; /* contravariant, metric + - - - */
} Vector;

static const double metric[4] = { 1, -1, -1, -1 };

static Matrix
scaled (Matrix a, double complex factor)
{
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      a.e[i][j] *= factor;
  return a;
}

static Matrix
sum (Matrix a, Matrix b)
{
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      a.e[i][j] += b.e[i][j];
  return a;
}

static Matrix
product (Matrix a, Matrix b)
{
  Matrix c = { { { 0 } } };

  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
      for (int k = 0; k < 4; k++)
        c.e[i][j] += a.e[i][k] * b.e[k][j];
  return c;
}

static double complex
trace (Matrix a)
{
  return a.e[0][0] + a.e[1][1] + a.e[2][2] + a.e[3][3];
}

static Matrix
identity (void)
{
  return (Matrix){ { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 1 } } };
}

/* gamma^mu in Dirac's representation. */
static Matrix
gamma_upper (int mu)
{
  static const Matrix matrices[4] = {
    { { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, -1, 0 }, { 0, 0, 0, -1 } } },
    { { { 0, 0, 0, 1 }, { 0, 0, 1, 0 }, { 0, -1, 0, 0 }, { -1, 0, 0, 0 } } },
    { { { 0, 0, 0, -I }, { 0, 0, I, 0 }, { 0, I, 0, 0 }, { -I, 0, 0, 0 } } },
    { { { 0, 0, 1, 0 }, { 0, 0, 0, -1 }, { -1, 0, 0, 0 }, { 0, 1, 0, 0 } } },
  };
  return matrices[mu];
}

static Matrix
gamma_lower (int mu)
{
  return scaled (gamma_upper (mu), metric[mu]);
}

/* sigma^{mu nu} = i (gamma^mu gamma^nu - gamma^nu gamma^mu)/2, below (1). */
static Matrix
sigma (int mu, int nu)
{
  Matrix a = product (gamma_upper (mu), gamma_upper (nu)), b = product (gamma_upper (nu), gamma_upper (mu));
  return scaled (sum (a, scaled (b, -1)), I / 2);
}

static Vector
combination (double a, Vector u, double b, Vector v)
{
  for (int mu = 0; mu < 4; mu++)
    u.c[mu] = a * u.c[mu] + b * v.c[mu];
  return u;
}

/* p-slash + mass. */
static Matrix
slash_plus (Vector p, double mass)
{
  Matrix a = scaled (identity (), mass);

  for (int mu = 0; mu < 4; mu++)
    a = sum (a, scaled (gamma_lower (mu), p.c[mu]));
  return a;
}

/* On shell, in the frame where q = p' - p has no energy. */
static void
set_momenta (double M, double Q2, Vector *p, Vector *p_prime)
{
  double E = sqrt (M * M + Q2 / 4), half = sqrt (Q2) / 2;

  *p = (Vector){ { E, 0, 0, -half } };
  *p_prime = (Vector){ { E, 0, 0, half } };
}

/* (10): tr {(p-slash + M) Lambda_rho (p'-slash + M) Gamma^rho}, with k2 for the k^2 of the projector. */
static double complex
project (double M, Vector p, Vector p_prime, double k2, const Matrix vertex[4])
{
  double factor = M * M / (k2 * (4 * M * M - k2)), second = (k2 + 2 * M * M) / (M * (k2 - 4 * M * M));
  Vector total = combination (1, p, 1, p_prime);
  double complex result = 0;

  for (int rho = 0; rho < 4; rho++) {
    Matrix Lambda = sum (gamma_lower (rho), scaled (identity (), second * metric[rho] * total.c[rho]));
    Matrix left = product (slash_plus (p, M), scaled (Lambda, factor));
    result += trace (product (product (left, slash_plus (p_prime, M)), vertex[rho]));
  }
  return result;
}

double
pauli_projector (double M_q, double Q2, double k2, double F1, double F2)
{
  Vector p, p_prime;
  Matrix vertex[4]; /* (1) */

  set_momenta (M_q, Q2, &p, &p_prime);
  Vector q = combination (1, p_prime, -1, p);
  for (int mu = 0; mu < 4; mu++) {
    vertex[mu] = scaled (gamma_upper (mu), F1);
    for (int nu = 0; nu < 4; nu++)
      vertex[mu] = sum (vertex[mu], scaled (sigma (mu, nu), I * F2 * metric[nu] * q.c[nu] / (2 * M_q)));
  }
  return creal (project (M_q, p, p_prime, k2, vertex));
}

/* The projected N of (9) at the gluon momentum t, k = p - t, k' = p' - t. */
static double
projected_N (double M, double Q2, Vector p, Vector p_prime, Vector t)
{
  Matrix k = slash_plus (combination (1, p, -1, t), M), k_prime = slash_plus (combination (1, p_prime, -1, t), M);
  Matrix N[4];

  for (int mu = 0; mu < 4; mu++) {
    Matrix middle = product (product (k_prime, gamma_upper (mu)), k);
    N[mu] = (Matrix){ { { 0 } } };
    for (int alpha = 0; alpha < 4; alpha++)
      for (int rho = 0; rho < 4; rho++) {
        Matrix term = product (product (sigma (alpha, rho), middle), gamma_lower (rho));
        N[mu] = sum (N[mu], scaled (term, -I * metric[alpha] * t.c[alpha]));
      }
  }
  return creal (project (M, p, p_prime, -Q2, N));
}

double
pauli_eq12_brace_by_traces (double M2, double Q2, double Delta, double v1, double v2)
{
  double M = sqrt (M2), average, at_0;
  Vector p, p_prime;

  set_momenta (M, Q2, &p, &p_prime);
  Vector t = combination (v1, p, v2, p_prime);
  /* The loop momentum l about t is Gaussian, l^mu l^nu -> -g^{mu nu}/(2 Delta); N is a cubic in it, of which a second difference
   * is exact, and odd powers average to zero. */
  average = at_0 = projected_N (M, Q2, p, p_prime, t);
  for (int mu = 0; mu < 4; mu++) {
    Vector step = { { 0 } };
    step.c[mu] = 1;
    double above = projected_N (M, Q2, p, p_prime, combination (1, t, 1, step));
    double below = projected_N (M, Q2, p, p_prime, combination (1, t, -1, step));
    average -= metric[mu] / (4 * Delta) * (above + below - 2 * at_0);
  }
  /* C_F/(16 pi^2 M_q)/2 of the one against 1/(12 pi^2) of the other prefactor, and the sign of three Euclidean propagators. */
  return -average / (2 * M);
}
