/* Whether two pictures show the same.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pixel by pixel they do not, once another cairo or FreeType places a stroke or a letter a part of a pixel elsewhere.  So three
 * things are measured that such a change hardly touches, each of 255 and for the channel in which it is largest:
 *
 * Shape: the mean difference of 5 x 5 pixels, both pictures blurred by 1 2 1 before, after these few pixels of one were moved
 * by up to a pixel, in halves, to where they fit best.  Letters, lines, dashes and symbols that come, go, change or move are seen.
 *
 * Ink: the difference after both were blurred to a bell of 8.5 pixels.  Where exactly a line goes hardly matters for it, but
 * how wide it is does.  It is compared at its largest, and by the part of all pixels where it is larger than PICTURE_INK_LEVEL, as
 * it is everywhere along wider lines.
 *
 * Hue: how much more the ink differs in one channel than in another. */
#ifndef PICTURE_COMPARE_H
#define PICTURE_COMPARE_H

#include <cairo.h>
#include <stdbool.h>

#define PICTURE_INK_LEVEL 3.0

typedef struct {
  double value;
  int column, row; /* where it is */
} PictureWorst;

typedef struct {
  PictureWorst shape, ink, hue;
  double ink_part; /* 0 to 1 */
} PictureDifference;

/* Up to which pictures show the same. */
typedef struct {
  double shape, ink, ink_part, hue;
} PictureTolerance;

/* Image surfaces of format RGB24 or ARGB32 and of the same size. */
PictureDifference picture_compare (cairo_surface_t *a, cairo_surface_t *b);
bool picture_is_same (const PictureDifference *found, const PictureTolerance *tolerance);

/* For messages, to be freed. */
char *picture_difference_text (const PictureDifference *found, const PictureTolerance *tolerance);

/* An image of the first, pale, and red where the shape differs by more than that, else orange for the hue, else blue for the
 * ink. */
cairo_surface_t *picture_difference_image (cairo_surface_t *a, cairo_surface_t *b, const PictureTolerance *tolerance);

#endif
