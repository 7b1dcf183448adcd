# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rehearsing: how long each slide was on is listed at the end, and can be copied."""

import os
import re
import subprocess

import tap
from program import Atspi, has_state, Program, Role, settle, wait_for
from show import Show, TITLES

os.environ['G_DEBUG'] = 'fatal-criticals'

ROWS = (Role.LIST_ITEM,)


def rehearse(program):
    """From the menu beside the Present button."""
    program.find('Present', Role.PUSH_BUTTON)
    buttons = [each for each in program.look('Other Ways to Present', (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON))
               if has_state(each, Atspi.StateType.FOCUSABLE)]
    tap.equal(len(buttons), 1, 'buttons beside it that can have the focus')
    program.click(buttons[0])
    program.find('Rehearse', (Role.MENU_ITEM,))
    settle(0.5)
    program.press('Up', 'Return')
    return Show(program, None)


def seconds(spoken):
    minutes, left = re.search(r'(\d+) min (\d+) s$', spoken).groups()
    return int(minutes) * 60 + int(left)


def times(program):
    rows = wait_for(lambda: [each.get_name() for each in program.look(role=ROWS) if each.get_name().endswith(' s')],
                    'the times')
    tap.equal([row.rsplit(': ', 1)[0] for row in rows], [f'{n}. {title}' for n, title in enumerate(TITLES, 1)], 'the slides')
    return [seconds(row) for row in rows]


def clipboard():
    tap.need_program('xclip')
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', 'text/plain'], check=True, capture_output=True,
                          text=True, timeout=20).stdout


def test_times_are_listed_and_copied():
    with Program() as program:
        show = rehearse(program)
        show.is_on(1)
        show.press('Page_Down')
        show.is_on(2)
        settle(4)
        show.press('Page_Down')
        show.is_on(3)
        show.press('Escape', 'Escape')
        show.is_over()
        counted = times(program)
        tap.check(4 <= counted[1] <= 9, f'slide 2 was on for {counted[1]} s')
        tap.check(counted[1] > counted[2], f'slide 2 was on for {counted[1]} s, slide 3 for {counted[2]} s')
        tap.equal(counted[3:], [0] * 7, 'slides that were not on')
        program.press('ctrl+c')
        wait_for(lambda: 'The times were copied' in program.read(), 'the news that it was copied')
        table = [line.split('\t') for line in clipboard().splitlines()]
        tap.equal(table[0], ['Number', 'Slide', 'Time'], 'the heading')
        tap.equal(table[2], ['2', TITLES[1], f'0:00:{counted[1]:02}'], 'slide 2')
        tap.equal(table[11], ['', 'Whole presentation', f'0:00:{sum(counted):02}'], 'all of it')
        program.press('Escape')
        wait_for(lambda: not program.look('Whole presentation', starts=True), 'the window to go')


def test_from_the_command_line():
    with Program('--present', '--rehearse') as program:
        show = Show(program, None)
        show.is_on(1)
        show.press('Escape', 'Escape')
        show.is_over()
        tap.equal(times(program)[1:], [0] * 9, 'slides that were not on')


def test_other_shows_list_nothing():
    with Program() as program:
        show = Show(program)
        show.press('Page_Down', 'Escape', 'Escape')
        show.is_over()
        settle(1)
        tap.equal(program.look('Whole presentation', starts=True), [], 'times')


def test_quit_in_a_rehearsal():
    with Program() as program:
        rehearse(program).is_on(1)
        # The program is asked to end now, and has to do so with status 0.


tap.main(globals())
