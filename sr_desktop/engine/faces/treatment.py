"""What every way to treat a face has in common."""

from __future__ import annotations

from typing import Protocol

from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box


class Treatment(Protocol):
    """Says how one face shall look in the result; works on any part of it, so that memory stays bounded.

    All boxes are in pixels of the result, all values (h, w, C) in the photo's own colours, 0..1.
    """

    @property
    def region(self) -> Box:
        """Outside of this part of the result nothing changes."""

    @property
    def margin(self) -> int:
        """How many pixels around a box it must see to know what the box shall be."""

    def weight(self, box: Box) -> Floats:
        """How much the treatment counts in each pixel of `box`, (h, w, 1) in 0..1; 0 outside the region."""

    def wanted(self, box: Box, seen: Box, plain: Floats, restored: Floats) -> Floats:
        """What `box` shall be where the weight is 1, (h, w, C).

        seen: `box` grown by the margin, cut at the result. plain: the photo enlarged without a network, and
        restored: the finished result (strength and colours included) before faces, both for `seen`.
        The pixels of a box must not depend on how a larger box was cut.
        """
