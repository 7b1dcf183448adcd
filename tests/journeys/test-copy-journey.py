# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying: what another program finds on the clipboard."""

import subprocess

import tap
from program import Program, Role, settle, wait_for

PNG = b'\x89PNG\r\n\x1a\n'


def paste(kind):
    tap.need_program('xclip')
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out', '-target', kind],
                          capture_output=True, timeout=20, check=False).stdout


def offered():
    return paste('TARGETS').decode().split()


def focus_map(program):
    x, y, width, height = program.box(program.map)
    program.click_at(x + width // 2, y + height // 2)
    settle(1)


def test_picture_of_the_map():
    with Program() as program:
        focus_map(program)
        program.press('ctrl+c')
        wait_for(lambda: 'image/png' in offered(), 'a picture on the clipboard')
        kinds = offered()
        tap.check('image/svg+xml' in kinds, f'no SVG among {kinds}')
        # A word processor would paste the text instead.
        tap.check(not any(kind.startswith('text/') or 'STRING' in kind for kind in kinds), f'text among {kinds}')
        tap.check(paste('image/png').startswith(PNG), 'what is pasted is no PNG')
        tap.check('© Kartverket'.encode() in paste('image/svg+xml'), 'the SVG does not name its source')


def test_text_in_an_entry():
    with Program() as program:
        program.press('slash')
        program.type('ringer')
        program.wait_for_text('ringer', within=program.find('Search', Role.ENTRY))
        program.press('ctrl+a', 'ctrl+c')
        wait_for(lambda: paste('UTF8_STRING') == b'ringer', 'the text on the clipboard')
        tap.check('image/png' not in offered(), 'a picture was copied instead of the text')


tap.main(globals())
