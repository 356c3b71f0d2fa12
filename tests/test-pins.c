/* Pinned curves: making, naming and keeping them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pins.h"
#include "plots.h"

#include <math.h>
#include <string.h>

/* A scene with nothing as at first that a pin is of. */
static PauliSceneValues
odd_values (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.M_q = 211.25, v.inv_rho_c = 533, v.alpha_s = 0.625, v.quark = PAULI_QUARK_D;
  v.width_q = 0.75, v.width_g = 1.25, v.gluon = PAULI_GLUON_EXACT;
  return v;
}

static void
assert_of (const PauliPin *pin, const PauliSceneValues *v)
{
  g_assert_true (pin->M_q == v->M_q && pin->inv_rho_c == v->inv_rho_c && pin->alpha_s == v->alpha_s);
  g_assert_true (pin->width_q == v->width_q && pin->width_g == v->width_g);
  g_assert_true (pin->quark == v->quark && pin->gluon == v->gluon);
}

/* ---- Adding and removing --------------------------------------------------------------------------------------- */

static void
assert_colors_differ (const PauliSceneValues *v)
{
  for (int i = 0; i < v->n_pins; i++) {
    g_assert_true (v->pins[i].color >= 0 && v->pins[i].color < PAULI_PIN_COLORS);
    for (int j = 0; j < i; j++)
      g_assert_cmpint (v->pins[i].color, !=, v->pins[j].color);
  }
}

static PauliSceneValues
full_values (void)
{
  PauliSceneValues v = odd_values ();

  for (int i = 0; i < PAULI_PINS_MAX; i++) {
    v.M_q = 100 + i;
    g_assert_true (pauli_pin_add (&v));
  }
  return v;
}

static void
test_add (void)
{
  PauliSceneValues v = odd_values ();

  for (int i = 0; i < PAULI_PINS_MAX; i++) {
    v.M_q += 1;
    g_assert_true (pauli_pin_add (&v));
    g_assert_cmpint (v.n_pins, ==, i + 1);
    assert_of (&v.pins[i], &v);
    g_assert_true (v.pins[i].shown);
    g_assert_cmpstr (v.pins[i].name, ==, "");
    g_assert_cmpint (v.pins[i].color, ==, i);
    pauli_scene_unref (plots_scene (&v));
  }
  assert_colors_differ (&v);
  const PauliSceneValues before = v;
  g_assert_false (pauli_pin_add (&v));
  g_assert_cmpmem (&v, sizeof v, &before, sizeof before);
}

/* The others stay as they are, in their order, and a new one gets the colour that is free. */
static void
test_remove (void)
{
  for (int pin = 0; pin < PAULI_PINS_MAX; pin++) {
    const PauliSceneValues before = full_values ();
    const PauliPin none = { 0 };
    PauliSceneValues v = before;
    pauli_pin_remove (&v, pin);
    g_assert_cmpint (v.n_pins, ==, PAULI_PINS_MAX - 1);
    for (int i = 0; i < v.n_pins; i++)
      g_assert_cmpmem (&v.pins[i], sizeof (PauliPin), &before.pins[i < pin ? i : i + 1], sizeof (PauliPin));
    g_assert_cmpmem (&v.pins[v.n_pins], sizeof (PauliPin), &none, sizeof (PauliPin));
    g_assert_true (pauli_pin_add (&v));
    g_assert_cmpint (v.pins[PAULI_PINS_MAX - 1].color, ==, before.pins[pin].color);
    assert_colors_differ (&v);
  }
}

/* Added and removed at random. */
static void
test_add_and_remove (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  PauliSceneValues v = odd_values ();

  for (int i = 0; i < 2000; i++) {
    v.M_q = g_rand_double_range (rand, 1, 1000);
    if (v.n_pins > 0 && g_rand_int_range (rand, 0, 100) < 45)
      pauli_pin_remove (&v, g_rand_int_range (rand, 0, v.n_pins));
    else
      g_assert_true (pauli_pin_add (&v) || v.n_pins == PAULI_PINS_MAX);
    assert_colors_differ (&v);
    g_autoptr (PauliScene) scene = plots_scene (&v);
    g_assert_nonnull (scene);
  }
}

