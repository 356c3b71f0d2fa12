/* The scene as JSON: there and back, and what is no scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "members.h"
#include "plots.h"
#include "texts.h"

#include <math.h>
#include <string.h>

/* The file format.  Files of users look like this: a change here needs a new version number. */
static const char initial_json[] = "{\n"
                                   "  \"format\" : \"pauliscope-scene\",\n"
                                   "  \"version\" : 1,\n"
                                   "  \"M_q_MeV\" : 350.0,\n"
                                   "  \"inv_rho_c_MeV\" : 600.0,\n"
                                   "  \"alpha_s\" : 0.5,\n"
                                   "  \"width_q\" : 1.0,\n"
                                   "  \"width_g\" : 1.0,\n"
                                   "  \"k1_GeV\" : 0.29999999999999999,\n"
                                   "  \"k2_GeV\" : 0.29999999999999999,\n"
                                   "  \"t_GeV\" : 0.5,\n"
                                   "  \"fit_Q2_min_GeV2\" : 0.0,\n"
                                   "  \"fit_Q2_max_GeV2\" : 5.0,\n"
                                   "  \"fit_M_q_min_MeV\" : 80.0,\n"
                                   "  \"fit_M_q_max_MeV\" : 500.0,\n"
                                   "  \"map_Q2_GeV2\" : 0.0,\n"
                                   "  \"quark\" : \"u\",\n"
                                   "  \"gluon\" : \"gaussian\",\n"
                                   "  \"panel\" : \"overview\",\n"
                                   "  \"deviation\" : true,\n"
                                   "  \"ratio\" : false,\n"
                                   "  \"one_gluon\" : false,\n"
                                   "  \"pin_fits\" : false,\n"
                                   "  \"marker\" : true,\n"
                                   "  \"refit\" : false,\n"
                                   "  \"series_orders\" : 3,\n"
                                   "  \"partial_sums\" : 0,\n"
                                   "  \"bands\" : \"none\",\n"
                                   "  \"theme\" : \"light\",\n"
                                   "  \"text_size_pt\" : 10.0,\n"
                                   "  \"paper_width_mm\" : 86.0,\n"
                                   "  \"paper_height_mm\" : 65.0,\n"
                                   "  \"paper_height_automatic\" : true,\n"
                                   "  \"paper_text_pt\" : 8.0,\n"
                                   "  \"paper_line_pt\" : 1.0,\n"
                                   "  \"paper_dpi\" : 600.0,\n"
                                   "  \"paper_family\" : \"sans\",\n"
                                   "  \"paper_letters\" : true,\n"
                                   "  \"axes\" : {  },\n"
                                   "  \"hidden\" : {  },\n"
                                   "  \"legends\" : {  },\n"
                                   "  \"pins\" : [],\n"
                                   "  \"data\" : []\n"
                                   "}";

/* ---- There and back -------------------------------------------------------------------------------------------- */

/* Ends, their neighbours, and numbers with all 53 bits. */
static double
random_value (GRand *rand, const PauliMember *member)
{
  if (member->kind != PAULI_MEMBER_NUMBER)
    return g_rand_int_range (rand, (gint32) member->min, (gint32) member->max + 1);
  switch (g_rand_int_range (rand, 0, 8)) {
    case 0:
      return member->min;
    case 1:
      return nextafter (member->max, 0);
    case 2:
      return nextafter (member->min, INFINITY);
    case 3:
      return member->max;
    default:
      return member->min + g_rand_double (rand) * (member->max - member->min);
  }
}

static void
swap (double *a, double *b)
{
  double c = *a;
  *a = *b;
  *b = c;
}

