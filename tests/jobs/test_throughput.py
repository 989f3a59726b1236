"""An album in lanes and in turn: the same files, within the bound of memory. How fast, it prints."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks.throughput import measure

BOUND = 1200 * 1024**2
"""Bytes of private memory: the promise of the design."""


@pytest.mark.slow
def test_an_album_in_lanes_is_the_same_as_in_turn(tmp_path):
    made = measure(24, 3, tmp_path)
    sys.stdout.write("\n" + "\n".join(made.lines) + "\n")
    assert len(made.hashes_in_lanes) == 24
    assert made.hashes_in_lanes == made.hashes_in_turn
    assert made.peak < BOUND
