/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>

#include "klima-application.h"
#include "klima-command-line.h"
#include "klima-command-options.h"
#include "klima-dataset-loader.h"
#include "klima-display.h"
#include "klima-trace.h"
#include "klima-window.h"

struct _KlimaApplication
{
  AdwApplication parent_instance;

  /* Owned. */
  GSettings *settings;
  GCancellable *loading; /* Nullable: of the folder that is being read. */

  KlimaPresentOptions present; /* Once there is a window. */
};

G_DEFINE_FINAL_TYPE (KlimaApplication, klima_application, ADW_TYPE_APPLICATION)

static void load (KlimaApplication *self,
                  GFile            *folder,
                  GFile            *refused,
                  const GError     *problem);

/* What a load was asked for: the folder, and the one it stands in for, with what was wrong there. */
typedef struct
{
  KlimaApplication *application;
  GFile *folder;
  GFile *refused; /* nullable, as is problem */
  GError *problem;
} Load;

static void
load_free (Load *request)
{
  g_application_release (G_APPLICATION (request->application));
  g_object_unref (request->application);
  g_object_unref (request->folder);
  g_clear_object (&request->refused);
  g_clear_error (&request->problem);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

/* Not one of its dialogs, which may be the active window; it may have no dataset yet. */
static KlimaWindow *
find_window (KlimaApplication *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL; each = each->next)
    if (KLIMA_IS_WINDOW (each->data))
      return KLIMA_WINDOW (each->data);

  return NULL;
}

static gboolean
has_map (KlimaApplication *self)
{
  KlimaWindow *window = find_window (self);

  return window != NULL && klima_window_get_dataset (window) != NULL;
}

/* Waits until there is nothing else to do: a dataset that has been read by now comes first, for its picture is painted
 * beside this.
 */
static gboolean
realize_window (gpointer user_data)
{
  KlimaWindow *window = find_window (user_data);

  if (window != NULL)
    gtk_widget_realize (GTK_WIDGET (window));

  return G_SOURCE_REMOVE;
}

/* While the dataset is read. */
static void
prepare_window (KlimaApplication *self)
{
  if (find_window (self) != NULL)
    return;

  klima_window_new (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, realize_window, g_object_ref (self), g_object_unref);
  klima_trace ("window prepared");
}

/* If that was asked for. */
static void
start_show (KlimaApplication *self)
{
  KlimaWindow *window = find_window (self);

  if (self->present.present)
    {
      klima_window_set_show_in_windows (window, self->present.presenter);
      if (self->present.rehearse)
        klima_window_rehearse (window);
      else if (!klima_window_go_on (window, self->present.seconds, self->present.loop))
        klima_window_start_show (window, FALSE, self->present.seconds, self->present.loop);
    }
  self->present.present = FALSE;
}

static void
show_window (KlimaApplication *self,
             KlimaDataset     *dataset,
             GFile            *refused,
             const GError     *problem)
{
  KlimaWindow *window = find_window (self);

  klima_trace ("dataset delivered");
  if (window == NULL)
    window = klima_window_new (self);
  klima_window_set_dataset (window, dataset);
  klima_trace ("window built");
  if (problem != NULL)
    klima_window_show_problem (window, refused, problem->message);
  klima_window_come_forward (window);
  start_show (self);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Load) request = user_data;
  KlimaApplication *self = request->application;
  g_autoptr(GError) error = NULL;
  g_autoptr(KlimaDataset) dataset = klima_dataset_load_finish (result, &error);
  g_autoptr(GFile) bundled = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (dataset != NULL)
    show_window (self, dataset, request->refused, request->problem);
  else if (g_file_equal (request->folder, bundled))
    g_error ("The bundled dataset: %s", error->message);
  else if (has_map (self))
    klima_window_show_problem (find_window (self), request->folder, error->message);
  else
    load (self, bundled, request->folder, error);
}

static void
stop_loading (KlimaApplication *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* The folder that was asked for last is the one that is shown. */
static void
load (KlimaApplication *self,
      GFile            *folder,
      GFile            *refused,
      const GError     *problem)
{
  Load *request = g_new0 (Load, 1);

  stop_loading (self);
  self->loading = g_cancellable_new ();
  request->application = g_object_ref (self);
  request->folder = g_object_ref (folder);
  request->refused = refused != NULL ? g_object_ref (refused) : NULL;
  request->problem = problem != NULL ? g_error_copy (problem) : NULL;
  g_application_hold (G_APPLICATION (self));
  klima_dataset_load_async (folder, self->loading, on_loaded, request);
}

static void
load_bundled (KlimaApplication *self)
{
  g_autoptr(GFile) bundled = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);

  load (self, bundled, NULL, NULL);
}

