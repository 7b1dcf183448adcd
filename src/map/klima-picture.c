/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-picture.h"

#include <math.h>

#include "klima-cairo-bands.h"
#include "klima-cairo-pen.h"
#include "klima-canvas.h"
#include "klima-layout.h"

G_DEFINE_BOXED_TYPE (KlimaPicture, klima_picture, klima_picture_ref, klima_picture_unref)

static guint
text_key (const KlimaTextMark *mark)
{
  g_autofree char *look =
    g_strdup_printf ("%s %g %d %d %d %g %g %g %g %g %g %g", mark->text, mark->size, mark->bold, mark->italic,
                     mark->centred, mark->color.red, mark->color.green, mark->color.blue, mark->halo_width,
                     mark->halo.red, mark->halo.green, mark->halo.blue);

  return g_str_hash (look);
}

static guint
box_key (const KlimaBoxMark *mark)
{
  g_autofree char *look =
    g_strdup_printf ("%g %g %g %g %g %g %g %g %g %g", mark->width, mark->height, mark->radius, mark->fill.red,
                     mark->fill.green, mark->fill.blue, mark->stroke_width, mark->stroke.red, mark->stroke.green,
                     mark->stroke.blue);

  return g_str_hash (look);
}

/* A canvas of its own for what stands in a box of the drawing and reaches a little out of it. Its edges are whole
 * device pixels of the picture, so that the name is as crisp as if it were part of it.
 */
static cairo_t *
create_name_canvas (KlimaPictureName   *name,
                    const KlimaDrawing *drawing,
                    const KlimaBounds  *box,
                    double              overhang,
                    double              scale)
{
  double left = floor ((box->min_x - overhang) * scale) / scale;
  double top = floor ((box->min_y - overhang) * scale) / scale;
  double width = ceil ((box->max_x + overhang - left) * scale) / scale;
  double height = ceil ((box->max_y + overhang - top) * scale) / scale;
  double place_x = (box->min_x + box->max_x) / 2;
  double place_y = (box->min_y + box->max_y) / 2;
  cairo_t *cr = klima_canvas_new (width, height, scale);

  cairo_translate (cr, -left, -top);
  klima_drawing_to_map (drawing, place_x, place_y, &name->x, &name->y);
  graphene_rect_init (&name->bounds, (float) (left - place_x), (float) (top - place_y), (float) width, (float) height);

  return cr;
}

static KlimaPictureName
paint_name (const KlimaDrawing  *drawing,
            const KlimaTextMark *mark,
            double               scale)
{
  const KlimaBounds box = { mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };
  KlimaPictureName name = { 0 };
  /* Letters lean and reach a little out of their box. */
  cairo_t *cr = create_name_canvas (&name, drawing, &box, mark->halo_width + mark->size / 4, scale);

  klima_cairo_pen_paint_text (mark, cr);
  name.texture = klima_canvas_to_texture (cr);
  name.key = text_key (mark);

  return name;
}

/* The mark of a town stays beside its name. */
static KlimaPictureName
paint_town (const KlimaDrawing *drawing,
            const KlimaBoxMark *mark,
            double              scale)
{
  const KlimaBounds box = { mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };
  KlimaPictureName name = { 0 };
  cairo_t *cr = create_name_canvas (&name, drawing, &box, mark->stroke_width, scale);

  klima_cairo_pen_paint_box (mark, cr);
  name.texture = klima_canvas_to_texture (cr);
  name.key = box_key (mark);

  return name;
}

static guint
leader_key (const KlimaLeaderMark *mark)
{
  g_autofree char *look = g_strdup_printf ("%g %g %g %g %g", mark->x1 - mark->x0, mark->y1 - mark->y0, mark->width,
                                           mark->color.red, mark->casing.red);

  return g_str_hash (look);
}

static KlimaPictureName
paint_leader (const KlimaDrawing    *drawing,
              const KlimaLeaderMark *mark,
              double                 scale)
{
  const KlimaBounds box = {
    MIN (mark->x0, mark->x1), MIN (mark->y0, mark->y1), MAX (mark->x0, mark->x1), MAX (mark->y0, mark->y1),
  };
  KlimaPictureName name = { 0 };
  cairo_t *cr = create_name_canvas (&name, drawing, &box, mark->casing_width, scale);

  klima_cairo_pen_paint_leader (mark, cr);
  name.texture = klima_canvas_to_texture (cr);
  name.key = leader_key (mark);

  return name;
}

