# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of the backdrop: names.csv says which, Kartverket's place names and areas say where."""
import os
import sys

from shapely.geometry import Point
from shapely.ops import polylabel

import geo

KINDS = {'city': {'by'}, 'town': {'by', 'tettsted', 'tettbebyggelse', 'bygdelagBygd', 'grend'},
         'lake': {'innsjø', 'vann', 'delAvInnsjø'}, 'fjord': {'fjord', 'havområde'}}
# How far, in degrees, a name of the sheet may stand from the lake, built-up area or municipality that it belongs to.
REACH = 0.03
POLYLABEL_TOLERANCE = 0.001


def place_names(folder):
    rows = {}
    for row in geo.read_table(os.path.join(folder, 'placenames-n1000.csv')):
        try:
            point = Point(float(row['lon']), float(row['lat']))
        except (TypeError, ValueError):
            continue
        rows.setdefault(row['name'], []).append((row['kind'], point))
    return rows


def find(row, places, municipalities):
    """Where the sheet has the name; the middle of its places when it stands there more than once."""
    inside = municipalities.get(row['municipality'])
    points = [point for kind, point in places.get(row['name'], ())
              if kind in KINDS[row['class']] and (inside is None or inside.distance(point) < REACH)]
    if not points or max(p.distance(points[0]) for p in points) > 0.2:
        raise LookupError(f'{row["name"]} ({row["class"]}): found at {len(points)} places')
    return Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))


def on_lake(row, point, lakes):
    nearest = min(lakes, key=point.distance)
    if point.distance(nearest) > REACH:
        raise LookupError(f'{row["name"]}: no lake where the sheet has the name')
    return polylabel(nearest, POLYLABEL_TOLERANCE)


def on_town(point, towns, places):
    """The sheet may print a town's name beside its built-up area: the middle of the area, if it bears no other name."""
    if any(town.contains(point) for town in towns):
        return point
    nearest = min(towns, key=point.distance)
    others = (p for rows in places.values() for kind, p in rows if kind in KINDS['town'])
    if point.distance(nearest) > REACH or any(nearest.contains(p) for p in others):
        return point
    middle = polylabel(nearest, POLYLABEL_TOLERANCE)
    return middle if middle.distance(point) < 3 * REACH else point


def position(row, places, municipalities, areas):
    if row['lon']:
        return Point(float(row['lon']), float(row['lat']))
    point = find(row, places, municipalities)
    if row['class'] == 'lake':
        return on_lake(row, point, areas['lake'])
    if row['class'] in ('city', 'town'):
        return on_town(point, areas['town'], places)
    return point


def features(folder, countries):
    areas = {layer: [p for f in geo.read_features(os.path.join(folder, f'{layer}s-n1000.geojson'))
                     for p in geo.polygons(geo.geometry_of(f).buffer(0))] for layer in ('lake', 'town')}
    municipalities = {f['properties']['kommunenummer']: geo.geometry_of(f).buffer(0)
                      for f in geo.read_features(os.path.join(folder, 'municipalities-n1000.geojson'))}
    places = place_names(folder)
    languages = {name['nb']: name for name in countries.values()}
    found, problems = [], []
    for row in geo.read_table(os.path.join(geo.HERE, 'names.csv')):
        try:
            point = position(row, places, municipalities, areas)
        except LookupError as problem:
            problems.append(f'names.csv: {problem}')
            continue
        found.append({'type': 'Feature',
                      'properties': {'kind': 'name', 'name': languages.get(row['name'], row['name']),
                                     'class': row['class'], 'rank': int(row['rank'])},
                      'geometry': {'type': 'Point', 'coordinates': [round(point.x, 4), round(point.y, 4)]}})
    if problems:
        sys.exit('\n'.join(problems))
    return found