static void
klima_application_activate (GApplication *application)
{
  KlimaApplication *self = KLIMA_APPLICATION (application);

  if (has_map (self))
    klima_window_come_forward (find_window (self));
  else if (self->loading == NULL)
    load_bundled (self);
  prepare_window (self);
}

static void
klima_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  load (KLIMA_APPLICATION (application), files[0], NULL, NULL);
  prepare_window (KLIMA_APPLICATION (application));
}

/* What was to be shown in a window that is closed is no longer wanted. */
static void
klima_application_window_removed (GtkApplication *application,
                                  GtkWindow      *window)
{
  GTK_APPLICATION_CLASS (klima_application_parent_class)->window_removed (application, window);

  if (KLIMA_IS_WINDOW (window))
    stop_loading (KLIMA_APPLICATION (application));
}

/* The reading begins here, beside finding out whether another Klimakart shows the window already, and opening the display:
 * that takes longer.
 */
static gboolean
klima_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  KlimaApplication *self = KLIMA_APPLICATION (application);
  KlimaPresentOptions present;
  gboolean done;

  if (klima_command_line_run (*arguments, exit_status))
    return TRUE;

  if (klima_command_line_shows_bundled (*arguments))
    load_bundled (self);
  present = klima_command_line_get_present (*arguments);
  done = G_APPLICATION_CLASS (klima_application_parent_class)->local_command_line (application, arguments,
                                                                                    exit_status);
  /* In the Klimakart that shows the window, which may be another one. */
  if (present.present && g_application_get_is_registered (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "present",
                                    g_variant_new ("(ubbb)", present.seconds, present.loop, present.presenter,
                                                   present.rehearse));
  if (!g_application_get_is_registered (application) || g_application_get_is_remote (application))
    stop_loading (self);

  return done;
}

static void
on_color_scheme_changed (KlimaApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int choice = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[choice]);
}

static gpointer
hold_window (gconstpointer window,
             gpointer      user_data)
{
  return g_object_ref ((gpointer) window);
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autolist(GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (user_data)),
                                                    hold_window, NULL);

  /* Closing lets each window keep its size and view. One may take others with it, as that of a show. */
  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (GTK_WINDOW (each->data));
}

static void
on_present (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  KlimaApplication *self = user_data;

  self->present.present = TRUE;
  g_variant_get (parameter, "(ubbb)", &self->present.seconds, &self->present.loop, &self->present.presenter,
                 &self->present.rehearse);
  if (self->loading == NULL && has_map (self))
    start_show (self);
}

static void
klima_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "quit", on_quit, NULL, NULL, NULL },
                                            { "present", on_present, "(ubbb)", NULL, NULL } };
  KlimaApplication *self = KLIMA_APPLICATION (application);

  if (!klima_display_open ())
    {
      g_printerr ("%s\n", _("There is no display to show a window on. --export=FILE.png paints the map to a file."));
      exit (EXIT_FAILURE);
    }
  klima_trace ("display opened");
  G_APPLICATION_CLASS (klima_application_parent_class)->startup (application);
  klima_display_drop_shadows ();
  klima_trace ("GTK and libadwaita set up");

  self->settings = g_settings_new (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (on_color_scheme_changed), self,
                           G_CONNECT_SWAPPED);
  on_color_scheme_changed (self);
  /* The focus comes to texts that can be selected when a page changes, too. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
}

static void
klima_application_dispose (GObject *object)
{
  KlimaApplication *self = KLIMA_APPLICATION (object);

  stop_loading (self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (klima_application_parent_class)->dispose (object);
}

static void
klima_application_class_init (KlimaApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = klima_application_dispose;
  application_class->startup = klima_application_startup;
  application_class->activate = klima_application_activate;
  application_class->open = klima_application_open;
  application_class->local_command_line = klima_application_local_command_line;
  GTK_APPLICATION_CLASS (klass)->window_removed = klima_application_window_removed;
}

static void
klima_application_init (KlimaApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), klima_command_options_get_entries ());
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FOLDER]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("The municipalities of Viken and their climate networks on a map."));
}

/* Several threads read and paint, mostly one after the other: they share what one of them has given back. */
static void
share_heaps (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 3);
#endif
}

/**
 * klima_application_new:
 *
 * Returns: (transfer full): the application
 */
KlimaApplication *
klima_application_new (void)
{
  /* main() has set the locale, and --language may have changed it: GTK must not set it back. */
  gtk_disable_setlocale ();
  share_heaps ();

  return g_object_new (KLIMA_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * klima_application_get_settings:
 *
 * Returns: (transfer none): the user's settings
 */
GSettings *
klima_application_get_settings (KlimaApplication *self)
{
  g_return_val_if_fail (KLIMA_IS_APPLICATION (self), NULL);

  return self->settings;
}
