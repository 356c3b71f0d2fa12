/* Tables read from text: what is found in it, and what is no table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-text.h"
#include "scene.h"
#include "stop-counter.h"
#include "texts.h"

#include <math.h>
#include <string.h>

static const char *const separator_names[] = {
  [PAULI_SEPARATOR_SEMICOLON] = "semicolon",
  [PAULI_SEPARATOR_TAB] = "tab",
  [PAULI_SEPARATOR_COMMA] = "comma",
  [PAULI_SEPARATOR_SPACE] = "space",
};

/* All that a table says, on a line for it, its names, and each row. */
static char *
describe (const PauliDataText *text)
{
  GString *all = g_string_new (separator_names[text->separator]);
  g_autofree char *names = g_strjoinv ("|", text->names);

  g_string_append_printf (all, "%s%s\n%s\n", text->decimal_comma ? " decimal-comma" : "", text->has_header ? " header" : "",
                          names);
  for (size_t row = 0; row < text->n_rows; row++) {
    g_autofree char *problem = pauli_data_text_row_problem (text, row);
    if (problem) {
      g_string_append_printf (all, "%s\n", problem);
      continue;
    }
    g_string_append_printf (all, "%zu:", text->rows[row].line);
    for (size_t column = 0; column < text->n_columns; column++) {
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_ascii_formatd (number, sizeof number, "%.15g", text->cells[column][row]);
      g_string_append_printf (all, " %s", number);
    }
    g_string_append_c (all, '\n');
  }
  return g_string_free (all, FALSE);
}

static PauliDataText *
read_bytes (const char *bytes, size_t length)
{
  /* Behind the text is nothing that may be looked at. */
  g_autofree char *exact = g_memdup2 (bytes, length);
  g_autoptr (GError) error = NULL;
  PauliDataText *text = pauli_data_text_new (exact, length, NULL, NULL, &error);

  g_assert_no_error (error);
  return text;
}

typedef struct {
  const char *text, *description;
} Case;

static void
check_case (const Case *c)
{
  g_autoptr (PauliDataText) text = read_bytes (c->text, strlen (c->text));
  g_autofree char *description = describe (text);

  if (!g_str_equal (description, c->description))
    g_error ("of\n%s\ncame\n%s\ninstead of\n%s", c->text, description, c->description);
}

#define TWO "\ncolumn 1|column 2\n"
#define THREE "\ncolumn 1|column 2|column 3\n"

/* ---- What is found --------------------------------------------------------------------------------------------- */

