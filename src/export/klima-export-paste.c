/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-table-private.h"

#include "klima-translation.h"

typedef void (*AppendCell) (GString    *table,
                            const char *element,
                            const char *text,
                            gboolean    is_number,
                            guint       column);

/* A table for one kind of program. */
typedef struct
{
  GString *table;
  AppendCell append_cell;
  const char *row_begin;
  const char *row_end;
} Paste;

static void
append_tab_cell (GString    *table,
                 const char *element,
                 const char *text,
                 gboolean    is_number,
                 guint       column)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  g_string_append_printf (table, "%s%s", column > 0 ? "\t" : "", plain);
}

static void
append_html_cell (GString    *table,
                  const char *element,
                  const char *text,
                  gboolean    is_number,
                  guint       column)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (table, "<%s align=\"%s\">%s</%s>", element, is_number ? "right" : "left", escaped, element);
}

/* Numbers without separators of thousands, which a spreadsheet would take for a text. */
static char *
dup_cell (const KlimaTableColumn *column,
          const KlimaTableRow    *row)
{
  g_autofree char *value = column->dup_value (row);

  if (value == NULL)
    return g_strdup ("");
  if (!column->is_number)
    return klima_table_dup_safe_text (value);

  return g_strdelimit (g_steal_pointer (&value), ".", row->scene->language == KLIMA_LANGUAGE_EN ? '.' : ',');
}

static void
append_row (const KlimaTableRow *row,
            gpointer             user_data)
{
  Paste *paste = user_data;
  guint n_columns;
  const KlimaTableColumn *columns = klima_table_get_columns (&n_columns);

  g_string_append (paste->table, paste->row_begin);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *cell = dup_cell (&columns[i], row);

      paste->append_cell (paste->table, "td", cell, columns[i].is_number, i);
    }
  g_string_append (paste->table, paste->row_end);
}

static void
append_table (Paste            *paste,
              const KlimaScene *scene)
{
  guint n_columns;
  const KlimaTableColumn *columns = klima_table_get_columns (&n_columns);

  g_string_append (paste->table, paste->row_begin);
  for (guint i = 0; i < n_columns; i++)
    paste->append_cell (paste->table, "th", klima_translate (scene->language, columns[i].heading),
                        columns[i].is_number, i);
  g_string_append (paste->table, paste->row_end);
  klima_table_foreach (scene, append_row, paste);
}

/**
 * klima_export_tabs:
 * @scene: a scene
 *
 * Makes the table of klima_export_csv() with tabs, as spreadsheets paste it, and decimals of the scene's language.
 *
 * Returns: (transfer full): the text
 */
char *
klima_export_tabs (const KlimaScene *scene)
{
  Paste paste = { NULL, append_tab_cell, "", "\n" };

  g_return_val_if_fail (scene != NULL, NULL);

  paste.table = g_string_new (NULL);
  append_table (&paste, scene);

  return g_string_free (paste.table, FALSE);
}

/**
 * klima_export_html:
 * @scene: a scene
 *
 * Makes the same table as HTML, of which word processors make a table when it is pasted.
 *
 * Returns: (transfer full): the HTML
 */
char *
klima_export_html (const KlimaScene *scene)
{
  Paste paste = { NULL, append_html_cell, "<tr>", "</tr>\n" };

  g_return_val_if_fail (scene != NULL, NULL);

  paste.table = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  append_table (&paste, scene);
  g_string_append (paste.table, "</table>\n");

  return g_string_free (paste.table, FALSE);
}
