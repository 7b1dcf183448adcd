/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-picture-keeper.h"

#include <math.h>

#include "klima-painter.h"
#include "klima-trace.h"

/* When less than this share of the margin is left, another picture is painted ahead; and while the view moves and drawing
 * needs the processors.
 */
#define LOW_MARGIN 0.3
#define THRIFTY_MARGIN 0.1
/* Zoom levels until a stretched picture is replaced while the view is still moving; and while drawing needs the
 * processors: then there is a sharp one once the view rests.
 */
#define CLOSE_ZOOM 0.7
#define THRIFTY_ZOOM 3.0
/* To paint a picture takes the processors from a renderer that draws with them, too, and a picture that is new to a
 * renderer costs it as much as some frames do: while the view moves there is one for so many frames, however long these
 * take.
 */
#define PICTURE_FRAMES 24

struct _KlimaPictureKeeper
{
  /* owned */
  KlimaPainter *painter;
  /* borrowed */
  GSourceOnceFunc replaced;
  gpointer user_data;
  gboolean is_thrifty;
  KlimaObstacles obstacles;

  /* owned, nullable */
  KlimaScene *scene;
  KlimaPicture *picture;
  /* one from further away, to be seen where a quick view leaves the other */
  KlimaPicture *wider;
  /* one of where the view goes, held back until it is there */
  KlimaPicture *coming;
  /* frames on the way since the picture came */
  guint n_frames;
  /* what is seen while the view moves */
  gboolean is_moving;
  KlimaSight sight;

  /* the last picture that was asked for; owned, nullable */
  KlimaScene *requested;
  KlimaPictureFrame requested_frame;
};

/* Whether less than @share of the margin is left on any side. Where the view cannot be moved any further to one side,
 * nothing is missed there: that side counts by how far it could be.
 */
static gboolean
margin_is_low (const KlimaPictureKeeper *keeper,
               const KlimaSight         *sight,
               double                    share)
{
  double world = klima_projection_world_size (sight->camera.zoom);
  double low_x = klima_sight_get_margin_x (sight) * share;
  double low_y = klima_sight_get_margin_y (sight) * share;
  graphene_rect_t place = klima_picture_place (keeper->picture, sight->camera, sight->width, sight->height);
  double right = place.origin.x + place.size.width - sight->width;
  double bottom = place.origin.y + place.size.height - sight->height;

  return -place.origin.x < MIN (low_x, floor ((sight->camera.x - sight->centres.min_x) * world)) ||
         -place.origin.y < MIN (low_y, floor ((sight->camera.y - sight->centres.min_y) * world)) ||
         right < MIN (low_x, floor ((sight->centres.max_x - sight->camera.x) * world)) ||
         bottom < MIN (low_y, floor ((sight->centres.max_y - sight->camera.y) * world));
}

static gboolean
is_same_frame (const KlimaPictureFrame *a,
               const KlimaPictureFrame *b)
{
  return a->width == b->width && a->height == b->height && a->margin_x == b->margin_x && a->margin_y == b->margin_y &&
         a->scale == b->scale && klima_obstacles_equal (&a->obstacles, &b->obstacles);
}

/* Whether the names were placed for what is seen now, and for what lies over it. */
static gboolean
has_names_in_place (const KlimaPictureKeeper *keeper,
                    const KlimaSight         *sight)
{
  KlimaCamera camera = keeper->picture->scene->camera;

  return hypot (camera.x - sight->camera.x, camera.y - sight->camera.y) *
             klima_projection_world_size (sight->camera.zoom) < 1 &&
         klima_obstacles_equal (&keeper->picture->obstacles, &keeper->obstacles);
}

static double
get_zoom (const KlimaPicture *picture)
{
  return picture->scene->camera.zoom;
}

