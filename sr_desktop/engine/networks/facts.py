"""What the rest of the engine may know about a network: plain facts, no torch."""

from __future__ import annotations

from dataclasses import dataclass

UNKNOWN_RADIUS = 1 << 10
"""Of a network that looks at the whole picture (pooling, attention), or that nobody has counted: its tiles
overlap generously and are mixed at the seams."""


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """Everything that tiling, precision and colour handling need to know about one network.

    scale:            output pixels per input pixel along one side.
    channels:         colour channels in and out (3: RGB, 1: luminance), values in 0..1.
    multiple:         width and height fed to the network must be multiples of this.
    radius:           receptive radius in input pixels; with at least this much context around
                      a tile the tiled result equals the untiled one; or `UNKNOWN_RADIUS`.
    half, bfloat16:   whether the family keeps its quality in 16-bit arithmetic.
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
