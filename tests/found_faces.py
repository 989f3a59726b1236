"""For tests of photos whose faces are known: three in a photo of 130 x 96, and what becomes of it."""

from __future__ import annotations

import numpy as np

from sr_desktop.base.progress import Progress
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import restore_file
from sr_desktop.engine.settings import Settings

WAYS = Settings(model="faithful", strength=1.0, faces="gentle")
POINTS = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.78), (0.65, 0.78))


def face(x, y, side):
    """A face from the front in a square box."""
    marks = tuple((x + side * a, y + side * b) for a, b in POINTS)
    return Face(x, y, side, side, marks, 0.9)


FACES = (face(12, 16, 40), face(40, 30, 36), face(98, 60, 40))
"""In a photo of 130 x 96: two that overlap, and one that is cut by the photo's edges."""


def restored(path, settings, toolbox, **more):
    return restore_file(path, path.with_name("made.png"), settings, toolbox, Progress(), **more)


def pixels_of(made):
    return open_photo(made.target).pixels


def shown(previewer, path, settings, view, reduce=1):
    """The last patch at every place of a view, and all patches."""
    patches = []
    ended = previewer.show(path, settings, view, reduce, Progress(), patches.append)
    width, height = ended.size
    whole = np.zeros((height, width, patches[-1].pixels.shape[2]), np.uint8)
    for patch in patches:
        box = patch.box
        whole[box.y0 : box.y1, box.x0 : box.x1] = patch.pixels
    return whole[view.y0 : view.y1, view.x0 : view.x1], patches, ended
