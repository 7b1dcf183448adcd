/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixtures.h"
#include "klima-borders.h"

#define MAX_AREAS 5

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "0|-:4 0|1:2": for each arc its areas and its number of points, in alphabetical order. */
static char *
describe (const KlimaBorders *borders)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_arcs;
  const KlimaArc *arcs = klima_borders_get_arcs (borders, &n_arcs);

  for (guint i = 0; i < n_arcs; i++)
    if (arcs[i].right < 0)
      g_ptr_array_add (lines, g_strdup_printf ("%d|-:%u", arcs[i].left, arcs[i].n_points));
    else
      g_ptr_array_add (lines, g_strdup_printf ("%d|%d:%u", arcs[i].left, arcs[i].right, arcs[i].n_points));

  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (" ", (char **) lines->pdata);
}

static void
test_arcs (void)
{
  static const struct
  {
    const char *name;
    const char *areas[MAX_AREAS];
    const char *arcs;
  } table[] = {
    { "nothing", { NULL }, "" },
    { "island", { "0,0 1,0 1,1 0,1" }, "0|-:5" },
    { "two islands of one", { "0,0 1,0 1,1 0,1 / 3,0 4,0 4,1" }, "0|-:4 0|-:5" },
    { "neighbours", { "0,0 1,0 1,1 0,1", "1,0 2,0 2,1 1,1" }, "0|-:4 0|1:2 1|-:4" },
    { "neighbours walked the other way", { "0,0 1,0 1,1 0,1", "1,0 1,1 2,1 2,0" }, "0|-:4 0|1:2 1|-:4" },
    { "crooked border", { "0,0 1,0 1.2,0.5 1,1 0,1", "1,0 2,0 2,1 1,1 1.2,0.5" }, "0|-:4 0|1:3 1|-:4" },
    { "border in two places",
      { "0,0 1,0 1,1 0.5,2 1,3 1,4 0,4", "2,0 2,4 1,4 1,3 1.5,2 1,1 1,0" },
      "0|-:3 0|-:4 0|1:2 0|1:2 1|-:3 1|-:4" },
    { "four corners",
      { "0,0 1,0 1,1 0,1", "1,0 2,0 2,1 1,1", "0,1 1,1 1,2 0,2", "1,1 2,1 2,2 1,2" },
      "0|-:3 0|1:2 0|2:2 1|-:3 1|3:2 2|-:3 2|3:2 3|-:3" },
    { "enclave", { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2", "1,1 2,1 2,2 1,2" }, "0|-:5 0|1:5" },
    { "lake", { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2" }, "0|-:5 0|-:5" },
    { "corner to corner", { "0,0 1,0 1,1 0,1", "1,1 2,1 2,2 1,2" }, "0|-:5 1|-:5" },
    { "parts of one that touch", { "0,0 1,0 1,1 0,1 / 1,0 2,0 2,1 1,1" }, "0|-:4 0|-:4" },
    { "parts of one beside another",
      { "0,0 1,0 1,1 0,1 / 1,0 2,0 2,1 1,1", "0,1 1,1 2,1 2,2 0,2" },
      "0|-:3 0|-:3 0|1:2 0|1:2 1|-:4" },
    { "points twice", { "0,0 0,0 1,0 1,1 1,1 0,1 0,0", "1,0 1,0 2,0 2,1 1,1 1,1" }, "0|-:4 0|1:2 1|-:4" },
    { "the same twice", { "0,0 1,0 1,1 0,1", "0,0 1,0 1,1 0,1" }, "0|1:5" },
    { "the same three times", { "0,0 1,0 1,1 0,1", "0,0 1,0 1,1 0,1", "1,0 1,1 0,1 0,0" }, "0|1:5" },
    { "twice in one area", { "0,0 1,0 1,1 0,1 / 0,0 1,0 1,1 0,1", "1,0 2,0 2,1 1,1" }, "1|-:2 1|-:4" },
    { "a spike out and back", { "0,0 1,0 1,1 3,3 1,1 0,1" }, "0|-:5" },
    { "a figure of eight", { "0,0 1,1 2,0 2,2 1,1 0,2" }, "0|-:4 0|-:4" },
    { "a point", { "0,0", "0,0 1,0 1,1 0,1" }, "1|-:5" },
    { "a line", { "0,0 1,0", "0,0 1,0 1,1 0,1" }, "1|-:5" },
    { "vertices that do not match", { "0,0 1,0 1,1 0,1", "1,0 2,0 2,1 1,1 1,0.5" }, "0|-:2 0|-:4 1|-:3 1|-:4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaGeometry *areas[MAX_AREAS];
      g_autoptr (KlimaBorders) borders = NULL;
      g_autofree char *arcs = NULL;
      guint n_areas = 0;

      for (; n_areas < MAX_AREAS && table[i].areas[n_areas] != NULL; n_areas++)
        areas[n_areas] = fixture_polygons (table[i].areas[n_areas]);

      borders = klima_borders_new (areas, n_areas, NULL, 0);
      arcs = describe (borders);

      g_test_message ("%s", table[i].name);
      g_assert_cmpstr (arcs, ==, table[i].arcs);

      for (guint j = 0; j < n_areas; j++)
        klima_geometry_unref (areas[j]);
    }
}

static void
test_neighbours (void)
{
  KlimaGeometry *areas[] = {
    fixture_polygons ("0,0 1,0 1,1 0,1"), fixture_polygons ("1,0 2,0 2,1 1,1"),
    fixture_polygons ("0,1 1,1 1,2 0,2"), fixture_polygons ("1,1 2,1 2,2 1,2"),
  };
  g_autoptr (KlimaBorders) borders = klima_borders_new (areas, G_N_ELEMENTS (areas), NULL, 0);

  for (guint a = 0; a < G_N_ELEMENTS (areas); a++)
    for (guint b = 0; b < G_N_ELEMENTS (areas); b++)
      g_assert_cmpint (klima_borders_are_neighbours (borders, a, b), ==, a != b && a + b != 3);

  g_assert_false (klima_borders_are_neighbours (borders, 0, 77));
  g_assert_false (klima_borders_are_neighbours (borders, 0, G_MAXUINT));

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    klima_geometry_unref (areas[i]);
}

/* The weight of a place in a geometry; -1 where it has no such point. */
static double
weight_at (const KlimaGeometry *geometry,
           double               longitude,
           double               latitude)
{
  guint n_points;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);

  for (guint i = 0; i < n_points; i++)
    if (points[i].x == klima_projection_x (longitude) && points[i].y == klima_projection_y (latitude))
      return points[i].weight;

  return -1;
}

/* What lies around shares the weights and makes nodes, but is no neighbour. */
static void
test_among (void)
{
  KlimaGeometry *areas[] = { fixture_polygons ("0,0 1,0 1.1,0.3 1,0.6 1.2,0.8 1,1 0,1") };
  KlimaGeometry *others[] = {
    fixture_polygons ("1,0 2,0 2,0.6 1,0.6 1.1,0.3"), fixture_polygons ("1,0.6 2,0.6 2,1 1,1 1.2,0.8"),
  };
  g_autoptr (KlimaBorders) borders
    = klima_borders_new (areas, G_N_ELEMENTS (areas), others, G_N_ELEMENTS (others));
  g_autofree char *arcs = describe (borders);

  g_assert_cmpstr (arcs, ==, "0|-:3 0|-:3 0|-:4");
  g_assert_cmpfloat (weight_at (areas[0], 1, 0.6), ==, G_MAXFLOAT);
  g_assert_cmpfloat (weight_at (areas[0], 1.1, 0.3), >, 0);
  g_assert_cmpfloat (weight_at (areas[0], 1.1, 0.3), <, 1);
  g_assert_cmpfloat (weight_at (areas[0], 1.1, 0.3), ==, weight_at (others[0], 1.1, 0.3));
  g_assert_cmpfloat (weight_at (areas[0], 1.2, 0.8), ==, weight_at (others[1], 1.2, 0.8));

  klima_geometry_unref (areas[0]);
  klima_geometry_unref (others[0]);
  klima_geometry_unref (others[1]);
}

static double
jitter (guint a,
        guint b)
{
  guint hash = (a * 2654435761u) ^ (b * 2246822519u);

  hash = (hash ^ (hash >> 15)) * 2654435761u;

  return (hash >> 8) / (double) (1 << 24) - 0.5;
}

/* A point on a side of the cell of a grid, step / n_steps of the way from one corner to the next; crooked, but the same
 * for the two cells that share the side.
 */
static void
add_side (GArray *lon_lat,
          guint   column,
          guint   row,
          guint   side,
          guint   n_steps)
{
  gboolean is_level = side % 2 == 0;
  guint fixed_column = side == 1 ? column + 1 : column;
  guint fixed_row = side == 2 ? row + 1 : row;
  guint seed = (fixed_column * 1000 + fixed_row) * 2 + is_level;

  for (guint i = 0; i < n_steps; i++)
    {
      guint step = side < 2 ? i : n_steps - i;
      double along = step / (double) n_steps;
      double across = step == 0 || step == n_steps ? 0 : 0.2 * jitter (seed, step);
      double point[] = {
        0.1 * (fixed_column + (is_level ? along : across)), 0.1 * (fixed_row + (is_level ? across : along)),
      };

      g_array_append_vals (lon_lat, point, 2);
    }
}

static KlimaGeometry **
make_grid (guint size,
           guint n_steps)
{
  KlimaGeometry **areas = g_new (KlimaGeometry *, size * size);

  for (guint i = 0; i < size * size; i++)
    {
      g_autoptr (GArray) lon_lat = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint side = 0; side < 4; side++)
        add_side (lon_lat, i % size, i / size, side, n_steps);
      areas[i] = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);
      klima_geometry_add_ring (areas[i], 0, FALSE, (const double *) lon_lat->data, lon_lat->len / 2);
    }

  return areas;
}

static void
free_grid (KlimaGeometry **areas,
           guint           size)
{
  for (guint i = 0; i < size * size; i++)
    klima_geometry_unref (areas[i]);
  g_free (areas);
}

static guint
hash_point (gconstpointer key)
{
  const KlimaPoint *point = key;

  return g_double_hash (&point->x) ^ (31 * g_double_hash (&point->y));
}

static gboolean
is_same_point (gconstpointer a,
               gconstpointer b)
{
  return memcmp (a, b, 2 * sizeof (double)) == 0;
}

/* Every place has one weight, wherever it occurs: in the areas on both sides and in the arcs. */
static void
assert_weights_agree (KlimaGeometry     **areas,
                      guint               n_areas,
                      const KlimaBorders *borders)
{
  g_autoptr (GHashTable) places = g_hash_table_new (hash_point, is_same_point);
  guint n_points;
  const KlimaPoint *points = klima_borders_get_points (borders, &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      const KlimaPoint *known = g_hash_table_lookup (places, &points[i]);

      if (known == NULL)
        g_hash_table_add (places, (gpointer) &points[i]);
      else
        g_assert_cmpfloat (known->weight, ==, points[i].weight);
    }

  for (guint area = 0; area < n_areas; area++)
    {
      points = klima_geometry_get_points (areas[area], &n_points);
      for (guint i = 0; i < n_points; i++)
        {
          const KlimaPoint *known = g_hash_table_lookup (places, &points[i]);

          g_assert_nonnull (known);
          g_assert_cmpfloat (known->weight, ==, points[i].weight);
        }
    }
}

/* Ends weigh most, and only they. */
static void
assert_ends_stay (const KlimaBorders *borders)
{
  guint n_arcs;
  const KlimaArc *arcs = klima_borders_get_arcs (borders, &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (borders, NULL);

  for (guint i = 0; i < n_arcs; i++)
    for (guint j = 0; j < arcs[i].n_points; j++)
      {
        gboolean is_end = j == 0 || j == arcs[i].n_points - 1;

        g_assert_cmpint (points[arcs[i].first + j].weight == G_MAXFLOAT, ==, is_end);
      }
}

/* The number of edges that arcs have beside the areas, each as often as it has an area on a side. */
static void
assert_each_edge_is_in_an_arc (KlimaGeometry     **areas,
                               guint               n_areas,
                               const KlimaBorders *borders)
{
  guint n_arcs;
  const KlimaArc *arcs = klima_borders_get_arcs (borders, &n_arcs);
  g_autofree gint64 *n_edges = g_new0 (gint64, n_areas);

  for (guint i = 0; i < n_arcs; i++)
    {
      n_edges[arcs[i].left] += arcs[i].n_points - 1;
      if (arcs[i].right >= 0)
        n_edges[arcs[i].right] += arcs[i].n_points - 1;
    }

  for (guint i = 0; i < n_areas; i++)
    {
      guint n_points;

      klima_geometry_get_points (areas[i], &n_points);
      g_assert_cmpint (n_edges[i], ==, n_points);
    }
}

static void
test_grid (void)
{
  const guint size = 12, n_steps = 20;
  KlimaGeometry **areas = make_grid (size, n_steps);
  g_autoptr (KlimaBorders) borders = klima_borders_new (areas, size * size, NULL, 0);
  guint n_arcs;

  /* A side for each pair of neighbours, and the outer sides; those at the corners of the grid go on around them. */
  klima_borders_get_arcs (borders, &n_arcs);
  g_assert_cmpuint (n_arcs, ==, 2 * size * (size - 1) + 4 * size - 4);

  assert_weights_agree (areas, size * size, borders);
  assert_ends_stay (borders);
  assert_each_edge_is_in_an_arc (areas, size * size, borders);

  for (guint a = 0; a < size * size; a++)
    for (guint b = 0; b < size * size; b++)
      {
        guint columns = ABS ((int) (a % size) - (int) (b % size));
        guint rows = ABS ((int) (a / size) - (int) (b / size));

        g_assert_cmpint (klima_borders_are_neighbours (borders, a, b), ==, columns + rows == 1);
      }

  free_grid (areas, size);
}

/* Ten thousand areas cost about a hundred times what a hundred do, not ten thousand times. */
static void
test_growth (void)
{
  const guint sizes[] = { 10, 100 };
  double seconds[G_N_ELEMENTS (sizes)];

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      KlimaGeometry **areas = make_grid (sizes[i], 10);
      g_autoptr (KlimaBorders) borders = NULL;

      g_test_timer_start ();
      borders = klima_borders_new (areas, sizes[i] * sizes[i], NULL, 0);
      seconds[i] = g_test_timer_elapsed ();
      free_grid (areas, sizes[i]);
    }

  g_test_message ("100 areas: %.4f s, 10 000 areas: %.4f s", seconds[0], seconds[1]);
  g_assert_cmpfloat (seconds[1], <, MAX (seconds[0], 0.001) * 1500);
}

static void
test_viken (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean are_neighbours;
  } table[] = {
    { "3049", "3025", TRUE },  /* Lier, Asker */
    { "3049", "3005", TRUE },  /* Lier, Drammen */
    { "3024", "3025", TRUE },  /* Bærum, Asker */
    { "3022", "3023", TRUE },  /* Frogn, Nesodden */
    { "3042", "3041", TRUE },  /* Hemsedal, Gol */
    { "3021", "3020", TRUE },  /* Ås, Nordre Follo */
    { "3001", "3044", FALSE }, /* Halden, Hol */
    { "3022", "3025", FALSE }, /* Frogn, Asker: the fjord is between them */
    { "3034", "3040", FALSE }, /* the two that are named Nes and Nesbyen */
  };
  KlimaDataset *dataset = fixture_viken ();
  KlimaBorders *borders = klima_dataset_get_borders (dataset);
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autofree KlimaGeometry **areas = g_new (KlimaGeometry *, municipalities->len);

  for (guint i = 0; i < municipalities->len; i++)
    areas[i] = klima_municipality_get_geometry (g_ptr_array_index (municipalities, i));

  assert_weights_agree (areas, municipalities->len, borders);
  assert_ends_stay (borders);
  assert_each_edge_is_in_an_arc (areas, municipalities->len, borders);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint a = klima_municipality_get_position (fixture_municipality (dataset, table[i].a));
      guint b = klima_municipality_get_position (fixture_municipality (dataset, table[i].b));

      g_test_message ("%s, %s", table[i].a, table[i].b);
      g_assert_cmpint (klima_borders_are_neighbours (borders, a, b), ==, table[i].are_neighbours);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/borders/arcs", test_arcs);
  g_test_add_func ("/borders/neighbours", test_neighbours);
  g_test_add_func ("/borders/among", test_among);
  g_test_add_func ("/borders/grid", test_grid);
  g_test_add_func ("/borders/growth", test_growth);
  g_test_add_func ("/borders/viken", test_viken);

  return g_test_run ();
}
