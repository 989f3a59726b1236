"""One line above the controls: whose settings these are, if they are not those of all photos."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from sr_desktop.gui.flow import Flow
from sr_desktop.gui.translation import translate


class OwnLine(QFrame):
    """Hidden while the controls speak of all photos."""

    for_all_wanted = Signal()
    share_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel(translate("OwnLine", "These are the settings of this photo."))
        self.label.setWordWrap(True)
        self.for_all = self._button(
            translate("OwnLine", "Use for all"),
            translate(
                "OwnLine",
                "All photos get these settings, except those that have settings of their own",
            ),
        )
        self.for_all.clicked.connect(self.for_all_wanted)
        self.share = self._button(
            translate("OwnLine", "Same as all others"),
            translate("OwnLine", "This photo gets the settings of all other photos again"),
        )
        self.share.clicked.connect(self.share_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        buttons = Flow(gap=16, line_gap=4)
        buttons.addWidget(self.for_all)
        buttons.addWidget(self.share)
        layout.addLayout(buttons)
        self.hide()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        return button
