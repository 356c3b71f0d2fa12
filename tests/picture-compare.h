/* Whether two pictures show the same.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two measures, since none alone sees everything; both forgive what anti-aliasing makes of the same shapes.
 *
 * Stray pixels: both pictures are blurred a little (the mean of 3 x 3 pixels), and a pixel of one is a stray if a channel lies further outside
 * the range of the 3 x 3 pixels of the other around it than PICTURE_STRAY_LEVEL.  A stroke may be shifted by a pixel; strokes that come, go, or
 * have another shape or colour are seen.
 *
 * Ink: both are blurred a lot (17 x 17 pixels, three times: a bell whose sigma is 8.5 pixels), and the ink is off around a pixel if a channel differs
 * by more than PICTURE_INK_LEVEL.  A small shift hardly changes how much ink there is; another line width does, all along the line. */
#ifndef PICTURE_COMPARE_H
#define PICTURE_COMPARE_H

#include <cairo.h>
#include <stdbool.h>

/* Of 255. */
#define PICTURE_STRAY_LEVEL 60.0
#define PICTURE_INK_LEVEL 3.0

typedef struct {
  int n_pixels;                /* of either picture */
  int n_stray, n_ink;
  double stray, ink;           /* the largest ones, of 255 */
  int stray_column, stray_row; /* where they are */
  int ink_column, ink_row;
} PictureDifference;

typedef struct {
  int n_stray;
  double ink_part; /* of all pixels */
} PictureTolerance;

/* Image surfaces of format RGB24 or ARGB32 and of the same size. */
PictureDifference picture_compare (cairo_surface_t *a, cairo_surface_t *b);
bool picture_is_same (const PictureDifference *found, const PictureTolerance *tolerance);

/* For messages, to be freed. */
char *picture_difference_text (const PictureDifference *found, const PictureTolerance *tolerance);

/* An image of the first, pale, with stray pixels in red and those with too much or too little ink around them in blue. */
cairo_surface_t *picture_differences (cairo_surface_t *a, cairo_surface_t *b);

#endif
