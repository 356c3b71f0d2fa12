/* Lengths on paper, as typed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"

#include <string.h>

/* Lengths on paper convert exactly, and do not mix with others. */
static void
test_paper (void)
{
  static const PauliParamInfo width = { .symbol = "width", .unit = "mm", .min = 30, .max = 2000 };
  static const PauliParamInfo line = { .symbol = "line", .unit = "pt", .min = 0.1, .max = 20 };
  static const PauliParamInfo dpi = { .symbol = "resolution", .unit = "dpi", .min = 36, .max = 2400 };
  static const struct {
    const PauliParamInfo *info;
    const char *text;
    double value;
  } accepted[] = {
    { &width, "86", 86 },       { &width, "86 mm", 86 },  { &width, "86mm", 86 },     { &width, "8.6 cm", 86 },
    { &width, "8,6cm ", 86 },   { &width, "3.4 in", 86.36 }, { &width, "72 pt*2", 0 }, { &width, "144 pt", 50.8 },
    { &width, "2*43 mm", 86 },  { &width, "(1+2) in", 76.2 }, { &line, "1", 1 },        { &line, "2.54 mm", 7.2 },
    { &line, "0.1 in", 7.2 },   { &line, "1.5pt", 1.5 },  { &dpi, "600", 600 },       { &dpi, "300 dpi", 300 },
  };
  static const struct {
    const PauliParamInfo *info;
    const char *text, *said;
  } refused[] = {
    { &width, "mm", "mm" },        { &width, "1 cm", "10 mm" },  { &width, "300 dpi", "dpi cannot be converted to mm" },
    { &width, "86 MeV", "a mass" }, { &dpi, "3 cm", "cm cannot be converted to dpi" }, { &width, "29.9", "30 to 2000 mm" },
    { &line, "86 km", "km" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (accepted); i++) {
    double value = -1;
    g_autofree char *problem = NULL;
    bool taken = pauli_parse_quantity (accepted[i].text, accepted[i].info, &value, &problem);
    if (accepted[i].value == 0) { /* a unit within */
      g_assert_false (taken);
      continue;
    }
    g_assert_cmpstr (problem, ==, NULL);
    g_assert_cmpfloat (value, ==, accepted[i].value);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++) {
    double value = -1;
    g_autofree char *problem = NULL;
    g_assert_false (pauli_parse_quantity (refused[i].text, refused[i].info, &value, &problem));
    g_assert_cmpfloat (value, ==, -1);
    if (!strstr (problem, refused[i].said))
      g_error ("no “%s” in: %s", refused[i].said, problem);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity-paper/units", test_paper);
  return g_test_run ();
}
