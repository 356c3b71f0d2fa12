/* What journals ask of figures, and whether one has it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_JOURNAL_H
#define PAULI_JOURNAL_H

#include "export.h"

/* APS: capitals and digits of this height in mm, and lines of this width in mm; Elsevier: sub- and superscripts of this size in
 * pt.  Each at least, in the printed figure. */
#define PAULI_JOURNAL_CAPITALS_MIN 2.0
#define PAULI_JOURNAL_LINES_MIN 0.18
#define PAULI_JOURNAL_SCRIPTS_MIN 6.0

typedef enum {
  PAULI_JOURNAL_CAPITALS,
  PAULI_JOURNAL_SCRIPTS,
  PAULI_JOURNAL_LINES,
  PAULI_JOURNAL_GREYSCALE, /* see greyscale.h */
  PAULI_JOURNAL_ROOM /* the page is too small for the plots, a legend or a label of one */
} PauliJournalRule;

typedef struct {
  PauliJournalRule rule;
  char *text;       /* a translated sentence: the rule, what was found, and the remedy */
  PauliPaper paper; /* the paper with which this finding is gone; the figure's own if that is not the remedy */
} PauliJournalFinding;

/* The findings, PauliJournalFinding, freed with the array; none if all is well.  Sizes and widths are those that are drawn; curves
 * that are hidden or nowhere inside the axes are not
 * compared, and a plot needs no legend if all in it is in that of another. */
GPtrArray *pauli_journal_check (const PauliExport *figure);

#endif
