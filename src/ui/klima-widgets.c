/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-fact-layout.h"
#include "klima-tooltip.h"
#include "klima-widgets.h"

/* How wide a label of more than twice that is at least. To find its least width, Pango lays out a text that may be broken
 * anywhere anew for each line that it can be broken into.
 */
#define NARROWEST_CHARS 8

/* Characters of a word that even a narrow panel holds in texts twice as large as normal. */
#define LONGEST_KEPT 15

/**
 * klima_label_new:
 * @text: (nullable): what it says
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a label at the start of its line whose text wraps
 */
GtkWidget *
klima_label_new (const char *text,
                 const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (text != NULL && g_utf8_strlen (text, -1) > 2 * NARROWEST_CHARS)
    gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * klima_heading_new:
 * @text: the heading of a part of a panel
 *
 * Returns: (transfer floating): a heading, for screen readers too
 */
GtkWidget *
klima_heading_new (const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text,
                                     "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     "xalign", 0.0,
                                     NULL);

  gtk_widget_add_css_class (heading, "panel-heading");

  return heading;
}

/**
 * klima_paragraph_new:
 * @text: one paragraph or more
 *
 * Returns: (transfer floating): text that wraps and can be selected
 */
GtkWidget *
klima_paragraph_new (const char *text)
{
  GtkWidget *label = klima_label_new (text, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

/**
 * klima_small_text_new:
 * @text: a line or two of lesser weight
 *
 * Returns: (transfer floating): small, quiet text that wraps
 */
GtkWidget *
klima_small_text_new (const char *text)
{
  return klima_label_new (text, "small-text");
}

static GtkWidget *
create_fact_row (const char *title,
                 const char *value,
                 GtkWidget  *value_widget)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *title_label = klima_label_new (title, "fact-title");
  /* Translators: a fact as screen readers say it: "Area: 61.5 km²" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), title, value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_layout_manager (row, klima_fact_layout_new ());
  gtk_widget_add_css_class (row, "fact-row");
  gtk_box_append (GTK_BOX (row), title_label);
  gtk_box_append (GTK_BOX (row), value_widget);

  return row;
}

/**
 * klima_fact_row_new:
 * @title: what is known
 * @value: the fact
 *
 * Returns: (transfer floating): a row with the title at its start and the fact, which can be selected, at its end or
 *   below
 */
GtkWidget *
klima_fact_row_new (const char *title,
                    const char *value)
{
  GtkWidget *label = klima_label_new (value, "fact-value");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return create_fact_row (title, value, label);
}

/**
 * klima_fact_row_new_link:
 * @title: what is known
 * @uri: a web address
 *
 * Returns: (transfer floating): a row with the title at its start and the link at its end or below
 */
GtkWidget *
klima_fact_row_new_link (const char *title,
                         const char *uri)
{
  g_autofree char *text = klima_uri_dup_short (uri);
  GtkWidget *link = klima_link_new (text, uri);

  gtk_widget_add_css_class (link, "fact-value");

  return create_fact_row (title, text, link);
}

/**
 * klima_link_new:
 * @text: what it says
 * @uri: where it leads
 *
 * Returns: (transfer floating): a link that wraps; plain text where @uri is no web address
 */
GtkWidget *
klima_link_new (const char *text,
                const char *uri)
{
  GtkWidget *label = klima_label_new (text, NULL);
  GtkWidget *link;

  if (!klima_uri_is_web (uri))
    return label;

  link = gtk_link_button_new (uri);
  gtk_button_set_child (GTK_BUTTON (link), label);
  klima_tooltip_set (link, uri);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "panel-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return link;
}

/**
 * klima_chip_new:
 * @text: what it says
 *
 * Returns: (transfer floating): a small round button
 */
GtkWidget *
klima_chip_new (const char *text)
{
  GtkWidget *label = klima_label_new (text, NULL);
  GtkWidget *chip = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return chip;
}

/**
 * klima_boxed_list_new:
 * @name: what screen readers call it
 *
 * Returns: (transfer floating): a list whose rows are activated, not selected
 */
GtkWidget *
klima_boxed_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

/**
 * klima_page_scrolled_new:
 * @page: what may be higher than the panel
 *
 * Returns: (transfer floating): @page, scrolling up and down
 */
GtkWidget *
klima_page_scrolled_new (GtkWidget *page)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);

  return scrolled;
}

