/* Data sets: what is valid, and as JSON there and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-json.h"
#include "scene.h"
#include "texts.h"

#include <float.h>
#include <math.h>
#include <string.h>

static PauliDataset *
small (const char *name, PauliDataQuantity quantity, bool with_errors)
{
  const double x[] = { 1, 2.5, 1000 }, y[] = { 0.5, -0.25, 1e-3 }, yerr[] = { 0.1, 1, DBL_MIN };
  g_autoptr (GError) error = NULL;
  PauliDataset *dataset = pauli_dataset_new (name, quantity, 3, x, y, with_errors ? yerr : NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

/* ---- The value ------------------------------------------------------------------------------------------------- */

static void
test_value (void)
{
  double x[] = { 0, 1e6, 0.1 }, y[] = { -1, 0, DBL_MAX }, yerr[] = { DBL_MIN, 2, DBL_MAX };
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliDataset) dataset = pauli_dataset_new ("Points of 1980", PAULI_DATA_Q2F2, 3, x, y, yerr, &error);

  g_assert_no_error (error);
  memset (x, 0xff, sizeof x); /* it has copies */
  memset (y, 0xff, sizeof y);
  memset (yerr, 0xff, sizeof yerr);
  g_assert_cmpstr (pauli_dataset_name (dataset), ==, "Points of 1980");
  g_assert_cmpint (pauli_dataset_quantity (dataset), ==, PAULI_DATA_Q2F2);
  g_assert_cmpuint (pauli_dataset_n (dataset), ==, 3);
  g_assert_cmpfloat (pauli_dataset_x (dataset)[1], ==, 1e6);
  g_assert_cmpfloat (pauli_dataset_y (dataset)[0], ==, -1);
  g_assert_cmpfloat (pauli_dataset_yerr (dataset)[2], ==, DBL_MAX);

  PauliDataset *second = pauli_dataset_ref (dataset);
  g_assert_true (second == dataset);
  pauli_dataset_unref (second);
  g_assert_cmpfloat (pauli_dataset_x (dataset)[2], ==, 0.1);

  g_autoptr (PauliDataset) without = small ("a", PAULI_DATA_MU, false);
  g_assert_null (pauli_dataset_yerr (without));
}

/* A point, and what is to be said about it. */
static const struct {
  PauliDataQuantity quantity;
  double x, y, yerr;
  const char *message;
} bad_points[] = {
  { PAULI_DATA_F2, -1, 1, 1, "row 2: Q² = −1 is out of 0 to 1000000 GeV²" },
  { PAULI_DATA_F2, -DBL_TRUE_MIN, 1, 1, "row 2: Q² = −4.940656458e−324 is out of 0 to 1000000 GeV²" },
  { PAULI_DATA_Q2F2, 1000000.0000000001, 1, 1, "row 2: Q² = 1000000.0000000001 is out of 0 to 1000000 GeV²" },
  { PAULI_DATA_Q2F2, NAN, 1, 1, "row 2: Q² = nan is out of 0 to 1000000 GeV²" },
  { PAULI_DATA_MU, 0.5, 1, 1, "row 2: M_q = 0.5 is out of 1 to 1000 MeV" },
  { PAULI_DATA_MU, INFINITY, 1, 1, "row 2: M_q = inf is out of 1 to 1000 MeV" },
  { PAULI_DATA_MU, 1001, 1, 1, "row 2: M_q = 1001 is out of 1 to 1000 MeV" },
  { PAULI_DATA_F2, 1, NAN, 1, "row 2: the value nan is not finite" },
  { PAULI_DATA_F2, 1, -INFINITY, 1, "row 2: the value −inf is not finite" },
  { PAULI_DATA_F2, 1, 1, 0, "row 2: the error 0 is not positive" },
  { PAULI_DATA_F2, 1, 1, -0.1, "row 2: the error −0.1 is not positive" },
  { PAULI_DATA_F2, 1, 1, NAN, "row 2: the error nan is not finite" },
  { PAULI_DATA_F2, 1, 1, INFINITY, "row 2: the error inf is not finite" },
};

