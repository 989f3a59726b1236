"""The benchmark of the predicted end, made small."""

from __future__ import annotations

import random
import sys

import pytest

from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.pace import Pace
from tests.benchmarks.eta import SIZES, let_it_test_itself, mixed_photos, predict, table


@pytest.mark.slow
def test_after_a_tenth_of_a_mixed_batch_the_end_is_known(tmp_path):
    photos = mixed_photos(tmp_path, 80, random.Random(5), SIZES[:5])
    host, pace = EngineHost(), Pace()
    try:
        let_it_test_itself(host, pace)
        said, took = predict(photos, Settings(), host, pace)
    finally:
        host.close()
    sys.stdout.write(f"\n{table(said, took)}\n")
    off = {each.share: each.off(took) for each in said}
    assert abs(off[0.10]) <= 0.25, off
