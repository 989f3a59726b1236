"""A part of the controls that is folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from sr_desktop.gui import icons


class Fold(QWidget):
    """A button with words; below it, while it is down, the content, and while it is up a summary of it."""

    def __init__(self, text: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.button = QToolButton()
        self.button.setObjectName("fold")
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._on_toggled)
        self.summary = QLabel()
        self.summary.setProperty("tone", "small")
        self.summary.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.summary)
        layout.addWidget(content)
        self._on_toggled(False)

    def unfold(self) -> None:
        """Shows the content."""
        self.button.setChecked(True)

    def set_summary(self, text: str) -> None:
        """What is told of the content while it is folded away; empty: nothing."""
        self.summary.setText(text)
        self.button.setAccessibleDescription(text)
        self._show()

    def _on_toggled(self, down: bool) -> None:
        self._show()
        icons.put(self.button, "chevron-up" if down else "chevron-down", "muted", 16)

    def _show(self) -> None:
        down = self.button.isChecked()
        self._content.setVisible(down)
        self.summary.setVisible(not down and bool(self.summary.text()))