static PauliSceneValues
random_values (GRand *rand)
{
  PauliSceneValues v;
  size_t n;
  const PauliMember *members = plots_members (&n);

  do {
    v = pauli_scene_initial_values ();
    for (size_t i = 0; i < n; i++)
      pauli_member_set (&members[i], &v, random_value (rand, &members[i]));
    if (v.fit_Q2_min > v.fit_Q2_max)
      swap (&v.fit_Q2_min, &v.fit_Q2_max);
    if (v.fit_M_q_min > v.fit_M_q_max)
      swap (&v.fit_M_q_min, &v.fit_M_q_max);
  } while (v.fit_Q2_min == v.fit_Q2_max || v.fit_M_q_min == v.fit_M_q_max);
  return v;
}

/* Bit for bit: no member, and no bit of a number, is lost. */
static void
check_round_trip (const PauliSceneValues *values)
{
  g_autoptr (PauliScene) scene = plots_scene (values), back = plots_read_back (scene);
  size_t n;
  const PauliMember *members = plots_members (&n);

  g_assert_true (pauli_scene_equal (scene, back));
  for (size_t i = 0; i < n; i++) {
    size_t size = members[i].kind == PAULI_MEMBER_NUMBER ? sizeof (double) :
                  members[i].kind == PAULI_MEMBER_SWITCH ? sizeof (bool) : sizeof (int);
    g_assert_cmpmem (G_STRUCT_MEMBER_P (values, members[i].offset), size,
                     G_STRUCT_MEMBER_P (pauli_scene_values (back), members[i].offset), size);
  }
}

static void
check_round_trips (guint32 seed, int n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < n; i++) {
    PauliSceneValues values = random_values (rand);
    check_round_trip (&values);
  }
}

/* json-glib writes powers of ten in a way of its own; in a name the same is no number. */
static void
test_powers_of_ten (void)
{
  static const double y[] = { 1e16, 1e17, -1e22, 1e300, 1e-300, -1e-5, 5e-324, 2e22, 0, 1.5e18 };
  double x[G_N_ELEMENTS (y)] = { 0 };
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliDataset) set = pauli_dataset_new ("1e+22.0 \"\\", PAULI_DATA_F2, G_N_ELEMENTS (y), x, y, NULL, NULL);

  values.data[values.n_data++] = (PauliSceneData){ set, true };
  values.axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ false, true, 1e-300, 1 };
  check_round_trip (&values);
}

static void
test_round_trip (void)
{
  check_round_trips (1703, 1000);
}

static void
check_files (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  g_autofree char *json = pauli_scene_to_json (scene);

  g_assert_cmpstr (json, ==, initial_json);
  check_round_trips (4333, 100);
}

/* A program run in German writes no other files. */
static void
test_decimal_comma (void)
{
  texts_with_decimal_comma (check_files);
}

