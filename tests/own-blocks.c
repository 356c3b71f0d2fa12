/* What the program has made and not yet freed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "own-blocks.h"

#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

/* Block to its kind.  GLib's own calls, as those of this table, are not wrapped. */
static GHashTable *alive;
static GMutex mutex; /* the worker allocates too */

static gpointer
add (gpointer block, const char *kind)
{
  if (!block)
    return NULL;
  g_mutex_lock (&mutex);
  if (!alive)
    alive = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (alive, block, (gpointer) kind);
  g_mutex_unlock (&mutex);
  return block;
}

static void
forget (gpointer block)
{
  g_mutex_lock (&mutex);
  if (alive)
    g_hash_table_remove (alive, block);
  g_mutex_unlock (&mutex);
}

/* ---- Blocks ------------------------------------------------------------------------------------------------------------------ */

/* Each allocator of GLib that the program calls, in place of which the linker has its calls go here. */
#define WRAP(type, name, parameters, arguments) \
  type __real_##name parameters; \
  type __wrap_##name parameters; \
  type __wrap_##name parameters \
  { \
    return add (__real_##name arguments, #name); \
  }

WRAP (gpointer, g_malloc, (gsize n), (n))
WRAP (gpointer, g_malloc0, (gsize n), (n))
WRAP (gpointer, g_malloc_n, (gsize n, gsize size), (n, size))
WRAP (gpointer, g_malloc0_n, (gsize n, gsize size), (n, size))
WRAP (gpointer, g_memdup2, (gconstpointer block, gsize n), (block, n))
WRAP (char *, g_strdup, (const char *text), (text))
WRAP (char *, g_strndup, (const char *text, gsize n), (text, n))
WRAP (char *, g_strdup_vprintf, (const char *format, va_list arguments), (format, arguments))

char *__wrap_g_strdup_printf (const char *format, ...) G_GNUC_PRINTF (1, 2);

char *
__wrap_g_strdup_printf (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  char *text = __real_g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return add (text, "g_strdup_printf");
}

void __real_g_free (gpointer block);
void __wrap_g_free (gpointer block);

void
__wrap_g_free (gpointer block)
{
  forget (block); /* first: as soon as it is free another thread may get it */
  __real_g_free (block);
}

void __real_g_strfreev (char **texts);
void __wrap_g_strfreev (char **texts);

void
__wrap_g_strfreev (char **texts)
{
  for (char **text = texts; text && *text; text++)
    forget (*text);
  forget (texts);
  __real_g_strfreev (texts);
}

/* ---- Blocks with references ------------------------------------------------------------------------------------------------------ */

static GHashTable *boxes; /* box to the number of its references */

static gpointer
refer (gpointer box, int more)
{
  g_mutex_lock (&mutex);
  if (!boxes)
    boxes = g_hash_table_new (NULL, NULL);
  int n = GPOINTER_TO_INT (g_hash_table_lookup (boxes, box)) + more;
  if (n > 0)
    g_hash_table_insert (boxes, box, GINT_TO_POINTER (n));
  else
    g_hash_table_remove (boxes, box);
  g_mutex_unlock (&mutex);
  return box;
}

#define WRAP_BOX(name, parameters, arguments) \
  gpointer __real_##name parameters; \
  gpointer __wrap_##name parameters; \
  gpointer __wrap_##name parameters \
  { \
    return refer (__real_##name arguments, 1); \
  }

WRAP_BOX (g_atomic_rc_box_acquire, (gpointer box), (box))
WRAP_BOX (g_atomic_rc_box_alloc, (gsize size), (size))
WRAP_BOX (g_atomic_rc_box_alloc0, (gsize size), (size))

void __real_g_atomic_rc_box_release (gpointer box);
void __wrap_g_atomic_rc_box_release (gpointer box);

void
__wrap_g_atomic_rc_box_release (gpointer box)
{
  __real_g_atomic_rc_box_release (refer (box, -1));
}

void __real_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear);
void __wrap_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear);

void
__wrap_g_atomic_rc_box_release_full (gpointer box, GDestroyNotify clear)
{
  __real_g_atomic_rc_box_release_full (refer (box, -1), clear);
}

/* ---- Objects and surfaces ------------------------------------------------------------------------------------------------------ */

gpointer __real_g_object_new (GType type, const char *property, ...);
gpointer __wrap_g_object_new (GType type, const char *property, ...);

/* Finalized, not only disposed: that forgets its data. */
gpointer
__wrap_g_object_new (GType type, const char *property, ...)
{
  va_list arguments;

  va_start (arguments, property);
  GObject *object = g_object_new_valist (type, property, arguments);
  va_end (arguments);
  g_object_set_data_full (object, "own-block", add (object, g_type_name (type)), forget);
  return object;
}

#define WRAP_OBJECT(type, name, parameters, arguments) \
  type __real_##name parameters; \
  type __wrap_##name parameters; \
  type __wrap_##name parameters \
  { \
    type object = __real_##name arguments; \
    g_object_set_data_full (G_OBJECT (object), "own-block", add (object, #name), forget); \
    return object; \
  }

WRAP_OBJECT (GTask *, g_task_new, (gpointer source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data),
             (source, cancellable, callback, data))
WRAP_OBJECT (GCancellable *, g_cancellable_new, (void), ())
WRAP_OBJECT (PangoLayout *, pango_cairo_create_layout, (cairo_t *cr), (cr))

static const cairo_user_data_key_t key;

cairo_t *__real_cairo_create (cairo_surface_t *target);
cairo_t *__wrap_cairo_create (cairo_surface_t *target);

cairo_t *
__wrap_cairo_create (cairo_surface_t *target)
{
  cairo_t *cr = __real_cairo_create (target);

  cairo_set_user_data (cr, &key, add (cr, "cairo_create"), forget);
  return cr;
}

#define WRAP_SURFACE(name, parameters, arguments) \
  cairo_surface_t *__real_##name parameters; \
  cairo_surface_t *__wrap_##name parameters; \
  cairo_surface_t *__wrap_##name parameters \
  { \
    cairo_surface_t *surface = __real_##name arguments; \
    cairo_surface_set_user_data (surface, &key, add (surface, #name), forget); \
    return surface; \
  }

WRAP_SURFACE (cairo_image_surface_create, (cairo_format_t format, int width, int height), (format, width, height))
WRAP_SURFACE (cairo_pdf_surface_create_for_stream, (cairo_write_func_t write, void *closure, double width, double height),
              (write, closure, width, height))
WRAP_SURFACE (cairo_ps_surface_create_for_stream, (cairo_write_func_t write, void *closure, double width, double height),
              (write, closure, width, height))
WRAP_SURFACE (cairo_recording_surface_create, (cairo_content_t content, const cairo_rectangle_t *extents), (content, extents))
WRAP_SURFACE (cairo_svg_surface_create_for_stream, (cairo_write_func_t write, void *closure, double width, double height),
              (write, closure, width, height))

/* ---- Counting ------------------------------------------------------------------------------------------------------------------ */

GHashTable *
own_blocks_alive (void)
{
  GHashTable *kinds = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer kind;

  g_mutex_lock (&mutex);
  if (alive) {
    g_hash_table_iter_init (&iter, alive);
    while (g_hash_table_iter_next (&iter, NULL, &kind))
      g_hash_table_insert (kinds, kind, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (kinds, kind)) + 1));
  }
  if (boxes && g_hash_table_size (boxes) > 0)
    g_hash_table_insert (kinds, (gpointer) "box with references", GUINT_TO_POINTER (g_hash_table_size (boxes)));
  g_mutex_unlock (&mutex);
  return kinds;
}
