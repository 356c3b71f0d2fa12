/* Figure files cut off and changed at random: an error or the document, and never another text.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "embed-files.h"

#define MUTATIONS 5000 /* of each format, read and embedded each */
#define CLOSE 500
#define DOCUMENT "{\"M_q\": 350, \"title\": \"\316\274(M_q) ]]> \\\\ endstream\"}"

/* Some of the errors of PauliEmbedErrorCode must turn up: else nothing was tried. */
typedef struct {
  guint texts, errors[PAULI_EMBED_ERROR_DAMAGED + 1];
} Outcomes;

static void
count_error (Outcomes *outcomes, const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PAULI_EMBED_ERROR);
  g_assert_cmpint (error->code, <=, PAULI_EMBED_ERROR_DAMAGED);
  g_assert_cmpuint (strlen (error->message), >, 10);
  outcomes->errors[error->code]++;
}

/* Copied, so that reading beyond the end can be noticed. */
static void
extract (const char *data, gsize size, Outcomes *outcomes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  g_autofree char *text = pauli_embed_extract (file, &error);

  if (text) {
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, DOCUMENT);
    outcomes->texts++;
  } else
    count_error (outcomes, error);
}

static void
embed (PauliFormat format, const char *data, gsize size, Outcomes *outcomes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  PauliProvenance provenance = embed_provenance (DOCUMENT);
  g_autoptr (GBytes) made = pauli_embed (format, file, &provenance, &error);

  if (!made) {
    count_error (outcomes, error);
    g_assert_cmpint (error->code, ==, PAULI_EMBED_ERROR_FORMAT);
    return;
  }
  g_autofree char *text = pauli_embed_extract (made, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, DOCUMENT);
  outcomes->texts++;
}

static void
test_truncated (gconstpointer closure)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (closure);
  g_autoptr (GBytes) file = embed_drawing (format), made = embed_made (format, file, DOCUMENT);
  Outcomes outcomes = { 0 };
  gsize size;
  const char *data = g_bytes_get_data (made, &size);

  for (gsize length = 0; length <= size; length++)
    extract (data, length, &outcomes);
  g_assert_cmpuint (outcomes.texts, >, 0);
  g_assert_cmpuint (outcomes.errors[PAULI_EMBED_ERROR_FORMAT], >, 0);
  g_assert_cmpuint (outcomes.errors[PAULI_EMBED_ERROR_DAMAGED], >=, strlen (DOCUMENT));
}

static void
test_truncated_base (gconstpointer closure)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (closure);
  g_autoptr (GBytes) file = embed_drawing (format);
  Outcomes outcomes = { 0 };
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  for (gsize length = 0; length <= size; length++)
    embed (format, data, length, &outcomes);
  g_assert_cmpuint (outcomes.texts, >, 0);
  g_assert_cmpuint (outcomes.errors[PAULI_EMBED_ERROR_FORMAT], >, 0);
}

/* One to three changes: a byte set, added or taken away, or a piece that comes twice or is lost; most of them close behind
 * start, where it matters. */
static void
mutate (GRand *rand, GString *bytes, gsize start)
{
  static const char likely[] = "<>()[]/%\"'#&;= \n\r0123456789ngRfstream";

  for (int n = g_rand_int_range (rand, 1, 4); n > 0 && bytes->len > 1; n--) {
    bool close = start < bytes->len && g_rand_int_range (rand, 0, 4);
    gsize at = close ? start + g_rand_int (rand) % MIN (CLOSE, bytes->len - start) : g_rand_int (rand) % bytes->len;
    gsize length = 1 + g_rand_int (rand) % 40;
    char any = (char) g_rand_int_range (rand, 0, 256), byte = likely[g_rand_int (rand) % (sizeof likely - 1)];
    length = MIN (length, bytes->len - at);
    if (g_rand_boolean (rand))
      byte = any;
    g_autofree char *piece = g_memdup2 (bytes->str + at, length);
    switch (g_rand_int_range (rand, 0, 6)) {
    case 0:
      g_string_insert_c (bytes, (gssize) at, byte);
      break;
    case 1:
      g_string_erase (bytes, (gssize) at, 1);
      break;
    case 2:
      g_string_erase (bytes, (gssize) at, (gssize) length);
      break;
    case 3:
      g_string_insert_len (bytes, g_rand_int_range (rand, 0, (gint32) bytes->len), piece, (gssize) length);
      break;
    default:
      bytes->str[at] = byte;
    }
  }
}

/* Where what matters begins in a file of format, made or as cairo writes it. */
static gsize
start_of (PauliFormat format, GBytes *bytes, bool made)
{
  static const char *const marks[PAULI_N_FORMATS][2] = {
    [PAULI_FORMAT_PDF] = { "/Type /Catalog", "/Type /EmbeddedFile" },
    [PAULI_FORMAT_SVG] = { "<svg", "<pauliscope:scene" },
    [PAULI_FORMAT_EPS] = { "%!PS", "%PauliscopeSceneBegin" },
    [PAULI_FORMAT_PNG] = { "IHDR", "Pauliscope scene check" },
  };
  const char *data = g_bytes_get_data (bytes, NULL);

  return (gsize) (embed_find (bytes, marks[format][made]) - data);
}

