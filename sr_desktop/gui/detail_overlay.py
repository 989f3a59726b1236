"""Shows over a result where the computer added detail, and says what the colour means."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QBrush,
    QColor,
    QImage,
    QKeySequence,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sr_desktop.base.errors import Cancelled
from sr_desktop.gui import added_detail, theme
from sr_desktop.gui.added_detail import AZURE, OPAQUE, WORKED, worked_size
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.loading import Background
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.translation import translate
from sr_desktop.gui.viewing import Viewing

log = logging.getLogger(__name__)

KEPT = 8
"""Overlays that are kept for looking again; half a megapixel each."""
HARDLY = 0.0001
"""Below this share of the picture it is said that hardly anything was added."""
Pair = tuple[Path, Path, tuple[int, int]]
"""A photo, its result, and what tells the result from another one that gets its name later."""


class DetailLoader(Background):
    """Examines pairs of pictures; only the latest counts."""

    ready = Signal(object, object, float)
    """The pair, its overlay (None: it can't be had), and the share of the picture that it covers."""
    _made = Signal(object, int, object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._made.connect(self._on_made)

    def examine(self, pair: Pair, before: Picture, after: Picture) -> None:
        """Begins with a pair; what was begun before is given up."""
        self._number = number = self._number + 1
        self._start(lambda: self._work(pair, number, before, after))

    def give_up(self) -> None:
        """The last answer is no longer wanted."""
        self._number += 1

    def _work(self, pair: Pair, number: int, before: Picture, after: Picture) -> None:
        def stopped() -> bool:
            return number != self._number or self._closed.is_set()

        try:
            image, share = _overlay(before, after, stopped)
        except Cancelled:
            return
        except (MemoryError, OSError):
            log.warning("%s", pair[1], exc_info=True)
            image, share = None, 0.0
        self._made.emit(pair, number, image, share)

    def _on_made(self, pair: Pair, number: int, image: QImage | None, share: float) -> None:
        if number == self._number:
            self.ready.emit(pair, image, share)


def _overlay(
    before: Picture, after: Picture, stopped: Callable[[], bool]
) -> tuple[QImage | None, float]:
    """The overlay of a result as a picture, and the share of the result that it covers."""
    greys = []
    for picture in (before, after):
        if stopped():
            raise Cancelled
        greys.append(_grey(picture))
    if greys[0] is None or greys[1] is None:
        return None, 0.0
    found = added_detail.added_detail(greys[0], greys[1], stopped)
    layers = np.ascontiguousarray(added_detail.heat(found))
    height, width = found.shape
    borrowed = QImage(
        layers.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
    )
    return borrowed.copy(), added_detail.share_of(found)


def _grey(picture: Picture) -> NDArray[np.uint8] | None:
    """The luminance of a picture, from a copy hardly larger than what is examined; None if it is closed."""
    if picture.pyramid is None:
        image = picture.level_for(worked_size(picture.size)[0])
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        size, held = (image.width(), image.height()), bytes(image.constBits())
        shown = Image.frombuffer("RGB", size, held, "raw", "BGRX", image.bytesPerLine(), 1)
        return np.asarray(shown.convert("L"))
    plan = picture.pyramid.plan
    level = plan.first
    while level < plan.last and prod(plan.size_of(level + 1)) >= WORKED:
        level += 1
    pixels = picture.pyramid.level(level)
    if pixels is None:
        return None
    if plan.alpha:
        pixels = np.ascontiguousarray(pixels[..., 2::-1])
    return np.asarray(Image.fromarray(pixels).convert("L"))


class DetailOverlay(QObject):
    """Puts the overlay on the canvas while it is asked for. `action` asks for it, `legend` explains it."""

    def __init__(self, canvas: Canvas, viewing: Viewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._viewing = canvas, viewing
        self._kept: OrderedDict[Pair, tuple[QImage | None, float]] = OrderedDict()
        self._pair: Pair | None = None
        self._after: Picture | None = None
        self._loader = DetailLoader(self)
        self._loader.ready.connect(self._on_ready)
        self.legend = DetailLegend()
        self.action = QAction(translate("DetailOverlay", "Where &detail was added"), self)
        self.action.setToolTip(translate("DetailOverlay", "Shows where the computer added detail"))
        self.action.setShortcut(QKeySequence("D"))
        self.action.setCheckable(True)
        self.action.setEnabled(False)
        self.action.toggled.connect(self._on_toggled)
        canvas.zoom_changed.connect(self._on_canvas_changed)

    def close(self) -> None:
        """Waits for the background thread."""
        self._loader.give_up()
        self._loader.close()

    def _on_canvas_changed(self) -> None:
        """Another zoom, most of the time; sometimes another photo or result."""
        canvas, photo = self._canvas, self._viewing.photo
        real = photo is not None and photo.result is not None and not canvas.previewing
        after = canvas.after if real else None
        if after is self._after:
            return
        self._after = after
        self._pair = _pair(photo) if after is not None and photo is not None else None
        self.action.setEnabled(self._pair is not None)
        self._show()

    def _on_toggled(self, _on: bool) -> None:
        self._show()

    def _show(self) -> None:
        pair = self._pair
        self._loader.give_up()
        if pair is None or not self.action.isChecked():
            self._canvas.set_overlay(None)
            self.legend.hide()
            return
        self.legend.show()
        if pair in self._kept:
            self._kept.move_to_end(pair)
            self._put(*self._kept[pair])
            return
        before, after = self._canvas.before, self._canvas.after
        if before is not None and after is not None:
            self._canvas.set_overlay(None)
            self.legend.say_looking()
            self._loader.examine(pair, before, after)

    def _on_ready(self, pair: Pair, image: QImage | None, share: float) -> None:
        self._kept[pair] = (image, share)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if pair == self._pair and self.action.isChecked():
            self._put(image, share)

    def _put(self, image: QImage | None, share: float) -> None:
        self._canvas.set_overlay(image)
        if image is None:
            self.legend.say_impossible()
        else:
            self.legend.say_found(share >= HARDLY)


def _pair(photo: Photo) -> Pair | None:
    if photo.result is None:
        return None
    try:
        status = photo.result.stat()
    except OSError:
        return photo.path, photo.result, (0, 0)
    return photo.path, photo.result, (status.st_size, status.st_mtime_ns)


class DetailLegend(QFrame):
    """One line: the colour, and what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._swatch = Swatch()
        self._words = QLabel()
        self._words.setProperty("tone", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(10)
        row.addWidget(self._swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def say_looking(self) -> None:
        """The overlay is being made."""
        self._say(translate("DetailOverlay", "Looking where detail was added…"), swatch=False)

    def say_found(self, much: bool) -> None:
        """The overlay is there; `much` False: there is next to nothing in it."""
        text = (
            translate("DetailOverlay", "The computer added more detail here.")
            if much
            else translate("DetailOverlay", "The computer added hardly any detail.")
        )
        self._say(text, swatch=much)

    def say_impossible(self) -> None:
        """There is no overlay for this photo."""
        self._say(
            translate("DetailOverlay", "It can't be shown for this photo just now."), swatch=False
        )

    def _say(self, text: str, *, swatch: bool) -> None:
        self._swatch.setVisible(swatch)
        self._words.setText(text)
        self.setAccessibleName(text)


class Swatch(QWidget):
    """The hue from hardly to fully, on light and on dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = max(12, self.fontMetrics().height() * 3 // 4)
        return QSize(4 * height, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = area.height() / 2
        left, right = area.left(), area.right()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        fade = QLinearGradient(left, 0, right, 0)
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            colour = QColor(*AZURE)
            colour.setAlphaF(OPAQUE * share**0.5)
            fade.setColorAt(share, colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(area, radius, radius)
        painter.setBrush(QBrush(fade))
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.drawRoundedRect(area, radius, radius)
        painter.end()
