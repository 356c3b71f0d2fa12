/* What the program has made and not yet freed: memory, objects, surfaces and contexts.  What libraries make for themselves, as
 * their caches, does not count.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For programs linked with own_blocks of meson.build. */
#ifndef PAULI_OWN_BLOCKS_H
#define PAULI_OWN_BLOCKS_H

#include <glib-object.h>

/* How many there are of each kind, a GUINT_TO_POINTER() by the name of the function or type. */
GHashTable *own_blocks_alive (void);

#endif
