"""Drawings for clean pairs: the same for the same seed, full of hard edges, each another."""

from __future__ import annotations

import numpy as np

from sr_desktop.lab.graphics import drawing


def test_a_drawing_is_fixed_by_its_seed():
    first, again, other = (drawing(np.random.default_rng(seed), 96) for seed in (4, 4, 5))
    assert first.shape == (96, 96, 3)
    assert first.dtype == np.uint8
    assert np.array_equal(first, again)
    assert np.abs(first.astype(int) - other).mean() > 5


def test_drawings_have_hard_edges_and_flat_places():
    steps = np.concatenate(
        [
            np.abs(np.diff(drawing(np.random.default_rng(seed), 128).astype(int), axis=1)).max(-1)
            for seed in range(8)
        ]
    )
    assert (steps > 100).mean() > 0.01, (steps > 100).mean()
    assert (steps < 4).mean() > 0.3, (steps < 4).mean()