static void
assert_range (PauliDataset *dataset, GError **error, const char *message)
{
  g_assert_null (dataset);
  g_assert_error (*error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_bad_points (void)
{
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (bad_points); i++) {
    double x[] = { 1, bad_points[i].x, -5 }, y[] = { 1, bad_points[i].y, 1 }, yerr[] = { 1, bad_points[i].yerr, 1 };
    assert_range (pauli_dataset_new ("a", bad_points[i].quantity, 3, x, y, yerr, &error), &error, bad_points[i].message);
    g_assert_null (pauli_dataset_new ("a", bad_points[i].quantity, 3, x, y, yerr, NULL));
  }
}

static void
test_size (void)
{
  const size_t n = PAULI_DATASET_MAX_ROWS;
  g_autofree double *ones = g_new (double, n + 1);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i <= n; i++)
    ones[i] = 1;
  g_autoptr (PauliDataset) largest = pauli_dataset_new ("a", PAULI_DATA_F2, n, ones, ones, ones, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pauli_dataset_n (largest), ==, 200000);
  assert_range (pauli_dataset_new ("a", PAULI_DATA_F2, n + 1, ones, ones, NULL, &error), &error,
                "a data set has 1 to 200000 rows, not 200001");
  assert_range (pauli_dataset_new ("a", PAULI_DATA_F2, 0, ones, ones, NULL, &error), &error,
                "a data set has 1 to 200000 rows, not 0");
}

/* 60 characters of two bytes, and one more. */
#define TEN "ρρρρρρρρρρ"
#define SIXTY TEN TEN TEN TEN TEN TEN

static void
test_names (void)
{
  const char *const good[] = { "a", "π⁰ at 3 GeV", SIXTY }, *const bad[] = { "", "a\nb", "\x7f", "\xff", "a\t", SIXTY "x" };
  const char *const made[][2] = {
    { "π⁰", "π⁰" }, { SIXTY, SIXTY },      { SIXTY "x", SIXTY }, { "", "Data" }, { " \n", "Data" },
    { "a\nb", "a b" }, { "  a  ", "a" }, { "a\xff", "a\ufffd" },
  };
  const double one = 1;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (PauliDataset) dataset = small (good[i], PAULI_DATA_F2, false);
    g_assert_cmpstr (pauli_dataset_name (dataset), ==, good[i]);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_range (pauli_dataset_new (bad[i], PAULI_DATA_F2, 1, &one, &one, NULL, &error), &error,
                  "the name of a data set must have 1 to 60 characters of UTF-8, and no control characters");
  for (size_t i = 0; i < G_N_ELEMENTS (made); i++) {
    g_autofree char *name = pauli_dataset_make_name (made[i][0]);
    g_assert_cmpstr (name, ==, made[i][1]);
  }
}

/* Each difference counts, down to the sign of a zero. */
static void
test_equal (void)
{
  const double x[] = { 1, 2 }, x2[] = { 1, 2.0000000000000004 }, y[] = { 0.0, 3 }, y2[] = { -0.0, 3 };
  const double e[] = { 1, 1 }, e2[] = { 1, 2 };
  PauliDataset *all[] = {
    pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y, e, NULL),
    pauli_dataset_new ("b", PAULI_DATA_F2, 2, x, y, e, NULL),
    pauli_dataset_new ("a", PAULI_DATA_Q2F2, 2, x, y, e, NULL),
    pauli_dataset_new ("a", PAULI_DATA_F2, 1, x, y, e, NULL),
    pauli_dataset_new ("a", PAULI_DATA_F2, 2, x2, y, e, NULL),
    pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y2, e, NULL),
    pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y, e2, NULL),
    pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y, NULL, NULL),
  };
  g_autoptr (PauliDataset) copy = pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y, e, NULL);
  g_autoptr (PauliDataset) copy_without = pauli_dataset_new ("a", PAULI_DATA_F2, 2, x, y, NULL, NULL);

  g_assert_true (pauli_dataset_equal (all[0], copy));
  g_assert_true (pauli_dataset_equal (all[7], copy_without));
  for (size_t i = 0; i < G_N_ELEMENTS (all); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (all); j++)
      g_assert_true (pauli_dataset_equal (all[i], all[j]) == (i == j));
  for (size_t i = 0; i < G_N_ELEMENTS (all); i++)
    pauli_dataset_unref (all[i]);
}

