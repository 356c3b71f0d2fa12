/* The real window, shared by the window tests and the benchmark.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_FIXTURE_H
#define PAULI_WINDOW_FIXTURE_H

#include "application.h"

/* Every program with this file has a temporary XDG_DATA_HOME, which goes with it: nobody's sessions and recent files are touched. */
void fixture_remove_folder (const char *path);

/* A registered application that was not run; its windows live in the default main context. */
PauliApplication *fixture_application (void);

/* The beginning of main(): g_test_init() and an application; without a display NULL, of which the test's output says that it is
 * skipped: main() then returns 77. */
PauliApplication *fixture_start (int *argc, char ***argv);

/* A presented window of this size, its first pictures on show. */
PauliWindow *fixture_window (PauliApplication *app, int width, int height);

/* The same, of 1000 x 700, by whose clock it is fixture_now, in microseconds, which stands still but for the test. */
extern gint64 fixture_now;
PauliWindow *fixture_window_by_clock (PauliApplication *app);

/* Iterates the main context until done says so; aborts the test, naming what it waited for, after a minute. */
typedef bool (*FixtureDone) (gpointer data);
void fixture_wait (FixtureDone done, gpointer data, const char *what);

/* Whether a bool is true, for fixture_wait(); and a while in which nothing but the main context does anything. */
bool fixture_is_true (gpointer flag);
void fixture_pause (double seconds);

/* Until the pictures on show are of the window's scene and have the views' sizes. */
void fixture_settle (PauliWindow *window);

PauliPanelView *fixture_view (PauliWindow *window, PauliPlotId plot);
bool fixture_view_is_shown (PauliWindow *window, PauliPlotId plot);

/* Of the window's scene; the second is for a valid one, and waits for its pictures. */
const PauliSceneValues *fixture_values (PauliWindow *window);
void fixture_set_values (PauliWindow *window, const PauliSceneValues *values);

/* A copy of a plot's pixels. */
GBytes *fixture_pixels (PauliWindow *window, PauliPlotId plot);

/* Moves the slider of a parameter. */
void fixture_set (PauliWindow *window, PauliParam param, double value);

/* The value of a parameter, on which its row and the scene agree at any moment; and what stands in its entry. */
double fixture_value (PauliWindow *window, PauliParam param);
const char *fixture_text (PauliWindow *window, PauliParam param);

/* Puts a text into an entry, and Enter. */
void fixture_enter (GtkEditable *entry, const char *text);

/* For "rejected" of whatever widget: keeps the last problem, to be freed. */
void fixture_remember (GtkWidget *widget, const char *problem, char **text);

/* Activates an action of the window, with a text or NULL, and waits for the pictures. */
void fixture_activate (PauliWindow *window, const char *action, const char *target);

/* A toplevel of this type, or NULL; the one that an action of the window opens; and until there is none. */
gpointer fixture_find_window (GType type);
gpointer fixture_open (PauliWindow *window, const char *action, GType type);
void fixture_wait_for_end (GType type);

/* Whether a weak pointer was cleared, for fixture_wait(). */
bool fixture_is_gone (gpointer watch);

/* Closes the window as a user does, with nothing to ask, or destroys it; and waits until it is gone. */
void fixture_close (PauliWindow *window);
void fixture_destroy (PauliWindow *window);

#endif
