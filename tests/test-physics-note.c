/* The physics note, as a page and as a man page: both say the same, of every equation, erratum and limit of the domain.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "note-text.h"
#include "pauli.h"

#include <math.h>
#include <string.h>

/* Each section of the page is in its table of contents; the page needs no other file. */
static void
test_page (void)
{
  static const char *const foreign[] = { "<script", "<link", "<img", "src=", "@import", "url(" };
  g_autofree char *html = note_source ("data/help/physics.html");
  g_autofree char *man = note_source ("data/man/pauliscope-physics.7");
  int n = 0;

  for (const char *p = html; (p = strstr (p, "<h2 id=\"")) != NULL; n++) {
    p += strlen ("<h2 id=\"");
    g_autofree char *link = g_strdup_printf ("<a href=\"#%.*s\">", (int) strcspn (p, "\""), p);
    g_assert_nonnull (strstr (html, link));
  }
  g_assert_cmpint (n, ==, 16);
  for (size_t i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_null (strstr (html, foreign[i]));
  g_assert_nonnull (strstr (man, "\"Pauliscope " PAULI_VERSION "\""));
}

static void
test_equations (void)
{
  static const struct {
    int first, last;
    const char *section;
  } places[] = {
    { 1, 1, "definitions and conventions" },   { 2, 7, "the instanton vertex" }, { 8, 15, "the form factor" },
    { 16, 16, "definitions and conventions" }, { 17, 18, "fits and refits" },    { 19, 19, "limits" },
    { 20, 23, "large q2" },                    { 24, 24, "small masses" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    for (int n = places[i].first; n <= places[i].last; n++)
      note_expect (places[i].section, "(%d)", n);
}

/* The parameter's name in plain form. */
static char *
name_of (const PauliParamInfo *info)
{
  gboolean momentum = g_str_equal (info->unit, "GeV");
  g_autoptr (GString) name = g_string_new (info->key);

  g_string_replace (name, "inv_", "1/", 0);
  g_string_replace (name, "_", "", 0);
  return g_strdup_printf ("%s%s%s", momentum ? "|" : "", name->str, momentum ? "|" : "");
}

static void
test_domain (void)
{
  for (int i = 0; i < PAULI_N_PARAMS; i++) {
    const PauliParamInfo *info = pauli_param_info ((PauliParam) i);
    const char *unit = *info->unit == '\0' ? "1" : g_str_equal (info->unit, "GeV²") ? "GeV2" : info->unit;
    double power = log10 (info->max); /* 10^6 and 10^4 are 106 and 104 in plain form */
    g_autofree char *name = name_of (info);
    g_autofree char *max = power > 3.5 ? g_strdup_printf ("10%g", power) : g_strdup_printf ("%g", info->max);
    note_expect ("domain", "%g <= %s <= %s %s ", info->min, name, max, unit);
  }
}

static void
test_errata (void)
{
  const char *s = "errata of the paper";

  note_expect (s, "## equation (10): k is q ");
  note_expect (s, "## equation (20): sign of [fq dq]-1 ");
  note_expect (s, "## equation (21): overall sign ");
  note_expect (s, "## equations (22) and (23): the sum is dropped ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/physics-note/same", note_assert_same);
  g_test_add_func ("/physics-note/page", test_page);
  g_test_add_func ("/physics-note/equations", test_equations);
  g_test_add_func ("/physics-note/domain", test_domain);
  g_test_add_func ("/physics-note/errata", test_errata);
  return g_test_run ();
}
