"""The work behind "Make it faster", in a thread of its own: looking, adding, switching, removing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.cards import find_cards, run_tool
from sr_desktop.base.errors import Cancelled, GpuPackFailed, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.gui.loading import Background
from sr_desktop.jobs import gpu_pack
from sr_desktop.jobs.gpu_pack import State

log = logging.getLogger(__name__)

Step = Callable[[Progress], object]


class FasterWork(Background):
    """One thing at a time; after each it looks again. Closing stops what is under way."""

    looked = Signal(object)
    """A `State`."""
    began = Signal(bool)
    """Something is under way; whether it is long, and can be stopped."""
    progressed = Signal(float, object)
    """The share that is done, and words on it."""
    ended = Signal(object)
    """None: it is done. An `SRError`: why it is not. `Cancelled`: the person stopped it."""
    switched = Signal()
    """Engines are started another way from now on."""

    def __init__(
        self, parent: QObject | None = None, *, look: Callable[[], State] | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look or self._look_around
        self._control = Control()
        self.busy = self._switches = False
        self.ended.connect(self._on_ended)

    def look(self) -> None:
        """Answered by `looked`."""
        self._start(self._tell_state)

    def add(self) -> None:
        """Makes the part, tries it and switches to it; answered by `progressed`, `ended` and `looked`."""
        self._do(gpu_pack.add, long=True)

    def switch_on(self) -> None:
        """Uses the part that is here; answered by `ended` and `looked`."""
        self._do(lambda _progress: gpu_pack.switch_on())

    def switch_off(self) -> None:
        """Goes back; answered by `ended` and `looked`."""
        self._do(lambda _progress: gpu_pack.switch_off())

    def remove(self) -> None:
        """Goes back and gives the space back; answered by `ended` and `looked`."""
        self._do(self._remove, switches=False)

    def stop(self) -> None:
        """Stops what is under way; everything stays as it was."""
        self._control.cancel()

    def close(self) -> None:
        self.stop()
        super().close()

    def _remove(self, progress: Progress) -> None:
        gpu_pack.switch_off()
        self.switched.emit()  # engines let go of its files
        gpu_pack.remove(progress)

    def _do(self, step: Step, *, long: bool = False, switches: bool = True) -> None:
        if self.busy or self._closed.is_set():
            return
        self.busy, self._switches = True, switches
        self._control = Control()
        progress = Progress(self.progressed.emit, self._control)
        self.began.emit(long)
        self._start(lambda: self._work(step, progress))

    def _work(self, step: Step, progress: Progress) -> None:
        outcome: Exception | None = None
        try:
            step(progress)
        except (SRError, Cancelled) as error:
            log.info("the part for the graphics card", exc_info=True)
            outcome = error
        except Exception:  # a boundary: the page must not wait for ever
            log.exception("the part for the graphics card")
            outcome = GpuPackFailed(sentence("Something went wrong on the way."))
        self.ended.emit(outcome)
        self._tell_state()

    def _look_around(self) -> State:
        """Closing does not wait for a tool that hangs."""
        ask = partial(run_tool, ended=self._closed.is_set)
        return gpu_pack.look(lambda: find_cards(run=ask))

    def _tell_state(self) -> None:
        try:
            self.looked.emit(self._look())
        except Exception:  # a boundary, as above
            log.exception("cards were not looked for")

    def _on_ended(self, outcome: Exception | None) -> None:
        self.busy = False
        if outcome is None and self._switches:
            self.switched.emit()
