# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps of the pipeline share: reading GeoJSON, kilometres, and the folder's tables."""
import csv
import json
import math
import os

from shapely.geometry import mapping, shape
from shapely.ops import transform

HERE = os.path.dirname(os.path.abspath(__file__))
KM_PER_DEGREE = 111.32
MIDDLE_LATITUDE = 60.2
DECIMALS = 5

# Viken's counties of today, and counties of 2020-2023 where today's number is another one.
VIKEN_TODAY = {'31', '32', '33'}
COUNTY_2020 = {'39': '38', '40': '38'}
COUNTY_NAMES = {'03': 'Oslo', '11': 'Rogaland', '15': 'Møre og Romsdal', '34': 'Innlandet',
                '38': 'Vestfold og Telemark', '42': 'Agder', '46': 'Vestland', '50': 'Trøndelag'}


def read_features(path):
    """Features of a FeatureCollection or of a bare GeometryCollection."""
    with open(path, encoding='utf-8') as f:
        data = json.load(f)
    if data['type'] == 'GeometryCollection':
        return [{'type': 'Feature', 'properties': {}, 'geometry': g} for g in data['geometries']]
    return data['features']


def write_features(path, features):
    with open(path, 'w', encoding='utf-8') as f:
        json.dump({'type': 'FeatureCollection', 'features': features}, f)


def read_table(path):
    with open(path, encoding='utf-8', newline='') as f:
        return list(csv.DictReader(f))


def polygons(geometry):
    """The polygons of a polygon, multipolygon or collection."""
    if geometry.geom_type == 'Polygon':
        return [] if geometry.is_empty else [geometry]
    return [p for part in getattr(geometry, 'geoms', []) for p in polygons(part)]


def to_km(geometry):
    """Degrees to kilometres, good to a few per cent in the map's window: enough to say near or far."""
    kx = KM_PER_DEGREE * math.cos(math.radians(MIDDLE_LATITUDE))
    return transform(lambda x, y: (x * kx, y * KM_PER_DEGREE), geometry)


def rounded(coordinates, decimals=DECIMALS):
    """Coordinates rounded, without vertices that then repeat the one before."""
    if isinstance(coordinates[0], (int, float)):
        return [round(c, decimals) for c in coordinates]
    out = [rounded(c, decimals) for c in coordinates]
    if isinstance(out[0][0], (int, float)):
        out = [c for i, c in enumerate(out) if i == 0 or c != out[i - 1]]
    return out


def geometry_of(feature):
    return shape(feature['geometry'])


def feature_of(geometry, **properties):
    return {'type': 'Feature', 'properties': properties, 'geometry': mapping(geometry)}
