/* Undo and redo: the list of scenes, and the names of its steps.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "change.h"
#include "history.h"
#include "pins.h"
#include "plots.h"

/* ---- Names ---------------------------------------------------------------------------------------------------------------- */

static PauliSceneValues
initial (void)
{
  return pauli_scene_initial_values ();
}

static void
assert_name (const PauliSceneValues *before, const PauliSceneValues *after, const char *expected)
{
  g_autoptr (PauliScene) a = plots_scene (before), b = plots_scene (after);
  g_autofree char *there = pauli_scene_change_name (a, b);

  g_assert_cmpstr (there, ==, expected);
}

static const struct {
  size_t offset;
  const char *name;
} members[] = {
  { offsetof (PauliSceneValues, M_q), "M_q" },
  { offsetof (PauliSceneValues, inv_rho_c), "1/ρ_c" },
  { offsetof (PauliSceneValues, alpha_s), "α_s" },
  { offsetof (PauliSceneValues, width_q), "Λ_q ρ_c/2" },
  { offsetof (PauliSceneValues, width_g), "Λ_g ρ_c/2" },
  { offsetof (PauliSceneValues, k1), "|k₁|" },
  { offsetof (PauliSceneValues, k2), "|k₂|" },
  { offsetof (PauliSceneValues, t), "|t|" },
  { offsetof (PauliSceneValues, fit_Q2_min), "refit window" },
  { offsetof (PauliSceneValues, fit_Q2_max), "refit window" },
  { offsetof (PauliSceneValues, fit_M_q_min), "refit window" },
  { offsetof (PauliSceneValues, fit_M_q_max), "refit window" },
  { offsetof (PauliSceneValues, map_Q2), "Q² of the map" },
  { offsetof (PauliSceneValues, quark), "quark" },
  { offsetof (PauliSceneValues, gluon), "gluon profile" },
  { offsetof (PauliSceneValues, panel), "panel" },
  { offsetof (PauliSceneValues, deviation), "plot beneath" },
  { offsetof (PauliSceneValues, ratio), "plot beneath" },
  { offsetof (PauliSceneValues, one_gluon), "one-gluon curve" },
  { offsetof (PauliSceneValues, pin_fits), "fits beside pinned curves" },
  { offsetof (PauliSceneValues, marker), "dot at the current M_q" },
  { offsetof (PauliSceneValues, refit), "refit" },
  { offsetof (PauliSceneValues, series_orders), "terms of Eq. (24)" },
  { offsetof (PauliSceneValues, partial_sums), "orders of Eq. (21)" },
  { offsetof (PauliSceneValues, bands), "shading" },
  { offsetof (PauliSceneValues, theme), NULL },
  { offsetof (PauliSceneValues, text_size), "text size" },
  { offsetof (PauliSceneValues, paper.width), "figure on paper" },
  { offsetof (PauliSceneValues, paper.height), "figure on paper" },
  { offsetof (PauliSceneValues, paper.automatic_height), "figure on paper" },
  { offsetof (PauliSceneValues, paper.text_size), "figure on paper" },
  { offsetof (PauliSceneValues, paper.line_width), "figure on paper" },
  { offsetof (PauliSceneValues, paper.dpi), "figure on paper" },
  { offsetof (PauliSceneValues, paper.family), "figure on paper" },
  { offsetof (PauliSceneValues, paper.letters), "figure on paper" },
};

/* Another value that is valid. */
static void
change (const PauliMember *member, PauliSceneValues *values)
{
  double old = pauli_member_get (member, values);
  double step = member->kind == PAULI_MEMBER_NUMBER ? (member->max - member->min) / 1e7 : 1;

  pauli_member_set (member, values, old + step <= member->max ? old + step : old - step);
}

