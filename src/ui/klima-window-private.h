/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-map-view.h"
#include "klima-search-card.h"
#include "klima-show-record.h"
#include "klima-show.h"
#include "klima-session.h"
#include "klima-stage.h"
#include "klima-window.h"

G_BEGIN_DECLS

struct _KlimaWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned. */
  KlimaSession *session;
  GSettings *settings;
  /* Owned, nullable: while a folder is being chosen. */
  GtkFileChooserNative *chooser;
  char *problem;
  /* Owned, nullable: while something is presented. */
  KlimaShow *show;
  KlimaStage *stage;
  GtkEventController *show_keys; /* borrowed */
  gboolean show_in_windows;
  KlimaShowRecord *record;
  /* Where the show that is given is, or the one was that could be gone on with. */
  KlimaShowPlace place;
  /* Whether times are listed when the show ends. */
  gboolean rehearses;
  /* Of GtkApplication: keeps the screen lit. */
  guint inhibition;

  /* Logical pixels: how wide the panels were when the map was told. */
  int left_width;
  int right_width;

  /* Borrowed: children. */
  KlimaMapView *map_view;
  KlimaSearchCard *search;
  GtkWidget *left_panel;
  GtkWidget *detail_panel;

  /* Template. */
  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  AdwFlap *left_flap;
  AdwFlap *right_flap;
  GtkOverlay *overlay;
  GtkToggleButton *left_toggle;
  GtkToggleButton *search_toggle;
  GtkMenuButton *menu_button;
  AdwSplitButton *present_button;
  GtkRevealer *problem_bar;
  GtkWidget *problem_line;
  GtkLabel *problem_label;
  GtkWidget *offer_bar;
  GtkLabel *offer_label;
  GtkWidget *offer_button;
};

void klima_window_install_actions (KlimaWindowClass *klass);
void klima_window_update_actions  (KlimaWindow      *self);
void klima_window_end_show        (KlimaWindow      *self);
void klima_window_give_show       (KlimaWindow      *self,
                                   KlimaShow        *show,
                                   guint             seconds,
                                   gboolean          loop);
KlimaShow *klima_window_make_show (KlimaWindow      *self,
                                   guint             position);

/* klima-window-panels.c: panels beside the map, or over it */
void klima_window_install_panels  (KlimaWindowClass *klass);
void klima_window_add_panel       (AdwFlap          *flap,
                                   GtkWidget        *panel,
                                   GtkPackType       side,
                                   int               width,
                                   const char       *handle_label);
void klima_window_set_panel_open  (KlimaWindow      *self,
                                   AdwFlap          *flap,
                                   gboolean          open);
void klima_window_open_left_panel (KlimaWindow      *self);
void klima_window_reveal_subject  (KlimaWindow      *self);
void klima_window_fit_panels      (KlimaWindow      *self,
                                   int               window_width);
void klima_window_follow_panels   (KlimaWindow      *self);

/* klima-window-resume.c: going on with a show that was cut off */
void klima_window_install_resume  (KlimaWindowClass *klass);
void klima_window_keep_place      (KlimaWindow      *self,
                                   guint             seconds,
                                   gboolean          loop);
void klima_window_offer_show      (KlimaWindow      *self);

/* klima-window-export.c: what leaves the program */
void klima_window_install_export_actions (KlimaWindowClass *klass);

G_END_DECLS
