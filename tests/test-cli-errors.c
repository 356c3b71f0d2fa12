/* Wrong lines of pauliscope-cli: status 2, nothing on stdout, and what is wrong with what.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cli-run.h"

#define M_Q "M_q must be between 1 and 1000 MeV"
#define INV_RHO_C "1/ρ_c must be between 200 and 2000 MeV"
#define RHO_C "ρ_c must be between 0.0986634902 and 0.986634902 fm"
#define ALPHA_S "α_s must be between 0.05 and 2"
#define Q2 "Q² must be between 0 and 1000000 GeV²"
#define Z "z must be between 0 and 10000"
#define WIDTH_Q "Λ_q ρ_c/2 must be between 0.5 and 2"
#define WIDTH_G "Λ_g ρ_c/2 must be between 0.5 and 2"
#define QUARK_PROFILE \
  "must be gaussian; F2 is not defined with the exact quark profile: F_q of Eq. (4) has a cut along all time-like k², " \
  "which the loop momentum reaches when the quark is on its mass shell"
#define TOLERANCE "must be T1,T2,..., each a number above 0 and up to 1"
#define WINDOW "must be MIN:MAX, MIN less than MAX; "
#define TARGET "what is wanted is missing: --mu X, or --f2 X and --at-q2 Q2"
#define COMMANDS "f2, mu, asymptotics, derived, vertex, orders, ranges, fit, solve, figure, paper"
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
  /* profiles */
  { "f2 --q2 1 --width-q 0.49", "--width-q 0.49: " WIDTH_Q },
  { "vertex --z 1 --width-q 2.01", "--width-q 2.01: " WIDTH_Q },
  { "mu --mq 350 --width-g x", "--width-g x: 'x' is not a number; " WIDTH_G },
  { "orders --width-g 3", "--width-g 3: " WIDTH_G },
  { "derived --gluon-profile Gaussian", "--gluon-profile Gaussian: must be one of gaussian, exact" },
  { "derived --quark-profile x", "--quark-profile x: must be one of gaussian, exact" },
  { "derived --quark-profile exact", "--quark-profile exact: " QUARK_PROFILE },
  { "solve --for mq --mu 0.2 --quark-profile exact --quark-profile gaussian", "--quark-profile exact: " QUARK_PROFILE },
  { "derived --gluon-profile exact --width-g 1",
    "--width-g 1: not together with --gluon-profile exact, which has no width" },
  { "f2 --q2 1 --width-g 1.50 --gluon-profile exact",
    "--width-g 1.50: not together with --gluon-profile exact, which has no width" },
  { "orders --gluon-profile exact",
    "--gluon-profile exact: Eq. (21) is for Gaussian profiles; must be gaussian" },
  { "vertex --z 1 --gluon-profile gaussian", "Unknown option --gluon-profile" },
  { "vertex --z 1 --quark-profile gaussian", "Unknown option --quark-profile" },
  /* vertex */
  { "vertex", "--z GRID, or --k1, --k2 and --t, is missing; " Z },
  { "vertex --z -1", "--z -1: " Z },
  { "vertex --z 0:10001:3", "--z 0:10001:3: " Z },
  { "vertex --z x", "--z x: 'x' is not a number; " Z },
  { "vertex --z 1 --k1 1", "--z GRID does not go with --k1, --k2 and --t" },
  { "vertex --t 0 --z 1", "--z GRID does not go with --k1, --k2 and --t" },
  { "vertex --k1 12001", "--k1 12001: |k1| must be between 0 and 12000 GeV" },
  { "vertex --k2 8001 --inv-rho 400", "--k2 8001: |k2| must be between 0 and 8000 GeV" },
  { "vertex --t 6000.5 --k1 1", "--t 6000.5: |t| must be between 0 and 6000 GeV" },
  { "vertex --t -1", "--t -1: |t| must be between 0 and 6000 GeV" },
  { "vertex --k1 1GeV", "--k1 1GeV: must be a finite number, not '1GeV'" },
  { "vertex --k2 1e999", "--k2 1e999: must be a finite number, not '1e999'" },
  { "vertex --t ''", "--t : must be a finite number, not ''" },
  { "vertex --q2 1", "Unknown option --q2" },
  /* orders */
  { "orders --order 201", "--order 201: must be a whole number between 0 and 200" },
  { "orders --order -1", "--order -1: must be a whole number between 0 and 200" },
  { "orders --order 2.5", "--order 2.5: must be a whole number between 0 and 200" },
  { "orders --order ''", "--order : must be a whole number between 0 and 200" },
  /* ranges */
  { "ranges --tolerance 0", "--tolerance 0: " TOLERANCE },
  { "ranges --tolerance 0.1,1.001", "--tolerance 0.1,1.001: " TOLERANCE },
  { "ranges --tolerance 0.1,,0.2", "--tolerance 0.1,,0.2: " TOLERANCE },
  { "ranges --tolerance 1%", "--tolerance 1%: " TOLERANCE },
  { "ranges --tolerance ''", "--tolerance : " TOLERANCE },
  { "mu --mq 100 --orders 4", "--orders 4: must be a whole number between 1 and 3" },
  { "ranges --orders 0", "--orders 0: must be a whole number between 1 and 3" },
  { "ranges --orders 4", "--orders 4: must be a whole number between 1 and 3" },
  /* fit */
  { "fit --q2-window 5:0", "--q2-window 5:0: " WINDOW Q2 },
  { "fit --q2-window 1:1", "--q2-window 1:1: " WINDOW Q2 },
  { "fit --q2-window 5", "--q2-window 5: " WINDOW Q2 },
  { "fit --q2-window 0:5:60", "--q2-window 0:5:60: " WINDOW Q2 },
  { "fit --q2-window ''", "--q2-window : " WINDOW Q2 },
  { "fit --q2-window 0:1e7", "--q2-window 0:1e7: " Q2 },
  { "fit --q2-window :5", "--q2-window :5: '' is not a number; " Q2 },
  { "fit --mq-window 0:500", "--mq-window 0:500: " M_Q },
  { "fit --mq-window 80:x", "--mq-window 80:x: 'x' is not a number; " M_Q },
  { "fit --mq-window 500:80", "--mq-window 500:80: " WINDOW M_Q },
  { "fit --points 2", "--points 2: must be a whole number between 3 and 1000" },
  { "fit --points 1001", "--points 1001: must be a whole number between 3 and 1000" },
  /* solve */
  { "solve --mu 0.2", "--for is missing; must be one of mq, inv-rho, rho" },
  { "solve --mu 0.2 --for M_q", "--for M_q: must be one of mq, inv-rho, rho" },
  { "solve --for mq", TARGET },
  { "solve --for mq --f2 0.2", TARGET },
  { "solve --for mq --at-q2 1", TARGET },
  { "solve --for mq --mu 0.2 --f2 0.1", "--mu is F2 at Q² = 0; it does not go with --f2 and --at-q2" },
  { "solve --for mq --mu 0.2 --at-q2 1", "--mu is F2 at Q² = 0; it does not go with --f2 and --at-q2" },
  { "solve --for mq --mu x", "--mu x: must be a finite number, not 'x'" },
  { "solve --for mq --f2 inf --at-q2 0", "--f2 inf: must be a finite number, not 'inf'" },
  { "solve --for mq --f2 0.1 --at-q2 -1", "--at-q2 -1: " Q2 },
  { "solve --for mq --mu 0.2 --mq 300", "--mq 300: not together with --for mq, which asks for it" },
  { "solve --rho 0.50 --mu 0.2 --for inv-rho", "--rho 0.50: not together with --for inv-rho, which asks for it" },
  { "solve --inv-rho 500 --mu 0.2 --for rho", "--inv-rho 500: not together with --for rho, which asks for it" },
  /* paper has no parameters */
  { "paper --mq 350", "Unknown option --mq" },
  { "paper --width-q 1", "Unknown option --width-q" },
  { "paper --gluon-profile exact", "Unknown option --gluon-profile" },
  { "paper 17", "unexpected argument '17'" },
  { "paper --format xml", "--format xml: must be one of csv, json" },
  /* the line as a whole */
  { "f2 --q2 1 --perturbative=no", "--perturbative takes no value, not 'no'" },
  { "f2 --q2 1 --help=q2", "--help takes no value, not 'q2'" },
  { "mu --mq 350 --perturbative", "Unknown option --perturbative" },
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
  { "F2 --q2 1", "unknown command 'F2'; the commands are " COMMANDS },
  { "'' --q2 1", "unknown command ''; the commands are " COMMANDS },
  { "--q2 1 f2", "Unknown option --q2; the command comes first: " COMMANDS },
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/errors", test_errors);
  g_test_add_func ("/cli/error-ascii", test_error_ascii);
  return g_test_run ();
}
