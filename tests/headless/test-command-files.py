#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page and the completion for bash: that they hold what the program has."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

import tap  # noqa: E402

BUILD = pathlib.Path(os.environ['KLIMAKART_BUILD'])
MANUAL = BUILD / 'data' / 'command' / 'klimakart.1'
COMPLETION = BUILD / 'data' / 'command' / 'klimakart'
# What GLib adds of its own is none of ours.
FOREIGN = {'help-all', 'help-gapplication', 'help-gtk', 'gapplication-service'}


def run(*command, **variables):
    if shutil.which(command[0]) is None:
        raise tap.Skip(f'{command[0]} is not installed')
    return subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, timeout=50)


def list_help():
    """What follows each option of --help."""
    text = run(str(BUILD / 'src' / 'klimakart'), '--help', LANGUAGE='en', LC_ALL='C.UTF-8').stdout
    found = dict(re.findall(r'^  (?:-\w, )?--([a-z-]+)(.*)$', text, re.M))
    tap.check(len(found) > 15, f'too few options: {text}')
    return {name: rest for name, rest in found.items() if name not in FOREIGN}


def read_manual():
    done = run('man', '--warnings', '-l', str(MANUAL), LC_ALL='C.UTF-8', MANWIDTH='400', MANPAGER='cat')
    tap.equal((done.returncode, done.stderr), (0, ''), 'what man says of the manual page')
    return done.stdout


def complete(*words):
    """What bash offers for the last of WORDS, which are split as it splits them: at each =."""
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _klimakart; printf "%s\\n" "${COMPREPLY[@]}"'
    done = run('bash', '--norc', '-uc', script, 'bash', str(COMPLETION), 'klimakart', *words)
    tap.equal((done.returncode, done.stderr), (0, ''), f'bash for {words}')
    return done.stdout.split('\n')[:-1] if done.stdout != '\n' else []


def test_manual_lists_each_option():
    text = read_manual()
    for option, rest in list_help().items():
        argument, description = re.fullmatch(r'(=\S+|) +(.*)', rest).groups()
        entry = re.search(rf'^ +--{option}{re.escape(argument)}\s+(\S.*)$', text, re.M)
        tap.check(entry, f'--{option}{argument} in the manual page')
        if option != 'help':
            tap.equal(entry[1].rstrip('.'), re.sub(r'  +', ' ', description).rstrip('.'), f'--{option}')


def test_manual_lists_no_other_option():
    named = set(re.findall(r'--([a-z][a-z-]+)', read_manual()))
    tap.equal(named - set(list_help()), set(), 'options that the program has not')


def test_completion_of_options():
    options = {f'--{name}{"=" if rest.startswith("=") else ""}' for name, rest in list_help().items()}
    tap.equal(set(complete('--')), options, 'after --')
    tap.equal(complete('--ex'), ['--export='], 'after --ex')
    tap.equal(complete('--export', '=', 'a.png', '--sl'), ['--slide='], 'after a value')


def test_completion_of_words():
    styles = ['light', 'dark', 'print']
    tap.equal(complete('--style', '='), styles, 'after --style=')
    tap.equal(complete('--style', '=', 'd'), ['dark'], 'after --style=d')
    tap.equal(complete('--style', ''), styles, 'after --style and a space')
    tap.equal(complete('--style=d'), ['--style=dark'], 'where = does not split words')
    tap.equal(complete('--language', '='), ['nb', 'nn', 'en'], 'after --language=')
    tap.equal(complete('--size', '=', 'a4'), ['a4', 'a4-landscape'], 'after --size=a4')
    tap.equal(complete('--seconds', '=', ''), [], 'after --seconds=')


def test_completed_words_are_known():
    """The program takes each word that is offered: only the folder is wrong."""
    for option in ('--size', '--slide', '--style', '--labels', '--language'):
        for word in complete(option, '='):
            done = run(str(BUILD / 'src' / 'klimakart'), '--export=/no-such-folder/kart.png', f'{option}={word}')
            tap.equal(done.returncode, 1, f'{option}={word}: {done.stderr}')


def test_completion_of_files():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f'{folder}/et datasett')
        pathlib.Path(f'{folder}/et kart.png').touch()
        tap.equal(set(complete('--export', '=', f'{folder}/et')), {f'{folder}/et kart.png', f'{folder}/et datasett'},
                  'files')
        tap.equal(complete(f'{folder}/'), [f'{folder}/et datasett'], 'folders')


tap.main(globals())
