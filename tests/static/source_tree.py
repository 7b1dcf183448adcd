# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project: those of the repository, or, where there is none, those of the unpacked source."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(os.environ['KLIMAKART_SOURCE'])
BUILD = pathlib.Path(os.environ['KLIMAKART_BUILD'])


def _walk():
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders
                      if name not in ('.git', '__pycache__', 'node_modules') and not name.startswith('build')]
        yield from (pathlib.Path(folder, name).relative_to(ROOT) for name in names)


def files():
    """Paths relative to ROOT, sorted."""
    try:
        listing = subprocess.run(['git', 'ls-files', '-co', '--exclude-standard', '-z'], cwd=ROOT, check=True,
                                 capture_output=True, text=True)
        paths = [pathlib.Path(name) for name in listing.stdout.split('\0') if name]
    except (OSError, subprocess.CalledProcessError):
        paths = _walk()
    return sorted(path for path in paths if (ROOT / path).is_file())


def texts():
    """(path, text) of each file that is text."""
    for path in files():
        try:
            yield path, (ROOT / path).read_text(encoding='utf-8')
        except UnicodeDecodeError:
            pass
