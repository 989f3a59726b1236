"""Colours of real photos before and after, with every kind of model: the low frequencies stay."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.models.store import find_model

CELL = 32
"""Pixels of the photo over which colours are averaged."""
LIMIT = 0.5
"""Mean difference in CIE Lab (1976)."""
FOLDERS = ("old", "faces", "real")


@pytest.fixture(scope="module")
def toolbox():
    return Toolbox()


def lab(srgb):
    """CIE Lab under D65 of sRGB 0..1 (IEC 61966-2-1), (..., 3)."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    xyz = linear @ np.array(
        [[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]]
    )
    xyz /= np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack(
        [116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1
    )


def cells(pixels, columns, lines):
    """Mean colours (lines, columns, 3) in 0..1."""
    values = as_float(pixels)
    if values.shape[2] == 1:
        values = np.repeat(values, 3, axis=2)
    planes = [
        np.asarray(Image.fromarray(values[..., c]).resize((columns, lines), Image.Resampling.BOX))
        for c in range(3)
    ]
    return np.stack(planes, axis=-1)


def middle(photo, side):
    """At most `side` x `side` pixels of the photo."""
    top, left = (max(0, (length - side) // 2) for length in photo.pixels.shape[:2])
    part = slice(top, top + side), slice(left, left + side)
    alpha = None if photo.alpha is None else photo.alpha[part]
    return replace(photo, pixels=photo.pixels[part], alpha=alpha)


def photos(assets):
    return [
        path
        for name in FOLDERS
        for path in sorted((assets / "photos" / name).iterdir())
        if path.suffix in (".png", ".jpg")
    ]


@pytest.mark.parametrize(
    ("model", "side"),
    [
        ("heirloom-x4", 256),
        pytest.param("heirloom-x4", 100_000, marks=pytest.mark.slow),
        pytest.param("heirloom-hq-x4", 100_000, marks=pytest.mark.slow),
        pytest.param("faithful-x2", 100_000, marks=pytest.mark.slow),
    ],
)
def test_colours_of_real_photos_stay(assets, toolbox, model, side):
    restorer = toolbox.restorer(find_model(model), 0.5, choose_device("cpu"))
    met, worst = 0, (0.0, "")
    for path in photos(assets):
        photo = middle(open_photo(path), side)
        size = (photo.size[0] * 2, photo.size[1] * 2)
        made = restorer.restore(photo, Wishes(size), Progress()).pixels
        columns, lines = (max(1, round(side / CELL)) for side in photo.size)
        before = cells(visible(photo), columns, lines)
        after = cells(made, columns, lines)
        off = float(np.linalg.norm(lab(before) - lab(after), axis=-1).mean())
        worst = max(worst, (off, path.name))
        met += 1
        if photo.is_grey:
            assert made.shape[2] == 1
        elif np.ptp(photo.pixels, axis=2).max() == 0:  # grey stored as RGB
            assert np.ptp(made, axis=2).max() == 0, path.name
    assert met >= 28
    sys.stdout.write(f"\n{model}: worst mean Lab difference {worst[0]:.2f} ({worst[1]})\n")
    assert worst[0] < LIMIT, worst
