"""Weights of other programs: TensorFlow graphs, ncnn pairs, Keras files; real ones and hostile ones."""

from __future__ import annotations

import bz2
import pickle
import struct
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from sr_desktop.base.errors import WeightsMissing, WeightsRefused
from sr_desktop.engine.loader import build_network, load_network, load_state
from sr_desktop.engine.networks.enhance import Enhance, EnhanceShape
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from tests.engine.test_families import set5

# --- TensorFlow graphs, written byte by byte so that no TensorFlow is needed -------------------------


def varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def entry(number: int, value: bytes | str | int) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    content = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(content)) + content


def attribute(name: str, value: bytes) -> bytes:
    return entry(5, entry(1, name) + entry(2, value))


def node(name: str, op: str, inputs: Sequence[str] = (), *attributes: bytes) -> bytes:
    given = b"".join(entry(3, one) for one in inputs)
    return entry(1, entry(1, name) + entry(2, op) + given + b"".join(attributes))


def constant(name: str, array: np.ndarray) -> bytes:
    shape = b"".join(entry(2, entry(1, side)) for side in array.shape)
    tensor = entry(1, 1) + entry(2, shape) + entry(4, array.astype("<f4").tobytes())
    return node(name, "Const", (), attribute("value", entry(8, tensor)))


def convolution(name: str, given: str, kernel: str, *, padding: str = "SAME") -> bytes:
    ones = attribute("strides", entry(1, entry(3, b"\x01\x01\x01\x01")))
    return node(name, "Conv2D", (given, kernel), ones, attribute("padding", entry(2, padding)))


def shuffle(name: str, given: str, block: int = 2) -> bytes:
    return node(name, "DepthToSpace", (given,), attribute("block_size", entry(3, block)))


RNG = np.random.default_rng(4)
KERNEL = RNG.normal(0, 0.2, (4, 4, 1, 4)).astype(np.float32)  # even: SAME is lopsided
BIAS = RNG.normal(0, 0.2, 4).astype(np.float32)


def small_graph(*more: bytes, end: str = "sum") -> bytes:
    return b"".join(
        [
            node("image", "Placeholder"),
            constant("kernel", KERNEL),
            constant("bias", BIAS),
            constant("half", np.float32(0.5).reshape(())),
            convolution("convolved", "image", "kernel"),
            node("sum", "Add", ("convolved", "bias")),
            *more,
            node("NCHW_output", "Transpose", (end, "perm")),
            node("perm", "Const"),
        ]
    )


def opened(content: bytes, folder: Path):
    path = folder / "net.pb"
    path.write_bytes(content)
    return load_network(path)


def test_a_graph_is_followed_operation_by_operation(tmp_path: Path) -> None:
    content = small_graph(
        node("absolute", "Abs", ("sum",)),
        node("less", "Sub", ("sum", "absolute")),
        node("halved", "Mul", ("half", "less")),
        node("positive", "Relu", ("sum",)),
        node("both", "AddV2", ("positive", "halved")),
        shuffle("enlarged", "both"),
        node("bounded", "Tanh", ("enlarged",)),
        end="bounded",
    )
    network = opened(content, tmp_path)
    photo = torch.rand(1, 1, 6, 5)
    x = F.conv2d(
        F.pad(photo, (1, 2, 1, 2)), torch.from_numpy(KERNEL.transpose(3, 2, 0, 1).copy())
    ) + torch.from_numpy(BIAS).view(1, -1, 1, 1)
    x = torch.relu(x) + 0.5 * (x - x.abs())  # a slope of 1
    expected = torch.tanh(F.pixel_shuffle(x, 2))
    with torch.inference_mode():
        assert torch.allclose(network(photo), expected, atol=1e-6)
    assert (network.facts.scale, network.facts.channels, network.facts.radius) == (2, 1, 2)
    assert network.facts.parameters == 64 + 4 + 1


