# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends the program while it paints, or starts. `./dev test --valgrind` tells whether anything is used that is gone."""

import signal
import time

import tap
from program import Program

# Seconds after the map was asked to change: before a thread has begun, while some paint, when a picture is on its way.
DELAYS = (0, 0.01, 0.03, 0.06, 0.1, 0.2)


def test_ends_while_it_paints():
    for delay in DELAYS:
        with Program() as program:
            program.wait_for_title('51 municipalities')
            program.press('plus', 'plus', '1')
            time.sleep(delay)
            # Leaving quits, and checks the status: that of a wrapper too.


def test_ends_while_it_starts():
    for delay in DELAYS:
        program = Program()
        time.sleep(delay)
        program.process.terminate()
        status = program.process.wait(20)
        program.folder.cleanup()
        tap.check(status in (0, -signal.SIGTERM), f'terminated after {delay} s: status {status}')


tap.main(globals())
