/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-presentation.h"
#include "klima-slide-painter.h"
#include "map-window.h"

typedef struct
{
  KlimaPresentation *presentation;
  KlimaSlidePainter *painter;
  guint n_painted;
} Fixture;

static void
on_painted (Fixture           *fixture,
            KlimaSlidePicture *picture)
{
  g_assert_true (g_main_context_is_owner (NULL));
  fixture->n_painted++;
}

static void
create_painter (Fixture *fixture)
{
  fixture->painter = klima_slide_painter_new ();
  g_signal_connect_swapped (fixture->painter, "painted", G_CALLBACK (on_painted), fixture);
  klima_slide_painter_resize (fixture->painter, 640, 360, 1);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->presentation = klima_presentation_new (viken ());
  create_painter (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->painter != NULL)
    g_assert_finalize_object (fixture->painter);
  g_object_unref (fixture->presentation);
}

static KlimaScene *
make_scene (Fixture *fixture,
            guint    position)
{
  KlimaScene *scene = klima_scene_new (viken ());

  klima_slide_apply (klima_presentation_get_slide (fixture->presentation, position), scene);

  return scene;
}

static void
want (Fixture *fixture,
      guint    first,
      guint    n_slides)
{
  klima_slide_painter_begin (fixture->painter);
  for (guint i = first; i < first + n_slides; i++)
    {
      g_autoptr (KlimaScene) scene = make_scene (fixture, i);

      klima_slide_painter_want (fixture->painter, klima_presentation_get_slide (fixture->presentation, i), scene);
    }
  klima_slide_painter_commit (fixture->painter);
}

static KlimaSlidePicture *
find (Fixture *fixture,
      guint    position)
{
  g_autoptr (KlimaScene) scene = make_scene (fixture, position);

  return klima_slide_painter_find (fixture->painter, klima_presentation_get_slide (fixture->presentation, position),
                                   scene);
}

static gboolean
has_three (gpointer data)
{
  return ((Fixture *) data)->n_painted >= 3;
}

static gboolean
has_one (gpointer data)
{
  return ((Fixture *) data)->n_painted >= 1;
}

static void
test_paints_ahead (Fixture       *fixture,
                   gconstpointer  data)
{
  want (fixture, 0, 3);
  g_assert_null (find (fixture, 0));
  wait_until (has_three, fixture, "three slides to be painted");
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (find (fixture, i));
  g_assert_null (find (fixture, 3));

  /* What is painted already is not painted again, and what is no longer wanted goes. */
  want (fixture, 1, 2);
  wait_for_milliseconds (200);
  g_assert_cmpuint (fixture->n_painted, ==, 3);
  g_assert_null (find (fixture, 0));
  g_assert_nonnull (find (fixture, 1));
}

/* A picture of another filter is not found for a slide. */
static void
test_finds_no_stale_picture (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (KlimaScene) scene = make_scene (fixture, 1);

  want (fixture, 1, 1);
  wait_until (has_one, fixture, "a slide to be painted");
  g_assert_nonnull (find (fixture, 1));
  scene->shown = 1;
  g_assert_null (klima_slide_painter_find (fixture->painter, klima_presentation_get_slide (fixture->presentation, 1),
                                           scene));
}

static void
test_overtaken_is_not_delivered (Fixture       *fixture,
                                 gconstpointer  data)
{
  want (fixture, 0, 1);
  want (fixture, 5, 1);
  wait_until (has_one, fixture, "a slide to be painted");
  wait_for_milliseconds (200);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  g_assert_null (find (fixture, 0));
  g_assert_nonnull (find (fixture, 5));
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  KlimaSlidePicture *picture;

  klima_slide_painter_resize (fixture->painter, 320, 240, 2);
  want (fixture, 2, 1);
  wait_until (has_one, fixture, "a slide to be painted");
  picture = find (fixture, 2);
  g_assert_cmpfloat (picture->view_width, ==, 320);
  g_assert_cmpfloat (picture->view_scale, ==, 2);
  g_assert_cmpint (gdk_texture_get_width (picture->map), >=, 640);
}

static void
test_ends_while_painting (Fixture       *fixture,
                          gconstpointer  data)
{
  g_clear_object (&fixture->painter);
  for (int delay = 0; delay < 120; delay += 12)
    {
      create_painter (fixture);
      want (fixture, 0, 3);
      g_usleep (delay * 1000);
      g_assert_finalize_object (g_steal_pointer (&fixture->painter));
    }
  wait_for_milliseconds (50);
  g_assert_cmpuint (fixture->n_painted, ==, 0);
}

#define ADD(path, function) g_test_add ("/present/slide-painter/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("paints-ahead", test_paints_ahead);
  ADD ("finds-no-stale-picture", test_finds_no_stale_picture);
  ADD ("overtaken-is-not-delivered", test_overtaken_is_not_delivered);
  ADD ("sizes", test_sizes);
  ADD ("ends-while-painting", test_ends_while_painting);

  return g_test_run ();
}
