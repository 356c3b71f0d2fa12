/* Where something is in a JSON document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-syntax.h"

#include <string.h>

typedef struct {
  const char *path;
  int line;
} Row;

/* In a buffer without a NUL behind it, as from a file. */
static int
line_of (const char *text, const char *path)
{
  gsize length = strlen (text);
  g_autofree char *copy = g_memdup2 (text, length);

  return pauli_json_line (copy, length, path);
}

static void
check_rows (const char *text, const Row *rows, size_t n)
{
  g_autofree char *problem = NULL;

  g_assert_true (pauli_json_check_syntax (text, strlen (text), &problem));
  for (size_t i = 0; i < n; i++) {
    int line = line_of (text, rows[i].path);
    if (line != rows[i].line)
      g_error ("“%s” is on line %d, not %d, of:\n%s", rows[i].path, rows[i].line, line, text);
  }
}

static void
test_nested (void)
{
  static const char text[] = "\n"
                             "{\n"
                             "  \"a\" : 1,\n"
                             "  \"b\" : [\n"
                             "    10,\n"
                             "    { \"c\" : \"}]\",\n"
                             "      \"d\" : [ [ 1 ],\n"
                             "        [ 2,\n"
                             "          3 ] ] },\n"
                             "    [],\n"
                             "    \"b\"\n"
                             "  ],\n"
                             "  \"d\" : {\n"
                             "    \"a\" : null,\n"
                             "    \"aa\" : true,\n"
                             "    \"e\" : {\n"
                             "      \"a\" : -1.5e3\n"
                             "    }\n"
                             "  },\n"
                             "  \"aa\" : {}\n"
                             "}\n";
  static const Row rows[] = {
    { "", 1 }, { "a", 3 }, { "b", 4 }, { "b[0]", 5 }, { "b[1]", 6 }, { "b[1].c", 6 }, { "b[1].d", 7 }, { "b[1].d[0]", 7 },
    { "b[1].d[0][0]", 7 }, { "b[1].d[1]", 8 }, { "b[1].d[1][1]", 9 }, { "b[2]", 10 }, { "b[3]", 11 }, { "d", 13 }, { "d.a", 14 },
    { "d.aa", 15 }, { "d.e", 16 }, { "d.e.a", 17 }, { "aa", 20 },
    /* not there: where it would be */
    { "c", 2 }, { "b[4]", 4 }, { "b[99999999999999999999]", 4 }, { "b.a", 4 }, { "b[2][0]", 10 }, { "b[1].e", 6 }, { "d.b", 13 },
    { "d[0]", 13 }, { "d.e.b", 16 }, { "aa.a", 20 }, { "a.b", 3 }, { "a[0]", 3 }, { "aaa", 2 }, { "[0]", 2 },
  };

  check_rows (text, rows, G_N_ELEMENTS (rows));
}

/* Space of all kinds, or none. */
static void
test_space (void)
{
  static const Row of_one_line[] = { { "a", 1 }, { "b[1]", 1 }, { "b[1].c", 1 }, { "x", 1 } };
  static const Row of_many_lines[] = { { "a", 4 }, { "b", 8 }, { "b[0]", 12 }, { "b[1]", 16 }, { "b[1].c", 18 }, { "b[1].x", 16 } };
  static const Row with_returns[] = { { "a", 4 }, { "b", 9 }, { "b[0]", 13 }, { "b[1]", 16 } };

  check_rows ("{\"a\":[],\"b\":[1,{\"c\":2}]}", of_one_line, G_N_ELEMENTS (of_one_line));
  check_rows ("\t {\r \"a\" :\r[ ] , \"b\" : [ 1 , { \"c\" : 2 } ] } ", of_one_line, G_N_ELEMENTS (of_one_line));
  check_rows ("\n{\n\n\"a\"\n:\n[]\n,\n\"b\"\n:\n[\n\n1\n,\n\n\n{\n\n\"c\"\n:\n2\n}\n]\n}\n", of_many_lines,
              G_N_ELEMENTS (of_many_lines));
  check_rows ("\r\n{\r\n\r\n\"a\"\r\n: 1,\r\n\r\n\r\n\r\n\"b\" :\r\n[ \r\n\r\n\r\n1,\r\n\r\n\r\n{}]}", with_returns,
              G_N_ELEMENTS (with_returns));
}

