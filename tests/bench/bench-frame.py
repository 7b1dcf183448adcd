#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare a pan and zoom of the map with that of a single texture.

bench-frame.py BUILD

Runs bench-frame as the map, as its twin with a texture of the picture's size, and as a twin with a texture of the
view's size, in turn, several times with each renderer, and prints the medians.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

SMOKE = 'KLIMAKART_BENCH_SMOKE' in os.environ
SECONDS = 0.5 if SMOKE else 10
ROUNDS = 1 if SMOKE else 3
SIZES = {'1080p': (1920, 1080)} if SMOKE else {'1080p': (1920, 1080), '4K': (3840, 2160)}
GOAL = 1.1


def run(program, renderer, *arguments):
    output = subprocess.run([program, *map(str, arguments)], env=dict(os.environ, GSK_RENDERER=renderer), check=True,
                            stdout=subprocess.PIPE, text=True).stdout
    return json.loads(output)


def measure(program, renderer, size):
    """The runs of the map, of its twin and of the smaller twin."""
    width, height = SIZES[size]
    runs = [], [], []
    for _ in range(ROUNDS):
        runs[0].append(run(program, renderer, 'map', width, height, SECONDS))
        view, texture = runs[0][-1]['view'], runs[0][-1]['texture']
        runs[1].append(run(program, renderer, 'twin', width, height, SECONDS, *texture))
        runs[2].append(runs[1][-1] if SMOKE else run(program, renderer, 'twin', width, height, SECONDS, *view))
    print(f'{renderer}, {size}: view {view}, texture {texture}', file=sys.stderr)
    return runs


def report(name, runs, what, unit, goal):
    value, baseline, smaller = (statistics.median(each[what] for each in kind) for kind in runs)
    print(json.dumps({'name': name, 'value': value, 'unit': unit, 'baseline': baseline, 'goal': goal}), flush=True)
    print(f'{name}: {value:.2f}, twin {baseline:.2f}, twin of the view\'s size {smaller:.2f}', file=sys.stderr)


def main():
    program = pathlib.Path(sys.argv[1], 'tests', 'bench', 'bench-frame')
    for size in SIZES:
        goal = GOAL if size == '1080p' else None
        for renderer in ('cairo', 'gl'):
            runs = measure(program, renderer, size)
            report(f'frame CPU, {renderer}, {size}', runs, 'median', 'ms', goal)
            report(f'frame CPU, {renderer}, {size}: mean, new pictures too', runs, 'mean', 'ms', None)
            report(f'frame CPU, {renderer}, {size}: one in twenty takes longer', runs, 'slow', 'ms', None)
            report(f'frame CPU, {renderer}, {size}: all threads', runs, 'process', 'ms', None)
            report(f'frames missed, {renderer}, {size}', runs, 'missed', 'frames', goal)


if __name__ == '__main__':
    main()
