# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions as tests and reports them in the Test Anything Protocol, which Meson reads.

    import tap

    def test_something():
        tap.equal(1 + 1, 2)

    tap.main(globals())
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import traceback


class Failure(Exception):
    pass


class Skip(Exception):
    """Raise it in a test that cannot run here, with the reason."""


def check(condition, message):
    if not condition:
        raise Failure(message)


def equal(got, expected, what='value'):
    if got != expected:
        raise Failure(f'{what}: got {got!r}, expected {expected!r}')


def comment(text):
    """Says TEXT where Meson shows it: of the standard output it shows the results only."""
    print(str(text).rstrip(), file=sys.stderr, flush=True)


def require(*modules):
    """Skips the whole file where one of MODULES is not installed."""
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    if missing:
        print(f'1..0 # SKIP not installed: {" ".join(missing)}')
        sys.exit(0)


def need(*modules):
    """Skips the test where one of MODULES is not installed."""
    for module in modules:
        if importlib.util.find_spec(module) is None:
            raise Skip(f'not installed: {module}')


def need_program(name):
    """Skips the test where a program is not installed."""
    if shutil.which(name) is None:
        raise Skip(f'not installed: {name}')


def why_no_languages():
    """Why messages are in English whatever is asked for, or None: glibc from 2.39 on ignores LANGUAGE in C.UTF-8, and
    needs any other locale."""
    version = tuple(int(part) for part in os.confstr('CS_GNU_LIBC_VERSION').split()[1].split('.'))
    locales = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=False).stdout.lower()
    if version < (2, 39) or any(name in locales for name in ('nb_no', 'nn_no', 'en_us', 'en_gb')):
        return None
    return 'this system has no locale but C, in which its C library translates nothing'


def run(tests):
    """Runs (name, function) pairs. Returns the number that failed."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, (name, function) in enumerate(tests, 1):
        try:
            function()
            print(f'ok {number} - {name}', flush=True)
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}', flush=True)
        except Exception as error:
            failed += 1
            print(f'not ok {number} - {name}', flush=True)
            comment(error if isinstance(error, Failure) else traceback.format_exc())
    return failed


def main(names):
    """Runs each function named test_… in NAMES, in the order they stand in the file, and exits."""
    tests = [(name[5:].replace('_', ' '), value) for name, value in names.items()
             if name.startswith('test_') and callable(value)]
    check(tests, 'there are no tests')
    sys.exit(1 if run(tests) else 0)
