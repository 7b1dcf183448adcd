# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Model and drawing need no GTK. Arguments: the headless tests, which link nothing else."""

import subprocess
import sys

import tap

TOOLKIT = ('libgtk-4', 'libadwaita-1', 'libshumate-1', 'libX11', 'libwayland-client')


def test_headless_programs_link_no_toolkit():
    tap.check(len(sys.argv) > 1, 'there are no headless tests')
    for program in sys.argv[1:]:
        # Linked here: what those libraries load in turn is their own affair.
        told = subprocess.run(['readelf', '--dynamic', '--wide', program], check=True, capture_output=True, text=True)
        needed = [line.split('[')[1].rstrip(']') for line in told.stdout.splitlines() if '(NEEDED)' in line]
        tap.check(needed, f'{program} needs no library at all')
        tap.equal([name for name in needed if name.startswith(TOOLKIT)], [], f'toolkit in {program}')


tap.main(globals())
