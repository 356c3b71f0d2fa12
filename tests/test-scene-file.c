/* Scene files with everything in them: there and back, mistakes by line, and damage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-syntax.h"
#include "pins.h"
#include "plots.h"
#include "texts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- There and back -------------------------------------------------------------------------------------------- */

static void
set_looks (PauliSceneValues *v, GRand *rand)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    for (PauliDirection d = 0; d < PAULI_N_DIRECTIONS; d++) {
      bool log = g_rand_boolean (rand);
      double first, last;
      pauli_axis_domain (plot, d, log, &first, &last);
      const PauliAxisView wanted = { log, g_rand_boolean (rand), pauli_axis_value (log, first, last, g_rand_double (rand)),
                                     pauli_axis_value (log, first, last, g_rand_double (rand)) };
      if (g_rand_int_range (rand, 0, 3) > 0)
        v->axes[plot][d] = pauli_axis_nearest (plot, d, wanted);
    }
    v->hidden[plot] = g_rand_boolean (rand) ? 0 : pauli_plot_curves (plot) & g_rand_int (rand);
    v->legends[plot] = (PauliLegendPlace) g_rand_int_range (rand, 0, PAULI_N_LEGEND_PLACES);
  }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (53);

  for (int i = 0; i < 500; i++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    set_looks (&v, rand);
    g_autoptr (PauliScene) scene = plots_scene (&v), back = plots_read_back (scene);
    const PauliSceneValues *w = pauli_scene_values (back);
    g_assert_true (pauli_scene_equal (scene, back));
    for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
      for (PauliDirection d = 0; d < PAULI_N_DIRECTIONS; d++) {
        const PauliAxisView *a = &v.axes[plot][d], *b = &w->axes[plot][d];
        g_assert_true (a->log == b->log && a->fixed == b->fixed && a->min == b->min && a->max == b->max);
      }
      g_assert_cmpuint (v.hidden[plot], ==, w->hidden[plot]);
      g_assert_cmpint (v.legends[plot], ==, w->legends[plot]);
    }
  }
}

/* What differs in an axis, a hidden curve or a legend of any plot differs. */
static void
test_equal (void)
{
  const PauliSceneValues initial = pauli_scene_initial_values ();
  g_autoptr (PauliScene) a = plots_scene (&initial);

  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    for (int what = 0; what < 6; what++) {
      PauliSceneValues v = initial;
      PauliAxisView *x = &v.axes[plot][PAULI_X], *y = &v.axes[plot][PAULI_Y];
      if (what == 0)
        x->log = !x->log;
      else if (what == 1)
        y->log = true;
      else if (what == 2)
        *x = pauli_axis_nearest (plot, PAULI_X, (PauliAxisView){ x->log, true, 1, 2 });
      else if (what == 3)
        *y = pauli_axis_nearest (plot, PAULI_Y, (PauliAxisView){ y->log, true, 0.2, 0.3 });
      else if (what == 4)
        v.legends[plot] = PAULI_LEGEND_NONE;
      else
        v.hidden[plot] = pauli_plot_curves (plot);
      g_autoptr (PauliScene) b = plots_scene (&v);
      g_assert_true (pauli_scene_equal (a, b) == (what == 5 && plot == PAULI_PLOT_MAP));
      if (what < 2 || what > 3)
        continue;
      PauliAxisView *fixed = what == 2 ? x : y;
      fixed->max *= 1 - 1e-15;
      g_autoptr (PauliScene) c = plots_scene (&v);
      fixed->max /= 1 - 1e-15;
      fixed->min *= 1 + 1e-15;
      g_autoptr (PauliScene) e = plots_scene (&v);
      g_assert_false (pauli_scene_equal (b, c) || pauli_scene_equal (b, e));
    }
}

/* ---- The whole of it ------------------------------------------------------------------------------------------- */

