# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas describe the bundled files, and refuse what is not in the format. Argument: the data folder."""

import copy
import functools
import json
import os
import pathlib
import sys

import tap

tap.require('jsonschema')
import jsonschema  # noqa: E402

DATA = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else os.environ['KLIMAKART_DATA'])
FILES = {
    'dataset': 'dataset.json',
    'municipalities': 'municipalities.geojson',
    'backdrop': 'backdrop.geojson',
}
REMOVED = object()

SQUARE = [[[10, 60], [11, 60], [11, 61], [10, 60]]]
# The least that each schema accepts with one of everything that a row of REFUSED changes.
SAMPLES = {
    'municipalities': {'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'id': '3001', 'properties': {'name': 'Halden'},
         'geometry': {'type': 'Polygon', 'coordinates': SQUARE}},
        {'type': 'Feature', 'id': '3002', 'properties': {'name': 'Moss'},
         'geometry': {'type': 'MultiPolygon', 'coordinates': [SQUARE, SQUARE]}}]},
    'backdrop': {'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {'kind': 'county', 'name': 'Innlandet'},
         'geometry': {'type': 'Polygon', 'coordinates': SQUARE}},
        {'type': 'Feature', 'properties': {'kind': 'country', 'name': {'nb': 'Sverige', 'en': 'Sweden'}},
         'geometry': {'type': 'MultiPolygon', 'coordinates': [SQUARE]}},
        {'type': 'Feature', 'properties': {'kind': 'river'},
         'geometry': {'type': 'LineString', 'coordinates': [[10, 60], [11, 61]]}},
        {'type': 'Feature', 'properties': {'kind': 'name', 'name': 'Oslo', 'class': 'city', 'rank': 1},
         'geometry': {'type': 'Point', 'coordinates': [10.7, 59.9]}}]},
}

