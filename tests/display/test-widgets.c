/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "klima-badge.h"
#include "klima-tooltip.h"
#include "klima-widgets.h"
#include "map-window.h"
#include "panel-probe.h"

static void
test_web_addresses (void)
{
  static const struct
  {
    const char *uri;
    gboolean is_web;
    const char *shown;
  } cases[] = {
    { "https://www.nesodden.kommune.no", TRUE, "nesodden.kommune.no" },
    { "http://nesodden.kommune.no/", TRUE, "nesodden.kommune.no" },
    { "https://klimaviken.no/om-klima-viken", TRUE, "klimaviken.no/om-klima-viken" },
    { "HTTPS://WWW.LIER.KOMMUNE.NO", TRUE, "LIER.KOMMUNE.NO" },
    { "https://", FALSE, "https://" },
    { "https:nesodden", FALSE, "https:nesodden" },
    { "nesodden.kommune.no", FALSE, "nesodden.kommune.no" },
    { "file:///etc/passwd", FALSE, "file:///etc/passwd" },
    { "javascript:alert(1)", FALSE, "javascript:alert(1)" },
    { "https://nesodden.kommune.no/om oss", FALSE, "https://nesodden.kommune.no/om oss" },
    { "https://nesodden.kommune.no/<b>", FALSE, "https://nesodden.kommune.no/<b>" },
    { "", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = klima_uri_dup_short (cases[i].uri);
      GtkWidget *link = g_object_ref_sink (klima_link_new ("text", cases[i].uri));

      g_test_message ("%s", cases[i].uri);
      g_assert_cmpint (klima_uri_is_web (cases[i].uri), ==, cases[i].is_web);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpint (GTK_IS_LINK_BUTTON (link), ==, cases[i].is_web);
      g_object_unref (link);
    }
  g_assert_false (klima_uri_is_web (NULL));
}

static void
test_figures (void)
{
  static const struct
  {
    gint64 population;
    gint64 all;
    const char *expected;
  } shares[] = {
    { 21176, 1292441, "2% of Viken" },
    { 752044, 1292441, "58% of Viken" },
    { 1050, 1292441, "0.1% of Viken" },
    { 0, 1292441, "0% of Viken" },
    { 12, 12, "100% of Viken" },
    { 0, 0, "0% of Viken" },
  };
  g_autofree char *one = klima_inhabitants_dup_text (1, KLIMA_LANGUAGE_EN);
  g_autofree char *many = klima_inhabitants_dup_text (21176, KLIMA_LANGUAGE_NB);
  g_autofree char *members = klima_members_dup_text (viken_network (2), KLIMA_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *share = klima_share_dup_text (shares[i].population, shares[i].all, "Viken", KLIMA_LANGUAGE_EN);

      g_assert_cmpstr (share, ==, shares[i].expected);
    }
  g_assert_cmpstr (one, ==, "1 inhabitant");
  g_assert_cmpstr (many, ==, "21\u00a0176 inhabitants");
  g_assert_cmpstr (members, ==, "21 municipalities");
}

static void
test_texts_are_no_markup (void)
{
  static const char text[] = "<b>Ås</b> & _Ål";
  GtkWidget *(*makers[]) (const char *) = { klima_heading_new, klima_paragraph_new, klima_small_text_new, klima_chip_new };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      GtkWidget *window = probe_show (makers[i] (text), 300, 200);
      GtkLabel *label = GTK_LABEL (probe_find (window, GTK_TYPE_LABEL, text));

      g_assert_cmpstr (gtk_label_get_text (label), ==, text);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_fact_rows (void)
{
  GtkWidget *fact = g_object_ref_sink (klima_fact_row_new ("Area", "61.5 km²"));
  GtkWidget *web = g_object_ref_sink (klima_fact_row_new_link ("Web address", "https://www.as.kommune.no"));

  gtk_test_accessible_assert_property (fact, GTK_ACCESSIBLE_PROPERTY_LABEL, "Area: 61.5 km²");
  gtk_test_accessible_assert_property (web, GTK_ACCESSIBLE_PROPERTY_LABEL, "Web address: as.kommune.no");
  g_object_unref (fact);
  g_object_unref (web);
}

/* The colour of a badge near its left edge, where no number is. */
static KlimaColor
get_ground (GtkWidget *badge)
{
  return get_widget_pixel (badge, 3, gtk_widget_get_height (badge) / 2.0);
}

static void
test_tooltips (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Button");
  GtkWidget *hidden = gtk_button_new_with_label ("Hidden");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  gtk_widget_set_visible (hidden, FALSE);
  klima_tooltip_set (button, "first");
  klima_tooltip_set (hidden, "first");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "first");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (hidden), ==, "first");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_false (gtk_widget_get_visible (hidden));

  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), hidden);
  window = show_in_window (box, 200, 100);
  klima_tooltip_set (button, "second");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "second");
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_badge (void)
{
  g_autoptr(KlimaSession) session = klima_session_new (viken (), KLIMA_LANGUAGE_EN);
  GtkWidget *badge = klima_badge_new (session, viken_network (4));
  GtkWidget *window;
  KlimaColor ground;

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  window = show_in_window (badge, 200, 200);
  g_assert_cmpint (gtk_widget_get_width (badge), >=, 24);
  g_assert_cmpint (gtk_widget_get_width (badge), ==, gtk_widget_get_height (badge));
  ground = get_ground (badge);
  g_assert_cmpfloat (ground.blue, >, ground.red + 0.15);

  klima_badge_set_network (KLIMA_BADGE (badge), viken_network (3));
  gtk_test_widget_wait_for_draw (window);
  ground = get_ground (badge);
  g_assert_cmpfloat (ground.red, >, ground.blue + 0.4);

  klima_badge_set_network (KLIMA_BADGE (badge), NULL);
  gtk_test_widget_wait_for_draw (window);
  ground = get_ground (badge);
  g_assert_cmpfloat (ABS (ground.red - ground.blue), <, 0.1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How many colours are in the ground of a badge, beside its number. */
static gboolean
has_pattern (GtkWidget *badge)
{
  KlimaColor first = get_ground (badge);

  for (int y = 4; y < gtk_widget_get_height (badge) - 4; y++)
    {
      KlimaColor color = get_widget_pixel (badge, 3, y);

      if (ABS (color.red - first.red) + ABS (color.green - first.green) + ABS (color.blue - first.blue) > 0.08)
        return TRUE;
    }

  return FALSE;
}

/* As on the map: patterns where the user wants them, light or dark; pale where the network is hidden. */
static void
test_badge_follows_map (void)
{
  g_autoptr(KlimaSession) session = klima_session_new (viken (), KLIMA_LANGUAGE_EN);
  GtkWidget *badge = klima_badge_new (session, viken_network (2));
  GtkWidget *window;
  KlimaColor full, pale;

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  klima_session_set_patterns (session, TRUE);
  window = show_in_window (badge, 200, 200);
  g_assert_true (has_pattern (badge));

  klima_session_set_patterns (session, FALSE);
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (has_pattern (badge));
  full = get_ground (badge);

  klima_session_show_network (session, viken_network (2), FALSE);
  gtk_test_widget_wait_for_draw (window);
  pale = get_ground (badge);
  g_assert_cmpfloat (pale.red, ==, full.red);

  klima_badge_set_fades (KLIMA_BADGE (badge), TRUE);
  gtk_test_widget_wait_for_draw (window);
  pale = get_ground (badge);
  g_assert_cmpfloat (pale.red, >, full.red + 0.2);

  klima_session_set_style (session, KLIMA_STYLE_DARK);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpfloat (get_ground (badge).green, <, pale.green - 0.2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* That of municipalities in dialogue says that they are not a network. */
static void
test_badge_keeps_hatch (void)
{
  g_autoptr(KlimaSession) session = klima_session_new (viken (), KLIMA_LANGUAGE_EN);
  GtkWidget *badge = klima_badge_new (session, viken_network (5));
  GtkWidget *window;

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  klima_session_set_patterns (session, FALSE);
  window = show_in_window (badge, 200, 200);
  g_assert_true (has_pattern (badge));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/web-addresses", test_web_addresses);
  g_test_add_func ("/widgets/figures", test_figures);
  g_test_add_func ("/widgets/texts-are-no-markup", test_texts_are_no_markup);
  g_test_add_func ("/widgets/fact-rows", test_fact_rows);
  g_test_add_func ("/widgets/tooltips", test_tooltips);
  g_test_add_func ("/widgets/badge", test_badge);
  g_test_add_func ("/widgets/badge-follows-map", test_badge_follows_map);
  g_test_add_func ("/widgets/badge-keeps-hatch", test_badge_keeps_hatch);

  return g_test_run ();
}
