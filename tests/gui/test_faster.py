""" "Make it faster": words and buttons for every state, and nothing happens before a press."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from sr_desktop.base import other_engine
from sr_desktop.base.cards import Card
from sr_desktop.base.errors import GpuPackFailed, GpuPackUnfit
from sr_desktop.base.other_engine import OtherEngine
from sr_desktop.base.settings import AppSettings
from sr_desktop.gui.faster_card import FasterCard
from sr_desktop.gui.faster_work import FasterWork
from sr_desktop.gui.preferences import Preferences
from sr_desktop.gui.settings_page import SettingsPage
from sr_desktop.jobs import gpu_pack, other_process
from sr_desktop.jobs.gpu_pack import State
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.other_process import OtherEngineFailed
from sr_desktop.models.gpu_recipe import Kind, Offer
from sr_desktop.models.gpu_store import GpuPack

CARD = Card("nvidia", "NVIDIA GeForce RTX 3060", 12 * 1024**3, "580.65", (8, 6))
KIND = Kind("cu130", "CUDA 13.0", "nvidia", "cuda", "https://x", 2_900_000_000, 5_900_000_000)
PACK = GpuPack(
    *(Path("/p/1"), Path("/p/1/env/bin/python"), "cu130", "2.13.0", "cuda", CARD.name, 14.2),
    *("0.1.0", "3.11"),
)


OFFER = Offer(CARD, KIND)


def state(*, offer=OFFER, refusal=None, pack=None, free=40e9, left=0, failed=None):
    return State((CARD,), offer, refusal, pack, int(free), left, failed)


@pytest.fixture
def show(qtbot, theme, home):
    """A card over what is found; the work behind it is closed afterwards."""
    made = []

    def show(found, report=None):
        work = FasterWork(look=lambda: found)
        made.append(work)
        card = FasterCard(work)
        qtbot.addWidget(card)
        card.show()
        assert "Looking" in card.facts.text()
        if report is not None:
            card.show_report(report)
        card.look()
        qtbot.waitUntil(lambda: "Looking" not in card.facts.text())
        return card

    yield show
    for work in made:
        work.close()


def shown(card):
    return [button.text() for button in card._buttons if button.isVisible()]


def test_what_was_found_and_what_it_takes(show):
    card = show(state())
    assert card.card.text() == "NVIDIA GeForce RTX 3060, 12 GB"
    for words in ("2.9 GB to download", "5.9 GB on the disk", "40 GB are free", "always go back"):
        assert words in card.facts.text()
    assert shown(card) == ["Make it faster"]
    assert card.add_button.isEnabled()


def test_without_room_it_cannot_be_pressed(show):
    card = show(state(free=8e9))
    assert not card.add_button.isEnabled()
    assert "Free some space first" in card.facts.text()


def test_what_was_fetched_before_needs_no_room_again(show):
    card = show(state(free=7e9, left=2_900_000_000))
    assert card.add_button.isEnabled()
    assert "Free some space first" not in card.facts.text()


@pytest.mark.parametrize(
    ("found", "words", "buttons"),
    [
        (state(pack=PACK), "but photos are restored without it", ["Use it", "Remove it"]),
        (
            state(offer=None, refusal=GpuPackUnfit("No card.")),
            "No card. The processor goes on",
            ["Look again"],
        ),
        (state(left=10**9), "1.0 GB are kept", ["Make it faster", "Remove it"]),
        (
            state(pack=PACK, failed=OtherEngineFailed("It did not start.")),
            "It did not start. Update the driver",
            ["Make it anew", "Use it", "Remove it"],
        ),
    ],
)
def test_words_and_buttons(show, found, words, buttons):
    card = show(found)
    assert words in card.facts.text()
    assert shown(card) == buttons
    assert words in card.accessibleDescription()


def test_a_card_that_torch_has_found_by_itself_needs_nothing(show):
    devices = (("cuda:0", "RTX"), ("cpu", "Processor"))
    card = show(state(), Report((), "RTX", "cuda:0", 0.1, passed=True, devices=devices))
    assert card.facts.text() == "Your graphics card is used already."
    assert shown(card) == []


def test_one_click_goes_back_and_one_uses_it_again(show, qtbot, monkeypatch):
    monkeypatch.setattr("sr_desktop.models.gpu_store.pack", lambda: PACK)
    other_engine.use(PACK.engine)
    card = show(state(pack=PACK))
    assert "14 times as fast" in card.facts.text()
    assert shown(card) == ["Go back", "Remove it"]
    with qtbot.waitSignal(card._work.switched):
        card.off_button.click()
    assert other_engine.other_engine() is None
    qtbot.waitUntil(lambda: shown(card) == ["Use it", "Remove it"])
    with qtbot.waitSignal(card._work.switched):
        card.on_button.click()
    assert other_engine.other_engine() == PACK.engine


def test_it_is_made_only_when_asked_and_can_be_stopped(show, qtbot, monkeypatch):
    begun = threading.Event()

    def add(progress):
        begun.set()
        progress.report(0.4, "Fetching")
        while True:
            progress.check()

    monkeypatch.setattr(gpu_pack, "add", add)
    card = show(state())
    assert not begun.is_set()
    card.add_button.click()
    qtbot.waitUntil(lambda: card.stage.text() == "Fetching")
    assert card.bar.isVisible()
    assert card.bar.value() == 400
    assert shown(card) == ["Stop"]
    card.look()  # the page is opened once more meanwhile
    assert shown(card) == ["Stop"]
    card.stop_button.click()
    qtbot.waitUntil(lambda: shown(card) == ["Make it faster"])
    assert card.told.text() == "Stopped. Nothing was changed."
    assert not card.bar.isVisible()


@pytest.mark.parametrize("error", [GpuPackFailed("It did not pass."), RuntimeError("x")])
def test_what_fails_is_said(show, qtbot, monkeypatch, error):
    def add(progress):
        raise error

    monkeypatch.setattr(gpu_pack, "add", add)
    card = show(state())
    switched = []
    card._work.switched.connect(lambda: switched.append(1))
    card.add_button.click()
    qtbot.waitUntil(lambda: "Nothing was changed" in card.told.text())
    assert card.told.property("tone") == "danger"
    assert switched == []


def test_closing_stops_what_is_made(show, qtbot, monkeypatch):
    begun = threading.Event()

    def add(progress):
        begun.set()
        while True:
            progress.check()

    monkeypatch.setattr(gpu_pack, "add", add)
    card = show(state())
    card.add_button.click()
    assert begun.wait(20)
    card._work.close()  # comes back


def test_it_stands_among_the_settings_and_looks_when_they_are_opened(qtbot, theme, home):
    looked = []
    work = FasterWork(look=lambda: looked.append(1) or state())
    page = SettingsPage(Preferences(AppSettings()), faster=work)
    qtbot.addWidget(page)
    assert looked == []
    page.show()
    qtbot.waitUntil(lambda: page.faster.card.text() != "")
    assert "Make it faster" in [label.text() for label in page.findChildren(QLabel)]
    assert looked == [1]
    work.close()


def test_a_card_that_cannot_be_used_is_told_once_and_the_window_works(
    qtbot, make_window, home, monkeypatch
):
    monkeypatch.setattr(other_process, "_given_up", {})
    engine = OtherEngine(Path("/nowhere/python"), "cuda")
    other_engine.use(engine)
    window = make_window(warm=False)
    report = Report((), "Processor", "cpu", 1.0, passed=True)
    window._bridge.reported.emit(report)
    assert not window.message_bar.isVisible()
    error = OtherEngineFailed("The graphics card could not be used.")
    other_process._given_up[engine] = error
    window._bridge.reported.emit(report)
    assert window.message_bar.isVisible()
    window.message_bar.hide_message() if hasattr(window.message_bar, "hide_message") else None
    renewed = []
    monkeypatch.setattr(window._bridge.pool, "renew", lambda: renewed.append(1))
    monkeypatch.setattr(window._bridge.pool, "examine", lambda device: renewed.append(device))
    window.faster.work.switch_off()
    qtbot.waitUntil(lambda: renewed == [1, "auto"])
    assert other_engine.other_engine() is None


@pytest.mark.slow
def test_the_window_goes_over_to_the_other_engine_and_back(qtbot, make_window, home):
    """With the Python of the tests in the place of a pack's."""
    reports = []
    window = make_window(process=True)
    window._bridge.reported.connect(reports.append)
    qtbot.waitUntil(lambda: len(reports) == 1, timeout=60_000)
    for number, engine in ((2, OtherEngine(Path(sys.executable), "cpu")), (3, None)):
        other_engine.use(engine)
        window.faster.work.switched.emit()
        qtbot.waitUntil(lambda number=number: len(reports) == number, timeout=60_000)
        assert reports[-1].passed
        runner = window._bridge.pool._first._engine._runner
        assert isinstance(runner, other_process.OtherProcess) == (engine is not None)
    assert other_process.not_used() is None
