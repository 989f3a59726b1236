"""`sr-desktop lab faces`: what a restoration does to faces, in figures and as strips to look at."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from sr_desktop.base.errors import NoPhotos
from sr_desktop.base.files import new_file
from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.colour import as_float
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import find_faces, landmarks_in
from sr_desktop.engine.image import Floats
from sr_desktop.engine.pipeline import open_file, restore_opened
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.resample import resize
from sr_desktop.engine.settings import DEFAULT_MODEL, Settings, Size
from sr_desktop.engine.tiling import Box
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.lab.datasets import SUFFIXES
from sr_desktop.lab.identity import Comparison, Likeness
from sr_desktop.lab.sheets import as_image, side_by_side
from sr_desktop.lab.values import share

DESCRIPTION = """\
Restores photos with and without care for faces, and holds each face against the plain enlargement: how far
light, landmarks and structure went from the photo, and how much sharper it is. Writes a strip for each:
original enlarged | restored without care | with it."""
HEIGHT = 512
"""Of a face in a strip, pixels at least."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One face: of which photo, and its figures without care and with it."""

    name: str
    face: Face
    without: Likeness
    treated: Likeness


def add_faces(commands: Any) -> None:
    """Adds `faces` to the subparsers of `lab`."""
    parser = commands.add_parser(
        "faces", help="what a restoration does to faces", description=DESCRIPTION
    )
    parser.add_argument("photos", type=Path, nargs="+", metavar="PHOTO|FOLDER")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="for the strips")
    parser.add_argument("--model", default=DEFAULT_MODEL, metavar="ID", help="an id, or a file")
    parser.add_argument("--faces", choices=("gentle", "strong"), default="gentle")
    parser.add_argument("--size", type=Size.parse, default=Size(factor=2.0), help="default 2x")
    parser.add_argument("--clean-up", type=share, default=0.5, metavar="0..1")
    parser.add_argument("--strength", type=share, default=0.8, metavar="0..1")
    parser.set_defaults(run=run_faces)


def run_faces(options: argparse.Namespace) -> int:
    """`lab faces`; 0 when done. Raises as opening photos and models does, and `NoPhotos`."""
    settings = Settings(
        model=options.model,
        size=options.size,
        clean_up=options.clean_up,
        strength=options.strength,
        faces=options.faces,
    )
    toolbox = Toolbox()
    seen: list[Looked] = []
    for path in _photos(options.photos):
        for looked, strip in look(path, settings, toolbox):
            with new_file(options.out / f"{path.stem} {len(seen) + 1}.png") as file:
                strip.save(file.stream, "PNG")
            seen.append(looked)
    sys.stdout.write(table(seen))
    return 0


def look(path: Path, settings: Settings, toolbox: Toolbox) -> Iterator[tuple[Looked, Image.Image]]:
    """Each face of a photo, with its strip."""
    progress = Progress()
    opened = open_file(path, path.with_suffix(".png"), settings, progress)
    source, colours = visible(opened.photo), colours_of(opened.photo)
    faces = find_faces(source, colours, progress.check).faces
    if not faces:
        return
    leave = replace(opened, settings=replace(settings, faces="leave"))
    pictures = [
        as_float(restore_opened(each, toolbox, progress).restored.pixels)
        for each in (leave, opened)
    ]
    whole = as_float(source)
    plain = resize(whole, *opened.size).clip(0, 1)
    for face in faces:
        comparison = Comparison(face, whole, plain, landmarks_in)
        looked = Looked(path.name, face, *(comparison.of(picture) for picture in pictures))
        yield looked, _strip([plain, *pictures], comparison.region)


def table(seen: Sequence[Looked]) -> str:
    """The figures as lines: each face, then means and extremes."""
    names = [field.name for field in fields(Likeness)]
    head = f"{'photo':28}{'eyes':>6}" + "".join(f"{name:>18}" for name in names) + "\n"
    lines = [head]
    for each in seen:
        line = f"{each.name[:27]:28}{each.face.eye_distance:6.0f}"
        for name in names:
            pair = (getattr(each.without, name), getattr(each.treated, name))
            line += f"{' -> '.join('-' if v is None else f'{v:.3f}' for v in pair):>18}"
        lines.append(line + "\n")
    for word, of in (("mean", np.mean), ("least", np.min), ("most", np.max)):
        line = f"{word:34}"
        for name in names:
            cells = []
            for way in ("without", "treated"):
                values = [getattr(getattr(each, way), name) for each in seen]
                known = [value for value in values if value is not None]
                cells.append(f"{of(known):.3f}" if known else "-")
            line += f"{' -> '.join(cells):>18}"
        lines.append(line + "\n")
    return "".join(lines)


def _photos(given: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        found += [each for each in inside if not path.is_dir() or each.suffix.lower() in SUFFIXES]
    if not found:
        raise NoPhotos("There are no photos there.", next_step="Check the names of the folders.")
    return found


def _strip(pictures: Sequence[Floats], box: Box) -> Image.Image:
    cells = []
    words = ("original enlarged", "without care for faces", "with it")
    for word, picture in zip(words, pictures, strict=True):
        image = as_image(picture[box.y0 : box.y1, box.x0 : box.x1])
        times = max(1, round(HEIGHT / max(1, image.height)))
        size = (image.width * times, image.height * times)
        cells.append((word, "", image.resize(size, Image.Resampling.BICUBIC)))
    return side_by_side(cells)
