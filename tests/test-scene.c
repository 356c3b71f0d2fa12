/* The scene: what is a scene and what is not, and its JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* The file format.  Files of users look like this: a change here needs a new version number. */
static const char initial_json[] = "{\n"
                                   "  \"format\" : \"pauliscope-scene\",\n"
                                   "  \"version\" : 1,\n"
                                   "  \"M_q_MeV\" : 350.0,\n"
                                   "  \"inv_rho_c_MeV\" : 600.0,\n"
                                   "  \"alpha_s\" : 0.5,\n"
                                   "  \"quark\" : \"u\",\n"
                                   "  \"panel\" : \"overview\",\n"
                                   "  \"theme\" : \"light\",\n"
                                   "  \"text_size_pt\" : 10.0\n"
                                   "}";

static PauliScene *
new_scene (const PauliSceneValues *values)
{
  g_autoptr (GError) error = NULL;
  PauliScene *scene = pauli_scene_new (values, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scene);
  return scene;
}

static PauliScene *
initial_scene (void)
{
  const PauliSceneValues values = pauli_scene_initial_values ();
  return new_scene (&values);
}

/* ---- Values ---------------------------------------------------------------------------------------------------- */

static void
test_initial (void)
{
  g_autoptr (PauliScene) scene = initial_scene ();
  const PauliSceneValues *values = pauli_scene_values (scene);

  g_assert_cmpfloat (values->M_q, ==, pauli_param_info (PAULI_PARAM_M_Q)->initial);
  g_assert_cmpfloat (values->inv_rho_c, ==, pauli_param_info (PAULI_PARAM_INV_RHO_C)->initial);
  g_assert_cmpfloat (values->alpha_s, ==, pauli_param_info (PAULI_PARAM_ALPHA_S)->initial);
  g_assert_cmpint (values->quark, ==, PAULI_QUARK_U);
  g_assert_cmpint (values->panel, ==, PAULI_PANEL_OVERVIEW);
  g_assert_cmpint (values->theme, ==, PAULI_THEME_LIGHT);
  g_assert_cmpfloat (values->text_size, ==, PAULI_TEXT_SIZE_INITIAL);
}

static void
test_params (void)
{
  const PauliSceneValues values = { .M_q = 170.1, .inv_rho_c = 613.7, .alpha_s = 0.47, .quark = PAULI_QUARK_D,
                                    .text_size = 12 };
  g_autoptr (PauliScene) scene = new_scene (&values);
  PauliParams params = pauli_scene_params (scene), expected;

  pauli_params_init (&expected, 170.1, 613.7, 0.47, PAULI_QUARK_D);
  g_assert_cmpfloat (params.M_q, ==, expected.M_q);
  g_assert_cmpfloat (params.rho_c, ==, expected.rho_c);
  g_assert_cmpfloat (params.alpha_s, ==, expected.alpha_s);
  g_assert_cmpint (params.quark, ==, PAULI_QUARK_D);
}

static void
test_keys (void)
{
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_OVERVIEW), ==, "overview");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_F2), ==, "f2");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_MU), ==, "mu");
  g_assert_cmpstr (pauli_panel_key (PAULI_PANEL_ASYMPTOTICS), ==, "asymptotics");
  g_assert_cmpstr (pauli_quark_key (PAULI_QUARK_U), ==, "u");
  g_assert_cmpstr (pauli_quark_key (PAULI_QUARK_D), ==, "d");
}

/* Scenes that differ in one member differ; others do not. */
static void
test_equal (void)
{
  const PauliSceneValues initial = pauli_scene_initial_values ();
  PauliSceneValues other[7];
  g_autoptr (PauliScene) a = new_scene (&initial), b = new_scene (&initial);

  g_assert_true (pauli_scene_equal (a, a) && pauli_scene_equal (a, b) && pauli_scene_equal (b, a));
  for (size_t i = 0; i < G_N_ELEMENTS (other); i++)
    other[i] = initial;
  other[0].M_q = nextafter (initial.M_q, 1e9);
  other[1].inv_rho_c = nextafter (initial.inv_rho_c, 0);
  other[2].alpha_s = nextafter (initial.alpha_s, 1);
  other[3].quark = PAULI_QUARK_D;
  other[4].panel = PAULI_PANEL_MU;
  other[5].theme = PAULI_THEME_DARK;
  other[6].text_size = nextafter (initial.text_size, 99);
  for (size_t i = 0; i < G_N_ELEMENTS (other); i++) {
    g_autoptr (PauliScene) c = new_scene (&other[i]);
    g_assert_false (pauli_scene_equal (a, c) || pauli_scene_equal (c, a));
  }
}

