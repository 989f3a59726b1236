"""Colour management: what the network sees is sRGB, what comes out is in the photo's own colours.

Profiles are those of the ICC (ISO 15076-1); the arithmetic is LittleCMS, with 16 bits a colour and the
relative colorimetric intent. A colour outside sRGB is shown to the network as the nearest one inside;
of what the network gives only the change is taken back, so such a colour stays as strong as it was and
keeps its hue, and a pixel that the network leaves alone keeps its value.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine import gif
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.pillow import stream_of

log = logging.getLogger(__name__)

MAX_PROFILE = 16 * 1024**2
"""Bytes; the largest profiles in use, of printers, have 3 MB."""
CLASSES = (b"scnr", b"mntr", b"prtr", b"spac")
"""Profiles of devices and colour spaces; links and abstract ones say nothing about a photo."""
RELATIVE = 1
EXACT = 0x0100
"""LittleCMS without a table worked out beforehand, which is up to nine steps of 255 off for dark inks."""
SAME = 1.5 / 255
"""Profiles whose colours are all so near to sRGB are taken for it."""
STEPS = np.arange(65536, dtype=np.uint16)
SIXTEEN = np.dtype(np.uint16)
SRGB = imagecodecs.cms_profile("srgb")
LINEAR = imagecodecs.cms_profile(
    "rgb", whitepoint=(0.3127, 0.329), primaries=(0.64, 0.33, 0.3, 0.6, 0.15, 0.06), gamma=1.0
)
ALIKE = 2 / 255
"""Curves and a matrix that come so near to a profile's own answers are what it is made of."""

USUAL_GAMMA = 1 / 2.2
SRGB_CHROMATICITIES = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
"""x and y of white, red, green and blue (ITU-R BT.709), in the order of a PNG's cHRM."""


class Colours(Protocol):
    """A photo's own colours beside sRGB. Arrays are float32 (h, w, C), 0..1 if nothing else is said."""

    def seen(self, own: Floats) -> Floats:
        """`own` values in sRGB; what lies outside becomes the nearest colour inside."""
        ...

    def change(self, seen: Floats, change: Floats) -> Floats:
        """A `change` (-1..1) of what was `seen`, as a change of the photo's own values."""
        ...


def colours_of(photo: Photo) -> Colours | None:
    """How to get from the photo's profile to sRGB and back; None if it is sRGB or nobody can tell."""
    if photo.icc is None or len(photo.icc) > MAX_PROFILE:
        return None
    return _colours(photo.icc, photo.is_grey)


@lru_cache(8)
def _colours(icc: bytes, grey: bool) -> Colours | None:
    space = icc[16:20]
    if space != (b"GRAY" if grey else b"RGB ") or icc[12:16] not in CLASSES:
        return None
    try:
        found: Colours = _Grey(icc) if grey else _of_rgb(icc)
    except Exception as error:  # whatever LittleCMS says of a damaged profile  # noqa: BLE001
        log.info("a colour profile can't be used: %s", error)
        return None
    steps = np.linspace(0, 1, 9, dtype=np.float32)
    grid = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(27, 27, 3)
    if grey:
        grid = grid[..., :1]
    return None if np.abs(found.seen(grid) - grid).max() < SAME else found


def _of_rgb(icc: bytes) -> Colours:
    """Curves and a matrix where the profile is that, else its tables."""
    tables = _Tables(icc)
    try:
        quick = _Matrix(icc)
    except Exception:  # a table, which has no column for light  # noqa: BLE001
        return tables
    sample = np.random.default_rng(0).random((40, 40, 3), np.float32)
    return quick if np.abs(quick.seen(sample) - tables.seen(sample)).max() < ALIKE else tables


