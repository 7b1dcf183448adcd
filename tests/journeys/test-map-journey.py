# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clicking around on the map."""

import tap
from geography import place_on_map
from program import Atspi, has_state, Program, Role, settle, wait_for

LIER = 10.24, 59.84
NESODDEN = 10.66, 59.81
OPEN_SEA = 10.45, 59.0  # the outer Oslofjord, between Hvaler and the western shore


def click_place(program, place, times=1):
    program.click_at(*place_on_map(program.box(program.map), *place), times)


def test_click_on_a_municipality_opens_its_panel():
    with Program() as program:
        click_place(program, LIER)
        panel = program.panel('Lier')
        said = program.read(panel)
        for words in ('Lier', 'Nettverk for aktive og innovative klimakommuner', '28,167', 'Lierbyen', 'Buskerud',
                      'lier.kommune.no', 'Asker', 'Bærum'):
            tap.check(words in said, f'"{words}" is not in the panel: {said}')
        tap.check(any('3049' in each and '3312' in each for each in said), f'no numbers in the panel: {said}')


def municipality_at(program, x, y):
    """Which one is there: asked by selecting it, and the panel is closed again."""
    program.click_at(x, y)
    said = program.find('Municipality', Role.LABEL).get_parent().get_parent()
    name = program.find(role=Role.HEADING, within=said).get_name()
    program.press('Escape')
    wait_for(lambda: not program.look('Municipality', Role.LABEL), 'the panel to close')
    settle(1)  # the map takes the room of the panel
    return name


def test_drag_moves_the_map_and_selects_nothing():
    with Program() as program:
        program.press('plus', 'plus')
        settle(1)
        left, top, width, height = program.box(program.map)
        x, y, far = left + width * 0.4, top + height * 0.4, left + width * 0.75
        grasped, hidden = municipality_at(program, x, y), municipality_at(program, far, y)
        tap.check(grasped != hidden, f'{grasped} is in both places')
        program.drag(x, y, far, y)
        settle(1)
        tap.check(not program.look('Municipality', Role.LABEL), 'a drag opened a panel')
        tap.equal(municipality_at(program, far, y), grasped, 'what is where it was dragged to')


def test_click_on_the_sea_closes_the_panel():
    with Program() as program:
        click_place(program, LIER)
        program.panel('Lier')
        settle(1)  # the map makes room for the panel
        click_place(program, OPEN_SEA)
        wait_for(lambda: not program.panels('Lier'), 'the panel to close')


def test_member_of_the_network_opens_and_back_returns():
    with Program() as program:
        click_place(program, NESODDEN)
        panel = program.panel('Nesodden')
        program.click(program.find('Frogn', Role.PUSH_BUTTON, within=panel))
        program.panel('Frogn')
        program.press('alt+Left')
        program.panel('Nesodden')
        program.press('Escape')
        wait_for(lambda: not program.panels('Nesodden'), 'the panel to close')


def test_focus_goes_from_a_panel_that_closes_to_the_map():
    with Program() as program:
        click_place(program, NESODDEN)
        program.tab_to(program.find('Frogn', Role.PUSH_BUTTON, within=program.panel('Nesodden')))
        program.press('Escape')
        wait_for(lambda: has_state(program.map, Atspi.StateType.FOCUSED), 'the focus on the map')
        program.tab_to(program.find('Follo klimanettverk', Role.LIST_ITEM))
        program.press('F9')
        wait_for(lambda: has_state(program.map, Atspi.StateType.FOCUSED), 'the focus on the map again')


def test_arrows_and_enter_select_without_the_pointer():
    with Program() as program:
        program.press('Right')
        wait_for(lambda: ', ' in program.map.get_name(),
                 'the map to say which municipality has the focus')
        name = program.map.get_name().split(',')[0]
        program.press('Return')
        program.panel(name)


tap.main(globals())