/* The picture before is kept where it shows more. */
static void
replace_picture (KlimaPictureKeeper *keeper,
                 KlimaPicture       *picture)
{
  g_autoptr(KlimaPicture) before = g_steal_pointer (&keeper->picture);

  keeper->picture = klima_picture_ref (picture);
  keeper->n_frames = 0;

  if (before != NULL && klima_picture_looks_the_same (before->scene, picture->scene) &&
      (keeper->wider == NULL || get_zoom (before) < get_zoom (keeper->wider)))
    {
      g_clear_pointer (&keeper->wider, klima_picture_unref);
      keeper->wider = g_steal_pointer (&before);
    }
  if (keeper->wider != NULL && get_zoom (keeper->wider) >= get_zoom (picture))
    g_clear_pointer (&keeper->wider, klima_picture_unref);
}

static gboolean
covers (const KlimaPicture *picture,
        const KlimaSight   *sight)
{
  return klima_picture_covers (picture, sight->camera, sight->width, sight->height, 0);
}

/* A picture of where the view zooms in to would lie as a sharp piece in the middle of one that is stretched. */
static gboolean
comes_too_early (const KlimaPictureKeeper *keeper,
                 const KlimaPicture       *picture)
{
  return keeper->is_moving && keeper->picture != NULL &&
         klima_picture_looks_the_same (keeper->picture->scene, picture->scene) &&
         covers (keeper->picture, &keeper->sight) && !covers (picture, &keeper->sight);
}

static void
show_picture (KlimaPictureKeeper *keeper,
              KlimaPicture       *picture)
{
  g_clear_pointer (&keeper->coming, klima_picture_unref);
  replace_picture (keeper, picture);
  keeper->replaced (keeper->user_data);
}

/* Who goes on zooming does not wait for the last picture. */
static void
hold_back (KlimaPictureKeeper *keeper,
           KlimaPicture       *picture)
{
  g_autoptr(KlimaPicture) before = g_steal_pointer (&keeper->coming);

  if (before != NULL)
    show_picture (keeper, before);
  keeper->coming = klima_picture_ref (picture);
}

/* What no longer looks like the scene is not shown: another was asked for when the scene changed. */
static void
on_painted (KlimaPictureKeeper *keeper,
            KlimaPicture       *picture)
{
  if (keeper->scene == NULL || !klima_picture_looks_the_same (picture->scene, keeper->scene))
    return;

  klima_trace ("picture arrived");
  if (comes_too_early (keeper, picture))
    hold_back (keeper, picture);
  else
    show_picture (keeper, picture);
}

/**
 * klima_picture_keeper_new:
 * @replaced: called when there is another picture
 * @user_data: for @replaced
 *
 * Returns: (transfer full): a keeper without scene or pictures
 */
KlimaPictureKeeper *
klima_picture_keeper_new (GSourceOnceFunc replaced,
                          gpointer        user_data)
{
  KlimaPictureKeeper *keeper = g_new0 (KlimaPictureKeeper, 1);

  keeper->replaced = replaced;
  keeper->user_data = user_data;
  keeper->painter = klima_painter_new ();
  g_signal_connect_swapped (keeper->painter, "painted", G_CALLBACK (on_painted), keeper);

  return keeper;
}

void
klima_picture_keeper_free (KlimaPictureKeeper *keeper)
{
  g_signal_handlers_disconnect_by_data (keeper->painter, keeper);
  g_object_run_dispose (G_OBJECT (keeper->painter));
  g_object_unref (keeper->painter);
  g_clear_pointer (&keeper->picture, klima_picture_unref);
  g_clear_pointer (&keeper->wider, klima_picture_unref);
  g_clear_pointer (&keeper->coming, klima_picture_unref);
  g_clear_pointer (&keeper->scene, klima_scene_free);
  g_clear_pointer (&keeper->requested, klima_scene_free);
  g_free (keeper);
}

/**
 * klima_picture_keeper_set_thrifty:
 * @keeper: a keeper
 * @is_thrifty: whether drawing takes the processors that painting would need
 *
 * Decides how long a picture that is stretched, or about to be left, does while the view moves.
 */
void
klima_picture_keeper_set_thrifty (KlimaPictureKeeper *keeper,
                                  gboolean            is_thrifty)
{
  keeper->is_thrifty = is_thrifty;
}

