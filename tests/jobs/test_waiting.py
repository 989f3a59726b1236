"""What an earlier version left waiting comes into the queue once; a damaged file does no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sr_desktop.jobs.entry import State
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.naming import Naming
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.waiting import take_into, waiting_file

FIRST = {
    "settings": {"size": "20x30cm@300", "clean_up": 1, "quality": 80, "faces": "gentle"},
    "to": "",
    "photos": [["/Fotos/Großer Jüdenhof 1952/Oma.jpg", "/Fotos"], ["/a b.png", ""]],
}
SECOND = {
    "settings": {"tile": 128, "format": "tiff", "descreen": True},
    "to": "/neu",
    "photos": [["/c.png", ""]],
}


@pytest.fixture
def store(home):
    with Store.open() as opened:
        yield opened


def keep(*groups, **change) -> None:
    """Writes the file as the earlier version did."""
    text = json.dumps({"version": 1, "groups": groups} | change)
    waiting_file().write_bytes(text.encode("utf-8", errors="surrogateescape"))


def test_what_waits_comes_into_the_queue_as_it_was(store):
    keep(FIRST, SECOND)
    assert take_into(store, Naming()) == 3
    oma, other, third = store.entries()
    assert {entry.state for entry in (oma, other, third)} == {State.WAITING}
    assert oma.source == Path("/Fotos/Großer Jüdenhof 1952/Oma.jpg")
    assert (oma.root, oma.to, other.root) == (Path("/Fotos"), None, None)
    assert oma.target == Path("/Fotos/Großer Jüdenhof 1952/Oma (restored).jpg")
    settings = Settings(size=Size.parse("20x30cm@300"), clean_up=1, quality=80, faces="gentle")
    assert oma.settings == other.settings == settings
    assert third.settings == Settings(tile=128, format="tiff", descreen=True)
    assert (third.to, third.target) == (Path("/neu"), Path("/neu/c (restored).tif"))
    assert len({entry.batch for entry in (oma, other, third)}) == 1
    assert not waiting_file().exists()


def test_results_are_called_as_the_person_wants(store):
    keep(SECOND)
    take_into(store, Naming("new {name}"))
    assert store.entries()[0].target == Path("/neu/new c.tif")


def test_a_program_that_ended_in_between_puts_nothing_there_twice(store):
    keep(FIRST, SECOND)
    content = waiting_file().read_bytes()
    take_into(store, Naming())
    waiting_file().write_bytes(content)  # as if it could not be removed any more
    assert take_into(store, Naming()) == 0
    assert len(store.entries()) == 3
    assert not waiting_file().exists()


def test_names_that_are_no_text_survive(store):
    keep({"settings": {}, "to": "", "photos": [["/odd \udcff.jpg", ""]]})
    take_into(store, Naming())
    assert store.entries()[0].source == Path("/odd \udcff.jpg")


def test_nothing_is_there(store):
    assert take_into(store, Naming()) == 0
    assert store.entries() == []


def group(**change):
    return {"settings": {}, "to": "", "photos": []} | change


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"groups": None},
        {"groups": [group(photos=[["relative.jpg", ""]])]},
        {"groups": [group(photos=[["", ""]])]},
        {"groups": [group(settings={"clean_up": 7})]},
        {"groups": [group(settings={"clean_up": "0.5"})]},
        {"groups": [group(settings={"faces": "swap"})]},
        {"groups": [group(settings={"keep_colours": 1})]},
        {"groups": [group(settings={"size": "huge"})]},
        {"groups": [group(settings={"size": 5})]},
        {"groups": [group(settings={"more": 1})]},
        {"groups": [group(settings=[])]},
        {"groups": [group(settings={"tile": -4})]},
        {"groups": [group(settings={"quality": 5000})]},
        {"groups": [group(to=5)]},
    ],
)
def test_a_damaged_file_is_set_aside(store, change):
    keep(FIRST, **change)
    assert take_into(store, Naming()) == 0
    assert store.entries() == []
    assert not waiting_file().exists()
    assert waiting_file().with_suffix(".damaged.json").is_file()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_so_is_one_that_is_no_json(store, content):
    waiting_file().write_bytes(content)
    assert take_into(store, Naming()) == 0
    assert waiting_file().with_suffix(".damaged.json").is_file()
