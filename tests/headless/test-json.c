/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-json-private.h"
#include "klima-problems-private.h"

#include <string.h>

#define FILE_NAME "f.json"

static KlimaJsonDocument *
parse_bytes (const char    *text,
             gsize          length,
             KlimaProblems *problems)
{
  /* A copy of just that size, so that a sanitizer sees what is read beyond it. */
  g_autofree char *copy = g_malloc (MAX (length, 1));

  memcpy (copy, text, length);

  return klima_json_document_new (copy, length, FILE_NAME, problems);
}

static KlimaJsonDocument *
parse (const char    *text,
       KlimaProblems *problems)
{
  return parse_bytes (text, strlen (text), problems);
}

/* Writes a value back, each in one way only. */
static void
write_value (const KlimaJson *json,
             GString         *text)
{
  g_autofree char *shown = klima_json_dup_shown (json);

  if (g_str_equal (shown, "[…]"))
    {
      g_string_append_c (text, '[');
      KLIMA_JSON_FOREACH (element, json)
        {
          if (element.position > 0)
            g_string_append_c (text, ',');
          write_value (&element, text);
        }
      g_string_append_c (text, ']');
    }
  else
    {
      g_string_append (text, shown);
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } table[] = {
    { "null", "null" },
    { " true ", "true" },
    { "\t\r\nfalse\n", "false" },
    { "\xef\xbb\xbf[]", "[]" },
    { "[ ]", "[]" },
    { "{}", "{…}" },
    { "{ }", "{…}" },
    { "[[],[[]],{\"a\":[1]},2]", "[[],[[]],{…},2]" },
    { "[{\"a\":{\"a\":1,\"b\":2},\"b\":[{\"a\":3}]},{\"a\":4,\"\":5}]", "[{…},{…}]" },
    { "[1, 2 ,3]", "[1,2,3]" },
    { "[null,true,false]", "[null,true,false]" },
    { "0", "0" },
    { "-0", "0" },
    { "-0.0", "-0" },
    { "0e5", "0" },
    { "0E-5", "0" },
    { "-1", "-1" },
    { "10.25", "10.25" },
    { "-0.5", "-0.5" },
    { "1e3", "1000" },
    { "1E+3", "1000" },
    { "25e-1", "2.5" },
    { "2.5E-1", "0.25" },
    { "999999999999999", "999999999999999" },
    { "-999999999999999", "-999999999999999" },
    { "1e-400", "0" },
    { "\"\"", "\"\"" },
    { "\"a b\"", "\"a b\"" },
    { "\"\\\"\\\\\\/\"", "\"\"\\/\"" },
    { "\"\\u00e5\\u00C5\"", "\"åÅ\"" },
    { "\"\\u20ac\"", "\"€\"" },
    { "\"\\ud83d\\uDE00\"", "\"😀\"" },
    { "\"æøå 😀\"", "\"æøå 😀\"" },
    { "\"a\\nb\\tc\\u007f\"", "\"a\ufffdb\ufffdc\ufffd\"" },
    { "\"012345678901234567890123456789012345678901234567890123456789\"",
      "\"012345678901234567890123456789012345678901234567890123456789\"" },
    { "\"012345678901234567890123456789012345678901234567890123456789å\"",
      "\"012345678901234567890123456789012345678901234567890123456789…\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autoptr (KlimaJsonDocument) document = parse (table[i].text, problems);
      g_autoptr (GString) written = g_string_new (NULL);
      KlimaJson root;

      g_test_message ("%s", table[i].text);
      g_assert_nonnull (document);
      root = klima_json_document_get_root (document);
      write_value (&root, written);
      g_assert_cmpstr (written->str, ==, table[i].written);
      g_assert_cmpuint (klima_problems_get_count (problems), ==, 0);
    }
}

/* To the last bit as the C library reads them. */
static void
test_numbers (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autoptr (KlimaJsonDocument) document = NULL;
      g_autofree char *text = NULL;
      KlimaJson root;
      double number;

      if (i % 2 == 0)
        text = g_strdup_printf ("%d.%0*d", g_test_rand_int_range (-180, 180), 1 + i % 9,
                                g_test_rand_int_range (0, 99999));
      else
        text = g_strdup_printf ("%d.%d%de%d", g_test_rand_int_range (-9, 9), g_test_rand_int_range (0, G_MAXINT),
                                g_test_rand_int_range (0, G_MAXINT), g_test_rand_int_range (-300, 300));

      document = parse (text, problems);
      g_assert_nonnull (document);
      root = klima_json_document_get_root (document);
      g_assert_true (klima_json_read_number (&root, &number));
      g_assert_true (number == g_ascii_strtod (text, NULL));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } table[] = {
    { "", "line 1, column 1: The file is empty." },
    { " \n\t ", "line 2, column 3: The file is empty." },
    { "\xef\xbb\xbf", "line 1, column 1: The file is empty." },
    { "[1][2]", "line 1, column 4: The file must end here, but something follows." },
    { "{}{}", "line 1, column 3: The file must end here, but something follows." },
    { "\"a\" \"b\"", "line 1, column 5: The file must end here, but something follows." },
    { "[1]]", "line 1, column 4: The file must end here, but something follows." },
    { "1,", "line 1, column 2: The file must end here, but something follows." },
    { "]", "line 1, column 1: This is not valid JSON." },
    { " ,1", "line 1, column 2: This is not valid JSON." },
    { "{} x", "line 1, column 4: The file must end here, but something follows." },
    { "1 2", "line 1, column 3: The file must end here, but something follows." },
    { "[1,\n 2", "line 2, column 3: The file ends too early." },
    { "[1 2]", "line 1: This is not valid JSON." },
    { "[1,]", "line 1: This is not valid JSON." },
    { "[,]", "line 1: This is not valid JSON." },
    { "[", "line 1, column 2: The file ends too early." },
    { "[1,", "line 1, column 4: The file ends too early." },
    { "{", "line 1, column 2: The file ends too early." },
    { "{,}", "line 1: This is not valid JSON." },
    { "{\"a\":1,}", "line 1: This is not valid JSON." },
    { "{a:1}", "line 1, column 2: This is not valid JSON." },
    { "{'a':1}", "line 1, column 2: This is not valid JSON." },
    { "{\"a\"}", "line 1: This is not valid JSON." },
    { "{\"a\" 1}", "line 1: This is not valid JSON." },
    { "{\"a\":1 \"b\":2}", "line 1: This is not valid JSON." },
    { "{\"a\":1]", "line 1, column 7: This is not valid JSON." },
    { "{\"a\":1,\n\"b\":2,\n \"a\":3}", "line 3: The member \"a\" that ends here is given twice in its object." },
    { "{\"å\":1,\"\\u00e5\":3}", "line 1: The member \"å\" that ends here is given twice in its object." },
    { "{\"a\":{\"b\":1},\"a\":3}", "line 1: The member \"a\" that ends here is given twice in its object." },
    { "[{\"a\":\n1,\"a\\n\":[\n\n{\"b\":\n1}],\n\"a\\n\":{\"c\":[\n]\n}\n,\"a\":2}]",
      "line 9: The member \"a\ufffd\" that ends here is given twice in its object." },
    { "[{\"a\":1,\"a\":2},\n1 2]", "line 1: The member \"a\" that ends here is given twice in its object." },
    { "[{\"a\":1},\n{\"a\":1\n\"b\":2},\n{}]", "line 2: This is not valid JSON." },
    { "[1,\n\n2,}\n]", "line 3, column 3: This is not valid JSON." },
    { "[\n{\"a\":1]\n}", "line 2, column 7: This is not valid JSON." },
    { "[\n1}", "line 2, column 2: This is not valid JSON." },
    { "{\"a\":}", "line 1: This is not valid JSON." },
    { "[1,\n2,\n,3]", "line 3: This is not valid JSON." },
    { "{1:2}", "line 1: This is not valid JSON." },
    { "{[1]:2}", "line 1: This is not valid JSON." },
    { "[\"a\":1]", "line 1: This is not valid JSON." },
    { "[1,,2]", "line 1: This is not valid JSON." },
    { "[true false]", "line 1: This is not valid JSON." },
    { "nul", "line 1, column 1: This is not valid JSON." },
    { "True", "line 1, column 1: This is not valid JSON." },
    { "nullx", "line 1, column 1: This is not valid JSON." },
    { "NaN", "line 1, column 1: This is not valid JSON." },
    { "Infinity", "line 1, column 1: This is not valid JSON." },
    { "// no\n1", "line 1, column 1: This is not valid JSON." },
    { "/* no */ 1", "line 1, column 1: This is not valid JSON." },
    { "var x = 1;", "line 1, column 1: This is not valid JSON." },
    { "+1", "line 1, column 1: This is not valid JSON." },
    { ".5", "line 1, column 1: This is not valid JSON." },
    { "-", "line 1, column 1: This is not a number as JSON writes it." },
    { "- 1", "line 1, column 1: This is not a number as JSON writes it." },
    { "[--1]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[1-2]", "line 1: This is not valid JSON." },
    { "[1e2e3]", "line 1, column 5: This is not valid JSON." },
    { "[1.2.3]", "line 1, column 5: This is not valid JSON." },
    { "-x", "line 1, column 1: This is not a number as JSON writes it." },
    { "[010]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[-00]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[1.]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[1.e2]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[1e]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[1e+]", "line 1, column 2: This is not a number as JSON writes it." },
    { "[0x10]", "line 1, column 3: This is not valid JSON." },
    { "1e400", "line 1, column 1: This number is too large." },
    { "-1e400", "line 1, column 1: This number is too large." },
    { "9223372036854775808", "line 1, column 1: This number is too large." },
    { "1000000000000000", "line 1, column 1: This number is too large." },
    { "\"abc", "line 1, column 1: This text has no closing quote." },
    { "[\"å\", \"abc", "line 1, column 7: This text has no closing quote." },
    { "\"abc\\", "line 1, column 5: This is no escape that JSON knows." },
    { "\"a\nb\"", "line 1, column 3: A line end or other control character in a text must be escaped." },
    { "\"a\tb\"", "line 1, column 3: A line end or other control character in a text must be escaped." },
    { "\"\\x41\"", "line 1, column 2: This is no escape that JSON knows." },
    { "\"\\101\"", "line 1, column 2: This is no escape that JSON knows." },
    { "\"\\'\"", "line 1, column 2: This is no escape that JSON knows." },
    { "\"\\\"", "line 1, column 1: This text has no closing quote." },
    { "\"\\u12", "line 1, column 2: This is no escape that JSON knows." },
    { "\"\\u12g4\"", "line 1, column 2: This is no escape that JSON knows." },
    { "\"a\\u0000b\"", "line 1, column 3: A text must not hold the character U+0000." },
    { "\"\\ud83d\"", "line 1, column 2: This escape is half a character." },
    { "\"\\ud83dx\"", "line 1, column 2: This escape is half a character." },
    { "\"\\ud83d\\n\"", "line 1, column 2: This escape is half a character." },
    { "\"\\ud83d\\u0041\"", "line 1, column 2: This escape is half a character." },
    { "\"\\ude00\"", "line 1, column 2: This escape is half a character." },
    { "\"a\xff\"", "line 1, column 3: This is not text in UTF-8." },
    { "[\n\"\xc3\"]", "line 2, column 2: This is not text in UTF-8." },
    { "\"\xed\xa0\x80\"", "line 1, column 2: This is not text in UTF-8." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autoptr (KlimaJsonDocument) document = parse (table[i].text, problems);
      g_autofree char *expected = g_strdup_printf (FILE_NAME ": %s", table[i].problem);
      g_autofree char *found = klima_problems_dup_text (problems);

      g_assert_null (document);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* Writes "name" of each element, in the way that the document is read. */
static char *
dup_names (const char *text,
           gboolean    is_long)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaJsonDocument) document =
    is_long ? klima_json_document_new_long (bytes, "list", FILE_NAME, problems) : parse (text, problems);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *found = NULL;

  if (document != NULL)
    {
      KlimaJson root = klima_json_document_get_root (document);
      KlimaJson list = klima_json_get_member (&root, "list");

      klima_json_expect_array (&list, NULL);
      KLIMA_JSON_FOREACH (element, &list)
        {
          KlimaJson name = klima_json_require_member (&element, "name");
          const char *string = klima_json_read_string (&name);

          g_string_append_printf (names, "%s, ", string != NULL ? string : "-");
        }
    }

  found = klima_problems_dup_text (problems);

  return g_strconcat (names->str, found, NULL);
}

/* A list that is cut up is read as if it were not. */
static void
test_long_list (void)
{
  static const char *const same[] = {
    "{\"list\":[{\"name\":\"a\"},{\"name\":\"b\"}]}",
    "\xef\xbb\xbf{\"list\":\n[{\"name\":\"å\"},{\"name\":1}]}",
    "{ \"no list\" : [ 1, { } ] , \"x\":-1.5e+3,\"y\":null,"
    " \"list\" : [ { \"name\" : \"]},{\" } , {\"name\":\"\\\"\\\\\"} ] , \"z\":0 }",
    "{\"list\":[]}",
    "{\"list\":{}}",
    "{\"list\":1}",
    "{}",
    "[{\"list\":[{\"name\":\"a\"}]}]",
    "{\"a\":{\"list\":[{\"name\":\"a\"}]}}",
    "{\"list\":[{\"name\":\"a\"},1,{\"name\":\"b\"}]}",
    "{\"list\":[{\"name\":\"a\"},{\"nam\":\"b\"}]}",
    "{\"list\":[{\"name\":\"a\"}\n{\"name\":\"b\"}]}",
    "{\"list\":[{\"name\":\"a\"},\n]}",
    "{\"list\":[,{\"name\":\"a\"}]}",
    "{\"list\":[{\"name\":\"a\"}],\n\"list\":[]}",
    "{\"list\" [{\"name\":\"a\"}]}",
    "{\"list\":[{\"name\":\"a\"},\n{\"name\":\"b\"}],\n}",
    "{\"list\":[{\"name\":\"a\"}",
  };
  static const struct
  {
    const char *text;
    const char *written;
  } wrong[] = {
    { "{\"list\":[\n{\"name\":\"a\"},\n{\"name\":\n\"b\",}, {\"name\":\"c\"}]}",
      "a, f.json: line 4: This is not valid JSON." },
    { "{\n\"list\":[{\"name\":\"a\"},\n{\"name\":\"b\",\"name\":\"c\"}]}",
      "a, f.json: line 3: The member \"name\" that ends here is given twice in its object." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *whole = dup_names (same[i], FALSE);
      g_autofree char *in_parts = dup_names (same[i], TRUE);

      g_assert_cmpstr (in_parts, ==, whole);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *written = dup_names (wrong[i].text, TRUE);

      g_assert_cmpstr (written, ==, wrong[i].written);
    }
}

/* A zero byte is not the end of a file. */
static void
test_zero_byte (void)
{
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaJsonDocument) document = parse_bytes ("[1]\0[2]", 7, problems);
  g_autofree char *found = klima_problems_dup_text (problems);

  g_assert_null (document);
  g_assert_cmpstr (found, ==, FILE_NAME ": line 1, column 4: This is not text in UTF-8.");
}

/* Whole texts cut off anywhere, most of them in the middle of something. */
static void
test_cut_off (void)
{
  static const char text[] = "{\"a\": [1.5e+3, \"b\\u00e5\\ud83d\\ude00\\n\", true, null, {\"c\": false}], \"æ\": {}}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autoptr (KlimaJsonDocument) document = parse_bytes (text, length, problems);

      g_assert_null (document);
      g_assert_cmpuint (klima_problems_get_count (problems), ==, 1);
    }
}

