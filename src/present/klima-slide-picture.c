/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-picture.h"

#include <math.h>

#include "klima-cairo-bands.h"
#include "klima-cairo-pen.h"
#include "klima-canvas.h"
#include "klima-layout.h"

/* How many zoom levels further away than all of the region the map alone is looked at from: what flights see beside their
 * slides.
 */
#define AFAR 1.3

/* Slide units: how far beside a small municipality a click still means it. */
#define SLOP 5.0

/* Slide units: how far the map is painted beyond the slide's edges. There it fades away, so that no edge is seen while the
 * camera flies.
 */
#define MARGIN 48.0

#define FRONT_LAYERS (KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE)

G_DEFINE_BOXED_TYPE (KlimaSlidePicture, klima_slide_picture, klima_slide_picture_ref, klima_slide_picture_unref)

/* A canvas as large as the slide in the view, and something around it. Its coordinates are slide units. */
static cairo_t *
create_canvas (const KlimaSlidePicture *picture,
               double                   margin)
{
  cairo_t *cr = klima_canvas_new ((picture->frame.width + 2 * margin) * picture->frame.scale,
                                  (picture->frame.height + 2 * margin) * picture->frame.scale, picture->view_scale);

  cairo_scale (cr, picture->frame.scale, picture->frame.scale);

  return cr;
}

/* What hides the map from clicks: panels and cards, not names. */
static GArray *
find_boxes (const KlimaDrawing *drawing)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].layer == KLIMA_LAYER_FURNITURE)
      {
        const KlimaBoxMark *box = &marks[i].box;
        KlimaBounds bounds = { box->x, box->y, box->x + box->width - box->fade, box->y + box->height };

        g_array_append_val (boxes, bounds);
      }

  return boxes;
}

static GdkTexture *
paint_edge (const KlimaBoxMark *box,
            double              scale)
{
  cairo_t *cr = klima_canvas_new (box->fade, 1, scale);

  cairo_translate (cr, box->fade - box->x - box->width, -box->y);
  klima_cairo_pen_paint_box (box, cr);

  return klima_canvas_to_texture (cr);
}

/* The panel's, which fades into the map. */
static void
find_paper (KlimaSlidePicture  *picture,
            const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      const KlimaBoxMark *box = &marks[i].box;

      if (marks[i].kind != KLIMA_MARK_BOX || box->fade <= 0 || box->fill.alpha < 1)
        continue;

      picture->paper = (KlimaBounds) { box->x, box->y, box->x + box->width - box->fade, box->y + box->height };
      picture->paper_edge = paint_edge (box, picture->frame.scale * picture->view_scale);
      picture->edge_width = box->fade;
      picture->paper_color =
        (GdkRGBA) { (float) box->fill.red, (float) box->fill.green, (float) box->fill.blue, 1 };
    }
}

/* The source line stands in a box, the mark before it. */
static KlimaBounds
find_source (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 1; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && g_str_equal (marks[i].text.text, KLIMA_SOURCE_LINE) &&
        marks[i - 1].kind == KLIMA_MARK_BOX)
      {
        const KlimaBoxMark *box = &marks[i - 1].box;

        return (KlimaBounds) { box->x, box->y, box->x + box->width, box->y + box->height };
      }

  return (KlimaBounds) { 0 };
}

/* The scene as the slide needs it, or of all of the region from afar, pale. */
static KlimaScene *
make_scene (KlimaSlide       *slide,
            const KlimaScene *base,
            double            width,
            double            height)
{
  KlimaSlideFrame frame = klima_slide_frame (width, height);
  KlimaBounds region = klima_dataset_get_bounds (base->dataset);
  KlimaScene *scene;

  if (slide != NULL)
    return klima_layout_slide_scene (slide, base, width, height);

  scene = klima_scene_copy (base);
  scene->shown = 0;
  scene->selected = NULL;
  scene->labels = KLIMA_LABELS_NONE;
  scene->camera = klima_camera_fit (&region, frame.width, frame.height, 0, KLIMA_MAX_ZOOM);
  scene->camera.zoom -= AFAR;

  return scene;
}

