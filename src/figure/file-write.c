/* Files written as a whole or not at all.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * g_file_set_contents_full() does the same, but its messages name a file no one has heard of. */
#include "config.h"

#include "file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NEW_FILE_MODE 0666 /* less what the umask takes */

static bool
fail (GError **error, int number)
{
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (number), g_strerror (number));
  return false;
}

/* The mode of the file to be replaced, or -1 of a new one; false if it must not be. */
static bool
find_mode (const char *path, int *mode, GError **error)
{
  GStatBuf status;

  *mode = -1;
  if (g_stat (path, &status) != 0)
    return errno == ENOENT || fail (error, errno); /* a loop of links, for one */
  *mode = (int) (status.st_mode & 07777);
  if (S_ISDIR (status.st_mode))
    return fail (error, EISDIR);
  if (S_ISREG (status.st_mode)) /* a protected one could be replaced where its folder is not */
    return access (path, W_OK) == 0 || fail (error, errno);
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, _("this is not a file with contents"));
  return false;
}

/* False with errno. */
static bool
write_all (int file, const char *data, gsize size)
{
  while (size > 0) {
    gssize n = write (file, data, size);
    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0) {
      data += n;
      size -= (gsize) n;
    }
  }
  return fsync (file) == 0;
}

/* So that the new name is on the disk, too; not all file systems can. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file >= 0) {
    fsync (file);
    g_close (file, NULL);
  }
}

/* False with errno. */
static bool
replace (const char *path, int mode, const char *data, gsize size)
{
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, mode < 0 ? NEW_FILE_MODE : mode);

  if (file < 0)
    return false;
  if (mode >= 0)
    fchmod (file, (mode_t) mode); /* without what the umask took; not all file systems know */
  bool good = write_all (file, data, size);
  int number = errno;
  if (close (file) != 0 && good) {
    number = errno;
    good = false;
  }
  if (good && g_rename (beside, path) != 0) {
    number = errno;
    good = false;
  }
  if (!good)
    g_unlink (beside);
  errno = number;
  return good;
}

bool
pauli_file_write (const char *path, const char *data, gsize size, GError **error)
{
  g_autofree char *behind = realpath (path, NULL);
  const char *target = behind ? behind : path;
  int mode;

  if (!find_mode (target, &mode, error))
    return false;
  if (!replace (target, mode, data, size))
    return fail (error, errno);
  sync_folder (target);
  return true;
}
