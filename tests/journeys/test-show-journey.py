# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting on one screen, with the keys of a clicker and of a keyboard."""

import os
import subprocess

import tap
from program import Program, Role, settle, walk, wait_for
from show import END, PICTURES, pointer_is_seen, Show, TITLES

os.environ['G_DEBUG'] = 'fatal-criticals'

HINT = 'Esc once more ends the presentation, F5 goes on'
BLACK = 'Black picture'
OVER = 2.2  # seconds, after which a second Esc is a first one again


def color_at(x, y):
    shot = subprocess.run(['import', '-window', 'root', '-crop', f'1x1+{x}+{y}', '-depth', '8', 'rgb:-'], check=True,
                          capture_output=True).stdout
    return tuple(shot[:3])


def test_from_start_to_end_with_a_clicker():
    with Program(animations=True) as program:
        show = Show(program)
        for number in range(1, len(TITLES) + 1):
            show.is_on(number)
            show.press('Page_Down')
        show.wait_for(END)
        show.press('Page_Up')
        show.is_on(10)
        show.press('Page_Down', 'Page_Down')
        show.is_over()
        settle(1)
        show = Show(program)
        show.is_on(1)


# What is read out of some slides beside their titles: texts, who is on the map, and whom cards tell of.
SAID = {2: ('51 municipalities', 'Klima Østfold has 12 municipalities'), 3: ('Flå, Gol, Hemsedal, Hol, Nesbyen and Ål',),
        4: ('Aurskog-Høland', 'Ullensaker'), 7: ('Flesberg', 'Øvre Eiker'), 8: ('Biogass Oslofjord',), 10: ('Kartverket',)}


def test_what_is_seen_is_read_out():
    with Program() as program:
        show = Show(program)
        for number in range(1, len(TITLES) + 1):
            show.is_on(number)
            said = show.slide.get_description()
            for words in SAID.get(number, ()):
                tap.check(words in said, f'slide {number} says "{said}"')
            tap.check(said and TITLES[number - 1] not in said.splitlines(), f'slide {number} says its title again: "{said}"')
            show.press('Page_Down')


def test_audience_sees_nothing_but_the_slide():
    with Program() as program:
        show = Show(program)
        show.is_on(1)
        said = [each.get_name() for each in walk(show.frame)
                if each.get_name() and each.get_role() not in (Role.FRAME, Role.FILLER, *PICTURES)]
        tap.equal(said, [], 'what else is in the window')


def test_all_keys_that_step():
    with Program() as program:
        show = Show(program)
        for key in ('Next', 'Right', 'Down', 'space', 'Return', 'n'):
            show.is_on(1)
            show.press(key)
            show.is_on(2)
            show.press('Home')
        for key in ('Prior', 'Left', 'Up', 'shift+space', 'p'):
            show.press('End')
            show.is_on(10)
            show.press(key)
            show.is_on(9)


def test_number_and_enter():
    with Program() as program:
        show = Show(program)
        show.press('6', 'Return')
        show.is_on(6)
        show.press('1', '0', 'Return')
        show.is_on(10)
        show.press('4', '4', 'Return')
        show.stays_at('Sources')


def test_black_and_white():
    with Program() as program:
        show = Show(program)
        for key in ('period', 'b'):
            show.press(key)
            show.wait_for(BLACK)
            tap.equal(color_at(900, 300), (0, 0, 0), 'in the middle of the map')
            show.press(key)
            show.is_on(1)
            wait_for(lambda: color_at(900, 300) not in ((0, 0, 0), (255, 255, 255)), 'the map again')
        show.press('w')
        show.wait_for('White picture')
        tap.equal(color_at(900, 300), (255, 255, 255), 'in the middle of the map')
        show.press('Page_Down')
        show.is_on(1)


def test_one_escape_does_not_end():
    with Program() as program:
        show = Show(program)
        show.press('Escape')
        show.wait_for(HINT)
        show.press('F5')
        show.is_on(1)
        for _ in range(3):
            show.press('Escape', 'F5')
        show.is_on(1)
        show.press('Escape')
        settle(OVER)
        show.is_on(1)
        show.press('Escape')
        show.wait_for(HINT)
        settle(OVER)
        show.press('Page_Down')
        show.is_on(2)


