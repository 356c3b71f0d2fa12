/* A table computed and printed on all processors: block by block, each cut into one slice per thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "sweep.h"

#include "config.h"

#include <glib/gi18n.h>

/* Rows of a slice: some ten milliseconds, long against the start of a thread, and short for who reads the output; two seconds with
 * the exact gluon profile. */
#define SLICE_ROWS 1024

typedef struct {
  size_t count;
  size_t first; /* row of the first */
  PauliStatus status;
} Failures;

typedef struct {
  const Table *table;
  SweepRow row;
  const void *data;
  size_t n;
} Sweep;

typedef struct {
  const Sweep *sweep;
  size_t begin, end;
  GThread *thread; /* NULL: run by the caller */
  GString *text;
  Failures failures;
} Slice;

static void
note_failures (Failures *total, const Failures *more)
{
  if (total->count == 0)
    *total = *more;
  else
    total->count += more->count;
}

static gpointer
run_slice (gpointer data)
{
  Slice *slice = data;
  const Sweep *s = slice->sweep;
  TableCell cells[TABLE_MAX_COLUMNS] = { { NULL, 0 } };

  g_string_truncate (slice->text, 0);
  slice->failures = (Failures){ 0 };
  for (size_t i = slice->begin; i < slice->end; i++) {
    PauliStatus status = s->row (s->data, i, cells);
    if (status == PAULI_OK && !table_row_finite (s->table, cells))
      status = PAULI_EACCURACY;
    if (status != PAULI_OK)
      note_failures (&slice->failures, &(Failures){ 1, i, status });
    table_append_row (slice->text, s->table, i, cells);
  }
  return NULL;
}

/* Runs the slices of the rows from begin on, and returns the row after them. */
static size_t
run_block (Slice *slices, guint n_slices, size_t begin)
{
  size_t n = slices->sweep->n;

  for (guint k = 0; k < n_slices; k++) {
    slices[k].begin = begin;
    slices[k].end = begin = MIN (begin + SLICE_ROWS, n);
    /* The last slice is the caller's own; also those for which the system gives no thread. */
    slices[k].thread = k + 1 < n_slices ? g_thread_try_new ("sweep", run_slice, &slices[k], NULL) : NULL;
  }
  for (guint k = 0; k < n_slices; k++)
    if (!slices[k].thread)
      run_slice (&slices[k]);
  for (guint k = 0; k < n_slices; k++)
    if (slices[k].thread)
      g_thread_join (slices[k].thread);
  return begin;
}

static bool
write_text (const GString *text)
{
  return fwrite (text->str, 1, text->len, stdout) == text->len;
}

static bool
write_rows (Slice *slices, guint n_slices, Failures *failures)
{
  size_t n = slices->sweep->n;

  for (size_t begin = 0; begin < n;) {
    begin = run_block (slices, n_slices, begin);
    for (guint k = 0; k < n_slices; k++) {
      if (!write_text (slices[k].text))
        return false;
      note_failures (failures, &slices[k].failures);
    }
  }
  return true;
}

static CliStatus
report_failures (const Sweep *s, const Failures *failures)
{
  g_autoptr (GString) first = g_string_new (NULL);
  TableCell cells[TABLE_MAX_COLUMNS] = { { NULL, 0 } };
  /* The first column names the row; a table of this one column, in CSV, is its text and a line feed. */
  const char *const column[] = { s->table->columns[0], NULL };

  s->row (s->data, failures->first, cells);
  table_append_row (first, &(Table){ .format = TABLE_CSV, .columns = column }, 0, cells);
  g_string_truncate (first, first->len - 1);
  cli_message (ngettext ("%zu row of %zu failed, %s = %s: %s", "%zu rows of %zu failed, the first at %s = %s: %s",
                         failures->count),
               failures->count, s->n, column[0], first->str, _(pauli_status_text (failures->status)));
  return CLI_NUMERICAL;
}

CliStatus
sweep (const Table *table, size_t n, SweepRow row, const void *data)
{
  const Sweep s = { table, row, data, n };
  guint n_slices = n > SLICE_ROWS ? g_get_num_processors () : 1;
  g_autofree Slice *slices = g_new0 (Slice, n_slices);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) foot = g_string_new (NULL);
  Failures failures = { 0 };
  CliStatus status = CLI_OK;

  for (guint k = 0; k < n_slices; k++) {
    slices[k].sweep = &s;
    slices[k].text = g_string_new (NULL);
  }
  table_append_head (head, table);
  table_append_foot (foot, table);
  if (!write_text (head) || !write_rows (slices, n_slices, &failures) || !write_text (foot))
    status = cli_output_failed ();
  else if (failures.count > 0)
    status = report_failures (&s, &failures);
  for (guint k = 0; k < n_slices; k++)
    g_string_free (slices[k].text, TRUE);
  return status == CLI_OUTPUT ? status : cli_close_output (status);
}
