/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-key.h"

#include <math.h>

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

/* Lengths are in parts of the font's size, but for that of a row, in parts of a line's height. */
#define ROW 1.04
#define NUMBER_GAP 0.5
#define COLUMN_GAP 1.4

/* The share of a wide picture's height, of a high picture's width, and of both together that the key may take. */
#define MAX_HEIGHT 0.74
#define MAX_WIDTH 0.9
#define MAX_SHARE 0.45

/* A key is at least so many rows high before it gets another column. */
#define MIN_ROWS 6

struct _KlimaKey
{
  const KlimaScene *scene;
  GPtrArray *municipalities;
  double size; /* of the font, logical pixels */
  guint n_rows, n_columns;
  double row_height, number_width, column_width;
};

/*< private >
 * klima_key_list_shown:
 *
 * Returns: (transfer container) (element-type KlimaMunicipality): all that is shown in full, wherever the camera looks,
 *   in the order in which it is numbered: the dataset's, which is by name
 */
GPtrArray *
klima_key_list_shown (const KlimaScene *scene)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < municipalities->len; i++)
    if (klima_scene_shows (scene, g_ptr_array_index (municipalities, i)))
      g_ptr_array_add (shown, g_ptr_array_index (municipalities, i));

  return shown;
}

static void
set_rows (KlimaKey *key,
          guint     n_rows)
{
  guint n_entries = key->municipalities->len;

  key->n_rows = MAX (n_rows, 1);
  key->n_columns = (n_entries + key->n_rows - 1) / key->n_rows;
  /* The last column is not to be much shorter than the others. */
  key->n_rows = key->n_columns > 0 ? (n_entries + key->n_columns - 1) / key->n_columns : 0;
}

static void
set_size (KlimaKey *key,
          double    size)
{
  key->size = size;
  key->row_height = 0;
  key->column_width = 0;
  key->number_width = 0;

  for (guint i = 0; i < key->municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (key->municipalities, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      double name_width, number_width, height;

      klima_text_measure (number, size, TRUE, FALSE, &number_width, &height);
      klima_text_measure (klima_municipality_get_name (municipality), size, FALSE, FALSE, &name_width, &height);
      key->number_width = MAX (key->number_width, number_width);
      key->column_width = MAX (key->column_width, name_width);
      key->row_height = MAX (key->row_height, ROW * height);
    }

  key->column_width += key->number_width + NUMBER_GAP * size;
}

/* Beside a wide picture's map there is room for a high key, below a high picture's for a wide one. */
static void
choose_rows (KlimaKey *key,
             double    width,
             double    height)
{
  if (width >= height)
    set_rows (key, MAX_HEIGHT * height / key->row_height);
  else
    {
      double step = key->column_width + COLUMN_GAP * key->size;
      guint n_columns = MAX ((MAX_WIDTH * width + COLUMN_GAP * key->size) / step, 1);
      guint n_rows = (key->municipalities->len + n_columns - 1) / n_columns;

      set_rows (key, MAX (n_rows, MIN_ROWS));
    }
}

/*< private >
 * klima_key_new:
 * @scene: what is explained; must live as long as the key
 * @municipalities: (element-type KlimaMunicipality): in the order of their numbers
 * @size: of the font, logical pixels
 * @width: of the picture; where the key takes too much of it the font becomes smaller
 * @height: of the picture
 *
 * Returns: (transfer full): the key
 */
KlimaKey *
klima_key_new (const KlimaScene *scene,
               GPtrArray        *municipalities,
               double            size,
               double            width,
               double            height)
{
  KlimaKey *key = g_new0 (KlimaKey, 1);

  key->scene = scene;
  key->municipalities = g_ptr_array_ref (municipalities);

  for (int i = 0; i < 20; i++)
    {
      set_size (key, size);
      choose_rows (key, width, height);
      if (klima_key_get_width (key) <= MAX_WIDTH * width && klima_key_get_height (key) <= MAX_HEIGHT * height
          && klima_key_get_width (key) * klima_key_get_height (key) <= MAX_SHARE * width * height)
        break;
      size *= 0.92;
    }

  return key;
}

/*< private >
 * klima_key_new_in_columns:
 * @scene: what is explained; must live as long as the key
 * @municipalities: (element-type KlimaMunicipality): in the order of their numbers
 * @size: of the font, logical pixels
 * @n_columns: at least 1
 *
 * Returns: (transfer full): the key, in at most so many columns, however large that is
 */
KlimaKey *
klima_key_new_in_columns (const KlimaScene *scene,
                          GPtrArray        *municipalities,
                          double            size,
                          guint             n_columns)
{
  KlimaKey *key = g_new0 (KlimaKey, 1);

  key->scene = scene;
  key->municipalities = g_ptr_array_ref (municipalities);
  set_size (key, size);
  set_rows (key, (municipalities->len + n_columns - 1) / n_columns);

  return key;
}

void
klima_key_free (KlimaKey *key)
{
  g_ptr_array_unref (key->municipalities);
  g_free (key);
}

/*< private >
 * klima_key_get_size:
 *
 * Returns: of the font, logical pixels
 */
double
klima_key_get_size (const KlimaKey *key)
{
  return key->size;
}

double
klima_key_get_width (const KlimaKey *key)
{
  return key->n_columns * key->column_width + (MAX (key->n_columns, 1) - 1) * COLUMN_GAP * key->size;
}

double
klima_key_get_height (const KlimaKey *key)
{
  return key->n_rows * key->row_height;
}

/*< private >
 * klima_key_add:
 * @x: left edge, logical pixels
 * @y: top edge
 *
 * Adds the key's marks to a drawing, column by column: each number, and behind it the name.
 */
void
klima_key_add (const KlimaKey *key,
               KlimaDrawing   *drawing,
               double          x,
               double          y)
{
  const KlimaPalette *palette = klima_palette_get (key->scene->style);

  for (guint i = 0; i < key->municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (key->municipalities, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      double column_x = x + i / key->n_rows * (key->column_width + COLUMN_GAP * key->size);
      double row_y = y + i % key->n_rows * key->row_height;
      KlimaTextMark *mark;

      mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, number, column_x, row_y, key->size, TRUE, FALSE);
      mark->x += key->number_width - mark->width;
      mark->color = palette->ink;
      mark->municipality = municipality;

      mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, klima_municipality_get_name (municipality),
                                    column_x + key->number_width + NUMBER_GAP * key->size, row_y, key->size, FALSE,
                                    FALSE);
      mark->color = palette->ink;
      mark->municipality = municipality;
    }
}
