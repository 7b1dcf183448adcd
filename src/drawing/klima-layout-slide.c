/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-slide-private.h"

#include <math.h>

#include "klima-layout-text.h"
#include "klima-text-measure.h"

/* The narrowest and the widest slide, width by height, and below what a slide counts as narrow. */
#define NARROWEST (4.0 / 3)
#define WIDEST 2.4
#define NARROW 1.5

/* The panel's part of the width, by kind of slide; then the width over which it fades into the map, slide units. */
#define MAP_PANEL 0.305
#define MAP_PANEL_NARROW 0.355
#define TITLE_PANEL 0.44
#define SOURCES_PANEL 0.56
#define FADE 56.0
#define VEIL_OPACITY 0.86

/* Factor on the sizes of texts in a panel with plenty of room: what the slide says, and facts that were looked up. */
#define LARGEST 1.12
#define LARGEST_FACTS 1.3

/* Kept free around what is to be seen, slide units: more where names stand beside. */
#define MARGIN 26.0
#define LEADER_MARGIN 40.0

/* Height of the strip in which the source line stands, slide units. */
#define FOOTER 36.0

/* How much larger names and numbers are than on a screen, unless there are many names, or little room. */
#define LABEL_SCALE 1.2
#define MANY_NAMES 12

/* Of the source line, slide units. */
#define SOURCE_SIZE 11.0
#define SOURCE_EDGE 8.0
#define SOURCE_PADDING_X 7.0
#define SOURCE_PADDING_Y 2.5

/**
 * klima_slide_frame:
 * @width: of the view, pixels
 * @height: of the view
 *
 * Returns: how a slide lies in the view
 */
KlimaSlideFrame
klima_slide_frame (double width,
                   double height)
{
  KlimaSlideFrame frame = { .height = KLIMA_SLIDE_HEIGHT };

  g_return_val_if_fail (width > 0 && height > 0, frame);

  frame.width = KLIMA_SLIDE_HEIGHT * CLAMP (width / height, NARROWEST, WIDEST);
  frame.scale = MIN (width / frame.width, height / frame.height);
  frame.x = (width - frame.width * frame.scale) / 2;
  frame.y = (height - frame.height * frame.scale) / 2;

  return frame;
}

/* A slide that is left for a municipality shows that on the map, whatever it was. */
static KlimaSlideKind
get_kind (KlimaSlide       *slide,
          const KlimaScene *scene)
{
  return scene->selected != NULL ? KLIMA_SLIDE_MAP : klima_slide_get_kind (slide);
}

static gboolean
is_narrow (double width)
{
  return width < NARROW * KLIMA_SLIDE_HEIGHT;
}

/* Where the panel begins to fade. */
static double
get_panel_width (KlimaSlideKind kind,
                 double         width)
{
  switch (kind)
    {
    case KLIMA_SLIDE_TITLE:
      return TITLE_PANEL * width;
    case KLIMA_SLIDE_SOURCES:
      return SOURCES_PANEL * width;
    case KLIMA_SLIDE_PARTNERS:
      return 0;
    case KLIMA_SLIDE_MAP:
    default:
      return (is_narrow (width) ? MAP_PANEL_NARROW : MAP_PANEL) * width;
    }
}

/* What is to be seen: what the slide is about, and what is selected even if that lies elsewhere. */
static KlimaBounds
get_bounds (KlimaSlide       *slide,
            const KlimaScene *scene)
{
  KlimaBounds bounds = klima_slide_get_bounds (slide);

  if (scene->selected != NULL)
    {
      KlimaBounds selected = klima_geometry_get_bounds (klima_municipality_get_geometry (scene->selected));

      klima_bounds_add (&bounds, &selected);
    }

  return bounds;
}

/* Where what is to be seen may lie: beside the panel. */
static KlimaBounds
get_room (KlimaSlideKind    kind,
          const KlimaScene *scene,
          double            width,
          double            height)
{
  double panel = get_panel_width (kind, width);
  double margin = scene->labels == KLIMA_LABELS_LEADERS ? LEADER_MARGIN : MARGIN;

  return (KlimaBounds) {
    (panel > 0 ? panel + FADE / 2 : 0) + margin, margin, width - margin, height - MAX (margin, FOOTER),
  };
}

