# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where places of the bundled data are on a map that shows all of Viken."""

import json
import math
import os
import pathlib

MARGIN = 24  # logical pixels that the program leaves around the region


def project(longitude, latitude):
    """Unit Mercator: x to the east and y to the south, both 0 to 1."""
    sine = math.sin(math.radians(latitude))
    return longitude / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def _points(geometry):
    polygons = geometry['coordinates'] if geometry['type'] == 'MultiPolygon' else [geometry['coordinates']]
    return [project(*point) for polygon in polygons for ring in polygon for point in ring]


def place_on_map(box, longitude, latitude):
    """Screen coordinates of a place, on a map at BOX (x, y, width, height) that shows all of Viken."""
    data = json.loads(pathlib.Path(os.environ['KLIMAKART_DATA'], 'viken', 'municipalities.geojson').read_text())
    points = [point for feature in data['features'] for point in _points(feature['geometry'])]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    north, south = min(y for _, y in points), max(y for _, y in points)
    left, top, width, height = box
    size = min((width - 2 * MARGIN) / (east - west), (height - 2 * MARGIN) / (south - north))
    x, y = project(longitude, latitude)
    return left + width / 2 + (x - (west + east) / 2) * size, top + height / 2 + (y - (north + south) / 2) * size
