/* The physics note, data/help/physics.html and data/man/pauliscope-physics.7, in one plain form: no markup, Greek letters and
 * signs in ASCII, no _ ^ { }, single blanks, and each heading in a line of its own, "# title" or "## title", in lower case.
 * "F<sub>2</sub>" and "F_2" so become "F2".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef NOTE_TEXT_H
#define NOTE_TEXT_H

#include <glib.h>

/* The text of a file below PAULI_TEST_SOURCE. */
char *note_source (const char *name);

/* The plain form of the page, i = 0, or of the sections after NAME of the man page, i = 1; kept to the end of the process. */
const char *note_text (int i);

/* Both files have the same plain form, blanks apart. */
void note_assert_same (void);

/* Both files have the formatted text in this section. */
void note_expect (const char *section, const char *format, ...) G_GNUC_PRINTF (2, 3);

#endif
