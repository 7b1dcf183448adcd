/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-presenter-window.h"

#include <glib/gi18n-lib.h>

#include "klima-presenter-bar.h"
#include "klima-presenter-note.h"
#include "klima-presenter-time.h"
#include "klima-show-actions.h"
#include "klima-slide-preview.h"

#define WIDTH 1280
#define HEIGHT 800
#define SPACING 12

/* Of the slide that is on, and of the next one with the note: parts of the width. */
#define CURRENT_COLUMNS 7
#define NEXT_COLUMNS 3
#define CURRENT_MINIMUM 300
#define NEXT_MINIMUM 160

struct _KlimaPresenterWindow
{
  GtkApplicationWindow parent_instance;

  /* Owned. */
  KlimaShow *show;
  GSettings *settings;

  /* Borrowed: children. */
  GtkOverlay *overlay;
  GtkWidget *band;
  GtkImage *band_icon;
  GtkLabel *band_text;
  GtkLabel *current_caption;
  GtkLabel *current_title;
  KlimaSlidePreview *current;
  GtkLabel *next_title;
  KlimaSlidePreview *next;
  KlimaPresenterNote *note;
};

G_DEFINE_FINAL_TYPE (KlimaPresenterWindow, klima_presenter_window, GTK_TYPE_APPLICATION_WINDOW)

static const char *
get_title (KlimaSlide       *slide,
           const KlimaScene *scene)
{
  return slide != NULL ? klima_slide_get_title (slide, scene->language) : _("End of the presentation");
}

static void
show_current (KlimaPresenterWindow *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  KlimaSlide *slide = klima_show_get_slide (self->show);
  const KlimaScene *scene = klima_show_get_scene (self->show);
  g_autofree char *caption = g_strdup_printf (_("Slide %u of %u"), klima_presentation_get_position (presentation) + 1,
                                              klima_presentation_get_n_slides (presentation));

  gtk_label_set_text (self->current_caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->current_caption), slide != NULL);
  gtk_label_set_text (self->current_title, get_title (slide, scene));
  klima_slide_preview_show (self->current, slide, scene);
  klima_presenter_note_set_text (self->note, slide != NULL ? klima_slide_get_note (slide, scene->language) : NULL);
}

/* Behind the last slide nothing is next. */
static void
show_next (KlimaPresenterWindow *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  guint position = klima_presentation_get_position (presentation);
  gboolean is_behind_last = klima_show_get_slide (self->show) == NULL;
  KlimaSlide *slide = is_behind_last ? NULL : klima_presentation_get_slide (presentation, position + 1);
  g_autoptr (KlimaScene) scene = klima_show_make_scene (self->show, slide);

  gtk_label_set_text (self->next_title, is_behind_last ? _("Going on closes the presentation") : get_title (slide, scene));
  gtk_widget_set_opacity (GTK_WIDGET (self->next), is_behind_last ? 0 : 1);
  klima_slide_preview_show (self->next, slide, scene);
}

static char *
dup_frozen_text (KlimaPresenterWindow *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  KlimaSlide *seen = klima_show_get_seen_slide (self->show);

  for (guint i = 0; seen != NULL && i < klima_presentation_get_n_slides (presentation); i++)
    if (klima_presentation_get_slide (presentation, i) == seen)
      return g_strdup_printf (_("Frozen: the audience sees slide %u, “%s”"), i + 1,
                              get_title (seen, klima_show_get_seen_scene (self->show)));

  return g_strdup (_("Frozen: the audience sees the end of the presentation"));
}

/* What differs from what the audience sees. */
static void
show_band (KlimaPresenterWindow *self)
{
  static const char *const classes[] = { "frozen", "black", "white" };
  KlimaShowCover cover = klima_show_get_cover (self->show);
  const char *class = "frozen";
  g_autofree char *text = NULL;

  if (cover == KLIMA_SHOW_COVER_BLACK)
    {
      class = "black";
      text = g_strdup (_("The audience sees a black picture"));
    }
  else if (cover == KLIMA_SHOW_COVER_WHITE)
    {
      class = "white";
      text = g_strdup (_("The audience sees a white picture"));
    }
  else if (klima_show_is_frozen (self->show))
    text = dup_frozen_text (self);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->band, classes[i]);
  gtk_widget_add_css_class (self->band, class);
  gtk_image_set_from_icon_name (self->band_icon, cover != KLIMA_SHOW_COVER_NONE ? "video-display-symbolic"
                                                                                : "weather-snow-symbolic");
  gtk_label_set_text (self->band_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->band, text != NULL);
}

