/* The line of the command figure: what is drawn, on which paper, and to which files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-line.h"

#include "config.h"
#include "export.h"
#include "members.h"
#include "number.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

static const char *const names[] = { "f2", "mu", "asymptotics", "vertex", "map", "overview", "paper-fig2", "paper-fig3", NULL };

/* A preset, or a member of the scene and its value. */
typedef struct {
  const PauliPreset *preset;
  const PauliMember *member;
  double value;
} Setting;

static void
output_free (gpointer data)
{
  FigureOutput *output = data;

  g_free (output->path);
  g_free (output);
}

void
figure_line_init (FigureLine *line)
{
  *line = (FigureLine){ .outputs = g_ptr_array_new_with_free_func (output_free),
                        .settings = g_array_new (FALSE, FALSE, sizeof (Setting)) };
}

void
figure_line_clear (FigureLine *line)
{
  g_clear_pointer (&line->scene, pauli_scene_unref);
  g_clear_pointer (&line->record, pauli_record_free);
  g_clear_pointer (&line->outputs, g_ptr_array_unref);
  g_clear_pointer (&line->settings, g_array_unref);
}

/* ---- Files ------------------------------------------------------------------------------------------------------- */

static char *
describe_output (void)
{
  return g_strdup (_("file to write, its format by its suffix: .pdf, .svg, .eps or .png; may be given again (required)"));
}

static bool
set_output (void *own, const char *file, GError **error)
{
  FigureLine *line = own;
  PauliFormat format;

  if (!pauli_format_of_name (file, &format))
    return options_error (error, _("must end with .pdf, .svg, .eps or .png"));
  FigureOutput *output = g_new (FigureOutput, 1);
  *output = (FigureOutput){ g_strdup (file), format };
  g_ptr_array_add (line->outputs, output);
  return true;
}

static char *
describe_scene (void)
{
  return g_strdup (_("session, or figure file with its scene in it, instead of NAME"));
}

#define SCENE_FILE_MAX (256 << 20) /* a figure has its scene in base64, besides a picture of it */

/* A folder or a device has no contents, and reading a pipe may take forever. */
static GBytes *
read_file (const char *path, GError **error)
{
  GStatBuf status;
  char *contents;
  gsize size;

  if (g_stat (path, &status) != 0) {
    options_error (error, "%s", g_strerror (errno));
    return NULL;
  }
  if (!S_ISREG (status.st_mode) || status.st_size > SCENE_FILE_MAX) {
    options_error (error, "%s", S_ISDIR (status.st_mode)    ? g_strerror (EISDIR)
                                : !S_ISREG (status.st_mode) ? _("this is not a file with contents")
                                                            : g_strerror (EFBIG));
    return NULL;
  }
  if (g_file_get_contents (path, &contents, &size, error))
    return g_bytes_new_take (contents, size);
  return NULL;
}

static bool
set_scene (void *own, const char *file, GError **error)
{
  FigureLine *line = own;
  g_autoptr (GBytes) bytes = read_file (file, error);

  g_clear_pointer (&line->scene, pauli_scene_unref);
  g_clear_pointer (&line->record, pauli_record_free);
  line->scene = bytes ? pauli_export_open (bytes, &line->record, error) : NULL;
  return line->scene != NULL;
}

const FileOption figure_line_files[] = {
  { "output", 'o', describe_output, set_output },
  { "scene", 0, describe_scene, set_scene },
  { NULL, 0, NULL, NULL },
};

/* ---- Paper ------------------------------------------------------------------------------------------------------- */

static const PauliMember *
find_member (const char *name)
{
  PauliMembers members = pauli_scene_members ();

  for (size_t i = 0; i < members.n; i++)
    if (g_str_equal (members.rows[i].name, name))
      return &members.rows[i];
  g_return_val_if_reached (NULL);
}

static bool
add_setting (FigureLine *line, Setting setting)
{
  g_array_append_val (line->settings, setting);
  return true;
}

/* What number.h needs of a member. */
static PauliParamInfo
info_of (const PauliMember *member, const char *symbol)
{
  return (PauliParamInfo){ .symbol = symbol, .unit = member->unit, .min = member->min, .max = member->max };
}

static char *
describe_number (const char *symbol, const char *name)
{
  const PauliMember *member = find_member (name);
  g_autofree char *min = number_text (member->min), *max = number_text (member->max);

  return g_strdup_printf (_("%s in %s, %s to %s"), symbol, member->unit, min, max);
}

static bool
set_number (FigureLine *line, const char *symbol, const char *name, const char *value, GError **error)
{
  const PauliMember *member = find_member (name);
  const PauliParamInfo info = info_of (member, symbol);
  double number;

  return number_parse (&info, value, &number, error) && add_setting (line, (Setting){ NULL, member, number });
}

#define NUMBER(option, symbol, name) \
  static char *describe_##option (void) { return describe_number (symbol, name); } \
  static bool set_##option (void *line, const char *value, GError **error) \
  { \
    return set_number (line, symbol, name, value, error); \
  }

NUMBER (width, _("the width"), "paper_width_mm")
NUMBER (height_number, _("the height"), "paper_height_mm")
NUMBER (text, _("the size of the text"), "paper_text_pt")
NUMBER (lines, _("the width of lines"), "paper_line_pt")
NUMBER (dpi, _("the resolution of PNG"), "paper_dpi")

static char *
describe_height (void)
{
  g_autofree char *number = describe_height_number ();

  return g_strdup_printf (_("%s; without it, by the plots"), number);
}

static bool
set_height (void *line, const char *value, GError **error)
{
  return set_height_number (line, value, error) &&
         add_setting (line, (Setting){ NULL, find_member ("paper_height_automatic"), false });
}

