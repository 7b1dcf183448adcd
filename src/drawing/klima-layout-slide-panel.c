/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-slide-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-dataset.h"
#include "klima-neighbour.h"
#include "klima-words.h"

/* What stands in the panel beside the map, from top to bottom. Lengths are slide units. */

#define TITLE_SIZE 34.0
#define GREAT_TITLE_SIZE 66.0
#define TEXT_SIZE 17.5
#define LEAST_TEXT_SIZE 13.5 /* where everything becomes smaller */
#define GREAT_TEXT_SIZE 21.0
#define SMALL_TEXT_SIZE 13.0
#define LEGEND_SIZE 15.0
#define SMALL_LEGEND_SIZE 13.0
#define BADGE 46.0
#define LEGEND_BADGE 34.0
#define SMALL_LEGEND_BADGE 24.0
#define PART_GAP 18.0
#define LINE_GAP 8.0
#define TITLE_GAP 10.0
#define LEGEND_GAP 12.0
#define STRIPE_WIDTH 44.0
#define STRIPE_HEIGHT 9.0
#define STRIPE_GAP 6.0

/* Of a host that is told by name; what else there is to say of it is for the speaker. */
#define MAX_HOST_WORDS 5

static const KlimaScene *
get_scene (const KlimaColumn *column)
{
  return klima_drawing_get_scene (column->drawing);
}

static void
add_running_text (KlimaColumn *column,
                  KlimaSlide  *slide,
                  double       size)
{
  const char *text = klima_slide_get_text (slide, get_scene (column)->language);

  if (text == NULL)
    return;
  klima_column_skip (column, TITLE_GAP);
  size = MAX (size, LEAST_TEXT_SIZE / column->scale);
  klima_column_add_text (column, text, size, FALSE, column->palette->ink);
}

static void
take_fact (GStrvBuilder *facts,
           char         *value,
           const char   *label)
{
  g_strv_builder_add (facts, value);
  g_strv_builder_add (facts, label);
  g_free (value);
}

static void
add_facts (KlimaColumn  *column,
           GStrvBuilder *builder)
{
  g_auto (GStrv) facts = g_strv_builder_end (builder);

  klima_column_skip (column, PART_GAP);
  klima_column_add_facts (column, (const char *const *) facts);
}

static char *
format_area (const KlimaScene *scene,
             double            area,
             int               decimals)
{
  g_autofree char *number = klima_language_format_number (scene->language, area, decimals);

  return g_strdup_printf ("%s\u00a0km²", number);
}

/* The first sentence, without its full stop; NULL where it is too long. */
static char *
dup_sentence (const char *text,
              guint       max_words)
{
  for (guint n = 1; n <= max_words; n++)
    {
      g_autofree char *start = klima_words_dup_start (text, n);

      if (g_str_has_suffix (start, "…"))
        continue;
      if (g_str_has_suffix (start, "."))
        start[strlen (start) - 1] = '\0';
      return g_steal_pointer (&start);
    }

  return NULL;
}

/* "Host: Bærum kommune" */
static void
add_host (KlimaColumn  *column,
          KlimaNetwork *network)
{
  const char *host = klima_network_get_host (network, get_scene (column)->language);
  g_autofree char *start = host != NULL ? dup_sentence (host, MAX_HOST_WORDS) : NULL;
  g_autofree char *line = NULL;

  if (start == NULL)
    return;
  line = g_strdup_printf ("%s: %s", _("Host"), start);
  klima_column_skip (column, LINE_GAP);
  klima_column_add_text (column, line, SMALL_TEXT_SIZE, FALSE, column->palette->quiet_ink);
}

static void
add_network_facts (KlimaColumn  *column,
                   KlimaNetwork *network)
{
  const KlimaScene *scene = get_scene (column);
  const char *founded = klima_network_get_founded (network);
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();

  take_fact (facts, klima_language_format_number (scene->language, klima_network_get_members (network)->len, 0),
             _("Municipalities"));
  take_fact (facts, klima_language_format_number (scene->language, klima_network_get_population (network), 0),
             _("Population"));
  take_fact (facts, format_area (scene, klima_network_get_area (network), 0), _("Area"));
  if (founded != NULL)
    take_fact (facts, g_strndup (founded, strlen ("2016")), _("Founded"));
  add_facts (column, facts);
  add_host (column, network);
}

/* "6 municipalities" */
static char *
format_members (const KlimaScene *scene,
                KlimaNetwork     *network)
{
  guint n_members = klima_network_get_members (network)->len;
  g_autofree char *number = klima_language_format_number (scene->language, n_members, 0);

  return g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_members), number);
}

static char *
format_population (const KlimaScene *scene,
                   KlimaNetwork     *network)
{
  gint64 population = klima_network_get_population (network);
  g_autofree char *number = klima_language_format_number (scene->language, population, 0);

  return g_strdup_printf (ngettext ("%s inhabitant", "%s inhabitants", (gulong) population), number);
}

