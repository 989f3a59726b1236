"""Makes previews in the engine: alone, and beside the photos, which hold meanwhile."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import Cancelled, OutOfMemory, PhotoTooLarge, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine.tiling import Box
from sr_desktop.jobs.mailbox import Mailbox
from sr_desktop.jobs.messages import (
    FromEngine,
    Opened,
    Opening,
    Pixels,
    Preview,
    Previewed,
    PreviewEnded,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from sr_desktop.engine.patches import Patch
    from sr_desktop.engine.preview import Previewer

log = logging.getLogger(__name__)

BESIDE_PIXELS = 24_000_000
"""Larger photos are not opened for a preview while another one is worked on."""

ALONE_PIXELS = 60_000_000
"""Beside the work on a larger photo no previews are made: its bound of memory is meant for it alone."""


class PreviewDesk:
    """Takes what the mailbox holds of previews, and answers it."""

    def __init__(
        self, mailbox: Mailbox, previewer: Previewer, send: Callable[[FromEngine], None]
    ) -> None:
        self._mailbox = mailbox
        self.previewer = previewer
        self._send = send
        self.making = threading.Lock()
        """Held by whoever uses the previewer."""
        self._alone: set[int] = set()
        self._unready: Preview | None = None

    @property
    def alone(self) -> bool:
        """Whether a very large photo is worked on, beside which nothing is looked at."""
        return bool(self._alone)

    def serve(self, *, beside: bool = False) -> None:
        """Makes the preview that waits, if there is one. beside: a photo is being worked on."""
        with self.making:
            self._serve(beside)

    def _serve(self, beside: bool) -> None:
        begun = self._mailbox.begin_preview(beside=beside)
        if begun is None:
            return
        wanted, control = begun
        self._unready = None
        if beside and self._alone:
            if not self._mailbox.put_off(wanted):
                self._send(PreviewEnded(wanted.id, whole=False, stopped=True))
            return
        ended = self._make(wanted, control, beside)
        if beside and isinstance(ended.error, PhotoTooLarge) and self._mailbox.put_off(wanted):
            log.info("preview %d waits until the photo is done", wanted.id)
            return
        if self._mailbox.end_preview() and ended.stopped:
            log.info("preview %d gives way to a photo", wanted.id)
            return
        if ended.stopped:
            log.info("preview %d was stopped", wanted.id)
        else:
            log.debug("preview %d took %.2f s", wanted.id, ended.seconds)
        self._send(ended)
        if not beside and ended.error is None and not ended.stopped:
            self._unready = wanted
            if not self._mailbox.faces_wait:
                self._get_ready(wanted, control)

    def get_ready(self) -> None:
        """Goes on with what may be asked for next, for which faces had no time."""
        with self.making:
            wanted = self._unready
            if wanted is not None and (control := self._mailbox.begin_ready()) is not None:
                self._get_ready(wanted, control)

    def leave_memory(self) -> None:
        """A photo is going to be worked on: a large one that was looked at gives way."""
        with self.making:
            self.previewer.forget_large()

    def leave_alone(self, job_id: int, pixels: int) -> None:
        """The photo that is worked on has so many pixels: a very large one gets all memory to itself.

        From any thread; waits for the end of a preview that is being made.
        """
        if pixels > ALONE_PIXELS:
            self._alone.add(job_id)
            with self.making:
                self.previewer.forget()

    def ended(self, job_id: int) -> None:
        """The photo is not worked on any more."""
        self._alone.discard(job_id)

    def _make(self, wanted: Preview, control: Control, beside: bool) -> PreviewEnded:
        def show(patch: Patch) -> None:
            box = patch.box
            at = (box.x0, box.y0, box.x1, box.y1)
            self._send(Previewed(wanted.id, at, packed(patch), patch.exact))

        try:
            control.check()
            shown = self.previewer.show(
                *(wanted.source, wanted.settings, Box(*wanted.view), wanted.reduce),
                *(Progress(control=control), show, self.opening),
                most_pixels=BESIDE_PIXELS if beside else None,
            )
        except Cancelled:
            return PreviewEnded(wanted.id, whole=False, stopped=True)
        except SRError as error:
            return PreviewEnded(wanted.id, whole=False, error=error)
        except MemoryError:
            scarce = OutOfMemory("There is not enough memory for a preview.")
            return PreviewEnded(wanted.id, whole=False, error=scarce)
        except Exception:  # the boundary: a worker never dies of a photo
            log.exception("%s", wanted.source)
            unknown = SRError("The preview could not be made.")
            trace = traceback.format_exc()
            return PreviewEnded(wanted.id, whole=False, error=unknown, trace=trace)
        return PreviewEnded(wanted.id, shown.whole, shown.seconds)

    @contextmanager
    def opening(self, source: Path) -> Iterator[None]:
        """Entered while a file is opened for somebody to look at."""
        self._send(Opening(None, source))
        try:
            yield
        finally:
            self._send(Opened())

    def _get_ready(self, wanted: Preview, control: Control) -> None:
        try:
            self.previewer.get_ready(
                *(wanted.source, wanted.settings, Box(*wanted.view), wanted.reduce),
                *(Progress(control=control), self.opening),
            )
        except Cancelled:
            return
        except Exception:  # the boundary: nobody waits for this
            log.exception("%s", wanted.source)
        self._unready = None


def packed(patch: Patch) -> Pixels:
    """A patch as it crosses the pipe."""
    return pixels_of(patch.pixels)


def pixels_of(pixels: NDArray[Any]) -> Pixels:
    """A picture, (h, w, 1, 3 or 4) uint8, as it crosses the pipe."""
    height, width, channels = pixels.shape
    return Pixels(width, height, channels, pixels.tobytes())
