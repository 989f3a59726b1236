"""The page at the end of a run of several photos: what was restored, what was not, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.base.errors import SRError
from sr_desktop.gui import reveal
from sr_desktop.gui.summary_table import Column, SummaryTable, state_words, why
from sr_desktop.gui.summary_work import SummaryWork
from sr_desktop.gui.theme import GRID
from sr_desktop.gui.translation import said, translate
from sr_desktop.gui.words import told
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.report_file import SHEET, TABLE, TEXT
from sr_desktop.jobs.summary_text import (
    cancelled_line,
    failed_line,
    headline,
    missing_line,
    size_on_disk,
    skipped_line,
    waiting_line,
)
from sr_desktop.jobs.visible import visible

MARGIN = 24
MOST_PLACES = 3
"""Folders with results that are named; the rest is in the files that can be saved."""

AskWhere = Callable[[QWidget, str, str], str]
"""Asks for a file; given the title of the question and the proposed path."""


def ask_where(parent: QWidget, title: str, proposed: str) -> str:
    """Where the person wants a file to be saved, or nothing."""
    nothing_is_overwritten = QFileDialog.Option.DontConfirmOverwrite
    return QFileDialog.getSaveFileName(parent, title, proposed, options=nothing_is_overwritten)[0]


class _Roomy(QStyledItemDelegate):
    """Rows that can be told apart."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(0, GRID)