/* Everything a pin is of, and nothing else. */
static void
test_make_current (void)
{
  PauliSceneValues v = odd_values ();

  pauli_pin_add (&v);
  PauliSceneValues other = pauli_scene_initial_values (), expected = odd_values ();
  other.panel = PAULI_PANEL_MU;
  other.n_pins = v.n_pins;
  memcpy (other.pins, v.pins, sizeof v.pins);
  expected.panel = PAULI_PANEL_MU;
  expected.n_pins = v.n_pins;
  memcpy (expected.pins, v.pins, sizeof v.pins);
  pauli_pin_make_current (&other, 0);
  assert_of (&v.pins[0], &other);
  g_autoptr (PauliScene) a = plots_scene (&other), b = plots_scene (&expected);
  g_assert_true (pauli_scene_equal (a, b));
}

static void
test_params (void)
{
  PauliSceneValues v = odd_values ();

  pauli_pin_add (&v);
  g_autoptr (PauliScene) scene = plots_scene (&v);
  PauliParams of_scene = pauli_scene_params (scene), of_pin = pauli_pin_params (&v.pins[0]);
  g_assert_true (of_scene.M_q == of_pin.M_q && of_scene.rho_c == of_pin.rho_c && of_scene.alpha_s == of_pin.alpha_s);
  g_assert_true (of_scene.width_q == of_pin.width_q && of_scene.width_g == of_pin.width_g);
  g_assert_true (of_scene.quark == of_pin.quark && of_scene.gluon == of_pin.gluon);
}

/* ---- Names ----------------------------------------------------------------------------------------------------- */

/* What fits into 63 bytes of whole characters, of one, two, three and four bytes, at any offset. */
static void
test_rename (void)
{
  static const char *const characters[] = { "x", "µ", "€", "𝜇" };
  PauliSceneValues v = odd_values ();

  pauli_pin_add (&v);
  pauli_pin_add (&v);
  const PauliPin other = v.pins[1];
  for (size_t c = 0; c < G_N_ELEMENTS (characters); c++)
    for (int before = 0; before < 5; before++)
      for (int n = 0; n < 100; n++) {
        size_t size = strlen (characters[c]);
        GString *name = g_string_new (NULL);
        for (int i = 0; i < before; i++)
          g_string_append_c (name, 'a');
        for (int i = 0; i < n; i++)
          g_string_append (name, characters[c]);
        pauli_pin_rename (&v, 0, name->str);
        size_t fits = MIN ((size_t) n, (63 - (size_t) before) / size);
        g_assert_cmpuint (strlen (v.pins[0].name), ==, (size_t) before + fits * size);
        g_assert_true (g_str_has_prefix (name->str, v.pins[0].name));
        g_assert_true (g_utf8_validate (v.pins[0].name, -1, NULL));
        g_string_free (name, TRUE);
      }
  g_assert_cmpmem (&v.pins[1], sizeof other, &other, sizeof other);
}

/* A shorter name leaves nothing of a longer one, and a name may be renamed to itself. */
static void
test_rename_again (void)
{
  PauliSceneValues v = odd_values ();
  const char zeros[PAULI_NAME_SIZE] = { 0 };

  pauli_pin_add (&v);
  pauli_pin_rename (&v, 0, "Diakonov and Petrov");
  pauli_pin_rename (&v, 0, v.pins[0].name);
  g_assert_cmpstr (v.pins[0].name, ==, "Diakonov and Petrov");
  pauli_pin_rename (&v, 0, "DP");
  g_assert_cmpstr (v.pins[0].name, ==, "DP");
  g_assert_cmpmem (v.pins[0].name + 2, PAULI_NAME_SIZE - 2, zeros, PAULI_NAME_SIZE - 2);
  pauli_pin_rename (&v, 0, "");
  g_assert_cmpmem (v.pins[0].name, PAULI_NAME_SIZE, zeros, PAULI_NAME_SIZE);
}

/* ---- Labels ---------------------------------------------------------------------------------------------------- */

static void
assert_label (const PauliSceneValues *v, int pin, PauliPlotId plot, const char *label, const char *differences)
{
  g_autofree char *markup = pauli_pin_label (v, pin, plot), *text = pauli_pin_differences (v, pin);

  g_assert_cmpstr (markup, ==, label);
  g_assert_cmpstr (text, ==, differences);
}