/* The others that are seen, in their pale colours. */
static void
add_neighbours (KlimaColumn  *column,
                KlimaNetwork *network)
{
  const KlimaScene *scene = get_scene (column);
  g_autoptr (GPtrArray) neighbours = klima_neighbour_find_networks (scene->dataset, network);

  if (neighbours->len == 0)
    return;
  klima_column_skip (column, PART_GAP);
  klima_column_add_text (column, _("Neighbouring networks"), SMALL_LEGEND_SIZE, TRUE, column->palette->ink);
  for (guint i = 0; i < neighbours->len; i++)
    {
      g_autofree char *members = format_members (scene, neighbours->pdata[i]);
      g_autofree char *line = g_strdup_printf ("%s · %s", klima_network_get_name (neighbours->pdata[i], scene->language),
                                               members);

      klima_column_skip (column, i == 0 ? LINE_GAP / 2 : LINE_GAP);
      klima_column_add_network (column, neighbours->pdata[i], SMALL_LEGEND_BADGE, line, NULL, NULL,
                                SMALL_LEGEND_SIZE);
    }
}

static char *
format_figures (const KlimaScene *scene,
                KlimaNetwork     *network)
{
  g_autofree char *members = format_members (scene, network);
  g_autofree char *population = format_population (scene, network);

  return g_strdup_printf ("%s · %s", members, population);
}

/* All rows have their figures on one line, or all on two. */
static gboolean
are_figures_on_one_line (const KlimaColumn *column,
                         GPtrArray         *networks)
{
  for (guint i = 0; i < networks->len; i++)
    {
      g_autofree char *figures = format_figures (get_scene (column), networks->pdata[i]);

      if (!klima_column_has_room (column, LEGEND_BADGE, figures, LEGEND_SIZE))
        return FALSE;
    }

  return TRUE;
}

static void
add_legend (KlimaColumn *column,
            KlimaSlide  *slide)
{
  const KlimaScene *scene = get_scene (column);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  gboolean all = klima_slide_has_facts (slide);
  gboolean on_one_line = all && are_figures_on_one_line (column, networks);

  klima_column_skip (column, PART_GAP - LEGEND_GAP);
  for (guint i = 0; i < networks->len; i++)
    {
      g_autofree char *members = format_members (scene, networks->pdata[i]);
      g_autofree char *population = format_population (scene, networks->pdata[i]);
      g_autofree char *figures = format_figures (scene, networks->pdata[i]);

      klima_column_skip (column, LEGEND_GAP);
      klima_column_add_network (column, networks->pdata[i], LEGEND_BADGE,
                                klima_network_get_name (networks->pdata[i], scene->language),
                                on_one_line ? figures : members, all && !on_one_line ? population : NULL, LEGEND_SIZE);
    }
}

/*< private >
 * klima_slide_fill_map:
 *
 * One network with its figures and its neighbours, or the legend of all.
 */
void
klima_slide_fill_map (KlimaColumn *column,
                      gpointer     slide)
{
  KlimaNetwork *network = klima_slide_get_network (slide);

  if (network != NULL)
    {
      klima_column_add_badge (column, network, BADGE);
      klima_column_skip (column, LINE_GAP);
    }
  klima_column_add_heading (column, klima_slide_get_title (slide, get_scene (column)->language), TITLE_SIZE);
  add_running_text (column, slide, TEXT_SIZE);
  if (network == NULL)
    {
      add_legend (column, slide);
      return;
    }

  if (klima_slide_has_facts (slide))
    add_network_facts (column, network);
  add_neighbours (column, network);
}

/* A stripe of the networks' colours, for the partnership holds them together. */
static void
add_stripe (KlimaColumn *column)
{
  const KlimaScene *scene = get_scene (column);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  double x = column->x;

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = networks->pdata[i];
      KlimaBoxMark *box;

      if (klima_network_get_kind (network) != KLIMA_NETWORK_CLIMATE)
        continue;
      box = &klima_drawing_add (column->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
      *box = (KlimaBoxMark) {
        x, column->y, STRIPE_WIDTH, STRIPE_HEIGHT, STRIPE_HEIGHT / 2,
        klima_palette_network_fill (scene->style, network, TRUE),
      };
      x += STRIPE_WIDTH + STRIPE_GAP;
    }
  column->y += STRIPE_HEIGHT;
}

static char *
dup_bare_web (const char *web)
{
  const char *host = strstr (web, "://");
  char *bare = g_strdup (host != NULL ? host + strlen ("://") : web);

  if (g_str_has_suffix (bare, "/"))
    bare[strlen (bare) - 1] = '\0';
  return bare;
}

static void
add_web (KlimaColumn *column)
{
  const char *web = klima_partnership_get_web (klima_dataset_get_partnership (get_scene (column)->dataset));
  g_autofree char *bare = web != NULL ? dup_bare_web (web) : NULL;

  if (bare == NULL)
    return;
  klima_column_skip (column, PART_GAP);
  klima_column_add_text (column, bare, GREAT_TEXT_SIZE, TRUE, column->palette->water_ink);
}

/*< private >
 * klima_slide_fill_title:
 *
 * The partnership, large, and who takes part.
 */
