#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a display: what --export writes, in each format."""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import tap  # noqa: E402
from command import DATASET, FACTS, N_SLIDES, SMALL, SOURCE_LINE, export, export_all, run  # noqa: E402

FOLLO = {'3019', '3020', '3021', '3022', '3023', '3028'}
SVG = '{http://www.w3.org/2000/svg}'


def tool(*command, data=None):
    """What a program says that others wrote."""
    if shutil.which(command[0]) is None:
        raise tap.Skip(f'{command[0]} is not installed')
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout.decode()


def pdf_pages(data):
    return tool('pdftotext', '-layout', '-', '-', data=data).rstrip('\f').split('\f')


def svg_texts(data):
    """Its title, its description and what is written in it."""
    root = ElementTree.fromstring(data)
    title, description = (root.findtext(SVG + name) for name in ('title', 'desc'))
    return title, description, ''.join(text for each in root.iter(SVG + 'text') for text in each.itertext())


def picture_size(data):
    return int.from_bytes(data[16:20], 'big'), int.from_bytes(data[20:24], 'big')


def test_picture_sizes():
    for size, expected in (('320x240', (320, 240)), ('240X320', (240, 320)),
                           ('300×200', (300, 200)), ('1080p', (1920, 1080)), ('SQUARE', (2160, 2160)),
                           ('a4', (2480, 3508)), ('a4-landscape', (3508, 2480))):
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
    tap.need('shapely')
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


def test_pdf():
    if tap.why_no_languages() is not None:
        raise tap.Skip(tap.why_no_languages())
    follo = export('kart.pdf', '--network=follo', '--select=nesodden', '--language=nb')
    (page,) = pdf_pages(follo)
    for word in ('Nesodden', 'Nordre Follo', '6 kommuner', SOURCE_LINE):
        tap.check(word in page, f'{word} in {page}')
    about = tool('pdfinfo', '-', data=follo)
    tap.check('Follo klimanettverk' in about and 'A4' in about and 'Nesodden er valgt' in about, about)
    about = tool('pdfinfo', '-', data=export('kart.PDF', '--size=a3'))
    tap.check('841.89 x 1190.55' in about, about)


def test_svg():
    title, description, text = svg_texts(export('kart.svg', '--network=follo', '--select=3023', '--language=nn'))
    tap.equal(title, 'Kart over Viken: Follo klimanettverk, 6 av 51 kommunar')
    tap.check('Nesodden' in description and 'vald' in description, description)
    for word in ('Nesodden', 'Vestby', SOURCE_LINE):
        tap.check(word in text, f'{word} in {text}')
    for size, expected in (('800x600', ('800px', '600px')), ('a4', ('595.276pt', '841.89pt'))):
        root = ElementTree.fromstring(export('kart.svg', f'--size={size}'))
        tap.equal(tuple(round(float(root.get(side).rstrip('ptx'))) for side in ('width', 'height')),
                  tuple(round(float(side.rstrip('ptx'))) for side in expected), size)


def test_slides():
    pages = pdf_pages(export('slides.pdf', '--slide=all', '--language=nb'))
    tap.equal(len(pages), N_SLIDES, 'pages')
    notes = pdf_pages(export('notes.pdf', '--slide=ALL', '--notes', '--language=nb'))
    tap.equal(len(notes), N_SLIDES, 'pages with notes')
    for number, (slide, page, note) in enumerate(zip(DATASET['slides'], pages, notes), 1):
        words = slide['note']['nb'].split()[:3]
        tap.check(SOURCE_LINE in page and SOURCE_LINE in note, f'source on slide {number}')
        tap.check(all(word in note for word in words), f'note of slide {number}: {words} in {note}')
    (second,) = pdf_pages(export('slide.pdf', '--slide=2', '--language=nb'))
    tap.equal(second, pages[1], 'second slide')


def test_slides_as_pictures():
    found = export_all('kart.png', '--slide=all', '--size=640x360')
    tap.equal(set(found), {f'kart-{number + 1}.png' for number in range(N_SLIDES)}, 'files')
    tap.equal({picture_size(data) for data in found.values()}, {(640, 360)}, 'sizes')
    tap.equal(len(set(found.values())), N_SLIDES, 'pictures that differ')
    tap.check(export('kart.png', '--slide=3', '--size=640x360') == found['kart-3.png'], 'third slide')


