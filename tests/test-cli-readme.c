/* The examples of README.md: what the program prints today.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cli-run.h"

#include <math.h>
#include <string.h>

#define N_EXAMPLES 10
#define FENCE "```console\n$ pauliscope-cli "

/* Numbers may differ by rounding from machine to machine; error estimates, smaller than SMALL, may differ by more. */
#define EPSREL 1e-11
#define SMALL 1e-11

/* What separates words and numbers in tables of both formats. */
#define SEPARATORS " ,=:[]{}\""

static gboolean
same (const char *printed, const char *shown)
{
  char *end_printed, *end_shown;
  double a = g_ascii_strtod (printed, &end_printed), b = g_ascii_strtod (shown, &end_shown);

  if (end_printed == printed || end_shown == shown || *end_printed || *end_shown)
    return g_str_equal (printed, shown);
  return fabs (a - b) <= EPSREL * fabs (a) || (fabs (a) < SMALL && fabs (b) < SMALL);
}

static void
assert_same (const char *line, const char *printed, const char *shown)
{
  g_auto (GStrv) a = g_strsplit_set (printed, SEPARATORS "\n", -1);
  g_auto (GStrv) b = g_strsplit_set (shown, SEPARATORS "\n", -1);

  g_test_message ("pauliscope-cli %s", line);
  for (guint i = 0; a[i] && b[i]; i++)
    if (!same (a[i], b[i]))
      g_error ("pauliscope-cli %s prints '%s', not '%s'", line, a[i], b[i]);
  g_assert_cmpuint (g_strv_length (a), ==, g_strv_length (b));
}

static void
test_examples (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;
  int n = 0;

  g_file_get_contents (path, &readme, NULL, &error);
  g_assert_no_error (error);
  for (const char *p = readme; (p = strstr (p, FENCE)) != NULL; n++) {
    p += strlen (FENCE);
    const char *shown = strchr (p, '\n') + 1, *end = strstr (shown, "```");
    g_autofree char *line = g_strndup (p, (gsize) (shown - 1 - p));
    g_autofree char *text = g_strndup (shown, (gsize) (end - shown));
    g_autoptr (Run) run = run_cli_well (line);
    assert_same (line, run->out, text);
    p = end;
  }
  g_assert_cmpint (n, ==, N_EXAMPLES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/readme/examples", test_examples);
  return g_test_run ();
}
