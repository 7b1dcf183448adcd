/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Large pictures as files, layout and all, beside painting the same marks one by one and letting cairo write a PNG; and
 * the handout beside one page with a map.
 */
#include "config.h"

#include <glib/gstdio.h>

#include "bench-report.h"
#include "klima-dataset-loader.h"
#include "klima-export-png.h"
#include "klima-export.h"
#include "naive-pen.h"

#define MAX_RUNS 7
#define MAX_HANDOUT_RUNS 15
#define GOAL 1.3
#define HANDOUT_GOAL 3
#define MARGIN 0.04

typedef struct
{
  const char *name;
  int width, height;
} Picture;

static const Picture pictures[] = {
  { "PNG, 4K", 3840, 2160 },
  { "PNG, A3 at 300 dpi", 4961, 3508 },
};

static KlimaScene *
make_scene (KlimaDataset *dataset,
            int           width,
            int           height)
{
  KlimaScene *scene = klima_scene_new (dataset);

  scene->labels = KLIMA_LABELS_LEADERS;
  klima_layout_fit (scene, width, height, height * MARGIN, KLIMA_FURNITURE_ALL);
  return scene;
}

static double
export_picture (const KlimaScene *scene,
                const Picture    *picture,
                const char       *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  double begin = bench_now_ms ();

  klima_export_png (scene, picture->width, picture->height, KLIMA_FURNITURE_ALL, file, NULL, &error);
  g_assert_no_error (error);
  return bench_now_ms () - begin;
}

/* The drawing that the export makes, of a large screen's size and scaled, is laid out beforehand. */
static double
write_naively (const KlimaDrawing *drawing,
               const Picture      *picture,
               const char         *path)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double scale = picture->width / klima_drawing_get_width (drawing);
  double begin = bench_now_ms ();

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->width, picture->height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  naive_pen_paint (drawing, cr, KLIMA_LAYERS_ALL);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return bench_now_ms () - begin;
}

static void
measure (KlimaDataset  *dataset,
         const Picture *picture,
         const char    *path)
{
  double scale = MAX (1, MIN (picture->width / KLIMA_LARGE_SCREEN_WIDTH, picture->height / KLIMA_LARGE_SCREEN_HEIGHT));
  g_autoptr (KlimaScene) scene = make_scene (dataset, picture->width, picture->height);
  g_autoptr (KlimaScene) small = klima_scene_copy (scene);
  g_autoptr (KlimaDrawing) drawing = NULL;
  double ours[MAX_RUNS], naive[MAX_RUNS];
  guint n_runs = bench_is_smoke () ? 1 : MAX_RUNS;

  small->camera.zoom -= log2 (scale);
  drawing = klima_layout (small, picture->width / scale, picture->height / scale, KLIMA_LAYERS_ALL,
                          KLIMA_FURNITURE_ALL, NULL);
  for (guint i = 0; i < n_runs; i++)
    {
      ours[i] = export_picture (scene, picture, path);
      naive[i] = write_naively (drawing, picture, path);
    }
  bench_report (picture->name, bench_median (ours, n_runs), "ms", bench_median (naive, n_runs), GOAL);
}

static double
write_pdf (KlimaDataset       *dataset,
           KlimaExportContent  content,
           const char         *path)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);
  g_autoptr (KlimaExport) export = klima_export_new (scene);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  double begin = bench_now_ms ();

  /* As the handout has its maps. */
  export->scene->style = KLIMA_STYLE_PRINT;
  export->scene->patterns = TRUE;
  export->content = content;
  export->size = klima_page_size_preset (KLIMA_PAGE_A4_UPRIGHT);
  klima_export_write (export, KLIMA_EXPORT_PDF, file, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return bench_now_ms () - begin;
}

/* Both are written once before, for whatever a process does only once, such as looking up fonts. */
static void
measure_handout (KlimaDataset *dataset,
                 const char   *path)
{
  double handout[MAX_HANDOUT_RUNS], page[MAX_HANDOUT_RUNS];
  guint n_runs = bench_is_smoke () ? 1 : MAX_HANDOUT_RUNS;

  write_pdf (dataset, KLIMA_EXPORT_REGION, path);
  write_pdf (dataset, KLIMA_EXPORT_HANDOUT, path);
  for (guint i = 0; i < n_runs; i++)
    {
      handout[i] = write_pdf (dataset, KLIMA_EXPORT_HANDOUT, path);
      page[i] = write_pdf (dataset, KLIMA_EXPORT_REGION, path);
    }
  bench_report ("the handout as PDF, beside one map page", bench_median (handout, n_runs), "ms",
                bench_median (page, n_runs), HANDOUT_GOAL);
}

int
main (void)
{
  g_autoptr (GFile) bundled = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (KlimaDataset) dataset = klima_dataset_load (bundled, NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("klimakart-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);

  g_assert_nonnull (dataset);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    measure (dataset, &pictures[i], path);
  measure_handout (dataset, path);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
