/* The numbers of a figure as files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pauli-data-files-error-quark, pauli_data_files_error)

static const struct {
  const char *key, *suffix;
} kinds[PAULI_N_DATA_KINDS] = {
  [PAULI_DATA_FILES_CSV] = { "csv", "csv" },           [PAULI_DATA_FILES_JSON] = { "json", "json" },
  [PAULI_DATA_FILES_GNUPLOT] = { "gnuplot", "gp" },    [PAULI_DATA_FILES_PGFPLOTS] = { "pgfplots", "tex" },
  [PAULI_DATA_FILES_MATPLOTLIB] = { "matplotlib", "py" }, [PAULI_DATA_FILES_HEPDATA] = { "hepdata", "yaml" },
};

const char *
pauli_data_kind_key (PauliDataKind kind)
{
  g_return_val_if_fail (kind < PAULI_N_DATA_KINDS, NULL);
  return kinds[kind].key;
}

const char *
pauli_data_kind_suffix (PauliDataKind kind)
{
  g_return_val_if_fail (kind < PAULI_N_DATA_KINDS, NULL);
  return kinds[kind].suffix;
}

void
pauli_data_file_free (gpointer data)
{
  PauliDataFile *file = data;

  if (!file)
    return;
  g_free (file->name);
  g_bytes_unref (file->contents);
  g_free (file);
}

void
pauli_data_add_file (PauliDataExport *export, char *name, GString *contents)
{
  PauliDataFile *file = g_new (PauliDataFile, 1);

  *file = (PauliDataFile){ name, g_string_free_to_bytes (contents) };
  g_ptr_array_add (export->files, file);
}

char *
pauli_data_name (const PauliDataPlot *plot, const char *suffix)
{
  return g_strconcat (plot->stem, suffix, NULL);
}

char *
pauli_data_measured_name (const PauliDataPlot *plot, size_t set, const char *suffix)
{
  return g_strdup_printf ("%s-data-%zu%s", plot->stem, set + 1, suffix);
}

static bool
check_base (const char *base, GError **error)
{
  bool good = *base && g_utf8_validate (base, -1, NULL) && !strchr (base, '/');

  for (const char *c = base; good && *c; c = g_utf8_next_char (c))
    good = !g_unichar_iscntrl (g_utf8_get_char (c));
  if (good)
    return true;
  g_autofree char *shown = g_utf8_make_valid (base, -1);
  g_set_error (error, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_NAME,
               _("“%s” as a name of files: needed is one in UTF-8 without slashes and control characters"), shown);
  return false;
}

static bool
check_plots (const PauliPlot *const *plots, size_t n, GError **error)
{
  if (n == 0) {
    g_set_error_literal (error, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_EMPTY, _("This page has no plots to be saved."));
    return false;
  }
  for (size_t i = 0; i < n; i++)
    if (plots[i]->id == PAULI_PLOT_MAP && !plots[i]->map) {
      g_set_error_literal (error, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_EMPTY, _("The map is not computed yet."));
      return false;
    }
  return true;
}

/* TeX reads no file names with characters that mean something to it. */
static char *
stem_of (const char *base, PauliDataKind kind)
{
  char *stem = g_strdup (base);

  for (char *c = stem; *c && kind == PAULI_DATA_FILES_PGFPLOTS; c++)
    if (!g_ascii_isalnum (*c) && *c != '.' && *c != '-')
      *c = '-';
  return stem;
}

GPtrArray *
pauli_data_files (const PauliScene *scene, const PauliPlot *const *plots, size_t n, PauliDataKind kind, const char *base,
                  GError **error)
{
  static void (*const add[PAULI_N_DATA_KINDS]) (PauliDataExport *export) = {
    [PAULI_DATA_FILES_CSV] = pauli_data_add_csv,
    [PAULI_DATA_FILES_JSON] = pauli_data_add_json,
    [PAULI_DATA_FILES_GNUPLOT] = pauli_script_add_gnuplot,
    [PAULI_DATA_FILES_PGFPLOTS] = pauli_script_add_pgfplots,
    [PAULI_DATA_FILES_MATPLOTLIB] = pauli_script_add_matplotlib,
    [PAULI_DATA_FILES_HEPDATA] = pauli_data_add_hepdata,
  };
  g_return_val_if_fail (kind < PAULI_N_DATA_KINDS, NULL);

  if (!check_base (base, error) || !check_plots (plots, n, error))
    return NULL;
  g_autofree char *stem = stem_of (base, kind);
  PauliDataExport export = { scene, base, n, g_new0 (PauliDataPlot, n), g_ptr_array_new_with_free_func (pauli_data_file_free) };
  for (size_t i = 0; i < n; i++) {
    pauli_data_plot_init (&export.plots[i], plots[i]);
    export.plots[i].stem = n == 1 ? g_strdup (stem) : g_strdup_printf ("%s-%s", stem, pauli_plot_key (plots[i]->id));
  }
  add[kind](&export);
  for (size_t i = 0; i < n; i++)
    pauli_data_plot_clear (&export.plots[i]);
  g_free (export.plots);
  return export.files;
}
