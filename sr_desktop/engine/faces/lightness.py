"""Light alone: the plane in which a face's structure is looked at."""

from __future__ import annotations

import cv2
import numpy as np

from sr_desktop.engine.image import Floats


def lightness(values: Floats) -> Floats:
    """(h, w, 1 or 3) -> (h, w): luminance (ITU-R BT.601, as `colour.LUMA`); of one channel a view of it."""
    if values.shape[2] == 1:
        return values[..., 0]
    return np.asarray(cv2.cvtColor(values, cv2.COLOR_RGB2GRAY), np.float32)
