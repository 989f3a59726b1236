"""Photos that come in: what is said of the rest, and that tens of thousands do not hold the window up."""

from __future__ import annotations

import os
import shutil
import sys
import time
from io import BytesIO

import pytest
from PIL import Image

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.gui import news
from sr_desktop.gui.loading import Gatherer
from sr_desktop.gui.message_bar import MessageBar
from sr_desktop.jobs.intake import Found, Refused
from tests.gui.loop_probe import LoopProbe


def add(qtbot, window, *paths):
    with qtbot.waitSignal(window.arrivals.gatherer.finished, timeout=60_000):
        window.add(paths)


def write_many(folder, count):
    """Photos that are small, valid and all of another length, 500 a folder."""
    stream = BytesIO()
    Image.effect_noise((48, 32), 40).save(stream, "JPEG")
    picture = stream.getvalue()
    for number in range(count):
        if number % 500 == 0:
            (folder / f"{number // 500:03}").mkdir(parents=True)
        path = folder / f"{number // 500:03}" / f"IMG_{number:06}.jpg"
        path.write_bytes(picture)
        os.truncate(path, len(picture) + number)
    return folder


def test_what_is_there_twice_is_said_in_a_line(qtbot, make_window, make_photo):
    first = make_photo("album/a.jpg")
    for name in ("b.jpg", "c.jpg", "d.jpg"):
        shutil.copy(first, first.with_name(name))
    window = make_window(warm=False)
    add(qtbot, window, first.parent)
    assert len(window.photos) == 1
    message = window.message_bar.message
    assert message.kind == "info"
    assert message.title == "3 pictures are there twice and are restored once."
    assert message.details.splitlines() == [
        f"{name}.jpg is the same picture as a.jpg." for name in "bcd"
    ]


def test_both_kinds_are_counted_for_themselves(qtbot, make_window, make_photo):
    first = make_photo("album/a.jpg")
    shutil.copy(first, first.with_name("b.jpg"))
    for number in range(30):
        first.with_name(f"{number:02}.txt").write_text("x")
    window = make_window(warm=False)
    add(qtbot, window, first.parent)
    message = window.message_bar.message
    assert message.title == (
        "1 picture is there twice and is restored once. 30 files are no photos."
    )
    assert len(message.details.splitlines()) == news.DETAILS + 1
    assert message.details.endswith("… and 11 more")


def test_results_and_hidden_files_are_passed_over_silently(qtbot, make_window, make_photo):
    first = make_photo("album/a.jpg")
    make_photo("album/a (restored).jpg")
    first.with_name(".hidden.txt").write_text("x")
    first.with_name("Thumbs.db").write_text("x")
    window = make_window(warm=False)
    add(qtbot, window, first.parent)
    assert len(window.photos) == 1
    assert window.message_bar.message is None


def test_beside_an_error_the_rest_is_told_too(qtbot, make_window, make_photo, tmp_path):
    first = make_photo("album/a.jpg")
    first.with_name("notes.txt").write_text("x")
    window = make_window(warm=False)
    add(qtbot, window, first.parent, tmp_path / "gone.jpg")
    message = window.message_bar.message
    assert message.kind == "error"
    assert "gone.jpg" in message.text
    assert message.text.endswith("1 file is no photo.")
    assert message.details == "notes.txt is not a photo."


def test_details_are_shown_as_they_are(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    reason = PhotoUnreadable("{name} is not a photo.", name="<b>1952</b>.txt")
    bar.show_message(news.passed_over([Refused(None, reason, failed=False)]))
    assert "&lt;b&gt;1952" in bar._frame.toolTip()
    assert bar._frame.accessibleDescription() == "<b>1952</b>.txt is not a photo."


def test_what_is_shown_stays_while_more_come_in(qtbot, make_window, tmp_path):
    album = write_many(tmp_path / "album", 1800)
    window, told = make_window(warm=False), []
    window.arrivals.came.connect(told.append)
    add(qtbot, window, album)
    assert len(told) == 1
    assert window.sidebar.current is told[0][0]
    assert window.sidebar.current.path.name == "IMG_000000.jpg"
    add(qtbot, window, write_many(tmp_path / "another", 10))
    assert len(told) == 2


def test_a_gatherer_that_is_closed_in_the_middle_ends(qtbot, tmp_path):
    write_many(tmp_path / "album", 1500)
    gatherer = Gatherer()
    gatherer.gather([tmp_path / "album"])  # nobody takes what it finds
    began = time.monotonic()
    gatherer.close()
    assert time.monotonic() - began < 5


def test_looking_can_be_cancelled_and_begun_again(qtbot, tmp_path):
    album = write_many(tmp_path / "album", 3000)
    gatherer, found = Gatherer(), []
    gatherer.found.connect(found.extend)
    gatherer.found.connect(lambda _: gatherer.cancel())
    with qtbot.waitSignal(gatherer.finished, timeout=20_000):
        gatherer.gather([album])
    assert 0 < len(found) < 3000
    found.clear()
    gatherer.found.disconnect()
    gatherer.found.connect(found.extend)
    with qtbot.waitSignal(gatherer.finished, timeout=20_000):
        gatherer.gather([album])
    assert len(found) == 3000
    assert all(isinstance(item, Found) for item in found)
    gatherer.close()


@pytest.mark.parametrize("count", [20_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_the_window_stays_alive_while_thousands_come_in(
    qtbot, make_window, tmp_path, count, capsys
):
    album = write_many(tmp_path / "album", count)
    window = make_window(warm=False)
    with LoopProbe() as probe:
        began = time.perf_counter()
        with qtbot.waitSignal(window.arrivals.gatherer.finished, timeout=120_000):
            window.add([album])
        seconds = time.perf_counter() - began
    with capsys.disabled():
        sys.stdout.write(f"\n{count} photos came in within {seconds:.1f} s: {probe.summary()}\n")
    assert len(window.photos) == count
    assert window.message_bar.message is None
    assert max(probe.busy) < 0.2
    assert len(probe.busy) > count / 1000  # the window answered all the while