static const Case cases[] = {
  /* separators */
  { "1 2", "space" TWO "1: 1 2\n" },
  { "  1 \t2\f\n\t3\v4  \n", "space" TWO "1: 1 2\n2: 3 4\n" },
  { "1,2,3\n4, 5 ,6", "comma" THREE "1: 1 2 3\n2: 4 5 6\n" },
  { "1;2;3\n4; 5 ;6", "semicolon" THREE "1: 1 2 3\n2: 4 5 6\n" },
  { "1\t2\t3\n4\t 5 \t6", "tab" THREE "1: 1 2 3\n2: 4 5 6\n" },
  { "1\t\t3\n4\t5\t6\n", "tab" THREE "1: 1 nan 3\n2: 4 5 6\n" },
  { "\t2\t3\n4\t5\t6\n", "tab" THREE "1: nan 2 3\n2: 4 5 6\n" },
  { "1.0\t\t2.0\n10.0000\t2.0\n", "space" TWO "1: 1 2\n2: 10 2\n" }, /* tabs that align */
  { "1,,3\n,5,\n4,5,6\n", "comma" THREE "1: 1 nan 3\n2: nan 5 nan\n3: 4 5 6\n" },
  { "proton one,1,2\nproton two,3,4\n", "comma" THREE "1: nan 1 2\n2: nan 3 4\n" },
  { "1,2\n", "comma" TWO "1: 1 2\n" },
  { "1,2,\n3,4,\n", "comma" THREE "1: 1 2 nan\n2: 3 4 nan\n" },
  /* lines */
  { "1 2\n3 4\n", "space" TWO "1: 1 2\n2: 3 4\n" },
  { "1 2\r3 4\r", "space" TWO "1: 1 2\n2: 3 4\n" },
  { "1 2\r\n3 4\r\n", "space" TWO "1: 1 2\n2: 3 4\n" },
  { "1 2\n\r3 4\r\r\n5 6", "space" TWO "1: 1 2\n3: 3 4\n5: 5 6\n" },
  { "\n \t\n1,2\n\n,,;\n3,4\n\n", "comma" TWO "3: 1 2\n6: 3 4\n" },
  { "\xef\xbb\xbf" "1,2\n", "comma" TWO "1: 1 2\n" },
  { "\xef\xbb\xbf" "a,b\n1,2\n", "comma header\na|b\n2: 1 2\n" },
  /* comments */
  { "# of a comment\n1 2 # 3\n#3 4\n  # 5\n6 7#8\n", "space" TWO "2: 1 2\n5: 6 7\n" },
  { "1,2 # 3,4\n5,6,# 7\n8,9\n", "comma" TWO "1: 1 2\n2: 5 6\n3: 8 9\n" },
  { "1 2 # 5\" long\n3 4 # \"\n", "space" TWO "1: 1 2\n2: 3 4\n" },
  { "1 2 # \xb1 \xff\n", "space" TWO "1: 1 2\n" },
  /* headers */
  { "Q2,F2,err\n1,2,3\n", "comma header\nQ2|F2|err\n2: 1 2 3\n" },
  { "Q2 F2 err\n1 2 3\n", "space header\nQ2|F2|err\n2: 1 2 3\n" },
  { "Q2;F2;err\n1;2;3\n", "semicolon header\nQ2|F2|err\n2: 1 2 3\n" },
  { "\"Q2, GeV2\",\"F2 \"\"u\"\"\",\"a#b\"\n1,2,3\n", "comma header\nQ2, GeV2|F2 \"u\"|a#b\n2: 1 2 3\n" },
  { "\"Q2\n(GeV2)\",\"F\r\n2\"\n1,2\n3,4\n", "comma header\nQ2 (GeV2)|F 2\n4: 1 2\n5: 3 4\n" },
  { "\"Q2 (GeV2)\" F2\n1 2\n", "space header\nQ2 (GeV2)|F2\n2: 1 2\n" },
  { "a,,c\n1,2,3\n", "comma header\na|column 2|c\n2: 1 2 3\n" },
  { "a,b,c,,\n1,2,3\n4,5,6\n7,8,9\n", "comma header\na|b|c\n2: 1 2 3\n3: 4 5 6\n4: 7 8 9\n" },
  /* separators at the ends of rows, but not of the header */
  { "Q2;F2\n1;0.2;\n", "semicolon header\nQ2|F2|column 3\n2: 1 0.2 nan\n" },
  { "Q2,F2\n1,0.2,,\n3,4,,\n", "comma header\nQ2|F2|column 3|column 4\n2: 1 0.2 nan nan\n3: 3 4 nan nan\n" },
  { "Q2,F2,\n1,2,,\n3,4,,\n", "comma header\nQ2|F2|column 3|column 4\n2: 1 2 nan nan\n3: 3 4 nan nan\n" },
  { "# Q2;F2\n1;0.2;\n", "semicolon header\nQ2|F2|column 3\n2: 1 0.2 nan\n" },
  { "a\n1;2;\n3;4;\n", "semicolon" THREE "2: 1 2 nan\n3: 3 4 nan\n" },
  { "a;b\n1;2;\n3;4;x\n", "semicolon" THREE "2: 1 2 nan\n3: 3 4 nan\n" }, /* not empty */
  { "a;b\n1;2;5\n3;4;\n", "semicolon" THREE "2: 1 2 5\n3: 3 4 nan\n" },
  { "a b\n1 2 3\n4 5 6\n", "space" THREE "2: 1 2 3\n3: 4 5 6\n" },   /* which two? */
  { "a b c d\n1 2 3\n4 5 6\n", "space" THREE "2: 1 2 3\n3: 4 5 6\n" },
  { "Q2 (GeV²) F2 (1)\n1,5 2,5\n", "space decimal-comma" TWO "2: 1.5 2.5\n" },
  { "# of 1980\n# Q2 F2 err\n1 2 3\n", "space header\nQ2|F2|err\n3: 1 2 3\n" },
  { "# Q2, F2, err\n1,2,3\n# x y z\n", "comma header\nQ2|F2|err\n2: 1 2 3\n" },
  { "## Q2 F2 err\n1,2,3\n", "comma header\nQ2|F2|err\n2: 1 2 3\n" },
  { "# 7 8 9\n1 2 3\n", "space" THREE "2: 1 2 3\n" },
  { "# Q2 F2 err\na b c\n1 2 3\n", "space header\na|b|c\n3: 1 2 3\n" },
  { "# two words\n1 2 3\n", "space" THREE "2: 1 2 3\n" },
  { "nan nan\n1 2\n", "space" TWO "1: nan nan\n2: 1 2\n" },
  { "0x1 a\n1 2\n", "space" TWO "1: nan nan\n2: 1 2\n" },
  { "a\xff" "b,c\n1,2\n", "comma header\na\ufffd" "b|c\n2: 1 2\n" },
  /* numbers */
  { "+1 -2 .5 5. 1e3 1E-3 1.5e+2\n", "space\ncolumn 1|column 2|column 3|column 4|column 5|column 6|column 7\n"
                                     "1: 1 -2 0.5 5 1000 0.001 150\n" },
  { "1.0D-3 1.0d+3 2D2\n", "space" THREE "1: 0.001 1000 200\n" },
  { "1 2 3\nnan inf -Infinity\n0x10 1e 1e+\n. + -\n1.2.3 1..2 --1\n1_000 1f 1e5.0\n",
    "space" THREE "1: 1 2 3\n2: nan nan nan\n3: nan nan nan\n4: nan nan nan\n5: nan nan nan\n6: nan nan nan\n" },
  { "\"1\",\"2.5\"\n\" 3\",\"4\"x\n", "comma" TWO "1: 1 2.5\n2: nan nan\n" },
  { "1 1e308\n1 1e309\n1 -1e999\n1 1e-999\n", "space" TWO "1: 1 1e+308\n2: 1 nan\n3: 1 nan\n4: 1 0\n" },
  /* decimal comma */
  { "1,5;2,25\n3;4\n", "semicolon decimal-comma" TWO "1: 1.5 2.25\n2: 3 4\n" },
  { "1,5\t2,25\n3\t4\n", "tab decimal-comma" TWO "1: 1.5 2.25\n2: 3 4\n" },
  { "1,5 2,25\n3 4\n", "space decimal-comma" TWO "1: 1.5 2.25\n2: 3 4\n" },
  { "0,5 0,25 0,1\n", "space decimal-comma" THREE "1: 0.5 0.25 0.1\n" },
  { "1,5e3 -,5 7\n", "space decimal-comma" THREE "1: 1500 -0.5 7\n" },
  { "1,234;5,678\n", "semicolon" TWO "1: nan nan\n" },                      /* thousands? */
  { "1,234;0,678\n", "semicolon decimal-comma" TWO "1: 1.234 0.678\n" },    /* no: not the second */
  { "1,234;1234,678\n", "semicolon decimal-comma" TWO "1: 1.234 1234.678\n" },
  { ",234;1\n", "semicolon decimal-comma" TWO "1: 0.234 1\n" },
  { "1,234;1,23\n", "semicolon decimal-comma" TWO "1: 1.234 1.23\n" },
  { "1,234;1,2345\n", "semicolon decimal-comma" TWO "1: 1.234 1.2345\n" },
  { "1,5;2,5\n1;2.5\n", "semicolon" TWO "1: nan nan\n2: 1 2.5\n" },         /* a point elsewhere */
  { "1,5;2,5\n1;a.b\n", "semicolon decimal-comma" TWO "1: 1.5 2.5\n2: 1 nan\n" },
  { "1,5;2,5\n1;2;3.5\n", "semicolon decimal-comma" TWO "1: 1.5 2.5\nline 2: 3 columns instead of 2\n" },
  { "1,234,567;1\n1;2\n", "semicolon" TWO "1: nan 1\n2: 1 2\n" },
  /* rows that are bad as a whole */
  { "1 2 3\n4 5\n6 7 8 9\n10\n11 12 13\n", "space" THREE
    "1: 1 2 3\nline 2: only 2 of 3 columns\nline 3: 4 columns instead of 3\nline 4: only 1 of 3 columns\n5: 11 12 13\n" },
  { "Q2,F2\n1,2\n3,\"4\n5,6\n", "comma header\nQ2|F2\n2: 1 2\nline 3: a quotation mark is not closed\n4: 5 6\n" },
  { "a,b,c\n1,2,3\n4,5,6,\n7,8,9,,\n", "comma header\na|b|c\n2: 1 2 3\n3: 4 5 6\n4: 7 8 9\n" },
  { "Results\n1 2\n3 4 5\n", "space" THREE "line 2: only 2 of 3 columns\n3: 3 4 5\n" },
  { "1e999 1e999\n", "space" TWO "1: nan nan\n" },
  { "3,\"4\n", "comma" TWO "line 1: a quotation mark is not closed\n" },
  { "Results\nof Mainz\n1 2 3\n4 5 6\n7 8 9\n", "space" THREE
    "line 2: only 2 of 3 columns\n3: 1 2 3\n4: 4 5 6\n5: 7 8 9\n" },
};

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Nothing depends on the user's language. */
static void
test_locale (void)
{
  texts_with_decimal_comma (test_cases);
}

