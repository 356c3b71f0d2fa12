/* The scene: an immutable value that says everything a user sees.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slider makes a new scene; curves and pictures are functions of a scene; a session is a scene as JSON. */
#ifndef PAULI_SCENE_H
#define PAULI_SCENE_H

#include <glib.h>

#include "axes.h"
#include "dataset.h"
#include "pauli-range.h"
#include "pauli-vertex.h"

typedef enum { PAULI_THEME_LIGHT, PAULI_THEME_DARK } PauliTheme;

/* Size of the text in a figure, in points; default, smallest, largest. */
#define PAULI_TEXT_SIZE_INITIAL 10.0
#define PAULI_TEXT_SIZE_MIN 5.0
#define PAULI_TEXT_SIZE_MAX 40.0

/* Orders of (21) that can be shown beyond the first term. */
#define PAULI_PARTIAL_SUMS_MAX 20

/* Paper: millimetres and points; what is allowed, and APS' single column with room for its smallest text to begin with. */
#define PAULI_PAPER_MIN 30.0
#define PAULI_PAPER_MAX 2000.0
#define PAULI_PAPER_TEXT_MIN 4.0
#define PAULI_PAPER_TEXT_MAX 100.0
#define PAULI_PAPER_LINE_MIN 0.1
#define PAULI_PAPER_LINE_MAX 20.0
#define PAULI_PAPER_DPI_MIN 36.0
#define PAULI_PAPER_DPI_MAX 2400.0

typedef enum { PAULI_FAMILY_SANS, PAULI_FAMILY_SERIF, PAULI_N_FAMILIES } PauliFamily;

/* What a figure is like on paper, whatever its size on the screen is. */
typedef struct {
  double width, height; /* mm */
  double text_size;     /* pt: the em of titles and labels */
  double line_width;    /* pt: of the exact curve, the others in proportion */
  bool automatic_height; /* in place of height, one that goes with width, text and the plots on show */
  double dpi;           /* of a PNG */
  PauliFamily family;
  bool letters;         /* (a), (b), ... at the plots, if there are several */
} PauliPaper;

/* Where a legend stands: where it covers no curve, in a corner, above the axes, or nowhere. */
typedef enum {
  PAULI_LEGEND_AUTOMATIC,
  PAULI_LEGEND_TOP_RIGHT,
  PAULI_LEGEND_TOP_LEFT,
  PAULI_LEGEND_BOTTOM_RIGHT,
  PAULI_LEGEND_BOTTOM_LEFT,
  PAULI_LEGEND_ABOVE,
  PAULI_LEGEND_NONE,
  PAULI_N_LEGEND_PLACES
} PauliLegendPlace;

/* Curves kept for comparison: the parameters of their exact curves, as in a scene, and how they look. */
#define PAULI_PINS_MAX 12
#define PAULI_PIN_COLORS 12
#define PAULI_NAME_SIZE 64 /* bytes of a name in UTF-8, with its NUL */

typedef struct {
  double M_q, inv_rho_c, alpha_s;
  double width_q, width_g;
  PauliQuark quark;
  PauliGluon gluon;
  int color; /* of the palette, 0 to PAULI_PIN_COLORS - 1 */
  bool shown;
  char name[PAULI_NAME_SIZE]; /* given by the user; empty: the parameters that differ from the current ones */
} PauliPin;

/* Measured data beside the curves. */
#define PAULI_DATA_MAX 6

typedef struct {
  PauliDataset *set; /* a scene holds a reference */
  bool shown;
} PauliSceneData;

