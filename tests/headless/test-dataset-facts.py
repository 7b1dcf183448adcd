# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled dataset says of Viken what Klima Viken says, by name, in three languages. Argument: the data folder."""

import json
import os
import pathlib
import re
import sys

import tap

DATA = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else os.environ['KLIMAKART_DATA'])
DATASET = json.loads((DATA / 'viken' / 'dataset.json').read_text(encoding='utf-8'))
LANGUAGES = ('nb', 'nn', 'en')
FIRST_SENTENCE, PANEL = 20, 120  # words, at most
RUNNING_TEXT = 40  # words on a slide, at most
NOTE = range(60, 121)  # words

# id, badge, name, members, population on 1 January 2023, km²: in the order and as named on klimaviken.no.
NETWORKS = [
    ('hallingdal', 1, 'Hallingdal klimanettverk', 'Flå, Gol, Hemsedal, Hol, Nesbyen, Ål', 21176, 5829.43),
    ('aktive-innovative', 2, 'Nettverk for aktive og innovative klimakommuner',
     'Asker, Aurskog-Høland, Bærum, Drammen, Eidsvoll, Gjerdrum, Hole, Hurdal, Jevnaker, Lier, Lillestrøm, Lunner, '
     'Lørenskog, Krødsherad, Modum, Nannestad, Nittedal, Nes, Ringerike, Rælingen, Ullensaker', 752044, 8334.02),
    ('follo', 3, 'Follo klimanettverk', 'Enebakk, Frogn, Nesodden, Nordre Follo, Vestby, Ås', 150504, 819.37),
    ('klima-ostfold', 4, 'Klima Østfold',
     'Aremark, Fredrikstad, Hvaler, Halden, Indre Østfold, Marker, Moss, Rakkestad, Råde, Sarpsborg, Skiptvet, Våler',
     309161, 4004.21),
]
NETWORK_SIZES = [6, 21, 6, 12]
IN_DIALOGUE = ('Kongsberg, Flesberg, Rollag, Nore og Uvdal, Sigdal, Øvre Eiker', 59356, 5605.68)
PARTNER_NETWORKS = [
    'Biogass Oslofjord', 'Klimapartnere Viken', 'Kortreist Kvalitet', 'Include', 'Systemsmart Energibruk',
    'Osloregionen', 'Hele bilen til null', 'Tregruppen i Viken', 'Klimasmart landbruk Viken',
]
# Nothing is known of these but the name.
ONLY_NAMED = {'Systemsmart Energibruk', 'Tregruppen i Viken'}
FORMER_COUNTIES = {'Østfold': 12, 'Akershus': 19, 'Buskerud': 18, 'Oppland': 2}
MERGED_ACROSS_COUNTIES = {
    'Asker': ['Akershus', 'Buskerud'],
    'Aurskog-Høland': ['Akershus', 'Østfold'],
    'Drammen': ['Buskerud', 'Vestfold'],
}
MUNICIPALITIES = {m['number']: m for m in DATASET['municipalities']}


def groups():
    return DATASET['networks'] + [DATASET['dialogue']]


def names(group):
    return sorted(MUNICIPALITIES[number]['name'] for number in group['members'])


def walk(value, path=''):
    """(path, value) of everything in VALUE that is not a list or, unless it is a text, an object."""
    if isinstance(value, dict) and not set(value) <= set(LANGUAGES):
        for key, part in value.items():
            yield from walk(part, f'{path}/{key}')
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from walk(part, f'{path}/{index}')
    else:
        yield path, value


def texts():
    return [(path, value) for path, value in walk(DATASET) if isinstance(value, dict)]


def in_language(value, language):
    return value[language] if isinstance(value, dict) else value


def panels():
    """(name of a panel, every text in it)."""
    partnership = DATASET['partnership']
    yield 'partnership', [partnership['name'], partnership['purpose'], partnership['description'],
                          *(text for partner in partnership['partners'] for text in partner.values())]
    for group in groups() + DATASET['partner_networks']:
        keys = ('name', 'founded', 'host', 'purpose', 'work', 'theme', 'description', 'run_by')
        yield group['id'], [group[key] for key in keys if key in group] + group.get('aliases', [])


def slides(kind):
    return [slide for slide in DATASET['slides'] if slide['kind'] == kind]