/* Everything that is written only if it is not as at first, as a file of a user has it. */
static const char full_json[] =
  "{\n"
  "  \"format\" : \"pauliscope-scene\",\n"
  "  \"version\" : 1,\n"
  "  \"M_q_MeV\" : 350.0,\n"
  "  \"inv_rho_c_MeV\" : 600.0,\n"
  "  \"alpha_s\" : 0.5,\n"
  "  \"width_q\" : 1.0,\n"
  "  \"width_g\" : 1.0,\n"
  "  \"k1_GeV\" : 0.25,\n"
  "  \"k2_GeV\" : 0.25,\n"
  "  \"t_GeV\" : 0.5,\n"
  "  \"fit_Q2_min_GeV2\" : 0.0,\n"
  "  \"fit_Q2_max_GeV2\" : 5.0,\n"
  "  \"fit_M_q_min_MeV\" : 80.0,\n"
  "  \"fit_M_q_max_MeV\" : 500.0,\n"
  "  \"map_Q2_GeV2\" : 1.5,\n"
  "  \"quark\" : \"u\",\n"
  "  \"gluon\" : \"gaussian\",\n"
  "  \"panel\" : \"map\",\n"
  "  \"deviation\" : true,\n"
  "  \"ratio\" : true,\n"
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
  "  \"axes\" : {\n"
  "    \"f2\" : {\n"
  "      \"x\" : {\n"
  "        \"log\" : true,\n"
  "        \"fixed\" : true,\n"
  "        \"min\" : 0.25,\n"
  "        \"max\" : 8.5\n"
  "      },\n"
  "      \"y\" : {\n"
  "        \"log\" : true,\n"
  "        \"fixed\" : false,\n"
  "        \"min\" : 0.0,\n"
  "        \"max\" : 0.0\n"
  "      }\n"
  "    },\n"
  "    \"map\" : {\n"
  "      \"y\" : {\n"
  "        \"log\" : false,\n"
  "        \"fixed\" : true,\n"
  "        \"min\" : 0.25,\n"
  "        \"max\" : 0.375\n"
  "      }\n"
  "    }\n"
  "  },\n"
  "  \"hidden\" : {\n"
  "    \"f2\" : [\n"
  "      \"exact\",\n"
  "      \"fit17\"\n"
  "    ],\n"
  "    \"vertex\" : [\n"
  "      \"vertex_gaussian\"\n"
  "    ]\n"
  "  },\n"
  "  \"legends\" : {\n"
  "    \"mu\" : \"top-left\",\n"
  "    \"vertex\" : \"none\"\n"
  "  },\n"
  "  \"pins\" : [\n"
  "    {\n"
  "      \"M_q_MeV\" : 170.0,\n"
  "      \"inv_rho_c_MeV\" : 600.0,\n"
  "      \"alpha_s\" : 0.5,\n"
  "      \"width_q\" : 1.0,\n"
  "      \"width_g\" : 1.0,\n"
  "      \"quark\" : \"u\",\n"
  "      \"gluon\" : \"gaussian\",\n"
  "      \"color\" : 4,\n"
  "      \"shown\" : false,\n"
  "      \"name\" : \"MFA, α\"\n"
  "    }\n"
  "  ],\n"
  "  \"data\" : [\n"
  "    {\n"
  "      \"shown\" : true,\n"
  "      \"set\" : {\n"
  "        \"name\" : \"A\",\n"
  "        \"quantity\" : \"F2\",\n"
  "        \"x\" : [\n"
  "          0.5,\n"
  "          2.0\n"
  "        ],\n"
  "        \"y\" : [\n"
  "          0.25,\n"
  "          0.125\n"
  "        ],\n"
  "        \"yerr\" : [\n"
  "          0.0625,\n"
  "          0.03125\n"
  "        ]\n"
  "      }\n"
  "    }\n"
  "  ]\n"
  "}";

/* Its data set, for the time of the program. */
static PauliDataset *
full_set (void)
{
  static PauliDataset *set;
  static const double x[] = { 0.5, 2 }, y[] = { 0.25, 0.125 }, yerr[] = { 0.0625, 0.03125 };

  if (!set)
    set = pauli_dataset_new ("A", PAULI_DATA_F2, G_N_ELEMENTS (x), x, y, yerr, NULL);
  return set;
}

static PauliSceneValues
full_values (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.M_q = 170;
  pauli_pin_add (&v);
  pauli_pin_rename (&v, 0, "MFA, α");
  v.pins[0].color = 4;
  v.pins[0].shown = false;
  v.M_q = 350, v.k1 = v.k2 = 0.25, v.map_Q2 = 1.5, v.panel = PAULI_PANEL_MAP, v.ratio = true;
  v.axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ true, true, 0.25, 8.5 };
  v.axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  v.axes[PAULI_PLOT_MAP][PAULI_Y] = (PauliAxisView){ false, true, 0.25, 0.375 };
  v.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_EXACT | 1u << PAULI_CURVE_FIT17;
  v.hidden[PAULI_PLOT_VERTEX] = 1u << PAULI_CURVE_VERTEX_GAUSSIAN;
  v.legends[PAULI_PLOT_MU] = PAULI_LEGEND_TOP_LEFT;
  v.legends[PAULI_PLOT_VERTEX] = PAULI_LEGEND_NONE;
  v.data[v.n_data++] = (PauliSceneData){ full_set (), true };
  return v;
}

