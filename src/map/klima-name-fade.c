/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-name-fade.h"

#include <math.h>

#include "klima-animation.h"
#include "klima-texture-node.h"

#define FADE_US (150 * G_TIME_SPAN_MILLISECOND)
/* Logical pixels that a name which both pictures have may be moved by at once. */
#define NEAR 8.0
/* Logical pixels from the view's edge within which a name that may not be cut fades. */
#define EDGE 6.0

/* A picture's names, without the picture: owned; none where @names is NULL. */
typedef struct
{
  GArray *names;
  KlimaCamera camera;
  double scale;
} Names;

struct _KlimaNameFade
{
  /* borrowed */
  GtkWidget *widget;
  GSourceOnceFunc done;
  gpointer user_data;

  Names now;
  Names before;
  /* how many of those now were there before: they come first */
  guint n_kept;
  /* for each name before, whether it is there now */
  gboolean *before_is_kept;

  guint tick_id;
  gint64 start_us;
  double progress;
};

static void
forget_before (KlimaNameFade *fade)
{
  g_clear_pointer (&fade->before.names, g_array_unref);
  g_clear_pointer (&fade->before_is_kept, g_free);
}

static void
stop (KlimaNameFade *fade)
{
  if (fade->tick_id != 0)
    gtk_widget_remove_tick_callback (fade->widget, fade->tick_id);
  fade->tick_id = 0;
  forget_before (fade);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  KlimaNameFade *fade = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (fade->start_us == 0)
    fade->start_us = now;
  fade->progress = MIN ((double) (now - fade->start_us) / FADE_US, 1);
  gtk_widget_queue_draw (widget);

  if (fade->progress < 1)
    return G_SOURCE_CONTINUE;

  fade->tick_id = 0;
  forget_before (fade);
  fade->done (fade->user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
is_same_name (const KlimaPictureName *a,
              const KlimaPictureName *b,
              double                  world)
{
  return a->key == b->key && hypot (a->x - b->x, a->y - b->y) * world < NEAR;
}

/* What a renderer knows already is not handed to it again. It is at most a pixel beside where the new one would be. */
static void
take_over (KlimaPictureName       *now,
           const KlimaPictureName *before)
{
  g_set_object (&now->texture, before->texture);
  now->bounds = before->bounds;
}

static gboolean
find_name (const Names            *names,
           const KlimaPictureName *name,
           guint                   first,
           guint                  *found)
{
  double world = klima_projection_world_size (names->camera.zoom);

  for (*found = first; *found < names->names->len; (*found)++)
    if (is_same_name (&g_array_index (names->names, KlimaPictureName, *found), name, world))
      return TRUE;

  return FALSE;
}

static void
swap_names (GArray *names,
            guint   i,
            guint   j)
{
  KlimaPictureName name = g_array_index (names, KlimaPictureName, i);

  g_array_index (names, KlimaPictureName, i) = g_array_index (names, KlimaPictureName, j);
  g_array_index (names, KlimaPictureName, j) = name;
}

/* Brings the names that were there before to the front, in the order that they had: those that a renderer was handed
 * together stay together, which is how it draws them, too. Returns whether there is any name that only one of the pictures
 * has.
 */
static gboolean
compare_names (KlimaNameFade *fade)
{
  GArray *now = fade->now.names;
  GArray *before = fade->before.names;
  guint found;

  fade->n_kept = 0;
  fade->before_is_kept = g_new0 (gboolean, before->len + 1);

  for (guint i = 0; i < before->len; i++)
    {
      const KlimaPictureName *name = &g_array_index (before, KlimaPictureName, i);

      if (!find_name (&fade->now, name, fade->n_kept, &found))
        continue;

      fade->before_is_kept[i] = TRUE;
      swap_names (now, found, fade->n_kept);
      if (fade->now.scale == fade->before.scale)
        take_over (&g_array_index (now, KlimaPictureName, fade->n_kept), name);
      fade->n_kept++;
    }

  return fade->n_kept < now->len || fade->n_kept < before->len;
}

/**
 * klima_name_fade_new:
 * @widget: what the names are drawn in; must live longer
 * @done: called when the names have stopped to change
 * @user_data: for @done
 *
 * Returns: (transfer full): no names yet
 */
KlimaNameFade *
klima_name_fade_new (GtkWidget       *widget,
                     GSourceOnceFunc  done,
                     gpointer         user_data)
{
  KlimaNameFade *fade = g_new0 (KlimaNameFade, 1);

  fade->widget = widget;
  fade->done = done;
  fade->user_data = user_data;

  return fade;
}

void
klima_name_fade_free (KlimaNameFade *fade)
{
  stop (fade);
  g_clear_pointer (&fade->now.names, g_array_unref);
  g_free (fade);
}

/**
 * klima_name_fade_set_picture:
 * @fade: the names
 * @picture: (nullable): whose names to show from now on
 */
void
klima_name_fade_set_picture (KlimaNameFade *fade,
                             KlimaPicture  *picture)
{
  stop (fade);
  fade->before = fade->now;
  fade->now = (Names) { 0 };
  if (picture != NULL)
    fade->now = (Names) { g_array_ref (picture->names), picture->scene->camera, picture->scale };

  if (fade->before.names == NULL || fade->now.names == NULL || !compare_names (fade) ||
      !klima_animation_is_allowed (fade->widget))
    {
      forget_before (fade);
      return;
    }

  fade->start_us = 0;
  fade->progress = 0;
  fade->tick_id = gtk_widget_add_tick_callback (fade->widget, on_tick, fade, NULL);
}

gboolean
klima_name_fade_is_running (const KlimaNameFade *fade)
{
  return fade->tick_id != 0;
}

/* How much is to be seen of a name that the view's edges may not cut: it goes as it comes to them. */
static double
get_edge_opacity (const KlimaPictureName *name,
                  double                  x,
                  double                  y,
                  const graphene_rect_t  *free_part)
{
  double left = x + name->whole.origin.x - free_part->origin.x;
  double top = y + name->whole.origin.y - free_part->origin.y;
  double right = free_part->size.width - left - name->whole.size.width;
  double bottom = free_part->size.height - top - name->whole.size.height;

  if (name->whole.size.width <= 0)
    return 1;

  return CLAMP (MIN (MIN (left, right), MIN (top, bottom)) / EDGE, 0, 1);
}

/* A name in a frame. */
typedef struct
{
  GdkTexture *texture;
  graphene_rect_t place;
  double opacity;
  gboolean is_cut;
} Mark;

static void
add_mark (GArray                 *marks,
          const Names            *names,
          const KlimaPictureName *name,
          const KlimaSight       *sight,
          const graphene_rect_t  *free_part,
          double                  opacity)
{
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) sight->width, (float) sight->height);
  Mark mark = { name->texture, name->bounds };
  double x, y;

  klima_camera_from_map (sight->camera, sight->width, sight->height, name->x, name->y, &x, &y);
  mark.opacity = opacity * get_edge_opacity (name, x, y, free_part);
  graphene_rect_offset (&mark.place, (float) x, (float) y);
  if (fabs (names->camera.zoom - sight->camera.zoom) < KLIMA_SAME_ZOOM && names->scale == sight->grid.scale)
    mark.place = klima_device_grid_place_texture (&sight->grid, &mark.place, name->texture);
  mark.is_cut = !graphene_rect_contains_rect (&view, &mark.place);

  if (mark.opacity > 0 && graphene_rect_intersection (&mark.place, &view, NULL))
    g_array_append_val (marks, mark);
}

