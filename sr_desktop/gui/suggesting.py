"""Looks at the photo that is shown and suggests a preset, away from the window's thread."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QImage

from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.loading import Background
from sr_desktop.gui.photos import Photo, PhotoList
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.preset_panel import PresetPanel
from sr_desktop.gui.preset_words import name_of
from sr_desktop.gui.pyramid import STORED, TILE, Key, Pyramid
from sr_desktop.gui.viewing import Viewing
from sr_desktop.jobs.preset_advice import PresetAdvice
from sr_desktop.jobs.presets import Preset
from sr_desktop.jobs.suggestion import Suggestion, suggest

DETAIL_TILES = 3
"""Of a large picture, as many tiles from the middle, across and down, are looked at in full size."""


class Looking(Background):
    """Works out suggestions, one after the other; the pictures are held no longer than that takes."""

    found = Signal(object, object)
    """What was asked about, and its `Suggestion`, or None."""

    def look(self, key: object, picture: Picture) -> None:
        """Asks for the suggestion for a picture; answered by `found` with the same key."""
        self._start(lambda: self._work(key, picture))

    def _work(self, key: object, picture: Picture) -> None:
        if not self._closed.is_set():
            self.found.emit(key, suggestion_for(picture))


class Suggesting(QObject):
    """Puts suggestions under the presets' heading, and follows them as long as the person has not chosen."""

    def __init__(
        self,
        *,
        panel: PresetPanel,
        controls: Controls,
        viewing: Viewing,
        canvas: Canvas,
        photos: PhotoList,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._controls = panel, controls
        self._viewing, self._canvas, self._photos = viewing, canvas, photos
        self._usual = panel.list.current.id
        self.advice = PresetAdvice(self._usual)
        self._fresh: set[Photo] = set()
        self._closed = False
        self._looking = Looking(self)
        self._looking.found.connect(self._on_found)
        photos.rowsInserted.connect(self._on_photos_inserted)
        viewing.measured.connect(self._on_photo_shown)
        panel.list.chosen.connect(self._on_preset_chosen)
        panel.list.picked.connect(self._on_preset_picked)
        panel.line.wanted.connect(self._on_preset_wanted)
        panel.menu.suggest_wanted.connect(self._on_suggest_wanted)
        controls.undo.stack.indexChanged.connect(self._on_step)

    @property
    def preset_to_remember(self) -> str:
        """The id that the next start begins with: not one that only this run's photos asked for."""
        return self._panel.list.current.id if self.advice.decided else self._usual

    def close(self) -> None:
        """Waits for the background thread; nothing is suggested any more."""
        self._closed = True
        self._looking.close()

    def _on_photos_inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        self._fresh.add(self._photos.photo(first))  # the one that is shown next

    def _on_photo_shown(self, size: tuple[int, int] | None) -> None:
        photo, picture = self._viewing.photo, self._canvas.before
        if size is None or photo is None or picture is None:
            self._follow(self.advice.showing(None))
            return
        # neither sent to the engine yet nor given settings of its own
        fresh = photo in self._fresh and photo.settings is None and photo.own is None
        self._fresh.discard(photo)
        self._follow(self.advice.showing(photo, fresh=fresh))
        if not self.advice.knows(photo):
            self._looking.look(photo, picture)

    def _on_found(self, photo: object, suggestion: Suggestion | None) -> None:
        if isinstance(photo, Photo):
            by_hand = self._panel.list.rows[self._panel.list.current.id].changed_by_hand
            if by_hand and photo.own is None:
                self.advice.chosen(
                    self._panel.list.current.id
                )  # what was set at the last time, too
            self._follow(self.advice.learned(photo, suggestion))

    def _on_preset_chosen(self, preset: Preset) -> None:
        self.advice.moved(preset.id)
        self._tell()

    def _on_preset_picked(self, preset: Preset) -> None:
        self.advice.chosen(preset.id)
        self._tell()

    def _on_step(self, _index: int) -> None:
        if self._closed:  # the end of the stack is no step
            return
        current = self._panel.list.current.id
        if self._panel.list.rows[current].changed_by_hand:  # not only where or how files are saved
            self.advice.chosen(current)
            self._tell()

    def _on_preset_wanted(self, preset_id: str) -> None:
        row = self._panel.list.rows.get(preset_id)
        if row is not None:
            row.click()  # as if the person had found it in the list, to be undone as that
            row.setFocus()

    def _on_suggest_wanted(self) -> None:
        self._follow(self.advice.again())

    def _follow(self, preset_id: str | None) -> None:
        if preset_id is not None and preset_id in self._panel.list.rows:
            self._controls.choose_preset(preset_id)
        self._tell()

    def _tell(self) -> None:
        told = self.advice.told
        row = self._panel.list.rows.get(told.offered) if told is not None else None
        self._panel.line.tell(told, name_of(row.preset) if row is not None else "")
        self._panel.menu.show_decided(self.advice.decided)


def suggestion_for(picture: Picture) -> Suggestion | None:
    """The suggestion for a picture that was made ready for the screen; None when unsure."""
    shown = _pixels(picture.levels[0])
    if picture.pyramid is None:
        return suggest(shown)
    return suggest(shown, size=picture.size, detail=_middle(picture.pyramid))


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """(H, W, 3) of an image; what is see-through is white."""
    formats = QImage.Format
    if image.hasAlphaChannel():
        backed = QImage(image.size(), formats.Format_RGB32)
        backed.fill(0xFFFFFFFF)
        under = _array(backed).astype(np.uint16)
        over = _array(image)
        clear = 255 - over[..., 3:].astype(np.uint16)
        return (
            (over[..., :3] + under[..., :3] * clear // 255).clip(0, 255).astype(np.uint8)[..., ::-1]
        )
    return _array(image)[..., 2::-1]


def _array(image: QImage) -> NDArray[np.uint8]:
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]


def _middle(pyramid: Pyramid) -> NDArray[Any] | None:
    """The middle of a large picture in full size, (H, W, 3); None if it is not kept in full size."""
    plan = pyramid.plan
    if plan.first > 0:
        return None
    columns, rows = plan.tiles(0)
    left, top = max(0, columns - DETAIL_TILES) // 2, max(0, rows - DETAIL_TILES) // 2
    across, down = min(DETAIL_TILES, columns - 1), min(DETAIL_TILES, rows - 1)
    lines = []
    for row in range(top, top + max(1, down)):
        line = []
        for column in range(left, left + max(1, across)):
            tile = pyramid.read(Key(0, column, row))
            if tile is None:
                return None
            pixels = np.frombuffer(tile, np.uint8).reshape(STORED, STORED, plan.channels)
            inner = pixels[1 : TILE + 1, 1 : TILE + 1]
            line.append(inner[..., 2::-1] if plan.channels == 4 else inner)
        lines.append(np.concatenate(line, axis=1))
    return np.concatenate(lines, axis=0)
