/* Where the axes of a plot have been.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-history.h"

#include "members.h"

typedef struct {
  PauliAxisView axes[PAULI_N_DIRECTIONS];
} Place;

struct _PauliViewHistory {
  GArray *places; /* of Place, never empty */
  guint current;
};

static Place *
place (const PauliViewHistory *history, guint i)
{
  return &g_array_index (history->places, Place, i);
}

static bool
is_at (const Place *there, const PauliAxisView axes[PAULI_N_DIRECTIONS])
{
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (!pauli_members_equal (pauli_axis_members (), &there->axes[direction], &axes[direction]))
      return false;
  return true;
}

PauliViewHistory *
pauli_view_history_new (const PauliAxisView axes[PAULI_N_DIRECTIONS])
{
  PauliViewHistory *history = g_new0 (PauliViewHistory, 1);

  history->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_append_vals (history->places, axes, 1);
  return history;
}

void
pauli_view_history_free (PauliViewHistory *history)
{
  g_array_unref (history->places);
  g_free (history);
}

void
pauli_view_history_visit (PauliViewHistory *history, const PauliAxisView axes[PAULI_N_DIRECTIONS], bool merge)
{
  if (is_at (place (history, history->current), axes))
    return;
  g_array_set_size (history->places, history->current + (merge ? 0 : 1));
  /* A drag that came back to where it began was none. */
  if (history->places->len == 0 || !is_at (place (history, history->places->len - 1), axes))
    g_array_append_vals (history->places, axes, 1);
  if (history->places->len > PAULI_VIEW_HISTORY_MAX)
    g_array_remove_index (history->places, 0);
  history->current = history->places->len - 1;
}

const PauliAxisView *
pauli_view_history_go (PauliViewHistory *history, int step)
{
  /* before the first is far behind the last */
  guint there = history->current + (guint) step;

  if (there >= history->places->len)
    return NULL;
  history->current = there;
  return place (history, there)->axes;
}
