#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a display: what it says of wrong values, and what it leaves behind where it fails."""
import os
import pathlib
import pty
import re
import stat
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import tap  # noqa: E402
from command import ENVIRONMENT, N_SLIDES, PROGRAM, SMALL, export, export_all, run  # noqa: E402


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
        (('--size=4k', '--size=1080p'), '--size'), (('--select=Ås', '--select', 'Gol'), '--select'),
        (('--slide', '2', '--slide=2'), '--slide'), (('--style=dark', '--style=dark'), '--style'),
        (('--labels=none', '--labels=names'), '--labels'), (('--language=nb', '--language=en'), '--language'),
        (('--language=sv',), 'nb'), (('--present',), '--present'), (('--check',), '--check'), (('--nonsense',), '--nonsense'),
    )
    with tempfile.TemporaryDirectory() as folder:
        for options, said in table:
            done = run(f'--export={folder}/kart.png', *options)
            tap.equal((done.returncode, done.stdout), (2, ''), str(options))
            tap.check(said in done.stderr, f'{options}: {done.stderr}')
        for second in (('--export', f'{folder}/kart.svg'), (f'--export={folder}/kart.svg',)):
            done = run(f'--export={folder}/kart.png', *second)
            tap.equal((done.returncode, done.stdout), (2, ''), f'--export and {second}')
            tap.equal(done.stderr.strip(), 'Give --export only once', f'--export and {second}')
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


def test_presenting():
    for options, said in ((('--loop',), '--present'), (('--seconds=9',), '--present'), (('--presenter',), '--present'),
                          (('--rehearse',), '--present'), (('--present', '--seconds=0'), '3600'),
                          (('--present', '--rehearse', '--loop'), '--loop'),
                          (('--present', '--rehearse', '--seconds=9'), '--seconds'),
                          (('--present', '--seconds=9', '--seconds=8'), '--seconds'),
                          (('--present', '--check'), '--check')):
        done = run(*options)
        tap.equal((done.returncode, done.stdout), (2, ''), str(options))
        tap.check(said in done.stderr, f'{options}: {done.stderr}')


def test_progress():
    """On a terminal, and there only, what takes long says how far it is, and takes that back in the end."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            master, slave = pty.openpty()
        except OSError as error:
            raise tap.Skip(f'no terminal: {error}') from error
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


def fill(folder):
    """Leaves no room in the file system of FOLDER. Returns the file that takes it."""
    filler = pathlib.Path(folder) / 'filler'
    try:
        with filler.open('wb', buffering=0) as file:
            while file.write(bytes(4096)):
                pass
    except OSError:
        pass
    return filler


def test_full_disk():
    with tempfile.TemporaryDirectory() as folder, Mount(folder, 'size=64k'):
        old = pathlib.Path(folder) / 'kart.png'
        old.write_text('mine')
        filler = fill(folder)
        for extension in FORMATS:
            done = run(f'--export={folder}/kart.{extension}', '--force')
            tap.equal((done.returncode, bool(done.stderr)), (1, True), f'.{extension} on a full disk')
            tap.equal((sorted(os.listdir(folder)), old.read_text()), (['filler', 'kart.png'], 'mine'), 'what is there')
        filler.unlink()
        done = run(f'--export={folder}/slide.png', '--slide=all', '--size=640x360')
        tap.equal((done.returncode, os.listdir(folder)), (1, ['kart.png']), 'several files where only the first has room')


def test_full_disk_with_several_files():
    """All of them or none: also of those that were there before, each of which has room enough for itself."""
    table = (
        ('no room for any', 0, ('kart.png', '--slide=all', '--size=640x360'), ('kart-1.png', 'kart-2.png', 'kart-10.png')),
        ('room for some', 256, ('kart.png', '--slide=all', '--size=640x360'), ('kart-1.png', 'kart-2.png', 'kart-10.png')),
        ('room for some, as SVG', 256, ('kart.svg', '--slide=all'), ('kart-1.svg', 'kart-9.svg')),
        ('no room for a table and its description', 0, ('kart.csv', '--describe'), ('kart.csv', 'kart.txt')),
        ('room for the picture, but not for its description', None, ('kart.png', '--size=640x360', '--describe'), ('kart.png', 'kart.txt')),
    )
    for case, room, (name, *options), names in table:
        with tempfile.TemporaryDirectory() as folder, Mount(folder, 'size=2m'):
            for other in names:
                pathlib.Path(folder, other).write_text(f'mine: {other}')
            if room is None:
                room = -(-len(export_all(name, *options)[name]) // 4096) * 4
            filler = fill(folder)
            os.truncate(filler, filler.stat().st_size - room * 1024)
            done = run(f'--export={folder}/{name}', '--force', *options)
            tap.equal((done.returncode, done.stdout), (1, ''), case)
            said = done.stderr.strip()
            tap.check(said and '\n' not in said and '.klimakart' not in said, f'{case}: {said}')
            tap.equal(sorted(os.listdir(folder)), sorted(('filler', *names)), case)
            for other in names:
                tap.equal(pathlib.Path(folder, other).read_text(), f'mine: {other}', case)


def test_help():
    text = run('--help').stdout
    told = {name: rest for name, rest in re.findall(r'^  +--([a-z]+)\S* +(.*)$', text, re.M)}
    for option in ('export', 'size', 'network', 'select', 'slide', 'notes', 'handout', 'style', 'labels', 'describe',
                   'force', 'language', 'check', 'loop', 'seconds', 'presenter', 'rehearse'):
        tap.check(re.search(rf'such as .*--{option}\b', told.get(option, '')), f'example of --{option}: {told}')


def test_language_of_locales_that_are_not_installed():
    if tap.why_no_languages() is not None:
        raise tap.Skip(tap.why_no_languages())
    for variables in ({'LANG': 'nb_NO.UTF-8'}, {'LANG': 'C', 'LANGUAGE': 'nb'}, {'LC_ALL': 'nb_NO'}):
        text = run('--help', **{'LANG': '', 'LC_ALL': '', **variables}).stdout
        tap.check('størrelse' in text or 'språk' in text.lower() and 'nettverk' in text, f'{variables}: {text}')
    for language, word in (('nb', 'Språk'), ('nn', 'høyr')):
        done = run('--size=1x1' if language == 'nn' else '--help', f'--language={language}', LANG='C', LC_ALL='C')
        tap.check(word in done.stdout + done.stderr, f'{language}: {done.stdout}{done.stderr}')
    text = export('kart.txt', '--select=Ås', '--language=nb', LANG='C', LC_ALL='C').decode()
    tap.check('Ås er valgt' in text, text)


tap.main(globals())
