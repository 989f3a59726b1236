"""The contact sheet: whole, harmless, with links that lead to the files, on as many pages as it takes."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import io
import os
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from PIL import Image

from sr_desktop.base.errors import Cancelled, TargetUnwritable
from sr_desktop.base.progress import Control, Progress
from sr_desktop.jobs import contact_sheet
from sr_desktop.jobs.contact_sheet import write_contact_sheet
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.file_links import link
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.sheet_page import Look, ending
from tests.jobs.reported import entry, failed, restored, skipped
from tests.support import fingerprint, names

HARD = [
    "-strand.jpg",
    "Oma & Opa.jpg",
    "Hochzeit \"Lisl\" '52'.jpg",
    "<img src=x onerror=alert(1)>.jpg",
    "100 %25 #1?a=b;c.jpg",
    "javascript:alert(1).jpg",
    "$style $$ {name} %n.jpg",
    "Mu\u0308ller Müller.jpg",
    "صورة العائلة.jpg",
    "Familie 👨‍👩‍👧.jpg",
    "a\u202egpj.exe.jpg",
    "zwei\nZeilen\t.jpg",
    os.fsdecode(b"Gro\xdfvater.jpg"),
    "L" * 200 + ".jpg",
]


class Page(HTMLParser):
    """What is on a page: its elements, and the text within some."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        content = file.read_bytes().decode("utf-8", "strict")
        self.feed(content)
        self.close()
        assert self._open == [], "elements that were not closed"

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in ("meta", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" not in self._open:
            self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())

    @property
    def targets(self) -> list[Path]:
        """The files that the page links to."""
        return [target(each["href"], self.file.parent) for each in self.all("a")]


def target(href: str, folder: Path) -> Path:
    """The file that a browser opens for a link on a page in `folder`."""
    parts = urlsplit(href)
    assert parts.scheme in ("", "file")
    assert not parts.netloc
    assert not parts.query
    path = os.fsdecode(unquote_to_bytes(parts.path))
    return Path(path) if parts.scheme else folder / path


def test_before_and_after_of_each_photo_album_by_album(tmp_path):
    album = tmp_path / "Album"
    entries = [
        restored(album / "Süd" / "2.jpg", root=album),
        restored(album / "10.jpg", root=album),
        restored(album / "9.jpg", 40, 60, root=album, notes=("A note.",)),
    ]
    before = [fingerprint(each.source) for each in entries]
    (file,) = write_contact_sheet(entries, tmp_path / "Sheet.html")
    page = Page(file)
    assert [fingerprint(each.source) for each in entries] == before
    assert len(page.all("h1")) == 1
    assert page.all("html") == [{"lang": "en"}]
    text = page.words
    assert text.index("All done: 3 photos restored in 6 seconds.") < text.index("9.jpg")
    assert text.index("9.jpg") < text.index("10.jpg") < text.index("Süd", text.index("10.jpg"))
    assert "Before 40 × 60 pixels" in text
    assert "After 80 × 120 pixels" in text
    assert "Restored 2 seconds heirloom-x4" in text
    assert "A note." in text
    pictures = page.all("img")
    assert [each["alt"] for each in pictures] == [
        words
        for name in ("9", "10", "2")
        for words in (f"Before: {name}.jpg", f"After: {name} (restored).jpg")
    ]
    for each in pictures:
        kind, _, data = each["src"].partition(",")
        assert kind == "data:image/jpeg;base64"
        with Image.open(io.BytesIO(base64.b64decode(data))) as image:
            assert (str(image.width), str(image.height)) == (each["width"], each["height"])
    linked = page.targets
    for each in entries:
        assert each.source in linked
        assert each.result in linked


def test_hard_names_are_shown_and_linked_and_nothing_else(tmp_path):
    folder = tmp_path / 'Großer "Jüdenhof" <i> & #1'
    entries = [restored(folder / name) for name in HARD]
    entries += [failed(tmp_path / "elsewhere" / name) for name in HARD]
    (file,) = write_contact_sheet(entries, folder / "Sheet.html")
    page = Page(file)
    known = {"html", "head", "meta", "title", "style", "body", "main", "header", "footer", "p"}
    known |= {"h1", "h2", "h3", "bdi", "section", "article", "div", "figure", "figcaption", "img"}
    known |= {"small", "span", "a", "ul", "li"}
    assert {name for name, _ in page.elements} <= known
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
    linked = {os.fsencode(path) for path in page.targets}
    for each in entries[: len(HARD)]:
        assert os.fsencode(each.source) in linked
        assert each.result is not None
        assert os.fsencode(each.result) in linked
    text = page.words
    assert "<img src=x onerror=alert(1)>.jpg" in text
    assert "a\\u202egpj.exe.jpg" in text
    assert "zwei\\nZeilen\\t.jpg" in text
    assert "Gro\\xdfvater.jpg" in text
    assert "$style $$ {name} %n.jpg" in text
    assert "Familie 👨‍👩‍👧.jpg" in text