static void
test_labels (void)
{
  static const struct {
    size_t offset;
    double value;
    PauliPlotId plot;
    const char *label, *differences;
  } rows[] = {
#define AT(field) offsetof (PauliSceneValues, field)
    { AT (M_q), 350, PAULI_PLOT_F2, "<i>M</i><sub>q</sub> = 211.2 MeV", "M_q = 211.2 MeV" },
    { AT (M_q), 211.24, PAULI_PLOT_VERTEX, "<i>M</i><sub>q</sub> = 211.25 MeV", "M_q = 211.25 MeV" }, /* both 211.2, not the same */
    { AT (inv_rho_c), 600, PAULI_PLOT_PROFILES, "1/<i>ρ</i><sub>c</sub> = 533 MeV", "1/ρ_c = 533 MeV" },
    { AT (alpha_s), 0.5, PAULI_PLOT_VERTEX, "<i>α</i><sub>s</sub> = 0.625", "α_s = 0.625" },
    { AT (width_q), 1, PAULI_PLOT_MU, "Λ<sub>q</sub>/Λ = 0.75", "Λ_q/Λ = 0.75" },
    { AT (width_g), 1, PAULI_PLOT_MU, "Λ<sub>g</sub>/Λ = 1.25", "Λ_g/Λ = 1.25" },
#undef AT
  };
  PauliSceneValues v = odd_values ();

  v.gluon = PAULI_GLUON_GAUSSIAN;
  pauli_pin_add (&v);
  assert_label (&v, 0, PAULI_PLOT_F2, "same parameters", "same parameters");
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues other = v;
    *(double *) G_STRUCT_MEMBER_P (&other, rows[i].offset) = rows[i].value;
    assert_label (&other, 0, rows[i].plot, rows[i].label, rows[i].differences);
  }
  PauliSceneValues other = v;
  other.quark = PAULI_QUARK_U;
  assert_label (&other, 0, PAULI_PLOT_F2, "d quark", "d quark");
  other.gluon = PAULI_GLUON_EXACT;
  assert_label (&other, 0, PAULI_PLOT_F2, "d quark, Gaussian gluon", "d quark, Gaussian gluon");
  v.pins[0].quark = PAULI_QUARK_U;
  assert_label (&v, 0, PAULI_PLOT_F2, "u quark", "u quark");
  v.pins[0].gluon = PAULI_GLUON_EXACT;
  assert_label (&v, 0, PAULI_PLOT_F2, "u quark, exact gluon", "u quark, exact gluon");
}

/* Several at once, in the order of the sliders, and of two pins each its own. */
static void
test_labels_of_several (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  pauli_pin_add (&v);
  v.M_q = 170;
  v.inv_rho_c = 533.5;
  pauli_pin_add (&v);
  v.alpha_s = 0.75;
  assert_label (&v, 0, PAULI_PLOT_VERTEX,
                "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, <i>α</i><sub>s</sub> = 0.5",
                "M_q = 350 MeV, 1/ρ_c = 600 MeV, α_s = 0.5");
  assert_label (&v, 1, PAULI_PLOT_VERTEX, "<i>α</i><sub>s</sub> = 0.5", "α_s = 0.5");
}

