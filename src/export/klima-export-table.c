/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-layout.h"
#include "klima-translation.h"

/* Between several values in one cell; a semicolon parts the cells. */
#define BETWEEN " · "

typedef const char *(*NetworkFact) (KlimaNetwork  *network,
                                    KlimaLanguage  language);

static char *
dup_number (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_number (row->municipality));
}

static char *
dup_number_today (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_number_today (row->municipality));
}

static char *
dup_name (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_name (row->municipality));
}

/* A fact of each of its networks, NULL where none has it. */
static char *
join_facts (const KlimaTableRow *row,
            NetworkFact          get)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < row->networks->len; i++)
    {
      const char *fact = get (row->networks->pdata[i], row->scene->language);

      if (fact != NULL)
        g_string_append_printf (facts, "%s%s", facts->len > 0 ? BETWEEN : "", fact);
    }

  return facts->len > 0 ? g_strdup (facts->str) : NULL;
}

static char *
dup_networks (const KlimaTableRow *row)
{
  return join_facts (row, klima_network_get_name);
}

static char *
dup_badges (const KlimaTableRow *row)
{
  g_autoptr (GString) badges = g_string_new (NULL);

  for (guint i = 0; i < row->networks->len; i++)
    g_string_append_printf (badges, "%s%d", i > 0 ? BETWEEN : "", klima_network_get_badge (row->networks->pdata[i]));

  return badges->len > 0 ? g_strdup (badges->str) : NULL;
}

static const char *
get_founded (KlimaNetwork  *network,
             KlimaLanguage  language)
{
  return klima_network_get_founded (network);
}

static char *
dup_founded (const KlimaTableRow *row)
{
  return join_facts (row, get_founded);
}

static char *
dup_host (const KlimaTableRow *row)
{
  return join_facts (row, klima_network_get_host);
}

static const char *
get_network_web (KlimaNetwork  *network,
                 KlimaLanguage  language)
{
  return klima_network_get_web (network);
}

static char *
dup_network_web (const KlimaTableRow *row)
{
  return join_facts (row, get_network_web);
}

static char *
dup_population (const KlimaTableRow *row)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, klima_municipality_get_population (row->municipality));
}

static char *
dup_population_date (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_population_date (row->municipality));
}

static char *
dup_area (const KlimaTableRow *row)
{
  char area[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (area, sizeof area, "%.10g", klima_municipality_get_area (row->municipality)));
}

static char *
dup_centre (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_administrative_centre (row->municipality));
}

static char *
dup_former_counties (const KlimaTableRow *row)
{
  const char *const *counties = klima_municipality_get_former_counties (row->municipality);

  return counties != NULL && counties[0] != NULL ? g_strjoinv (BETWEEN, (GStrv) counties) : NULL;
}

static char *
dup_web (const KlimaTableRow *row)
{
  return g_strdup (klima_municipality_get_web (row->municipality));
}

/* "Statistisk sentralbyrå, tabell 07459: Folketall 1. januar 2023 (NLOD 2.0, https://…)" */
static void
append_source (GString       *text,
               KlimaSource   *source,
               KlimaLanguage  language)
{
  const char *provides = klima_source_get_provides (source, language);
  const char *licence = klima_source_get_licence (source);
  const char *web = klima_source_get_web (source);

  g_string_append_printf (text, "%s%s", text->len > 0 ? BETWEEN : "", klima_source_get_name (source, language));
  if (provides != NULL)
    g_string_append_printf (text, ": %s", provides);
  if (licence != NULL || web != NULL)
    g_string_append_printf (text, " (%s%s%s)", licence != NULL ? licence : "",
                            licence != NULL && web != NULL ? ", " : "", web != NULL ? web : "");
}

static char *
dup_network_sources (const KlimaTableRow *row)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->networks->len; i++)
    {
      GPtrArray *sources = klima_network_get_sources (row->networks->pdata[i]);

      for (guint j = 0; j < sources->len; j++)
        if (!g_ptr_array_find (found, sources->pdata[j], NULL))
          {
            g_ptr_array_add (found, sources->pdata[j]);
            append_source (text, sources->pdata[j], row->scene->language);
          }
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
dup_sources (const KlimaTableRow *row)
{
  return *row->sources != '\0' ? g_strdup (row->sources) : NULL;
}

static char *
dup_attribution (const KlimaTableRow *row)
{
  return g_strdup (KLIMA_SOURCE_LINE);
}

static const KlimaTableColumn columns[] = {
  { "number", N_("Municipality number"), FALSE, dup_number },
  { "number_today", N_("Municipality number today"), FALSE, dup_number_today },
  { "name", N_("Municipality"), FALSE, dup_name },
  { "network", N_("Climate network"), FALSE, dup_networks },
  { "network_badge", N_("Number of the network on the map"), FALSE, dup_badges },
  { "population", N_("Population"), TRUE, dup_population },
  { "population_date", N_("Population on"), FALSE, dup_population_date },
  { "area_km2", N_("Area in km²"), TRUE, dup_area },
  { "administrative_centre", N_("Administrative centre"), FALSE, dup_centre },
  { "former_counties", N_("County before 2020"), FALSE, dup_former_counties },
  { "web", N_("Website of the municipality"), FALSE, dup_web },
  { "network_founded", N_("Network founded"), FALSE, dup_founded },
  { "network_host", N_("Host of the network"), FALSE, dup_host },
  { "network_web", N_("Website of the network"), FALSE, dup_network_web },
  { "network_sources", N_("Sources for the network"), FALSE, dup_network_sources },
  { "sources", N_("Sources for figures and map"), FALSE, dup_sources },
  { "attribution", N_("Credits"), FALSE, dup_attribution },
};

/*< private >
 * klima_table_get_columns:
 * @n_columns: (out): how many
 *
 * Returns: (transfer none) (array length=n_columns): what there is to say of a municipality, in order
 */
const KlimaTableColumn *
klima_table_get_columns (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);

  return columns;
}

