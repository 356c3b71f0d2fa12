/* Whether two pictures show the same.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-compare.h"

#include "pixels.h"

#include <math.h>

#define N_CHANNELS 3

/* Pixels to each side. */
#define LITTLE 1
#define MUCH 8
#define N_BOXES 3

/* The channels of a pixel stand beside each other. */
typedef struct {
  int width, height;
  double *values;
} Plane;

static size_t
size_of (const Plane *plane)
{
  return (size_t) plane->width * (size_t) plane->height * N_CHANNELS;
}

static double *
at (const Plane *plane, int column, int row)
{
  column = CLAMP (column, 0, plane->width - 1);
  row = CLAMP (row, 0, plane->height - 1);
  return plane->values + ((size_t) row * (size_t) plane->width + (size_t) column) * N_CHANNELS;
}

static Plane
plane_of (cairo_surface_t *image)
{
  Pixels pixels = pixels_of (image);
  Plane plane = { pixels.width, pixels.height, NULL };

  plane.values = g_new (double, size_of (&plane));
  for (int row = 0; row < plane.height; row++)
    for (int column = 0; column < plane.width; column++)
      for (int channel = 0; channel < N_CHANNELS; channel++)
        at (&plane, column, row)[channel] = pixels_get (&pixels, column, row) >> (8 * channel) & 255;
  return plane;
}

/* Each pixel becomes the mean of those up to radius away to both sides of it in one direction; the edges go on outside. */
static void
blur_once (Plane *plane, int radius, bool down)
{
  double *blurred = g_new (double, size_of (plane));
  const Plane to = { plane->width, plane->height, blurred };
  int n_lines = down ? plane->width : plane->height, n = down ? plane->height : plane->width;

  for (int line = 0; line < n_lines; line++)
    for (int channel = 0; channel < N_CHANNELS; channel++) {
      double sum = 0;
      for (int i = -radius; i < n + radius; i++) {
        sum += at (plane, down ? line : i, down ? i : line)[channel];
        if (i >= radius) {
          at (&to, down ? line : i - radius, down ? i - radius : line)[channel] = sum / (2 * radius + 1);
          sum -= at (plane, down ? line : MAX (i - 2 * radius, 0), down ? MAX (i - 2 * radius, 0) : line)[channel];
        }
      }
    }
  g_free (plane->values);
  plane->values = blurred;
}

static void
blur (Plane *plane, int radius, int times)
{
  for (int i = 0; i < times; i++) {
    blur_once (plane, radius, false);
    blur_once (plane, radius, true);
  }
}

/* How far a pixel of one is outside the range of those of the other around it. */
static double
excess (const Plane *plane, const Plane *other, int column, int row)
{
  double worst = 0;

  for (int channel = 0; channel < N_CHANNELS; channel++) {
    double low = 255, high = 0, value = at (plane, column, row)[channel];
    for (int i = 0; i < 9; i++) {
      double near = at (other, column + i % 3 - 1, row + i / 3 - 1)[channel];
      low = fmin (low, near);
      high = fmax (high, near);
    }
    worst = fmax (worst, fmax (low - value, value - high));
  }
  return worst;
}

static double
distance (const double *a, const double *b)
{
  double worst = 0;

  for (int channel = 0; channel < N_CHANNELS; channel++)
    worst = fmax (worst, fabs (a[channel] - b[channel]));
  return worst;
}

typedef struct {
  Plane a_little, b_little, a_much, b_much;
} Blurred;

static Blurred
blurred_of (cairo_surface_t *a, cairo_surface_t *b)
{
  Blurred self = { plane_of (a), plane_of (b), plane_of (a), plane_of (b) };

  g_assert_cmpint (self.a_little.width, ==, self.b_little.width);
  g_assert_cmpint (self.a_little.height, ==, self.b_little.height);
  blur (&self.a_little, LITTLE, 1);
  blur (&self.b_little, LITTLE, 1);
  blur (&self.a_much, MUCH, N_BOXES);
  blur (&self.b_much, MUCH, N_BOXES);
  return self;
}

static void
blurred_clear (Blurred *self)
{
  g_free (self->a_little.values);
  g_free (self->b_little.values);
  g_free (self->a_much.values);
  g_free (self->b_much.values);
}

static double
stray_at (const Blurred *self, int column, int row)
{
  return fmax (excess (&self->a_little, &self->b_little, column, row), excess (&self->b_little, &self->a_little, column, row));
}

static double
ink_at (const Blurred *self, int column, int row)
{
  return distance (at (&self->a_much, column, row), at (&self->b_much, column, row));
}

PictureDifference
picture_compare (cairo_surface_t *a, cairo_surface_t *b)
{
  Blurred blurred = blurred_of (a, b);
  PictureDifference found = { .n_pixels = blurred.a_much.width * blurred.a_much.height };

  for (int row = 0; row < blurred.a_much.height; row++)
    for (int column = 0; column < blurred.a_much.width; column++) {
      double stray = stray_at (&blurred, column, row), ink = ink_at (&blurred, column, row);
      found.n_stray += stray > PICTURE_STRAY_LEVEL;
      found.n_ink += ink > PICTURE_INK_LEVEL;
      if (stray > found.stray) {
        found.stray = stray;
        found.stray_column = column;
        found.stray_row = row;
      }
      if (ink > found.ink) {
        found.ink = ink;
        found.ink_column = column;
        found.ink_row = row;
      }
    }
  blurred_clear (&blurred);
  return found;
}

static guint32
pale (guint32 rgb)
{
  guint32 grey = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;

  grey = 255 - (255 - grey) / 3;
  return grey << 16 | grey << 8 | grey;
}

cairo_surface_t *
picture_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  Blurred blurred = blurred_of (a, b);
  Pixels pixels = pixels_of (a);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, pixels.width, pixels.height);

  for (int row = 0; row < pixels.height; row++) {
    guint32 *line = (guint32 *) (void *) (cairo_image_surface_get_data (image) + row * cairo_image_surface_get_stride (image));
    for (int column = 0; column < pixels.width; column++)
      line[column] = stray_at (&blurred, column, row) > PICTURE_STRAY_LEVEL ? 0xe00000
                     : ink_at (&blurred, column, row) > PICTURE_INK_LEVEL   ? 0x4080ff
                                                                            : pale (pixels_get (&pixels, column, row));
  }
  cairo_surface_mark_dirty (image);
  blurred_clear (&blurred);
  return image;
}

bool
picture_is_same (const PictureDifference *found, const PictureTolerance *tolerance)
{
  return found->n_stray <= tolerance->n_stray && found->n_ink <= tolerance->ink_part * found->n_pixels;
}

char *
picture_difference_text (const PictureDifference *found, const PictureTolerance *tolerance)
{
  return g_strdup_printf ("%d stray pixels (allowed: %d), the worst at column %d, row %d (by %.0f); too much or too little ink around %.2f %% of "
                          "all pixels (allowed: %g %%), the worst at column %d, row %d (by %.1f)",
                          found->n_stray, tolerance->n_stray, found->stray_column, found->stray_row, found->stray,
                          100. * found->n_ink / found->n_pixels, 100 * tolerance->ink_part, found->ink_column, found->ink_row, found->ink);
}
