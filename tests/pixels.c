/* Looking at the pixels of pictures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pixels.h"

#include <math.h>

/* Rounding of coverage and of colour to 8 bits, each half a step and more than once. */
#define ROUNDING 4

Pixels
pixels_of (cairo_surface_t *image)
{
  Pixels pixels;
  double scale_y;

  g_assert_nonnull (image);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_get_type (image), ==, CAIRO_SURFACE_TYPE_IMAGE);
  cairo_surface_flush (image);
  pixels.data = cairo_image_surface_get_data (image);
  pixels.width = cairo_image_surface_get_width (image);
  pixels.height = cairo_image_surface_get_height (image);
  pixels.stride = cairo_image_surface_get_stride (image);
  cairo_surface_get_device_scale (image, &pixels.scale, &scale_y);
  g_assert_cmpfloat (pixels.scale, ==, scale_y);
  return pixels;
}

guint32
pixels_get (const Pixels *pixels, int column, int row)
{
  g_assert_true (column >= 0 && column < pixels->width && row >= 0 && row < pixels->height);
  const guint32 *line = (const guint32 *) (const void *) (pixels->data + (gsize) row * (gsize) pixels->stride);
  return line[column] & 0xffffff;
}

guint32
pixels_rgb (PauliColor color)
{
  return (guint32) lround (255 * color.red) << 16 | (guint32) lround (255 * color.green) << 8 |
         (guint32) lround (255 * color.blue);
}

