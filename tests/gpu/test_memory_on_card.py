"""A graphics card's memory: as much as was estimated, too little of it, all of it given back in a pause."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
import torch

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.image import Photo
from sr_desktop.engine.restorer import MAX_TILE, Restorer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import Done, Failed, Progressed
from sr_desktop.models.store import find_model
from tests.support import launch_thread, picture, write_photo

MIB = 1024**2
PATIENCE = 120.0


def large(width: int, height: int) -> Photo:
    """A photo of so many pixels, quickly made."""
    return Photo(
        np.tile(picture(400, 400), (-(-height // 400), -(-width // 400), 1))[:height, :width]
    )


@pytest.mark.parametrize("model", ["heirloom-x4", "heirloom-hq-x4", "faithful-x2", "faithful-x4"])
def test_a_tile_takes_no_more_than_estimated(model, card, tell):
    backend = Toolbox().backend(find_model(model), 0.5, card)
    restorer = Restorer(backend)
    held = torch.cuda.memory_allocated(card.torch)
    side = MAX_TILE + 2 * sum(restorer._context())
    backend.run(np.full((side, side, 3), 0.5, np.float32))
    torch.cuda.synchronize()
    taken = torch.cuda.max_memory_allocated(card.torch) - held
    estimated = restorer._pixel_bytes() * side**2
    tell(
        f"{backend.precision.dtype}, {side} pixels: {taken / MIB:.0f} MB taken, {estimated / MIB:.0f} MB "
        f"estimated, {torch.cuda.memory_reserved(card.torch) / MIB:.0f} MB held by torch"
    )
    assert taken <= estimated
    assert taken > estimated / 8, "an estimate that is far too high makes tiles too small"


def test_a_large_photo_takes_no_more_than_one_tile(card, tell):
    backend = Toolbox().backend(find_model("heirloom-x4"), 0.5, card)
    restorer, photo = Restorer(backend), large(3000, 2000)
    budget = card.tile_budget()
    made = restorer.restore(photo, Wishes((12000, 8000)), Progress())
    peak = torch.cuda.max_memory_allocated(card.torch)
    tell(f"tiles of {made.tile}: {peak / MIB:.0f} MB of {budget / MIB:.0f} MB")
    assert made.pixels.shape == (8000, 12000, 3)
    assert made.backend is backend
    assert not made.notes
    assert (
        peak <= restorer._pixel_bytes() * (made.tile + 2 * sum(restorer._context())) ** 2 + 64 * MIB
    )
    assert peak <= budget


@contextmanager
def at_most(card, bytes_left: int) -> Iterator[None]:
    """As if the card had only so much memory for this process, beside what is held already."""
    total = torch.cuda.get_device_properties(card.torch).total_memory
    torch.cuda.empty_cache()
    share = (torch.cuda.memory_reserved(card.torch) + bytes_left) / total
    torch.cuda.set_per_process_memory_fraction(share, card.torch)
    try:
        yield
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, card.torch)


def test_where_memory_runs_out_tiles_become_smaller(card, tell):
    photo, wishes = large(1400, 1100), Wishes((5600, 4400))
    pair, toolbox = find_model("heirloom-x4"), Toolbox()
    wanted = Restorer(toolbox.backend(pair, 0.5, card)).restore(photo, wishes, Progress())
    backend = toolbox.backend(pair, 0.5, card)
    held = torch.cuda.memory_allocated(card.torch)
    peak = torch.cuda.max_memory_allocated(card.torch) - held
    with at_most(card, peak // 3):
        made = Restorer(backend).restore(photo, wishes, Progress())
    difference = np.abs(made.pixels.astype(int) - wanted.pixels)
    tell(f"tiles of {wanted.tile}, then {made.tile} in {peak // 3 / MIB:.0f} MB: {made.notes}")
    tell(f"at most {difference.max()} levels, {(difference > 0).mean():.4%} differ")
    assert made.tile < wanted.tile
    assert made.backend.device.id == card.id
    assert any("ran out of memory" in note for note in made.notes)
    assert difference.max() <= 1


def test_where_there_is_hardly_any_memory_the_processor_is_used(card, tell):
    photo, wishes = large(160, 120), Wishes((640, 480))
    toolbox = Toolbox()
    restorer = toolbox.restorer(find_model("heirloom-hq-x4"), 0.5, card)
    with at_most(card, 0):
        made = restorer.restore(photo, wishes, Progress())
    tell(f"{made.backend.device.id}, {made.notes}")
    assert made.backend.device.kind == "cpu"
    assert any("processor was used" in note for note in made.notes)


def restored(job: Job, host: EngineHost, *, pause: bool, meanwhile=lambda: None) -> Done:
    """What becomes of the photo; with a pause at its first sign of progress."""
    host.submit(job)
    paused = False
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        event = host.next_event(timeout=1)
        assert not isinstance(event, Failed), event
        if isinstance(event, Done):
            assert paused or not pause
            return event
        if pause and not paused and isinstance(event, Progressed) and event.stage == "restoring":
            assert event.fraction < 0.9
            paused = True
            host.pause()
            meanwhile()
            host.resume()
    raise AssertionError("it took too long")


def test_a_pause_gives_the_card_back_and_changes_nothing(place, tmp_path, tell):
    size = (1200, 900) if place.kind == "cuda" else (200, 150)
    source = write_photo(tmp_path / "Oma.png", *size)
    settings = Settings(
        model="heirloom-hq-x4", size=Size.parse("2x"), format="png", device=place.id, tile=64
    )
    reserved: list[int] = []
    before = 0
    if place.kind == "cuda":
        torch.cuda.empty_cache()
        before = torch.cuda.memory_reserved(place.torch)

    def meanwhile() -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            event = host.next_event(timeout=0.05)
            assert not isinstance(event, Done)
            if place.kind != "cuda":
                return
            reserved.append(torch.cuda.memory_reserved(place.torch) - before)
            if reserved[-1] <= 2 * MIB:
                return

    host = EngineHost(launch=launch_thread)
    try:
        plain = restored(Job(1, source, tmp_path / "plain.png", settings), host, pause=False)
        if place.kind == "cuda":
            held = torch.cuda.memory_reserved(place.torch) - before
            tell(f"{held / MIB:.0f} MB held by torch after a photo")
        paused = restored(
            Job(2, source, tmp_path / "paused.png", settings),
            *(host,),
            pause=True,
            meanwhile=meanwhile,
        )
    finally:
        host.close()
    if reserved:
        tell(f"{reserved[0] / MIB:.1f} MB at the pause, {reserved[-1] / MIB:.1f} MB in the end")
        assert reserved[-1] <= 2 * MIB
    assert plain.target.read_bytes() == paused.target.read_bytes()
    assert plain.device == place.id
