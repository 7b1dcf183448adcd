# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presenting on two screens, one of which is plugged in and out."""

import contextlib
import os
import pathlib
import subprocess

import tap
from program import Atspi, Gio, GLib, Missing, Program, Role, settle, SLOW, TIMEOUT, walk, wait_for
from show import pointer_is_seen

os.environ['G_DEBUG'] = 'fatal-criticals'

FIRST = (0, 0, 1280, 800)
SECOND = (1280, 0, 1280, 720)
PRESENTER = 'Klimakart – presenter view'
HINT = 'Esc once more ends the presentation, F5 goes on'
PICTURES = (Role.IMAGE, Role.ICON)
SLIDES = ['Klima Viken', 'All of Viken', 'Hallingdal klimanettverk', 'Nettverk for aktive og innovative klimakommuner',
          'Follo klimanettverk', 'Klima Østfold', 'The white spots', 'Partner networks, 1 of 2',
          'Partner networks, 2 of 2', 'Sources']
OTHER_FOLDER = str(pathlib.Path(__file__).parents[1] / 'data' / 'small')
# Seconds, after which the slides are where they belong.
MOVED = 30 if SLOW else 2


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plug_in():
    run('xrandr', '--addmode', 'DUMMY1', '1280x720')
    run('xrandr', '--output', 'DUMMY1', '--mode', '1280x720', '--right-of', 'DUMMY0')
    # Only when asked does the server find out that there is a screen now, and GTK leaves out what it does not know of.
    run('xrandr', '--query')


def plug_out():
    run('xrandr', '--output', 'DUMMY1', '--off')


@contextlib.contextmanager
def second_screen():
    plug_in()
    try:
        yield
    finally:
        plug_out()


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


def slide_is_at(number, place, timeout=TIMEOUT):
    title = SLIDES[number - 1]
    try:
        wait_for(lambda: place in places(title), f'slide {number} at {place}', timeout)
    except Missing:
        tap.comment(f'it is at {places(title)}, the screens are\n{run("xrandr")}')
        raise


def presenter_is_at(place, timeout=TIMEOUT):
    wait_for(lambda: places(PRESENTER) == [place], f'the presenter view at {place} instead of {places(PRESENTER)}', timeout)


def presenter_is_hidden(timeout=TIMEOUT):
    wait_for(lambda: not places(PRESENTER), 'the presenter view to go', timeout)


def give_keys_to(title):
    run('xdotool', 'search', '--onlyvisible', '--name', f'^{title}$', 'windowactivate', '--sync')
    wait_for(lambda: has_focus(title), f'"{title}" to get the keys')


def frame(program, title):
    """The window that has this title, as a screen reader sees it."""
    application = program.application

    def find():
        windows = [application.get_child_at_index(index) for index in range(application.get_child_count())]
        return next((each for each in windows if each is not None and each.get_name() == title), None)

    return wait_for(find, f'the window "{title}" on the accessibility bus')


def presenter_shows(program, title):
    window = frame(program, PRESENTER)
    wait_for(lambda: title in [each.get_name() for each in program.look(role=PICTURES, within=window)],
             f'"{title}" in the presenter view')


def test_slides_are_on_the_other_screen():
    with second_screen(), Program() as program:
        start(program)
        slide_is_at(1, SECOND)
        presenter_is_at(FIRST)
        wait_for(lambda: has_focus(PRESENTER), 'the presenter view to get the keys')
        for number in (2, 3):
            program.press('Page_Down')
            slide_is_at(number, SECOND)
            presenter_shows(program, SLIDES[number - 1])
        program.press('Escape', 'Escape')
        wait_for(lambda: not places(SLIDES[2]) and not places(PRESENTER), 'the show to end')
        tap.check(program.process.poll() is None, 'the program ended with the show')


def test_screen_plugged_in_and_out_during_the_show():
    with Program() as program:
        start(program)
        slide_is_at(1, FIRST)
        program.press('Page_Down')
        slide_is_at(2, FIRST)
        tap.equal(places(PRESENTER), [], 'the presenter view on one screen')
        try:
            plug_in()
            slide_is_at(2, SECOND, MOVED)
            presenter_is_at(FIRST, MOVED)
            program.press('Page_Down')
            slide_is_at(3, SECOND)
            plug_out()
            slide_is_at(3, FIRST, MOVED)
            presenter_is_hidden(MOVED)
            plug_in()
            slide_is_at(3, SECOND, MOVED)
            presenter_is_at(FIRST, MOVED)
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


