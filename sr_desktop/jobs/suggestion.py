"""What kind of photo it looks like, and so which preset may suit it. A guess, never forced.

Conservative: when unsure it says nothing, and the usual preset stays. Faces do not count: tones and
patterns tell the kinds of photos apart, and faces are found only after the first preview, when a preset
that changes by itself would be felt as a jump. Loads neither Qt nor torch.

Grain is measured after Immerkær ("Fast noise variance estimation", CVIU 64(2), 1996), in the calmest
parts only; the squares of a JPEG as the jump of the slope at every eighth place against the others
(after Wang, Sheikh and Bovik, "No-reference perceptual quality assessment of JPEG compressed images",
ICIP 2002); the dots of a printed page as `engine.halftone` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.halftone import find_screens

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

LUMA = np.array([0.299, 0.587, 0.114], np.float32)
SAMPLE = 60_000
"""Pixels that are looked at for tones and colours."""
WINDOW, WINDOWS = 128, 16
"""Side and number of the windows, spread over the picture, in which patterns are looked for."""
SCREEN_SQUARES, SCREENED = 4, 10.0
"""Squares in which a printed page's dots are looked for, and how clear they must be (see `Screen.rise`)."""
PRINTED_PAGE = 0.04
"""How deep (see `Screen.depth`) on what looks like writing: letters and lines repeat too."""
GREY_SPREAD, TONE_SPREAD = (4.0, 10.0), (2.9, 9.0)
"""Of 255: how far colours may lie from grey, and from the one tone that each lightness has: the mean, and
all but a fiftieth. Sepia prints as worn as they come reach 2.8 and 8.2, portraits before brown 4.8 and 11."""
STRONGEST_TONE = 60.0
"""Of 255: the mean distance of a toned print from grey, at most; it is warm. Sunsets are stronger."""
TINY = 160_000
"""Pixels below which a picture is small: 400 x 400."""
BLOCKY = 2.6
"""How many times larger the breaks between a JPEG's squares are than others: those of quality 70 and less."""
GRAINY = 6.0
"""Of 255: grain in the calmest parts; noise of 4 per cent has it, the old photos at hand up to 2.8."""
PAPER, INK, BETWEEN = 0.55, (0.01, 0.3), 0.07
"""Shares of pixels of a document that are paper, at least; ink, from and to; neither, at most."""
STROKE = 9.0
"""Pixels that strokes of a pen or letters are wide, on average, at most."""


class Trait(Flag):
    """What a picture looks like."""

    NONE = 0
    GREY = auto()
    TONED = auto()
    TINY = auto()
    BLOCKY = auto()
    GRAINY = auto()
    SCREENED = auto()
    DOCUMENT = auto()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The id of a preset, and all that the picture looks like; the words for it are the window's."""

    preset: str
    traits: Trait


RULES = (
    (Trait.SCREENED, "newspaper"),
    (Trait.DOCUMENT, "documents"),
    (Trait.GREY | Trait.TONED, "black-and-white"),
    (Trait.BLOCKY, "messenger"),
    (Trait.TINY, "tiny"),
    (Trait.GRAINY, "grainy"),
)
"""The first trait that a picture has decides."""


def suggest(
    pixels: Bytes, *, size: tuple[int, int] | None = None, detail: Bytes | None = None
) -> Suggestion | None:
    """What to suggest for a picture (H, W, 1 or 3), uint8 in sRGB; None when unsure.

    size:   its true (width, height), if `pixels` is a smaller copy.
    detail: a part of it at full size, in which patterns are looked for then; it begins at a whole
            multiple of 8 pixels. Without it patterns are looked for only in what is no copy.

    What format it came from does not count: JPEGs are saved again as something else. Looks at parts of
    large pictures, so that it takes as long for all.
    """
    traits = traits_of(pixels, size=size, detail=detail)
    for trait, preset in RULES:
        if traits & trait:
            return Suggestion(preset, traits)
    return None


def traits_of(
    pixels: Bytes, *, size: tuple[int, int] | None = None, detail: Bytes | None = None
) -> Trait:
    """What a picture looks like; see `suggest`."""
    own = (pixels.shape[1], pixels.shape[0])
    width, height = size or own
    if min(own) < 16:
        return Trait.NONE
    sample = _sample(pixels)
    traits = _tone(sample)
    if width * height < TINY:
        traits |= Trait.TINY
    detail = pixels if (width, height) == own else detail
    return traits if detail is None else traits | _patterns(sample, detail)


def _patterns(sample: Floats, detail: Bytes) -> Trait:
    """What single pixels tell. Dots of a page and strokes of a pen would be taken for grain."""
    windows = _windows(detail)
    document = is_document(sample, windows)
    needed = PRINTED_PAGE if document else 0.0
    for screen in find_screens(detail, squares=SCREEN_SQUARES, channels=False):
        if screen.rise > SCREENED and screen.depth > needed:
            return Trait.SCREENED
    if document:
        return Trait.DOCUMENT
    traits = Trait.NONE
    if blockiness(windows) > BLOCKY:
        traits |= Trait.BLOCKY
    if grain(windows) > GRAINY:
        traits |= Trait.GRAINY
    return traits


def _sample(pixels: Bytes) -> Floats:
    """(n, C) of pixels spread over the picture."""
    height, width, channels = pixels.shape
    step = max(1, int((height * width / SAMPLE) ** 0.5))
    return pixels[::step, ::step].reshape(-1, channels).astype(np.float32)


