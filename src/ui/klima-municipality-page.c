/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-hidden-notice.h"
#include "klima-municipality-page.h"
#include "klima-network-pill.h"
#include "klima-page-parts.h"
#include "klima-widgets.h"

struct _KlimaMunicipalityPage
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (KlimaMunicipalityPage, klima_municipality_page, GTK_TYPE_BOX)

static void
klima_municipality_page_class_init (KlimaMunicipalityPageClass *klass)
{
}

static void
klima_municipality_page_init (KlimaMunicipalityPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "detail-page");
}

static gboolean
is_in_dialogue (GPtrArray *networks)
{
  for (guint i = 0; i < networks->len; i++)
    if (klima_network_get_kind (g_ptr_array_index (networks, i)) == KLIMA_NETWORK_DIALOGUE)
      return TRUE;

  return FALSE;
}

/* A municipality may be a member of one network and yet talk about another: then only the latter needs words. */
static void
add_standing (GtkBox     *page,
              GPtrArray  *networks,
              const char *name)
{
  g_autofree char *sentence = NULL;

  if (networks->len == 0)
    sentence = g_strdup_printf (_("%s is not a member of any climate network."), name);
  else if (networks->len == 1 && is_in_dialogue (networks))
    sentence = g_strdup_printf (_("%s is in dialogue about a climate network, and is not yet a member of one."), name);
  else if (is_in_dialogue (networks))
    sentence = g_strdup_printf (_("%s is also in dialogue about another climate network."), name);
  klima_page_add_text (page, NULL, sentence);
}

static void
add_number (GtkBox            *facts,
            KlimaMunicipality *municipality)
{
  const char *number = klima_municipality_get_number (municipality);
  const char *today = klima_municipality_get_number_today (municipality);
  g_autofree char *value = NULL;

  if (today == NULL || g_str_equal (number, today))
    value = g_strdup (number);
  else
    /* Translators: the municipality number of 2020–2023, and that of today: "3023 · today 3212" */
    value = g_strdup_printf (_("%s · today %s"), number, today);
  klima_page_add_fact (facts, C_("municipality", "Number"), value);
}

static void
add_population (GtkBox            *facts,
                KlimaMunicipality *municipality,
                KlimaLanguage      language)
{
  const char *date = klima_municipality_get_population_date (municipality);
  g_autofree char *value = klima_language_format_number (language, klima_municipality_get_population (municipality), 0);
  g_autofree char *day = date != NULL ? klima_page_dup_short_date (date, language) : NULL;
  /* Translators: the number of inhabitants on a day: "Population 1.1.2023" */
  g_autofree char *title = day != NULL ? g_strdup_printf (_("Population %s"), day) : g_strdup (_("Population"));

  klima_page_add_fact (facts, title, value);
}

static void
add_former_counties (GtkBox            *facts,
                     KlimaMunicipality *municipality)
{
  const char *const *counties = klima_municipality_get_former_counties (municipality);
  guint n_counties = counties != NULL ? g_strv_length ((GStrv) counties) : 0;
  g_autofree char *value = n_counties > 0 ? klima_page_dup_list (counties) : NULL;

  klima_page_add_fact (facts, ngettext ("Former county", "Former counties", n_counties), value);
}

static void
add_facts (GtkBox            *page,
           KlimaMunicipality *municipality,
           KlimaLanguage      language)
{
  GtkBox *facts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autofree char *area = klima_language_format_number (language, klima_municipality_get_area (municipality), 1);
  g_autofree char *area_with_unit = g_strdup_printf ("%s km²", area);

  add_number (facts, municipality);
  add_population (facts, municipality, language);
  klima_page_add_fact (facts, _("Area"), area_with_unit);
  add_former_counties (facts, municipality);
  klima_page_add_fact (facts, _("Administrative centre"),
                       klima_municipality_get_administrative_centre (municipality));
  klima_page_add_web (facts, klima_municipality_get_web (municipality));
  gtk_box_append (page, GTK_WIDGET (facts));
}

/* Which network the others are in needs saying only where there are several. */
static char *
dup_heading_of_others (KlimaNetwork  *network,
                       gboolean       only,
                       KlimaLanguage  language)
{
  if (klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE)
    return g_strdup (_("Others in dialogue"));
  if (only)
    return g_strdup (_("Others in the network"));

  return g_strdup_printf (_("Others in %s"), klima_network_get_name (network, language));
}

/**
 * klima_municipality_page_new:
 * @session: what is shown
 * @municipality: a municipality of its dataset
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
klima_municipality_page_new (KlimaSession      *session,
                             KlimaMunicipality *municipality)
{
  GtkBox *page = g_object_new (KLIMA_TYPE_MUNICIPALITY_PAGE, NULL);
  KlimaLanguage language = klima_session_get_language (session);
  g_autoptr(GPtrArray) networks = klima_dataset_find_networks (klima_session_get_dataset (session), municipality);

  for (guint i = 0; i < networks->len; i++)
    gtk_box_append (page, klima_network_pill_new (session, g_ptr_array_index (networks, i)));
  for (guint i = 0; i < networks->len; i++)
    gtk_box_append (page, klima_hidden_notice_new (session, g_ptr_array_index (networks, i)));
  add_standing (page, networks, klima_municipality_get_name (municipality));
  add_facts (page, municipality, language);
  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);
      g_autofree char *heading = dup_heading_of_others (network, networks->len == 1, language);

      klima_page_add_chips (page, heading, session, klima_network_get_members (network), municipality);
    }

  return GTK_WIDGET (page);
}
