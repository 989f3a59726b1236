"""One object that reports, divides, pauses and cancels."""

from __future__ import annotations

import threading

import pytest

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Control, Progress


def test_parts_divide_the_whole():
    seen = []
    whole = Progress(lambda fraction, stage: seen.append((round(fraction, 3), stage)), interval=0)
    whole.part(0.5, 1.0).part(0.0, 0.5).report(0.5, "half of a half")
    assert seen == [(0.625, "half of a half")]


def test_reports_are_throttled_but_the_end_is_told():
    seen = []
    progress = Progress(lambda fraction, stage: seen.append(fraction), interval=60)
    for step in range(100):
        progress.report(step / 100)
    progress.report(1.0)
    assert seen == [0.0, 1.0]


def test_cancel_raises_at_the_next_report_also_in_parts():
    progress = Progress()
    part = progress.part(0, 0.5)
    progress.control.cancel()
    with pytest.raises(Cancelled):
        part.report(0.1)


def test_pause_holds_and_cancel_ends_the_pause():
    control = Control()
    control.pause()
    outcome = []

    def work():
        try:
            control.check()
            outcome.append("went on")
        except Cancelled:
            outcome.append("cancelled")

    thread = threading.Thread(target=work)
    thread.start()
    control.cancel()
    thread.join(10)
    assert outcome == ["cancelled"]


def test_resume_goes_on():
    control = Control()
    control.pause()
    control.resume()
    control.check()
    assert not control.cancelled


def test_work_for_somebody_who_is_gone_ends():
    gone: list[bool] = []
    control = Control(lambda: bool(gone))
    control.check_cancelled()
    gone.append(True)
    with pytest.raises(Cancelled):
        control.check_cancelled()