static void
test_member_names (void)
{
  const PauliMembers table = pauli_scene_members ();

  g_assert_cmpuint (table.n, ==, G_N_ELEMENTS (members));
  for (size_t i = 0; i < table.n; i++) {
    PauliSceneValues before = initial (), after = before;
    size_t k = 0;
    while (members[k].offset != table.rows[i].offset)
      g_assert_cmpuint (++k, <, G_N_ELEMENTS (members));
    change (&table.rows[i], &after);
    assert_name (&before, &after, members[k].name);
    assert_name (&after, &before, members[k].name);
  }
}

static void
test_several_members (void)
{
  PauliSceneValues before = initial (), after = before;

  assert_name (&before, &after, NULL);
  after.fit_Q2_min = 1;
  after.fit_Q2_max = 7;
  assert_name (&before, &after, "refit window");
  after.refit = true;
  assert_name (&before, &after, "several settings");

  after = before;
  after.deviation = !before.deviation;
  after.ratio = !before.ratio;
  assert_name (&before, &after, "plot beneath");
  after.theme = PAULI_THEME_DARK;
  assert_name (&before, &after, "plot beneath");
}

static void
test_parameters (void)
{
  PauliSceneValues before = initial (), after = before;

  after.M_q = 200;
  after.inv_rho_c = 700;
  assert_name (&before, &after, "parameters");
  after.alpha_s = 0.7;
  assert_name (&before, &after, "parameters");
  assert_name (&after, &before, "DP");
  before.M_q = 170; /* now it is the other model */
  assert_name (&after, &before, "MFA");
  after.gluon = PAULI_GLUON_EXACT; /* which no model says */
  assert_name (&after, &before, "parameters");
  after.refit = true;
  assert_name (&after, &before, "several settings");

  before = after = initial ();
  after.quark = PAULI_QUARK_D;
  after.width_q = 1.2;
  assert_name (&before, &after, "parameters");
}

static void
test_looks (void)
{
  PauliSceneValues before = initial (), after = before;
  PauliAxisView *x = &after.axes[PAULI_PLOT_MU][PAULI_X];

  *x = (PauliAxisView){ .log = x->log, .fixed = true, .min = 100, .max = 200 };
  assert_name (&before, &after, "zoom");
  assert_name (&after, &before, "zoom");
  after.axes[PAULI_PLOT_F2][PAULI_Y] = (PauliAxisView){ .fixed = true, .min = 0.1, .max = 0.2 };
  assert_name (&before, &after, "zoom");
  x->log = !x->log;
  assert_name (&before, &after, "several settings"); /* axes here, a zoom there */
  after.axes[PAULI_PLOT_F2][PAULI_Y] = before.axes[PAULI_PLOT_F2][PAULI_Y];
  assert_name (&before, &after, "axes");

  after = before;
  after.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_FIT17;
  assert_name (&before, &after, "curves");
  after.legends[PAULI_PLOT_MU] = PAULI_LEGEND_NONE;
  assert_name (&before, &after, "several settings");
  after.hidden[PAULI_PLOT_F2] = 0;
  assert_name (&before, &after, "legend");
}

static void
test_pins (void)
{
  PauliSceneValues none = initial (), one, two, changed;

  one = none;
  g_assert_true (pauli_pin_add (&one));
  two = one;
  g_assert_true (pauli_pin_add (&two));
  assert_name (&none, &one, "pin");
  assert_name (&one, &two, "pin");
  assert_name (&two, &one, "removal of a pin");
  assert_name (&two, &none, "removal of pins");
  changed = two;
  changed.pins[1].color = 7;
  assert_name (&two, &changed, "colour of a pinned curve");
  changed = two;
  changed.pins[0].shown = !two.pins[0].shown;
  assert_name (&two, &changed, "pinned curve");
  changed = two;
  pauli_pin_rename (&changed, 1, "lattice");
  assert_name (&two, &changed, "name of a pinned curve");
  changed = two;
  changed.pins[1].M_q = 222;
  changed.pins[1].quark = PAULI_QUARK_D;
  assert_name (&two, &changed, "pinned curve");
}

