"""Networks with random weights: recognised from files, true to their facts, robust in 16 bits."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.overrides import TorchFunctionMode

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.engine.loader import build_network, load_network
from sr_desktop.engine.networks.bounded import FACTORIES, SPARE_TENSORS
from sr_desktop.engine.networks.dncnn import DnCNN, DnCNNShape
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.enhance import Enhance, EnhanceShape
from sr_desktop.engine.networks.espcn import ESPCN, ESPCNShape
from sr_desktop.engine.networks.facts import UNKNOWN_RADIUS
from sr_desktop.engine.networks.fsrcnn import FSRCNN, FSRCNNShape
from sr_desktop.engine.networks.isr import ISRRDN, RRDN, ISRRDNShape, RRDNShape
from sr_desktop.engine.networks.lapsrn import LapSRN, LapSRNShape
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.rdn import RDN, RDNShape
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srcnn import SRCNN, SRCNNShape
from sr_desktop.engine.networks.srresnet import (
    MSRResNet,
    MSRResNetShape,
    SRResNet,
    SRResNetShape,
)
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.networks.vdsr import VDSR, VDSRShape
from sr_desktop.engine.networks.wdsr import WDSR, WDSRShape

State = dict[str, Tensor]

BUILDERS: dict[str, Callable[[], Network]] = {
    "compact-x4": lambda: SRVGGNetCompact(SRVGGShape(8, 3, 4)),
    "compact-x2-leaky": lambda: SRVGGNetCompact(SRVGGShape(8, 2, 2, activation="leakyrelu")),
    "compact-x1-grey": lambda: SRVGGNetCompact(SRVGGShape(8, 1, 1, channels=1)),
    "compact-x4-half": lambda: SRVGGNetCompact(SRVGGShape(8, 2, 4, unshuffle=2)),
    "rrdb-x4": lambda: RRDBNet(RRDBShape(8, 2, 4)),
    "rrdb-x2": lambda: RRDBNet(RRDBShape(8, 1, 4, unshuffle=2)),
    "rrdb-x1": lambda: RRDBNet(RRDBShape(8, 1, 4, unshuffle=4)),
    "rrdb-x8": lambda: RRDBNet(RRDBShape(8, 1, 4, doublings=3)),
    "edsr-x2": lambda: EDSR(EDSRShape(8, 2, 2)),
    "edsr-x3": lambda: EDSR(EDSRShape(8, 3, 3)),
    "edsr-x4": lambda: EDSR(EDSRShape(8, 2, 4)),
    "edsr-direct-x2": lambda: EDSR(EDSRShape(8, 2, 2, direct=True, colour_range=4.0)),
    "edsr-direct-x3": lambda: EDSR(EDSRShape(8, 2, 3, direct=True, colour_range=1.0)),
    "edsr-direct-x4-half": lambda: EDSR(EDSRShape(8, 2, 4, direct=True, unshuffle=2)),
    "edsr-skip-x4": lambda: EDSR(EDSRShape(8, 2, 4, direct=True, colour_range=4.0, skip=True)),
    "edsr-skip-x2-half": lambda: EDSR(
        EDSRShape(8, 2, 2, direct=True, unshuffle=2, colour_range=4.0, skip=True)
    ),
    "edsr-large": lambda: EDSR(EDSRShape(256, 1, 2, residual_scale=0.1)),
    "srcnn-915": lambda: SRCNN(SRCNNShape()),
    "srcnn-955-colour": lambda: SRCNN(SRCNNShape((9, 5, 5), (6, 4), channels=3)),
    "espcn-x2": lambda: ESPCN(ESPCNShape((6, 4), 2)),
    "espcn-x3-colour": lambda: ESPCN(ESPCNShape((6, 4), 3, channels=3)),
    "vdsr": lambda: VDSR(VDSRShape(6, 5)),
    "vdsr-without-bias": lambda: VDSR(VDSRShape(6, 5, bias=False)),
    "lapsrn-x2": lambda: LapSRN(LapSRNShape(1, 2, 6)),
    "lapsrn-x4-port": lambda: LapSRN(LapSRNShape(2, 2, 6, kernel=4, bias=False)),
    "lapsrn-x8": lambda: LapSRN(LapSRNShape(3, 1, 6, image_bias=True)),
    "srresnet-x2": lambda: SRResNet(SRResNetShape(6, 2, 2)),
    "srresnet-x4": lambda: SRResNet(SRResNetShape(6, 1, 4)),
    "msrresnet-x2": lambda: MSRResNet(MSRResNetShape(6, 2, 2)),
    "msrresnet-x3": lambda: MSRResNet(MSRResNetShape(6, 1, 3)),
    "msrresnet-x4": lambda: MSRResNet(MSRResNetShape(6, 1, 4)),
    "wdsr-a-x2": lambda: WDSR(WDSRShape(6, 2, 2, wide=24, narrow=0)),
    "wdsr-b-x4": lambda: WDSR(WDSRShape(6, 2, 4, wide=36, narrow=4)),
    "rdn-x2": lambda: RDN(RDNShape(6, 2, 3, 4, 2)),
    "rdn-x3": lambda: RDN(RDNShape(6, 1, 2, 4, 3)),
    "rdn-x4-unit": lambda: RDN(RDNShape(6, 2, 2, 4, 4, white=1.0)),
    "isr-rdn-x2": lambda: ISRRDN(ISRRDNShape(2, 2, 4, 6, 2)),
    "isr-rdn-x3-shuffle": lambda: ISRRDN(ISRRDNShape(2, 1, 4, 6, 3, shuffle=True)),
    "isr-rrdn-x4": lambda: RRDN(RRDNShape(2, 2, 2, 4, 6, 4)),
    "enhance-x4": lambda: Enhance(EnhanceShape((6, 5, 4, 3), 0, 2, 2)),
    "enhance-x1": lambda: Enhance(EnhanceShape((6, 5, 4, 4, 3, 3), 2, 2, 2, residual=True)),
    "dncnn": lambda: DnCNN(DnCNNShape(6, 5)),
    "dncnn-grey": lambda: DnCNN(DnCNNShape(6, 5, channels=1)),
}


@pytest.fixture(params=BUILDERS)
def network(request: pytest.FixtureRequest) -> Network:
    torch.manual_seed(3)
    return BUILDERS[request.param]().eval().requires_grad_(False)


def _photo(network: Network, height: int = 12, width: int = 20) -> Tensor:
    return torch.rand(1, network.facts.channels, height, width)


def _same(a: Network, b: Network) -> bool:
    photo = _photo(a)
    with torch.inference_mode():
        return torch.equal(a(photo), b(photo))


def test_loads_back_from_safetensors(network: Network, tmp_path: Path) -> None:
    path = tmp_path / "weights.safetensors"
    save_file(network.state_dict(), path)
    loaded = load_network(path)
    assert loaded.facts == network.facts
    assert not loaded.training
    assert _same(loaded, network)


@pytest.mark.parametrize("wrapper", ["params_ema", "params", "state_dict", None])
@pytest.mark.parametrize("suffix", [".pth", ".PT"])
def test_loads_back_from_pickle(
    network: Network, wrapper: str | None, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"weights{suffix}"
    state = network.state_dict()
    torch.save({wrapper: state} if wrapper else state, path)
    loaded = load_network(path)
    assert loaded.facts == network.facts
    assert _same(loaded, network)


def test_the_averaged_weights_are_preferred(tmp_path: Path) -> None:
    first, second = (SRVGGNetCompact(SRVGGShape(4, 1, 2)).eval() for _ in range(2))
    path = tmp_path / "both.pth"
    both = {"params": first.state_dict(), "params_ema": second.state_dict(), "iteration": 5}
    torch.save(both, path)
    assert _same(load_network(path), second)


def test_half_precision_files_load_as_float32(tmp_path: Path) -> None:
    original = SRVGGNetCompact(SRVGGShape(4, 1, 2))
    path = tmp_path / "half.safetensors"
    save_file({key: value.half() for key, value in original.state_dict().items()}, path)
    loaded = load_network(path)
    assert {value.dtype for value in loaded.state_dict().values()} == {torch.float32}
    assert torch.equal(loaded.body[0].weight, original.body[0].weight.half().float())


def test_output_is_scale_times_the_input_and_float32(network: Network) -> None:
    with torch.inference_mode():
        out = network(_photo(network, 8, 16))
    scale = network.facts.scale
    assert out.shape == (1, network.facts.channels, 8 * scale, 16 * scale)
    assert out.dtype == torch.float32
    assert torch.isfinite(out).all()


def test_any_size_down_to_one_multiple(network: Network) -> None:
    side = network.facts.multiple
    with torch.inference_mode():
        out = network(_photo(network, side, side))
    assert out.shape[-2:] == (side * network.facts.scale,) * 2


def old_names(state: State) -> State:
    """RRDBNet's state under the names of the first ESRGAN release."""
    blocks = 1 + max(int(key.split(".")[1]) for key in state if key.startswith("body."))
    ups = sum(key.startswith("conv_up") and key.endswith("weight") for key in state)
    first_tail = 3 * ups + 2
    plain = {
        "conv_first": "model.0",
        "conv_body": f"model.1.sub.{blocks}",
        "conv_hr": f"model.{first_tail}",
        "conv_last": f"model.{first_tail + 2}",
        **{f"conv_up{step}": f"model.{3 * step}" for step in range(1, ups + 1)},
    }
    out: State = {}
    for key, value in state.items():
        layer, _, kind = key.rpartition(".")
        if m := re.fullmatch(r"body\.(\d+)\.rdb(\d)\.conv(\d)", layer):
            out[f"model.1.sub.{m[1]}.RDB{m[2]}.conv{m[3]}.0.{kind}"] = value
        else:
            out[f"{plain[layer]}.{kind}"] = value
    return out


