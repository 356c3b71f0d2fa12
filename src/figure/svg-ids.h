/* The ids of an SVG, numbered anew.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SVG_IDS_H
#define PAULI_SVG_IDS_H

#include <glib.h>

/* Appends the bytes from start to end, which are between tags, with every id and every reference to one (href="#...",
 * url(#...)) changed: letters at its start and a number, which counts the ids with these letters in order of appearance.
 * cairo's counters go on while a process lives.  NULL, or what is wrong, translated: an id that is there twice, or a reference
 * to none. */
const char *pauli_svg_copy_numbered (GString *svg, const char *start, const char *end);

#endif
