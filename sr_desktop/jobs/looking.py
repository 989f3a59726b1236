"""What a host does for whoever looks at photos: previews, faces, the tiles of a photo in work."""

from __future__ import annotations

import threading

from sr_desktop.jobs.bell import Bell
from sr_desktop.jobs.messages import Preview, ShowFaces, Watch
from sr_desktop.jobs.preview_channel import PreviewChannel
from sr_desktop.jobs.process import EngineProcess


class Looking:
    """The part of the `EngineHost` for that; all of it may be called from any thread."""

    def __init__(self, engine: EngineProcess, opening: float) -> None:
        """opening: seconds that opening a photo may take."""
        self._engine = engine
        self._lock = threading.RLock()
        self._bell = Bell()
        self._previews = PreviewChannel(engine, opening)
        self._watched = Watch(None)

    def preview(self, wanted: Preview) -> None:
        """Asks for a preview, in the place of the one before; answered by `Previewed` and `PreviewEnded`."""
        with self._lock:
            self._previews.ask(wanted)
        self._bell.ring()

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        with self._lock:
            self._previews.withdraw(Preview)

    def show_faces(self, wanted: ShowFaces) -> None:
        """Asks for the faces of a photo, in the place of those before; for the answers see `ShowFaces`."""
        with self._lock:
            self._previews.ask(wanted)
        self._bell.ring()

    def end_faces(self) -> None:
        """Nobody looks at the faces any more."""
        with self._lock:
            self._previews.withdraw(ShowFaces)

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has finished tiles of a photo told as `Piece`; None: of no photo."""
        with self._lock:
            self._watched = Watch(job_id, reduce)
            self._engine.send(self._watched)
