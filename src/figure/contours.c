/* Contours of a map, by marching squares.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid has one more row of nodes on each side, in the same places as the outermost, of which all are below any level: so every contour
 * is closed.  Gaps are below as well. */
#include "contours.h"

#include <math.h>

typedef struct {
  const PauliMap *map;
  double sign, level;
  size_t side;      /* nodes in each direction */
  guint8 *is_above; /* by node */
  guint32 *next;    /* by edge where a contour crosses: the one it crosses then */
} March;

#define NONE G_MAXUINT32

/* Edges 2k and 2k + 1 of node k go to its right and upwards. */
static size_t
edge_of (const March *march, size_t i, size_t j, bool up)
{
  return 2 * (i * march->side + j) + up;
}

static double
value_at (const March *march, size_t i, size_t j)
{
  size_t n = march->map->n;

  if (i == 0 || j == 0 || i > n || j > n)
    return NAN;
  return march->sign * march->map->z[(i - 1) * n + (j - 1)];
}

static void
find_above (March *march)
{
  for (size_t i = 0; i < march->side; i++)
    for (size_t j = 0; j < march->side; j++) {
      double value = value_at (march, i, j);
      march->is_above[i * march->side + j] = isfinite (value) && value >= march->level;
    }
}

/* Around a cell, a contour leaves where it goes from above to below, and comes back where it goes up. */
static void
connect_cell (March *march, size_t i, size_t j)
{
  const size_t corners[4][2] = { { i, j }, { i + 1, j }, { i + 1, j + 1 }, { i, j + 1 } };
  const size_t edges[4] = { edge_of (march, i, j, false), edge_of (march, i + 1, j, true), edge_of (march, i, j + 1, false),
                            edge_of (march, i, j, true) };
  bool above[4];
  int n = 0;

  for (int k = 0; k < 4; k++)
    n += above[k] = march->is_above[corners[k][0] * march->side + corners[k][1]];
  if (n == 0 || n == 4)
    return;
  int step = 1;
  if (n == 2 && above[0] == above[2]) { /* a saddle */
    double sum = 0;
    for (int k = 0; k < 4; k++)
      sum += value_at (march, corners[k][0], corners[k][1]);
    step = sum / 4 >= march->level ? 1 : 3;
  }
  for (int k = 0; k < 4; k++) {
    if (!above[k] || above[(k + 1) % 4])
      continue;
    int to = (k + step) % 4;
    while (above[to] || !above[(to + 1) % 4])
      to = (to + step) % 4;
    march->next[edges[k]] = (guint32) edges[to];
  }
}

static double
place (const March *march, size_t i)
{
  size_t n = march->map->n;
  return ((double) CLAMP (i, 1, n) - 1) / (double) (n - 1);
}

static PauliContourPoint
point_on (const March *march, size_t edge)
{
  size_t i = edge / 2 / march->side, j = edge / 2 % march->side, i1 = i + (edge % 2 == 0), j1 = j + edge % 2;
  double a = value_at (march, i, j), b = value_at (march, i1, j1);
  bool on_edge = !isfinite (a) || !isfinite (b) || !isfinite (march->level);
  double t = on_edge ? !march->is_above[i * march->side + j] : (march->level - a) / (b - a);

  return (PauliContourPoint){ place (march, i) + t * (place (march, i1) - place (march, i)),
                              place (march, j) + t * (place (march, j1) - place (march, j)), on_edge };
}

static void
follow (March *march, size_t edge, PauliContours *contours)
{
  while (march->next[edge] != NONE) {
    size_t next = march->next[edge];
    PauliContourPoint point = point_on (march, edge);
    g_array_append_val (contours->points, point);
    march->next[edge] = NONE;
    edge = next;
  }
  size_t end = contours->points->len;
  g_array_append_val (contours->ends, end);
}

PauliContours
pauli_contours_new (const PauliMap *map, double sign, double level)
{
  size_t side = map->n + 2;
  March march = { map, sign, level, side, g_new (guint8, side * side), g_new (guint32, 2 * side * side) };
  PauliContours contours = { g_array_new (FALSE, FALSE, sizeof (PauliContourPoint)), g_array_new (FALSE, FALSE, sizeof (size_t)) };

  find_above (&march);
  for (size_t edge = 0; edge < 2 * side * side; edge++)
    march.next[edge] = NONE;
  for (size_t i = 0; i + 1 < side; i++)
    for (size_t j = 0; j + 1 < side; j++)
      connect_cell (&march, i, j);
  for (size_t edge = 0; edge < 2 * side * side; edge++)
    if (march.next[edge] != NONE)
      follow (&march, edge, &contours);
  g_free (march.is_above);
  g_free (march.next);
  return contours;
}

void
pauli_contours_clear (PauliContours *contours)
{
  g_array_unref (contours->points);
  g_array_unref (contours->ends);
}