static void
test_text (void)
{
  const PauliSceneValues v = full_values ();
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autofree char *json = pauli_scene_to_json (scene);

  g_assert_cmpstr (json, ==, full_json);
}

/* ---- Mistakes -------------------------------------------------------------------------------------------------- */

#define FORMAT PAULI_SCENE_ERROR_FORMAT
#define RANGE PAULI_SCENE_ERROR_RANGE

/* full_json with the first occurrence of `old` replaced, and all that is said then. */
static const struct {
  const char *old, *new, *message;
  PauliSceneErrorCode code;
} mistakes[] = {
  { "350.0", "1e4", "line 4: M_q = 10000: must be between 1 and 1000 MeV", RANGE },
  { "350.0", "null", "line 4: “M_q_MeV” must be a number", FORMAT },
  { "\"map_Q2_GeV2\" : 1.5", "\"map_Q2_GeV2\" : -1", "line 16: map_Q2 = -1: must be between 0 and 1000000 GeV²", RANGE },
  { "\"fit_Q2_max_GeV2\" : 5.0", "\"fit_Q2_max_GeV2\" : 0",
    "line 13: fit_Q2: the window from 0 to 0 is empty; its start must be below its end", RANGE },
  { "\"fit_M_q_max_MeV\" : 500.0", "\"fit_M_q_max_MeV\" : 20",
    "line 15: fit_M_q: the window from 80 to 20 is empty; its start must be below its end", RANGE },
  { "  \"ratio\" : true,\n", "", "line 1: “ratio” is missing", FORMAT },
  { "  \"ratio\"", "  \"rate\" : 1,\n  \"ratio\"", "line 21: unknown member “rate”", FORMAT },
  { "\"series_orders\" : 3", "\"series_orders\" : 1.5", "line 26: “series_orders” must be a whole number from 1 to 3", FORMAT },
  { "\"axes\" : {", "\"axes\" : 1, \"x\" : {", "line 39: unknown member “x”", FORMAT },
  { "\"f2\" : {", "\"F2\" : {", "line 40: unknown member “axes.F2”", FORMAT },
  { "\"x\" : {", "\"z\" : {", "line 41: unknown member “axes.f2.z”", FORMAT },
  { "        \"log\" : true,\n", "", "line 41: “axes.f2.x.log” is missing", FORMAT },
  { "\"log\" : true", "\"log\" : 1", "line 42: “axes.f2.x.log” must be true or false", FORMAT },
  { "\"min\" : 0.25", "\"min\" : \"0.25\"", "line 44: “axes.f2.x.min” must be a number", FORMAT },
  { "\"min\" : 0.25", "\"mid\" : 0, \"min\" : 0.25", "line 44: unknown member “axes.f2.x.mid”", FORMAT },
  { "\"min\" : 0.25", "\"min\" : 0",
    "line 41: axes.f2.x: from 0 to 8.5 is no axis; its ends must be between 1e-06 and 1000000, the second larger by a millionth",
    RANGE },
  { "\"max\" : 8.5", "\"max\" : 0.25",
    "line 41: axes.f2.x: from 0.25 to 0.25 is no axis; its ends must be between 1e-06 and 1000000, the second larger by a millionth",
    RANGE },
  { "\"max\" : 0.0", "\"max\" : 1", "line 47: axes.f2.y: an axis that is not fixed has no ends; min and max must be 0", RANGE },
  { "\"f2\" : {", "\"f2\" : [], \"mu\" : {", "line 40: “axes.f2” must be an object", FORMAT },
  { "\"hidden\" : {", "\"hidden\" : [], \"legends\" : {}, \"pins\" : [] }\n{",
    "not valid JSON: line 64, column 1: unexpected character", FORMAT },
  { "\"fit17\"", "\"fit18\"", "line 66: “hidden.f2[1]” is no curve of this plot", FORMAT },
  { "\"fit17\"", "17", "line 66: “hidden.f2[1]” is no curve of this plot", FORMAT },
  { "\"fit17\"", "null", "line 66: “hidden.f2[1]” is no curve of this plot", FORMAT },
  { "\"fit17\"", "[ \"fit17\" ]", "line 66: “hidden.f2[1]” is no curve of this plot", FORMAT },
  { "    \"vertex\" : [\n", "    \"vertices\" : [\n", "line 68: unknown member “hidden.vertices”", FORMAT },
  { "    \"vertex\" : [\n      \"vertex_gaussian\"\n    ]", "    \"vertex\" : {}",
    "line 68: “hidden.vertex” must be an array", FORMAT },
  { "\"top-left\"", "\"left\"",
    "line 73: “legends.mu” is “left”, but must be one of: automatic, top-right, top-left, bottom-right, bottom-left, above, none",
    FORMAT },
  { "\"top-left\"", "2",
    "line 73: “legends.mu” must be one of: automatic, top-right, top-left, bottom-right, bottom-left, above, none", FORMAT },
  { "\"mu\" : \"top-left\"", "\"M_q\" : \"top-left\"", "line 73: unknown member “legends.M_q”", FORMAT },
  { "\"pins\" : [\n    {", "\"pins\" : [\n    [], {", "line 77: “pins[0]” must be an object", FORMAT },
  { "\"color\" : 4", "\"color\" : -1", "line 85: pins[0].color = -1: must be between 0 and 11", RANGE },
  { "\"pins\" : [", "\"pins\" : {}, \"pin\" : [", "line 76: unknown member “pin”", FORMAT },
  { "\"data\" : [", "\"data\" : {}, \"datum\" : [", "line 90: unknown member “datum”", FORMAT },
  { "\"shown\" : true", "\"shown\" : 1", "line 92: “data[0].shown” must be true or false", FORMAT },
  { "      \"set\" : {", "      \"set\" : [], \"sets\" : {", "line 93: unknown member “data[0].sets”", FORMAT },
  { "\"quantity\" : \"F2\"", "\"quantity\" : \"F3\"",
    "line 95: “data[0].set.quantity” is “F3”, but must be one of: F2, Q2F2, mu", FORMAT },
  { "          2.0\n", "          \"2.0\"\n", "line 98: “data[0].set.x[1]” must be a number", FORMAT },
  { "          2.0\n", "          -2.0\n", "line 93: data[0].set: row 2: Q² = −2 is out of 0 to 1000000 GeV²", RANGE },
  { "          0.5,\n", "", "line 93: “data[0].set.y” has 2 numbers, but “data[0].set.x” has 1", FORMAT },
};

