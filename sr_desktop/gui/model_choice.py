"""Which model photos are restored with: the preset's, or another one that is here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStyledItemDelegate,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, theme
from sr_desktop.gui.translation import translate

ICON = 16


class Choice(QComboBox):
    """A list that opens downwards; the wheel is left to the page it stands on."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = icons.scaled(ICON)
        sign = icons.pixmap("chevron-down", side, theme.current().muted, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, sign)
        painter.end()


class ModelChoice(QWidget):
    """The list of models, and the way to the page where there are more."""

    changed = Signal()
    models_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._models: tuple[tuple[str, str], ...] = ()
        self._absent: dict[str, str] = {}
        label = QLabel(translate("ModelChoice", "Model"))
        label.setProperty("tone", "heading")
        self.list = Choice()
        self.list.setAccessibleName(translate("ModelChoice", "Model"))
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(12)
        self.list.setItemDelegate(QStyledItemDelegate(self.list))  # which follows the stylesheet
        self.list.activated.connect(self._on_activated)
        label.setBuddy(self.list)
        self.more = QToolButton()
        self.more.setText(translate("ModelChoice", "Models…"))
        self.more.setAccessibleName(translate("ModelChoice", "Models"))
        self.more.setToolTip(
            translate("ModelChoice", "Get other models, or add a file of your own")
        )
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.clicked.connect(self.models_wanted)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.list, 1)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addLayout(row)
        self._fill()

    @property
    def key(self) -> str:
        """The id of the chosen model; empty: as the preset says."""
        return self._key

    def show_models(
        self, models: Sequence[tuple[str, str]], absent: Sequence[tuple[str, str]] = ()
    ) -> None:
        """The models that can be chosen, by id and title; `absent`: those that are not here."""
        if (self._models, self._absent) != (tuple(models), dict(absent)):
            self._models, self._absent = tuple(models), dict(absent)
            self._fill()

    def choose(self, key: str) -> None:
        """Chooses a model, also one that is not here (any more); it is listed as such."""
        if key != self._key:
            self._key = key
            self._fill()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItem(translate("ModelChoice", "As the preset says"), "")
        for key, title in self._models:
            self.list.addItem(title, key)
        if self._key and self.list.findData(self._key) < 0:
            title = self._absent.get(self._key, self._key)
            self.list.addItem(
                translate("ModelChoice", "{model} (not here)").format(model=title), self._key
            )
        self.list.setCurrentIndex(self.list.findData(self._key))
        self.list.setToolTip(self.list.currentText())

    def _on_activated(self, at: int) -> None:
        key = self.list.itemData(at)
        if key != self._key:
            self.choose(key)
            self.changed.emit()
