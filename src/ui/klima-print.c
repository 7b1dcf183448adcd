/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-print-choices.h"
#include "klima-print.h"

#define PAGE_SETUP "page-setup"
#define PRINT_SETTINGS "print-settings"

/* Points; what is laid out for still less would hold nothing. */
#define LEAST_SIDE 72.0

struct _KlimaPrint
{
  GtkPrintOperation parent_instance;

  KlimaExport *what;         /* owned; its size is that of the page being painted */
  GCancellable *cancellable; /* owned; of pages being laid out */

  /* Where page setup and settings are kept; owned, nullable. */
  GSettings *settings;
  GtkWindow *parent; /* weak */
};

/* A page being laid out, and where it goes. */
typedef struct
{
  KlimaExport *what;        /* owned */
  GtkPrintContext *context; /* owned */
  guint position;
  double inset; /* points between what the page setup leaves and what the printer can reach */
} Sheet;

G_DEFINE_FINAL_TYPE (KlimaPrint, klima_print, GTK_TYPE_PRINT_OPERATION)

static void
sheet_free (Sheet *sheet)
{
  klima_export_free (sheet->what);
  g_object_unref (sheet->context);
  g_free (sheet);
}

static void
update_name (KlimaPrint *self)
{
  g_autofree char *name = klima_export_dup_suggested_name (self->what, KLIMA_EXPORT_PDF);

  name[strlen (name) - strlen (".pdf")] = '\0';
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), name);
}

static GtkWidget *
klima_print_create_custom_widget (GtkPrintOperation *operation)
{
  return klima_print_choices_new (KLIMA_PRINT (operation)->what);
}

static void
klima_print_custom_widget_apply (GtkPrintOperation *operation,
                                 GtkWidget         *widget)
{
  KlimaPrint *self = KLIMA_PRINT (operation);

  klima_print_choices_apply (KLIMA_PRINT_CHOICES (widget), self->what);
  update_name (self);
}

static void
klima_print_begin_print (GtkPrintOperation *operation,
                         GtkPrintContext   *context)
{
  gtk_print_operation_set_n_pages (operation, (int) MAX (1, klima_export_count_pages (KLIMA_PRINT (operation)->what)));
}

/* Maps fill the paper whichever way it lies. */
static void
klima_print_request_page_setup (GtkPrintOperation *operation,
                                GtkPrintContext   *context,
                                int                page,
                                GtkPageSetup      *setup)
{
  const KlimaExport *what = KLIMA_PRINT (operation)->what;

  if (what->content == KLIMA_EXPORT_HANDOUT || (what->content == KLIMA_EXPORT_SLIDES && what->notes))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  else if (what->content == KLIMA_EXPORT_SLIDES)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

/* Some printers leave more of the paper free than the page setup does; which side is which, a turned page does not tell. */
static double
find_inset (GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  double top, bottom, left, right, least;

  if (!gtk_print_context_get_hard_margins (context, &top, &bottom, &left, &right))
    return 0;
  least = MIN (MIN (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                    gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS)),
               MIN (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                    gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS)));

  return MAX (0, MAX (MAX (top, bottom), MAX (left, right)) - least);
}

/* What stands on a page of the handout comes within reach of the printer; the paper around it need not. */
static void
paint_sheet (const Sheet     *sheet,
             const KlimaPage *page,
             GCancellable    *cancellable)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (sheet->context);
  GtkPageSetup *setup = gtk_print_context_get_page_setup (sheet->context);
  const KlimaExport *what = sheet->what;
  gboolean has_edge = what->content == KLIMA_EXPORT_HANDOUT || (what->content == KLIMA_EXPORT_SLIDES && what->notes);
  double edge = has_edge ? KLIMA_PAGE_EDGE : 0;
  double width = klima_page_get_width (page), height = klima_page_get_height (page);
  double within = MIN (what->size.width / (width - 2 * edge), what->size.height / (height - 2 * edge));
  double paper = MIN (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS) / width,
                      gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) / height);
  double scale = MIN (within, paper);

  cairo_save (cr);
  cairo_translate (cr, sheet->inset + (what->size.width - scale * width) / 2,
                   sheet->inset + (what->size.height - scale * height) / 2);
  cairo_scale (cr, scale, scale);
  klima_page_paint (page, cr, cancellable);
  cairo_restore (cr);
}

/* In a thread. */
static void
lay_out (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Sheet *sheet = data;
  KlimaPage *page = NULL;

  if (sheet->position < klima_export_count_pages (sheet->what))
    page = klima_export_layout_page (sheet->what, sheet->position, cancellable);

  g_task_return_pointer (task, page, (GDestroyNotify) klima_page_unref);
}

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (source);
  const Sheet *sheet = g_task_get_task_data (G_TASK (result));
  g_autoptr(KlimaPage) page = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The user has cancelled. */
  if (gtk_print_operation_is_finished (operation))
    return;

  if (page != NULL)
    paint_sheet (sheet, page, KLIMA_PRINT (operation)->cancellable);
  gtk_print_operation_draw_page_finish (operation);
}

