# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the program is there in every language."""

import re
import subprocess
import tempfile

import source_tree
import tap

PO = source_tree.ROOT / 'po'
LANGUAGES = (PO / 'LINGUAS').read_text().split()
TRANSLATABLE = ('.c', '.h', '.ui', '.desktop.in', '.gschema.xml', '.metainfo.xml.in')
# As Meson's preset "glib", and those of po/meson.build.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3',
            'ngettext:1,2', 'gettext', 'dgettext:2', 'klima_translate:2', 'klima_translate_plural:2,3']


def listed():
    lines = (PO / 'POTFILES.in').read_text().splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def run(*command):
    done = subprocess.run(command, cwd=source_tree.ROOT, capture_output=True, text=True)
    tap.check(done.returncode == 0, f'{" ".join(map(str, command[:2]))}: {done.stderr.strip()}')
    return done.stdout


def template(paths):
    """The texts of PATHS in the format of a .po file."""
    return run('xgettext', '--from-code=UTF-8', '--output=-', *[f'--keyword={keyword}' for keyword in KEYWORDS],
               *map(str, paths))


def test_languages():
    tap.equal(LANGUAGES, ['nb', 'nn'], 'po/LINGUAS')


def test_files_with_texts_are_listed():
    candidates = [path for path in source_tree.files()
                  if path.parts[0] in ('data', 'resources', 'src') and path.name.endswith(TRANSLATABLE)]
    locations = re.findall(r'^#: (.*)$', template(candidates), re.M)
    with_texts = {re.sub(r':\d+$', '', location) for line in locations for location in line.split()}
    tap.equal(listed(), sorted(with_texts), 'po/POTFILES.in')


def test_translations_are_complete():
    with tempfile.NamedTemporaryFile('w', suffix='.pot') as pot, tempfile.NamedTemporaryFile(suffix='.po') as merged:
        pot.write(template(listed()))
        pot.flush()
        for language in LANGUAGES:
            run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged.name}',
                PO / f'{language}.po', pot.name)
            for kind, option in (('missing', '--untranslated'), ('fuzzy', '--only-fuzzy'), ('gone', '--only-obsolete')):
                found = run('msgattrib', option, merged.name).strip()
                tap.check(not found, f'texts of {language}.po that are {kind}:\n{found}')


def test_translations_are_sound():
    for language in LANGUAGES:
        run('msgfmt', '--check', '--output-file=/dev/null', PO / f'{language}.po')


tap.main(globals())
