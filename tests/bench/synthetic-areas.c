/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "synthetic-areas.h"

#include <math.h>

/* Areas that look like municipalities: bent hexagons whose sides are fractal, so that neighbours share their borders
 * point by point; a ragged coast in the west and east, islands off it, and lakes.
 *
 * The hexagons are bricks of a wall: brick `column` of `row` has three corners above and three below, of which corner
 * `i` of row `j` is the same for all that meet there.
 */

#define SEED 8

/* Degrees. Longitudes of one digit and 4 decimals keep 10 000 areas with 37 points each below the 8 MB that a file of a
 * dataset may have.
 */
#define WEST 2.0
#define SOUTH 57.0
#define EXTENT 7.0

/* How many degrees of longitude are as long as one of latitude. */
#define NARROWNESS 2.0

/* In parts of a brick's height or width, or of a side's length. */
#define ZIGZAG 0.17
#define JITTER 0.12
#define ROUGHNESS 0.2
#define LAKE_SIZE 0.1
#define ISLAND_SIZE 0.1

/* Sides have 4 or 8 stretches, islands and lakes so many. */
#define MAX_STRETCHES 8
#define POINTS_OF_BLOB 11
#define MAX_ISLANDS 4

/* Every so many areas have a lake. */
#define LAKE_EVERY 10

typedef struct
{
  double x, y; /* degrees */
} Place;

typedef struct
{
  double width, height; /* of a brick, degrees */
  GString *json;
} Wall;

/* From -1 to 1, always the same for the same four numbers. */
static double
noise (int a,
       int b,
       int c,
       int d)
{
  guint32 hash = SEED;
  const int numbers[] = { a, b, c, d };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      hash = (hash ^ (guint32) numbers[i]) * 0x9e3779b1u;
      hash ^= hash >> 15;
      hash *= 0x85ebca77u;
      hash ^= hash >> 13;
    }

  return hash / (double) G_MAXUINT32 * 2 - 1;
}

static Place
get_corner (const Wall *wall,
            int         i,
            int         j)
{
  double up = (i + j) % 2 == 0 ? ZIGZAG : -ZIGZAG;

  return (Place) { WEST + (i / 2.0 + JITTER * noise (i, j, 0, 0)) * wall->width,
                   SOUTH + (j + up + JITTER * noise (i, j, 1, 0)) * wall->height };
}

static void
append_place (Wall  *wall,
              Place  place)
{
  char last = wall->json->str[wall->json->len - 1];

  g_string_append_printf (wall->json, "%s[%.4f,%.4f]", last == '[' ? "" : ",", place.x, place.y);
}

/* Moves the middle of each stretch to one side, halves the stretches, and so on. */
static void
roughen (Place *places,
         guint  n_stretches,
         int    i,
         int    j,
         int    direction)
{
  for (guint step = n_stretches; step > 1; step /= 2)
    for (guint k = 0; k < n_stretches; k += step)
      {
        const Place *a = &places[k], *b = &places[k + step];
        double aside = ROUGHNESS * noise (i, j, direction, k + step / 2);

        places[k + step / 2] = (Place) { (a->x + b->x) / 2 - (b->y - a->y) * aside * NARROWNESS,
                                         (a->y + b->y) / 2 + (b->x - a->x) * aside / NARROWNESS };
      }
}

/* A side without its last point. Both neighbours make it in the same direction, from the lower corner, and one of them
 * writes it backwards.
 */
static void
append_side (Wall *wall,
             int   from_i,
             int   from_j,
             int   to_i,
             int   to_j)
{
  gboolean backwards = from_j > to_j || (from_j == to_j && from_i > to_i);
  int i = backwards ? to_i : from_i, j = backwards ? to_j : from_j;
  int direction = from_j == to_j ? 2 : 3;
  guint n_stretches = noise (i, j, direction, 0) > 0 ? MAX_STRETCHES : MAX_STRETCHES / 2;
  Place places[MAX_STRETCHES + 1];

  places[0] = get_corner (wall, i, j);
  places[n_stretches] = backwards ? get_corner (wall, from_i, from_j) : get_corner (wall, to_i, to_j);
  roughen (places, n_stretches, i, j, direction);

  for (guint k = 0; k < n_stretches; k++)
    append_place (wall, places[backwards ? n_stretches - k : k]);
}

