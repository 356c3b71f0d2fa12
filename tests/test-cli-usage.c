/* How pauliscope-cli ends: help, numerical failures, output that cannot be written; and in which locale.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "test-cli-run.h"

#include <locale.h>
#include <string.h>

/* ---- Help and version -------------------------------------------------------------------------------------------- */

static void
test_version (void)
{
  g_autoptr (Run) run = run_cli_well ("--version");

  g_assert_cmpstr (run->out, ==, "pauliscope-cli " PAULI_VERSION "\n");
}

static void
assert_contains (const char *text, const char *const *words)
{
  for (; *words; words++)
    if (!strstr (text, *words))
      g_error ("no \"%s\" in:\n%s", *words, text);
}

static void
test_help (void)
{
  static const struct {
    const char *line;
    const char *const words[14];
  } helps[] = {
    { "--help", { "COMMAND", "\n  f2 ", "\n  mu ", "\n  asymptotics ", "\n  derived ", "\n  vertex ", "\n  orders ",
                  "\n  ranges ", "\n  fit ", "\n  solve ", "\n  figure ", "\n  paper ", NULL } },
    { "-h", { "--version", NULL } },
    { "f2 --help", { "pauliscope-cli f2 [", "--q2=GRID", "--mq=", "--inv-rho=", "--rho=", "--alpha-s=", "--quark=u|d",
                     "--model=MFA|DP", "--format=csv|json", "MIN:MAX:N:log", "Q2_GeV2,F2,F2_abserr", NULL } },
    { "mu -h", { "pauliscope-cli mu [", "--mq=GRID", "a,b,c", "1 to 1000", "0.0986634902 to 0.986634902", NULL } },
    { "asymptotics --mq 170 --help", { "pauliscope-cli asymptotics [", "--q2=GRID", "0 to 1000000", NULL } },
    { "derived --help", { "pauliscope-cli derived [", "(350)", "(600)", "(0.5)", "(u)", "(csv)", NULL } },
    { "mu --help", { "--width-q=X", "--width-g=X", "0.5 to 2 (1)", "--gluon-profile=gaussian|exact",
                     "--quark-profile=gaussian|exact", NULL } },
    { "f2 -h", { "  --perturbative  ", "Columns with --perturbative:\n  Q2_GeV2,F2,F2_abserr,F2_one_gluon\n", NULL } },
    { "vertex -h", { "--z=GRID", "0 to 10000", "--k1=X", "--k2=X", "--t=X", "--width-g=X", "--mq=X",
                     "z,F_q,F_g,F_q_gauss,F_g_gauss", "vertex_gauss", NULL } },
    { "orders -h", { "--order=N", "0 to 200 (10)", "n,term,partial_sum,rest,sum,limit", NULL } },
    { "ranges -h", { "--tolerance=T1,T2,...", "(0.01,0.05,0.1)", "--orders=N", "1 to 3 (3)", NULL } },
    { "fit -h", { "--q2-window=MIN:MAX", "0 to 1000000 (0:5)", "--mq-window=MIN:MAX", "1 to 1000 (80:500)", "--points=N",
                  "3 to 1000 (60)", NULL } },
    { "solve -h", { "--for=mq|inv-rho|rho", "--mu=X", "--f2=X", "--at-q2=Q2", "0 to 1000000", NULL } },
    { "paper -h", { "--format=csv|json", "equation,statement,printed,corrected,computed,deviation,verdict,unit", NULL } },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (helps); k++) {
    g_autoptr (Run) run = run_cli_well (helps[k].line);
    assert_contains (run->out, helps[k].words);
  }
}

/* The examples of the help are lines that work. */
static void
test_examples (void)
{
  static const char *const commands[] = { "f2",     "mu",     "asymptotics", "derived", "vertex",
                                          "orders", "ranges", "fit",         "solve",   "paper" };

  for (gsize k = 0; k < G_N_ELEMENTS (commands); k++) {
    g_autofree char *line = g_strdup_printf ("%s --help", commands[k]);
    g_autofree char *start = g_strdup_printf ("  pauliscope-cli %s", commands[k]);
    g_autoptr (Run) help = run_cli_well (line);
    const char *examples = strstr (help->out, "\nExamples:\n");
    g_assert_nonnull (examples);
    g_auto (GStrv) lines = g_strsplit (examples + strlen ("\nExamples:\n"), "\n", -1);
    guint n = 0;
    for (guint i = 0; *lines[i]; i++, n++) {
      g_assert_true (g_str_has_prefix (lines[i], start));
      g_autoptr (Run) run = run_cli_well (lines[i] + strlen ("  pauliscope-cli "));
      g_assert_cmpuint (run->out_length, >, 0);
    }
    g_assert_cmpuint (n, >, 0);
  }
}

static void
test_no_command (void)
{
  g_autoptr (Run) run = run_cli ("");
  const char *const words[] = { "pauliscope-cli [", "\n  f2 ", "\n  mu ", "\n  asymptotics ", "\n  derived ", NULL };

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpuint (run->out_length, ==, 0);
  assert_contains (run->err, words);
}

