/* A hand on the plots of the real window: what the tests of zooming and of reading off share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_HAND_H
#define PAULI_VIEW_HAND_H

#include "window-input.h"

extern PauliApplication *hand_app;

/* Long enough that the next click is not the second of a double click, nor the next notch one of those before. */
void hand_pause (void);

/* A window, the pointer not on it. */
PauliWindow *hand_start (int width, int height);

/* A whole number of pixels, at parts of the axes. */
void hand_place (PauliPanelView *view, double part_x, double part_y, double *x, double *y);
void hand_point (PauliWindow *window, PauliPanelView *view, double part_x, double part_y);

/* Drags by whole pixels with a button, with what is held down and let go of before and after. */
void hand_drag_held (PauliWindow *window, PauliPanelView *view, int button, const char *held, double x, double y, double dx,
                     double dy);
void hand_drag (PauliWindow *window, PauliPanelView *view, double x, double y, double dx, double dy);

/* The value of an axis, as a picture shows it, at a place on the view. */
double hand_value_at (const PauliFrame *frame, PauliDirection direction, double x, double y);

/* GTK's places on a widget are floats, good to 1e-7 of the window; a pixel is 3e-3 of an axis here. */
void hand_assert_near (double value, double expected);

typedef struct {
  const char *path;
  void (*test) (void);
} HandTest;

/* main() of a test program; 77 without xdotool or a display. */
int hand_main (int argc, char *argv[], const HandTest *tests, size_t n);

#endif
