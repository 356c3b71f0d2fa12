/* What the benchmarks share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <time.h>

Bench
bench_new (void)
{
  return (Bench){ g_array_new (FALSE, FALSE, sizeof (double)) };
}

void
bench_clear (Bench *bench)
{
  g_array_unref (bench->seconds);
}

static double
clock_seconds (clockid_t clock)
{
  struct timespec t;
  clock_gettime (clock, &t);
  return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

double
bench_now (void)
{
  return clock_seconds (CLOCK_MONOTONIC);
}

double
bench_thread_now (void)
{
  return clock_seconds (CLOCK_THREAD_CPUTIME_ID);
}

void
bench_add (Bench *bench, double seconds)
{
  g_array_append_val (bench->seconds, seconds);
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

double
bench_percentile (Bench *bench, double p)
{
  g_array_sort (bench->seconds, compare);
  guint last = bench->seconds->len - 1;
  return g_array_index (bench->seconds, double, (guint) (p / 100 * last + 0.5));
}

void
bench_print_head (const char *title)
{
  g_print ("\n%-52s %12s %12s %14s\n", title, "median", "99 %", "of 16.7 ms");
}

static const char *
with_unit (double seconds, char text[32])
{
  if (seconds < 1e-3)
    g_snprintf (text, 32, "%.2f us", 1e6 * seconds);
  else
    g_snprintf (text, 32, "%.2f ms", 1e3 * seconds);
  return text;
}

void
bench_print (const char *name, Bench *bench, double divisor)
{
  char median[32], high[32];
  double m = bench_percentile (bench, 50) / divisor, h = bench_percentile (bench, 99) / divisor;

  g_print ("%-52s %12s %12s %13.4f\n", name, with_unit (m, median), with_unit (h, high), m / BENCH_FRAME);
}
