/* orders: the coefficient of 1/Q2 at large Q2 by Eq. (21), order by order.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "config.h"
#include "number.h"
#include "pauli-tail.h"

#include <glib/gi18n.h>

#define ORDER_INITIAL 10

static char *
describe_order (void)
{
  return g_strdup_printf (_("the last order n, 0 to %d (%d)"), PAULI_ORDER_MAX, ORDER_INITIAL);
}

static bool
set_order (void *order, const char *value, GError **error)
{
  return number_parse_whole (value, 0, PAULI_ORDER_MAX, order, error);
}

static bool
check (Options *options, void *order, GError **error)
{
  (void) order;
  return options->gluon == PAULI_GLUON_GAUSSIAN ||
         options_error (error, _("--gluon-profile exact: Eq. (21) is for Gaussian profiles; must be gaussian"));
}

typedef struct {
  PauliParams params;
  PauliResult limit;
  PauliResult terms[PAULI_ORDER_MAX + 1];
  PauliResult sums[PAULI_ORDER_MAX + 1]; /* of the terms up to this */
} Orders;

static void
add_up (Orders *orders, unsigned order)
{
  PauliResult sum = { 0, 0, PAULI_OK };

  orders->limit = pauli_q2f2_limit (&orders->params);
  pauli_q2f2_orders (&orders->params, (int) order, orders->terms);
  for (unsigned n = 0; n <= order; n++) {
    sum.value += orders->terms[n].value;
    sum.status = command_worse (sum.status, orders->terms[n].status);
    orders->sums[n] = sum;
  }
}

static PauliStatus
order_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Orders *orders = data;
  PauliResult rest = pauli_q2f2_orders_rest (&orders->params, (int) i);

  cells[0].number = (double) i;
  cells[1].number = orders->terms[i].value;
  cells[2].number = orders->sums[i].value;
  cells[3].number = rest.value;
  cells[4].number = orders->sums[i].value + rest.value;
  cells[5].number = orders->limit.value;
  return command_worse (orders->sums[i].status, command_worse (rest.status, orders->limit.status));
}

CliStatus
command_orders (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "n", "term", "partial_sum", "rest", "sum", "limit", NULL };
  static const OwnOption own[] = {
    { "order", "N", describe_order, set_order },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .own = own,
    .check = check,
    .columns = columns,
    .examples = "  pauliscope-cli orders\n"
                "  pauliscope-cli orders --model MFA --order 50\n"
  };
  g_auto (Options) options = { 0 };
  unsigned order = ORDER_INITIAL;
  CliStatus status;

  if (!options_parse (&options, &spec, &order, self, argc, argv, &status))
    return status;
  Orders orders = { .params = options_params (&options, options.M_q) };
  add_up (&orders, order);
  return command_print (self, &spec, &options, &(TableBody){ columns, NULL, order + 1, order_row, &orders });
}