static void
remove_sources (GPtrArray *sources,
                GPtrArray *named)
{
  for (guint i = 0; i < named->len; i++)
    g_ptr_array_remove (sources, named->pdata[i]);
}

/* Networks, partners and the partnership name their sources; the rest are those of the municipalities and the map, and
 * each says what it provides.
 */
static char *
describe_sources (const KlimaScene *scene)
{
  KlimaDataset *dataset = scene->dataset;
  GPtrArray *all = klima_dataset_get_sources (dataset);
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  GPtrArray *partners = klima_dataset_get_partners (dataset);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (sources, all->pdata[i]);
  for (guint i = 0; i < networks->len; i++)
    remove_sources (sources, klima_network_get_sources (networks->pdata[i]));
  for (guint i = 0; i < partners->len; i++)
    remove_sources (sources, klima_partner_get_sources (partners->pdata[i]));
  remove_sources (sources, klima_partnership_get_sources (klima_dataset_get_partnership (dataset)));

  for (guint i = 0; i < sources->len; i++)
    append_source (text, sources->pdata[i], scene->language);

  return g_string_free (text, FALSE);
}

/*< private >
 * klima_table_foreach:
 * @scene: a scene
 * @func: called for each municipality that is shown in full, in Norwegian order
 * @user_data: for @func
 */
void
klima_table_foreach (const KlimaScene  *scene,
                     KlimaTableRowFunc  func,
                     gpointer           user_data)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  g_autofree char *sources = describe_sources (scene);

  for (guint i = 0; i < municipalities->len; i++)
    if (klima_scene_shows (scene, municipalities->pdata[i]))
      {
        g_autoptr (GPtrArray) networks = klima_dataset_find_networks (scene->dataset, municipalities->pdata[i]);
        KlimaTableRow row = { scene, municipalities->pdata[i], networks, sources };

        func (&row, user_data);
      }
}

/*< private >
 * klima_table_dup_safe_text:
 * @text: what a cell holds
 *
 * A spreadsheet would run what begins like a formula; the apostrophe makes it text, and most do not show it.
 *
 * Returns: (transfer full): the text that a spreadsheet may have
 */
char *
klima_table_dup_safe_text (const char *text)
{
  gboolean is_formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;

  return g_strconcat (is_formula ? "'" : "", text, NULL);
}

static void
append_text (GString    *csv,
             const char *text)
{
  g_autofree char *safe = klima_table_dup_safe_text (text);
  g_autoptr (GString) quoted = NULL;

  if (strpbrk (safe, ";\"\r\n") == NULL)
    {
      g_string_append (csv, safe);
      return;
    }
  quoted = g_string_new (safe);
  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (csv, "\"%s\"", quoted->str);
}

static void
append_row (const KlimaTableRow *row,
            gpointer             user_data)
{
  GString *csv = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *value = columns[i].dup_value (row);

      if (i > 0)
        g_string_append_c (csv, ';');
      if (value == NULL)
        continue;
      if (columns[i].is_number)
        g_string_append (csv, g_strdelimit (value, ".", ','));
      else
        append_text (csv, value);
    }
  g_string_append (csv, "\r\n");
}

/**
 * klima_export_csv:
 * @scene: a scene
 *
 * Makes a table of the municipalities that are shown, with all that is known of each and where it is known from, as
 * spreadsheets in Norway open it: UTF-8 with a byte order mark, semicolons, decimal commas, in any language.
 *
 * Returns: (transfer full): the file
 */
char *
klima_export_csv (const KlimaScene *scene)
{
  GString *csv;

  g_return_val_if_fail (scene != NULL, NULL);

  csv = g_string_new ("\ufeff");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (i > 0)
        g_string_append_c (csv, ';');
      append_text (csv, klima_translate (scene->language, columns[i].heading));
    }
  g_string_append (csv, "\r\n");
  klima_table_foreach (scene, append_row, csv);

  return g_string_free (csv, FALSE);
}
