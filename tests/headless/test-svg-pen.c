/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "fixtures.h"
#include "klima-drawing-private.h"
#include "klima-layout.h"
#include "klima-svg-pen.h"

/* A4, logical pixels. */
#define SHORT_SIDE 794.0
#define LONG_SIDE 1123.0
#define MAX_A4_BYTES 400000

static const KlimaSvgInfo info = { "Klima Viken", "Alle 51 kommuner.", "2023-01-01", 297, 210, "mm" };

/* What was read of a document. */
typedef struct
{
  GHashTable *ids;      /* id → name of the element */
  GPtrArray *links;     /* ids that are used */
  GPtrArray *open;      /* elements that are open */
  GHashTable *titles;   /* number of a municipality → its title */
  GHashTable *networks; /* id of a network's group → the numbers in it */
  GString *texts;       /* of all text elements, a line each */
  char *number;
  char *network;
} Document;

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
note_link (Document   *document,
           const char *value)
{
  if (value != NULL && g_str_has_prefix (value, "url(#"))
    g_ptr_array_add (document->links, g_strndup (value + 5, strlen (value) - 6));
  else if (value != NULL && *value == '#')
    g_ptr_array_add (document->links, g_strdup (value + 1));
}

static void
on_start (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Document *document = data;
  const char *id = find_attribute (names, values, "id");
  const char *number = find_attribute (names, values, "data-number");
  const char *fill = find_attribute (names, values, "fill");

  g_assert_cmpstr (element, !=, "image");
  g_ptr_array_add (document->open, g_strdup (element));
  if (id != NULL)
    g_assert_true (g_hash_table_insert (document->ids, g_strdup (id), g_strdup (element)));
  note_link (document, find_attribute (names, values, "xlink:href"));
  note_link (document, find_attribute (names, values, "clip-path"));
  if (fill != NULL && *fill == 'u')
    note_link (document, fill);
  if (id != NULL && g_str_has_prefix (id, "network-"))
    {
      g_free (document->network);
      document->network = g_strdup (id);
    }
  if (number != NULL)
    {
      g_autofree char *expected = g_strconcat ("k", number, NULL);

      g_assert_cmpstr (id, ==, expected);
      g_free (document->number);
      document->number = g_strdup (number);
      g_assert_true (g_hash_table_insert (document->networks, g_strdup (number), g_strdup (document->network)));
    }
}

static void
on_end (GMarkupParseContext *context,
        const char          *element,
        gpointer             data,
        GError             **error)
{
  Document *document = data;

  g_ptr_array_set_size (document->open, (int) document->open->len - 1);
  if (g_str_equal (element, "path"))
    g_clear_pointer (&document->number, g_free);
}

static void
on_text (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  Document *document = data;
  const char *element = document->open->len > 0 ? g_ptr_array_index (document->open, document->open->len - 1) : "";

  if (length == 0)
    return;
  if (g_str_equal (element, "title") && document->number != NULL)
    g_hash_table_insert (document->titles, g_strdup (document->number), g_strndup (text, length));
  if (g_str_equal (element, "text") || g_str_equal (element, "tspan"))
    {
      g_string_append_len (document->texts, text, (gssize) length);
      g_string_append_c (document->texts, '\n');
    }
}

static void
document_free (Document *document)
{
  g_hash_table_unref (document->ids);
  g_ptr_array_unref (document->links);
  g_ptr_array_unref (document->open);
  g_hash_table_unref (document->titles);
  g_hash_table_unref (document->networks);
  g_string_free (document->texts, TRUE);
  g_free (document->number);
  g_free (document->network);
  g_free (document);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

/* Reads a document. Every id is taken once, and what is used is there. */
static Document *
read_document (GBytes *bytes)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  Document *document = g_new0 (Document, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  document->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  document->links = g_ptr_array_new_with_free_func (g_free);
  document->open = g_ptr_array_new_with_free_func (g_free);
  document->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  document->networks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  document->texts = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, 0, document, NULL);
  g_markup_parse_context_parse (context, start, (gssize) length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < document->links->len; i++)
    g_assert_true (g_hash_table_contains (document->ids, document->links->pdata[i]));
  return document;
}

