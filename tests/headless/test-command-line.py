#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a display: what --export writes, and what it says of wrong values."""
import csv
import io
import json
import os
import pathlib
import pty
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import tap  # noqa: E402

PROGRAM = pathlib.Path(os.environ['KLIMAKART_BUILD']) / 'src' / 'klimakart'
DATASET = json.loads((pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken' / 'dataset.json').read_text('utf-8'))
FACTS = {fact['number']: fact for fact in DATASET['municipalities']}
FOLLO = {'3019', '3020', '3021', '3022', '3023', '3028'}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
SOURCE_LINE = '© Kartverket (CC BY 4.0) · Natural Earth'
N_SLIDES = len(DATASET['slides'])
SMALL = '--size=320x240'
SVG = '{http://www.w3.org/2000/svg}'


def run(*options, user=None, **variables):
    return subprocess.run([PROGRAM, *map(str, options)], env={**ENVIRONMENT, **variables}, capture_output=True,
                          text=True, timeout=50, user=user)


def export_all(name, *options, **variables):
    """What the program writes where it is to write a file of that NAME: contents by name."""
    with tempfile.TemporaryDirectory() as folder:
        done = run(f'--export={folder}/{name}', *options, **variables)
        tap.equal((done.returncode, done.stdout, done.stderr), (0, '', ''), f'--export={name} {options}')
        return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


def export(name, *options, **variables):
    """What the program writes to a file of that NAME, and to no other."""
    found = export_all(name, *options, **variables)
    tap.equal(list(found), [name], 'what is in the folder')
    return found[name]


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
    for size, expected in (('320x240', (320, 240)), ('1080p', (1920, 1080)), ('SQUARE', (2160, 2160)),
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


def test_pdf():
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


def test_wrong_values():
    table = (
        (('--size=0x0',), '--size=0x0'), (('--size=a5',), 'a4-landscape'), (('--size=8001x10',), '8000'),
        (('--style=pink',), 'light, dark'), (('--labels=all',), 'names, numbers'),
        (('--network=oslo',), 'follo (3)'), (('--network=99',), 'follo (3)'), (('--network=',), 'follo (3)'),
        (('--select=Bergen',), 'Bergen'), (('--select=0301',), '0301'), (('--select=',), '--select='),
        (('--slide=0',), '--slide=0'), (('--slide=99',), f'{N_SLIDES}'), (('--slide=-1',), '--slide=-1'),
        (('--slide=all3',), 'all3'), (('--slide=',), '--slide='), (('--slide=99999999999999999999',), '--slide=9'),
        (('--slide=1', '--handout'), '--handout'), (('--slide=1', '--notes'), 'PDF'), (('--notes',), '--slide'),
        (('--handout',), 'PDF'), (('--slide=1', '--network=1'), '--network'), (('--slide=1', '--select=3023'), '--select'),
        (('--slide=1', '--labels=none'), '--labels'), (('--slide=1', '--size=a4'), '--size=4k'),
        (('--size=',), '--size='), (('--size=1e3x400',), '1e3'), (('--size=-5x400',), '-5x400'), (('--size=400',), '400'),
        (('--size=400x300x2',), '400x300x2'), (('--size= 400x300',), '1920x1080'), (('--size=%s%n',), '%s%n'),
        (('--network=%s%n',), '%s%n'), (('--select=%s%n',), '%s%n'), (('--network=../follo',), 'follo (3)'),
        (('--select=' + 'Å' * 5000,), 'ÅÅÅ'), (('--select=<b>Ås</b>',), '<b>'), (('--network=follo,1',), 'follo,1'),
        (('--network=follo', '--network=nei'), 'nei'), (('--network=0x1',), '0x1'), (('--network=-1',), '-1'),
        (('--language=sv',), 'nb'), (('--present',), '--present'), (('--check',), '--check'), (('--nonsense',), '--nonsense'),
    )
    with tempfile.TemporaryDirectory() as folder:
        for options, said in table:
            done = run(f'--export={folder}/kart.png', *options)
            tap.equal((done.returncode, done.stdout), (2, ''), str(options))
            tap.check(said in done.stderr, f'{options}: {done.stderr}')
        for name in ('kart', 'kart.jpg', '.png', 'png', 'kart.png/', 'kart.', ''):
            tap.equal(run(f'--export={folder}/{name}').returncode, 2, name)
        for name, option in (('kart.csv', '--size=4k'), ('kart.csv', '--handout'), ('kart.geojson', '--slide=1'),
                             ('kart.txt', '--describe'), ('kart.txt', '--style=dark')):
            tap.equal(run(f'--export={folder}/{name}', option).returncode, 2, f'{name} {option}')
        for options in (('--size=a4',), ('--style=dark',), ('--network=follo',)):
            tap.equal(run(f'--export={folder}/kart.pdf', '--handout', *options).returncode, 2, f'handout {options}')
        tap.equal(os.listdir(folder), [], 'what is in the folder')
    for option in ('--network=follo', '--select=3023', '--style=dark', '--labels=none', '--force', '--size=4k',
                   '--slide=1', '--notes', '--handout', '--describe'):
        done = run(option)
        tap.equal(done.returncode, 2, option)
        tap.check('--export' in done.stderr, done.stderr)


def test_progress():
    """On a terminal, and there only, what takes long says how far it is, and takes that back in the end."""
    with tempfile.TemporaryDirectory() as folder:
        master, slave = pty.openpty()
        done = subprocess.run([PROGRAM, f'--export={folder}/kart.png', '--size=8000x8000'], env=ENVIRONMENT,
                              stderr=slave, stdout=subprocess.PIPE, timeout=100)
        os.close(slave)
        said = os.read(master, 65536).decode()
        os.close(master)
    tap.equal((done.returncode, done.stdout), (0, b''), 'status')
    steps = [int(step) for step in re.findall(r'(\d+) %', said)]
    tap.check(steps and steps == sorted(steps) and steps[-1] <= 100, f'progress: {said!r}')
    tap.check(said.endswith('\r     \r'), f'progress: {said!r}')


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


def test_existing_slide():
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / 'kart-3.png').write_text('mine')
        done = run(f'--export={folder}/kart.png', '--slide=all', SMALL)
        tap.equal((done.returncode, os.listdir(folder)), (1, ['kart-3.png']), 'one of several files is there')
        tap.check('kart-3.png' in done.stderr and '--force' in done.stderr, done.stderr)


FORMATS = ('png', 'svg', 'pdf', 'csv', 'geojson', 'txt')


def expect_failure(folder, before, **variables):
    """No format can be written to FOLDER, which holds the files BEFORE; the reason is told, nothing is left behind."""
    for extension in FORMATS:
        done = run(f'--export={folder}/kart.{extension}', **variables)
        tap.equal(done.returncode, 1, f'status of .{extension}: {done.stderr}')
        tap.check(f'kart.{extension}' in done.stderr and '.klimakart' not in done.stderr, done.stderr)
        tap.equal(os.listdir(folder), before, f'what .{extension} left behind')


def test_failures():
    for folder in ('/no-such-folder', '/dev/full'):
        done = run(f'--export={folder}/kart.csv')
        tap.equal((done.returncode, bool(done.stderr.strip())), (1, True), folder)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f'{folder}/kart.png')
        for options in ((), ('--force',)):
            done = run(f'--export={folder}/kart.png', SMALL, *options)
            tap.equal((done.returncode, os.listdir(folder)), (1, ['kart.png']), 'a folder of that name')


def test_folder_for_reading_only():
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR | stat.S_IROTH | stat.S_IXOTH)
        if os.access(folder, os.W_OK):
            with Mount(folder, 'ro,size=64k'):
                expect_failure(folder, [])
        else:
            expect_failure(folder, [])