class _Matrix:
    """A profile of three curves and a matrix, which nearly all are: LittleCMS is asked for these once.

    One colour alone, seen in linear light, is its curve times a column of the matrix. Curves are tables of
    65,536 steps; those to light and back are indexed by its square root, for they are steep at black.
    """

    def __init__(self, icc: bytes) -> None:
        columns, curves = [], []
        for channel in range(3):
            line = np.zeros((1, len(STEPS), 3), np.float32)
            line[..., channel] = as_float(STEPS)
            light = _light(line, icc)[0]
            strongest = int(np.abs(light[-1]).argmax())
            columns.append(light[-1])
            curves.append(np.maximum.accumulate(light[:, strongest] / light[-1, strongest]))
        matrix = np.array(columns, np.float64)  # a row vector times this is sRGB's light
        grey = np.repeat(as_float(STEPS)[None, :, None], 3, axis=2)
        curve = np.maximum.accumulate(_light(grey, SRGB)[0, :, 1])
        self._own, self._srgb = curves, [curve] * 3
        self._to_own, self._to_srgb = [_inverse(each) for each in curves], [_inverse(curve)] * 3
        self._there = matrix.astype(np.float32)
        self._back = np.linalg.inv(matrix).astype(np.float32)

    def seen(self, own: Floats) -> Floats:
        """See `Colours`."""
        return _through(own, self._own, self._there, self._to_srgb)

    def change(self, seen: Floats, change: Floats) -> Floats:
        """See `Colours`."""
        after = _through(seen + change, self._srgb, self._back, self._to_own)
        after -= _through(seen, self._srgb, self._back, self._to_own)
        return after


def _light(values: Floats, icc: bytes) -> Floats:
    """`values` of a profile in the linear light of sRGB's primaries, not limited to 0..1."""
    return imagecodecs.cms_transform(
        *(values, icc, LINEAR),
        colorspace="rgb",
        outcolorspace="rgb",
        outdtype=np.float32,
        intent=RELATIVE,
        flags=EXACT,
    )


def _inverse(curve: Floats) -> Floats:
    """For each of 65,536 steps of the square root of light, the value that `curve` makes light of."""
    root = as_float(STEPS).astype(np.float64)
    return np.interp(root**2, curve.astype(np.float64), root).astype(np.float32)


def _through(
    values: Floats, curves: Sequence[Floats], matrix: Floats, back: Sequence[Floats]
) -> Floats:
    steps = as_pixels(values, SIXTEEN)
    light = np.stack([curve[steps[..., k]] for k, curve in enumerate(curves)], axis=-1) @ matrix
    np.clip(light, 0, 1, out=light)
    np.sqrt(light, out=light)
    roots = as_pixels(light, SIXTEEN)
    return np.stack([table[roots[..., k]] for k, table in enumerate(back)], axis=-1)


class _Tables:
    """A profile of any kind, by LittleCMS itself: a scanner's tables, for instance."""

    def __init__(self, icc: bytes) -> None:
        self._icc = icc
        _moved(np.zeros((1, 1, 3), np.uint16), icc, SRGB)
        self._leads_back = True
        try:
            _moved(np.zeros((1, 1, 3), np.uint16), SRGB, icc)
        except Exception:  # a scanner's table that leads one way only  # noqa: BLE001
            log.info("a colour profile has no way back: changes are taken as they are")
            self._leads_back = False

    def seen(self, own: Floats) -> Floats:
        """See `Colours`."""
        return as_float(_moved(as_pixels(own, SIXTEEN), self._icc, SRGB))

    def change(self, seen: Floats, change: Floats) -> Floats:
        """See `Colours`."""
        if not self._leads_back:
            return change
        after = _moved(as_pixels(seen + change, SIXTEEN), SRGB, self._icc).astype(np.int32)
        after -= _moved(as_pixels(seen, SIXTEEN), SRGB, self._icc)
        return after.astype(np.float32) / np.float32(65535)


