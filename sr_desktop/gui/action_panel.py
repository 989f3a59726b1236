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
    """`Restore photo`, or progress, `Stop` and `Pause`; below it what will be needed, and the promise."""

    restore_wanted = Signal()
    stop_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFoot")
        self.frees_card = False
        """Whether a graphics card works here, whose memory a pause gives back."""
        self._running = self._paused = False
        self._line = QLabel()
        self._line.setAccessibleName(translate("ActionPanel", "Time left"))
        self._line.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("ActionPanel", "Progress"))
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_clicked)
        self.pause_button = QPushButton()
        self.pause_button.setProperty("kind", "stop")
        self.pause_button.clicked.connect(self._on_pause_clicked)
        self._note = QLabel()
        self._note.setProperty("tone", "small")
        self._note.setWordWrap(True)
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
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.button, 2)
        buttons.addWidget(self.pause_button, 1)
        layout.addLayout(progress)
        layout.addLayout(buttons)
        layout.addWidget(self._note)
        layout.addLayout(foot)
        self.show_ready(0, again=False, possible=False)

    @property
    def line(self) -> str:
        """What is said about the time left."""
        return self._line.text()

    @property
    def note(self) -> str:
        """What is said below the buttons."""
        return self._note.text() if not self._note.isHidden() else ""

    def show_ready(
        self, waiting: int, *, again: bool, possible: bool, paused: bool = False, needs: str = ""
    ) -> None:
        """Offers to restore. paused: the queue rests; needs: what that will take."""
        self._line.setVisible(paused)
        if paused:
            self._line.setText(translate("ActionPanel", "The queue is paused."))
        self._bar.hide()
        self._dress("primary", words.restore_label(waiting, again=again))
        self.button.setEnabled(possible)
        self._running = False
        self._show_pause(visible=paused, paused=paused)
        self._say(needs)

    def show_running(
        self,
        fraction: float,
        seconds: float | None,
        position: int,
        total: int,
        *,
        stopping: bool,
        paused: bool = False,
        preparing: bool = False,
        waits: bool = False,
    ) -> None:
        """Shows how far the work is, and offers to stop and to pause.

        preparing: it is still looked whether there is room for the results; waits: another program works.
        """
        if stopping:
            line = translate("ActionPanel", "Stopping…")
        elif paused:
            line = words.paused_line(position, total)
        elif preparing:
            line = translate("ActionPanel", "Looking whether there is room for the results…")
        elif waits:
            line = translate("ActionPanel", "Waiting for the other SR Desktop")
        else:
            line = words.progress_line(seconds, position, total)
        self._line.setText(line)
        self._line.show()
        self._bar.setValue(round(fraction * STEPS))
        self._bar.show()
        self._dress("stop", translate("ActionPanel", "Stop"))
        self.button.setEnabled(not stopping)
        self._running = True
        self._show_pause(visible=not stopping, paused=paused)
        self._say(self._paused_note() if paused and not stopping else "")

    def _show_pause(self, *, visible: bool, paused: bool) -> None:
        self._paused = paused
        text = translate("ActionPanel", "Go on") if paused else translate("ActionPanel", "Pause")
        if paused:
            tip = translate("ActionPanel", "Goes on with the photos where it stopped")
        elif self.frees_card:
            tip = translate(
                "ActionPanel",
                "Holds at once and gives the memory of the graphics card back; nothing is lost",
            )
        else:
            tip = translate("ActionPanel", "Holds at once; nothing is lost")
        self.pause_button.setText(text)
        self.pause_button.setAccessibleName(text)
        self.pause_button.setAccessibleDescription(tip)
        self.pause_button.setToolTip(tip)
        self.pause_button.setVisible(visible)

    def _paused_note(self) -> str:
        if self.frees_card:
            return translate("ActionPanel", "The memory of the graphics card is free meanwhile.")
        return translate("ActionPanel", "The computer is free for other things meanwhile.")

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

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

    def _on_pause_clicked(self) -> None:
        if self._paused:
            self.resume_wanted.emit()
        else:
            self.pause_wanted.emit()
