# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A presentation of the bundled dataset, as the audience sees it."""

import ctypes

import tap
from program import Role, settle, wait_for

TITLES = ['Klima Viken', 'All of Viken', 'Hallingdal klimanettverk', 'Nettverk for aktive og innovative klimakommuner',
          'Follo klimanettverk', 'Klima Østfold', 'The white spots', 'Partner networks, 1 of 2',
          'Partner networks, 2 of 2', 'Sources']
END = 'End of the presentation'
PICTURES = (Role.IMAGE, Role.ICON)


class CursorImage(ctypes.Structure):
    """As the X server tells of it."""

    _fields_ = [('x', ctypes.c_short), ('y', ctypes.c_short), ('width', ctypes.c_ushort), ('height', ctypes.c_ushort),
                ('xhot', ctypes.c_ushort), ('yhot', ctypes.c_ushort), ('serial', ctypes.c_ulong),
                ('pixels', ctypes.POINTER(ctypes.c_ulong)), ('atom', ctypes.c_ulong), ('name', ctypes.c_char_p)]


def pointer_is_seen():
    """Whether any pixel of the pointer is anything but transparent, wherever it is now."""
    xlib, fixes = ctypes.CDLL('libX11.so.6'), ctypes.CDLL('libXfixes.so.3')
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XCloseDisplay.argtypes = xlib.XFree.argtypes = [ctypes.c_void_p]
    fixes.XFixesGetCursorImage.argtypes = [ctypes.c_void_p]
    fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
    display = xlib.XOpenDisplay(None)
    image = fixes.XFixesGetCursorImage(display)
    try:
        pixels = image.contents.pixels[:image.contents.width * image.contents.height]
        return any(pixel >> 24 & 0xff for pixel in pixels)
    finally:
        xlib.XFree(image)
        xlib.XCloseDisplay(display)


class Show:
    """The audience's window of a program."""

    def __init__(self, program, start='F5'):
        self.program = program
        if start:
            program.press(start)
        self.frame = wait_for(self._find_frame, 'the window of the show')
        self.slide = wait_for(lambda: program.look(role=PICTURES, within=self.frame), 'the slide')[0]

    def _find_frame(self):
        application = self.program.application
        windows = [application.get_child_at_index(index) for index in range(application.get_child_count())]
        shows = [each for each in windows if each is not None and self.program.look(role=PICTURES, within=each)
                 and not self.program.look(name='Main Menu', within=each)]
        return shows[0] if shows else None

    def press(self, *keys):
        self.program.press(*keys)

    def wait_for(self, name):
        wait_for(lambda: self.slide.get_name() == name, f'"{name}" instead of "{self.slide.get_name()}"')

    def is_on(self, number):
        self.wait_for(TITLES[number - 1])

    def stays_at(self, name):
        settle(0.5)
        tap.equal(self.slide.get_name(), name, 'what is on')

    def is_over(self):
        wait_for(lambda: self._find_frame() is None, 'the show to end')
        tap.check(self.program.process.poll() is None, 'the program ended with the show')