class SummaryPage(QDialog):
    """A window of its own that leaves the other one usable. Call `shut` before it is thrown away."""

    retry_wanted = Signal(list)
    """The ids of the photos that failed or were stopped."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._summary: Summary | None = None
        self._saved: Path | None = None
        self.ask_where: AskWhere = ask_where
        self.setWindowTitle(translate("SummaryPage", "Summary"))
        self.setSizeGripEnabled(True)
        self.work = SummaryWork(self)
        self.work.counted.connect(self._on_counted)
        self.work.progressed.connect(self._on_progressed)
        self.work.saved.connect(self._on_saved)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(self._on_stopped)
        self._build()
        letter = self.fontMetrics().horizontalAdvance("0")
        self.resize(max(760, 90 * letter), max(560, 30 * self.fontMetrics().height()))
        self.work.count(self._entries)

    def shut(self) -> None:
        """Stops what is being saved and waits for it."""
        self.work.close()

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.headline = _label("title")
        self.headline.setText(translate("SummaryPage", "Counting…"))
        self.lines = _label("muted")
        self.places = _label("muted")
        self.table = SummaryTable()
        self.view = self._table_view()
        self.details = _label("")
        self.details.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.show_button = _button(
            translate("SummaryPage", "Show in folder"), self._on_show_in_folder
        )
        self.beside = QWidget()
        row = QHBoxLayout(self.beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.details, 1)
        row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(MARGIN, 20, MARGIN, 16)
        body.setSpacing(6)
        for words in (self.headline, self.lines, self.places):
            body.addWidget(words)
        body.addSpacing(8)
        body.addWidget(self.view, 100)
        body.addWidget(self.beside)
        body.addWidget(self._news())
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self._foot())
        for widget in (self.lines, self.places, self.view, self.beside):
            widget.hide()

    def _table_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.table)
        view.setItemDelegate(_Roomy(view))
        view.setAccessibleName(translate("SummaryPage", "Photos that were not restored"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = view.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Interactive)
        letter = self.fontMetrics().horizontalAdvance("0")
        header.resizeSection(Column.NAME, 26 * letter)
        header.resizeSection(Column.STATE, 16 * letter)
        view.selectionModel().currentChanged.connect(self._on_row_changed)
        view.activated.connect(lambda _index: self._on_show_in_folder())
        return view

    def _news(self) -> QWidget:
        """How far a file is, and that it is there."""
        self.news = QFrame()
        self.said = _label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("SummaryPage", "Saving"))
        self.stop_button = _button(translate("SummaryPage", "Stop"), self.work.stop)
        self.open_button = _button(translate("SummaryPage", "Open"), self._on_open)
        self.reveal_button = _button(
            translate("SummaryPage", "Show the file in its folder"), self._on_reveal
        )
        row = QHBoxLayout(self.news)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.said, 2)
        row.addWidget(self.bar, 1)
        for button in (self.stop_button, self.open_button, self.reveal_button):
            row.addWidget(button)
        self.news.hide()
        return self.news

    def _foot(self) -> QFrame:
        self.retry_button = _button(
            translate("SummaryPage", "Try the failed ones again"), self._on_retry
        )
        self.save_button = _button(translate("SummaryPage", "Save the summary"), None)
        menu = QMenu(self.save_button)
        self.save_actions = {}
        for ending, words in (
            (SHEET, translate("SummaryPage", "As contact sheet, before and after…")),
            (TABLE, translate("SummaryPage", "As table…")),
            (TEXT, translate("SummaryPage", "As text…")),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked=False, kind=ending: self._on_save(kind))
            self.save_actions[ending] = action
        self.save_button.setMenu(menu)
        self.close_button = _button(translate("SummaryPage", "Close"), self.reject)
        foot = QFrame()
        foot.setObjectName("panelFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        row.setSpacing(12)
        row.addWidget(self.retry_button)
        row.addWidget(self.save_button)
        row.addStretch()
        row.addWidget(self.close_button)
        self.retry_button.hide()
        self.save_button.setEnabled(False)
        return foot

    # --- the summary -------------------------------------------------------------------------

    def _on_counted(self, summary: Summary) -> None:
        self._summary = summary
        self.headline.setText(said(headline(summary)))
        _fill(self.lines, " ".join(_lines(summary)))
        _fill(self.places, _where(summary))
        self.table.show_summary(summary)
        rows = self.table.rowCount() > 0
        self.view.setVisible(rows)
        self.beside.setVisible(rows)
        if rows:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.retry_button.setVisible(bool(self._again()))
        self.save_button.setEnabled(bool(self._entries))
        if not rows:
            self.resize(self.width(), self.sizeHint().height())

    def _again(self) -> list[int]:
        states = (State.FAILED, State.CANCELLED)
        return [entry.id for entry in self.table.entries if entry.state in states]

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self._at(current)
        self.show_button.setEnabled(entry is not None)
        if entry is None:
            self.details.clear()
            return
        words = why(entry) or state_words(entry)
        self.details.setText(f"{visible(entry.source)}\n{words}")

    def _at(self, index: QModelIndex) -> Entry | None:
        return self.table.entries[index.row()] if index.isValid() else None

    # --- what the person does ----------------------------------------------------------------

    def _on_show_in_folder(self) -> None:
        entry = self._at(self.view.currentIndex())
        if entry is not None:
            reveal.show_in_folder(entry.source)

    def _on_retry(self) -> None:
        self.retry_wanted.emit(self._again())
        self.retry_button.setEnabled(False)  # they are under way: the page tells of what was
        self.accept()

    def _on_save(self, ending: str) -> None:
        title = self.save_actions[ending].text().rstrip("…")
        chosen = self.ask_where(self, title, str(self._proposed(ending)))
        if not chosen:
            return
        file = Path(chosen)
        if file.suffix.lower() != ending:
            file = file.with_name(file.name + ending)
        self.save_button.setEnabled(False)
        self._tell(
            translate("SummaryPage", "Saving {name}…").format(name=visible(file.name)), busy=True
        )
        self.bar.setValue(0)
        self.work.save(self._entries, file, QLocale().bcp47Name())

    def _proposed(self, ending: str) -> Path:
        """A name in the folder that the results went to."""
        name = translate("SummaryPage", "Before and after")
        if ending != SHEET:
            name = translate("SummaryPage", "Summary")
        places = self._summary.places if self._summary is not None else ()
        folder = places[0].path if places else self._entries[0].source.parent
        return folder / f"{name}{ending}"

    def _on_progressed(self, fraction: float) -> None:
        self.bar.setValue(round(fraction * 1000))

    def _on_saved(self, files: list[Path]) -> None:
        self._saved = files[0]
        words = translate("SummaryPage", "Saved as {name}.").format(name=visible(files[0].name))
        if len(files) > 1:
            pages = translate("SummaryPage", "It has %n page(s).", "", len(files))
            words = f"{words} {pages}"
        self._tell(words, saved=True)
        self.open_button.setFocus()

    def _on_failed(self, error: SRError) -> None:
        self._tell(f"{said(error.title)}. {told(error)}")

    def _on_stopped(self) -> None:
        self._tell(translate("SummaryPage", "Stopped. Nothing was saved."))

    def _tell(self, words: str, *, busy: bool = False, saved: bool = False) -> None:
        self.said.setText(words)
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.open_button.setVisible(saved)
        self.reveal_button.setVisible(saved)
        self.save_button.setEnabled(not busy)
        self.news.show()

    def _on_open(self) -> None:
        if self._saved is not None:
            reveal.open_file(self._saved)

    def _on_reveal(self) -> None:
        if self._saved is not None:
            reveal.show_in_folder(self._saved)

    # --- events ------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        """Closing stops what is being saved."""
        self.work.stop()
        super().done(result)


def _lines(summary: Summary) -> list[str]:
    told_of = (
        (summary.failed, failed_line),
        (summary.skipped, skipped_line),
        (summary.cancelled, cancelled_line),
        (summary.waiting, waiting_line),
        (summary.missing, missing_line),
    )
    return [said(line(summary)) for there, line in told_of if there]


def _where(summary: Summary) -> str:
    if not summary.places:
        return ""
    size = said(size_on_disk(summary.bytes))
    lines = [translate("SummaryPage", "The new files, {size}, are in:").format(size=size)]
    lines += [visible(place.path) for place in summary.places[:MOST_PLACES]]
    rest = len(summary.places) - MOST_PLACES
    if rest > 0:
        lines.append(translate("SummaryPage", "and %n more folder(s)", "", rest))
    return "\n".join(lines)


def _label(tone: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if tone:
        label.setProperty("tone", tone)
    return label


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _button(words: str, act: Callable[[], object] | None) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button
