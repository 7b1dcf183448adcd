/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-map-layer.h"
#include "klima-map-view.h"
#include "klima-navigator.h"

G_BEGIN_DECLS

struct _KlimaMapView
{
  GtkWidget parent_instance;

  /* owned */
  KlimaSession *session;
  KlimaNavigator *navigator;
  /* owned, nullable: under the pointer, under the keys, and chosen by the first click of two */
  KlimaMunicipality *hovered;
  KlimaMunicipality *focused;
  KlimaMunicipality *clicked;
  /* owned, nullable: what the card is about, and what it stood beside when it was placed, logical pixels */
  KlimaMunicipality *carded;
  KlimaBounds card_anchor;
  /* borrowed from the session's scene: whose region the navigator knows */
  KlimaDataset *dataset;

  /* children */
  GtkWidget *overlay;
  ShumateMap *map;
  KlimaMapLayer *layer;
  GtkWidget *controls;
  GtkWidget *scale_bar;
  GtkWidget *source;
  GtkWidget *status;
  GtkWidget *status_label;
  GtkWidget *show_all;
  GtkWidget *legend;
  /* where there is no room for the legend: a row of badges that unfolds it */
  GtkWidget *key;
  GtkWidget *card;
  GtkWidget *card_name;
  GtkWidget *card_networks;

  /* what panels cover of the view, logical pixels */
  int left_inset, right_inset;
  gboolean is_settled;
  gboolean has_selection;
  gboolean can_zoom_in, can_zoom_out;
  /* until when a panel that opens may not cover what was clicked, monotonic time */
  gint64 reveal_until;

  /* logical pixels in the map */
  double pointer_x, pointer_y;
  double press_x, press_y;
  /* where the pointer lay when the keys took over */
  double left_x, left_y;
  gboolean has_pointer;
  gboolean is_dragging;
  gboolean is_pressed;
  const char *cursor;
  guint forget_pointer_id;
};

/* klima-map-furniture.c: what lies over the map */
void klima_map_view_add_furniture    (KlimaMapView *self);
void klima_map_view_update_furniture (KlimaMapView *self);
void klima_map_view_update_controls  (KlimaMapView *self);
void klima_map_view_update_card      (KlimaMapView *self);
char *klima_map_view_dup_place       (KlimaMapView      *self,
                                      KlimaMunicipality *municipality);
KlimaBounds klima_map_view_get_card_anchor (KlimaMapView *self);

/* klima-map-placing.c: where it lies */
void klima_map_view_add_placing      (KlimaMapView *self);
void klima_map_view_expect_obstacles (KlimaMapView *self,
                                      int           width,
                                      int           height);
int  klima_map_view_measure_bottom   (KlimaMapView *self,
                                      int           width);

/* klima-map-input.c: pointer and keys */
void klima_map_view_add_input        (KlimaMapView *self);
void klima_map_view_install_actions  (GtkWidgetClass *widget_class);
void klima_map_view_update_hover     (KlimaMapView *self);
void klima_map_view_update_focus     (KlimaMapView *self);
void klima_map_view_forget_pointer   (KlimaMapView *self);

G_END_DECLS
