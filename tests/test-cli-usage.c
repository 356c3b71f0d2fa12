/* How pauliscope-cli ends: help, errors, numerical failures, output that cannot be written; and in which locale.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "test-cli-run.h"

#include <locale.h>
#include <string.h>

/* ---- Errors of the line: status 2, nothing on stdout, and what is wrong with what -------------------------------- */

#define M_Q "M_q must be between 1 and 1000 MeV"
#define INV_RHO_C "1/ρ_c must be between 200 and 2000 MeV"
#define RHO_C "ρ_c must be between 0.0986634902 and 0.986634902 fm"
#define ALPHA_S "α_s must be between 0.05 and 2"
#define Q2 "Q² must be between 0 and 1000000 GeV²"
#define GRID "GRID must be a,b,c or MIN:MAX:N or MIN:MAX:N:log; "
#define COUNT "N must be a whole number between 1 and 10000000, not "

static const struct {
  const char *line, *message;
} errors[] = {
  /* out of range: the option, its value, the allowed range */
  { "f2 --q2 1 --mq 0.5", "--mq 0.5: " M_Q },
  { "f2 --q2 1 --mq=1000.0001", "--mq 1000.0001: " M_Q },
  { "derived --mq -350", "--mq -350: " M_Q },
  { "derived --mq 1e999", "--mq 1e999: " M_Q },
  { "derived --inv-rho 199.9", "--inv-rho 199.9: " INV_RHO_C },
  { "derived --inv-rho 2001", "--inv-rho 2001: " INV_RHO_C },
  { "derived --rho 0.0986", "--rho 0.0986: " RHO_C },
  { "derived --rho 0.987", "--rho 0.987: " RHO_C },
  { "derived --rho 0", "--rho 0: " RHO_C },
  { "derived --alpha-s 0.049", "--alpha-s 0.049: " ALPHA_S },
  { "derived --alpha-s 2.01", "--alpha-s 2.01: " ALPHA_S },
  { "f2 --q2 -1", "--q2 -1: " Q2 },
  { "f2 --q2 0,1,1000001", "--q2 0,1,1000001: " Q2 },
  { "asymptotics --q2 0:2e6:3", "--q2 0:2e6:3: " Q2 },
  { "asymptotics --q2 -1:1:3", "--q2 -1:1:3: " Q2 },
  { "mu --mq 350,0", "--mq 350,0: " M_Q },
  { "mu --mq 0:1000:3", "--mq 0:1000:3: " M_Q },
  { "mu --mq 350 --mq 1:1001:3", "--mq 1:1001:3: " M_Q },
  /* an earlier error is not mended by a later option */
  { "derived --mq 0.5 --mq 350", "--mq 0.5: " M_Q },
  /* not a number */
  { "derived --mq abc", "--mq abc: 'abc' is not a number; " M_Q },
  { "derived --mq ''", "--mq : '' is not a number; " M_Q },
  { "derived --mq 350MeV", "--mq 350MeV: '350MeV' is not a number; " M_Q },
  { "derived --mq ' 350'", "--mq  350: ' 350' is not a number; " M_Q },
  { "derived --mq '350 '", "--mq 350 : '350 ' is not a number; " M_Q },
  { "derived --mq 350,0", "--mq 350,0: '350,0' is not a number; " M_Q },
  { "derived --mq 0x100", "--mq 0x100: '0x100' is not a number; " M_Q },
  { "derived --mq nan", "--mq nan: 'nan' is not a number; " M_Q },
  { "derived --mq inf", "--mq inf: 'inf' is not a number; " M_Q },
  { "derived --mq 1e", "--mq 1e: '1e' is not a number; " M_Q },
  { "derived --mq e", "--mq e: 'e' is not a number; " M_Q },
  { "derived --mq 3.5.0", "--mq 3.5.0: '3.5.0' is not a number; " M_Q },
  { "derived --mq --350", "--mq --350: '--350' is not a number; " M_Q },
  { "derived --rho x", "--rho x: 'x' is not a number; " RHO_C },
  { "derived --alpha-s 0,5", "--alpha-s 0,5: '0,5' is not a number; " ALPHA_S },
  /* GRID */
  { "f2 --q2 ''", "--q2 : " GRID Q2 },
  { "f2 --q2 1,,2", "--q2 1,,2: '' is not a number; " Q2 },
  { "f2 --q2 1,2,", "--q2 1,2,: '' is not a number; " Q2 },
  { "f2 --q2 1,x", "--q2 1,x: 'x' is not a number; " Q2 },
  { "f2 --q2 nan", "--q2 nan: 'nan' is not a number; " Q2 },
  { "f2 --q2 1:2", "--q2 1:2: " GRID Q2 },
  { "f2 --q2 1:2:3:log:5", "--q2 1:2:3:log:5: " GRID Q2 },
  { "f2 --q2 1:2:3:lin", "--q2 1:2:3:lin: " GRID Q2 },
  { "f2 --q2 1:2:3:LOG", "--q2 1:2:3:LOG: " GRID Q2 },
  { "f2 --q2 :2:3", "--q2 :2:3: '' is not a number; " Q2 },
  { "f2 --q2 1:x:3", "--q2 1:x:3: 'x' is not a number; " Q2 },
  { "f2 --q2 1:2:0", "--q2 1:2:0: " COUNT "'0'; " Q2 },
  { "f2 --q2 1:2:-3", "--q2 1:2:-3: " COUNT "'-3'; " Q2 },
  { "f2 --q2 1:2:2.5", "--q2 1:2:2.5: " COUNT "'2.5'; " Q2 },
  { "f2 --q2 1:2:1e3", "--q2 1:2:1e3: " COUNT "'1e3'; " Q2 },
  { "f2 --q2 1:2:", "--q2 1:2:: " COUNT "''; " Q2 },
  { "f2 --q2 1:2:10000001", "--q2 1:2:10000001: " COUNT "'10000001'; " Q2 },
  { "f2 --q2 1:2:99999999999999999999", "--q2 1:2:99999999999999999999: " COUNT "'99999999999999999999'; " Q2 },
  { "f2 --q2 2:1:3", "--q2 2:1:3: MIN must not be greater than MAX; " Q2 },
  { "f2 --q2 2:1:1", "--q2 2:1:1: MIN must not be greater than MAX; " Q2 },
  { "f2 --q2 0:1:3:log", "--q2 0:1:3:log: MIN of a logarithmic grid must be greater than 0; " Q2 },
  { "mu --mq 500:80:3", "--mq 500:80:3: MIN must not be greater than MAX; " M_Q },
  /* names */
  { "derived --quark s", "--quark s: must be one of u, d" },
  { "derived --quark U", "--quark U: must be one of u, d" },
  { "derived --model mfa", "--model mfa: must be one of MFA, DP" },
  { "derived --model ''", "--model : must be one of MFA, DP" },
  { "derived --format xml", "--format xml: must be one of csv, json" },
  /* the line as a whole */
  { "f2", "--q2 GRID is missing; " Q2 },
  { "f2 --mq 350 --format json", "--q2 GRID is missing; " Q2 },
  { "asymptotics", "--q2 GRID is missing; " Q2 },
  { "mu", "--mq GRID is missing; " M_Q },
  { "f2 --q2", "Missing argument for --q2" },
  { "f2 --q2 1 --Q2 2", "Unknown option --Q2" },
  { "mu --mq 350 --q2 1", "Unknown option --q2" },
  { "derived --q2 1", "Unknown option --q2" },
  { "derived -o table.csv", "Unknown option -o" },
  { "f2 --q2 1 2", "unexpected argument '2'" },
  { "f2 extra --q2 1", "unexpected argument 'extra'" },
  { "derived -- --mq", "unexpected argument '--'" },
  { "F2 --q2 1", "unknown command 'F2'; the commands are f2, mu, asymptotics, derived" },
  { "'' --q2 1", "unknown command ''; the commands are f2, mu, asymptotics, derived" },
  { "--q2 1 f2", "Unknown option --q2; the command comes first: f2, mu, asymptotics, derived" },
};

