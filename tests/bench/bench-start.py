#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the complete map in the window, beside a bare window: bench-start.py BUILD

The two are started in turn. Needs a display.
"""

import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

RUNS = 1 if 'KLIMAKART_BENCH_SMOKE' in os.environ else 15
GOAL = 1.3
# The last line of the timeline that the program prints.
COMPLETE = 'map complete'
# Others that are worth a figure.
STAGES = ['display opened', 'GTK and libadwaita set up', 'dataset complete', 'window built', 'frame: painted']
LINE = re.compile(r' *(?P<ms>[0-9.]+) ms +(?P<cpu_ms>[0-9.]+) ms  (?P<event>.*)\n')


def now_us():
    """The clock that the programs read, too."""
    return time.monotonic_ns() // 1000


def run(program, read, **environment):
    """Start a program, let it tell what it has to, and end it."""
    begin = now_us()
    values = dict(os.environ, KLIMAKART_TRACE=str(begin), **environment)
    with subprocess.Popen([program], env=values, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            return read(process, begin)
        finally:
            process.terminate()


def read_bare(process, begin):
    return (int(process.stdout.readline()) - begin) / 1000


def read_timeline(process, _begin):
    """When each event was first told, in milliseconds. Between them libraries may say what they miss on this machine."""
    timeline = {}
    for line in process.stderr:
        match = LINE.fullmatch(line)
        if match is None:
            continue
        timeline.setdefault(match['event'], float(match['ms']))
        if match['event'] == COMPLETE:
            return timeline
    raise ValueError('the program ended before its map was complete')


def report(name, value, baseline=None, goal=None):
    print(json.dumps({'name': name, 'value': round(value, 1), 'unit': 'ms',
                      'baseline': baseline and round(baseline, 1), 'goal': goal}), flush=True)


def measure(build, renderer):
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(run(build / 'tests' / 'bench' / 'bare-window', read_bare, GSK_RENDERER=renderer))
        ours.append(run(build / 'src' / 'klimakart', read_timeline, GSK_RENDERER=renderer))
    middle = {event: statistics.median(timeline[event] for timeline in ours) for event in ours[0]}
    report(f'start, {renderer}', middle[COMPLETE], statistics.median(bare), GOAL)
    for stage in STAGES:
        report(f'start, {renderer}: {stage}', middle[stage])
    print(f'{renderer}:', ', '.join(f'{event} {ms:.0f}' for event, ms in middle.items()), file=sys.stderr)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    for renderer in ('cairo', 'gl'):
        measure(build, renderer)


main()