@pytest.mark.parametrize("doublings", [0, 1, 2, 3])
def test_old_esrgan_names(doublings: int) -> None:
    modern = RRDBNet(RRDBShape(8, 2, 4, doublings=doublings)).eval()
    state = old_names(modern.state_dict())
    assert "model.1.sub.1.RDB3.conv5.0.bias" in state
    loaded = build_network(state, "old.pth")
    assert loaded.facts == modern.facts
    assert loaded.facts.scale == 2**doublings
    assert _same(loaded, modern)


def test_official_edsr_files_without_the_colour_mean() -> None:
    original = EDSR(EDSRShape(8, 2, 2)).eval()
    state = {key: value for key, value in original.state_dict().items() if "mean" not in key}
    loaded = build_network(state, "edsr.pt")
    assert _same(loaded, original)
    assert torch.allclose(loaded.add_mean.bias, 255 * torch.tensor([0.4488, 0.4371, 0.4040]))


def test_facts_are_read_from_the_file() -> None:
    facts = build_network(RRDBNet(RRDBShape(16, 3, 8, unshuffle=2)).state_dict(), "x").facts
    assert (facts.family, facts.scale, facts.channels, facts.multiple) == ("RRDBNet", 2, 3, 2)
    facts = build_network(SRVGGNetCompact(SRVGGShape(24, 16, 4)).state_dict(), "x").facts
    assert (facts.family, facts.scale, facts.radius, facts.multiple) == (
        "SRVGGNetCompact",
        4,
        18,
        1,
    )
    large = build_network(EDSR(EDSRShape(256, 2, 3)).state_dict(), "x")
    assert (large.facts.family, large.facts.scale) == ("EDSR", 3)
    assert large.body[0].residual_scale == 0.1
    assert not large.facts.half


