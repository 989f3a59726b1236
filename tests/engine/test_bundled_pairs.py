"""The pairs that come with the program: what the clean-up slider does to a grainy picture."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.models.store import find_model


def grainy(side: int = 72) -> np.ndarray:
    """Soft light over a grey plane with a disc on it, and grain of 10/255."""
    y, x = np.mgrid[:side, :side] / side
    plane = 120 + 40 * x - 20 * y + 50 * ((x - 0.5) ** 2 + (y - 0.5) ** 2 < 0.06)
    colour = plane[..., None] * np.array([1.0, 0.92, 0.8])
    grain = np.random.default_rng(1).normal(0, 10, (side, side, 1))
    return (colour + grain).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize("model", ["heirloom-x4", "heirloom-hq-x4"])
def test_clean_up_takes_more_and_more_grain_and_no_light(model: str) -> None:
    photo = Photo(grainy())
    toolbox, device = Toolbox(), choose_device("cpu")
    wishes = Wishes((photo.size[0] * 4, photo.size[1] * 4))
    noise, means = [], []
    for step in range(11):
        restorer = toolbox.restorer(find_model(model), step / 10, device)
        made = restorer.restore(photo, wishes, Progress()).pixels.astype(np.float32)
        flat = made[8:64, 8:280]  # above the disc: nothing but light and grain
        noise.append(
            float(np.abs(np.diff(flat, axis=0)).mean() + np.abs(np.diff(flat, axis=1)).mean())
        )
        means.append(made.mean((0, 1)))
    assert all(later <= earlier * 1.002 for earlier, later in itertools.pairwise(noise))
    assert noise[-1] < 0.9 * noise[0], "from one end to the other it must be seen"
    assert np.abs(np.array(means) - photo.pixels.mean((0, 1))).max() < 0.5
