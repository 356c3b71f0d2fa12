/* From a slider move to the painted frame, in the real window of 1280 x 800 with all panels.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A move is a change of the slider's value; it ends with the frame that painted the pictures of its scene.  Between two moves
 * the window comes to rest, so that no move waits for the frame of the one before. */
#include "bench.h"
#include "window-fixture.h"

#define MOVES 400
#define REST_MS 25

typedef struct {
  PauliWindow *window;
  bool painted;
  double frame_start;
  Bench frames;
} Watch;

static void
on_before_paint (G_GNUC_UNUSED GdkFrameClock *clock, Watch *watch)
{
  watch->frame_start = bench_now ();
}

static void
on_after_paint (G_GNUC_UNUSED GdkFrameClock *clock, Watch *watch)
{
  PauliScene *shown = pauli_window_get_shown_scene (watch->window);

  bench_add (&watch->frames, bench_now () - watch->frame_start);
  watch->painted = pauli_scene_equal (shown, pauli_window_get_scene (watch->window));
}

static bool
is_painted (gpointer data)
{
  return ((Watch *) data)->painted;
}

static gboolean
set_true (gpointer data)
{
  *(bool *) data = true;
  return G_SOURCE_REMOVE;
}

static void
rest (void)
{
  bool over = false;

  g_timeout_add (REST_MS, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
bench_slider (Watch *watch, PauliParam param)
{
  const PauliParamInfo *info = pauli_param_info (param);
  g_autofree char *name = g_strdup_printf ("%s: move to painted frame", info->key);
  g_autofree char *busy_name = g_strdup_printf ("%s: main thread busy, whole move", info->key);
  g_autofree char *frame_name = g_strdup_printf ("%s: main thread in a frame, layout to paint", info->key);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Bench latency = bench_new (), busy = bench_new ();

  watch->frames = bench_new ();
  for (int i = 0; i < MOVES; i++) {
    rest ();
    watch->painted = false;
    double start = bench_now (), busy_start = bench_thread_now ();
    fixture_set (watch->window, param, g_rand_double_range (random, info->min, info->max));
    fixture_wait (is_painted, watch, "the frame of a move");
    bench_add (&latency, bench_now () - start);
    bench_add (&busy, bench_thread_now () - busy_start);
  }
  bench_print (name, &latency, 1);
  bench_print (frame_name, &watch->frames, 1);
  bench_print (busy_name, &busy, 1);
  bench_clear (&latency);
  bench_clear (&busy);
  bench_clear (&watch->frames);
}

int
main (void)
{
  if (!gtk_init_check ()) {
    g_printerr ("bench-window: no display\n");
    return 77;
  }
  PauliApplication *app = fixture_application ();
  Watch watch = { .window = fixture_window (app, 1280, 800) };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (watch.window));

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &watch);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &watch);
  bench_print_head ("Window 1280 x 800, overview");
  bench_slider (&watch, PAULI_PARAM_M_Q);
  bench_slider (&watch, PAULI_PARAM_INV_RHO_C);
  bench_slider (&watch, PAULI_PARAM_ALPHA_S);
  g_signal_handlers_disconnect_by_data (clock, &watch);
  fixture_destroy (watch.window);
  return 0;
}
