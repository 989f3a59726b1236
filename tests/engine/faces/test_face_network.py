"""The network that draws faces: its way back to something safer, and how it is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from sr_desktop.base.errors import Cancelled, OutOfMemory, WeightsRefused, WrongResult
from sr_desktop.engine import precision
from sr_desktop.engine.backends import Backend, TorchBackend
from sr_desktop.engine.device import Device, use_cores
from sr_desktop.engine.faces.face_network import FaceNetwork
from sr_desktop.engine.networks.gfpgan import GFPGAN
from sr_desktop.engine.precision import FLOAT32, Precision
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import Installed
from tests.drawn_faces import NARROW, PROCESSOR, SMALL, Same, random_gfpgan, ready
from tests.support import picture

CROP = picture(512, 512).astype(np.float32) / 255
SMALL_CROP = np.ascontiguousarray(CROP[::8, ::8])


class Failing:
    """The backend of a device that fails, in the way it is told to."""

    def __init__(self, how: BaseException | float, device: str = "cuda:0", dtype: str = "float32"):
        self.facts = Same().facts
        self.device = Device(device, "Old card")
        self.precision = Precision(dtype, "test")
        self.how, self.runs, self.released = how, 0, 0

    def run(self, tile):
        self.runs += 1
        if isinstance(self.how, BaseException):
            raise self.how
        return np.full_like(tile, self.how)

    def release(self):
        self.released += 1


def processor() -> TorchBackend:
    return TorchBackend(Same(), PROCESSOR, FLOAT32)


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (RuntimeError("no kernel image"), "card failed"),
        (torch.OutOfMemoryError("CUDA out of memory"), "too little memory"),
        (float("nan"), "no proper picture"),
        (0.0, "no proper picture"),
    ],
)
def test_a_card_that_fails_gives_way_to_the_processor(how, words):
    card, notes = Failing(how), []
    network = FaceNetwork(card, lambda failed: processor() if failed is card else None)
    made = network.restore(CROP, tell=notes.append)
    np.testing.assert_allclose(made, CROP, atol=1e-6)
    assert [words in note for note in notes] == [True]
    assert card.released
    network.restore(CROP, tell=notes.append)  # not tried again
    assert card.runs == len(notes) == 1


def test_half_precision_gives_way_step_by_step_and_a_failing_card_at_once():
    half, full = Failing(float("inf"), dtype="float16"), Failing(RuntimeError("lost"))
    ladder: dict[int, Backend] = {id(half): full, id(full): processor()}
    network = FaceNetwork(half, lambda failed: ladder.get(id(failed)))
    np.testing.assert_allclose(network.restore(CROP), CROP, atol=1e-6)
    assert (half.runs, full.runs) == (1, 1)


@pytest.mark.parametrize("how", [float("nan"), 0.0])
def test_what_is_no_picture_is_no_face(how):
    with pytest.raises(WrongResult):
        FaceNetwork(Failing(how, "cpu"), lambda _: None).restore(CROP)


def test_without_memory_there_is_a_sentence_about_it():
    with pytest.raises(OutOfMemory, match="draw a face"):
        FaceNetwork(Failing(MemoryError(), "cpu"), lambda _: None).restore(CROP)


def test_other_errors_come_through():
    with pytest.raises(ZeroDivisionError):
        FaceNetwork(Failing(ZeroDivisionError()), lambda _: processor()).restore(CROP)
    with pytest.raises(RuntimeError, match="broken"):
        FaceNetwork(Failing(RuntimeError("broken"), "cpu"), lambda _: None).restore(CROP)


def test_it_can_be_ended_between_the_layers():
    network, asked = ready(random_gfpgan()), []

    def check():
        asked.append(1)
        if len(asked) == 60:
            raise Cancelled

    with pytest.raises(Cancelled):
        network.restore(SMALL_CROP, check=check)
    assert len(asked) == 60
    assert network.restore(SMALL_CROP).shape == (64, 64, 3)  # the next one is not asked for
    assert len(asked) == 60


def test_the_result_is_within_the_range_of_a_photo():
    made = ready(Same(gain=(3, 1, 1), more=-0.2)).restore(CROP)
    assert made.min() == 0
    assert made.max() == 1
    with pytest.raises(ValueError, match="pixels"):
        ready(Same()).restore(CROP[:100])


def installed(path: Path) -> Installed:
    return Installed("own", "Own", "A face network.", path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    torch.save({"params_ema": random_gfpgan().state_dict()}, tmp_path / "GFPGANv9.pth")
    return tmp_path / "GFPGANv9.pth"


def test_the_toolbox_keeps_it_from_photo_to_photo(file, monkeypatch):
    monkeypatch.delattr(precision, "measure")  # there is nothing to choose
    toolbox = Toolbox()
    network = toolbox.face_network(installed(file), PROCESSOR)
    assert network.side == 64
    assert network.backend.precision.dtype == "float32"
    with torch.inference_mode():
        given = torch.from_numpy(SMALL_CROP).permute(2, 0, 1)[None]
        wanted = random_gfpgan()(given)[0].permute(1, 2, 0).numpy().clip(0, 1)
    np.testing.assert_allclose(network.restore(SMALL_CROP), wanted, atol=1e-5)
    toolbox.rest()
    np.testing.assert_array_equal(network.restore(SMALL_CROP), network.restore(SMALL_CROP))
    assert toolbox.face_network(installed(file), PROCESSOR) is network
    torch.save({"params_ema": GFPGAN(SMALL).state_dict()}, file.with_name("GFPGANv8.pth"))
    other = toolbox.face_network(installed(file.with_name("GFPGANv8.pth")), PROCESSOR)
    assert other is not network
    assert toolbox.face_network(installed(file), PROCESSOR) is not network  # one is kept


def test_a_card_that_cannot_take_it_gives_way_unless_it_was_asked_for(file):
    missing = Device("fpga", "Missing card")
    assert (
        Toolbox().face_network(installed(file), missing, fixed=False).backend.device.kind == "cpu"
    )
    with pytest.raises(RuntimeError):
        Toolbox().face_network(installed(file), missing, fixed=True)


def test_a_damaged_file_is_refused(file):
    file.write_bytes(file.read_bytes()[:1000])
    with pytest.raises(WeightsRefused):
        Toolbox().face_network(installed(file), PROCESSOR)


def test_a_face_does_not_depend_on_the_cores_that_are_free():
    """Which shows in the last digits that a network gives; also if they change in the middle."""
    network = ready(random_gfpgan(NARROW))
    before, shares, made = torch.get_num_threads(), iter(range(1000)), []
    try:
        for count in (1, 2):
            use_cores(count)
            made.append(network.restore(CROP))
            assert torch.get_num_threads() == count
        made.append(network.restore(CROP, check=lambda: use_cores(1 + next(shares) % 2)))
    finally:
        use_cores(before)
    assert np.array_equal(made[0], made[1])
    assert np.array_equal(made[0], made[2])