static gboolean
on_query_tooltip (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));

  return TRUE;
}

/**
 * klima_label_cut_short:
 * @label: a label of one line
 *
 * Lets a label end in dots where there is not enough room. It then says all of it in a tooltip.
 */
void
klima_label_cut_short (GtkLabel *label)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

/**
 * klima_label_keep_words:
 * @label: a label whose text wraps
 *
 * Lets lines end between words only, unless one of them is so long that it might be wider than all there is: Pango knows
 * nothing of where a word is parted.
 */
void
klima_label_keep_words (GtkLabel *label)
{
  g_auto(GStrv) words = g_strsplit_set (gtk_label_get_text (label), " -", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > LONGEST_KEPT)
      return;
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD);
  gtk_label_set_width_chars (label, -1);
}

/**
 * klima_row_set_current:
 * @row: a row of a list that does not select
 * @current: whether the other panel is about it
 *
 * Marks the row that the other panel is about.
 */
void
klima_row_set_current (GtkWidget *row,
                       gboolean   current)
{
  if (current)
    gtk_widget_add_css_class (row, "current");
  else
    gtk_widget_remove_css_class (row, "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

/**
 * klima_widget_has_focus_inside:
 * @widget: a widget
 *
 * Returns: whether it, or a widget in it, has the focus
 */
gboolean
klima_widget_has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* GTK 4.18 tells screen readers no names of what stands in a menu: it takes them from labels that it has hidden there. */
static void
name_menu_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *text = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "text", &text, NULL);
      markup = g_markup_escape_text (text != NULL ? text : "", -1);
      if (!pango_parse_markup (markup, -1, '_', NULL, &name, NULL, NULL))
        return;
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_menu_items (child);
}

/**
 * klima_menu_name_items:
 * @popover: a menu made from a model
 *
 * Gives what can be chosen in it the names that are seen, whenever it is opened.
 */
void
klima_menu_name_items (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect (popover, "map", G_CALLBACK (name_menu_items), NULL);
}

/**
 * klima_list_item_set_name:
 * @item: an item whose child is set
 * @name: what screen readers call its row
 *
 * Names a row of a list view.
 */
void
klima_list_item_set_name (GtkListItem *item,
                          const char  *name)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_list_item_set_accessible_label (item, name);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
#endif
}

/**
 * klima_list_box_clear:
 * @list: a list
 *
 * Takes all rows out of a list.
 */
void
klima_list_box_clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/**
 * klima_box_clear:
 * @box: a box
 *
 * Takes all children out of a box.
 */
void
klima_box_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * klima_members_dup_text:
 *
 * Returns: (transfer full): how many members a network has: "6 municipalities"
 */
char *
klima_members_dup_text (KlimaNetwork  *network,
                        KlimaLanguage  language)
{
  guint n_members = klima_network_get_members (network)->len;
  g_autofree char *number = klima_language_format_number (language, n_members, 0);

  return g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_members), number);
}

/**
 * klima_inhabitants_dup_text:
 *
 * Returns: (transfer full): "21 176 inhabitants"
 */
char *
klima_inhabitants_dup_text (gint64        population,
                            KlimaLanguage language)
{
  g_autofree char *number = klima_language_format_number (language, population, 0);

  return g_strdup_printf (ngettext ("%s inhabitant", "%s inhabitants", (gulong) population), number);
}

/**
 * klima_share_dup_text:
 * @population: of a part
 * @all: of the region, above 0
 * @region: its name
 *
 * Returns: (transfer full): what part of the region's inhabitants that is: "2 % of Viken"
 */
char *
klima_share_dup_text (gint64        population,
                      gint64        all,
                      const char   *region,
                      KlimaLanguage language)
{
  double percent = 100.0 * population / MAX (all, 1);
  int decimals = percent > 0 && percent < 0.95 ? 1 : 0;
  g_autofree char *number = klima_language_format_number (language, percent, decimals);

  /* Translators: the part of the inhabitants, and of which region: "2% of Viken" */
  return g_strdup_printf (_("%s%% of %s"), number, region);
}
