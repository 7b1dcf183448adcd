# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program without a display."""
import json
import os
import pathlib
import subprocess
import tempfile

import tap

PROGRAM = pathlib.Path(os.environ['KLIMAKART_BUILD']) / 'src' / 'klimakart'
DATASET = json.loads((pathlib.Path(os.environ['KLIMAKART_DATA']) / 'viken' / 'dataset.json').read_text('utf-8'))
FACTS = {fact['number']: fact for fact in DATASET['municipalities']}
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
SOURCE_LINE = '© Kartverket (CC BY 4.0) · Natural Earth'
N_SLIDES = len(DATASET['slides'])
SMALL = '--size=320x240'


def run(*options, **variables):
    return subprocess.run([PROGRAM, *map(str, options)], env={**ENVIRONMENT, **variables}, capture_output=True,
                          text=True, timeout=50)


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
