"""Sentences that take a few lines at most: what does not fit there is in the tool tip."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget


class FewLines(QLabel):
    """Wraps its text into `most` lines; if that is too little, the last one ends in an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole, self._most = "", 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    @property
    def whole(self) -> str:
        """All that is to be said."""
        return self._whole

    @property
    def most(self) -> int:
        """Lines that may be taken."""
        return self._most

    def say(self, text: str) -> None:
        """Says something else."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()
            self.updateGeometry()

    def allow(self, most: int) -> None:
        """So many lines may be taken, 1 or more."""
        if most != self._most:
            self._most = most
            self._fit()
            self.updateGeometry()

    def lines(self, width: int) -> list[str]:
        """The lines of the whole text in so many logical pixels."""
        return list(self._wrapped(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._most, max(1, len(self.lines(width)))) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(width, self.heightForWidth(max(1, width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = self.lines(self.width())
        cut = len(lines) > self._most
        if cut:
            rest = "".join(lines[self._most - 1 :])
            right = Qt.TextElideMode.ElideRight
            last = self.fontMetrics().elidedText(rest, right, self.width())
            lines = [*lines[: self._most - 1], last]
        self.setText("\n".join(line.rstrip() for line in lines))
        self.setToolTip(self._whole if cut else "")

    def _wrapped(self, width: int) -> Iterator[str]:
        layout = QTextLayout(self._whole, self.font())
        layout.setTextOption(QTextOption(self.alignment()))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            yield self._whole[line.textStart() : line.textStart() + line.textLength()]
        layout.endLayout()
