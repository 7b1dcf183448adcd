/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-problem-dialog.h"

/**
 * klima_problem_dialog_show:
 * @parent: the window it belongs to
 * @message: what is wrong, a line for each problem
 *
 * Lists all that is wrong with a dataset, so that it can be read and copied.
 */
void
klima_problem_dialog_show (GtkWindow  *parent,
                           const char *message)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/klima-problem-dialog.ui");
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));
  GtkTextView *text = GTK_TEXT_VIEW (gtk_builder_get_object (builder, "text"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (text), message, -1);
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_present (dialog);
}