void
klima_slide_fill_title (KlimaColumn *column,
                        gpointer     slide)
{
  const KlimaScene *scene = get_scene (column);
  KlimaPartnership *partnership = klima_dataset_get_partnership (scene->dataset);
  guint n_members = klima_partnership_get_n_members (partnership);

  add_stripe (column);
  klima_column_skip (column, PART_GAP);
  klima_column_add_heading (column, klima_slide_get_title (slide, scene->language), GREAT_TITLE_SIZE);
  add_running_text (column, slide, GREAT_TEXT_SIZE);

  klima_column_skip (column, PART_GAP);
  for (guint i = 0; i < n_members; i++)
    klima_column_add_text (column, klima_text_get (klima_partnership_get_member (partnership, i)->name, scene->language),
                           SMALL_TEXT_SIZE, FALSE, column->palette->quiet_ink);
}

/* Whom a source's name names, without what of theirs it is: "Klima Viken, on the climate networks". */
static char *
dup_publisher (KlimaSource   *source,
               KlimaLanguage  language)
{
  const char *name = klima_source_get_name (source, language);

  return g_strndup (name, strcspn (name, ","));
}

static void
add_licensed_source (KlimaColumn *column,
                     KlimaSource *source)
{
  const KlimaScene *scene = get_scene (column);
  const char *provides = klima_source_get_provides (source, scene->language);
  g_autofree char *line = g_strdup_printf ("%s · %s", klima_source_get_name (source, scene->language),
                                           klima_source_get_licence (source));

  klima_column_skip (column, LINE_GAP);
  klima_column_add_text (column, line, LEGEND_SIZE, TRUE, column->palette->ink);
  if (provides != NULL)
    klima_column_add_text (column, provides, SMALL_TEXT_SIZE, FALSE, column->palette->quiet_ink);
}

/*< private >
 * klima_slide_fill_sources:
 *
 * Who to thank: what is used under a licence one by one, everybody else by name.
 */
void
klima_slide_fill_sources (KlimaColumn *column,
                          gpointer     slide)
{
  const KlimaScene *scene = get_scene (column);
  GPtrArray *sources = klima_dataset_get_sources (scene->dataset);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  add_stripe (column);
  klima_column_skip (column, PART_GAP);
  klima_column_add_heading (column, klima_slide_get_title (slide, scene->language), TITLE_SIZE);
  add_running_text (column, slide, TEXT_SIZE);
  klima_column_skip (column, LINE_GAP);

  for (guint i = 0; i < sources->len; i++)
    {
      KlimaSource *source = sources->pdata[i];
      char *publisher;

      if (klima_source_get_licence (source) != NULL)
        {
          add_licensed_source (column, source);
          continue;
        }
      publisher = dup_publisher (source, scene->language);
      if (!g_hash_table_contains (known, publisher))
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", publisher);
      g_hash_table_add (known, publisher);
    }
  if (others->len > 0)
    {
      klima_column_skip (column, PART_GAP);
      klima_column_add_text (column, others->str, SMALL_TEXT_SIZE, FALSE, column->palette->quiet_ink);
    }
  add_web (column);
}

static void
add_municipality_facts (KlimaColumn       *column,
                        KlimaMunicipality *municipality)
{
  const KlimaScene *scene = get_scene (column);
  const char *centre = klima_municipality_get_administrative_centre (municipality);
  const char *const *counties = klima_municipality_get_former_counties (municipality);
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();

  take_fact (facts, klima_language_format_number (scene->language, klima_municipality_get_population (municipality), 0),
             _("Population"));
  take_fact (facts, format_area (scene, klima_municipality_get_area (municipality), 0), _("Area"));
  if (centre != NULL)
    take_fact (facts, g_strdup (centre), _("Administrative centre"));
  if (counties != NULL && counties[0] != NULL)
    take_fact (facts, g_strjoinv (", ", (GStrv) counties),
               ngettext ("Former county", "Former counties", g_strv_length ((GStrv) counties)));
  add_facts (column, facts);
}

/*< private >
 * klima_slide_fill_municipality:
 *
 * What is selected, instead of what the slide says: so it covers nothing that was not covered before.
 */
void
klima_slide_fill_municipality (KlimaColumn *column,
                               gpointer     slide)
{
  const KlimaScene *scene = get_scene (column);
  g_autoptr (GPtrArray) networks = klima_dataset_find_networks (scene->dataset, scene->selected);

  klima_column_add_text (column, klima_slide_get_title (slide, scene->language), SMALL_TEXT_SIZE, FALSE,
                         column->palette->quiet_ink);
  klima_column_skip (column, PART_GAP);
  klima_column_add_heading (column, klima_municipality_get_name (scene->selected), TITLE_SIZE * 1.2);
  for (guint i = 0; i < networks->len; i++)
    {
      g_autofree char *members = format_members (scene, networks->pdata[i]);

      klima_column_skip (column, LEGEND_GAP);
      klima_column_add_network (column, networks->pdata[i], LEGEND_BADGE,
                                klima_network_get_name (networks->pdata[i], scene->language), members, NULL, LEGEND_SIZE);
    }
  add_municipality_facts (column, scene->selected);
}