static KlimaPictureName
paint_mark (const KlimaDrawing *drawing,
            const KlimaMark    *mark,
            double              scale)
{
  switch (mark->kind)
    {
    case KLIMA_MARK_TEXT:
      return paint_name (drawing, &mark->text, scale);
    case KLIMA_MARK_LEADER:
      return paint_leader (drawing, &mark->leader, scale);
    case KLIMA_MARK_BOX:
    case KLIMA_MARK_AREA:
    case KLIMA_MARK_LINE:
    default:
      return paint_town (drawing, &mark->box, scale);
    }
}

/* Only a municipality's name may be cut by the edge of the view. A town's mark, which comes before its name, is seen
 * with it or not at all.
 */
static graphene_rect_t
get_whole (const KlimaMark *mark,
           const KlimaMark *next)
{
  const KlimaTextMark *text = &mark->text;
  double x, y;

  if (mark->kind == KLIMA_MARK_LEADER)
    return *graphene_rect_zero ();
  if (mark->kind == KLIMA_MARK_TEXT)
    {
      x = text->x + text->width / 2;
      y = text->y + text->height / 2;
    }
  else
    {
      if (next == NULL || next->kind != KLIMA_MARK_TEXT || next->layer != mark->layer)
        return *graphene_rect_zero ();
      x = mark->box.x + mark->box.width / 2;
      y = mark->box.y + mark->box.height / 2;
      text = &next->text;
    }

  if (text->municipality != NULL)
    return *graphene_rect_zero ();

  return GRAPHENE_RECT_INIT ((float) (text->x - x), (float) (text->y - y), (float) text->width, (float) text->height);
}

static void
clear_name (KlimaPictureName *name)
{
  g_clear_object (&name->texture);
}

static GArray *
paint_names (const KlimaScene        *scene,
             const KlimaPictureFrame *frame,
             GCancellable            *cancellable)
{
  g_autoptr(KlimaDrawing) drawing =
    klima_layout_names_around (scene, frame->width, frame->height, frame->obstacles.boxes, frame->obstacles.n_boxes,
                               cancellable);
  GArray *names;
  const KlimaMark *marks;
  guint n_marks;

  if (drawing == NULL)
    return NULL;

  names = g_array_new (FALSE, FALSE, sizeof (KlimaPictureName));
  g_array_set_clear_func (names, (GDestroyNotify) clear_name);
  marks = klima_drawing_get_marks (drawing, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      KlimaPictureName name = paint_mark (drawing, &marks[i], frame->scale);

      name.whole = get_whole (&marks[i], i + 1 < n_marks ? &marks[i + 1] : NULL);
      if (name.texture != NULL)
        g_array_append_val (names, name);
    }

  return names;
}

/**
 * klima_picture_paint:
 * @scene: what to paint; its camera will be in the middle
 * @frame: what is seen; with its margin it is made up to whole device pixels
 * @haste: how soon
 * @cancellable: (nullable): to give up before the end
 *
 * Lays out and paints a picture. Takes tens of milliseconds; any thread.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when cancelled, or where there is no memory for it
 */
KlimaPicture *
klima_picture_paint (const KlimaScene        *scene,
                     const KlimaPictureFrame *frame,
                     KlimaHaste               haste,
                     GCancellable            *cancellable)
{
  g_autoptr(KlimaPicture) picture = NULL;
  g_autoptr(KlimaDrawing) drawing = NULL;
  KlimaCairoBands *bands;
  double width, height;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (frame->width > 0 && frame->height > 0 && frame->scale > 0, NULL);

  width = klima_canvas_get_pixels (frame->width + 2 * frame->margin_x, frame->scale) / frame->scale;
  height = klima_canvas_get_pixels (frame->height + 2 * frame->margin_y, frame->scale) / frame->scale;
  drawing = klima_layout (scene, width, height, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, cancellable);
  if (drawing == NULL)
    return NULL;

  picture = g_atomic_rc_box_new0 (KlimaPicture);
  picture->scene = klima_scene_copy (scene);
  picture->width = width;
  picture->height = height;
  picture->scale = frame->scale;
  picture->obstacles = frame->obstacles;

  cr = klima_canvas_new (width, height, frame->scale);
  bands = klima_cairo_bands_begin (drawing, cairo_get_target (cr), frame->scale, KLIMA_LAYERS_PICTURE, haste,
                                   cancellable);
  picture->names = paint_names (scene, frame, cancellable);
  if (!klima_cairo_bands_finish (bands))
    {
      cairo_destroy (cr);
      return NULL;
    }
  picture->texture = klima_canvas_to_texture (cr);

  return picture->texture != NULL && picture->names != NULL ? g_steal_pointer (&picture) : NULL;
}