class Mount:
    """A file system in memory over FOLDER; only root may do that."""

    def __init__(self, folder, options):
        self.folder, self.options = folder, options

    def __enter__(self):
        mount = ('mount', '-t', 'tmpfs', '-o', self.options, 'tmpfs', self.folder)
        if subprocess.run(mount, capture_output=True).returncode != 0:
            raise tap.Skip('no file system can be mounted here')

    def __exit__(self, *_):
        subprocess.run(('umount', self.folder), check=True)


def test_full_disk():
    with tempfile.TemporaryDirectory() as folder, Mount(folder, 'size=64k'):
        old = pathlib.Path(folder) / 'kart.png'
        old.write_text('mine')
        filler = pathlib.Path(folder) / 'filler'
        try:
            with filler.open('wb', buffering=0) as file:
                while file.write(bytes(4096)):
                    pass
        except OSError:
            pass
        for extension in FORMATS:
            done = run(f'--export={folder}/kart.{extension}', '--force')
            tap.equal((done.returncode, bool(done.stderr)), (1, True), f'.{extension} on a full disk')
            tap.equal((sorted(os.listdir(folder)), old.read_text()), (['filler', 'kart.png'], 'mine'), 'what is there')
        filler.unlink()
        done = run(f'--export={folder}/slide.png', '--slide=all', '--size=640x360')
        tap.equal((done.returncode, os.listdir(folder)), (1, ['kart.png']), 'several files where only the first has room')


def test_help():
    text = run('--help').stdout
    told = {name: rest for name, rest in re.findall(r'^  +--([a-z]+)\S* +(.*)$', text, re.M)}
    for option in ('export', 'size', 'network', 'select', 'slide', 'notes', 'handout', 'style', 'labels', 'describe',
                   'force', 'language', 'check', 'loop', 'seconds'):
        tap.check(re.search(rf'such as .*--{option}\b', told.get(option, '')), f'example of --{option}: {told}')


def test_language_of_locales_that_are_not_installed():
    for variables in ({'LANG': 'nb_NO.UTF-8'}, {'LANG': 'C', 'LANGUAGE': 'nb'}, {'LC_ALL': 'nb_NO'}):
        text = run('--help', **{'LANG': '', 'LC_ALL': '', **variables}).stdout
        tap.check('størrelse' in text or 'språk' in text.lower() and 'nettverk' in text, f'{variables}: {text}')
    for language, word in (('nb', 'Språk'), ('nn', 'høyr')):
        done = run('--size=1x1' if language == 'nn' else '--help', f'--language={language}', LANG='C', LC_ALL='C')
        tap.check(word in done.stdout + done.stderr, f'{language}: {done.stdout}{done.stderr}')
    text = export('kart.txt', '--select=Ås', '--language=nb', LANG='C', LC_ALL='C').decode()
    tap.check('Ås er valgt' in text, text)


tap.main(globals())