/* ---- Ranges ---------------------------------------------------------------------------------------------------- */

typedef struct {
  const char *name, *unit;
  size_t offset;
  double min, max;
} Range;

#define N_RANGES 4

static void
fill_ranges (Range ranges[N_RANGES])
{
  static const PauliParam params[] = { PAULI_PARAM_M_Q, PAULI_PARAM_INV_RHO_C, PAULI_PARAM_ALPHA_S };
  static const size_t offsets[] = { offsetof (PauliSceneValues, M_q), offsetof (PauliSceneValues, inv_rho_c),
                                    offsetof (PauliSceneValues, alpha_s) };

  for (int i = 0; i < 3; i++) {
    const PauliParamInfo *info = pauli_param_info (params[i]);
    ranges[i] = (Range){ info->key, info->unit, offsets[i], info->min, info->max };
  }
  ranges[3] = (Range){ "text_size", "pt", offsetof (PauliSceneValues, text_size), PAULI_TEXT_SIZE_MIN,
                       PAULI_TEXT_SIZE_MAX };
}

static bool
accepts (const Range *range, double value, GError **error)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  *(double *) G_STRUCT_MEMBER_P (&values, range->offset) = value;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, error);
  return scene != NULL;
}

static void
check_refused (const Range *range, double value, const char *written)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *beginning = g_strdup_printf ("%s = %s: ", range->name, written ? written : "");
  g_autofree char *end = g_strdup_printf ("between %g and %g%s%s", range->min, range->max, *range->unit ? " " : "",
                                          range->unit);

  g_assert_false (accepts (range, value, &error));
  g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
  if (written && !g_str_has_prefix (error->message, beginning))
    g_error ("“%s” does not begin with “%s”", error->message, beginning);
  if (!g_str_has_suffix (error->message, end))
    g_error ("“%s” does not end with “%s”", error->message, end);
  g_assert_false (accepts (range, value, NULL)); /* no one has to ask why */
}

static void
test_ranges (void)
{
  Range ranges[N_RANGES];

  fill_ranges (ranges);
  for (int i = 0; i < N_RANGES; i++) {
    const Range *range = &ranges[i];
    g_assert_true (accepts (range, range->min, NULL) && accepts (range, range->max, NULL));
    check_refused (range, NAN, NULL); /* with or without a sign, by the C library */
    check_refused (range, INFINITY, "inf");
    check_refused (range, -INFINITY, "-inf");
    check_refused (range, 0, "0");
    check_refused (range, -7.25, "-7.25");
    check_refused (range, 5000.0625, "5000.0625");
    check_refused (range, nextafter (range->min, -INFINITY), NULL);
    check_refused (range, nextafter (range->max, INFINITY), NULL);
  }
}

/* Choices that are none, as a cast from a number may make them. */
static void
test_choices (void)
{
  const PauliSceneValues initial = pauli_scene_initial_values ();
  static const char *const beginnings[] = { "quark = 2:", "quark = ", "panel = 4:",
                                            "panel = ",   "theme = 2:", "theme = " };
  PauliSceneValues bad[6];

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    bad[i] = initial;
  bad[0].quark = (PauliQuark) 2;
  bad[1].quark = (PauliQuark) -1;
  bad[2].panel = PAULI_N_PANELS;
  bad[3].panel = (PauliPanel) -1;
  bad[4].theme = (PauliTheme) 2;
  bad[5].theme = (PauliTheme) -1;
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_scene_new (&bad[i], &error));
    g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
    g_assert_true (g_str_has_prefix (error->message, beginnings[i]));
  }
}

/* ---- There and back -------------------------------------------------------------------------------------------- */

