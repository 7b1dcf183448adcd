/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-page-parts.h"
#include "klima-widgets.h"
#include "klima-wrap-layout.h"

/* A heading and what it stands above, closer together than parts of a page. */
static GtkBox *
add_part (GtkBox     *page,
          const char *heading)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (part), klima_heading_new (heading));
  gtk_box_append (page, part);

  return GTK_BOX (part);
}

/**
 * klima_page_button_new:
 * @text: what it says
 *
 * Returns: (transfer floating): a button whose text wraps
 */
GtkWidget *
klima_page_button_new (const char *text)
{
  GtkWidget *label = klima_label_new (NULL, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  klima_page_button_set_text (button, text);

  return button;
}

/**
 * klima_page_button_set_text:
 * @button: a button made by [func@page_button_new]
 * @text: what it says from now on, to screen readers too
 */
void
klima_page_button_set_text (GtkWidget  *button,
                            const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * klima_page_add_text:
 * @page: a page
 * @heading: (nullable): what stands above the text
 * @text: (nullable): one paragraph or more
 *
 * Adds a text, where there is one.
 */
void
klima_page_add_text (GtkBox     *page,
                     const char *heading,
                     const char *text)
{
  if (text != NULL)
    gtk_box_append (add_part (page, heading), klima_paragraph_new (text));
}

/**
 * klima_page_add_fact:
 * @facts: the box of a page's facts
 * @title: what is known
 * @value: (nullable): the fact
 *
 * Adds a row with a fact, where it is known.
 */
void
klima_page_add_fact (GtkBox     *facts,
                     const char *title,
                     const char *value)
{
  if (value != NULL)
    gtk_box_append (facts, klima_fact_row_new (title, value));
}

/**
 * klima_page_add_web:
 * @facts: the box of a page's facts
 * @uri: (nullable): a web address
 *
 * Adds a row with a link, where there is one.
 */
void
klima_page_add_web (GtkBox     *facts,
                    const char *uri)
{
  if (uri != NULL)
    gtk_box_append (facts, klima_fact_row_new_link (_("Web"), uri));
}

static void
on_chip_clicked (KlimaMunicipality *municipality,
                 GtkWidget         *chip)
{
  KlimaSession *session = g_object_get_data (G_OBJECT (chip), "session");

  klima_session_select (session, municipality, TRUE);
}

static GtkWidget *
create_chip (KlimaSession      *session,
             KlimaMunicipality *municipality)
{
  GtkWidget *chip = klima_chip_new (klima_municipality_get_name (municipality));

  g_object_set_data_full (G_OBJECT (chip), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), municipality, G_CONNECT_SWAPPED);

  return chip;
}

/**
 * klima_page_add_chips:
 * @page: a page
 * @heading: what stands above the chips
 * @session: where a municipality is selected
 * @municipalities: (element-type KlimaMunicipality): municipalities of its dataset
 * @except: (nullable): the one that is left out
 *
 * Adds a chip for each municipality, which selects it and moves the map there; where there are any.
 */
void
klima_page_add_chips (GtkBox            *page,
                      const char        *heading,
                      KlimaSession      *session,
                      GPtrArray         *municipalities,
                      KlimaMunicipality *except)
{
  GtkWidget *chips = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  g_object_ref_sink (chips);
  gtk_widget_set_layout_manager (chips, klima_wrap_layout_new (6));
  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      if (municipality != except)
        gtk_box_append (GTK_BOX (chips), create_chip (session, municipality));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  if (gtk_widget_get_first_child (chips) != NULL)
    gtk_box_append (add_part (page, heading), chips);
  g_object_unref (chips);
}

/**
 * klima_page_add_sources:
 * @page: a page
 * @sources: (element-type KlimaSource): where what it says comes from
 * @language: of the sources' names
 *
 * Adds the sources, small, where there are any.
 */
void
klima_page_add_sources (GtkBox        *page,
                        GPtrArray     *sources,
                        KlimaLanguage  language)
{
  GtkBox *part;

  if (sources->len == 0)
    return;
  part = add_part (page, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      KlimaSource *source = g_ptr_array_index (sources, i);
      const char *name = klima_source_get_name (source, language);
      const char *web = klima_source_get_web (source);
      GtkWidget *line = web != NULL ? klima_link_new (name, web) : klima_small_text_new (name);

      gtk_widget_add_css_class (line, "source");
      gtk_box_append (part, line);
    }
}

/**
 * klima_page_dup_short_date:
 * @iso_date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @language: in which it is written
 *
 * Returns: (transfer full): the date in figures, `1.1.2023`, where the language has a way to write it that is not
 *   mistaken for another date
 */
char *
klima_page_dup_short_date (const char    *iso_date,
                           KlimaLanguage  language)
{
  int year, month, day;

  if (language == KLIMA_LANGUAGE_EN || !klima_language_parse_date (iso_date, &year, &month, &day) || day == 0)
    return klima_language_format_date (language, iso_date);

  return g_strdup_printf ("%d.%d.%d", day, month, year);
}

/**
 * klima_page_dup_list:
 * @words: (array zero-terminated=1): at least one
 *
 * Returns: (transfer full): the words as a list that is read: "A, B and C"
 */
char *
klima_page_dup_list (const char *const *words)
{
  GString *list = g_string_new (words[0]);

  for (gsize i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      /* Translators: between the last two of a list */
      g_string_append (list, words[i + 1] != NULL ? ", " : _(" and "));
      g_string_append (list, words[i]);
    }

  return g_string_free (list, FALSE);
}
