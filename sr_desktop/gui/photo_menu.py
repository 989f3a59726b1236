"""The menu for the photos that are selected in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.reveal import open_file, show_in_folder
from sr_desktop.gui.translation import translate

Wanted = Callable[[], object]


def photo_menu(
    photos: Sequence[Photo],
    parent: QWidget,
    *,
    compare: Wanted,
    about: Wanted,
    restore: Wanted,
    remove: Wanted,
    busy: bool = False,
    held: bool = False,
) -> QMenu:
    """A menu for one photo, or several.

    busy: the engine works, so nothing else can be sent to it; held: the photos have to stay listed.
    """
    menu = QMenu(parent)
    several = len(photos) > 1
    result = photos[0].result if photos and not several else None
    if result is not None:
        path = result
        _add(menu, translate("PhotoMenu", "&Compare"), compare)
        _add(menu, translate("PhotoMenu", "&Open"), lambda: open_file(path))
        _add(menu, translate("PhotoMenu", "Show in &folder"), lambda: show_in_folder(path))
        _add(menu, translate("PhotoMenu", "&About this result…"), about)
        menu.addSeparator()
    elif not several:
        source = photos[0].path
        _add(menu, translate("PhotoMenu", "Show in &folder"), lambda: show_in_folder(source))
        menu.addSeparator()
    if several:
        words = translate("PhotoMenu", "&Restore these %n photo(s)", "", len(photos))
    elif result is not None:
        words = translate("PhotoMenu", "&Restore again")
    else:
        words = translate("PhotoMenu", "&Restore this photo")
    _add(menu, words, restore).setEnabled(not busy)
    words = (
        translate("PhotoMenu", "Remove %n photo(s) from the &list", "", len(photos))
        if several
        else translate("PhotoMenu", "Remove from the &list")
    )
    working = all(photo.state is State.WORKING for photo in photos)
    _add(menu, words, remove).setEnabled(not working and not held)
    return menu


def _add(menu: QMenu, text: str, act: Wanted) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda: act())
    return action
