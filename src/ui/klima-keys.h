/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaKeyPlace:
 * @KLIMA_KEY_PLACE_WINDOW: works anywhere in the window, unless the focused widget takes the key, as an entry does
 * @KLIMA_KEY_PLACE_MAP: works while the map has the focus, before the map's own keys
 * @KLIMA_KEY_PLACE_SHOW: works in the windows of a show, unless the focused widget takes the key
 *
 * Where a key works.
 */
typedef enum
{
  KLIMA_KEY_PLACE_WINDOW,
  KLIMA_KEY_PLACE_MAP,
  KLIMA_KEY_PLACE_SHOW,
} KlimaKeyPlace;

/**
 * KlimaKey:
 * @place: where it works
 * @group: heading in the shortcuts window, untranslated
 * @title: (nullable): what it does, untranslated; %NULL for a key that is not listed
 * @shown: (nullable): how the shortcuts window writes the keys, where not as @keys
 * @action: detailed action name; "%d" stands for 1 to @repeat
 * @keys: accelerators, separated by spaces; "%d" as in @action
 * @repeat: 0, or how many numbered keys the row stands for
 *
 * One row of the table of keys, from which both the handling and the shortcuts window are made.
 */
typedef struct
{
  KlimaKeyPlace place;
  const char *group;
  const char *title;
  const char *shown;
  const char *action;
  const char *keys;
  int repeat;
} KlimaKey;

const KlimaKey *klima_keys_get         (guint           *n_keys);
void            klima_keys_attach      (GtkWidget       *widget,
                                        KlimaKeyPlace    place);
GtkEventController *klima_keys_attach_show (GtkWidget       *window,
                                            GtkShortcutFunc  forward);

G_END_DECLS