/* Ends, their neighbours, and numbers with all 53 bits. */
static double
random_value (GRand *rand, const Range *range)
{
  switch (g_rand_int_range (rand, 0, 8)) {
    case 0:
      return range->min;
    case 1:
      return nextafter (range->max, 0);
    case 2:
      return nextafter (range->min, INFINITY);
    case 3:
      return range->max;
    default:
      return range->min + g_rand_double (rand) * (range->max - range->min);
  }
}

static PauliSceneValues
random_values (GRand *rand, const Range ranges[N_RANGES])
{
  PauliSceneValues values = {
    .quark = g_rand_int_range (rand, 0, PAULI_QUARK_D + 1),
    .panel = g_rand_int_range (rand, 0, PAULI_N_PANELS),
    .theme = g_rand_int_range (rand, 0, PAULI_THEME_DARK + 1),
  };

  for (int i = 0; i < N_RANGES; i++)
    *(double *) G_STRUCT_MEMBER_P (&values, ranges[i].offset) = random_value (rand, &ranges[i]);
  return values;
}

static void
check_round_trip (const PauliSceneValues *values)
{
  g_autoptr (PauliScene) scene = new_scene (values);
  g_autofree char *json = pauli_scene_to_json (scene);
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) back = pauli_scene_from_json (json, -1, &error);

  g_assert_no_error (error);
  g_assert_true (pauli_scene_equal (scene, back));
  const PauliSceneValues *u = pauli_scene_values (scene), *v = pauli_scene_values (back);
  g_assert_cmpmem (&u->M_q, sizeof u->M_q, &v->M_q, sizeof v->M_q);
  g_assert_cmpmem (&u->inv_rho_c, sizeof u->inv_rho_c, &v->inv_rho_c, sizeof v->inv_rho_c);
  g_assert_cmpmem (&u->alpha_s, sizeof u->alpha_s, &v->alpha_s, sizeof v->alpha_s);
  g_assert_cmpmem (&u->text_size, sizeof u->text_size, &v->text_size, sizeof v->text_size);
  g_assert_true (u->quark == v->quark && u->panel == v->panel && u->theme == v->theme);
}

static void
check_round_trips (guint32 seed, int n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Range ranges[N_RANGES];

  fill_ranges (ranges);
  for (int i = 0; i < n; i++) {
    PauliSceneValues values = random_values (rand, ranges);
    check_round_trip (&values);
  }
}

static void
test_round_trip (void)
{
  check_round_trips (1703, 1000);
}

/* A program run in German writes no other files. */
static void
test_decimal_comma (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));

  if (!setlocale (LC_NUMERIC, "de_DE.UTF-8") || strcmp (localeconv ()->decimal_point, ",") != 0) {
    g_test_skip ("no locale with a decimal comma");
  } else {
    g_autoptr (PauliScene) scene = initial_scene ();
    g_autofree char *json = pauli_scene_to_json (scene);
    g_assert_cmpstr (json, ==, initial_json);
    check_round_trips (4333, 100);
  }
  setlocale (LC_NUMERIC, before);
}

static void
test_text (void)
{
  g_autoptr (PauliScene) scene = initial_scene ();
  g_autofree char *json = pauli_scene_to_json (scene);

  g_assert_cmpstr (json, ==, initial_json);
}

/* ---- What is no scene ------------------------------------------------------------------------------------------ */

/* initial_json with the first occurrence of `old` replaced, and what is to be said about it. */
typedef struct {
  const char *old, *new;
  PauliSceneErrorCode code;
  const char *culprits[3]; /* all in the message */
} Bad;

#define FORMAT PAULI_SCENE_ERROR_FORMAT
#define RANGE PAULI_SCENE_ERROR_RANGE
#define VERSION PAULI_SCENE_ERROR_VERSION
#define WHOLE initial_json

