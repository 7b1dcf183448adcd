/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawing-probe.h"

/* What can be seen of a text or a box. */
KlimaBounds
probe_bounds (const KlimaMark *mark)
{
  const KlimaTextMark *text = &mark->text;
  const KlimaBoxMark *box = &mark->box;

  return mark->kind == KLIMA_MARK_TEXT
         ? (KlimaBounds) { text->x, text->y, text->x + text->width, text->y + text->height }
         : (KlimaBounds) { box->x, box->y, box->x + box->width - box->fade / 2, box->y + box->height };
}

/* More than by rounding. */
gboolean
probe_overlap (const KlimaBounds *a,
               const KlimaBounds *b)
{
  return a->min_x < b->max_x - 0.01 && b->min_x < a->max_x - 0.01 && a->min_y < b->max_y - 0.01
         && b->min_y < a->max_y - 0.01;
}

static void
assert_equal_texts (const KlimaTextMark *a,
                    const KlimaTextMark *b)
{
  g_assert_cmpstr (a->text, ==, b->text);
  g_assert_true (a->municipality == b->municipality);
  g_assert_cmpfloat (a->size, ==, b->size);
}

/* All that is written, and the places of all that is laid out. */
void
probe_assert_equal (const KlimaDrawing *a,
                    const KlimaDrawing *b)
{
  guint n_a, n_b;
  const KlimaMark *marks_a = klima_drawing_get_marks (a, &n_a);
  const KlimaMark *marks_b = klima_drawing_get_marks (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      KlimaBounds in_a = probe_bounds (&marks_a[i]);
      KlimaBounds in_b = probe_bounds (&marks_b[i]);

      g_assert_cmpint (marks_a[i].kind, ==, marks_b[i].kind);
      g_assert_cmpint (marks_a[i].layer, ==, marks_b[i].layer);
      if (marks_a[i].kind == KLIMA_MARK_LEADER)
        g_assert_cmpmem (&marks_a[i].leader, sizeof marks_a[i].leader, &marks_b[i].leader, sizeof marks_b[i].leader);
      else if (marks_a[i].kind == KLIMA_MARK_TEXT || marks_a[i].kind == KLIMA_MARK_BOX)
        g_assert_true (klima_bounds_equal (&in_a, &in_b));
      if (marks_a[i].kind == KLIMA_MARK_TEXT)
        assert_equal_texts (&marks_a[i].text, &marks_b[i].text);
    }
}