PauliColor
pixels_color (guint32 rgb)
{
  return (PauliColor){ (rgb >> 16 & 255) / 255., (rgb >> 8 & 255) / 255., (rgb & 255) / 255. };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

double
pixels_luminance (PauliColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

double
pixels_contrast (PauliColor a, PauliColor b)
{
  double u = pixels_luminance (a), v = pixels_luminance (b);
  return (fmax (u, v) + 0.05) / (fmin (u, v) + 0.05);
}

static int
channel (guint32 rgb, int i)
{
  return (int) (rgb >> (8 * i) & 255);
}

double
pixels_share (guint32 rgb, guint32 paper, guint32 color)
{
  double along = 0, length = 0;

  for (int i = 0; i < 3; i++) {
    double d = channel (color, i) - channel (paper, i);
    along += d * (channel (rgb, i) - channel (paper, i));
    length += d * d;
  }
  double share = CLAMP (along / length, 0, 1);
  for (int i = 0; i < 3; i++)
    if (fabs (channel (paper, i) + share * (channel (color, i) - channel (paper, i)) - channel (rgb, i)) > ROUNDING)
      return -1;
  return share;
}

double
pixels_share_near (const Pixels *pixels, double x, double y, int reach, guint32 paper, guint32 color)
{
  int column = (int) floor (x * pixels->scale), row = (int) floor (y * pixels->scale);
  double best = -1;

  for (int j = MAX (row - reach, 0); j <= MIN (row + reach, pixels->height - 1); j++)
    for (int i = MAX (column - reach, 0); i <= MIN (column + reach, pixels->width - 1); i++)
      best = fmax (best, pixels_share (pixels_get (pixels, i, j), paper, color));
  return best;
}

typedef struct {
  int left, top, right, bottom; /* the last two are outside */
} Box;

/* The whole pixels of a rectangle. */
static Box
box_of (PauliRect rect, double scale, int width, int height)
{
  return (Box){ MAX ((int) ceil (rect.x * scale), 0), MAX ((int) ceil (rect.y * scale), 0),
                MIN ((int) floor ((rect.x + rect.width) * scale), width),
                MIN ((int) floor ((rect.y + rect.height) * scale), height) };
}

int
pixels_count (const Pixels *pixels, PauliRect rect, guint32 paper, guint32 color, double share, double *mean_y)
{
  Box box = box_of (rect, pixels->scale, pixels->width, pixels->height);
  double sum = 0;
  int n = 0;

  for (int row = box.top; row < box.bottom; row++)
    for (int column = box.left; column < box.right; column++)
      if (pixels_share (pixels_get (pixels, column, row), paper, color) >= share) {
        n++;
        sum += row + 0.5;
      }
  if (mean_y)
    *mean_y = sum / n / pixels->scale;
  return n;
}

static int
ink_in_box (const Pixels *pixels, Box box, guint32 paper)
{
  int n = 0;

  for (int row = box.top; row < box.bottom; row++)
    for (int column = box.left; column < box.right; column++)
      n += pixels_get (pixels, column, row) != paper;
  return n;
}

int
pixels_count_ink (const Pixels *pixels, PauliRect rect, guint32 paper)
{
  return ink_in_box (pixels, box_of (rect, pixels->scale, pixels->width, pixels->height), paper);
}

int
pixels_count_bands (const Pixels *pixels, PauliRect rect, guint32 paper, bool columns)
{
  const Box box = box_of (rect, pixels->scale, pixels->width, pixels->height);
  int n = 0;
  bool before = false;

  for (int i = columns ? box.left : box.top; i < (columns ? box.right : box.bottom); i++) {
    Box line = columns ? (Box){ i, box.top, i + 1, box.bottom } : (Box){ box.left, i, box.right, i + 1 };
    bool ink = ink_in_box (pixels, line, paper) > 0;
    n += ink && !before;
    before = ink;
  }
  return n;
}

/* ---- Masks ----------------------------------------------------------------------------------------------------- */

PixelMask *
pixel_mask_new (const Pixels *pixels)
{
  PixelMask *mask = g_new (PixelMask, 1);
  *mask = (PixelMask){ pixels->width, pixels->height, pixels->scale, NULL };
  mask->bits = g_new0 (guint32, (gsize) pixels->width * (gsize) pixels->height);
  return mask;
}

void
pixel_mask_free (PixelMask *mask)
{
  g_free (mask->bits);
  g_free (mask);
}

void
pixel_mask_rect (PixelMask *mask, PauliRect rect, guint32 bits)
{
  Box box = box_of (rect, mask->scale, mask->width, mask->height);

  for (int row = box.top; row < box.bottom; row++)
    for (int column = box.left; column < box.right; column++)
      mask->bits[row * mask->width + column] |= bits;
}

/* Narrows t0..t1 to where from + t delta is between 0 and max, widened by reach. */
static void
clip (double from, double delta, double max, double reach, double *t0, double *t1)
{
  double low = -reach - from, high = max + reach - from;

  if (delta != 0) {
    *t0 = fmax (*t0, fmin (low / delta, high / delta));
    *t1 = fmin (*t1, fmax (low / delta, high / delta));
  } else if (low > 0 || high < 0) {
    *t1 = -1;
  }
}

void
pixel_mask_line (PixelMask *mask, double x0, double y0, double x1, double y1, double reach, guint32 bits)
{
  double side = (2 * reach + 1) / mask->scale, dx = x1 - x0, dy = y1 - y0, t0 = 0, t1 = 1;

  clip (x0, dx, mask->width / mask->scale, side, &t0, &t1);
  clip (y0, dy, mask->height / mask->scale, side, &t0, &t1);
  if (t0 > t1)
    return;
  int n = 1 + (int) ceil ((t1 - t0) * hypot (dx, dy) * mask->scale);
  for (int i = 0; i <= n; i++) {
    double t = t0 + (t1 - t0) * i / n, x = x0 + t * dx, y = y0 + t * dy;
    pixel_mask_rect (mask, (PauliRect){ x - side / 2, y - side / 2, side, side }, bits);
  }
}

guint32
pixel_mask_near (const PixelMask *mask, double x, double y, int reach)
{
  int column = (int) floor (x * mask->scale), row = (int) floor (y * mask->scale);
  guint32 bits = 0;

  for (int j = MAX (row - reach, 0); j <= MIN (row + reach, mask->height - 1); j++)
    for (int i = MAX (column - reach, 0); i <= MIN (column + reach, mask->width - 1); i++)
      bits |= mask->bits[j * mask->width + i];
  return bits;
}
