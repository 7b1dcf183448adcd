# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking the map along: with Ctrl+E, the dialog and GTK's own file chooser, by keyboard."""

import pathlib
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree

import tap
from program import Atspi, Program, Role, has_state, settle, wait_for

TEXT = '{http://www.w3.org/2000/svg}text'
BUTTONS = (Role.TOGGLE_BUTTON, Role.PUSH_BUTTON)
WINDOWS = (Role.FRAME, Role.DIALOG)
# What takes many seconds to paint and to write.
LARGE = "export-content='each-network'\nexport-size='free'\nexport-width=8000\nexport-height=8000\n"


def texts_of(svg):
    """What is written in it; texts of several lines as one."""
    return [' '.join(' '.join(each.itertext()).split()) for each in ElementTree.parse(svg).iter(TEXT)]


def dialog_of(program):
    return program.look('Export', WINDOWS)


def open_dialog(program):
    program.press('ctrl+e')
    wait_for(lambda: dialog_of(program), 'the dialog')
    wait_for(lambda: has_state(program.find('What'), Atspi.StateType.FOCUSED), 'the focus to be on what is exported')


def tab_to(program, accessible):
    for _ in range(60):
        if has_state(accessible, Atspi.StateType.FOCUSED):
            return
        program.press('Tab')
    raise AssertionError(f'Tab does not lead to "{accessible.get_name()}"')


def choose_format(program, name):
    tab_to(program, program.find(name, BUTTONS))
    program.press('space')


def name_entry(program):
    """Of the file chooser, which suggests a name."""
    return program.look('Klima Viken - ', (Role.ENTRY, Role.TEXT), starts=True)


def save_as(program, path):
    program.press('ctrl+s')
    wait_for(lambda: name_entry(program), 'the file chooser with a name')
    settle(0.5)
    program.press('ctrl+a')
    program.type(str(path))
    program.press('Return')


def wait_for_saved(program, path):
    program.wait_for_text(f'“{path.name}” was saved')
    toast = program.find('Show in Folder', Role.PUSH_BUTTON).get_parent()
    tap.equal([button.get_name() for button in program.look(role=Role.PUSH_BUTTON, within=toast)],
              ['Show in Folder', 'Close'], 'the buttons beside it')
    tap.check(not dialog_of(program), 'the dialog stayed open')
    tap.check(path.exists(), f'{path.name} is not there')


def test_svg_names_what_is_seen():
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        program.press('alt+3')
        program.wait_for_title('Follo klimanettverk')
        open_dialog(program)
        preview = program.find('Preview', starts=True)
        wait_for(lambda: 'Follo klimanettverk' in preview.get_description(), 'the preview to show Follo')
        choose_format(program, 'SVG')
        svg = pathlib.Path(folder, 'follo.svg')
        save_as(program, svg)
        wait_for_saved(program, svg)

        written = texts_of(svg)
        for name in ('Frogn', 'Nesodden', 'Nordre Follo', 'Vestby', 'Ås'):
            tap.check(name in written, f'{name} is not in the file, but {written}')
        tap.check('Halden' not in written, 'a municipality of another network is named')
        tap.check(any('6 of 51 municipalities' in each for each in written), 'what is shown is not told')


def test_picture_of_the_size_that_was_chosen():
    tap.need_program('identify')
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        open_dialog(program)
        tab_to(program, program.find('Size'))
        program.press('space', 'Down', 'Return')
        program.wait_for_text('3840 × 2160', within=program.find('Size'))
        save_as(program, pathlib.Path(folder, 'kart'))
        png = pathlib.Path(folder, 'kart.png')
        wait_for_saved(program, png)
        size = subprocess.run(['identify', '-format', '%m %w %h', png], capture_output=True, text=True, check=True)
        tap.check(size.stdout == 'PNG 3840 2160', f'the picture is {size.stdout}')
        tap.check([each.name for each in pathlib.Path(folder).iterdir()] == ['kart.png'], 'something else was written')


def test_network_that_is_looked_at():
    with Program() as program:
        program.press('slash')
        program.type('halden')
        program.press('Return')
        program.panel('Halden')
        open_dialog(program)
        program.press('space', 'Down', 'Down', 'Return')
        program.wait_for_text('Klima Østfold', within=program.find('Network'))
        preview = program.find('Preview', starts=True)
        wait_for(lambda: 'Klima Østfold' in preview.get_description(), 'the preview to show Østfold')


def test_existing_file_is_asked_about():
    with tempfile.TemporaryDirectory() as folder, Program() as program:
        svg = pathlib.Path(folder, 'kart.svg')
        svg.write_text('old')
        open_dialog(program)
        save_as(program, svg)
        # GTK 4.8 says the mark of the letter, too, that is pressed with Alt.
        replace = wait_for(lambda: program.look('_Replace', BUTTONS, starts=True) or program.look('Replace', BUTTONS),
                           'the question')[0]
        tap.check(svg.read_text() == 'old', 'the file was replaced unasked')
        tab_to(program, replace)
        program.press('space')
        wait_for_saved(program, svg)
        tap.check('<svg' in svg.read_text(), 'the file was not replaced')


def test_failure_says_why():
    """In a folder in which not even root can write."""
    with Program() as program:
        open_dialog(program)
        save_as(program, '/proc/kart.svg')
        program.wait_for_text('“kart.svg” was not saved. ')
        said = next(each for each in program.read() if 'was not saved' in each)
        tap.check(len(said) > len('“kart.svg” was not saved. ') + 5, f'no reason in "{said}"')
        save = program.find('Save…', BUTTONS)
        tap.check(has_state(save, Atspi.StateType.FOCUSED) and save.get_description() == said,
                  'who cannot see it is not told')
        program.press('Escape')
        wait_for(lambda: not dialog_of(program), 'the dialog to close')


def test_long_work_is_stopped():
    with tempfile.TemporaryDirectory() as folder, Program(settings=LARGE) as program:
        open_dialog(program)
        save = program.find('Save…', BUTTONS)
        stop = program.find('Stop', BUTTONS)
        value = program.find('Saving', Role.PROGRESS_BAR).get_value_iface()
        save_as(program, pathlib.Path(folder, 'kart.png'))
        wait_for(lambda: has_state(stop, Atspi.StateType.FOCUSED), 'the focus to be on the button that stops it')
        share = wait_for(lambda: Atspi.Value.get_current_value(value), 'the progress bar to show a share')
        tap.check(share < 1, f'{share} of it is done')
        asked = time.monotonic()
        tap.check(not has_state(save, Atspi.StateType.SENSITIVE), 'something else can be saved meanwhile')
        tap.check(time.monotonic() - asked < 2, 'the window does not answer meanwhile')

        program.press('space')
        wait_for(lambda: has_state(save, Atspi.StateType.SENSITIVE), 'the work to stop')
        tap.check(dialog_of(program), 'the dialog has closed')
        tap.check(not list(pathlib.Path(folder).iterdir()), 'something was left behind')
        tap.check(not any('was saved' in each or 'was not saved' in each for each in program.read()),
                  'what was stopped is called saved, or failed')


def test_escape_closes():
    with Program() as program:
        open_dialog(program)
        program.press('Escape')
        wait_for(lambda: not dialog_of(program), 'the dialog to close')


tap.main(globals())
