/* The real window exports where nothing can be written: a full disk, one that is read only, a protected folder.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Disks are mounted by this program run once more where mounts are its own, which most kernels allow everybody. */
#include "config.h"

#include "export-dialog.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define OWN_MOUNTS "PAULI_TEST_OWN_MOUNTS"
#define NOBODY 65534

static const char *program;

/* ---- Exports -------------------------------------------------------------------------------------------------------------- */

static void
write_old (const char *name)
{
  g_autofree char *path = session_path (name);
  session_write_text (path, "old");
}

/* There is this old file, and none else; fill is one that was made to fill the disk, or NULL. */
static void
assert_only_old (const char *name, const char *fill)
{
  g_autofree char *path = session_path (name), *text = session_read_text (path);
  g_autoptr (GDir) dir = g_dir_open (session_folder, 0, NULL);
  const char *found;

  g_assert_cmpstr (text, ==, "old");
  while ((found = g_dir_read_name (dir)))
    if (!g_str_equal (found, name) && g_strcmp0 (found, fill) != 0)
      g_error ("%s was left", found);
}

static bool
is_idle (gpointer dialog)
{
  return gtk_widget_get_sensitive (pauli_export_window_get_export (dialog));
}

/* A PDF of this name is refused for this reason, and the dialog stays. */
static void
assert_refused (PauliExportWindow *dialog, const char *name, const char *reason)
{
  g_autofree char *wanted = g_strdup_printf ("“%s” could not be written: %s", name, reason);
  g_autoptr (GFile) file = session_file (name);

  pauli_export_window_start (dialog, file);
  g_assert_false (is_idle (dialog));
  fixture_wait (is_idle, dialog, "the failure");
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, wanted);
}

/* ---- Disks ---------------------------------------------------------------------------------------------------------------- */

/* Whether this is the program run where mounts are its own; else it is, with the running test, unless that cannot be. */
static bool
mounts_are_own (const char *path)
{
  const char *try[] = { "unshare", "-rm", "mount", "-t", "tmpfs", "none", session_folder, NULL };
  const char *again[] = { "unshare", "-rm", program, "--tap", "-p", path, NULL };
  const GSubprocessFlags quiet = G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE;
  g_autoptr (GError) error = NULL;

  if (g_getenv (OWN_MOUNTS))
    return true;
  g_autoptr (GSubprocess) trial = g_subprocess_newv (try, quiet, &error);
  if (!trial || !g_subprocess_wait_check (trial, NULL, &error)) {
    g_test_skip_printf ("no file system can be mounted: %s", error->message);
    return false;
  }
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_subprocess_launcher_setenv (launcher, OWN_MOUNTS, "1", TRUE);
  g_autoptr (GSubprocess) child = g_subprocess_launcher_spawnv (launcher, again, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (child, NULL, &error);
  g_assert_no_error (error);
  return false;
}

static void
mount_disk (void)
{
  g_assert_cmpint (mount ("none", session_folder, "tmpfs", 0, "size=64k"), ==, 0);
}

static void
unmount_disk (void)
{
  g_assert_cmpint (umount2 (session_folder, MNT_DETACH), ==, 0);
}

static void
fill_disk (const char *name)
{
  static const char zeros[512];
  g_autofree char *path = session_path (name);
  FILE *file = g_fopen (path, "w");

  setbuf (file, NULL);
  while (fwrite (zeros, 1, sizeof zeros, file) == sizeof zeros)
    ;
  fclose (file);
}

static void
test_full (void)
{
  if (mounts_are_own ("/window-disk/full")) {
    PauliExportWindow *dialog = export_open (export_f2_window ());
    mount_disk ();
    write_old ("a.pdf");
    fill_disk ("fill");
    assert_refused (dialog, "a.pdf", "No space left on device");
    assert_refused (dialog, "b.pdf", "No space left on device");
    assert_only_old ("a.pdf", "fill");
    unmount_disk ();
  }
  session_tear_down ();
}

static void
test_read_only (void)
{
  if (mounts_are_own ("/window-disk/read-only")) {
    PauliExportWindow *dialog = export_open (export_f2_window ());
    mount_disk ();
    write_old ("a.pdf");
    g_assert_cmpint (mount ("none", session_folder, "tmpfs", MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
    assert_refused (dialog, "a.pdf", "Read-only file system");
    assert_refused (dialog, "b.pdf", "Read-only file system");
    assert_only_old ("a.pdf", NULL);
    unmount_disk ();
  }
  session_tear_down ();
}

/* ---- Folders -------------------------------------------------------------------------------------------------------------- */

/* Root may write everywhere, and is nobody for a while. */
static void
test_protected (void)
{
  PauliExportWindow *dialog = export_open (export_f2_window ());
  uid_t user = geteuid ();

  write_old ("a.pdf");
  g_assert_cmpint (g_chmod (session_folder, 0555), ==, 0);
  if (user == 0 && seteuid (NOBODY) != 0) {
    g_test_skip ("root can write everywhere, and cannot be anybody else here");
  } else {
    assert_refused (dialog, "a.pdf", "Permission denied");
    assert_refused (dialog, "b.pdf", "Permission denied");
    g_assert_cmpint (seteuid (user), ==, 0);
  }
  g_assert_cmpint (g_chmod (session_folder, 0700), ==, 0);
  assert_only_old ("a.pdf", NULL);
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-disk/full", test_full },
    { "/window-disk/read-only", test_read_only },
    { "/window-disk/protected", test_protected },
  };

  program = argv[0];
  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
