"""Downloads of models in a thread of their own, one after the other."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.errors import Cancelled, DownloadFailed, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.gui.loading import Background
from sr_desktop.models import inventory
from sr_desktop.models.catalog import Model

log = logging.getLogger(__name__)


class Fetcher(Background):
    """Fetches what is asked for; what has come of a file stays when it is stopped or fails."""

    began = Signal(str)
    progressed = Signal(str, float, object)
    """The model's id, the share that has come, and words on it (an `object`, lest a sentence become text)."""
    fetched = Signal(str)
    failed = Signal(str, object)
    stopped = Signal(str)
    _ended = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[Model, bool]] = deque()
        self._now: Model | None = None
        self._control = Control()
        self._ended.connect(self._on_ended)

    @property
    def now(self) -> Model | None:
        """The model that is coming."""
        return self._now

    def get(self, model: Model, *, anew: bool = False) -> None:
        """Queues a model; `anew`: what is here of it is thrown away first."""
        if model != self._now and all(model != other for other, _ in self._waiting):
            self._waiting.append((model, anew))
            self._next()

    def stop(self, model_id: str) -> None:
        """Stops one download, waiting or running; answered by `stopped`."""
        if self._now is not None and self._now.id == model_id:
            self._control.cancel()
            return
        left = [item for item in self._waiting if item[0].id != model_id]
        if len(left) < len(self._waiting):
            self._waiting = deque(left)
            self.stopped.emit(model_id)

    def stop_all(self) -> None:
        """Stops what runs and drops what waits."""
        for model, _anew in tuple(self._waiting):
            self.stop(model.id)
        self._control.cancel()

    def close(self) -> None:
        self.stop_all()
        super().close()

    def _next(self) -> None:
        if self._now is not None or not self._waiting or self._closed.is_set():
            return
        model, anew = self._waiting.popleft()
        self._now, self._control = model, Control()

        def tell(fraction: float, stage: str) -> None:
            self.progressed.emit(model.id, fraction, stage)

        progress = Progress(tell, self._control)
        self.began.emit(model.id)
        self._start(lambda: self._work(model, progress, anew=anew))

    def _work(self, model: Model, progress: Progress, *, anew: bool) -> None:
        outcome: Exception | None = None
        try:
            if anew:
                inventory.remove(model, progress)
            inventory.get(model, progress)
        except (SRError, Cancelled) as error:
            log.info("%s", model.id, exc_info=True)
            outcome = error
        except Exception:  # a boundary: the next download must begin, whatever happened
            log.exception("%s", model.id)
            outcome = DownloadFailed("{model} could not be fetched.", model=model.title)
        self._ended.emit(model.id, outcome)

    def _on_ended(self, model_id: str, outcome: Exception | None) -> None:
        self._now = None
        if outcome is None:
            self.fetched.emit(model_id)
        elif isinstance(outcome, Cancelled):
            self.stopped.emit(model_id)
        else:
            self.failed.emit(model_id, outcome)
        self._next()
