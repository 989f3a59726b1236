"""The head of HEIC and AVIF files: the boxes that describe their pictures (ISO/IEC 14496-12 and 23008-12)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from sr_desktop.engine.header import Header

MOST_BYTES = 256 * 1024
"""Of all boxes that describe."""
MOST_BOXES = 2000
AVIF_BRANDS = (b"avif", b"avis")
FULL = 4
"""Bytes of version and flags."""


@dataclass(slots=True)
class _Found:
    """What the boxes say: the properties in their order, which of them each picture has, the main picture."""

    main: int = 0
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    of: dict[int, list[int]] = field(default_factory=dict)
    masks: set[int] = field(default_factory=set)


def measured_boxes(stream: BinaryIO) -> Header | None:
    """The main picture; None if the file has none."""
    stream.seek(0)
    head = stream.read(16)
    (length,) = struct.unpack(">I", head[:4])
    stream.seek(0)
    brands = stream.read(min(length, 256))
    avif = any(brand in brands[8:] for brand in AVIF_BRANDS)
    place = 0
    for _ in range(16):
        stream.seek(place)
        head = stream.read(16)
        if len(head) < 8:
            return None
        length, kind = struct.unpack(">I4s", head[:8])
        begin = 8
        if length == 1:
            (length,) = struct.unpack(">Q", head[8:16])
            begin = 16
        if kind == b"meta":
            stream.seek(place + begin)
            taken = stream.read(min(length - begin if length else MOST_BYTES, MOST_BYTES))
            return _header(_looked_through(taken[FULL:]), "AVIF" if avif else "HEIF")
        if length < 8:
            return None
        place += length
    return None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(kind, content) of the boxes that lie side by side in `data`."""
    place = 0
    for _ in range(MOST_BOXES):
        if place + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, place)
        if length < 8:
            return
        yield kind, data[place + 8 : place + length]
        place += length


def _looked_through(meta: bytes) -> _Found:
    found = _Found()
    for kind, content in _boxes(meta):
        if kind == b"pitm":
            form = ">H" if content[0] == 0 else ">I"
            (found.main,) = struct.unpack_from(form, content, FULL)
        elif kind == b"iprp":
            for inner, inside in _boxes(content):
                if inner == b"ipco":
                    found.properties = list(_boxes(inside))
                elif inner == b"ipma":
                    _associate(found, inside)
        elif kind == b"iref":
            _find_masks(found, content)
    return found


def _associate(found: _Found, data: bytes) -> None:
    """Which properties each picture has; counted from 1."""
    version, wide = data[0], data[3] & 1
    (count,) = struct.unpack_from(">I", data, FULL)
    place = FULL + 4
    for _ in range(min(count, MOST_BOXES)):
        form = ">HB" if version == 0 else ">IB"
        item, several = struct.unpack_from(form, data, place)
        place += struct.calcsize(form)
        form = ">H" if wide else ">B"
        mask, step = (0x7FFF, 2) if wide else (0x7F, 1)
        numbers = [
            struct.unpack_from(form, data, place + step * n)[0] & mask for n in range(several)
        ]
        found.of.setdefault(item, []).extend(numbers)
        place += step * several


def _find_masks(found: _Found, data: bytes) -> None:
    """The pictures that say of the main one where it is transparent (references of kind `auxl`)."""
    form = ">HHH" if data[0] == 0 else ">IHI"
    for kind, content in _boxes(data[FULL:]):
        if kind == b"auxl" and len(content) >= struct.calcsize(form):
            item, _count, of = struct.unpack_from(form, content)
            if of == found.main:
                found.masks.add(item)


def _header(found: _Found, name: str) -> Header | None:
    own = _properties(found, found.main)
    size = (0, 0)
    turned, channels, bits = 0, 3, 8
    for kind, data in own:
        if kind == b"ispe":
            size = struct.unpack_from(">II", data, FULL)
        elif kind == b"clap":
            across, share, down, part = struct.unpack_from(">IIII", data)
            if 0 < across // max(1, share) <= size[0] and 0 < down // max(1, part) <= size[1]:
                size = across // max(1, share), down // max(1, part)
        elif kind == b"irot" and data:
            turned = data[0] & 3
        elif kind == b"pixi" and len(data) > FULL + 1:
            bits = 16 if data[FULL + 1] > 8 else 8
            channels = 1 if data[FULL] == 1 else 3
        elif kind == b"av1C" and len(data) > 2:
            bits = 16 if data[2] & 0x40 else bits
    if size == (0, 0):
        return None
    if turned % 2:
        size = size[1], size[0]
    return Header(size, channels + _has_alpha(found), bits, name)


def _properties(found: _Found, item: int) -> list[tuple[bytes, bytes]]:
    numbers = (number for number in found.of.get(item, []) if 0 < number <= len(found.properties))
    return [found.properties[number - 1] for number in numbers]


def _has_alpha(found: _Found) -> bool:
    return any(
        kind == b"auxC" and (b"alpha" in data or b"auxid:1" in data)
        for mask in found.masks
        for kind, data in _properties(found, mask)
    )
