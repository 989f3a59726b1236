"""Old-photo versions of photos whose faces are known: faded, noisy, turned, or small in larger scenes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine.colour import LUMA
from sr_desktop.engine.faces.turns import turned, warped
from sr_desktop.lab.known_faces import Box, KnownPhoto

Bytes = NDArray[np.uint8]

SCENE = (640, 480)
IN_A_SCENE = 4
"""Faces in a scene."""
GROUP = (1200, 800)
GROUP_ROWS, GROUP_COLUMNS = 4, 10
GROUP_HEIGHTS = (34, 52)
AROUND = 0.45
"""Share of a face's box that is pasted with it on each side."""
HEIGHTS = (64, 48, 32, 24, 16)
GRAIN, QUALITY = 4.0, 80
"""Of the scenes: standard deviation in steps of 255, and of JPEG."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A photo (h, w, 3) and what is known of it."""

    pixels: Bytes
    known: KnownPhoto


def versions(samples: Sequence[Sample]) -> Iterator[tuple[str, Iterator[Sample]]]:
    """The name of each version, and the photos in it; the same each time."""
    yield "as it is", iter(samples)
    for name, change in TONES.items():
        yield name, (_toned(sample, change) for sample in samples)
    for angle in (15.0, 30.0, 45.0, 90.0, 180.0):
        yield f"tilted {angle:.0f}°", (_tilted(sample, angle) for sample in samples)
    for height in HEIGHTS:
        yield f"face of {height} px", scenes(samples, height)
    yield "group of 40", iter([group(samples)] if _faces(samples) else [])


