#!/usr/bin/python3
# SPDX-FileCopyrightText: Klimakart contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What exports hold, read by tools that others wrote: poppler and ImageMagick."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

SAMPLE = os.path.join(os.environ["KLIMAKART_BUILD"], "tests", "headless", "export-sample")
SOURCE_LINE = "© Kartverket (CC BY 4.0) · Natural Earth"
TOOLS = ("pdftotext", "pdffonts", "pdfimages", "pdfinfo", "pdftoppm", "compare", "convert", "identify")
SIZES = {"1080p": (1920, 1080), "4k": (3840, 2160), "square": (2160, 2160), "a4-upright": (2480, 3508),
         "a4-across": (3508, 2480), "a3-upright": (3508, 4961), "a3-across": (4961, 3508)}
PAPER = [preset for preset in SIZES if preset.startswith("a")]
DIALOGUE = {"nb": "I dialog", "nn": "I dialog", "en": "In dialogue"}
MEMBERS = {"nb": "kommuner", "nn": "kommunar", "en": "municipalities"}
# Points; of Cantarell a line is 1.2 times as high as its font is large.
LEAST_TEXT = 7 * 1.2
LEAST_NAME = 6 * 1.2

with open(os.path.join(os.environ["KLIMAKART_DATA"], "viken", "dataset.json"), encoding="utf-8") as file:
    DATASET = json.load(file)
GROUPS = DATASET["networks"] + [DATASET["dialogue"]]
PLACES = {place["number"]: place for place in DATASET["municipalities"]}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def export(folder, name, content="region", preset="a4-across", language="nb", style="light", labels="leaders", *more):
    path = os.path.join(folder, name)
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1700000000")
    subprocess.run([SAMPLE, path, content, preset, language, style, labels, *more], check=True, env=environment)
    return path


def pages(path):
    """The text of each page, with every run of white space as one space."""
    text = run("pdftotext", "-layout", path, "-").rstrip("\f")
    return [re.sub(r"\s+", " ", page) for page in text.split("\f")]


def assert_vector(path):
    assert len(run("pdfimages", "-list", path).splitlines()) == 2, f"{path} has bitmaps in it"
    fonts = run("pdffonts", path).splitlines()[2:]
    assert fonts and all(font.split()[-5] == "yes" for font in fonts), f"fonts are not embedded in {path}"


def letters(path):
    """The height of each word on the pages, points."""
    boxes = run("pdftotext", "-bbox", path, "-")
    return [float(bottom) - float(top)
            for top, bottom in re.findall(r'<word [^>]*yMin="([\d.]+)" [^>]*yMax="([\d.]+)"', boxes)]


def test_maps(folder):
    """On paper of every size and in every language: counts, date and source, small files, no text too small."""
    if tap.why_no_languages() is not None:
        return tap.why_no_languages()
    for preset in PAPER:
        for language in ("nb", "nn", "en"):
            path = export(folder, f"{preset}-{language}.pdf", "region", preset, language)
            (page,) = pages(path)
            assert_vector(path)
            assert SOURCE_LINE in page, page
            assert "2023" in page and "Klima Viken" in page
            assert DIALOGUE[language] in page
            for group in GROUPS:
                assert f"{len(group['members'])} {MEMBERS[language]}" in page, (group["id"], page)
            assert os.path.getsize(path) <= 500_000, f"{path} is too large: {os.path.getsize(path)}"
            assert min(letters(path)) >= LEAST_NAME, f"{path}: {min(letters(path))}"


def test_names(folder):
    """Each municipality's name is on the map, or in the key of its number."""
    for labels in ("leaders", "numbers"):
        text = run("pdftotext", "-raw", export(folder, f"{labels}.pdf", labels=labels), "-")
        flat = re.sub(r"[\s-]+", "", text)
        for place in PLACES.values():
            assert re.sub(r"[\s-]+", "", place["name"]) in flat, f"{place['name']} is missing with {labels}"


def test_handout(folder):
    if tap.why_no_languages() is not None:
        return tap.why_no_languages()
    for language in ("nb", "nn", "en"):
        path = export(folder, f"handout-{language}.pdf", "handout", "a4-upright", language, "print")
        text = pages(path)
        assert_vector(path)
        assert len(text) == len(GROUPS) + 2
        assert all(SOURCE_LINE in page and "2023" in page for page in text)
        assert min(letters(path)) >= LEAST_TEXT
        names = re.sub(r"[\s-]+", "", run("pdftotext", "-raw", "-l", "1", path, "-"))
        assert all(re.sub(r"[\s-]+", "", place["name"]) in names for place in PLACES.values()), names
        for partner in DATASET["partnership"]["partners"]:
            assert partner["name"][language].split(" (")[0] in text[0], partner
        for group, page in zip(GROUPS, text[1:]):
            members = [PLACES[number] for number in group["members"]]
            total = sum(place["population"] for place in members)
            digits = re.sub(r"[\s,\u00a0\u202f]", "", page)
            assert str(total) in digits, (group["id"], total)
            for place in members:
                assert place["number"] in page and place["name"] in page, place["name"]
                assert str(place["population"]) in digits, place["name"]
        for partner in DATASET["partner_networks"]:
            name = partner["name"] if isinstance(partner["name"], str) else partner["name"][language]
            assert name in text[-1], name


