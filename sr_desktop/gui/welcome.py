"""What is seen before there is a photo: a place to drop one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.device_line import DeviceLine

PROMISES = (
    ("shield", "Your original is never changed"),
    ("offline", "Works without the internet"),
    ("eye", "The original is one key away"),
)


class Welcome(QWidget):
    """A friendly drop area with two buttons."""

    open_photos_wanted = Signal()
    open_folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Drop photos or folders here. Nothing is uploaded.")
        self._area = QFrame()
        self._area.setObjectName("dropArea")
        sign = QLabel()
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.put(sign, "prints", "accent", 176)
        first = QLabel("Drop photos or folders here.")
        first.setProperty("tone", "headline")
        first.setAlignment(Qt.AlignmentFlag.AlignCenter)
        second = QLabel("Nothing is uploaded.")
        second.setProperty("tone", "muted")
        second.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_photos = QPushButton("Open photos…")
        self.open_photos.setProperty("kind", "primary")
        self.open_photos.setAccessibleName("Open photos")
        self.open_photos.clicked.connect(self.open_photos_wanted)
        self.open_folder = QPushButton("Open a folder…")
        self.open_folder.setProperty("kind", "stop")
        self.open_folder.setAccessibleName("Open a folder")
        self.open_folder.clicked.connect(self.open_folder_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.open_photos)
        buttons.addWidget(self.open_folder)
        buttons.addStretch()
        area = QVBoxLayout(self._area)
        area.setContentsMargins(48, 48, 48, 48)
        area.setSpacing(8)
        area.addStretch()
        area.addWidget(sign)
        area.addSpacing(16)
        area.addWidget(first)
        area.addWidget(second)
        area.addSpacing(24)
        area.addLayout(buttons)
        area.addStretch()
        self.device_line = DeviceLine()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.device_line, 1)
        for name, text in PROMISES:
            mark = QLabel()
            icons.put(mark, name, "muted", 16)
            words = QLabel(text)
            words.setProperty("tone", "small")
            foot.addSpacing(16)
            foot.addWidget(mark)
            foot.addWidget(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 16)
        layout.setSpacing(16)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def set_hot(self, hot: bool) -> None:
        """Lights up while something is held over the window."""
        self._area.setProperty("hot", hot)
        self._area.style().unpolish(self._area)
        self._area.style().polish(self._area)