/* Names are compared as they are written, which may be another way than they read; texts with quotation marks and brackets. */
static void
test_names (void)
{
  static const char text[] = "{\n"
                             "  \"\\u0061\" : 1,\n"
                             "  \"q\\\"\" : \"\\\\\",\n"
                             "  \"b\" : \"\\\" : {\",\n"
                             "  \"\" : { \"\" :\n"
                             "    2 },\n"
                             "  \"ü\" : 1,\n"
                             "  \"c\" : 3\n"
                             "}";
  static const Row rows[] = {
    { "a", 1 }, { "\\u0061", 2 }, { "q\\\"", 3 }, { "q\"", 1 }, { "q", 1 }, { "b", 4 }, { "ü", 7 }, { "c", 8 },
  };

  check_rows (text, rows, G_N_ELEMENTS (rows));
}

/* Paths that lead nowhere end somewhere. */
static void
test_strange_paths (void)
{
  static const char text[] = "{\n\"a\" :\n[\n1,\n{\n\"b\" : 2 } ] }";
  static const char *const paths[] = {
    "[", "[[", "]", "[]", "[x]", "a[", "a[[", "a[x", "a[]", "a[0", "a[0]]", "a[1].", "a[1]..b", ".", "..", ".a", "a.", "a[-1]",
    "a\" :", "a[1].b\" : 2 } ] } and more", "a]", "a[1]b", "a[ 1]", "\"", "a[1][", "a[1][b",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++) {
    int line = line_of (text, paths[i]);
    g_assert_true (line >= 1 && line <= 6);
  }
  g_assert_cmpint (line_of (text, "["), ==, 1);
  g_assert_cmpint (line_of (text, "a[["), ==, 3);
}

/* A document that is no object or array has one place. */
static void
test_scalars (void)
{
  static const char *const texts[] = { "\n1", "\n\"a\"", "\nnull", "\n-0.5e1 " };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_assert_cmpint (line_of (texts[i], ""), ==, 1);
    g_assert_cmpint (line_of (texts[i], "a"), ==, 2);
    g_assert_cmpint (line_of (texts[i], "[0]"), ==, 2);
  }
}

/* A document with one item or member on each line, made from its lines; every one is found on its own. */
static void
add_value (GString *text, GRand *rand, int level, const char *path, GPtrArray *paths, GArray *lines, int *line)
{
  int kind = level == 0 ? 0 : g_rand_int_range (rand, 0, level > 5 ? 1 : 4);
  int n = g_rand_int_range (rand, 0, 5);

  if (level > 0 && kind < 2) {
    static const char *const scalars[] = { "1", "\"[{\\\"\"", "null", "-1.5E+7", "\"a\"" };
    g_string_append (text, scalars[n]);
    return;
  }
  bool object = level == 0 || kind == 2;
  g_string_append_c (text, object ? '{' : '[');
  for (int i = 0; i < n; i++) {
    g_autofree char *inner = object ? g_strdup_printf ("%s%sm%d", path, *path ? "." : "", i) : g_strdup_printf ("%s[%d]", path, i);
    int before = g_rand_int_range (rand, 1, 3);
    for (int k = 0; k < before; k++)
      g_string_append_c (text, '\n');
    *line += before;
    g_ptr_array_add (paths, g_strdup (inner));
    g_array_append_val (lines, *line);
    if (object)
      g_string_append_printf (text, " \"m%d\" : ", i);
    add_value (text, rand, level + 1, inner, paths, lines, line);
    if (i + 1 < n)
      g_string_append_c (text, ',');
  }
  g_string_append_c (text, object ? '}' : ']');
}

static void
test_random_documents (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (47);

  for (int round = 0; round < 300; round++) {
    GString *text = g_string_new (NULL);
    g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
    g_autofree char *problem = NULL;
    int line = 1;
    add_value (text, rand, 0, "", paths, lines, &line);
    g_assert_true (pauli_json_check_syntax (text->str, text->len, &problem));
    for (guint i = 0; i < paths->len; i++)
      g_assert_cmpint (line_of (text->str, paths->pdata[i]), ==, g_array_index (lines, int, i));
    g_string_free (text, TRUE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-syntax/line/nested", test_nested);
  g_test_add_func ("/json-syntax/line/space", test_space);
  g_test_add_func ("/json-syntax/line/names", test_names);
  g_test_add_func ("/json-syntax/line/strange-paths", test_strange_paths);
  g_test_add_func ("/json-syntax/line/scalars", test_scalars);
  g_test_add_func ("/json-syntax/line/random-documents", test_random_documents);
  return g_test_run ();
}
