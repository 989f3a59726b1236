"""A network that draws faces anew, ready on a device, with the way back to something safer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import torch

from sr_desktop.base.errors import OutOfMemory, WrongResult
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.backends import Backend, TorchBackend, asking
from sr_desktop.engine.device import cores, is_out_of_memory, use_cores
from sr_desktop.engine.image import Floats
from sr_desktop.engine.restorer import Fallback, check_tile

log = logging.getLogger(__name__)

WORKING_BYTES = 800_000_000
"""Host memory at most, beside the weights, while a face is drawn on the processor; measured for GFPGAN."""


def _nothing() -> None:
    """Nobody is asked between the layers."""


class FaceNetwork:
    """Draws one face at a time. Several threads may ask: side by side on the processor, in turn on a card.

    What another thread has found to fail is not tried again. How a processor's cores share the sums shows in
    their last digits; so that a face does not depend on what else is at work, they are always as many.
    """

    def __init__(self, backend: Backend, fallback: Fallback | None = None) -> None:
        """backend: one of a `FaceNetworkModule`."""
        self.backend = backend
        self._fallback = fallback
        self._lock = threading.RLock()

    @property
    def side(self) -> int:
        """Width and height in pixels of the square in which it takes and gives a face."""
        return self.backend.facts.multiple

    def restore(
        self,
        crop: Floats,
        *,
        check: Callable[[], None] = _nothing,
        tell: Callable[[str], None] | None = None,
    ) -> Floats:
        """The face of `crop` (side, side, 3), sRGB 0..1, drawn anew, of the same shape and range.

        check: called between the layers, and may raise, which ends the work. tell: given sentences about
        what went wrong on the way. Raises `WrongResult` if what comes is no picture even in the safest
        way, and `OutOfMemory`.
        """
        if crop.shape != (self.side, self.side, 3):
            raise ValueError(f"a face of {crop.shape}, not {self.side} pixels")
        while True:
            backend = self.backend
            try:
                made = _made(backend, crop, check)
                check_tile(crop, made)
                return made.clip(0, 1)
            except WrongResult:
                if not self._step_down(backend):
                    raise
                note = sentence("The first try gave no proper picture, so a safer way was used.")
            except Exception as error:  # drivers raise what they like; the rest is raised again
                if is_out_of_memory(error):
                    backend.release()
                    if not self._leave_card(backend):
                        raise OutOfMemory(
                            "There is not enough memory to draw a face anew.",
                            next_step="Close other programs, or choose Gentle for the faces.",
                        ) from error
                    note = sentence(
                        "Your graphics card has too little memory, so the processor was used."
                    )
                elif isinstance(error, RuntimeError) and self._leave_card(backend):
                    log.exception("the graphics card failed")
                    note = sentence("Your graphics card failed, so the processor was used.")
                else:
                    raise
            if tell is not None:
                tell(note)

    def rest(self) -> None:
        """Gives back all memory of a graphics card; the next face brings the network there again."""
        backend = self.backend
        if isinstance(backend, TorchBackend):
            backend.rest()

    def _step_down(self, failed: Backend) -> bool:
        """Goes on with something safer than `failed`; False at the end of the ladder."""
        with self._lock:
            if self.backend is not failed:
                return True
            lower = self._fallback(failed) if self._fallback else None
            if lower is None:
                return False
            log.warning("falling back to %s in %s", lower.device.id, lower.precision.dtype)
            failed.release()
            self.backend = lower
            return True

    def _leave_card(self, failed: Backend) -> bool:
        """Steps down until the processor is used; False if there is no way there or it failed itself."""
        if failed.device.kind == "cpu":
            return False
        with self._lock:
            while self.backend.device.kind != "cpu":
                if not self._step_down(self.backend):
                    return False
            return True


def _made(backend: Backend, crop: Floats, check: Callable[[], None]) -> Floats:
    """What the network gives, with all cores whatever the thread may use otherwise."""
    before = torch.get_num_threads()

    def asked() -> None:
        check()  # which may say how many cores to use from now on
        use_cores(cores())

    try:
        use_cores(cores())
        with asking(backend, asked):
            return backend.run(crop)
    finally:
        use_cores(before)