def test_slides(folder):
    text = pages(export(folder, "slides.pdf", "slides", "1080p"))
    notes = pages(export(folder, "notes.pdf", "slides", "1080p", "nb", "light", "leaders", "notes"))
    assert_vector(os.path.join(folder, "slides.pdf"))
    assert_vector(os.path.join(folder, "notes.pdf"))
    assert len(text) == len(notes) > 5
    assert all(SOURCE_LINE in page for page in text + notes)
    assert "960 x 540" in run("pdfinfo", os.path.join(folder, "slides.pdf"))
    # Small enough to be sent by mail with others.
    assert os.path.getsize(os.path.join(folder, "slides.pdf")) <= 2_000_000
    assert "A4" in run("pdfinfo", os.path.join(folder, "notes.pdf"))


def test_metadata(folder):
    information = run("pdfinfo", export(folder, "info.pdf", "network"))
    assert "Follo klimanettverk" in re.search(r"Title:(.*)", information).group(1)
    assert "Klima Viken" in re.search(r"Author:(.*)", information).group(1)
    assert "Nesodden" in re.search(r"Subject:(.*)", information).group(1)
    assert "Nov 14" in re.search(r"CreationDate:(.*)", information).group(1)


def test_bookmarks(folder):
    """Each page has a bookmark with its title, which leads to it, and a number."""
    try:
        import gi
        gi.require_version("Poppler", "0.18")
        from gi.repository import Gio, Poppler
    except (ImportError, ValueError):
        return "Poppler's introspection data is not installed"
    path = export(folder, "marks.pdf", "handout")
    document = Poppler.Document.new_from_gfile(Gio.File.new_for_path(path), None, None)
    marks = []
    entry = Poppler.IndexIter.new(document)
    while entry is not None:
        action = entry.get_action()
        marks.append((action.any.title, action.goto_dest.dest.page_num))
        if not entry.next():
            break
    names = [group["name"]["nb"] if isinstance(group["name"], dict) else group["name"] for group in GROUPS]
    assert [page for _, page in marks] == list(range(1, len(GROUPS) + 3)), marks
    assert [title for title, _ in marks[1:-1]] == names, marks
    labels = [document.get_page(index).get_label() for index in range(document.get_n_pages())]
    assert labels == [str(number + 1) for number in range(len(marks))], labels


def test_same_bytes(folder):
    for name, content in (("a.pdf", "handout"), ("b.pdf", "region"), ("c.png", "network")):
        with open(export(folder, "1" + name, content), "rb") as one, open(export(folder, "2" + name, content), "rb") as two:
            assert one.read() == two.read(), f"{content} differs"


def test_sizes(folder):
    for preset, size in SIZES.items():
        path = export(folder, f"size-{preset}.png", "region", preset)
        assert run("identify", "-format", "%w %h", path) == "%d %d" % size, preset


def differ(folder, a, b):
    """How unlike two pictures are, from 0 to 1, seen from so far that edges do not count."""
    small = []
    for path in (a, b):
        small.append(os.path.join(folder, f"small-{len(small)}.png"))
        run("convert", path, "-resize", "240x170!", small[-1])
    result = subprocess.run(["compare", "-metric", "RMSE", *small, "null:"], capture_output=True, text=True)
    return float(re.search(r"\(([\d.e-]+)\)", result.stderr).group(1))


def test_same_picture(folder):
    """The PDF looks as the PNG does, and unlike another picture."""
    png = export(folder, "look.png", "region", "a4-across")
    other = export(folder, "other.png", "region", "a4-across", "nb", "light", "none")
    pdf = export(folder, "look.pdf", "region", "a4-across")
    run("pdftoppm", "-r", "150", "-png", "-singlefile", pdf, os.path.join(folder, "pdf"))
    same, unlike = differ(folder, os.path.join(folder, "pdf.png"), png), differ(folder, png, other)
    assert same < 0.025 and same < unlike / 2, (same, unlike)


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"1..0 # SKIP not installed: {', '.join(missing)}")
        return 0
    print(f"1..{len(tests)}")
    failed = 0
    for number, (name, test) in enumerate(tests, 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                skipped = test(folder)
            print(f"ok {number} - {name}" + (f" # SKIP {skipped}" if skipped else ""))
        except (AssertionError, subprocess.CalledProcessError) as error:
            failed += 1
            print(f"not ok {number} - {name}\n# {str(error)[:900]!r}")
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
