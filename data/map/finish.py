# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Last step of make-map: puts the simplified layers together and writes the two files.

usage: finish.py INPUT-FOLDER WORK-FOLDER OUTPUT-FOLDER
"""
import json
import os
import sys

from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

import geo
import names

# Sweden and Denmark are cut here. Norway ends at 63.5 degrees north in the input.
WINDOW = box(3.5, 55.3, 19.0, 63.5)
COUNTRIES = {'Sweden': {'nb': 'Sverige', 'nn': 'Sverige', 'en': 'Sweden'},
             'Denmark': {'nb': 'Danmark', 'nn': 'Danmark', 'en': 'Denmark'}}
# Where Sweden meets Norway on land, away from Skagerrak and Iddefjorden. The coarse border of the input leaves gaps
# there; Sweden is drawn below Norway, and so it is widened by LAND_BORDER_WIDTH degrees.
LAND_BORDER = MultiPolygon([box(11.5, 58.8, 13.5, 63.5), box(11.35, 58.8, 11.5, 58.955)])
LAND_BORDER_WIDTH = 0.04
MAX_BYTES = 1_000_000


def rounded_polygon(polygon, decimals):
    rings = [geo.rounded(ring.coords[:], decimals) for ring in (polygon.exterior, *polygon.interiors)]
    rings = [ring for ring in rings if len(ring) >= 4]
    return Polygon(rings[0], rings[1:]) if rings else Polygon()


def rounded(geometry, decimals):
    """Polygons with rounded coordinates. Rounding can make a ring touch itself: it is then divided and rounded anew."""
    polygons = geo.polygons(geometry)
    while True:
        polygons = [rounded_polygon(polygon, decimals) for polygon in polygons]
        if all(polygon.is_valid for polygon in polygons):
            return [polygon for polygon in polygons if not polygon.is_empty]
        polygons = [part for polygon in polygons for part in geo.polygons(polygon.buffer(0))]


def rings(polygon):
    """Rings in the winding of RFC 7946, each starting at its westernmost vertex, so that output is stable."""
    out = []
    for ring in orient(polygon).__geo_interface__['coordinates']:
        start = ring.index(min(ring[:-1]))
        out.append(ring[start:-1] + ring[:start + 1])
    return out


def area_geometry(geometry, decimals=geo.DECIMALS):
    parts = sorted((rings(polygon) for polygon in rounded(geometry, decimals)), key=lambda part: part[0][0])
    if len(parts) == 1:
        return {'type': 'Polygon', 'coordinates': parts[0]}
    return {'type': 'MultiPolygon', 'coordinates': parts}


def simplified(work, layer):
    return geo.read_features(os.path.join(work, f'{layer}-simplified.geojson'))


def municipalities(work):
    names = {row['number']: row['name'] for row in geo.read_table(os.path.join(geo.HERE, '..', 'municipality-numbers.csv'))}
    for feature in sorted(simplified(work, 'viken'), key=lambda f: f['properties']['number']):
        number = feature['properties']['number']
        yield {'type': 'Feature', 'id': number, 'properties': {'name': names[number]},
               'geometry': area_geometry(geo.geometry_of(feature))}


def backdrop_feature(geometry, **properties):
    return {'type': 'Feature', 'properties': properties, 'geometry': geometry}


def far_neighbours(kind):
    return [f for f in geo.read_features(os.path.join(geo.HERE, 'neighbours-far.geojson')) if f['properties']['kind'] == kind]


def countries(folder):
    features = geo.read_features(os.path.join(folder, 'neighbours.geojson')) + far_neighbours('country')
    for country, name in COUNTRIES.items():
        land = unary_union([geo.geometry_of(f).buffer(0) for f in features if f['properties']['name'] == country])
        widened = land.union(land.buffer(LAND_BORDER_WIDTH).intersection(LAND_BORDER)).intersection(WINDOW)
        yield backdrop_feature(area_geometry(widened.simplify(0.0005), 4), kind='country', name=name)


def counties(work):
    for feature in sorted(simplified(work, 'counties'), key=lambda f: f['properties']['county']):
        name = geo.COUNTY_NAMES[feature['properties']['county']]
        yield backdrop_feature(area_geometry(geo.geometry_of(feature)), kind='county', name=name)


def areas(features, kind):
    found = [area_geometry(geo.geometry_of(f), 4 if f['properties'].get('interval', 1) else 5) for f in features]
    for geometry in sorted(found, key=lambda g: json.dumps(g['coordinates'])):
        yield backdrop_feature(geometry, kind=kind)


def rivers(work):
    found = [geo.rounded(f['geometry']['coordinates'], 4) for f in simplified(work, 'rivers')]
    for line in sorted(found):
        yield backdrop_feature({'type': 'LineString', 'coordinates': line}, kind='river')


def write(path, features):
    """One feature a line, so that a change of the map can be read as a difference."""
    lines = [json.dumps(f, ensure_ascii=False, separators=(',', ':')) for f in features]
    text = '{"type":"FeatureCollection","features":[\n' + ',\n'.join(lines) + '\n]}\n'
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)
    return len(text.encode())


def main():
    folder, work, output = sys.argv[1:]
    size = write(os.path.join(output, 'municipalities.geojson'), municipalities(work))
    lakes = simplified(work, 'lakes') + far_neighbours('lake')
    size += write(os.path.join(output, 'backdrop.geojson'), [
        *countries(folder),
        *counties(work),
        *areas(simplified(work, 'towns'), 'town'),
        *rivers(work),
        *areas(lakes, 'lake'),
        *names.features(folder, COUNTRIES),
    ])
    print(f'{size} bytes')
    if size > MAX_BYTES:
        sys.exit(f'the two files may hold at most {MAX_BYTES} bytes')


main()
