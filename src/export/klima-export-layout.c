/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-private.h"

#include <math.h>

#include "klima-layout-slide.h"
#include "klima-layout.h"

/* Kept free around what is shown, of the page's shorter side. */
#define MARGIN 0.03

/* Of a slide on paper, width by height. */
#define SLIDE_SHAPE (16.0 / 9)

/* How large a page is in a drawing's logical pixels, and on paper. */
typedef struct
{
  double width, height; /* logical pixels */
  double points;        /* for a logical pixel */
} Sheet;

/* A bitmap larger than a large screen is that screen's picture in more pixels: lines and patterns grow with it. */
static Sheet
get_sheet (const KlimaExport *self)
{
  KlimaPageSize size = self->size;
  double scale = size.is_paper
    ? KLIMA_POINTS_PER_LOGICAL_PIXEL
    : MAX (1.0, MIN (size.width / KLIMA_LARGE_SCREEN_WIDTH, size.height / KLIMA_LARGE_SCREEN_HEIGHT));

  return (Sheet) { size.width / scale, size.height / scale, KLIMA_POINTS_PER_LOGICAL_PIXEL };
}

static KlimaFurniture
get_furniture (const KlimaExport *self)
{
  return self->title ? KLIMA_FURNITURE_ALL : KLIMA_FURNITURE_ALL & ~KLIMA_FURNITURE_TITLE;
}

static KlimaNetwork *
get_network (const KlimaExport *self,
             guint              position)
{
  if (self->content == KLIMA_EXPORT_NETWORK)
    return self->network;
  if (self->content == KLIMA_EXPORT_EACH_NETWORK)
    return g_ptr_array_index (klima_dataset_get_networks (self->scene->dataset), position);

  return NULL;
}

/*< private >
 * klima_export_get_slide:
 * @position: of a page
 *
 * Returns: (transfer none) (nullable): the slide on that page, where there is one
 */
KlimaSlide *
klima_export_get_slide (const KlimaExport *self,
                        guint              position)
{
  GPtrArray *slides = klima_dataset_get_slides (self->scene->dataset);
  guint slide = self->slide >= 0 ? (guint) self->slide : position;

  if (self->content != KLIMA_EXPORT_SLIDES)
    return NULL;

  return slide < slides->len ? g_ptr_array_index (slides, slide) : NULL;
}

/* All of the view that the camera was made for stays in the picture. */
static void
show_view (const KlimaExport *self,
           KlimaScene        *scene,
           const Sheet       *sheet)
{
  scene->camera.zoom += log2 (MIN (sheet->width / self->view_width, sheet->height / self->view_height));
}

static void
show_shown (const KlimaExport *self,
            KlimaScene        *scene,
            const Sheet       *sheet)
{
  klima_layout_fit (scene, sheet->width, sheet->height, MARGIN * MIN (sheet->width, sheet->height),
                    get_furniture (self));
}

/* The region stays where it is whatever the filter shows of it. */
static void
show_region (const KlimaExport *self,
             KlimaScene        *scene,
             const Sheet       *sheet)
{
  guint32 shown = scene->shown;

  scene->shown = klima_scene_all_networks (scene);
  show_shown (self, scene, sheet);
  scene->shown = shown;
}

static void
show_network (const KlimaExport *self,
              KlimaScene        *scene,
              KlimaNetwork      *network,
              const Sheet       *sheet)
{
  scene->shown = 1u << klima_network_get_position (network);
  scene->selected = NULL;
  show_shown (self, scene, sheet);
}

/**
 * klima_export_make_scene:
 * @self: an export
 * @position: of a page
 *
 * Returns: (transfer full): what is shown on that page; of slides and of the handout its camera does not matter
 */
