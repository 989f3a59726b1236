"""EXIF blocks (CIPA DC-008): read and written again value by value, as bytes.

Pillow writes texts anew in ASCII and moves makers' notes, whose inner offsets then lead nowhere. Here every
value keeps its type and its bytes, the block its byte order, and a maker's note its place. The same
directories are those of TIFF 6.0, so they serve for TIFF files too, BigTIFF included when reading.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field, replace
from fractions import Fraction
from io import BytesIO
from typing import BinaryIO, Literal

from sr_desktop.engine.tags import (
    EXIF_IFD,
    GPS_IFD,
    INTEROPERABILITY_IFD,
    IPTC,
    LAYOUT_TAGS,
    MAKER_NOTE,
    ORIENTATION,
    PHOTOSHOP,
    PIXEL_X,
    PIXEL_Y,
    RESOLUTION_UNIT,
    X_RESOLUTION,
    Y_RESOLUTION,
    upright,
)

MARK = b"Exif\0\0"
BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
LONG8, IFD8 = 16, 18
"""Types of BigTIFF; only pointers to directories have them among the tags that are taken over."""
INCH = 2
SUBJECT_AREA, SUBJECT_LOCATION = 0x9214, 0xA214
FOCAL_PLANE = (0xA20E, 0xA20F)
"""Pixels on a unit of the camera's sensor, across and down."""
MOST_ENTRIES, LONGEST_VALUE = 2000, 8 * 1024**2
CAPTIONS = (IPTC, PHOTOSHOP)
POINTERS = (EXIF_IFD, GPS_IFD, INTEROPERABILITY_IFD)
FINEST, MOST_INCHES = 10_000, 100_000


@dataclass(frozen=True, slots=True)
class Value:
    """One tag's value: the number of its type, how many there are, and the bytes as the block has them."""

    kind: int
    count: int
    data: bytes


Directory = dict[int, Value]
Order = Literal["<", ">"]


