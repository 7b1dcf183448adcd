/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-flight.h"

#include <math.h>

/* How much zooming the path takes to save panning: what the paper's users liked best on average. */
#define RHO 1.4
#define RHO2 (RHO * RHO)

/* Centres that are nearer to each other, in widths of the view, are the same: the path then only zooms. */
#define SAME_PLACE 1e-6

/* A shorter path moves the picture by a small part of a pixel. */
#define NO_WAY 1e-5

/* Milliseconds: of the shortest flight, and for each unit of the path's length. The paper's users wanted about a second
 * for a unit, which a change of slide does not have.
 */
#define MIN_DURATION 250
#define DURATION_PER_LENGTH 200

/* At the world or not far from it; so the sums below stay finite. */
static gboolean
is_sound (KlimaCamera camera)
{
  return camera.x >= -1 && camera.x <= 2 && camera.y >= -1 && camera.y <= 2 && camera.zoom >= 0 && camera.zoom <= 64;
}

/* How much of the world the view holds across, unit Mercator. */
static double
get_width (const KlimaFlight *flight,
           KlimaCamera        camera)
{
  return flight->width / klima_projection_world_size (camera.zoom);
}

static gboolean
only_zooms (const KlimaFlight *flight)
{
  return flight->distance <= SAME_PLACE * MIN (get_width (flight, flight->from), get_width (flight, flight->to));
}

/* With u₁ the distance and w₀, w₁ the widths at both ends, the paper's equation (9):
 *
 *   bᵢ = (w₁² − w₀² ± ρ⁴ u₁²) / (2 wᵢ ρ² u₁),  rᵢ = ln (−bᵢ + √(bᵢ² + 1)) = −arsinh bᵢ,  S = (r₁ − r₀) / ρ
 */
static void
measure (KlimaFlight *flight)
{
  double w0 = get_width (flight, flight->from);
  double w1 = get_width (flight, flight->to);
  double u1 = flight->distance;
  double b0, b1;

  if (only_zooms (flight))
    {
      flight->length = fabs (log (w1 / w0)) / RHO;
      return;
    }

  b0 = (w1 * w1 - w0 * w0 + RHO2 * RHO2 * u1 * u1) / (2 * w0 * RHO2 * u1);
  b1 = (w1 * w1 - w0 * w0 - RHO2 * RHO2 * u1 * u1) / (2 * w1 * RHO2 * u1);
  flight->start = -asinh (b0);
  flight->length = (-asinh (b1) - flight->start) / RHO;
}

/**
 * klima_flight_init:
 * @flight: (out caller-allocates): a flight
 * @from: where it begins
 * @to: where it ends
 * @width: of the view, logical pixels
 *
 * Works out the smoothest and shortest way between two cameras, which zooms out first where the way is long, so that at
 * each moment the picture changes at the same speed: Jarke J. van Wijk and Wim A. A. Nuij, "Smooth and efficient zooming
 * and panning", IEEE Symposium on Information Visualization 2003, pages 15–23.
 *
 * Where one of the cameras has coordinates that are no place or no number, all of the flight is at the other.
 */
void
klima_flight_init (KlimaFlight *flight,
                   KlimaCamera  from,
                   KlimaCamera  to,
                   double       width)
{
  g_return_if_fail (flight != NULL);

  if (!is_sound (to))
    to = is_sound (from) ? from : (KlimaCamera) { 0.5, 0.5, 0 };
  if (!is_sound (from))
    from = to;

  *flight = (KlimaFlight) { .from = from, .to = to };
  flight->width = isfinite (width) ? MAX (width, 1) : 1;
  flight->distance = hypot (to.x - from.x, to.y - from.y);

  if (!klima_camera_equal (from, to))
    measure (flight);
}

/**
 * klima_flight_at:
 * @flight: a flight
 * @progress: how much of the path lies behind, 0 to 1; see klima_flight_ease()
 *
 * Returns: the camera there; at 0 and 1 just what the flight was made of
 */
KlimaCamera
klima_flight_at (const KlimaFlight *flight,
                 double             progress)
{
  double way, part, zoom;

  g_return_val_if_fail (flight != NULL, ((KlimaCamera) { 0.5, 0.5, 0 }));

  if (!(progress > 0))
    return flight->from;
  if (progress >= 1)
    return flight->to;

  if (only_zooms (flight))
    {
      part = progress;
      zoom = flight->from.zoom + progress * (flight->to.zoom - flight->from.zoom);
    }
  else
    {
      /* u and w of the paper's equation (9), the former written so that no two large numbers are subtracted:
       * cosh r₀ tanh (ρs + r₀) − sinh r₀ = sinh ρs / cosh (ρs + r₀)
       */
      way = RHO * progress * flight->length;
      part = get_width (flight, flight->from) / RHO2 * sinh (way) / cosh (way + flight->start) / flight->distance;
      zoom = flight->from.zoom - log2 (cosh (flight->start) / cosh (way + flight->start));
    }

  return (KlimaCamera) {
    flight->from.x + part * (flight->to.x - flight->from.x),
    flight->from.y + part * (flight->to.y - flight->from.y),
    MAX (zoom, 0),
  };
}

/**
 * klima_flight_get_min_zoom:
 * @flight: a flight
 *
 * Returns: the zoom level where the flight sees most, for who has to paint ahead what it will see
 */
double
klima_flight_get_min_zoom (const KlimaFlight *flight)
{
  double ends;

  g_return_val_if_fail (flight != NULL, 0);

  ends = MIN (flight->from.zoom, flight->to.zoom);

  /* The path is widest where ρs + r₀ = 0, if it gets there. */
  if (flight->start < 0 && RHO * flight->length + flight->start > 0)
    return MIN (ends, klima_flight_at (flight, -flight->start / RHO / flight->length).zoom);

  return ends;
}

/**
 * klima_flight_get_duration:
 * @flight: a flight
 *
 * Returns: how long it may take, in milliseconds: longer the longer the way, at most KLIMA_FLIGHT_MAX_DURATION; 0 where
 *   there is no way to go, or none that is seen
 */
guint
klima_flight_get_duration (const KlimaFlight *flight)
{
  g_return_val_if_fail (flight != NULL, 0);

  if (flight->length < NO_WAY)
    return 0;

  return (guint) CLAMP (MIN_DURATION + DURATION_PER_LENGTH * flight->length, MIN_DURATION, KLIMA_FLIGHT_MAX_DURATION);
}

/**
 * klima_flight_ease:
 * @time: how much of the duration has gone, 0 to 1
 *
 * Returns: how much of the path should lie behind by then, so that a flight sets off and lands gently
 */
double
klima_flight_ease (double time)
{
  time = isnan (time) ? 1 : CLAMP (time, 0, 1);

  return time * time * (3 - 2 * time);
}
