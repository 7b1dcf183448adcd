/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-scene.h"

#include <glib/gi18n-lib.h>

/* The view that a new scene is fitted to, until somebody knows a better size; logical pixels. */
#define DEFAULT_WIDTH 1000
#define DEFAULT_HEIGHT 700

/* Letters in a line over the map, beyond which networks are counted and not named. */
#define MAX_NAMES_LENGTH 60

/**
 * klima_scene_new:
 * @dataset: what to show
 *
 * Makes the scene that the program opens with: all of the region, all networks, nothing selected, light, with names, in
 * the user's language.
 *
 * Returns: (transfer full): the scene
 */
KlimaScene *
klima_scene_new (KlimaDataset *dataset)
{
  KlimaScene *scene;
  KlimaBounds region;

  g_return_val_if_fail (KLIMA_IS_DATASET (dataset), NULL);

  scene = g_new0 (KlimaScene, 1);
  scene->dataset = g_object_ref (dataset);
  scene->shown = klima_scene_all_networks (scene);
  scene->style = KLIMA_STYLE_LIGHT;
  scene->labels = KLIMA_LABELS_NAMES;
  scene->label_scale = 1.0;
  scene->text_scale = 1.0;
  scene->patterns = TRUE;
  scene->language = klima_language_from_locale ();

  region = klima_dataset_get_bounds (dataset);
  klima_scene_fit (scene, &region, DEFAULT_WIDTH, DEFAULT_HEIGHT, KLIMA_REGION_MARGIN);

  return scene;
}

/**
 * klima_scene_copy:
 * @scene: a scene
 *
 * Returns: (transfer full): a copy, which another thread may have
 */
KlimaScene *
klima_scene_copy (const KlimaScene *scene)
{
  KlimaScene *copy;

  g_return_val_if_fail (scene != NULL, NULL);

  copy = g_memdup2 (scene, sizeof *scene);
  g_object_ref (copy->dataset);

  return copy;
}

void
klima_scene_free (KlimaScene *scene)
{
  g_return_if_fail (scene != NULL);

  g_object_unref (scene->dataset);
  g_free (scene);
}

/**
 * klima_scene_equal:
 * @a: a scene
 * @b: a scene
 *
 * Returns: whether both give the same picture at the same size
 */
gboolean
klima_scene_equal (const KlimaScene *a,
                   const KlimaScene *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->dataset == b->dataset
         && a->shown == b->shown
         && a->selected == b->selected
         && klima_camera_equal (a->camera, b->camera)
         && a->style == b->style
         && a->labels == b->labels
         && a->label_scale == b->label_scale
         && a->text_scale == b->text_scale
         && a->min_text == b->min_text
         && a->min_border == b->min_border
         && a->patterns == b->patterns
         && a->language == b->language;
}

/**
 * klima_scene_all_networks:
 * @scene: a scene
 *
 * Returns: @shown of a scene that hides nothing
 */
guint32
klima_scene_all_networks (const KlimaScene *scene)
{
  guint n_networks;

  g_return_val_if_fail (scene != NULL, 0);

  n_networks = klima_dataset_get_networks (scene->dataset)->len;

  return n_networks >= KLIMA_MAX_NETWORKS ? G_MAXUINT32 : (1u << n_networks) - 1;
}

gboolean
klima_scene_shows_network (const KlimaScene *scene,
                           KlimaNetwork     *network)
{
  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (KLIMA_IS_NETWORK (network), FALSE);

  return (scene->shown >> klima_network_get_position (network) & 1) != 0;
}

/**
 * klima_scene_get_pattern:
 * @scene: a scene
 * @network: a network of its dataset
 *
 * Returns: the pattern that the network is drawn with. That of municipalities in dialogue says that they are not a
 *   climate network and is always there.
 */
KlimaPattern
klima_scene_get_pattern (const KlimaScene *scene,
                         KlimaNetwork     *network)
{
  g_return_val_if_fail (scene != NULL, KLIMA_PATTERN_NONE);
  g_return_val_if_fail (KLIMA_IS_NETWORK (network), KLIMA_PATTERN_NONE);

  if (!scene->patterns && klima_network_get_kind (network) == KLIMA_NETWORK_CLIMATE)
    return KLIMA_PATTERN_NONE;

  return klima_network_get_pattern (network);
}

/* Whether the filter lets a municipality through. One without a network is hidden as soon as anything is. */
static gboolean
passes_filter (const KlimaScene  *scene,
               KlimaMunicipality *municipality)
{
  guint32 networks = klima_municipality_get_networks (municipality);

  if (networks == 0)
    return scene->shown == klima_scene_all_networks (scene);

  return (networks & scene->shown) != 0;
}

/**
 * klima_scene_shows:
 * @scene: a scene
 * @municipality: a municipality of its dataset
 *
 * Returns: whether the municipality is drawn in full: a network of it is shown, or it is the one that is selected
 */
gboolean
klima_scene_shows (const KlimaScene  *scene,
                   KlimaMunicipality *municipality)
{
  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (municipality), FALSE);

  return municipality == scene->selected || passes_filter (scene, municipality);
}

/**
 * klima_scene_count_shown:
 * @scene: a scene
 *
 * Returns: how many municipalities the filter shows; the selected one does not count where its networks are hidden
 */
