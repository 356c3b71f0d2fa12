/* The steps a user can undo and redo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history.h"

#include "change.h"

typedef struct {
  PauliScene *scene; /* after the step */
  char *name;        /* NULL for the first scene, which no step leads to */
  gint64 gesture;    /* 0: no push may replace it */
} Step;

struct _PauliHistory {
  GPtrArray *steps; /* at least the first scene */
  guint position;   /* of the present one */
};

static void
free_step (gpointer data)
{
  Step *step = data;

  pauli_scene_unref (step->scene);
  g_free (step->name);
  g_free (step);
}

static Step *
new_step (PauliScene *scene, const char *name, gint64 gesture)
{
  Step *step = g_new (Step, 1);

  *step = (Step){ pauli_scene_ref (scene), g_strdup (name), gesture };
  return step;
}

static Step *
present (const PauliHistory *history)
{
  return g_ptr_array_index (history->steps, history->position);
}

static void
replace_scene (Step *step, PauliScene *scene)
{
  pauli_scene_ref (scene);
  pauli_scene_unref (step->scene);
  step->scene = scene;
}

PauliHistory *
pauli_history_new (PauliScene *first)
{
  PauliHistory *history = g_new (PauliHistory, 1);

  *history = (PauliHistory){ g_ptr_array_new_with_free_func (free_step), 0 };
  g_ptr_array_add (history->steps, new_step (first, NULL, 0));
  return history;
}

void
pauli_history_free (PauliHistory *history)
{
  g_ptr_array_unref (history->steps);
  g_free (history);
}

PauliScene *
pauli_history_get_scene (const PauliHistory *history)
{
  return present (history)->scene;
}

guint
pauli_history_get_position (const PauliHistory *history)
{
  return history->position;
}

static void
forget_undone (PauliHistory *history)
{
  g_ptr_array_set_size (history->steps, (int) history->position + 1);
}

static bool
is_going_on (const PauliHistory *history, const char *name, gint64 gesture)
{
  const Step *step = present (history);

  return gesture != 0 && step->gesture == gesture && step->name && g_str_equal (step->name, name);
}

/* The step ends here now, unless that is where it began. */
static void
go_on (PauliHistory *history, PauliScene *scene)
{
  const Step *before = g_ptr_array_index (history->steps, history->position - 1);
  g_autofree char *whole = pauli_scene_change_name (before->scene, scene);

  replace_scene (present (history), scene);
  if (whole)
    return;
  history->position--;
  replace_scene (present (history), scene); /* which may have another theme */
  forget_undone (history);
}

void
pauli_history_push (PauliHistory *history, PauliScene *scene, const char *name, gint64 gesture)
{
  g_autofree char *change = pauli_scene_change_name (present (history)->scene, scene);

  if (!change) {
    replace_scene (present (history), scene);
    return;
  }
  forget_undone (history);
  if (!name)
    name = change;
  if (is_going_on (history, name, gesture)) {
    go_on (history, scene);
    return;
  }
  g_ptr_array_add (history->steps, new_step (scene, name, gesture));
  history->position++;
}

/* Makes the step at this place the present one; a gesture does not go on there. */
static PauliScene *
go_to (PauliHistory *history, guint position)
{
  PauliTheme theme = pauli_scene_values (present (history)->scene)->theme;

  present (history)->gesture = 0;
  history->position = position;
  g_autoptr (PauliScene) scene = pauli_scene_with_theme (present (history)->scene, theme);
  replace_scene (present (history), scene);
  present (history)->gesture = 0;
  return present (history)->scene;
}

PauliScene *
pauli_history_undo (PauliHistory *history)
{
  return history->position > 0 ? go_to (history, history->position - 1) : NULL;
}

PauliScene *
pauli_history_redo (PauliHistory *history)
{
  return history->position + 1 < history->steps->len ? go_to (history, history->position + 1) : NULL;
}

const char *
pauli_history_undo_name (const PauliHistory *history)
{
  return present (history)->name;
}

const char *
pauli_history_redo_name (const PauliHistory *history)
{
  if (history->position + 1 >= history->steps->len)
    return NULL;
  const Step *next = g_ptr_array_index (history->steps, history->position + 1);
  return next->name;
}