def test_clicker_works_in_both_windows():
    with second_screen(), Program() as program:
        start(program)
        slide_is_at(1, SECOND)
        for title in (PRESENTER, SLIDES[0]):
            give_keys_to(title)
            for key, number in (('Next', 2), ('Prior', 1), ('Right', 2), ('Left', 1), ('End', 10), ('Home', 1)):
                program.press(key)
                slide_is_at(number, SECOND)
            for key in ('period', 'b', 'w'):
                program.press(key)
                wait_for(lambda: program.look('Black picture' if key != 'w' else 'White picture', PICTURES), key)
                program.press(key)
                wait_for(lambda: program.look(SLIDES[0], PICTURES, within=frame(program, SLIDES[0])), 'the slide')
            program.press('Escape', 'F5', 'Escape', 'F5')
            slide_is_at(1, SECOND)
        program.press('Escape', 'Escape')
        wait_for(lambda: not places(PRESENTER), 'the show to end')


def color_at(x, y):
    shot = subprocess.run(['import', '-window', 'root', '-crop', f'1x1+{x}+{y}', '-depth', '8', 'rgb:-'], check=True,
                          capture_output=True).stdout
    return tuple(shot[:3])


def preview(program, title):
    """The slide that is on in the presenter view, which is over all of the first screen, and its place there."""
    presenter_shows(program, title)
    window = frame(program, PRESENTER)
    slide = max(program.look(title, PICTURES, within=window), key=lambda each: program._extents(each).width)
    place = program._extents(slide)
    if not program.places_are_told():
        raise tap.Skip('GTK does not tell where the slide is')
    return slide, lambda x, y: program.point_at(place.x + x * place.width, place.y + y * place.height)


def test_light_is_where_the_presenter_points():
    with second_screen(), Program() as program:
        start(program)
        presenter_is_at(FIRST)
        program.press('2', 'Return')
        slide_is_at(2, SECOND)
        _slide, point = preview(program, SLIDES[1])
        settle(1)
        upper, lower = (SECOND[0] + 960, 180), (SECOND[0] + 960, 540)
        bright = {place: color_at(*place) for place in (upper, lower)}
        point(0.75, 0.25)
        settle(0.5)
        tap.equal({place: color_at(*place) for place in bright}, bright, 'what the audience sees of the pointer')
        tap.check(pointer_is_seen(), 'the presenter sees no pointer')
        program.press('l')
        for y, lit, dark in ((0.25, upper, lower), (0.75, lower, upper)):
            point(0.75, y)
            wait_for(lambda: color_at(*lit) == bright[lit] and sum(color_at(*dark)) < sum(bright[dark]) * 0.7,
                     'the light where the presenter points')
        program.press('l')
        wait_for(lambda: color_at(*upper) == bright[upper], 'the light to go')
        for x in (100, 200, 300):
            program.point_at(SECOND[0] + x, 300)
            settle(0.2)
            tap.check(not pointer_is_seen(), 'the audience sees a pointer')


def test_click_in_the_presenter_view_lights_up():
    with second_screen(), Program() as program:
        start(program)
        presenter_is_at(FIRST)
        program.press('3', 'Return')
        slide_is_at(3, SECOND)
        _slide, point = preview(program, SLIDES[2])
        settle(1)
        point(0.664, 0.42)
        run('xdotool', 'click', '1')
        shown = program.look(role=PICTURES, within=frame(program, SLIDES[2]))[0]
        wait_for(lambda: shown.get_name() != SLIDES[2] and shown.get_name().endswith('Hallingdal klimanettverk'),
                 f'a municipality instead of {shown.get_name()}')
        program.press('BackSpace')
        wait_for(lambda: shown.get_name() == SLIDES[2], 'the slide as it was')


def test_freeze_and_look_up():
    with second_screen(), Program() as program:
        start(program)
        slide_is_at(1, SECOND)
        program.press('f', '3', 'Return')
        presenter_shows(program, SLIDES[2])
        tap.equal(places(SLIDES[0]), [SECOND], 'where the frozen slide is')
        program.press('slash')
        program.type('moss')
        program.find('Moss', Role.LIST_ITEM, starts=True, within=frame(program, PRESENTER))
        program.press('Return')
        wait_for(lambda: any(each.get_name().startswith('Moss') for each in
                             program.look(role=PICTURES, within=frame(program, PRESENTER))), 'Moss for the presenter')
        (slide,) = program.look(role=PICTURES, within=frame(program, SLIDES[0]))
        tap.equal(slide.get_name(), SLIDES[0], 'what the audience hears')
        tap.check('Moss' not in slide.get_description(), f'the audience hears "{slide.get_description()}"')
        program.press('f')
        wait_for(lambda: any(each.get_name().startswith('Moss') for each in program.look(role=PICTURES)), 'Moss')
        tap.equal(places(SLIDES[0]), [], 'where the frozen slide is')


