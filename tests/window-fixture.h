/* The real window, shared by the window tests and the benchmark.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_FIXTURE_H
#define PAULI_WINDOW_FIXTURE_H

#include "application.h"

/* Every program with this file has a temporary XDG_DATA_HOME, which goes with it: nobody's sessions and recent files are touched. */
void fixture_remove_folder (const char *path);

/* A registered application that was not run; its windows live in the default main context. */
PauliApplication *fixture_application (void);

/* A presented window of this size, its first pictures on show. */
PauliWindow *fixture_window (PauliApplication *app, int width, int height);

/* Iterates the main context until done says so; aborts the test, naming what it waited for, after a minute. */
typedef bool (*FixtureDone) (gpointer data);
void fixture_wait (FixtureDone done, gpointer data, const char *what);

/* Until the pictures on show are of the window's scene and have the views' sizes. */
void fixture_settle (PauliWindow *window);

bool fixture_view_is_shown (PauliWindow *window, PauliPlotId plot);

/* A copy of a plot's pixels. */
GBytes *fixture_pixels (PauliWindow *window, PauliPlotId plot);

/* After fixture_settle(): the pictures on show are, pixel by pixel, those a fresh worker draws for the window's scene and the views'
 * sizes. */
void fixture_assert_shows_its_scene (PauliWindow *window);

void fixture_set (PauliWindow *window, PauliParam param, double value);

/* Destroys the window and waits until it is gone. */
void fixture_destroy (PauliWindow *window);

#endif
