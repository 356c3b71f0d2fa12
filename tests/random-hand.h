/* A hand that does random things to windows, and remembers the last of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_RANDOM_HAND_H
#define PAULI_RANDOM_HAND_H

#include "window-fixture.h"
#include "window-private.h"

typedef struct {
  PauliApplication *app;
  PauliWindow *window; /* the one in the hand now */
  GRand *random;
  char *folder; /* of its files */
} Hand;

/* An action may find nothing to do. */
typedef struct {
  const char *name;
  void (*act) (Hand *hand);
  int weight; /* how often, relative to others */
} HandAction;

/* random-settings.c, random-views.c, random-things.c, random-figures.c; each ends with a NULL name. */
extern const HandAction actions_of_settings[], actions_of_views[], actions_of_things[], actions_of_figures[];

/* Does one action of them all. */
void hand_act (Hand *hand);

/* Details of the action under way: when the program dies, the last actions are printed. */
void hand_note (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Has them printed. */
void hand_watch_death (void);

/* From 0 to n - 1; whether one of n cases came; a value of a parameter in its range. */
int hand_choose (Hand *hand, int n);
bool hand_tosses (Hand *hand, int n);
double hand_value (Hand *hand, PauliParam param);
#define hand_one_of(hand, array) ((array)[hand_choose (hand, G_N_ELEMENTS (array))])

const PauliSceneValues *hand_values (Hand *hand);

/* Whether pictures come soon: exact gluon profiles take so long that waiting for them would be most of the test. */
bool hand_is_quick (PauliWindow *window);

/* An action of the window, if it is enabled. */
void hand_activate (Hand *hand, const char *action, const char *target);

/* Types text into an entry, and, but for one in five, Enter; the others leave it there. */
void hand_type (Hand *hand, GtkEditable *entry, const char *text);

void hand_click (gpointer button);

/* Lets happen what is waiting, but does not wait. */
void hand_rest (void);

/* A toplevel of this type that lives for the parent, or for the window in the hand, or NULL. */
gpointer hand_find_dialog (GtkWindow *parent, GType type);
gpointer hand_find_toplevel (Hand *hand, GType type);

/* Answers a question as a click on the button does; and that whether to save, if there is one, with anything. */
void hand_respond (GtkWindow *question, const char *response);
void hand_answer (Hand *hand);

/* Opens a figure, if there is one, exports and prints, and waits for nothing. */
void hand_leave_under_way (Hand *hand);

/* Closes all toplevels but windows with scenes; the questions among them are cancelled. */
void hand_close_dialogs (void);

#endif
