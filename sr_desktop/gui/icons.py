"""The program's own icons, tinted with the colours of the moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from sr_desktop.base import paths
from sr_desktop.gui import theme

SIZE = 20
"""Side of an icon in a button, in logical pixels."""

CAPITAL, MOST = 11, 1.5
"""Logical pixels that a capital letter is high, up to which icons keep their size; how many times
larger they get at most.
"""

_NAME, _TONE, _SIDE = "iconName", "iconTone", "iconSide"


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, side: int, colour: str, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def scaled(side: int) -> int:
    """The side that suits the program's font: larger where text is larger, never smaller than `side`."""
    tall = QFontMetrics(QApplication.font()).capHeight()
    return round(side * min(MOST, max(1.0, tall / CAPITAL)))


def pixmap(name: str, side: int, colour: QColor | str, ratio: float) -> QPixmap:
    """One icon as a pixmap of `side` logical pixels for a screen of that device pixel ratio."""
    return _drawn(name, side, QColor(colour).name(), ratio)


def icon(name: str, colour: QColor | str, disabled: QColor | str, side: int = SIZE) -> QIcon:
    """An icon that is crisp on screens of 100 % to 300 %."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(pixmap(name, side, colour, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, side, disabled, ratio), QIcon.Mode.Disabled)
    return made


def app_icon() -> QIcon:
    """The program's icon, in colour."""
    made = QIcon()
    for side in (16, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("app", side, "#000000", 1.0))
    return made


def put(widget: QAbstractButton | QLabel, name: str, tone: str = "text", side: int = SIZE) -> None:
    """Shows an icon on a button or label in a colour of the theme (a field of `Tokens`).

    side: in logical pixels beside text of the usual size.
    """
    widget.setProperty(_NAME, name)
    widget.setProperty(_TONE, tone)
    widget.setProperty(_SIDE, side)
    _tint(widget)


def retint(root: QWidget) -> None:
    """Draws all icons below `root` again, after the colours have changed."""
    for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QLabel)):
        if widget.property(_NAME):
            _tint(widget)


def _tint(widget: QWidget) -> None:
    tokens = theme.current()
    name, side = widget.property(_NAME), scaled(widget.property(_SIDE))
    colour = getattr(tokens, widget.property(_TONE))
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, side, colour, widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, colour, tokens.faint, side))
        widget.setIconSize(QSize(side, side))