static KlimaDrawing *
draw (KlimaLabelMode labels,
      gboolean       patterns,
      double         width,
      double         height)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());

  scene->labels = labels;
  scene->patterns = patterns;
  scene->language = KLIMA_LANGUAGE_NB;
  klima_layout_fit (scene, width, height, 20, KLIMA_FURNITURE_ALL);
  return klima_layout (scene, width, height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
}

static gboolean
has_text (GBytes     *bytes,
          const char *text)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  return g_strstr_len (start, (gssize) length, text) != NULL;
}

static void
test_municipalities (void)
{
  g_autoptr (KlimaDrawing) drawing = draw (KLIMA_LABELS_LEADERS, TRUE, LONG_SIDE, SHORT_SIDE);
  g_autoptr (GBytes) bytes = klima_svg_pen_write (drawing, &info);
  g_autoptr (Document) document = read_document (bytes);
  GPtrArray *municipalities = klima_dataset_get_municipalities (fixture_viken ());
  GPtrArray *networks = klima_dataset_get_networks (fixture_viken ());

  g_assert_cmpuint (g_hash_table_size (document->titles), ==, municipalities->len);
  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = municipalities->pdata[i];
      const char *number = klima_municipality_get_number (municipality);
      int first = g_bit_nth_lsf (klima_municipality_get_networks (municipality), -1);
      g_autofree char *group = g_strconcat ("network-", klima_network_get_id (networks->pdata[first]), NULL);

      g_assert_cmpstr (g_hash_table_lookup (document->titles, number), ==, klima_municipality_get_name (municipality));
      g_assert_cmpstr (g_hash_table_lookup (document->networks, number), ==, group);
    }
  g_assert_true (has_text (bytes, "lang=\"nb\" xml:lang=\"nb\""));
  g_assert_true (has_text (bytes, "width=\"297mm\" height=\"210mm\" viewBox=\"0 0 1123 794\""));
  g_assert_true (has_text (bytes, "<title id=\"title\">Klima Viken</title>"));
  g_assert_true (has_text (bytes, "<desc id=\"description\">Alle 51 kommuner.</desc>"));
  g_assert_true (has_text (bytes, "https://creativecommons.org/licenses/by/4.0/"));
  g_assert_nonnull (strstr (document->texts->str, KLIMA_SOURCE_LINE));
}

/* Every line of every text of the drawing is there once, though halos show it twice. */
static void
test_texts (void)
{
  g_autoptr (KlimaDrawing) drawing = draw (KLIMA_LABELS_NUMBERS, FALSE, LONG_SIDE, SHORT_SIDE);
  g_autoptr (GBytes) bytes = klima_svg_pen_write (drawing, &info);
  g_autoptr (Document) document = read_document (bytes);
  g_autoptr (GString) expected = g_string_new (NULL);
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT)
      g_string_append_printf (expected, "%s\n", marks[i].text.text);
  g_assert_cmpuint (expected->len, >, 500);
  g_assert_cmpstr (document->texts->str, ==, expected->str);
}

/* Markup and what XML cannot hold do not come from a dataset into a document. */
static void
test_hostile (void)
{
  const KlimaSvgInfo hostile = { "</title><script>a & \"b\"", "\x01\x1b\xff\xc2\x85\r ]]> '\xef\xbf\xbf", NULL, 10, 10, "px" };
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = klima_drawing_new (scene, 10, 10);
  KlimaMark *mark = klima_drawing_add (drawing, KLIMA_MARK_TEXT, KLIMA_LAYER_NAMES);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Document) document = NULL;

  mark->text.text = g_strdup ("<b>&\x02\n</text>");
  mark->text.size = 10;
  mark->text.halo_width = 1;
  bytes = klima_svg_pen_write (drawing, &hostile);
  document = read_document (bytes);
  g_assert_cmpstr (document->texts->str, ==, "<b>&\n</text>\n");
  g_assert_true (has_text (bytes, "&lt;/title&gt;&lt;script&gt;a &amp; &quot;b&quot;</title>"));
  g_assert_true (has_text (bytes, "\">\xef\xbf\xbd\xc2\x85&#13; ]]&gt; '</desc>"));
}

