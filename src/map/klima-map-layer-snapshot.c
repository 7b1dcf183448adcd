/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-layer-private.h"
#include "klima-palette.h"
#include "klima-texture-node.h"

static void
snapshot_outlines (KlimaMapLayer    *self,
                   GtkSnapshot      *snapshot,
                   const KlimaSight *sight)
{
  static const KlimaOutlineKind order[] = { KLIMA_OUTLINE_HOVERED, KLIMA_OUTLINE_SELECTED, KLIMA_OUTLINE_FOCUSED };
  KlimaStyle style = klima_picture_keeper_get_scene (self->pictures)->style;
  gboolean is_moving = klima_viewport_watch_is_moving (self->watch);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    klima_outline_snapshot (self->outlines[order[i]], GTK_WIDGET (self), snapshot, sight, style, is_moving);
}

static void
snapshot_picture (KlimaMapLayer      *self,
                  const KlimaPicture *picture,
                  GtkSnapshot        *snapshot,
                  const KlimaSight   *sight)
{
  graphene_rect_t place = klima_picture_place (picture, sight->camera, sight->width, sight->height);

  if (klima_picture_is_sharp (picture, sight->camera) && picture->scale == sight->grid.scale)
    place = klima_device_grid_place_texture (&sight->grid, &place, picture->texture);
  klima_texture_snapshot (picture->texture, GTK_WIDGET (self), snapshot, &place, NULL, NULL, 1);
}

/* What is to be seen where the picture does not reach. */
static void
snapshot_ground (KlimaMapLayer    *self,
                 GtkSnapshot      *snapshot,
                 const KlimaSight *sight)
{
  KlimaColor land = klima_palette_get (klima_picture_keeper_get_scene (self->pictures)->style)->land;
  const KlimaPicture *wider = klima_picture_keeper_get_wider (self->pictures);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) sight->width, (float) sight->height);

  if (wider == NULL || !klima_picture_covers (wider, sight->camera, sight->width, sight->height, 0))
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { (float) land.red, (float) land.green, (float) land.blue, 1 },
                               &view);
  if (wider != NULL)
    snapshot_picture (self, wider, snapshot, sight);
}

/*< private >
 * klima_map_layer_snapshot:
 *
 * Puts a frame together from what is painted already, and asks for another picture while the viewport moves.
 */
void
klima_map_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);
  const KlimaPicture *picture = klima_picture_keeper_get_picture (self->pictures);
  KlimaSight sight = klima_viewport_watch_get_sight (self->watch);

  if (klima_picture_keeper_get_scene (self->pictures) == NULL || !klima_viewport_watch_has_size (self->watch))
    return;

  if (picture == NULL || !klima_picture_covers (picture, sight.camera, sight.width, sight.height, 0))
    snapshot_ground (self, snapshot, &sight);
  if (picture != NULL)
    snapshot_picture (self, picture, snapshot, &sight);
  /* Below the names, which stand on a town's or a neighbour's side of them, too. */
  snapshot_outlines (self, snapshot, &sight);
  if (picture != NULL)
    klima_name_fade_snapshot (self->names, snapshot, &sight, self->left_inset, self->right_inset);

  if (klima_viewport_watch_is_moving (self->watch) && !klima_viewport_watch_has_destination (self->watch))
    klima_picture_keeper_request_on_the_way (self->pictures, &sight);
}