# schema, where, what stands there instead, keyword of the schema that refuses it (None: the schema is "false")
REFUSED = [
    ('dataset', 'format', REMOVED, 'required'),
    ('dataset', 'format', 2, 'const'),
    ('dataset', 'name', '', 'pattern'),
    ('dataset', 'name', 'x' * 201, 'maxLength'),
    ('dataset', 'date', '1.1.2023', 'pattern'),
    ('dataset', 'date', '2023-13-01', 'pattern'),
    ('dataset', 'geometry', REMOVED, 'required'),
    ('dataset', 'geometry/municipalities', REMOVED, 'required'),
    ('dataset', 'geometry/municipalities', '../municipalities.geojson', 'pattern'),
    ('dataset', 'geometry/backdrop', '/etc/passwd', 'pattern'),
    ('dataset', 'municipality', [], 'additionalProperties'),
    ('dataset', 'municipalities', [], 'minItems'),
    ('dataset', 'municipalities', {}, 'type'),
    ('dataset', 'municipalities/0/number', 3001, 'type'),
    ('dataset', 'municipalities/0/number', '301', 'pattern'),
    ('dataset', 'municipalities/0/number', '30011', 'pattern'),
    ('dataset', 'municipalities/0/name', REMOVED, 'required'),
    ('dataset', 'municipalities/0/name', {'nb': 'Halden'}, 'type'),
    ('dataset', 'municipalities/0/population', '31730', 'type'),
    ('dataset', 'municipalities/0/population', -1, 'minimum'),
    ('dataset', 'municipalities/0/population', 31730.5, 'type'),
    ('dataset', 'municipalities/0/area_km2', 0, 'exclusiveMinimum'),
    ('dataset', 'municipalities/0/former_counties', 'Østfold', 'type'),
    ('dataset', 'municipalities/0/former_counties', [], 'minItems'),
    ('dataset', 'municipalities/0/former_counties', ['Østfold', 'Østfold'], 'uniqueItems'),
    ('dataset', 'municipalities/0/administrative_center', 'Halden', 'additionalProperties'),
    ('dataset', 'municipalities/0/web', 'www.halden.kommune.no', 'pattern'),
    ('dataset', 'municipalities/0/web', 'javascript:alert(1)', 'pattern'),
    ('dataset', 'municipalities/0/web', 'https://halden kommune', 'pattern'),
    ('dataset', 'networks', [], 'minItems'),
    ('dataset', 'networks/0/id', REMOVED, 'required'),
    ('dataset', 'networks/0/id', 'Klima Østfold', 'pattern'),
    ('dataset', 'networks/0/badge', 0, 'minimum'),
    ('dataset', 'networks/0/badge', '1', 'type'),
    ('dataset', 'networks/0/color', 'red', 'pattern'),
    ('dataset', 'networks/0/color', '#12345G', 'pattern'),
    ('dataset', 'networks/0/pattern', 'stripes', 'enum'),
    ('dataset', 'networks/0/members', [], 'minItems'),
    ('dataset', 'networks/0/members', ['3001', '3001'], 'uniqueItems'),
    ('dataset', 'networks/0/members/0', 'Flå', 'anyOf'),
    ('dataset', 'networks/0/members/0', {'from': '2020-01-01'}, 'anyOf'),
    ('dataset', 'networks/0/members/0', {'number': '3039', 'until': '2023-12-31'}, 'anyOf'),
    ('dataset', 'networks/0/members/0', {'number': '3039', 'from': '2020'}, 'anyOf'),
    ('dataset', 'networks/0/founded', 'long ago', 'pattern'),
    ('dataset', 'networks/0/founded', '2012-02-32', 'pattern'),
    ('dataset', 'networks/0/founded', 2016, 'type'),
    ('dataset', 'networks/0/purpose', {}, 'anyOf'),
    ('dataset', 'networks/0/purpose', {'nb': ''}, 'anyOf'),
    ('dataset', 'networks/0/purpose', {'no': 'Formål'}, 'anyOf'),
    ('dataset', 'networks/0/purpose', 'x' * 4001, 'anyOf'),
    ('dataset', 'networks/0/aliases', 'KEN', 'type'),
    ('dataset', 'networks/0/sources', ['klimaviken', 'klimaviken'], 'uniqueItems'),
    ('dataset', 'networks/0/description', 'a work by another name', 'additionalProperties'),
    ('dataset', 'dialogue/members', REMOVED, 'required'),
    ('dataset', 'dialogue/founded', '2016', 'additionalProperties'),
    ('dataset', 'partnership/name', REMOVED, 'required'),
    ('dataset', 'partnership/partners/0/name', REMOVED, 'required'),
    ('dataset', 'partnership/partners/0/role', 1, 'anyOf'),
    ('dataset', 'partner_networks/0/name', REMOVED, 'required'),
    ('dataset', 'partner_networks/0/founded', 2014, 'anyOf'),
    ('dataset', 'partner_networks/0/runby', 'ZERO', 'additionalProperties'),
    ('dataset', 'slides', [], 'minItems'),
    ('dataset', 'slides', {}, 'type'),
    ('dataset', 'slides/0/kind', REMOVED, 'required'),
    ('dataset', 'slides/0/kind', 'picture', 'enum'),
    ('dataset', 'slides/0/title', REMOVED, 'required'),
    ('dataset', 'slides/0/title', {}, 'anyOf'),
    ('dataset', 'slides/0/text', {'no': 'Kart'}, 'anyOf'),
    ('dataset', 'slides/0/note', 'x' * 4001, 'anyOf'),
    ('dataset', 'slides/0/picture', 'start.png', 'additionalProperties'),
    ('dataset', 'slides/0/networks', ['follo'], None),
    ('dataset', 'slides/0/fit', ['follo'], None),
    ('dataset', 'slides/0/labels', 'none', None),
    ('dataset', 'slides/0/facts', False, None),
    ('dataset', 'slides/0/partners', ['include'], None),
    ('dataset', 'slides/2/networks', [], 'minItems'),
    ('dataset', 'slides/2/networks', ['follo', 'follo'], 'uniqueItems'),
    ('dataset', 'slides/2/networks', 'follo', 'type'),
    ('dataset', 'slides/2/networks/0', 'Follo klimanettverk', 'pattern'),
    ('dataset', 'slides/2/fit', [], 'minItems'),
    ('dataset', 'slides/2/labels', 'badges', 'enum'),
    ('dataset', 'slides/2/facts', 'yes', 'type'),
    ('dataset', 'slides/2/partners', ['include'], None),
    ('dataset', 'slides/7/partners', REMOVED, 'required'),
    ('dataset', 'slides/7/partners', [], 'minItems'),
    ('dataset', 'slides/7/networks', ['follo'], None),
    ('dataset', 'sources/0/name', REMOVED, 'required'),
    ('dataset', 'sources/0/web', 'ftp://kartverket.no', 'pattern'),
    ('municipalities', 'type', 'Feature', 'const'),
    ('municipalities', 'features', [], 'minItems'),
    ('municipalities', 'features/0/id', REMOVED, 'required'),
    ('municipalities', 'features/0/id', 3001, 'type'),
    ('municipalities', 'features/0/id', 'K3001', 'pattern'),
    ('municipalities', 'features/0/properties/name', REMOVED, 'required'),
    ('municipalities', 'features/0/geometry', None, 'type'),
    ('municipalities', 'features/0/geometry/type', 'Point', 'enum'),
    ('municipalities', 'features/0/geometry/coordinates', [], 'minItems'),
    ('municipalities', 'features/0/geometry/coordinates/0', [[10, 60], [11, 60], [10, 60]], 'minItems'),
    ('municipalities', 'features/0/geometry/coordinates/0/0', [10], 'minItems'),
    ('municipalities', 'features/0/geometry/coordinates/0/0', [10, 60, 200], 'items'),
    ('municipalities', 'features/0/geometry/coordinates/0/0/0', 181, 'maximum'),
    ('municipalities', 'features/0/geometry/coordinates/0/0/1', -86, 'minimum'),
    ('municipalities', 'features/0/geometry/coordinates/0/0/1', '60', 'type'),
    ('municipalities', 'features/1/geometry/coordinates/0', [], 'minItems'),
    ('municipalities', 'features/1/geometry/coordinates/1/0/2', 60, 'type'),
    ('backdrop', 'features/0/properties/kind', REMOVED, 'required'),
    ('backdrop', 'features/0/properties/kind', 'sea', 'enum'),
    ('backdrop', 'features/0/properties/name', REMOVED, 'required'),
    ('backdrop', 'features/0/properties/rank', 1, None),
    ('backdrop', 'features/0/geometry/type', 'LineString', 'enum'),
    ('backdrop', 'features/0/geometry/coordinates/0/1', [11], 'minItems'),
    ('backdrop', 'features/1/properties/name', {'sv': 'Sverige'}, 'anyOf'),
    ('backdrop', 'features/1/geometry/coordinates/0/0/0/1', 95, 'maximum'),
    ('backdrop', 'features/2/geometry/type', 'Polygon', 'enum'),
    ('backdrop', 'features/2/geometry/coordinates', [[10, 60]], 'minItems'),
    ('backdrop', 'features/3/properties/class', REMOVED, 'required'),
    ('backdrop', 'features/3/properties/class', 'mountain', 'enum'),
    ('backdrop', 'features/3/properties/rank', 6, 'maximum'),
    ('backdrop', 'features/3/geometry/type', 'Polygon', 'const'),
    ('backdrop', 'features/3/geometry/coordinates', [10.7], 'minItems'),
]


