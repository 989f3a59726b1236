"""Training and held-out pictures: which files, which crops, and the memory-mapped set of pairs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.lab.degrade import Degraded, degrade

Bytes = NDArray[np.uint8]

SUFFIXES = {".webp", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
HELD_OUT_SHARE = 16
"""One picture in this many is never trained on; chosen by a hash of its name, so it never moves."""


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
    """Whether this picture belongs to the held-out share, by name alone."""
    return hashlib.sha256(path.stem.encode()).digest()[0] % HELD_OUT_SHARE == 0


def crop(
    path: Path, rng: np.random.Generator, size: int, *, shrink: bool = True
) -> NDArray[np.float32]:
    """A random square of `size` pixels, half the time from a picture made smaller (more detail a pixel)."""
    with Image.open(path) as image:
        picture = image.convert("RGB")
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


def held_out_pairs(
    folders: Sequence[Path], *, count: int, size: int = 256, seed: int = 7
) -> Iterator[Degraded]:
    """`count` degraded squares of held-out pictures; the same on every machine with the same files."""
    _, held = pictures(folders)
    for index in range(count):
        rng = np.random.default_rng((seed, index))
        yield degrade(crop(held[index % len(held)], rng, size), rng)


@dataclass(frozen=True, slots=True)
class PairSet:
    """Prepared pairs on disk; every array uint8, N first, memory-mapped.

    low (N, h, w, 3), truth (N, H, W, 3), grain (N, h, w, 3) with 128 as zero at half steps,
    strong and weak (N, H, W, 3): what the two teachers make of `low`.
    """

    low: Bytes
    truth: Bytes
    grain: Bytes
    strong: Bytes
    weak: Bytes

    def __len__(self) -> int:
        return len(self.low)


ARRAYS = ("low", "truth", "grain", "strong", "weak")


def create_pair_set(folder: Path, count: int, patch: int, scale: int) -> PairSet:
    """Empty arrays on disk for `count` pairs of `patch` low-resolution pixels."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays = {}
    for name in ARRAYS:
        side = patch if name in ("low", "grain") else patch * scale
        arrays[name] = np.lib.format.open_memmap(
            folder / f"{name}.npy", mode="w+", dtype=np.uint8, shape=(count, side, side, 3)
        )
    return PairSet(**arrays)


def open_pair_set(folder: Path, key: dict[str, object]) -> PairSet | None:
    """The prepared set in `folder` if it was finished for the same recipe `key`, else None."""
    done = folder / "done.json"
    if not done.exists() or json.loads(done.read_text()) != key:
        return None
    return PairSet(**{name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in ARRAYS})


def finish_pair_set(folder: Path, key: dict[str, object]) -> None:
    """Marks the set in `folder` as complete for recipe `key`."""
    (folder / "done.json").write_text(json.dumps(key))
