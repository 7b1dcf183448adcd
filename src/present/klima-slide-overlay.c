/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-overlay.h"

#include <math.h>

/* As parts of the height. */
#define MESSAGE_SIZE (1.0 / 24)
#define HINT_SIZE (1.0 / 38)
#define HINT_PADDING_X 0.9 /* em, as the others */
#define HINT_PADDING_Y 0.5
#define HINT_EDGE 1.6
#define LIGHT_RADIUS (1.0 / 7)

/* How dark it is beside the light, and which part of its radius is quite light. */
#define DARKNESS 0.62f
#define LIGHT_CORE 0.55f

static PangoLayout *
create_text (GtkWidget  *widget,
             const char *text,
             double      size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, (int) (gtk_widget_get_width (widget) * 0.9) * PANGO_SCALE);

  return layout;
}

static void
draw_text (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           double         left,
           double         top,
           const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (left), (float) round (top)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

void
klima_slide_overlay_draw_message (GtkWidget   *widget,
                                  GtkSnapshot *snapshot,
                                  const char  *message)
{
  static const GdkRGBA ink = { 0.72f, 0.72f, 0.72f, 1 };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) layout = create_text (widget, message, height * MESSAGE_SIZE);
  PangoRectangle box;

  pango_layout_get_pixel_extents (layout, NULL, &box);
  draw_text (snapshot, layout, (width - box.width) / 2.0 - box.x, (height - box.height) / 2.0, &ink);
}

void
klima_slide_overlay_draw_hint (GtkWidget   *widget,
                               GtkSnapshot *snapshot,
                               const char  *hint)
{
  static const GdkRGBA ground = { 0.09f, 0.10f, 0.12f, 0.92f };
  static const GdkRGBA edge = { 1, 1, 1, 0.35f };
  static const GdkRGBA ink = { 1, 1, 1, 1 };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double em = height * HINT_SIZE;
  g_autoptr (PangoLayout) layout = create_text (widget, hint, em);
  GskRoundedRect rounded;
  PangoRectangle text;
  graphene_rect_t box;
  float line = MAX (1.0f, (float) height / 720);

  pango_layout_get_pixel_extents (layout, NULL, &text);
  box.size.width = (float) (text.width + 2 * HINT_PADDING_X * em);
  box.size.height = (float) (text.height + 2 * HINT_PADDING_Y * em);
  box.origin.x = roundf ((float) width / 2 - box.size.width / 2);
  box.origin.y = roundf ((float) (height - HINT_EDGE * em) - box.size.height);
  gsk_rounded_rect_init_from_rect (&rounded, &box, box.size.height / 2);

  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
  draw_text (snapshot, layout, box.origin.x + HINT_PADDING_X * em - text.x, box.origin.y + HINT_PADDING_Y * em, &ink);
}

/**
 * klima_slide_overlay_draw_spotlight:
 * @widget: the view
 * @snapshot: where to add it
 * @x: where the light is, logical pixels
 * @y: likewise
 * @height: of the slide, logical pixels
 *
 * All but a soft light becomes darker.
 */
void
klima_slide_overlay_draw_spotlight (GtkWidget   *widget,
                                    GtkSnapshot *snapshot,
                                    double       x,
                                    double       y,
                                    double       height)
{
  const GskColorStop stops[] = {
    { 0, { 0, 0, 0, 0 } },
    { LIGHT_CORE, { 0, 0, 0, 0 } },
    { (1 + LIGHT_CORE) / 2, { 0, 0, 0, DARKNESS / 2 } },
    { 1, { 0, 0, 0, DARKNESS } },
  };
  float radius = (float) (height * LIGHT_RADIUS);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));

  gtk_snapshot_append_radial_gradient (snapshot, &all, &GRAPHENE_POINT_INIT ((float) x, (float) y), radius, radius, 0, 1,
                                       stops, G_N_ELEMENTS (stops));
}
