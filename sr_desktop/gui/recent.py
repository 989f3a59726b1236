"""The photos and folders that were opened last."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from sr_desktop.base.settings import change_settings, load_settings
from sr_desktop.gui.loading import Background
from sr_desktop.gui.own_pictures import sample_folder
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.intake import Found

MOST = 12
AT_ONCE = 4
"""Single photos of one drop that are remembered, so that an album does not push out all others."""
SHOWN_WIDTH = 48
"""Letters of a name in the menu."""


class Recent(Background):
    """Remembers what was opened, the newest first.

    Whether it is still there is looked up in the background: a network drive that does not answer
    would stop the window.
    """

    changed = Signal()
    _looked = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = [Path(text) for text in load_settings().recent][:MOST]
        self._there: set[Path] = set()
        self._coming: dict[Path, bool] = {}
        self._looked.connect(self._on_looked)
        self.look()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Those that were there when it was looked last, the newest first."""
        return tuple(path for path in self._paths if path in self._there)

    def look(self) -> None:
        """Looks which are there; `changed` follows if they are others than before."""
        paths = tuple(self._paths)
        if paths:
            self._start(lambda: self._work(paths))

    @property
    def remembered(self) -> bool:
        """Whether there is anything to forget; looks at no drive."""
        return bool(self._paths)

    def note(self, found: Iterable[object]) -> None:
        """Photos came in: the folder they were found under is remembered, or the photo itself."""
        for item in found:
            if isinstance(item, Found):
                path = item.root if item.root is not None else item.path
                if path not in self._coming and sample_folder() not in path.parents:
                    self._coming[path] = item.root is not None

    def settle(self) -> None:
        """All of them came in."""
        singles = 0
        chosen = []
        for path, folder in self._coming.items():
            singles += not folder
            if folder or singles <= AT_ONCE:
                chosen.append(path)
        if chosen:
            self._there.update(chosen)
            self._keep([*chosen, *(path for path in self._paths if path not in chosen)])
        self._coming.clear()

    def clear(self) -> None:
        """Forgets all of them."""
        self._keep([])

    def _keep(self, new: Sequence[Path]) -> None:
        self._paths = list(new)[:MOST]
        change_settings(recent=tuple(map(str, self._paths)))
        self.changed.emit()

    def _work(self, paths: Sequence[Path]) -> None:
        there = set()
        for path in paths:
            if self._closed.is_set():
                return
            if os.path.exists(path):  # noqa: PTH110 - never raises
                there.add(path)
        self._looked.emit(paths, there)

    def _on_looked(self, paths: Sequence[Path], there: set[Path]) -> None:
        new = self._there.difference(paths) | there
        if new != self._there:
            self._there = new
            self.changed.emit()


def labels(paths: Sequence[Path]) -> list[str]:
    """What is shown for each: its name and the folder it is in."""
    return [_label(path) for path in paths]


def _label(path: Path) -> str:
    name = _short(path.name or str(path))
    folder = _short(path.parent.name)
    return f"{name}  ({folder})" if folder else name


def _short(text: str) -> str:
    half = SHOWN_WIDTH // 2
    return text if len(text) <= SHOWN_WIDTH else f"{text[:half]}…{text[-half:]}"


class RecentMenu:
    """Fills a menu with them each time it is opened, and again when it turns out which are there."""

    def __init__(self, menu: QMenu, recent: Recent, open_: Callable[[Path], None]) -> None:
        self._menu, self._recent, self._open = menu, recent, open_
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._on_opening)
        recent.changed.connect(self._on_changed)
        self._on_changed()

    def fill(self) -> None:
        """Shows those that are there."""
        menu, found = self._menu, self._recent.paths
        menu.clear()
        for number, (path, label) in enumerate(zip(found, labels(found), strict=True), 1):
            key = f"&{number} " if number < 10 else "    "
            action = menu.addAction(key + label.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self._open(path))
        if found:
            menu.addSeparator()
        clear = menu.addAction(translate("Recent", "&Clear the list"))
        clear.setEnabled(bool(self._recent.remembered))
        clear.triggered.connect(self._recent.clear)

    def _on_opening(self) -> None:
        self.fill()
        self._recent.look()

    def _on_changed(self) -> None:
        self._menu.setEnabled(bool(self._recent.remembered))
        if self._menu.isVisible():
            self.fill()