/* A lake or an island, of a size in parts of a brick's height. */
static void
append_blob (Wall  *wall,
             Place  centre,
             double size,
             int    seed)
{
  g_string_append_c (wall->json, '[');
  for (guint k = 0; k <= POINTS_OF_BLOB; k++)
    {
      double angle = 2 * G_PI * k / POINTS_OF_BLOB;
      double radius = size * (1 + 0.5 * noise (seed, k % POINTS_OF_BLOB, 4, 0));

      append_place (wall, (Place) { centre.x + radius * cos (angle) * wall->width,
                                    centre.y + radius * sin (angle) * wall->height });
    }
  g_string_append_c (wall->json, ']');
}

static void
append_outline (Wall *wall,
                int   column,
                int   row)
{
  const int first = 2 * column + row % 2;
  const int corners[][2] = {
    { first, row }, { first + 1, row }, { first + 2, row },
    { first + 2, row + 1 }, { first + 1, row + 1 }, { first, row + 1 },
  };

  g_string_append_c (wall->json, '[');
  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      const int *next = corners[(i + 1) % G_N_ELEMENTS (corners)];

      append_side (wall, corners[i][0], corners[i][1], next[0], next[1]);
    }
  append_place (wall, get_corner (wall, first, row));
  g_string_append_c (wall->json, ']');
}

/* Names of the lengths that names have. */
static void
append_name (Wall *wall,
             int   position)
{
  static const char *const beginnings[] = { "Ås", "Nord", "Vest", "Berg", "Hol", "Sol", "Gran", "Lille", "Øvre ",
                                            "Fles", "Ring", "Ull", "Trøg", "Aust" };
  static const char *const ends[] = { "", "by", "dal", "vik", "heim", "stad", "fjord", "bygda", "sund", "erike",
                                      "ensaker" };

  g_string_append (wall->json, beginnings[position % G_N_ELEMENTS (beginnings)]);
  g_string_append (wall->json, ends[position / G_N_ELEMENTS (beginnings) % G_N_ELEMENTS (ends)]);
}

static void
append_area (Wall     *wall,
             int       position,
             int       column,
             int       row,
             gboolean  is_coast)
{
  Place corner = get_corner (wall, 2 * column + row % 2, row);
  Place middle = { corner.x + wall->width / 2, corner.y + wall->height / 2 };
  guint n_islands = is_coast ? MAX_ISLANDS * fabs (noise (position, 5, 0, 0)) : 0;

  g_string_append_printf (wall->json, "%s\n{\"type\":\"Feature\",\"id\":\"%04d\",\"properties\":{\"name\":\"",
                          position > 0 ? "," : "", position);
  append_name (wall, position);
  g_string_append (wall->json, "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[");
  append_outline (wall, column, row);
  if (position % LAKE_EVERY == 0)
    {
      g_string_append_c (wall->json, ',');
      append_blob (wall, middle, LAKE_SIZE, position);
    }
  g_string_append_c (wall->json, ']');

  for (guint i = 0; i < n_islands; i++)
    {
      Place island = { middle.x - (1.5 + i / 3.0) * wall->width, middle.y };

      g_string_append (wall->json, ",[");
      append_blob (wall, island, ISLAND_SIZE, -1 - position - i);
      g_string_append_c (wall->json, ']');
    }
  g_string_append (wall->json, "]}}");
}

/**
 * synthetic_areas_new:
 * @n_rows: at least 1
 * @n_columns: at least 1; there are at most 10 000 numbers for municipalities
 *
 * Returns: (transfer full): the GeoJSON of as many areas as @n_rows times @n_columns, always the same
 */
GBytes *
synthetic_areas_new (guint n_rows,
                     guint n_columns)
{
  Wall wall = { EXTENT / n_columns, EXTENT / NARROWNESS / n_rows,
                g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[") };
  int column = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      column = CLAMP (column + (int) round (1.4 * noise (row, 6, 0, 0)), 0, (int) n_columns / 10);
      for (guint i = 0; i < n_columns; i++)
        append_area (&wall, row * n_columns + i, column + i, row, i == 0);
    }
  g_string_append (wall.json, "]}\n");

  return g_string_free_to_bytes (wall.json);
}
