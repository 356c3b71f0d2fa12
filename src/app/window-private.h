/* The window's fields, shared by its source files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_PRIVATE_H
#define PAULI_WINDOW_PRIVATE_H

#include "export-window.h"
#include "table-window.h"
#include "view-history.h"
#include "window.h"
#include "worker.h"

/* The parameters with a slider: all but Q2 and z, which plots run over. */
#define PAULI_N_SLIDERS PAULI_PARAM_Q2

typedef void (*PauliWindowTakeFile) (PauliWindow *window, GFile *file);
typedef struct _PauliWindowHistory PauliWindowHistory;
typedef struct _PauliWindowSession PauliWindowSession;

struct _PauliWindow {
  AdwApplicationWindow parent_instance;

  /* owned */
  PauliScene *scene;
  PauliScene *shown; /* of the pictures on show */
  bool finer_follow; /* finer ones of the same scene */
  guint submitted, delivered; /* serials of jobs */
  PauliWorker *worker;
  GSettings *settings;
  PauliTableWindow *table; /* weak; NULL if there is none */
  guint submit_id; /* a job to be made before the next frame */
  PauliWindowHistory *history;
  PauliViewHistory *view_histories[PAULI_N_PLOTS];
  PauliPanelView *active_view; /* borrowed; the last that was used */
  bool in_gesture;             /* of a view, */
  bool merge_views;            /* which has changed its axes already */

  PauliPlotOptions *plot_options; /* a child of plots */
  PauliWindowSession *session;
  GtkFileChooserNative *chooser; /* NULL if none is on show */
  PauliWindowTakeFile take_chosen;
  GtkWindow *question; /* whether to save; weak */
  PauliExportWindow *export_dialog; /* weak; NULL if there is none */
  GCancellable *comparing; /* owned; of an opened figure whose numbers are computed again, or NULL */
  GCancellable *printing; /* owned; of what is computed to be printed, or NULL */

  /* template */
  AdwToastOverlay *toasts;
  AdwFlap *flap;
  GtkBox *models;
  GtkStack *pages; /* "plots" or "paper" */
  AdwBin *plots; /* around what scrolls the grid */
  PauliPanelGrid *grid;
  PauliPaperPage *paper;
  PauliParameterRow *rows[PAULI_N_SLIDERS];
  GtkLabel *vertex;
  PauliCurveOptions *options;
  PauliDataList *data;
  PauliReadouts *readouts;
  GtkWidget *undo, *redo;
  GMenu *menu, *panels_menu; /* the main menu, and that of a narrow header */
  GMenu *history_menu; /* the section of the menu with both */
  GtkButton *pin_button;
  GtkExpander *pins_expander;
  PauliPinList *pins;
  GMenu *recent_menu;
  GtkLabel *file_name;
};

/* window-actions.c: installs the "win" actions on the class, and keeps their states in step with the scene. */
void pauli_window_install_actions (GtkWidgetClass *widget_class);
void pauli_window_add_state_actions (PauliWindow *window);
void pauli_window_sync_actions (PauliWindow *window);

/* window-solve.c: the dialog that solves F2 for a parameter. */
void pauli_window_add_solve_action (PauliWindow *window);

/* window-pictures.c: the pictures the window wants now, of all views on show, with a new reference of its scene; asks for them, once for
 * several changes between two frames, such as all allocations of a new layout; shows what the worker made. */
PauliJob pauli_window_make_job (PauliWindow *window);
void pauli_window_queue_submit (PauliWindow *window);
void pauli_window_take_pictures (PauliPictures *pictures, gpointer window);

/* window-copy.c: the plots on show as a picture; curves of the current view as numbers; the table, which follows its plot. */
void pauli_window_add_copy_actions (PauliWindow *window);
void pauli_window_update_table (PauliWindow *window);

/* window-export.c: the dialog that exports the figure, in step with the scene; prints it, which can be given up until its curves are
 * there. */
void pauli_window_add_export_actions (PauliWindow *window);
void pauli_window_sync_export (PauliWindow *window);
void pauli_window_cancel_printing (PauliWindow *window);

/* window-views.c: how views change the scene, and the actions for them.  follow_views notes where the axes of the scene are, forget_views
 * forgets where they were. */
void pauli_window_connect_view (PauliWindow *window, PauliPanelView *view);
PauliPanelView *pauli_window_get_current_view (PauliWindow *window); /* the last one used, else the first on show; NULL if none is */
void pauli_window_add_view_actions (PauliWindow *window);
void pauli_window_follow_views (PauliWindow *window);
void pauli_window_end_notches (PauliWindow *window); /* of the wheel and of keys: what follows is another step */
void pauli_window_forget_views (PauliWindow *window);

