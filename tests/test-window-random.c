/* Random use of real windows: nothing warns, all can be undone, what is shown is the scene, and nothing leaks.  Skipped without a
 * display.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PAULI_TEST_RANDOM_ACTIONS is the number of actions of each test; PAULI_TEST_RANDOM_SEED the seed, else SEED.  A seed
 * repeats what is tried; when pictures come is up to the machine.  When the program dies, it says seed and last actions.
 * Warnings are fatal by G_DEBUG, which tests/meson.build sets. */
#include "config.h"

#include "change.h"
#include "own-blocks.h"
#include "random-hand.h"
#include "text.h"
#include "window-comparison.h"

#include <malloc.h>
#include <string.h>

#define N_ACTIONS 700
#define N_ACTIONS_GROWTH 1500
#define SEED 20170304

/* How many actions go by from one look at the pictures to the next. */
#define LOOK_EVERY 50

/* Of these rounds of the same actions, in windows of their own, the first are not counted; the others are two groups. */
#define N_WARM_UP 9
#define N_GROUP 3
#define N_ROUNDS (N_WARM_UP + 2 * N_GROUP)

/* What the heap may grow, in bytes, from group to group: for each action, and, of few actions, what caches take still. */
#define ACTION_MAX 500
#define CACHES_MAX 600000

static PauliApplication *app;
static char *folder;

static guint64
number_of (const char *variable, guint64 initial)
{
  const char *text = g_getenv (variable);
  guint64 number;

  if (!text)
    return initial;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &number, NULL))
    g_error ("%s = “%s”: must be a whole number from 1 on", variable, text);
  return number;
}

/* ---- What holds after each action --------------------------------------------------------------------------------------------- */

static char *
json_of (PauliScene *scene)
{
  g_autoptr (PauliScene) light = pauli_scene_with_theme (scene, PAULI_THEME_LIGHT);
  return pauli_scene_to_json (light);
}

/* It is a valid scene, which says all in its JSON. */
static void
check_scene (PauliWindow *window)
{
  g_autofree char *json = pauli_scene_to_json (pauli_window_get_scene (window));
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) again = pauli_scene_from_json (json, -1, &error);

  g_assert_no_error (error);
  g_assert_true (pauli_scene_equal (again, pauli_window_get_scene (window)));
}

static void
check_pictures (PauliWindow *window)
{
  if (!hand_is_quick (window))
    return;
  hand_note ("looking at the pictures");
  fixture_settle (window);
  comparison_assert_shows_its_scene (window);
}

/* ---- There, back and there again -------------------------------------------------------------------------------------------- */

static bool
go (PauliWindow *window, const char *action)
{
  if (!g_action_group_get_action_enabled (G_ACTION_GROUP (window), action))
    return false;
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  hand_rest ();
  return true;
}

static void
assert_scene (PauliWindow *window, const char *expected)
{
  g_autofree char *json = json_of (pauli_window_get_scene (window));
  g_assert_cmpstr (json, ==, expected);
}

/* Returns how many steps there were. */
static guint
check_undo (PauliWindow *window, const char *first)
{
  guint undone = 0, redone = 0;

  hand_note ("undoing all");
  gtk_window_set_focus (GTK_WINDOW (window), NULL); /* what is being typed counts, or it would be undone by itself */
  while (go (window, "redo"))
    ;
  g_autofree char *end = json_of (pauli_window_get_scene (window));
  while (go (window, "undo"))
    undone++;
  assert_scene (window, first);
  check_pictures (window);
  while (go (window, "redo"))
    redone++;
  assert_scene (window, end);
  check_pictures (window);
  g_assert_cmpuint (redone, ==, undone);
  return undone;
}

/* ---- Two windows ------------------------------------------------------------------------------------------------------------- */

/* A second window stands beside the one that is mostly used. */
static void
use_windows (GRand *random, guint n, guint look_every)
{
  PauliWindow *windows[] = { fixture_window_by_clock (app), fixture_window_by_clock (app) };
  g_autofree char *first = json_of (pauli_window_get_scene (windows[0]));
  Hand hand = { app, NULL, random, folder };
  guint n_steps = 0;

  for (guint i = 1; i <= n; i++) {
    fixture_now += g_rand_int_range (random, 1, 2 * G_USEC_PER_SEC); /* slow enough, or not, for moves to be one step */
    hand.window = windows[g_rand_int_range (random, 0, 5) == 0];
    hand_act (&hand);
    check_scene (hand.window);
    hand_rest ();
    if (i % look_every == 0)
      check_pictures (hand.window);
  }
  hand_close_dialogs ();
  for (size_t w = 0; w < G_N_ELEMENTS (windows); w++)
    n_steps += check_undo (windows[w], first);
  g_test_message ("%u actions made %u steps", n, n_steps);
  g_assert_cmpuint (n_steps, >, n / 4);
  for (size_t w = 0; w < G_N_ELEMENTS (windows); w++) {
    hand.window = windows[w];
    if (hand_tosses (&hand, 2))
      hand_leave_under_way (&hand);
    fixture_destroy (windows[w]);
  }
}

