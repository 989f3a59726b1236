"""The photos of a run that were not restored, as a table: which, what became of them, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, said, translate
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.visible import visible

Index = QModelIndex | QPersistentModelIndex

_HEADINGS = (
    QT_TRANSLATE_NOOP("SummaryTable", "Photo"),
    QT_TRANSLATE_NOOP("SummaryTable", "What happened"),
    QT_TRANSLATE_NOOP("SummaryTable", "Why, and what to do"),
)
_STATES = {
    State.FAILED: QT_TRANSLATE_NOOP("SummaryTable", "Not restored"),
    State.CANCELLED: QT_TRANSLATE_NOOP("SummaryTable", "Stopped"),
    State.SKIPPED: QT_TRANSLATE_NOOP("SummaryTable", "Left alone"),
    State.WAITING: QT_TRANSLATE_NOOP("SummaryTable", "Waiting"),
    State.RUNNING: QT_TRANSLATE_NOOP("SummaryTable", "Working"),
}


class Column(IntEnum):
    """The columns, from the left."""

    NAME, STATE, WHY = range(3)


class SummaryTable(QAbstractTableModel):
    """A row for each photo: what went wrong first, what was left alone last."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()

    def show_summary(self, summary: Summary) -> None:
        """Fills the table anew."""
        self.beginResetModel()
        self._entries = (
            *(entry for reason in summary.failed for entry in reason.entries),
            *summary.cancelled,
            *summary.waiting,
            *(entry for reason in summary.skipped for entry in reason.entries),
        )
        self.endResetModel()

    @property
    def entries(self) -> Sequence[Entry]:
        """The photos, a row each."""
        return self._entries

    def rowCount(self, parent: Index | None = None) -> int:
        """How many photos."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("SummaryTable", _HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words in a cell, all of them in its tooltip."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            match index.column():
                case Column.NAME:
                    return visible(entry.source.name)
                case Column.STATE:
                    return state_words(entry)
                case _:
                    return why(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{visible(entry.source.name)}, {state_words(entry)}. {why(entry)}".strip()
        return None


def state_words(entry: Entry) -> str:
    """What became of a photo, in a word or two."""
    return translate("SummaryTable", _STATES[entry.state]) if entry.state in _STATES else ""


def why(entry: Entry) -> str:
    """Sentence and next step; nothing where nothing is to be said."""
    return "" if entry.error is None else visible(said(entry.error.words))