KlimaScene *
klima_export_make_scene (const KlimaExport *self,
                         guint              position)
{
  KlimaNetwork *network;
  KlimaSlide *slide;
  KlimaScene *scene;
  Sheet sheet;

  g_return_val_if_fail (self != NULL, NULL);

  scene = klima_scene_copy (self->scene);
  sheet = get_sheet (self);
  network = get_network (self, position);
  slide = klima_export_get_slide (self, position);
  if (slide != NULL)
    klima_slide_apply (slide, scene);
  else if (self->content == KLIMA_EXPORT_HANDOUT)
    klima_export_handout_apply (scene, position);
  else if (self->content == KLIMA_EXPORT_VIEW)
    show_view (self, scene, &sheet);
  else if (self->content == KLIMA_EXPORT_SHOWN)
    show_shown (self, scene, &sheet);
  else if (network != NULL)
    show_network (self, scene, network, &sheet);
  else
    show_region (self, scene, &sheet);

  return scene;
}

static KlimaPage *
lay_out_map (const KlimaExport *self,
             guint              position,
             GCancellable      *cancellable)
{
  g_autoptr (KlimaScene) scene = klima_export_make_scene (self, position);
  KlimaNetwork *network = get_network (self, position);
  Sheet sheet = get_sheet (self);
  g_autofree char *summary = klima_scene_dup_summary (scene);
  const char *title = network != NULL ? klima_network_get_name (network, scene->language) : summary;
  KlimaDrawing *drawing =
    klima_layout (scene, sheet.width, sheet.height, KLIMA_LAYERS_ALL, get_furniture (self), cancellable);
  KlimaPage *page;
  int width, height;

  if (drawing == NULL)
    return NULL;
  page = klima_page_new (sheet.width * sheet.points, sheet.height * sheet.points, title);
  klima_page_size_get_pixels (self->size, &width, &height);
  klima_page_set_pixels (page, width, height);
  klima_page_take_part (page, drawing, 0, 0, sheet.points);

  return page;
}

/* A slide unit is a point, so that the page is as large as presentation programs have it. */
static KlimaPage *
lay_out_slide (const KlimaExport *self,
               KlimaSlide        *slide,
               GCancellable      *cancellable)
{
  gboolean shaped = !self->size.is_paper && !self->notes;
  double width = shaped ? self->size.width : SLIDE_SHAPE;
  double height = shaped ? self->size.height : 1;
  KlimaSlideFrame frame = klima_slide_frame (width, height);
  g_autoptr (KlimaScene) base = klima_scene_copy (self->scene);
  g_autoptr (KlimaScene) scene = NULL;
  KlimaDrawing *drawing;
  KlimaPage *page;

  klima_slide_apply (slide, base);
  /* As in the show, whatever size is asked for on the map. */
  base->label_scale = 1;
  scene = klima_layout_slide_scene (slide, base, width, height);
  drawing = klima_layout_slide (slide, scene, width, height, KLIMA_LAYERS_ALL, cancellable);
  if (drawing == NULL)
    return NULL;
  if (self->notes)
    return klima_export_lay_out_notes (self, slide, drawing);

  page = klima_page_new (frame.width, frame.height, klima_slide_get_title (slide, base->language));
  if (shaped)
    klima_page_set_pixels (page, (int) round (frame.width * frame.scale), (int) round (frame.height * frame.scale));
  klima_page_take_part (page, drawing, 0, 0, 1);

  return page;
}

/**
 * klima_export_layout_page:
 * @self: an export
 * @position: of the page
 * @cancellable: (nullable): cancels
 *
 * Lays a page out. The same export gives the same page. Any thread.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL if cancelled or where there is no such page
 */
KlimaPage *
klima_export_layout_page (const KlimaExport *self,
                          guint              position,
                          GCancellable      *cancellable)
{
  KlimaSlide *slide;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < klima_export_count_pages (self), NULL);

  if (self->content == KLIMA_EXPORT_HANDOUT)
    return klima_export_lay_out_handout (self, position, cancellable);
  if (self->content != KLIMA_EXPORT_SLIDES)
    return lay_out_map (self, position, cancellable);

  slide = klima_export_get_slide (self, position);
  return slide != NULL ? lay_out_slide (self, slide, cancellable) : NULL;
}
