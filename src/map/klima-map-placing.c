/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-view-private.h"

/* Logical pixels between what lies over the map and its edges, and between two things that belong together. */
#define MARGIN 12
#define GAP 6
/* In a narrower part of the view there is no place beside the region for a legend. */
#define WIDE 640
/* A narrower part of the view shows the map and nothing over it. */
#define MIN_WIDTH 160
/* The largest share of the view that a legend may cover. */
#define LEGEND_SHARE 0.12
/* What the line above leaves to the buttons beside it. */
#define STATUS_MARGIN 60
/* From the pointer to the card beside it. */
#define CARD_DISTANCE_X 14
#define CARD_DISTANCE_Y 18
#define CARD_MARGIN 6

/* The part of the view that no panel covers. */
static GdkRectangle
get_free_part (KlimaMapView *self,
               int           width,
               int           height)
{
  return (GdkRectangle) { self->left_inset, 0, MAX (width - self->left_inset - self->right_inset, 0), height };
}

/* How large the widget becomes where so much width is available: as large as it must be, whatever there is. */
static GdkRectangle
measure (GtkWidget *widget,
         int        available)
{
  GdkRectangle place = { 0 };
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &place.width, NULL, NULL);
  place.width = MAX (MIN (place.width, available), minimum);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);

  return place;
}

static GdkRectangle
place_controls (KlimaMapView       *self,
                const GdkRectangle *part)
{
  GdkRectangle place = measure (self->controls, part->width);

  place.x = part->x + part->width - MARGIN - place.width;
  place.y = MARGIN;

  return place;
}

static GdkRectangle
place_status (KlimaMapView       *self,
              const GdkRectangle *part)
{
  GdkRectangle place = measure (self->status, part->width - 2 * STATUS_MARGIN);

  place.x = part->x + (part->width - place.width) / 2;
  place.y = MARGIN;

  return place;
}

static GdkRectangle
place_source (KlimaMapView       *self,
              const GdkRectangle *part)
{
  GdkRectangle place = measure (self->source, part->width - 2 * MARGIN);

  place.x = part->x + part->width - MARGIN - place.width;
  place.y = part->height - MARGIN - place.height;

  return place;
}

/* Beside the source, or above it where both are too wide. */
static GdkRectangle
place_bar (KlimaMapView       *self,
           const GdkRectangle *part)
{
  GdkRectangle source = place_source (self, part);
  GdkRectangle place = measure (self->scale_bar, part->width);
  int bottom = part->height - MARGIN;

  if (place.width + source.width + 3 * MARGIN > part->width)
    bottom = source.y - GAP;
  place.x = part->x + MARGIN;
  place.y = bottom - place.height;

  return place;
}

static GdkRectangle
place_key (KlimaMapView       *self,
           const GdkRectangle *part)
{
  GdkRectangle place = measure (self->key, part->width - 2 * MARGIN);

  place.x = part->x + MARGIN;
  place.y = place_bar (self, part).y - MARGIN - place.height;

  return place;
}

/* Whether the legend would cover what is to be seen. */
static gboolean
is_legend_large (KlimaMapView       *self,
                 const GdkRectangle *part)
{
  GdkRectangle legend = measure (self->legend, part->width - 2 * MARGIN);

  return part->width <= WIDE || (double) legend.width * legend.height > LEGEND_SHARE * part->width * part->height;
}

static GdkRectangle
place_legend (KlimaMapView       *self,
              const GdkRectangle *part)
{
  GdkRectangle place = measure (self->legend, part->width - 2 * MARGIN);
  int bottom = is_legend_large (self, part) ? place_key (self, part).y - GAP : place_bar (self, part).y - MARGIN;

  place.x = part->x + MARGIN;
  place.y = bottom - place.height;

  return place;
}

/* Right of or below the anchor, on the other side where there is no room, and never outside the part of the view from
 * @first to @last.
 */
static int
place_beside (double min,
              double max,
              int    distance,
              int    length,
              int    first,
              int    last)
{
  int position = (int) max + distance;

  first += CARD_MARGIN;
  last -= CARD_MARGIN;
  if (position + length > last)
    position = (int) min - distance - length;

  return CLAMP (position, first, MAX (last - length, first));
}

static GdkRectangle
place_card (KlimaMapView *self,
            GdkRectangle  part)
{
  GdkRectangle place;

  /* Beside a panel that leaves next to nothing the card lies over the panel. */
  if (part.width < MIN_WIDTH)
    {
      part.x = 0;
      part.width = gtk_widget_get_width (self->overlay);
    }
  place = measure (self->card, part.width - 2 * CARD_MARGIN);

  self->card_anchor = klima_map_view_get_card_anchor (self);
  place.x = place_beside (self->card_anchor.min_x, self->card_anchor.max_x, CARD_DISTANCE_X, place.width, part.x,
                          part.x + part.width);
  place.y = place_beside (self->card_anchor.min_y, self->card_anchor.max_y, CARD_DISTANCE_Y, place.height, 0,
                          part.height);

  return place;
}