static void
test_text (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
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
  { "  \"quark\"", "  \"Quark\" : 1,\n  \"quark\"", FORMAT, { "unknown", "Quark" } },
  { "M_q_MeV", "M_q", FORMAT, { "M_q" } },
  { "350.0", "\"350\"", FORMAT, { "M_q_MeV", "number" } },
  { "350.0", "null", FORMAT, { "M_q_MeV", "number" } },
  { "600.0", "[600]", FORMAT, { "inv_rho_c_MeV", "number" } },
  { "0.5", "{ \"alpha_s\" : 0.5 }", FORMAT, { "alpha_s", "number" } },
  { "10.0", "true", FORMAT, { "text_size_pt", "number" } },
  { "true", "1", FORMAT, { "“deviation” must be true or false" } },
  { "true", "\"true\"", FORMAT, { "“deviation” must be true or false" } },
  { "true", "null", FORMAT, { "“deviation” must be true or false" } },
  { ": 3,", ": 3.0,", FORMAT, { "“series_orders” must be a whole number from 1 to 3" } },
  { ": 3,", ": 2.5,", FORMAT, { "“series_orders” must be a whole number from 1 to 3" } },
  { ": 3,", ": \"3\",", FORMAT, { "“series_orders” must be a whole number from 1 to 3" } },
  { ": 3,", ": true,", FORMAT, { "“series_orders” must be a whole number from 1 to 3" } },
  { ": 3,", ": [3],", FORMAT, { "“series_orders” must be a whole number from 1 to 3" } },
  { "sums\" : 0", "sums\" : 4294967296", FORMAT, { "“partial_sums” must be a whole number from 0 to 20" } }, /* 2^32 */
  { "sums\" : 0", "sums\" : -4294967295", FORMAT, { "“partial_sums” must be a whole number from 0 to 20" } },
  { "sums\" : 0", "sums\" : 32768", FORMAT, { "“partial_sums” must be a whole number from 0 to 20" } },
  { "\"u\"", "1", FORMAT, { "quark", "u, d" } },
  { "\"u\"", "[\"u\"]", FORMAT, { "quark", "u, d" } },
  { "\"light\"", "null", FORMAT, { "theme", "light, dark" } },
  { "\"u\"", "\"s\"", FORMAT, { "quark", "“s”", "u, d" } },
  { "\"u\"", "\"\"", FORMAT, { "quark", "“”", "u, d" } },
  { "overview", "tail", FORMAT, { "“panel” is “tail”, but must be one of: overview, f2, mu, asymptotics, vertex, map, paper" } },
  { "gaussian", "Gaussian", FORMAT, { "“gluon” is “Gaussian”, but must be one of: gaussian, exact" } },
  { "\"gaussian\"", "0", FORMAT, { "“gluon” must be one of: gaussian, exact" } },
  { "none", "all", FORMAT,
    { "“bands” is “all”, but must be one of: fit17, fit18, series24, leading21, eq23_printed, eq23_corrected, none" } },
  { "\"none\"", "false", FORMAT,
    { "“bands” must be one of: fit17, fit18, series24, leading21, eq23_printed, eq23_corrected, none" } },
  { "light", "Light", FORMAT, { "theme", "“Light”", "light, dark" } },
  { "350.0", "1000.5", RANGE, { "M_q = 1000.5", "between 1 and 1000 MeV" } },
  { "600.0", "-600", RANGE, { "inv_rho_c = -600", "between 200 and 2000 MeV" } },
  { "0.5", "0.0", RANGE, { "alpha_s = 0:", "between 0.05 and 2" } },
  { "10.0", "4.5", RANGE, { "text_size = 4.5", "between 5 and 40 pt" } },
  { "width_q\" : 1.0", "width_q\" : 0.25", RANGE, { "width_q = 0.25: must be between 0.5 and 2" } },
  { "width_g\" : 1.0", "width_g\" : 2.5", RANGE, { "width_g = 2.5: must be between 0.5 and 2" } },
  { "k1_GeV\" : 0", "k1_GeV\" : -0", RANGE, { "k1 = -0.3: must be between 0 and 20 GeV" } },
  { "k2_GeV\" : 0", "k2_GeV\" : 20", RANGE, { "k2 = 20.3: must be between 0 and 20 GeV" } },
  { "t_GeV\" : 0", "t_GeV\" : 100", RANGE, { "t = 100.5: must be between 0 and 20 GeV" } },
  { "Q2_min_GeV2\" : 0.0", "Q2_min_GeV2\" : -1", RANGE, { "fit_Q2_min = -1: must be between 0 and 1000000 GeV²" } },
  { "Q2_max_GeV2\" : 5.0", "Q2_max_GeV2\" : 2e6", RANGE, { "fit_Q2_max = 2000000: must be between 0 and 1000000 GeV²" } },
  { "Q2_max_GeV2\" : 5.0", "Q2_max_GeV2\" : 0", RANGE, { "fit_Q2: the window from 0 to 0 is empty" } },
  { "M_q_min_MeV\" : 80.0", "M_q_min_MeV\" : 0.5", RANGE, { "fit_M_q_min = 0.5: must be between 1 and 1000 MeV" } },
  { "M_q_max_MeV\" : 500.0", "M_q_max_MeV\" : 1e4", RANGE, { "fit_M_q_max = 10000: must be between 1 and 1000 MeV" } },
  { "M_q_min_MeV\" : 80.0", "M_q_min_MeV\" : 500", RANGE, { "fit_M_q: the window from 500 to 500 is empty" } },
  { ": 3,", ": 4,", RANGE, { "series_orders = 4: must be between 1 and 3" } },
  { ": 3,", ": 0,", RANGE, { "series_orders = 0: must be between 1 and 3" } },
  { ": 3,", ": -32767,", RANGE, { "series_orders = -32767: must be between 1 and 3" } },
  { "sums\" : 0", "sums\" : 21", RANGE, { "partial_sums = 21: must be between 0 and 20" } },
  { "sums\" : 0", "sums\" : 32767", RANGE, { "partial_sums = 32767: must be between 0 and 20" } },
  { "350.0", "1e999", RANGE, { "M_q = inf" } },
  { "350.0", "-1e999", RANGE, { "M_q = -inf" } },
  { "350.0", "NaN", FORMAT, { "line 4," } },
  { "350.0", "99999999999999999999", FORMAT, { "line 4,", "digits" } },
  { "350.0", "1000.0000000000001", RANGE, { "1000.0000000000001" } },
  { "350.0", "350,0", FORMAT, { "line 4," } },
  { "350.0,\n", "350.0", FORMAT, { "line 4," } },
  { "[]\n}", "[], }", FORMAT, { "line 43," } },
  { "\"alpha_s\" :", "\"alpha_s\"", FORMAT, { "line 6," } },
  { "\"u\"", "u", FORMAT, { "line 17," } },
  { "\n}", "\n}}", FORMAT, { "line 44," } },
  { "\n}", "\n} et cetera", FORMAT, { "line 44," } },
  { "\"u\"", "\"\xfc\"", FORMAT, { "UTF-8" } },
  { "quark", "\xed\xa0\x80", FORMAT, { "UTF-8" } }, /* half a surrogate pair */
};

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
    g_autofree char *json = texts_edited (initial_json, bad_documents[i].old, bad_documents[i].new);
    check_no_scene (json, -1, &bad_documents[i]);
  }
}

