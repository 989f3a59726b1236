"""The menu for the photos that are selected in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.reveal import open_file, show_in_folder
from sr_desktop.gui.translation import translate

Wanted = Callable[[], object]
LONGEST = 40
"""Letters of an album's name that a menu shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What the menu calls. All but `compare` and `about` act on all photos that it is for."""

    compare: Wanted
    about: Wanted
    restore: Wanted
    retry: Wanted
    retry_all: Wanted
    hurry: Wanted
    own: Wanted
    own_album: Wanted
    share: Wanted
    fold: Wanted
    fold_all: Wanted
    show_all: Wanted
    remove: Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """How things stand.

    busy:   the engine works, so nothing else can be sent to it. held: the photos have to stay listed.
    listed: photos on the list. waiting, failed: how many of them wait or failed.
    album:  the name of the album that the photos are all of, if it has more than one; "": none.
    heading: whether they were chosen by its heading. folded: whether that hides them.
    """

    busy: bool = False
    held: bool = False
    listed: int = 1
    waiting: int = 0
    failed: int = 0
    album: str = ""
    heading: bool = False
    folded: bool = False


def photo_menu(
    photos: Sequence[Photo],
    going: Sequence[Photo],
    parent: QWidget,
    deeds: Deeds,
    now: Situation,
) -> QMenu:
    """A menu for one photo, or several; `going`: those of them that would be restored."""
    menu = QMenu(parent)
    several = len(photos) > 1
    result = photos[0].result if not several else None
    if now.heading:
        words = translate("PhotoMenu", "Sh&ow") if now.folded else translate("PhotoMenu", "F&old")
        _add(menu, words, deeds.fold)
        _add(menu, translate("PhotoMenu", "Fold &all albums"), deeds.fold_all)
        _add(menu, translate("PhotoMenu", "Show all al&bums"), deeds.show_all)
        menu.addSeparator()
    elif result is not None:
        path = result
        _add(menu, translate("PhotoMenu", "&Compare"), deeds.compare)
        _add(menu, translate("PhotoMenu", "&Open"), lambda: open_file(path))
        _add(menu, translate("PhotoMenu", "Show in &folder"), lambda: show_in_folder(path))
        _add(menu, translate("PhotoMenu", "&About this result…"), deeds.about)
        menu.addSeparator()
    elif not several:
        source = photos[0].path
        _add(menu, translate("PhotoMenu", "Show in &folder"), lambda: show_in_folder(source))
        menu.addSeparator()
    _add_work(menu, going, deeds, now)
    if now.listed > 1 and not now.held:
        _add_settings(menu, photos, deeds, now)
    words = (
        translate("PhotoMenu", "Remove %n photo(s) from the &list", "", len(photos))
        if several
        else translate("PhotoMenu", "Remove from the &list")
    )
    working = all(photo.state is State.WORKING for photo in photos)
    _add(menu, words, deeds.remove).setEnabled(not working and not now.held)
    return menu


def _add_work(menu: QMenu, photos: Sequence[Photo], deeds: Deeds, now: Situation) -> None:
    several = len(photos) > 1
    failed = sum(photo.state is State.FAILED for photo in photos)
    waiting = [photo for photo in photos if photo.state is State.WAITING]
    if failed == len(photos):
        words = (
            translate("PhotoMenu", "&Try these %n photo(s) again", "", len(photos))
            if several
            else translate("PhotoMenu", "&Try again")
        )
        _add(menu, words, deeds.retry).setEnabled(not now.held)
    else:
        if several:
            words = translate("PhotoMenu", "&Restore these %n photo(s)", "", len(photos))
        elif photos[0].result is not None:
            words = translate("PhotoMenu", "&Restore again")
        else:
            words = translate("PhotoMenu", "&Restore this photo")
        _add(menu, words, deeds.restore).setEnabled(not now.busy)
    if failed and now.failed > failed:
        words = translate("PhotoMenu", "Try all %n failed photo(s) again", "", now.failed)
        _add(menu, words, deeds.retry_all).setEnabled(not now.held)
    if waiting and now.waiting > len(waiting) and not all(photo.next for photo in waiting):
        _add(menu, translate("PhotoMenu", "Restore &next"), deeds.hurry)


def _add_settings(menu: QMenu, photos: Sequence[Photo], deeds: Deeds, now: Situation) -> None:
    menu.addSeparator()
    if not now.heading:
        words = (
            translate("PhotoMenu", "Use these settings for the %n chosen photo(s)", "", len(photos))
            if len(photos) > 1
            else translate("PhotoMenu", "Use these settings for this photo only")
        )
        _add(menu, words, deeds.own)
    if now.album:
        words = translate("PhotoMenu", "Use these settings for the album “{name}”")
        _add(menu, words.format(name=shown(now.album)), deeds.own_album)
    if any(photo.own is not None for photo in photos):
        _add(menu, translate("PhotoMenu", "Same settings as all other photos"), deeds.share)
    menu.addSeparator()


def shown(name: str) -> str:
    """An album's name as it stands in a menu or on a button: not too long, `&` as itself."""
    if len(name) > LONGEST:
        name = f"{name[: LONGEST // 2].rstrip()}…{name[-LONGEST // 2 :].lstrip()}"
    return name.replace("&", "&&")


def _add(menu: QMenu, text: str, act: Wanted) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: act())
    return action
