/* Counts of what plots ask of the core: the linker's --wrap puts these between both.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COUNTED_CORE_H
#define COUNTED_CORE_H

/* Calls that take their time; what one of them asks of another is not counted. */
typedef enum {
  COUNTED_F2_CURVE,
  COUNTED_MU_CURVE,
  COUNTED_QUARK,
  COUNTED_GLUON,
  COUNTED_REFIT17,
  COUNTED_REFIT18,
  COUNTED_RANGES,
  N_COUNTED
} Counted;

extern const char *const counted_names[N_COUNTED];
extern int counted[N_COUNTED];

#endif