/* ---- Numerical failures: status 3, the table complete ------------------------------------------------------------ */

/* Of a core that fails at Q2 = 2, 3 and 4, at the slope and at the radius, and elsewhere (test-cli-failing-core.c). */
static const struct {
  const char *line, *message;
  const char *const rows[5]; /* some of the table */
} failures[] = {
  { "f2 --q2 1.5,2,5", "1 row of 3 failed, Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.25,0.125\n", "\n5,0.05", NULL } },
  { "f2 --q2 1,3,4,2", "3 rows of 4 failed, the first at Q2_GeV2 = 3: an argument is not a number or out of its range",
    { "\n3,nan,nan\n", "\n4,-inf,0\n", "\n2,0.25,0.125\n", NULL } },
  { "f2 --q2 4", "1 row of 1 failed, Q2_GeV2 = 4: the required accuracy was not reached", { "\n4,-inf,0\n", NULL } },
  { "f2 --q2 1,3,4,2 --format json",
    "3 rows of 4 failed, the first at Q2_GeV2 = 3: an argument is not a number or out of its range",
    { "\n[3,null,null],\n", "\n[4,null,0],\n", "\n[2,0.25,0.125]\n]}\n", NULL } },
  { "f2 --q2 1,2 --perturbative", "1 row of 2 failed, Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.25,0.125,0.02", NULL } },
  { "asymptotics --q2 1,2", "1 row of 2 failed, Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.5,0.25,", NULL } },
  { "derived", "2 rows of 25 failed, the first at name = slope: the required accuracy was not reached",
    { "\nslope,-0.5,0.125,GeV^-2\npauli_radius,nan,nan,fm\n", "\nmu,0.33", "\neq23_corrected,", NULL } },
  { "derived --format json", "2 rows of 25 failed, the first at name = slope: the required accuracy was not reached",
    { "\n[\"slope\",-0.5,0.125,\"GeV^-2\"],\n[\"pauli_radius\",null,null,\"fm\"],\n", "\n]}\n", NULL } },
  { "vertex --z 1,2,3", "1 row of 3 failed, z = 2: the required accuracy was not reached",
    { "\n2,0.25,", "\n3,0.03", NULL } },
  { "orders --order 4", "1 row of 5 failed, n = 3: the required accuracy was not reached", { "\n3,0.001", "\n4,", NULL } },
  { "ranges --tolerance 0.05,0.1",
    "2 rows of 20 failed, the first at formula = fit18: the required accuracy was not reached",
    { "\nfit18,M_q,0.050000000000000003,nan,nan,MeV\nfit18,M_q,0.10000000000000001,nan,nan,MeV\nseries24,", NULL } },
  { "fit", "2 rows of 3 failed, the first at name = fit18_constant: the required accuracy was not reached",
    { "\nfit17_constant,4.45", "\nfit18_constant,nan,nan,", NULL } },
  { "solve --for mq --mu 0.2", "1 row of 2 failed, unknown = M_q: the required accuracy was not reached",
    { "\nM_q,250,0.125,MeV\nM_q,nan,nan,MeV\n", NULL } },
  { "solve --for inv-rho --mu 7", "1 row of 1 failed, unknown = inv_rho_c: the required accuracy was not reached",
    { "\ninv_rho_c,250,0.125,MeV\n", NULL } },
  { "paper", "2 rows of 3 failed, the first at equation = \"(2), (3)\": the required accuracy was not reached",
    { "\n(1),\"a \"\"quoted\"\", \\ tab\tand\nline μ\",1,2,4,-0.75,differs,GeV^2\n",
      "\n\"(2), (3)\",plain text,1,,nan,nan,unknown,1\n", NULL } },
  { "paper --format json", "2 rows of 3 failed, the first at equation = \"(2), (3)\": the required accuracy was not reached",
    { "\"parameters\":{},\n",
      "\n[\"(1)\",\"a \\\"quoted\\\", \\\\ tab\\u0009and\\u000aline μ\",1,2,4,-0.75,\"differs\",\"GeV^2\"],\n",
      "\n[\"(2), (3)\",\"plain text\",1,null,null,null,\"unknown\",\"1\"],\n", "\n[\"(4)\",null,1,3,2,-0.5,", NULL } },
  /* found in three slices of the work */
  { "f2 --q2 0:4:8001", "3 rows of 8001 failed, the first at Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.25,0.125\n", "\n3,nan,nan\n", "\n4,-inf,0\n", NULL } },
};

static void
test_failures (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (failures); k++) {
    g_autofree char *expected = g_strdup_printf ("pauliscope-cli: %s\n", failures[k].message);
    g_autoptr (Run) run = run_program (PAULISCOPE_CLI_FAILING, failures[k].line, NULL);
    g_assert_cmpstr (run->err, ==, expected);
    g_assert_cmpint (run->status, ==, 3);
    assert_contains (run->out, failures[k].rows);
  }
}

/* ---- Output that cannot be written: status 4 --------------------------------------------------------------------- */

