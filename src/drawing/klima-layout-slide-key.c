/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-slide-private.h"

/* The key to numbers stands to the right of the map or below it, in as many columns as leave the map largest. Lengths are
 * slide units.
 */

#define MAX_COLUMNS 6
#define PADDING 11.0
#define GAP 12.0
#define RADIUS 7.0
#define PAPER_OPACITY 0.92
#define EDGE_OPACITY 0.14

typedef struct
{
  KlimaKey *key;
  KlimaBounds box;  /* of its paper */
  KlimaBounds room; /* what is left for the map */
} KeyPlace;

/* Of numbers and of the key: as on the map. */
static double
get_size (const KlimaScene *scene)
{
  return MAX (KLIMA_LABEL_MIN_SIZE * scene->label_scale, KLIMA_SLIDE_LEAST_TEXT);
}

static KeyPlace
put (KlimaKey          *key,
     const KlimaBounds *room,
     gboolean           below)
{
  double width = klima_key_get_width (key) + 2 * PADDING;
  double height = klima_key_get_height (key) + 2 * PADDING;
  KeyPlace place = { key, .room = *room };
  double x = below ? (room->min_x + room->max_x - width) / 2 : room->max_x - width;
  double y = below ? room->max_y - height : (room->min_y + room->max_y - height) / 2;

  place.box = (KlimaBounds) { x, y, x + width, y + height };
  if (below)
    place.room.max_y = y - GAP;
  else
    place.room.max_x = x - GAP;

  return place;
}

/* How large the map may be; 0 where the key itself has no room. */
static double
rate (const KeyPlace    *place,
      const KlimaBounds *bounds,
      const KlimaBounds *room)
{
  double width = place->room.max_x - place->room.min_x;
  double height = place->room.max_y - place->room.min_y;

  if (place->box.min_x < room->min_x || place->box.min_y < room->min_y || width <= 0 || height <= 0)
    return 0;

  return MIN (width / (bounds->max_x - bounds->min_x), height / (bounds->max_y - bounds->min_y));
}

static KeyPlace
choose_place (const KlimaScene  *scene,
              const KlimaBounds *bounds,
              const KlimaBounds *room)
{
  g_autoptr (GPtrArray) municipalities = klima_key_list_shown (scene);
  KeyPlace best = { NULL };
  double largest = -1;

  for (guint i = 0; i < 2 * MAX_COLUMNS; i++)
    {
      KlimaKey *key = klima_key_new_in_columns (scene, municipalities, get_size (scene), i / 2 + 1);
      KeyPlace place = put (key, room, i % 2 == 1);
      double size = rate (&place, bounds, room);

      if (size > largest)
        {
          g_clear_pointer (&best.key, klima_key_free);
          best = place;
          largest = size;
        }
      else
        klima_key_free (key);
    }

  return best;
}

/*< private >
 * klima_slide_make_room_for_key:
 * @scene: what is shown; its camera does not matter
 * @bounds: what is to be seen of the map, unit Mercator
 * @room: where it may lie; becomes what the key leaves of it
 */
void
klima_slide_make_room_for_key (const KlimaScene  *scene,
                               const KlimaBounds *bounds,
                               KlimaBounds       *room)
{
  KeyPlace place = choose_place (scene, bounds, room);

  *room = place.room;
  klima_key_free (place.key);
}

/*< private >
 * klima_slide_add_key:
 * @bounds: what is to be seen of the map, unit Mercator
 * @room: where map and key may lie
 *
 * Adds the key to everything that is shown.
 *
 * Returns: where its paper lies
 */
KlimaBounds
klima_slide_add_key (KlimaDrawing      *drawing,
                     const KlimaBounds *bounds,
                     const KlimaBounds *room)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  KeyPlace place = choose_place (scene, bounds, room);
  KlimaBoxMark *paper = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

  *paper = (KlimaBoxMark) {
    place.box.min_x, place.box.min_y, place.box.max_x - place.box.min_x, place.box.max_y - place.box.min_y, RADIUS,
    .fill = palette->paper, .stroke = palette->ink, .stroke_width = 0.7,
  };
  paper->fill.alpha = PAPER_OPACITY;
  paper->stroke.alpha = EDGE_OPACITY;
  klima_key_add (place.key, drawing, place.box.min_x + PADDING, place.box.min_y + PADDING);
  klima_key_free (place.key);

  return place.box;
}