static gboolean
paint_front (KlimaSlidePicture *picture,
             const KlimaScene  *scene,
             GCancellable      *cancellable)
{
  g_autoptr (KlimaDrawing) drawing = klima_layout_slide (picture->slide, scene, picture->view_width,
                                                         picture->view_height, FRONT_LAYERS, cancellable);
  cairo_t *cr;

  if (drawing == NULL)
    return FALSE;

  cr = create_canvas (picture, 0);
  if (!klima_cairo_pen_paint (drawing, cr, FRONT_LAYERS, cancellable))
    {
      cairo_destroy (cr);
      return FALSE;
    }
  picture->boxes = find_boxes (drawing);
  picture->source = find_source (drawing);
  find_paper (picture, drawing);
  picture->front = klima_slide_front_cut (&picture->source, cr, picture->frame.scale * picture->view_scale);

  return picture->front != NULL;
}

/* Takes away what is painted between two places, more and more towards the second one. */
static void
fade_towards (cairo_t *cr,
              double   x0,
              double   y0,
              double   x1,
              double   y1)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (x0, y0, x1, y1);
  double left, top, right, bottom;

  cairo_pattern_add_color_stop_rgba (fade, 0, 0, 0, 0, 0);
  cairo_pattern_add_color_stop_rgba (fade, 0.5, 0, 0, 0, 0.5);
  cairo_pattern_add_color_stop_rgba (fade, 1, 0, 0, 0, 1);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  if (x0 == x1)
    cairo_rectangle (cr, left, MIN (y0, y1), right - left, fabs (y1 - y0));
  else
    cairo_rectangle (cr, MIN (x0, x1), top, fabs (x1 - x0), bottom - top);
  cairo_set_source (cr, fade);
  cairo_fill (cr);
  cairo_pattern_destroy (fade);
}

static void
fade_margin (const KlimaSlidePicture *picture,
             cairo_t                 *cr)
{
  double margin = picture->margin;
  double right = picture->frame.width + 2 * margin;
  double bottom = picture->frame.height + 2 * margin;

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  fade_towards (cr, margin, 0, 0, 0);
  fade_towards (cr, right - margin, 0, right, 0);
  fade_towards (cr, 0, margin, 0, 0);
  fade_towards (cr, 0, bottom - margin, 0, bottom);
}

/* The map is painted by other threads, meanwhile what stands before it by this one. */
static gboolean
paint (KlimaSlidePicture *picture,
       const KlimaScene  *scene,
       GCancellable      *cancellable)
{
  g_autoptr (KlimaDrawing) drawing = klima_layout_slide_map (scene, picture->frame.width + 2 * picture->margin,
                                                             picture->frame.height + 2 * picture->margin, cancellable);
  KlimaCairoBands *bands;
  gboolean is_painted;
  cairo_t *cr;

  if (drawing == NULL)
    return FALSE;

  cr = create_canvas (picture, picture->margin);
  bands = klima_cairo_bands_begin (drawing, cairo_get_target (cr), picture->frame.scale * picture->view_scale,
                                   KLIMA_LAYERS_PICTURE, KLIMA_HASTE_NOW, cancellable);
  is_painted = picture->slide == NULL || paint_front (picture, scene, cancellable);
  is_painted &= klima_cairo_bands_finish (bands);
  if (!is_painted)
    {
      cairo_destroy (cr);
      return FALSE;
    }
  fade_margin (picture, cr);
  picture->map = klima_canvas_to_texture (cr);

  return picture->map != NULL;
}

/* On whole device pixels, so that the slide is, too. */
static double
get_margin (const KlimaSlidePicture *picture)
{
  double scale = picture->frame.scale * picture->view_scale;

  return round (MARGIN * scale) / scale;
}

/**
 * klima_slide_picture_paint:
 * @slide: (nullable): what to paint; %NULL for the map alone
 * @base: from klima_slide_apply(), perhaps changed since
 * @width: of the view, logical pixels
 * @height: of the view
 * @scale: device pixels for a logical pixel
 * @cancellable: (nullable): to give up before the end
 *
 * Lays a slide out and paints it. Takes a tenth of a second on a large screen; any thread.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when cancelled, or where there is no memory for it
 */
