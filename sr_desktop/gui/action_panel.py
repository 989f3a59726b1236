"""The one button, and what is said while it works."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, words
from sr_desktop.gui.translation import translate

STEPS = 1000


class ActionPanel(QFrame):
    """`Restore photo`, or progress and `Stop`; below it the promise."""

    restore_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFoot")
        self._running = False
        self._line = QLabel()
        self._line.setAccessibleName(translate("ActionPanel", "Time left"))
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("ActionPanel", "Progress"))
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_clicked)
        sign = QLabel()
        icons.put(sign, "shield", "muted", 16)
        promise = QLabel(
            translate("ActionPanel", "Saves a new file. Your original is never changed.")
        )
        promise.setProperty("tone", "small")
        promise.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(sign)
        foot.addWidget(promise, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        progress = QVBoxLayout()
        progress.setSpacing(4)
        progress.addWidget(self._line)
        progress.addWidget(self._bar)
        layout.addLayout(progress)
        layout.addWidget(self.button)
        layout.addLayout(foot)
        self.show_ready(0, again=False, possible=False)

    @property
    def line(self) -> str:
        """What is said about the time left."""
        return self._line.text()

    def show_ready(self, waiting: int, *, again: bool, possible: bool) -> None:
        """Offers to restore."""
        self._line.hide()
        self._bar.hide()
        self._dress("primary", words.restore_label(waiting, again=again))
        self.button.setEnabled(possible)
        self._running = False

    def show_running(
        self, fraction: float, seconds: float | None, position: int, total: int, *, stopping: bool
    ) -> None:
        """Shows how far the work is, and offers to stop."""
        self._line.setText(
            translate("ActionPanel", "Stopping…")
            if stopping
            else words.progress_line(seconds, position, total)
        )
        self._line.show()
        self._bar.setValue(round(fraction * STEPS))
        self._bar.show()
        self._dress("stop", translate("ActionPanel", "Stop"))
        self.button.setEnabled(not stopping)
        self._running = True

    def _dress(self, kind: str, text: str) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(text)
        if self.button.property("kind") != kind:
            self.button.setProperty("kind", kind)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)

    def _on_clicked(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.restore_wanted.emit()
