#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program's window takes in memory while it is in use, beside a bare window: bench-memory.py BUILD [SECONDS]

It is used with both renderers at once, for ten minutes.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import time

SMOKE = 'KLIMAKART_BENCH_SMOKE' in os.environ
SECONDS = 600
PEAK_GOAL = 1.5


def start(renderer, *command):
    # A renderer in software compiles what it draws with: how much it finds compiled on disk would be a matter of chance.
    environment = dict(os.environ, GSK_RENDERER=renderer, MESA_SHADER_CACHE_DISABLE='true')
    return subprocess.Popen(list(map(str, command)), env=environment, stdout=subprocess.PIPE, text=True)


def measure_bare(program, renderer):
    """The peak of a window that only shows itself, in KiB."""
    with start(renderer, program) as process:
        process.stdout.readline()
        time.sleep(0.5 if SMOKE else 2)
        status = pathlib.Path(f'/proc/{process.pid}/status').read_text(encoding='ascii')
        process.terminate()
    return int(re.search(r'VmHWM:\s*(\d+) kB', status)[1])


def report(name, value, baseline, goal):
    print(json.dumps({'name': name, 'value': round(value / 1024, 2), 'unit': 'MiB',
                      'baseline': round(baseline / 1024, 2), 'goal': goal}), flush=True)


def main():
    programs = pathlib.Path(sys.argv[1], 'tests', 'bench')
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 2 if SMOKE else SECONDS
    renderers = ('cairo', 'gl')
    used = {renderer: start(renderer, programs / 'bench-memory', seconds) for renderer in renderers}
    for renderer, process in used.items():
        output = process.communicate()[0]
        if process.returncode != 0:
            raise subprocess.CalledProcessError(process.returncode, process.args)
        result = json.loads(output)
        report(f'memory, {renderer}: peak', result['peak'], measure_bare(programs / 'bare-window', renderer), PEAK_GOAL)
        report(f'memory, {renderer}: growth in use', result['growth'], 1024, 1)
        print(f'{renderer}: {result["things"]} things done in {seconds:.0f} s', file=sys.stderr)


if __name__ == '__main__':
    main()