/* The contents of a scene; parameters in the users' units, MeV, MeV, 1 and GeV, as typed. */
typedef struct {
  double M_q;
  double inv_rho_c;
  double alpha_s;
  PauliQuark quark;
  double width_q, width_g; /* of the Gaussian profiles, in units of 2/rho_c; with the exact gluon, F2 does not use width_g */
  PauliGluon gluon;
  double k1, k2, t;        /* GeV: where the vertex is looked at */

  PauliPanel panel;        /* the panel that fills the window, or the overview */
  bool deviation;          /* beneath an enlarged plot, its curves over the exact one, */
  bool ratio;              /* as a ratio; else less 1, in % */
  bool one_gluon;          /* the perturbative curve beside F2 */
  bool pin_fits;           /* (17) also beside the pinned curves */
  bool marker;             /* the dot at the current M_q in the plot of mu */
  bool refit;              /* (17) and (18) fitted again in these windows: */
  double fit_Q2_min, fit_Q2_max;   /* GeV^2 */
  double fit_M_q_min, fit_M_q_max; /* MeV */
  int series_orders;       /* terms of (24), 1 to PAULI_SERIES24_ORDERS */
  int partial_sums;        /* orders of (21) shown beyond the first term, 0 to PAULI_PARTIAL_SUMS_MAX */
  PauliFormula bands;      /* where it holds within 1, 5 and 10 % is shaded; PAULI_N_FORMULAE: nothing is */

  double map_Q2;           /* GeV^2: where F2 is shown over the plane of M_q and rho_c */

  PauliTheme theme;
  double text_size;        /* pt */
  PauliPaper paper;

  PauliAxisView axes[PAULI_N_PLOTS][PAULI_N_DIRECTIONS];
  guint32 hidden[PAULI_N_PLOTS]; /* curves not shown, as bits 1 << PauliCurveId */
  PauliLegendPlace legends[PAULI_N_PLOTS];

  int n_pins;
  PauliPin pins[PAULI_PINS_MAX]; /* in the order they were made */

  int n_data;
  PauliSceneData data[PAULI_DATA_MAX]; /* in the order they were imported */
} PauliSceneValues;

typedef struct _PauliScene PauliScene;

#define PAULI_SCENE_ERROR (pauli_scene_error_quark ())
GQuark pauli_scene_error_quark (void);
typedef enum {
  PAULI_SCENE_ERROR_RANGE,  /* a value out of its range; the message names it and the range */
  PAULI_SCENE_ERROR_FORMAT, /* not JSON, or not a scene */
  PAULI_SCENE_ERROR_VERSION /* written by a newer program */
} PauliSceneErrorCode;

/* The tables' defaults, the paper's profiles, u quark, overview, light. */
PauliSceneValues pauli_scene_initial_values (void);

/* NULL and PAULI_SCENE_ERROR_RANGE if a value is out of range. */
PauliScene *pauli_scene_new (const PauliSceneValues *values, GError **error);
PauliScene *pauli_scene_ref (PauliScene *scene);
void pauli_scene_unref (PauliScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliScene, pauli_scene_unref)

const PauliSceneValues *pauli_scene_values (const PauliScene *scene);

/* The core's parameters, in GeV, and the vertex' momenta. */
PauliParams pauli_scene_params (const PauliScene *scene);
PauliParams pauli_pin_params (const PauliPin *pin);

PauliVirtualities pauli_scene_virtualities (const PauliScene *scene);

bool pauli_scene_equal (const PauliScene *a, const PauliScene *b);

/* The identifiers in files and actions: "u", "d"; "gaussian", "exact"; those of the formulae, and "none"; "automatic",
 * "top-right", "top-left", "bottom-right", "bottom-left", "above", "none". */
const char *pauli_quark_key (PauliQuark quark);
const char *pauli_gluon_key (PauliGluon gluon);
const char *pauli_bands_key (PauliFormula formula);
const char *pauli_legend_key (PauliLegendPlace place);

/* The scene as a JSON document; numbers round-trip exactly. */
char *pauli_scene_to_json (const PauliScene *scene);

/* The inverse.  Every member is required and none may be unknown; errors name the member and what is allowed, also the value
 * if it is out of range, or line and column of a syntax error. */
PauliScene *pauli_scene_from_json (const char *json, gssize length, GError **error);

#endif
