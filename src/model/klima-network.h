/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-municipality.h"
#include "klima-text.h"

G_BEGIN_DECLS

/**
 * KlimaNetworkKind:
 * @KLIMA_NETWORK_CLIMATE: a climate network with members
 * @KLIMA_NETWORK_DIALOGUE: municipalities in dialogue about a network; never called a network to the user
 */
typedef enum
{
  KLIMA_NETWORK_CLIMATE,
  KLIMA_NETWORK_DIALOGUE,
} KlimaNetworkKind;

typedef enum
{
  KLIMA_PATTERN_NONE,
  KLIMA_PATTERN_DOTS,
  KLIMA_PATTERN_HORIZONTAL,
  KLIMA_PATTERN_VERTICAL,
  KLIMA_PATTERN_CROSSES,
  KLIMA_PATTERN_HATCH,
} KlimaPattern;

/**
 * KlimaColor:
 *
 * sRGB, each 0..1, not premultiplied.
 */
typedef struct
{
  double red, green, blue, alpha;
} KlimaColor;

#define KLIMA_MAX_NETWORKS 32

#define KLIMA_TYPE_NETWORK (klima_network_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNetwork, klima_network, KLIMA, NETWORK, GObject)

guint              klima_network_get_position    (KlimaNetwork *self);
KlimaNetworkKind   klima_network_get_kind        (KlimaNetwork *self);
const char        *klima_network_get_id          (KlimaNetwork *self);
const char        *klima_network_get_name        (KlimaNetwork *self,
                                                  KlimaLanguage language);
const char *const *klima_network_get_aliases     (KlimaNetwork *self);
int                klima_network_get_badge       (KlimaNetwork *self);
KlimaColor         klima_network_get_color       (KlimaNetwork *self);
KlimaPattern       klima_network_get_pattern     (KlimaNetwork *self);
GPtrArray         *klima_network_get_members     (KlimaNetwork *self);
gint64             klima_network_get_population  (KlimaNetwork *self);
double             klima_network_get_area        (KlimaNetwork *self);
const char        *klima_network_get_founded     (KlimaNetwork *self);
const char        *klima_network_get_host        (KlimaNetwork *self,
                                                  KlimaLanguage language);
const char        *klima_network_get_purpose     (KlimaNetwork *self,
                                                  KlimaLanguage language);
const char        *klima_network_get_work        (KlimaNetwork *self,
                                                  KlimaLanguage language);
const char        *klima_network_get_web         (KlimaNetwork *self);
GPtrArray         *klima_network_get_sources     (KlimaNetwork *self);
KlimaBounds        klima_network_get_bounds      (KlimaNetwork *self);

G_END_DECLS