static char *
nest (guint n_levels)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_levels; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  g_string_append_c (text, '1');
  for (guint i = n_levels; i > 0; i--)
    g_string_append_c (text, i % 2 == 1 ? ']' : '}');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_nesting (void)
{
  g_autofree char *deepest = nest (64);
  g_autofree char *too_deep = nest (65);
  g_autofree char *far_too_deep = nest (1000000);
  const char *refused[] = { too_deep, far_too_deep };
  g_autoptr (KlimaProblems) none = klima_problems_new ();
  g_autoptr (KlimaJsonDocument) document = parse (deepest, none);

  g_assert_nonnull (document);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autofree char *found = NULL;

      g_assert_null (parse (refused[i], problems));
      found = klima_problems_dup_text (problems);
      /* 32 pairs of "[" and "{"a":" before it. */
      g_assert_cmpstr (found, ==, FILE_NAME ": line 1, column 193: Lists and objects are nested too deeply here.");
    }
}

/* An object with so many members. */
static char *
dup_wide_object (guint n_members)
{
  g_autoptr (GString) text = g_string_new ("[{},{");

  for (guint i = 0; i < n_members; i++)
    g_string_append_printf (text, "%s\"%u\":{\"a\":0}", i > 0 ? ",\n" : "", i);
  g_string_append (text, "}]");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_members (void)
{
  g_autofree char *widest = dup_wide_object (256);
  g_autofree char *too_wide = dup_wide_object (257);
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaJsonDocument) document = parse (widest, problems);
  g_autofree char *found = NULL;

  g_assert_nonnull (document);
  g_assert_null (parse (too_wide, problems));
  found = klima_problems_dup_text (problems);
  g_assert_cmpstr (found, ==, FILE_NAME ": line 257, column 6: This object has too many members.");
}