def test_two_escapes_end():
    with Program() as program:
        show = Show(program)
        show.press('Page_Down')
        show.is_on(2)
        show.press('Escape', 'Escape')
        show.is_over()
        # The window behind was not touched.
        tap.check('51' in program.window.get_name(), program.window.get_name())


def test_click_lights_up_and_backspace_returns():
    with Program() as program:
        show = Show(program)
        show.press('3', 'Return')
        show.is_on(3)
        settle(1)
        program.click_at(850, 330)
        wait_for(lambda: 'Hallingdal' in show.slide.get_name() and show.slide.get_name() != TITLES[2], 'a municipality')
        tap.equal(show.slide.get_description(), TITLES[2], 'the slide that it is on')
        show.press('BackSpace')
        show.is_on(3)


def test_search_lights_up_what_is_elsewhere():
    with Program() as program:
        show = Show(program)
        show.press('3', 'Return')
        for _ in range(2):
            show.press('slash')
            program.type('moss')
            program.find('Moss', Role.LIST_ITEM, starts=True, within=show.frame)
            show.press('Return')
            wait_for(lambda: show.slide.get_name().startswith('Moss'), 'Moss')
            show.press('BackSpace')
            show.is_on(3)
        show.press('ctrl+f')
        program.type('b. w 3')
        show.press('Escape')
        show.stays_at(TITLES[2])
        show.press('Page_Down')
        show.is_on(4)


def test_freeze_and_look_up():
    with Program() as program:
        show = Show(program)
        show.press('2', 'Return')
        show.is_on(2)
        show.press('f', 'Page_Down', 'Page_Down')
        show.stays_at(TITLES[1])
        show.press('f')
        show.is_on(4)


def test_click_while_frozen():
    with Program() as program:
        show = Show(program)
        show.press('3', 'Return')
        show.is_on(3)
        settle(1)
        show.press('f')
        program.click_at(850, 330)
        show.stays_at(TITLES[2])
        show.press('f')
        wait_for(lambda: show.slide.get_name() != TITLES[2] and 'Hallingdal' in show.slide.get_name(), 'a municipality')
        show.press('BackSpace')
        show.is_on(3)


def test_filter_and_spotlight():
    with Program() as program:
        show = Show(program)
        show.press('2', 'Return')
        show.is_on(2)
        wait_for(lambda: color_at(1100, 300)[0] < 100, 'network 2 in its colour')
        show.press('alt+1')
        wait_for(lambda: color_at(1100, 300)[0] > 120, 'network 2 to go pale')
        show.press('alt+0')
        wait_for(lambda: color_at(1100, 300)[0] < 100, 'network 2 in its colour again')
        bright = color_at(20, 780)
        program.point_at(900, 200)
        show.press('l')
        wait_for(lambda: sum(color_at(20, 780)) < sum(bright) / 2, 'the dark beside the light')
        show.press('l')
        wait_for(lambda: color_at(20, 780) == bright, 'the light to go')


def test_pointer_is_hidden_at_rest():
    with Program() as program:
        show = Show(program)
        show.is_on(1)
        settle(0.5)
        tap.check(not pointer_is_seen(), 'a pointer that was not moved')
        for place in ((600, 300), (700, 350)):
            program.point_at(*place)
        wait_for(pointer_is_seen, 'the pointer that moves')
        wait_for(lambda: not pointer_is_seen(), 'the pointer to be hidden')
        show.press('l')
        program.point_at(500, 300)
        settle(0.3)
        tap.check(not pointer_is_seen(), 'a pointer in the light')


def test_from_this_view():
    with Program() as program:
        program.press('alt+3')
        show = Show(program, 'shift+F5')
        show.is_on(5)


def test_from_the_command_line_by_itself():
    with Program('--present', '--loop', '--seconds=1') as program:
        show = Show(program, None)
        show.is_on(2)
        show.is_on(3)
        show.press('End')
        settle(1.5)
        show.is_on(10)


def test_quit_in_the_middle():
    with Program() as program:
        show = Show(program)
        show.press('Page_Down')
        show.is_on(2)
        # The program is asked to end now, and has to do so with status 0.


tap.main(globals())
