"""A layout for a few buttons: in one row as long as it holds their words, else in several even ones."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from sr_desktop.gui import theme

SLACK = 8
"""Logical pixels of a button's size hint that its style does not use."""


class EvenRows(QLayout):
    """Fills its whole width; items keep their order, also from right to left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows(width) * self._height()

    def sizeHint(self) -> QSize:
        """All in one row."""
        return QSize(sum(self._widths()), self._height())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """All below each other are as wide as the widest."""
        return QSize(max(self._widths(), default=0), self._height())

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(area)
        count, widths = len(self._items), self._widths()
        rows = self._rows(area.width())
        columns = -(-count // rows) if count else 1
        height = area.height() // rows
        left = 0
        for at, item in enumerate(self._items):
            row, column = divmod(at, columns)
            if rows == 1:
                spare = area.width() - sum(widths)
                width = widths[at] + (spare * (at + 1)) // count - (spare * at) // count
            else:
                here = min(columns, count - row * columns)
                left = area.width() * column // here
                width = area.width() * (column + 1) // here - left
            place = QRect(area.left() + left, area.top() + row * height, width, height)
            item.setGeometry(QStyle.visualRect(self._direction(), area, place))
            left += width

    def _rows(self, width: int) -> int:
        count, widths = len(self._items), self._widths()
        if sum(widths) <= width:
            return 1
        for rows in range(2, count):
            if max(widths) * -(-count // rows) <= width:
                return rows
        return max(1, count)

    def _widths(self) -> list[int]:
        return [item.sizeHint().width() + _bolder(item.widget()) for item in self._items]

    def _height(self) -> int:
        return max((item.sizeHint().height() for item in self._items), default=0)

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight


def _bolder(button: QWidget | None) -> int:
    """What the words of a button need beside its size hint when they are bold, as while it is chosen."""
    text = getattr(button, "text", None)
    if button is None or text is None:
        return 0
    bold = QFontMetrics(theme.scaled(button.font(), 1.0, bold=True))
    more = bold.horizontalAdvance(text()) - button.fontMetrics().horizontalAdvance(text())
    return max(0, more - SLACK)