static void
run_mutations (PauliFormat format, GBytes *bytes, bool made, Outcomes *outcomes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17030433 + (guint32) format);
  gsize size, start = start_of (format, bytes, made);
  const char *data = g_bytes_get_data (bytes, &size);

  for (int i = 0; i < MUTATIONS; i++) {
    g_autoptr (GString) mutated = g_string_new_len (data, (gssize) size);
    mutate (rand, mutated, start);
    if (made)
      extract (mutated->str, mutated->len, outcomes);
    else
      embed (format, mutated->str, mutated->len, outcomes);
  }
}

static void
test_mutated (gconstpointer closure)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (closure);
  g_autoptr (GBytes) file = embed_drawing (format), made = embed_made (format, file, DOCUMENT);
  Outcomes outcomes = { 0 };

  run_mutations (format, made, true, &outcomes);
  g_test_message ("%u texts, %u without, %u damaged", outcomes.texts, outcomes.errors[PAULI_EMBED_ERROR_NONE],
                  outcomes.errors[PAULI_EMBED_ERROR_DAMAGED]);
  g_assert_cmpuint (outcomes.texts, >, MUTATIONS / 50);
  g_assert_cmpuint (outcomes.errors[PAULI_EMBED_ERROR_DAMAGED], >, MUTATIONS / 50);
}

static void
test_mutated_base (gconstpointer closure)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (closure);
  g_autoptr (GBytes) file = embed_drawing (format);
  Outcomes outcomes = { 0 };

  run_mutations (format, file, false, &outcomes);
  g_test_message ("%u made, %u refused", outcomes.texts, outcomes.errors[PAULI_EMBED_ERROR_FORMAT]);
  g_assert_cmpuint (outcomes.texts, >, MUTATIONS / 50);
  g_assert_cmpuint (outcomes.errors[PAULI_EMBED_ERROR_FORMAT], >, MUTATIONS / 50);
}

/* Many marks, open brackets, tags and quotes: the time must not grow with their square, or this would take hours. */
static void
test_long_nonsense (void)
{
  static const char *const pieces[][2] = {
    { "%PDF-1.5\n", "/PauliscopeScene (" },
    { "%PDF-1.5\n", "/PauliscopeScene (1 (" },
    { "%PDF-1.5\n/PauliscopeScene (1 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb)", "/A [ (" },
    { "%PDF-1.5\n/PauliscopeScene (1 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb)", "/A [ 1 0 " },
    { "<svg>", "<!--" },
    { "<svg>", "<a b=\"" },
    { "<svg>", "<a b='\">" },
    { "<svg>", "<![CDATA[" },
    { "<!DOCTYPE", "[" },
    { "%!PS-Adobe-3.0 EPSF-3.0\n", "%PauliscopeSceneBegin:\n" },
    { "%!PS-Adobe-3.0 EPSF-3.0\n", "\r" },
    { "\x89PNG\r\n\x1a\n", "iTXt" },
  };
  Outcomes outcomes = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) bytes = g_string_new (pieces[i][0]);
    while (bytes->len < 3 << 20)
      g_string_append (bytes, pieces[i][1]);
    extract (bytes->str, bytes->len, &outcomes);
  }
  g_assert_cmpuint (outcomes.texts, ==, 0);
}

/* Chunks that claim more than there is, or whose sizes overflow. */
static void
test_png_sizes (void)
{
  static const guint32 sizes[] = { 0, 1, 15, 16, 17, 18, 19, 0x7fffffff, 0x80000000, 0xfffffff4, 0xffffffff };
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PNG), made = embed_made (PAULI_FORMAT_PNG, file, DOCUMENT);
  gsize size;
  const char *data = g_bytes_get_data (made, &size);
  gsize at = (gsize) (embed_find (made, "iTXtPauliscope scene") - data) - 4;
  Outcomes outcomes = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *changed = g_memdup2 (data, size);
    guint32 big_endian = GUINT32_TO_BE (sizes[i]);
    memcpy (changed + at, &big_endian, sizeof big_endian);
    extract (changed, size, &outcomes);
  }
  g_assert_cmpuint (outcomes.texts, ==, 0);
}

static void
add_for_formats (const char *path, GTestDataFunc test)
{
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    g_autofree char *full = g_strdup_printf ("/figure/embed/hostile/%s/%s", path, pauli_format_suffix (format));
    g_test_add_data_func (full, GUINT_TO_POINTER (format), test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_formats ("truncated", test_truncated);
  add_for_formats ("truncated-base", test_truncated_base);
  add_for_formats ("mutated", test_mutated);
  add_for_formats ("mutated-base", test_mutated_base);
  g_test_add_func ("/figure/embed/hostile/long-nonsense", test_long_nonsense);
  g_test_add_func ("/figure/embed/hostile/png-sizes", test_png_sizes);
  return g_test_run ();
}
