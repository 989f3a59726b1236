"""YuNet, the small network that finds faces: its official file, run by OpenCV.

Wu, Peng and Yu, "YuNet: A Tiny Millisecond-level Face Detector", Machine Intelligence Research 2023; the file
is face_detection_yunet_2023mar.onnx of OpenCV's Model Zoo. It finds faces of 10 to 300 pixels.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from pathlib import Path
from stat import S_ISREG

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.views import Bytes
from sr_desktop.models.catalog import FIND_FACES, Model, WeightsFile, load_catalog
from sr_desktop.models.store import places_of_tool

log = logging.getLogger(__name__)

OVERLAP = 0.3
"""Boxes that share more than this (intersection over union) are one face."""
MOST = 5000
"""Boxes of one picture before that."""
SMALLEST, BESIDE = 96, 114
"""WORKAROUND: of strips of up to 32 pixels OpenCV 4.14 gives numbers that were in memory before, so small
pictures get grey beside them."""

KEPT, KEPT_PIXELS = 24, 2_000_000
"""Objects of OpenCV that wait for the next picture, and the pixels of what they were last used for, all
together: with some 60 bytes for each."""

Size = tuple[int, int]
"""(width, height), pixels."""
Rows = NDArray[np.float32]
"""(n, 15), a face each: x, y, width and height of its box, x and y of the five landmarks, score."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The official file, checked: its name, its SHA-256, its bytes."""

    name: str
    sha256: str
    content: bytes


def installed() -> Weights | None:
    """What the catalogue's file holds, read and checked once; None if the official one is not here.

    What was checked is kept, so that a file which is changed later is never what OpenCV reads.
    """
    for path, file in places_of_tool(FIND_FACES, _catalogued()):
        try:
            facts = path.stat()
            if not S_ISREG(facts.st_mode):
                continue
            weights = _read(path, file, facts.st_mtime_ns, facts.st_size)
        except FileNotFoundError:
            continue
        except OSError as error:
            log.info("the face finder can't be read: %s", error)
            continue
        if weights is not None:
            return weights
    return None


@lru_cache(1)
def _catalogued() -> tuple[Model, ...]:
    """The catalogue's finders of faces; it comes with the program, and reading it takes longest."""
    return tuple(model for model in load_catalog() if model.purpose == FIND_FACES)


@lru_cache(4)
def _read(path: Path, file: WeightsFile, _changed: int, size: int) -> Weights | None:
    """OpenCV sees none but the official bytes: its reader of ONNX is not made for hostile ones."""
    if size > file.limit:
        return None
    with path.open("rb") as stream:
        content = stream.read(file.limit + 1)
    found = hashlib.sha256(content).hexdigest()
    if not file.matches(found):
        log.warning("the face finder %s is not the official one", path)
        return None
    return Weights(path.name, found, content)


class YuNet:
    """The network, for any number of threads: each that asks is lent an object of OpenCV of its own.

    One that was last used for pictures of the same size is preferred, for it has the memory for them:
    another one takes up to half as long again. Few sizes are asked for again and again.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._lock = threading.Lock()
        self._idle: list[tuple[Size, cv2.FaceDetectorYN]] = []

    def __call__(self, rgb: Bytes, least: float) -> Rows:
        """The faces in `rgb` (h, w, 3) with a score of `least` or more, the surest first."""
        height, width = rgb.shape[:2]
        bgr = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), np.uint8)
        below, beside = max(0, SMALLEST - height), max(0, SMALLEST - width)
        if below or beside:
            grey = (BESIDE,) * 3
            bgr = np.asarray(
                cv2.copyMakeBorder(bgr, 0, below, 0, beside, cv2.BORDER_CONSTANT, value=grey),
                np.uint8,
            )
        with self._lent((width + beside, height + below)) as network:
            network.setScoreThreshold(least)
            _, rows = network.detect(bgr)
        return np.zeros((0, 15), np.float32) if rows is None else np.asarray(rows, np.float32)

    @contextmanager
    def _lent(self, size: Size) -> Iterator[cv2.FaceDetectorYN]:
        """An object that nobody else uses meanwhile, for pictures of that (width, height)."""
        with self._lock:
            fitting = next((each for each in self._idle if each[0] == size), None)
            if fitting is not None:
                self._idle.remove(fitting)
            elif self._idle and (
                len(self._idle) >= KEPT or self._pixels + prod(size) > KEPT_PIXELS
            ):
                fitting = self._idle.pop(0)
        was, network = fitting or (None, self._made())
        if was != size:
            network.setInputSize(size)
        yield network  # one that failed is not used again
        with self._lock:
            self._idle.append((size, network))
            while len(self._idle) > KEPT or (self._pixels > KEPT_PIXELS and len(self._idle) > 1):
                del self._idle[0]

    @property
    def _pixels(self) -> int:
        """Of the pictures that those which wait were last used for."""
        return sum(prod(size) for size, _ in self._idle)

    def _made(self) -> cv2.FaceDetectorYN:
        model = np.frombuffer(self.weights.content, np.uint8)
        nothing = np.zeros(0, np.uint8)
        # tiles and photos run side by side, each on a core of its own: no threads within them
        cv2.setNumThreads(1)
        return cv2.FaceDetectorYN.create(
            *("onnx", model, nothing, (320, 320)), nms_threshold=OVERLAP, top_k=MOST
        )


@lru_cache(2)
def network_of(weights: Weights) -> YuNet:
    """The network with these weights, the same for all who ask."""
    return YuNet(weights)
