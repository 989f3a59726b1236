"""Training and held-out pictures: which files, which crops, and the memory-mapped set of pairs."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from sr_desktop.base.errors import PhotoNotFound, PhotoUnreadable, WrongUsage
from sr_desktop.lab.degrade import Degraded, degrade

Bytes = NDArray[np.uint8]

SUFFIXES = {".webp", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
HELD_OUT_SHARE = 16
"""One original in this many is never trained on; chosen by a hash of its name, so it never moves."""
INDEX = "INDEX.tsv"
"""A folder of crops may say what they were cut from: lines of file name, collection and original."""
HELD_OUT_LIST = Path(__file__).with_name("held-out.csv")
"""The squares that all published figures are measured on."""
HELD_OUT_SIDES = (384, 416, 448, 480, 512)
"""Their sides, pixels: large enough for a naturalness figure such as NIQE (96-pixel blocks)."""


def pictures(folders: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """All pictures of `folders` as (to train on, held out), each sorted by name."""
    train: list[Path] = []
    held: list[Path] = []
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() in SUFFIXES:
                (held if is_held_out(path) else train).append(path)
    return train, held


def is_held_out(path: Path) -> bool:
    """Whether this picture belongs to the held-out share, by the name of its original alone.

    By the original, not the crop: crops of one photograph overlap, and a network that has seen
    half of a picture is not judged by the other half.
    """
    name = _originals(path.absolute().parent).get(path.name, path.stem)
    return hashlib.sha256(name.encode()).digest()[0] % HELD_OUT_SHARE == 0


@lru_cache(maxsize=64)
def _originals(folder: Path) -> dict[str, str]:
    """The original of each file that the folder's index names."""
    index = folder / INDEX
    if not index.is_file():
        return {}
    lines = (line.split("\t") for line in index.read_text(encoding="utf-8").splitlines())
    return {line[0]: "/".join(line[1:3]) for line in lines if len(line) >= 3}


def read_picture(path: Path) -> Bytes:
    """A picture upright, as (H, W, 3) uint8."""
    with Image.open(path) as image:
        return np.asarray(ImageOps.exif_transpose(image).convert("RGB"))


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height as stored; (0, 0) if the file is no picture."""
    try:
        with Image.open(path) as image:
            return image.size
    except OSError:
        return (0, 0)


def crop(
    path: Path, rng: np.random.Generator, size: int, *, shrink: bool = True
) -> NDArray[np.float32]:
    """A random square of `size` pixels, half the time from a picture made smaller (more detail a pixel)."""
    picture = Image.fromarray(read_picture(path))
    if shrink and rng.random() < 0.5:
        side = int(rng.integers(size, max(size, min(picture.size)) + 1))
        factor = side / min(picture.size)
        picture = picture.resize(
            (max(size, round(picture.width * factor)), max(size, round(picture.height * factor))),
            Image.Resampling.LANCZOS,
        )
    x = int(rng.integers(0, picture.width - size + 1))
    y = int(rng.integers(0, picture.height - size + 1))
    return np.asarray(picture.crop((x, y, x + size, y + size)), np.float32) / np.float32(255)


@dataclass(frozen=True, slots=True)
class HeldOutCrop:
    """One row of the held-out list: a square of a picture, and the seed it is worn with.

    picture: "folder/stem", because crops of one collection may share a name across folders;
    x, y, side: the square, pixels; seed: of the degradation.
    """

    picture: str
    x: int
    y: int
    side: int
    seed: int


def held_out_pairs(
    folders: Sequence[Path], *, count: int | None = None, scale: int = 4
) -> Iterator[Degraded]:
    """The first `count` rows (None: all) of the held-out list as degraded squares of 384 to 512 pixels.

    The same pairs on every machine with the same pictures. Raises `PhotoNotFound` or
    `PhotoUnreadable` for a picture that is missing or is another one, and `WrongUsage` where the
    list is shorter than `count`.
    """
    rows = read_held_out_list()
    if count is not None and not 0 < count <= len(rows):
        raise WrongUsage(
            f"The held-out list has {len(rows)} pictures, not {count}.",
            next_step=f"Ask for 1 to {len(rows)}.",
        )
    rows = rows[:count]
    files = {named(path): path for group in pictures(folders) for path in group}
    for row in rows:
        if row.picture not in files:
            raise PhotoNotFound(
                f"The held-out picture {row.picture} is not in {', '.join(map(str, folders))}.",
                next_step="Name every folder of the training pictures, under their own names.",
            )
    for row in rows:
        rng = np.random.default_rng(row.seed)
        yield degrade(_square(files[row.picture], row), rng, scale=scale)


def _square(path: Path, row: HeldOutCrop) -> NDArray[np.float32]:
    try:
        with Image.open(path) as image:
            picture = image.convert("RGB")
    except OSError as error:
        raise PhotoUnreadable(f"{path} is no picture or is damaged.") from error
    if row.x + row.side > picture.width or row.y + row.side > picture.height:
        raise PhotoUnreadable(
            f"{path} is {picture.width} x {picture.height} pixels, too small for the held-out list.",
            next_step="Take the very pictures that the list was made of.",
        )
    square = picture.crop((row.x, row.y, row.x + row.side, row.y + row.side))
    return np.asarray(square, np.float32) / np.float32(255)


def named(path: Path) -> str:
    """What the held-out list calls a picture: its folder and its stem."""
    return f"{path.absolute().parent.name}/{path.stem}"


def read_held_out_list(path: Path = HELD_OUT_LIST) -> list[HeldOutCrop]:
    """The rows of the committed list, in its order."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            HeldOutCrop(row["picture"], *(int(row[key]) for key in ("x", "y", "side", "seed")))
            for row in csv.DictReader(stream)
        ]


def draw_held_out_list(
    folders: Sequence[Path], *, count: int = 100, seed: int = 1931
) -> list[HeldOutCrop]:
    """The committed list, drawn again: all held-out pictures in random order, each with a random
    square and seed; from the start again when they are used up.

    `write_held_out_list(draw_held_out_list([Path("train"), Path("train2")]))` made the file. With
    other pictures it becomes another list, and every figure has to be measured again.
    """
    rng = np.random.default_rng(seed)
    held = sorted(pictures(folders)[1], key=named)
    order = [held[index] for index in rng.permutation(len(held))]
    rows = []
    for index in range(count):
        path = order[index % len(order)]
        with Image.open(path) as image:
            width, height = image.size
        side = int(rng.choice(HELD_OUT_SIDES))
        x, y = (int(rng.integers(0, length - side + 1)) for length in (width, height))
        rows.append(HeldOutCrop(named(path), x, y, side, seed=int(rng.integers(2**31))))
    return rows


def write_held_out_list(rows: Sequence[HeldOutCrop], path: Path = HELD_OUT_LIST) -> None:
    """Writes `rows` as CSV with a header line."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [f.name for f in fields(HeldOutCrop)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)