static gpointer
use_often (gpointer dataset)
{
  for (int i = 0; i < 100000; i++)
    pauli_dataset_unref (pauli_dataset_ref (dataset));
  return NULL;
}

/* The last reference is the last one, from whatever thread. */
static void
test_threads (void)
{
  g_autoptr (PauliDataset) dataset = small ("a", PAULI_DATA_F2, true);
  GThread *threads[4];

  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("user", use_often, dataset);
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (pauli_dataset_name (dataset), ==, "a");
}

/* All of a data set but its name. */
static void
test_renamed (void)
{
  for (PauliDataQuantity quantity = 0; quantity < PAULI_N_DATA_QUANTITIES; quantity++)
    for (int with_errors = 0; with_errors < 2; with_errors++) {
      g_autoptr (PauliDataset) dataset = small ("a", quantity, with_errors), expected = small ("ö", quantity, with_errors);
      g_autoptr (GError) error = NULL;
      g_autoptr (PauliDataset) renamed = pauli_dataset_renamed (dataset, "ö", &error);
      g_assert_no_error (error);
      g_assert_true (pauli_dataset_equal (renamed, expected));
      g_assert_cmpstr (pauli_dataset_name (dataset), ==, "a");
      PauliDataPoints points = pauli_dataset_points (renamed);
      for (size_t i = 0; i < points.n; i++)
        g_assert_cmpfloat (points.x[i], ==, pauli_dataset_points (expected).x[i]);
      g_assert_null (pauli_dataset_renamed (dataset, "", &error));
      g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
    }
}

static void
test_keys (void)
{
  g_assert_cmpstr (pauli_dataset_quantity_keys[PAULI_DATA_F2], ==, "F2");
  g_assert_cmpstr (pauli_dataset_quantity_keys[PAULI_DATA_Q2F2], ==, "Q2F2");
  g_assert_cmpstr (pauli_dataset_quantity_keys[PAULI_DATA_MU], ==, "mu");
  g_assert_null (pauli_dataset_quantity_keys[PAULI_N_DATA_QUANTITIES]);
  g_assert_cmpint (pauli_dataset_variable (PAULI_DATA_F2), ==, PAULI_PARAM_Q2);
  g_assert_cmpint (pauli_dataset_variable (PAULI_DATA_Q2F2), ==, PAULI_PARAM_Q2);
  g_assert_cmpint (pauli_dataset_variable (PAULI_DATA_MU), ==, PAULI_PARAM_M_Q);
}

/* ---- JSON ------------------------------------------------------------------------------------------------------ */

static char *
to_json (const PauliDataset *dataset)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  pauli_dataset_to_json (dataset, builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static PauliDataset *
from_json (const char *json, GError **error)
{
  g_autoptr (GError) syntax = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &syntax);
  PauliJsonReader reader = { g_string_new ("data[0]"), error };

  g_assert_no_error (syntax);
  PauliDataset *dataset = pauli_dataset_from_json (&reader, root);
  g_string_free (reader.path, TRUE);
  return dataset;
}

/* The file format. */
static const char good_json[] =
  "{\"name\":\"a\",\"quantity\":\"mu\",\"x\":[1.0,2.5,1000.0],\"y\":[0.5,-0.25,0.001],"
  "\"yerr\":[0.10000000000000001,1.0,2.2250738585072014e-308]}";

static void
test_json_text (void)
{
  g_autoptr (PauliDataset) dataset = small ("a", PAULI_DATA_MU, true), without = small ("a\"ρ", PAULI_DATA_Q2F2, false);
  g_autofree char *json = to_json (dataset), *json_without = to_json (without);

  g_assert_cmpstr (json, ==, good_json);
  g_assert_cmpstr (json_without, ==,
                   "{\"name\":\"a\\\"ρ\",\"quantity\":\"Q2F2\",\"x\":[1.0,2.5,1000.0],\"y\":[0.5,-0.25,0.001],\"yerr\":null}");
}