def test_the_page_loads_and_runs_nothing(tmp_path):
    (file,) = write_contact_sheet([restored(tmp_path / "a.jpg")], tmp_path / "Sheet.html")
    content = file.read_text(encoding="utf-8")
    style = content[content.index("<style>") + 7 : content.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [each["content"] for each in Page(file).all("meta") if "http-equiv" in each]
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"https?:|url\(|@import|<script", content)


def test_what_was_not_restored_is_at_the_end_with_the_reason(tmp_path):
    entries = [
        failed(tmp_path / "empty.jpg"),
        skipped(tmp_path / "list.txt"),
        entry(tmp_path / "stopped.jpg", State.CANCELLED),
        entry(tmp_path / "next.jpg", State.WAITING),
        restored(tmp_path / "a.jpg"),
    ]
    (file,) = write_contact_sheet(entries, tmp_path / "Sheet.html")
    page = Page(file)
    text = page.words[page.words.index("After") :]
    for words in (
        "1 photo could not be restored.",
        "empty.jpg is empty (0 bytes). Copy or scan it again.",
        f"{tmp_path}/empty.jpg",
        "1 file was left alone.",
        "list.txt is not a photo. It was left alone.",
        "1 photo was stopped",
        f"{tmp_path}/stopped.jpg",
        "1 photo is still waiting.",
        f"{tmp_path}/next.jpg",
    ):
        assert words in text
        text = text[text.index(words) :]
    assert len(page.all("img")) == 2


def test_a_photo_whose_files_are_gone_is_told_so(tmp_path):
    done = [restored(tmp_path / "a.jpg"), restored(tmp_path / "b.jpg")]
    done[0].source.unlink()
    assert done[1].result is not None
    done[1].result.write_bytes(b"no picture")
    (file,) = write_contact_sheet(done, tmp_path / "Sheet.html")
    page = Page(file)
    assert len(page.all("img")) == 2
    assert page.words.count("This picture can't be shown") == 2
    assert "Before 60 × 40 pixels" in page.words  # as it was


@pytest.mark.parametrize(
    ("size", "shape"), [((60, 40), "pair"), ((40, 60), "pair tall"), ((90, 30), "pair wide")]
)
def test_pictures_that_stand_or_are_very_wide_are_laid_out_as_such(tmp_path, size, shape):
    (file,) = write_contact_sheet([restored(tmp_path / "a.jpg", *size)], tmp_path / "Sheet.html")
    classes = [each.get("class", "") for each in Page(file).all("div")]
    assert shape in classes


@pytest.mark.parametrize("count", [0, 1])
def test_a_sheet_without_a_restored_photo(tmp_path, count):
    entries = [failed(tmp_path / "a.jpg")] * count
    (file,) = write_contact_sheet(entries, tmp_path / "Sheet.html")
    assert Page(file).all("img") == []


def test_many_photos_are_on_pages_that_lead_to_each_other(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 3)
    album = tmp_path / "Album #1"
    entries = [restored(album / "A" / f"{n}.jpg", 8, 8, root=album) for n in range(5)]
    entries += [restored(album / "B" / f"{n}.jpg", 8, 8, root=album) for n in range(2)]
    entries.append(failed(album / "C" / "1.jpg", root=album))
    files = write_contact_sheet(entries, tmp_path / "My sheet.html")
    assert [file.name for file in files] == [
        "My sheet.html",
        "My sheet 2.html",
        "My sheet 3.html",
    ]
    pages = [Page(file) for file in files]
    assert [len(page.all("img")) for page in pages] == [6, 6, 2]
    for page in pages:
        assert set(files) <= set(page.targets)
        assert len(page.all("h1")) == 1
        (here,) = [each["href"] for each in page.all("a") if each.get("aria-current") == "page"]
        assert target(here, tmp_path) == page.file
    assert "A continued" in pages[1].words
    assert "continued" not in pages[0].words + pages[2].words.replace("B continued", "")
    assert "could not be restored" in pages[2].words
    assert "is empty" not in pages[0].words + pages[1].words
    # the list of albums leads to where each begins
    anchors = [each["href"] for each in pages[0].all("a") if "#" in each["href"]]
    found = [(target(href, tmp_path), urlsplit(href).fragment) for href in anchors]
    assert [file for file, _ in found] == [files[0], files[1]]
    for file, anchor in found:
        assert anchor in [each.get("id") for each in pages[files.index(file)].all("section")]


