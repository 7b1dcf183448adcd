# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clicking around on the map."""

import tap
from geography import place_on_map
from program import Program, Role, wait_for

LIER = 10.24, 59.84
NESODDEN = 10.66, 59.81
OPEN_SEA = 10.45, 59.0  # the outer Oslofjord, between Hvaler and the western shore


def click_place(program, place, times=1):
    program.click_at(*place_on_map(program.box(program.map), *place), times)


def test_click_on_a_municipality_opens_its_panel():
    with Program() as program:
        click_place(program, LIER)
        panel = program.find('Lier', Role.PANEL)
        said = program.read(panel)
        for words in ('Lier', 'Nettverk for aktive og innovative klimakommuner', '28,167', 'Lierbyen', 'Buskerud',
                      'lier.kommune.no', 'Asker', 'Bærum'):
            tap.check(words in said, f'"{words}" is not in the panel: {said}')
        tap.check(any('3049' in each and '3312' in each for each in said), f'no numbers in the panel: {said}')


def test_drag_moves_the_map_and_selects_nothing():
    with Program() as program:
        program.press('plus', 'plus', 'plus')
        x, y, width, height = program.box(program.map)
        program.drag(x + width / 2, y + height / 2, x + width / 2 - 120, y + height / 2)
        tap.check(not program.look('Close', Role.PUSH_BUTTON), 'a drag opened a panel')


def test_click_on_the_sea_closes_the_panel():
    with Program() as program:
        click_place(program, LIER)
        program.find('Lier', Role.PANEL)
        click_place(program, OPEN_SEA)
        wait_for(lambda: not program.look('Lier', Role.PANEL), 'the panel to close')


def test_member_of_the_network_opens_and_back_returns():
    with Program() as program:
        click_place(program, NESODDEN)
        panel = program.find('Nesodden', Role.PANEL)
        program.click(program.find('Frogn', Role.PUSH_BUTTON, within=panel))
        program.find('Frogn', Role.PANEL)
        program.press('alt+Left')
        program.find('Nesodden', Role.PANEL)
        program.press('Escape')
        wait_for(lambda: not program.look('Nesodden', Role.PANEL), 'the panel to close')


def test_arrows_and_enter_select_without_the_pointer():
    with Program() as program:
        program.press('Right')
        wait_for(lambda: ', ' in (program.map.clear_cache_single() or program.map.get_name()),
                 'the map to say which municipality has the focus')
        name = program.map.get_name().split(',')[0]
        program.press('Return')
        program.find(name, Role.PANEL)


tap.main(globals())