def count_words(text):
    """As a reader counts: a number with spaces in it is one word, a dash none."""
    return sum(any(map(str.isalnum, word)) for word in re.sub(r'(?<=\d)\u00a0(?=\d)', '', text).split())


def grouped(number, language):
    return f'{number:,}'.replace(',', ',' if language == 'en' else '\u00a0')


def first_sentence(text):
    return re.split(r'(?<=[.!?])\s+(?=[«“(]?[A-ZÆØÅ0-9])', text)[0]


def test_the_region_has_51_municipalities():
    tap.equal(len(DATASET['municipalities']), 51, 'municipalities')
    tap.equal(len(MUNICIPALITIES), 51, 'different numbers')
    tap.equal(len({m['number_today'] for m in MUNICIPALITIES.values()}), 51, 'different numbers of today')
    tap.equal(len({m['name'] for m in MUNICIPALITIES.values()}), 51, 'different names')
    tap.equal(list(MUNICIPALITIES), sorted(MUNICIPALITIES), 'order of the numbers')
    tap.check(all(number.startswith('30') for number in MUNICIPALITIES), 'a number that is not of Viken')


def test_the_networks_have_exactly_their_members():
    tap.equal([(n['id'], n['badge'], n['name']) for n in DATASET['networks']], [n[:3] for n in NETWORKS], 'networks')
    tap.equal([len(n['members']) for n in DATASET['networks']], NETWORK_SIZES, 'number of members')
    for network, expected in zip(DATASET['networks'], NETWORKS):
        tap.equal(names(network), sorted(expected[3].split(', ')), network['name'])


def test_six_municipalities_are_in_dialogue():
    dialogue = DATASET['dialogue']
    tap.equal(dialogue['name'], {'nb': 'I dialog', 'nn': 'I dialog', 'en': 'In dialogue'}, 'name')
    tap.equal(dialogue['badge'], 5, 'badge')
    tap.equal(names(dialogue), sorted(IN_DIALOGUE[0].split(', ')), 'in dialogue')


def test_each_municipality_is_in_one_group():
    members = [number for group in groups() for number in group['members']]
    tap.equal(sorted(members), sorted(MUNICIPALITIES), 'all members')


def test_the_groups_look_different():
    for key in ('color', 'pattern', 'badge', 'id'):
        tap.equal(len({group[key] for group in groups()}), 5, key)


def test_population_adds_up():
    for group, expected in zip(groups(), [n[4] for n in NETWORKS] + [IN_DIALOGUE[1]]):
        tap.equal(sum(MUNICIPALITIES[number]['population'] for number in group['members']), expected, group['id'])
    tap.equal(sum(m['population'] for m in MUNICIPALITIES.values()), 1292241, 'Viken')
    tap.equal({m['population_date'] for m in MUNICIPALITIES.values()}, {'2023-01-01'}, 'date')


def test_area_adds_up():
    for group, expected in zip(groups(), [n[5] for n in NETWORKS] + [IN_DIALOGUE[2]]):
        tap.equal(round(sum(MUNICIPALITIES[number]['area_km2'] for number in group['members']), 2), expected,
                  group['id'])
    tap.equal(round(sum(m['area_km2'] for m in MUNICIPALITIES.values()), 2), 24592.71, 'Viken')


def test_former_counties():
    main = [m['former_counties'][0] for m in MUNICIPALITIES.values()]
    tap.equal({county: main.count(county) for county in set(main)}, FORMER_COUNTIES, 'main former county')
    tap.equal({m['name']: m['former_counties'] for m in MUNICIPALITIES.values() if len(m['former_counties']) > 1},
              MERGED_ACROSS_COUNTIES, 'merged across counties')


def test_numbers_of_today_follow_the_counties_of_today():
    for m in MUNICIPALITIES.values():
        expected = {'Østfold': '31', 'Akershus': '32', 'Oppland': '32', 'Buskerud': '33'}[m['former_counties'][0]]
        tap.equal(m['number_today'][:2], expected, m['name'])


def test_every_municipality_has_all_its_facts():
    keys = {'number', 'number_today', 'name', 'population', 'population_date', 'area_km2', 'former_counties',
            'administrative_centre', 'web'}
    for m in MUNICIPALITIES.values():
        tap.equal(set(m), keys, m['name'])