/**
 * klima_picture_keeper_set_obstacles:
 * @keeper: a keeper
 * @obstacles: what lies over the view
 *
 * Names will stand beside it.
 *
 * Returns: whether that is something else than before
 */
gboolean
klima_picture_keeper_set_obstacles (KlimaPictureKeeper   *keeper,
                                    const KlimaObstacles *obstacles)
{
  if (klima_obstacles_equal (&keeper->obstacles, obstacles))
    return FALSE;

  keeper->obstacles = *obstacles;

  return TRUE;
}

/**
 * klima_picture_keeper_set_scene:
 * @keeper: a keeper
 * @scene: what to show; copied. Its camera does not matter.
 *
 * Pictures of another dataset are dropped. Those of this one stay until there is another, but are no longer sharp.
 *
 * Returns: whether it looks different from the scene before
 */
gboolean
klima_picture_keeper_set_scene (KlimaPictureKeeper *keeper,
                                const KlimaScene   *scene)
{
  g_autoptr(KlimaScene) before = g_steal_pointer (&keeper->scene);

  keeper->scene = klima_scene_copy (scene);
  if (before != NULL && klima_picture_looks_the_same (before, scene))
    return FALSE;

  g_clear_pointer (&keeper->wider, klima_picture_unref);
  g_clear_pointer (&keeper->coming, klima_picture_unref);
  if (before != NULL && before->dataset != scene->dataset)
    g_clear_pointer (&keeper->picture, klima_picture_unref);

  return TRUE;
}

/**
 * klima_picture_keeper_get_scene:
 * @keeper: a keeper
 *
 * Returns: (transfer none) (nullable): what is shown
 */
const KlimaScene *
klima_picture_keeper_get_scene (const KlimaPictureKeeper *keeper)
{
  return keeper->scene;
}

/**
 * klima_picture_keeper_get_picture:
 * @keeper: a keeper
 *
 * Returns: (transfer none) (nullable): the newest picture
 */
KlimaPicture *
klima_picture_keeper_get_picture (const KlimaPictureKeeper *keeper)
{
  return keeper->picture;
}

/**
 * klima_picture_keeper_get_wider:
 * @keeper: a keeper
 *
 * Returns: (transfer none) (nullable): a picture from further away
 */
KlimaPicture *
klima_picture_keeper_get_wider (const KlimaPictureKeeper *keeper)
{
  return keeper->wider;
}

/**
 * klima_picture_keeper_is_sharp:
 * @keeper: a keeper
 * @sight: what is seen
 *
 * Returns: whether the picture is what the view should show, pixel by pixel
 */
gboolean
klima_picture_keeper_is_sharp (const KlimaPictureKeeper *keeper,
                               const KlimaSight         *sight)
{
  const KlimaPicture *picture = keeper->picture;

  return keeper->scene != NULL && picture != NULL && picture->scale == sight->grid.scale &&
         klima_picture_is_sharp (picture, sight->camera) &&
         covers (picture, sight) && klima_picture_looks_the_same (picture->scene, keeper->scene);
}

gboolean
klima_picture_keeper_is_busy (const KlimaPictureKeeper *keeper)
{
  return klima_painter_is_busy (keeper->painter);
}

/**
 * klima_picture_keeper_wait:
 * @keeper: a keeper
 * @timeout_us: how long at most
 *
 * Waits for a picture that was asked for.
 */
void
klima_picture_keeper_wait (KlimaPictureKeeper *keeper,
                           gint64              timeout_us)
{
  klima_painter_wait (keeper->painter, timeout_us);
}

/* Logical pixels: how far a picture that is put on whole device pixels may lie beside its place. */
static double
get_edge (const KlimaSight *sight)
{
  return floor (sight->grid.scale) == sight->grid.scale ? 0 : 1 / sight->grid.scale;
}

