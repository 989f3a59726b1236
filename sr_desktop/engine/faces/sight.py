"""The faces that previews show: what was found, what was drawn, how far each may go; kept for the next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

from sr_desktop.base import paths
from sr_desktop.base.errors import SRError
from sr_desktop.base.progress import Progress
from sr_desktop.engine.device import Device
from sr_desktop.engine.faces.census import Census, census
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image import Photo, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.toolbox import Toolbox, version
from sr_desktop.models.store import own_face_folder

if TYPE_CHECKING:
    from sr_desktop.engine.faces.drawn import Drawn

KEPT_PULLS = 2000
KEPT_DRAWN = 100
"""Faces, of 1.6 MB each."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """A photo that is looked at. key: tells it from others, and from itself once changed.

    source, colours: its visible pixels and its profile.
    """

    key: Any
    photo: Photo
    source: Pixels
    colours: Colours | None


class Sight:
    """What is known of the faces of the photo that is looked at."""

    def __init__(self, toolbox: Toolbox) -> None:
        self._toolbox = toolbox
        self._drawn: OrderedDict[Any, Drawn] = OrderedDict()
        self._pulls: OrderedDict[Any, float] = OrderedDict()
        self._recent: dict[Any, float] = {}
        self._refused: dict[Any, SRError] = {}
        self._census: tuple[Any, Census] | None = None
        self._work: tuple[Any, FaceWork] | None = None

    def census(self, viewed: Viewed, settings: Settings, check: Callable[[], None]) -> Census:
        """The faces of the photo, and what is done to each."""
        # what may be here for faces is looked through only when something has come or gone
        tools = version(paths.imported_models()), version(own_face_folder())
        asked = (viewed.key, settings.faces, settings.face_choices, tools)
        if self._census is None or self._census[0] != asked:
            made = census(
                *(viewed.source, viewed.colours, settings, check),
                key=viewed.key,
                kept=self._toolbox.found_faces,
                cores=torch.get_num_threads(),
            )
            self._census = asked, made
        made = self._census[1]
        key = None if made.network is None else version(made.network.strong)
        refused = self._refused.get(key)
        return made if refused is None else made.gently(settings, refused)

    def work(
        self, viewed: Viewed, settings: Settings, found: Census, size: tuple[int, int]
    ) -> FaceWork:
        """The faces at work on a result of `size`, with what has been drawn of them.

        Each goes as far as it did when it was seen last.
        """
        from sr_desktop.engine.faces.subjects import face_blend, face_work

        key = self._drawn_key(viewed, settings, found)
        drawn = {i: self._drawn[key, i] for i in range(len(found.faces)) if (key, i) in self._drawn}
        whole = (key, found.way, found.amounts, size, tuple(drawn))
        if self._work is None or self._work[0] != whole:
            blend = face_blend(viewed.photo, viewed.colours, luminance_only=settings.luminance_only)
            self._work = whole, face_work(found, size, drawn, blend)
        work = self._work[1]
        keys = enumerate(subject.key for subject in work.subjects)
        return work.with_pulls({i: self._recent[key] for i, key in keys if key in self._recent})

    def undrawn(
        self, viewed: Viewed, settings: Settings, found: Census, indices: list[int]
    ) -> list[int]:
        """Those of some faces that are still to be drawn anew."""
        key = self._drawn_key(viewed, settings, found)
        return [i for i in indices if found.draws(i) and (key, i) not in self._drawn]

    def draw(
        self,
        viewed: Viewed,
        settings: Settings,
        found: Census,
        indices: list[int],
        device: Device,
        progress: Progress,
    ) -> None:
        """Has some faces drawn. If that fails, `census` is gentle from now on, as it is for the file."""
        from sr_desktop.engine.faces.drawing import Studio

        key = self._drawn_key(viewed, settings, found)
        studio = Studio.of(
            *(self._toolbox, viewed.photo, viewed.source, viewed.colours, settings, device)
        )
        for index in indices:
            progress.check()
            try:
                self._drawn[key, index] = studio.draw(found, index, progress)
            except SRError as error:
                assert found.network is not None
                self._refused[version(found.network.strong)] = error
                return
        while len(self._drawn) > max(KEPT_DRAWN, len(indices)):
            self._drawn.popitem(last=False)

    def pull(self, key: Any) -> float | None:
        """How far a face may go in one way to restore it; None if that was not found out yet."""
        return self._pulls.get(key)

    def put_pull(self, key: Any, subject: Any, pull: float) -> None:
        """That was found out. subject: the face's own key, whichever way it is restored."""
        self._pulls[key] = pull
        self._recent[subject] = pull
        while len(self._pulls) > KEPT_PULLS:
            self._pulls.popitem(last=False)

    def clear(self) -> None:
        """Forgets everything."""
        self._drawn.clear()
        self._pulls.clear()
        self._recent.clear()
        self._refused.clear()
        self._census = self._work = None

    def _drawn_key(self, viewed: Viewed, settings: Settings, found: Census) -> Any:
        """All that a drawn face depends on, but the face."""
        network = found.network
        return (
            *(viewed.key, found.found.weights, settings.luminance_only),
            None if network is None else version(network.strong),
        )