static void
on_show_changed (KlimaPresenterWindow *self)
{
  KlimaSlideView *view = klima_slide_preview_get_view (self->current);

  klima_slide_view_set_hint (view, klima_show_has_hint (self->show) ? _("Esc once more ends the presentation, F5 goes on")
                                                                    : NULL);
  klima_slide_view_set_spotlight (view, klima_show_has_spotlight (self->show));
  show_current (self);
  show_next (self);
  show_band (self);
}

static gboolean
klima_presenter_window_close_request (GtkWindow *window)
{
  klima_show_end (KLIMA_PRESENTER_WINDOW (window)->show);

  return GDK_EVENT_STOP;
}

static void
on_end_action (GtkWidget  *widget,
               const char *name G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  klima_show_end (KLIMA_PRESENTER_WINDOW (widget)->show);
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
on_next_clicked (KlimaPresenterWindow *self)
{
  klima_show_do (self->show, KLIMA_SHOW_NEXT, 0, g_get_monotonic_time ());
}

/* Arrows that a list, an entry or the note has a use for are left to it. */
static gboolean
needs_arrows (KlimaPresenterWindow *self,
              GtkWidget            *focus)
{
  return focus != NULL && (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_EDITABLE) != NULL
                           || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
                           || gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BASE) != NULL
                           || gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX) != NULL
                           || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->note)));
}

/* Before buttons, lists and what scrolls: the keys of a clicker change the slide wherever the focus is. */
static gboolean
on_key_pressed (KlimaPresenterWindow *self,
                guint                 key,
                guint                 keycode G_GNUC_UNUSED,
                GdkModifierType       modifiers)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_page = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down || key == GDK_KEY_Page_Up
                     || key == GDK_KEY_KP_Page_Up;
  gboolean is_forward = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down || key == GDK_KEY_Right
                        || key == GDK_KEY_KP_Right || key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  gboolean is_back = key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up || key == GDK_KEY_Left || key == GDK_KEY_KP_Left
                     || key == GDK_KEY_Up || key == GDK_KEY_KP_Up;

  if ((!is_forward && !is_back) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!is_page && needs_arrows (self, focus))
    return GDK_EVENT_PROPAGATE;

  klima_show_do (self->show, is_forward ? KLIMA_SHOW_NEXT : KLIMA_SHOW_PREVIOUS, 0, g_get_monotonic_time ());

  return GDK_EVENT_STOP;
}

static void
klima_presenter_window_dispose (GObject *object)
{
  KlimaPresenterWindow *self = KLIMA_PRESENTER_WINDOW (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (klima_presenter_window_parent_class)->dispose (object);
}

static void
klima_presenter_window_class_init (KlimaPresenterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_presenter_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = klima_presenter_window_close_request;
  klima_show_actions_install (widget_class);
  klima_presenter_note_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "show.end", NULL, on_end_action);
}

static void
klima_presenter_window_init (KlimaPresenterWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _("Klimakart – presenter view"));
}

static GtkWidget *
create_caption (GtkLabel   **label,
                const char  *text)
{
  *label = GTK_LABEL (gtk_label_new (text));
  gtk_widget_add_css_class (GTK_WIDGET (*label), "panel-heading");

  return GTK_WIDGET (*label);
}

