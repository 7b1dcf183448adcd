#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make data/southern-norway.geojson.gz from municipalities-n1000.geojson, of which data/README.md says more.

make-southern-norway.py MUNICIPALITIES

All vertices are kept, with at most 5 decimals as in the map of Viken, and nothing else of a feature but number and name.
"""

import gzip
import json
import pathlib
import sys

OUTPUT = pathlib.Path(__file__).resolve().parent / 'data' / 'southern-norway.geojson.gz'


def rounded(coordinates):
    if isinstance(coordinates, list):
        return [rounded(element) for element in coordinates]
    return round(coordinates, 5)


def feature(given):
    geometry, properties = given['geometry'], given['properties']
    return {'type': 'Feature', 'id': properties['kommunenummer'], 'properties': {'name': properties['kommunenavn']},
            'geometry': {'type': geometry['type'], 'coordinates': rounded(geometry['coordinates'])}}


def main():
    given = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding='utf-8'))
    features = sorted(map(feature, given['features']), key=lambda made: made['id'])
    text = json.dumps({'type': 'FeatureCollection', 'features': features}, ensure_ascii=False, separators=(',', ':'))
    # No time and no name in it: the same input gives the same bytes.
    OUTPUT.write_bytes(gzip.compress(text.encode(), mtime=0))


main()
