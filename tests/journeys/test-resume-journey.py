# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presentations that are cut off, and gone on with at the next start."""

import os
import pathlib
import signal
import tempfile

import tap
from program import Atspi, Program, Role, has_state, settle, wait_for
from show import Show, TITLES

os.environ['G_DEBUG'] = 'fatal-criticals'

OFFER = 'Go on with the presentation at slide'
REFUSE = 'Do not go on with the presentation'


class Home:
    """Where the program keeps what it knows, from one start to the next."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='klimakart-state-')
        self.file = pathlib.Path(self.folder.name, 'klimakart', 'presentation')
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def program(self, *arguments, **options):
        return Program(*arguments, state=self.folder.name, **options)

    def says(self, line):
        wait_for(lambda: self.file.exists() and line in self.file.read_text().splitlines(), f'"{line}" in the file')


def die_at(home, number):
    """Leaves a show that was cut off at a slide."""
    with home.program() as program:
        show = Show(program)
        show.press(str(number), 'Return')
        show.is_on(number)
        home.says(f'Slide={number}')
        program.kill()


def offer(program, number):
    return program.find(f'{OFFER} {number}: {TITLES[number - 1]}', Role.PUSH_BUTTON)


def offers_nothing(program):
    settle(1)
    tap.equal([each.get_name() for each in program.look(OFFER, starts=True)], [], 'what is offered')


def test_go_on_with_F5():
    with Home() as home:
        die_at(home, 5)
        with home.program() as program:
            offer(program, 5)
            show = Show(program, 'F5')
            show.is_on(5)
            show.press('Page_Up')
            show.is_on(4)
            home.says('Slide=4')


def test_go_on_with_the_button():
    with Home() as home:
        die_at(home, 3)
        with home.program() as program:
            button = offer(program, 3)
            wait_for(lambda: has_state(button, Atspi.StateType.FOCUSED), 'the focus on the offer')
            show = Show(program, 'Return')
            show.is_on(3)
            show.press('Escape', 'Escape')
            show.is_over()
            offers_nothing(program)


def test_offer_is_there_until_it_is_refused():
    with Home() as home:
        die_at(home, 4)
        with home.program() as program:
            offer(program, 4)
            settle(6)
            offer(program, 4)
        with home.program() as program:
            offer(program, 4)
            program.press('Tab')
            refuse = program.find(REFUSE, Role.PUSH_BUTTON)
            wait_for(lambda: has_state(refuse, Atspi.StateType.FOCUSED), 'the focus on the other button')
            program.press('space')
            offers_nothing(program)
            show = Show(program, 'F5')
            show.is_on(1)
        with home.program() as program:
            offers_nothing(program)


def test_at_once_from_the_command_line():
    with Home() as home:
        die_at(home, 7)
        with home.program('--present') as program:
            Show(program, None).is_on(7)


def test_at_once_in_two_windows():
    with Home() as home:
        die_at(home, 6)
        with home.program('--present', '--presenter') as program:
            Show(program, None).is_on(6)


def test_signals_cut_off():
    """As when the session ends, a terminal is closed or a service is stopped."""
    with Home() as home:
        for number, which in ((2, signal.SIGTERM), (3, signal.SIGHUP), (4, signal.SIGINT)):
            with home.program('--present') as program:
                show = Show(program, None)
                show.press(str(number), 'Return')
                show.is_on(number)
                home.says(f'Slide={number}')
                program.kill(which)
                tap.equal(program.process.returncode, -which, 'how the program ended')
            with home.program() as program:
                offer(program, number)
                tap.equal(sorted(os.listdir(home.file.parent)), ['presentation', 'presentation.lock'], 'what is left')


def test_rehearsal_is_not_gone_on_with():
    with Home() as home:
        with home.program('--present', '--rehearse') as program:
            show = Show(program, None)
            show.press('3', 'Return')
            show.is_on(3)
            settle(0.5)
            program.kill()
        with home.program() as program:
            offers_nothing(program)
        die_at(home, 5)
        with home.program('--present', '--rehearse') as program:
            Show(program, None).is_on(1)
            program.kill()
        with home.program() as program:
            offer(program, 5)


def test_lobby_screen_goes_on_by_itself():
    with Home() as home:
        with home.program('--present', '--loop', '--seconds=2') as program:
            show = Show(program, None)
            show.is_on(3)
            program.kill()
        home.says('Seconds=2')
        with home.program('--present') as program:
            show = Show(program, None)
            show.is_on(4)
            show.is_on(5)


def test_no_offer_after_an_end():
    with Home() as home:
        for end in (lambda show: show.press('Escape', 'Escape'), lambda show: show.press('End', 'Next', 'Next', 'Next')):
            with home.program() as program:
                show = Show(program)
                show.press('Page_Down')
                show.is_on(2)
                home.says('Slide=2')
                end(show)
                show.is_over()
                wait_for(lambda: not home.file.exists(), 'the file to go')
        with home.program() as program:
            show = Show(program)
            show.press('Page_Down')
            home.says('Slide=2')
            # The program quits in mid-show.
        tap.check(not home.file.exists(), 'a file is left after quitting')
        with home.program() as program:
            offers_nothing(program)


def test_other_dataset_and_damage():
    with Home() as home:
        die_at(home, 5)
        text = home.file.read_text()
        for damaged in (text.replace('/viken', '/elsewhere'), text.replace('Slide=5', 'Slide=55'), text[:40], '\0' * 400):
            home.file.write_text(damaged)
            with home.program() as program:
                offers_nothing(program)
                Show(program).is_on(1)


tap.main(globals())
