/* pauliscope-cli figure where nothing can be written: a full disk, one that is read only, folders and files that are protected.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Disks are file systems of this test alone, which most kernels allow everybody.  Root may write everywhere, and is nobody for a while. */
#include "config.h"
#include "test-cli-run.h"

#include <glib/gstdio.h>
#include <stdbool.h>
#include <unistd.h>

static char *folder;

/* ---- Shells --------------------------------------------------------------------------------------------------------------- */

/* In the script, $cli is the program, $dir the folder, and "figure NAME FILE" draws, and prints the status; before is what runs the shell,
 * or "". */
static Run *
run_script (const char *before, const char *script)
{
  g_autofree char *cli = g_shell_quote (PAULISCOPE_CLI), *dir = g_shell_quote (folder);
  g_autofree char *line = g_strdup_printf ("cli=%s dir=%s HOME=%s %s sh -c 'figure () { \"$cli\" figure $1 -o \"$dir/$2\"; echo $?; }; "
                                           "%s'", cli, dir, dir, before, script);

  return run_program ("env", line, NULL);
}

/* Each @ stands for the folder; the status of the script is that of its last command. */
static void
assert_run (const Run *run, const char *out, const char *err)
{
  g_autoptr (GString) wanted = g_string_new (err);
  g_autofree char *start = g_strconcat (folder, "/", NULL);

  g_string_replace (wanted, "@", start, 0);
  g_assert_cmpstr (run->err, ==, wanted->str);
  g_assert_cmpstr (run->out, ==, out);
  g_assert_cmpint (run->status, ==, 0);
}

/* ---- Disks ---------------------------------------------------------------------------------------------------------------- */

#define OWN_MOUNTS "unshare -rm"

static bool
can_mount (void)
{
  g_autofree char *unshare = g_find_program_in_path ("unshare");

  if (!unshare) {
    g_test_skip ("unshare is not installed");
    return false;
  }
  g_autoptr (Run) run = run_script (OWN_MOUNTS, "mount -t tmpfs -o size=64k none \"$dir\"");
  if (run->status != 0)
    g_test_skip_printf ("no file system can be mounted: %s", run->err);
  return run->status == 0;
}

/* More than the disk has; nothing left of it; no room for another file, however small. */
static void
test_full (void)
{
  if (!can_mount ())
    return;
  g_autoptr (Run) large = run_script (OWN_MOUNTS, "mount -t tmpfs -o size=64k none \"$dir\"; cd \"$dir\"; echo old >a.png; "
                                                  "figure \"map --dpi 600\" a.png; figure \"map --dpi 600\" b.png; cat a.png; ls");
  assert_run (large, "4\n4\nold\na.png\n",
              "pauliscope-cli: @a.png: No space left on device\npauliscope-cli: @b.png: No space left on device\n");
  g_autoptr (Run) full = run_script (OWN_MOUNTS, "mount -t tmpfs -o size=64k none \"$dir\"; cd \"$dir\"; echo old >a.pdf; "
                                                 "cat /dev/zero 2>/dev/null >fill; figure f2 a.pdf; cat a.pdf; ls");
  assert_run (full, "4\nold\na.pdf\nfill\n", "pauliscope-cli: @a.pdf: No space left on device\n");
  g_autoptr (Run) nodes = run_script (OWN_MOUNTS, "mount -t tmpfs -o nr_inodes=2 none \"$dir\"; cd \"$dir\"; echo old >a.pdf; "
                                                  "figure f2 a.pdf; cat a.pdf; ls");
  assert_run (nodes, "4\nold\na.pdf\n", "pauliscope-cli: @a.pdf: No space left on device\n");
}

static void
test_read_only_disk (void)
{
  if (!can_mount ())
    return;
  g_autoptr (Run) run = run_script (OWN_MOUNTS, "mount -t tmpfs none \"$dir\"; echo old >\"$dir/a.pdf\"; mount -o remount,ro \"$dir\"; "
                                                "figure f2 a.pdf; figure f2 b.pdf; cat \"$dir/a.pdf\"; ls \"$dir\"");
  assert_run (run, "4\n4\nold\na.pdf\n",
              "pauliscope-cli: @a.pdf: Read-only file system\npauliscope-cli: @b.pdf: Read-only file system\n");
}

/* ---- Who may not ---------------------------------------------------------------------------------------------------------- */

#define NOBODY "setpriv --reuid=65534 --regid=65534 --clear-groups"

/* What makes somebody of root, or NULL. */
static const char *
somebody (void)
{
  if (geteuid () != 0)
    return "";
  g_autofree char *setpriv = g_find_program_in_path ("setpriv");
  if (!setpriv) {
    g_test_skip ("root can write everywhere, and setpriv is not installed");
    return NULL;
  }
  g_autoptr (Run) run = run_script (NOBODY, "\"$cli\" --version >/dev/null && test -x \"$dir\"");
  if (run->status != 0)
    g_test_skip_printf ("root can write everywhere, and nobody else can run the program: %s", run->err);
  return run->status == 0 ? NOBODY : NULL;
}

static void
write_old (const char *name, int mode)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "old\n", -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
test_protected_folder (void)
{
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  const char *user = somebody ();

  if (!user)
    return;
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  write_old ("a.pdf", 0666);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_autoptr (Run) run = run_script (user, "figure f2 a.pdf; figure f2 b.svg; cat \"$dir/a.pdf\"; ls \"$dir\"");
  assert_run (run, "4\n4\nold\na.pdf\n",
              "pauliscope-cli: @a.pdf: Permission denied\npauliscope-cli: @b.svg: Permission denied\n");
}

/* In a folder where everything may be replaced. */
static void
test_protected_file (void)
{
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  const char *user = somebody ();

  if (!user)
    return;
  write_old ("a.pdf", 0444);
  g_autoptr (Run) run = run_script (user, "figure f2 a.pdf; figure f2 b.svg; cat \"$dir/a.pdf\"; ls \"$dir\"");
  assert_run (run, "4\n0\nold\na.pdf\nb.svg\n", "pauliscope-cli: @a.pdf: Permission denied\n");
}

typedef struct {
  const char *path;
  void (*test) (void);
} Test;

static void
run_test (gconstpointer data)
{
  const Test *which = data;
  const char *argv[] = { "rm", "-rf", NULL, NULL };

  argv[2] = folder = g_dir_make_tmp ("pauliscope-disk-XXXXXX", NULL);
  g_assert_nonnull (folder);
  which->test ();
  g_chmod (folder, 0700);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&folder, g_free);
}

int
main (int argc, char *argv[])
{
  static const Test tests[] = {
    { "/cli/disk/full", test_full },
    { "/cli/disk/read-only", test_read_only_disk },
    { "/cli/disk/protected-folder", test_protected_folder },
    { "/cli/disk/protected-file", test_protected_file },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, &tests[i], run_test);
  return g_test_run ();
}
