#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the options of the program into the manual page or the completion for bash.

Arguments: the template, the metainfo, the file to write, the version, the program that lists the options.
"""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def list_options(program):
    """(name, argument, words, whether it is a file, description) of each option."""
    lines = subprocess.run([program], check=True, capture_output=True, encoding='utf-8').stdout.splitlines()
    options = [('help', '', [], False, 'List the options and exit')]
    for line in lines:
        name, argument, words, file, description = line.split('\t')
        options.append((name, argument, words.split(), bool(file), description))
    return options


def roff(text):
    return text.replace('\\', r'\e').replace('-', r'\-').replace("'", r'\(aq')


def manual_entry(name, argument, _words, _file, description):
    value = f'=\\fI{roff(argument)}\\fR' if argument else ''
    # Of a description, what is to be typed as it stands.
    text = re.sub(r'(\\-\\-[a-z]+)', r'\\fB\1\\fR', roff(description))
    return f'.TP\n\\fB\\-\\-{name}\\fR{value}\n{text}.\n'


def completion_case(name, argument, words, file, _description):
    if file:
        return f'    --{name}) _klimakart_files -f ;;\n'
    if words:
        return f'    --{name}) COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$word")) ;;\n'
    if argument:
        return f'    --{name}) ;;\n'
    return ''


def main():
    template, metainfo, output, version, program = sys.argv[1:]
    options = list_options(program)
    release = ElementTree.parse(metainfo).find('releases/release')
    values = {
        'DATE': release.get('date'),
        'VERSION': version,
        'MANUAL': ''.join(manual_entry(*option) for option in options),
        'OPTIONS': ' '.join(f'--{option[0]}{"=" if option[1] else ""}' for option in options),
        'CASES': ''.join(completion_case(*option) for option in options),
    }
    text = pathlib.Path(template).read_text('utf-8')
    text = re.sub(r'@([A-Z]+)@\n?', lambda found: values[found[1]] + ('\n' if found[0].endswith('\n') and
                                                                      not values[found[1]].endswith('\n') else ''), text)
    pathlib.Path(output).write_text(text, 'utf-8')


main()
