/* The measured data of a scene: what there is, whether it is shown, and how far the curve is from it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_LIST_H
#define PAULI_DATA_LIST_H

#include <adwaita.h>

#include "readings.h"

#define PAULI_TYPE_DATA_LIST (pauli_data_list_get_type ())
G_DECLARE_FINAL_TYPE (PauliDataList, pauli_data_list, PAULI, DATA_LIST, GtkBox)

/* Signal: "edited" (const PauliSceneValues *) when the user shows, hides or removes a set. */

void pauli_data_list_set_scene (PauliDataList *list, PauliScene *scene);

/* Of the scene on show. */
void pauli_data_list_set_readings (PauliDataList *list, const PauliScene *scene, const PauliReadings *readings);

/* Unfolds it. */
void pauli_data_list_reveal (PauliDataList *list);

/* For tests: row i and its parts. */
GtkSwitch *pauli_data_list_get_switch (PauliDataList *list, int i);
GtkButton *pauli_data_list_get_remove (PauliDataList *list, int i);
const char *pauli_data_list_get_chi2_text (PauliDataList *list, int i);
int pauli_data_list_get_n_rows (PauliDataList *list);

#endif
