"""The faces of a photo made ready for its file, before the first tile: found, matched with choices, drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

from sr_desktop.base.errors import SRError
from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.device import Device
from sr_desktop.engine.faces.census import Census, census
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image import Photo
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.toolbox import Toolbox

if TYPE_CHECKING:
    from sr_desktop.engine.faces.drawn import Drawn

SEARCH, FACE = 0.02, 0.02
"""Shares of a photo's progress: for finding its faces; for each that is drawn anew, up to `MOST` in all."""
MOST = 0.4


@dataclass(frozen=True, slots=True)
class Prepared:
    """Faces that are ready. work: None if there are none; share: of the photo's progress that this was."""

    census: Census
    work: FaceWork | None
    notes: tuple[str, ...]
    share: float


def prepared(
    photo: Photo,
    size: tuple[int, int],
    settings: Settings,
    device: Device,
    toolbox: Toolbox,
    progress: Progress,
    *,
    key: Any,
) -> Prepared:
    """Finds the faces of a photo and has those drawn anew that shall be. Raises `Cancelled`.

    size: of the result. key: tells the photo from others. progress: of all the work on the photo.
    """
    from sr_desktop.engine.faces.subjects import face_blend, face_work

    progress.report(0, "finding faces")
    source, colours = visible(photo), colours_of(photo)
    found = census(
        *(source, colours, settings, progress.check),
        key=key,
        kept=toolbox.found_faces,
        cores=torch.get_num_threads(),
    )
    if not found.faces:
        return Prepared(found, None, found.notes, SEARCH)
    indices = [index for index in range(len(found.faces)) if found.draws(index)]
    share = SEARCH + min(MOST, FACE * len(indices))
    drawn: dict[int, Drawn] = {}
    said: dict[str, None] = {}
    if indices:
        from sr_desktop.engine.faces.drawing import Studio

        studio = Studio.of(toolbox, photo, source, colours, settings, device)
        drawing = progress.part(SEARCH, share)
        try:
            for done, index in enumerate(indices):
                drawing.report(done / len(indices), "drawing faces")
                drawn[index] = studio.draw(
                    found, index, drawing, tell=lambda note: said.update({note: None})
                )
        except SRError as error:
            found, drawn = found.gently(settings, error), {}
    blend = None
    if drawn:
        blend = face_blend(photo, colours, luminance_only=settings.luminance_only)
    work = face_work(found, size, drawn, blend)
    return Prepared(found, work, (*found.notes, *said), share)