/* Cut short rather than that the slide moves. */
static GtkWidget *
create_title (GtkLabel **label)
{
  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (*label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (*label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (*label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (*label), "presenter-title");

  return GTK_WIDGET (*label);
}

static GtkWidget *
create_header (GtkWidget *caption,
               GtkWidget *title)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_append (GTK_BOX (header), caption);
  gtk_box_append (GTK_BOX (header), title);

  return header;
}

static GtkWidget *
create_current (KlimaPresenterWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *caption = create_caption (&self->current_caption, NULL);
  GtkWidget *time = klima_presenter_time_new (self->show, self->settings);

  self->current = KLIMA_SLIDE_PREVIEW (klima_slide_preview_new (self->show, CURRENT_MINIMUM));
  gtk_box_append (GTK_BOX (column), create_header (caption, create_title (&self->current_title)));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->current));
  gtk_widget_set_vexpand (time, TRUE);
  gtk_widget_set_valign (time, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), time);
  gtk_box_append (GTK_BOX (column), klima_presenter_bar_new (self->show));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_vexpand (column, TRUE);
  g_signal_connect_object (klima_slide_preview_get_view (self->current), "clicked", G_CALLBACK (on_current_clicked), self,
                           G_CONNECT_SWAPPED);

  return column;
}

static GtkWidget *
create_next (KlimaPresenterWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkLabel *caption;
  GtkWidget *heading = create_caption (&caption, C_("slide", "Next"));
  KlimaSlideView *view;

  self->next = KLIMA_SLIDE_PREVIEW (klima_slide_preview_new (self->show, NEXT_MINIMUM));
  self->note = KLIMA_PRESENTER_NOTE (klima_presenter_note_new (self->settings));
  view = klima_slide_preview_get_view (self->next);
  gtk_widget_set_focusable (GTK_WIDGET (view), FALSE);
  gtk_box_append (GTK_BOX (column), create_header (heading, create_title (&self->next_title)));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->next));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->note));
  g_signal_connect_object (view, "clicked", G_CALLBACK (on_next_clicked), self, G_CONNECT_SWAPPED);

  return column;
}

static GtkWidget *
create_band (KlimaPresenterWindow *self)
{
  self->band = g_object_new (GTK_TYPE_BOX, "spacing", SPACING, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  self->band_icon = GTK_IMAGE (gtk_image_new ());
  self->band_text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->band_text, TRUE);
  gtk_label_set_wrap_mode (self->band_text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->band_text, 0);
  gtk_widget_add_css_class (self->band, "presenter-band");
  gtk_box_append (GTK_BOX (self->band), GTK_WIDGET (self->band_icon));
  gtk_box_append (GTK_BOX (self->band), GTK_WIDGET (self->band_text));

  return self->band;
}

static GtkWidget *
create_content (KlimaPresenterWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *columns = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (columns), SPACING);
  gtk_grid_set_column_homogeneous (GTK_GRID (columns), TRUE);
  gtk_grid_attach (GTK_GRID (columns), create_current (self), 0, 0, CURRENT_COLUMNS, 1);
  gtk_grid_attach (GTK_GRID (columns), create_next (self), CURRENT_COLUMNS, 0, NEXT_COLUMNS, 1);
  gtk_box_append (GTK_BOX (content), create_band (self));
  gtk_box_append (GTK_BOX (content), columns);
  gtk_widget_set_margin_start (content, SPACING);
  gtk_widget_set_margin_end (content, SPACING);
  gtk_widget_set_margin_top (content, SPACING);
  gtk_widget_set_margin_bottom (content, SPACING);

  return content;
}

static void
create_children (KlimaPresenterWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_content (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, scrolled);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->overlay));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (klima_slide_preview_get_view (self->current)));
}

/**
 * klima_presenter_window_new:
 * @application: (nullable): the application
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
  self->settings = g_settings_new (APPLICATION_ID);
  klima_show_actions_set_show (GTK_WIDGET (self), show);
  create_children (self);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "ended", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  on_show_changed (self);

  return GTK_WIDGET (self);
}

/**
 * klima_presenter_window_get_view:
 *
 * Returns: (transfer none): what shows the slide that is on
 */
KlimaSlideView *
klima_presenter_window_get_view (KlimaPresenterWindow *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTER_WINDOW (self), NULL);

  return klima_slide_preview_get_view (self->current);
}

/**
 * klima_presenter_window_set_size:
 * @self: a window
 * @width: of what the audience looks at, logical pixels
 * @height: likewise
 */
void
klima_presenter_window_set_size (KlimaPresenterWindow *self,
                                 int                   width,
                                 int                   height)
{
  g_return_if_fail (KLIMA_IS_PRESENTER_WINDOW (self));

  klima_slide_preview_set_size (self->current, width, height);
  klima_slide_preview_set_size (self->next, width, height);
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
