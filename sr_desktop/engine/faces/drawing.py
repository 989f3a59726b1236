"""Has the faces of one photo drawn anew, as far as that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from sr_desktop.base.progress import Interrupted, Progress
from sr_desktop.engine.device import Device
from sr_desktop.engine.faces.census import Census
from sr_desktop.engine.faces.drawn import Drawn, draw
from sr_desktop.engine.faces.subjects import face_blend
from sr_desktop.engine.image import Photo, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class Studio:
    """What faces are drawn of, and where.

    source, colours: the photo's visible pixels and its profile. channels: see `subjects.face_blend`.
    fixed: whether it must be this device.
    """

    toolbox: Toolbox
    source: Pixels
    colours: Colours | None
    channels: int
    device: Device
    fixed: bool

    @classmethod
    def of(
        cls,
        toolbox: Toolbox,
        photo: Photo,
        source: Pixels,
        colours: Colours | None,
        settings: Settings,
        device: Device,
    ) -> Studio:
        """For a photo that is restored on a device."""
        blend = face_blend(photo, colours, luminance_only=settings.luminance_only)
        fixed = settings.device != "auto"
        return cls(toolbox, source, colours, blend.channels, device, fixed)

    def draw(
        self,
        census: Census,
        index: int,
        progress: Progress,
        tell: Callable[[str], None] | None = None,
    ) -> Drawn:
        """One face, begun again after each pause in the middle of it. Raises an `SRError`, or `Cancelled`.

        tell: given sentences about what went wrong on the way.
        """
        assert census.network is not None
        network = self.toolbox.face_network(census.network, self.device, fixed=self.fixed)

        def check() -> None:
            # who holds a graphics card must not wait for others who want it
            progress.touch(may_wait=network.backend.device.kind == "cpu")

        while True:
            with suppress(Interrupted):
                return draw(
                    *(census.faces[index], self.source, self.colours, network),
                    channels=self.channels,
                    check=check,
                    tell=tell,
                )
            progress.check()
