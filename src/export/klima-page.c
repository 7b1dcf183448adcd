/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-page.h"

#include <math.h>

#include "klima-cairo-pen.h"

/* Of A4, millimetres; A3 is two of them side by side. */
#define A4_WIDTH 210.0
#define A4_HEIGHT 297.0
#define A3_HEIGHT 420.0
#define MILLIMETRES_PER_INCH 25.4

struct _KlimaPage
{
  gatomicrefcount ref_count;
  double width, height;           /* points */
  int pixel_width, pixel_height;  /* as a bitmap */
  char *title;
  GArray *parts;                  /* of KlimaPagePart */
};

static KlimaPageSize
make_paper (double width,
            double height)
{
  const double scale = KLIMA_POINTS_PER_INCH / MILLIMETRES_PER_INCH;

  return (KlimaPageSize) { width * scale, height * scale, TRUE };
}

/**
 * klima_page_size_preset:
 * @preset: one of the usual sizes
 *
 * Returns: the size
 */
KlimaPageSize
klima_page_size_preset (KlimaPagePreset preset)
{
  switch (preset)
    {
    case KLIMA_PAGE_4K:
      return (KlimaPageSize) { 3840, 2160, FALSE };
    case KLIMA_PAGE_SQUARE:
      return (KlimaPageSize) { 2160, 2160, FALSE };
    case KLIMA_PAGE_A4_UPRIGHT:
      return make_paper (A4_WIDTH, A4_HEIGHT);
    case KLIMA_PAGE_A4_ACROSS:
      return make_paper (A4_HEIGHT, A4_WIDTH);
    case KLIMA_PAGE_A3_UPRIGHT:
      return make_paper (A4_HEIGHT, A3_HEIGHT);
    case KLIMA_PAGE_A3_ACROSS:
      return make_paper (A3_HEIGHT, A4_HEIGHT);
    case KLIMA_PAGE_1080P:
    default:
      return (KlimaPageSize) { 1920, 1080, FALSE };
    }
}

/**
 * klima_page_size_get_pixels:
 * @size: a size
 * @width: (out): of a bitmap of it, pixels; for paper at %KLIMA_PAPER_RESOLUTION
 * @height: (out): likewise
 */
void
klima_page_size_get_pixels (KlimaPageSize  size,
                            int           *width,
                            int           *height)
{
  double scale = size.is_paper ? KLIMA_PAPER_RESOLUTION / KLIMA_POINTS_PER_INCH : 1;

  g_return_if_fail (width != NULL && height != NULL);

  *width = (int) round (size.width * scale);
  *height = (int) round (size.height * scale);
}

static void
clear_part (gpointer data)
{
  KlimaPagePart *part = data;

  klima_drawing_unref (part->drawing);
}

/**
 * klima_page_new:
 * @width: of the page, points
 * @height: of the page
 * @title: what stands in the outline of a PDF
 *
 * Returns: (transfer full): a page with nothing on it yet; as a bitmap it is paper at %KLIMA_PAPER_RESOLUTION
 */
KlimaPage *
klima_page_new (double      width,
                double      height,
                const char *title)
{
  KlimaPage *page;

  g_return_val_if_fail (width > 0 && height > 0, NULL);

  page = g_new0 (KlimaPage, 1);
  g_atomic_ref_count_init (&page->ref_count);
  page->width = width;
  page->height = height;
  klima_page_size_get_pixels ((KlimaPageSize) { width, height, TRUE }, &page->pixel_width, &page->pixel_height);
  page->title = g_strdup (title);
  page->parts = g_array_new (FALSE, FALSE, sizeof (KlimaPagePart));
  g_array_set_clear_func (page->parts, clear_part);

  return page;
}

KlimaPage *
klima_page_ref (KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, NULL);

  g_atomic_ref_count_inc (&page->ref_count);
  return page;
}

void
klima_page_unref (KlimaPage *page)
{
  g_return_if_fail (page != NULL);

  if (!g_atomic_ref_count_dec (&page->ref_count))
    return;
  g_array_unref (page->parts);
  g_free (page->title);
  g_free (page);
}

/**
 * klima_page_set_pixels:
 * @page: a page that is being laid out
 * @width: of a bitmap of it, pixels
 * @height: likewise
 */
void
klima_page_set_pixels (KlimaPage *page,
                       int        width,
                       int        height)
{
  g_return_if_fail (page != NULL);

  page->pixel_width = width;
  page->pixel_height = height;
}

/**
 * klima_page_take_part:
 * @page: a page that is being laid out
 * @drawing: (transfer full): what to put on it
 * @x: of its left edge, points
 * @y: of its top edge, points
 * @scale: points for a logical pixel of the drawing
 *
 * Puts a drawing on the page, above what is there.
 */
void
klima_page_take_part (KlimaPage    *page,
                      KlimaDrawing *drawing,
                      double        x,
                      double        y,
                      double        scale)
{
  KlimaPagePart part = { drawing, x, y, scale };

  g_return_if_fail (page != NULL);
  g_return_if_fail (drawing != NULL);

  g_array_append_val (page->parts, part);
}

double
klima_page_get_width (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, 0);

  return page->width;
}

double
klima_page_get_height (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, 0);

  return page->height;
}

int
klima_page_get_pixel_width (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, 0);

  return page->pixel_width;
}

int
klima_page_get_pixel_height (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, 0);

  return page->pixel_height;
}

const char *
klima_page_get_title (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, NULL);

  return page->title;
}

/**
 * klima_page_get_parts:
 * @page: a page
 * @n_parts: (out): how many there are
 *
 * Returns: (array length=n_parts) (transfer none): what is on the page, the lowest first
 */
const KlimaPagePart *
klima_page_get_parts (const KlimaPage *page,
                      guint           *n_parts)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (n_parts != NULL, NULL);

  *n_parts = page->parts->len;
  return (const KlimaPagePart *) (gconstpointer) page->parts->data;
}

/**
 * klima_page_get_drawing:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): the drawing that fills the page; %NULL where it has several parts, as pages of
 *   the handout and notes have
 */
KlimaDrawing *
klima_page_get_drawing (const KlimaPage *page)
{
  g_return_val_if_fail (page != NULL, NULL);

  return page->parts->len == 1 ? g_array_index (page->parts, KlimaPagePart, 0).drawing : NULL;
}

/**
 * klima_page_paint:
 * @page: what to paint
 * @cr: where; its units are points
 * @cancellable: (nullable): cancels
 *
 * Paints a page on any cairo surface.
 *
 * Returns: whether it was painted to the end
 */
gboolean
klima_page_paint (const KlimaPage *page,
                  cairo_t         *cr,
                  GCancellable    *cancellable)
{
  gboolean done = TRUE;

  g_return_val_if_fail (page != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  for (guint i = 0; done && i < page->parts->len; i++)
    {
      const KlimaPagePart *part = &g_array_index (page->parts, KlimaPagePart, i);

      cairo_save (cr);
      cairo_translate (cr, part->x, part->y);
      cairo_scale (cr, part->scale, part->scale);
      done = klima_cairo_pen_paint (part->drawing, cr, KLIMA_LAYERS_ALL, cancellable);
      cairo_restore (cr);
    }

  return done;
}
