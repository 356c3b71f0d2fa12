/* What files with data have in common: numbers, strings, parameters, rows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-private.h"
#include "members.h"
#include "plain-text.h"

#include <math.h>
#include <string.h>

const char pauli_data_citation[] =
  "B. Zhang, A. Radzhabov, N. Kochelev, P. Zhang: The Pauli Form Factor of Quark and Nontrivial Topological Structure of the QCD, "
  "arXiv:1703.04333 (2017)";

void
pauli_data_append_number (GString *out, double number, const char *gap)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number)) {
    g_string_append (out, gap);
    return;
  }
  g_ascii_formatd (text, sizeof text, "%.17g", number);
  const char *exponent = strchr (text, 'e');
  if (exponent && !strchr (text, '.')) /* 1e-05 is text in YAML 1.1 */
    g_string_append_printf (out, "%.*s.0%s", (int) (exponent - text), text, exponent);
  else
    g_string_append_printf (out, "%s%s", text, number == 0 && signbit (number) ? ".0" : ""); /* -0 is an integer without a sign */
}

/* Whether YAML allows a character as it is. */
static bool
is_printable (gunichar c)
{
  return c >= 0x20 && (c < 0x7f || c >= 0xa0) && c != 0x2028 && c != 0x2029 && c != 0xfeff && (c & 0xfffe) != 0xfffe;
}

void
pauli_data_append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);
    if (letter == '"' || letter == '\\')
      g_string_append_printf (out, "\\%c", (char) letter);
    else if (!is_printable (letter) && letter <= 0xffff)
      g_string_append_printf (out, "\\u%04x", letter);
    else
      g_string_append_unichar (out, letter);
  }
  g_string_append_c (out, '"');
}

void
pauli_data_append_label (GString *out, const char *markup)
{
  g_autofree char *text = pauli_plain_text (markup);
  pauli_data_append_quoted (out, text);
}

static void
parameter_clear (gpointer data)
{
  PauliDataParameter *parameter = data;

  g_free (parameter->name);
  g_free (parameter->value);
}

/* How the figure looks, and not what it shows. */
static bool
is_of_view (const char *name)
{
  static const char *const names[] = { "panel", "deviation", "ratio", "marker", "theme", "text_size_pt", "color", "shown", NULL };
  return g_strv_contains (names, name) || g_str_has_prefix (name, "paper_");
}

static char *
value_of (const PauliMember *member, const void *values)
{
  GString *text = g_string_new (NULL);

  if (member->kind == PAULI_MEMBER_TEXT)
    g_string_append (text, (const char *) values + member->offset);
  else if (member->kind == PAULI_MEMBER_CHOICE)
    g_string_append (text, member->choices[(int) pauli_member_get (member, values)]);
  else
    pauli_data_append_number (text, pauli_member_get (member, values), "");
  return g_string_free (text, FALSE);
}

GArray *
pauli_data_parameters (const PauliScene *scene, int pin)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliMembers members = pin < 0 ? pauli_scene_members () : pauli_pin_members ();
  const void *values = pin < 0 ? (const void *) v : &v->pins[pin];
  GArray *parameters = g_array_new (FALSE, FALSE, sizeof (PauliDataParameter));

  g_array_set_clear_func (parameters, parameter_clear);
  for (size_t i = 0; i < members.n; i++) {
    const PauliMember *member = &members.rows[i];
    PauliDataParameter parameter = { g_strdup (member->name), value_of (member, values),
                                     member->kind != PAULI_MEMBER_TEXT && member->kind != PAULI_MEMBER_CHOICE };
    if (is_of_view (member->name) || !*parameter.value)
      parameter_clear (&parameter);
    else
      g_array_append_val (parameters, parameter);
  }
  return parameters;
}

static void
append_parameters (GString *out, const PauliScene *scene, int pin, const char *sign)
{
  g_autoptr (GArray) parameters = pauli_data_parameters (scene, pin);

  for (guint i = 0; i < parameters->len; i++) {
    const PauliDataParameter *parameter = &g_array_index (parameters, PauliDataParameter, i);
    g_string_append_printf (out, "%s ", sign);
    if (pin >= 0)
      g_string_append_printf (out, "pin_%d ", pin + 1);
    g_string_append_printf (out, "%s = ", parameter->name);
    if (strcmp (parameter->name, "name") == 0)
      pauli_data_append_quoted (out, parameter->value);
    else
      g_string_append (out, parameter->value);
    g_string_append_c (out, '\n');
  }
}

void
pauli_data_append_comments (GString *out, const PauliDataExport *export, const char *sign)
{
  g_string_append_printf (out, "%s Pauliscope %s\n%s Please cite the program, and %s\n", sign, PAULI_VERSION, sign,
                          pauli_data_citation);
  append_parameters (out, export->scene, -1, sign);
  for (int pin = 0; pin < pauli_scene_values (export->scene)->n_pins; pin++)
    append_parameters (out, export->scene, pin, sign);
}

void
pauli_data_append_rows (GString *out, const PauliDataTable *table, const char *separator, const char *gap)
{
  for (size_t i = 0; i < table->rows; i++) {
    for (size_t j = 0; j < table->n; j++) {
      const PauliDataColumn *column = &table->columns[j];
      g_string_append (out, j > 0 ? separator : "");
      pauli_data_append_number (out, i < column->n ? column->values[i] : NAN, gap);
    }
    g_string_append_c (out, '\n');
  }
}
