"""About one result: how it was made, and the proof that the original is what it was."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.engine.record import Record
from sr_desktop.gui import icons, words
from sr_desktop.gui.approval import with_preset
from sr_desktop.gui.loading import Background
from sr_desktop.gui.translation import said, translate
from sr_desktop.jobs.presets import Preset
from sr_desktop.jobs.results import record_of
from sr_desktop.models.catalog import Model

log = logging.getLogger(__name__)

CHUNK = 1024**2
WIDTH = 440


@dataclass(frozen=True, slots=True)
class Proof:
    """What the files of a photo say.

    record: how the result was made; None if it does not say.
    now:    the SHA-256 of the original as it is now; empty if it cannot be read.
    saved:  when the result was last written; None if it is not there.
    """

    record: Record | None
    now: str
    saved: datetime | None

    @property
    def untouched(self) -> bool:
        """Whether the original is certainly the file that the result was made from."""
        return self.record is not None and bool(self.now) and self.record.source_sha256 == self.now


class ProofReader(Background):
    """Reads a result's record and the whole of its original."""

    read = Signal(int, object)
    """The number that `look` gave, and the `Proof`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0

    def look(self, source: Path, result: Path) -> int:
        """Begins; answered by `read` unless something else is looked at before."""
        self._number = number = self._number + 1
        self._start(lambda: self._work(number, source, result))
        return number

    def forget(self) -> None:
        """The last answer is no longer wanted."""
        self._number += 1

    def _work(self, number: int, source: Path, result: Path) -> None:
        try:
            saved = datetime.fromtimestamp(result.stat().st_mtime).astimezone()
        except OSError:
            saved = None
        now = _digest(source, lambda: number != self._number or self._closed.is_set())
        if now is not None:
            self.read.emit(number, Proof(record_of(result), now, saved))


def _digest(path: Path, stopped: Callable[[], bool]) -> str | None:
    """The SHA-256 of a file; empty if it can't be read, None if it is no longer wanted."""
    made = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                if stopped():
                    return None
                made.update(chunk)
    except OSError:
        log.info("%s", path, exc_info=True)
        return ""
    return made.hexdigest()


def short(digest: str) -> str:
    """The first and the last letters of a SHA-256, enough to compare by eye."""
    return f"{digest[:12]} … {digest[-12:]}" if len(digest) > 24 else digest


def facts(
    record: Record, saved: datetime | None, presets: Sequence[Preset], models: Sequence[Model]
) -> list[tuple[str, str]]:
    """How a result was made: what, and its value."""
    chosen = record.settings
    lines: list[tuple[str, str]] = []
    if saved is not None:
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(saved.timestamp())), QLocale.FormatType.ShortFormat
        )
        lines.append((translate("AboutResult", "Saved"), when))
    lines.append((translate("AboutResult", "Made by"), f"SR Desktop {record.program}"))
    preset = next((p for p in presets if with_preset(chosen, p.settings) == chosen), None)
    if preset is not None:
        lines.append((translate("AboutResult", "Preset"), said(preset.name)))
    title = next((model.title for model in models if model.id == chosen.model), chosen.model)
    lines += [
        (translate("AboutResult", "Model"), title),
        (translate("AboutResult", "Size"), words.pixels(record.size)),
        (translate("AboutResult", "Clean-up"), _percent(chosen.clean_up)),
        (translate("AboutResult", "Strength"), _percent(chosen.strength)),
        (translate("AboutResult", "Faces"), _faces(record)),
    ]
    return lines


def _faces(record: Record) -> str:
    """`Gentle, 3 faces, 1 of them left alone`: what was done to faces."""
    chosen = record.settings
    done = {
        "leave": translate("AboutResult", "Left alone"),
        "gentle": translate("AboutResult", "Gentle"),
        "strong": translate("AboutResult", "Strong"),
    }[chosen.faces]
    if chosen.faces == "leave" or not record.finder:
        return done
    if not record.faces_found:
        return translate("AboutResult", "{done}, none found").format(done=done)
    faces = translate("AboutResult", "%n face(s)", "", record.faces_found)
    told = translate("AboutResult", "{done}, {faces}").format(done=done, faces=faces)
    alone = min(record.faces_found, sum(choice.amount == 0 for choice in chosen.face_choices))
    if not alone:
        return told
    left = translate("AboutResult", "%n left alone", "", alone)
    return translate("AboutResult", "{told}, {left}").format(told=told, left=left)


def _percent(share: float) -> str:
    return translate("AboutResult", "{number} %").format(number=round(share * 100))