/* Where the value of a member begins in initial_json, and the length of its line from there, without a comma. */
static char *
line_of (const PauliMember *member, size_t *begin, size_t *value)
{
  g_autofree char *start = g_strdup_printf ("  \"%s\" : ", member->name);
  const char *at = strstr (initial_json, start);

  g_assert_nonnull (at);
  *begin = (size_t) (at - initial_json);
  *value = strlen (start);
  return g_strndup (at, strcspn (at, ",\n"));
}

/* Every member is required, by its name, and has its kind: an object is no value of any. */
static void
test_each_member (void)
{
  size_t n, begin, value;
  const PauliMember *members = plots_members (&n);

  for (size_t i = 0; i < n; i++) {
    g_autofree char *line = line_of (&members[i], &begin, &value), *line_and_comma = g_strconcat (line, ",\n", NULL);
    g_autofree char *without = texts_edited (initial_json, line_and_comma, "");
    g_autofree char *of_object = g_strdup_printf ("%.*s{}", (int) value, line);
    g_autofree char *wrong = texts_edited (initial_json, line, of_object);
    g_autofree char *missing = g_strdup_printf ("“%s” is missing", members[i].name);
    g_autofree char *must_be = g_strdup_printf ("“%s” must be ", members[i].name);
    const Bad bad[] = { { .code = FORMAT, .culprits = { missing } }, { .code = FORMAT, .culprits = { must_be } } };
    check_no_scene (without, -1, &bad[0]);
    check_no_scene (wrong, -1, &bad[1]);
  }
}