static void
test_same_bytes (void)
{
  g_autoptr (KlimaDrawing) drawing = draw (KLIMA_LABELS_NAMES, TRUE, SHORT_SIDE, LONG_SIDE);
  g_autoptr (KlimaDrawing) again = draw (KLIMA_LABELS_NAMES, TRUE, SHORT_SIDE, LONG_SIDE);
  g_autoptr (GBytes) first = klima_svg_pen_write (drawing, &info);
  g_autoptr (GBytes) second = klima_svg_pen_write (again, &info);

  g_assert_true (g_bytes_equal (first, second));
}

/* In a locale with a decimal comma, where this machine has one. */
static void
test_locale (void)
{
  static const char *const locales[] = { "nb_NO.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (KlimaDrawing) drawing = draw (KLIMA_LABELS_NAMES, TRUE, 600, 400);
  g_autoptr (GBytes) plain = klima_svg_pen_write (drawing, &info);
  g_autoptr (GBytes) other = NULL;
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && found == NULL; i++)
    found = setlocale (LC_ALL, locales[i]);
  if (found == NULL)
    {
      g_test_skip ("there is no locale with a decimal comma");
      return;
    }
  other = klima_svg_pen_write (drawing, &info);
  setlocale (LC_ALL, before);
  g_assert_true (g_bytes_equal (plain, other));
}

static void
test_size (void)
{
  for (int labels = KLIMA_LABELS_NAMES; labels <= KLIMA_LABELS_NONE; labels++)
    for (int across = 0; across < 2; across++)
      {
        g_autoptr (KlimaDrawing) drawing =
          draw (labels, TRUE, across ? LONG_SIDE : SHORT_SIDE, across ? SHORT_SIDE : LONG_SIDE);
        g_autoptr (GBytes) bytes = klima_svg_pen_write (drawing, &info);

        g_assert_cmpuint (g_bytes_get_size (bytes), <, MAX_A4_BYTES);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 100000);
      }
}

/* The largest number, either way, that an outline comes to: steps add up to places. */
static double
find_reach (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_auto (GStrv) parts = g_strsplit (text, " d=\"", -1);
  double reach = 0;

  g_assert_nonnull (parts[0]);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      double at[2] = { 0 };
      guint n = 0;

      if (strchr ("Mlz", *parts[i]) == NULL || g_strstr_len (parts[i], (gssize) strcspn (parts[i], "\""), "h") != NULL ||
          g_strstr_len (parts[i], (gssize) strcspn (parts[i], "\""), "H") != NULL ||
          g_strstr_len (parts[i], (gssize) strcspn (parts[i], "\""), "a") != NULL)
        continue;
      for (char *p = parts[i]; *p != '"';)
        {
          char *end = p;
          double value = g_ascii_strtod (p, &end);

          if (*p == 'M')
            {
              at[0] = at[1] = 0;
              n = 0;
            }
          if (end == p)
            {
              p++;
              continue;
            }
          at[n % 2] += value;
          reach = MAX (reach, fabs (at[n % 2]));
          n++;
          p = end;
        }
    }
  return reach;
}