/* A pin that differs in everything: each plot names what it depends on, which for a pin of an exact gluon is no width of it. */
static void
test_labels_of_plots (void)
{
#define RHO_C "1/<i>ρ</i><sub>c</sub> = 533 MeV"
#define M_Q "<i>M</i><sub>q</sub> = 211.2 MeV, "
#define EXACT ", Λ<sub>q</sub>/Λ = 0.75, d quark, exact gluon"
#define GAUSSIAN ", Λ<sub>q</sub>/Λ = 0.75, Λ<sub>g</sub>/Λ = 1.25, d quark, Gaussian gluon"
  static const char *const labels[PAULI_N_PLOTS][2] = {
    [PAULI_PLOT_F2] = { M_Q RHO_C GAUSSIAN, M_Q RHO_C EXACT },
    [PAULI_PLOT_MU] = { RHO_C GAUSSIAN, RHO_C EXACT },
    [PAULI_PLOT_ASYMPTOTICS] = { M_Q RHO_C GAUSSIAN, M_Q RHO_C EXACT },
    [PAULI_PLOT_PROFILES] = { RHO_C, RHO_C },
    [PAULI_PLOT_F2_DEVIATION] = { M_Q RHO_C GAUSSIAN, M_Q RHO_C EXACT },
    [PAULI_PLOT_MU_DEVIATION] = { RHO_C GAUSSIAN, RHO_C EXACT },
    [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { M_Q RHO_C GAUSSIAN, M_Q RHO_C EXACT },
    [PAULI_PLOT_PROFILES_RATIO] = { "same curve", "same curve" },
    [PAULI_PLOT_VERTEX] = { M_Q RHO_C ", <i>α</i><sub>s</sub> = 0.625", M_Q RHO_C ", <i>α</i><sub>s</sub> = 0.625" },
    [PAULI_PLOT_MAP] = { "same curve", "same curve" },
  };
#undef RHO_C
#undef M_Q
#undef EXACT
#undef GAUSSIAN
  static const char *const gluons[] = { "Gaussian", "exact" };

  for (PauliGluon gluon = PAULI_GLUON_GAUSSIAN; gluon <= PAULI_GLUON_EXACT; gluon++) {
    PauliSceneValues v = odd_values (), current = pauli_scene_initial_values ();
    v.gluon = gluon;
    pauli_pin_add (&v);
    current.gluon = gluon == PAULI_GLUON_EXACT ? PAULI_GLUON_GAUSSIAN : PAULI_GLUON_EXACT;
    current.n_pins = 1, current.pins[0] = v.pins[0];
    g_autofree char *all = g_strdup_printf ("M_q = 211.2 MeV, 1/ρ_c = 533 MeV, α_s = 0.625, Λ_q/Λ = 0.75, Λ_g/Λ = 1.25, d quark, "
                                            "%s gluon", gluons[gluon]);
    for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
      assert_label (&current, 0, plot, labels[plot][gluon], all);
  }
}

/* As near as doubles go, a label does not say the current value. */
static void
test_labels_of_neighbours (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  pauli_pin_add (&v);
  v.M_q = nextafter (350, 351);
  assert_label (&v, 0, PAULI_PLOT_F2, "<i>M</i><sub>q</sub> = 350 MeV", "M_q = 350 MeV");
  pauli_pin_add (&v);
  v.M_q = 350;
  assert_label (&v, 1, PAULI_PLOT_F2, "<i>M</i><sub>q</sub> = 350.0000000000001 MeV", "M_q = 350.0000000000001 MeV");
}

/* A name is text, whatever markup it looks like, and the same in all plots; the differences are still known. */
static void
test_names_as_labels (void)
{
  PauliSceneValues v = odd_values ();

  pauli_pin_add (&v);
  pauli_pin_rename (&v, 0, "<b>DP</b> & \"MFA\" ü");
  v.M_q = 300;
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    assert_label (&v, 0, plot, "&lt;b&gt;DP&lt;/b&gt; &amp; &quot;MFA&quot; ü", "M_q = 211.2 MeV");
}

/* ---- In a scene ------------------------------------------------------------------------------------------------ */

static PauliPin
random_pin (GRand *rand)
{
  PauliPin pin = { 0 };
  const PauliMembers members = pauli_pin_members ();

  for (size_t i = 0; i < members.n; i++) {
    const PauliMember *m = &members.rows[i];
    if (m->kind == PAULI_MEMBER_NUMBER)
      pauli_member_set (m, &pin, g_rand_double_range (rand, m->min, m->max));
    else if (m->kind != PAULI_MEMBER_TEXT)
      pauli_member_set (m, &pin, g_rand_int_range (rand, (int) m->min, (int) m->max + 1));
  }
  static const char *const names[] = { "", "x", "\"quoted\\\"", "α_s = ½\n\t<b>&", "𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇𝜇abc", "\x01\x7f/" };
  strcpy (pin.name, names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
  return pin;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);

  for (int round = 0; round < 300; round++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    v.n_pins = g_rand_int_range (rand, 0, PAULI_PINS_MAX + 1);
    for (int i = 0; i < v.n_pins; i++)
      v.pins[i] = random_pin (rand);
    g_autoptr (PauliScene) scene = plots_scene (&v), back = plots_read_back (scene);
    g_assert_true (pauli_scene_equal (scene, back));
    const PauliSceneValues *w = pauli_scene_values (back);
    g_assert_cmpint (w->n_pins, ==, v.n_pins);
    for (int i = 0; i < v.n_pins; i++)
      g_assert_cmpmem (&w->pins[i], sizeof (PauliPin), &v.pins[i], sizeof (PauliPin));
  }
}

/* Another value of any member, another order, one more: another scene. */
static void
test_equal (void)
{
  const PauliMembers members = pauli_pin_members ();
  PauliSceneValues v = pauli_scene_initial_values ();
  pauli_pin_add (&v);
  v.M_q = 170;
  pauli_pin_add (&v);
  v.n_pins = 2;
  g_autoptr (PauliScene) a = plots_scene (&v), same = plots_scene (&v);
  g_assert_true (pauli_scene_equal (a, same));

  for (size_t i = 0; i < members.n; i++) {
    const PauliMember *m = &members.rows[i];
    PauliSceneValues other = v;
    if (m->kind == PAULI_MEMBER_TEXT)
      pauli_pin_rename (&other, 1, "b");
    else if (m->kind == PAULI_MEMBER_NUMBER)
      pauli_member_set (m, &other.pins[1], nextafter (pauli_member_get (m, &v.pins[1]), m->max));
    else
      pauli_member_set (m, &other.pins[1], pauli_member_get (m, &v.pins[1]) > m->min ? m->min : m->max);
    g_autoptr (PauliScene) b = plots_scene (&other);
    if (pauli_scene_equal (a, b) || pauli_scene_equal (b, a))
      g_error ("another “%s”, and no other scene", m->name);
  }
  PauliSceneValues exchanged = v, fewer = v;
  exchanged.pins[0] = v.pins[1], exchanged.pins[1] = v.pins[0];
  pauli_pin_remove (&fewer, 1);
  g_autoptr (PauliScene) b = plots_scene (&exchanged), c = plots_scene (&fewer);
  g_assert_false (pauli_scene_equal (a, b) || pauli_scene_equal (a, c) || pauli_scene_equal (c, a));
}

static void
assert_no_scene (const PauliSceneValues *v, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_scene_new (v, &error));
  g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_bad_pins (void)
{
  const PauliSceneValues good = full_values ();
  PauliSceneValues v = good;

  v.pins[3].M_q = 1001;
  assert_no_scene (&v, "pins[3].M_q = 1001: must be between 1 and 1000 MeV");
  v = good, v.pins[0].inv_rho_c = NAN;
  g_assert_null (pauli_scene_new (&v, NULL));
  v = good, v.pins[11].alpha_s = 0;
  assert_no_scene (&v, "pins[11].alpha_s = 0: must be between 0.05 and 2");
  v = good, v.pins[1].width_q = 3;
  assert_no_scene (&v, "pins[1].width_q = 3: must be between 0.5 and 2");
  v = good, v.pins[1].width_g = 0.25;
  assert_no_scene (&v, "pins[1].width_g = 0.25: must be between 0.5 and 2");
  v = good, v.pins[2].color = 12;
  assert_no_scene (&v, "pins[2].color = 12: must be between 0 and 11");
  v = good, v.pins[2].color = -1;
  assert_no_scene (&v, "pins[2].color = -1: must be between 0 and 11");
  v = good, v.pins[2].quark = (PauliQuark) 2;
  assert_no_scene (&v, "pins[2].quark = 2: must be between 0 and 1");
  v = good, v.n_pins = 13;
  assert_no_scene (&v, "pins = 13: must be between 0 and 12");
  v = good, v.n_pins = -1;
  assert_no_scene (&v, "pins = -1: must be between 0 and 12");
  v = good, memset (v.pins[2].name, 'x', PAULI_NAME_SIZE);
  assert_no_scene (&v, "pins[2].name: must be UTF-8 of up to 63 bytes");
  v = good, strcpy (v.pins[2].name, "\xff");
  assert_no_scene (&v, "pins[2].name: must be UTF-8 of up to 63 bytes");
}

/* A scene of two pins with the last occurrence of `old` replaced, each of which is in the second. */
static void
test_bad_documents (void)
{
  static const struct {
    const char *old, *new, *message;
    PauliSceneErrorCode code;
  } rows[] = {
#define FORMAT PAULI_SCENE_ERROR_FORMAT
#define RANGE PAULI_SCENE_ERROR_RANGE
    { "\"M_q_MeV\" : 170.0", "\"M_q_MeV\" : 1e4", "line 56: pins[1].M_q = 10000: must be between 1 and 1000 MeV", RANGE },
    { "\"M_q_MeV\" : 170.0", "\"M_q_MeV\" : \"170\"", "line 56: “pins[1].M_q_MeV” must be a number", FORMAT },
    { "      \"M_q_MeV\" : 170.0,\n", "", "line 55: “pins[1].M_q_MeV” is missing", FORMAT },
    { "      \"M_q_MeV\"", "      \"M_q\"", "line 56: unknown member “pins[1].M_q”", FORMAT },
    { "\"quark\" : \"u\"", "\"quark\" : \"s\"", "line 61: “pins[1].quark” is “s”, but must be one of: u, d", FORMAT },
    { "\"gluon\" : \"gaussian\"", "\"gluon\" : 0", "line 62: “pins[1].gluon” must be one of: gaussian, exact", FORMAT },
    { "\"color\" : 1", "\"color\" : 12", "line 63: pins[1].color = 12: must be between 0 and 11", RANGE },
    { "\"color\" : 1", "\"color\" : 1.5", "line 63: “pins[1].color” must be a whole number from 0 to 11", FORMAT },
    { "\"shown\" : true", "\"shown\" : 1", "line 64: “pins[1].shown” must be true or false", FORMAT },
    { "\"name\" : \"\"", "\"name\" : 5", "line 65: “pins[1].name” must be a text", FORMAT },
    { "\"name\" : \"\"", "\"name\" : \"0123456789012345678901234567890123456789012345678901234567890123\"",
      "line 65: “pins[1].name” is longer than 63 bytes", FORMAT },
    { "\n    }\n  ]", "\n    },\n    []\n  ]", "line 67: “pins[2]” must be an object", FORMAT },
#undef FORMAT
#undef RANGE
  };
  PauliSceneValues v = pauli_scene_initial_values ();
  pauli_pin_add (&v);
  v.M_q = 170;
  pauli_pin_add (&v);
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autofree char *good = pauli_scene_to_json (scene);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    char *at = g_strrstr (good, rows[i].old);
    g_assert_nonnull (at);
    g_autofree char *bad = g_strdup_printf ("%.*s%s%s", (int) (at - good), good, rows[i].new, at + strlen (rows[i].old));
    plots_assert_no_scene (bad, rows[i].code, rows[i].message);
  }
}

