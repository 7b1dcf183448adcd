/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-audience-window.h"
#include "map-window.h"
#include "panel-probe.h"

typedef struct
{
  KlimaShow *show;
  GtkWidget *window;
  KlimaSlideView *view;
  KlimaColor before; /* of the paper */
} Fixture;

static const KlimaSlidePicture *
get_picture (Fixture *fixture)
{
  return klima_slide_view_get_picture (fixture->view);
}

/* At rest, the slide that is on in its own colours. */
static gboolean
is_on (gpointer data)
{
  Fixture *fixture = data;
  const KlimaSlidePicture *picture = get_picture (fixture);

  return picture != NULL && !klima_slide_view_is_moving (fixture->view) &&
         klima_slide_picture_is_of (picture, klima_show_get_seen_slide (fixture->show),
                                    klima_show_get_seen_scene (fixture->show));
}

/* Near the left edge, where slides have their paper. */
static KlimaColor
get_paper (Fixture *fixture)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  return get_widget_pixel (view, 4, gtk_widget_get_height (view) - 4);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (viken ());
  g_autoptr (KlimaScene) base = klima_scene_new (viken ());

  allow_animations (FALSE);
  klima_presentation_set_position (presentation, 2);
  fixture->show = klima_show_new (presentation, base);
  fixture->window = klima_audience_window_new (NULL, fixture->show);
  fixture->view = klima_audience_window_get_view (KLIMA_AUDIENCE_WINDOW (fixture->window));
  klima_audience_window_present (KLIMA_AUDIENCE_WINDOW (fixture->window), NULL);
  wait_until (is_on, fixture, "the slide");
  fixture->before = get_paper (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  klima_show_end (fixture->show);
  probe_settle ();
  g_assert_finalize_object (fixture->show);
}

static gboolean
is_dark (KlimaColor color)
{
  return color.red + color.green + color.blue < 1;
}

/* Until the new picture is there nothing changes. */
static gboolean
has_new_picture (gpointer data)
{
  Fixture *fixture = data;

  if (is_on (fixture))
    return TRUE;
  g_assert_true (is_color (get_paper (fixture), fixture->before));

  return FALSE;
}

static void
test_style (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  const KlimaSlidePicture *old = get_picture (fixture);

  g_assert_false (is_dark (fixture->before));
  klima_show_set_style (fixture->show, KLIMA_STYLE_DARK);
  g_assert_true (get_picture (fixture) == old);
  wait_until (has_new_picture, fixture, "the slide in other colours");
  g_assert_true (is_dark (get_paper (fixture)));
  klima_show_set_style (fixture->show, KLIMA_STYLE_LIGHT);
  wait_until (is_on, fixture, "the slide as it was");
  g_assert_true (is_color (get_paper (fixture), fixture->before));
}

static gboolean
is_moving (gpointer data)
{
  return klima_slide_view_is_moving (((Fixture *) data)->view);
}

/* The slide that is flown to comes in the new colours, and so does the next one. */
static void
test_style_amid_flight (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  allow_animations (TRUE);
  klima_show_do (fixture->show, KLIMA_SHOW_NEXT, 0, g_get_monotonic_time ());
  wait_until (is_moving, fixture, "a flight");
  klima_show_set_style (fixture->show, KLIMA_STYLE_DARK);
  wait_until (is_on, fixture, "the slide that is flown to");
  g_assert_cmpint (get_picture (fixture)->base->style, ==, KLIMA_STYLE_DARK);
  g_assert_true (is_dark (get_paper (fixture)));
  klima_show_do (fixture->show, KLIMA_SHOW_NEXT, 0, g_get_monotonic_time ());
  wait_until (is_on, fixture, "the next one");
  g_assert_true (is_dark (get_paper (fixture)));
}

static void
test_style_while_frozen (Fixture       *fixture,
                         gconstpointer  data G_GNUC_UNUSED)
{
  klima_show_do (fixture->show, KLIMA_SHOW_FREEZE, 0, g_get_monotonic_time ());
  klima_show_set_style (fixture->show, KLIMA_STYLE_DARK);
  wait_for_milliseconds (300);
  g_assert_true (is_color (get_paper (fixture), fixture->before));
  klima_show_do (fixture->show, KLIMA_SHOW_FREEZE, 0, g_get_monotonic_time ());
  wait_until (is_on, fixture, "what is live");
  g_assert_true (is_dark (get_paper (fixture)));
}

#define ADD(path, function) g_test_add ("/audience-window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("style", test_style);
  ADD ("style-amid-flight", test_style_amid_flight);
  ADD ("style-while-frozen", test_style_while_frozen);

  return g_test_run ();
}