def scenes(samples: Sequence[Sample], height: int) -> Iterator[Sample]:
    """Each face that is at least so high, at that height in a scene without faces, a few in each."""
    faces = [face for face in _faces(samples) if face[1][3] >= height]
    grounds = _grounds(samples, SCENE)
    for index in range(0, len(faces), IN_A_SCENE):
        rng = np.random.default_rng((height, index))
        scene = grounds[index // IN_A_SCENE % len(grounds)].copy()
        boxes = []
        for place, (pixels, box) in enumerate(faces[index : index + IN_A_SCENE]):
            left = SCENE[0] * (place + 0.5 + rng.uniform(-0.15, 0.15)) / IN_A_SCENE
            middle = (left, SCENE[1] * rng.uniform(0.25, 0.75))
            boxes.append(_paste(scene, pixels, box, height, middle))
        yield Sample(_aged(scene, rng), KnownPhoto(f"scene {index}", tuple(boxes)))


def group(samples: Sequence[Sample]) -> Sample:
    """Forty faces in rows, as on the stairs of a school."""
    rng = np.random.default_rng(40)
    scene = _grounds(samples, GROUP)[0].copy()
    every = _faces(samples)
    large = [face for face in every if face[1][3] >= GROUP_HEIGHTS[1]] or every
    boxes = []
    for place in range(GROUP_ROWS * GROUP_COLUMNS):
        row, column = divmod(place, GROUP_COLUMNS)
        x = GROUP[0] * (column + 0.5 + 0.3 * (row % 2 - 0.5)) / GROUP_COLUMNS
        y = GROUP[1] * (row + 0.6) / (GROUP_ROWS + 0.4)
        pixels, box = large[place % len(large)]
        boxes.append(_paste(scene, pixels, box, int(rng.integers(*GROUP_HEIGHTS)), (x, y)))
    return Sample(_aged(scene, rng), KnownPhoto("group", tuple(boxes)))


def _grey(rgb: Bytes, _: np.random.Generator) -> Bytes:
    return _bytes((rgb.astype(np.float32) @ LUMA)[..., None].repeat(3, 2))


def _sepia(rgb: Bytes, _: np.random.Generator) -> Bytes:
    light = (rgb.astype(np.float32) @ LUMA)[..., None]
    return _bytes(light * (0.78, 0.66, 0.48) + (45, 33, 18))


def _faded(rgb: Bytes, rng: np.random.Generator) -> Bytes:
    """A quarter of the contrast is left, yellowed, lighter to one side, with grain."""
    height, width = rgb.shape[:2]
    light = (rgb.astype(np.float32) @ LUMA)[..., None].repeat(3, 2)
    slope = np.linspace(-18, 18, width, dtype=np.float32)[None, :, None]
    grain = rng.normal(0, 2, (height, width, 1))
    return _bytes((light - 128) * 0.25 + (178, 166, 140) + slope + grain)


def _noisy(rgb: Bytes, rng: np.random.Generator) -> Bytes:
    grain = cv2.GaussianBlur(rng.normal(0, 1, rgb.shape[:2]).astype(np.float32), (0, 0), 0.7)
    grain *= 14 / grain.std()
    return _jpeg(_bytes(rgb.astype(np.float32) + grain[..., None]), 35)


def _blurred(rgb: Bytes, _: np.random.Generator) -> Bytes:
    return np.asarray(cv2.GaussianBlur(rgb, (0, 0), max(rgb.shape[:2]) / 400), np.uint8)


TONES: dict[str, Callable[[Bytes, np.random.Generator], Bytes]] = {
    "grey": _grey,
    "sepia": _sepia,
    "faded": _faded,
    "noise and JPEG": _noisy,
    "blurred": _blurred,
}


def _toned(sample: Sample, change: Callable[[Bytes, np.random.Generator], Bytes]) -> Sample:
    return replace(sample, pixels=change(sample.pixels, np.random.default_rng(7)))


def _tilted(sample: Sample, angle: float) -> Sample:
    """The photo turned clockwise, on paper."""
    height, width = sample.pixels.shape[:2]
    matrix, size = turned(width, height, -angle)
    c, s = cos(radians(angle)), sin(radians(angle))

    def moved(box: Box) -> Box:
        x, y, across, down = box
        middle = matrix[:, :2] @ (x + across / 2, y + down / 2) + matrix[:, 2]
        wide, high = hypot(across * c, down * s), hypot(across * s, down * c)
        return float(middle[0]) - wide / 2, float(middle[1]) - high / 2, wide, high

    known = replace(
        sample.known,
        faces=tuple(map(moved, sample.known.faces)),
        maybe=tuple(map(moved, sample.known.maybe)),
    )
    return Sample(warped(sample.pixels, matrix, size, (225, 220, 210)), known)


def _faces(samples: Sequence[Sample]) -> list[tuple[Bytes, Box]]:
    return [(sample.pixels, box) for sample in samples for box in sample.known.faces]


def _grounds(samples: Sequence[Sample], size: tuple[int, int]) -> list[Bytes]:
    """Photos without faces, at that size; a wall if there are none."""
    empty = [each.pixels for each in samples if not each.known.faces and not each.known.maybe]
    wall = np.full((4, 4, 3), (150, 140, 120), np.uint8)
    return [
        np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
        for pixels in empty or [wall]
    ]


def _paste(scene: Bytes, pixels: Bytes, box: Box, height: int, middle: tuple[float, float]) -> Box:
    """Puts the head in `box` into a scene, softly; where its face is then."""
    x, y, across, down = box
    edge = AROUND * down
    x0, y0 = max(0, round(x - edge)), max(0, round(y - edge))
    x1, y1 = (
        round(min(pixels.shape[1], x + across + edge)),
        round(min(pixels.shape[0], y + down + edge)),
    )
    scale = height / down
    size = (max(1, round((x1 - x0) * scale)), max(1, round((y1 - y0) * scale)))
    head = cv2.resize(pixels[y0:y1, x0:x1], size, interpolation=cv2.INTER_AREA)
    left = min(max(0, round(middle[0] - size[0] / 2)), scene.shape[1] - size[0])
    top = min(max(0, round(middle[1] - size[1] / 2)), scene.shape[0] - size[1])
    mask = np.zeros(size[::-1], np.float32)
    centre = (size[0] // 2, size[1] // 2)
    cv2.ellipse(mask, centre, (int(size[0] * 0.42), int(size[1] * 0.42)), 0, 0, 360, (1.0,), -1)
    mask = cv2.GaussianBlur(mask, (0, 0), max(size) / 20)[..., None]
    part = scene[top : top + size[1], left : left + size[0]]
    part[...] = _bytes(head * mask + part * (1 - mask))
    sx, sy = size[0] / (x1 - x0), size[1] / (y1 - y0)
    return left + (x - x0) * sx, top + (y - y0) * sy, across * sx, down * sy


def _aged(rgb: Bytes, rng: np.random.Generator) -> Bytes:
    return _jpeg(_bytes(rgb + rng.normal(0, GRAIN, (*rgb.shape[:2], 1))), QUALITY)


def _jpeg(rgb: Bytes, quality: int) -> Bytes:
    stream = io.BytesIO()
    Image.fromarray(rgb).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream))


def _bytes(values: NDArray[np.floating]) -> Bytes:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
