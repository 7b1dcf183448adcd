/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-keys.h"

#define FIND N_("Find and show")
#define FILTER N_("Filter by network")
#define MAP N_("On the map")
#define SHOW N_("Presenting")
#define EXPORT N_("Taking the map along")
#define WINDOW N_("Window")

static const KlimaKey keys[] = {
  { KLIMA_KEY_PLACE_WINDOW, FIND, N_("Search"), "<Control>f slash", "win.search",
    "<Control>f slash KP_Divide", 0 },
  { KLIMA_KEY_PLACE_WINDOW, FIND, N_("Back in the right panel"), NULL, "win.back", "<Alt>Left", 0 },
  { KLIMA_KEY_PLACE_WINDOW, FIND, N_("One step back"), NULL, "win.step-out", "Escape", 0 },

  { KLIMA_KEY_PLACE_WINDOW, FILTER, N_("Show or hide a network"), "1...5", "win.toggle-network(%d)", "%d KP_%d", 5 },
  { KLIMA_KEY_PLACE_WINDOW, FILTER, N_("Show only this network"), "<Alt>1...5", "win.only-network(%d)",
    "<Alt>%d <Alt>KP_%d", 5 },
  { KLIMA_KEY_PLACE_WINDOW, FILTER, N_("Show all networks"), "0", "win.show-all", "0 KP_0", 0 },

  { KLIMA_KEY_PLACE_MAP, MAP, N_("To the next municipality"), "Left Up Down Right", "map.focus-left",
    "Left KP_Left", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.focus-right", "Right KP_Right", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.focus-up", "Up KP_Up", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.focus-down", "Down KP_Down", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, N_("Select the municipality"), "Return", "map.select-focused",
    "Return KP_Enter ISO_Enter", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, N_("Move the map"), "<Shift>Left...Right", "map.pan-left",
    "<Shift>Left <Shift>KP_Left", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.pan-right", "<Shift>Right <Shift>KP_Right", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.pan-up", "<Shift>Up <Shift>KP_Up", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, NULL, NULL, "map.pan-down", "<Shift>Down <Shift>KP_Down", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, N_("Zoom in"), "plus", "map.zoom-in", "plus KP_Add equal", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, N_("Zoom out"), "minus", "map.zoom-out", "minus KP_Subtract", 0 },
  { KLIMA_KEY_PLACE_MAP, MAP, N_("Show all of the region"), "Home", "map.show-all", "Home KP_Home", 0 },

  { KLIMA_KEY_PLACE_WINDOW, EXPORT, N_("Export a picture, pages or a table"), NULL, "win.export", "<Control>e", 0 },
  { KLIMA_KEY_PLACE_MAP, EXPORT, N_("Copy the picture, with the map in focus"), NULL, "win.copy-picture", "<Control>c", 0 },
  { KLIMA_KEY_PLACE_WINDOW, EXPORT, N_("Print"), NULL, "win.print", "<Control>p", 0 },

  { KLIMA_KEY_PLACE_WINDOW, SHOW, N_("Present"), NULL, "win.present", "F5", 0 },
  { KLIMA_KEY_PLACE_WINDOW, SHOW, N_("Present from this view"), NULL, "win.present-here", "<Shift>F5", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Next slide"), "Page_Down Right space Return n", "show.next",
    "Page_Down KP_Page_Down Right KP_Right Down KP_Down space n <Shift>n", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, NULL, NULL, "show.enter", "Return KP_Enter ISO_Enter", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Previous slide"), "Page_Up Left <Shift>space p", "show.previous",
    "Page_Up KP_Page_Up Left KP_Left Up KP_Up <Shift>space p <Shift>p", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("First slide"), "Home", "show.first", "Home KP_Home", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Last slide"), "End", "show.last", "End KP_End", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Type a slide’s number, then Enter"), "0...9", "show.digit(%d)", "%d KP_%d", 9 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, NULL, NULL, "show.digit(0)", "0 KP_0", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Black picture, or the slide again"), "period b", "show.black",
    "period KP_Decimal KP_Separator b <Shift>b", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("White picture, or the slide again"), "w", "show.white", "w <Shift>w", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Freeze the audience’s picture, or show what you found"), "f", "show.freeze",
    "f <Shift>f", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("The pointer as a light"), "l", "show.spotlight", "l <Shift>l", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Search in the slide"), "<Control>f slash", "show.search",
    "<Control>f slash KP_Divide", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Show only this network on the slide"), "<Alt>1...5", "show.filter(%d)",
    "<Alt>%d <Alt>KP_%d", 5 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Show all networks on the slide"), "<Alt>0", "show.filter(0)", "<Alt>0 <Alt>KP_0", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Back to the slide as it was"), "BackSpace", "show.back", "BackSpace", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Swap the screens of the slides and the presenter view"), "s", "stage.swap",
    "s <Shift>s", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("End: press twice"), "Escape", "show.escape", "Escape", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Go on after the first Esc"), "F5", "show.resume", "F5 <Shift>F5", 0 },

  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Larger notes in the presenter view"), "<Control>plus", "note.larger",
    "<Control>plus <Control>KP_Add <Control>equal", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Smaller notes in the presenter view"), "<Control>minus", "note.smaller",
    "<Control>minus <Control>KP_Subtract", 0 },
  { KLIMA_KEY_PLACE_SHOW, SHOW, N_("Notes in normal size"), "<Control>0", "note.normal", "<Control>0 <Control>KP_0", 0 },

  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Left panel"), NULL, "win.left-panel", "F9", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Full screen"), NULL, "win.fullscreen", "F11", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Open a folder with a dataset"), NULL, "win.open", "<Control>o", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Main menu"), NULL, "win.menu", "F10", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Preferences"), NULL, "win.preferences", "<Control>comma", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Keyboard shortcuts"), "<Control>question", "win.show-help-overlay",
    "<Control>question <Control><Shift>question <Control>slash F1", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Close the window"), NULL, "window.close", "<Control>w", 0 },
  { KLIMA_KEY_PLACE_WINDOW, WINDOW, N_("Quit"), NULL, "app.quit", "<Control>q", 0 },
};