static void
klima_print_draw_page (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                position)
{
  KlimaPrint *self = KLIMA_PRINT (operation);
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, on_laid_out, NULL);
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->what = klima_export_copy (self->what);
  sheet->context = g_object_ref (context);
  sheet->position = (guint) position;
  sheet->inset = find_inset (context);
  sheet->what->size = (KlimaPageSize) {
    .width = MAX (LEAST_SIDE, gtk_print_context_get_width (context) - 2 * sheet->inset),
    .height = MAX (LEAST_SIDE, gtk_print_context_get_height (context) - 2 * sheet->inset),
    .is_paper = TRUE,
  };

  g_task_set_source_tag (task, klima_print_draw_page);
  g_task_set_task_data (task, sheet, (GDestroyNotify) sheet_free);
  gtk_print_operation_set_defer_drawing (operation);
  g_task_run_in_thread (task, lay_out);
}

/* All but what holds for one time only. */
static void
keep_settings (KlimaPrint *self)
{
  static const char *const once[] = { GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PRINT_PAGES,
                                      GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_OUTPUT_URI,
                                      GTK_PRINT_SETTINGS_OUTPUT_BASENAME };
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  if (self->settings == NULL)
    return;
  if (setup != NULL)
    g_settings_set_value (self->settings, PAGE_SETUP, gtk_page_setup_to_gvariant (setup));
  if (settings != NULL)
    {
      g_autoptr(GtkPrintSettings) kept = gtk_print_settings_copy (settings);

      for (guint i = 0; i < G_N_ELEMENTS (once); i++)
        gtk_print_settings_unset (kept, once[i]);
      g_settings_set_value (self->settings, PRINT_SETTINGS, gtk_print_settings_to_gvariant (kept));
    }
}

static void
show_error (KlimaPrint   *self,
            const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _("The Map Could Not Be Printed"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
klima_print_done (GtkPrintOperation       *operation,
                  GtkPrintOperationResult  result)
{
  KlimaPrint *self = KLIMA_PRINT (operation);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (self->cancellable);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    keep_settings (self);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (self->parent != NULL)
    show_error (self, error);
}

static void
klima_print_dispose (GObject *object)
{
  KlimaPrint *self = KLIMA_PRINT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (klima_print_parent_class)->dispose (object);
}

static void
klima_print_finalize (GObject *object)
{
  KlimaPrint *self = KLIMA_PRINT (object);

  g_clear_pointer (&self->what, klima_export_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (klima_print_parent_class)->finalize (object);
}

static void
klima_print_class_init (KlimaPrintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->dispose = klima_print_dispose;
  object_class->finalize = klima_print_finalize;
  operation_class->begin_print = klima_print_begin_print;
  operation_class->request_page_setup = klima_print_request_page_setup;
  operation_class->draw_page = klima_print_draw_page;
  operation_class->done = klima_print_done;
  operation_class->create_custom_widget = klima_print_create_custom_widget;
  operation_class->custom_widget_apply = klima_print_custom_widget_apply;
}

static void
klima_print_init (KlimaPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  self->cancellable = g_cancellable_new ();
  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  /* Translators: the page of the print dialog where one chooses what is printed */
  gtk_print_operation_set_custom_tab_label (operation, _("Contents"));
}

/**
 * klima_print_new:
 * @what: what is printed unless the user chooses something else; its size does not matter
 *
 * Returns: (transfer full): an operation that prints on A4 upright unless it is told otherwise
 */
GtkPrintOperation *
klima_print_new (const KlimaExport *what)
{
  KlimaPrint *self;

  g_return_val_if_fail (what != NULL, NULL);

  self = g_object_new (KLIMA_TYPE_PRINT, NULL);
  self->what = klima_export_copy (what);
  self->what->scene->style = KLIMA_STYLE_PRINT;
  self->what->scene->patterns = TRUE;
  update_name (self);

  return GTK_PRINT_OPERATION (self);
}

static void
restore_settings (KlimaPrint *self)
{
  g_autoptr(GVariant) kept_setup = g_settings_get_value (self->settings, PAGE_SETUP);
  g_autoptr(GVariant) kept_settings = g_settings_get_value (self->settings, PRINT_SETTINGS);
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new_from_gvariant (kept_settings);

  if (g_variant_n_children (kept_setup) > 0)
    {
      g_autoptr(GtkPageSetup) setup = gtk_page_setup_new_from_gvariant (kept_setup);

      gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
    }
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
}

/* Where there is no printer, or none is wanted. */
static void
propose_file (KlimaPrint *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = NULL;

  g_object_get (self, "job-name", &name, NULL);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  if (!gtk_print_settings_has_key (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR))
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, documents != NULL ? documents : g_get_home_dir ());
}

/**
 * klima_print_show:
 * @parent: the window it belongs to
 * @settings: where page setup and the choice of printer are kept
 * @what: what is printed unless the user chooses something else
 *
 * Shows the print dialog, and prints.
 */
void
klima_print_show (GtkWindow         *parent,
                  GSettings         *settings,
                  const KlimaExport *what)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  KlimaPrint *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (what != NULL);

  operation = klima_print_new (what);
  self = KLIMA_PRINT (operation);
  self->settings = g_object_ref (settings);
  restore_settings (self);
  propose_file (self);
  g_set_weak_pointer (&self->parent, parent);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
}