def read(*path):
    return json.loads(DATA.joinpath(*path).read_text(encoding='utf-8'))


@functools.lru_cache(None)
def validator(schema):
    description = read('schema', f'{schema}.schema.json')
    kind = jsonschema.validators.validator_for(description, default=None)
    tap.check(kind is not None, f'{schema}: this jsonschema does not know its draft')
    kind.check_schema(description)
    return kind(description)


def problems(schema, content):
    """(where, keyword, message) of each problem."""
    return [('/'.join(map(str, error.absolute_path)), error.validator, error.message[:200])
            for error in validator(schema).iter_errors(content)]


def sample(schema):
    return copy.deepcopy(SAMPLES[schema]) if schema in SAMPLES else read('viken', FILES[schema])


def change(content, where, value):
    *parents, last = [int(step) if step.isdigit() else step for step in where.split('/')]
    for step in parents:
        content = content[step]
    if value is REMOVED:
        del content[last]
    else:
        content[last] = value


def expect_refusal(schema, where, value, keyword):
    content = sample(schema)
    change(content, where, value)
    # A key that is missing or too many is told of the object that it belongs to.
    place = where.rpartition('/')[0] if keyword in ('required', 'additionalProperties') else where
    found = problems(schema, content)
    tap.check((place, keyword) in [problem[:2] for problem in found],
              f'{where}: expected {keyword} to refuse at "{place}", got {found}')


def test_the_bundled_files_follow_their_schemas():
    for schema, name in FILES.items():
        tap.equal(problems(schema, read('viken', name))[:10], [], name)


def test_the_dataset_names_the_files_that_are_there():
    tap.equal(read('viken', 'dataset.json')['geometry'],
              {schema: FILES[schema] for schema in ('municipalities', 'backdrop')}, 'geometry')


def test_a_dataset_with_nothing_but_what_is_needed_is_accepted():
    content = {
        'format': 1, 'name': 'X', 'date': '2024-01-01', 'geometry': {'municipalities': 'm.geojson'},
        'partnership': {'name': 'X'},
        'networks': [{'id': 'x', 'name': 'X', 'badge': 1, 'color': '#000000', 'pattern': 'none',
                      'members': [{'number': '0301', 'from': '2024-01-01'}]}],
        'municipalities': [{'number': '0301', 'name': 'Oslo', 'population': 0, 'population_date': '2024-01-01',
                            'area_km2': 1}],
        'sources': []}
    tap.equal(problems('dataset', content), [], 'problems')


def test_the_samples_are_accepted():
    for schema in SAMPLES:
        tap.equal(problems(schema, sample(schema)), [], schema)


def test_each_kind_of_mistake_is_refused():
    failures = []
    for row in REFUSED:
        try:
            expect_refusal(*row)
        except tap.Failure as failure:
            failures.append(f'{row[0]}: {failure}')
    tap.check(not failures, '\n'.join(failures))


tap.main(globals())
