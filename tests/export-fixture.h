/* Figures to be exported, for the tests of files with data and of scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef EXPORT_FIXTURE_H
#define EXPORT_FIXTURE_H

#include "data-files.h"

typedef struct {
  const char *name;
  PauliScene *scene;
  size_t n;
  PauliPlot *plots[PAULI_N_PLOTS];
} ExportFigure;

/* Every panel, and every kind of axis and of place for a legend, with pins, data, shading, what stands beneath, and names with all
 * that languages mark strings by. */
#define EXPORT_N_FIGURES 14
#define EXPORT_OWN_X 12 /* the second curve has five points of its own, with odd numbers */
#define EXPORT_ISLANDS 13 /* a map of negative values with a ring, an island and gaps: inside, and at its edge */
ExportFigure *export_figure_new (size_t which);
void export_figure_free (ExportFigure *figure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportFigure, export_figure_free)

/* The files of a figure, and the contents of one of them. */
GPtrArray *export_files (const ExportFigure *figure, PauliDataKind kind, const char *base);
const char *export_contents (GPtrArray *files, const char *name);

/* A piece of text in a file of a figure whose base is "figure"; behind "-" one that is not there. */
typedef struct {
  size_t which;
  PauliDataKind kind;
  const char *name, *text;
} ExportLine;
void export_check_lines (const ExportLine *lines, size_t n);

/* Writes all files into a folder. */
void export_write (GPtrArray *files, const char *folder);

#endif