static gboolean
has_room (KlimaMapView       *self,
          GtkWidget          *child,
          const GdkRectangle *part,
          const GdkRectangle *place)
{
  if (child == self->source || child == self->key)
    if (place->width > part->width - 2 * MARGIN)
      return FALSE;
  if (child == self->source || child == self->card)
    return TRUE;
  if (part->width < MIN_WIDTH)
    return FALSE;

  if (child == self->key)
    return is_legend_large (self, part);
  if (child == self->legend)
    return !is_legend_large (self, part) || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->key));

  return TRUE;
}

/* With what is to be free around it. */
static void
add_obstacle (KlimaObstacles     *obstacles,
              const GdkRectangle *place)
{
  klima_obstacles_add (obstacles, &(KlimaBounds) { place->x - GAP, place->y - GAP, place->x + place->width + GAP,
                                                   place->y + place->height + GAP });
}

/* Names stand beside what lies over the map, and in the part that no panel covers. The card comes and goes. */
static void
tell_obstacles (KlimaMapView       *self,
                const GdkRectangle *part)
{
  const struct
  {
    GtkWidget *child;
    GdkRectangle place;
  } children[] = {
    { self->controls, place_controls (self, part) }, { self->status, place_status (self, part) },
    { self->source, place_source (self, part) },     { self->scale_bar, place_bar (self, part) },
    { self->key, place_key (self, part) },           { self->legend, place_legend (self, part) },
  };
  KlimaObstacles obstacles = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (gtk_widget_get_visible (children[i].child) && has_room (self, children[i].child, part, &children[i].place))
      add_obstacle (&obstacles, &children[i].place);
  if (self->left_inset > 0)
    add_obstacle (&obstacles, &(GdkRectangle) { 0, 0, self->left_inset, part->height });
  if (self->right_inset > 0)
    add_obstacle (&obstacles, &(GdkRectangle) { part->x + part->width, 0, self->right_inset, part->height });

  klima_map_layer_set_obstacles (self->layer, &obstacles);
}

static gboolean
on_get_child_position (GtkOverlay   *overlay,
                       GtkWidget    *child,
                       GdkRectangle *allocation,
                       KlimaMapView *self)
{
  GdkRectangle part =
    get_free_part (self, gtk_widget_get_width (self->overlay), gtk_widget_get_height (self->overlay));

  if (child == self->controls)
    *allocation = place_controls (self, &part);
  else if (child == self->status)
    *allocation = place_status (self, &part);
  else if (child == self->source)
    {
      *allocation = place_source (self, &part);
      /* The one child that is never hidden. */
      tell_obstacles (self, &part);
    }
  else if (child == self->scale_bar)
    *allocation = place_bar (self, &part);
  else if (child == self->key)
    *allocation = place_key (self, &part);
  else if (child == self->legend)
    *allocation = place_legend (self, &part);
  else if (child == self->card)
    *allocation = place_card (self, part);
  else
    return FALSE;

  gtk_widget_set_child_visible (child, has_room (self, child, &part, allocation));

  return TRUE;
}

/**
 * klima_map_view_add_placing:
 * @self: a view
 *
 * From now on what lies over the map keeps to the part of it that no panel covers.
 */
void
klima_map_view_add_placing (KlimaMapView *self)
{
  g_signal_connect (self->overlay, "get-child-position", G_CALLBACK (on_get_child_position), self);
}

/**
 * klima_map_view_expect_obstacles:
 * @self: a view that has no size yet
 * @width: the width that it is about to get
 * @height: the height that it is about to get
 *
 * The first picture knows already what will lie over it.
 */
void
klima_map_view_expect_obstacles (KlimaMapView *self,
                                 int           width,
                                 int           height)
{
  GdkRectangle part = get_free_part (self, width, height);

  tell_obstacles (self, &part);
}

/**
 * klima_map_view_measure_bottom:
 * @self: a view
 * @width: of the view, logical pixels
 *
 * Returns: how much of the view to leave at the bottom to what lies over the map: the source, and the legend where there
 *   is no room beside the region for it
 */
int
klima_map_view_measure_bottom (KlimaMapView *self,
                               int           width)
{
  int free_width = width - self->left_inset - self->right_inset;
  int above_edge = MARGIN + measure (self->source, free_width - 2 * MARGIN).height + GAP;

  if (free_width <= WIDE && gtk_widget_get_visible (self->legend))
    return MAX (measure (self->key, width).height, above_edge - (int) KLIMA_REGION_MARGIN);

  return MAX (above_edge - (int) KLIMA_REGION_MARGIN, 0);
}