RADIUS = {
    **{k: v for k, v in BUILDERS.items() if k not in ("compact-x1-grey", "edsr-large")},
    # not among the others: its scale can't be read from random weights
    "fsrcnn-x3": lambda: FSRCNN(FSRCNNShape(8, 4, 2, 3)),
    "vdsr-x3": lambda: VDSR(VDSRShape(6, 5, scale=3)),
}


@pytest.mark.parametrize("name", RADIUS)
def test_the_radius_is_as_far_as_the_result_depends_on_the_input(name: str) -> None:
    """By the gradient: with positive weights, no biases and light input no path is cut or cancelled."""
    torch.manual_seed(5)
    network = RADIUS[name]().eval().requires_grad_(False)
    for key, value in network.named_parameters():
        if "mean" not in key and value.ndim >= 4:
            total = value.abs_().add_(0.01).flatten(1).sum(1)
            value.div_(total.view(-1, *[1] * (value.ndim - 1)))
        elif "mean" not in key and key.endswith("bias"):
            value.zero_()
    scale, radius, multiple = network.facts.scale, network.facts.radius, network.facts.multiple
    if radius == UNKNOWN_RADIUS:
        pytest.skip("looks at the whole picture: its tiles are mixed")
    side = (2 * radius + 13) // multiple * multiple + multiple
    reach = 0
    for place in range(radius + 3, radius + 7):  # all places of a small pixel in an un-shuffled one
        photo = torch.full((1, network.facts.channels, side, side), 0.9, requires_grad=True)
        part = slice(place * scale, (place + 1) * scale)
        (gradient,) = torch.autograd.grad(network(photo)[..., part, part].sum(), photo)
        rows, columns = (gradient.abs().amax((0, 1)) > 0).nonzero().unbind(1)
        for found in (rows, columns):
            reach = max(reach, place - int(found.min()), int(found.max()) - place)
    whole = " (the edge of this picture: does it look at all of it?)" if reach >= radius + 6 else ""
    assert reach <= radius, f"{name} reaches {reach} pixels{whole}, its facts say {radius}"
    assert radius - reach <= 5, f"{name} reaches {reach} pixels: tiles need less context"


