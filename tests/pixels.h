/* Looking at the pixels of pictures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PIXELS_H
#define PIXELS_H

#include "figure.h"
#include "style.h"

/* An image surface of format RGB24 or ARGB32, seen through its device scale: places are in page units, reaches in
 * pixels. */
typedef struct {
  const unsigned char *data; /* valid while the surface lives and nobody draws on it */
  int width, height, stride;
  double scale;
} Pixels;

Pixels pixels_of (cairo_surface_t *image);

/* 0xRRGGBB. */
guint32 pixels_get (const Pixels *pixels, int column, int row);
guint32 pixels_rgb (PauliColor color);
PauliColor pixels_color (guint32 rgb);

/* By WCAG: the relative luminance of a color, 0 to 1, and the contrast of two, 1 to 21. */
double pixels_luminance (PauliColor color);
double pixels_contrast (PauliColor a, PauliColor b);

/* How much of a color a pixel has on paper of another, 0 to 1, as the anti-aliasing of one line makes it; -1 if it is
 * not a mixture of these two. */
double pixels_share (guint32 rgb, guint32 paper, guint32 color);

/* The largest share among the pixels within reach of (x, y) to all sides; -1 if there is none. */
double pixels_share_near (const Pixels *pixels, double x, double y, int reach, guint32 paper, guint32 color);

/* How many pixels of a rectangle have at least that share of color, and their mean y unless it is NULL. */
int pixels_count (const Pixels *pixels, PauliRect rect, guint32 paper, guint32 color, double share, double *mean_y);

/* How many pixels of a rectangle are not paper; in how many runs of rows (or columns), parted by paper all across. */
int pixels_count_ink (const Pixels *pixels, PauliRect rect, guint32 paper);
int pixels_count_bands (const Pixels *pixels, PauliRect rect, guint32 paper, bool columns);

/* 32 bits for each pixel, for marks. */
typedef struct {
  int width, height;
  double scale;
  guint32 *bits;
} PixelMask;

PixelMask *pixel_mask_new (const Pixels *pixels);
void pixel_mask_free (PixelMask *mask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PixelMask, pixel_mask_free)

/* Sets bits for the pixels within reach of a straight line, or in a rectangle. */
void pixel_mask_line (PixelMask *mask, double x0, double y0, double x1, double y1, double reach, guint32 bits);
void pixel_mask_rect (PixelMask *mask, PauliRect rect, guint32 bits);

/* All bits within reach of (x, y). */
guint32 pixel_mask_near (const PixelMask *mask, double x, double y, int reach);

#endif