/* Any finite double: its bits are random. */
static double
random_double (GRand *rand)
{
  double value;

  do {
    guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
    memcpy (&value, &bits, sizeof value);
  } while (!isfinite (value));
  return value;
}

static void
check_round_trip (GRand *rand)
{
  double x[50], y[50], yerr[50];
  const size_t n = (size_t) g_rand_int_range (rand, 1, 51);
  PauliDataQuantity quantity = (PauliDataQuantity) g_rand_int_range (rand, 0, PAULI_N_DATA_QUANTITIES);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < n; i++) {
    do
      x[i] = fabs (random_double (rand));
    while (!pauli_param_valid (pauli_dataset_variable (quantity), x[i]));
    y[i] = g_rand_int_range (rand, 0, 20) ? random_double (rand) : -0.0;
    do
      yerr[i] = fabs (random_double (rand));
    while (yerr[i] == 0);
  }
  g_autoptr (PauliDataset) dataset =
    pauli_dataset_new ("Random", quantity, n, x, y, g_rand_boolean (rand) ? yerr : NULL, &error);
  g_assert_no_error (error);
  g_autofree char *json = to_json (dataset);
  g_autoptr (PauliDataset) back = from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (pauli_dataset_equal (dataset, back));
}

static void
test_json_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1703);

  for (int i = 0; i < 300; i++)
    check_round_trip (rand);
}

static void
check_json_and_messages (void)
{
  test_json_text ();
  test_json_round_trip ();
  test_bad_points ();
}

static void
test_json_decimal_comma (void)
{
  texts_with_decimal_comma (check_json_and_messages);
}

/* good_json with the first occurrence of `old` replaced, and what is to be said about it. */
static const struct {
  const char *old, *new;
  PauliSceneErrorCode code;
  const char *message;
} bad_documents[] = {
  { good_json, "[]", PAULI_SCENE_ERROR_FORMAT, "“data[0]” must be an object" },
  { good_json, "null", PAULI_SCENE_ERROR_FORMAT, "“data[0]” must be an object" },
  { good_json, "{}", PAULI_SCENE_ERROR_FORMAT, "“data[0].name” is missing" },
  { "\"name\":\"a\",", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].name” is missing" },
  { "\"quantity\":\"mu\",", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].quantity” is missing" },
  { "\"x\":[1.0,2.5,1000.0],", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].x” is missing" },
  { "\"y\":[0.5,-0.25,0.001],", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].y” is missing" },
  { ",\"yerr\":[0.10000000000000001,1.0,2.2250738585072014e-308]", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].yerr” is missing" },
  { "{", "{\"xerr\":null,", PAULI_SCENE_ERROR_FORMAT, "unknown member “data[0].xerr”" },
  { "\"a\"", "1", PAULI_SCENE_ERROR_FORMAT, "“data[0].name” must be a text" },
  { "\"a\"", "null", PAULI_SCENE_ERROR_FORMAT, "“data[0].name” must be a text" },
  { "\"a\"", "\"\"", PAULI_SCENE_ERROR_RANGE,
    "data[0]: the name of a data set must have 1 to 60 characters of UTF-8, and no control characters" },
  { "\"mu\"", "\"F1\"", PAULI_SCENE_ERROR_FORMAT, "“data[0].quantity” is “F1”, but must be one of: F2, Q2F2, mu" },
  { "\"mu\"", "0", PAULI_SCENE_ERROR_FORMAT, "“data[0].quantity” must be one of: F2, Q2F2, mu" },
  { "[1.0,2.5,1000.0]", "1.0", PAULI_SCENE_ERROR_FORMAT, "“data[0].x” must be an array" },
  { "[1.0,2.5,1000.0]", "null", PAULI_SCENE_ERROR_FORMAT, "“data[0].x” must be an array" },
  { "[0.5,-0.25,0.001]", "{}", PAULI_SCENE_ERROR_FORMAT, "“data[0].y” must be an array" },
  { "[0.10000000000000001,1.0,2.2250738585072014e-308]", "false", PAULI_SCENE_ERROR_FORMAT,
    "“data[0].yerr” must be an array" },
  { "2.5", "\"2.5\"", PAULI_SCENE_ERROR_FORMAT, "“data[0].x[1]” must be a number" },
  { "0.001", "null", PAULI_SCENE_ERROR_FORMAT, "“data[0].y[2]” must be a number" },
  { "0.10000000000000001", "[]", PAULI_SCENE_ERROR_FORMAT, "“data[0].yerr[0]” must be a number" },
  { "2.5", "true", PAULI_SCENE_ERROR_FORMAT, "“data[0].x[1]” must be a number" },
  { "2.5,", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].y” has 3 numbers, but “data[0].x” has 2" },
  { "-0.25,", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].y” has 2 numbers, but “data[0].x” has 3" },
  { "0.10000000000000001,", "", PAULI_SCENE_ERROR_FORMAT, "“data[0].yerr” has 2 numbers, but “data[0].x” has 3" },
  { "2.5", "0.5", PAULI_SCENE_ERROR_RANGE, "data[0]: row 2: M_q = 0.5 is out of 1 to 1000 MeV" },
  { "2.5", "1e999", PAULI_SCENE_ERROR_RANGE, "data[0]: row 2: M_q = inf is out of 1 to 1000 MeV" },
  { "0.001", "-1e999", PAULI_SCENE_ERROR_RANGE, "data[0]: row 3: the value −inf is not finite" },
  { "0.10000000000000001", "0", PAULI_SCENE_ERROR_RANGE, "data[0]: row 1: the error 0 is not positive" },
};

