"""`sr-desktop lab find-faces`: what is found in photos, and how that compares with what is there."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from math import degrees
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import NoPhotos
from sr_desktop.engine.faces.finding import Finder, find_faces
from sr_desktop.engine.faces.yunet import installed
from sr_desktop.lab.datasets import SUFFIXES, read_picture
from sr_desktop.lab.known_faces import Figures, KnownPhoto, compared, matched, read_known
from sr_desktop.lab.worn_faces import Sample, versions

DESCRIPTION = """\
Finds faces in photos and tells where they are, or, with --known, a table: how many of the faces that
are there were found, and what was found that is none, in the photos as they are and in old-photo
versions of them, by the network (where it is on this computer) and by OpenCV's cascades."""

EMPTY = "without people"


def add_find_faces(commands: Any) -> None:
    """Adds `find-faces` to the subcommands of `lab`."""
    parser = commands.add_parser(
        "find-faces",
        help="where the faces in photos are, and how many are found",
        description=DESCRIPTION,
    )
    parser.add_argument("photos", type=Path, nargs="+", metavar="PHOTO|FOLDER")
    parser.add_argument(
        "--known", type=Path, metavar="FILE.toml", help="which faces there are: prints a table"
    )
    parser.add_argument(
        "--finder",
        choices=("yunet", "cascade"),
        help="only this one; default: the best, in tables both",
    )
    parser.set_defaults(run=run_find_faces)


def run_find_faces(options: argparse.Namespace) -> int:
    """`lab find-faces`; 0 when done. Raises `NoPhotos`, `WrongUsage`, or what opening photos raises."""
    paths = _photos(options.photos)
    if options.known is None:
        for path in paths:
            sys.stdout.write(_told(path, options.finder))
        return 0
    photos, empty = matched(paths, read_known(options.known))
    if not photos and not empty:
        raise NoPhotos(
            f"Of none of these photos it is known which faces there are ({options.known}).",
            next_step="Name the folders that the names in that file begin in.",
        )
    finders: list[Finder] = [options.finder] if options.finder else ["yunet", "cascade"]
    if options.finder is None and installed() is None:
        finders = ["cascade"]
    for line in table(photos, empty, finders):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0


def table(
    photos: Sequence[tuple[Path, KnownPhoto]],
    empty: Sequence[tuple[Path, KnownPhoto]],
    finders: Sequence[Finder],
) -> Iterator[str]:
    """A heading, and a line for each version of the photos: of each finder the figures."""
    columns = (f"{finder + ': found':>18}{'false/photo':>13}{'s/photo':>9}" for finder in finders)
    yield f"{'version':18}{'photos':>7}{'faces':>7}" + "".join(columns)
    samples = [Sample(read_picture(path), known) for path, known in photos]
    for name, version in versions(samples):
        worn = list(version)
        if worn:
            yield _line(name, [figures(worn, finder) for finder in finders])
    if empty:
        yield _line(EMPTY, [figures(_opened(empty), finder) for finder in finders])


def figures(samples: Iterable[Sample], finder: Finder) -> Figures:
    """What was found in all of them, beside what is there; seconds of one core."""
    total = Figures()
    for sample in samples:
        started = time.process_time()
        found = find_faces(sample.pixels, None, _go_on, finder=finder)
        total += compared(found.faces, sample.known, time.process_time() - started)
    return total


def _line(name: str, columns: Sequence[Figures]) -> str:
    first = columns[0]
    cells = (
        f"{f'{each.found} ({each.recall:.0%})' if each.faces else '-':>18}"
        f"{each.false_a_photo:>13.3f}{each.seconds / max(1, each.photos):>9.3f}"
        for each in columns
    )
    return f"{name:18}{first.photos:>7}{first.faces:>7}" + "".join(cells)


def _told(path: Path, finder: Finder | None) -> str:
    """A line for the photo, and one for each face."""
    pixels = read_picture(path)
    started = time.perf_counter()
    found = find_faces(pixels, None, _go_on, finder=finder)
    seconds = time.perf_counter() - started
    lines = [f"{path}: {len(found.faces)} by {found.finder} in {seconds:.2f} s"]
    lines += [
        f"  x {face.x:.0f}, y {face.y:.0f}, {face.width:.0f} x {face.height:.0f}, "
        f"score {face.score:.2f}, tilted {degrees(face.roll):.0f}°"
        f"{', landmarks estimated' if face.estimated else ''}"
        for face in found.faces
    ]
    return "\n".join(lines) + "\n"


def _photos(named: Sequence[Path]) -> list[Path]:
    """The photos, those of folders and their subfolders by name. Raises `NoPhotos` without any."""
    found = []
    for path in named:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [each for each in inside if each == path or each.suffix.lower() in SUFFIXES]
    if not found:
        raise NoPhotos("There are no photos in what was named.")
    return found


def _opened(pairs: Sequence[tuple[Path, KnownPhoto]]) -> Iterator[Sample]:
    return (Sample(read_picture(path), known) for path, known in pairs)


def _go_on() -> None:
    """There is nobody to stop it."""
