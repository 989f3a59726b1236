"""Shows the faces of a photo in the engine: piece by piece, when nothing else is to be done."""

from __future__ import annotations

import logging
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sr_desktop.base.errors import Cancelled, OutOfMemory, PhotoTooLarge, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.jobs.mailbox import Mailbox
from sr_desktop.jobs.messages import (
    FacePair,
    FaceSeen,
    FacesEnded,
    FacesFound,
    FromEngine,
    ShowFaces,
)
from sr_desktop.jobs.preview_desk import BESIDE_PIXELS, PreviewDesk, pixels_of

if TYPE_CHECKING:
    from sr_desktop.engine.faces.pairs import FacePairs

log = logging.getLogger(__name__)

Begin = Callable[..., "FacePairs"]
"""`engine.faces.pairs.find_pairs`."""


@dataclass(eq=False, slots=True)
class _Round:
    """What was asked for, and how far it is. left: the faces whose pairs are still to be made."""

    wanted: ShowFaces
    pairs: FacePairs | None = None
    left: deque[int] = field(default_factory=deque)
    seconds: float = 0.0


class FacesDesk:
    """Takes what the mailbox holds of faces, and answers it: in one step the faces, in each other one a pair.

    After each step whatever else is wanted comes first. Beside photos that are worked on a step is
    followed by as long a rest, so that these get half of the time.
    """

    def __init__(
        self,
        mailbox: Mailbox,
        previews: PreviewDesk,
        begin: Begin,
        send: Callable[[FromEngine], None],
    ) -> None:
        self._mailbox = mailbox
        self._previews = previews
        self._begin = begin
        self._send = send
        self._round: _Round | None = None
        self._due: float | None = None

    @property
    def rest(self) -> float | None:
        """Seconds until the next step beside photos is due; None: there is none."""
        return None if self._due is None else max(0.0, self._due - time.monotonic())

    def serve(self, *, beside: bool) -> None:
        """Makes the next step, if there is one. beside: photos are being worked on."""
        self._due = None
        begun = self._mailbox.begin_faces()
        if begun is None:
            return
        wanted, control = begun
        if self._round is None or self._round.wanted is not wanted:
            self._round = _Round(wanted)
        started = time.monotonic()
        with self._previews.making:
            ended = self._step(self._round, control, beside)
        if ended is None:
            held = self._mailbox.paused  # then nobody needs the time
            if beside and self._mailbox.faces_go_on(wanted, soon=held) and not held:
                self._due = 2 * time.monotonic() - started
            return
        self._round = None
        self._mailbox.end_faces(wanted)
        self._send(ended)
        if ended.error is None and not ended.stopped:
            log.debug("faces %d took %.2f s", wanted.id, ended.seconds)
            self._previews.get_ready()

    def _step(self, work: _Round, control: Control, beside: bool) -> FacesEnded | None:
        """How the work on the faces ended; None if it goes on."""
        wanted, started = work.wanted, time.monotonic()
        try:
            control.check()
            if beside and self._previews.alone:
                self._mailbox.put_off_faces()
                return None
            if work.pairs is None:
                self._find(work, control, beside)
            elif work.left:
                self._make(work, work.pairs, control, beside)
        except Cancelled:
            work.seconds += time.monotonic() - started
            if self._mailbox.faces_go_on(wanted, soon=not beside):
                log.info("faces %d give way", wanted.id)
                return None
            return FacesEnded(wanted.id, work.seconds, stopped=True)
        except PhotoTooLarge as error:
            if beside:
                log.info("faces %d wait until the photo is done", wanted.id)
                self._mailbox.put_off_faces()
                return None
            return FacesEnded(wanted.id, error=error)
        except SRError as error:
            return FacesEnded(wanted.id, error=error)
        except MemoryError:
            return FacesEnded(
                wanted.id, error=OutOfMemory("There is not enough memory for the faces.")
            )
        except Exception:  # the boundary: a worker never dies of a photo
            log.exception("%s", wanted.source)
            unknown = SRError("The faces could not be shown.")
            return FacesEnded(wanted.id, error=unknown, trace=traceback.format_exc())
        work.seconds += time.monotonic() - started
        if not work.left:
            return FacesEnded(wanted.id, work.seconds)
        if not beside and not self._mailbox.faces_go_on(wanted):
            return FacesEnded(wanted.id, work.seconds, stopped=True)
        return None

    def _find(self, work: _Round, control: Control, beside: bool) -> None:
        wanted = work.wanted
        work.pairs = pairs = self._begin(
            *(self._previews.previewer, wanted.source, wanted.settings, Progress(control=control)),
            *(self._previews.opening,),
            side=wanted.side,
            most_pixels=BESIDE_PIXELS if beside else None,
        )
        seen = tuple(
            FaceSeen(*face.box, face.amount, face.estimated, face.key) for face in pairs.faces
        )
        work.left.extend(i for i, face in enumerate(seen) if face.key not in wanted.have)
        found = FacesFound(wanted.id, seen, pairs.size, pairs.usual, pairs.finder, pairs.notes)
        self._send(found)

    def _make(self, work: _Round, pairs: FacePairs, control: Control, beside: bool) -> None:
        index = work.left[0]
        made = pairs.pair(
            *(index, Progress(control=control), self._previews.opening),
            most_pixels=BESIDE_PIXELS if beside else None,
        )
        work.left.popleft()
        key = pairs.faces[index].key
        before, after = pixels_of(made.before), pixels_of(made.after)
        self._send(FacePair(work.wanted.id, index, key, before, after, made.exact))
