/* figure: figures as files, of the parameters of the line or of a session.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands.h"
#include "config.h"
#include "export.h"
#include "figure-line.h"
#include "file-write.h"
#include "journal.h"
#include "paper-figures.h"
#include "text.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

/* Of so many changes the message has the first ones. */
#define CHANGES_MAX 20

/* ---- The scene --------------------------------------------------------------------------------------------------- */

/* What the line says of the parameters. */
static void
set_parameters (PauliSceneValues *values, const Options *options)
{
  if (options->given & GIVEN_M_Q)
    values->M_q = options->M_q;
  if (options->given & GIVEN_INV_RHO_C)
    values->inv_rho_c = options->inv_rho_c;
  if (options->given & GIVEN_ALPHA_S)
    values->alpha_s = options->alpha_s;
  if (options->given & GIVEN_QUARK)
    values->quark = options->quark;
  if (options->given & GIVEN_WIDTH_Q)
    values->width_q = options->width_q;
  if (options->given & GIVEN_WIDTH_G)
    values->width_g = options->width_g;
  if (options->given & GIVEN_GLUON)
    values->gluon = options->gluon;
}

/* On paper there is room for one plot of a panel, unless it has two of its own. */
static PauliSceneValues
named_values (const char *name)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  for (int number = 2; number <= 3; number++) {
    g_autofree char *key = g_strdup_printf ("paper-fig%d", number);
    if (g_str_equal (name, key)) {
      g_autoptr (PauliScene) scene = pauli_paper_figure (number);
      return *pauli_scene_values (scene);
    }
  }
  values.deviation = false;
  for (PauliPanel panel = 0; panel < PAULI_N_PANELS; panel++)
    if (g_str_equal (name, pauli_panel_key (panel)))
      values.panel = panel;
  return values;
}

static PauliScene *
make_scene (const FigureLine *line, const Options *options, GError **error)
{
  PauliSceneValues values = line->scene ? *pauli_scene_values (line->scene) : named_values (line->name);

  set_parameters (&values, options);
  for (int i = 0; !line->scene && i < values.n_pins; i++) /* of the paper's figure, which compares masses */
    values.pins[i].quark = values.quark;
  if (values.gluon == PAULI_GLUON_EXACT && options->given & GIVEN_WIDTH_G) {
    options_error (error, _("%s: not with the exact gluon profile of the scene, which has no width"),
                   options->typed[PAULI_PARAM_WIDTH_G]);
    return NULL;
  }
  figure_line_set_paper (line, &values);
  return pauli_scene_new (&values, error);
}

/* ---- The files --------------------------------------------------------------------------------------------------- */

/* What fails for want of memory, or of a driver, is no mistake of the line's. */
static CliStatus
drawing_failed (const GError *error)
{
  if (g_error_matches (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE))
    cli_message (_("%s; the size of the paper is set by --size, or by --width, --height, --text and --dpi"), error->message);
  else
    cli_message ("%s", error->message);
  bool of_system = g_error_matches (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_CAIRO) ||
                   g_error_matches (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_DEVICE);
  return of_system ? CLI_OUTPUT : CLI_USAGE;
}

static CliStatus
write_file (const char *path, GBytes *contents)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (contents, &size);

  if (pauli_file_write (path, data, size, &error))
    return CLI_OK;
  g_autofree char *name = g_filename_display_name (path);
  cli_message ("%s: %s", name, error->message);
  return CLI_OUTPUT;
}

static CliStatus
write_files (const FigureLine *line, GPtrArray *contents)
{
  CliStatus status = CLI_OK;

  for (guint i = 0; status == CLI_OK && i < contents->len; i++) {
    const FigureOutput *output = g_ptr_array_index (line->outputs, i);
    status = write_file (output->path, g_ptr_array_index (contents, i));
  }
  return status;
}

/* ---- Numbers beside the figure ----------------------------------------------------------------------------------- */

/* Their name is that of the first output without its suffix, which is that of its format. */
static GPtrArray *
make_data (const FigureLine *line, const PauliExport *export, GError **error)
{
  const FigureOutput *first = g_ptr_array_index (line->outputs, 0);
  g_autofree char *base = g_path_get_basename (first->path);

  *strrchr (base, '.') = '\0';
  return pauli_export_data (export, line->data, base, error);
}