static const Bad bad_documents[] = {
  { WHOLE, "", FORMAT, { "line 1," } },
  { WHOLE, " \n\t ", FORMAT, { "line 2," } },
  { WHOLE, "[]", FORMAT, { "object" } },
  { WHOLE, "null", FORMAT, { "object" } },
  { WHOLE, "\"pauliscope-scene\"", FORMAT, { "object" } },
  { WHOLE, "{}", FORMAT, { "format" } },
  { WHOLE, "{ \"format\" : { \"format\" : \"pauliscope-scene\" } }", FORMAT, { "format" } },
  { WHOLE, "[[[[{{{{]]]", FORMAT, { "line 1," } },
  { WHOLE, "GIF89a", FORMAT, { "line 1," } },
  { "pauliscope-scene", "pauliscope-session", FORMAT, { "format", "pauliscope-scene" } },
  { "\"pauliscope-scene\"", "1", FORMAT, { "format" } },
  { "\"pauliscope-scene\"", "null", FORMAT, { "format" } },
  { "\"version\" : 1", "\"version\" : 2", VERSION, { "version 2" } },
  { "\"version\" : 1", "\"version\" : 4294967297", VERSION, { "4294967297" } }, /* 1 + 2^32 */
  { "\"version\" : 1", "\"version\" : 0", FORMAT, { "version" } },
  { "\"version\" : 1", "\"version\" : -1", FORMAT, { "version" } },
  { "\"version\" : 1", "\"version\" : \"1\"", FORMAT, { "version" } },
  { "\"version\" : 1", "\"version\" : 1.5", FORMAT, { "version" } },
  { "\"version\" : 1", "\"version\" : true", FORMAT, { "version" } },
  { "\"version\" : 1", "\"version\" : [1]", FORMAT, { "version" } },
  { "  \"format\" : \"pauliscope-scene\",\n", "", FORMAT, { "format" } },
  { "  \"version\" : 1,\n", "", FORMAT, { "version" } },
  { "  \"M_q_MeV\" : 350.0,\n", "", FORMAT, { "M_q_MeV", "missing" } },
  { "  \"inv_rho_c_MeV\" : 600.0,\n", "", FORMAT, { "inv_rho_c_MeV", "missing" } },
  { "  \"alpha_s\" : 0.5,\n", "", FORMAT, { "alpha_s", "missing" } },
  { "  \"quark\" : \"u\",\n", "", FORMAT, { "quark", "missing" } },
  { "  \"panel\" : \"overview\",\n", "", FORMAT, { "panel", "missing" } },
  { "  \"theme\" : \"light\",\n", "", FORMAT, { "theme", "missing" } },
  { ",\n  \"text_size_pt\" : 10.0", "", FORMAT, { "text_size_pt", "missing" } },
  { "  \"quark\"", "  \"Quark\" : 1,\n  \"quark\"", FORMAT, { "unknown", "Quark" } },
  { "M_q_MeV", "M_q", FORMAT, { "M_q" } },
  { "350.0", "\"350\"", FORMAT, { "M_q_MeV", "number" } },
  { "350.0", "null", FORMAT, { "M_q_MeV", "number" } },
  { "600.0", "[600]", FORMAT, { "inv_rho_c_MeV", "number" } },
  { "0.5", "{ \"alpha_s\" : 0.5 }", FORMAT, { "alpha_s", "number" } },
  { "10.0", "true", FORMAT, { "text_size_pt", "number" } },
  { "\"u\"", "1", FORMAT, { "quark", "u, d" } },
  { "\"u\"", "[\"u\"]", FORMAT, { "quark", "u, d" } },
  { "\"light\"", "null", FORMAT, { "theme", "light, dark" } },
  { "\"u\"", "\"s\"", FORMAT, { "quark", "“s”", "u, d" } },
  { "\"u\"", "\"\"", FORMAT, { "quark", "“”", "u, d" } },
  { "overview", "tail", FORMAT, { "panel", "“tail”", "overview, f2, mu, asymptotics" } },
  { "light", "Light", FORMAT, { "theme", "“Light”", "light, dark" } },
  { "350.0", "1000.5", RANGE, { "M_q = 1000.5", "between 1 and 1000 MeV" } },
  { "600.0", "-600", RANGE, { "inv_rho_c = -600", "between 200 and 2000 MeV" } },
  { "0.5", "0.0", RANGE, { "alpha_s = 0:", "between 0.05 and 2" } },
  { "10.0", "4.5", RANGE, { "text_size = 4.5", "between 5 and 40 pt" } },
  { "350.0", "1e999", RANGE, { "M_q = inf" } },
  { "350.0", "-1e999", RANGE, { "M_q = -inf" } },
  { "350.0", "NaN", FORMAT, { "line 4," } },
  { "350.0", "99999999999999999999", FORMAT, { "line 4,", "digits" } },
  { "350.0", "1000.0000000000001", RANGE, { "1000.0000000000001" } },
  { "350.0", "350,0", FORMAT, { "line 4," } },
  { "350.0,\n", "350.0", FORMAT, { "line 4," } },
  { "10.0\n}", "10.0, }", FORMAT, { "line 10," } },
  { "\"alpha_s\" :", "\"alpha_s\"", FORMAT, { "line 6," } },
  { "\"u\"", "u", FORMAT, { "line 7," } },
  { "\n}", "\n}}", FORMAT, { "line 11," } },
  { "\n}", "\n} et cetera", FORMAT, { "line 11," } },
  { "\"u\"", "\"\xfc\"", FORMAT, { "UTF-8" } },
  { "quark", "\xed\xa0\x80", FORMAT, { "UTF-8" } }, /* half a surrogate pair */
};

