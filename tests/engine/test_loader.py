"""A weights file is hostile until checked: every way to refuse one, with a sentence for people."""

from __future__ import annotations

import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from sr_desktop.base.errors import SRError, WeightsMissing, WeightsRefused
from sr_desktop.engine.loader import build_network, load_network, load_state, metadata
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape

State = dict[str, Tensor]

TECHNICAL = ("Traceback", "Error", "Exception", "0x", "torch", "pickle", "\n", "  ", "None", "/")


def compact() -> State:
    """A small good state dict."""
    return dict(SRVGGNetCompact(SRVGGShape(4, 2, 2)).state_dict())


def says_it_plainly(error: SRError, name: str) -> None:
    """The sentence names the file and holds nothing technical; there is a title and a step."""
    assert name in error.sentence
    assert not [word for word in TECHNICAL if word in error.sentence.replace(name, "FILE")]
    assert error.sentence.endswith((".", ")"))
    assert error.title
    assert error.next_step


def refused(path: Path, kind: type[SRError] = WeightsRefused) -> SRError:
    """Asserts that the file is refused in plain words; gives the error."""
    with pytest.raises(kind) as caught:
        load_network(path)
    assert type(caught.value) is kind
    says_it_plainly(caught.value, path.name)
    return caught.value


class Payload:
    """An object whose pickle runs code when a careless program opens it."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return Path.touch, (self.marker,)


def test_a_published_file_with_code_in_it(assets: Path) -> None:
    error = refused(assets / "weights" / "vdsr" / "twtygqyy_vdsr_model_epoch_50.pth")
    assert "program code" in error.sentence


@pytest.mark.parametrize("plain", [True, False], ids=["pickle", "torch"])
@pytest.mark.parametrize("suffix", [".pth", ".pt"])
def test_code_in_a_file_is_not_run(plain: bool, suffix: str, tmp_path: Path) -> None:
    marker = tmp_path / "executed"
    path = tmp_path / f"evil{suffix}"
    content = {"params": {**compact(), "extra": Payload(marker)}}
    if plain:
        path.write_bytes(pickle.dumps(Payload(marker)))
    else:
        torch.save(content, path)
    error = refused(path)
    assert "program code" in error.sentence
    assert not marker.exists(), "the code in the file was run"
    pickle.loads(pickle.dumps(Payload(marker)))
    assert marker.exists(), "the payload of this test does nothing"


def test_code_in_a_file_with_the_wrong_suffix(tmp_path: Path) -> None:
    marker = tmp_path / "executed"
    path = tmp_path / "evil.safetensors"
    path.write_bytes(pickle.dumps(Payload(marker)))
    refused(path)
    assert not marker.exists()


@pytest.mark.parametrize("suffix", [".pth", ".pt", ".safetensors"])
@pytest.mark.parametrize(
    "content",
    [b"", b"These are no weights.\n" * 50, b"PK\x03\x04" + b"\0" * 200, b"\x80\x02" + b"\xff" * 99],
    ids=["empty", "text", "zip-start", "noise"],
)
def test_no_model_file(content: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"holiday{suffix}"
    path.write_bytes(content)
    refused(path)


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
@pytest.mark.parametrize("part", [0.01, 0.3, 0.9, 0.999])
def test_truncated(suffix: str, part: float, tmp_path: Path) -> None:
    path = tmp_path / f"cut{suffix}"
    if suffix == ".pth":
        torch.save({"params": compact()}, path)
    else:
        save_file(compact(), path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    refused(path)


@pytest.mark.parametrize("name", ["model.onnx", "model", "photo.jpg", "model.pth.txt"])
def test_wrong_suffix(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    torch.save({"params": compact()}, path)
    assert ".safetensors" in refused(path).next_step


@pytest.mark.parametrize("name", ["gone.pth", "gone.safetensors", "no folder/gone.pth"])
def test_missing(name: str, tmp_path: Path) -> None:
    refused(tmp_path / name, WeightsMissing)


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_a_folder(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"folder{suffix}"
    path.mkdir()
    refused(path)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_numbers_that_are_not_finite(value: float, suffix: str, tmp_path: Path) -> None:
    state = compact()
    state["body.2.weight"][1, 2, 0, 1] = value
    path = tmp_path / f"nan{suffix}"
    if suffix == ".pth":
        torch.save({"params": state}, path)
    else:
        save_file(state, path)
    assert "not finite" in refused(path).sentence


def test_a_huge_tensor_in_a_tiny_file(tmp_path: Path) -> None:
    path = tmp_path / "stride.pth"
    torch.save({"params": {**compact(), "body.0.bias": torch.zeros(1).expand(1 << 34)}}, path)
    assert path.stat().st_size < 20_000
    assert "larger than any model" in refused(path).sentence


def test_too_many_tensors(tmp_path: Path) -> None:
    path = tmp_path / "many.safetensors"
    save_file({f"body.{number}": torch.zeros(1) for number in range(20_001)}, path)
    assert "larger than any model" in refused(path).sentence


def test_a_zip_bomb(tmp_path: Path) -> None:
    stored, path = tmp_path / "stored.pth", tmp_path / "bomb.pth"
    torch.save({"params": {"body.0.weight": torch.zeros(10_000_000)}}, stored)
    with zipfile.ZipFile(stored) as source, zipfile.ZipFile(path, "w") as bomb:
        for entry in source.infolist():
            bomb.writestr(entry.filename, source.read(entry), zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 100_000
    assert "unsafe" in refused(path).sentence


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(lambda: torch.eye(3).to_sparse(), id="sparse"),
        pytest.param(lambda: torch.zeros(4, device="meta"), id="meta"),
        pytest.param(lambda: torch.zeros(4, dtype=torch.complex64), id="complex"),
    ],
)
def test_unusual_tensors(odd: Callable[[], Tensor], tmp_path: Path) -> None:
    path = tmp_path / "odd.pth"
    torch.save({"params": {**compact(), "body.0.bias": odd()}}, path)
    assert "unusual kind" in refused(path).sentence


@pytest.mark.parametrize(
    "content",
    [
        None,
        5,
        "weights",
        [torch.zeros(1)],
        {},
        {"params": {}},
        {"epoch": 3, "body.0.weight": torch.zeros(1)},
        {"params": {0: torch.zeros(1)}},
        {"params": {"layer": [torch.zeros(1)]}},
    ],
    ids=repr,
)
def test_something_else_than_named_tensors(content: object, tmp_path: Path) -> None:
    path = tmp_path / "other.pth"
    torch.save(content, path)
    refused(path)


def test_unknown_family(tmp_path: Path) -> None:
    path = tmp_path / "stranger.safetensors"
    save_file({"encoder.0.weight": torch.zeros(4, 4), "encoder.0.bias": torch.zeros(4)}, path)
    error = refused(path)
    assert "no network that this program knows" in error.sentence
    assert "Real-ESRGAN" in error.next_step


def test_a_layer_of_the_wrong_shape(tmp_path: Path) -> None:
    path = tmp_path / "bent.safetensors"
    save_file({**compact(), "body.2.weight": torch.zeros(4, 5, 3, 3)}, path)
    assert "body.2.weight" in refused(path).sentence


def test_a_missing_and_a_surplus_layer(tmp_path: Path) -> None:
    state = dict(RRDBNet(RRDBShape(4, 1, 2)).state_dict())
    path = tmp_path / "incomplete.safetensors"
    save_file({key: value for key, value in state.items() if key != "conv_hr.bias"}, path)
    assert "conv_hr.bias" in refused(path).sentence
    save_file({**state, "conv_up9.weight": torch.zeros(1)}, path)
    assert "conv_up9.weight" in refused(path).sentence


def _renamed(state: State, old: str, new: str) -> State:
    return {key.replace(old, new): value for key, value in state.items()}


@pytest.mark.parametrize("number", ["2000000000", "9" * 5000, "\N{SUPERSCRIPT TWO}"])
@pytest.mark.parametrize(
    "state",
    [
        pytest.param(lambda: compact(), id="compact"),
        pytest.param(lambda: dict(RRDBNet(RRDBShape(4, 2, 2)).state_dict()), id="rrdb"),
        pytest.param(lambda: dict(EDSR(EDSRShape(4, 2, 2)).state_dict()), id="edsr"),
    ],
)
def test_absurd_layer_numbers_cost_nothing(state: Callable[[], State], number: str) -> None:
    """A name like body.2000000000.weight must not make the program build as many layers."""
    with pytest.raises(WeightsRefused) as caught:
        build_network({**_renamed(state(), "body.1.", f"body.{number}.")}, "absurd.pth")
    says_it_plainly(caught.value, "absurd.pth")


@pytest.mark.parametrize(
    "shape", [(0, 3, 3, 3), (4, 0, 3, 3), (1 << 40, 3, 0, 0), (4, 1 << 40, 0, 3)]
)
@pytest.mark.parametrize(
    ("state", "key"),
    [
        pytest.param(lambda: compact(), "body.0.weight", id="compact"),
        pytest.param(
            lambda: dict(RRDBNet(RRDBShape(4, 1, 2)).state_dict()), "conv_first.weight", id="rrdb"
        ),
        pytest.param(
            lambda: dict(EDSR(EDSRShape(4, 1, 2)).state_dict()), "head.0.weight", id="edsr"
        ),
    ],
)
def test_absurd_shapes(state: Callable[[], State], key: str, shape: tuple[int, ...]) -> None:
    with pytest.raises(WeightsRefused) as caught:
        build_network({**state(), key: torch.empty(shape)}, "absurd.pth")
    says_it_plainly(caught.value, "absurd.pth")


def test_metadata_of_a_safetensors_file(tmp_path: Path) -> None:
    path = tmp_path / "own.safetensors"
    save_file(compact(), path, metadata={"licence": "CC0-1.0"})
    assert metadata(path) == {"licence": "CC0-1.0"}
    save_file(compact(), path)
    assert metadata(path) == {}
    torch.save(compact(), tmp_path / "own.pth")
    assert metadata(tmp_path / "own.pth") == {}


@pytest.mark.parametrize("content", [b"", b"12345678", b"\xff" * 64, b"\x02" + b"\0" * 7 + b"[]"])
def test_metadata_of_a_damaged_file(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "damaged.safetensors"
    path.write_bytes(content)
    with pytest.raises(WeightsRefused) as caught:
        metadata(path)
    says_it_plainly(caught.value, path.name)
    with pytest.raises(WeightsMissing):
        metadata(tmp_path / "gone.safetensors")


def test_the_published_weights_open(assets: Path) -> None:
    for path in sorted((assets / "weights" / "realesrgan").glob("*.pth")):
        network = load_network(path)
        assert network.facts.family == "SRVGGNetCompact"
        assert network.facts.scale == 4
        assert len(load_state(path)) == len(network.state_dict())


def test_names_from_several_graphics_cards_are_understood(tmp_path: Path) -> None:
    """`DataParallel` puts `module.` before every name."""
    path = tmp_path / "parallel.pth"
    torch.save({"params": {f"module.{key}": value for key, value in compact().items()}}, path)
    assert load_state(path).keys() == compact().keys()
    assert load_network(path).facts.family == "SRVGGNetCompact"
    mixed = {**compact(), "module.extra": torch.ones(1)}
    with pytest.raises(WeightsRefused, match="do not fit"):
        build_network(mixed, "mixed.pth")


def test_empty_layers_are_refused() -> None:
    with pytest.raises(WeightsRefused, match="some of its layers are empty"):
        build_network({**compact(), "body.0.bias": torch.empty(0)}, "empty.pth")
