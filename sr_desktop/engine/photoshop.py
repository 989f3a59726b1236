"""Photoshop's image resources, in which captions (IPTC) and print sizes are kept.

"Adobe Photoshop File Formats Specification", Image Resource Blocks: signature 8BIM, number, name, length,
data. JPEG holds them in APP13 segments, TIFF in tag 34377; tag 33723 of a TIFF is IPTC alone.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

SIGNATURE = b"8BIM"
RESOLUTION, IPTC = 1005, 1028
STALE = (1033, 1036, 1061, 1080)
"""Thumbnails, the digest of captions that were merged, and what counts pixels of the old size."""
INCHES = struct.pack(">4H", 1, 1, 1, 1)


def corrected(resources: bytes, density: tuple[float, float] | None) -> bytes:
    """The resources without stale ones, the density in them made true; empty if nothing is left.

    density: (x, y) pixels per inch of the new file; without one the old one goes too.
    """
    kept = []
    for number, name, data in _blocks(resources):
        if number in STALE or (number == RESOLUTION and density is None):
            continue
        if number == RESOLUTION and density is not None:
            x, y = (min(0x7FFF_FFFF, round(value * 65536)) for value in density)
            shown = (
                data[4:8] + data[12:16] if len(data) == 16 else INCHES
            )  # in dialogs; values are per inch
            data = struct.pack(">I4sI4s", x, shown[:4], y, shown[4:])
        kept.append((number, name, data))
    return _joined(kept)


def captions(resources: bytes) -> bytes:
    """The IPTC records in the resources; empty if there are none."""
    return next((data for number, _, data in _blocks(resources) if number == IPTC), b"")


def with_captions(records: bytes, resources: bytes = b"") -> bytes:
    """`resources` with these IPTC records, unless they hold some already."""
    if not records or captions(resources):
        return resources
    return _joined([*_blocks(resources), (IPTC, b"\0\0", records)])


def _blocks(resources: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """(number, padded name, data) of each block, up to the first that is damaged."""
    at = 0
    while resources[at : at + 4] == SIGNATURE and at + 12 <= len(resources):
        number = int.from_bytes(resources[at + 4 : at + 6], "big")
        named = at + 6 + (resources[at + 6] + 2) // 2 * 2
        name = resources[at + 6 : named]
        length = int.from_bytes(resources[named : named + 4], "big")
        data = resources[named + 4 : named + 4 + length]
        if len(data) < length:
            return
        yield number, name, data
        at = named + 4 + (length + 1) // 2 * 2


def _joined(blocks: Iterable[tuple[int, bytes, bytes]]) -> bytes:
    return b"".join(
        SIGNATURE
        + struct.pack(">H", number)
        + name
        + struct.pack(">I", len(data))
        + data
        + bytes(len(data) % 2)
        for number, name, data in blocks
    )