static void
test_mistakes (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (mistakes); i++) {
    g_autofree char *json = texts_edited (full_json, mistakes[i].old, mistakes[i].new);
    plots_assert_no_scene (json, mistakes[i].code, mistakes[i].message);
  }
}

/* Unknown names that look like paths. */
static void
test_strange_names (void)
{
  static const char *const names[] = { "[", "[[", "]", "[0]", ".", "..", "axes.f2", "pins[0]", "a[", "\\\"", "", "axes[", ".axes" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *member = g_strdup_printf ("{\n  \"%s\" : 1,\n  \"format\"", names[i]);
    g_autofree char *json = texts_edited (full_json, "{\n  \"format\"", member);
    g_autofree char *copy = g_memdup2 (json, strlen (json));
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_scene_from_json (copy, (gssize) strlen (json), &error));
    g_assert_error (error, PAULI_SCENE_ERROR, FORMAT);
    g_assert_nonnull (strstr (error->message, "unknown member"));
  }
}

/* What is wrong in a scene that no file was. */
static void
test_bad_values (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  g_autoptr (GError) hidden = NULL, legend = NULL, axis = NULL;

  v.hidden[PAULI_PLOT_MU] = 1u << PAULI_CURVE_FIT17;
  g_assert_null (pauli_scene_new (&v, &hidden));
  g_assert_cmpstr (hidden->message, ==, "hidden.mu: a curve that this plot does not have");
  v = pauli_scene_initial_values ();
  v.legends[PAULI_PLOT_F2] = PAULI_N_LEGEND_PLACES;
  g_assert_null (pauli_scene_new (&v, &legend));
  g_assert_cmpstr (legend->message, ==, "legends.f2 = 7: must be between 0 and 6");
  v = pauli_scene_initial_values ();
  v.axes[PAULI_PLOT_MAP][PAULI_Y] = (PauliAxisView){ false, true, 0.3, 0.2 };
  g_assert_null (pauli_scene_new (&v, &axis));
  g_assert_true (g_str_has_prefix (axis->message, "axes.map.y: from 0.3 to 0.2 is no axis; its ends must be between 0.0986634902"));
}

