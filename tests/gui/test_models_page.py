"""The page of models: get, stop, remove, import, choose, and photos whose model is not here."""

from __future__ import annotations

import hashlib
import pickle
import shutil
from dataclasses import replace

import pytest
import torch
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from safetensors.torch import save, save_file

from sr_desktop.base import paths
from sr_desktop.base.settings import AppSettings, load_settings
from sr_desktop.engine.networks.gfpgan import GFPGAN, GFPGANShape
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.gui import model_words
from sr_desktop.gui.model_entry import Doing, Entry, Standing
from sr_desktop.gui.photos import State
from sr_desktop.gui.theme import DARK, LIGHT
from sr_desktop.jobs.model_messages import ModelImported
from sr_desktop.models import download
from sr_desktop.models.catalog import FIND_FACES, NO_LICENCE, load_catalog
from sr_desktop.models.download import UNFINISHED
from sr_desktop.models.store import find_face_network, find_model, find_tool
from tests.https_server import Plan

SECONDS = 120_000
"""Milliseconds a test waits for the engine or the server."""
LEFT = Qt.MouseButton.LeftButton

ENTRY = """
[[model]]
id = "{id}"
title = "{title}"
sentence = "For tests."
family = "SRVGGNetCompact"
scale = 2
licence = "{licence}"
warning = "{warning}"
strong = {{ name = "{id}.safetensors", bytes = {bytes}, sha256 = "{sha256}", url = "{url}" }}
"""


def network(seed=0, features=8):
    torch.manual_seed(seed)
    return SRVGGNetCompact(SRVGGShape(features, 2, 2)).state_dict()