def test_windows_are_swapped():
    with second_screen(), Program() as program:
        start(program)
        slide_is_at(1, SECOND)
        presenter_is_at(FIRST)
        program.press('s')
        slide_is_at(1, FIRST)
        presenter_is_at(SECOND)
        program.press('Page_Down')
        slide_is_at(2, FIRST)
        program.press('S')
        slide_is_at(2, SECOND)
        presenter_is_at(FIRST)


def test_slides_follow_the_color_scheme():
    with second_screen(), Program() as program:
        start(program)
        presenter_is_at(FIRST)
        program.press('3', 'Return')
        slide_is_at(3, SECOND)
        presenter_shows(program, SLIDES[2])
        settle(1)
        paper = SECOND[0] + 10, SECOND[3] - 10
        light = color_at(*paper)
        program.change_scheme('dark')
        wait_for(lambda: sum(color_at(*paper)) < sum(light) / 3, 'a dark slide')
        program.press('f')
        dark = color_at(*paper)
        program.change_scheme('light')
        settle(1)
        tap.equal(color_at(*paper), dark, 'the frozen slide')
        program.press('f')
        wait_for(lambda: color_at(*paper) == light, 'the light slide again')


def move_to_first_screen(title):
    """As some window managers do, such as that of Xfce, with a window that comes; or as a user does later."""
    run('xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$', 'windowmove', '0', '0')


def test_slides_come_to_the_screen_that_they_belong_on():
    with second_screen(), Program() as program:
        start(program)
        move_to_first_screen(SLIDES[0])
        slide_is_at(1, SECOND, MOVED)
        presenter_is_at(FIRST, MOVED)
        program.press('s')
        presenter_is_at(SECOND, MOVED)
        slide_is_at(1, FIRST, MOVED)
        program.press('s')
        slide_is_at(1, SECOND, MOVED)
        presenter_is_at(FIRST, MOVED)
        settle(3)
        move_to_first_screen(SLIDES[0])
        settle(1)
        tap.equal(places(SLIDES[0]), [FIRST], 'where the user moved the slides')


def test_audience_sees_and_hears_nothing_but_the_slide():
    with second_screen(), Program() as program:
        start(program)
        slide_is_at(1, SECOND)
        presenter_is_at(FIRST)
        window = frame(program, SLIDES[0])
        slide = program.look(role=PICTURES, within=window)[0]
        for keys in ((), ('slash',), ('Escape',), ('Escape',), ('F5',), ('f',), ('f',)):
            program.press(*keys)
            settle(0.3)
            said = [text for each in walk(window) if each != window and has_words(each) for text in [each.get_name()]]
            tap.equal(said, [SLIDES[0]], f'what is in the window after {keys}')
        for number in (2, 3, 4):
            heard = listen(slide, lambda: program.press('Page_Down'))
            tap.check('accessible-name' in heard, f'slide {number} is not read out, but {heard}')
            tap.equal(slide.get_name(), SLIDES[number - 1], 'what is read out')
            tap.check('accessible-description' in heard or not slide.get_description(), f'its text is not, but {heard}')


def has_words(accessible):
    return accessible.get_role() != Role.FILLER and bool(accessible.get_name() or accessible.get_description())


def listen(accessible, act):
    """Which properties of it a screen reader is told of while act() is done."""
    heard = set()

    def on_event(event):
        if event.source == accessible:
            heard.add(event.type.rpartition(':')[2])

    listener = Atspi.EventListener.new(on_event)
    listener.register('object:property-change')
    try:
        act()
        settle(1)
    finally:
        listener.deregister('object:property-change')
    return heard