/* An axis with the initial values, an empty list and an empty object say nothing. */
static void
test_nothing_said (void)
{
  const PauliSceneValues v = full_values ();
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autofree char *axes = texts_edited (full_json, "\"axes\" : {",
                                        "\"axes\" : { \"mu\" : {}, \"vertex\" : { \"x\" : { \"log\" : false, "
                                        "\"fixed\" : false, \"min\" : 0, \"max\" : -0.0 } },");
  g_autofree char *hidden = texts_edited (full_json, "\"hidden\" : {", "\"hidden\" : { \"map\" : [],");
  g_autofree char *twice = texts_edited (full_json, "\"exact\",", "\"exact\", \"fit17\", \"exact\",");
  g_autofree char *legends = texts_edited (full_json, "\"legends\" : {", "\"legends\" : { \"f2\" : \"automatic\",");
  const char *const same[] = { full_json, axes, hidden, twice, legends };

  for (size_t i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PauliScene) read = pauli_scene_from_json (same[i], -1, &error);
    g_assert_no_error (error);
    g_assert_true (pauli_scene_equal (scene, read));
  }
}

/* ---- Damage ---------------------------------------------------------------------------------------------------- */

static int
count_lines (const char *text, gsize length)
{
  int lines = 1;
  for (gsize i = 0; i < length; i++)
    lines += text[i] == '\n';
  return lines;
}

/* A scene that survives a round trip, or an error on a line that is there.  Returns whether it is a scene. */
static bool
check_damaged (const char *json, gsize length)
{
  g_autofree char *exact = g_memdup2 (json, length); /* so that a sanitizer sees what is read beyond it */
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_scene_from_json (length > 0 ? exact : "", (gssize) length, &error);

  g_assert_true ((scene != NULL) == (error == NULL));
  if (scene) {
    g_autoptr (PauliScene) back = plots_read_back (scene);
    g_assert_true (pauli_scene_equal (scene, back));
    return true;
  }
  g_assert_true (error->domain == PAULI_SCENE_ERROR && g_utf8_validate (error->message, -1, NULL));
  const char *line = strstr (error->message, "line ");
  if (line) {
    int number = atoi (line + strlen ("line "));
    g_assert_true (number >= 1 && number <= count_lines (json, length));
  }
  return false;
}

/* Every byte left out, and every one replaced by what may mean something else. */
static void
test_bytes (void)
{
  static const char others[] = "0-,:{}[]\" \nx\\\xff";
  const gsize length = strlen (full_json);
  g_autofree char *json = g_malloc (length + 1);
  int n_scenes = 0;

  for (gsize at = 0; at < length; at++) {
    memcpy (json, full_json, at);
    memcpy (json + at, full_json + at + 1, length - at);
    n_scenes += check_damaged (json, length - 1);
    memcpy (json, full_json, length + 1);
    for (size_t i = 0; i < strlen (others); i++) {
      json[at] = others[i];
      check_damaged (json, length);
    }
  }
  g_assert_cmpint (n_scenes, >, 100); /* less space, fewer digits, a shorter name */
}

/* A beginning is no scene. */
static void
test_truncated (void)
{
  for (gsize length = 0; length < strlen (full_json); length++)
    g_assert_false (check_damaged (full_json, length));
  g_assert_true (check_damaged (full_json, strlen (full_json)));
}

/* Each line left out, and each there twice. */
static void
test_lines (void)
{
  g_auto (GStrv) lines = g_strsplit (full_json, "\n", -1);

  for (guint left_out = 0; lines[left_out]; left_out++)
    for (int twice = 0; twice < 2; twice++) {
      GString *json = g_string_new (NULL);
      for (guint i = 0; lines[i]; i++)
        for (int k = 0; k < (i == left_out ? 2 * twice : 1); k++)
          g_string_append_printf (json, "%s\n", lines[i]);
      check_damaged (json->str, json->len);
      g_string_free (json, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/file/round-trip", test_round_trip);
  g_test_add_func ("/scene/file/equal", test_equal);
  g_test_add_func ("/scene/file/text", test_text);
  g_test_add_func ("/scene/file/mistakes", test_mistakes);
  g_test_add_func ("/scene/file/strange-names", test_strange_names);
  g_test_add_func ("/scene/file/bad-values", test_bad_values);
  g_test_add_func ("/scene/file/nothing-said", test_nothing_said);
  g_test_add_func ("/scene/file/bytes", test_bytes);
  g_test_add_func ("/scene/file/truncated", test_truncated);
  g_test_add_func ("/scene/file/lines", test_lines);
  return g_test_run ();
}
