/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-slide-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-partner.h"
#include "klima-words.h"

/* The partner networks as cards in two columns. Lengths are slide units. */

#define TITLE_SIZE 34.0
#define TEXT_SIZE 19.0
#define NAME_SIZE 28.0
#define THEME_SIZE 20.0
#define LINE_SIZE 17.5
#define LINE_GAP 5.0
#define GAP 14.0
#define PADDING 14.0
#define ACCENT 6.0
#define RADIUS 10.0
#define MAX_CARD_HEIGHT 170.0
#define FOOTER 34.0

/* Of a line on a card; a longer one is cut before a comma. */
#define MAX_LINE_WORDS 16

/* "Run by: KS, together with insam, CICERO and Civitas"; NULL where that is not known. A list that is cut tells so. */
static char *
dup_line (KlimaPartner  *partner,
          KlimaLanguage  language)
{
  g_autofree char *line = g_strdup (klima_partner_get_run_by (partner, language));
  gboolean is_cut = FALSE;

  while (line != NULL && klima_words_count (line) > MAX_LINE_WORDS && strrchr (line, ',') != NULL)
    {
      *strrchr (line, ',') = '\0';
      is_cut = TRUE;
    }

  return line != NULL ? g_strdup_printf ("%s: %s%s", _("Run by"), line, is_cut ? " …" : "") : NULL;
}

static void
fill_card (KlimaColumn *column,
           gpointer     partner)
{
  KlimaLanguage language = klima_drawing_get_scene (column->drawing)->language;
  const char *theme = klima_partner_get_theme (partner, language);
  g_autofree char *line = dup_line (partner, language);

  klima_column_add_text (column, klima_partner_get_name (partner, language), NAME_SIZE, TRUE, column->palette->ink);
  if (theme != NULL)
    klima_column_add_text (column, theme, THEME_SIZE, TRUE, column->palette->water_ink);
  if (line == NULL)
    return;
  klima_column_skip (column, LINE_GAP);
  klima_column_add_text (column, line, LINE_SIZE, FALSE, column->palette->quiet_ink);
}

static void
add_box (KlimaDrawing      *drawing,
         const KlimaBounds *bounds,
         double             radius,
         KlimaColor         fill,
         double             stroke_width,
         KlimaColor         stroke)
{
  klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box = (KlimaBoxMark) {
    bounds->min_x, bounds->min_y, bounds->max_x - bounds->min_x, bounds->max_y - bounds->min_y, radius, fill,
    stroke_width, stroke,
  };
}

static void
fill_heading (KlimaColumn *column,
              gpointer     slide)
{
  KlimaLanguage language = klima_drawing_get_scene (column->drawing)->language;
  const char *text = klima_slide_get_text (slide, language);

  klima_column_add_heading (column, klima_slide_get_title (slide, language), TITLE_SIZE);
  if (text != NULL)
    {
      klima_column_skip (column, LINE_GAP);
      klima_column_add_text (column, text, TEXT_SIZE, FALSE, column->palette->ink);
    }
  klima_column_skip (column, GAP);
}

static void
add_card (KlimaColumn       *column,
          KlimaPartner      *partner,
          const KlimaBounds *bounds)
{
  KlimaBounds accent = {
    bounds->min_x + PADDING, bounds->min_y + PADDING, bounds->min_x + PADDING + ACCENT, bounds->max_y - PADDING,
  };
  KlimaColor edge = column->palette->ink;

  edge.alpha = 0.16;
  add_box (column->drawing, bounds, RADIUS, column->palette->paper, 1, edge);
  add_box (column->drawing, &accent, ACCENT / 2, column->palette->water_ink, 0, edge);
  column->x = accent.max_x + PADDING;
  column->y = (bounds->min_y + bounds->max_y - klima_column_measure (column, fill_card, partner)) / 2;
  fill_card (column, partner);
}

/* All cards have one size, and their texts too. */
static void
add_cards (KlimaDrawing *drawing,
           GPtrArray    *partners,
           double        top)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  guint n_rows = MAX ((partners->len + 1) / 2, 1);
  double room = klima_drawing_get_height (drawing) - FOOTER - top - (n_rows - 1) * GAP;
  double width = (klima_drawing_get_width (drawing) - 2 * KLIMA_SLIDE_EDGE - GAP) / 2;
  double height = MIN (room / n_rows, MAX_CARD_HEIGHT);
  KlimaColumn column = { drawing, palette, 0, 0, width - 3 * PADDING - ACCENT, 1 };

  for (guint i = 0; i < partners->len; i++)
    klima_column_fit (&column, fill_card, partners->pdata[i], height - 1.6 * PADDING);

  for (guint i = 0; i < partners->len; i++)
    {
      double x = KLIMA_SLIDE_EDGE + i % 2 * (width + GAP);
      double y = top + i / 2 * (height + GAP);
      KlimaBounds bounds = { x, y, x + width, y + height };

      add_card (&column, partners->pdata[i], &bounds);
    }
}

/*< private >
 * klima_slide_add_partners:
 *
 * The slide's title and text over all of its width, and a card for each of its partner networks.
 */
void
klima_slide_add_partners (KlimaDrawing *drawing,
                          KlimaSlide   *slide)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  KlimaColumn column = {
    drawing, palette, KLIMA_SLIDE_EDGE, KLIMA_SLIDE_EDGE, klima_drawing_get_width (drawing) - 2 * KLIMA_SLIDE_EDGE, 1,
  };

  fill_heading (&column, slide);
  add_cards (drawing, klima_slide_get_partners (slide), column.y);
}
