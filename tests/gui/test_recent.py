"""What was opened last is offered again."""

from __future__ import annotations

import os
import threading

import pytest
from PySide6.QtWidgets import QMenu

from sr_desktop.base.settings import change_settings, load_settings
from sr_desktop.gui.own_pictures import sample
from sr_desktop.gui.recent import MOST, Recent, RecentMenu, labels
from sr_desktop.gui.recent_list import SHOWN, RecentList
from sr_desktop.jobs.intake import Found, Refused


@pytest.fixture
def photos(tmp_path):
    made = [tmp_path / "Großer Hof" / f"{number:02}.jpg" for number in range(20)]
    made[0].parent.mkdir()
    for photo in made:
        photo.touch()
    return made


def opened(recent, *items):
    recent.note(items)
    recent.settle()


def test_the_newest_comes_first_and_each_once(qtbot, photos):
    recent = Recent()
    assert recent.paths == ()
    opened(recent, Found(photos[0]))
    opened(recent, Found(photos[1]))
    opened(recent, Found(photos[0]), Refused(photos[2], None, failed=True))
    assert recent.paths == (photos[0], photos[1])
    again = Recent()  # the next time too
    qtbot.waitUntil(lambda: again.paths == recent.paths)


def test_an_album_is_one_entry(qapp, photos):
    recent = Recent()
    folder = photos[0].parent
    recent.note([Found(photo, folder) for photo in photos[:10]])
    recent.note([Found(photo, folder) for photo in photos[10:]])
    recent.settle()
    assert recent.paths == (folder,)


def test_many_single_photos_do_not_push_out_the_rest(qapp, photos):
    recent = Recent()
    opened(recent, Found(photos[19]))
    opened(recent, *map(Found, photos[:15]))
    assert recent.paths == (*photos[:4], photos[19])


def test_there_are_at_most_twelve(qapp, photos):
    recent = Recent()
    for photo in photos:
        opened(recent, Found(photo))
    assert recent.paths == tuple(reversed(photos))[:MOST]


def test_what_is_gone_is_passed_over_and_comes_back(qtbot, photos):
    recent = Recent()
    opened(recent, Found(photos[0]))
    opened(recent, Found(photos[1]))
    photos[1].rename(photos[1].with_suffix(".away"))
    with qtbot.waitSignal(recent.changed):
        recent.look()
    assert recent.paths == (photos[0],)
    photos[1].with_suffix(".away").rename(photos[1])
    with qtbot.waitSignal(recent.changed):
        recent.look()
    assert recent.paths == (photos[1], photos[0])


def test_a_drive_that_does_not_answer_stops_nothing(qtbot, photos, monkeypatch):
    change_settings(recent=(str(photos[0]),))
    answers, exists = threading.Event(), os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: answers.wait(30) and exists(path))
    recent, menu = Recent(), QMenu()
    kept = RecentMenu(menu, recent, lambda _path: None)
    menu.aboutToShow.emit()
    opened(recent, Found(photos[1]))
    assert recent.paths == (photos[1],)
    answers.set()
    qtbot.waitUntil(lambda: recent.paths == (photos[1], photos[0]))
    kept.fill()
    assert menu.actions()[1].toolTip() == str(photos[0])


def test_the_sample_is_not_remembered(qapp, home):
    recent = Recent()
    opened(recent, Found(sample()))
    assert recent.paths == ()


def test_the_menu_opens_and_clears(qtbot, photos):
    change_settings(recent=(str(photos[0]), str(photos[1].with_name("gone.jpg"))))
    recent, menu, chosen = Recent(), QMenu(), []
    kept = RecentMenu(menu, recent, chosen.append)
    assert menu.isEnabled()
    qtbot.waitUntil(lambda: recent.paths == (photos[0],))
    kept.fill()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["&1 00.jpg  (Großer Hof)", "&Clear the list"]
    menu.actions()[0].trigger()
    assert chosen == [photos[0]]
    with qtbot.waitSignal(recent.changed):
        menu.actions()[-1].trigger()
    assert not menu.isEnabled()
    assert load_settings().recent == ()


def test_a_label_has_name_and_folder(tmp_path):
    long = tmp_path / "Hof & Garten" / ("x" * 100 + ".jpg")
    (label,) = labels([long])
    assert label.endswith("(Hof & Garten)")
    assert "…" in label
    assert len(label) < 80


def test_the_first_page_shows_a_few(qtbot, photos):
    shown = RecentList()
    qtbot.addWidget(shown)
    shown.show_paths(photos)
    assert [row.path for row in shown.rows] == photos[:SHOWN]
    assert shown.rows[0].accessibleName() == "Open 00.jpg again"
    with qtbot.waitSignal(shown.chosen) as chosen:
        shown.rows[1].click()
    assert chosen.args == [photos[1]]
    shown.show_paths(())
    assert shown.rows == []
    assert shown.isHidden()
