/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "fixtures.h"
#include "klima-palette.h"

#define TEXT_CONTRAST 4.5
#define GRAPHICS_CONTRAST 3.0

static const KlimaStyle styles[] = { KLIMA_STYLE_LIGHT, KLIMA_STYLE_DARK, KLIMA_STYLE_PRINT };

static KlimaColor
rgb (guint32 hex)
{
  return (KlimaColor) { (hex >> 16) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0, 1 };
}

static gboolean
same_color (KlimaColor a,
            KlimaColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue) < 1e-9;
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (klima_palette_contrast (rgb (0x000000), rgb (0xffffff)), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (klima_palette_contrast (rgb (0xffffff), rgb (0x000000)), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (klima_palette_contrast (rgb (0x777777), rgb (0xffffff)), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (klima_palette_contrast (rgb (0xff0000), rgb (0x0000ff)), 2.15, 0.005);
  g_assert_cmpfloat_with_epsilon (klima_palette_contrast (rgb (0x2399d1), rgb (0x2399d1)), 1.0, 1e-9);
}

static void
test_mix (void)
{
  KlimaColor a = { 0.2, 0.4, 0.6, 1.0 };
  KlimaColor b = { 0.6, 0.0, 1.0, 0.0 };
  KlimaColor mixed = klima_palette_mix (a, b, 0.25);

  g_assert_cmpfloat_with_epsilon (mixed.red, 0.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (mixed.green, 0.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (mixed.blue, 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (mixed.alpha, 0.75, 1e-9);
  g_assert_true (same_color (klima_palette_mix (a, b, 0), a));
  g_assert_true (same_color (klima_palette_mix (a, b, 1), b));
}

static void
test_text_on_network_colors (void)
{
  static const struct
  {
    guint32 fill;
    gboolean white;
  } grounds[] = {
    { 0x2b3b7d, TRUE }, { 0xb73b35, TRUE }, { 0x2399d1, FALSE }, { 0xfcaa2c, FALSE }, { 0xe8e8e8, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      KlimaColor text = klima_palette_text_on (rgb (grounds[i].fill));

      g_test_message ("on #%06x", grounds[i].fill);
      g_assert_cmpint (same_color (text, rgb (0xffffff)), ==, grounds[i].white);
      g_assert_cmpfloat (klima_palette_contrast (text, rgb (grounds[i].fill)), >=, TEXT_CONTRAST);
    }
}

/* A dataset may bring any colour. */
static void
test_text_on_any_color (void)
{
  for (guint red = 0; red <= 0xff; red += 0x0f)
    for (guint green = 0; green <= 0xff; green += 0x0f)
      for (guint blue = 0; blue <= 0xff; blue += 0x0f)
        {
          KlimaColor fill = rgb (red << 16 | green << 8 | blue);

          g_assert_cmpfloat (klima_palette_contrast (klima_palette_text_on (fill), fill), >=, TEXT_CONTRAST);
        }
}

/* All networks' fills and that of no network at all, shown and hidden. */
static void
for_each_fill (void (*check) (KlimaStyle style,
                              KlimaColor fill,
                              gboolean   shown))
{
  GPtrArray *networks = klima_dataset_get_networks (fixture_viken ());

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (guint j = 0; j <= networks->len; j++)
      for (int shown = 0; shown < 2; shown++)
        {
          KlimaNetwork *network = j < networks->len ? networks->pdata[j] : NULL;

          g_test_message ("style %u, %s, %s", styles[i], network ? klima_network_get_id (network) : "none",
                          shown ? "shown" : "hidden");
          check (styles[i], klima_palette_network_fill (styles[i], network, shown), shown);
        }
}

static void
check_text (KlimaStyle style,
            KlimaColor fill,
            gboolean   shown)
{
  g_assert_cmpfloat (klima_palette_contrast (klima_palette_text_on (fill), fill), >=, TEXT_CONTRAST);
}

static void
test_text_on_fills (void)
{
  for_each_fill (check_text);
}

static void
check_border (KlimaStyle style,
              KlimaColor fill,
              gboolean   shown)
{
  const KlimaPalette *palette = klima_palette_get (style);
  double border = klima_palette_contrast (palette->border, fill);
  double casing = klima_palette_contrast (palette->casing, fill);

  if (shown)
    g_assert_cmpfloat (MAX (border, casing), >=, GRAPHICS_CONTRAST);
}

/* One of a border's two colours stands out from whatever it lies on. */
static void
test_borders_on_fills (void)
{
  for_each_fill (check_border);
}

static void
check_pattern (KlimaStyle style,
               KlimaColor fill,
               gboolean   shown)
{
  double contrast = klima_palette_contrast (klima_palette_pattern (style, fill), fill);

  if (style == KLIMA_STYLE_PRINT)
    g_assert_cmpfloat (contrast, >=, 1.6);
  else
    g_assert_cmpfloat (contrast, >=, 1.25);
  g_assert_cmpfloat (contrast, <=, style == KLIMA_STYLE_PRINT ? 2.0 : 1.5);
}

static void
test_patterns (void)
{
  for_each_fill (check_pattern);
}

static void
test_palette_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      const KlimaPalette *palette = klima_palette_get (styles[i]);
      const struct
      {
        const char *name;
        KlimaColor first, second;
        double contrast;
      } pairs[] = {
        { "border, casing", palette->border, palette->casing, GRAPHICS_CONTRAST },
        { "quiet border, casing", palette->quiet_border, palette->quiet_casing, GRAPHICS_CONTRAST },
        { "selection, casing", palette->selection, palette->selection_casing, GRAPHICS_CONTRAST },
        { "ink, paper", palette->ink, palette->paper, TEXT_CONTRAST },
        { "quiet ink, paper", palette->quiet_ink, palette->paper, TEXT_CONTRAST },
        { "quiet ink, land", palette->quiet_ink, palette->land, TEXT_CONTRAST },
        { "quiet ink, foreign", palette->quiet_ink, palette->foreign, TEXT_CONTRAST },
        { "quiet ink, town", palette->quiet_ink, palette->town, TEXT_CONTRAST },
        { "quiet ink, halo", palette->quiet_ink, palette->halo, TEXT_CONTRAST },
        { "water ink, water", palette->water_ink, palette->water, TEXT_CONTRAST },
        { "water ink, lake", palette->water_ink, palette->lake, TEXT_CONTRAST },
      };

      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        {
          g_test_message ("style %u: %s", styles[i], pairs[j].name);
          g_assert_cmpfloat (klima_palette_contrast (pairs[j].first, pairs[j].second), >=, pairs[j].contrast);
        }
    }
}

/* In the light and on paper a network has exactly the dataset's colour. */
static void
test_network_colors (void)
{
  GPtrArray *networks = klima_dataset_get_networks (fixture_viken ());

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaColor color = klima_network_get_color (networks->pdata[i]);

      g_assert_true (same_color (klima_palette_network_fill (KLIMA_STYLE_LIGHT, networks->pdata[i], TRUE), color));
      g_assert_true (same_color (klima_palette_network_fill (KLIMA_STYLE_PRINT, networks->pdata[i], TRUE), color));
    }
}

static double
distance (KlimaColor a,
          KlimaColor b)
{
  return sqrt (pow (a.red - b.red, 2) + pow (a.green - b.green, 2) + pow (a.blue - b.blue, 2));
}

/* Hidden networks step back towards the land, and can still be told from each other. */
static void
test_hidden (void)
{
  GPtrArray *networks = klima_dataset_get_networks (fixture_viken ());

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (guint j = 0; j < networks->len; j++)
      {
        KlimaColor land = klima_palette_get (styles[i])->land;
        KlimaColor shown = klima_palette_network_fill (styles[i], networks->pdata[j], TRUE);
        KlimaColor hidden = klima_palette_network_fill (styles[i], networks->pdata[j], FALSE);

        g_assert_cmpfloat (distance (hidden, land), <, 0.6 * distance (shown, land));
        for (guint k = 0; k < j; k++)
          g_assert_cmpfloat (distance (hidden, klima_palette_network_fill (styles[i], networks->pdata[k], FALSE)), >,
                             0.08);
      }
}

/* A style that there is not gives some colour, and says so. */
static void
test_no_such_style (void)
{
  KlimaNetwork *network = fixture_network (fixture_viken (), "follo");

  for (int shown = 0; shown < 2; shown++)
    {
      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*style*");
      g_assert_cmpfloat (klima_palette_network_fill (KLIMA_STYLE_PRINT + 1, network, shown).alpha, ==, 1);
      g_test_assert_expected_messages ();
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/mix", test_mix);
  g_test_add_func ("/palette/text-on-network-colors", test_text_on_network_colors);
  g_test_add_func ("/palette/text-on-any-color", test_text_on_any_color);
  g_test_add_func ("/palette/text-on-fills", test_text_on_fills);
  g_test_add_func ("/palette/borders-on-fills", test_borders_on_fills);
  g_test_add_func ("/palette/patterns", test_patterns);
  g_test_add_func ("/palette/pairs", test_palette_pairs);
  g_test_add_func ("/palette/network-colors", test_network_colors);
  g_test_add_func ("/palette/hidden", test_hidden);
  g_test_add_func ("/palette/no-such-style", test_no_such_style);

  return g_test_run ();
}
