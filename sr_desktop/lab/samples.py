"""What is evaluated on: benchmark pairs, photos made small, photos as they are, held-out crops."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sr_desktop.base.errors import NoPhotos, SRError
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.colour import as_float
from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.engine.image import Floats
from sr_desktop.engine.image_io import open_photo
from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.datasets import held_out_pairs
from sr_desktop.lab.metrics import saved

HELD_OUT_SCALE = 4
USUAL_SCALE = 4
MARK = re.compile(r"(?<![A-Za-z0-9])(HR|LR)(?![A-Za-z0-9])", re.IGNORECASE)
"""What tells the two pictures of a pair apart, as in img_001_SRF_4_HR.png and img_001_SRF_4_LR.png."""
SCALE_FOLDER = re.compile(r"x\d")


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture to judge by; float32 in 0..1, C = 1 for grey photos, else 3.

    low:   (h, w, C), what a model is given.
    truth: (h * scale, w * scale, C), what it should give; None where nobody knows.
    """

    name: str
    low: Floats
    truth: Floats | None


@dataclass(frozen=True, slots=True)
class SampleSet:
    """`count` samples of one scale; `read` gives them one after the other, each time anew."""

    name: str
    scale: int
    count: int
    read: Callable[[], Iterator[Sample]]


def open_sets(folder: Path, *, scales: Sequence[int] = (), blind: bool = False) -> list[SampleSet]:
    """The sets in `folder`: one for each scale.

    HR/LR pairs, in the folder or in its subfolders x2, x3, x4…, are taken at the scale of the pairs; for
    those of `scales` that they have not, their HR pictures are made small by bicubic. The photos of any
    other folder are made smaller by `scales` (4 if there are none), or given to the models as they are,
    once, if `blind`.
    Raises `NoPhotos` if there is nothing, `SRError` if pairs are not complete.
    """
    if not folder.is_dir():
        raise NoPhotos(f"There is no folder {folder}.", next_step="Check its name.")
    inner = [sub for sub in sorted(folder.iterdir()) if SCALE_FOLDER.fullmatch(sub.name)]
    name = folder.resolve().name
    if SCALE_FOLDER.fullmatch(name):
        name = folder.resolve().parent.name
    paired = [pairs for sub in inner or [folder] if (pairs := find_pairs(sub))]
    if paired:
        found = [_paired(name, pairs) for pairs in paired]
        high = [(stem, path) for stem, path, _ in paired[0]]
        known = {samples.scale for samples in found}
        found += [_made_small(name, high, scale) for scale in scales if scale not in known]
        return sorted(found, key=lambda samples: samples.scale)
    if inner:
        return [each for sub in inner for each in open_sets(sub, scales=scales, blind=blind)]
    photos = [(path.stem, path) for path in _photos(folder)]
    if not photos:
        raise NoPhotos(f"There are no pictures in {folder}.")
    wanted = tuple(scales) or (USUAL_SCALE,)
    if blind:
        return [_as_they_are(name, photos, wanted[0])]
    return [_made_small(name, photos, scale) for scale in wanted]


def held_out(folders: Sequence[Path], count: int) -> SampleSet:
    """The first `count` held-out crops of training photos, worn by `lab.degrade`.

    Raises `NoPhotos` if a folder is missing or none has a picture in it.
    """
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing or not any(_photos(folder) for folder in folders):
        raise NoPhotos(f"There are no pictures in {', '.join(map(str, missing or folders))}.")

    def read() -> Iterator[Sample]:
        for index, pair in enumerate(held_out_pairs(folders, count=count)):
            yield Sample(f"crop {index + 1:03}", pair.low, pair.truth)

    return SampleSet("held-out", HELD_OUT_SCALE, count, read)


def find_pairs(folder: Path) -> list[tuple[str, Path, Path]]:
    """(name, HR, LR) of all pairs: marked HR and LR in their names, or of one name in HR/ and LR/.

    Empty if nothing is marked so; raises `SRError` if a picture has no partner.
    """
    sides: dict[str, dict[str, Path]] = {"HR": {}, "LR": {}}
    for path in _photos(folder):
        if mark := MARK.search(path.stem):
            sides[mark[1].upper()][MARK.sub("", path.stem).strip("_- ")] = path
    for sub in sorted(folder.iterdir()):
        if sub.is_dir() and sub.name.upper() in sides:
            for path in _photos(sub):
                sides[sub.name.upper()][re.sub(r"x\d$", "", path.stem)] = path
    high, low = sides["HR"], sides["LR"]
    if lonely := sorted(high.keys() ^ low.keys()):
        raise SRError(
            f"{len(lonely)} pictures in {folder} have no partner (the first is {lonely[0]}).",
            next_step="Each picture needs one marked HR and one marked LR.",
        )
    return [(name, high[name], low[name]) for name in sorted(high)]


def read_picture(path: Path) -> Floats:
    """The photo in `path`, (H, W, C) in 0..1, without hidden colours. Raises as `open_photo`."""
    return as_float(visible(open_photo(path)))


def made_small(name: str, photo: Floats, scale: int) -> Sample:
    """A sample from a good photo: cut to a multiple of `scale`, made small by bicubic, 8 bit."""
    height, width = photo.shape[0] // scale, photo.shape[1] // scale
    if min(height, width) < 1:
        raise SRError(f"{name} is too small.", next_step="Take it out of the folder.")
    truth = photo[: height * scale, : width * scale]
    return Sample(name, saved(imresize(truth, height, width)), truth)


def _made_small(name: str, photos: Sequence[tuple[str, Path]], scale: int) -> SampleSet:
    def read() -> Iterator[Sample]:
        for stem, path in photos:
            yield made_small(stem, read_picture(path), scale)

    return SampleSet(name, scale, len(photos), read)


def _as_they_are(name: str, photos: Sequence[tuple[str, Path]], scale: int) -> SampleSet:
    def read() -> Iterator[Sample]:
        for stem, path in photos:
            yield Sample(stem, read_picture(path), None)

    return SampleSet(name, scale, len(photos), read)


def _paired(name: str, pairs: list[tuple[str, Path, Path]]) -> SampleSet:
    _, high, low = pairs[0]
    scale = round(read_picture(high).shape[0] / read_picture(low).shape[0])

    def read() -> Iterator[Sample]:
        for stem, high, low in pairs:
            yield _fitted(stem, read_picture(high), read_picture(low), scale)

    return SampleSet(name, scale, len(pairs), read)


def _fitted(name: str, truth: Floats, low: Floats, scale: int) -> Sample:
    """The pair with the few rows and columns of `truth` cut off that `low` does not show."""
    height, width = low.shape[0] * scale, low.shape[1] * scale
    if not (0 <= truth.shape[0] - height < scale and 0 <= truth.shape[1] - width < scale):
        raise SRError(
            f"The two pictures of {name} are not of one scale: {truth.shape[1]} x {truth.shape[0]} "
            f"is not {scale} times {low.shape[1]} x {low.shape[0]}.",
            next_step="Put pairs of different scales into folders of their own.",
        )
    channels = max(truth.shape[2], low.shape[2])
    return Sample(name, _with(low, channels), _with(truth[:height, :width], channels))


def _with(picture: Floats, channels: int) -> Floats:
    if picture.shape[2] == channels:
        return picture
    return np.repeat(picture, channels, axis=2)


def _photos(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.suffix.lower() in READ_ENDINGS and not path.name.startswith(".")
    )
