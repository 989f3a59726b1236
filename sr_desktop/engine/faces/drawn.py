"""One face as a network drew it anew, in the colours and the tone that it has in the photo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.colour import luminance
from sr_desktop.engine.faces.align import SIDE, Alignment, align, crop_of
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.face_network import FaceNetwork
from sr_desktop.engine.image import Floats, Pixels
from sr_desktop.engine.profiles import Colours

TONE = 24.0
"""Pixels of a square of 512: colour and tone that are smoother than a Gaussian of this are the photo's."""
LEAST = 1e-3
"""Weight of what lies outside of the face where only that is near."""
CENTRE = (256.5, 292.0)
"""The middle of a face in the square of 512: between brows and mouth."""
RADII = (150.0, 186.0)
"""Of the oval in which a face lies, from the hair to the chin and from ear to ear."""
FADE = (0.72, 1.1)
"""Where the oval begins to fade and where it ends, in radii."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a network made of one face: depends on the photo and the network alone.

    alignment: how the photo lies in the square. picture: (side, side, C) float16, sRGB 0..1; C is 1 where
    only the luminance counts (grey and toned photos), else 3.
    """

    alignment: Alignment
    picture: NDArray[np.float16]


def draw(
    face: Face,
    source: Pixels,
    colours: Colours | None,
    network: FaceNetwork,
    *,
    channels: int = 3,
    check: Callable[[], None] | None = None,
    tell: Callable[[str], None] | None = None,
) -> Drawn:
    """The face, drawn anew.

    source, colours: the photo's visible pixels and its profile. channels: 1 where the network shall see and
    give luminance alone (`Blend.channels`). check and tell: as of `FaceNetwork.restore`, which raises
    `WrongResult` and `OutOfMemory`.
    """
    alignment = align(face, network.side)
    crop = crop_of(source, colours, alignment, grey=channels == 1)
    if check is None:
        made = network.restore(crop, tell=tell)
    else:
        check()
        made = network.restore(crop, check=check, tell=tell)
    if channels == 1:
        made, crop = luminance(made), luminance(crop)
    return Drawn(alignment, in_the_tone_of(crop, made).astype(np.float16))


def in_the_tone_of(crop: Floats, made: Floats) -> Floats:
    """`made` with the low-frequency colour and tone of `crop`, both (side, side, C); within 0..1.

    Inside the face only the face counts: what lies around it is none of a network's business, which often
    draws it badly.
    """
    side = len(made)
    at = (np.arange(side, dtype=np.float32) + 0.5) * (SIDE / side)
    weight = oval(at[None, :], at[:, None])[..., None] + np.float32(LEAST)
    sigma = TONE * side / SIDE
    smooth = _smooth((made - crop) * weight, sigma) / _smooth(weight, sigma)
    toned: Floats = np.clip(made - smooth, 0, 1)
    return toned


def _smooth(values: Floats, sigma: float) -> Floats:
    made = cv2.GaussianBlur(values, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    return np.asarray(made, np.float32).reshape(values.shape)


def oval(x: Floats, y: Floats) -> Floats:
    """How much a place in the square of 512 belongs to the face, 0..1: soft, without corners."""
    radius = np.sqrt(
        ((x - np.float32(CENTRE[0])) / np.float32(RADII[0])) ** 2
        + ((y - np.float32(CENTRE[1])) / np.float32(RADII[1])) ** 2
    )
    share = ((np.float32(FADE[1]) - radius) / np.float32(FADE[1] - FADE[0])).clip(0, 1)
    return share * share * (3 - 2 * share)
