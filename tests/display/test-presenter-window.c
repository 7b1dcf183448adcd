/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-presenter-time.h"
#include "klima-presenter-window.h"
#include "klima-slide-preview.h"
#include "map-window.h"
#include "panel-probe.h"

typedef struct
{
  GSettings *settings;
  KlimaShow *show;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (viken ());
  g_autoptr (KlimaScene) base = klima_scene_new (viken ());

  base->language = KLIMA_LANGUAGE_EN;
  allow_animations (FALSE);
  fixture->settings = g_settings_new ("no.klimaviken.Klimakart");
  fixture->show = klima_show_new (presentation, base);
  fixture->window = klima_presenter_window_new (NULL, fixture->show);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  probe_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_settings_reset (fixture->settings, "presentation-target-minutes");
  g_settings_reset (fixture->settings, "presentation-note-size");
  if (!klima_show_has_ended (fixture->show))
    klima_show_end (fixture->show);
  probe_settle ();
  g_object_unref (fixture->settings);
  g_assert_finalize_object (fixture->show);
}

static void
press (Fixture          *fixture,
       KlimaShowCommand  command)
{
  klima_show_do (fixture->show, command, 0, g_get_monotonic_time ());
  probe_settle ();
}

static void
assert_says (Fixture    *fixture,
             const char *text)
{
  if (!probe_says (fixture->window, text))
    g_error ("Nothing says “%s”", text);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_with_class (GtkWidget  *root,
                 const char *css_class)
{
  if (gtk_widget_has_css_class (root, css_class))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_title (Fixture *fixture,
           guint    position)
{
  KlimaPresentation *presentation = klima_show_get_presentation (fixture->show);

  return klima_slide_get_title (klima_presentation_get_slide (presentation, position), KLIMA_LANGUAGE_EN);
}

static gboolean
is_painted (gpointer preview)
{
  return klima_slide_view_get_picture (klima_slide_preview_get_view (preview)) != NULL;
}

/* The slide that is on and the next one, painted, each with its title; behind the last one nothing is next. */
static void
test_slides (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *current = find (fixture->window, KLIMA_TYPE_SLIDE_PREVIEW);
  GtkWidget *next = find (gtk_widget_get_next_sibling (gtk_widget_get_parent (current)), KLIMA_TYPE_SLIDE_PREVIEW);

  wait_until (is_painted, current, "the slide that is on");
  wait_until (is_painted, next, "the next slide");
  assert_says (fixture, "Slide 1 of 10");
  assert_says (fixture, get_title (fixture, 0));
  assert_says (fixture, get_title (fixture, 1));
  g_assert_cmpint (gtk_widget_get_width (current), >, gtk_widget_get_width (next));

  press (fixture, KLIMA_SHOW_LAST);
  assert_says (fixture, "Slide 10 of 10");
  assert_says (fixture, "End of the presentation");
  g_assert_cmpfloat (gtk_widget_get_opacity (next), ==, 1);
  press (fixture, KLIMA_SHOW_NEXT);
  g_assert_false (probe_says (fixture->window, "Slide 10 of 10"));
  assert_says (fixture, "Going on closes the presentation");
  g_assert_cmpfloat (gtk_widget_get_opacity (next), ==, 0);
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  KlimaPresentation *presentation = klima_show_get_presentation (fixture->show);
  KlimaSlide *slide = klima_presentation_get_slide (presentation, 2);
  g_auto (GStrv) paragraphs = g_strsplit (klima_slide_get_note (slide, KLIMA_LANGUAGE_EN), "\n", -1);
  g_autofree char *note = g_strjoinv ("\n\n", paragraphs);

  klima_show_go_to (fixture->show, 2, g_get_monotonic_time ());
  probe_settle ();
  g_assert_cmpuint (g_strv_length (paragraphs), >, 1);
  assert_says (fixture, note);
  press (fixture, KLIMA_SHOW_LAST);
  press (fixture, KLIMA_SHOW_NEXT);
  assert_says (fixture, "This slide has no note.");
}

static double
get_scale (GtkWidget *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  double scale = ((PangoAttrFloat *) pango_attr_iterator_get (iterator, PANGO_ATTR_SCALE))->value;

  pango_attr_iterator_destroy (iterator);

  return scale;
}

static void
test_note_size (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *note = find_with_class (fixture->window, "presenter-note-text");

  g_assert_cmpfloat (get_scale (note), ==, 1.4);
  gtk_widget_activate_action (fixture->window, "note.larger", NULL);
  g_assert_cmpfloat (get_scale (note), ==, 1.6);
  gtk_widget_activate_action (fixture->window, "note.normal", NULL);
  gtk_widget_activate_action (fixture->window, "note.smaller", NULL);
  g_assert_cmpfloat (get_scale (note), ==, 1.2);
  for (int i = 0; i < 30; i++)
    gtk_widget_activate_action (fixture->window, "note.larger", NULL);
  g_assert_cmpfloat (get_scale (note), ==, 4);
}

/* What the target says at a time after the show began. */
static void
assert_target (Fixture    *fixture,
               gint64      begin,
               gint64      elapsed,
               const char *expected,
               gboolean    is_over)
{
  KlimaPresenterTime *time = KLIMA_PRESENTER_TIME (find (fixture->window, KLIMA_TYPE_PRESENTER_TIME));
  GtkWidget *target = find_with_class (fixture->window, "presenter-target");

  klima_presenter_time_update (time, begin + elapsed);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (target)), ==, expected);
  g_assert_cmpint (gtk_widget_has_css_class (target, "over"), ==, is_over);
}