/* Numbers are read to the last bit, also with D and with a decimal comma. */
static void
test_exact (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4333);

  for (int i = 0; i < 5000; i++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    double value = ldexp (g_rand_double (rand) - 0.5, g_rand_int_range (rand, -1070, 1024));
    g_ascii_dtostr (number, sizeof number, value);
    g_autofree char *comma = g_strdelimit (g_strdup (number), ".", ','), *fortran = g_strdelimit (g_strdup (number), "e", 'D');
    g_autofree char *table = g_strdup_printf ("1 %s\n2 %s\n", number, fortran), *other = g_strdup_printf ("0,5;%s", comma);
    g_autoptr (PauliDataText) text = read_bytes (table, strlen (table)), of_commas = read_bytes (other, strlen (other));
    g_assert_cmpfloat (text->cells[1][0], ==, value);
    g_assert_cmpfloat (text->cells[1][1], ==, value);
    g_assert_cmpfloat (of_commas->cells[1][0], ==, value);
  }
}

/* ---- Size ------------------------------------------------------------------------------------------------------ */

static GString *
large_table (int n)
{
  GString *table = g_string_new ("Q2,F2,err,run\n");

  for (int i = 0; i < n; i++)
    if (i % 1000 == 7)
      g_string_append (table, "1,x\n");
    else
      g_string_append_printf (table, i % 2 ? "%d.5, -%d,1e-%d,\"3\"\n" : "%d.25,%d,2e%d,-4\r\n", i, i + 1, i % 10);
  return table;
}