class SessionManager:
    """Stands in for what keeps the screen lit where a program asks it to."""

    METHODS = """<node><interface name='org.gnome.SessionManager'>
      <method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
        <arg type='u' direction='in'/><arg type='u' direction='out'/></method>
      <method name='Uninhibit'><arg type='u' direction='in'/></method>
      <method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>
        <arg type='o' direction='out'/></method>
      </interface></node>"""
    IDLE_AND_SUSPEND = 4 | 8

    def __init__(self):
        self.held = {}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(self.METHODS).interfaces[0]
        self.bus.register_object('/org/gnome/SessionManager', interface, self._answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, 'org.gnome.SessionManager', Gio.BusNameOwnerFlags.NONE, None, None)
        settle(0.2)

    def _answer(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == 'Inhibit':
            _program, _window, reason, what = arguments.unpack()
            number = max(self.held, default=0) + 1
            self.held[number] = reason, what
            answer = GLib.Variant('(u)', (number,))
        elif method == 'Uninhibit':
            del self.held[arguments.unpack()[0]]
        else:
            answer = GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',))
        invocation.return_value(answer)


def test_screen_stays_lit_during_the_show_only():
    manager = SessionManager()
    ends = {'Esc twice': ('Escape', 'Escape'), 'past the last slide': ('End', 'Next', 'Next'), 'the key of windows': ('alt+F4',)}
    with Program() as program:
        tap.equal(manager.held, {}, 'what is held before')
        for how, keys in ends.items():
            start(program)
            wait_for(lambda: manager.held, 'the screen to be held lit')
            tap.equal(list(manager.held.values()), [('A presentation is being given', manager.IDLE_AND_SUSPEND)], 'held')
            slide_is_at(1, FIRST)
            program.press(*keys)
            wait_for(lambda: not manager.held, f'the screen to be released after {how}')
        start(program)
        wait_for(lambda: manager.held, 'the screen to be held lit')
    wait_for(lambda: not manager.held, 'the screen to be released when the program is quit')


def test_mirrored_screens_are_one():
    run('xrandr', '--addmode', 'DUMMY1', '1280x800')
    run('xrandr', '--output', 'DUMMY1', '--mode', '1280x800', '--same-as', 'DUMMY0')
    run('xrandr', '--query')
    try:
        with Program() as program:
            start(program)
            slide_is_at(1, FIRST)
            tap.equal(places(PRESENTER), [], 'the presenter view')
            program.press('Page_Down')
            slide_is_at(2, FIRST)
            program.press('Escape')
            program.find(HINT, PICTURES)
            program.press('Escape')
            wait_for(lambda: not places(SLIDES[1]), 'the show to end')
    finally:
        plug_out()


def test_started_again_during_the_show():
    """Where the program is started a second time its window comes to the front, but not over the slides; nor does it where
    another folder is opened in it.
    """
    with Program() as program:
        start(program)
        slide_is_at(1, FIRST)
        wait_for(lambda: has_focus(SLIDES[0]), 'the slide to get the keys')
        for folders in ([], [OTHER_FOLDER]):
            run(os.environ['KLIMAKART_PROGRAM'], *folders)
            settle(1)
            tap.check(has_focus(SLIDES[0]), f'the slide has lost the keys: opened {folders}')
        program.press('Page_Down')
        slide_is_at(2, FIRST)
        program.press('Escape', 'Escape')
        wait_for(lambda: has_focus(program.window.get_name()), 'the window to get the keys back')


def test_keys_of_the_show_in_the_main_window():
    with Program('--present', '--presenter') as program:
        wait_for(lambda: has_focus(PRESENTER), 'the presenter view to get the keys')
        title = program.window.get_name()
        give_keys_to(title)
        program.press('Page_Down')
        presenter_shows(program, SLIDES[1])
        program.press('b')
        wait_for(lambda: program.look('Black picture', PICTURES), 'the black picture')
        program.press('period')
        wait_for(lambda: not program.look('Black picture', PICTURES), 'the slide again')
        # What the window has a use for itself.
        program.press('slash')
        entry = program.find('Search', Role.ENTRY)
        program.type('bw l')
        program.wait_for_text('bw l', within=entry)
        tap.check(not program.look('Black picture', PICTURES) and not program.look('White picture', PICTURES), 'covered')
        program.press('Escape')
        wait_for(lambda: not program.look('Search', Role.ENTRY), 'the search to close')
        program.press('1')
        wait_for(lambda: program.window.get_name() != title, 'the filter of the window')
        program.press('Right')
        settle(0.5)
        presenter_shows(program, SLIDES[1])
        program.press('Page_Up')
        presenter_shows(program, SLIDES[0])
        program.press('Escape', 'Escape', 'Escape')
        settle(0.5)
        tap.check(places(PRESENTER), 'the show has ended')
        program.press('F5')
        wait_for(lambda: has_focus(PRESENTER), 'the show to come to the front')


def test_both_are_windows_where_one_is_shared():
    with Program('--present', '--presenter') as program:
        wait_for(lambda: places(SLIDES[0]) and places(PRESENTER), 'both windows')
        tap.check(FIRST not in places(SLIDES[0]) + places(PRESENTER), 'one is over all of the screen')
        wait_for(lambda: has_focus(PRESENTER), 'the presenter view to get the keys')
        program.press('s')
        wait_for(lambda: has_focus(SLIDES[0]), 'the slides to come to the front')
        program.press('Page_Down')
        presenter_shows(program, SLIDES[1])
        program.press('s')
        wait_for(lambda: has_focus(PRESENTER), 'the presenter view to come to the front')
        program.press('Escape')
        presenter_shows(program, SLIDES[1])
        tap.check(not program.look(HINT, within=frame(program, SLIDES[1])), 'the hint is shared')
        program.press('Escape')
        wait_for(lambda: not places(PRESENTER), 'the show to end')


tap.main(globals())