@dataclass(slots=True)
class Block:
    """All directories of a block but that of the thumbnail.

    order:  "<" or ">", of all numbers; main: the first directory; inner: EXIF, GPS, interoperability.
    note_at: where in the block the maker's note began; None if there is none or it is not known.
    """

    order: Order = "<"
    main: Directory = field(default_factory=dict)
    inner: dict[int, Directory] = field(default_factory=dict)
    note_at: int | None = None

    def put(self, directory: Directory, tag: int, kind: int, *numbers: int) -> None:
        """Sets a tag of numbers of type SHORT, LONG or RATIONAL."""
        letter = "H" if kind == SHORT else "I"
        data = struct.pack(f"{self.order}{len(numbers)}{letter}", *numbers)
        directory[tag] = Value(kind, len(data) // SIZES[kind], data)

    def numbers(self, value: Value | None) -> tuple[int, ...]:
        """What `put` takes; empty for other types."""
        letter = {SHORT: "H", LONG: "I", RATIONAL: "I"}.get(value.kind) if value else None
        if value is None or letter is None:
            return ()
        return struct.unpack(
            f"{self.order}{len(value.data) // struct.calcsize(letter)}{letter}", value.data
        )


def read(source: bytes | BinaryIO, index: int = 0) -> Block | None:
    """The block in `source`, or the directory of a TIFF file's picture `index`; None if it is none.

    Values that lead out of it are left out.
    """
    if isinstance(source, bytes):
        source = BytesIO(source.removeprefix(MARK))
    source.seek(0)
    head = source.read(16)
    if head[:2] not in (b"II", b"MM") or len(head) < 8:
        return None
    order: Order = "<" if head[:2] == b"II" else ">"
    version, first = struct.unpack_from(f"{order}HI", head, 2)
    big = version == 43 and len(head) == 16
    if big:
        first = struct.unpack_from(f"{order}Q", head, 8)[0]
    reader = _Reader(source, order, big)
    for _ in range(index):
        first = reader.following(first)
    block = Block(order, reader.directory(first))
    for tag, owner in ((EXIF_IFD, 0), (GPS_IFD, 0), (INTEROPERABILITY_IFD, EXIF_IFD)):
        holder = block.inner.get(owner, {}) if owner else block.main
        if (pointer := reader.pointer(holder.pop(tag, None))) and (
            found := reader.directory(pointer)
        ):
            block.inner[tag] = found
    block.note_at = reader.note_at
    return block if block.main or block.inner else None


class _Reader:
    def __init__(self, source: BinaryIO, order: Order, big: bool) -> None:
        self._source, self._order, self._big = source, order, big
        self._left = LONGEST_VALUE
        self.note_at: int | None = None

    def pointer(self, value: Value | None) -> int:
        """The place of a directory that a tag points to; 0 if it does not."""
        if value is None or len(value.data) not in (4, 8):
            return 0
        return int.from_bytes(value.data, "little" if self._order == "<" else "big")

    def following(self, place: int) -> int:
        """The place of the directory after the one at `place`; 0 if there is none."""
        counted, entry, wide = (8, 20, 8) if self._big else (2, 12, 4)
        count = self._number(place, counted)
        return self._number(place + counted + count * entry, wide)

    def _number(self, place: int, length: int) -> int:
        data = self._bytes(place, length)
        return int.from_bytes(data, "little" if self._order == "<" else "big")

    def directory(self, place: int) -> Directory:
        """The directory at `place`, as far as it is whole."""
        found: Directory = {}
        counted, entry = (8, "HHQ8s") if self._big else (2, "HHI4s")
        count = self._number(place, counted)
        size = struct.calcsize(f"={entry}")
        entries = self._bytes(place + counted, min(count, MOST_ENTRIES) * size)
        for at in range(0, len(entries) - size + 1, size):
            tag, kind, number, raw = struct.unpack_from(f"{self._order}{entry}", entries, at)
            if self._big and kind in (LONG8, IFD8) and tag in POINTERS and number == 1:
                found[tag] = Value(kind, 1, raw)
                continue
            length = SIZES.get(kind, 0) * number
            if not 0 < length <= LONGEST_VALUE:
                continue
            data = raw[:length]
            if length > len(raw):
                target = int.from_bytes(raw, "little" if self._order == "<" else "big")
                if (tag in LAYOUT_TAGS and tag not in CAPTIONS) or length > self._left:
                    continue
                data = self._bytes(target, length)
                self._left -= len(data)
                if tag == MAKER_NOTE and not self._big:
                    self.note_at = target
            if len(data) == length:
                found.setdefault(tag, Value(kind, number, data))
        return found

    def _bytes(self, place: int, length: int) -> bytes:
        if not 0 < place < 1 << 62:
            return b""
        self._source.seek(place)
        return self._source.read(length)


def without_layout(block: Block) -> Block:
    """The block without what describes how a TIFF stores its picture."""
    main = {tag: value for tag, value in block.main.items() if tag not in LAYOUT_TAGS}
    return replace(block, main=main)


def corrected(block: Block, size: tuple[int, int], density: tuple[float, float] | None) -> Block:
    """A block for an upright picture of `size` (width, height) and `density` (x, y) pixels per inch."""
    inner = {tag: dict(directory) for tag, directory in block.inner.items()}
    made = replace(without_layout(block), inner=inner)
    main = made.main
    if photo := inner.get(EXIF_IFD):
        _count_again(made, photo, size)
    made.put(main, ORIENTATION, SHORT, 1)
    if density is not None:
        for tag, inches in zip((X_RESOLUTION, Y_RESOLUTION), density, strict=True):
            share = Fraction(min(inches, MOST_INCHES)).limit_denominator(FINEST)
            made.put(main, tag, RATIONAL, share.numerator, share.denominator)
        made.put(main, RESOLUTION_UNIT, SHORT, INCH)
    photo = inner.get(EXIF_IFD, {})
    for tag, pixels in zip((PIXEL_X, PIXEL_Y), size, strict=True):
        if tag in photo:
            made.put(photo, tag, LONG, pixels)
    return made


def _count_again(block: Block, photo: Directory, size: tuple[int, int]) -> None:
    """Makes true what counts pixels of the picture as it was stored, or drops it where that can't be done."""
    width, height = (sum(block.numbers(photo.get(tag))[:1]) for tag in (PIXEL_X, PIXEL_Y))
    orientation = sum(block.numbers(block.main.get(ORIENTATION))[:1])
    subjects = {tag: photo.pop(tag, None) for tag in (SUBJECT_AREA, SUBJECT_LOCATION)}
    if not (width and height):
        return
    turned = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
    factors = [new / old for new, old in zip(size, turned, strict=True)]
    step = 1 if turned == (width, height) else -1
    for tag, value in subjects.items():
        if len(place := block.numbers(value)) in (2, 3, 4):
            shares = upright(place[0] / width, place[1] / height, orientation)
            made = [share * side for share, side in zip(shares, size, strict=True)]
            made += [n * by for n, by in zip(place[2:][::step], factors, strict=False)]
            block.put(photo, tag, SHORT, *(min(65_535, max(0, round(n))) for n in made))
    found = [block.numbers(photo.get(tag)) for tag in FOCAL_PLANE][::step]
    if all(len(each) == 2 and all(each) for each in found):
        for tag, (over, under), by in zip(FOCAL_PLANE, found, factors, strict=True):
            share = Fraction(min(over / under * by, MOST_INCHES)).limit_denominator(FINEST)
            block.put(photo, tag, RATIONAL, share.numerator, share.denominator)


def packed(block: Block) -> bytes:
    """The block by itself, a maker's note at its old place, so that what it holds can still be found."""
    note = block.inner.get(EXIF_IFD, {}).get(MAKER_NOTE)
    hole = (0, 0)
    if note is not None and block.note_at is not None and 8 <= block.note_at < 65_536:
        hole = (block.note_at, block.note_at + len(note.data))
    layout = _Layout(8, hole)
    place = layout.add(block, block.main, (EXIF_IFD, GPS_IFD))
    return head(block.order, place) + bytes(layout.content)


def head(order: Order, place: int) -> bytes:
    """The first eight bytes of a block or TIFF file whose main directory is at `place`."""
    return struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, place)