/* What a place says of itself, in each way it can be read. */
static void
test_paths (void)
{
  static const char text[] = "{ \"a\": [ { \"b\": 1.5 }, { \"b\": [\"x\", null] } ],"
                             " \"c\": {}, \"d\": \"x\", \"ee\": 1 }";
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaJsonDocument) document = parse (text, problems);
  g_autofree char *found = NULL;
  KlimaJson root, a, b, c, first, second, last, missing;
  gint64 integer;
  double number;
  guint length;

  root = klima_json_document_get_root (document);
  g_assert_true (klima_json_expect_members (&root, "a", "c", "d", NULL));
  g_assert_false (klima_json_expect_array (&root, &length));
  g_assert_cmpuint (length, ==, 0);

  a = klima_json_require_member (&root, "a");
  g_assert_true (klima_json_expect_array (&a, &length));
  g_assert_cmpuint (length, ==, 2);
  g_assert_false (klima_json_expect_object (&a));

  first = klima_json_get_first (&a);
  b = klima_json_require_member (&first, "b");
  g_assert_false (klima_json_read_integer (&b, -3, 3, &integer));
  g_assert_false (klima_json_expect_word (&b, "x"));

  second = first;
  second.label = "3020";
  klima_json_to_next (&second);
  g_assert_null (second.label);
  second.label = "3021";
  b = klima_json_require_member (&second, "b");
  last = klima_json_get_first (&b);
  g_assert_true (klima_json_expect_word (&last, "x"));
  g_assert_false (klima_json_expect_word (&last, "y"));
  klima_json_to_next (&last);
  g_assert_true (klima_json_is_null (&last));
  g_assert_false (klima_json_read_number (&last, &number));
  klima_json_to_next (&last);
  g_assert_false (klima_json_is_given (&last));

  c = klima_json_get_member (&root, "c");
  missing = klima_json_get_member (&c, "none");
  g_assert_false (klima_json_is_given (&missing));
  missing = klima_json_require_member (&c, "none");
  g_assert_false (klima_json_expect_object (&missing));
  g_assert_null (klima_json_read_string (&missing));
  g_assert_null (klima_json_read_string (&c));

  found = klima_problems_dup_text (problems);
  g_assert_cmpstr (found, ==,
                   FILE_NAME ": There is no member \"ee\" here; there may be: a, c, d.\n"
                   FILE_NAME ": This must be a list in brackets, not {…}.\n"
                   FILE_NAME ": a: This must be an object in braces, not […].\n"
                   FILE_NAME ": a[0].b: This must be a whole number from -3 to 3, not 1.5.\n"
                   FILE_NAME ": a[0].b: This must be a text in quotes, not 1.5.\n"
                   FILE_NAME ": a[1].b[0] (3021): This must be \"y\", not \"x\".\n"
                   FILE_NAME ": a[1].b[1] (3021): This must be a number, not null.\n"
                   FILE_NAME ": c.none: This is missing.\n"
                   FILE_NAME ": c: This must be a text in quotes, not {…}.");
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gboolean is_integer;
  } table[] = {
    { "5", TRUE }, { "5.0", TRUE }, { "50e-1", TRUE }, { "0", TRUE }, { "-0", TRUE }, { "10", TRUE },
    { "-1", FALSE }, { "11", FALSE }, { "4.5", FALSE }, { "1e300", FALSE }, { "true", FALSE }, { "\"5\"", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaProblems) problems = klima_problems_new ();
      g_autoptr (KlimaJsonDocument) document = parse (table[i].text, problems);
      KlimaJson root = klima_json_document_get_root (document);
      gint64 number;

      g_test_message ("%s", table[i].text);
      g_assert_cmpint (klima_json_read_integer (&root, 0, 10, &number), ==, table[i].is_integer);
      g_assert_cmpuint (klima_problems_get_count (problems), ==, table[i].is_integer ? 0 : 1);
    }
}

