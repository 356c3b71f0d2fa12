/* Figure files whose numbers are not those of this program.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "changed-figures.h"

#include "embed.h"

GBytes *
changed_figure (PauliScene *scene, const char *number, double factor)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliExport) figure = pauli_export_new (scene, samples, NULL, NULL, &error);
  g_autoptr (PauliRecord) record = pauli_record_new (scene, (const PauliPlot *const *) figure->plots, figure->n, "Pauliscope 0.0.1");
  guint n_changed = 0;

  for (guint i = 0; i < record->numbers->len; i++) {
    PauliRecorded *recorded = &g_array_index (record->numbers, PauliRecorded, i);
    if (!g_str_equal (recorded->name, number))
      continue;
    recorded->value *= factor;
    n_changed++;
  }
  g_assert_cmpuint (n_changed, >, 0);
  g_autofree char *document = pauli_record_to_json (record, scene);
  const PauliProvenance provenance = { .title = "", .program = "", .citation = "", .document = document, .dpi = 72 };
  g_autoptr (GBytes) drawn = pauli_sheet_png (&figure->sheet, 1, &error);
  g_assert_no_error (error);
  GBytes *file = pauli_embed (PAULI_FORMAT_PNG, drawn, &provenance, &error);
  g_assert_no_error (error);
  return file;
}
