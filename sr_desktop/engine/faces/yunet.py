"""YuNet, the small network that finds faces: its official file, run by OpenCV.

Wu, Peng and Yu, "YuNet: A Tiny Millisecond-level Face Detector", Machine Intelligence Research 2023; the file
is face_detection_yunet_2023mar.onnx of OpenCV's Model Zoo. It finds faces of 10 to 300 pixels.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.views import Bytes
from sr_desktop.models.catalog import FIND_FACES, load_catalog
from sr_desktop.models.store import find_tool

log = logging.getLogger(__name__)

OVERLAP = 0.3
"""Boxes that share more than this (intersection over union) are one face."""
MOST = 5000
"""Boxes of one picture before that."""
SMALLEST, BESIDE = 96, 114
"""WORKAROUND: of strips of up to 32 pixels OpenCV 4.14 gives numbers that were in memory before, so small
pictures get grey beside them."""

Rows = NDArray[np.float32]
"""(n, 15), a face each: x, y, width and height of its box, x and y of the five landmarks, score."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The official file, checked: its name, its SHA-256, its bytes."""

    name: str
    sha256: str
    content: bytes


def installed() -> Weights | None:
    """What the catalogue's file holds, read once; None if the official one is not on this computer."""
    path = find_tool(FIND_FACES)
    if path is None:
        return None
    try:
        facts = path.stat()
        return _read(path, facts.st_mtime_ns, facts.st_size)
    except OSError as error:
        log.info("the face finder can't be read: %s", error)
        return None


@lru_cache(2)
def _read(path: Path, _changed: int, _size: int) -> Weights | None:
    """OpenCV sees none but the official bytes: its reader of ONNX is not made for hostile ones."""
    official = [
        file
        for model in load_catalog()
        if model.purpose == FIND_FACES
        for file in model.files
        if file.name == path.name
    ]
    with path.open("rb") as stream:
        content = stream.read(max((file.limit for file in official), default=0) + 1)
    found = hashlib.sha256(content).hexdigest()
    if not any(file.matches(found) for file in official):
        log.warning("the face finder %s is not the official one", path)
        return None
    return Weights(path.name, found, content)


class YuNet:
    """The network, made once for each thread that asks: OpenCV's object is not made for two at once."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._own = threading.local()

    def __call__(self, rgb: Bytes, least: float) -> Rows:
        """The faces in `rgb` (h, w, 3) with a score of `least` or more, the surest first."""
        network = self._network()
        height, width = (max(SMALLEST, side) for side in rgb.shape[:2])
        bgr = np.full((height, width, 3), BESIDE, np.uint8)
        bgr[: rgb.shape[0], : rgb.shape[1]] = rgb[..., ::-1]
        network.setInputSize((width, height))
        network.setScoreThreshold(least)
        _, rows = network.detect(bgr)
        return np.zeros((0, 15), np.float32) if rows is None else np.asarray(rows, np.float32)

    def _network(self) -> cv2.FaceDetectorYN:
        made: cv2.FaceDetectorYN | None = getattr(self._own, "network", None)
        if made is None:
            model = np.frombuffer(self.weights.content, np.uint8)
            nothing = np.zeros(0, np.uint8)
            # tiles and photos run side by side, each on a core of its own: no threads within them
            cv2.setNumThreads(1)
            made = cv2.FaceDetectorYN.create(
                *("onnx", model, nothing, (320, 320)),
                nms_threshold=OVERLAP,
                top_k=MOST,
            )
            self._own.network = made
        return made


@lru_cache(2)
def network_of(weights: Weights) -> YuNet:
    """The network with these weights, the same for all who ask."""
    return YuNet(weights)