def model_file(path, seed=0):
    """A small network with random weights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(network(seed), path)
    return path


@pytest.fixture
def catalog(tmp_path, server, monkeypatch):
    """The bundled models, and two, `far` and `free`, that the server on this computer gives."""
    server.content = save(network(features=48))
    folder = tmp_path / "bundled"
    shutil.copytree(paths.bundled_models(), folder)
    file = folder / "catalog.toml"
    ours = file.read_text(encoding="utf-8").split('[[model]]\nid = "realesr')[0]
    known = {"bytes": len(server.content), "sha256": hashlib.sha256(server.content).hexdigest()}
    for name, licence, warning in (
        ("far", "BSD-3-Clause", ""),
        ("free", "MIT", "Not for business."),
    ):
        ours += ENTRY.format(
            *(),
            id=name,
            title=f"Model {name}",
            licence=licence,
            warning=warning,
            url=server.url(f"{name}.safetensors"),
            **known,
        )
    file.write_text(ours, encoding="utf-8")
    monkeypatch.setattr(paths, "bundled_models", lambda: folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificates.authority))
    return folder


@pytest.fixture
def page_of(qtbot, catalog):
    """Opens the page of a window by its command and waits until it lists the models."""

    def opened(window):
        shelf, page = window.models.shelf, window.models.page
        with qtbot.waitSignal(shelf.listed, timeout=SECONDS):
            window.actions_.models.trigger()
        qtbot.waitUntil(lambda: shelf._thorough and shelf.entry("far") is not None)
        qtbot.waitExposed(page)
        return page

    return opened


def press(qtbot, row):
    qtbot.mouseClick(row.button, LEFT)


def entry_of(window, model_id):
    return window.models.shelf.entry(model_id)


def fetch(qtbot, window, row):
    with qtbot.waitSignal(window.models.shelf.fetched, timeout=SECONDS):
        press(qtbot, row)


def settled(qtbot, window, model_id, standing):
    qtbot.waitUntil(lambda: entry_of(window, model_id).standing is standing, timeout=SECONDS)


def drop(widget, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    keys = Qt.KeyboardModifier.NoModifier
    point = widget.rect().center()
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, LEFT, keys)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, LEFT, keys)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()


def bring(qtbot, window, *files):
    shelf = window.models.shelf
    with qtbot.waitSignals([shelf.arrived] * len(files), timeout=SECONDS):
        drop(window.models.page, *files)


def part(model_id):
    return paths.imported_models() / UNFINISHED / f"{model_id}.safetensors.part"


# --- the page ------------------------------------------------------------------------------------


def test_each_model_says_what_it_is_and_where_it_stands(qtbot, make_window, page_of, server):
    page = page_of(make_window())
    size = model_words.words.file_size(len(server.content))
    bundled, far, free = page.row("heirloom-x4"), page.row("far"), page.row("free")
    assert bundled.facts.text() == (
        "Comes with the program · 1.0 MB · Enlarges 4 times · Free for every use (BSD licence)"
    )
    assert bundled.button.isHidden()
    assert far.facts.text() == (
        f"Not here yet · {size} · Enlarges 2 times · Free for every use (BSD licence)"
    )
    assert far.button.text() == f"Get ({size})"
    assert far._warning.isHidden()
    assert free._warning.text() == "Licence: Not for business."
    assert far.accessibleName() == "Model far"
    assert "For tests. Not here yet" in far.accessibleDescription()
    assert page._headings["Your own"].isHidden()


def test_the_page_is_opened_and_closed_with_keys(qtbot, make_window, catalog):
    window = make_window()
    page = window.models.page
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_M, keys)
    qtbot.waitUntil(page.isVisible)
    assert not page.isModal()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
    window.controls.more.button.click()
    qtbot.mouseClick(window.controls.model_choice.more, LEFT)
    assert page.isVisible()


def test_the_tab_key_goes_down_the_page(qtbot, make_window, page_of, tmp_path):
    window = make_window()
    page = page_of(window)
    bring(qtbot, window, model_file(tmp_path / "attic.safetensors"))
    qtbot.waitUntil(page.row("attic").button.isVisible)
    page.activateWindow()
    page._area.setFocus()
    stops = []
    for _ in range(8):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        stops.append(page.focusWidget())
    rows = [page.row(name).button for name in ("attic", "far", "free")]
    order = [*rows, page.add_button, page.close_button]
    assert [stop.accessibleName() for stop in stops[:5]] == [b.accessibleName() for b in order]


def test_every_button_has_a_name_for_screen_readers(qtbot, make_window, page_of):
    page = page_of(make_window())
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
    assert page.row("far").button.accessibleName().endswith(": Model far")


def test_no_word_is_cut_in_either_look(qtbot, make_window, page_of, theme, tmp_path):
    window = make_window()
    page = page_of(window)
    (tmp_path / "broken.pth").write_bytes(b"nothing")
    bring(qtbot, window, tmp_path / "broken.pth")
    page.resize(page.minimumSize())
    qtbot.waitUntil(page.row(str(tmp_path / "broken.pth")).button.isVisible)
    for tokens in (LIGHT, DARK):
        theme.choose(tokens)
        for row in page._rows.values():
            shown = [row._title, row._sentence, row.facts, row.told]
            for label in (label for label in shown if label.isVisible()):
                assert label.width() > row.width() / 3
                assert label.height() >= label.heightForWidth(label.width())
            if not row.button.isHidden():
                assert row.button.width() >= row.button.sizeHint().width()
                assert row.geometry().contains(row.button.geometry().translated(row.pos()))
    theme.choose(None)


# --- get, stop, remove ---------------------------------------------------------------------------


def test_a_model_is_fetched_and_removed(qtbot, make_window, page_of):
    window = make_window()
    page = page_of(window)
    row = page.row("far")
    fetch(qtbot, window, row)
    settled(qtbot, window, "far", Standing.HERE)
    assert find_model("far").strong.is_file()
    assert row.facts.text().startswith("Here · ")
    assert row.button.text() == "Remove…"
    asked = []
    page.ask_to_remove = lambda parent, entry: asked.append(entry.id) or False
    press(qtbot, row)
    assert asked == ["far"]
    assert find_model("far").strong.is_file()
    page.ask_to_remove = lambda parent, entry: True
    with qtbot.waitSignal(window.models.shelf.removed, timeout=SECONDS):
        press(qtbot, row)
    settled(qtbot, window, "far", Standing.NOT_HERE)
    assert not (paths.imported_models() / "far.safetensors").exists()
    assert row.button.text().startswith("Get (")


def test_a_running_download_shows_how_far_it_is_and_goes_on_after_a_stop(
    qtbot, make_window, page_of, server
):
    half = len(server.content) // 2
    server.plans = [Plan(cut=half, hold=True)]
    window = make_window()
    page = page_of(window)
    row = page.row("far")
    press(qtbot, row)
    assert row.button.text() == "Stop"
    qtbot.waitUntil(lambda: row.bar.value() > 0, timeout=SECONDS)
    assert row.bar.isVisibleTo(page)
    assert " of " in row.progress.text()
    with qtbot.waitSignal(window.models.shelf.stopped, timeout=SECONDS):
        press(qtbot, row)
    qtbot.waitUntil(lambda: entry_of(window, "far").begun > 0, timeout=SECONDS)
    begun = part("far").stat().st_size
    assert row.bar.isHidden()
    assert row.button.text().startswith("Get the rest (")
    assert "It goes on from there." in row.told.text()
    server.release()
    fetch(qtbot, window, row)
    assert server.ranges == [None, f"bytes={begun}-"]
    settled(qtbot, window, "far", Standing.HERE)


def test_several_models_come_one_after_the_other(qtbot, make_window, page_of, server):
    server.plans = [Plan(cut=1000, hold=True)]
    window = make_window()
    page = page_of(window)
    first, second = page.row("far"), page.row("free")
    press(qtbot, first)
    qtbot.waitUntil(lambda: len(server.requests) == 1, timeout=SECONDS)
    press(qtbot, second)
    assert second.progress.text() == "Waiting for the model before it…"
    assert second.button.text() == "Stop"
    press(qtbot, second)  # a waiting one is dropped at once
    assert second.entry.doing is Doing.NOTHING
    press(qtbot, second)
    shelf = window.models.shelf
    with qtbot.waitSignals([shelf.fetched, shelf.fetched], timeout=SECONDS):
        server.release()
    settled(qtbot, window, "free", Standing.HERE)
    assert len(server.requests) == 2


def test_what_fails_is_said_in_the_row(qtbot, make_window, page_of, server, monkeypatch):
    window = make_window()
    page = page_of(window)
    row, failed = page.row("far"), window.models.shelf.failed
    server.plans = [Plan(body=bytes(len(server.content)))]
    with qtbot.waitSignal(failed, timeout=SECONDS):
        press(qtbot, row)
    assert row.told.text() == (
        "far.safetensors came whole, but is not the official file. Perhaps a sign-in page or a "
        "filter of this network stands between. Try another network."
    )
    assert row.told.property("tone") == "danger"
    assert not row.told.isHidden()
    assert QApplication.activeModalWidget() is None
    assert window.message_bar.message is None, "the page says it"
    assert row.button.text().startswith("Get (")

    def full(_folder):
        return shutil._ntuple_diskusage(1, 1, 0)

    with monkeypatch.context() as scarce:
        scarce.setattr(download.shutil, "disk_usage", full)
        with qtbot.waitSignal(failed, timeout=SECONDS):
            press(qtbot, row)
    assert "There is not enough space" in row.told.text()
    server.close()
    with qtbot.waitSignal(failed, timeout=SECONDS):
        press(qtbot, row)
    assert "takes no connections. Check the connection to the network" in row.told.text()
    for word in ("SHA", "hash", "weights", "tensor"):
        assert word not in row.told.text()


def test_an_unforeseen_failure_ends_that_download_alone(qtbot, make_window, page_of, monkeypatch):
    window = make_window()
    page = page_of(window)
    with monkeypatch.context() as failing:
        failing.setattr(download.Part, "load", lambda *_: 1 / 0)
        with qtbot.waitSignal(window.models.shelf.failed, timeout=SECONDS):
            press(qtbot, page.row("far"))
    assert page.row("far").told.text().startswith("Model far could not be fetched.")
    fetch(qtbot, window, page.row("free"))


def test_a_damaged_model_is_found_and_fetched_again(qtbot, make_window, page_of):
    place = paths.imported_models() / "far.safetensors"
    place.parent.mkdir(parents=True)
    place.write_text("half a model")
    window = make_window()
    page = page_of(window)
    row = page.row("far")
    settled(qtbot, window, "far", Standing.DAMAGED)
    assert row.told.text() == "Its file is damaged, or another file has its name."
    assert row.button.text().startswith("Get again (")
    page.ask_to_replace = lambda parent, entry: False
    press(qtbot, row)
    assert place.read_text() == "half a model"
    page.ask_to_replace = lambda parent, entry: True
    fetch(qtbot, window, row)
    settled(qtbot, window, "far", Standing.HERE)


def test_a_damaged_bundled_model_says_what_to_do(qtbot, make_window, page_of, catalog):
    (catalog / "faithful-x2.safetensors").write_text("no model")
    row = page_of(make_window()).row("faithful-x2")
    assert row.told.text() == (
        "Its file is not what came with the program. Install the program again."
    )
    assert row.button.isHidden()


def test_a_closed_page_leaves_the_download_running(qtbot, make_window, page_of, server):
    server.plans = [Plan(cut=1000, hold=True)]
    window = make_window()
    page = page_of(window)
    press(qtbot, page.row("far"))
    qtbot.waitUntil(lambda: len(server.requests) == 1, timeout=SECONDS)
    qtbot.mouseClick(page.close_button, LEFT)
    message = window.message_bar.message
    assert (message.kind, message.title) == ("info", "Getting Model far")
    assert [text for text, _act in message.actions] == ["Show"]
    with qtbot.waitSignal(window.models.shelf.fetched, timeout=SECONDS):
        server.release()
    message = window.message_bar.message
    assert (message.kind, message.title) == ("success", "Model far is here.")
    message.actions[0][1]()
    assert page.isVisible()


def test_a_download_that_fails_behind_a_closed_page_is_told(qtbot, make_window, page_of, server):
    server.plans = [Plan(silent=True)]
    window = make_window()
    page = page_of(window)
    press(qtbot, page.row("far"))
    qtbot.waitUntil(lambda: len(server.requests) == 1, timeout=SECONDS)
    page.reject()
    server.plans = [Plan(status=404)]
    with qtbot.waitSignal(window.models.shelf.failed, timeout=SECONDS):
        server.release()  # the silent answer ends without a byte, and the next one is asked for
    message = window.message_bar.message
    assert message.kind == "error"
    assert message.title == "Model far could not be fetched"
    with qtbot.waitSignal(window.models.shelf.fetched, timeout=SECONDS):
        message.actions[0][1]()


def test_closing_the_window_stops_the_download_for_the_next_time(
    qtbot, make_window, page_of, server
):
    half = len(server.content) // 2
    server.plans = [Plan(cut=half, hold=True)]
    window = make_window()
    page = page_of(window)
    press(qtbot, page.row("far"))
    press(qtbot, page.row("free"))
    qtbot.waitUntil(lambda: page.row("far").bar.value() > 0, timeout=SECONDS)
    window.close()
    window.release()
    assert not page.isVisible()
    assert part("far").stat().st_size == half
    assert len(server.requests) == 1, "the waiting one was not begun"
    server.release()
    again = make_window()
    row = page_of(again).row("far")
    assert row.button.text().startswith("Get the rest (")
    fetch(qtbot, again, row)
    assert server.ranges[-1] == f"bytes={half}-"


# --- import --------------------------------------------------------------------------------------


def test_a_model_file_is_dropped_on_the_page(qtbot, make_window, page_of, tmp_path):
    window = make_window()
    page = page_of(window)
    torch.manual_seed(1)
    source = tmp_path / "Dachboden.pth"
    torch.save(RRDBNet(RRDBShape(features=8, blocks=1, growth=4)).state_dict(), source)
    bring(qtbot, window, source)
    row = page.row("Dachboden")
    assert row.told.text() == "Recognised as ESRGAN, enlarges 4 times."
    assert row.told.property("tone") == "success"
    assert "ESRGAN · Enlarges 4 times" in row.facts.text()
    assert not page._headings["Your own"].isHidden()
    assert str(source) not in page._rows, "the guest has become a model"
    assert source.is_file()
    bring(qtbot, window, source)
    assert "It was here already." in row.told.text()


def test_both_halves_of_an_ncnn_model_are_one_file(qtbot, make_window, page_of, tmp_path):
    window = make_window()
    page = page_of(window)
    (tmp_path / "net.bin").write_bytes(b"")
    bring(qtbot, window, tmp_path / "net.bin")
    row = page.row(str(tmp_path / "net.param"))
    assert row.told.text().startswith("The model file net.param is not there.")
    (tmp_path / "net.param").write_text("no network")
    with qtbot.waitSignal(window.models.shelf.arrived, timeout=SECONDS):
        drop(page, tmp_path / "net.param", tmp_path / "net.bin")
    assert page.row(str(tmp_path / "net.param")).told.text().startswith("net.param is damaged")
    assert len([row for row in page._rows.values() if row.entry.standing is Standing.GUEST]) == 1


def test_what_cannot_be_used_is_refused_on_the_page(qtbot, make_window, page_of, tmp_path):
    hostile, broken, strange = (tmp_path / name for name in ("a.pth", "b.safetensors", "c.pt"))
    hostile.write_bytes(pickle.dumps(print))
    broken.write_bytes(b"nothing")
    torch.save({"layer.weight": torch.zeros(3)}, strange)
    window = make_window()
    page = page_of(window)
    bring(qtbot, window, hostile, broken, strange)
    said = [page.row(str(path)).told.text() for path in (hostile, broken, strange)]
    assert "program code" in said[0] or "is damaged" in said[0]
    assert said[1].startswith("b.safetensors is damaged or no model file. Get the file again")
    assert "of no network that this program knows" in said[2]
    row = page.row(str(hostile))
    assert row.told.property("tone") == "danger"
    assert QApplication.activeModalWidget() is None
    assert not paths.imported_models().exists()
    press(qtbot, row)
    assert str(hostile) not in page._rows


def test_model_files_are_added_with_the_button(qtbot, make_window, page_of, tmp_path, monkeypatch):
    source = model_file(tmp_path / "attic.safetensors")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(source)], ""))
    window = make_window()
    page = page_of(window)
    with qtbot.waitSignal(window.models.shelf.arrived, timeout=SECONDS):
        qtbot.mouseClick(page.add_button, LEFT)
    assert page.row("attic").facts.text().startswith("Here · ")


def test_photos_dropped_on_the_page_go_to_the_list(qtbot, make_window, page_of, make_photo):
    window = make_window()
    page = page_of(window)
    drop(page, make_photo())
    qtbot.waitUntil(lambda: len(window.photos) == 1)


def test_a_model_file_dropped_on_the_window_is_offered(
    qtbot, make_window, catalog, make_photo, tmp_path
):
    window = make_window()
    source = model_file(tmp_path / "attic.safetensors")
    drop(window, make_photo(), source)
    message = window.message_bar.message
    assert (message.kind, message.title) == ("info", "attic.safetensors is a model file")
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    assert not paths.imported_models().exists(), "nothing is added without being asked for"
    button = window.message_bar._buttons.itemAt(0).widget()
    assert button.text() == "Add it"
    with qtbot.waitSignal(window.models.shelf.arrived, timeout=SECONDS):
        qtbot.mouseClick(button, LEFT)
    assert window.models.page.isVisible()
    assert window.models.page.row("attic").told.text().startswith("Recognised as Real-ESRGAN")


def test_models_that_lay_there_before_are_recognised(qtbot, make_window, page_of):
    model_file(paths.imported_models() / "album.safetensors")
    (paths.imported_models() / "broken.pth").write_bytes(b"nothing")
    window = make_window()
    page = page_of(window)
    row = page.row("album")
    qtbot.waitUntil(lambda: "Enlarges 2 times" in row.facts.text(), timeout=SECONDS)
    settled(qtbot, window, "broken", Standing.DAMAGED)
    assert page.row("broken").button.text() == "Remove…"
    page.ask_to_remove = lambda parent, entry: True
    with qtbot.waitSignal(window.models.shelf.removed, timeout=SECONDS):
        press(qtbot, row)
    qtbot.waitUntil(lambda: "album" not in page._rows)


# --- for faces -----------------------------------------------------------------------------------


FOR_FACES = """
[[model]]
id = "{id}"
title = "{title}"
sentence = "For tests."
purpose = "{purpose}"
family = "{family}"
scale = 1
licence = "Apache-2.0 in part"
warning = "Not for business."
strong = {{ name = "{name}", bytes = {bytes}, sha256 = "{sha256}", url = "{url}" }}
"""


def face_network(path):
    """A tiny GFPGAN with random weights."""
    torch.manual_seed(2)
    path.parent.mkdir(parents=True, exist_ok=True)
    network = GFPGAN(GFPGANShape(widths=(4, 4, 4), styles=4, mapped=1))
    torch.save({"params_ema": network.state_dict()}, path)
    return path


@pytest.fixture
def with_faces(catalog, server):
    """Besides: a face finder and a face network, which the server gives."""
    file = catalog / "catalog.toml"
    text = file.read_text(encoding="utf-8")
    known = {"bytes": len(server.content), "sha256": hashlib.sha256(server.content).hexdigest()}
    for model_id, title, purpose, family, name in (
        ("finder", "Face finder", "find-faces", "YuNet", "finder_1.onnx"),
        ("painter", "Painter", "faces", "GFPGAN", "painter_1.pth"),
    ):
        text += FOR_FACES.format(
            **{"id": model_id, "title": title, "purpose": purpose, "family": family},
            **{"name": name, "url": server.url(name)},
            **known,
        )
    file.write_text(text, encoding="utf-8")


def test_what_is_for_faces_stands_apart_and_says_what_it_is_for(
    qtbot, with_faces, make_window, page_of, server
):
    window = make_window()
    page = page_of(window)
    section = page._sections["For faces"]
    rows = [section.itemAt(at).widget().entry.id for at in range(section.count())]
    assert rows == ["finder", "painter"]
    assert page._headings["For faces"].isVisibleTo(page)
    assert "draw them anew where Strong is chosen" in page._faces_note.text()
    assert page._faces_note.isVisibleTo(page)
    row = page.row("painter")
    size = model_words.words.file_size(len(server.content))
    assert row.facts.text() == f"Not here yet · {size} · Free only in part (Apache licence)"
    assert row._warning.text() == "Licence: Not for business."
    assert row.button.text() == f"Get ({size})"


def test_without_any_the_section_is_not_there(qtbot, make_window, page_of):
    page = page_of(make_window())
    assert not page._headings["For faces"].isVisibleTo(page)
    assert not page._faces_note.isVisibleTo(page)


def test_what_is_for_faces_is_fetched_and_never_offered_for_photos(
    qtbot, with_faces, make_window, page_of
):
    window = make_window()
    page = page_of(window)
    fetch(qtbot, window, page.row("finder"))
    page.reject()
    with qtbot.waitSignal(window.models.shelf.fetched, timeout=SECONDS):
        window.models.shelf.get(entry_of(window, "painter"))
    message = window.message_bar.message
    assert message.title == "Painter is here."
    assert message.text == "It is used where Strong is chosen for the faces."
    settled(qtbot, window, "painter", Standing.HERE)
    settled(qtbot, window, "finder", Standing.HERE)
    assert find_tool(FIND_FACES) == paths.imported_models() / "finder_1.onnx"
    assert find_face_network().id == "painter"
    choice = window.controls.model_choice
    assert choice.list.findData("heirloom-x4") >= 0
    assert choice.list.findData("painter") < 0
    assert choice.list.findData("finder") < 0
    page.ask_to_remove = lambda parent, entry: True
    with qtbot.waitSignal(window.models.shelf.removed, timeout=SECONDS):
        press(qtbot, page.row("painter"))
    settled(qtbot, window, "painter", Standing.NOT_HERE)


def test_a_face_network_of_ones_own_is_added(qtbot, make_window, page_of, tmp_path):
    window = make_window()
    page = page_of(window)
    bring(qtbot, window, face_network(tmp_path / "GFPGANv1.3.pth"))
    row = page.row("GFPGANv1.3")
    assert row.told.text() == (
        "Recognised as GFPGAN, for faces. It is used where Strong is chosen for the faces."
    )
    assert page._sections["For faces"].indexOf(row) == 0
    assert row.facts.text().endswith(" · GFPGAN")
    assert window.controls.model_choice.list.findData("GFPGANv1.3") < 0
    assert row.button.text() == "Remove…"


def test_an_onnx_file_that_is_not_the_finder_is_refused(qtbot, make_window, page_of, tmp_path):
    (tmp_path / "net.onnx").write_bytes(b"whatever")
    window = make_window()
    page = page_of(window)
    bring(qtbot, window, tmp_path / "net.onnx")
    assert "no other ONNX file can be used" in page.row(str(tmp_path / "net.onnx")).told.text()


def test_a_face_network_laid_among_the_models_by_hand_is_not_offered_for_photos(
    qtbot, make_window, page_of
):
    face_network(paths.imported_models() / "laid.pth")
    window = make_window()
    page = page_of(window)
    settled(qtbot, window, "laid", Standing.DAMAGED)
    assert page.row("laid").told.text() == (
        "laid is for faces, not for whole photos. "
        "Add the file here: then it is kept with those for faces."
    )
    qtbot.waitUntil(lambda: window.controls.model_choice.list.findData("laid") < 0)


# --- choosing, and photos without their model ----------------------------------------------------


def test_a_model_is_chosen_and_remembered(qtbot, make_window, catalog, make_photo, tmp_path):
    model_file(paths.imported_models() / "attic.safetensors")
    window = make_window()
    choice = window.controls.model_choice
    qtbot.waitUntil(lambda: choice.list.findData("attic") >= 0)
    assert not choice.isVisibleTo(window.controls), "it is folded away"
    assert choice.list.currentText() == "As the preset says"
    assert choice.list.findData("far") < 0, "only what is here"
    qtbot.mouseClick(window.controls.more.button, LEFT)
    choice.list.setFocus()
    while choice.key != "attic":
        qtbot.keyClick(choice.list, Qt.Key.Key_Down)
    assert window.controls.settings.model == "attic"
    assert window.controls.presets.rows["old-photo"].changed_by_hand
    drop(window, make_photo())
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    with qtbot.waitSignal(window.work.photo_done, timeout=SECONDS) as done:
        window.restore()
    assert done.args[1].model == "attic"
    window.close()
    assert load_settings().model == "attic"
    again = make_window(warm=False, settings=load_settings())
    assert again.controls.settings.model == "attic"
    assert again.controls.model_choice.isVisibleTo(again.controls)
    window.controls.choose_preset("tiny")
    assert window.controls.settings.model == "heirloom-hq-x4"


def test_removing_the_chosen_model_goes_back_to_the_preset(qtbot, make_window, page_of):
    model_file(paths.imported_models() / "attic.safetensors")
    window = make_window()
    page = page_of(window)
    window.controls.choose_model("attic")
    page.ask_to_remove = lambda parent, entry: True
    with qtbot.waitSignal(window.models.shelf.removed, timeout=SECONDS):
        press(qtbot, page.row("attic"))
    assert window.controls.settings.model == "heirloom-x4"


@pytest.mark.parametrize("count", [1, 2])
def test_a_photo_whose_model_is_not_here_gets_it_and_is_restored(
    qtbot, make_window, catalog, make_photo, server, count
):
    window = make_window()
    qtbot.waitUntil(lambda: window.models.shelf.entry("far") is not None)
    window.controls.choose_model("far")
    assert window.controls.model_choice.list.currentText() == "Model far (not here)"
    drop(window, *(make_photo(f"{number}.png") for number in range(count)))
    qtbot.waitUntil(lambda: len(window.photos) == count)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    message = window.message_bar.message
    assert "The model Model far is not on this computer. Get it" in message.text
    assert "sr-desktop" not in message.text
    size = model_words.words.file_size(len(server.content))
    button = window.message_bar._buttons.itemAt(0).widget()
    assert button.text() == f"Get the model ({size})"
    window.controls.choose_model("")  # the photo is restored as it was asked for
    server.plans = [Plan(cut=1000, hold=True)]
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: " of " in window.message_bar.message.text, timeout=SECONDS)
    assert window.message_bar.message.title.startswith("Getting Model far")
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        server.release()
    assert ended.args[0].done == count
    for row in range(count):
        assert window.photos.photo(row).state is State.DONE
        assert window.photos.photo(row).settings.model == "far"


def test_a_stopped_model_is_offered_again_for_the_photo(
    qtbot, make_window, catalog, make_photo, server
):
    window = make_window(settings=AppSettings(model="far"))
    qtbot.waitUntil(lambda: window.models.shelf.entry("far") is not None)
    drop(window, make_photo("a.png"), make_photo("b.png"))
    qtbot.waitUntil(lambda: len(window.photos) == 2)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    server.plans = [Plan(cut=1000, hold=True)]
    window.message_bar.message.actions[0][1]()
    qtbot.waitUntil(lambda: len(server.requests) == 1, timeout=SECONDS)
    text, stop = window.message_bar.message.actions[0]
    assert text == "Stop"
    with qtbot.waitSignal(window.models.shelf.stopped, timeout=SECONDS):
        stop()
    assert window.message_bar.message.actions[0][0].startswith("Get the model (")
    window.message_bar.clear()
    others = [window.photos.photo(row) for row in (0, 1)]
    others.remove(window.sidebar.current)
    window.sidebar.select(others[0])
    assert window.message_bar.message.title == f"Model file missing: {others[0].path.name}"
    assert window.message_bar.message.actions[0][0].startswith("Get the model (")


def test_a_model_that_does_not_come_for_a_photo_can_be_tried_again(
    qtbot, make_window, catalog, make_photo, server
):
    window = make_window()
    qtbot.waitUntil(lambda: window.models.shelf.entry("far") is not None)
    window.controls.choose_model("far")
    drop(window, make_photo())
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    server.plans = [Plan(status=404)]
    with qtbot.waitSignal(window.models.shelf.failed, timeout=SECONDS):
        window.message_bar.message.actions[0][1]()
    text, again = window.message_bar.message.actions[0]
    assert text == "Try again"
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        again()
    assert ended.args[0].done == 1


# --- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("family", "scale", "said"),
    [
        ("RRDBNet", 4, "Recognised as ESRGAN, enlarges 4 times."),
        ("VDSR", 2, "Recognised as VDSR, fits every size."),
        ("DnCNN", 1, "Recognised as DnCNN, keeps the size."),
    ],
)
def test_what_was_recognised(tmp_path, family, scale, said):
    event = ModelImported(tmp_path / "a.pth", tmp_path / "b.pth", "b", family, scale)
    assert model_words.recognised(event, "B") == said


def test_what_else_is_told_of_an_imported_file(tmp_path):
    event = ModelImported(
        *(tmp_path / "a.pth", tmp_path / "b.pth", "net", "SRVGGNetCompact", 4),
        official=True,
        missing=("net-weak.pth",),
        new=False,
    )
    assert model_words.recognised(event, "Net") == (
        "Recognised as Net. It was here already. It needs net-weak.pth too: add it, or get it here."
    )
    event = replace(event, official=False, missing=(), new=True, mistaken="Net")
    assert model_words.recognised(event, "net-own").endswith(
        "It has the name of Net, but is another file; so it is kept under another name."
    )


def test_every_licence_of_the_catalogue_has_words():
    for model in load_catalog():
        assert model.licence in {*model_words.LICENCES, NO_LICENCE}


def test_that_no_licence_is_named_is_said_once():
    model = next(model for model in load_catalog() if model.licence == NO_LICENCE)
    entry = Entry("x", "X", "", Standing.NOT_HERE, model, size=model.size)
    assert "licence" not in model_words.facts(entry).lower()
    assert model_words.warning(entry) == f"Licence: {model.warning}"


def test_where_only_a_part_is_published_it_says_so_and_names_no_exact_size():
    model = next(model for model in load_catalog() if model.id == "ESRGAN_SRx4")
    entry = Entry("x", "X", "", Standing.NOT_HERE, model, size=model.size)
    assert model_words.button(entry) == ("get", "Get (about 67 MB)")
    unknown = next(model for model in load_catalog() if model.id == "edsr-x4")
    entry = Entry("x", "X", "", Standing.NOT_HERE, unknown, partly=True)
    assert model_words.button(entry) == ("get", "Get")
    entry.standing = Standing.HERE
    assert model_words.told(entry).startswith("Checked as far as its authors allow")
