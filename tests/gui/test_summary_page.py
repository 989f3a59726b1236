"""The page at the end of a run: what it tells, tries again, saves and stops."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from sr_desktop.gui import reveal, theme
from sr_desktop.gui.summary_page import SummaryPage
from sr_desktop.gui.summary_table import Column
from sr_desktop.jobs import contact_sheet
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.report_file import SHEET, TABLE, TEXT
from tests.gui.test_accessibility import nameless, reachable
from tests.jobs.reported import entry, failed, restored, skipped
from tests.support import names


@pytest.fixture
def run(tmp_path) -> list[Entry]:
    """Two photos that were restored, two that failed, one stopped, one left alone."""
    album = tmp_path / "Album"
    return [
        restored(album / "1.jpg", root=album),
        restored(album / "2.jpg", root=album),
        failed(album / "4.jpg", root=album),
        failed(album / "3.jpg", root=album),
        skipped(album / "list.txt", root=album),
        entry(album / "<b>5</b>\n.jpg".replace("/", ""), State.CANCELLED, root=album),
    ]


@pytest.fixture
def show(qtbot, theme):
    """Opens pages, and closes them after the test."""
    opened: list[SummaryPage] = []

    def make(entries: list[Entry]) -> SummaryPage:
        page = SummaryPage(entries)
        opened.append(page)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: not page.headline.text().startswith("Counting"))
        return page

    yield make
    for page in opened:
        page.shut()


def cells(page: SummaryPage) -> list[tuple[str, ...]]:
    return [
        tuple(page.table.index(row, column).data() for column in Column)
        for row in range(page.table.rowCount())
    ]


def save(page: SummaryPage, ending: str, file: Path) -> list[tuple[str, str]]:
    """Chooses from the menu; gives what was asked and proposed."""
    asked: list[tuple[str, str]] = []

    def answer(_parent, title: str, proposed: str) -> str:
        asked.append((title, proposed))
        return str(file)

    page.ask_where = answer
    page.save_actions[ending].trigger()
    return asked


def test_what_became_of_the_photos(show, run, tmp_path):
    page = show(run)
    assert page.headline.text() == "2 of 5 photos restored in 4 seconds."
    assert page.lines.text() == (
        "2 photos could not be restored. 1 file was left alone. "
        "1 photo was stopped; nothing was saved of it."
    )
    assert page.places.text().splitlines()[1:] == [str(tmp_path / "Album")]
    empty = "is empty (0 bytes). Copy or scan it again."
    assert cells(page) == [
        ("3.jpg", "Not restored", f"3.jpg {empty}"),
        ("4.jpg", "Not restored", f"4.jpg {empty}"),
        ("<b>5<b>\\n.jpg", "Stopped", ""),
        ("list.txt", "Left alone", "list.txt is not a photo. It was left alone."),
    ]


def test_all_of_a_row_is_told_below_the_table(qtbot, show, run, tmp_path):
    page = show(run)
    assert page.details.text().splitlines() == [
        str(tmp_path / "Album" / "3.jpg"),
        "3.jpg is empty (0 bytes). Copy or scan it again.",
    ]
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.details.text().splitlines()[1] == "Stopped"
    assert page.details.textFormat() == Qt.TextFormat.PlainText


def test_when_all_is_done_there_is_no_table(show, run):
    page = show(run[:2])
    assert page.headline.text() == "All done: 2 photos restored in 4 seconds."
    assert not page.view.isVisible()
    assert not page.retry_button.isVisible()
    assert page.save_button.isEnabled()


def test_failed_and_stopped_photos_can_be_tried_again(qtbot, show, run):
    page = show(run)
    with qtbot.waitSignal(page.retry_wanted) as wanted:
        qtbot.mouseClick(page.retry_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [[run[3].id, run[2].id, run[5].id]]
    assert not page.isVisible()


@pytest.mark.parametrize("by", ["button", "key"])
def test_a_photo_is_shown_in_its_folder(qtbot, show, run, monkeypatch, by):
    shown: list[Path] = []
    monkeypatch.setattr(reveal, "show_in_folder", shown.append)
    page = show(run)
    if by == "button":
        qtbot.mouseClick(page.show_button, Qt.MouseButton.LeftButton)
    else:
        page.view.setFocus()
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert shown == [run[3].source]


@pytest.mark.parametrize(
    ("ending", "start", "name"),
    [
        (SHEET, "<!DOCTYPE html>", "Before and after.html"),
        (TABLE, "\ufeffsource,", "Summary.csv"),
        (TEXT, "2 of 5 photos", "Summary.txt"),
    ],
)
def test_it_is_saved(qtbot, show, run, tmp_path, monkeypatch, ending, start, name):
    opened: list[Path] = []
    monkeypatch.setattr(reveal, "open_file", opened.append)
    page = show(run)
    with qtbot.waitSignal(page.work.saved):
        asked = save(page, ending, tmp_path / "out")
    assert [Path(proposed) for _, proposed in asked] == [tmp_path / "Album" / name]
    file = tmp_path / f"out{ending}"  # the ending was left out
    assert file.read_text(encoding="utf-8").startswith(start)
    assert page.said.text() == f"Saved as {file.name}."
    assert not page.bar.isVisible()
    assert page.save_button.isEnabled()
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert opened == [file]


def test_a_sheet_of_several_pages_is_told(qtbot, show, run, tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheet, "ON_A_PAGE", 1)
    page = show(run)
    with qtbot.waitSignal(page.work.saved):
        save(page, SHEET, tmp_path / "out.html")
    assert page.said.text().startswith("Saved as out.html. It has 2 page")


def test_nothing_is_saved_without_a_name(show, run, tmp_path):
    page = show(run)
    page.ask_where = lambda *_: ""
    page.save_actions[TEXT].trigger()
    assert not page.news.isVisible()
    assert names(tmp_path) == ["Album"]


def many(tmp_path: Path) -> list[Entry]:
    one = restored(tmp_path / "Album" / "1.jpg", 900, 900)
    return [one] * 3000


@pytest.mark.parametrize("by", ["button", "closing"])
def test_saving_can_be_stopped_and_leaves_nothing(qtbot, show, tmp_path, by):
    page = show(many(tmp_path))
    with qtbot.waitSignal(page.work.stopped):
        with qtbot.waitSignal(page.work.progressed):
            save(page, SHEET, tmp_path / "out.html")
        assert page.bar.isVisible()
        assert not page.save_button.isEnabled()
        if by == "button":
            qtbot.mouseClick(page.stop_button, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.said.text() == "Stopped. Nothing was saved."
    assert names(tmp_path) == ["Album"]
    assert page.save_button.isEnabled()


def test_what_cannot_be_saved_is_told(qtbot, show, run, tmp_path):
    (tmp_path / "file").write_text("")
    page = show(run)
    with qtbot.waitSignal(page.work.failed):
        save(page, TEXT, tmp_path / "file" / "out.txt")
    assert page.said.text().startswith("Result could not be saved. Nothing can be saved in ")
    assert not page.open_button.isVisible()


def test_everything_is_named_and_in_reach_of_the_keyboard(qtbot, show, run, tmp_path):
    page = show(run)
    with qtbot.waitSignal(page.work.saved):
        save(page, TEXT, tmp_path / "out.txt")
    page.activateWindow()
    assert nameless(page) == []
    assert reachable(page) == []


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("times", [1.0, 2.0])
def test_all_words_have_their_place(show, run, theme, look, times):
    theme.choose(look)
    theme.set_text_size(times)
    try:
        page = show(run)
        for button in (page.retry_button, page.save_button, page.close_button, page.show_button):
            assert button.width() >= button.sizeHint().width()
            corner = button.mapTo(page, QPoint(button.width(), button.height()))
            assert page.rect().contains(corner)
        assert page.headline.height() >= page.headline.heightForWidth(page.headline.width())
        assert page.lines.height() >= page.lines.heightForWidth(page.lines.width())
    finally:
        theme.choose(None)
        theme.set_text_size(1.0)


def test_a_menu_says_what_can_be_saved(show, run):
    menu = show(run).save_button.menu()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "As contact sheet, before and after…",
        "As table…",
        "As text…",
    ]
