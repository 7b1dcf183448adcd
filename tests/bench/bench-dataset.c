/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-dataset.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "klima-dataset-loader.h"

#define MUNICIPALITIES_FILE "municipalities.geojson"
#define DATASET_FILE "dataset.json"
#define N_NETWORKS 5

struct _BenchFolder
{
  char *path;
};

static GBytes *
read_stream (GInputStream *stream)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * bench_read_viken:
 *
 * Returns: (transfer full): the GeoJSON of the 51 municipalities that are bundled
 */
GBytes *
bench_read_viken (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI "/" MUNICIPALITIES_FILE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);

  g_assert_no_error (error);

  return read_stream (G_INPUT_STREAM (stream));
}

/**
 * bench_read_southern_norway:
 *
 * Returns: (transfer full): the GeoJSON of the 257 municipalities of southern Norway
 */
GBytes *
bench_read_southern_norway (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (BENCH_DATA_FOLDER "/southern-norway.geojson.gz");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, &error);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream = NULL;

  g_assert_no_error (error);
  stream = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (decompressor));

  return read_stream (stream);
}

static void
append_municipalities (GString   *json,
                       JsonArray *features)
{
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *properties = json_object_get_object_member (feature, "properties");

      g_string_append_printf (json, "%s\n{\"number\":\"%s\",\"name\":\"%s\",\"population\":1000,"
                                    "\"population_date\":\"2023-01-01\",\"area_km2\":100}",
                              i > 0 ? "," : "", json_object_get_string_member (feature, "id"),
                              json_object_get_string_member (properties, "name"));
    }
}

/* Those that follow each other share a network. */
static void
append_networks (GString   *json,
                 JsonArray *features)
{
  static const char *const colors[N_NETWORKS] = { "#2B3B7D", "#B73B35", "#2399D1", "#FCAA2C", "#E8E8E8" };
  static const char *const patterns[N_NETWORKS] = { "dots", "horizontal", "vertical", "crosses", "hatch" };
  guint n_features = json_array_get_length (features);

  for (guint network = 0; network < N_NETWORKS; network++)
    {
      guint first = n_features * network / N_NETWORKS;
      guint end = n_features * (network + 1) / N_NETWORKS;

      g_string_append_printf (json, "%s\n{\"id\":\"network-%u\",\"name\":\"%u\",\"badge\":%u,\"color\":\"%s\","
                                    "\"pattern\":\"%s\",\"members\":[",
                              network > 0 ? "," : "", network, network, network + 1, colors[network],
                              patterns[network]);
      for (guint i = first; i < end; i++)
        g_string_append_printf (json, "%s\"%s\"", i > first ? "," : "",
                                json_object_get_string_member (json_array_get_object_element (features, i), "id"));
      g_string_append (json, "]}");
    }
}

static char *
make_dataset (GBytes *geojson)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  GString *json = g_string_new ("{\"format\":1,\"name\":\"Bench\",\"date\":\"2023-01-01\","
                                "\"geometry\":{\"municipalities\":\"" MUNICIPALITIES_FILE "\"},"
                                "\"partnership\":{\"name\":\"Bench\"},\"sources\":[],\"networks\":[");
  JsonArray *features;

  json_parser_load_from_data (parser, g_bytes_get_data (geojson, NULL), g_bytes_get_size (geojson), &error);
  g_assert_no_error (error);
  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "features");

  append_networks (json, features);
  g_string_append (json, "],\"municipalities\":[");
  append_municipalities (json, features);
  g_string_append (json, "]}\n");

  return g_string_free (json, FALSE);
}

static void
write_file (BenchFolder *folder,
            const char  *name,
            const char  *text,
            gssize       length)
{
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

/**
 * bench_folder_new:
 * @geojson: municipalities with numbers and names
 */
BenchFolder *
bench_folder_new (GBytes *geojson)
{
  BenchFolder *folder = g_new0 (BenchFolder, 1);
  g_autofree char *dataset = make_dataset (geojson);
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("klimakart-bench-XXXXXX", &error);
  g_assert_no_error (error);
  write_file (folder, DATASET_FILE, dataset, -1);
  write_file (folder, MUNICIPALITIES_FILE, g_bytes_get_data (geojson, NULL), g_bytes_get_size (geojson));

  return folder;
}

void
bench_folder_free (BenchFolder *folder)
{
  g_autofree char *dataset = g_build_filename (folder->path, DATASET_FILE, NULL);
  g_autofree char *municipalities = g_build_filename (folder->path, MUNICIPALITIES_FILE, NULL);

  g_remove (dataset);
  g_remove (municipalities);
  g_rmdir (folder->path);
  g_free (folder->path);
  g_free (folder);
}

/**
 * bench_folder_load:
 *
 * Returns: (transfer full): the dataset, as the program reads it
 */
KlimaDataset *
bench_folder_load (BenchFolder *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder->path);
  g_autoptr (GError) error = NULL;
  KlimaDataset *dataset = klima_dataset_load (file, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}