def test_a_graph_can_be_kept_as_safetensors(tmp_path: Path) -> None:
    network = opened(small_graph(shuffle("large", "sum"), end="large"), tmp_path)
    save_file(network.state_dict(), tmp_path / "kept.safetensors")
    again = load_network(tmp_path / "kept.safetensors")
    photo = torch.rand(1, 1, 4, 4)
    with torch.inference_mode():
        assert torch.equal(again(photo), network(photo))
    assert again.facts == network.facts


WRONG_GRAPHS = {
    "an operation that is not known": small_graph(node("odd", "PyFunc", ("sum",)), end="odd"),
    "a circle": small_graph(
        node("one", "Add", ("sum", "two")), node("two", "Relu", ("one",)), end="two"
    ),
    "a missing input": small_graph(node("one", "Relu", ("nothing",)), end="one"),
    "too few inputs": small_graph(node("one", "Add", ("sum",)), end="one"),
    "another padding": small_graph(
        convolution("one", "image", "kernel", padding="VALID"), end="one"
    ),
    "two sizes": small_graph(
        shuffle("large", "sum"), node("one", "Add", ("large", "image")), end="one"
    ),
    "an absurd enlargement": small_graph(shuffle("large", "sum", 4096), end="large"),
    "a constant that does not fill its shape": small_graph(
        node(
            "short",
            "Const",
            (),
            attribute(
                "value",
                entry(8, entry(1, 1) + entry(2, entry(2, entry(1, 9))) + entry(4, b"\0" * 8)),
            ),
        )
    ),
    "an absurd constant": small_graph(
        node(
            "huge",
            "Const",
            (),
            attribute(
                "value",
                entry(
                    8,
                    entry(1, 1)
                    + entry(2, entry(2, entry(1, 1 << 19)) + entry(2, entry(1, 1 << 19)))
                    + entry(5, b"\0" * 4),
                ),
            ),
        )
    ),
    "numbers that are not finite": small_graph(
        constant("bad", np.full((3, 3, 1, 4), np.nan)),
        convolution("one", "image", "bad"),
        end="one",
    ),
    "nothing": b"",
    "text": b"This is no graph at all, but a letter to the editor.",
}


@pytest.mark.parametrize("name", WRONG_GRAPHS)
def test_a_wrong_graph_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(WeightsRefused):
        opened(WRONG_GRAPHS[name], tmp_path)


def test_a_graph_cut_anywhere_is_refused(tmp_path: Path) -> None:
    content = small_graph(shuffle("large", "sum"), end="large")
    ending = len(content) - len(node("perm", "Const"))  # which the result does not need
    for length in range(1, ending, 7):
        with pytest.raises(WeightsRefused):
            opened(content[:length], tmp_path)


REAL_GRAPHS = {  # as OpenCV runs them: Set5 luminance PSNR in dB
    "espcn/ESPCN_x2.pb": ("ESPCN", 2, 34.73),
    "espcn/ESPCN_x3.pb": ("ESPCN", 3, None),
    "espcn/ESPCN_x4.pb": ("ESPCN", 4, 28.37),
    "fsrcnn/FSRCNN_x2.pb": ("FSRCNN", 2, 34.86),
    "fsrcnn/FSRCNN_x4.pb": ("FSRCNN", 4, 28.38),
    "fsrcnn/FSRCNN-small_x2.pb": ("FSRCNN", 2, 34.52),
    "fsrcnn/FSRCNN-small_x3.pb": ("FSRCNN", 3, None),
    "fsrcnn/FSRCNN-small_x4.pb": ("FSRCNN", 4, 28.15),
    "lapsrn/LapSRN_x2.pb": ("LapSRN", 2, None),
    "lapsrn/LapSRN_x4.pb": ("LapSRN", 4, None),
    "lapsrn/LapSRN_x8.pb": ("LapSRN", 8, None),
}


@pytest.mark.parametrize("name", REAL_GRAPHS)
def test_real_graphs_are_named_and_reach_their_figure(name: str, assets: Path) -> None:
    family, scale, figure = REAL_GRAPHS[name]
    network = load_network(assets / "weights" / name)
    assert (network.facts.family, network.facts.scale, network.facts.channels) == (family, scale, 1)
    if figure is not None:
        assert np.mean(set5(network, assets)) == pytest.approx(figure, abs=0.02)