/* Points the camera so that the bounds fill the room. */
static KlimaCamera
fit (const KlimaBounds *bounds,
     const KlimaBounds *room,
     double             width,
     double             height)
{
  KlimaCamera camera = klima_camera_fit (bounds, room->max_x - room->min_x, room->max_y - room->min_y, 0, KLIMA_MAX_ZOOM);
  double world = klima_projection_world_size (camera.zoom);

  camera.x -= ((room->min_x + room->max_x) / 2 - width / 2) / world;
  camera.y -= ((room->min_y + room->max_y) / 2 - height / 2) / world;

  return camera;
}

/**
 * klima_layout_slide_scene:
 * @slide: a slide
 * @base: a scene that klima_slide_apply() was given, and that may have been changed since: another filter, a municipality
 *   selected
 * @width: of the view, in any unit, for its shape
 * @height: of the view
 *
 * Makes the scene of a slide. Its camera is that of a picture as large as the slide, slide units. It stays where it is
 * when a municipality is selected that was to be seen anyway.
 *
 * Returns: (transfer full): the scene
 */
KlimaScene *
klima_layout_slide_scene (KlimaSlide       *slide,
                          const KlimaScene *base,
                          double            width,
                          double            height)
{
  KlimaSlideFrame frame;
  KlimaScene *scene;
  KlimaSlideKind kind;
  KlimaBounds bounds, room;

  g_return_val_if_fail (KLIMA_IS_SLIDE (slide), NULL);
  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  frame = klima_slide_frame (width, height);
  scene = klima_scene_copy (base);
  scene->min_text = KLIMA_SLIDE_MIN_TEXT;
  scene->min_border = KLIMA_SLIDE_MIN_BORDER;
  if (scene->labels == KLIMA_LABELS_NUMBERS ? !is_narrow (frame.width) : klima_scene_count_shown (scene) <= MANY_NAMES)
    scene->label_scale *= LABEL_SCALE;

  kind = get_kind (slide, scene);
  bounds = get_bounds (slide, scene);
  room = get_room (kind, scene, frame.width, frame.height);
  if (scene->labels == KLIMA_LABELS_NUMBERS)
    klima_slide_make_room_for_key (scene, &bounds, &room);
  scene->camera = fit (&bounds, &room, frame.width, frame.height);

  return scene;
}

static void
occupy (KlimaLayout       *layout,
        const KlimaBounds *bounds)
{
  g_array_append_val (layout->space.occupied, *bounds);
}

static void
add_source (KlimaLayout *layout)
{
  KlimaDrawing *drawing = layout->drawing;
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  double width, height;
  KlimaBounds bounds;
  KlimaBoxMark *box;
  KlimaTextMark *mark;

  klima_text_measure (KLIMA_SOURCE_LINE, SOURCE_SIZE, FALSE, FALSE, &width, &height);
  bounds.max_x = klima_drawing_get_width (drawing) - SOURCE_EDGE;
  bounds.max_y = klima_drawing_get_height (drawing) - SOURCE_EDGE;
  bounds.min_x = bounds.max_x - width - 2 * SOURCE_PADDING_X;
  bounds.min_y = bounds.max_y - height - 2 * SOURCE_PADDING_Y;

  box = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
  *box = (KlimaBoxMark) {
    bounds.min_x, bounds.min_y, bounds.max_x - bounds.min_x, bounds.max_y - bounds.min_y, 4, palette->paper,
  };
  box->fill.alpha = 0.85;
  mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, KLIMA_SOURCE_LINE, bounds.min_x + SOURCE_PADDING_X,
                                bounds.min_y + SOURCE_PADDING_Y, SOURCE_SIZE, FALSE, FALSE);
  mark->color = palette->ink;
  occupy (layout, &bounds);
}

/* Paper over all the height, from the left edge, fading into the map at its right end; or over all of the map. */
static void
add_paper (KlimaLayout *layout,
           double       panel_width)
{
  KlimaDrawing *drawing = layout->drawing;
  double width = klima_drawing_get_width (drawing);
  double height = klima_drawing_get_height (drawing);
  gboolean all = panel_width <= 0;
  KlimaBoxMark *box = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
  KlimaBounds bounds = { 0, 0, all ? width : panel_width + FADE / 2, height };

  *box = (KlimaBoxMark) {
    0, 0, all ? width : panel_width + FADE, height, 0,
    .fill = klima_palette_get (klima_drawing_get_scene (drawing)->style)->paper, .fade = all ? 0 : FADE,
  };
  if (all)
    box->fill.alpha = VEIL_OPACITY;
  occupy (layout, &bounds);
}