def test_the_nine_partner_networks():
    tap.equal([p['name'] for p in DATASET['partner_networks']], PARTNER_NETWORKS, 'partner networks')
    for partner in DATASET['partner_networks']:
        expected = {'id', 'name', 'theme', 'sources'}
        if partner['name'] not in ONLY_NAMED:
            expected |= {'description', 'run_by', 'web'}
        tap.equal(set(partner) - {'founded'}, expected, partner['name'])
        tap.check('founded' not in partner or partner['name'] not in ONLY_NAMED, f'{partner["name"]} is not dated')


def test_what_is_not_known_is_left_out():
    networks = {n['id']: n for n in DATASET['networks']}
    tap.equal({key: n.get('founded') for key, n in networks.items()},
              {'hallingdal': None, 'aktive-innovative': '2016', 'follo': '2008', 'klima-ostfold': '2012-02-29'},
              'founded')
    tap.equal({key for key, n in networks.items() if 'host' not in n}, {'hallingdal', 'follo'}, 'without a host')
    tap.equal({p['name'] for p in DATASET['partner_networks'] if 'founded' in p}, {'Include', 'Osloregionen'},
              'partner networks that are dated')


def test_the_four_partners():
    tap.equal([p['name']['nb'] for p in DATASET['partnership']['partners']],
              ['Kommunene i Viken', 'Viken fylkeskommune', 'Statsforvalteren i Oslo og Viken', 'KS Viken'], 'partners')


def test_texts_are_there_in_all_languages():
    tap.check(len(texts()) >= 60, f'only {len(texts())} texts')
    for path, text in texts():
        tap.equal(tuple(text), LANGUAGES, path)
    for where in ('purpose', 'work'):
        for network in DATASET['networks']:
            tap.check(isinstance(network[where], dict), f'{network["id"]}: {where} is in one language')


def test_texts_in_sentences_differ_between_languages():
    for path, text in texts():
        if path.endswith(('purpose', 'work', 'description', 'role', 'host', 'text', 'note')):
            tap.equal(len(set(text.values())), 3, f'{path}: languages with their own text')


def test_names_of_networks_are_not_translated():
    for group in [DATASET['partnership']] + DATASET['networks'] + DATASET['partner_networks']:
        tap.check(isinstance(group['name'], str), f'{group["name"]} is translated')


def test_first_sentences_are_short():
    for path, text in texts():
        for language, words in text.items():
            length = len(first_sentence(words).split())
            tap.check(length <= FIRST_SENTENCE, f'{path}/{language}: {length} words in the first sentence')


def test_panels_are_short():
    for name, parts in panels():
        for language in LANGUAGES:
            length = sum(len(in_language(part, language).split()) for part in parts)
            tap.check(0 < length <= PANEL, f'{name}, {language}: {length} words')


def test_the_slides_in_their_order():
    ids = [group['id'] for group in groups()]
    tap.equal([slide['kind'] for slide in DATASET['slides']],
              ['title'] + ['map'] * (1 + len(ids)) + ['partners'] * 2 + ['sources'], 'kinds')
    tap.equal([slide.get('networks') for slide in slides('map')], [None] + [[id_] for id_ in ids], 'networks')
    tap.equal([slide.get('fit') for slide in slides('map')], [None] + [[id_] for id_ in ids], 'fit')
    tap.equal([slide['labels'] for slide in slides('map')],
              ['none', 'leaders', 'numbers', 'leaders', 'leaders', 'leaders'], 'labels')
    tap.equal([slide['facts'] for slide in slides('map')], [True] * 6, 'facts')
    tap.equal([id_ for slide in slides('partners') for id_ in slide['partners']],
              [partner['id'] for partner in DATASET['partner_networks']], 'partner networks')


def test_slides_of_networks_are_named_after_them():
    for slide, network in zip(slides('map')[1:], DATASET['networks']):
        tap.equal(slide['title'], network['name'], 'title')


def test_slides_are_short_and_notes_help():
    for slide in DATASET['slides']:
        for language in LANGUAGES:
            where = f'{in_language(slide["title"], language)}, {language}'
            words = count_words(slide['text'][language])
            tap.check(0 < words <= RUNNING_TEXT, f'{where}: {words} words')
            words = count_words(slide['note'][language])
            tap.check(words in NOTE, f'{where}: {words} words in the note')


