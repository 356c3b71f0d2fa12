/* The application: command line, shortcuts, about window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_APPLICATION_H
#define PAULI_APPLICATION_H

#include "window.h"

#define PAULI_TYPE_APPLICATION (pauli_application_get_type ())
G_DECLARE_FINAL_TYPE (PauliApplication, pauli_application, PAULI, APPLICATION, AdwApplication)

PauliApplication *pauli_application_new (void);

#endif