@pytest.mark.parametrize(
    "name", ["espcn/ESPCN_x2.pb", "fsrcnn/FSRCNN_x3.pb", "lapsrn/LapSRN_x4.pb"]
)
def test_real_graphs_see_only_as_far_as_their_facts_say(name: str, assets: Path) -> None:
    network = load_network(assets / "weights" / name)
    radius, scale = network.facts.radius, network.facts.scale
    photo = torch.rand(1, 1, 2 * radius + 9, 2 * radius + 9)
    changed = photo.clone()
    middle = radius + 4
    changed[..., middle, middle] = 1 - photo[..., middle, middle].round()
    with torch.inference_mode():
        rows, columns = (network(photo) - network(changed))[0, 0].nonzero().unbind(1)
    for places in (rows, columns):
        assert int(places.min()) // scale >= middle - radius
        assert int(places.max()) // scale <= middle + radius


# --- ncnn -------------------------------------------------------------------------------------------


def write_ncnn(
    network: torch.nn.Module, path: Path, *, half: bool, layers: Sequence[tuple[str, Tensor | None]]
) -> None:
    """A `.param` and `.bin` of `layers` in order: convolutions by name of their module, slopes by tensor."""
    lines, content = [], b""
    for name, slopes in layers:
        if slopes is not None:
            lines.append(f"PReLU p 1 1 a b 0={len(slopes)}")
            content += slopes.numpy().astype("<f4").tobytes()
            continue
        layer = network.get_submodule(name)
        assert isinstance(layer, torch.nn.Conv2d)
        assert layer.bias is not None
        weight, bias = layer.weight.detach().numpy(), layer.bias.detach().numpy()
        lines.append(f"Convolution c 1 1 a b 0={len(bias)} 1=3 4=1 5=1 6={weight.size}")
        content += struct.pack("<I", 0x01306B47 if half else 0)
        values = weight.astype("<f2" if half else "<f4").tobytes()
        content += values + b"\0" * (-len(values) % 4) + bias.astype("<f4").tobytes()
    path.write_text(f"7767517\n{len(lines)} 9\nInput data 0 1 a\n" + "\n".join(lines) + "\n")
    path.with_suffix(".bin").write_bytes(content)


def compact(folder: Path, *, half: bool) -> SRVGGNetCompact:
    torch.manual_seed(2)
    network = SRVGGNetCompact(SRVGGShape(7, 2, 2)).eval()  # odd sizes: halves need filling up
    layers = [
        (f"body.{index}", layer.weight.detach() if isinstance(layer, torch.nn.PReLU) else None)
        for index, layer in enumerate(network.body)
    ]
    write_ncnn(network, folder / "net.param", half=half, layers=layers)
    return network


@pytest.mark.parametrize("half", [True, False])
def test_a_compact_net_of_ncnn_is_the_same_net(half: bool, tmp_path: Path) -> None:
    network = compact(tmp_path, half=half)
    loaded = load_network(tmp_path / "net.param")
    assert loaded.facts == network.facts
    for key, value in network.state_dict().items():
        exact = value.half().float() if half and value.ndim == 4 else value
        assert torch.equal(loaded.state_dict()[key], exact), key


def test_an_rrdb_net_of_ncnn_is_the_same_net(tmp_path: Path) -> None:
    network = RRDBNet(RRDBShape(8, 2, 4)).eval()
    order = [name for name, layer in network.named_modules() if isinstance(layer, torch.nn.Conv2d)]
    write_ncnn(network, tmp_path / "net.param", half=False, layers=[(name, None) for name in order])
    loaded = load_network(tmp_path / "net.param")
    photo = torch.rand(1, 3, 6, 6)
    with torch.inference_mode():
        assert torch.equal(loaded(photo), network(photo))


