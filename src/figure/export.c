/* Figures as files, which carry their scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export.h"

#include "embed.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (pauli-export-error-quark, pauli_export_error)

static void
stopped (GError **error)
{
  g_set_error_literal (error, PAULI_EXPORT_ERROR, PAULI_EXPORT_ERROR_STOPPED, _("stopped"));
}

/* What is drawn of a map on the screen step by step. */
static bool
refine_map (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *data)
{
  PauliStatus status;

  do
    status = pauli_samples_refine_map (samples, scene, stop, data);
  while (status != PAULI_ESTOPPED && status != PAULI_EDOMAIN);
  return status == PAULI_EDOMAIN;
}

PauliExport *
pauli_export_new (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *data, GError **error)
{
  g_autoptr (PauliExport) self = g_new0 (PauliExport, 1);
  PauliPlotId ids[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (scene, ids);

  self->scene = pauli_scene_ref (scene);
  if (n == 0) {
    g_set_error_literal (error, PAULI_EXPORT_ERROR, PAULI_EXPORT_ERROR_NOTHING, _("there is no figure on this page"));
    return NULL;
  }
  for (; self->n < n; self->n++) {
    bool good = ids[self->n] != PAULI_PLOT_MAP || refine_map (scene, samples, stop, data);
    self->plots[self->n] = good ? pauli_plot_new (scene, ids[self->n], samples, stop, data) : NULL;
    if (!self->plots[self->n]) {
      stopped (error);
      return NULL;
    }
  }
  self->sheet = pauli_paper_sheet (scene, self->plots, self->n);
  return g_steal_pointer (&self);
}

void
pauli_export_free (PauliExport *self)
{
  for (size_t i = 0; i < self->n; i++)
    pauli_plot_free (self->plots[i]);
  pauli_scene_unref (self->scene);
  g_free (self->document);
  g_free (self);
}

#define DATE_MAX 253402300799 /* 9999-12-31T23:59:59Z */

/* False on errors. */
static bool
set_date (PauliProvenance *provenance, GError **error)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 date = 0;

  if (!epoch)
    return true;
  if (!g_ascii_string_to_unsigned (epoch, 10, 0, DATE_MAX, &date, NULL)) {
    g_set_error (error, PAULI_EXPORT_ERROR, PAULI_EXPORT_ERROR_DATE,
                 _("SOURCE_DATE_EPOCH = '%s': must be a whole number of seconds between 0 and %s"), epoch, G_STRINGIFY (DATE_MAX));
    return false;
  }
  provenance->dated = true;
  provenance->date = (gint64) date;
  return true;
}

static GBytes *
draw (const PauliExport *self, PauliFormat format, GError **error)
{
  switch (format) {
    case PAULI_FORMAT_PDF:
      return pauli_sheet_pdf (&self->sheet, error);
    case PAULI_FORMAT_SVG:
      return pauli_sheet_svg (&self->sheet, error);
    case PAULI_FORMAT_EPS:
      return pauli_sheet_eps (&self->sheet, error);
    case PAULI_FORMAT_PNG:
      return pauli_sheet_png (&self->sheet, pauli_scene_values (self->scene)->paper.dpi / 72, error);
    case PAULI_N_FORMATS:
      break;
  }
  g_return_val_if_reached (NULL);
}

#define PROGRAM "Pauliscope " PAULI_VERSION

/* The same for all formats: with the exact gluon profile its numbers take a while. */
static const char *
make_document (PauliExport *self)
{
  const PauliPlot *plots[PAULI_N_PLOTS];

  if (self->document)
    return self->document;

  for (size_t i = 0; i < self->n; i++)
    plots[i] = self->plots[i];
  g_autoptr (PauliRecord) record = pauli_record_new (self->scene, plots, self->n, PROGRAM);
  return self->document = pauli_record_to_json (record, self->scene);
}

GBytes *
pauli_export_file (PauliExport *self, PauliFormat format, GError **error)
{
  /* In no one's language: the same scene is to be the same file. */
  g_autofree char *title = g_strconcat ("Quark Pauli form factor: ", pauli_panel_key (pauli_scene_values (self->scene)->panel), NULL);
  PauliProvenance provenance = {
    .title = title,
    .program = PROGRAM,
    .citation = PAULI_CITATION,
    .document = make_document (self),
    .dpi = pauli_scene_values (self->scene)->paper.dpi,
  };

  if (!set_date (&provenance, error))
    return NULL;
  g_autoptr (GBytes) drawn = draw (self, format, error);
  return drawn ? pauli_embed (format, drawn, &provenance, error) : NULL;
}

static bool
has_name (const GPtrArray *files, const char *name)
{
  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (((const PauliDataFile *) g_ptr_array_index (files, i))->name, name))
      return true;
  return false;
}

static bool
add_kind (GPtrArray *files, const PauliExport *self, PauliDataKind kind, const char *base, GError **error)
{
  const PauliPlot *const *plots = (const PauliPlot *const *) self->plots;
  g_autoptr (GPtrArray) made = pauli_data_files (self->scene, plots, self->n, kind, base, error);

  for (guint i = 0; made && i < made->len; i++)
    if (!has_name (files, ((const PauliDataFile *) g_ptr_array_index (made, i))->name)) {
      g_ptr_array_add (files, g_ptr_array_index (made, i));
      made->pdata[i] = NULL;
    }
  return made != NULL;
}

GPtrArray *
pauli_export_data (const PauliExport *self, const bool kinds[PAULI_N_DATA_KINDS], const char *base, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (pauli_data_file_free);

  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (kinds[kind] && !add_kind (files, self, kind, base, error))
      return NULL;
  return g_steal_pointer (&files);
}

PauliScene *
pauli_export_open (GBytes *file, PauliRecord **record, GError **error)
{
  PauliFormat format;
  g_autofree char *document = NULL;

  if (record)
    *record = NULL;
  if (!pauli_format_of_bytes (file, &format)) {
    gsize length;
    const char *text = g_bytes_get_data (file, &length);
    return pauli_scene_from_json (text ? text : "", (gssize) length, error);
  }
  document = pauli_embed_extract (file, error);
  return document ? pauli_record_from_json (document, -1, record, error) : NULL;
}
