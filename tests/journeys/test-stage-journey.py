# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting on two screens, one of which is plugged in and out."""

import os
import subprocess

import tap
from program import Missing, Program, wait_for, WRAPPER

os.environ['G_DEBUG'] = 'fatal-criticals'

FIRST = (0, 0, 1280, 800)
SECOND = (1280, 0, 1280, 720)
SLIDES = ['Klima Viken', 'All of Viken', 'Hallingdal klimanettverk', 'Nettverk for aktive og innovative klimakommuner']
# Seconds, after which the slides are where they belong.
MOVED = 30 if WRAPPER else 2


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plug_in():
    run('xrandr', '--addmode', 'DUMMY1', '1280x720')
    run('xrandr', '--output', 'DUMMY1', '--mode', '1280x720', '--right-of', 'DUMMY0')
    # Only when asked does the server find out that there is a screen now, and GTK leaves out what it does not know of.
    run('xrandr', '--query')


def plug_out():
    run('xrandr', '--output', 'DUMMY1', '--off')


def places(title):
    """x, y, width and height of the windows in sight that have exactly this title."""
    found = []
    for window in subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'], check=False,
                                 capture_output=True, text=True).stdout.split():
        shell = run('xdotool', 'getwindowgeometry', '--shell', window)
        values = dict(line.split('=') for line in shell.splitlines())
        found.append(tuple(int(values[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT')))
    return found


def has_focus(title):
    focus = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowname'], check=False, capture_output=True, text=True)
    return title in focus.stdout


def start(program):
    """The window manager gives a window the keys only after it has come."""
    wait_for(lambda: has_focus(program.window.get_name()), 'the window to get the keys')
    program.press('F5')


def slide_is_at(number, place, timeout=20):
    title = SLIDES[number - 1]
    try:
        wait_for(lambda: place in places(title), f'slide {number} at {place}', timeout)
    except Missing:
        tap.comment(f'it is at {places(title)}, the screens are\n{run("xrandr")}')
        raise


def test_slides_are_on_the_other_screen():
    plug_in()
    try:
        with Program() as program:
            start(program)
            slide_is_at(1, SECOND)
            for number in (2, 3):
                program.press('Page_Down')
                slide_is_at(number, SECOND)
            program.press('Escape', 'Escape')
            wait_for(lambda: not places(SLIDES[2]), 'the show to end')
            tap.check(program.process.poll() is None, 'the program ended with the show')
    finally:
        plug_out()


def test_screen_plugged_in_and_out_during_the_show():
    with Program() as program:
        start(program)
        slide_is_at(1, FIRST)
        program.press('Page_Down')
        slide_is_at(2, FIRST)
        try:
            plug_in()
            slide_is_at(2, SECOND, MOVED)
            program.press('Page_Down')
            slide_is_at(3, SECOND)
        finally:
            plug_out()
        slide_is_at(3, FIRST, MOVED)
        program.press('Page_Down')
        slide_is_at(4, FIRST)


def test_what_was_frozen_stays_so():
    with Program() as program:
        start(program)
        slide_is_at(1, FIRST)
        program.press('f', 'Page_Down', 'Page_Down')
        try:
            plug_in()
            slide_is_at(1, SECOND, MOVED)
            program.press('f')
            slide_is_at(3, SECOND)
        finally:
            plug_out()
        slide_is_at(3, FIRST, MOVED)


tap.main(globals())
