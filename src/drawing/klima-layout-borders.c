/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include "klima-palette.h"

/* What a stretch of border parts, quiet where all that it parts is pale. The stronger is painted later. */
typedef enum
{
  ISLAND,  /* a small island and the sea */
  INSIDE,  /* two of the same group */
  OUTER,   /* a group and what lies around */
  BETWEEN, /* two groups */
  N_KINDS
} BorderKind;

/* Widths in logical pixels where all of Viken is in the window; a little more when closer. */
typedef struct
{
  double width, casing_width;
} Look;

static const Look quiet_looks[N_KINDS] = {
  [ISLAND] = { 0.5, 1.2 },
  [INSIDE] = { 0.6, 1.6 },
  [OUTER] = { 0.8, 2.2 },
  [BETWEEN] = { 0.8, 2.2 },
};

static const Look looks[N_KINDS] = {
  [ISLAND] = { 0.7, 1.7 },
  [INSIDE] = { 1.0, 2.5 },
  [OUTER] = { 1.1, 3.0 },
  [BETWEEN] = { 1.6, 4.0 },
};

/* The border of an island smaller than this, logical pixels, would drown it. */
#define SMALL_ISLAND 24.0

static KlimaSpan
make_span (const KlimaPoint *points,
           const KlimaArc   *arc)
{
  const KlimaPoint *first = points + arc->first;
  const KlimaPoint *last = first + arc->n_points - 1;
  gboolean closed = arc->n_points > 2 && first->x == last->x && first->y == last->y;

  return (KlimaSpan) { first, closed ? arc->n_points - 1 : arc->n_points, closed, arc->bounds };
}

static gboolean
is_small_island (const KlimaScene *scene,
                 const KlimaSpan  *span)
{
  double size = MAX (span->bounds.max_x - span->bounds.min_x, span->bounds.max_y - span->bounds.min_y);

  return span->closed && size * klima_projection_world_size (scene->camera.zoom) < SMALL_ISLAND;
}

static BorderKind
classify (const KlimaScene *scene,
          const KlimaArc   *arc,
          const KlimaSpan  *span,
          gboolean         *quiet)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  KlimaMunicipality *left = municipalities->pdata[arc->left];
  KlimaMunicipality *right = arc->right >= 0 ? municipalities->pdata[arc->right] : NULL;
  gboolean left_in_full = klima_scene_shows (scene, left);
  gboolean right_in_full = right != NULL && klima_scene_shows (scene, right);

  *quiet = !left_in_full && !right_in_full;
  if (right == NULL)
    return is_small_island (scene, span) ? ISLAND : OUTER;
  if (left_in_full == right_in_full &&
      klima_municipality_get_networks (left) == klima_municipality_get_networks (right))
    return INSIDE;
  return BETWEEN;
}

static gboolean
belongs_to (const KlimaScene  *scene,
            const KlimaArc    *arc,
            KlimaMunicipality *municipality)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);

  return municipalities->pdata[arc->left] == municipality
         || (arc->right >= 0 && municipalities->pdata[arc->right] == municipality);
}

/* How much wider borders of a kind are where the camera looks from, and where somebody looks from far away. */
static double
get_factor (const KlimaDrawing *drawing,
            BorderKind          kind,
            Look                look)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  double factor = CLAMP (0.85 + (scene->camera.zoom - 6.5) * 0.1, 0.8, 1.35);
  double least = scene->min_border * klima_drawing_get_height (drawing) * (kind == BETWEEN ? 1 : 0.5);

  return kind == ISLAND ? factor : MAX (factor, least / look.width);
}

/* Takes over @spans. */
static void
add_mark (KlimaDrawing *drawing,
          GArray       *spans,
          BorderKind    kind,
          Look          look,
          KlimaColor    color,
          KlimaColor    casing)
{
  double factor = get_factor (drawing, kind, look);
  KlimaMark *mark = klima_drawing_add_line (drawing, KLIMA_LAYER_BORDERS, spans, look.width * factor, color);

  if (mark == NULL)
    return;
  mark->line.casing_width = look.casing_width * factor;
  mark->line.casing = casing;
}

/*< private >
 * klima_layout_borders:
 * @without: (nullable): a municipality whose own borders are left out
 *
 * Adds the borders of municipalities as one mark for each kind of border, the stronger ones later.
 */
void
klima_layout_borders (KlimaDrawing      *drawing,
                      KlimaMunicipality *without)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  KlimaBounds view = klima_drawing_get_view (drawing, 2 * looks[BETWEEN].casing_width);
  KlimaBorders *borders = klima_dataset_get_borders (scene->dataset);
  guint n_arcs, n_points;
  const KlimaArc *arcs = klima_borders_get_arcs (borders, &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (borders, &n_points);
  GArray *spans[2][N_KINDS];

  for (int i = 0; i < N_KINDS; i++)
    for (int quiet = 0; quiet < 2; quiet++)
      spans[quiet][i] = g_array_new (FALSE, FALSE, sizeof (KlimaSpan));
  for (guint i = 0; i < n_arcs; i++)
    {
      KlimaSpan span = make_span (points, &arcs[i]);
      gboolean quiet;
      BorderKind kind = classify (scene, &arcs[i], &span, &quiet);

      if (klima_bounds_intersect (&arcs[i].bounds, &view) && !belongs_to (scene, &arcs[i], without))
        g_array_append_val (spans[quiet][kind], span);
    }

  for (int i = 0; i < N_KINDS; i++)
    add_mark (drawing, spans[TRUE][i], i, quiet_looks[i], palette->quiet_border, palette->quiet_casing);
  for (int i = 0; i < N_KINDS; i++)
    add_mark (drawing, spans[FALSE][i], i, looks[i], palette->border, palette->casing);
}
