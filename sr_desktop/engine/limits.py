"""Sizes that decide: what is taken for a photo before it is decoded, and what still lies in memory."""

from __future__ import annotations

MAX_PIXELS = 200_000_000
MAX_SIDE = 1_000_000
"""Pixels; decoders take a hundred bytes for each row, or all of a row at once."""
PIXELS_A_BYTE = {"JPEG": 500, "PNG": 8300, "WEBP": 60_000, "GIF": 5000}
"""More than a file can hold: a progressive JPEG of one colour has 170 pixels a byte, deflate at most 1,032
bytes, of eight pixels each; the others were made of one colour and doubled."""
SIDEWAYS = (5, 6, 7, 8)
"""Orientations in which width and height change places."""
SCRATCH_ABOVE = 256 * 1024**2
"""Bytes of an array from which on it is a file that is mapped into memory."""
