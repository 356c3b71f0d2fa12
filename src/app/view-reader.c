/* The cursor of a view.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-reader.h"

#include "cursor-text.h"
#include "data-points.h"
#include "view-axes.h"
#include "view-map.h"

typedef enum { NO_CURSOR, OF_POINTER, OF_KEYS } Whose;

struct _PauliViewReader {
  PauliPanelView *view; /* borrowed */
  bool errors;
  bool has_pointer; /* over the view, */
  double x, y;      /* there */

  Whose whose;
  PauliCursor cursor;
  PauliResult value;
  bool on_page; /* whether the value has a place on the page */
  double page_x, page_y;
  char *markup, *table; /* owned */
};

/* ---- What it says ----------------------------------------------------------------------------------------------------- */

static void
forget (PauliViewReader *reader)
{
  reader->whose = NO_CURSOR;
  g_clear_pointer (&reader->markup, g_free);
  g_clear_pointer (&reader->table, g_free);
}

/* The value, the texts and the place of the cursor. */
static void
read_off (PauliViewReader *reader)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliFrame *frame = pauli_panel_view_get_frame (reader->view);
  double left, top;

  reader->value = pauli_cursor_value (plot, pauli_panel_view_get_scene (reader->view), &reader->cursor);
  g_free (reader->markup);
  g_free (reader->table);
  reader->markup = pauli_cursor_markup (plot, frame, &reader->cursor, reader->value, reader->errors);
  reader->table = pauli_cursor_table (plot, &reader->cursor, reader->value, reader->errors);
  reader->on_page =
    pauli_cursor_to_page (plot, frame, &reader->cursor, reader->value.value, &reader->page_x, &reader->page_y);
  if (reader->on_page)
    return;
  /* Where it would be in x, for the text. */
  pauli_frame_to_page (frame, frame->x.min, frame->y.max, &left, &top);
  double position = pauli_axis_position (frame->x.log, frame->x.min, frame->x.max, reader->cursor.x);
  reader->page_x = left + position * frame->area.width;
  reader->page_y = top + frame->area.height / 2;
}

static void
show (PauliViewReader *reader, Whose whose)
{
  if (whose == NO_CURSOR)
    forget (reader);
  else
    read_off (reader);
  reader->whose = whose;
  pauli_panel_view_cursor_changed (reader->view);
}

/* The pointer's cursor where the pointer is, or none. */
static void
follow_pointer (PauliViewReader *reader)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliFrame *frame = pauli_panel_view_get_frame (reader->view);
  bool over = frame && reader->has_pointer && pauli_view_part (frame, reader->x, reader->y) == PAULI_PART_AREA;

  if (over && pauli_cursor_nearest (plot, frame, reader->x, reader->y, &reader->cursor))
    show (reader, OF_POINTER);
  else if (reader->whose != NO_CURSOR)
    show (reader, NO_CURSOR);
}

void
pauli_view_reader_refresh (PauliViewReader *reader)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliFrame *frame = pauli_panel_view_get_frame (reader->view);

  if (reader->whose != OF_KEYS)
    follow_pointer (reader);
  else if (plot && pauli_cursor_settle (plot, frame, &reader->cursor))
    show (reader, OF_KEYS);
  else
    show (reader, NO_CURSOR);
}

void
pauli_view_reader_set_errors (PauliViewReader *reader, bool errors)
{
  reader->errors = errors;
  if (reader->whose != NO_CURSOR)
    show (reader, reader->whose);
}

/* ---- Pointer ---------------------------------------------------------------------------------------------------------- */

static void
on_motion (G_GNUC_UNUSED GtkEventControllerMotion *motion, double x, double y, PauliViewReader *reader)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);

  reader->has_pointer = true;
  reader->x = x;
  reader->y = y;
  if (plot && plot->id == PAULI_PLOT_MAP)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (reader->view),
                                     pauli_map_is_on_dot (plot, pauli_panel_view_get_frame (reader->view), x, y) ? "grab" : NULL);
  if (reader->whose != OF_KEYS)
    follow_pointer (reader);
}

static void
on_leave (G_GNUC_UNUSED GtkEventControllerMotion *motion, PauliViewReader *reader)
{
  reader->has_pointer = false;
  if (reader->whose == OF_POINTER)
    show (reader, NO_CURSOR);
}

