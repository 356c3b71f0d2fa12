/* A stop callback that counts how often it is asked, for tests of what can be stopped.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stop-counter.h"

bool
stop_counter (void *data)
{
  StopCounter *counter = data;
  return ++counter->calls == counter->stop_at;
}
