/* Figures as files, which carry their scene and can be opened again.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same scene gives the same bytes on one machine, with the same fonts, whatever was drawn before and whatever the clock says. */
#ifndef PAULI_EXPORT_H
#define PAULI_EXPORT_H

#include "data-files.h"
#include "format.h"
#include "paper.h"
#include "record.h"
#include "samples.h"

/* One line that cites the paper. */
#define PAULI_CITATION \
  "B. Zhang, A. Radzhabov, N. Kochelev, P. Zhang: The Pauli Form Factor of Quark and Nontrivial Topological Structure of the QCD, " \
  "arXiv:1703.04333"

typedef enum { PAULI_EXPORT_ERROR_STOPPED, PAULI_EXPORT_ERROR_NOTHING, PAULI_EXPORT_ERROR_DATE } PauliExportErrorCode;
#define PAULI_EXPORT_ERROR (pauli_export_error_quark ())
GQuark pauli_export_error_quark (void);

/* The plots of a scene as they are on paper, a map as fine as it gets. */
typedef struct {
  PauliScene *scene; /* a reference */
  size_t n;
  PauliPlot *plots[PAULI_N_PLOTS];
  PauliSheet sheet;
  char *document; /* what files carry; NULL until there is one */
} PauliExport;

/* NULL, and PAULI_EXPORT_ERROR_STOPPED if stop, called with data before each value, returned true; PAULI_EXPORT_ERROR_NOTHING for a
 * scene without plots, as the paper's page is.  samples may be those of other figures, or new. */
PauliExport *pauli_export_new (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *data, GError **error);
void pauli_export_free (PauliExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliExport, pauli_export_free)

/* The file, with scene, program and citation in it, dated SOURCE_DATE_EPOCH (seconds since 1970, up to the year 9999), or not dated if
 * that is not set; or NULL, and PAULI_EXPORT_ERROR_DATE if it is set to anything else, or an error of figure.h or embed.h. */
GBytes *pauli_export_file (PauliExport *self, PauliFormat format, GError **error);

/* The numbers of the figure as files of all these kinds (pauli_data_files()), each once: what several kinds share is the same in all. */
GPtrArray *pauli_export_data (const PauliExport *self, const bool kinds[PAULI_N_DATA_KINDS], const char *base, GError **error);

/* The scene of a figure file or of a session, by what is in it; *record, if record is not NULL, are the numbers of the figure when it was
 * made, to be freed, and NULL of a session. */
PauliScene *pauli_export_open (GBytes *file, PauliRecord **record, GError **error);

#endif
