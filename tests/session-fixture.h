/* What the tests of sessions share: files in a folder of their own, windows, and answers to dialogs.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SESSION_FIXTURE_H
#define PAULI_SESSION_FIXTURE_H

#include "session-file.h"
#include "window-fixture.h"

extern PauliApplication *session_app;
extern GSettings *session_settings; /* in memory */
extern char *session_folder;        /* of the present test */

/* A name in the folder. */
char *session_path (const char *name);
GFile *session_file (const char *name);
char *session_read_text (const char *path);
void session_write_text (const char *path, const char *text);

/* Writes a session with this mass. */
GFile *session_make (const char *name, double M_q);

/* The mass in a session, or in a state. */
double session_M_q_in (const char *path);

/* Where states are kept. */
char *session_state_path (const char *name);

/* Presents the window and waits for its pictures. */
PauliWindow *session_show (PauliWindow *window);

/* A window as a start shows it. */
PauliWindow *session_window (void);

/* One with F2 only, which has room on a small page. */
PauliWindow *session_window_of_f2 (void);

/* The scene in an exported figure of the folder. */
PauliScene *session_figure (const char *name);

/* To be called at the end of a test. */
void session_tear_down (void);

/* Of the scene that is shown. */
double session_M_q (PauliWindow *window);
void session_act (PauliWindow *window, const char *action);
void session_assert_title (PauliWindow *window, const char *title);

/* The message or question of the window, or NULL. */
AdwMessageDialog *session_dialog (PauliWindow *window);

/* A label or button in the widget that shows this text or, for a label, contains it; NULL if there is none. */
GtkWidget *session_find_text (GtkWidget *widget, const char *text);

/* Clicks a button of the dialog, and lets happen what follows. */
void session_answer (PauliWindow *window, const char *response);

/* There is a message with both texts, which is closed then. */
void session_assert_message (PauliWindow *window, const char *first, const char *second);

/* Answers the dialog for files that is there, and the one that an action opens. */
void session_answer_chooser (PauliWindow *window, GFile *file, int response);
void session_choose (PauliWindow *window, const char *action, GFile *file, int response);

/* Of a file with this mass, moved on by one since. */
PauliWindow *session_modified_window (const char *name, double M_q);

typedef struct {
  const char *path;
  void (*test) (void);
} SessionTest;

/* main() of a test program; 77 without a display. */
int session_main (int argc, char *argv[], const SessionTest *tests, size_t n);

#endif
