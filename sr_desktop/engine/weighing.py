"""What a photo will take of memory, told before it is opened."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.engine.admission import ALONE, Weight
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.faces.face_network import WORKING_BYTES as FACE_DRAWN
from sr_desktop.engine.headers import measured
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import find_model

LARGE = 1_500_000
"""Pixels of a photo, from which on all cores work on it: smaller ones are faster side by side."""
DECODER = 10
"""Bytes a pixel that a decoder takes beside the pixels: Pillow's own copy, a progressive JPEG's numbers."""
ENCODER = 10
DESCREENING = 48
"""Bytes a pixel of the photo while the dots of a printed page are taken out."""
SEARCH, SEARCHED = 6, 16_000_000
"""Bytes a pixel while faces are looked for, of the photo or a smaller copy of so many pixels."""
CARE, TREATED = 24, 8_000_000
"""Bytes a pixel of the result while faces are treated, up to so many pixels of them at once."""


def weigh(source: Path, settings: Settings, toolbox: Toolbox) -> Weight:
    """From the head of its file and the network that will be used; `ALONE` if that can't be told.

    It raises nothing: what is wrong with the photo, or with the model, is told by who opens it.
    """
    header = measured(source)
    if header is None or settings.engine == "reference":
        return ALONE
    size = settings.size.pixels(*header.size)
    factor = size[0] / header.size[0]
    try:
        restorer = toolbox.restorer(
            find_model(settings.model, factor=factor),
            *(settings.clean_up, choose_device(settings.device)),
            fixed=settings.device != "auto",
            factor=factor,
        )
    except (SRError, RuntimeError, OSError, ValueError, MemoryError):
        return ALONE
    item = header.bits // 8
    before = header.pixels * header.channels * item
    after = size[0] * size[1] * header.channels * max(2, item)
    work = restorer.working_bytes(header.size, settings.tile)
    if settings.descreen:
        work = max(work, header.pixels * DESCREENING)
    if settings.faces != "leave":
        work = max(work, SEARCH * min(header.pixels, SEARCHED))
        work = max(work, CARE * min(size[0] * size[1], TREATED))
    if settings.faces == "strong":
        work = max(work, FACE_DRAWN)
    return Weight(
        opened=2 * before + DECODER * header.pixels,
        worked=before + after + work,
        saved=after + ENCODER * size[0] * size[1],
        large=header.pixels > LARGE,
    )
