/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-preview.h"

#include <glib/gi18n-lib.h>

#include "klima-device-grid.h"
#include "klima-ratio-layout.h"
#include "klima-slide-painter.h"
#include "klima-slide-speech.h"

/* Of most screens that an audience looks at. */
#define SLIDE_RATIO (16.0 / 9)

struct _KlimaSlidePreview
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaShow *show;
  KlimaSlidePainter *painter;
  KlimaSlide *slide; /* nullable */
  KlimaScene *scene; /* NULL until there is something to show */

  KlimaSlideView *view; /* borrowed: a child */
  int minimum_width;    /* logical pixels */
};

G_DEFINE_FINAL_TYPE (KlimaSlidePreview, klima_slide_preview, GTK_TYPE_WIDGET)

/* Painted ahead: what the next key is likely to ask for. */
static void
want_neighbour (KlimaSlidePreview *self,
                int                step)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  guint position = klima_presentation_get_position (presentation) + (guint) step;
  KlimaSlide *slide = klima_presentation_get_slide (presentation, position);
  g_autoptr (KlimaScene) scene = NULL;

  if (slide == NULL)
    return;
  scene = klima_show_make_scene (self->show, slide);
  if (slide != self->slide || !klima_scene_equal (scene, self->scene))
    klima_slide_painter_want (self->painter, slide, scene);
}

static void
want_slides (KlimaSlidePreview *self)
{
  static const int steps[] = { 1, 2, 0, -1 };

  if (self->scene == NULL)
    return;
  klima_slide_painter_begin (self->painter);
  if (self->slide != NULL)
    klima_slide_painter_want (self->painter, self->slide, self->scene);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    want_neighbour (self, steps[i]);
  klima_slide_painter_commit (self->painter);
}

/* Until the slide is painted, the one before stays. */
static void
show_picture (KlimaSlidePreview *self)
{
  KlimaSlidePicture *picture;

  if (self->slide == NULL)
    {
      klima_slide_view_set_message (self->view, _("End of the presentation"));
      return;
    }
  picture = klima_slide_painter_find (self->painter, self->slide, self->scene);
  if (picture == NULL)
    return;

  klima_slide_view_set_picture (self->view, picture);
  klima_slide_view_set_message (self->view, NULL);
}

static void
on_view_resized (KlimaSlidePreview *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  klima_slide_painter_resize (self->painter, gtk_widget_get_width (view), gtk_widget_get_height (view),
                              klima_device_grid_get_scale (view));
  want_slides (self);
}

static void
set_ratio (KlimaSlidePreview *self,
           double             ratio)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_widget_set_size_request (GTK_WIDGET (self->view), self->minimum_width, (int) (self->minimum_width / ratio));
  klima_ratio_layout_set_ratio (KLIMA_RATIO_LAYOUT (layout), ratio);
}

static void
klima_slide_preview_dispose (GObject *object)
{
  KlimaSlidePreview *self = KLIMA_SLIDE_PREVIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->painter);
  g_clear_object (&self->slide);
  g_clear_object (&self->show);
  g_clear_pointer (&self->scene, klima_scene_free);
  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (klima_slide_preview_parent_class)->dispose (object);
}

static void
klima_slide_preview_class_init (KlimaSlidePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_slide_preview_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "slidepreview");
}

static void
klima_slide_preview_init (KlimaSlidePreview *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), klima_ratio_layout_new (SLIDE_RATIO));
  self->painter = klima_slide_painter_new ();
  self->view = KLIMA_SLIDE_VIEW (klima_slide_view_new ());
  klima_slide_view_set_keeps_pointer (self->view, TRUE);
  klima_slide_view_set_flies (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "preview");
  gtk_widget_set_overflow (GTK_WIDGET (self->view), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  g_signal_connect_object (self->view, "resized", G_CALLBACK (on_view_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->painter, "painted", G_CALLBACK (show_picture), self, G_CONNECT_SWAPPED);
}

/**
 * klima_slide_preview_new:
 * @show: what the slides belong to
 * @minimum_width: logical pixels
 *
 * Returns: (transfer floating): the preview
 */
GtkWidget *
klima_slide_preview_new (KlimaShow *show,
                         int        minimum_width)
{
  KlimaSlidePreview *self = g_object_new (KLIMA_TYPE_SLIDE_PREVIEW, NULL);

  self->show = g_object_ref (show);
  self->minimum_width = minimum_width;
  set_ratio (self, SLIDE_RATIO);

  return GTK_WIDGET (self);
}

KlimaSlideView *
klima_slide_preview_get_view (KlimaSlidePreview *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE_PREVIEW (self), NULL);

  return self->view;
}

/**
 * klima_slide_preview_set_size:
 * @self: a preview
 * @width: of what the audience looks at
 * @height: likewise
 *
 * Lets slides be as wide as they are there, and so look the same.
 */
void
klima_slide_preview_set_size (KlimaSlidePreview *self,
                              int                width,
                              int                height)
{
  KlimaSlideFrame frame;

  g_return_if_fail (KLIMA_IS_SLIDE_PREVIEW (self));
  g_return_if_fail (width > 0 && height > 0);

  frame = klima_slide_frame (width, height);
  set_ratio (self, frame.width / frame.height);
}

/**
 * klima_slide_preview_show:
 * @self: a preview
 * @slide: (nullable): a slide of the show; %NULL for its end
 * @scene: what it shows of the map; copied
 */
void
klima_slide_preview_show (KlimaSlidePreview *self,
                          KlimaSlide        *slide,
                          const KlimaScene  *scene)
{
  g_return_if_fail (KLIMA_IS_SLIDE_PREVIEW (self));
  g_return_if_fail (slide == NULL || KLIMA_IS_SLIDE (slide));

  g_set_object (&self->slide, slide);
  g_clear_pointer (&self->scene, klima_scene_free);
  self->scene = klima_scene_copy (scene);
  want_slides (self);
  show_picture (self);
  klima_slide_speech_say_slide (self->view, slide, scene);
}
