#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks municipalities.geojson and backdrop.geojson of a dataset folder (the bundled one when none is given)."""
import itertools
import json
import math
import os
import re
import sys
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))

import tap  # noqa: E402

tap.require('shapely')
from shapely.geometry import Point, Polygon, shape  # noqa: E402
from shapely.ops import unary_union  # noqa: E402
from shapely.prepared import prep  # noqa: E402
from shapely.validation import explain_validity  # noqa: E402

FOLDER = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '..', '..', 'data', 'viken')
FILES = ('municipalities.geojson', 'backdrop.geojson')

MAX_BYTES = 1_000_000
WINDOW = (3.5, 55.3, 19.0, 63.5)
# The N1000 sheet has 11 475 vertices (closing ones counted) in Viken: the map keeps them.
VERTICES = 11475
# Polygons of the municipalities that are more than one in the N1000 sheet.
PARTS = {'Moss': 4, 'Sarpsborg': 3, 'Fredrikstad': 6, 'Hvaler': 15, 'Råde': 3, 'Frogn': 2, 'Nesodden': 2, 'Bærum': 3,
         'Asker': 5}
AREA_LIMIT = 0.015
# N1000 leaves the islets and skerries of these out.
AREA_LIMITS = {'Fredrikstad': 0.035, 'Hvaler': 0.11, 'Frogn': 0.02}
# A strip narrower than this is left over from cutting the territorial sea away.
MIN_WIDTH_KM = 0.05
# About 5 m: far less than the sheet's detail.
NEAR = 5e-5
# A view of all of Viken is this much larger than Viken.
MARGIN = 1.1
COUNTIES = {'Oslo', 'Rogaland', 'Møre og Romsdal', 'Innlandet', 'Vestfold og Telemark', 'Agder', 'Vestland', 'Trøndelag'}
GEOMETRY_TYPES = {'county': {'Polygon', 'MultiPolygon'}, 'country': {'Polygon', 'MultiPolygon'},
                  'lake': {'Polygon', 'MultiPolygon'}, 'town': {'Polygon', 'MultiPolygon'},
                  'river': {'LineString', 'MultiLineString'}, 'name': {'Point'}}
CLASSES = {'country', 'county', 'city', 'town', 'lake', 'fjord'}


def read(name):
    with open(os.path.join(FOLDER, name), encoding='utf-8') as f:
        return f.read()


def features(name):
    return json.loads(read(name))['features']


MUNICIPALITIES = {f['properties']['name']: shape(f['geometry']) for f in features(FILES[0])}
BACKDROP = features(FILES[1])


def of_kind(kind):
    return [f for f in BACKDROP if f['properties']['kind'] == kind]


COUNTY_AREAS = {f['properties']['name']: shape(f['geometry']) for f in of_kind('county')}
NORWAY = {**MUNICIPALITIES, **COUNTY_AREAS}


def parts(geometry):
    return [geometry] if geometry.geom_type == 'Polygon' else list(geometry.geoms)


def rings(geometry):
    for part in parts(geometry):
        yield from (part.exterior, *part.interiors)


def positions(coordinates):
    if isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for part in coordinates:
            yield from positions(part)


def raw_polygons(geometry):
    return [geometry['coordinates']] if geometry['type'] == 'Polygon' else geometry['coordinates']


def all_areas():
    """Name or number, and raw geometry, of every feature with an area."""
    for feature in features(FILES[0]):
        yield feature['properties']['name'], feature['geometry']
    for number, feature in enumerate(BACKDROP):
        if 'Polygon' in feature['geometry']['type']:
            yield f'{FILES[1]} feature {number} ({feature["properties"]["kind"]})', feature['geometry']


