"""Takes names and notes for debuggers out of libraries, and nothing that is ever loaded (Linux).

    python packaging/bundle/stripping.py FOLDER        every library below it

`strip` is the usual tool for that, but it breaks libraries that patchelf has changed, as in most wheels:
it moves parts that the loader wants where they are. Here every segment keeps its address and its bytes; what
no segment covers is cut out of the file in whole pages, and the table of sections is made to fit. The
result must be the same as before once it is loaded, which is looked at for every library. Standard
library alone.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAGIC = b"\x7fELF\x02\x01"
"""64 bits, least significant byte first: all that bundles for Linux are built for."""
HEADER = 64
"""Bytes of the ELF header."""
SECTION = struct.Struct("<IIQQQQIIQQ")
SEGMENT = struct.Struct("<IIQQQQQQ")
LOAD = 1
"""The kind of a segment that the system maps."""
ALLOCATED = 2
"""The flag of a section that is loaded."""
NOTHING = SECTION.pack(*[0] * 10)
"""The entry of a section that is no longer there; the numbers of the others stay."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a file that the loader reads; `place` is where in the file it begins."""

    kind: int
    flags: int
    place: int
    address: int
    in_file: int
    in_memory: int
    align: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes begin..end of a file that are kept, and where they begin in the new file."""

    begin: int
    end: int
    now: int


def main() -> int:
    """Makes them smaller; says what was saved."""
    print(f"{strip_all(Path(sys.argv[1])) / 1e6:.1f} MB less")
    return 0


def strip_all(folder: Path) -> int:
    """Makes every library below the folder smaller; gives the bytes saved.

    Raises ValueError naming the library that would not be the same once loaded.
    """
    saved = 0
    for path in libraries(folder):
        before = path.read_bytes()
        after = stripped(before)
        if len(after) < len(before):
            if not same(before, after):
                raise ValueError(f"{path} would not be the same")
            path.write_bytes(after)
            saved += len(before) - len(after)
    return saved


def libraries(folder: Path) -> Iterator[Path]:
    """Libraries for the system's loader, in order; PyInstaller's programs carry more than that."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(MAGIC)) == MAGIC:
                    yield path


def stripped(content: bytes) -> bytes:
    """The library without what is not loaded."""
    stretches = _stretches(content)
    made = bytearray()
    for stretch in stretches:
        made += bytes(stretch.now - len(made))
        made += content[stretch.begin : stretch.end]
    table, size, _ = _table_of_segments(content)
    for number, segment in enumerate(segments(content)):
        if segment.in_file:
            place = _moved(segment.place, stretches)
            struct.pack_into("<Q", made, table + number * size + 8, place)
    names_at, sections = _sections(content, stretches, len(made))
    made += names_at
    made += bytes(-len(made) % 8)
    struct.pack_into("<Q", made, 40, len(made) if sections else 0)
    return bytes(made) + b"".join(sections)


def segments(content: bytes) -> list[Segment]:
    """What the program headers name, in their order."""
    table, size, count = _table_of_segments(content)
    found = []
    for number in range(count):
        kind, flags, place, address, _, in_file, in_memory, align = SEGMENT.unpack_from(
            content, table + number * size
        )
        found.append(Segment(kind, flags, place, address, in_file, in_memory, align))
    return found


def same(before: bytes, after: bytes) -> bool:
    """Whether two files are the same once the system has loaded them."""
    return _loaded(before) == _loaded(after)


def _loaded(content: bytes) -> list[tuple[int, int, int, int, bytes, int]]:
    """Every segment with its bytes, and whether it begins where the system can map it.

    The headers lie in the first one: which places they name does not count.
    """
    table, size, count = _table_of_segments(content)
    seen = bytearray(content)
    seen[:HEADER] = bytes(HEADER)
    seen[table : table + size * count] = bytes(size * count)
    return [
        (
            *(each.kind, each.flags, each.address, each.in_memory),
            bytes(seen[each.place : each.place + each.in_file]),
            (each.address - each.place) % each.align if each.align > 1 and each.in_file else 0,
        )
        for each in segments(content)
    ]


def _table_of_segments(content: bytes) -> tuple[int, int, int]:
    """Where the program headers begin, the bytes of each, and how many there are."""
    (table,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    return table, size, count


def _stretches(content: bytes) -> list[Stretch]:
    """What of the file is kept: headers and segments, moved together by whole pages."""
    table, size, count = _table_of_segments(content)
    parts = [(0, HEADER, 1), (table, table + size * count, 1)]
    parts += [
        (each.place, each.place + each.in_file, max(each.align, 1))
        for each in segments(content)
        if each.in_file
    ]
    joined: list[tuple[int, int, int]] = []
    for begin, end, align in sorted(parts):
        if joined and begin <= joined[-1][1]:
            first, last, most = joined.pop()
            joined.append((first, max(last, end), max(most, align)))
        else:
            joined.append((begin, end, align))
    found: list[Stretch] = []
    for begin, end, align in joined:
        free = found[-1].now + found[-1].end - found[-1].begin if found else 0
        found.append(Stretch(begin, end, free + (begin - free) % align))
    return found


def _moved(place: int, stretches: list[Stretch]) -> int:
    """Where in the new file a place of the old one is."""
    near = [stretch for stretch in stretches if stretch.begin <= place]
    return place - near[-1].begin + near[-1].now


def _sections(content: bytes, stretches: list[Stretch], names_at: int) -> tuple[bytes, list[bytes]]:
    """The names of the sections, to lie at `names_at`, and the entries of those that are left."""
    (table,) = struct.unpack_from("<Q", content, 40)
    size, count, index = struct.unpack_from("<HHH", content, 58)
    if not table or not count:
        return b"", []
    names, entries = b"", []
    for number in range(count):
        values = list(SECTION.unpack_from(content, table + number * size))
        if number == index:
            names = content[values[4] : values[4] + values[5]]
            values[4] = names_at
        elif values[2] & ALLOCATED:
            values[4] = _moved(values[4], stretches)
        else:
            entries.append(NOTHING)
            continue
        entries.append(SECTION.pack(*values))
    return names, entries


if __name__ == "__main__":
    sys.exit(main())
