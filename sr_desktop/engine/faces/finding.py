"""The faces in a photo, and the landmarks of one face in a small picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sr_desktop.engine.faces import yunet
from sr_desktop.engine.faces.cascade import Cascades
from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.merging import ordered
from sr_desktop.engine.faces.search import Search
from sr_desktop.engine.faces.second_look import close_look
from sr_desktop.engine.faces.views import Bytes, views_of
from sr_desktop.engine.image import Pixels
from sr_desktop.engine.profiles import Colours

MOST = 200
"""Faces of one photo, the surest ones."""
LEAST_SIDE = 16
"""Pixels; a photo with a shorter side holds no face."""

Landmarks = tuple[Point, Point, Point, Point, Point]
"""As of a `Face`."""
Finder = Literal["yunet", "cascade"]


@dataclass(frozen=True, slots=True)
class Found:
    """The faces of a photo, the largest first, and what found them.

    weights: name and SHA-256 of the network's file; None for the cascades, which come with OpenCV.
    """

    faces: tuple[Face, ...]
    finder: Finder
    weights: tuple[str, str] | None = None


def find_faces(
    pixels: Pixels,
    colours: Colours | None,
    check: Callable[[], None],
    *,
    cores: int = 1,
    finder: Finder | None = None,
) -> Found:
    """The faces in a photo; by YuNet if it is here, else by OpenCV's cascades.

    pixels:  (H, W, C) as of a `Photo`, upright; they are only read. Boxes and landmarks are in its pixels.
    colours: how its profile is seen, or None for sRGB.
    check:   called between the steps, many times a second; may raise `Cancelled`.
    cores:   how many processor cores may be used. What is found does not depend on it.
    finder:  "cascade" to do without YuNet.

    The same photo has the same faces each time. At most `MOST`, and memory is bounded (see `views_of`).
    """
    weights = None if finder == "cascade" else yunet.installed()
    found: list[Face] = []
    if min(pixels.shape[:2]) >= LEAST_SIDE:
        views = views_of(pixels, colours, check)
        if weights is None:
            found = _cascades().faces(views, check)
        else:
            found = Search(views, yunet.network_of(weights), check, cores).faces()
    faces = ordered(found[:MOST])
    if weights is None:
        return Found(faces, "cascade")
    return Found(faces, "yunet", (weights.name, weights.sha256))


def landmarks_in(rgb: Bytes, near: Face | None = None) -> Landmarks | None:
    """The landmarks of the one face in a small picture (h, w, 3); see `face_in`."""
    face = face_in(rgb, near)
    return None if face is None else face.landmarks


def face_in(rgb: Bytes, near: Face | None = None) -> Face | None:
    """The main face of a small picture (h, w, 3), closely looked at; None without one, or without YuNet.

    near: about where its face is, in the picture's pixels. To compare two pictures of a face, give the same
    for both: noise, sharpening or JPEG then move its landmarks by 0.3 to 1 % of the eye distance (rms, the
    median of 28 faces; one in ten by up to 2 %), without it by half as much again.
    """
    weights = yunet.installed()
    return None if weights is None else close_look(rgb, yunet.network_of(weights), near)


@lru_cache(1)
def _cascades() -> Cascades:
    return Cascades()
