# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a user does: keys and pointer through the X server, eyes through the
accessibility bus, which is what a screen reader sees.

    with Program() as program:
        program.press('slash')
        program.type('ås')
"""

import os
import pathlib
import re
import shlex
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

NAME = 'no.klimaviken.Klimakart'
LOCALES = {'nb': 'nb_NO.UTF-8', 'nn': 'nn_NO.UTF-8', 'en': 'en_GB.UTF-8'}
Role = Atspi.Role
# Groups and regions, which each version of GTK tells in its way.
GROUPS = (Role.GROUPING, Role.PANEL)
REGIONS = (Role.LANDMARK, Role.PANEL, Role.FILLER)
# What the program is run by, such as valgrind, which makes everything slower.
WRAPPER = shlex.split(os.environ.get('KLIMAKART_WRAPPER', ''))
# Under valgrind or a sanitizer everything takes its time.
SLOW = bool(WRAPPER) or 'KLIMAKART_SLOW' in os.environ
TIMEOUT = 120.0 if SLOW else 20.0
POLL = 0.05
MOST_STOPS = 100  # of Tab, in a window
# What a shell starts in the background ignores SIGINT, and below nohup SIGHUP, and so would the program.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Missing(AssertionError):
    """Something that should be seen is not."""


def settle(seconds=POLL):
    """Waits, and lets the accessibility library take in what happened meanwhile."""
    end = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while True:
        while context.iteration(False):
            pass
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, POLL / 5))


def wait_for(condition, what, timeout=TIMEOUT):
    """Waits until CONDITION() is true, and returns its value."""
    end = time.monotonic() + timeout
    while True:
        settle()
        try:
            value = condition()
        except GLib.Error:  # it went away while we looked
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f'waited {timeout:.0f} s in vain for {what}')


def walk(accessible):
    """The accessible and all below it, leaving out what goes away meanwhile."""
    try:
        yield accessible
        count = accessible.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = accessible.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield from walk(child)


def text_of(accessible):
    """What is read out of it: its text if it has one, else its name."""
    try:
        text = accessible.get_text_iface()
        if text is not None:
            written = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
            if written:
                return written
        return accessible.get_name() or ''
    except GLib.Error:
        return ''


def has_state(accessible, state):
    return accessible.get_state_set().contains(state)


def applications():
    """Those on the bus, of which an earlier one may still be there that has ended already. Which process each of them is
    the bus cannot tell everywhere."""
    desktop = Atspi.get_desktop(0)
    children = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    return [child for child in children if child is not None]


class Program:
    """A running Klimakart, alone on its display and with settings of its own."""

    def __init__(self, *arguments, language='en', width=1280, height=800, scheme='light', animations=False, state=None,
                 settings=''):
        self.size = width, height
        self.language = language
        self.folder = tempfile.TemporaryDirectory(prefix='klimakart-journey-')
        self._write_settings(width, height, scheme, animations, settings)
        self.earlier = applications()
        self.killed = False
        environment = dict(os.environ, LANG=LOCALES[language], LANGUAGE=language, GSETTINGS_BACKEND='keyfile',
                           GTK_A11Y='atspi', XDG_CONFIG_HOME=self.folder.name,
                           XDG_STATE_HOME=state or os.path.join(self.folder.name, 'state'))
        self.process = subprocess.Popen([*WRAPPER, os.environ['KLIMAKART_PROGRAM'], *arguments], env=environment)

    def _write_settings(self, width, height, scheme, animations, others):
        settings = pathlib.Path(self.folder.name, 'glib-2.0', 'settings')
        settings.mkdir(parents=True)
        self.settings = settings / 'keyfile'
        self.settings.write_text(f"[no/klimaviken/Klimakart]\ncolor-scheme='{scheme}'\n"
                                 f'window-width={width}\nwindow-height={height}\n{others}')
        gtk = pathlib.Path(self.folder.name, 'gtk-4.0')
        gtk.mkdir()
        (gtk / 'settings.ini').write_text(f'[Settings]\ngtk-enable-animations={str(animations).lower()}\n')

    def __enter__(self):
        try:
            self.application = wait_for(self._find_application, 'the program on the accessibility bus')
            self.window = self.find(role=Role.FRAME)
            self.map = self.find(name='Map' if self.language == 'en' else 'Kart', role=GROUPS, starts=True)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, error, *_):
        try:
            if error is None and not self.killed:
                self._quit()
        finally:
            self._end()

    def kill(self, how=signal.SIGKILL):
        """Lets the program die, whatever it is at."""
        self.process.send_signal(how)
        self.process.wait()
        self.killed = True

    def _quit(self):
        """Ends the program as its menu does: only then does it free what it holds, and tell whether it could."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(NAME, '/' + NAME.replace('.', '/'), 'org.gtk.Actions', 'Activate',
                      GLib.Variant('(sava{sv})', ('quit', [], {})), None, Gio.DBusCallFlags.NONE, -1)
        status = self.process.wait(TIMEOUT)
        if status != 0:
            raise AssertionError(f'the program ended with status {status}')

    def _end(self):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with status {self.process.returncode}')
        for application in applications():
            if application not in self.earlier and application.get_name().lower() == 'klimakart':
                application.set_cache_mask(Atspi.Cache.NONE)
                return application
        return None

    # Eyes.

    def look(self, name=None, role=None, starts=False, within=None):
        """All that have this name (or whose name starts so) and this role (or one of these), now."""
        roles = role if role is None or isinstance(role, tuple) else (role,)
        found = []
        for accessible in walk(within or self.application):
            if roles is not None and accessible.get_role() not in roles:
                continue
            said = text_of(accessible)
            if name is None or said == name or accessible.get_name() == name or (starts and said.startswith(name)):
                found.append(accessible)
        return found

    def find(self, name=None, role=None, starts=False, within=None, timeout=TIMEOUT):
        """The first that has this name and role, waited for."""
        return wait_for(lambda: self.look(name, role, starts, within), f'{role} "{name}"', timeout)[0]

    def panels(self, title):
        """The right panel where it shows what has this title."""
        return self.look(title, REGIONS)

    def panel(self, title):
        return wait_for(lambda: self.panels(title), f'the panel "{title}"')[0]

    def read(self, within=None):
        """Every text in sight, in reading order."""
        return [text_of(each) for each in walk(within or self.application) if text_of(each)]

    def wait_for_text(self, text, within=None):
        wait_for(lambda: any(text in said for said in self.read(within)), f'the words "{text}"')

    def wait_for_title(self, title):
        wait_for(lambda: title in self.window.get_name(), f'the title "{title}"')

    def box(self, accessible):
        """x, y, width and height on the screen. Without a window manager the window stands at 0, 0. GTK 4.8 tells places
        relative to what is inside the window's frame. GTK 4.18 subtracts the frame instead, and forgets all padding:
        it is right only about what has no padding around it, as the map."""
        inside = self._extents(self.window)
        extents = self._extents(accessible)
        frame_x, frame_y = (self.size[0] - inside.width) // 2, (self.size[1] - inside.height) // 2
        return extents.x + frame_x - 2 * inside.x, extents.y + frame_y - 2 * inside.y, extents.width, extents.height

    def places_are_told(self):
        """Whether GTK is one that tells where things with padding around are."""
        return self._extents(self.window).x == 0

    @staticmethod
    def _extents(accessible):
        return Atspi.Component.get_extents(accessible.get_component_iface(), Atspi.CoordType.WINDOW)

    # Hands.

    def press(self, *keys):
        for key in keys:
            subprocess.run(['xdotool', 'key', key], check=True)
            settle(0.1)

    def change_scheme(self, scheme):
        """As in the preferences of another of its windows, while it runs."""
        changed = re.sub('color-scheme=.*', f"color-scheme='{scheme}'", self.settings.read_text())
        self.settings.write_text(changed)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '30', text], check=True)
        settle(0.1)

    def point_at(self, x, y):
        subprocess.run(['xdotool', 'mousemove', str(round(x)), str(round(y))], check=True)
        settle(0.1)

    def click_at(self, x, y, times=1):
        self.point_at(x, y)
        subprocess.run(['xdotool', 'click', '--repeat', str(times), '--delay', '60', '1'], check=True)
        settle(0.1)

    def click(self, accessible):
        """With the pointer; where GTK does not tell the place, with the keyboard."""
        if self.places_are_told():
            x, y, width, height = self.box(accessible)
            self.click_at(x + width / 2, y + height / 2)
        else:
            self.tab_to(accessible)
            self.press('space')

    def tab_to(self, accessible):
        for _ in range(MOST_STOPS):
            if has_state(accessible, Atspi.StateType.FOCUSED):
                return
            self.press('Tab')
        raise Missing(f'Tab does not lead to "{text_of(accessible)}"')

    def drag(self, x, y, to_x, to_y):
        self.point_at(x, y)
        subprocess.run(['xdotool', 'mousedown', '1'], check=True)
        for step in range(1, 6):
            self.point_at(x + (to_x - x) * step / 5, y + (to_y - y) * step / 5)
        subprocess.run(['xdotool', 'mouseup', '1'], check=True)
        settle(0.1)