/* A close look has nothing of what is far away in it. */
static void
test_clip (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_autoptr (GBytes) bytes = NULL;
  KlimaGeometry *hol = klima_municipality_get_geometry (fixture_municipality (fixture_viken (), "3044"));
  KlimaBounds bounds = klima_geometry_get_bounds (hol);

  klima_scene_fit (scene, &bounds, 600, 600, 20);
  drawing = klima_layout (scene, 600, 600, KLIMA_LAYER_BACKDROP | KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);
  bytes = klima_svg_pen_write (drawing, &info);
  g_assert_true (has_text (bytes, "id=\"k3044\""));
  g_assert_false (has_text (bytes, "id=\"k3001\""));
  /* An edge of a line may begin outside. */
  g_assert_cmpfloat (find_reach (bytes), <, 800);
  g_assert_cmpfloat (find_reach (bytes), >, 590);
}

/* The casings of all lines that follow each other come before the first of the lines. */
static void
test_casings (void)
{
  g_autoptr (KlimaDrawing) drawing = draw (KLIMA_LABELS_NONE, FALSE, 600, 400);
  g_autoptr (GBytes) bytes = klima_svg_pen_write (drawing, &info);
  const char *borders = strstr (g_bytes_get_data (bytes, NULL), "<g id=\"borders\">");
  double widths[16];
  guint n = 0;

  for (const char *p = borders; n < G_N_ELEMENTS (widths) && (p = strstr (p, "<use ")) != NULL; p++)
    widths[n++] = g_ascii_strtod (strstr (p, "stroke-width=\"") + strlen ("stroke-width=\""), NULL);
  g_assert_cmpuint (n, ==, 8);
  for (guint i = 0; i < n / 2; i++)
    for (guint j = 0; j < n / 2; j++)
      g_assert_cmpfloat (widths[i], >, widths[n / 2 + j] * (i == j ? 1.5 : 0.9));
}

static void
test_boxes (void)
{
  const KlimaColor red = { 1, 0, 0, 0.5 }, blue = { 0, 0, 1, 1 };
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = klima_drawing_new (scene, 100, 100);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (Document) document = NULL;

  klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box = (KlimaBoxMark) {
    .x = 10.5, .y = -2, .width = 40, .height = 8, .radius = 9, .fill = red, .fade = 20,
  };
  klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box = (KlimaBoxMark) {
    .x = 3, .y = 4, .width = 20, .height = 20, .fill = red, .pattern = KLIMA_PATTERN_DOTS, .pattern_color = blue,
    .stroke = blue, .stroke_width = 0.5,
  };
  bytes = klima_svg_pen_write (drawing, &info);
  document = read_document (bytes);
  g_assert_true (has_text (bytes, "<rect x=\"10.5\" y=\"-2\" width=\"40\" height=\"8\" rx=\"4\" fill=\"url(#fade_1)\"/>"));
  g_assert_true (has_text (bytes, "x1=\"30.5\" y1=\"0\" x2=\"50.5\" y2=\"0\"><stop offset=\"0.0%\" stop-color=\"#ff0000\""
                                  " stop-opacity=\".5\"/>"));
  g_assert_true (has_text (bytes, "<stop offset=\"100.0%\" stop-color=\"#ff0000\" stop-opacity=\"0\"/>"));
  g_assert_true (has_text (bytes, "<rect x=\"3\" y=\"4\" width=\"20\" height=\"20\" fill=\"#ff0000\" fill-opacity=\".5\"/>"));
  g_assert_true (has_text (bytes, " fill=\"url(#pattern_2)\" stroke=\"#0000ff\" stroke-width=\".5\"/>"));
  g_assert_true (has_text (bytes, "patternTransform=\"translate(3 4)\""));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-pen/municipalities", test_municipalities);
  g_test_add_func ("/svg-pen/texts", test_texts);
  g_test_add_func ("/svg-pen/hostile", test_hostile);
  g_test_add_func ("/svg-pen/same-bytes", test_same_bytes);
  g_test_add_func ("/svg-pen/locale", test_locale);
  g_test_add_func ("/svg-pen/size", test_size);
  g_test_add_func ("/svg-pen/clip", test_clip);
  g_test_add_func ("/svg-pen/casings", test_casings);
  g_test_add_func ("/svg-pen/boxes", test_boxes);

  return g_test_run ();
}
