# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting: what is there at once, in each language, and with a folder that is broken."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

import tap
from program import Program, Role, wait_for

DATA = pathlib.Path(os.environ['KLIMAKART_DATA'], 'viken')
SMALL = pathlib.Path(os.environ['KLIMAKART_DATA']).parent / 'tests' / 'data' / 'small'


def test_the_list_has_51_municipalities_in_norwegian_order():
    facts = json.loads((DATA / 'dataset.json').read_text())
    expected = {each['name'] for each in facts['municipalities']}
    with Program(height=2600) as program:
        program.wait_for_title('51 municipalities')
        program.click(program.find('Municipalities', Role.PAGE_TAB))
        rows = wait_for(lambda: municipality_rows(program, expected), '51 rows in the list')
        tap.equal(rows[0], 'Aremark', 'first municipality')
        tap.equal(rows[-3:], ['Øvre Eiker', 'Ål', 'Ås'], 'last municipalities')


def municipality_rows(program, names):
    said = [row.get_name().split(',')[0] for row in program.look(role=Role.LIST_ITEM)]
    rows = [each for each in said if each in names]
    return rows if len(rows) == len(names) == 51 else None


def test_each_language():
    for language, words, purpose in (
            ('nb', '51 kommuner', 'Kommunenummer'),
            ('nn', '51 kommunar', 'Kommunenummer'),
            ('en', '51 municipalities', 'Number')):
        with Program(language=language) as program:
            program.wait_for_title(words)
            program.press('slash')
            program.type('lier')
            program.press('Return')
            program.wait_for_text(purpose)


def test_keys_are_told():
    """As they are written on them, also where GTK's translation has "Page_Down"."""
    for language, title in (('nb', 'Neste lysbilde'), ('nn', 'Neste lysbilete')):
        with Program(language=language) as program:
            program.press('ctrl+question')
            keys = program.find(title, Role.LIST_ITEM).get_description()
            tap.check(keys.startswith('Page Down, ') and keys.endswith(', N'), f'{title}: {keys}')
            program.press('Escape')


def test_folder_opens():
    with Program(str(SMALL)) as program:
        name = json.loads((SMALL / 'dataset.json').read_text())['municipalities'][0]['name']
        program.press('slash')
        program.type(name)
        program.find(name, Role.LIST_ITEM, starts=True)


def test_broken_folder_says_what_is_wrong_and_shows_viken():
    with tempfile.TemporaryDirectory() as folder:
        for file in DATA.iterdir():
            shutil.copy(file, folder)
        dataset = pathlib.Path(folder, 'dataset.json')
        dataset.write_text(dataset.read_text().replace('"color": "#B73B35"', '"color": "red"'))
        with Program(folder) as program:
            program.wait_for_text(f'The folder {folder} could not be opened. dataset.json: networks[0].color')
            program.wait_for_title('51 municipalities')
            program.click(program.find('Details', Role.PUSH_BUTTON))
            program.find('dataset.json: networks[0].color', Role.TEXT, starts=True)
            program.press('Escape')
            wait_for(lambda: not program.look('Problems', Role.TEXT), 'the list of problems to close')
        dataset.write_text(dataset.read_text().replace('"badge": 1', '"badge": "one"'))
        with Program(folder) as program:
            program.wait_for_text(f'The folder {folder} could not be opened: 2 problems. The map shows Viken.')


def test_command_line_needs_no_display():
    environment = {key: value for key, value in os.environ.items() if key not in ('DISPLAY', 'WAYLAND_DISPLAY')}

    def run(*arguments):
        return subprocess.run([os.environ['KLIMAKART_PROGRAM'], *arguments], env=environment, capture_output=True,
                              text=True, timeout=60)

    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder, 'map.png')
        tap.check(run('--version').stdout.startswith('Klimakart '), 'no version')
        checked = run('--check', '--language=nb')
        tap.equal((checked.returncode, '51 kommuner' in checked.stdout), (0, True), f'--check: {checked}')
        tap.equal(run('--check', folder).returncode, 1, 'status of --check on an empty folder')
        told = run('--check', '--language=nn', folder).stderr
        tap.check('Dette finst ikkje' in told, f'--check on an empty folder, in Nynorsk: {told}')
        exported = run(f'--export={picture}', '--size=640x480', '--language=nn')
        tap.equal(exported.returncode, 0, f'status of --export: {exported.stderr}')
        header = picture.read_bytes()[:24]
        tap.equal((header[:8], header[16:24]), (b'\x89PNG\r\n\x1a\n', bytes((0, 0, 2, 128, 0, 0, 1, 224))), 'PNG')
        for wrong in (('--size=0x0', f'--export={picture}'), ('--language=sv', '--check'),
                      (f'--export={picture}.jpg',), ('--check', folder, folder), ('--nonsense',),
                      ('--check', '--size=640x480'), ('--check', f'--export={picture}')):
            tap.equal(run(*wrong).returncode, 2, f'status of {wrong}')


tap.main(globals())
