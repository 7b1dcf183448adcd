/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the display is opened with.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "klima-display.h"
#include "klima-graphics.h"

/* Makes it, and the folders that it is in. */
static void
create_device (const char *devices,
               const char *name,
               int         mode)
{
  g_autofree char *path = g_build_filename (devices, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_no_errno (g_chmod (path, mode));
}

static void
remove_device (const char *devices,
               const char *name)
{
  g_autofree char *path = g_build_filename (devices, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_unlink (path));
  if (!g_str_equal (folder, devices))
    g_assert_no_errno (g_rmdir (folder));
}

static void
test_graphics_card (void)
{
  static const struct
  {
    const char *device;
    gboolean is_card;
  } cases[] = {
    { "dri/renderD128", TRUE }, { "dri/renderD129", TRUE }, { "dri/card0", FALSE }, { "nvidia0", TRUE },
    { "nvidiactl", FALSE },     { "mali0", TRUE },          { "dxg", TRUE },        { "null", FALSE },
  };
  g_autofree char *devices = g_dir_make_tmp ("klimakart-XXXXXX", NULL);

  g_assert_nonnull (devices);
  g_assert_false (klima_graphics_has_card (devices));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].device);
      create_device (devices, cases[i].device, 0600);
      g_assert_cmpint (klima_graphics_has_card (devices), ==, cases[i].is_card);
      remove_device (devices, cases[i].device);
    }
  g_assert_no_errno (g_rmdir (devices));
}

static void
test_forbidden_card (void)
{
  g_autofree char *devices = g_dir_make_tmp ("klimakart-XXXXXX", NULL);
  g_autofree char *card = g_build_filename (devices, "dri", "renderD128", NULL);

  create_device (devices, "dri/renderD128", 0000);
  if (g_access (card, R_OK) == 0)
    g_test_skip ("nothing is forbidden here");
  else
    g_assert_false (klima_graphics_has_card (devices));
  remove_device (devices, "dri/renderD128");
  g_assert_no_errno (g_rmdir (devices));
}

/* In a process of its own, with what it was told in the environment. */
static void
open_window (void)
{
  g_autofree char *debug = g_strdup (g_getenv ("GDK_DEBUG"));
  g_autofree char *disable = g_strdup (g_getenv ("GDK_DISABLE"));
  GtkWidget *window;

  g_assert_true (klima_display_open ());
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, debug);
  g_assert_cmpstr (g_getenv ("GDK_DISABLE"), ==, disable);

  window = gtk_window_new ();
  gtk_widget_realize (window);
  g_print ("drawn with %s\n", G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_renderer (gconstpointer data)
{
  const char *told = data;

  if (g_test_subprocess ())
    {
      open_window ();
      return;
    }
  if (told == NULL && klima_graphics_has_card (KLIMA_GRAPHICS_DEVICES))
    {
      g_test_skip ("there is a graphics card");
      return;
    }

  if (told != NULL)
    g_setenv ("GSK_RENDERER", told, TRUE);
  else
    g_unsetenv ("GSK_RENDERER");
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*drawn with GskCairoRenderer*");
}

/* As text, the card that a window shows. */
static char *
draw_card (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *card = gtk_label_new ("Card");
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gtk_widget_add_css_class (card, "card");
  gtk_window_set_child (GTK_WINDOW (window), card);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_snapshot_child (window, card, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gtk_window_destroy (GTK_WINDOW (window));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

typedef struct
{
  const char *renderer;
  const char *high_contrast;
  const char *output;
} ShadowCase;

static void
test_shadows (gconstpointer data)
{
  const ShadowCase *test = data;
  g_autofree char *card = NULL;

  if (!g_test_subprocess ())
    {
      if (klima_graphics_has_card (KLIMA_GRAPHICS_DEVICES))
        {
          g_test_skip ("there is a graphics card");
          return;
        }
      g_setenv ("GSK_RENDERER", test->renderer, TRUE);
      g_setenv ("ADW_DEBUG_HIGH_CONTRAST", test->high_contrast, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stdout (test->output);
      return;
    }

  g_assert_true (klima_display_open ());
  adw_init ();
  klima_display_drop_shadows ();
  /* There may be no OpenGL at all to draw with. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  card = draw_card ();
  g_assert_nonnull (strstr (card, "text {"));
  g_print ("%s\n", strstr (card, "shadow {") != NULL ? "has shadows" : "is flat");
}

static const ShadowCase shadow_cases[] = {
  { "cairo", "0", "*has shadows*" },
  { "gl", "0", "*is flat*" },
  { "gl", "1", "*has shadows*" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/display/graphics-card", test_graphics_card);
  g_test_add_func ("/display/forbidden-card", test_forbidden_card);
  g_test_add_data_func ("/display/told-cairo", "cairo", test_renderer);
  g_test_add_data_func ("/display/told-nothing", NULL, test_renderer);
  for (guint i = 0; i < G_N_ELEMENTS (shadow_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/display/shadows/%s-%s", shadow_cases[i].renderer,
                                               shadow_cases[i].high_contrast);

      g_test_add_data_func (path, &shadow_cases[i], test_shadows);
    }

  return g_test_run ();
}
