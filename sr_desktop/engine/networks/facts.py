"""What the rest of the engine may know about a network: plain facts, no torch."""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt

UNKNOWN_RADIUS = 1 << 10
"""Of a network that looks at the whole picture (pooling, attention), or that nobody has counted: its tiles
overlap generously and are mixed at the seams."""

UNKNOWN_MAPS = {"RRDBNet": 45}
MOST_MAPS = 60
"""Maps of a network's width in memory at most, measured: of a family, of an EDSR that widens its features."""


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """Everything that tiling, precision and colour handling need to know about one network.

    scale:            output pixels per input pixel along one side.
    channels:         colour channels in and out (3: RGB, 1: luminance), values in 0..1.
    multiple:         width and height fed to the network must be multiples of this.
    radius:           receptive radius in input pixels; with at least this much context around
                      a tile the tiled result equals the untiled one; or `UNKNOWN_RADIUS`.
    half, bfloat16:   whether the family keeps its quality in 16-bit arithmetic.
    width, maps:      features of the body, and how many maps of so many features are in memory at most
                      beside the result, measured; 0: not known.
    """

    family: str
    scale: int
    channels: int
    radius: int
    multiple: int = 1
    half: bool = True
    bfloat16: bool = True
    parameters: int = 0
    summary: str = ""
    width: int = 0
    maps: int = 0

    def bytes_per_pixel(self, itemsize: int) -> int:
        """Memory that one input pixel takes while the network runs; generous where nobody has measured.

        itemsize: bytes of a number of the body.
        """
        results = self.scale**2 * self.channels * 4
        if self.width and self.maps:
            return self.maps * self.width * itemsize + 2 * results
        width = max(32, min(256, isqrt(self.parameters // 300))) if self.parameters else 64
        return UNKNOWN_MAPS.get(self.family, MOST_MAPS) * width * itemsize + 3 * results