def ring_area_km2(ring):
    """Area on the GRS 80 ellipsoid: the integral of q over longitude, with q of equation 3-12 in J. P. Snyder,
    Map Projections: A Working Manual (USGS Professional Paper 1395, 1987); negative for a clockwise ring."""
    a, f = 6378.137, 1 / 298.257222101
    e2 = f * (2 - f)
    e = math.sqrt(e2)

    def q(latitude):
        s = math.sin(math.radians(latitude))
        return (1 - e2) * (s / (1 - e2 * s * s) + math.atanh(e * s) / e)
    points = list(ring.coords)
    return -a * a / 4 * sum(math.radians(x2 - x1) * (q(y1) + q(y2)) for (x1, y1), (x2, y2) in zip(points, points[1:]))


def area_km2(geometry):
    return sum(ring_area_km2(ring) for ring in rings(geometry))


def edges(geometry):
    for ring in rings(geometry):
        points = list(ring.coords)
        yield from zip(points, points[1:])


def edge_owners():
    owners = defaultdict(list)
    for name, geometry in NORWAY.items():
        for edge in edges(geometry):
            owners[edge].append(name)
    return owners


def test_both_files_are_at_most_1_MB():
    size = sum(os.path.getsize(os.path.join(FOLDER, name)) for name in FILES)
    tap.check(size <= MAX_BYTES, f'{size} bytes')


def test_coordinates_are_finite_in_the_window_and_have_at_most_5_decimals():
    west, south, east, north = WINDOW
    for name in FILES:
        tap.check(not re.search(r'\d\.\d{6}', read(name)), f'{name}: more than 5 decimals')
        for number, feature in enumerate(features(name)):
            for position in positions(feature['geometry']['coordinates']):
                tap.equal(len(position), 2, f'{name} feature {number}: length of a position')
                x, y = position
                tap.check(math.isfinite(x) and math.isfinite(y) and west <= x <= east and south <= y <= north,
                          f'{name} feature {number}: {position} is outside of {WINDOW}')


def test_there_are_51_municipalities_in_ascending_order_of_number():
    numbers = [f['id'] for f in features(FILES[0])]
    tap.equal(len(numbers), 51, 'municipalities')
    tap.equal(len(MUNICIPALITIES), 51, 'names')
    tap.equal(numbers, sorted(set(numbers)), 'numbers')
    for number in numbers:
        tap.check(re.fullmatch(r'30\d\d', number), f'{number} is no number of Viken')


def test_numbers_and_names_are_those_of_the_dataset():
    dataset = {m['number']: m['name'] for m in json.loads(read('dataset.json'))['municipalities']}
    tap.equal({f['id']: f['properties']['name'] for f in features(FILES[0])}, dataset, 'numbers and names')


def test_rings_are_closed_wound_as_RFC_7946_says_and_repeat_no_vertex():
    for name, geometry in all_areas():
        for polygon in raw_polygons(geometry):
            for number, ring in enumerate(polygon):
                tap.check(len(ring) >= 4 and ring[0] == ring[-1], f'{name}: a ring is short or open at {ring[0]}')
                tap.check(all(p != q for p, q in zip(ring, ring[1:])), f'{name}: a vertex is repeated')
                tap.equal(Polygon(ring).exterior.is_ccw, number == 0, f'{name}: ring at {ring[0]} counter-clockwise')


def test_geometries_are_valid():
    for name, geometry in all_areas():
        tap.check(shape(geometry).is_valid, f'{name}: {explain_validity(shape(geometry))}')


def test_viken_has_the_full_detail_and_the_islands_of_the_sheet():
    vertices = sum(len(ring.coords) for g in MUNICIPALITIES.values() for ring in rings(g))
    tap.equal(vertices, VERTICES, 'vertices')
    for name, geometry in MUNICIPALITIES.items():
        tap.equal(len(parts(geometry)), PARTS.get(name, 1), f'{name}: polygons')


def test_no_slivers():
    for name, geometry in NORWAY.items():
        for part in parts(geometry):
            latitude = part.centroid.y
            width = 2 * part.area * 111.2 * math.cos(math.radians(latitude)) / part.length
            tap.check(width > MIN_WIDTH_KM, f'{name}: a strip {1000 * width:.0f} m wide at {part.bounds}')


