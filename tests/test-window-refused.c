/* Sessions that cannot be opened or saved: a clear text, and nothing lost.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static void
refuse (PauliWindow *window, const char *name, const char *text, const char *reason)
{
  g_autofree char *path = session_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));

  session_write_text (path, text);
  pauli_window_open (window, file);
  session_assert_message (window, name, reason);
  g_assert_true (pauli_window_get_scene (window) == before);
  g_autofree char *after = session_read_text (path);
  g_assert_cmpstr (after, ==, text);
}

static char *
replaced (const char *text, const char *old, const char *with)
{
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, old, with, 1), ==, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_damaged (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("good.pauliscope", 111);
  g_autofree char *path = g_file_get_path (file), *good = session_read_text (path);
  g_autofree char *newer = replaced (good, "\"version\" : 1", "\"version\" : 2");
  g_autofree char *range = replaced (good, "111.0", "5000.0"), *unknown = replaced (good, "alpha_s", "alpha_t");
  g_autofree char *half = g_strndup (good, strlen (good) / 2), *comma = replaced (good, "111.0,", "111.0");
  g_autofree char *kind = replaced (good, "111.0", "\"many\"");

  fixture_set (window, PAULI_PARAM_M_Q, 234);
  refuse (window, "newer.pauliscope", newer, "version 2");
  refuse (window, "range.pauliscope", range, "line 4: M_q = 5000");
  refuse (window, "unknown.pauliscope", unknown, "alpha_t");
  refuse (window, "half.pauliscope", half, "line");
  refuse (window, "comma.pauliscope", comma, "line 5");
  refuse (window, "kind.pauliscope", kind, "line 4");
  refuse (window, "empty.pauliscope", "", "line 1");
  refuse (window, "words.pauliscope", "once upon a time\n", "line 1");
  refuse (window, "list.pauliscope", "[1, 2]", "not a Pauliscope scene");
  session_assert_title (window, "Pauliscope");
  g_assert_cmpfloat (session_M_q (window), ==, 234);
  session_tear_down ();
}

static void
test_no_files (void)
{
  PauliWindow *window = session_window ();
  g_autofree char *pipe = session_path ("pipe"), *large = session_path ("large.pauliscope"), *self = session_path ("self");
  g_autoptr (GFile) missing = session_file ("missing.pauliscope"), here = g_file_new_for_path (session_folder);
  g_autoptr (GFile) of_pipe = g_file_new_for_path (pipe), of_large = g_file_new_for_path (large), of_self = g_file_new_for_path (self);

  pauli_window_open (window, missing);
  session_assert_message (window, "missing.pauliscope", "No such file");
  pauli_window_open (window, here);
  session_assert_message (window, "is a folder", "");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  pauli_window_open (window, of_pipe); /* nobody writes: reading would wait for ever */
  session_assert_message (window, "pipe", "not a file with contents");
  g_assert_true (g_file_set_contents (large, "", 0, NULL));
  g_assert_cmpint (truncate (large, (off_t) 8 << 30), ==, 0);
  pauli_window_open (window, of_large);
  session_assert_message (window, "large.pauliscope", "too large");
  g_assert_cmpint (symlink ("self", self), ==, 0);
  pauli_window_open (window, of_self);
  session_assert_message (window, "self", "not a file with contents");
  session_tear_down ();
}

/* A disk that takes 100 bytes of a file; only between two turns of the main loop, since GTK writes its list of recent files there. */
static void
fill_disk (bool full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 100 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static guint
n_files (void)
{
  g_autoptr (GDir) files = g_dir_open (session_folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files))
    n++;
  return n;
}

static void
test_full_disk (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111), fresh = session_file ("fresh.pauliscope");
  g_autofree char *path = g_file_get_path (file);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  fill_disk (true);
  session_act (window, "save");
  fill_disk (false);
  session_assert_message (window, "x.pauliscope", "too large");
  g_assert_cmpfloat (session_M_q_in (path), ==, 111); /* as a whole or not at all */
  session_assert_title (window, "• x.pauliscope – Pauliscope");
  g_autoptr (GError) error = NULL;
  fill_disk (true);
  bool written = pauli_session_write (fresh, pauli_window_get_scene (window), &error);
  fill_disk (false);
  g_assert_false (written);
  g_assert_nonnull (strstr (error->message, "fresh.pauliscope"));
  g_assert_false (g_file_query_exists (fresh, NULL));
  g_assert_cmpuint (n_files (), ==, 1); /* no temporary file is left */
  session_act (window, "save");
  g_assert_cmpfloat (session_M_q_in (path), ==, 222);
  session_tear_down ();
}

/* Not even root can make a file there, nor may a pipe be replaced by one. */
static void
test_places_that_cannot_be_written (void)
{
  PauliWindow *window = session_window ();
  g_autofree char *pipe = session_path ("pipe.pauliscope");
  const char *const places[] = { "/proc/x.pauliscope", pipe, "/no such folder/x.pauliscope" };
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);
  g_autofree char *below = session_path ("x.pauliscope/y.pauliscope");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (size_t i = 0; i <= G_N_ELEMENTS (places); i++) {
    g_autoptr (GFile) place = g_file_new_for_path (i < G_N_ELEMENTS (places) ? places[i] : below);
    g_autoptr (GError) error = NULL;
    g_autofree char *name = pauli_session_name (place);
    g_assert_false (pauli_session_write (place, pauli_window_get_scene (window), &error));
    g_assert_nonnull (strstr (error->message, name));
    g_assert_nonnull (strstr (error->message, "could not be saved"));
  }
  GStatBuf status;
  g_assert_cmpint (g_stat (pipe, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
  session_tear_down ();
}

#define NOBODY 65534

/* Root may write everywhere, and saves as nobody here. */
static void
test_read_only_folder (void)
{
  bool root = geteuid () == 0;
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);
  g_autofree char *path = g_file_get_path (file);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  g_assert_cmpint (g_chmod (session_folder, 0500), ==, 0);
  if (root) {
    g_assert_cmpint (chown (session_folder, NOBODY, NOBODY), ==, 0);
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  }
  session_act (window, "save");
  if (root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (session_folder, 0700), ==, 0);
  session_assert_message (window, "x.pauliscope", "Permission denied");
  g_assert_cmpfloat (session_M_q_in (path), ==, 111);
  session_tear_down ();
}

/* The file behind a link is replaced, not the link, and its mode stays. */
static void
test_links_and_modes (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("real.pauliscope", 111), link = session_file ("link.pauliscope");
  g_autofree char *path = g_file_get_path (file), *link_path = g_file_get_path (link);
  GStatBuf status;

  g_assert_cmpint (symlink ("real.pauliscope", link_path), ==, 0);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  pauli_window_open (window, link);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  session_act (window, "save");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpfloat (session_M_q_in (path), ==, 222);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-refused/damaged", test_damaged },
    { "/window-refused/no-files", test_no_files },
    { "/window-refused/full-disk", test_full_disk },
    { "/window-refused/no-place", test_places_that_cannot_be_written },
    { "/window-refused/read-only-folder", test_read_only_folder },
    { "/window-refused/links-and-modes", test_links_and_modes },
  };

  signal (SIGXFSZ, SIG_IGN); /* a write over the limit fails instead */
  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