static const char *const outputs[] = {
  "f2 --q2 1",      "mu --mq 350",    "asymptotics --q2 1 --format json",
  "derived",        "derived --help", "f2 --q2 0:1000:20001", /* many times the buffer of stdout */
  "--help",         "--version",      "vertex --z 0:1:20001",
  "vertex --t 1",   "orders",         "ranges --tolerance 0.5",
  "fit",            "paper",          "solve --for mq --mu 0.2",
  "figure --help",
  "solve --for mq --mu 20", /* of which there is none: the message is the failure's alone */
};

static void
assert_unwritable (const char *redirection, const char *reason)
{
  g_autofree char *expected = g_strdup_printf ("pauliscope-cli: standard output: %s\n", reason);

  for (gsize k = 0; k < G_N_ELEMENTS (outputs); k++) {
    g_autoptr (Run) run = run_cli_redirected (outputs[k], redirection);
    g_test_message ("%s %s", outputs[k], redirection);
    g_assert_cmpint (run->status, ==, 4);
    g_assert_cmpstr (run->err, ==, expected);
  }
}

static void
test_full (void)
{
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("there is no /dev/full");
    return;
  }
  assert_unwritable (">/dev/full", "No space left on device");
}

static void
test_closed (void)
{
  assert_unwritable (">&-", "Bad file descriptor");
}

/* ---- Locale ------------------------------------------------------------------------------------------------------ */

/* Whether the C library takes the locale and its numbers have a comma. */
static gboolean
has_comma (const char *name)
{
  gboolean comma = setlocale (LC_NUMERIC, name) && g_str_equal (localeconv ()->decimal_point, ",");

  setlocale (LC_NUMERIC, "C");
  return comma;
}

/* A locale of the system with a decimal comma; NULL if there is none. */
static char *
find_comma_locale (void)
{
  g_autofree char *list = NULL;
  g_auto (GStrv) names = NULL;

  if (!g_spawn_command_line_sync ("locale -a", &list, NULL, NULL, NULL))
    return NULL;
  names = g_strsplit (list, "\n", -1);
  for (guint i = 0; names[i]; i++)
    if (*names[i] && has_comma (names[i]))
      return g_strdup (names[i]);
  return NULL;
}

/* Compiles German into a new directory, for glibc's LOCPATH; NULL if the system cannot. */
static char *
make_comma_locale (void)
{
  g_autofree char *directory = g_dir_make_tmp ("pauliscope-locale-XXXXXX", NULL);
  g_autofree char *command = g_strdup_printf ("localedef -i de_DE -f UTF-8 %s/de_DE.UTF-8", directory);
  int status;

  if (directory && g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) && status == 0)
    return g_steal_pointer (&directory);
  return NULL;
}

static void
remove_tree (const char *directory)
{
  const char *argv[] = { "rm", "-rf", directory, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* Tables and messages, byte for byte those of the C locale. */
static void
assert_same_in (const char *const *environment)
{
  static const char *const lines[] = {
    "f2 --q2 0.25:1.5:4 --mq 170.5", "derived --format json", "mu --mq 1.5,2.5", "asymptotics --q2 0.5",
    "f2 --q2 0.5 --alpha-s 0.01",    "f2 --q2 1 --rho 1,5",  "vertex --z 1.5",       "orders --order 2 --width-q 1.5",
    "ranges --tolerance 0.05",       "fit --points 5",       "solve --for rho --mu 0.25", "solve --for mq --mu 20.5",
    "fit --q2-window 0.5:0.25",      "vertex --k1 1e9",      "fit --help",           "ranges --help",
  };
  g_autoptr (Run) check = run_program ("locale", "decimal_point", environment);

  g_assert_cmpstr (check->out, ==, ",\n"); /* the environment has this effect on a program */
  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++) {
    g_autoptr (Run) expected = run_cli (lines[k]);
    g_autoptr (Run) run = run_program (PAULISCOPE_CLI, lines[k], environment);
    g_assert_cmpstr (run->out, ==, expected->out);
    g_assert_cmpstr (run->err, ==, expected->err);
    g_assert_cmpint (run->status, ==, expected->status);
  }
}

static void
test_comma_locale (void)
{
  g_autofree char *name = find_comma_locale ();
  g_autofree char *directory = name ? NULL : make_comma_locale ();

  if (!name && !directory) {
    g_test_skip ("no locale with a decimal comma, and none could be made");
    return;
  }
  g_autofree char *lc_all = g_strdup_printf ("LC_ALL=%s", name ? name : "de_DE.UTF-8");
  g_autofree char *locpath = directory ? g_strdup_printf ("LOCPATH=%s", directory) : NULL;
  /* English messages, for the comparison; numbers in them follow LC_NUMERIC if anything does. */
  const char *environment[] = { lc_all, "LANGUAGE=en", locpath, NULL };
  assert_same_in (environment);
  if (directory)
    remove_tree (directory);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/examples", test_examples);
  g_test_add_func ("/cli/no-command", test_no_command);
  g_test_add_func ("/cli/failures", test_failures);
  g_test_add_func ("/cli/unwritable/full", test_full);
  g_test_add_func ("/cli/unwritable/closed", test_closed);
  g_test_add_func ("/cli/locale", test_comma_locale);
  return g_test_run ();
}
