/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-drawing-private.h"

#include "klima-dataset.h"

struct _KlimaDrawing
{
  gatomicrefcount ref_count;
  KlimaScene *scene;
  double width, height;
  GArray *marks;
};

static void
clear_mark (gpointer data)
{
  KlimaMark *mark = data;

  if (mark->kind == KLIMA_MARK_LINE)
    g_free (mark->line.spans);
  else if (mark->kind == KLIMA_MARK_TEXT)
    g_free (mark->text.text);
}

/*< private >
 * klima_drawing_new:
 * @scene: what is drawn; copied
 * @width: of the picture, logical pixels
 * @height: of the picture
 *
 * Returns: (transfer full): a drawing with nothing in it yet
 */
KlimaDrawing *
klima_drawing_new (const KlimaScene *scene,
                   double            width,
                   double            height)
{
  KlimaDrawing *drawing = g_new0 (KlimaDrawing, 1);

  g_atomic_ref_count_init (&drawing->ref_count);
  drawing->scene = klima_scene_copy (scene);
  drawing->width = width;
  drawing->height = height;
  drawing->marks = g_array_new (FALSE, TRUE, sizeof (KlimaMark));
  g_array_set_clear_func (drawing->marks, clear_mark);
  return drawing;
}

/*< private >
 * klima_drawing_add:
 *
 * Adds a mark, all zero but for its kind and layer.
 *
 * Returns: (transfer none): the mark, valid until the next one is added
 */
KlimaMark *
klima_drawing_add (KlimaDrawing      *drawing,
                   KlimaMarkKind      kind,
                   KlimaDrawingLayer  layer)
{
  KlimaMark *mark;

  g_array_set_size (drawing->marks, drawing->marks->len + 1);
  mark = &g_array_index (drawing->marks, KlimaMark, drawing->marks->len - 1);
  mark->kind = kind;
  mark->layer = layer;
  return mark;
}

/*< private >
 * klima_drawing_add_line:
 * @spans: (element-type KlimaSpan) (transfer full): along what
 * @width: of the line, logical pixels
 *
 * Adds a line mark without a casing.
 *
 * Returns: (nullable) (transfer none): the mark, valid until the next one is added; %NULL where there are no spans, and
 *   then nothing is added
 */
KlimaMark *
klima_drawing_add_line (KlimaDrawing      *drawing,
                        KlimaDrawingLayer  layer,
                        GArray            *spans,
                        double             width,
                        KlimaColor         color)
{
  guint n_spans = spans->len;
  KlimaMark *mark;

  if (n_spans == 0)
    {
      g_array_unref (spans);
      return NULL;
    }
  mark = klima_drawing_add (drawing, KLIMA_MARK_LINE, layer);
  mark->line.spans = (KlimaSpan *) (gpointer) g_array_free (spans, FALSE);
  mark->line.n_spans = n_spans;
  mark->line.width = width;
  mark->line.color = color;
  return mark;
}

static int
compare_layers (gconstpointer a,
                gconstpointer b)
{
  const KlimaMark *first = a;
  const KlimaMark *second = b;

  return (first->layer > second->layer) - (first->layer < second->layer);
}

/*< private >
 * klima_drawing_sort:
 *
 * Puts the marks in the order of their layers. Those of the same layer stay in the order in which they were added, for
 * g_array_sort() is stable.
 */
void
klima_drawing_sort (KlimaDrawing *drawing)
{
  g_array_sort (drawing->marks, compare_layers);
}

/*< private >
 * klima_drawing_get_view:
 * @margin: logical pixels
 *
 * Returns: the part of the map in the picture and @margin around it, unit Mercator
 */
KlimaBounds
klima_drawing_get_view (const KlimaDrawing *drawing,
                        double              margin)
{
  KlimaBounds view;

  klima_drawing_to_map (drawing, -margin, -margin, &view.min_x, &view.min_y);
  klima_drawing_to_map (drawing, drawing->width + margin, drawing->height + margin, &view.max_x, &view.max_y);
  return view;
}

KlimaDrawing *
klima_drawing_ref (KlimaDrawing *drawing)
{
  g_return_val_if_fail (drawing != NULL, NULL);

  g_atomic_ref_count_inc (&drawing->ref_count);
  return drawing;
}

void
klima_drawing_unref (KlimaDrawing *drawing)
{
  g_return_if_fail (drawing != NULL);

  if (!g_atomic_ref_count_dec (&drawing->ref_count))
    return;
  g_array_unref (drawing->marks);
  klima_scene_free (drawing->scene);
  g_free (drawing);
}

/**
 * klima_drawing_get_marks:
 * @drawing: a drawing
 * @n_marks: (out): how many there are
 *
 * Returns: (array length=n_marks) (transfer none): the marks in painting order
 */
const KlimaMark *
klima_drawing_get_marks (const KlimaDrawing *drawing,
                         guint              *n_marks)
{
  g_return_val_if_fail (drawing != NULL, NULL);
  g_return_val_if_fail (n_marks != NULL, NULL);

  *n_marks = drawing->marks->len;
  return (const KlimaMark *) (gconstpointer) drawing->marks->data;
}

/**
 * klima_drawing_get_scene:
 * @drawing: a drawing
 *
 * Returns: (transfer none): the drawing's own copy of the scene
 */
const KlimaScene *
klima_drawing_get_scene (const KlimaDrawing *drawing)
{
  g_return_val_if_fail (drawing != NULL, NULL);

  return drawing->scene;
}

double
klima_drawing_get_width (const KlimaDrawing *drawing)
{
  g_return_val_if_fail (drawing != NULL, 0);

  return drawing->width;
}

double
klima_drawing_get_height (const KlimaDrawing *drawing)
{
  g_return_val_if_fail (drawing != NULL, 0);

  return drawing->height;
}

/**
 * klima_drawing_to_map:
 * @drawing: a drawing
 * @x: logical pixels from the left edge
 * @y: logical pixels from the top edge
 * @map_x: (out): unit Mercator
 * @map_y: (out): unit Mercator
 *
 * Finds the place on the map that a point in the picture shows.
 */
void
klima_drawing_to_map (const KlimaDrawing *drawing,
                      double              x,
                      double              y,
                      double             *map_x,
                      double             *map_y)
{
  klima_camera_to_map (drawing->scene->camera, drawing->width, drawing->height, x, y, map_x, map_y);
}

/**
 * klima_drawing_from_map:
 * @drawing: a drawing
 * @map_x: unit Mercator
 * @map_y: unit Mercator
 * @x: (out): logical pixels from the left edge; beyond the picture where the place is not in it
 * @y: (out): logical pixels from the top edge
 *
 * Finds the point in the picture that shows a place on the map.
 */
void
klima_drawing_from_map (const KlimaDrawing *drawing,
                        double              map_x,
                        double              map_y,
                        double             *x,
                        double             *y)
{
  klima_camera_from_map (drawing->scene->camera, drawing->width, drawing->height, map_x, map_y, x, y);
}
