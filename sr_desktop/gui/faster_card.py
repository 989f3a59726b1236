""" "Make it faster": what was found in this computer, what it would take, one button, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.base.errors import SRError
from sr_desktop.gui import words
from sr_desktop.gui.faster_work import FasterWork
from sr_desktop.gui.translation import said, translate
from sr_desktop.jobs.gpu_pack import State, room_for
from sr_desktop.jobs.messages import Report
from sr_desktop.models.gpu_store import GpuPack

STEPS = 1000
PROCESSOR = "cpu"
LEAST = 1.05
"""What is less is no speed to speak of."""


class FasterCard(QFrame):
    """Follows a `FasterWork`; nothing is fetched before its button is pressed."""

    def __init__(self, work: FasterWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelRow")
        self._work = work
        self._state: State | None = None
        self._report: Report | None = None
        self._long = False
        self.card, self.facts, self.told = _label("heading"), _label(""), _label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("FasterCard", "Progress of making it faster"))
        self.stage = _label("small")
        self.add_button = QPushButton(translate("FasterCard", "Make it faster"))
        self.on_button = QPushButton(translate("FasterCard", "Use it"))
        self.off_button = QPushButton(translate("FasterCard", "Go back"))
        self.off_button.setToolTip(
            translate("FasterCard", "Restores photos with the processor again; nothing is lost")
        )
        self.remove_button = QPushButton(translate("FasterCard", "Remove it"))
        self.remove_button.setToolTip(
            translate(
                "FasterCard", "Goes back to the processor and gives the space on the disk back"
            )
        )
        self.stop_button = QPushButton(translate("FasterCard", "Stop"))
        self.look_button = QPushButton(translate("FasterCard", "Look again"))
        for button in (self.remove_button, self.look_button):
            button.setProperty("kind", "link")
        self._buttons = (
            *(self.add_button, self.on_button, self.off_button),
            *(self.remove_button, self.stop_button, self.look_button),
        )
        self._lay_out()
        self.add_button.clicked.connect(self._on_add)
        self.on_button.clicked.connect(work.switch_on)
        self.off_button.clicked.connect(work.switch_off)
        self.remove_button.clicked.connect(work.remove)
        self.stop_button.clicked.connect(self._on_stop)
        self.look_button.clicked.connect(self.look)
        work.looked.connect(self._on_looked)
        work.began.connect(self._on_began)
        work.progressed.connect(self._on_progressed)
        work.ended.connect(self._on_ended)
        self.show_state()

    def look(self) -> None:
        """Looks what is in this computer, unless something is under way."""
        if not self._work.busy:
            self._say("")
            self._state = None
            self.show_state()
            self._work.look()

    def show_report(self, report: Report) -> None:
        """What the engine found in this computer."""
        self._report = report
        self.show_state()

    def show_state(self) -> None:
        """Brings words and buttons in line with what is known."""
        state, busy = self._state, self._work.busy
        _put(self.card, "" if state is None else self._found(state))
        _put(self.facts, self._words(state))
        self.bar.setVisible(busy and self._long)
        self.stage.setVisible(busy and self._long)
        shown = {self.stop_button} if busy and self._long else set()
        if state is not None and not busy:
            shown = self._choices(state)
        for button in self._buttons:
            button.setVisible(button in shown)
        if state is not None and state.offer is not None:
            self.add_button.setEnabled(state.free >= room_for(state.offer.kind, state.left))
            again = state.pack is not None
            self.add_button.setText(
                translate("FasterCard", "Make it anew")
                if again
                else translate("FasterCard", "Make it faster")
            )
        self.setAccessibleName(translate("FasterCard", "Make it faster"))
        self.setAccessibleDescription(
            " ".join(filter(None, (self.card.text(), self.facts.text(), self.told.text())))
        )

    # --- words -------------------------------------------------------------------------------

    def _found(self, state: State) -> str:
        named = state.offer.card if state.offer is not None else next(iter(state.cards), None)
        if named is None or not named.name:
            return ""
        if not named.memory:
            return named.name
        size = words.decimal(named.memory / 1024**3, 0)
        return translate("FasterCard", "{card}, {number} GB").format(card=named.name, number=size)

    def _words(self, state: State | None) -> str:
        if state is None:
            return translate("FasterCard", "Looking at this computer…")
        if state.failed is not None:
            return words.told(state.failed)
        if state.pack is not None:
            return _of_pack(state.pack, on=state.on)
        if self._used_already:
            return translate("FasterCard", "Your graphics card is used already.")
        if state.refusal is not None:
            return words.told(state.refusal)
        assert state.offer is not None
        kind = state.offer.kind
        sizes = {
            "download": words.file_size(kind.download),
            "disk": words.file_size(kind.disk),
            "free": words.file_size(state.free),
        }
        offer = translate(
            "FasterCard",
            "Photos can be restored much faster with your graphics card. The part for it is about "
            "{download} to download, and takes {disk} on the disk; {free} are free. It is tried with a "
            "photo first, and you can always go back.",
        ).format(**sizes)
        lines = [offer]
        needed = room_for(kind, state.left)
        if state.free < needed:
            lines.append(
                translate(
                    "FasterCard", "While it is made it needs {size}. Free some space first."
                ).format(size=words.file_size(needed))
            )
        if state.left:
            lines.append(
                translate("FasterCard", "Of the last try {size} are kept, to go on with.").format(
                    size=words.file_size(state.left)
                )
            )
        return "\n".join(lines)

    @property
    def _used_already(self) -> bool:
        report = self._report
        return report is not None and any(key != PROCESSOR for key, _ in report.devices)

    def _choices(self, state: State) -> set[QPushButton]:
        if state.pack is not None:
            anew = {self.add_button} if state.failed is not None and state.offer else set()
            return {self.off_button if state.on else self.on_button, self.remove_button, *anew}
        left = {self.remove_button} if state.left else set()
        if state.offer is None:
            return {self.look_button, *left}
        return left if self._used_already else {self.add_button, *left}

    def _say(self, text: str, tone: str = "small") -> None:
        """The one sentence on what was done; screen readers are told of an error."""
        _put(self.told, text)
        if self.told.property("tone") != tone:
            self.told.setProperty("tone", tone)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)
        if text and tone == "danger":
            self.told.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self.told, QAccessible.Event.Alert))

    # --- what happens ------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._say("")
        self._work.add()

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self._work.stop()

    def _on_looked(self, state: State) -> None:
        self._state = state
        self.show_state()

    def _on_began(self, long: bool) -> None:
        self._long = long
        self.bar.setValue(0)
        self.stage.setText("")
        self.stop_button.setEnabled(True)
        self._say("")
        self.show_state()
        if long:
            self.stop_button.setFocus()

    def _on_progressed(self, share: float, stage: str) -> None:
        self.bar.setValue(round(share * STEPS))
        if stage:
            self.stage.setText(said(stage))

    def _on_ended(self, outcome: Exception | None) -> None:
        if isinstance(outcome, SRError):
            self._say(words.told(outcome), "danger")
        elif outcome is not None:
            self._say(translate("FasterCard", "Stopped. Nothing was changed."))
        self.show_state()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        for button in self._buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        for part in (self.card, self.facts, self.bar, self.stage, self.told):
            layout.addWidget(part)
        layout.addLayout(row)


def _of_pack(pack: GpuPack, *, on: bool) -> str:
    if not on:
        return translate(
            "FasterCard",
            "The part for your graphics card is here, but photos are restored without it.",
        )
    if pack.gain < LEAST:
        return translate("FasterCard", "Photos are restored with your graphics card.")
    times = words.decimal(pack.gain, 0 if pack.gain >= 3 else 1)
    return translate(
        "FasterCard",
        "Photos are restored with your graphics card. It is about {times} times as fast as the processor.",
    ).format(times=times)


def _label(tone: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    return label


def _put(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
