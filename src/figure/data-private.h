/* Shared by the files that write data and scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_PRIVATE_H
#define PAULI_DATA_PRIVATE_H

#include "data-files.h"

typedef struct {
  char *key;   /* ASCII, for machines */
  char *label; /* Pango markup */
  size_t n;
  double *values; /* NaN for a gap */
} PauliDataColumn;

typedef struct {
  size_t n, rows;
  PauliDataColumn *columns;
} PauliDataTable;

/* A curve on show, and its columns. */
typedef struct {
  const PauliCurve *curve;
  size_t x, y;
} PauliDataCurve;

typedef struct {
  const PauliPlot *plot;
  char *stem;           /* of its data files */
  PauliDataTable table; /* curves, or M_q, rho_c and F2 of a map */
  size_t n_curves;
  PauliDataCurve curves[PAULI_MAX_CURVES];
  PauliDataTable measured[PAULI_DATA_MAX]; /* x, y, and yerr if there are errors */
} PauliDataPlot;

typedef struct {
  const PauliScene *scene;
  const char *base;
  size_t n;
  PauliDataPlot *plots;
  GPtrArray *files; /* PauliDataFile */
} PauliDataExport;

/* A parameter of the scene or of a pin; the name has the unit, if it has one. */
typedef struct {
  char *name, *value;
  bool is_number;
} PauliDataParameter;

/* Takes the text. */
void pauli_data_add_file (PauliDataExport *export, char *name, GString *contents);

/* The name of a data file, to be freed: of the curves, of map or of measured points. */
char *pauli_data_name (const PauliDataPlot *plot, const char *suffix);
char *pauli_data_measured_name (const PauliDataPlot *plot, size_t set, const char *suffix);

/* data-columns.c: the columns of a plot.  Each curve has its x in the last x column before it; those with the same x share one, and a
 * constant has that of the exact curve. */
void pauli_data_plot_init (PauliDataPlot *data, const PauliPlot *plot);
void pauli_data_plot_clear (PauliDataPlot *data);

/* data-write.c */

/* %.17g with a point, and in a form that JSON, YAML 1.1, Python, gnuplot and TeX read as a number; or what stands for a gap. */
void pauli_data_append_number (GString *out, double number, const char *gap);

/* A string in double quotes that is the same one in JSON, YAML and Python. */
void pauli_data_append_quoted (GString *out, const char *text);

/* The same of Pango markup in plain letters. */
void pauli_data_append_label (GString *out, const char *markup);

/* Array of PauliDataParameter; of pin -1 those of the scene. */
GArray *pauli_data_parameters (const PauliScene *scene, int pin);

/* Program, citation and parameters, each line after this sign of a comment. */
void pauli_data_append_comments (GString *out, const PauliDataExport *export, const char *sign);
extern const char pauli_data_citation[];

/* A row of cells for each row of the table. */
void pauli_data_append_rows (GString *out, const PauliDataTable *table, const char *separator, const char *gap);

/* data-csv.c: also beside the script for matplotlib; data-dat.c: beside those for gnuplot and TeX, columns by numbers. */
void pauli_data_add_csv (PauliDataExport *export);
void pauli_data_add_dat (PauliDataExport *export);

void pauli_data_add_json (PauliDataExport *export);
void pauli_data_add_hepdata (PauliDataExport *export);
void pauli_script_add_gnuplot (PauliDataExport *export);
void pauli_script_add_pgfplots (PauliDataExport *export);
void pauli_script_add_matplotlib (PauliDataExport *export);

#endif
