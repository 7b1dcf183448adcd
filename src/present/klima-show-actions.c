/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-show-actions.h"

#define SHOW_KEY "klima-show"

static const struct
{
  const char *name;
  const char *parameter;
  KlimaShowCommand command;
} actions[] = {
  { "show.next", NULL, KLIMA_SHOW_NEXT },
  { "show.previous", NULL, KLIMA_SHOW_PREVIOUS },
  { "show.first", NULL, KLIMA_SHOW_FIRST },
  { "show.last", NULL, KLIMA_SHOW_LAST },
  { "show.digit", "i", KLIMA_SHOW_DIGIT },
  { "show.enter", NULL, KLIMA_SHOW_ENTER },
  { "show.black", NULL, KLIMA_SHOW_BLACK },
  { "show.white", NULL, KLIMA_SHOW_WHITE },
  { "show.freeze", NULL, KLIMA_SHOW_FREEZE },
  { "show.spotlight", NULL, KLIMA_SHOW_SPOTLIGHT },
  { "show.filter", "i", KLIMA_SHOW_FILTER },
  { "show.search", NULL, KLIMA_SHOW_SEARCH },
  { "show.back", NULL, KLIMA_SHOW_BACK },
  { "show.escape", NULL, KLIMA_SHOW_ESCAPE },
  { "show.resume", NULL, KLIMA_SHOW_RESUME },
};

static void
on_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  KlimaShow *show = g_object_get_data (G_OBJECT (widget), SHOW_KEY);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      {
        klima_show_do (show, actions[i].command, parameter != NULL ? g_variant_get_int32 (parameter) : 0,
                       g_get_monotonic_time ());
        return;
      }
}

/**
 * klima_show_actions_install:
 * @klass: of a window of a show
 *
 * Gives its widgets the actions of a show, `show.next` and so on. Each acts once klima_show_actions_set_show() was called.
 */
void
klima_show_actions_install (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter, on_action);
}

/**
 * klima_show_actions_set_show:
 * @widget: of a class with the actions
 * @show: what they act on, held as long as the widget lasts
 */
void
klima_show_actions_set_show (GtkWidget *widget,
                             KlimaShow *show)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (KLIMA_IS_SHOW (show));

  g_object_set_data_full (G_OBJECT (widget), SHOW_KEY, g_object_ref (show), g_object_unref);
}
