#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the benches, print their figures, and write them to a file.

bench.py BUILD [--smoke] [--output FILE] [NAME...]

BUILD is where Meson has built the project. NAME is a bench without "bench-"; all of them if none is named. --smoke does
everything once or twice, to see that it can be done, and judges no figure.
"""

import argparse
import json
import math
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent

# Benches that open windows run on a screen of their own.
DISPLAY = {
    'frame': {'KLIMAKART_SCREEN': '3840x2160'},
    'memory': {'KLIMAKART_SCREEN': '1280x800'},
    'respond': {'KLIMAKART_SCREEN': '1920x1080'},
    'steps': {'KLIMAKART_SCREEN': '1920x1080'},
    'start': {'KLIMAKART_SCREEN': '1280x800'},
}
BENCHES = ['browser', 'export', 'frame', 'growth', 'lookup', 'memory', 'paper', 'picture', 'respond', 'start', 'steps']


def command(build, name):
    script = HERE / f'bench-{name}.py'
    program = [sys.executable, script, build] if script.exists() else [build / 'tests' / 'bench' / f'bench-{name}']
    return [HERE.parent / 'run-display', *program] if name in DISPLAY else program


def environment(build, name, smoke):
    values = dict(os.environ, GSETTINGS_BACKEND='memory', GSETTINGS_SCHEMA_DIR=str(build / 'data'),
                  KLIMAKART_LOCALEDIR=str(build / 'po'), LANG='C.UTF-8', **DISPLAY.get(name, {}))
    values.pop('KLIMAKART_BENCH_SMOKE', None)
    if smoke:
        values['KLIMAKART_BENCH_SMOKE'] = '1'
    return values


def complete(figure):
    """Add what follows from the others: the ratio, and whether it is within its goal."""
    if not math.isfinite(figure['value']):
        raise ValueError(f'{figure["name"]}: {figure["value"]} is no figure')
    baseline, goal = figure['baseline'], figure['goal']
    ratio = figure['value'] / baseline if baseline else None
    holds = ratio <= goal if ratio is not None and goal is not None else None
    return {'name': figure['name'], 'value': figure['value'], 'unit': figure['unit'], 'baseline': baseline,
            'ratio': ratio, 'goal': goal, 'holds': holds}


def measure(build, name, smoke):
    output = subprocess.run(command(build, name), env=environment(build, name, smoke), stdout=subprocess.PIPE,
                            text=True, check=True).stdout
    figures = [complete(json.loads(line)) for line in output.splitlines() if line.startswith('{')]
    if not figures:
        raise ValueError(f'bench-{name} has no figures')
    return figures


def number(value):
    if value is None:
        return ''
    return f'{value:.3f}' if abs(value) < 10 else f'{value:.1f}'


def show(figure):
    verdict = {True: 'holds', False: 'MISSED', None: ''}[figure['holds']]
    goal = f'≤ {figure["goal"]:g}' if figure['goal'] is not None else ''
    print(f'{figure["name"]:<58} {number(figure["value"]):>9} {figure["unit"]:<8} {number(figure["baseline"]):>9} '
          f'{number(figure["ratio"]):>7} {goal:<7} {verdict}', flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build', type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument('--smoke', action='store_true')
    parser.add_argument('--output', type=pathlib.Path)
    parser.add_argument('names', nargs='*', metavar='NAME')
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(BENCHES)
    if unknown:
        parser.error(f'there is no bench {", ".join(sorted(unknown))}; there are {", ".join(BENCHES)}')
    figures = []
    print(f'{"":<58} {"value":>9} {"":<8} {"baseline":>9} {"ratio":>7} goal')
    for name in arguments.names or BENCHES:
        for figure in measure(arguments.build, name, arguments.smoke):
            show(figure)
            figures.append(figure)
    if arguments.output:
        arguments.output.parent.mkdir(exist_ok=True)
        arguments.output.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
        print(f'Written to {arguments.output}')


if __name__ == '__main__':
    main()
