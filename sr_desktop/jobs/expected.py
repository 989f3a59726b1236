"""How many bytes a result will have, before anything is restored.

How well a photo can be packed depends on what is on it, by a factor of ten; but a photo that was hard to pack
makes a result that is. So the density of the photo's own file is brought to one measure, its grain, and each
format's results are told from that. The factors are those of results of the bundled model; see `tests`.
"""

from __future__ import annotations

import math
from itertools import pairwise

from sr_desktop.engine.header import Header
from sr_desktop.engine.settings import Settings

BESIDES = 6 * 1024
"""Bytes of a result beside the picture: profile, EXIF, the record."""
BLOCK = 4096
"""Bytes that a file system hands out together."""
TYPICAL_GRAIN, LEAST_GRAIN, MOST_GRAIN = 0.25, 0.04, 1.2
UNKNOWN_PIXELS = 4.0
"""Of a photo whose head could not be read: pixels for each byte of its file, that of a usual JPEG."""
COMPARED_QUALITY = 85
"""Of a JPEG whose bytes a pixel are the measure."""
QUALITY_STEEPNESS = 0.027
PACKED_BETTER = {"WEBP": 1.2, "AVIF": 2.4, "HEIF": 2.4}
"""How many times as long a JPEG of that measure would be."""
LOSSLESS = 0.22
"""The measure of what was packed without loss, for each byte a pixel."""
GREY_LOSSLESS = 0.5
"""Bytes of a grey result without loss, against those of a coloured one."""
JPEG_QUALITIES = ((1, 0.13), (50, 0.38), (80, 0.68), (92, 1.07), (95, 1.33), (100, 2.9))
WEBP_QUALITIES = ((1, 0.06), (50, 0.2), (80, 0.38), (95, 0.92), (100, 1.7))
"""(quality, bytes against those of a JPEG of quality 92); what is between is interpolated."""
JPEG_QUALITY, LEAST_QUALITY, WEBP_QUALITY = 95, 92, 95
"""As `engine.writing` chooses them."""


def expected_bytes(
    header: Header | None, settings: Settings, target_format: str, length: int = 0
) -> int:
    """Bytes of the result as "jpeg", "png", "tiff" or "webp" of a photo with this header.

    length: of the photo's file, for one whose head could not be read.
    """
    if header is None:
        header = _guessed(length)
    width, height = settings.size.pixels(*header.size)
    pixels = width * height
    scale = math.sqrt(pixels / header.pixels)
    each = _bytes_a_pixel(header, settings, target_format, max(0.25, scale))
    whole = math.ceil(pixels * each) + BESIDES
    return -(-whole // BLOCK) * BLOCK


def _guessed(length: int) -> Header:
    side = max(1, round(math.sqrt(length * UNKNOWN_PIXELS)))
    return Header((side, side), 3, 8, "JPEG", length, COMPARED_QUALITY)


def _bytes_a_pixel(header: Header, settings: Settings, target_format: str, scale: float) -> float:
    grain = min(MOST_GRAIN, max(LEAST_GRAIN, grain_of(header)))
    colours = header.channels - (header.channels in (2, 4))
    alpha = 1.1 if colours < header.channels else 1.0
    if target_format == "jpeg":
        quality = settings.quality or max(LEAST_QUALITY, header.quality or JPEG_QUALITY)
        steepness = -0.46 + 0.35 * min(1.0, max(0.0, (quality - LEAST_QUALITY) / 8))
        return grain * scale**steepness * _at(JPEG_QUALITIES, quality)
    if target_format == "webp" and (settings.quality is not None or not header.lossless):
        share = _at(WEBP_QUALITIES, settings.quality or WEBP_QUALITY)
        return alpha * grain * scale**-0.6 * share
    plain = 4.4 * grain * scale**-0.2 * (GREY_LOSSLESS if colours == 1 else 1.0)
    plain = min(plain, 0.97 * colours) * alpha
    if target_format == "webp":
        return 0.7 * plain
    if header.bits == 32 and target_format == "tiff":
        return 4.0 * header.channels
    if header.bits > 8:
        # the eight bits below are noise, and the ones above pack less well beside them
        plain = min(1.17 * header.channels + 1.1 * plain, 2.0 * header.channels)
    if target_format == "png":
        return plain
    if header.packed in ("none", "packbits") and header.format == "TIFF":
        return header.channels * header.bits / 8
    return plain * (1.32 if header.bits > 8 else 1.2) if header.packed == "lzw" else plain * 1.1


def grain_of(header: Header) -> float:
    """Bytes a pixel that the photo would have as a JPEG of quality 85; a usual value if nothing tells."""
    density = header.bytes_a_pixel
    if header.format == "JPEG":
        quality = header.quality or COMPARED_QUALITY
        return density * math.exp(-QUALITY_STEEPNESS * (quality - COMPARED_QUALITY))
    if header.lossless:
        return density * LOSSLESS * 1.3
    if header.format in PACKED_BETTER:
        return density * PACKED_BETTER[header.format]
    if header.format == "PNG" or (header.format == "TIFF" and header.packed in ("deflate", "lzw")):
        if header.bits > 8:
            return TYPICAL_GRAIN
        colours = header.channels - (header.channels in (2, 4))
        return density * (LOSSLESS if colours == 3 else LOSSLESS / 0.55)
    return TYPICAL_GRAIN


def format_of_target(name_format: str | None, header: Header | None) -> str:
    """The format that is written: a telephone's picture that is transparent becomes a PNG."""
    transparent = header is not None and header.channels in (2, 4) and header.format != "JPEG"
    return "png" if name_format is None or (name_format == "jpeg" and transparent) else name_format


def _at(table: tuple[tuple[int, float], ...], quality: int) -> float:
    """The share at a quality, between those of the table."""
    for (low, first), (high, last) in pairwise(table):
        if quality <= high:
            place = (quality - low) / (high - low)
            return float(first * (last / first) ** max(0.0, place))
    return table[-1][1]
