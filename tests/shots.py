# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the real program in its main states. Usage: shots.py BUILD-FOLDER [NAME...]"""

import dataclasses
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
SETTLED = 1.5  # seconds until map, names and animations stand still
START_TIMEOUT = 20
LOCALES = {'nb': 'nb_NO.UTF-8', 'nn': 'nn_NO.UTF-8', 'en': 'en_GB.UTF-8'}


@dataclasses.dataclass
class Shot:
    name: str
    size: str = '1280x800'
    language: str = 'nb'
    scheme: str = 'light'
    # What is typed, as xdotool names it: a key, or a text after "type ".
    keys: tuple = ()


SHOTS = (
    Shot('start'),
    Shot('start-dark', scheme='dark'),
    Shot('start-large', size='1920x1080'),
    Shot('start-small', size='600x800'),
    Shot('start-narrow', size='360x720'),
    Shot('start-nn', language='nn'),
    Shot('start-en', language='en'),
    Shot('follo', keys=('alt+3',)),
    Shot('hidden', keys=('1', '2')),
    Shot('search', keys=('slash', 'type as')),
    Shot('municipality', keys=('slash', 'type lier', 'Return')),
    Shot('municipality-dark', scheme='dark', keys=('slash', 'type lier', 'Return')),
    Shot('dialogue', keys=('slash', 'type kongsberg', 'Return')),
    Shot('show', size='1280x720', keys=('F5', 'Page_Down', 'Page_Down')),
    Shot('show-dark', size='1024x768', scheme='dark', keys=('F5', 'Page_Down', 'Page_Down', 'Page_Down')),
    Shot('shortcuts', keys=('ctrl+question',)),
)


def write(path, text):
    path.parent.mkdir(parents=True)
    path.write_text(text)


def settings(shot):
    """Settings of the program for GLib's keyfile backend (the memory one has the defaults only), and GNOME's font."""
    width, height = shot.size.split('x')
    config = pathlib.Path(os.environ['XDG_CONFIG_HOME'])
    write(config / 'glib-2.0' / 'settings' / 'keyfile',
          f"[no/klimaviken/Klimakart]\ncolor-scheme='{shot.scheme}'\nwindow-width={width}\nwindow-height={height}\n")
    write(config / 'gtk-4.0' / 'settings.ini', '[Settings]\ngtk-font-name=Cantarell 11\n')


def wait_for_window():
    end = time.monotonic() + START_TIMEOUT
    while subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'klimakart'],
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        if time.monotonic() > end:
            sys.exit('shots: the window does not appear')
        time.sleep(0.1)


def press(keys):
    for key in keys:
        command = ['type', key.removeprefix('type ')] if key.startswith('type ') else ['key', key]
        subprocess.run(['xdotool', *command], check=True)
        time.sleep(0.3)


def take(shot, build):
    """Runs on the display that belongs to this one shot."""
    settings(shot)
    environment = dict(os.environ, LANG=LOCALES[shot.language], GSETTINGS_BACKEND='keyfile',
                       GSETTINGS_SCHEMA_DIR=str(build / 'data'), KLIMAKART_LOCALEDIR=str(build / 'po'))
    program = subprocess.Popen([build / 'src' / 'klimakart'], env=environment)
    try:
        wait_for_window()
        # Out of the way, where nothing is hovered.
        subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)
        time.sleep(SETTLED)
        press(shot.keys)
        time.sleep(SETTLED)
        subprocess.run(['import', '-window', 'root', build / 'shots' / f'{shot.name}.png'], check=True)
    finally:
        program.terminate()
        program.wait()


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:]
    (build / 'shots').mkdir(exist_ok=True)
    if 'KLIMAKART_SHOT' in os.environ:
        take(next(shot for shot in SHOTS if shot.name == os.environ['KLIMAKART_SHOT']), build)
        return
    for shot in SHOTS:
        if not wanted or shot.name in wanted:
            subprocess.run([HERE / 'run-display', sys.executable, __file__, build], check=True,
                           env=dict(os.environ, KLIMAKART_SHOT=shot.name, KLIMAKART_SCREEN=shot.size))
            print(build / 'shots' / f'{shot.name}.png', flush=True)


main()
