"""A list of very many rows of one height: nothing is worked out for rows that are not seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from sr_desktop.gui.photos import Index

Hint = QAbstractItemView.ScrollHint
Moved = QAbstractItemView.CursorAction
STEP = 20
"""Logical pixels that one step of the scroll bar moves."""


class LongList(QListView):
    """One column of rows, each as high as the first.

    Qt's own list sets out all its rows anew whenever one of them changes: with a hundred thousand that
    takes a fifth of a second. It is still a `QListView`, which screen readers know.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = 0
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def selected_rows(self) -> list[int]:
        """The selected rows, from above."""
        ranges = sorted(_ranges(self.selectionModel().selection()))
        return [row for first, last in ranges for row in range(first, last + 1)]

    @property
    def only_selected(self) -> int:
        """The row that is selected, if it is only one; else -1."""
        ranges = list(_ranges(self.selectionModel().selection()))
        return ranges[0][0] if len(ranges) == 1 and ranges[0][0] == ranges[0][1] else -1

    # --- where rows are ----------------------------------------------------------------------

    @property
    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    @property
    def _row_height(self) -> int:
        """The same for all rows, and never nothing."""
        if not self._height and self._count:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            self._height = self.itemDelegate().sizeHint(option, self.model().index(0, 0)).height()
        return max(1, self._height)

    def _row_at(self, y: int) -> int:
        return (y + self.verticalOffset()) // self._row_height

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        row = self._row_at(point.y())
        inside = 0 <= point.x() < self.viewport().width() and 0 <= row < self._count
        return self.model().index(row, 0) if inside else QModelIndex()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802 - Qt's name
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        region, seen = QRegion(), self.viewport().rect()
        for first, last in _ranges(selection):
            top = first * self._row_height - self.verticalOffset()
            high = (last - first + 1) * self._row_height
            region += QRect(0, top, seen.width(), high) & seen
        return region

    # --- what Qt asks for --------------------------------------------------------------------

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        self._height = 0
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(STEP)
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._count * self._row_height - page))

    def dataChanged(  # noqa: N802 - Qt's name
        self, upper: Index, lower: Index, roles: Sequence[int] = ()
    ) -> None:
        QAbstractItemView.dataChanged(self, upper, lower, list(roles))

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802 - Qt's name
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._row_height
        lowest = top + self._row_height - page
        if hint == Hint.PositionAtTop:
            bar.setValue(top)
        elif hint == Hint.PositionAtBottom:
            bar.setValue(lowest)
        elif hint == Hint.PositionAtCenter:
            bar.setValue((top + lowest) // 2)
        elif bar.value() > top:
            bar.setValue(top)
        elif bar.value() < lowest:
            bar.setValue(min(lowest, top))

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: Moved, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last, row = self._count - 1, self.currentIndex().row()
        page = max(1, self.viewport().height() // self._row_height - 1)
        if row < 0:
            row = 0 if action != Moved.MoveEnd else last
        elif action in (Moved.MoveUp, Moved.MovePrevious):
            row -= 1
        elif action in (Moved.MoveDown, Moved.MoveNext):
            row += 1
        elif action == Moved.MovePageUp:
            row -= page
        elif action == Moved.MovePageDown:
            row += page
        elif action == Moved.MoveHome:
            row = 0
        elif action == Moved.MoveEnd:
            row = last
        return self.model().index(max(0, min(last, row)), 0)

    def setSelection(  # noqa: N802 - Qt's name
        self, area: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        area = area.normalized()
        first, last = self._row_at(area.top()), self._row_at(area.bottom())
        chosen = QItemSelection()
        if last >= 0 and first < self._count:
            model = self.model()
            upper, lower = max(0, first), min(self._count - 1, last)
            chosen = QItemSelection(model.index(upper, 0), model.index(lower, 0))
        self.selectionModel().select(chosen, command)

    # --- how it looks ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual: QStyle.StateFlag = option.state
        current, selection = self.currentIndex().row(), self.selectionModel()
        under = -1
        if self.viewport().underMouse():
            under = self._row_at(self.viewport().mapFromGlobal(QCursor.pos()).y())
        first, last = self._row_at(event.rect().top()), self._row_at(event.rect().bottom())
        painter = QPainter(self.viewport())
        for row in range(max(0, first), min(self._count - 1, last) + 1):
            index = self.model().index(row, 0)
            state = usual
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            if row == under:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            option.rect = self.visualRect(index)
            self.itemDelegate().paint(painter, option, index)
        painter.end()


def _ranges(selection: QItemSelection) -> Iterator[tuple[int, int]]:
    """The first and the last row of each part of a selection."""
    for each in selection:  # type: ignore[attr-defined]  # the stub does not know that it is a list
        yield each.top(), each.bottom()