def test_words_of_slides():
    text = export('kart.txt', '--slide=all', '--language=nb').decode()
    tap.equal(text.count(SOURCE_LINE), N_SLIDES, 'slides')
    for number in range(1, N_SLIDES + 1):
        one = export('kart.txt', f'--slide={number}', '--language=nb').decode()
        tap.check(one in text, f'slide {number}: {one}')
        slide = DATASET['slides'][number - 1]
        for key in ('title', 'text'):
            words = slide[key] if isinstance(slide[key], str) else slide[key]['nb']
            tap.check(words in one, f'{key} of slide {number}: {one}')
        title, description, _ = svg_texts(export('kart.svg', f'--slide={number}', '--language=nb'))
        tap.check(one.startswith(f'{title}\n') and one.split() == description.split(), f'slide {number}: {description}')


def test_handout():
    data = export_all('handout.pdf', '--handout', '--describe', '--language=nn')
    pages = pdf_pages(data['handout.pdf'])
    tap.equal(len(pages), len(DATASET['networks']) + 3, 'pages')
    tap.check(all(SOURCE_LINE in page for page in pages), 'source on each page')
    words = data['handout.txt'].decode()
    for fact in FACTS.values():
        tap.check(any(fact['name'] in page for page in pages), f'{fact["name"]} in the handout')
    tap.check('Follo klimanettverk har 6 kommunar' in words, words)


def make_full_dataset(folder):
    """A dataset with one network of all municipalities, much to tell about it, and half as many partners again."""
    shutil.copytree(pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken', folder)
    network = dict(DATASET['networks'][1], members=sorted(FACTS))
    network['work'] = {language: ' '.join([text] * 3) for language, text in network['work'].items()}
    note = {language: '\n'.join([text] * 3) for language, text in DATASET['slides'][0]['note'].items()}
    more = [dict(partner, id=partner['id'] + '-2') for partner in DATASET['partner_networks'][::2]]
    dataset = dict(DATASET, networks=[network], partner_networks=DATASET['partner_networks'] + more,
                   slides=[dict(DATASET['slides'][0], note=note)])
    del dataset['dialogue']
    (folder / 'dataset.json').write_text(json.dumps(dataset), 'utf-8')


def test_full_pages():
    """Where there is much to tell, text is smaller, and none of it lies in the page's foot or beyond its edges."""
    with tempfile.TemporaryDirectory() as folder:
        make_full_dataset(pathlib.Path(folder) / 'full')
        for number, options in enumerate((('--handout',), ('--slide=all', '--notes'))):
            path = f'{folder}/{number}.pdf'
            done = run(f'--export={path}', *options, f'{folder}/full')
            tap.equal((done.returncode, done.stderr), (0, ''), f'{options}')
            for page in tool('pdftotext', '-bbox', path, '-').split('<page ')[1:]:
                width, height = (float(re.search(f'{side}="([\\d.]+)"', page)[1]) for side in ('width', 'height'))
                words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<', page)
                foot = max(float(word[1]) for word in words)
                tap.check(foot < height - 20 and all(float(word[2]) < width - 20 for word in words), f'{options}: edges')
                low = [word for word in words if foot - 8 < float(word[3]) and float(word[1]) < foot - 1]
                tap.equal(low, [], f'{options}: words in the foot of a page')


def test_description_beside():
    for name in ('kart.png', 'kart.svg', 'kart.pdf', 'kart.csv', 'kart.geojson'):
        options = ('--network=follo', '--language=nb')
        found = export_all(name, *options, '--describe')
        tap.equal(set(found), {name, 'kart.txt'}, 'files')
        tap.check(found['kart.txt'] == export('kart.txt', *options), f'the description beside {name}')
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / 'kart.txt').write_text('mine')
        done = run(f'--export={folder}/kart.png', SMALL, '--describe')
        tap.equal((done.returncode, os.listdir(folder)), (1, ['kart.txt']), 'a description that is there')
        tap.check('kart.txt' in done.stderr, done.stderr)


def test_same_bytes():
    for name, options in (('kart.pdf', ()), ('kart.svg', ()), ('kart.png', (SMALL,)), ('kart.pdf', ('--handout',)),
                          ('kart.pdf', ('--slide=all',))):
        one, two = (export(name, *options, SOURCE_DATE_EPOCH='1700000000', TZ=zone) for zone in ('UTC', 'Asia/Tokyo'))
        tap.check(one == two, f'{name} {options}')
    tap.check('2023' in tool('pdfinfo', '-isodates', '-', data=one).split('CreationDate')[1], 'date of the PDF')


tap.main(globals())
