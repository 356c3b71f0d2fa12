/* The dot on the map, where the sliders stand: where it is, and the parameters at another place.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_MAP_H
#define PAULI_VIEW_MAP_H

#include "frame.h"

/* Whether a point of the page is on the dot or within reach of it. */
bool pauli_map_is_on_dot (const PauliPlot *plot, const PauliFrame *frame, double page_x, double page_y);

/* M_q and 1/rho_c in MeV at the place within the axes next to a point of the page, in the digits and the range of the sliders. */
void pauli_map_params (const PauliFrame *frame, double page_x, double page_y, double *M_q, double *inv_rho_c);

/* The same so many steps of the sliders to the right and up from the scene's: up is towards larger rho_c. */
void pauli_map_stepped (const PauliScene *scene, int right, int up, double *M_q, double *inv_rho_c);

#endif