def test_figures_in_notes_agree_with_the_dataset():
    region = sum(m['population'] for m in MUNICIPALITIES.values())
    for slide, group in zip(slides('map'), [None] + groups()):
        population = region if group is None else sum(MUNICIPALITIES[n]['population'] for n in group['members'])
        for language in LANGUAGES:
            note = slide['note'][language]
            tap.check(grouped(population, language) in note, f'{slide["title"]}, {language}: no {population}')
            if group is not None and len(group['members']) < 20:
                missing = [name for name in names(group) if name not in note]
                tap.equal(missing, [], f'{slide["title"]}, {language}: members that are not named')


def test_the_slide_of_the_region_adds_up():
    for language in LANGUAGES:
        slide = slides('map')[0]
        numbers = [int(number) for number in re.findall(r'(?<![\d\u00a0,])\d+(?![\d\u00a0,])', slide['note'][language])]
        tap.equal(numbers[:6], NETWORK_SIZES + [sum(NETWORK_SIZES), len(MUNICIPALITIES)], language)
        tap.equal(re.findall(r'\d+', slide['text'][language]), ['51', '45'], language)


def test_sentences_are_typed_with_care():
    for path, text in texts():
        for language, words in text.items():
            where = f'{path}/{language}'
            tap.equal(re.sub(r'[ \u00a0]+', ' ', words).strip(), words.replace('\u00a0', ' '), f'{where}: spaces')
            tap.check(not re.search(r'["\']|\.\.|,,| [.,;:]|[.,;:](?=[A-ZÆØÅa-zæøå])', words), f'{where}: {words}')
            if not path.endswith(('name', 'theme', 'run_by', 'provides', 'title')):
                tap.check(words.endswith('.') and words[0].isupper(), f'{where} is no sentence: {words}')


def test_no_bokmal_in_the_nynorsk():
    bokmal = re.compile(r'\b(ikke|jeg|hva|hvor|hvordan|hver|fra|noe|noen|en|et|de|dem|kommuner|kommunene|være|ble|'
                        r'blant annet|også|samarbeidet er|utslipp|navn|arbeidsgiver|innbyggere?|gjør|sammen|egen|eget)\b',
                        re.IGNORECASE)
    proper = re.compile('|'.join(map(re.escape, [
        'Nettverk for aktive og innovative klimakommuner', 'Kommunenettverk for klimaomstilling', 'Klimapartnere'])))
    for path, text in texts():
        found = bokmal.search(proper.sub('', text['nn']))
        tap.check(not found, f'{path}/nn: {found and found.group()}')


def test_texts_hold_no_markup():
    for path, value in walk(DATASET):
        for words in value.values() if isinstance(value, dict) else [str(value)]:
            tap.check(not re.search(r'[<>&]', words), f'{path}: {words}')


def test_links_are_links():
    links = [(path, value) for path, value in walk(DATASET) if path.endswith('/web')]
    tap.check(len(links) >= 51 + 4 + 7 + 1, f'only {len(links)} links')
    for path, link in links:
        tap.check(re.fullmatch(r'https?://[a-z0-9.-]+\.[a-z]{2,}(/\S*)?', link), f'{path}: {link}')
    for path, value in walk(DATASET):
        if 'http' in str(value):
            tap.check(path.endswith('/web'), f'{path}: a link that is not called web')


def test_sources_exist_and_are_used():
    ids = [source['id'] for source in DATASET['sources']]
    tap.equal(len(set(ids)), len(ids), 'different sources')
    used = {source for group in groups() + DATASET['partner_networks'] + [DATASET['partnership']]
            for source in group['sources']}
    tap.equal(used - set(ids), set(), 'sources that do not exist')
    # Those of the map and the figures belong to all municipalities.
    tap.equal(set(ids) - used, {'kartverket', 'natural-earth', 'ssb', 'csdata', 'norway-geodata'}, 'other sources')


def test_licences_are_named():
    licences = {source['id']: source.get('licence') for source in DATASET['sources']}
    tap.equal((licences['kartverket'], licences['natural-earth'], licences['ssb']),
              ('CC BY 4.0', 'Public domain', 'NLOD 2.0'), 'licences')
    tap.equal(DATASET['sources'][0]['id'], 'kartverket', 'first source')


tap.main(globals())