static void
test_data (void)
{
  static const double x[] = { 0.5, 1 }, y[] = { 0.25, 0.125 }, other_y[] = { 0.25, 0.5 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("set", PAULI_DATA_F2, 2, x, y, NULL, NULL);
  g_autoptr (PauliDataset) same = pauli_dataset_new ("set", PAULI_DATA_F2, 2, x, y, NULL, NULL);
  g_autoptr (PauliDataset) other = pauli_dataset_new ("set", PAULI_DATA_F2, 2, x, other_y, NULL, NULL);
  PauliSceneValues none = initial (), one = none, two, changed;

  one.data[one.n_data++] = (PauliSceneData){ set, true };
  two = one;
  two.data[two.n_data++] = (PauliSceneData){ other, true };
  assert_name (&none, &one, "data set");
  assert_name (&none, &two, "data set");
  assert_name (&two, &one, "removal of a data set");
  assert_name (&two, &none, "removal of data sets");
  changed = two;
  changed.data[1].shown = false;
  assert_name (&two, &changed, "data set");
  changed = two;
  changed.data[0].set = same;
  assert_name (&two, &changed, NULL);
  changed.data[0].set = other;
  assert_name (&two, &changed, "data set");
  changed = one;
  changed.M_q += 1;
  assert_name (&none, &changed, "several settings");
}

static void
test_same_contents (void)
{
  PauliSceneValues values = initial ();
  g_autoptr (PauliScene) first = plots_scene (&values);

  values.theme = PAULI_THEME_DARK;
  values.panel = PAULI_PANEL_VERTEX;
  g_autoptr (PauliScene) shown_otherwise = plots_scene (&values);
  g_assert_true (pauli_scene_same_contents (first, shown_otherwise));
  values.k1 = 1;
  g_autoptr (PauliScene) other = plots_scene (&values);
  g_assert_false (pauli_scene_same_contents (first, other));
  values.k1 = initial ().k1;
  values.legends[PAULI_PLOT_MAP] = PAULI_LEGEND_ABOVE;
  g_autoptr (PauliScene) another = plots_scene (&values);
  g_assert_false (pauli_scene_same_contents (first, another));
}

/* ---- The list ------------------------------------------------------------------------------------------------------------- */

static PauliHistory *
new_history (void)
{
  g_autoptr (PauliScene) first = plots_initial_scene ();
  return pauli_history_new (first);
}

static void
push (PauliHistory *history, double M_q, double k1, gint64 gesture)
{
  PauliSceneValues values = *pauli_scene_values (pauli_history_get_scene (history));

  values.M_q = M_q;
  values.k1 = k1;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  pauli_history_push (history, scene, NULL, gesture);
  g_assert_true (pauli_scene_equal (pauli_history_get_scene (history), scene));
}

static double
M_q_of (const PauliScene *scene)
{
  return pauli_scene_values (scene)->M_q;
}

static void
assert_steps (PauliHistory *history, guint position, const char *undo, const char *redo)
{
  g_assert_cmpuint (pauli_history_get_position (history), ==, position);
  g_assert_cmpstr (pauli_history_undo_name (history), ==, undo);
  g_assert_cmpstr (pauli_history_redo_name (history), ==, redo);
}

static void
test_there_and_back (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  assert_steps (history, 0, NULL, NULL);
  g_assert_null (pauli_history_undo (history));
  g_assert_null (pauli_history_redo (history));
  push (history, 200, 0.3, 0);
  push (history, 200, 1, 0);
  push (history, 300, 1, 0);
  assert_steps (history, 3, "M_q", NULL);
  g_assert_cmpfloat (M_q_of (pauli_history_undo (history)), ==, 200);
  assert_steps (history, 2, "|k₁|", "M_q");
  g_assert_cmpfloat (pauli_scene_values (pauli_history_undo (history))->k1, ==, 0.3);
  assert_steps (history, 1, "M_q", "|k₁|");
  g_assert_cmpfloat (M_q_of (pauli_history_undo (history)), ==, 350);
  assert_steps (history, 0, NULL, "M_q");
  g_assert_null (pauli_history_undo (history));
  g_assert_cmpfloat (M_q_of (pauli_history_get_scene (history)), ==, 350);
  g_assert_cmpfloat (M_q_of (pauli_history_redo (history)), ==, 200);
  g_assert_cmpfloat (pauli_scene_values (pauli_history_redo (history))->k1, ==, 1);
  g_assert_cmpfloat (M_q_of (pauli_history_redo (history)), ==, 300);
  g_assert_null (pauli_history_redo (history));
  assert_steps (history, 3, "M_q", NULL);
}

static void
test_push_forgets_what_was_undone (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  push (history, 200, 0.3, 0);
  push (history, 300, 0.3, 0);
  pauli_history_undo (history);
  push (history, 200, 0.3, 0); /* nothing differs: nothing is forgotten */
  assert_steps (history, 1, "M_q", "M_q");
  push (history, 200, 2, 0);
  assert_steps (history, 2, "|k₁|", NULL);
  g_assert_null (pauli_history_redo (history));
  g_assert_cmpfloat (pauli_scene_values (pauli_history_undo (history))->k1, ==, 0.3);
}

static void
test_given_name (void)
{
  g_autoptr (PauliHistory) history = new_history ();
  PauliSceneValues values = initial ();

  values.refit = true;
  values.M_q = 111;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  pauli_history_push (history, scene, "Open", 0);
  assert_steps (history, 1, "Open", NULL);
  pauli_history_undo (history);
  assert_steps (history, 0, NULL, "Open");
}

static void
test_gesture (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  for (int i = 1; i <= 100; i++)
    push (history, 350 + i, 0.3, 7);
  assert_steps (history, 1, "M_q", NULL);
  push (history, 450, 1, 7); /* of the same gesture, but something else */
  push (history, 450, 2, 7);
  assert_steps (history, 2, "|k₁|", NULL);
  push (history, 450, 3, 8);
  assert_steps (history, 3, "|k₁|", NULL);
  push (history, 450, 4, 0);
  push (history, 450, 5, 0);
  assert_steps (history, 5, "|k₁|", NULL);
  while (pauli_history_undo (history))
    ;
  g_assert_cmpfloat (M_q_of (pauli_history_redo (history)), ==, 450);
  g_assert_cmpfloat (pauli_scene_values (pauli_history_redo (history))->k1, ==, 2);
}

/* A slider that is moved to and fro, and let go where it stood. */
static void
test_gesture_back_to_its_start (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  push (history, 350, 1, 0);
  push (history, 360, 1, 7);
  push (history, 340, 1, 7);
  push (history, 350, 1, 7);
  assert_steps (history, 1, "|k₁|", NULL);
  push (history, 355, 1, 7); /* still held */
  assert_steps (history, 2, "M_q", NULL);
  g_assert_cmpfloat (M_q_of (pauli_history_undo (history)), ==, 350);
  g_assert_cmpfloat (pauli_scene_values (pauli_history_undo (history))->k1, ==, 0.3);
}

/* Undone and redone with the button down: what comes then is another step. */
static void
test_gesture_ends_with_undo (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  push (history, 360, 0.3, 7);
  pauli_history_undo (history);
  pauli_history_redo (history);
  push (history, 370, 0.3, 7);
  assert_steps (history, 2, "M_q", NULL);
  pauli_history_undo (history);
  g_assert_cmpfloat (M_q_of (pauli_history_get_scene (history)), ==, 360);
  push (history, 380, 0.3, 7);
  assert_steps (history, 2, "M_q", NULL);
  g_assert_cmpfloat (M_q_of (pauli_history_undo (history)), ==, 360);
}

static void
set_theme (PauliHistory *history, PauliTheme theme)
{
  g_autoptr (PauliScene) scene = pauli_scene_with_theme (pauli_history_get_scene (history), theme);
  pauli_history_push (history, scene, NULL, 0);
}

static void
test_theme (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  push (history, 200, 0.3, 0);
  push (history, 300, 0.3, 0);
  pauli_history_undo (history);
  set_theme (history, PAULI_THEME_DARK);
  assert_steps (history, 1, "M_q", "M_q"); /* no step, and none forgotten */
  g_assert_cmpint (pauli_scene_values (pauli_history_get_scene (history))->theme, ==, PAULI_THEME_DARK);
  g_assert_cmpint (pauli_scene_values (pauli_history_redo (history))->theme, ==, PAULI_THEME_DARK);
  pauli_history_undo (history);
  g_assert_cmpint (pauli_scene_values (pauli_history_undo (history))->theme, ==, PAULI_THEME_DARK);
  set_theme (history, PAULI_THEME_LIGHT);
  g_assert_cmpint (pauli_scene_values (pauli_history_redo (history))->theme, ==, PAULI_THEME_LIGHT);
  g_assert_cmpfloat (M_q_of (pauli_history_get_scene (history)), ==, 200);
}

/* A gesture during which the desktop turns dark, and which ends where it began. */
static void
test_theme_during_a_gesture (void)
{
  g_autoptr (PauliHistory) history = new_history ();

  push (history, 360, 0.3, 7);
  set_theme (history, PAULI_THEME_DARK);
  push (history, 350, 0.3, 7);
  assert_steps (history, 0, NULL, NULL);
  g_assert_cmpint (pauli_scene_values (pauli_history_get_scene (history))->theme, ==, PAULI_THEME_DARK);
}

/* Against a list kept here: whatever is done, undo gives the scene before, and redo the one after. */
static void
test_random (void)
{
  g_autoptr (PauliHistory) history = new_history ();
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (double));
  double first = 350;
  guint at = 0, longest = 0;

  g_array_append_val (expected, first);
  for (int i = 0; i < 20000; i++) {
    int what = g_rand_int_range (random, 0, 5);
    if (what < 3) {
      double M_q = 1 + g_rand_int_range (random, 0, 1000);
      bool same = M_q == g_array_index (expected, double, at);
      push (history, M_q, 0.3, 0);
      if (!same) {
        g_array_set_size (expected, ++at);
        g_array_append_val (expected, M_q);
      }
    } else {
      PauliScene *scene = what == 3 ? pauli_history_undo (history) : pauli_history_redo (history);
      bool possible = what == 3 ? at > 0 : at + 1 < expected->len;
      g_assert_true ((scene != NULL) == possible);
      at += possible ? (what == 3 ? -1u : 1u) : 0;
    }
    longest = MAX (longest, expected->len);
    g_assert_cmpuint (pauli_history_get_position (history), ==, at);
    g_assert_cmpfloat (M_q_of (pauli_history_get_scene (history)), ==, g_array_index (expected, double, at));
  }
  g_assert_cmpuint (longest, >, 5000); /* there is no limit */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/names/members", test_member_names);
  g_test_add_func ("/history/names/several-members", test_several_members);
  g_test_add_func ("/history/names/parameters", test_parameters);
  g_test_add_func ("/history/names/looks", test_looks);
  g_test_add_func ("/history/names/pins", test_pins);
  g_test_add_func ("/history/names/data", test_data);
  g_test_add_func ("/history/same-contents", test_same_contents);
  g_test_add_func ("/history/there-and-back", test_there_and_back);
  g_test_add_func ("/history/push-forgets", test_push_forgets_what_was_undone);
  g_test_add_func ("/history/given-name", test_given_name);
  g_test_add_func ("/history/gesture", test_gesture);
  g_test_add_func ("/history/gesture-back", test_gesture_back_to_its_start);
  g_test_add_func ("/history/gesture-and-undo", test_gesture_ends_with_undo);
  g_test_add_func ("/history/theme", test_theme);
  g_test_add_func ("/history/theme-during-a-gesture", test_theme_during_a_gesture);
  g_test_add_func ("/history/random", test_random);
  return g_test_run ();
}
