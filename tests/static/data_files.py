# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files through which a desktop knows the program. Argument: the version of the program."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import source_tree
import tap

DATA = source_tree.ROOT / 'data'
NAME = 'no.klimaviken.Klimakart'
SVG = '{http://www.w3.org/2000/svg}'


def run(*command):
    if shutil.which(command[0]) is None:
        raise tap.Skip(f'{command[0]} is not installed')
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    tap.check(done.returncode == 0, f'{command[0]}: {done.stdout}{done.stderr}')
    return done.stdout + done.stderr


def test_desktop_file_is_valid():
    told = run('desktop-file-validate', source_tree.BUILD / 'data' / f'{NAME}.desktop')
    tap.equal(told, '', 'what desktop-file-validate says')


def test_metainfo_is_valid():
    run('appstreamcli', 'validate', '--no-net', source_tree.BUILD / 'data' / f'{NAME}.metainfo.xml')


def test_metainfo_tells_of_this_version():
    release = ElementTree.parse(DATA / f'{NAME}.metainfo.xml.in').find('releases/release')
    tap.equal(release.get('version'), sys.argv[1], 'first release in the metainfo')


def test_schema_is_valid():
    run('glib-compile-schemas', '--strict', '--dry-run', DATA)


def test_xml_is_well_formed():
    paths = [source_tree.ROOT / path for path in source_tree.files() if path.suffix in ('.svg', '.ui', '.xml')]
    tap.check(len(paths) >= 5, f'too few files: {len(paths)}')
    run('xmllint', '--noout', '--nonet', *paths)


def test_icons_have_their_size():
    for suffix, size in (('', 128), ('-symbolic', 16)):
        root = ElementTree.parse(DATA / 'icons' / f'{NAME}{suffix}.svg').getroot()
        tap.equal((root.get('width'), root.get('height')), (str(size), str(size)), f'size of the icon{suffix}')
        tap.check(not list(root.iter(f'{SVG}text')), 'an icon has no text')


tap.main(globals())
