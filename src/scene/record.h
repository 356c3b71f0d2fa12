/* The numbers of a figure when it was made, kept beside its scene, so that a later program can tell which of them it finds otherwise.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_RECORD_H
#define PAULI_RECORD_H

#include "plot.h"

/* What is recorded: the derived quantities of the scene's parameters ("mu_a", as `pauliscope-cli derived` names them), and of each curve
 * on show ("f2/exact", a plot and a column of its table) up to so many values from end to end, of a map as many in each direction. */
#define PAULI_RECORD_POINTS 5

typedef struct {
  char *name;
  int n_at;
  double at[2]; /* nothing, x of a curve in the unit of its axis, or M_q in MeV and rho_c in fm of a map */
  double value, abserr;
} PauliRecorded;

typedef struct {
  char *program;   /* that made it: "Pauliscope 0.1.0" */
  GArray *numbers; /* of PauliRecorded */
} PauliRecord;

/* Without numbers, and of no program. */
PauliRecord *pauli_record_empty (void);

/* Of the plots of a scene, by the core: not of what was interpolated for their curves. */
PauliRecord *pauli_record_new (const PauliScene *scene, const PauliPlot *const *plots, size_t n, const char *program);
void pauli_record_free (PauliRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliRecord, pauli_record_free)

/* The document of a figure file: scene and record. */
char *pauli_record_to_json (const PauliRecord *record, const PauliScene *scene);

/* And back: strict, with errors as those of a session.  *record, if record is not NULL, is to be freed. */
PauliScene *pauli_record_from_json (const char *json, gssize length, PauliRecord **record, GError **error);

/* What has changed: numbers that are further from what is computed now than the errors of both, and 1e-12 of them, allow; and those that
 * cannot be computed any more.  A line of text each, translated; an empty array if nothing has.  NULL if stop said so. */
GPtrArray *pauli_record_changes (const PauliRecord *record, const PauliScene *scene, PauliSamples *samples, PauliStop stop,
                                 void *stop_data);

/* One sentence with the number of changes, to be freed. */
char *pauli_record_summary (const PauliRecord *record, guint n_changes);

/* The first lines of the changes, and how many more there are; to be freed. */
char *pauli_record_lines (const GPtrArray *changes, guint max);

#endif
