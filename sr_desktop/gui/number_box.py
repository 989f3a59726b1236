"""Fields for numbers that take a comma as well as a point, whatever the language."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget


class NumberBox(QDoubleSpinBox):
    """A number with up to one decimal. The wheel turns it only while it has the keys."""

    def __init__(self, name: str, *, decimals: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = QLocale()
        locale.setNumberOptions(
            QLocale.NumberOption.RejectGroupSeparator | QLocale.NumberOption.OmitGroupSeparator
        )
        self.setLocale(locale)
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setDecimals(decimals)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(True)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        state, _, place = super().validate(self._pointed(text), at)
        return state, text, place

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        return super().valueFromText(self._pointed(text))

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        rounded = round(float(value), self.decimals())
        return self.locale().toString(rounded, "f", 0 if rounded.is_integer() else self.decimals())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _pointed(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace(",", point).replace(".", point)
