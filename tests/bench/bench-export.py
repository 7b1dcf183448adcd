#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture from the command line, the whole process, beside the sum of its unavoidable parts: bench-export.py BUILD"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 1 if 'KLIMAKART_BENCH_SMOKE' in os.environ else 11
GOAL = 1.5


def run(*command):
    """Return how long a process took in milliseconds, and what it printed."""
    begin = time.monotonic()
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True)
    return (time.monotonic() - begin) * 1000, done.stdout


def run_parts(program, file):
    parts = {'linking': run(program)[0]}
    for line in run(program, file)[1].splitlines():
        part, milliseconds = line.split(': ')
        parts[part] = float(milliseconds)
    return parts


def report(name, value, baseline=None, goal=None):
    print(json.dumps({'name': name, 'value': round(value, 1), 'unit': 'ms',
                      'baseline': baseline and round(baseline, 1), 'goal': goal}), flush=True)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    ours, parts = [], []
    with tempfile.TemporaryDirectory() as folder:
        picture = pathlib.Path(folder) / 'picture.png'
        for _ in range(RUNS):
            ours.append(run(build / 'src' / 'klimakart', f'--export={picture}', '--force', '--size=1920x1080')[0])
            parts.append(run_parts(build / 'tests' / 'bench' / 'export-parts', picture))
    middle = {part: statistics.median(each[part] for each in parts) for part in parts[0]}
    report('picture from the command line, 1080p', statistics.median(ours), sum(middle.values()), GOAL)
    for part, milliseconds in middle.items():
        report(f'picture from the command line: {part}', milliseconds)


main()
