/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-presenter-window.h"

#include <glib/gi18n-lib.h>

#include "klima-show-actions.h"
#include "klima-slide-painter.h"

#define WIDTH 1280
#define HEIGHT 800
#define SPACING 12

/* Of the audience's screen. */
#define SLIDE_RATIO (16.0f / 9)

/* A slide in its own size. */
typedef struct
{
  KlimaSlidePainter *painter; /* owned */
  KlimaSlideView *view;       /* borrowed: a child */
} Preview;

struct _KlimaPresenterWindow
{
  GtkApplicationWindow parent_instance;

  /* Owned. */
  KlimaShow *show;
  Preview current;
  Preview next;

  /* Borrowed: children. */
  GtkOverlay *overlay;
  GtkLabel *status;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (KlimaPresenterWindow, klima_presenter_window, GTK_TYPE_APPLICATION_WINDOW)

/* Until the slide is painted, the one before stays. */
static void
show_slide (Preview          *preview,
            KlimaSlide       *slide,
            const KlimaScene *scene)
{
  KlimaSlidePicture *picture = NULL;

  klima_slide_painter_begin (preview->painter);
  if (slide != NULL)
    klima_slide_painter_want (preview->painter, slide, scene);
  klima_slide_painter_commit (preview->painter);
  if (slide != NULL)
    picture = klima_slide_painter_find (preview->painter, slide, scene);

  if (picture != NULL)
    klima_slide_view_set_picture (preview->view, picture);
  klima_slide_view_set_message (preview->view, slide == NULL ? _("End of the presentation") : NULL);
  klima_slide_view_say (preview->view,
                        slide != NULL ? klima_slide_get_title (slide, scene->language) : _("End of the presentation"),
                        slide != NULL ? klima_slide_get_text (slide, scene->language) : NULL);
}

static void
show_current (KlimaPresenterWindow *self)
{
  show_slide (&self->current, klima_show_get_slide (self->show), klima_show_get_scene (self->show));
}

/* None where the end is on already. */
static void
show_next (KlimaPresenterWindow *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  guint position = klima_presentation_get_position (presentation);
  KlimaSlide *slide = NULL;
  g_autoptr (KlimaScene) scene = NULL;

  if (klima_show_get_slide (self->show) != NULL)
    slide = klima_presentation_get_slide (presentation, position + 1);
  scene = klima_show_make_scene (self->show, slide);
  show_slide (&self->next, slide, scene);
}

/* What differs from what the audience sees. */
static char *
dup_status (KlimaPresenterWindow *self)
{
  KlimaSlide *seen = klima_show_get_seen_slide (self->show);

  switch (klima_show_get_cover (self->show))
    {
    case KLIMA_SHOW_COVER_BLACK:
      return g_strdup (_("The audience sees a black picture"));
    case KLIMA_SHOW_COVER_WHITE:
      return g_strdup (_("The audience sees a white picture"));
    case KLIMA_SHOW_COVER_NONE:
    default:
      break;
    }
  if (klima_show_is_frozen (self->show))
    return g_strdup_printf (_("Frozen: the audience sees “%s”"),
                            seen != NULL ? klima_slide_get_title (seen, klima_show_get_seen_scene (self->show)->language)
                                         : _("End of the presentation"));

  return NULL;
}

static void
show_texts (KlimaPresenterWindow *self)
{
  KlimaSlide *slide = klima_show_get_slide (self->show);
  g_autofree char *status = dup_status (self);
  const char *note = NULL;

  if (slide != NULL)
    note = klima_slide_get_note (slide, klima_show_get_scene (self->show)->language);
  gtk_label_set_text (self->status, status != NULL ? status : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status), status != NULL);
  gtk_label_set_text (self->note, note != NULL ? note : "");
}

static void
on_show_changed (KlimaPresenterWindow *self)
{
  klima_slide_view_set_hint (self->current.view, klima_show_has_hint (self->show)
                                                   ? _("Esc once more ends the presentation, F5 goes on")
                                                   : NULL);
  show_current (self);
  show_next (self);
  show_texts (self);
}

static gboolean
klima_presenter_window_close_request (GtkWindow *window)
{
  klima_show_end (KLIMA_PRESENTER_WINDOW (window)->show);

  return GDK_EVENT_STOP;
}

