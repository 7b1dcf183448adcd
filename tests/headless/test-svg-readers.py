#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens what the SVG pen writes with xmllint and librsvg, and holds it against what the cairo pen paints."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import tap  # noqa: E402

SVG = '{http://www.w3.org/2000/svg}'
# Of 0 to 1: letters and edges are smoothed in other ways, and are elsewhere by fractions of a pixel.
MAX_DIFFERENCE = 0.02

folder = pathlib.Path(tempfile.mkdtemp(prefix='klimakart-svg-'))
subprocess.run([sys.argv[1], folder], check=True)
root = ElementTree.parse(folder / 'picture.svg').getroot()
data = pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken'
dataset = json.loads((data / 'dataset.json').read_text(encoding='utf-8'))


def need(program):
    if shutil.which(program) is None:
        raise tap.Skip(f'{program} is not installed')


def render():
    need('rsvg-convert')
    picture = folder / 'rsvg.png'
    subprocess.run(['rsvg-convert', folder / 'picture.svg', '-o', picture], check=True)
    return picture


def difference(first, second, crop='1123x794+0+0'):
    need('compare')
    parts = []
    for name in (first, second):
        part = name.with_suffix('.part.png')
        subprocess.run(['convert', name, '-background', 'white', '-flatten', '-crop', crop, '+repage', part], check=True)
        parts.append(part)
    done = subprocess.run(['compare', '-metric', 'MAE', *parts, 'null:'], stderr=subprocess.PIPE, text=True)
    return float(re.search(r'\((.*)\)', done.stderr).group(1))


def test_xmllint_reads_it():
    need('xmllint')
    subprocess.run(['xmllint', '--noout', '--nonet', folder / 'picture.svg'], check=True)


def test_librsvg_shows_the_same():
    got = difference(folder / 'picture.png', render())
    tap.check(got < MAX_DIFFERENCE, f'the pictures differ by {got:.4f}')
    blank = folder / 'blank.png'
    subprocess.run(['convert', '-size', '1123x794', 'xc:white', blank], check=True)
    tap.check(difference(folder / 'picture.png', blank) > 3 * MAX_DIFFERENCE, 'a blank page would pass')


def test_names_are_at_the_same_places():
    picture = render()
    texts = [text for text in root.iter(SVG + 'text') if text.get('id', '').startswith('name-') and text.get('x')]
    tap.check(len(texts) > 20, f'only {len(texts)} names')
    for text in texts:
        size = float(text.get('font-size'))
        middle, baseline = float(text.get('x')), float(text.get('y'))
        width = max(12, round(size * 0.5 * len(text.text)))
        if text.get('text-anchor') != 'middle':
            middle += width / 2
        left, top = max(0, round(middle - width / 2)), max(0, round(baseline - size))
        got = difference(folder / 'picture.png', picture, f'{width}x{round(size * 1.2)}+{left}+{top}')
        tap.check(got < 0.15, f'{text.text}: the pictures differ by {got:.3f} where it stands')


def test_every_municipality_has_its_number_and_name():
    expected = {each['number']: each['name'] for each in dataset['municipalities']}
    got = {}
    for path in root.iter(SVG + 'path'):
        number = path.get('data-number')
        if number is not None:
            tap.equal(path.get('id'), 'k' + number)
            got[number] = path.find(SVG + 'title').text
    tap.equal(got, expected)


def test_networks_hold_their_members():
    for network in dataset['networks']:
        group = root.find(f".//{SVG}g[@id='network-{network['id']}']")
        tap.check(group is not None, f'{network["id"]} has no group')
        got = {path.get('data-number') for path in group.iter(SVG + 'path')}
        members = {str(each['number'] if isinstance(each, dict) else each) for each in network['members']}
        tap.equal(got, members, network['id'])


def test_legend_counts_and_source():
    words = '\n'.join(text.strip() for text in root.itertext())
    for network in dataset['networks']:
        tap.check(f'{len(network["members"])} ' in words, f'{network["id"]}: no count of {len(network["members"])}')
    tap.check('© Kartverket (CC BY 4.0) · Natural Earth' in words, 'no source')
    tap.check(not list(root.iter(SVG + 'image')), 'there is a bitmap')


try:
    tap.main(globals())
finally:
    shutil.rmtree(folder, ignore_errors=True)
