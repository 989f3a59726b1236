"""How one row of the list of photos is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sr_desktop.gui import icons, theme
from sr_desktop.gui.album_rows import HEADING_ROLE, MARK_ROLE
from sr_desktop.gui.album_words import Heading
from sr_desktop.gui.photos import PHOTO_ROLE, Index, Photo, State

THUMBNAIL = 48
"""Side of a thumbnail in logical pixels."""
SIGN = 14
"""Side of the sign before the state."""
FOLD = 16
"""Side of the sign at the end of a heading."""
MARK = "sliders"
"""The sign for settings of its own."""

_SIGNS = {
    State.WAITING: ("clock", "muted"),
    State.WORKING: ("restore", "accent"),
    State.DONE: ("done", "success"),
    State.FAILED: ("alert", "danger"),
    State.SKIPPED: ("skip", "danger"),
    State.LEFT: ("skip", "muted"),
}


@dataclass(frozen=True, slots=True)
class _Lines:
    """The two lines of words in a row. sign: the icon before the second; tone: the colour of both."""

    name: str
    line: str
    sign: str = ""
    tone: str = "muted"
    marked: bool = False
    bold: bool = False


class PhotoRow(QStyledItemDelegate):
    """Draws thumbnail, name and state of one photo, or the heading above those of a folder."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = QFontMetrics(option.font).height() * 2 + 4
        return QSize(0, max(THUMBNAIL, lines) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.current()
        rect: QRect = option.rect.adjusted(8, 2, -8, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
            painter.drawRoundedRect(rect, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        place = QRect(rect.left() + 6, rect.center().y() - THUMBNAIL // 2 + 1, THUMBNAIL, THUMBNAIL)
        words = QRect(
            place.right() + 12, rect.top(), rect.right() - place.right() - 20, rect.height()
        )
        towards = option.direction
        place, words = (QStyle.visualRect(towards, rect, each) for each in (place, words))
        marked = bool(index.data(MARK_ROLE))
        heading: Heading | None = index.data(HEADING_ROLE)
        if heading is None:
            photo: Photo = index.data(PHOTO_ROLE)
            self._draw_thumbnail(painter, place, index.data(Qt.ItemDataRole.DecorationRole), tokens)
            sign, tone = _SIGNS[photo.state]
            name = photo.path.name
            if QFontMetrics(option.font).horizontalAdvance(name) > words.width():
                name = photo.path.stem  # the ending is the first to make way
            lines = _Lines(name, photo.line, sign, tone, marked=marked)
        else:
            self._draw_folder(painter, option, place, heading, tokens)
            lines = _Lines(heading.name, heading.line, marked=marked, bold=True)
        self._draw_words(painter, option, words, lines, tokens)
        painter.restore()

    def _draw_folder(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        heading: Heading,
        tokens: theme.Tokens,
    ) -> None:
        """What says that photos lie below it, and whether they are hidden."""
        ratio = painter.device().devicePixelRatioF()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(
            QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
            QColor(tokens.line),
        )
        side = icons.scaled(24)
        at = place.center() - QPoint(side // 2, side // 2)
        sign = "folder" if heading.folder else "photos"
        painter.drawPixmap(at, icons.pixmap(sign, side, tokens.muted, ratio))
        side = icons.scaled(FOLD)
        sign = "chevron-down" if heading.folded else "chevron-up"
        painter.drawPixmap(
            fold_place(option.rect, option.direction, option.font).topLeft(),
            icons.pixmap(sign, side, tokens.muted, ratio),
        )

    def _draw_thumbnail(
        self, painter: QPainter, place: QRect, pixmap: QPixmap | None, tokens: theme.Tokens
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 6, 6)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, QColor(tokens.sunken))
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap)
        else:
            icon = icons.pixmap("photos", 24, tokens.faint, painter.device().devicePixelRatioF())
            painter.drawPixmap(place.center().x() - 11, place.center().y() - 11, icon)
        painter.restore()
        painter.setPen(QPen(QColor(0, 0, 0, 28), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        lines: _Lines,
        tokens: theme.Tokens,
    ) -> None:
        towards = option.direction
        font = theme.scaled(option.font, 1.0, bold=lines.bold)
        small = theme.scaled(option.font, theme.SMALL)
        upper, lower = _heights(option.font)
        top = area.center().y() - (upper + lower + 4) // 2
        first = QRect(area.left(), top, area.width(), upper)
        if lines.bold:
            fold = icons.scaled(FOLD) + 4
            first = QStyle.visualRect(towards, first, first.adjusted(0, 0, -fold, 0))
        # absolute: `Leading` would be turned once more by names in a script of the other direction
        rightward = towards == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if rightward else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        elided = painter.fontMetrics().elidedText
        name = elided(lines.name, Qt.TextElideMode.ElideMiddle, first.width())
        painter.drawText(first, flags, name)
        line = rest = QRect(area.left(), top + upper + 4, area.width(), lower)
        side = icons.scaled(SIGN)
        ratio = painter.device().devicePixelRatioF()
        colour = getattr(tokens, lines.tone)
        if lines.sign:
            drawn = icons.pixmap(lines.sign, side, colour, ratio)
            mark = QRect(line.left(), line.top() + (lower - side) // 2, side, side)
            painter.drawPixmap(QStyle.visualRect(towards, line, mark).topLeft(), drawn)
            rest = rest.adjusted(side + 6, 0, 0, 0)
        if lines.marked:
            mark = QRect(line.right() - side + 1, line.top() + (lower - side) // 2, side, side)
            drawn = icons.pixmap(MARK, side, tokens.muted, ratio)
            painter.drawPixmap(QStyle.visualRect(towards, line, mark).topLeft(), drawn)
            rest = rest.adjusted(0, 0, -side - 6, 0)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted if lines.tone == "accent" else colour))
        rest = QStyle.visualRect(towards, line, rest)
        said = painter.fontMetrics().elidedText(
            lines.line, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, flags, said)


def fold_place(row: QRect, towards: Qt.LayoutDirection, font: QFont) -> QRect:
    """Where in the row of a heading the sign lies that hides and shows its photos: beside its name."""
    side = icons.scaled(FOLD)
    _upper, lower = _heights(font)
    middle = row.center().y() - (lower + 4) // 2
    place = QRect(row.right() - 16 - side, middle - side // 2, side, side)
    return QStyle.visualRect(towards, row, place)


def _heights(font: QFont) -> tuple[int, int]:
    """Of the two lines in a row."""
    small = theme.scaled(font, theme.SMALL)
    return QFontMetrics(font).height(), QFontMetrics(small).height()