static void
test_target (Fixture       *fixture,
             gconstpointer  data G_GNUC_UNUSED)
{
  gint64 begin = g_get_monotonic_time ();

  klima_show_begin (fixture->show, begin);
  assert_target (fixture, begin, 90 * G_TIME_SPAN_MINUTE, "None", FALSE);
  assert_says (fixture, "1:30:00");
  g_settings_set_int (fixture->settings, "presentation-target-minutes", 20);
  assert_target (fixture, begin, 0, "20 min left", FALSE);
  assert_target (fixture, begin, 12 * G_TIME_SPAN_MINUTE + G_TIME_SPAN_SECOND, "8 min left", FALSE);
  assert_says (fixture, "12:01");
  assert_says (fixture, "Target: 20 min");
  assert_target (fixture, begin, 20 * G_TIME_SPAN_MINUTE - 30 * G_TIME_SPAN_SECOND, "30 s left", FALSE);
  assert_target (fixture, begin, 20 * G_TIME_SPAN_MINUTE, "Time is up", TRUE);
  assert_target (fixture, begin, 22 * G_TIME_SPAN_MINUTE + G_TIME_SPAN_SECOND, "Over by 2 min", TRUE);
}

static void
test_time_stands_still (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  klima_show_begin (fixture->show, g_get_monotonic_time () - 65 * G_TIME_SPAN_SECOND);
  klima_presenter_time_update (KLIMA_PRESENTER_TIME (find (fixture->window, KLIMA_TYPE_PRESENTER_TIME)),
                               g_get_monotonic_time ());
  probe_click (fixture->window, "Stop the time");
  g_assert_false (klima_show_is_time_running (fixture->show));
  assert_says (fixture, "1:05");
  probe_click (fixture->window, "Count the time from 0 again");
  g_assert_cmpint (klima_show_get_elapsed (fixture->show, g_get_monotonic_time ()), ==, 0);
  probe_click (fixture->window, "Let the time run");
  g_assert_true (klima_show_is_time_running (fixture->show));
}

static void
test_band (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkWidget *band = find_with_class (fixture->window, "presenter-band");
  g_autofree char *frozen = g_strdup_printf ("Frozen: the audience sees slide 3, “%s”", get_title (fixture, 2));

  g_assert_false (gtk_widget_get_visible (band));
  klima_show_go_to (fixture->show, 2, g_get_monotonic_time ());
  press (fixture, KLIMA_SHOW_FREEZE);
  press (fixture, KLIMA_SHOW_NEXT);
  assert_says (fixture, frozen);
  assert_says (fixture, "Slide 4 of 10");
  g_assert_true (gtk_widget_has_css_class (band, "frozen"));
  press (fixture, KLIMA_SHOW_BLACK);
  assert_says (fixture, "The audience sees a black picture");
  g_assert_true (gtk_widget_has_css_class (band, "black"));
  press (fixture, KLIMA_SHOW_WHITE);
  assert_says (fixture, "The audience sees a white picture");
  g_assert_true (gtk_widget_has_css_class (band, "white"));
  press (fixture, KLIMA_SHOW_WHITE);
  assert_says (fixture, frozen);
  press (fixture, KLIMA_SHOW_FREEZE);
  g_assert_false (gtk_widget_get_visible (band));
}

