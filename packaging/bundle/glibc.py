"""The newest glibc that a bundle asks for: the oldest system that it runs on (Linux).

    python packaging/bundle/glibc.py FOLDER [OLDEST]        OLDEST: such as 2.35

Prints for every version above 2.17 which files ask for it, and for which symbols; ends with 1 where one
asks for more than OLDEST. Ubuntu 22.04 has glibc 2.35, Debian 12 2.36, Ubuntu 24.04 2.39, Debian 13 2.41.
Needs nm.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OLDEST = (2, 35)
"""Ubuntu 22.04's."""
COMMON = (2, 17)
"""What every system has."""
SYMBOL = re.compile(r"\sU (\S+)@GLIBC_(\d+(?:\.\d+)+)$", re.MULTILINE)

Version = tuple[int, ...]


def main() -> int:
    """Prints it."""
    folder = Path(sys.argv[1])
    oldest = tuple(map(int, sys.argv[2].split("."))) if len(sys.argv) > 2 else OLDEST
    found = sorted(
        ((version, file, symbols) for file, version, symbols in asked_for(folder)), reverse=True
    )
    for version, file, symbols in found:
        if version > COMMON:
            print(f"{text(version)}  {file}: {', '.join(symbols[:4])}")
    print(
        f"{len(found)} programs and libraries; the newest glibc that one asks for is {text(found[0][0])}"
    )
    return 1 if found[0][0] > oldest else 0


def asked_for(folder: Path) -> Iterator[tuple[str, Version, list[str]]]:
    """Every program and library with the newest version that it asks for, and its symbols of that."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) != b"\x7fELF":
                    continue
            said = subprocess.run(
                ["nm", "-D", str(path)], capture_output=True, text=True, check=False
            )
            versions: dict[Version, list[str]] = {}
            for symbol, version in SYMBOL.findall(said.stdout):
                versions.setdefault(tuple(map(int, version.split("."))), []).append(symbol)
            newest = max(versions, default=(0,))
            yield str(path.relative_to(folder)), newest, versions.get(newest, [])


def too_new(folder: Path, oldest: Version) -> list[str]:
    """A sentence for every file that does not run with that glibc."""
    return [
        f"{file} asks for glibc {text(version)} ({', '.join(symbols[:4])})"
        for file, version, symbols in asked_for(folder)
        if version > oldest
    ]


def text(version: Version) -> str:
    """A version as people write it."""
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main())