/* Each choice of each member is read as that. */
static void
test_each_choice (void)
{
  size_t n, begin, value;
  const PauliMember *members = plots_members (&n);

  for (size_t i = 0; i < n; i++)
    for (int choice = 0; members[i].choices && members[i].choices[choice]; choice++) {
      g_autofree char *line = line_of (&members[i], &begin, &value);
      g_autofree char *other = g_strdup_printf ("%.*s\"%s\"", (int) value, line, members[i].choices[choice]);
      g_autofree char *json = texts_edited (initial_json, line, other);
      g_autoptr (GError) error = NULL;
      g_autoptr (PauliScene) scene = pauli_scene_from_json (json, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (pauli_member_get (&members[i], pauli_scene_values (scene)), ==, choice);
    }
}

/* Not JSON, or JSON that says two things, which a lenient reader takes for a scene of its own choice. */
static const struct {
  const char *name;
  Bad bad;
} ambiguous_documents[] = {
  { "duplicate", { "0.5,", "0.5,\n  \"alpha_s\" : 0.75,", FORMAT, { "alpha_s" } } },
  { "duplicate-escaped", { "0.5,", "0.5,\n  \"alpha\\u005fs\" : 0.75,", FORMAT, { "alpha_s" } } },
  { "second-document", { "\n}", "\n}\n{}", FORMAT, { "line 45," } } },
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
  g_autofree char *json = texts_edited (initial_json, bad->old, bad->new);
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
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  g_autofree char *integer = texts_edited (initial_json, "350.0", "350");
  g_autofree char *exponent = texts_edited (initial_json, "350.0", "3.5E+2");
  g_autofree char *newline = texts_edited (initial_json, "\n}", "\n}\r\n");
  g_autofree char *space = texts_edited (initial_json, "\n  \"version\" : 1,\n", "\t\r\"version\":1,");
  const char *order = "{\"alpha_s\":0.50,\"text_size_pt\":10,\"paper_dpi\":600,\"paper_family\":\"sans\",\"paper_letters\":true,"
                      "\"paper_line_pt\":1,\"paper_text_pt\":8,\"paper_height_automatic\":true,\"paper_height_mm\":65,"
                      "\"paper_width_mm\":86,\"theme\":\"light\",\"panel\":\"overview\","
                      "\"bands\":\"none\",\"partial_sums\":0,\"series_orders\":3,\"refit\":false,\"one_gluon\":false,\"marker\":true,\"pin_fits\":false,"
                      "\"deviation\":true,\"gluon\":\"gaussian\",\"fit_M_q_max_MeV\":5e2,\"fit_M_q_min_MeV\":80,"
                      "\"fit_Q2_max_GeV2\":5,\"fit_Q2_min_GeV2\":0,\"t_GeV\":0.5,\"k2_GeV\":0.3,\"k1_GeV\":0.3,"
                      "\"width_g\":1,\"width_q\":1,"
                      "\"pins\":[],\"data\":[],\"legends\":{},\"ratio\":false,\"axes\":{},\"hidden\":{},\"map_Q2_GeV2\":0,"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/json/text", test_text);
  g_test_add_func ("/scene/json/round-trip", test_round_trip);
  g_test_add_func ("/scene/json/powers-of-ten", test_powers_of_ten);
  g_test_add_func ("/scene/json/decimal-comma", test_decimal_comma);
  g_test_add_func ("/scene/json/same-document", test_same_document);
  g_test_add_func ("/scene/json/bad", test_bad_documents);
  g_test_add_func ("/scene/json/each-member", test_each_member);
  g_test_add_func ("/scene/json/each-choice", test_each_choice);
  g_test_add_func ("/scene/json/truncated", test_truncated);
  g_test_add_func ("/scene/json/nul", test_nul);
  g_test_add_func ("/scene/json/deep", test_deep);
  for (size_t i = 0; i < G_N_ELEMENTS (ambiguous_documents); i++) {
    g_autofree char *path = g_strconcat ("/scene/json/ambiguous/", ambiguous_documents[i].name, NULL);
    g_test_add_data_func (path, &ambiguous_documents[i].bad, test_ambiguous);
  }
  return g_test_run ();
}
