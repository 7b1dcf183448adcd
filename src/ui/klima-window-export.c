/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-clipboard.h"
#include "klima-print.h"
#include "klima-window-private.h"

static void
say (KlimaWindow *self,
     const char  *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
on_copy_picture (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);
  GtkWidget *map = klima_map_view_get_map (self->map_view);

  if (gtk_widget_get_width (map) == 0 || gtk_widget_get_height (map) == 0)
    return;
  klima_clipboard_copy_picture (gtk_widget_get_clipboard (widget), klima_session_get_scene (self->session),
                                gtk_widget_get_width (map), gtk_widget_get_height (map));
  say (self, _("The picture of the map was copied"));
}

static void
on_copy_description (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_clipboard_copy_description (gtk_widget_get_clipboard (widget), klima_session_get_scene (self->session));
  say (self, _("The description of the map was copied"));
}

static void
on_copy_table (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_clipboard_copy_table (gtk_widget_get_clipboard (widget), klima_session_get_scene (self->session));
  say (self, _("The table of municipalities was copied"));
}

static void
on_print (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);
  GtkWidget *map = klima_map_view_get_map (self->map_view);
  g_autoptr(KlimaExport) what = klima_export_new (klima_session_get_scene (self->session));

  what->content = KLIMA_EXPORT_VIEW;
  what->view_width = MAX (1, gtk_widget_get_width (map));
  what->view_height = MAX (1, gtk_widget_get_height (map));
  klima_print_show (GTK_WINDOW (self), self->settings, what);
}

/*< private >
 * klima_window_install_export_actions:
 *
 * Installs the `win` actions by which something leaves the program.
 */
void
klima_window_install_export_actions (KlimaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, on_copy_picture);
  gtk_widget_class_install_action (widget_class, "win.copy-description", NULL, on_copy_description);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, on_copy_table);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print);
}
