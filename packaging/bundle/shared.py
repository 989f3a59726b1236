"""One library for two packages that each bring it (Linux).

    python packaging/bundle/shared.py FOLDER        FOLDER: _internal of a bundle

Pillow and imagecodecs each bring libavif of the same interface: Pillow's with dav1d inside, imagecodecs'
with libaom. Pillow's serves both: a link stands where imagecodecs' was, and what only that needed is
removed. What the two make of a picture is the same to the last bit, as the format demands, in 8, 10 and 12
bits. Needs nm, readelf.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from stubs import asked_for, needed_by

SHARED = {"avif": ("imagecodecs", "pillow")}
"""The library's name: whose copy goes, and whose stays for both."""
SONAME = re.compile(r"lib(\w+)-[0-9a-f]+\.so\.(\d+)[.\d]*")
"""As auditwheel names them: the first number is that of the interface."""


def main() -> int:
    """Lets them share; says what was saved."""
    print(f"Libraries that were there twice: {share_all(Path(sys.argv[1])) / 1e6:.1f} MB less")
    return 0


def share_all(inside: Path) -> int:
    """Replaces the copies that go by links to those that stay; gives the bytes saved."""
    return sum(_share(inside, name, *packages) for name, packages in SHARED.items())


def _share(inside: Path, name: str, giver: str, keeper: str) -> int:
    folder = inside / f"{giver}.libs"
    old, kept = _found(folder, name), _found(inside / f"{keeper}.libs", name)
    if old is None or kept is None:
        return 0
    if _interface(old) != _interface(kept):
        print(f"{old.name} and {kept.name} differ in their interface: both stay")
        return 0
    users = [path for path in (inside / giver).glob("*.so") if old.name in needed_by(path)]
    for user in users:
        lacking = asked_for(user, old) - asked_for(user, kept)
        if lacking:
            raise SystemExit(f"{kept.name} lacks what {user.name} asks for: {sorted(lacking)}")
    before = _size(folder)
    old.unlink()
    for path in _unneeded([*(inside / giver).glob("*.so")], folder):
        path.unlink()
    old.symlink_to(os.path.relpath(kept, folder))
    return before - _size(folder)


def _found(folder: Path, name: str) -> Path | None:
    """The library of that name in a folder of auditwheel."""
    for path in sorted(folder.glob(f"lib{name}-*.so*")):
        if SONAME.fullmatch(path.name) and not path.is_symlink():
            return path
    return None


def _interface(path: Path) -> str:
    """The number of the library's interface."""
    match = SONAME.fullmatch(path.name)
    assert match is not None
    return match[2]


def _unneeded(users: list[Path], folder: Path) -> list[Path]:
    """What lies in the folder and none of the modules needs, not even by way of another."""
    needed: set[str] = set()
    waiting = list(users)
    while waiting:
        for name in needed_by(waiting.pop()):
            path = folder / name
            if name not in needed and path.is_file():
                needed.add(name)
                waiting.append(path)
    return [path for path in folder.iterdir() if path.name not in needed]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir() if not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