static char *
describe_font (void)
{
  return g_strdup (_("DejaVu Sans, or CMU Serif, which is LaTeX's"));
}

static bool
set_font (void *line, const char *value, GError **error)
{
  const PauliMember *member = find_member ("paper_family");
  int family = options_find_name (member->choices, value, error);

  return family >= 0 && add_setting (line, (Setting){ NULL, member, family });
}

static char *
describe_letters (void)
{
  return g_strdup (_("(a), (b), ... at the plots, if there are several"));
}

static bool
set_letters (void *line, const char *value, GError **error)
{
  static const char *const choices[] = { "no", "yes", NULL };
  int choice = options_find_name (choices, value, error);

  return choice >= 0 && add_setting (line, (Setting){ NULL, find_member ("paper_letters"), choice });
}

static char *
describe_size (void)
{
  return g_strdup (_("size, text and lines by the name of a medium, below"));
}

static bool
set_size (void *line, const char *value, GError **error)
{
  const char *presets[32] = { NULL };

  g_assert (pauli_n_presets < G_N_ELEMENTS (presets));
  for (size_t i = 0; i < pauli_n_presets; i++)
    presets[i] = pauli_presets[i].name;
  int i = options_find_name (presets, value, error);
  return i >= 0 && add_setting (line, (Setting){ .preset = &pauli_presets[i] });
}

static char *
describe_data (void)
{
  return g_strdup (_("write the numbers, or a script that draws them, beside the first FILE: csv, json,\n"
                     "gnuplot, pgfplots, matplotlib or hepdata; may be given again"));
}

static bool
set_data (void *own, const char *value, GError **error)
{
  FigureLine *line = own;
  const char *kinds[PAULI_N_DATA_KINDS + 1] = { NULL };

  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    kinds[kind] = pauli_data_kind_key (kind);
  int kind = options_find_name (kinds, value, error);

  if (kind >= 0)
    line->data[kind] = true;
  return kind >= 0;
}

static char *
describe_check (void)
{
  return g_strdup (_("say on standard error what journals would object to, and what helps"));
}

static bool
set_check (void *own, const char *value, GError **error)
{
  FigureLine *line = own;

  (void) value;
  (void) error;
  return line->checked = true;
}

const OwnOption figure_line_options[] = {
  { "size", "SIZE", describe_size, set_size },
  { "width", "MM", describe_width, set_width },
  { "height", "MM", describe_height, set_height },
  { "text", "PT", describe_text, set_text },
  { "lines", "PT", describe_lines, set_lines },
  { "font", "sans|serif", describe_font, set_font },
  { "dpi", "N", describe_dpi, set_dpi },
  { "letters", "yes|no", describe_letters, set_letters },
  { "data", "KIND", describe_data, set_data },
  { "check", NULL, describe_check, set_check },
  { NULL, NULL, NULL, NULL },
};

void
figure_line_set_paper (const FigureLine *line, PauliSceneValues *values)
{
  bool several = values->panel == PAULI_PANEL_OVERVIEW || values->panel == PAULI_PANEL_VERTEX;

  /* A preset's text depends on the font. */
  for (guint i = 0; i < line->settings->len; i++) {
    const Setting *setting = &g_array_index (line->settings, Setting, i);
    if (setting->member)
      pauli_member_set (setting->member, values, setting->value);
  }
  if (!line->scene)
    pauli_preset_apply (pauli_preset_find (several ? "aps-double" : "aps-single"), values);
  for (guint i = 0; i < line->settings->len; i++) {
    const Setting *setting = &g_array_index (line->settings, Setting, i);
    if (setting->preset)
      pauli_preset_apply (setting->preset, values);
    else
      pauli_member_set (setting->member, values, setting->value);
  }
}

/* ---- NAME -------------------------------------------------------------------------------------------------------- */

bool
figure_line_take (void *own, const char *argument, GError **error)
{
  FigureLine *line = own;
  int i = options_find_name (names, argument, error);

  if (i < 0) {
    g_prefix_error (error, "figure %s: ", argument);
    return false;
  }
  line->name = names[i];
  return true;
}

bool
figure_line_check (Options *options, void *own, GError **error)
{
  FigureLine *line = own;
  g_autofree char *list = g_strjoinv (", ", (char **) names);

  (void) options;
  if (line->name && line->scene)
    return options_error (error, _("figure %s: not together with --scene FILE, which has one"), line->name);
  if (!line->name && !line->scene)
    return options_error (error, _("NAME or --scene FILE is missing; NAME must be one of %s"), list);
  if (line->outputs->len == 0)
    return options_error (error, _("--output FILE is missing; FILE must end with .pdf, .svg, .eps or .png"));
  return true;
}

char *
figure_line_notes (void)
{
  g_autofree char *list = g_strjoinv (", ", (char **) names);
  GString *notes = g_string_new (NULL);

  g_string_append_printf (notes, _("NAME is one of %s."), list);
  g_string_append_printf (notes, "\n\n%s\n", _("Sizes, with the height for a single plot, the text and the lines:"));
  for (size_t i = 0; i < pauli_n_presets; i++) {
    const PauliPreset *preset = &pauli_presets[i];
    g_autofree char *width = number_text (preset->width), *height = number_text (preset->height);
    g_autofree char *text = number_text (preset->text_size), *line = number_text (preset->line_width);
    g_string_append_printf (notes, "  %-17s  %s x %s mm, %s pt, %s pt\n", preset->name, width, height, text, line);
  }
  g_string_append_printf (notes, "%s\n", _("Without --size a named figure is aps-single, or aps-double if it has several plots;\n"
                                           "one of --scene is as its scene says."));
  return g_string_free (notes, FALSE);
}
