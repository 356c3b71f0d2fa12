/* Whether two pictures show the same.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-compare.h"

#include "pixels.h"

#include <math.h>

/* Of what fits together, in pixels to each side; of the bell, three times. */
#define FIT_RADIUS 2
#define BELL_RADIUS 8
#define BELL_TIMES 3

/* ---- Planes of numbers ----------------------------------------------------------------------------------------- */

/* The channels of a pixel stand beside each other. */
typedef struct {
  int width, height, n_channels;
  double *values;
} Plane;

static Plane
plane_new (int width, int height, int n_channels)
{
  return (Plane){ width, height, n_channels, g_new0 (double, (gsize) width * (gsize) height * (gsize) n_channels) };
}

static void
plane_clear (Plane *plane)
{
  g_clear_pointer (&plane->values, g_free);
}

/* Outside, the edges go on. */
static double *
at (const Plane *plane, int column, int row)
{
  column = CLAMP (column, 0, plane->width - 1);
  row = CLAMP (row, 0, plane->height - 1);
  return plane->values + ((gsize) row * (gsize) plane->width + (gsize) column) * (gsize) plane->n_channels;
}

static Plane
plane_of (cairo_surface_t *image)
{
  Pixels pixels = pixels_of (image);
  Plane plane = plane_new (pixels.width, pixels.height, 3);

  for (int row = 0; row < plane.height; row++)
    for (int column = 0; column < plane.width; column++)
      for (int channel = 0; channel < 3; channel++)
        at (&plane, column, row)[channel] = pixels_get (&pixels, column, row) >> (8 * channel) & 255;
  return plane;
}

/* Each pixel becomes the mean of it, by 1 - part, and the one (across, down) away, by part. */
static void
mix (Plane *plane, int across, int down, double part)
{
  Plane mixed = plane_new (plane->width, plane->height, plane->n_channels);

  for (int row = 0; row < plane->height; row++)
    for (int column = 0; column < plane->width; column++)
      for (int channel = 0; channel < plane->n_channels; channel++)
        at (&mixed, column, row)[channel] =
          (1 - part) * at (plane, column, row)[channel] + part * at (plane, column + across, row + down)[channel];
  plane_clear (plane);
  *plane = mixed;
}

/* 1 2 1 in each direction. */
static void
soften (Plane *plane)
{
  mix (plane, 1, 0, 0.5);
  mix (plane, -1, 0, 0.5);
  mix (plane, 0, 1, 0.5);
  mix (plane, 0, -1, 0.5);
}

/* Each pixel becomes the mean of those up to radius away, to the sides or up and down. */
static void
average_along (Plane *plane, int radius, bool down)
{
  Plane means = plane_new (plane->width, plane->height, plane->n_channels);
  int n_lines = down ? plane->width : plane->height, n = down ? plane->height : plane->width;

  for (int line = 0; line < n_lines; line++)
    for (int channel = 0; channel < plane->n_channels; channel++) {
      double sum = 0;
      for (int i = -radius; i < n + radius; i++) {
        int middle = i - radius, last = middle - radius;
        sum += at (plane, down ? line : i, down ? i : line)[channel];
        if (middle >= 0) {
          at (&means, down ? line : middle, down ? middle : line)[channel] = sum / (2 * radius + 1);
          sum -= at (plane, down ? line : last, down ? last : line)[channel];
        }
      }
    }
  plane_clear (plane);
  *plane = means;
}

static void
average (Plane *plane, int radius, int times)
{
  for (int i = 0; i < times; i++) {
    average_along (plane, radius, false);
    average_along (plane, radius, true);
  }
}

/* ---- What is measured ------------------------------------------------------------------------------------------ */

typedef struct {
  Plane shape, ink, hue; /* of one channel */
} Measures;

/* The mean difference of the pixels around each, those of b being (across, down) away. */
static Plane
misfit (const Plane *a, const Plane *b, int across, int down)
{
  Plane plane = plane_new (a->width, a->height, 1);

  for (int row = 0; row < a->height; row++)
    for (int column = 0; column < a->width; column++) {
      const double *p = at (a, column, row), *q = at (b, column + across, row + down);
      *at (&plane, column, row) = fmax (fabs (p[0] - q[0]), fmax (fabs (p[1] - q[1]), fabs (p[2] - q[2])));
    }
  average (&plane, FIT_RADIUS, 1);
  return plane;
}

/* Takes for each pixel the better of both. */
static void
keep_better (Plane *best, const Plane *other)
{
  for (int row = 0; row < best->height; row++)
    for (int column = 0; column < best->width; column++)
      *at (best, column, row) = fmin (*at (best, column, row), *at (other, column, row));
}

/* Moves by halves from -1 to 1 are whole ones of four pictures. */
static Plane
shape_of (cairo_surface_t *a, cairo_surface_t *b)
{
  Plane first = plane_of (a), second = plane_of (b), best = { 0 };

  soften (&first);
  soften (&second);
  for (int half = 0; half < 4; half++) {
    Plane moved = plane_of (b);
    soften (&moved);
    mix (&moved, 1, 0, half % 2 * 0.5);
    mix (&moved, 0, 1, half / 2 * 0.5);
    for (int across = -1; across <= 1 - half % 2; across++)
      for (int down = -1; down <= 1 - half / 2; down++) {
        Plane plane = misfit (&first, &moved, across, down);
        if (!best.values) {
          best = plane;
          continue;
        }
        keep_better (&best, &plane);
        plane_clear (&plane);
      }
    plane_clear (&moved);
  }
  plane_clear (&first);
  plane_clear (&second);
  return best;
}

