/* A table with the parameters of the line in its head.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"

#include "config.h"
#include "number.h"

#include <glib/gi18n.h>

CliStatus
command_print (const Command *command, const TableSpec *spec, const Options *options, const TableBody *body)
{
  TableParameter parameters[OPTIONS_MAX_PARAMETERS + COMMAND_MAX_OWN_PARAMETERS + 1];
  const Table table = { options->format, command->name, parameters, body->columns };
  size_t n = options_parameters (options, spec, parameters);

  for (const TableParameter *own = body->own; own && own->key; own++)
    parameters[n++] = *own;
  parameters[n] = (TableParameter){ NULL, { NULL, 0 } };
  return sweep (&table, body->n, body->row, body->data);
}

PauliStatus
command_worse (PauliStatus a, PauliStatus b)
{
  return a != PAULI_OK ? a : b;
}

char *
command_describe_orders (void)
{
  return g_strdup_printf (_("number of terms of Eq. (24), 1 to %d (%d)"), PAULI_SERIES24_ORDERS,
                          PAULI_SERIES24_ORDERS);
}

bool
command_set_orders (void *orders, const char *value, GError **error)
{
  return number_parse_whole (value, 1, PAULI_SERIES24_ORDERS, orders, error);
}
