"""Makes the data of ICU that Qt brings smaller: what sorts and reads text stays, names do not (Linux).

    python packaging/bundle/icu.py LIBRARY        LIBRARY: libicudata.so.NN, replaced

Qt asks ICU for the order of texts (file dialogs sort by it), for letters of old encodings, for capital
letters, and for the names of time zones. It brings the data of all ICU, of which most is names in some 200
languages: of languages, countries, currencies, units, time zones and numbers, and rules that break lines
or write one script in another. Qt has its own data for what of that it offers, or never asks; the names
of time zones, which the window never shows, become "GMT+01:00". Needs cc, nm, readelf.

The library holds one symbol, icudtNN_dat: ICU's "common data", a header, a sorted table of names and
places, and the items, each at a multiple of 16 bytes.
"""

from __future__ import annotations

import fnmatch
import re
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

KEPT = (
    "coll/*",
    "*.cnv",
    "*.icu",
    "*.spp",
    "*.nrm",
    "*.cfu",
    # the roots that others fall back to, and tables that are of no language
    *(f"{folder}{name}.res" for folder in ("", "*/") for name in ("root", "pool", "res_index")),
    *(f"{folder}supplementalData.res" for folder in ("", "*/")),
    *("currencyNumericCodes.res", "dayPeriods.res", "icustd.res", "icuver.res"),
    *("keyTypeValue.res", "langInfo.res", "metaZones.res", "metadata.res", "plurals.res"),
    *("numberingSystems.res", "timezoneTypes.res", "windowsZones.res", "zoneinfo64.res"),
)
"""Patterns of the items' names below icudtNN[letter]/ that stay."""
DROPPED = ("brkitr/*", "translit/*")
"""Nothing of these, whatever else is said."""
MAGIC = b"\xda\x27"
FORMAT = b"CmnD"
STEP = 16
"""Bytes: where items begin."""


def main() -> int:
    """Replaces the library; says what was saved."""
    print(f"ICU's data: {make_smaller(Path(sys.argv[1])) / 1e6:.1f} MB less")
    return 0


def make_smaller(library: Path) -> int:
    """Replaces the library by one with what is kept; gives the bytes saved."""
    before = library.stat().st_size
    symbol, content = _content(library)
    _link(library, symbol, packed(header_of(content), chosen(items_of(content))))
    return before - library.stat().st_size


def items_of(content: bytes) -> dict[str, bytes]:
    """The items of common data by their names, which begin with icudtNN[letter]/."""
    base = len(header_of(content))
    (count,) = struct.unpack_from("<I", content, base)
    table = [struct.unpack_from("<II", content, base + 4 + 8 * n) for n in range(count)]
    ends = [place for _, place in table[1:]] + [len(content) - base]
    items = {}
    for (name_at, place), end in zip(table, ends, strict=True):
        name_at += base
        name = content[name_at : content.index(b"\0", name_at)].decode("ascii")
        items[name] = content[base + place : base + end]
    return items


def header_of(content: bytes) -> bytes:
    """The header of common data, which is kept as it is.

    Raises ValueError for anything else.
    """
    (size,) = struct.unpack_from("<H", content)
    if content[2:4] != MAGIC or content[12:16] != FORMAT or size % STEP:
        raise ValueError("That is not ICU's common data.")
    return content[:size]


def chosen(items: Mapping[str, bytes]) -> dict[str, bytes]:
    """What of the items stays."""
    return {name: item for name, item in items.items() if _stays(name.partition("/")[2])}


def packed(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """Common data with these items; ICU looks names up by halves, so they are sorted."""
    names = sorted(items)
    name_at = 4 + 8 * len(names)
    place = name_at + sum(len(name) + 1 for name in names)
    place += -place % STEP
    table, texts, parts = struct.pack("<I", len(names)), b"", b""
    for name in names:
        table += struct.pack("<II", name_at + len(texts), place + len(parts))
        texts += name.encode("ascii") + b"\0"
        parts += items[name] + bytes(-len(items[name]) % STEP)
    front = table + texts
    return header + front + bytes(-len(front) % STEP) + parts


def _stays(name: str) -> bool:
    """fnmatch's star goes over slashes: a language's .res in a folder fits none of the patterns."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in KEPT) and not any(
        fnmatch.fnmatchcase(name, pattern) for pattern in DROPPED
    )


def _content(library: Path) -> tuple[str, bytes]:
    """The symbol of a library of data, and all that stands there."""
    said = _run("nm", "-D", "--defined-only", str(library))
    symbol = re.search(r"^([0-9a-f]+) R (icudt\d+_dat)$", said, re.MULTILINE)
    section = re.search(
        r"\.rodata +PROGBITS +([0-9a-f]+) +([0-9a-f]+) +([0-9a-f]+) ",
        _run("readelf", "-SW", str(library)),
    )
    if symbol is None or section is None:
        raise SystemExit(f"{library.name} is no library of ICU's data.")
    address, place, size = (int(number, 16) for number in section.groups())
    skipped = int(symbol[1], 16) - address
    return symbol[2], library.read_bytes()[place + skipped : place + size]


def _link(library: Path, symbol: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, source = Path(folder) / "icu.dat", Path(folder) / "icu.s"
        data.write_bytes(content)
        source.write_text(
            f".section .rodata\n.balign {STEP}\n.globl {symbol}\n.type {symbol}, @object\n"
            f'{symbol}:\n.incbin "icu.dat"\n.size {symbol}, . - {symbol}\n'
            '.section .note.GNU-stack,"",@progbits\n',
            encoding="utf-8",
        )
        made = Path(folder) / library.name
        command = [
            "cc",
            "-shared",
            "-nostdlib",
            "-Wl,--build-id=none",
            f"-Wl,-soname,{library.name}",
        ]
        subprocess.run([*command, "-s", "-o", str(made), source.name], check=True, cwd=folder)
        library.write_bytes(made.read_bytes())


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
