/* What the real window shows, compared with what it should show.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_COMPARISON_H
#define PAULI_WINDOW_COMPARISON_H

#include "window-fixture.h"

/* After fixture_settle(): the pictures on show are, pixel by pixel, those a fresh worker draws for the window's scene and the views'
 * sizes. */
void comparison_assert_shows_its_scene (PauliWindow *window);

#endif