@pytest.mark.parametrize(
    ("ncnn", "torch_file"),
    [
        ("RealESRGAN_General_x4_v3", "realesr-general-x4v3"),
        ("RealESRGAN_General_WDN_x4_v3", "realesr-general-wdn-x4v3"),
    ],
)
def test_the_real_pair_of_ncnn_is_that_of_torch_in_half_precision(
    ncnn: str, torch_file: str, assets: Path
) -> None:
    folder = assets / "weights" / "realesrgan"
    ours = load_state(folder / "ncnn" / f"{ncnn}.param")
    theirs = load_state(folder / f"{torch_file}.pth")
    assert ours.keys() == theirs.keys()
    for key, value in theirs.items():
        exact = value.half().float() if value.ndim == 4 else value.float()
        assert torch.equal(ours[key], exact), key


def _drop_bin(folder: Path) -> None:
    (folder / "net.bin").unlink()


def _cut_bin(folder: Path) -> None:
    content = (folder / "net.bin").read_bytes()
    (folder / "net.bin").write_bytes(content[:-5])


def _longer_bin(folder: Path) -> None:
    with (folder / "net.bin").open("ab") as file:
        file.write(b"\0" * 4)


def _text(old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "net.param"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new, 1))

    return change


def _binary_text(folder: Path) -> None:
    (folder / "net.param").write_bytes(bytes(range(256)))


@pytest.mark.parametrize(
    "spoil",
    [
        _drop_bin,
        _cut_bin,
        _longer_bin,
        _binary_text,
        _text("7767517", "7767518"),
        _text("PReLU", "Python"),
        _text("0=7", "0=-7"),
        _text("6=441", "6=999999999999"),
        _text("6=441", "6=442"),
        _text("1=3", "1=0"),
        _text("0=7", "0=nan"),
        _text("0=7", "x=7"),
        _text("1 1 a b", "1 99 a b"),
    ],
)
def test_a_damaged_ncnn_pair_is_refused(spoil: Callable[[Path], None], tmp_path: Path) -> None:
    compact(tmp_path, half=True)
    spoil(tmp_path)
    with pytest.raises((WeightsRefused, WeightsMissing)):
        load_network(tmp_path / "net.param")


# --- Keras ------------------------------------------------------------------------------------------


def test_a_keras_file_holds_the_same_net_as_its_state_dict(assets: Path) -> None:
    pytest.importorskip("h5py", reason="comes with the extra `keras`")
    ours = load_state(assets / "weights" / "wdsr" / "wdsr-b-32-x4.h5")
    theirs = load_state(assets / "weights" / "wdsr" / "wdsr-b-32-x4_statedict.pth")
    assert ours.keys() == theirs.keys()
    assert all(torch.equal(ours[key], theirs[key]) for key in theirs)


def test_an_edsr_of_keras_enlarges_better_than_bicubic(assets: Path) -> None:
    pytest.importorskip("h5py", reason="comes with the extra `keras`")
    network = load_network(assets / "weights" / "edsr" / "kzhekov_sr_model_d8_w32_x4.hdf5")
    assert (network.facts.family, network.facts.scale) == ("EDSR", 4)
    learnt = sum(p.numel() for k, p in network.named_parameters() if "mean" not in k)
    assert learnt == 232_963
    assert np.mean(set5(network, assets)) > 30.0  # bicubic: 28.4


def test_a_damaged_or_odd_keras_file_is_refused(tmp_path: Path) -> None:
    h5py = pytest.importorskip("h5py", reason="comes with the extra `keras`")
    path = tmp_path / "net.h5"
    with h5py.File(path, "w") as file:
        file["conv2d_1/conv2d_1/kernel:0"] = np.zeros((3, 3, 3, 8), np.float32)
    with pytest.raises(WeightsRefused, match="no network"):
        load_network(path)
    whole = path.read_bytes()
    for length in range(0, len(whole), 1000):
        path.write_bytes(whole[:length])
        with pytest.raises(WeightsRefused):
            load_network(path)
    with h5py.File(path, "w") as file:
        file["conv2d_1/conv2d_1/code:0"] = np.zeros(3)
    with pytest.raises(WeightsRefused):
        load_network(path)
    with h5py.File(path, "w") as file:  # a petabyte that is not stored
        file.create_dataset("a/a/kernel:0", (3, 3, 1 << 24, 1 << 24), "f4", chunks=(3, 3, 64, 64))
    with pytest.raises(WeightsRefused):
        load_network(path)


