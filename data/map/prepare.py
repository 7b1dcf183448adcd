# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First step of make-map: chooses what the map shows, and how far each part may be simplified.

usage: prepare.py INPUT-FOLDER WORK-FOLDER
Writes norway, lakes, rivers and towns as GeoJSON whose features have "interval": the length in metres
that mapshaper may simplify away, 0 in and near Viken and growing with the distance from it.
"""
import os
import sys

from shapely.geometry import shape
from shapely.ops import linemerge, unary_union

import geo

# Distance from Viken in km up to which a row holds; interval in m; smallest lake and town kept in km2.
DETAIL = (
    (12, 0, 0.3, 0.5),
    (40, 150, 1.5, 1.0),
    (90, 400, 4.0, 2.0),
    (10000, 900, 10.0, 4.0),
)
# The clip at the edge of the territorial sea leaves strips of up to some tens of metres; the narrowest islands are wider.
SLIVER_WIDTH_KM = 0.06


def detail(geometry, viken):
    distance = geo.to_km(geometry).distance(viken)
    return next(row for row in DETAIL if distance <= row[0])


def without_slivers(geometry):
    def wide(polygon):
        km = geo.to_km(polygon)
        return 2 * km.area / km.length > SLIVER_WIDTH_KM
    kept = [p for p in geo.polygons(geometry) if wide(p)]
    return shape({'type': 'MultiPolygon', 'coordinates': [geo.rounded(p.__geo_interface__['coordinates']) for p in kept]})


def municipalities(folder):
    """Today's number, county of 2020-2023 and geometry of each municipality."""
    rows = []
    for feature in geo.read_features(os.path.join(folder, 'municipalities-n1000.geojson')):
        today = feature['properties']['kommunenummer']
        county = feature['properties']['fylkesnummer']
        rows.append((today, geo.COUNTY_2020.get(county, county), without_slivers(geo.geometry_of(feature))))
    return sorted(rows, key=lambda row: row[0])


def norway(rows, viken):
    numbers = {row['number_today']: row for row in geo.read_table(os.path.join(geo.HERE, '..', 'municipality-numbers.csv'))}
    missing = set(numbers) - {today for today, _, _ in rows}
    if missing:
        sys.exit(f'municipalities missing in the input: {" ".join(sorted(missing))}')
    features = []
    for today, county, geometry in rows:
        if today in numbers:
            features.append(geo.feature_of(geometry, number=numbers[today]['number'], interval=0))
        elif county in geo.VIKEN_TODAY:
            sys.exit(f'municipality {today} is in Viken but not in municipality-numbers.csv')
        else:
            features.append(geo.feature_of(geometry, number='', county=county, interval=detail(geometry, viken)[1]))
    return features


def lakes(folder, viken):
    for feature in geo.read_features(os.path.join(folder, 'lakes-n1000.geojson')):
        geometry = geo.geometry_of(feature)
        _, interval, smallest, _ = detail(geometry, viken)
        if feature['properties']['area_km2'] >= smallest:
            yield geo.feature_of(geometry, interval=interval)


def towns(folder, viken):
    """Built-up areas outside Viken: inside it they would lie hidden below the municipalities."""
    for feature in geo.read_features(os.path.join(folder, 'towns-n1000.geojson')):
        geometry = geo.geometry_of(feature).buffer(0)
        if viken.contains(geo.to_km(geometry)):
            continue
        _, interval, _, smallest = detail(geometry, viken)
        if geo.to_km(geometry).area >= smallest:
            yield geo.feature_of(geometry, interval=max(interval, 100))


def rivers(folder, viken):
    """The great rivers: N1000 draws them with the widest line."""
    for feature in geo.read_features(os.path.join(folder, 'rivers-n1000.geojson')):
        if feature['properties']['width'] < 5:
            continue
        for line in linemerge(geo.geometry_of(feature)).geoms:
            yield geo.feature_of(line, interval=max(detail(line, viken)[1], 50))


def main():
    folder, work = sys.argv[1:]
    rows = municipalities(folder)
    viken = unary_union([geo.to_km(g).buffer(0) for _, county, g in rows if county in geo.VIKEN_TODAY]).simplify(0.5)
    geo.write_features(os.path.join(work, 'norway.geojson'), norway(rows, viken))
    for layer in (lakes, towns, rivers):
        geo.write_features(os.path.join(work, f'{layer.__name__}.geojson'), list(layer(folder, viken)))


main()
