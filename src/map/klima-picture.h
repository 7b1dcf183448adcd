/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-cairo-bands.h"
#include "klima-obstacles.h"

G_BEGIN_DECLS

/**
 * KlimaPictureName:
 * @texture: owned
 * @x: where on the map it stands, unit Mercator
 * @y: unit Mercator
 * @bounds: of @texture, logical pixels from that place
 * @whole: what has to be in view for the name to be shown, logical pixels from that place; empty where it may be cut
 * @key: equal for names that look the same
 *
 * A name, apart from the picture under it, so that it keeps its size while the camera moves.
 */
typedef struct
{
  GdkTexture *texture;
  double x, y;
  graphene_rect_t bounds;
  graphene_rect_t whole;
  guint key;
} KlimaPictureName;

/**
 * KlimaPicture:
 * @scene: owned; with the camera in the middle of the picture
 * @width: logical pixels
 * @height: logical pixels
 * @scale: device pixels for a logical pixel
 * @obstacles: what the names stand beside
 * @texture: owned; everything but the names
 * @names: (element-type KlimaPictureName): owned; whoever shows them may bring them into another order, and replace what
 *   looks the same
 *
 * A painted piece of map. Otherwise immutable, reference counted; the last reference is to be dropped on the main thread,
 * because what a renderer keeps with a texture goes with it.
 */
typedef struct
{
  KlimaScene *scene;
  double width, height;
  double scale;
  KlimaObstacles obstacles;
  GdkTexture *texture;
  GArray *names;
} KlimaPicture;

/**
 * KlimaPictureFrame:
 * @width: of what is seen, logical pixels
 * @height: of what is seen
 * @margin_x: how much is painted beyond that at the left and at the right
 * @margin_y: how much is painted beyond that above and below
 * @scale: device pixels for a logical pixel
 * @obstacles: what lies over what is seen
 *
 * What is seen of a picture. Names are placed there, so that none is cut by its edge, or covered.
 */
typedef struct
{
  double width, height;
  double margin_x, margin_y;
  double scale;
  KlimaObstacles obstacles;
} KlimaPictureFrame;

#define KLIMA_TYPE_PICTURE (klima_picture_get_type ())

GType              klima_picture_get_type       (void) G_GNUC_CONST;
KlimaPicture      *klima_picture_paint          (const KlimaScene        *scene,
                                                 const KlimaPictureFrame *frame,
                                                 KlimaHaste               haste,
                                                 GCancellable            *cancellable);
KlimaPicture      *klima_picture_ref            (KlimaPicture            *picture);
void               klima_picture_unref          (KlimaPicture            *picture);
gboolean           klima_picture_covers         (const KlimaPicture      *picture,
                                                 KlimaCamera              camera,
                                                 double                   width,
                                                 double                   height,
                                                 double                   margin);
gboolean           klima_picture_is_sharp       (const KlimaPicture      *picture,
                                                 KlimaCamera              camera);
graphene_rect_t    klima_picture_place          (const KlimaPicture      *picture,
                                                 KlimaCamera              camera,
                                                 double                   width,
                                                 double                   height);
KlimaMunicipality *klima_picture_get_revealed   (const KlimaScene        *scene);
gboolean           klima_picture_looks_the_same (const KlimaScene        *a,
                                                 const KlimaScene        *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaPicture, klima_picture_unref)

G_END_DECLS
