/* The numbers of a figure as files: data for people and programs, and scripts that draw the figure again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_FILES_H
#define PAULI_DATA_FILES_H

#include "plot.h"

typedef enum {
  PAULI_DATA_FILES_CSV,        /* BASE.csv, of several plots BASE-f2.csv, ...; measured points in BASE-data-1.csv, ... */
  PAULI_DATA_FILES_JSON,       /* BASE.json */
  PAULI_DATA_FILES_GNUPLOT,    /* BASE.gp with BASE.dat, ...; makes BASE-gnuplot.pdf */
  PAULI_DATA_FILES_PGFPLOTS,   /* BASE.tex with BASE.dat, ... */
  PAULI_DATA_FILES_MATPLOTLIB, /* BASE.py with BASE.csv, ...; makes BASE-matplotlib.pdf */
  PAULI_DATA_FILES_HEPDATA,    /* BASE.yaml: a HEPData submission in one file */
  PAULI_N_DATA_KINDS
} PauliDataKind;

typedef struct {
  char *name; /* without a folder */
  GBytes *contents;
} PauliDataFile;

void pauli_data_file_free (gpointer file); /* which may be NULL */

/* "csv", "json", "gnuplot", "pgfplots", "matplotlib", "hepdata": for the command line and settings. */
const char *pauli_data_kind_key (PauliDataKind kind);

/* "csv", "json", "gp", "tex", "py", "yaml": of the main file, without a dot. */
const char *pauli_data_kind_suffix (PauliDataKind kind);

#define PAULI_DATA_FILES_ERROR (pauli_data_files_error_quark ())
GQuark pauli_data_files_error_quark (void);
typedef enum {
  PAULI_DATA_FILES_ERROR_NAME, /* base is no name of a file */
  PAULI_DATA_FILES_ERROR_EMPTY /* no plot, or a map of which nothing is computed yet */
} PauliDataFilesErrorCode;

/* The files, to be written into one folder, the script or main file first; base is their name without suffix.  Numbers have all digits,
 * and a point in every locale; text is as the plots have it.  A script draws all that is shown on white paper: curves in their
 * colours, widths and dashes, axes, legend, measured points, shading, marker, contours.  NULL and an error as above. */
GPtrArray *pauli_data_files (const PauliScene *scene, const PauliPlot *const *plots, size_t n, PauliDataKind kind, const char *base,
                             GError **error);

#endif
