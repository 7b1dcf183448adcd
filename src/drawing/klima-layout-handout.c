/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-handout.h"

#include <glib/gi18n-lib.h>

#include "klima-layout-sheet.h"

/* Points. */
#define COVER_SIZE 30.0

/* How much larger text about the partner networks is where there is room. */
#define PARTNERS_SCALE 1.2

/* And notes, which are read from the lectern. */
#define NOTE_SCALE 1.3

/* The partners, two beside each other. */
static void
add_members (KlimaSheet *sheet,
             gpointer    data)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (sheet->scene->dataset);
  KlimaLanguage language = sheet->scene->language;
  double half = (sheet->width - 2 * KLIMA_SHEET_GAP) / 2;
  double lowest = sheet->y;

  for (guint i = 0; i < klima_partnership_get_n_members (partnership); i++)
    {
      const KlimaPartnershipMember *member = klima_partnership_get_member (partnership, i);
      KlimaSheet cell = *sheet;

      cell.width = half;
      cell.x += i % 2 * (half + 2 * KLIMA_SHEET_GAP);
      if (i % 2 == 0)
        cell.y = sheet->y = lowest;
      klima_sheet_add_section (&cell, klima_text_get (member->name, language),
                               member->role != NULL ? klima_text_get (member->role, language) : "");
      lowest = MAX (lowest, cell.y);
    }
  sheet->y = lowest;
}

static void
add_cover (KlimaSheet  *sheet,
           KlimaBounds *map)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (sheet->scene->dataset);
  KlimaLanguage language = sheet->scene->language;

  sheet->y -= 10;
  klima_sheet_add_text (sheet, klima_partnership_get_name (partnership, language), COVER_SIZE, KLIMA_SHEET_BOLD);
  klima_sheet_add_lead (sheet, klima_partnership_get_purpose (partnership, language));
  sheet->y += KLIMA_SHEET_GAP / 2;
  klima_sheet_add_text (sheet, klima_partnership_get_description (partnership, language), KLIMA_SHEET_TEXT_SIZE,
                        KLIMA_SHEET_PLAIN);
  sheet->y += KLIMA_SHEET_GAP / 2;
  klima_sheet_add_address (sheet, klima_partnership_get_web (partnership), KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_BOLD);
  sheet->y += KLIMA_SHEET_GAP;
  klima_sheet_add_map (sheet, map, add_members, NULL);
}

static void
add_fact (KlimaSheet *sheet,
          const char *name,
          const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL)
    return;
  line = g_strdup_printf ("%s: %s", name, value);
  klima_sheet_add_text (sheet, line, KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_QUIET);
}

static void
add_partner (KlimaSheet   *sheet,
             KlimaPartner *partner)
{
  KlimaLanguage language = sheet->scene->language;
  const char *name = klima_partner_get_name (partner, language);
  const char *theme = klima_partner_get_theme (partner, language);
  const char *description = klima_partner_get_description (partner, language);
  g_autofree char *founded = klima_partner_dup_founded (partner, language);

  klima_sheet_add_text (sheet, name, KLIMA_SHEET_LEAD_SIZE - 1, KLIMA_SHEET_BOLD);
  klima_sheet_add_text (sheet, theme, KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_QUIET);
  sheet->y += 2;
  klima_sheet_add_text (sheet, description, KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_PLAIN);
  sheet->y += 2;
  add_fact (sheet, _("Run by"), klima_partner_get_run_by (partner, language));
  add_fact (sheet, _("Founded"), founded);
  klima_sheet_add_address (sheet, klima_partner_get_web (partner), KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_QUIET);
  sheet->y += 1.1 * sheet->scale * KLIMA_SHEET_GAP;
}

/* Two columns. */
static void
add_partners (KlimaSheet *sheet,
              gpointer    data)
{
  GPtrArray *partners = klima_dataset_get_partners (sheet->scene->dataset);
  double half = (sheet->width - 2 * KLIMA_SHEET_GAP) / 2;
  KlimaSheet columns[] = { *sheet, *sheet };

  columns[0].width = columns[1].width = half;
  columns[1].x += half + 2 * KLIMA_SHEET_GAP;
  for (guint i = 0; i < partners->len; i++)
    add_partner (&columns[i < (partners->len + 1) / 2 ? 0 : 1], g_ptr_array_index (partners, i));
  sheet->y = MAX (columns[0].y, columns[1].y);
}

