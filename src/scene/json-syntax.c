/* A strict check of JSON's syntax: recursive descent over RFC 8259's grammar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-syntax.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *text;
  const char *at;
  const char *end;
  const char *wrong; /* translated; NULL while all is well */
} Scan;

static bool check_value (Scan *scan, int level);

static bool
fail (Scan *scan, const char *wrong)
{
  scan->wrong = wrong;
  return false;
}

static bool
unexpected (Scan *scan)
{
  return fail (scan, scan->at == scan->end ? _("the document ends too early") : _("unexpected character"));
}

/* The next character, or NUL, which is in no document, at the end. */
static char
peek (const Scan *scan)
{
  return scan->at < scan->end ? *scan->at : '\0';
}

static bool
take (Scan *scan, char c)
{
  if (peek (scan) != c)
    return unexpected (scan);
  scan->at++;
  return true;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at))
    scan->at++;
}

/* One or more digits. */
static bool
take_digits (Scan *scan)
{
  if (!g_ascii_isdigit (peek (scan)))
    return unexpected (scan);
  while (g_ascii_isdigit (peek (scan)))
    scan->at++;
  return true;
}

/* json-glib reads whole numbers into 64 bits, and longer ones wrongly. */
#define DIGITS_MAX 18

static bool
check_number (Scan *scan)
{
  scan->at += peek (scan) == '-';
  const char *digits = scan->at;
  if (peek (scan) == '0')
    scan->at++; /* a zero may not lead other digits */
  else if (!take_digits (scan))
    return false;
  if (scan->at - digits > DIGITS_MAX)
    return fail (scan, _("a number of too many digits"));
  if (peek (scan) == '.') {
    scan->at++;
    if (!take_digits (scan))
      return false;
  }
  if (peek (scan) == 'e' || peek (scan) == 'E') {
    scan->at++;
    scan->at += peek (scan) == '+' || peek (scan) == '-';
    return take_digits (scan);
  }
  return true;
}

static bool
check_escape (Scan *scan)
{
  char c = peek (scan);

  if (c != 'u') {
    if (c == '\0' || !strchr ("\"\\/bfnrt", c))
      return unexpected (scan);
    scan->at++;
    return true;
  }
  scan->at++;
  if (scan->end - scan->at >= 4 && memcmp (scan->at, "0000", 4) == 0)
    return fail (scan, _("a text may not contain the character U+0000"));
  for (int i = 0; i < 4; i++, scan->at++)
    if (!g_ascii_isxdigit (peek (scan)))
      return unexpected (scan);
  return true;
}

static bool
check_string (Scan *scan)
{
  if (!take (scan, '"'))
    return false;
  while (peek (scan) != '"') {
    if ((unsigned char) peek (scan) < 0x20)
      return unexpected (scan);
    if (*scan->at++ == '\\' && !check_escape (scan))
      return false;
  }
  scan->at++;
  return true;
}

static bool
check_member (Scan *scan, int level)
{
  skip_space (scan);
  if (!check_string (scan))
    return false;
  skip_space (scan);
  return take (scan, ':') && check_value (scan, level);
}

/* What stands between brackets: nothing, or items with commas between them. */
static bool
check_items (Scan *scan, char close, int level)
{
  scan->at++;
  skip_space (scan);
  if (peek (scan) == close) {
    scan->at++;
    return true;
  }
  for (;;) {
    if (close == '}' ? !check_member (scan, level) : !check_value (scan, level))
      return false;
    if (peek (scan) != ',')
      return take (scan, close);
    scan->at++;
  }
}

static bool
check_word (Scan *scan, const char *word)
{
  for (const char *c = word; *c; c++)
    if (!take (scan, *c))
      return false;
  return true;
}

/* A value and the space around it. */
static bool
check_value (Scan *scan, int level)
{
  bool good;

  skip_space (scan);
  char c = peek (scan);
  if ((c == '{' || c == '[') && level == PAULI_JSON_LEVELS_MAX)
    return fail (scan, _("too many brackets inside brackets"));
  if (c == '{' || c == '[')
    good = check_items (scan, c == '{' ? '}' : ']', level + 1);
  else if (c == '"')
    good = check_string (scan);
  else if (c == 't' || c == 'f' || c == 'n')
    good = check_word (scan, c == 't' ? "true" : c == 'f' ? "false" : "null");
  else
    good = check_number (scan);
  skip_space (scan);
  return good;
}

