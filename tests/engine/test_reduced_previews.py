"""Previews that are smaller than the result, at sizes whose cells are no multiple of what is shown as one."""

from __future__ import annotations

import numpy as np
import pytest

from sr_desktop.base.progress import Progress
from sr_desktop.engine.patches import Look
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.tiling import Box
from sr_desktop.engine.toolbox import Toolbox
from tests.support import write_photo


@pytest.mark.parametrize("reduce", [2, 3])
def test_each_piece_is_shown_as_far_as_it_is_made(tmp_path, reduce):
    path = write_photo(tmp_path / "Oma.png", 150, 110)
    settings = Settings(size=Size(factor=2.36))  # cells of 151 pixels
    width, height = settings.size.pixels(150, 110)
    patches = []
    shown = Previewer(Toolbox()).show(
        *(path, settings, Box(0, 0, width, height), reduce, Progress(), patches.append)
    )
    assert shown.whole
    covered = np.zeros((height, width), bool)
    for patch in patches:
        box = patch.box
        covered[box.y0 : box.y1, box.x0 : box.x1] |= patch.exact
        assert patch.pixels.shape[:2] == (-(-box.height // reduce), -(-box.width // reduce))
    assert covered.all()
    assert [patch for patch in patches if not patch.exact]


def test_what_is_too_small_for_a_pixel_of_the_screen_is_not_shown_alone():
    look = Look(None, None, None, (31, 20), 4)
    assert look.inner(Box(3, 2, 30, 19)) == Box(4, 4, 28, 16)
    assert look.inner(Box(8, 16, 31, 20)) == Box(8, 16, 31, 20)
    assert look.inner(Box(5, 4, 7, 12)) is None