static void
test_errors (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (errors); k++) {
    g_autofree char *expected = g_strdup_printf ("pauliscope-cli: %s\n", errors[k].message);
    g_autoptr (Run) run = run_cli (errors[k].line);
    g_test_message ("%s", errors[k].line);
    g_assert_cmpstr (run->err, ==, expected);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_cmpuint (run->out_length, ==, 0);
  }
}

/* In a locale without the characters of a message it is the same. */
static void
test_error_ascii (void)
{
  const char *const environment[] = { "LC_ALL=C", NULL };
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, "f2 --q2 -1", environment);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->err, ==, "pauliscope-cli: --q2 -1: " Q2 "\n");
}

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
    const char *const words[12];
  } helps[] = {
    { "--help", { "COMMAND", "\n  f2 ", "\n  mu ", "\n  asymptotics ", "\n  derived ", "--version", NULL } },
    { "f2 --help", { "pauliscope-cli f2 [", "--q2=GRID", "--mq=", "--inv-rho=", "--rho=", "--alpha-s=", "--quark=u|d",
                     "--model=MFA|DP", "--format=csv|json", "MIN:MAX:N:log", "Q2_GeV2,F2,F2_abserr", NULL } },
    { "mu -h", { "pauliscope-cli mu [", "--mq=GRID", "a,b,c", "1 to 1000", "0.0986634902 to 0.986634902", NULL } },
    { "asymptotics --mq 170 --help", { "pauliscope-cli asymptotics [", "--q2=GRID", "0 to 1000000", NULL } },
    { "derived --help", { "pauliscope-cli derived [", "(350)", "(600)", "(0.5)", "(u)", "(csv)", NULL } },
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
  static const char *const commands[] = { "f2", "mu", "asymptotics", "derived" };

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

/* Of a core that fails at Q2 = 2, 3 and 4, at the slope and at the radius (test-cli-failing-core.c). */
static const struct {
  const char *line, *message;
  const char *const rows[4]; /* some of the table */
} failures[] = {
  { "f2 --q2 1.5,2,5", "1 row of 3 failed, Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.25,0.125\n", "\n5,0.05", NULL } },
  { "f2 --q2 1,3,4,2", "3 rows of 4 failed, the first at Q2_GeV2 = 3: an argument is not a number or out of its range",
    { "\n3,nan,nan\n", "\n4,-inf,0\n", "\n2,0.25,0.125\n", NULL } },
  { "f2 --q2 4", "1 row of 1 failed, Q2_GeV2 = 4: the required accuracy was not reached", { "\n4,-inf,0\n", NULL } },
  { "f2 --q2 1,3,4,2 --format json",
    "3 rows of 4 failed, the first at Q2_GeV2 = 3: an argument is not a number or out of its range",
    { "\n[3,null,null],\n", "\n[4,null,0],\n", "\n[2,0.25,0.125]\n]}\n", NULL } },
  { "asymptotics --q2 1,2", "1 row of 2 failed, Q2_GeV2 = 2: the required accuracy was not reached",
    { "\n2,0.5,0.25,", NULL } },
  { "derived", "2 rows of 25 failed, the first at name = slope: the required accuracy was not reached",
    { "\nslope,-0.5,0.125,GeV^-2\npauli_radius,nan,nan,fm\n", "\nmu,0.33", "\neq23_corrected,", NULL } },
  { "derived --format json", "2 rows of 25 failed, the first at name = slope: the required accuracy was not reached",
    { "\n[\"slope\",-0.5,0.125,\"GeV^-2\"],\n[\"pauli_radius\",null,null,\"fm\"],\n", "\n]}\n", NULL } },
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
  "--help",         "--version",
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
    "f2 --q2 0.5 --alpha-s 0.01",    "f2 --q2 1 --rho 1,5",
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
  g_test_add_func ("/cli/errors", test_errors);
  g_test_add_func ("/cli/error-ascii", test_error_ascii);
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