static void
test_problems (void)
{
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaProblems) others = klima_problems_new ();
  g_autofree char *none = klima_problems_dup_text (problems);
  g_autofree char *some = NULL;
  g_autofree char *many = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (none, ==, "");

  klima_problems_add (problems, "a.json", "x[1]", "Not %d.", 5);
  klima_problems_add (problems, "b.json", NULL, "Not %s.", "here");
  some = klima_problems_dup_text (problems);
  g_assert_cmpstr (some, ==, "a.json: x[1]: Not 5.\nb.json: Not here.");
  g_assert_cmpuint (klima_problems_get_count (problems), ==, 2);

  for (int i = 0; i < 199; i++)
    klima_problems_add (problems, "c.json", NULL, "Line %d.", i);
  g_assert_cmpuint (klima_problems_get_count (problems), ==, 201);
  many = klima_problems_dup_text (problems);
  lines = g_strsplit (many, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 201);
  g_assert_cmpstr (lines[199], ==, "c.json: Line 197.");
  g_assert_cmpstr (lines[200], ==, "… and 1 more");
}

static void
test_append_problems (void)
{
  g_autoptr (KlimaProblems) problems = klima_problems_new ();
  g_autoptr (KlimaProblems) others = klima_problems_new ();
  g_autofree char *text = NULL;

  klima_problems_add (problems, "a.json", NULL, "First.");
  for (int i = 0; i < 300; i++)
    klima_problems_add (others, "b.json", NULL, "Line %d.", i);
  klima_problems_append (problems, others);

  g_assert_cmpuint (klima_problems_get_count (problems), ==, 301);
  text = klima_problems_dup_text (problems);
  g_assert_true (g_str_has_prefix (text, "a.json: First.\nb.json: Line 0.\n"));
  g_assert_true (g_str_has_suffix (text, "\nb.json: Line 198.\n… and 101 more"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/long-list", test_long_list);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/zero-byte", test_zero_byte);
  g_test_add_func ("/json/cut-off", test_cut_off);
  g_test_add_func ("/json/nesting", test_nesting);
  g_test_add_func ("/json/members", test_members);
  g_test_add_func ("/json/paths", test_paths);
  g_test_add_func ("/json/integers", test_integers);
  g_test_add_func ("/problems/lines", test_problems);
  g_test_add_func ("/problems/append", test_append_problems);

  return g_test_run ();
}