/* One more than there may be. */
static void
test_too_many (void)
{
  const PauliSceneValues v = full_values ();
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autofree char *json = pauli_scene_to_json (scene);
  char *begin = strstr (json, "\"pins\" : [") + strlen ("\"pins\" : ["), *end = strstr (begin, "}");
  g_autofree char *bad = g_strdup_printf ("%.*s%.*s},%s", (int) (begin - json), json, (int) (end - begin), begin, begin);

  plots_assert_no_scene (bad, PAULI_SCENE_ERROR_FORMAT, "line 42: “pins” has 13 items; there may be 12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pins/add", test_add);
  g_test_add_func ("/pins/remove", test_remove);
  g_test_add_func ("/pins/add-and-remove", test_add_and_remove);
  g_test_add_func ("/pins/make-current", test_make_current);
  g_test_add_func ("/pins/params", test_params);
  g_test_add_func ("/pins/rename", test_rename);
  g_test_add_func ("/pins/rename/again", test_rename_again);
  g_test_add_func ("/pins/labels", test_labels);
  g_test_add_func ("/pins/labels/several", test_labels_of_several);
  g_test_add_func ("/pins/labels/plots", test_labels_of_plots);
  g_test_add_func ("/pins/labels/neighbours", test_labels_of_neighbours);
  g_test_add_func ("/pins/labels/names", test_names_as_labels);
  g_test_add_func ("/pins/round-trip", test_round_trip);
  g_test_add_func ("/pins/equal", test_equal);
  g_test_add_func ("/pins/bad", test_bad_pins);
  g_test_add_func ("/pins/bad-documents", test_bad_documents);
  g_test_add_func ("/pins/too-many", test_too_many);
  return g_test_run ();
}