static void
test_large (void)
{
  const int n = 100000;
  GString *table = large_table (n);
  g_autoptr (PauliDataText) text = read_bytes (table->str, table->len);
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
  static const double inverse[] = { 1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9 };

  g_string_free (table, TRUE);
  g_assert_cmpuint (text->n_rows, ==, n);
  g_assert_cmpuint (text->n_columns, ==, 4);
  g_assert_cmpuint (text->n_bad_rows, ==, 100);
  for (int i = 0; i < n; i++) {
    g_assert_cmpuint (text->rows[i].line, ==, i + 2);
    if (i % 1000 == 7) {
      g_assert_cmpint (text->rows[i].fault, ==, PAULI_ROW_TOO_SHORT);
      g_assert_true (isnan (text->cells[0][i]) && isnan (text->cells[3][i]));
      continue;
    }
    g_assert_cmpfloat (text->cells[0][i], ==, i % 2 ? i + 0.5 : i + 0.25);
    g_assert_cmpfloat (text->cells[1][i], ==, i % 2 ? -(i + 1) : i + 1);
    g_assert_cmpfloat (text->cells[2][i], ==, i % 2 ? inverse[i % 10] : 2 * powers[i % 10]);
    g_assert_cmpfloat (text->cells[3][i], ==, i % 2 ? 3 : -4);
  }
}

static void
assert_no_table (const char *bytes, size_t length, const char *message)
{
  g_autofree char *exact = g_memdup2 (bytes, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_data_text_new (exact, length, NULL, NULL, &error));
  g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (pauli_data_text_new (exact, length, NULL, NULL, NULL));
}

