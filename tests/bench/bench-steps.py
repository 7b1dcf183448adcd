#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare steps through all slides with a single texture that takes the same flights: bench-steps.py BUILD"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

SMOKE = 'KLIMAKART_BENCH_SMOKE' in os.environ
ROUNDS = 1 if SMOKE else 3
PAUSE = 100 if SMOKE else 900  # milliseconds, in which the next slides are painted ahead
GOAL = 1.1


def run(program, renderer, kind):
    output = subprocess.run([program, kind, '1920', '1080', str(PAUSE)], env=dict(os.environ, GSK_RENDERER=renderer),
                            check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(next(line for line in output.splitlines() if line.startswith('{')))


def main():
    program = pathlib.Path(sys.argv[1]).resolve() / 'tests' / 'bench' / 'bench-steps'
    for renderer in ('cairo', 'gl'):
        shows, twins = [], []
        for _ in range(ROUNDS):
            shows.append(run(program, renderer, 'show'))
            twins.append(run(program, renderer, 'twin'))
        for what, name, unit, goal in (('median', 'step, CPU of a frame', 'ms', GOAL),
                                       ('missed', 'step, frames missed', 'frames', GOAL),
                                       ('all', 'step, CPU of a frame, all threads', 'ms', None),
                                       ('first', 'step, from the key to the first changed frame', 'ms', None)):
            value, baseline = (statistics.median(each[what] for each in runs) for runs in (shows, twins))
            print(json.dumps({'name': f'{name}, {renderer}', 'value': value, 'unit': unit, 'baseline': baseline,
                              'goal': goal}), flush=True)


main()