/* OpenGL draws together what comes one after the other with the same opacity, and is cut by nothing. */
static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const Mark *mark = a;
  const Mark *other = b;

  if (mark->is_cut != other->is_cut)
    return mark->is_cut - other->is_cut;

  return (mark->opacity > other->opacity) - (mark->opacity < other->opacity);
}

/**
 * klima_name_fade_snapshot:
 * @fade: the names
 * @snapshot: where to add them
 * @sight: what is seen of the map
 * @left_inset: how much of the view is covered at the left
 * @right_inset: how much of the view is covered at the right
 */
void
klima_name_fade_snapshot (const KlimaNameFade *fade,
                          GtkSnapshot         *snapshot,
                          const KlimaSight    *sight,
                          double               left_inset,
                          double               right_inset)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  graphene_rect_t free_part = GRAPHENE_RECT_INIT (
    (float) left_inset, 0, (float) (sight->width - left_inset - right_inset), (float) sight->height);

  for (guint i = 0; fade->before.names != NULL && i < fade->before.names->len; i++)
    if (!fade->before_is_kept[i])
      add_mark (marks, &fade->before, &g_array_index (fade->before.names, KlimaPictureName, i), sight, &free_part,
                1 - fade->progress);

  for (guint i = 0; fade->now.names != NULL && i < fade->now.names->len; i++)
    add_mark (marks, &fade->now, &g_array_index (fade->now.names, KlimaPictureName, i), sight, &free_part,
              fade->before.names == NULL || i < fade->n_kept ? 1 : fade->progress);

  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      klima_texture_snapshot (mark->texture, fade->widget, snapshot, &mark->place, NULL, NULL, mark->opacity);
    }
}