void
pauli_view_reader_click (PauliViewReader *reader, double x, double y)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliFrame *frame = pauli_panel_view_get_frame (reader->view);
  PauliCursor cursor;

  if (reader->whose != OF_KEYS || !plot || pauli_view_part (frame, x, y) != PAULI_PART_AREA ||
      !pauli_cursor_nearest (plot, frame, x, y, &cursor))
    return;
  reader->cursor = cursor;
  show (reader, OF_KEYS);
}

/* ---- Keys ------------------------------------------------------------------------------------------------------------- */

/* Whether there is a cursor to move; else one appears. */
static bool
take_keys (PauliViewReader *reader)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);

  if (reader->whose != NO_CURSOR)
    return true;
  if (plot && pauli_cursor_first (plot, pauli_panel_view_get_frame (reader->view), 0.5, &reader->cursor))
    show (reader, OF_KEYS);
  return false;
}

bool
pauli_view_reader_step (PauliViewReader *reader, double units)
{
  if (!take_keys (reader))
    return false;
  pauli_cursor_step (pauli_panel_view_get_plot (reader->view), pauli_panel_view_get_frame (reader->view), &reader->cursor, units);
  show (reader, OF_KEYS);
  return true;
}

bool
pauli_view_reader_move_to (PauliViewReader *reader, double position)
{
  if (!take_keys (reader))
    return false;
  pauli_cursor_move_to (pauli_panel_view_get_plot (reader->view), pauli_panel_view_get_frame (reader->view), &reader->cursor, position);
  show (reader, OF_KEYS);
  return true;
}

bool
pauli_view_reader_go_on (PauliViewReader *reader, int by, bool around)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliFrame *frame = pauli_panel_view_get_frame (reader->view);

  if (!take_keys (reader))
    return false;
  bool moved = pauli_cursor_go_on (plot, frame, &reader->cursor, by);
  /* Around: on from the last to the first, which is the farthest the other way. */
  if (!moved && around)
    while (pauli_cursor_go_on (plot, frame, &reader->cursor, -by))
      moved = true;
  show (reader, OF_KEYS);
  return moved;
}

bool
pauli_view_reader_is_kept (const PauliViewReader *reader)
{
  return reader->whose == OF_KEYS;
}

bool
pauli_view_reader_clear (PauliViewReader *reader)
{
  if (reader->whose != OF_KEYS)
    return false;
  show (reader, NO_CURSOR);
  follow_pointer (reader);
  return true;
}

/* ---- For others ------------------------------------------------------------------------------------------------------- */

const char *
pauli_view_reader_get_markup (const PauliViewReader *reader)
{
  return reader->markup;
}

const char *
pauli_view_reader_get_table (const PauliViewReader *reader)
{
  return reader->table;
}

bool
pauli_view_reader_get_overlay (const PauliViewReader *reader, PauliTheme theme, PauliOverlayCursor *overlay)
{
  if (reader->whose == NO_CURSOR)
    return false;
  const PauliPlot *plot = pauli_panel_view_get_plot (reader->view);
  const PauliCurve *curve = pauli_cursor_curve (plot, &reader->cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, &reader->cursor);
  *overlay = (PauliOverlayCursor){
    .frame = pauli_panel_view_get_frame (reader->view),
    .theme = theme,
    .on_page = reader->on_page,
    .x = reader->page_x,
    .y = reader->page_y,
    .color = curve ? pauli_line_style (curve, theme).color
             : data ? pauli_data_color (data->index, theme)
                    : pauli_theme_colors (theme)->ink,
    .markup = reader->markup,
    .has_pointer = reader->has_pointer,
    .pointer_x = reader->x,
    .pointer_y = reader->y,
  };
  return true;
}

PauliViewReader *
pauli_view_reader_new (PauliPanelView *view)
{
  PauliViewReader *reader = g_new0 (PauliViewReader, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  reader->view = view;
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), reader);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), reader);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), reader);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  return reader;
}

void
pauli_view_reader_free (PauliViewReader *reader)
{
  g_free (reader->markup);
  g_free (reader->table);
  g_free (reader);
}