/* In the folder of the first output. */
static CliStatus
write_data (const FigureLine *line, GPtrArray *files)
{
  const FigureOutput *first = g_ptr_array_index (line->outputs, 0);
  g_autofree char *folder = g_path_get_dirname (first->path);
  CliStatus status = CLI_OK;

  for (guint i = 0; status == CLI_OK && i < files->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (files, i);
    g_autofree char *path = g_build_filename (folder, file->name, NULL);
    status = write_file (path, file->contents);
  }
  return status;
}

/* What is left out for want of room is always said. */
static void
say_findings (const PauliExport *export, bool all)
{
  g_autoptr (GPtrArray) findings = pauli_journal_check (export);

  for (guint i = 0; i < findings->len; i++) {
    const PauliJournalFinding *finding = g_ptr_array_index (findings, i);
    if (all || finding->rule == PAULI_JOURNAL_ROOM)
      cli_message ("%s", finding->text);
  }
}

/* Gaps are in the picture, with a message of its own. */
static CliStatus
check_numbers (const PauliExport *export)
{
  size_t n = 0;

  for (size_t i = 0; i < export->n; i++)
    n += export->plots[i]->n_gaps;
  if (n == 0)
    return CLI_OK;
  cli_message (ngettext ("%zu point of the curves could not be computed and is a gap in the figure",
                         "%zu points of the curves could not be computed and are gaps in the figure", (gulong) n), n);
  return CLI_NUMERICAL;
}

static void
check_font (PauliFamily family)
{
  if (!pauli_text_family_installed (family))
    cli_message (_("the font %s is not installed; another one stands in for it"), pauli_text_family (family));
}

/* Of a figure that is drawn again, what it says and this program does not. */
static void
say_changes (const FigureLine *line, PauliSamples *samples)
{
  g_autoptr (GPtrArray) changes = pauli_record_changes (line->record, line->scene, samples, NULL, NULL);

  if (changes->len == 0)
    return;
  g_autofree char *summary = pauli_record_summary (line->record, changes->len);
  g_autofree char *lines = pauli_record_lines (changes, CHANGES_MAX);
  cli_message ("%s:\n%s", summary, lines);
}

/* All is drawn before the first file is written. */
static CliStatus
make_files (const FigureLine *line, PauliScene *scene)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliExport) export = pauli_export_new (scene, samples, NULL, NULL, &error);

  for (guint i = 0; export && i < line->outputs->len; i++) {
    const FigureOutput *output = g_ptr_array_index (line->outputs, i);
    GBytes *file = pauli_export_file (export, output->format, &error);
    if (!file)
      break;
    g_ptr_array_add (contents, file);
  }
  g_autoptr (GPtrArray) data = error ? NULL : make_data (line, export, &error);
  if (error)
    return drawing_failed (error);
  check_font (pauli_scene_values (scene)->paper.family);
  if (line->record)
    say_changes (line, samples);
  say_findings (export, line->checked);
  CliStatus written = write_files (line, contents);
  if (written == CLI_OK)
    written = write_data (line, data);
  return written == CLI_OK ? check_numbers (export) : written;
}

/* ---- The command ------------------------------------------------------------------------------------------------- */

CliStatus
command_figure (const Command *self, int argc, char **argv)
{
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .own = figure_line_options,
    .files = figure_line_files,
    .argument = "NAME",
    .take = figure_line_take,
    .check = figure_line_check,
    .notes = figure_line_notes,
    .examples = "  pauliscope-cli figure f2 --model MFA -o f2.pdf\n"
                "  pauliscope-cli figure paper-fig3 --size aps-single --font serif -o fig3.eps -o fig3.png\n"
                "  pauliscope-cli figure --scene f2.pdf --mq 250 -o f2-250.svg\n"
  };
  g_auto (Options) options = { 0 };
  g_auto (FigureLine) line = { 0 };
  g_autoptr (GError) error = NULL;
  CliStatus status;

  figure_line_init (&line);
  if (!options_parse (&options, &spec, &line, self, argc, argv, &status))
    return status;
  g_autoptr (PauliScene) scene = make_scene (&line, &options, &error);
  if (!scene) {
    cli_message ("%s", error->message);
    return CLI_USAGE;
  }
  setlocale (LC_NUMERIC, "C");  /* PLplot prints numbers */
  signal (SIGXFSZ, SIG_IGN);    /* a file that gets too large is an error like others */
  return make_files (&line, scene);
}
