/* The figures of which pictures are stored.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PICTURE_SCENES_H
#define PICTURE_SCENES_H

#include "export.h"

/* Pixels for a point of paper. */
#define PICTURE_SCALE 2.0

typedef struct {
  const char *name;
  void (*set) (PauliSceneValues *values);
  double width, height; /* points of paper; of one on the screen, pixels */
  PauliFamily family;
  bool on_screen; /* as the window draws the first plot, in its theme */
  bool in_files;  /* what other programs make of its PDF and SVG is compared with it, too, */
  bool in_eps;    /* and of its EPS */
} PictureScene;

extern const PictureScene picture_scenes[];
extern const size_t n_picture_scenes;

const PictureScene *picture_scene_find (const char *name);

/* Its plots and sheet, which may be changed before they are drawn. */
PauliExport *picture_figure (const PictureScene *picture);

/* Moved by (x, y) pixels, of which 0 and 0 is what is stored. */
cairo_surface_t *picture_image (const PictureScene *picture, const PauliExport *figure, double x, double y);

#endif