static char *
repeated (const char *head, const char *part, size_t n, const char *tail)
{
  GString *all = g_string_new (head);

  for (size_t i = 0; i < n; i++)
    g_string_append (all, part);
  g_string_append (all, tail);
  return g_string_free (all, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *rows = repeated ("a b\n", "1 2\n", PAULI_DATASET_MAX_ROWS, "");
  g_autofree char *too_many = repeated ("a b\n", "1 2\n", PAULI_DATASET_MAX_ROWS + 1, "");
  g_autofree char *far_too_many = repeated ("", "1 2\n", 3 * PAULI_DATASET_MAX_ROWS, "");
  g_autofree char *columns = repeated ("", "1,", 99, "1\n"), *too_wide = repeated ("", "1,", 100, "1\n");
  g_autofree char *far_too_wide = repeated ("", "1 ", 10000, "\n");
  g_autofree char *too_long = g_malloc0 (PAULI_DATA_TEXT_MAX_BYTES + 1);
  g_autoptr (PauliDataText) most_rows = read_bytes (rows, strlen (rows));
  g_autoptr (PauliDataText) most_columns = read_bytes (columns, strlen (columns));

  g_assert_cmpuint (most_rows->n_rows, ==, 200000);
  g_assert_cmpuint (most_columns->n_columns, ==, 100);
  assert_no_table (too_many, strlen (too_many), "there are more than 200000 rows");
  assert_no_table (far_too_many, strlen (far_too_many), "there are more than 200000 rows");
  assert_no_table (too_wide, strlen (too_wide), "there are 101 columns, but at most 100 can be read");
  assert_no_table (far_too_wide, strlen (far_too_wide), "there are 10000 columns, but at most 100 can be read");
  assert_no_table (too_long, PAULI_DATA_TEXT_MAX_BYTES + 1, "the text is too long: at most 64 MiB are read");
}

/* Lines of a megabyte, in each place. */
static void
test_long_lines (void)
{
  g_autofree char *x = repeated ("", "x", 1000000, ""), *digits = repeated ("", "1", 1000000, "");
  g_autofree char *table = g_strdup_printf ("%s,b\n1,2 # %s\n# %s\n%s,4\n5,%s\n6,7\n", x, x, x, x, digits);
  g_autofree char *cut = repeated ("", "x", 59, "…");
  g_autofree char *spread = repeated ("1,2\n", "1 ", 500000, "\n3,4\n");
  g_autofree char *expected = g_strdup_printf ("comma header\n%s|b\n2: 1 2\n4: nan 4\n5: 5 nan\n6: 6 7\n", cut);
  const Case c = { table, expected };
  const Case of_spread = { spread, "comma" TWO "1: 1 2\nline 2: only 1 of 2 columns\n3: 3 4\n" };

  check_case (&c);
  check_case (&of_spread);
}

/* The table is found behind much text. */
static void
test_late_table (void)
{
  g_autofree char *bytes = repeated ("", "some words, without numbers\n", 150, "");
  g_autofree char *table = repeated (bytes, "1;2;3\n", 50, "");
  g_autoptr (PauliDataText) text = read_bytes (table, strlen (table));

  g_assert_cmpint (text->separator, ==, PAULI_SEPARATOR_SEMICOLON);
  g_assert_cmpuint (text->n_columns, ==, 3);
  g_assert_cmpuint (text->n_rows, ==, 199);
  g_assert_cmpuint (text->n_bad_rows, ==, 149);
  g_assert_cmpfloat (text->cells[2][198], ==, 3);
}

/* ---- What is no table ------------------------------------------------------------------------------------------ */

static const Case no_tables[] = {
  { "", "there are no rows of numbers" },
  { "\n\n", "there are no rows of numbers" },
  { "# only\n# comments\n", "there are no rows of numbers" },
  { "Q2,F2,err\n", "there are no rows of numbers" },
  { "Lorem ipsum dolor\nsit amet, consectetur\n", "there are no rows of numbers" },
  { "\xef\xbb\xbf", "there are no rows of numbers" },
  { "1\n2\n3\n", "there is only one column, but x and y take two" },
  { "\x89PNG\r\n\x1a\n", "this is not a text: line 2 has a byte 0x1A" },
  { "1 2\r\n3 4\r5\x7f", "this is not a text: line 3 has a byte 0x7F" },
  { "\xff\xfe" "1", "this is text in UTF-16: save it as UTF-8" },
  { "\xfe\xff" "1", "this is text in UTF-16: save it as UTF-8" },
};

static void
test_no_tables (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (no_tables); i++)
    assert_no_table (no_tables[i].text, strlen (no_tables[i].text), no_tables[i].description);
  assert_no_table ("1\0 \0" "2\0", 6, "this is text in UTF-16: save it as UTF-8");
  assert_no_table ("\0" "1\0 \0" "2", 6, "this is text in UTF-16: save it as UTF-8");
  assert_no_table ("\0\0\0\0", 4, "this is not a text: line 1 has a byte 0x00");
  assert_no_table ("\0", 1, "this is not a text: line 1 has a byte 0x00");
}