static char *
edited (const char *old, const char *replacement)
{
  const char *at = strstr (initial_json, old);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - initial_json), initial_json, replacement, at + strlen (old));
}

static void
check_no_scene (const char *json, gssize length, const Bad *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_scene_from_json (json, length, &error);

  if (scene)
    g_error ("accepted: %s", json);
  g_assert_nonnull (error);
  if (error->domain != PAULI_SCENE_ERROR || error->code != (int) expected->code)
    g_error ("code %d instead of %d, “%s”, for: %s", error->code, (int) expected->code, error->message, json);
  for (size_t i = 0; i < G_N_ELEMENTS (expected->culprits) && expected->culprits[i]; i++)
    if (!strstr (error->message, expected->culprits[i]))
      g_error ("“%s” does not name “%s”, for: %s", error->message, expected->culprits[i], json);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (pauli_scene_from_json (json, length, NULL));
}

static void
test_bad_documents (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bad_documents); i++) {
    g_autofree char *json = edited (bad_documents[i].old, bad_documents[i].new);
    check_no_scene (json, -1, &bad_documents[i]);
  }
}

/* Not JSON, or JSON that says two things, which a lenient reader takes for a scene of its own choice. */
static const struct {
  const char *name;
  Bad bad;
} ambiguous_documents[] = {
  { "duplicate", { "0.5,", "0.5,\n  \"alpha_s\" : 0.75,", FORMAT, { "alpha_s" } } },
  { "duplicate-escaped", { "0.5,", "0.5,\n  \"alpha\\u005fs\" : 0.75,", FORMAT, { "alpha_s" } } },
  { "second-document", { "\n}", "\n}\n{}", FORMAT, { "line 12," } } },
  { "nul-escape", { "\"u\"", "\"u\\u0000d\"", FORMAT, { "U+0000" } } },
  { "octal", { "350.0", "0350", FORMAT, { "line 4," } } },
  { "hexadecimal", { "350.0", "0x15e", FORMAT, { "line 4," } } },
  { "no-decimals", { "350.0", "350.", FORMAT, { "line 4," } } },
  { "comment", { "350.0", "350.0 /* MeV */", FORMAT, { "line 4," } } },
  { "assignment", { "{", "var scene = {", FORMAT, { "line 1," } } },
};

static void
test_ambiguous (gconstpointer data)
{
  const Bad *bad = data;
  g_autofree char *json = edited (bad->old, bad->new);
  check_no_scene (json, -1, bad);
}

/* What an interrupted copy leaves: every beginning of a document, by its length and as a string. */
static void
test_truncated (void)
{
  const Bad expected = { .code = FORMAT };

  for (size_t length = 0; length < strlen (initial_json); length++) {
    g_autofree char *head = g_strndup (initial_json, length);
    check_no_scene (initial_json, (gssize) length, &expected);
    check_no_scene (head, -1, &expected);
  }
}

/* A zero byte in a file does not end the document. */
static void
test_nul (void)
{
  const size_t length = strlen (initial_json);
  const Bad expected = { .code = FORMAT };

  for (size_t at = 0; at <= length; at++) {
    g_autofree char *json = g_malloc0 (length + 2);
    memcpy (json, initial_json, at);
    memcpy (json + at + 1, initial_json + at, length - at);
    check_no_scene (json, (gssize) length + 1, &expected);
  }
}

