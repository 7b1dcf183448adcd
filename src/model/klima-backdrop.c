/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-backdrop-private.h"

struct _KlimaBackdrop
{
  GArray *features; /* of KlimaBackdropFeature */
  GArray *places;   /* of KlimaPlace */
};

static void
clear_feature (gpointer data)
{
  klima_geometry_unref (((KlimaBackdropFeature *) data)->geometry);
}

static void
clear_place (gpointer data)
{
  klima_text_free (((KlimaPlace *) data)->name);
}

/*< private >
 * klima_backdrop_new:
 *
 * Returns: (transfer full): a backdrop with nothing in it
 */
KlimaBackdrop *
klima_backdrop_new (void)
{
  KlimaBackdrop *backdrop = g_new (KlimaBackdrop, 1);

  backdrop->features = g_array_new (FALSE, FALSE, sizeof (KlimaBackdropFeature));
  g_array_set_clear_func (backdrop->features, clear_feature);
  backdrop->places = g_array_new (FALSE, FALSE, sizeof (KlimaPlace));
  g_array_set_clear_func (backdrop->places, clear_place);

  return backdrop;
}

void
klima_backdrop_free (KlimaBackdrop *backdrop)
{
  g_array_unref (backdrop->features);
  g_array_unref (backdrop->places);
  g_free (backdrop);
}

/*< private >
 * klima_backdrop_add_feature:
 * @backdrop: a backdrop
 * @kind: what the feature is
 * @geometry: (transfer full): where it is
 */
void
klima_backdrop_add_feature (KlimaBackdrop     *backdrop,
                            KlimaBackdropKind  kind,
                            KlimaGeometry     *geometry)
{
  KlimaBackdropFeature feature = { kind, geometry };

  g_array_append_val (backdrop->features, feature);
}

/*< private >
 * klima_backdrop_add_place:
 * @backdrop: a backdrop
 * @place: (transfer full): a place with its name
 */
void
klima_backdrop_add_place (KlimaBackdrop *backdrop,
                          KlimaPlace     place)
{
  g_array_append_val (backdrop->places, place);
}

static int
compare_features (gconstpointer a,
                  gconstpointer b)
{
  return (int) ((const KlimaBackdropFeature *) a)->kind - (int) ((const KlimaBackdropFeature *) b)->kind;
}

/* What is large on the map comes first: countries, counties and cities. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const KlimaPlace *place_a = a;
  const KlimaPlace *place_b = b;
  gboolean a_is_large = place_a->place_class <= KLIMA_PLACE_CITY;
  gboolean b_is_large = place_b->place_class <= KLIMA_PLACE_CITY;

  if (a_is_large != b_is_large)
    return a_is_large ? -1 : 1;

  return place_a->rank - place_b->rank;
}

/*< private >
 * klima_backdrop_sort:
 * @backdrop: a backdrop to which all was added
 *
 * Puts features in the order of their kinds, and places in that of their importance: countries, counties and cities
 * before the rest, then by rank. Those of the same stay as they are.
 */
void
klima_backdrop_sort (KlimaBackdrop *backdrop)
{
  g_array_sort (backdrop->features, compare_features);
  g_array_sort (backdrop->places, compare_places);
}

/**
 * klima_backdrop_get_features:
 * @backdrop: a backdrop
 * @n_features: (out) (optional): how many there are
 *
 * Returns: (array length=n_features) (transfer none): the features in the order in which they lie upon each other, the
 *   lowest first
 */
const KlimaBackdropFeature *
klima_backdrop_get_features (const KlimaBackdrop *backdrop,
                             guint               *n_features)
{
  g_return_val_if_fail (backdrop != NULL, NULL);

  if (n_features != NULL)
    *n_features = backdrop->features->len;

  return (const KlimaBackdropFeature *) backdrop->features->data;
}

/**
 * klima_backdrop_get_places:
 * @backdrop: a backdrop
 * @n_places: (out) (optional): how many there are
 *
 * Returns: (array length=n_places) (transfer none): the names of what is around, the most important first
 */
const KlimaPlace *
klima_backdrop_get_places (const KlimaBackdrop *backdrop,
                           guint               *n_places)
{
  g_return_val_if_fail (backdrop != NULL, NULL);

  if (n_places != NULL)
    *n_places = backdrop->places->len;

  return (const KlimaPlace *) backdrop->places->data;
}