def directories(block: Block, start: int) -> bytes:
    """The directories and their values as the bytes from `start` (even) on, the main one first."""
    layout = _Layout(start, (0, 0))
    layout.add(block, block.main, (EXIF_IFD, GPS_IFD))
    return bytes(layout.content)


class _Layout:
    """Gives directories and values their places; nothing but a maker's note comes into `hole` (from, to)."""

    def __init__(self, start: int, hole: tuple[int, int]) -> None:
        self.content = bytearray()
        self._start, self._next, self._hole = start, start, hole

    def add(self, block: Block, directory: Directory, inner: tuple[int, ...]) -> int:
        """Places a directory, its values and those it points to; returns where it is."""
        held = [tag for tag in inner if block.inner.get(tag)]
        tags = sorted({*directory, *held})
        place = self._room(2 + 12 * len(tags) + 4)
        entries = struct.pack(f"{block.order}H", len(tags))
        for tag in tags:
            if tag in held:
                below = (INTEROPERABILITY_IFD,) if tag == EXIF_IFD else ()
                target = self.add(block, block.inner[tag], below)
                value = Value(LONG, 1, struct.pack(f"{block.order}I", target))
            else:
                value = directory[tag]
            data = value.data.ljust(4, b"\0")
            if len(data) > 4:
                noted = tag == MAKER_NOTE and self._hole[1] and directory is not block.main
                target = self._hole[0] if noted else self._room(len(data))
                self._write(target, data)
                data = struct.pack(f"{block.order}I", target)
            entries += struct.pack(f"{block.order}HHI", tag, value.kind, value.count) + data
        self._write(place, entries + bytes(4))
        return place

    def _room(self, length: int) -> int:
        """The next even place with room for so many bytes."""
        place, (start, end) = self._next, self._hole
        if start < place + length and place < end:
            place = end + end % 2
        self._next = place + length + length % 2
        return place

    def _write(self, place: int, data: bytes) -> None:
        at = place - self._start
        if len(self.content) < at + len(data):
            self.content.extend(bytes(at + len(data) - len(self.content)))
        self.content[at : at + len(data)] = data
