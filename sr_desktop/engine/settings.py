"""How a photo shall be restored: the size of the result and every choice a person can make."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sr_desktop.base.errors import WrongUsage

Faces = Literal["leave", "gentle", "strong"]
Format = Literal["auto", "png", "jpeg", "tiff", "webp"]
EngineName = Literal["own", "reference"]

DEFAULT_MODEL = "heirloom-x4"
CM_PER_INCH = 2.54
MAX_SIDE = 200_000
MOST_FACE_CHOICES = 200
"""Of one photo; more are refused wherever they are read."""


@dataclass(frozen=True, slots=True)
class Size:
    """The size of the result: a factor, or a box in pixels that it fits into, with a print density.

    factor: output pixels per input pixel; None if `box` counts.
    box:    (width, height) in pixels; the photo keeps its shape and fits inside.
    dpi:    density to write for prints; None keeps the physical size of the source.
    fixed:  for prints: whether the paper stands as it was given; else it is turned as the photo stands.
    """

    factor: float | None = None
    box: tuple[int, int] | None = None
    dpi: float | None = None
    fixed: bool = False

    @classmethod
    def parse(cls, text: str) -> Size:
        """`same`, `2x`, `4x` (any factor up to 16), `WxH` in pixels, or `WxHcm@DPI`; else `WrongUsage`.

        A print is `fixed` with that word behind it: `30x20cm@300 fixed`.
        """
        word = text.strip().lower().replace("×", "x").replace(" ", "")
        if word == "same":
            return cls(factor=1.0)
        if m := re.fullmatch(r"(\d+(?:\.\d+)?)x", word):
            factor = float(m[1])
            if 0 < factor <= 16:
                return cls(factor=factor)
        elif m := re.fullmatch(r"(\d+)x(\d+)", word):
            box = (int(m[1]), int(m[2]))
            if min(box) > 0 and max(box) <= MAX_SIDE:
                return cls(box=box)
        elif m := re.fullmatch(
            r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)cm@(\d+(?:\.\d+)?)(?:dpi)?(fixed)?", word
        ):
            dpi = float(m[3])
            box = (round(float(m[1]) / CM_PER_INCH * dpi), round(float(m[2]) / CM_PER_INCH * dpi))
            if min(box) > 0 and max(box) <= MAX_SIDE:
                return cls(box=box, dpi=dpi, fixed=bool(m[4]))
        raise WrongUsage(
            "{text} is no size.",
            text=repr(text),
            next_step="A size is same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print).",
        )

    def __str__(self) -> str:
        """What `parse` makes this size of."""
        if self.box is None:
            factor = self.factor or 1.0
            return "same" if factor == 1 else f"{factor!r}x"
        width, height = self.box
        if not self.dpi:
            return f"{width}x{height}"
        across, down = (f"{side / self.dpi * CM_PER_INCH:.6f}" for side in self.box)
        return f"{across}x{down}cm@{self.dpi!r}{' fixed' if self.fixed else ''}"

    def pixels(self, width: int, height: int) -> tuple[int, int]:
        """The result's (width, height) for a photo of `width` x `height` pixels; at least 1 x 1."""
        if self.box is None:
            factor = self.factor or 1.0
            return max(1, round(width * factor)), max(1, round(height * factor))
        box_width, box_height = self.box
        turned = self.dpi and not self.fixed
        if turned and (box_width > box_height) != (width > height) and width != height:
            box_width, box_height = box_height, box_width
        factor = min(box_width / width, box_height / height)
        return (
            max(1, min(box_width, round(width * factor))),
            max(1, min(box_height, round(height * factor))),
        )


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """What was chosen for one face of a photo.

    x, y:   the middle of the face, as shares 0..1 of the upright photo's width and height.
    amount: how much is done to it, 0..1; 0 leaves it alone: as in the original, only larger.
    """

    x: float
    y: float
    amount: float

    @classmethod
    def checked(cls, x: float, y: float, amount: float) -> FaceChoice:
        """One of numbers that come from outside; `ValueError` unless all are finite and 0..1."""
        if not all(0 <= value <= 1 for value in (x, y, amount)):  # not a number is neither
            raise ValueError((x, y, amount))
        return cls(float(x), float(y), float(amount))


@dataclass(frozen=True, slots=True)
class Settings:
    """How a photo is restored. All shares are 0..1.

    clean_up:       0 keeps the grain, 1 is smooth.
    strength:       share of the restored picture against the plainly enlarged original.
    luminance_only: colours come from the original alone (black-and-white and toned prints).
    descreen:       the dots of a printed page are taken out first.
    faces:          leave: none is looked for, they are restored like the rest; gentle: clean-up and
                    detail are held back in them; strong: a face network draws them anew. Where none is
                    here the command line refuses strong before any work; a photo that is in the queue
                    already is restored gently, with a note.
    face_choices:   what was chosen for single faces; the others get the usual amount. These belong to
                    one photo: see `for_others`.
    quality:        of a JPEG or WebP, 1..100; None: what the source had, at least 92.
    tile:           side of a tile in input pixels; None lets the engine choose.
    """

    model: str = DEFAULT_MODEL
    size: Size = Size(factor=2.0)
    clean_up: float = 0.5
    strength: float = 0.8
    faces: Faces = "leave"
    face_choices: tuple[FaceChoice, ...] = ()
    keep_colours: bool = True
    luminance_only: bool = False
    descreen: bool = False
    format: Format = "auto"
    quality: int | None = None
    device: str = "auto"
    tile: int | None = None
    engine: EngineName = "own"

    @property
    def for_others(self) -> Settings:
        """The same for other photos: without what was chosen for the faces of this one."""
        return replace(self, face_choices=()) if self.face_choices else self
