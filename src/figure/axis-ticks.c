/* The ticks of an axis as drawn: as many labels as stand apart.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "axis-ticks.h"

#include <math.h>

/* In ems: free space between two labels, and what parts them when there is too little of it. */
#define SPACING 1.8
#define SPACING_MIN 0.6
#define SPACING_MIN_VERTICAL 0.25 /* lines of digits are lower than lines of text */
#define MINOR_SPACING_MIN 0.15

static void
measure_labels (PauliTicks *ticks, PauliText *text)
{
  for (size_t i = 0; i < ticks->n; i++)
    pauli_text_measure (text, ticks->major[i].label, &ticks->major[i].width, &(double){ 0 });
}

/* The smallest free space between two labels, which are all of one height. */
static double
free_space (const PauliTicks *ticks, double length, double height)
{
  double least = INFINITY;

  for (size_t i = 1; i < ticks->n; i++) {
    const PauliTick *a = &ticks->major[i - 1], *b = &ticks->major[i];
    least = MIN (least, (b->position - a->position) * length - (height > 0 ? height : (a->width + b->width) / 2));
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

typedef struct {
  const PauliAxis *axis;
  double length;
  double height; /* of a label on a vertical axis; 0 on a horizontal one */
  PauliText *text;
} Request;

/* The first choice whose labels are so far apart. */
static bool
choose (const Request *request, bool terse, double spacing, PauliTicks *ticks)
{
  for (size_t nth = 0; pauli_ticks_choice (request->axis, nth, terse, ticks); nth++) {
    if (request->height == 0)
      measure_labels (ticks, request->text);
    if (free_space (ticks, request->length, request->height) >= spacing * request->text->size)
      return true;
  }
  return false;
}

/* The ends of the tersest scale: all there is room for; ticks without labels where it has others. */
static void
keep_first_and_last_label (const PauliAxis *axis, PauliTicks *ticks)
{
  pauli_ticks_choice (axis, 0, true, ticks);
  ticks->n_minor = 0;
  for (size_t i = 1; i + 1 < ticks->n; i++)
    ticks->minor[ticks->n_minor++] = ticks->major[i].position;
  ticks->major[1] = ticks->major[ticks->n - 1];
  ticks->n = 2;
}

PauliTicks
pauli_axis_ticks (const PauliAxis *axis, double length, bool vertical, PauliText *text)
{
  Request request = { axis, length, 0, text };
  PauliTicks ticks;
  double spacing_min = vertical ? SPACING_MIN_VERTICAL : SPACING_MIN;

  if (vertical)
    pauli_text_measure (text, axis->log ? "10<sup>0</sup>" : "0", &(double){ 0 }, &request.height);
  if (!choose (&request, false, SPACING, &ticks) && !choose (&request, false, spacing_min, &ticks) &&
      !choose (&request, true, spacing_min, &ticks))
    keep_first_and_last_label (axis, &ticks);
  if (ticks.major[0].width == 0)
    measure_labels (&ticks, text);
  drop_crowded_minor_ticks (&ticks, length, text->size);
  return ticks;
}

double
pauli_ticks_width (const PauliTicks *ticks)
{
  double width = 0;

  for (size_t i = 0; i < ticks->n; i++)
    width = MAX (width, ticks->major[i].width);
  return width;
}

double
pauli_ticks_overhang (const PauliTicks *ticks, double length)
{
  double overhang = 0;

  for (size_t i = 0; i < ticks->n; i++)
    overhang = MAX (overhang, ticks->major[i].width / 2 - (1 - ticks->major[i].position) * length);
  return overhang;
}