/* Nesting deeper than a stack could follow, in a process of its own because that is what is at stake. */
static void
test_deep (void)
{
  const char *const openings[] = { "[", "{\"a\":" };
  const Bad expected = { .code = FORMAT };

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  for (size_t i = 0; i < G_N_ELEMENTS (openings); i++)
    for (int depth = 10; depth <= 1000000; depth *= 10) {
      GString *json = g_string_new (NULL);
      for (int j = 0; j < depth; j++)
        g_string_append (json, openings[i]);
      check_no_scene (json->str, (gssize) json->len, &expected);
      g_string_free (json, TRUE);
    }
}

/* What editors and other programs make of a file without changing what it says. */
static void
test_same_document (void)
{
  g_autoptr (PauliScene) scene = initial_scene ();
  g_autofree char *integer = edited ("350.0", "350"), *exponent = edited ("350.0", "3.5E+2");
  g_autofree char *newline = edited ("\n}", "\n}\r\n");
  g_autofree char *space = edited ("\n  \"version\" : 1,\n", "\t\r\"version\":1,");
  const char *order = "{\"alpha_s\":0.50,\"text_size_pt\":10,\"theme\":\"light\",\"panel\":\"overview\","
                      "\"quark\":\"\\u0075\",\"inv_rho_c_MeV\":600,\"M_q_MeV\":350,\"version\":1,"
                      "\"format\":\"pauliscope-scene\"}";
  const char *const same[] = { initial_json, integer, exponent, space, newline, order };

  for (size_t i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PauliScene) read = pauli_scene_from_json (same[i], -1, &error);
    g_assert_no_error (error);
    g_assert_true (pauli_scene_equal (scene, read));
  }
}

/* ---- Threads --------------------------------------------------------------------------------------------------- */

#define N_THREADS 4
#define N_TURNS 20000

/* Holds references of its own, and lets go of the one it was given. */
static gpointer
use_scene (gpointer data)
{
  PauliScene *scene = data;

  for (int i = 0; i < N_TURNS; i++) {
    PauliScene *mine = pauli_scene_ref (scene);
    g_assert_true (mine == scene);
    g_assert_cmpfloat (pauli_scene_values (mine)->M_q, ==, 350);
    pauli_scene_unref (mine);
  }
  pauli_scene_unref (scene);
  return NULL;
}

/* A lost count is a use of freed memory or a leak: the sanitizers see either, a thread sees most of the former. */
static void
test_references (void)
{
  for (int round = 0; round < 20; round++) {
    PauliScene *scene = initial_scene ();
    GThread *threads[N_THREADS];

    for (int i = 0; i < N_THREADS; i++)
      threads[i] = g_thread_new ("scene", use_scene, pauli_scene_ref (scene));
    pauli_scene_unref (scene);
    for (int i = 0; i < N_THREADS; i++)
      g_thread_join (threads[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/initial", test_initial);
  g_test_add_func ("/scene/params", test_params);
  g_test_add_func ("/scene/keys", test_keys);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/ranges", test_ranges);
  g_test_add_func ("/scene/choices", test_choices);
  g_test_add_func ("/scene/references", test_references);
  g_test_add_func ("/scene/json/text", test_text);
  g_test_add_func ("/scene/json/round-trip", test_round_trip);
  g_test_add_func ("/scene/json/decimal-comma", test_decimal_comma);
  g_test_add_func ("/scene/json/same-document", test_same_document);
  g_test_add_func ("/scene/json/bad", test_bad_documents);
  g_test_add_func ("/scene/json/truncated", test_truncated);
  g_test_add_func ("/scene/json/nul", test_nul);
  g_test_add_func ("/scene/json/deep", test_deep);
  for (size_t i = 0; i < G_N_ELEMENTS (ambiguous_documents); i++) {
    g_autofree char *path = g_strconcat ("/scene/json/ambiguous/", ambiguous_documents[i].name, NULL);
    g_test_add_data_func (path, &ambiguous_documents[i].bad, test_ambiguous);
  }
  return g_test_run ();
}
