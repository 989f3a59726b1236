"""What the rest of the engine may know about a network: plain facts, no torch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """Everything that tiling, precision and colour handling need to know about one network.

    scale:            output pixels per input pixel along one side.
    channels:         colour channels in and out (3: RGB, 1: luminance), values in 0..1.
    multiple:         width and height fed to the network must be multiples of this.
    radius:           receptive radius in input pixels; with at least this much context around
                      a tile the tiled result equals the untiled one.
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
