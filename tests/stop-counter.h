/* A stop callback that counts how often it is asked, for tests of what can be stopped.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef STOP_COUNTER_H
#define STOP_COUNTER_H

#include <stdbool.h>

/* The data of stop_counter(); stop_at is -1 for never. */
typedef struct {
  int calls, stop_at;
} StopCounter;

/* Counts, and is true at the call stop_at. */
bool stop_counter (void *data);

#endif