/* Newer GTK gives a popover its size some time after it is open. */
static gboolean
is_whole (gpointer data)
{
  GtkWidget *widget = data;

  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_whole (child))
      return FALSE;

  return TRUE;
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (probe_find (fixture->window, GTK_TYPE_MENU_BUTTON, "Go to a slide"));
  GtkListBox *list = GTK_LIST_BOX (find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_LIST_BOX));
  g_autofree char *first = g_strdup_printf ("1 %s 1:05", get_title (fixture, 0));
  g_autofree char *seventh = g_strdup_printf ("7 %s", get_title (fixture, 6));

  klima_show_begin (fixture->show, g_get_monotonic_time () - 65 * G_TIME_SPAN_SECOND);
  press (fixture, KLIMA_SHOW_NEXT);
  gtk_menu_button_popup (button);
  probe_settle ();
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, first);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 6)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, seventh);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), "current"));
  g_assert_null (gtk_list_box_get_row_at_index (list, 10));
  for (int i = 0; i < 10; i++)
    wait_until (is_whole, gtk_list_box_get_row_at_index (list, i), "the whole title");
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 6), "activate");
  probe_settle ();
  assert_says (fixture, "Slide 7 of 10");
  assert_says (fixture, get_title (fixture, 6));
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  probe_click (fixture->window, "Next slide (Page Down)");
  assert_says (fixture, "Slide 2 of 10");
  probe_click (fixture->window, "Previous slide (Page Up)");
  assert_says (fixture, "Slide 1 of 10");
  probe_click (fixture->window, "Black picture, or the slide again (B)");
  g_assert_cmpint (klima_show_get_cover (fixture->show), ==, KLIMA_SHOW_COVER_BLACK);
  probe_click (fixture->window, "White picture, or the slide again (W)");
  g_assert_cmpint (klima_show_get_cover (fixture->show), ==, KLIMA_SHOW_COVER_WHITE);
  probe_click (fixture->window, "Freeze the audience’s picture, or show what you found (F)");
  g_assert_true (klima_show_is_frozen (fixture->show));
  probe_click (fixture->window, "The pointer as a light (L)");
  g_assert_true (klima_show_has_spotlight (fixture->show));
  probe_click (fixture->window, "Search in the slide (Ctrl+F)");
  g_assert_true (klima_show_is_searching (fixture->show));
  probe_click (fixture->window, "End the presentation");
  g_assert_true (klima_show_has_ended (fixture->show));
}

static void
assert_named (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_tooltip_text (root) != NULL)
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_false (gtk_widget_get_focus_on_click (root));
    }
  else if (GTK_IS_BUTTON (root))
    g_assert_nonnull (gtk_widget_get_ancestor (root, GTK_TYPE_MENU_BUTTON) != NULL
                        ? gtk_widget_get_tooltip_text (gtk_widget_get_ancestor (root, GTK_TYPE_MENU_BUTTON))
                        : NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      assert_named (child);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  KlimaSlidePreview *current = KLIMA_SLIDE_PREVIEW (find (fixture->window, KLIMA_TYPE_SLIDE_PREVIEW));

  assert_named (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  press (fixture, KLIMA_SHOW_NEXT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (klima_slide_preview_get_view (current)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (fixture, 1));
}

typedef struct
{
  GtkWidget *view;
  double ratio;
} Shape;

static gboolean
has_shape (gpointer user_data)
{
  const Shape *shape = user_data;

  return fabs ((double) gtk_widget_get_width (shape->view) / gtk_widget_get_height (shape->view) - shape->ratio) < 0.01;
}

/* As wide as on the audience's screen, so that the slide is the same; and there at once. */
static void
test_size (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  static const int sizes[][2] = { { 1024, 768 }, { 1920, 1080 }, { 1280, 800 } };
  GtkWidget *view = GTK_WIDGET (klima_presenter_window_get_view (KLIMA_PRESENTER_WINDOW (fixture->window)));

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      klima_presenter_window_set_size (KLIMA_PRESENTER_WINDOW (fixture->window), sizes[i][0], sizes[i][1]);
      wait_until (has_shape, &(Shape){ view, (double) sizes[i][0] / sizes[i][1] }, "the slide to be as wide");
    }
  allow_animations (TRUE);
  wait_until (is_painted, find (fixture->window, KLIMA_TYPE_SLIDE_PREVIEW), "the slide that is on");
  press (fixture, KLIMA_SHOW_NEXT);
  g_assert_false (klima_slide_view_is_moving (KLIMA_SLIDE_VIEW (view)));
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  probe_settle ();
  g_assert_true (klima_show_has_ended (fixture->show));
}

static void
add (const char *path,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/presenter-window/slides", test_slides);
  add ("/presenter-window/note", test_note);
  add ("/presenter-window/note-size", test_note_size);
  add ("/presenter-window/target", test_target);
  add ("/presenter-window/time-stands-still", test_time_stands_still);
  add ("/presenter-window/band", test_band);
  add ("/presenter-window/list", test_list);
  add ("/presenter-window/buttons", test_buttons);
  add ("/presenter-window/names", test_names);
  add ("/presenter-window/size", test_size);
  add ("/presenter-window/close", test_close);

  return g_test_run ();
}
