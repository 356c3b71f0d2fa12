/* The ticks of an axis as drawn: as many labels as stand apart.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "axis-ticks.h"

#include <math.h>

/* In ems: free space between two labels, and what parts them when there is too little of it. */
#define SPACING 1.8
#define SPACING_MIN 0.6
#define MINOR_SPACING_MIN 0.15

static double
label_width (const PauliTick *tick, PauliText *text)
{
  double width, height;
  pauli_text_measure (text, tick->label, &width, &height);
  return width;
}

/* The smallest free space between two labels. */
static double
free_space (const PauliTicks *ticks, double length, bool vertical, PauliText *text)
{
  double least = INFINITY, before = 0, width, size;

  if (vertical)
    pauli_text_measure (text, ticks->major[0].label, &width, &size);
  for (size_t i = 0; i < ticks->n; i++) {
    if (!vertical)
      size = label_width (&ticks->major[i], text);
    if (i > 0)
      least = MIN (least, (ticks->major[i].position - ticks->major[i - 1].position) * length - (size + before) / 2);
    before = size;
  }
  return least;
}

/* Ticks crowd at the end of a decade. */
static void
drop_crowded_minor_ticks (PauliTicks *ticks, double length, double em)
{
  for (size_t i = 1; i < ticks->n_minor; i++)
    if ((ticks->minor[i] - ticks->minor[i - 1]) * length < MINOR_SPACING_MIN * em) {
      ticks->n_minor = 0;
      return;
    }
}

/* The first choice whose labels are so far apart. */
static bool
choose (const PauliAxis *axis, double length, bool vertical, PauliText *text, bool terse, double spacing, PauliTicks *ticks)
{
  for (size_t nth = 0; pauli_ticks_choice (axis, nth, terse, ticks); nth++)
    if (free_space (ticks, length, vertical, text) >= spacing * text->size)
      return true;
  return false;
}

/* The ends of the tersest scale: all there is room for. */
static void
keep_first_and_last_label (const PauliAxis *axis, PauliTicks *ticks)
{
  pauli_ticks_choice (axis, 0, true, ticks);
  ticks->major[1] = ticks->major[ticks->n - 1];
  ticks->n = 2;
}

PauliTicks
pauli_axis_ticks (const PauliAxis *axis, double length, bool vertical, PauliText *text)
{
  PauliTicks ticks;

  if (!choose (axis, length, vertical, text, false, SPACING, &ticks) &&
      !choose (axis, length, vertical, text, false, SPACING_MIN, &ticks) &&
      !choose (axis, length, vertical, text, true, SPACING_MIN, &ticks))
    keep_first_and_last_label (axis, &ticks);
  drop_crowded_minor_ticks (&ticks, length, text->size);
  return ticks;
}

double
pauli_ticks_width (const PauliTicks *ticks, PauliText *text)
{
  double width = 0;

  for (size_t i = 0; i < ticks->n; i++)
    width = MAX (width, label_width (&ticks->major[i], text));
  return width;
}

double
pauli_ticks_overhang (const PauliTicks *ticks, double length, PauliText *text)
{
  double overhang = 0;

  for (size_t i = 0; i < ticks->n; i++)
    overhang = MAX (overhang, label_width (&ticks->major[i], text) / 2 - (1 - ticks->major[i].position) * length);
  return overhang;
}
