#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a display: what --export writes, and what it says of wrong values."""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import tap  # noqa: E402

PROGRAM = pathlib.Path(os.environ['KLIMAKART_BUILD']) / 'src' / 'klimakart'
DATASET = json.loads((pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken' / 'dataset.json').read_text('utf-8'))
FACTS = {fact['number']: fact for fact in DATASET['municipalities']}
FOLLO = {'3019', '3020', '3021', '3022', '3023', '3028'}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}


def run(*options):
    return subprocess.run([PROGRAM, *map(str, options)], env=ENVIRONMENT, capture_output=True, text=True, timeout=50)


def export(name, *options):
    """What the program writes to a file of that NAME."""
    with tempfile.TemporaryDirectory() as folder:
        done = run(f'--export={folder}/{name}', *options)
        tap.equal((done.returncode, done.stderr), (0, ''), f'--export={name} {options}')
        tap.equal(os.listdir(folder), [name], 'what is in the folder')
        return (pathlib.Path(folder) / name).read_bytes()


def picture_size(data):
    return int.from_bytes(data[16:20], 'big'), int.from_bytes(data[20:24], 'big')


def test_picture_sizes():
    for size, expected in (('320x240', (320, 240)), ('1080p', (1920, 1080)), ('SQUARE', (1080, 1080))):
        tap.equal(picture_size(export('kart.png', f'--size={size}')), expected, size)


def test_pictures_differ():
    small = '--size=320x240'
    options = ((), ('--network=follo',), ('--network=1', '--network=2'), ('--style=dark',), ('--style=print',),
               ('--labels=none',), ('--labels=numbers',))
    pictures = [export('kart.png', small, *each) for each in options]
    tap.equal(len(set(pictures)), len(options), 'pictures that differ')
    tap.check(pictures[0] == export('kart.png', small), 'the same options give the same bytes')


def rows(*options):
    text = export('tabell.csv', *options)
    tap.check(text.startswith(b'\xef\xbb\xbf'), 'byte order mark')
    tap.equal(text.count(b'\r\n'), text.count(b'\n'), 'line ends')
    return list(csv.DictReader(io.StringIO(text.decode('utf-8-sig'), newline=''), delimiter=';', strict=True))


def test_table():
    found = rows('--language=nb')
    tap.equal({row['Kommunenummer'] for row in found}, set(FACTS), 'municipalities')
    for row in found:
        fact = FACTS[row['Kommunenummer']]
        tap.equal((row['Kommune'], row['Kommunenummer i dag'], int(row['Innbyggere']),
                   float(row['Areal i km²'].replace(',', '.')), row['Administrasjonssenter'],
                   row['Fylke før 2020'].split(' · '), row['Kommunens nettsted']),
                  (fact['name'], fact['number_today'], fact['population'], fact['area_km2'],
                   fact['administrative_centre'], fact['former_counties'], fact['web']), fact['name'])
        tap.check(all(row[heading] for heading in ('Kilder til nettverket', 'Kilder til tall og kart')), 'sources')
        tap.check('© Kartverket' in row['Kreditering'], 'credits')


def test_table_of_one_network():
    tap.equal({row['Kommunenummer'] for row in rows('--language=nn', '--network=KEN')}, FOLLO, 'members of Follo')


def test_geojson():
    tap.require('shapely')
    from shapely.geometry import shape
    found = json.loads(export('kart.geojson', '--network=3'))
    tap.equal({feature['id'] for feature in found['features']}, FOLLO, 'members of Follo')
    source = json.loads((pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken' / 'municipalities.geojson').read_text())
    shapes = {feature['properties']['name']: shape(feature['geometry']) for feature in source['features']}
    for feature in found['features']:
        area = shape(feature['geometry'])
        tap.check(area.is_valid, f'{feature["id"]} is valid')
        tap.check(area.symmetric_difference(shapes[FACTS[feature['id']]['name']]).area < 1e-6, f'{feature["id"]} is where it was')
        tap.equal(feature['properties']['population'], FACTS[feature['id']]['population'], 'population')


def test_description():
    text = export('kart.txt', '--network=follo', '--select=nesodden', '--language=nb').decode()
    tap.check(text.startswith('Kart over Viken: Follo klimanettverk, 6 av 51 kommuner.\n'), text)
    tap.check('Nesodden er valgt' in text and '© Kartverket' in text, text)


def test_wrong_values():
    table = (
        (('--size=0x0',), '--size=0x0'), (('--size=a5',), 'a4-landscape'), (('--size=8001x10',), '8000'),
        (('--style=pink',), 'light, dark'), (('--labels=all',), 'names, numbers'),
        (('--network=oslo',), 'follo (3)'), (('--network=99',), 'follo (3)'), (('--network=',), 'follo (3)'),
        (('--select=Bergen',), 'Bergen'), (('--select=0301',), '0301'), (('--select=',), '--select='),
        (('--language=sv',), 'nb'), (('--present',), '--present'), (('--check',), '--check'), (('--nonsense',), '--nonsense'),
    )
    with tempfile.TemporaryDirectory() as folder:
        for options, said in table:
            done = run(f'--export={folder}/kart.png', *options)
            tap.equal((done.returncode, done.stdout), (2, ''), str(options))
            tap.check(said in done.stderr, f'{options}: {done.stderr}')
        for name in ('kart', 'kart.jpg', '.png', 'png'):
            tap.equal(run(f'--export={folder}/{name}').returncode, 2, name)
        tap.equal(run(f'--export={folder}/kart.csv', '--size=4k').returncode, 2, 'size of a table')
        tap.equal(os.listdir(folder), [], 'what is in the folder')
    for option in ('--network=follo', '--select=3023', '--style=dark', '--labels=none', '--force', '--size=4k'):
        done = run(option)
        tap.equal(done.returncode, 2, option)
        tap.check('--export' in done.stderr, done.stderr)


def test_existing_file():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / 'kart.txt'
        file.write_text('mine')
        done = run(f'--export={file}')
        tap.equal((done.returncode, file.read_text()), (1, 'mine'), 'without --force')
        tap.check('--force' in done.stderr and str(file) in done.stderr, done.stderr)
        tap.equal(run(f'--export={file}', '--force').returncode, 0, 'with --force')
        tap.check(file.read_text() != 'mine', 'the file was replaced')
        tap.equal(os.listdir(folder), ['kart.txt'], 'what is in the folder')


def test_failures():
    done = run('--export=/no-such-folder/kart.csv')
    tap.equal((done.returncode, bool(done.stderr.strip())), (1, True), 'no folder')
    done = run('--export=/dev/full/kart.csv')
    tap.equal((done.returncode, bool(done.stderr.strip())), (1, True), 'no folder at all')


def test_help():
    text = run('--help').stdout
    for option in ('export', 'size', 'network', 'select', 'style', 'labels', 'force', 'language'):
        tap.check(re.search(rf'--{option}\b', text), f'--{option} in --help')


tap.main(globals())
