/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "geos-index.h"

#include <geos_c.h>

/* Of 4 to 32, the quickest here; up to 16 there is little between them. */
#define NODE_CAPACITY 4

typedef struct
{
  GEOSGeometry *geometry;
  const GEOSPreparedGeometry *prepared;
  int position;
} Area;

/* All of it owned. The places are made into geometries beforehand, which a program would do for each look-up. */
struct _GeosIndex
{
  GEOSContextHandle_t handle;
  GEOSSTRtree *tree;
  Area *areas;
  guint n_areas;
  GEOSGeometry **places;
  guint n_places;
};

typedef struct
{
  GeosIndex *index;
  const GEOSGeometry *place;
  int area;
} Lookup;

static GEOSGeometry *
make_ring (GEOSContextHandle_t handle,
           const KlimaPoint   *points,
           guint               n_points)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (handle, n_points + 1, 2);

  for (guint i = 0; i <= n_points; i++)
    GEOSCoordSeq_setXY_r (handle, sequence, i, points[i % n_points].x, points[i % n_points].y);

  return GEOSGeom_createLinearRing_r (handle, sequence);
}

/* A polygon is an outer ring and the holes that follow it. */
static GEOSGeometry *
make_geometry (GEOSContextHandle_t  handle,
               const KlimaGeometry *area)
{
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (area, &n_rings);
  const KlimaPoint *points = klima_geometry_get_points (area, NULL);
  g_autoptr (GPtrArray) polygons = g_ptr_array_new ();

  for (guint i = 0; i < n_rings;)
    {
      GEOSGeometry *outer = make_ring (handle, points + rings[i].first, rings[i].n_points);
      g_autoptr (GPtrArray) holes = g_ptr_array_new ();

      for (i++; i < n_rings && rings[i].is_hole; i++)
        g_ptr_array_add (holes, make_ring (handle, points + rings[i].first, rings[i].n_points));
      g_ptr_array_add (polygons,
                       GEOSGeom_createPolygon_r (handle, outer, (GEOSGeometry **) holes->pdata, holes->len));
    }

  return GEOSGeom_createCollection_r (handle, GEOS_MULTIPOLYGON, (GEOSGeometry **) polygons->pdata, polygons->len);
}

/**
 * geos_index_new:
 * @areas: (array length=n_areas): what to look in
 * @places: (array length=n_places): what to look for
 *
 * Returns: (transfer full) (nullable): the index, or %NULL where there is no GEOS
 */
GeosIndex *
geos_index_new (KlimaGeometry    **areas,
                guint              n_areas,
                const KlimaPoint  *places,
                guint              n_places)
{
  GeosIndex *index = g_new0 (GeosIndex, 1);

  index->handle = GEOS_init_r ();
  index->tree = GEOSSTRtree_create_r (index->handle, NODE_CAPACITY);
  index->areas = g_new0 (Area, n_areas);
  index->n_areas = n_areas;
  for (guint i = 0; i < n_areas; i++)
    {
      Area *area = &index->areas[i];

      area->geometry = make_geometry (index->handle, areas[i]);
      area->prepared = GEOSPrepare_r (index->handle, area->geometry);
      area->position = i;
      GEOSSTRtree_insert_r (index->handle, index->tree, area->geometry, area);
    }

  index->places = g_new0 (GEOSGeometry *, n_places);
  index->n_places = n_places;
  for (guint i = 0; i < n_places; i++)
    index->places[i] = GEOSGeom_createPointFromXY_r (index->handle, places[i].x, places[i].y);

  return index;
}

void
geos_index_free (GeosIndex *index)
{
  GEOSSTRtree_destroy_r (index->handle, index->tree);
  for (guint i = 0; i < index->n_areas; i++)
    {
      GEOSPreparedGeom_destroy_r (index->handle, index->areas[i].prepared);
      GEOSGeom_destroy_r (index->handle, index->areas[i].geometry);
    }
  for (guint i = 0; i < index->n_places; i++)
    GEOSGeom_destroy_r (index->handle, index->places[i]);
  GEOS_finish_r (index->handle);
  g_free (index->areas);
  g_free (index->places);
  g_free (index);
}

/* Once an area is found, those above it need not be asked. */
static void
ask_area (void *item,
          void *user_data)
{
  const Area *area = item;
  Lookup *lookup = user_data;

  if (lookup->area >= 0 && lookup->area < area->position)
    return;
  if (GEOSPreparedContains_r (lookup->index->handle, area->prepared, lookup->place) == 1)
    lookup->area = area->position;
}

/**
 * geos_index_lookup:
 * @place: which of the places
 *
 * Returns: the lowest area that the place is in, or -1
 */
int
geos_index_lookup (GeosIndex *index,
                   guint      place)
{
  Lookup lookup = { index, index->places[place], -1 };

  GEOSSTRtree_query_r (index->handle, index->tree, lookup.place, ask_area, &lookup);

  return lookup.area;
}
