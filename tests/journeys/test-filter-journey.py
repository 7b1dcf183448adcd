# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filtering by network, with keys and with the switches."""

import tap
from program import Atspi, Program, Role, has_state, settle, wait_for

FOLLO = 'Follo klimanettverk: 6 of 51 municipalities'
ALL = '51 municipalities'


def switch_of(program, network):
    return program.find(f'Show {network}', Role.CHECK_BOX)


def is_on(switch):
    return has_state(switch, Atspi.StateType.CHECKED)


def test_only_follo_by_key():
    with Program() as program:
        program.wait_for_title(ALL)
        program.press('alt+3')
        program.wait_for_title(FOLLO)
        wait_for(lambda: not is_on(switch_of(program, 'Klima Østfold')), 'the switch of another network to go off')
        tap.check(is_on(switch_of(program, 'Follo klimanettverk')), "Follo's own switch went off")
        program.press('0')
        program.wait_for_title(ALL)


def switched_off(program, network):
    """Clicks the switch if need be: what pops up beside the pointer just then may have taken an earlier click."""
    if is_on(switch_of(program, network)):
        program.click(switch_of(program, network))
        settle(2)
    return not is_on(switch_of(program, network))


def test_follo_by_switches():
    with Program() as program:
        for network in ('Hallingdal klimanettverk', 'Nettverk for aktive og innovative klimakommuner',
                        'Klima Østfold', 'the municipalities in dialogue'):
            wait_for(lambda network=network: switched_off(program, network), f'{network} to be hidden')
        program.wait_for_title(FOLLO)


def test_all_hidden_says_so_and_offers_all():
    with Program() as program:
        program.press('1', '2', '3', '4', '5')
        program.wait_for_text('All networks are hidden')
        program.click(program.find('Show all', Role.PUSH_BUTTON, within=program.map.get_parent()))
        program.wait_for_title(ALL)


def test_digits_stay_in_an_entry():
    with Program() as program:
        program.press('slash')
        program.type('31')
        program.wait_for_text('31', within=program.find('Search', Role.ENTRY))
        program.wait_for_title(ALL)


tap.main(globals())