static GRand *
new_random (void)
{
  guint32 seed = (guint32) number_of ("PAULI_TEST_RANDOM_SEED", SEED);

  g_test_message ("PAULI_TEST_RANDOM_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}

/* ---- Nothing grows ------------------------------------------------------------------------------------------------------------ */

/* Whether no thread of a pool is alive: an idle one keeps the fonts it has drawn with, some MB, until it ends. */
static bool
pools_are_empty (G_GNUC_UNUSED gpointer data)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  bool empty = true;

  g_thread_pool_stop_unused_threads ();
  for (const char *task; (task = g_dir_read_name (tasks));) {
    g_autofree char *path = g_build_filename ("/proc/self/task", task, "comm", NULL), *name = NULL;
    if (g_file_get_contents (path, &name, NULL, NULL)) /* it may have ended */
      empty = empty && (!g_str_has_prefix (name, "pool-") || g_str_has_prefix (name, "pool-spawner"));
  }
  return empty;
}

/* Whatever the actions were, the clipboard, the style and what GTK keeps of the last window are those of a fresh one. */
static void
come_to_rest (void)
{
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("light"));
  PauliWindow *window = fixture_window (app, 1000, 700);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "");
  fixture_destroy (window);
  fixture_pause (0.5);
  fixture_wait (pools_are_empty, NULL, "the threads of pools to end");
}

/* cairo keeps the last 256 fonts, and each size and each slope of a label of the map is one: as many as that are drawn. */
static void
fill_font_cache (void)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 200);
  cairo_t *cr = cairo_create (paper);

  cairo_translate (cr, 100, 100);
  for (int i = 0; i < 300; i++) {
    PauliText text = pauli_text_new (cr, 10, PAULI_FAMILY_SANS);
    cairo_rotate (cr, 0.01);
    pango_layout_set_markup (text.layout, "−0.123456789 10<sup>−123</sup>", -1);
    pango_cairo_layout_path (cr, text.layout);
    cairo_fill (cr);
    pango_cairo_show_layout (cr, text.layout);
    pauli_text_clear (&text);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (paper);
}

static size_t
heap_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();
  return info.uordblks + info.hblkhd;
}

static size_t
least (const size_t *sizes, int n)
{
  size_t least = sizes[0];

  for (int i = 1; i < n; i++)
    least = MIN (least, sizes[i]);
  return least;
}

/* How many there are of each kind, as a text. */
static char *
own_text (void)
{
  g_autoptr (GHashTable) kinds = own_blocks_alive ();
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (kinds), (GCompareFunc) strcmp);
  GString *text = g_string_new (NULL);

  for (GList *name = names; name; name = name->next)
    g_string_append_printf (text, "%s %u; ", (const char *) name->data,
                            GPOINTER_TO_UINT (g_hash_table_lookup (kinds, name->data)));
  return g_string_free (text, FALSE);
}

/* With the windows goes all that the program made, to the last block. */
static void
assert_own_is_gone (void)
{
  g_autofree char *own = own_text ();
  g_assert_cmpstr (own, ==, "PauliApplication 1; ");
}

static void
test_undo (void)
{
  g_autoptr (GRand) random = new_random ();

  use_windows (random, (guint) number_of ("PAULI_TEST_RANDOM_ACTIONS", N_ACTIONS), LOOK_EVERY);
  come_to_rest ();
  assert_own_is_gone ();
}

/* What libraries keep is not so exact.  All rounds do the same, so that the first fill the caches of styles and of the glyphs of all
 * text sizes; of the others the least heaps of an earlier and a later group are compared. */
static void
test_growth (void)
{
  guint n = MAX (1, (guint) number_of ("PAULI_TEST_RANDOM_ACTIONS", N_ACTIONS_GROWTH) / N_ROUNDS);
  guint n_toplevels = g_list_model_get_n_items (gtk_window_get_toplevels ());
  size_t sizes[N_ROUNDS];

  fill_font_cache ();
  for (int round = 0; round < N_ROUNDS; round++) {
    g_autoptr (GRand) random = new_random ();
    use_windows (random, n, G_MAXUINT);
    come_to_rest ();
    g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_toplevels);
    sizes[round] = heap_in_use ();
    g_test_message ("round %d: %zu kB", round, sizes[round] / 1024);
    assert_own_is_gone ();
  }
  size_t before = least (sizes + N_WARM_UP, N_GROUP), after = least (sizes + N_WARM_UP + N_GROUP, N_GROUP);
  g_test_message ("%.0f bytes for each action", ((double) after - (double) before) / (N_GROUP * n));
  g_assert_cmpuint (after, <=, before + MAX (N_GROUP * n * ACTION_MAX, CACHES_MAX));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;
  folder = g_dir_make_tmp ("pauliscope-random-XXXXXX", &error);
  g_assert_no_error (error);
  /* GtkText warns of a selection that blinks after its text was set while it had the focus, which is none of our doing. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  hand_watch_death ();
  g_test_add_func ("/window-random/undo", test_undo);
  g_test_add_func ("/window-random/growth", test_growth);
  int status = g_test_run ();
  fixture_remove_folder (folder);
  g_free (folder);
  return status;
}