static void
test_json_bad (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bad_documents); i++) {
    g_autofree char *json = texts_edited (good_json, bad_documents[i].old, bad_documents[i].new);
    g_autoptr (GError) error = NULL;
    g_assert_null (from_json (json, &error));
    g_assert_error (error, PAULI_SCENE_ERROR, (int) bad_documents[i].code);
    g_assert_cmpstr (error->message, ==, bad_documents[i].message);
    g_assert_null (from_json (json, NULL));
  }
}

/* Whole numbers are numbers, and the order of members is free. */
static void
test_json_as_typed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliDataset) dataset =
    from_json ("{ \"yerr\": null, \"y\": [1, -2], \"x\": [0, 1e6], \"name\": \"b\", \"quantity\": \"F2\" }", &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (pauli_dataset_x (dataset)[1], ==, 1e6);
  g_assert_cmpfloat (pauli_dataset_y (dataset)[1], ==, -2);
  g_assert_null (pauli_dataset_yerr (dataset));
}

/* No points at all. */
static void
test_json_empty (void)
{
  g_autoptr (GError) error = NULL;

  assert_range (from_json ("{\"name\":\"a\",\"quantity\":\"F2\",\"x\":[],\"y\":[],\"yerr\":[]}", &error), &error,
                "data[0]: a data set has 1 to 200000 rows, not 0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/value", test_value);
  g_test_add_func ("/dataset/bad-points", test_bad_points);
  g_test_add_func ("/dataset/size", test_size);
  g_test_add_func ("/dataset/names", test_names);
  g_test_add_func ("/dataset/equal", test_equal);
  g_test_add_func ("/dataset/renamed", test_renamed);
  g_test_add_func ("/dataset/threads", test_threads);
  g_test_add_func ("/dataset/keys", test_keys);
  g_test_add_func ("/dataset/json/text", test_json_text);
  g_test_add_func ("/dataset/json/round-trip", test_json_round_trip);
  g_test_add_func ("/dataset/json/decimal-comma", test_json_decimal_comma);
  g_test_add_func ("/dataset/json/bad", test_json_bad);
  g_test_add_func ("/dataset/json/as-typed", test_json_as_typed);
  g_test_add_func ("/dataset/json/empty", test_json_empty);
  return g_test_run ();
}