/* A zero byte is told wherever it stands. */
static void
test_nul (void)
{
  const char table[] = "Q2,F2\n1,2\r\n3,4\n";
  const size_t length = sizeof table - 1;

  for (size_t at = 2; at <= length; at++) {
    g_autofree char *bytes = g_malloc0 (length + 1);
    memcpy (bytes, table, at);
    memcpy (bytes + at + 1, table + at, length - at);
    g_autofree char *message = g_strdup_printf ("this is not a text: line %d has a byte 0x00",
                                                at < 6 ? 1 : at < 10 ? 2 : at < 15 ? 3 : 4);
    assert_no_table (bytes, length + 1, message);
  }
}

/* ---- Stop ------------------------------------------------------------------------------------------------------ */

/* At whatever question it stops, there is no table, and no error. */
static void
test_stop (void)
{
  GString *table = large_table (10000);
  StopCounter counter = { 0, -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliDataText) whole = pauli_data_text_new (table->str, table->len, stop_counter, &counter, &error);

  g_assert_nonnull (whole);
  int asked = counter.calls;
  g_assert_cmpint (asked, >=, 2 * 10000 / 1024);
  for (int i = 1; i <= asked; i++) {
    counter = (StopCounter){ 0, i };
    g_assert_null (pauli_data_text_new (table->str, table->len, stop_counter, &counter, &error));
    g_assert_no_error (error);
    g_assert_cmpint (counter.calls, ==, i);
  }
  g_string_free (table, TRUE);
}

/* ---- Preview --------------------------------------------------------------------------------------------------- */

static void
test_preview (void)
{
  const char table[] = "Q2;F2;err\n1,50; a b ;\n\"x \"\"y\"\"\";0x3;nan # c\n4\n5;6;7;8;\n\"open;1\n";
  const char *const expected[] = { "1,50|a b|", "x \"y\"|0x3|nan", "4", "5|6|7|8|", "open;1" };
  g_autoptr (PauliDataText) text = read_bytes (table, sizeof table - 1);

  g_assert_cmpuint (text->n_rows, ==, G_N_ELEMENTS (expected));
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_auto (GStrv) cells = pauli_data_text_row_cells (text, i);
    g_autofree char *joined = g_strjoinv ("|", cells);
    g_assert_cmpstr (joined, ==, expected[i]);
  }
}

static void
test_preview_of_much (void)
{
  g_autofree char *many = repeated ("1 2\n3 4\n", "1 ", 1000, "\n"), *wide = repeated ("1 2\n3 ", "µ", 1000, "\n");
  g_autofree char *cut = repeated ("", "µ", 59, "…");
  g_autoptr (PauliDataText) text = read_bytes (many, strlen (many)), of_wide = read_bytes (wide, strlen (wide));
  g_auto (GStrv) cells = pauli_data_text_row_cells (text, 2), wide_cells = pauli_data_text_row_cells (of_wide, 1);

  g_assert_cmpuint (g_strv_length (cells), ==, PAULI_DATA_TEXT_MAX_COLUMNS);
  g_assert_cmpstr (wide_cells[1], ==, cut);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-text/cases", test_cases);
  g_test_add_func ("/data-text/locale", test_locale);
  g_test_add_func ("/data-text/exact", test_exact);
  g_test_add_func ("/data-text/large", test_large);
  g_test_add_func ("/data-text/limits", test_limits);
  g_test_add_func ("/data-text/long-lines", test_long_lines);
  g_test_add_func ("/data-text/late-table", test_late_table);
  g_test_add_func ("/data-text/no-tables", test_no_tables);
  g_test_add_func ("/data-text/nul", test_nul);
  g_test_add_func ("/data-text/stop", test_stop);
  g_test_add_func ("/data-text/preview", test_preview);
  g_test_add_func ("/data-text/preview-of-much", test_preview_of_much);
  return g_test_run ();
}