/* window-pins.c: the action that pins, and the list of pins in step with the scene. */
void pauli_window_add_pin_actions (PauliWindow *window);
void pauli_window_sync_pins (PauliWindow *window);

/* window-plot-options.c: the options of a plot, opened at its view, and in step with scene and picture. */
void pauli_window_add_plot_options (PauliWindow *window);
void pauli_window_close_plot_options (PauliWindow *window);
void pauli_window_remove_plot_options (PauliWindow *window); /* before the window's other parts go */
void pauli_window_sync_plot_options (PauliWindow *window);

/* window-data.c: chooses a file to import, and opens the dialog that fits; the list of data follows the scene. */
void pauli_window_add_data_actions (PauliWindow *window);
void pauli_window_sync_data (PauliWindow *window);

/* window-settings.c */
void pauli_window_restore (PauliWindow *window);
void pauli_window_save (PauliWindow *window);

/* window-session.c: the file of the session, and the state kept from run to run. */
void pauli_window_add_session (PauliWindow *window);
void pauli_window_free_session (PauliWindow *window);
void pauli_window_sync_session (PauliWindow *window);
void pauli_window_forget_links (PauliWindow *window, guint position); /* what was opened at this step or later was undone */
void pauli_window_restore_session (PauliWindow *window, bool with_last);
void pauli_window_close_session (PauliWindow *window);
void pauli_window_set_discarded (PauliWindow *window, bool discarded);

/* read, of a session or a figure, which has a record: NULL, and a message, if there is none to be read; save_to: false, and a message, if it is not saved. */
PauliScene *pauli_window_read (PauliWindow *window, GFile *file, PauliRecord **record);
void pauli_window_take_file (PauliWindow *window, PauliScene *scene, GFile *file, PauliRecord *record); /* takes the record */
void pauli_window_start_new (PauliWindow *window);
bool pauli_window_save_to (PauliWindow *window, GFile *file);

/* window-record.c: says later which numbers of an opened figure have changed since it was made; takes the record. */
void pauli_window_compare (PauliWindow *window, PauliScene *scene, PauliRecord *record);
void pauli_window_stop_comparing (PauliWindow *window);

/* window-files.c: makes window->chooser, to be shown, which hands the file that is chosen to take. */
typedef struct {
  const char *name; /* to be translated */
  const char *const *patterns;
} PauliFileKind;
void pauli_window_make_chooser (PauliWindow *window, const char *title, GtkFileChooserAction action, const PauliFileKind *kind,
                                PauliWindowTakeFile take);

/* A message to be read and closed, or a short one with a button for the long one. */
void pauli_window_add_file_actions (PauliWindow *window);
void pauli_window_report (PauliWindow *window, const char *heading, const char *text);
void pauli_window_say_with_details (PauliWindow *window, const char *text, const char *details);

/* window-history.c: undo and redo.  push: a step to this scene, under this name, or for NULL the one that follows from the scenes; the
 * first makes the history. */
void pauli_window_add_history (PauliWindow *window);
void pauli_window_free_history (PauliWindow *window);
void pauli_window_push (PauliWindow *window, PauliScene *scene, const char *name);
guint pauli_window_get_position (PauliWindow *window); /* the steps that can be undone */
void pauli_window_sync_history (PauliWindow *window);

/* The present scene is the first of a new history. */
void pauli_window_restart_history (PauliWindow *window);

/* Edits between these two are one step, as while a button is down on a slider; what wheel and keys are doing to a view ends. */
void pauli_window_begin_gesture (PauliWindow *window);
void pauli_window_end_gesture (PauliWindow *window);

/* The next edit belongs to the step of the one before, if that was nudged from the same source, less than a second ago, as by keys held
 * and notches of a wheel. */
void pauli_window_nudge (PauliWindow *window, gconstpointer source);

/* Where a slider's value is in a scene. */
double *pauli_window_slider_value (PauliSceneValues *values, PauliParam param);

/* Replaces the scene by one with these values, which must be in range: the one place all edits go through.  go_on_editing: an edit by a
 * view, which belongs to its gesture, such as notches of the wheel; any other ends those. */
void pauli_window_edit (PauliWindow *window, const PauliSceneValues *values);
void pauli_window_go_on_editing (PauliWindow *window, const PauliSceneValues *values);

/* Replaces the scene without a step of the history. */
void pauli_window_show_scene (PauliWindow *window, PauliScene *scene);

#endif
