/* The line of the command figure: what is drawn, on which paper, and to which files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_FIGURE_LINE_H
#define PAULI_CLI_FIGURE_LINE_H

#include "data-files.h"
#include "format.h"
#include "options.h"
#include "record.h"

typedef struct {
  char *path;
  PauliFormat format;
} FigureOutput;

typedef struct {
  const char *name;   /* of the figure, one of those of --help; NULL if there is a scene */
  PauliScene *scene;  /* of --scene; NULL if there is a name */
  PauliRecord *record; /* of the same, if it is a figure */
  GPtrArray *outputs; /* of FigureOutput, in the order of the line */
  GArray *settings;   /* of the paper, in the order of the line */
  bool data[PAULI_N_DATA_KINDS]; /* to be written beside the first output */
  bool checked;       /* whether journals would take it is to be said */
} FigureLine;

void figure_line_init (FigureLine *line);
void figure_line_clear (FigureLine *line);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FigureLine, figure_line_clear)

/* For a TableSpec, whose own is a FigureLine. */
extern const OwnOption figure_line_options[];
extern const FileOption figure_line_files[];
bool figure_line_take (void *line, const char *argument, GError **error);
bool figure_line_check (Options *options, void *line, GError **error);
char *figure_line_notes (void);

/* The paper as the line says, whose later options win; without a --size the size of a named figure is that of APS: of one column
 * for a single plot, of two for several. */
void figure_line_set_paper (const FigureLine *line, PauliSceneValues *values);

#endif
