"""How one row of the list of photos is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sr_desktop.gui import icons, theme
from sr_desktop.gui.photos import PHOTO_ROLE, Index, Photo, State

THUMBNAIL = 48
"""Side of a thumbnail in logical pixels."""
SIGN = 14
"""Side of the sign before the state."""

_SIGNS = {
    State.WAITING: ("clock", "muted"),
    State.WORKING: ("restore", "accent"),
    State.DONE: ("done", "success"),
    State.FAILED: ("alert", "danger"),
    State.SKIPPED: ("skip", "danger"),
    State.LEFT: ("skip", "muted"),
}


class PhotoRow(QStyledItemDelegate):
    """Draws thumbnail, name and state of one photo."""

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
        photo: Photo = index.data(PHOTO_ROLE)
        place = QRect(rect.left() + 6, rect.center().y() - THUMBNAIL // 2 + 1, THUMBNAIL, THUMBNAIL)
        words = QRect(
            place.right() + 12, rect.top(), rect.right() - place.right() - 20, rect.height()
        )
        towards = option.direction
        place, words = (QStyle.visualRect(towards, rect, each) for each in (place, words))
        self._draw_thumbnail(painter, place, index.data(Qt.ItemDataRole.DecorationRole), tokens)
        self._draw_words(painter, option, words, photo, tokens)
        painter.restore()

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
        photo: Photo,
        tokens: theme.Tokens,
    ) -> None:
        font, towards = option.font, option.direction
        small = theme.scaled(font, theme.SMALL)
        upper, lower = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = area.center().y() - (upper + lower + 4) // 2
        # absolute: `Leading` would be turned once more by names in a script of the other direction
        rightward = towards == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if rightward else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        metrics, name = painter.fontMetrics(), photo.path.name
        if metrics.horizontalAdvance(name) > area.width():
            name = photo.path.stem  # the ending is the first to make way
        name = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(QRect(area.left(), top, area.width(), upper), flags, name)
        sign, tone = _SIGNS[photo.state]
        colour = getattr(tokens, tone)
        line = QRect(area.left(), top + upper + 4, area.width(), lower)
        side = icons.scaled(SIGN)
        drawn = icons.pixmap(sign, side, colour, painter.device().devicePixelRatioF())
        mark = QRect(line.left(), line.top() + (lower - side) // 2, side, side)
        painter.drawPixmap(QStyle.visualRect(towards, line, mark).topLeft(), drawn)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted if tone == "accent" else colour))
        rest = QStyle.visualRect(towards, line, line.adjusted(side + 6, 0, 0, 0))
        said = painter.fontMetrics().elidedText(
            photo.line, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, flags, said)