KlimaSlidePicture *
klima_slide_picture_paint (KlimaSlide       *slide,
                           const KlimaScene *base,
                           double            width,
                           double            height,
                           double            scale,
                           GCancellable     *cancellable)
{
  g_autoptr (KlimaSlidePicture) picture = NULL;
  g_autoptr (KlimaScene) scene = NULL;

  g_return_val_if_fail (slide == NULL || KLIMA_IS_SLIDE (slide), NULL);
  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0 && scale > 0, NULL);

  scene = make_scene (slide, base, width, height);
  picture = g_atomic_rc_box_new0 (KlimaSlidePicture);
  g_set_object (&picture->slide, slide);
  picture->base = klima_scene_copy (base);
  picture->view_width = width;
  picture->view_height = height;
  picture->view_scale = scale;
  picture->frame = klima_slide_frame (width, height);
  picture->margin = get_margin (picture);
  picture->camera = scene->camera;

  return paint (picture, scene, cancellable) ? g_steal_pointer (&picture) : NULL;
}

KlimaSlidePicture *
klima_slide_picture_ref (KlimaSlidePicture *picture)
{
  return g_atomic_rc_box_acquire (picture);
}

static void
clear_picture (gpointer data)
{
  KlimaSlidePicture *picture = data;

  g_clear_object (&picture->slide);
  g_clear_pointer (&picture->base, klima_scene_free);
  g_clear_object (&picture->map);
  g_clear_object (&picture->paper_edge);
  g_clear_pointer (&picture->front, g_array_unref);
  g_clear_pointer (&picture->boxes, g_array_unref);
}

void
klima_slide_picture_unref (KlimaSlidePicture *picture)
{
  g_atomic_rc_box_release_full (picture, clear_picture);
}

/**
 * klima_slide_picture_is_of:
 * @picture: a picture
 * @slide: (nullable): a slide
 * @base: what it shows of the map
 *
 * Returns: whether that is what was painted, at whatever size
 */
gboolean
klima_slide_picture_is_of (const KlimaSlidePicture *picture,
                           KlimaSlide              *slide,
                           const KlimaScene        *base)
{
  return picture->slide == slide && klima_scene_equal (picture->base, base);
}

/**
 * klima_slide_picture_find_at:
 * @picture: a picture
 * @x: a place in the view that it was painted for, logical pixels
 * @y: likewise
 *
 * Returns: (nullable) (transfer none): the municipality that is seen there
 */
KlimaMunicipality *
klima_slide_picture_find_at (const KlimaSlidePicture *picture,
                             double                   x,
                             double                   y)
{
  const KlimaSlideFrame *frame = &picture->frame;
  double map_x, map_y;

  x = (x - frame->x) / frame->scale;
  y = (y - frame->y) / frame->scale;
  if (picture->boxes == NULL || x < 0 || y < 0 || x > frame->width || y > frame->height)
    return NULL;
  for (guint i = 0; i < picture->boxes->len; i++)
    {
      const KlimaBounds *box = &g_array_index (picture->boxes, KlimaBounds, i);

      if (x >= box->min_x && x <= box->max_x && y >= box->min_y && y <= box->max_y)
        return NULL;
    }
  klima_camera_to_map (picture->camera, frame->width, frame->height, x, y, &map_x, &map_y);

  return klima_dataset_find_at (picture->base->dataset, map_x, map_y,
                                SLOP / klima_projection_world_size (picture->camera.zoom));
}

/**
 * klima_slide_picture_place:
 * @picture: a picture
 * @frame: how a slide lies in the view that shows it
 * @camera: of that view, slide units
 *
 * Returns: where in the view the slide that @picture was painted as lies while the camera is elsewhere, logical pixels
 */
graphene_rect_t
klima_slide_picture_place (const KlimaSlidePicture *picture,
                           const KlimaSlideFrame   *frame,
                           KlimaCamera              camera)
{
  double stretch = exp2 (camera.zoom - picture->camera.zoom);
  double x, y;

  if (klima_camera_equal (picture->camera, camera))
    return GRAPHENE_RECT_INIT ((float) frame->x, (float) frame->y, (float) (frame->width * frame->scale),
                               (float) (frame->height * frame->scale));

  klima_camera_from_map (camera, frame->width, frame->height, picture->camera.x, picture->camera.y, &x, &y);
  x -= frame->width * stretch / 2;
  y -= frame->height * stretch / 2;

  return GRAPHENE_RECT_INIT ((float) (frame->x + x * frame->scale), (float) (frame->y + y * frame->scale),
                             (float) (frame->width * stretch * frame->scale),
                             (float) (frame->height * stretch * frame->scale));
}