def _tone(sample: Floats) -> Trait:
    """Whether the colours are none, or one tone that follows from the lightness alone."""
    if sample.shape[1] == 1:
        return Trait.GREY
    light = sample @ LUMA
    differences = sample - light[:, None]
    from_grey = np.abs(differences).max(axis=1)
    if _is_one(from_grey, GREY_SPREAD):
        return Trait.GREY
    red, green, blue = sample.mean(axis=0)
    if from_grey.mean() > STRONGEST_TONE or not red >= green - 2 >= blue - 4:
        return Trait.NONE
    bins = np.minimum((light / 8).astype(np.intp), 31)
    counts = np.maximum(np.bincount(bins, minlength=32), 1)
    means = np.stack(
        [np.bincount(bins, differences[:, c], minlength=32) / counts for c in range(3)], axis=1
    )
    apart = np.abs(differences - means[bins]).max(axis=1)
    return Trait.TONED if _is_one(apart, TONE_SPREAD) else Trait.NONE


def _is_one(apart: NDArray[np.floating], spread: tuple[float, float]) -> bool:
    return bool(apart.mean() < spread[0] and np.quantile(apart, 0.98) < spread[1])


def is_document(sample: Floats, windows: list[Floats]) -> bool:
    """Whether it is paper with ink on it: two tones, little between them, and the ink in thin strokes."""
    light = sample @ LUMA if sample.shape[1] == 3 else sample[:, 0]
    counts = np.bincount((light / 4).astype(np.intp).clip(0, 63), minlength=64)
    paper = int(np.convolve(counts, np.ones(7), "same").argmax())
    darkest, palest = 4 * (paper - 20), 4 * (paper - 7)
    ink, white = float((light < darkest).mean()), float((light > palest).mean())
    if paper < 36 or white < PAPER or not INK[0] < ink < INK[1] or 1 - ink - white > BETWEEN:
        return False
    strokes = dark = written = 0
    for window in windows:
        inked = window < darkest
        begins = int((inked[:, 1:] & ~inked[:, :-1]).sum() + (inked[1:] & ~inked[:-1]).sum())
        strokes, dark = strokes + begins, dark + 2 * int(inked.sum())
        written += begins > window.size / 100
    return written > len(windows) / 4 and dark < STROKE * strokes


def _windows(pixels: Bytes) -> list[Floats]:
    """The luminance of a few windows, each beginning at a whole multiple of 8 from the corner."""
    height, width = pixels.shape[:2]
    rows, columns = (_starts(length) for length in (height, width))
    cut = [
        pixels[top : top + WINDOW, left : left + WINDOW].astype(np.float32)
        for top in rows
        for left in columns
    ]
    return [each @ LUMA if each.shape[2] == 3 else each[..., 0] for each in cut]


def _starts(length: int) -> list[int]:
    if length <= WINDOW:
        return [0]
    across = int(WINDOWS**0.5)
    return sorted({int(at) // 8 * 8 for at in np.linspace(0, length - WINDOW, across)})


def blockiness(windows: list[Floats]) -> float:
    """How many times larger the breaks at every eighth place are than elsewhere, about 1 without a JPEG.

    A break is a second difference across a border: smooth slopes have none. In JPEGs all begin at the
    corner; that other phases are smaller is what tells a grid from a texture.
    """
    breaks = np.zeros((2, 8))
    counts = np.zeros((2, 8))
    for window in windows:
        for axis, light in enumerate((window, window.T)):
            middle = np.abs(light[:, 2:-1] - light[:, 1:-2])
            sides = (
                np.abs(light[:, 1:-2] - light[:, :-3]) + np.abs(light[:, 3:] - light[:, 2:-1])
            ) / 2
            jump = np.maximum(middle - sides, 0).clip(0, 24)
            calm = sides < 12
            total = (jump * calm).sum(axis=0)
            number = calm.sum(axis=0)
            phases = (np.arange(len(total)) + 2) % 8
            breaks[axis] += np.bincount(phases, total, minlength=8)
            counts[axis] += np.bincount(phases, number, minlength=8)
    mean = (breaks + 0.02) / np.maximum(counts, 1)
    rest = np.median(mean[:, 1:], axis=1) + 0.05
    largest = mean[:, 1:].max(axis=1) + 0.05
    ratios = np.minimum((mean[:, 0] + 0.05) / rest, 1.5 * (mean[:, 0] + 0.05) / largest)
    return float(np.sqrt(ratios.prod()))


def grain(windows: list[Floats]) -> float:
    """The standard deviation of grain, of 255, in the calmest parts that are neither black nor white."""
    found: list[NDArray[np.floating]] = []
    for light in windows:
        if min(light.shape) < 16:
            continue
        mask = (
            light[:-2, :-2] + light[2:, :-2] + light[:-2, 2:] + light[2:, 2:]
            - 2 * (light[:-2, 1:-1] + light[2:, 1:-1] + light[1:-1, :-2] + light[1:-1, 2:])
            + 4 * light[1:-1, 1:-1]
        )  # fmt: skip
        rows, columns = mask.shape[0] // 14, mask.shape[1] // 14
        cells = np.abs(mask[: rows * 14, : columns * 14]).reshape(rows, 14, columns, 14)
        strength = np.sqrt(np.pi / 2) / 6 * cells.mean(axis=(1, 3))
        inner = light[1:-1, 1:-1][: rows * 14, : columns * 14].reshape(rows, 14, columns, 14)
        bright = inner.mean(axis=(1, 3))
        found.append(strength[(bright > 24) & (bright < 231)])
    values = np.concatenate(found) if found else np.zeros(0)
    return float(np.quantile(values, 0.1)) if len(values) >= 8 else 0.0