def test_areas_overlap_nowhere():
    for (a, first), (b, second) in itertools.combinations(NORWAY.items(), 2):
        if first.intersects(second):
            overlap = first.intersection(second).area
            tap.check(overlap < 1e-12, f'{a} and {b} overlap by {overlap:g} square degrees')


def test_there_are_no_gaps_between_areas():
    land = unary_union(list(NORWAY.values()))
    holes = [Polygon(ring).centroid.coords[0] for part in parts(land) for ring in part.interiors]
    tap.check(not holes, f'{len(holes)} gaps, one at {holes[:1]}')


def test_neighbours_have_identical_vertices_along_their_border():
    owners = edge_owners()
    for (p, q), names in owners.items():
        tap.check(len(names) == 1, f'{names} have the same edge at {p} in the same direction')
    shared = Counter()
    for (p, q), names in owners.items():
        if (q, p) in owners:
            shared[frozenset((names[0], owners[q, p][0]))] += 1
    for (a, first), (b, second) in itertools.combinations(NORWAY.items(), 2):
        if a not in MUNICIPALITIES and b not in MUNICIPALITIES or not first.intersects(second):
            continue
        border = first.intersection(second)
        if border.length == 0:
            continue
        length = sum(math.dist(p, q) for p, q in edges(first) if b in owners.get((q, p), ()))
        tap.check(abs(length - border.length) < 1e-9, f'{a} and {b}: {border.length - length:g} degrees of their border '
                  f'run along edges that are not the same in both')
        tap.check(shared[frozenset((a, b))] > 0, f'{a} and {b} share no edge')


def test_vertices_near_a_neighbour_are_on_its_border():
    """A gap that opens into the sea or into Sweden is no hole. Within 5 m of the border's end there may be vertices."""
    vertices = {name: {p for ring in rings(g) for p in ring.coords} for name, g in MUNICIPALITIES.items()}
    for a, b in itertools.permutations(MUNICIPALITIES, 2):
        other, common = MUNICIPALITIES[b], vertices[a] & vertices[b]
        near = prep(other.buffer(NEAR))
        for p in vertices[a] - common if common else ():
            if near.contains(Point(p)) and min(math.dist(p, q) for q in common) > NEAR:
                raise tap.Failure(f'{a}: the vertex {p} is {Point(p).distance(other):g} degrees from {b}, not on its border')


def test_areas_agree_with_the_register():
    register = {m['name']: m['area_km2'] for m in json.loads(read('dataset.json'))['municipalities']}
    for name, geometry in MUNICIPALITIES.items():
        difference = area_km2(geometry) / register[name] - 1
        limit = AREA_LIMITS.get(name, AREA_LIMIT)
        tap.check(abs(difference) <= limit, f'{name}: {area_km2(geometry):.2f} km2 is {100 * difference:+.2f} % from '
                  f'{register[name]}, limit {100 * limit:.1f} %')


def test_the_backdrop_has_all_counties_and_both_countries():
    tap.equal({f['properties']['name'] for f in of_kind('county')}, COUNTIES, 'counties')
    tap.equal(len(of_kind('county')), len(COUNTIES), 'county features')
    tap.equal([f['properties']['name']['en'] for f in of_kind('country')], ['Sweden', 'Denmark'], 'countries')
    for feature in of_kind('country'):
        tap.equal(set(feature['properties']['name']), {'nb', 'nn', 'en'}, 'languages')


def test_backdrop_kinds_have_the_right_geometry():
    for number, feature in enumerate(BACKDROP):
        kind = feature['properties']['kind']
        tap.check(kind in GEOMETRY_TYPES, f'feature {number}: kind {kind}')
        tap.check(feature['geometry']['type'] in GEOMETRY_TYPES[kind], f'feature {number}: {kind} is a {feature["geometry"]["type"]}')
    for kind, least in (('lake', 500), ('river', 50), ('town', 20), ('name', 120)):
        tap.check(len(of_kind(kind)) >= least, f'{len(of_kind(kind))} of kind {kind}')