/**
 * klima_keys_get:
 * @n_keys: (out): number of rows
 *
 * Returns: (transfer none) (array length=n_keys): the table of keys
 */
const KlimaKey *
klima_keys_get (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);
  return keys;
}

static char *
put_number (const char *pattern,
            int         number)
{
  g_auto(GStrv) parts = g_strsplit (pattern, "%d", -1);
  char digits[12];

  g_snprintf (digits, sizeof digits, "%d", number);
  return g_strjoinv (digits, parts);
}

static void
add_shortcuts (GtkShortcutController *controller,
               const char            *action,
               const char            *accelerators)
{
  g_auto(GStrv) each = g_strsplit (accelerators, " ", -1);
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    g_assert_not_reached ();

  /* A menu shows the key that was added last: the first of the table. */
  for (guint i = g_strv_length (each); i-- > 0;)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (each[i]),
                                                gtk_named_action_new (name));

      gtk_shortcut_set_arguments (shortcut, target);
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
}

/**
 * klima_keys_attach:
 * @widget: the window, the map, or a window of a show
 * @place: which rows of the table to handle there
 *
 * Lets @widget handle the keys of @place. A window's come after the focused widget, so that an entry keeps its
 * letters and digits; the map's come before what the map widget does with arrows itself.
 */
void
klima_keys_attach (GtkWidget     *widget,
                   KlimaKeyPlace  place)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, place == KLIMA_KEY_PLACE_MAP ? GTK_PHASE_CAPTURE
                                                                                        : GTK_PHASE_BUBBLE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].place != place)
        continue;
      if (keys[i].repeat == 0)
        add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), keys[i].action, keys[i].keys);
      for (int n = 1; n <= keys[i].repeat; n++)
        {
          g_autofree char *action = put_number (keys[i].action, n);
          g_autofree char *accelerators = put_number (keys[i].keys, n);

          add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), action, accelerators);
        }
    }
  gtk_widget_add_controller (widget, controller);
}

/* What the window has a use for itself, with and without a show; a slide's number would begin with such a key. */
static gboolean
is_of_window (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto(GStrv) each = g_strsplit (keys[i].keys, " ", -1);

      if (keys[i].place == KLIMA_KEY_PLACE_WINDOW && g_strv_contains ((const char *const *) each, key))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_forwarded (const KlimaKey *key)
{
  return key->place == KLIMA_KEY_PLACE_SHOW && strchr (key->action, '(') == NULL
         && !g_str_equal (key->action, "show.enter");
}

/**
 * klima_keys_attach_show:
 * @window: a window that is no window of the show
 * @forward: called with the name of an action of the show
 *
 * Lets @window hand on the keys of a show that neither it nor what has the focus has a use for, so that a clicker works
 * there, too.
 *
 * Returns: (transfer none): what does so, for gtk_widget_remove_controller()
 */
GtkEventController *
klima_keys_attach_show (GtkWidget       *window,
                        GtkShortcutFunc  forward)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_BUBBLE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto(GStrv) each = g_strsplit (keys[i].keys, " ", -1);

      for (guint j = 0; is_forwarded (&keys[i]) && each[j] != NULL; j++)
        if (!is_of_window (each[j]))
          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                                gtk_shortcut_new (gtk_shortcut_trigger_parse_string (each[j]),
                                                                  gtk_callback_action_new (forward,
                                                                                           (gpointer) keys[i].action,
                                                                                           NULL)));
    }
  gtk_widget_add_controller (window, controller);

  return controller;
}
