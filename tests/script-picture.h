/* A picture that another program drew by a script, compared with the figure.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SCRIPT_PICTURE_H
#define SCRIPT_PICTURE_H

#include "export-fixture.h"

/* What was found, over all pictures. */
typedef struct {
  int curves, ticks, labels, dots, bands, cells, points, bars, samples;
} ScriptFindings;

/* The PDF file has the figure's page; curves, shading, map, measured points with their bars, the marker, samples of the legend,
 * ticks and their labels are where they belong and in their colours; fails the test if not.  Slack is how far up or down samples of
 * the legend may be, in ems. */
void script_picture_check (const ExportFigure *figure, const char *pdf, double slack, ScriptFindings *found);

#endif