class AboutResult(QDialog):
    """A small window over the main one. The proof comes a moment later: the whole original is read for it."""

    def __init__(
        self,
        source: Path,
        result: Path,
        presets: Sequence[Preset],
        models: Sequence[Model],
        reader: ProofReader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._result = source, result
        self._presets, self._models = presets, models
        self._reader = reader
        self.proof: Proof | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("AboutResult", "About this result"))
        self.setMinimumWidth(WIDTH)
        name = QLabel(result.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("tone", "title")
        name.setWordWrap(True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(4)
        self._make_proof()
        self.copy = QPushButton(translate("AboutResult", "Copy"))
        self.copy.setToolTip(translate("AboutResult", "Copy all of this as text"))
        self.copy.setAccessibleName(translate("AboutResult", "Copy all of this as text"))
        self.copy.setEnabled(False)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy_clicked)
        close = QPushButton(translate("AboutResult", "Close"))
        close.setAccessibleName(translate("AboutResult", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(name)
        layout.addLayout(self._form)
        layout.addWidget(self._frame)
        layout.addLayout(buttons)
        close.setFocus()
        reader.read.connect(self._on_read)
        self._number = reader.look(source, result)

    def _make_proof(self) -> None:
        self._frame = QFrame()
        self._frame.setObjectName("message")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        icons.put(self._sign, "shield", "muted", 20)
        self._title = QLabel(translate("AboutResult", "Looking at your original…"))
        self._title.setProperty("tone", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.hide()
        self._digests = QWidget()
        self._digests.hide()
        grid = QGridLayout(self._digests)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self._then, self._now = QLabel(), QLabel()
        rows = (
            (translate("AboutResult", "When it was restored"), self._then),
            (translate("AboutResult", "Now"), self._now),
        )
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(max(1.0, self.font().pointSizeF() * 0.9))
        for number, (text, label) in enumerate(rows):
            what = QLabel(text)
            what.setProperty("tone", "small")
            label.setFont(fixed)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(what, number, 0)
            grid.addWidget(label, number, 1)
        grid.setColumnStretch(1, 1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for widget in (self._title, self._text, self._digests):
            lines.addWidget(widget)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    @property
    def title(self) -> str:
        """The sentence on the original."""
        return self._title.text()

    @property
    def text(self) -> str:
        """All that is said, as it is copied."""
        lines = [self._result.name]
        if self.proof is not None and self.proof.record is not None:
            record = self.proof.record
            lines += [f"{what}: {value}" for what, value in self._facts()]
            weights = (*record.weights, *record.face_weights)
            lines += [f"{name}: SHA-256 {digest}" for name, digest in weights]
            lines.append(f"{self._source.name}: SHA-256 {record.source_sha256}")
            lines.append(f"{translate('AboutResult', 'Now')}: SHA-256 {self.proof.now}")
        return "\n".join([*lines, self._title.text()])

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        done = super().event(event)
        layout = self.layout()
        if layout is not None:
            width = max(self.width(), layout.totalMinimumSize().width())
            height = layout.totalHeightForWidth(width)  # lines that are broken have no other
            if self.width() < width or self.height() < height:
                self.resize(width, max(height, self.height()))
        return done

    def done(self, result: int) -> None:
        self._reader.read.disconnect(self._on_read)
        self._reader.forget()
        super().done(result)

    def _facts(self) -> list[tuple[str, str]]:
        if self.proof is None or self.proof.record is None:
            return []
        return facts(self.proof.record, self.proof.saved, self._presets, self._models)

    def _on_read(self, number: int, proof: Proof) -> None:
        if number != self._number:
            return
        self.proof = proof
        for what, value in self._facts():
            label, shown = QLabel(what), QLabel(value)
            label.setProperty("tone", "muted")
            shown.setTextFormat(Qt.TextFormat.PlainText)
            self._form.addRow(label, shown)
        self._show_proof(proof)
        self.copy.setEnabled(True)

    def _show_proof(self, proof: Proof) -> None:
        name = self._source.name
        if proof.untouched:
            self._say(
                "success",
                translate("AboutResult", "Your original is untouched."),
                translate(
                    "AboutResult", "Every byte of {name} is as it was when it was restored:"
                ).format(name=name),
            )
        elif proof.record is None:
            self._say(
                "",
                translate("AboutResult", "This file does not say how it was made."),
                translate(
                    "AboutResult", "Another program may have saved it since, or it is not there."
                ),
            )
        elif not proof.now:
            self._say(
                "error",
                translate("AboutResult", "Your original could not be read."),
                translate("AboutResult", "{name} may have been moved or renamed.").format(
                    name=name
                ),
            )
        else:
            self._say(
                "error",
                translate("AboutResult", "Your original has changed since."),
                translate(
                    "AboutResult",
                    "{name} was changed after it was restored, by another program: "
                    "SR Desktop only reads originals.",
                ).format(name=name),
            )
        if proof.record is not None:
            for label, digest in ((self._then, proof.record.source_sha256), (self._now, proof.now)):
                label.setText(short(digest) or "–")
                label.setToolTip(f"SHA-256 {digest}" if digest else "")
                label.setAccessibleName(digest)
            self._digests.show()

    def _say(self, kind: str, title: str, text: str) -> None:
        sign, tone = {"success": ("done", "success"), "error": ("alert", "danger")}.get(
            kind, ("info", "muted")
        )
        icons.put(self._sign, sign, tone, 20)
        self._title.setText(title)
        self._text.setText(text)
        self._text.show()
        self._frame.setAccessibleName(f"{title} {text}")
        self._frame.setProperty("kind", kind)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
