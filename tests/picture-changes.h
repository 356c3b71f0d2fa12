/* Deliberate changes of figures, which a comparison of pictures is to see.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PICTURE_CHANGES_H
#define PICTURE_CHANGES_H

#include "export.h"

typedef struct {
  const char *name, *picture;
  void (*apply) (PauliExport *figure); /* to that picture's figure */
  const char *from, *to;               /* or a text in the legend of its first plot, and what stands there instead */
} PictureChange;

extern const PictureChange picture_changes[];
extern const size_t n_picture_changes;

void picture_change_apply (const PictureChange *change, PauliExport *figure);

#endif