static void
add_panel (KlimaLayout    *layout,
           KlimaSlide     *slide,
           KlimaSlideKind  kind)
{
  static const KlimaColumnFill fills[] = {
    [KLIMA_SLIDE_TITLE] = klima_slide_fill_title,
    [KLIMA_SLIDE_MAP] = klima_slide_fill_map,
    [KLIMA_SLIDE_SOURCES] = klima_slide_fill_sources,
  };
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  KlimaColumnFill fill = scene->selected != NULL ? klima_slide_fill_municipality : fills[kind];
  double panel_width = get_panel_width (kind, klima_drawing_get_width (layout->drawing));
  double room = klima_drawing_get_height (layout->drawing) - 2 * KLIMA_SLIDE_EDGE;
  KlimaColumn column = {
    layout->drawing, klima_palette_get (scene->style), KLIMA_SLIDE_EDGE, KLIMA_SLIDE_EDGE,
    panel_width - KLIMA_SLIDE_EDGE, scene->selected != NULL ? LARGEST_FACTS : LARGEST,
  };
  double taken = klima_column_fit (&column, fill, slide, room);

  if (kind == KLIMA_SLIDE_TITLE)
    column.y += MAX (room - taken, 0) / 2;
  fill (&column, slide);
}

static void
add_key (KlimaLayout *layout,
         KlimaSlide  *slide)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  KlimaBounds bounds = get_bounds (slide, scene);
  KlimaBounds room = get_room (get_kind (slide, scene), scene, klima_drawing_get_width (layout->drawing),
                               klima_drawing_get_height (layout->drawing));
  KlimaBounds box = klima_slide_add_key (layout->drawing, &bounds, &room);

  occupy (layout, &box);
}

static void
add_foreground (KlimaLayout *layout,
                KlimaSlide  *slide)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  KlimaSlideKind kind = get_kind (slide, scene);

  add_paper (layout, get_panel_width (kind, klima_drawing_get_width (layout->drawing)));
  if (kind == KLIMA_SLIDE_PARTNERS)
    klima_slide_add_partners (layout->drawing, slide);
  else
    add_panel (layout, slide, kind);
  add_source (layout);
  if (scene->labels == KLIMA_LABELS_NUMBERS)
    add_key (layout, slide);
}

/**
 * klima_layout_slide:
 * @slide: a slide
 * @scene: a scene from klima_layout_slide_scene(); its camera may have been moved
 * @width: of the view, in any unit, for its shape
 * @height: of the view
 * @layers: which layers to lay out: %KLIMA_LAYERS_PICTURE for what moves with the camera, the others for what stands
 *   before it
 * @cancellable: (nullable): cancels between steps, and between names
 *
 * Lays a slide out: the map, and what stands beside it. The drawing is in slide units, and is to be put down as
 * klima_slide_frame() says. Any thread.
 *
 * Where a municipality is selected, the facts about it take the place of what the slide says.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL if cancelled
 */
KlimaDrawing *
klima_layout_slide (KlimaSlide        *slide,
                    const KlimaScene  *scene,
                    double             width,
                    double             height,
                    KlimaDrawingLayer  layers,
                    GCancellable      *cancellable)
{
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_auto (KlimaLayout) layout = { 0 };
  KlimaSlideFrame frame;

  g_return_val_if_fail (KLIMA_IS_SLIDE (slide), NULL);
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  frame = klima_slide_frame (width, height);
  drawing = klima_drawing_new (scene, frame.width, frame.height);
  klima_layout_init (&layout, drawing, layers | KLIMA_LAYER_FURNITURE, KLIMA_FURNITURE_KEY, cancellable);

  klima_layout_map (drawing, layers, TRUE);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (layers & (KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE))
    add_foreground (&layout, slide);
  if (layers & KLIMA_LAYER_NAMES)
    klima_layout_names (&layout);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  klima_drawing_sort (drawing);
  return g_steal_pointer (&drawing);
}

/**
 * klima_layout_slide_map:
 * @scene: a scene from klima_layout_slide_scene(), or any other; its camera will be in the middle
 * @width: slide units; may be more than the slide's, to paint around it, too
 * @height: likewise
 * @cancellable: (nullable): cancels between steps
 *
 * Lays out nothing but what moves with the camera. Any thread.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL if cancelled
 */
KlimaDrawing *
klima_layout_slide_map (const KlimaScene *scene,
                        double            width,
                        double            height,
                        GCancellable     *cancellable)
{
  g_autoptr (KlimaDrawing) drawing = NULL;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  drawing = klima_drawing_new (scene, width, height);
  klima_layout_map (drawing, KLIMA_LAYERS_PICTURE, TRUE);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  klima_drawing_sort (drawing);
  return g_steal_pointer (&drawing);
}