def test_sweden_lies_below_the_whole_land_border():
    """The border with Sweden on land: east of Iddefjorden, where only one municipality has an edge."""
    sweden = prep(unary_union([shape(f['geometry']) for f in of_kind('country')]))
    owners = edge_owners()
    outer = [(p, q) for p, q in owners if (q, p) not in owners and owners[p, q][0] in MUNICIPALITIES]
    checked = 0
    for (x1, y1), (x2, y2) in outer:
        middle = Point((x1 + x2) / 2, (y1 + y2) / 2)
        if middle.x > 11.5:
            checked += 1
            tap.check(sweden.contains(middle), f'neither Sweden nor a county at {middle.x:.4f}, {middle.y:.4f}')
    tap.check(checked > 100, f'{checked} edges')


def mercator(latitude):
    return math.degrees(math.asinh(math.tan(math.radians(latitude))))


def latitude_of(y):
    return math.degrees(math.atan(math.sinh(math.radians(y))))


def fitted_view(aspect):
    """West, south, east and north of a view that is ASPECT times as wide as high and shows all of Viken."""
    west, south, east, north = unary_union(list(MUNICIPALITIES.values())).bounds
    middle, width, height = (mercator(south) + mercator(north)) / 2, east - west, mercator(north) - mercator(south)
    half = max(height, width / aspect) * MARGIN / 2
    return ((west + east) / 2 - half * aspect, latitude_of(middle - half), (west + east) / 2 + half * aspect,
            latitude_of(middle + half))


def test_no_edge_of_the_data_is_seen_around_viken():
    """The west is open sea; Sweden must go on to the east, and land must reach the northern edge of tall views."""
    land = unary_union([shape(f['geometry']) for f in of_kind('country') + of_kind('county')])
    for aspect in (0.45, 1, 16 / 9, 3.5):
        west, south, east, north = fitted_view(aspect)
        tap.check(land.bounds[2] >= east and land.bounds[3] >= north and land.bounds[1] <= south,
                  f'at {aspect:.2f} : 1 the view reaches {east:.2f} E, {south:.2f} to {north:.2f} N')


def place_name(feature):
    name = feature['properties']['name']
    return name if isinstance(name, str) else name['nb']


def test_names_have_class_and_rank_and_stand_once():
    for feature in of_kind('name'):
        properties = feature['properties']
        tap.check(0 < len(place_name(feature)) <= 200, f'{properties}: length of the name')
        tap.check(properties['class'] in CLASSES, f'{properties}: class')
        tap.check(properties['rank'] in (1, 2, 3, 4, 5), f'{properties}: rank')
    counts = Counter((place_name(f), f['properties']['class']) for f in of_kind('name'))
    tap.equal([name for name, n in counts.items() if n > 1], [], 'names that stand more than once')
    ranks = {(place_name(f), f['properties']['class']): f['properties']['rank'] for f in of_kind('name')}
    tap.equal(ranks.get(('Oslo', 'city')), 1, 'rank of Oslo')
    tap.equal({name for name, kind in ranks if kind == 'county'}, COUNTIES - {'Oslo'}, 'named counties')


def test_names_stand_on_what_they_name():
    land = {**NORWAY, **{place_name(f): shape(f['geometry']) for f in of_kind('country')}}
    lakes = prep(unary_union([shape(f['geometry']) for f in of_kind('lake')]))
    dry = prep(unary_union(list(land.values())))
    for feature in of_kind('name'):
        name, kind, point = place_name(feature), feature['properties']['class'], shape(feature['geometry'])
        if kind in ('county', 'country'):
            tap.check(land[name].contains(point), f'{name} does not stand in {name}')
        elif kind == 'lake':
            tap.check(lakes.contains(point), f'{name} does not stand on a lake')
        elif kind == 'fjord':
            tap.check(not dry.contains(point), f'{name} stands on land')
        else:
            tap.check(dry.contains(point), f'{name} does not stand on land')
    for country in ('Sverige', 'Danmark'):
        point = next(shape(f['geometry']) for f in of_kind('name') if place_name(f) == country)
        tap.check(not any(g.contains(point) for g in NORWAY.values()), f'{country} stands in Norway')


tap.main(globals())