static int
line_at (const Scan *scan, const char **start)
{
  int line = 1;

  *start = scan->text;
  for (const char *c = scan->text; c < scan->at; c++)
    if (*c == '\n') {
      line++;
      *start = c + 1;
    }
  return line;
}

static char *
describe (const Scan *scan)
{
  const char *start;
  int line = line_at (scan, &start);

  /* Translators: %d are numbers, %s is what is wrong there */
  return g_strdup_printf (_("line %d, column %d: %s"), line, (int) (scan->at - start) + 1, scan->wrong);
}

bool
pauli_json_check_syntax (const char *text, gsize length, char **problem)
{
  Scan scan = { .text = text, .at = text, .end = text + length };

  if (!g_utf8_validate_len (text, length, &scan.at))
    fail (&scan, _("not UTF-8"));
  else {
    scan.at = text;
    if (check_value (&scan, 0) && scan.at < scan.end)
      unexpected (&scan);
  }
  *problem = scan.wrong ? describe (&scan) : NULL;
  return !scan.wrong;
}

/* ---- Where something is, in a document whose syntax is good ------------------------------------------------------------ */

/* The next part of a path: a name, or for "[i]" an index, which is -1 for a name; *path goes on behind it. */
static const char *
next_part (const char **path, size_t *length, long *index)
{
  const char *part = *path + (**path == '.');

  if (*part == '[' && g_ascii_isdigit (part[1])) {
    char *end;
    *index = strtol (part + 1, &end, 10);
    *length = (size_t) (end - part) + (*end == ']');
  } else {
    *index = -1;
    *length = strcspn (part, ".[");
    if (*length == 0 && *part) /* a bracket that begins a name */
      *length = 1;
  }
  *path = part + *length;
  return part;
}

/* Whether the text of a document that begins with a quotation mark is this name. */
static bool
is_name (const Scan *scan, const char *name, size_t length)
{
  const char *start = scan->at + 1;

  return (size_t) (scan->end - start) > length && memcmp (start, name, length) == 0 && start[length] == '"';
}

/* Goes to the start of a member or an item, if there is one like that behind the bracket. */
static bool
enter (Scan *scan, const char *part, size_t length, long index)
{
  const char close = index < 0 ? '}' : ']';

  if (peek (scan) != (index < 0 ? '{' : '['))
    return false;
  scan->at++;
  for (long i = 0;; i++) {
    skip_space (scan);
    if (peek (scan) == close)
      return false;
    if (index >= 0 ? i == index : is_name (scan, part, length))
      return true;
    if (index >= 0 ? !check_value (scan, 0) : !check_member (scan, 0))
      return false;
    if (peek (scan) == ',')
      scan->at++;
  }
}

int
pauli_json_line (const char *text, gsize length, const char *path)
{
  Scan scan = { .text = text, .at = text, .end = text + length };
  const char *found = text, *start;

  while (*path) {
    size_t part_length;
    long index;
    const char *part = next_part (&path, &part_length, &index);
    skip_space (&scan);
    found = scan.at;
    if (!enter (&scan, part, part_length, index))
      break;
    found = scan.at;
    if (index < 0) { /* to the value */
      check_string (&scan);
      skip_space (&scan);
      scan.at++;
    }
  }
  scan.at = found;
  return line_at (&scan, &start);
}

void
pauli_json_mend_exponents (char *text)
{
  bool in_string = false, in_exponent = false;
  char *to = text;

  for (const char *from = text; *from; from++) {
    if (in_string && *from == '\\') /* and what follows, which ends no string */
      *to++ = *from++;
    else if (*from == '"')
      in_string = !in_string;
    else if (*from == 'e')
      in_exponent = !in_string && g_ascii_isdigit (from[-1]); /* no word begins a document */
    else if (in_exponent && *from == '.')
      from += 2, in_exponent = false;
    else if (!g_ascii_isdigit (*from) && *from != '+' && *from != '-')
      in_exponent = false;
    *to++ = *from;
  }
  *to = '\0';
}
