"""What waits for the next time comes back as it was, and a damaged file does no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.waiting import (
    Group,
    forget_waiting,
    keep_waiting,
    read_waiting,
    waiting_file,
)

GROUPS = (
    Group(
        Settings(size=Size.parse("20x30cm@300"), clean_up=1, quality=80, faces="gentle"),
        None,
        ((Path("/Fotos/Großer Jüdenhof 1952/Oma.jpg"), Path("/Fotos")), (Path("/a b.png"), None)),
    ),
    Group(Settings(tile=128, format="tiff", descreen=True), Path("/neu"), ((Path("/c"), None),)),
)


def test_what_waits_comes_back_as_it_was(home):
    keep_waiting(GROUPS)
    assert read_waiting() == GROUPS
    forget_waiting()
    assert read_waiting() == ()
    assert not list(home.iterdir())


def test_names_that_are_no_text_survive():
    odd = Group(Settings(), None, ((Path("/odd \udcff.jpg"), None),))
    keep_waiting([odd])
    assert read_waiting() == (odd,)


def test_nothing_waiting_leaves_no_file():
    keep_waiting(GROUPS)
    keep_waiting([Group(Settings(), None, ())])
    assert not waiting_file().exists()


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"groups": None},
        {"groups": [{"settings": {}, "to": "", "photos": [["relative.jpg", ""]]}]},
        {"groups": [{"settings": {"clean_up": 7}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"clean_up": "0.5"}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"faces": "swap"}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"keep_colours": 1}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"size": "huge"}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"more": 1}, "to": "", "photos": []}]},
        {"groups": [{"settings": {}, "to": 5, "photos": []}]},
        {"groups": [{"settings": {"size": 5}, "to": "", "photos": []}]},
        {"groups": [{"settings": [], "to": "", "photos": []}]},
        {"groups": [{"settings": {"tile": -4}, "to": "", "photos": []}]},
        {"groups": [{"settings": {"quality": 5000}, "to": "", "photos": []}]},
    ],
)
def test_a_damaged_file_is_set_aside(home, change):
    keep_waiting(GROUPS)
    table = json.loads(waiting_file().read_text(encoding="utf-8")) | change
    waiting_file().write_text(json.dumps(table), encoding="utf-8")
    assert read_waiting() == ()
    assert [path.name for path in home.iterdir()] == ["waiting.damaged.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_so_is_one_that_is_no_json(home, content):
    waiting_file().write_bytes(content)
    assert read_waiting() == ()
    assert [path.name for path in home.iterdir()] == ["waiting.damaged.json"]