def test_a_sheet_never_replaces_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 1)
    (tmp_path / "Sheet 2.html").write_text("mine")
    entries = [restored(tmp_path / "photos" / f"{n}.jpg", 8, 8) for n in range(2)]
    files = write_contact_sheet(entries, tmp_path / "Sheet.html")
    assert [file.name for file in files] == ["Sheet (2).html", "Sheet (2) 2.html"]
    assert (tmp_path / "Sheet 2.html").read_text() == "mine"
    again = write_contact_sheet(entries, tmp_path / "Sheet.html")
    assert [file.name for file in again] == ["Sheet (3).html", "Sheet (3) 2.html"]


def test_a_name_taken_meanwhile_makes_it_begin_again(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 1)
    entries = [restored(tmp_path / "photos" / f"{n}.jpg", 8, 8) for n in range(20)]
    intruder = tmp_path / "Sheet 20.html"
    listen = Progress(lambda *_: intruder.write_text("mine"), interval=0)
    files = write_contact_sheet(entries, tmp_path / "Sheet.html", listen)
    assert files[0].name == "Sheet (2).html"
    assert intruder.read_text() == "mine"
    assert names(tmp_path) == sorted(["Sheet 20.html", "photos", *(file.name for file in files)])


def test_a_cancelled_sheet_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 2)
    entries = [restored(tmp_path / "photos" / f"{n}.jpg", 8, 8) for n in range(30)]
    control = Control()
    seen: list[float] = []

    def listen(fraction: float, _stage: str) -> None:
        seen.append(fraction)
        if (tmp_path / "Sheet 3.html").exists():
            control.cancel()

    with pytest.raises(Cancelled):
        write_contact_sheet(entries, tmp_path / "Sheet.html", Progress(listen, control, interval=0))
    assert names(tmp_path) == ["photos"]
    assert 0 < seen[-1] < 1
    assert seen == sorted(seen)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_nothing_may_be_written_to_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(TargetUnwritable):
        write_contact_sheet([], tmp_path / "Sheet.html")


def test_a_long_name_leaves_room_for_the_number(tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 1)
    entries = [restored(tmp_path / "photos" / f"{n}.jpg", 8, 8) for n in range(2)]
    files = write_contact_sheet(entries, tmp_path / ("ü" * 125 + ".html"))
    assert [len(os.fsencode(file.name)) for file in files] == [255, 255]
    assert set(files) <= set(Page(files[0]).targets)


def test_it_speaks_the_language_that_it_is_given(tmp_path):
    entries = [restored(tmp_path / "a.jpg", notes=("A note.",)), failed(tmp_path / "b.jpg")]
    said: list[str] = []

    def say(text: str) -> str:
        said.append(text)
        return f"«{text}»"

    (file,) = write_contact_sheet(entries, tmp_path / "x.html", said=say, language="de")
    page = Page(file)
    assert page.all("html") == [{"lang": "de"}]
    for words in ("Before", "After", "A note.", "1 photo could not be restored."):
        assert f"«{words}»" in page.words


@pytest.mark.parametrize(
    ("path", "folder", "href"),
    [
        ("/a/b/c d.jpg", "/a", "./b/c%20d.jpg"),
        ("/a/b.jpg", "/a/x", "file:///a/b.jpg"),
        ("/a/../b.jpg", "/a", "file:///b.jpg"),
        ("/a/x:y;z=1?q#f%.jpg", "/a", "./x%3Ay%3Bz%3D1%3Fq%23f%25.jpg"),
        ("/a/ü\udcff.jpg", "/b", "file:///a/%C3%BC%FF.jpg"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
def test_links(path, folder, href):
    assert link(Path(path), Path(folder)) == href


def test_a_reason_with_a_hostile_sentence_is_text(tmp_path):
    summary = Summary.of([failed(tmp_path / "<script>alert(1)</script>")])
    assert "<script" not in ending(Look(tmp_path, "", ""), summary)


@pytest.fixture
def check() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "packaging" / "check_contact_sheet.py"
    spec = importlib.util.spec_from_file_location("check_contact_sheet", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_in_a_real_browser(check, tmp_path):
    browser = check.find_browser()
    if browser is None:
        pytest.skip("no Chromium")
    assert check.faults(browser, tmp_path) == []


def test_a_sheet_whose_style_is_not_the_allowed_one_is_found_out(check):
    assert check.complaints('[1:CONSOLE(3)] "Refused to apply inline style because"')
    assert not check.complaints("[1:WARNING] dbus is not there\n")