static void
on_view_resized (KlimaSlideView       *view,
                 KlimaPresenterWindow *self)
{
  Preview *preview = view == self->current.view ? &self->current : &self->next;
  GtkWidget *widget = GTK_WIDGET (view);

  klima_slide_painter_resize (preview->painter, gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                              gtk_widget_get_scale_factor (widget));
  if (preview == &self->current)
    show_current (self);
  else
    show_next (self);
}

static void
on_current_clicked (KlimaPresenterWindow *self,
                    KlimaMunicipality    *municipality)
{
  if (municipality != NULL)
    klima_show_select (self->show, municipality);
  else if (klima_show_is_aside (self->show))
    klima_show_do (self->show, KLIMA_SHOW_BACK, 0, g_get_monotonic_time ());
}

static void
klima_presenter_window_dispose (GObject *object)
{
  KlimaPresenterWindow *self = KLIMA_PRESENTER_WINDOW (object);

  g_clear_object (&self->current.painter);
  g_clear_object (&self->next.painter);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (klima_presenter_window_parent_class)->dispose (object);
}

static void
klima_presenter_window_class_init (KlimaPresenterWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_presenter_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = klima_presenter_window_close_request;
  klima_show_actions_install (GTK_WIDGET_CLASS (klass));
}

static GtkWidget *
create_preview (KlimaPresenterWindow *self,
                Preview              *preview,
                int                   width)
{
  GtkWidget *frame = gtk_aspect_frame_new (0.5f, 0, SLIDE_RATIO, FALSE);

  preview->painter = klima_slide_painter_new ();
  preview->view = KLIMA_SLIDE_VIEW (klima_slide_view_new ());
  gtk_widget_set_size_request (GTK_WIDGET (preview->view), width, (int) ((float) width / SLIDE_RATIO));
  g_signal_connect_object (preview->view, "resized", G_CALLBACK (on_view_resized), self, 0);
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (frame), GTK_WIDGET (preview->view));

  return frame;
}

static GtkWidget *
create_note (KlimaPresenterWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_yalign (self->note, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "title-4");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->note));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
create_column (GtkWidget *first,
               GtkWidget *second)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), first);
  gtk_box_append (GTK_BOX (column), second);

  return column;
}

static void
klima_presenter_window_init (KlimaPresenterWindow *self)
{
  GtkWidget *columns = gtk_grid_new ();
  GtkWidget *current = create_preview (self, &self->current, 320);
  GtkWidget *next = create_preview (self, &self->next, 200);

  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->status, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "problem-bar");
  gtk_widget_set_vexpand (current, TRUE);

  gtk_grid_set_column_spacing (GTK_GRID (columns), SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (columns), TRUE);
  gtk_grid_attach (GTK_GRID (columns), create_column (GTK_WIDGET (self->status), current), 0, 0, 3, 1);
  gtk_grid_attach (GTK_GRID (columns), create_column (next, create_note (self)), 3, 0, 2, 1);
  gtk_widget_set_margin_start (columns, SPACING);
  gtk_widget_set_margin_end (columns, SPACING);
  gtk_widget_set_margin_top (columns, SPACING);
  gtk_widget_set_margin_bottom (columns, SPACING);

  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, columns);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->overlay));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _("Klimakart – presenter view"));
  gtk_widget_set_focusable (GTK_WIDGET (self->next.view), FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->current.view));
}

/**
 * klima_presenter_window_new:
 * @application: the application
 * @show: what is given
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
klima_presenter_window_new (GtkApplication *application,
                            KlimaShow      *show)
{
  KlimaPresenterWindow *self;

  g_return_val_if_fail (KLIMA_IS_SHOW (show), NULL);

  self = g_object_new (KLIMA_TYPE_PRESENTER_WINDOW, "application", application, NULL);
  self->show = g_object_ref (show);
  klima_show_actions_set_show (GTK_WIDGET (self), show);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "ended", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->current.painter, "painted", G_CALLBACK (show_current), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next.painter, "painted", G_CALLBACK (show_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->current.view, "clicked", G_CALLBACK (on_current_clicked), self, G_CONNECT_SWAPPED);
  on_show_changed (self);

  return GTK_WIDGET (self);
}

/**
 * klima_presenter_window_add_overlay:
 * @self: a window
 * @widget: what may lie over it, as the search
 */
void
klima_presenter_window_add_overlay (KlimaPresenterWindow *self,
                                    GtkWidget            *widget)
{
  g_return_if_fail (KLIMA_IS_PRESENTER_WINDOW (self));

  gtk_overlay_add_overlay (self->overlay, widget);
}