KlimaPicture *
klima_picture_ref (KlimaPicture *picture)
{
  return g_atomic_rc_box_acquire (picture);
}

static void
clear_picture (gpointer data)
{
  KlimaPicture *picture = data;

  klima_scene_free (picture->scene);
  g_clear_object (&picture->texture);
  g_clear_pointer (&picture->names, g_array_unref);
}

void
klima_picture_unref (KlimaPicture *picture)
{
  g_atomic_rc_box_release_full (picture, clear_picture);
}

/**
 * klima_picture_is_sharp:
 * @picture: a picture
 * @camera: where the map is looked at from now
 *
 * Returns: whether a pixel of the picture is a pixel of the view
 */
gboolean
klima_picture_is_sharp (const KlimaPicture *picture,
                        KlimaCamera         camera)
{
  return fabs (picture->scene->camera.zoom - camera.zoom) < KLIMA_SAME_ZOOM;
}

/**
 * klima_picture_place:
 * @picture: a picture
 * @camera: where the map is looked at from now
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * Finds where the picture belongs in the view. While it is sharp it is to be kept on whole device pixels, at most half a
 * pixel beside that place, so that moving the map sideways does not blur it.
 *
 * Returns: a rectangle in the view, logical pixels
 */
graphene_rect_t
klima_picture_place (const KlimaPicture *picture,
                     KlimaCamera         camera,
                     double              width,
                     double              height)
{
  double stretch = exp2 (camera.zoom - picture->scene->camera.zoom);
  double x, y;

  if (klima_picture_is_sharp (picture, camera))
    stretch = 1;

  klima_camera_from_map (camera, width, height, picture->scene->camera.x, picture->scene->camera.y, &x, &y);
  x -= picture->width * stretch / 2;
  y -= picture->height * stretch / 2;

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (picture->width * stretch),
                             (float) (picture->height * stretch));
}

/**
 * klima_picture_covers:
 * @picture: a picture
 * @camera: where the map is looked at from now
 * @width: of the view, logical pixels
 * @height: of the view
 * @margin: logical pixels around the view that should be covered too
 *
 * Returns: whether the view sees nothing but the picture
 */
gboolean
klima_picture_covers (const KlimaPicture *picture,
                      KlimaCamera         camera,
                      double              width,
                      double              height,
                      double              margin)
{
  graphene_rect_t place = klima_picture_place (picture, camera, width, height);
  graphene_rect_t view;

  /* What is rounded off in placing the picture is not missed. */
  graphene_rect_init (&view, (float) -margin, (float) -margin, (float) (width + 2 * margin),
                      (float) (height + 2 * margin));
  graphene_rect_inset (&view, 0.5f, 0.5f);

  return graphene_rect_contains_rect (&place, &view);
}

/**
 * klima_picture_get_revealed:
 * @scene: what to paint
 *
 * Finds the selected municipality where something of it is drawn in full only because it is selected. One that is shown
 * anyway looks no different: its ring is an outline, and not in the picture.
 *
 * Returns: (transfer none) (nullable): what is selected as far as a picture is concerned
 */
KlimaMunicipality *
klima_picture_get_revealed (const KlimaScene *scene)
{
  KlimaScene without = *scene;

  without.selected = NULL;
  if (scene->selected == NULL)
    return NULL;

  return (klima_municipality_get_networks (scene->selected) & ~scene->shown) != 0 ||
             !klima_scene_shows (&without, scene->selected)
           ? scene->selected
           : NULL;
}

/**
 * klima_picture_looks_the_same:
 * @a: a scene
 * @b: another
 *
 * Returns: whether a picture of one shows the other, too, but for the camera
 */
gboolean
klima_picture_looks_the_same (const KlimaScene *a,
                              const KlimaScene *b)
{
  KlimaScene seen_a = *a;
  KlimaScene seen_b = *b;

  seen_a.camera = seen_b.camera;
  seen_a.selected = klima_picture_get_revealed (a);
  seen_b.selected = klima_picture_get_revealed (b);

  return klima_scene_equal (&seen_a, &seen_b);
}
