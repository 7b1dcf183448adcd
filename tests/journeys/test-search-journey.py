# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding things by typing, and reading about partners."""

import tap
from program import Program, Role, wait_for


def test_search_for_as_lands_on_ås():
    with Program() as program:
        program.press('ctrl+f')
        program.type('as')
        program.find('Asker', Role.LIST_ITEM, starts=True)
        program.press('Return')
        program.panel('Ås')
        program.wait_for_text('21,350')


def test_search_finds_other_spellings_and_moves_with_arrows():
    with Program() as program:
        program.press('slash')
        program.type('baerum')
        program.find('Bærum', Role.LIST_ITEM, starts=True)
        program.press('ctrl+a')
        program.type('as')
        first = program.find('Ås', Role.LIST_ITEM, starts=True)
        tap.check(first is not None, 'Ås is not found')
        program.press('Down', 'Return')
        program.panel('Asker')


def test_escape_closes_the_search_only():
    with Program() as program:
        program.press('slash')
        program.type('lier')
        program.press('Return')
        program.panel('Lier')
        program.press('slash')
        program.find('Lier', Role.LIST_ITEM, starts=True)
        program.press('Escape')
        wait_for(lambda: not program.look('Found', Role.LIST), 'the search to close')
        tap.check(program.panels('Lier'), 'the panel closed with the search')


def test_partner_network_opens():
    with Program() as program:
        program.click(program.find('Biogass Oslofjord', Role.LIST_ITEM, starts=True))
        panel = program.panel('Biogass Oslofjord')
        program.wait_for_text('Biogas and circular economy', within=panel)
        program.wait_for_text('biogassoslofjord.no', within=panel)


tap.main(globals())
