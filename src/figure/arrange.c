/* Where the plots of a panel stand beside each other.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "arrange.h"

/* Of the height, what a plot leaves to the one of deviations or ratios beneath it. */
#define BENEATH 0.38

/* The first and, if there are two, the second beneath it. */
static void
with_beneath (size_t n, double width, const PauliRoom *room, PauliRect *places)
{
  double beneath = MAX (room->beneath_min, BENEATH * (room->height - room->spacing));
  double upper = n > 1 ? room->height - room->spacing - beneath : room->height;

  places[0] = (PauliRect){ 0, 0, width, upper };
  if (n > 1)
    places[1] = (PauliRect){ 0, upper + room->spacing, width, beneath };
}

static void
in_one_column (size_t n, const PauliRoom *room, PauliRect *places)
{
  double each = (room->height - ((double) n - 1) * room->spacing) / (double) n;

  for (size_t i = 0; i < n; i++)
    places[i] = (PauliRect){ 0, (double) i * (each + room->spacing), room->width, each };
}

size_t
pauli_arrange_rows (PauliPanel panel, size_t n)
{
  if (panel == PAULI_PANEL_OVERVIEW)
    return 2;
  return panel == PAULI_PANEL_VERTEX ? n - 1 : n;
}

void
pauli_arrange (PauliPanel panel, size_t n, const PauliRoom *room, PauliRect *places)
{
  double half = (room->width - room->spacing) / 2, low = (room->height - room->spacing) / 2;

  if (room->one_column) {
    in_one_column (n, room, places);
  } else if (panel == PAULI_PANEL_OVERVIEW) {
    for (size_t i = 0; i < n; i++)
      places[i] = (PauliRect){ (double) (i % 2) * (half + room->spacing), (double) (i / 2) * (low + room->spacing), half, low };
  } else if (panel == PAULI_PANEL_VERTEX) {
    with_beneath (n - 1, half, room, places);
    places[n - 1] = (PauliRect){ half + room->spacing, 0, half, room->height };
  } else {
    with_beneath (n, room->width, room, places);
  }
}