/**
 * klima_layout_handout_page:
 * @scene: its language and style; what it shows does not matter
 * @position: of the page: first the cover, then each network, then the partner networks
 * @n_pages: of the handout
 * @width: of the page, points
 * @height: of the page
 * @edge: kept free around it
 * @map: (out): where the map has its place on the page, points; empty where there is none
 * @title: (out) (transfer full): what the page is about
 *
 * Lays out all of a page but the map.
 *
 * Returns: (transfer full): the drawing
 */
KlimaDrawing *
klima_layout_handout_page (const KlimaScene *scene,
                           guint             position,
                           guint             n_pages,
                           double            width,
                           double            height,
                           double            edge,
                           KlimaBounds      *map,
                           char            **title)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  KlimaSheet sheet = klima_sheet_begin (scene, width, height, edge);

  *map = KLIMA_BOUNDS_EMPTY;
  if (position == 0)
    {
      add_cover (&sheet, map);
      *title = g_strdup (klima_partnership_get_name (klima_dataset_get_partnership (scene->dataset), scene->language));
    }
  else if (position <= networks->len)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, position - 1);

      klima_sheet_add_network (&sheet, network, map);
      *title = g_strdup (klima_network_get_name (network, scene->language));
    }
  else
    {
      klima_sheet_add_text (&sheet, _("Partner networks"), KLIMA_SHEET_TITLE_SIZE, KLIMA_SHEET_BOLD);
      sheet.y += KLIMA_SHEET_GAP;
      klima_sheet_fit (&sheet, PARTNERS_SCALE, add_partners, NULL);
      *title = g_strdup (_("Partner networks"));
    }
  klima_sheet_add_footer (&sheet, position, n_pages);

  return sheet.drawing;
}

static void
add_note (KlimaSheet *sheet,
          gpointer    note)
{
  g_auto (GStrv) paragraphs = g_strsplit (note, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      klima_sheet_add_text (sheet, paragraphs[i], KLIMA_SHEET_LEAD_SIZE - 1, KLIMA_SHEET_PLAIN);
      sheet->y += KLIMA_SHEET_GAP / 2;
    }
}

/**
 * klima_layout_notes_page:
 * @scene: its language
 * @slide: whose note
 * @width: of the page, points
 * @height: of the page
 * @edge: kept free around it
 * @top: where the slide ends
 *
 * Lays out the note below a slide.
 *
 * Returns: (transfer full): the drawing
 */
KlimaDrawing *
klima_layout_notes_page (const KlimaScene *scene,
                         KlimaSlide       *slide,
                         double            width,
                         double            height,
                         double            edge,
                         double            top)
{
  GPtrArray *slides = klima_dataset_get_slides (scene->dataset);
  g_autoptr (KlimaScene) printed = klima_scene_copy (scene);
  const char *note = klima_slide_get_note (slide, scene->language);
  KlimaBoxMark *frame;
  KlimaSheet sheet;
  guint position;

  printed->style = KLIMA_STYLE_PRINT;
  sheet = klima_sheet_begin (printed, width, height, edge);
  frame = &klima_drawing_add (sheet.drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
  *frame = (KlimaBoxMark) { edge, edge, sheet.width, top - edge, .stroke_width = 2 * KLIMA_SHEET_RULE,
                            .stroke = sheet.palette->quiet_ink };
  sheet.y = top + 2 * KLIMA_SHEET_GAP;
  klima_sheet_add_text (&sheet, klima_slide_get_title (slide, scene->language), KLIMA_SHEET_LEAD_SIZE + 5,
                        KLIMA_SHEET_BOLD);
  sheet.y += KLIMA_SHEET_GAP / 2;
  if (note != NULL)
    klima_sheet_fit (&sheet, NOTE_SCALE, add_note, (gpointer) note);
  if (g_ptr_array_find (slides, slide, &position))
    klima_sheet_add_footer (&sheet, position, slides->len);

  return sheet.drawing;
}
