"""What the summary of a run needs from the disk, away from the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.errors import Cancelled, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.gui.loading import Background
from sr_desktop.gui.translation import said
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.report_file import save_report

log = logging.getLogger(__name__)


class SummaryWork(Background):
    """Counts, and saves files. Answers come in the thread of this object."""

    counted = Signal(object)
    """The `Summary`."""
    progressed = Signal(float)
    saved = Signal(list)
    """The new files, the one to open first."""
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, threads=2)
        self._control = Control()

    def count(self, entries: Sequence[Entry]) -> None:
        """Answered by `counted`."""
        self._start(lambda: self.counted.emit(Summary.of(entries)))

    def save(self, entries: Sequence[Entry], file: Path, language: str) -> None:
        """Answered by `progressed` again and again, then by `saved`, `failed` or `stopped`."""
        self._control = control = Control()
        progress = Progress(lambda fraction, _stage: self.progressed.emit(fraction), control)
        self._start(lambda: self._save(entries, file, language, progress))

    def stop(self) -> None:
        """Saves no further; nothing of the file stays."""
        self._control.cancel()

    def close(self) -> None:
        """Stops, and waits until it is quiet."""
        self.stop()
        super().close()

    def _save(
        self, entries: Sequence[Entry], file: Path, language: str, progress: Progress
    ) -> None:
        try:
            files = save_report(entries, file, progress, said=said, language=language)
        except Cancelled:
            self.stopped.emit()
        except SRError as error:
            log.info("%s", file, exc_info=True)
            self.failed.emit(error)
        except Exception:  # a boundary: the page must not wait for ever
            log.exception("%s", file)
            self.failed.emit(SRError("{name} could not be saved.", name=file.name))
        else:
            self.saved.emit(files)