static void
measure_ink (cairo_surface_t *a, cairo_surface_t *b, Plane *ink, Plane *hue)
{
  Plane first = plane_of (a), second = plane_of (b);

  average (&first, BELL_RADIUS, BELL_TIMES);
  average (&second, BELL_RADIUS, BELL_TIMES);
  for (int row = 0; row < first.height; row++)
    for (int column = 0; column < first.width; column++) {
      const double *p = at (&first, column, row), *q = at (&second, column, row);
      double d[] = { p[0] - q[0], p[1] - q[1], p[2] - q[2] };
      double least = fmin (d[0], fmin (d[1], d[2])), most = fmax (d[0], fmax (d[1], d[2]));
      *at (ink, column, row) = fmax (-least, most);
      *at (hue, column, row) = most - least;
    }
  plane_clear (&first);
  plane_clear (&second);
}

static Measures
measure (cairo_surface_t *a, cairo_surface_t *b)
{
  Pixels pixels = pixels_of (a);
  Measures measures = { .ink = plane_new (pixels.width, pixels.height, 1), .hue = plane_new (pixels.width, pixels.height, 1) };

  measures.shape = shape_of (a, b);
  measure_ink (a, b, &measures.ink, &measures.hue);
  return measures;
}

static void
measures_clear (Measures *measures)
{
  plane_clear (&measures->shape);
  plane_clear (&measures->ink);
  plane_clear (&measures->hue);
}

static PictureWorst
worst_of (const Plane *plane)
{
  PictureWorst worst = { 0 };

  for (int row = 0; row < plane->height; row++)
    for (int column = 0; column < plane->width; column++)
      if (*at (plane, column, row) > worst.value)
        worst = (PictureWorst){ *at (plane, column, row), column, row };
  return worst;
}

static bool
no_pixel_differs (const Pixels *a, const Pixels *b)
{
  for (int row = 0; row < a->height; row++)
    for (int column = 0; column < a->width; column++)
      if (pixels_get (a, column, row) != pixels_get (b, column, row))
        return false;
  return true;
}

PictureDifference
picture_compare (cairo_surface_t *a, cairo_surface_t *b)
{
  Pixels pixels = pixels_of (a), other = pixels_of (b);

  g_assert_cmpint (pixels.width, ==, other.width);
  g_assert_cmpint (pixels.height, ==, other.height);
  if (no_pixel_differs (&pixels, &other))
    return (PictureDifference){ 0 };
  Measures measures = measure (a, b);
  PictureDifference found = { worst_of (&measures.shape), worst_of (&measures.ink), worst_of (&measures.hue), 0 };
  int n = 0;

  for (int row = 0; row < measures.ink.height; row++)
    for (int column = 0; column < measures.ink.width; column++)
      n += *at (&measures.ink, column, row) > PICTURE_INK_LEVEL;
  found.ink_part = (double) n / measures.ink.width / measures.ink.height;
  measures_clear (&measures);
  return found;
}

/* ---- What becomes of it ---------------------------------------------------------------------------------------- */

bool
picture_is_same (const PictureDifference *found, const PictureTolerance *tolerance)
{
  return found->shape.value <= tolerance->shape && found->ink.value <= tolerance->ink &&
         found->ink_part <= tolerance->ink_part && found->hue.value <= tolerance->hue;
}

char *
picture_difference_text (const PictureDifference *found, const PictureTolerance *tolerance)
{
  const PictureWorst *shape = &found->shape, *ink = &found->ink, *hue = &found->hue;

  return g_strdup_printf ("shape %.1f (allowed: %g) at column %d, row %d; ink %.2f (%g) at %d, %d, and around %.2f %% (%g %%) "
                          "of all pixels; hue %.2f (%g) at %d, %d",
                          shape->value, tolerance->shape, shape->column, shape->row, ink->value, tolerance->ink, ink->column,
                          ink->row, 100 * found->ink_part, 100 * tolerance->ink_part, hue->value, tolerance->hue, hue->column,
                          hue->row);
}

static guint32
pale (guint32 rgb)
{
  guint32 grey = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;

  grey = 255 - (255 - grey) / 3;
  return grey << 16 | grey << 8 | grey;
}

cairo_surface_t *
picture_difference_image (cairo_surface_t *a, cairo_surface_t *b, const PictureTolerance *tolerance)
{
  Measures measures = measure (a, b);
  Pixels pixels = pixels_of (a);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, pixels.width, pixels.height);

  for (int row = 0; row < pixels.height; row++) {
    guint32 *line = (guint32 *) (void *) (cairo_image_surface_get_data (image) + row * cairo_image_surface_get_stride (image));
    for (int column = 0; column < pixels.width; column++)
      line[column] = *at (&measures.shape, column, row) > tolerance->shape ? 0xe00000
                     : *at (&measures.hue, column, row) > tolerance->hue   ? 0xe69f00
                     : *at (&measures.ink, column, row) > PICTURE_INK_LEVEL ? 0x56b4e9
                                                                            : pale (pixels_get (&pixels, column, row));
  }
  cairo_surface_mark_dirty (image);
  measures_clear (&measures);
  return image;
}