guint
klima_scene_count_shown (const KlimaScene *scene)
{
  GPtrArray *municipalities;
  guint n_shown = 0;

  g_return_val_if_fail (scene != NULL, 0);

  municipalities = klima_dataset_get_municipalities (scene->dataset);
  for (guint i = 0; i < municipalities->len; i++)
    if (passes_filter (scene, g_ptr_array_index (municipalities, i)))
      n_shown++;

  return n_shown;
}

/* What there is of each kind of network among those that are shown. */
typedef struct
{
  guint n_climate;    /* climate networks */
  guint n_dialogue;   /* municipalities in dialogue */
  GString *names;     /* joined by commas */
} ShownNetworks;

static void
count_networks (const KlimaScene *scene,
                ShownNetworks    *shown)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);

  *shown = (ShownNetworks) { 0, 0, g_string_new (NULL) };

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);

      if (!klima_scene_shows_network (scene, network))
        continue;

      if (klima_network_get_kind (network) == KLIMA_NETWORK_CLIMATE)
        shown->n_climate++;
      else
        shown->n_dialogue += klima_network_get_members (network)->len;

      if (shown->names->len > 0)
        g_string_append (shown->names, ", ");
      g_string_append (shown->names, klima_network_get_name (network, scene->language));
    }
}

static char *
format_count (const KlimaScene *scene,
              guint             count)
{
  return klima_language_format_number (scene->language, count, 0);
}

/* "51 municipalities · 4 climate networks · 6 in dialogue" */
static char *
summarize_all (const KlimaScene    *scene,
               const ShownNetworks *shown)
{
  guint n_municipalities = klima_dataset_get_municipalities (scene->dataset)->len;
  g_autofree char *municipalities_count = format_count (scene, n_municipalities);
  g_autofree char *municipalities = NULL;
  g_autofree char *networks = NULL;
  g_autofree char *dialogue = NULL;

  municipalities = g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_municipalities),
                                    municipalities_count);
  networks = g_strdup_printf (ngettext ("%u climate network", "%u climate networks", shown->n_climate),
                              shown->n_climate);
  if (shown->n_dialogue == 0)
    return g_strdup_printf ("%s · %s", municipalities, networks);

  dialogue = g_strdup_printf (ngettext ("%u in dialogue", "%u in dialogue", shown->n_dialogue), shown->n_dialogue);

  return g_strdup_printf ("%s · %s · %s", municipalities, networks, dialogue);
}

/* What is shown, where the names of it all would be too long: "3 of 4 networks · 6 in dialogue" */
static char *
summarize_networks (const KlimaScene    *scene,
                    const ShownNetworks *shown)
{
  guint n_all = klima_dataset_get_n_climate_networks (scene->dataset);
  g_autofree char *networks = NULL;
  g_autofree char *dialogue = NULL;

  networks = g_strdup_printf (ngettext ("%u of %u network", "%u of %u networks", n_all), shown->n_climate, n_all);
  if (shown->n_dialogue == 0)
    return g_steal_pointer (&networks);

  dialogue = g_strdup_printf (ngettext ("%u in dialogue", "%u in dialogue", shown->n_dialogue), shown->n_dialogue);

  return g_strdup_printf ("%s · %s", networks, dialogue);
}

/* "Follo klimanettverk: 6 of 51 municipalities" */
static char *
summarize_some (const KlimaScene    *scene,
                const ShownNetworks *shown)
{
  guint n_municipalities = klima_dataset_get_municipalities (scene->dataset)->len;
  g_autofree char *n_shown = format_count (scene, klima_scene_count_shown (scene));
  g_autofree char *n_all = format_count (scene, n_municipalities);
  g_autofree char *networks = NULL;

  if (g_utf8_strlen (shown->names->str, -1) <= MAX_NAMES_LENGTH || shown->n_climate <= 1)
    networks = g_strdup (shown->names->str);
  else
    networks = summarize_networks (scene, shown);

  /* Translators: what is shown on the map, and how much of it: "Follo klimanettverk: 6 of 51 municipalities" */
  return g_strdup_printf (ngettext ("%s: %s of %s municipality", "%s: %s of %s municipalities", n_municipalities),
                          networks, n_shown, n_all);
}

/**
 * klima_scene_dup_summary:
 * @scene: a scene
 *
 * Says in one line what is shown.
 *
 * Returns: (transfer full): the line, in the language of the process, with the names in that of the scene
 */
char *
klima_scene_dup_summary (const KlimaScene *scene)
{
  ShownNetworks shown;
  char *summary;

  g_return_val_if_fail (scene != NULL, NULL);

  count_networks (scene, &shown);

  if (scene->shown == klima_scene_all_networks (scene))
    summary = summarize_all (scene, &shown);
  else if (shown.names->len == 0)
    summary = g_strdup (_("All networks are hidden"));
  else
    summary = summarize_some (scene, &shown);

  g_string_free (shown.names, TRUE);

  return summary;
}

/**
 * klima_scene_fit:
 * @scene: a scene
 * @bounds: what is to be seen
 * @width: of the view, logical pixels
 * @height: of the view
 * @margin: to keep free on each side
 *
 * Points the camera at a part of the map, as near as it may go.
 */
void
klima_scene_fit (KlimaScene        *scene,
                 const KlimaBounds *bounds,
                 double             width,
                 double             height,
                 double             margin)
{
  KlimaBounds region;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (bounds != NULL);

  region = klima_dataset_get_bounds (scene->dataset);
  scene->camera = klima_camera_fit (bounds, width, height, margin, KLIMA_MAX_ZOOM);
  scene->camera = klima_camera_clamp (scene->camera, &region, width, height);
}