class _Grey:
    """Two tables of 65,536 steps: a grey profile is one curve."""

    def __init__(self, icc: bytes) -> None:
        line = _moved(STEPS[None], icc, SRGB, "gray")
        self._there = np.maximum.accumulate(as_float(line.reshape(-1, 3)[:, 1]))
        self._back = np.interp(as_float(STEPS), self._there, as_float(STEPS)).astype(np.float32)

    def seen(self, own: Floats) -> Floats:
        """See `Colours`."""
        return self._there[as_pixels(own, SIXTEEN)]

    def change(self, seen: Floats, change: Floats) -> Floats:
        """See `Colours`."""
        after = self._back[as_pixels(seen + change, SIXTEEN)]
        return after - self._back[as_pixels(seen, SIXTEEN)]


def _moved(values: Pixels, source: bytes, target: bytes, space: str = "rgb") -> NDArray[np.uint16]:
    """`values` (h, w, 3), or (h, w) if their space is "gray", from one profile to another, as RGB."""
    return imagecodecs.cms_transform(
        *(values, source, target),
        colorspace=space,
        outcolorspace="rgb",
        intent=RELATIVE,
        flags=EXACT,
    )


def of_png(info: dict[Any, Any], *, grey: bool) -> bytes | None:
    """A profile for the gamma and chromaticities of a PNG without one (gAMA and cHRM); None for sRGB.

    info: of Pillow. A gamma of 1/2.2 has always been written for sRGB. W3C PNG, third edition, 11.3.2.
    """
    gamma = info.get("gamma")
    if info.get("srgb") is not None or not isinstance(gamma, float) or not 0.1 < gamma < 5:
        return None
    corners = info.get("chromaticity", SRGB_CHROMATICITIES)
    usual = abs(gamma - USUAL_GAMMA) < 0.01
    if usual and (grey or np.allclose(corners, SRGB_CHROMATICITIES, atol=0.005)):
        return None
    try:
        if grey:
            made = imagecodecs.cms_profile("gray", whitepoint=corners[:2], gamma=1 / gamma)
        else:
            made = imagecodecs.cms_profile(
                "rgb", whitepoint=corners[:2], primaries=corners[2:], gamma=1 / gamma
            )
    except Exception as error:  # numbers that are no colours  # noqa: BLE001
        log.info("gamma and chromaticities can't be used: %s", error)
        return None
    return (
        bytes(made[:24]) + bytes(12) + bytes(made[36:])
    )  # without the time: results can be repeated


def named(image: Image.Image) -> bytes | None:
    """The ICC profile of a picture that Pillow has opened, or one made of what it says instead."""
    icc = image.info.get("icc_profile")
    if isinstance(icc, bytes) and icc:
        return icc
    if image.format == "GIF" and stream_of(image) is not None:
        return gif.extensions(stream_of(image)).get(gif.PROFILE)
    if image.format == "PNG":
        return of_png(image.info, grey=image.mode in ("1", "L", "LA", "I", "I;16", "I;16B"))
    return None


def profile_of(photo: Photo) -> bytes | None:
    """The profile to embed with the photo: a colour profile on a grey picture is refused by readers."""
    if photo.icc and (photo.icc[16:20] == b"GRAY") == photo.is_grey:
        return photo.icc
    return None


def cmyk_to_rgb(inks: Pixels, profile: bytes | None) -> Pixels:
    """Inks (h, w, 4), 0 is none, as sRGB (h, w, 3) of the same depth: by `profile` or rule of thumb."""
    if profile and profile[16:20] == b"CMYK" and len(profile) <= MAX_PROFILE:
        try:
            return imagecodecs.cms_transform(
                np.ascontiguousarray(inks),
                profile,
                SRGB,
                colorspace="cmyk",
                outcolorspace="rgb",
                intent=RELATIVE,
                flags=EXACT,
            )
        except Exception as error:  # the profile of something else  # noqa: BLE001
            log.info("a press profile can't be used: %s", error)
    light = 1 - as_float(inks)
    return as_pixels(light[..., :3] * light[..., 3:], inks.dtype)
