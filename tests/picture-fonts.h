/* The fonts that stored pictures are drawn with.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A font is known by what it draws: a checksum of the unhinted outlines and places of the letters figures use, upright and
 * slanted, as Pango lays them out.  So another file with the same letters is the same font, and one that stands in for it is
 * not. */
#ifndef PICTURE_FONTS_H
#define PICTURE_FONTS_H

#include "scene.h"

/* To be called before anything is drawn: no fonts but those of folder/fonts.conf, in folder, are there. */
void picture_fonts_init (const char *folder);

/* As Pango knows the font of a family. */
const char *picture_font_name (PauliFamily family);

/* Of 64 hexadecimal digits, to be freed; without the font, that of the boxes or the other font drawn in its place. */
char *picture_font_checksum (PauliFamily family);

#endif
