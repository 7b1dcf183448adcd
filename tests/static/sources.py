# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for each file of the project. Arguments: the test files that Meson knows."""

import pathlib
import re
import sys

import source_tree
import tap

TEST_FOLDERS = ('bench', 'display', 'headless', 'journeys', 'static')
# Folders of every system, which a file may well name.
SYSTEM_FOLDERS = ('bin', 'dev', 'etc', 'lib', 'opt', 'proc', 'run', 'sbin', 'sys', 'tmp', 'usr', 'var')
LICENSED = re.compile(r'\.(build|c|css|h|py|sh|ui|mjs|js|in|xml|po)$|^(dev|run|run-display|meson_options\.txt)$')
UNLICENSED = ('po/POTFILES.in',)


def test_each_test_file_is_registered():
    known = {pathlib.Path(argument).resolve() for argument in sys.argv[1:]}
    forgotten = [str(path) for path in source_tree.files()
                 if path.parts[0] == 'tests' and path.parts[1] in TEST_FOLDERS and path.suffix in ('.c', '.py')
                 and (source_tree.ROOT / path).resolve() not in known]
    tap.equal(forgotten, [], 'test files that no meson.build names')


def test_no_path_of_one_machine():
    folders = {'home', 'root', 'Users', source_tree.ROOT.resolve().parts[1]} - set(SYSTEM_FOLDERS)
    if len(source_tree.ROOT.resolve().parts) < 3:
        folders &= {'home', 'root', 'Users'}
    pattern = re.compile(r'(?<![\w.}"\'*/-])/(?:%s)/' % '|'.join(map(re.escape, sorted(folders))))
    found = [f'{path}:{number}: {line.strip()[:100]}' for path, text in source_tree.texts()
             for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]
    tap.equal(found, [], 'paths of a machine')


def test_each_source_file_names_its_licence():
    bare = [str(path) for path, text in source_tree.texts()
            if LICENSED.search(path.name) and str(path) not in UNLICENSED
            and 'SPDX-License-Identifier: ' not in text[:400]]
    tap.equal(bare, [], 'files without a licence')


def test_text_is_clean():
    found = []
    for path, text in source_tree.texts():
        if path.suffix in ('.svg', '.geojson', '.po') or path.name == 'COPYING' or not text:
            continue
        found += [f'{path}:{number}: space at the end' for number, line in enumerate(text.splitlines(), 1)
                  if line != line.rstrip() and path.suffix != '.md']
        if '\t' in text and path.suffix in ('.c', '.h', '.py', '.ui', '.css', '.build', '.json'):
            found.append(f'{path}: tab')
        if not text.endswith('\n'):
            found.append(f'{path}: no newline at the end')
    tap.equal(found, [], 'untidy text')


tap.main(globals())
