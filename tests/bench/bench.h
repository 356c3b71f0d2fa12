/* What the benchmarks share: samples, their median and percentiles, and a table against one frame of a 60 Hz display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_BENCH_H
#define PAULI_BENCH_H

#include <glib.h>
#include <stdbool.h>

/* Seconds one frame lasts at 60 Hz. */
#define BENCH_FRAME (1.0 / 60)

typedef struct {
  GArray *seconds; /* of double */
} Bench;

Bench bench_new (void);
void bench_clear (Bench *bench);

double bench_now (void);        /* seconds of the wall clock */
double bench_thread_now (void); /* seconds this thread was on a processor */

void bench_add (Bench *bench, double seconds);

/* The p-th percentile, 0 <= p <= 100; sorts the samples. */
double bench_percentile (Bench *bench, double p);

void bench_print_head (const char *title);

/* Median, 99th percentile, and the median as a multiple of a frame; divisor: how many things one sample holds. */
void bench_print (const char *name, Bench *bench, double divisor);

#endif