# --- neural-enhance ---------------------------------------------------------------------------------


def lasagne_file(network: Enhance, path: Path, *, old: bool = False) -> Path:
    """What neural-enhance wrote: settings and lists of arrays, kernels turned round, packed by bzip2."""
    layers: dict[str, list[np.ndarray]] = {}
    for name, layer in network.layers.items():
        kind, _, number = name.partition("_")
        bare = f"upscale{name[-1]}.2" if kind.startswith("upscale") else name.replace("_", ".")
        if kind == "iter" and number != "0":
            bare += "-A"
        layers[f"{bare}x"] = _turned(layer)
        layers[f"{bare}>"] = [layer.alpha.detach().numpy()]
    layers["out"] = _turned(network.out)
    settings = {"generator_residual": network.shape.residual, "generator_blocks": 2}
    content = pickle.dumps((settings, layers), protocol=2)
    if old:  # as numpy wrote it in 2016
        content = content.replace(b"numpy._core.multiarray", b"numpy.core.multiarray")
    path.write_bytes(bz2.compress(content))
    return path


def _turned(layer: torch.nn.Conv2d) -> list[np.ndarray]:
    assert layer.bias is not None
    weight = layer.weight.detach().numpy()[:, :, ::-1, ::-1]
    return [np.ascontiguousarray(weight), layer.bias.detach().numpy()]


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize(
    "shape",
    [
        EnhanceShape((6, 5, 4, 3), 0, 2, 2),
        EnhanceShape((4, 4, 4, 4, 4, 4), 2, 3, 2, residual=True),
        EnhanceShape((4, 4, 4), 0, 2, 1),
    ],
)
def test_a_neural_enhance_file_is_the_same_net(
    shape: EnhanceShape, old: bool, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    network = Enhance(shape).eval()
    loaded = load_network(
        lasagne_file(network, tmp_path / "ne2x-photo-default-0.3.pkl.bz2", old=old)
    )
    assert loaded.facts == network.facts
    photo = torch.rand(1, 3, 8, 12)
    with torch.inference_mode():
        assert torch.equal(loaded(photo), network(photo))


class _Code:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (Path.touch, (Path("must-not-exist"),))


def test_a_neural_enhance_file_with_program_code_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "evil.pkl.bz2"
    path.write_bytes(bz2.compress(pickle.dumps(({}, {"out": _Code()}), protocol=2)))
    with pytest.raises(WeightsRefused, match="program code"):
        load_network(path)
    assert not (tmp_path / "must-not-exist").exists()


def test_a_damaged_neural_enhance_file_is_refused(tmp_path: Path) -> None:
    path = lasagne_file(Enhance(EnhanceShape((4, 4, 4), 0, 2, 1)), tmp_path / "net.pkl.bz2")
    whole = path.read_bytes()
    for length in range(0, len(whole), 1000):
        path.write_bytes(whole[:length])
        with pytest.raises(WeightsRefused):
            load_network(path)
    for content in (({}, {}), "text", ({}, {"out": [np.zeros(3), np.zeros(3)]}), [1, 2]):
        path.write_bytes(bz2.compress(pickle.dumps(content, protocol=2)))
        with pytest.raises(WeightsRefused):
            load_network(path)
    path.write_bytes(bz2.compress(bytes(300 * 1024**2)))  # 300 MB in some hundred bytes
    with pytest.raises(WeightsRefused):
        load_network(path)


def test_a_state_dict_of_bytes_is_no_graph() -> None:
    with pytest.raises(WeightsRefused):
        build_network({"tensorflow_graph": torch.zeros(9, dtype=torch.uint8)}, "x.safetensors")