static void
request (KlimaPictureKeeper *keeper,
         const KlimaSight   *sight,
         double              margin_x,
         double              margin_y,
         KlimaHaste          haste)
{
  KlimaScene wanted;
  double edge = get_edge (sight);
  KlimaPictureFrame frame = { sight->width,    sight->height,     margin_x + edge,
                              margin_y + edge, sight->grid.scale, keeper->obstacles };

  if (keeper->scene == NULL || sight->width <= 0 || sight->height <= 0)
    return;

  wanted = *keeper->scene;
  wanted.camera = sight->camera;
  wanted.selected = klima_picture_get_revealed (keeper->scene);
  if (klima_painter_is_busy (keeper->painter) && keeper->requested != NULL &&
      klima_scene_equal (keeper->requested, &wanted) && is_same_frame (&keeper->requested_frame, &frame))
    return;

  g_clear_pointer (&keeper->requested, klima_scene_free);
  keeper->requested = klima_scene_copy (&wanted);
  keeper->requested_frame = frame;
  klima_painter_request (keeper->painter, &wanted, &frame, haste);
  klima_trace ("picture requested");
}

/**
 * klima_picture_keeper_request:
 * @keeper: a keeper
 * @sight: what is seen, or will be
 *
 * Has a picture painted, with a margin around what is seen, instead of what is being painted; unless that is what is
 * asked for.
 */
void
klima_picture_keeper_request (KlimaPictureKeeper *keeper,
                              const KlimaSight   *sight)
{
  request (keeper, sight, klima_sight_get_margin_x (sight), klima_sight_get_margin_y (sight), KLIMA_HASTE_NOW);
}

/**
 * klima_picture_keeper_follow:
 * @keeper: a keeper
 * @sight: what is seen
 *
 * To be called whenever the view has moved. A picture of where it goes is shown once it covers the view.
 */
void
klima_picture_keeper_follow (KlimaPictureKeeper *keeper,
                             const KlimaSight   *sight)
{
  g_autoptr(KlimaPicture) coming = NULL;

  keeper->sight = *sight;
  keeper->is_moving = TRUE;
  if (keeper->coming == NULL || comes_too_early (keeper, keeper->coming))
    return;

  coming = g_steal_pointer (&keeper->coming);
  show_picture (keeper, coming);
}

/**
 * klima_picture_keeper_request_at_rest:
 * @keeper: a keeper
 * @sight: what is seen, for the time being
 *
 * Has what is seen painted where it is not sharp: without a margin, since somebody waits for it. Where it is sharp, and
 * little of the margin is left or names were placed for another view, a picture with a margin follows.
 */
void
klima_picture_keeper_request_at_rest (KlimaPictureKeeper *keeper,
                                      const KlimaSight   *sight)
{
  g_autoptr(KlimaPicture) coming = g_steal_pointer (&keeper->coming);

  keeper->is_moving = FALSE;
  if (coming != NULL && covers (coming, sight))
    show_picture (keeper, coming);

  if (!klima_picture_keeper_is_sharp (keeper, sight))
    request (keeper, sight, 0, 0, KLIMA_HASTE_NOW);
  else if (margin_is_low (keeper, sight, LOW_MARGIN) || !has_names_in_place (keeper, sight))
    klima_picture_keeper_request (keeper, sight);
}

/**
 * klima_picture_keeper_request_on_the_way:
 * @keeper: a keeper
 * @sight: what is seen in this frame
 *
 * To be called in each frame of a movement. What is being painted is left to be finished: giving it up for each new
 * place would leave the view without any picture. To paint gives way to drawing, which may need all processors.
 */
void
klima_picture_keeper_request_on_the_way (KlimaPictureKeeper *keeper,
                                         const KlimaSight   *sight)
{
  double far = keeper->is_thrifty ? THRIFTY_ZOOM : CLOSE_ZOOM;
  double low = keeper->is_thrifty ? THRIFTY_MARGIN : LOW_MARGIN;

  keeper->n_frames++;
  if (klima_painter_is_busy (keeper->painter) || (keeper->picture != NULL && keeper->n_frames < PICTURE_FRAMES))
    return;

  if (keeper->picture == NULL || fabs (get_zoom (keeper->picture) - sight->camera.zoom) > far ||
      margin_is_low (keeper, sight, low))
    request (keeper, sight, klima_sight_get_margin_x (sight), klima_sight_get_margin_y (sight), KLIMA_HASTE_NONE);
}