@pytest.mark.parametrize("number", ["2000000000", "9" * 5000], ids=["billions", "endless"])
def test_an_absurd_number_in_a_name_costs_nothing(network: Network, number: str) -> None:
    state = dict(network.state_dict())
    numbered = [key for key in state if re.search(r"\d", key)]
    if not numbered:
        pytest.skip("no layer of this family has a number")
    key = numbered[len(numbered) // 2]
    state[re.sub(r"\d+", number, key, count=1)] = state.pop(key)
    with pytest.raises(WeightsRefused):
        build_network(state, "absurd.pth")


class Counted(TorchFunctionMode):
    """How many tensors were made."""

    made = 0

    def __torch_function__(self, func, types, args=(), kwargs=None):  # type: ignore[no-untyped-def]
        self.made += func in FACTORIES
        return func(*args, **(kwargs or {}))


def test_many_layers_in_many_blocks_cost_no_more_than_the_file_holds(network: Network) -> None:
    """A hundred blocks and a hundred layers in the first one would be ten thousand layers."""
    state = dict(network.state_dict())
    for key in network.state_dict():
        for number in re.finditer(r"\d+", key):
            for other in range(100):
                name = f"{key[: number.start()]}{other}{key[number.end() :]}"
                state.setdefault(name, torch.ones([1] * state[key].ndim))
    with Counted() as count, suppress(WeightsRefused):
        build_network(state, "nested.pth")
    assert count.made <= 2 * (2 * len(state) + SPARE_TENSORS), (
        "bounded, and perhaps tried by spandrel"
    )


SHAPES = [(0, 3, 3, 3), (4, 0, 3, 3), (4, 1 << 40, 0, 3), (1, 1, 1, 1), (3, 1), (2,), ()]


@pytest.mark.parametrize("shape", SHAPES)
def test_an_absurd_shape_of_any_layer_is_refused(network: Network, shape: tuple[int, ...]) -> None:
    state = dict(network.state_dict())
    for key, value in state.items():
        if value.shape != shape:
            with pytest.raises(WeightsRefused):
                build_network({**state, key: torch.zeros(shape)}, f"absurd {key}.pth")


def test_any_missing_layer_is_named_or_made_again(network: Network) -> None:
    state = dict(network.state_dict())
    for key in state:
        rest = {name: value for name, value in state.items() if name != key}
        try:
            loaded = build_network(rest, f"without {key}.pth")
        except WeightsRefused:
            continue
        assert loaded.facts.scale == network.facts.scale, key


def _decibels(a: Tensor, b: Tensor) -> float:
    return float(-10 * torch.log10(torch.mean((a - b) ** 2)))


@pytest.mark.parametrize(
    "name",
    [
        *("compact-x4", "rrdb-x4", "rrdb-x2", "edsr-x4", "edsr-skip-x4", "vdsr", "lapsrn-x4-port"),
        *("srresnet-x4", "msrresnet-x4", "wdsr-a-x2", "wdsr-b-x4", "rdn-x2", "dncnn"),
    ],
)
def test_bfloat16_stays_close(name: str) -> None:
    torch.manual_seed(9)
    network = BUILDERS[name]().eval()
    photo = _photo(network, 32, 40)
    with torch.inference_mode():
        exact = network(photo)
        rough = network.set_precision(torch.bfloat16)(photo)
    assert network.body_dtype == torch.bfloat16
    assert rough.dtype == torch.float32
    decibels = _decibels(exact, rough)
    assert decibels >= 40, f"bfloat16 is {decibels:.1f} dB from float32"
    assert not torch.equal(exact, rough)


def test_exact_layers_are_not_rounded() -> None:
    network = EDSR(EDSRShape(8, 1, 2))
    before = {key: value.clone() for key, value in network.state_dict().items()}
    after = network.set_precision(torch.bfloat16).state_dict()
    for layer in network.exact_layers:
        assert torch.equal(after[f"{layer}.bias"], before[f"{layer}.bias"]), layer
    assert after["head.0.weight"].dtype == torch.bfloat16


def test_precision_keeps_the_memory_format() -> None:
    network = SRVGGNetCompact(SRVGGShape(8, 1, 2)).to(memory_format=torch.channels_last)
    network.set_precision(torch.bfloat16)
    assert network.body[2].weight.is_contiguous(memory_format=torch.channels_last)
