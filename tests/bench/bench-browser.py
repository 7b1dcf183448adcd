#!/usr/bin/env python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture from the command line, beside headless Chromium making a screenshot of the same map: bench-browser.py BUILD

The map in the browser is drawn by Leaflet, from one local file that holds everything, without names, legend and
patterns. Needs Chromium and Debian's libjs-leaflet; where one of them is missing there are only our own figures.
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VIKEN = HERE.parents[1] / 'data' / 'viken'
LEAFLET = pathlib.Path('/usr/share/javascript/leaflet')
WIDTH, HEIGHT = 1920, 1080
RUNS = 1 if 'KLIMAKART_BENCH_SMOKE' in os.environ else 9
CPU_GOAL, MEMORY_GOAL = 0.25, 0.5

# The smallest part of the picture that each network's colour has: the smallest network has about a hundredth.
LEAST_SHARE = 0.003

# What the screenshot is of. A canvas is quicker than SVG elements, and animations would only take time.
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><style>%(css)s
html, body, #map { margin: 0; width: 100%%; height: 100%%; background: #cfe3ef }</style></head>
<body><div id="map"></div><script>%(leaflet)s</script><script>
const map = L.map('map', { renderer: L.canvas(), zoomControl: false, zoomSnap: 0,
                           fadeAnimation: false, zoomAnimation: false });
const kinds = { country: { fillColor: '#eae7df', color: '#d9d5ca' }, county: { fillColor: '#f3f2ed', color: '#d9d5ca' },
                town: { fillColor: '#e6e2d9', stroke: false }, lake: { fillColor: '#cfe3ef', stroke: false },
                river: { fill: false, color: '#cfe3ef' } };
const ground = %(backdrop)s, areas = %(municipalities)s, colors = %(colors)s;
ground.features = ground.features.filter((feature) => feature.properties.kind in kinds);
const places = L.geoJSON(areas, {
  style: (feature) => ({ fillColor: colors[feature.id], fillOpacity: 1, color: '#30353c', weight: 1.5 }) });
map.fitBounds(places.getBounds());
L.geoJSON(ground, {
  style: (feature) => ({ weight: 1, fillOpacity: 1, opacity: 1, ...kinds[feature.properties.kind] }) }).addTo(map);
places.addTo(map);
</script></body></html>
"""

# Flags that spare the browser work. As root it runs without a sandbox or not at all.
FLAGS = ['--headless', '--hide-scrollbars', '--disable-gpu', '--no-first-run', '--disable-extensions',
         '--disable-background-networking', '--disable-component-update', '--disable-sync',
         f'--window-size={WIDTH},{HEIGHT}'] + (['--no-sandbox'] if os.geteuid() == 0 else [])

# Runs a command, and waits for whatever it leaves behind, too: as "subreaper" it inherits its orphans.
METER = """
import ctypes, os, resource, subprocess, sys
PR_SET_CHILD_SUBREAPER = 36
if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
    sys.exit('prctl failed')
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024)
"""


class Failure(Exception):
    """A command that ended with an error."""


def run(*command):
    """Return the processor time of a whole tree of processes in milliseconds, and the MiB of its largest one."""
    done = subprocess.run([sys.executable, '-c', METER, *map(str, command)], stdout=subprocess.PIPE, text=True,
                          check=True)
    status, milliseconds, mebibytes = done.stdout.split()
    if int(status) != 0:
        raise Failure(f'{command[0]} ended with status {status}')
    return float(milliseconds), float(mebibytes)


def find_colors():
    """Return the colour of each municipality's first network by number."""
    dataset = json.loads((VIKEN / 'dataset.json').read_text(encoding='utf-8'))
    colors = {}
    for network in dataset['networks'] + [dataset['dialogue']]:
        for number in network['members']:
            colors.setdefault(number, network['color'])
    return colors


def write_page(file, colors):
    file.write_text(PAGE % {
        'css': (LEAFLET / 'leaflet.css').read_text(encoding='utf-8'),
        'leaflet': (LEAFLET / 'leaflet.min.js').read_text(encoding='utf-8'),
        'backdrop': (VIKEN / 'backdrop.geojson').read_text(encoding='utf-8'),
        'municipalities': (VIKEN / 'municipalities.geojson').read_text(encoding='utf-8'),
        'colors': json.dumps(colors),
    }, encoding='utf-8')


def take_shot(browser, folder):
    """Return what it took. The profile is kept from run to run, which spares the browser making one."""
    shot = folder / 'shot.png'
    shot.unlink(missing_ok=True)
    used = run(browser, *FLAGS, f'--user-data-dir={folder / "profile"}', f'--screenshot={shot}',
               (folder / 'map.html').as_uri())
    if not shot.exists():
        raise Failure(f'{browser} has made no screenshot')
    return used


def check_shot(shot, colors):
    """See that the screenshot is as large as asked for, and shows all networks: else its figures mean nothing."""
    pixels = subprocess.run(['convert', shot, '-depth', '8', 'rgb:-'], stdout=subprocess.PIPE, check=True).stdout
    if len(pixels) != WIDTH * HEIGHT * 3:
        raise RuntimeError('the screenshot has another size')
    histogram = {}
    for i in range(0, len(pixels), 3 * 7):
        color = pixels[i:i + 3]
        histogram[color] = histogram.get(color, 0) + 1
    for color in colors:
        share = histogram.get(bytes.fromhex(color[1:]), 0) / sum(histogram.values())
        if share < LEAST_SHARE:
            raise RuntimeError(f'the screenshot does not show the map: {share:.4f} of it are {color}')


def find_browser(folder):
    """Return a command that makes screenshots, or None and a word about what is missing."""
    browser = shutil.which('chromium') or shutil.which('chromium-browser')
    missing = [name for name, there in [('Chromium', browser), ('libjs-leaflet', (LEAFLET / 'leaflet.min.js').exists()),
                                        ('ImageMagick', shutil.which('convert'))] if not there]
    if missing:
        print(f'Not compared with a browser: {", ".join(missing)} not installed.', file=sys.stderr)
        return None
    write_page(folder / 'map.html', find_colors())
    try:
        take_shot(browser, folder)
    except Failure as failure:
        print(f'Not compared with a browser: {failure}.', file=sys.stderr)
        return None
    check_shot(folder / 'shot.png', set(find_colors().values()))
    return browser


def report(name, unit, values, baselines, goal):
    middle = statistics.median(baselines) if baselines else None
    print(json.dumps({'name': name, 'value': statistics.median(values), 'unit': unit, 'baseline': middle,
                      'goal': goal if baselines else None}), flush=True)


def main():
    program = pathlib.Path(sys.argv[1]).resolve() / 'src' / 'klimakart'
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        browser = find_browser(folder)
        for _ in range(RUNS):
            ours.append(run(program, f'--export={folder / "picture.png"}', '--force', f'--size={WIDTH}x{HEIGHT}'))
            if browser:
                theirs.append(take_shot(browser, folder))
                check_shot(folder / 'shot.png', set(find_colors().values()))
    for i, (what, unit, goal) in enumerate([('processor time', 'ms', CPU_GOAL), ('largest process', 'MiB', MEMORY_GOAL)]):
        report(f'picture beside headless Chromium: {what}', unit, [used[i] for used in ours],
               [used[i] for used in theirs], goal)


main()
