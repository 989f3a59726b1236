"""Opens weights files safely and turns them into networks.

A weights file is hostile until checked: `.safetensors` holds tensors by design; a `.pth` is read
with PyTorch's restricted unpickler, bounded in size before and after, and admitted only if it holds
nothing but tensors under names (`params_ema`, `params`, `state_dict` or bare). A `.pb` is a graph of known
operations (`networks.graph`).
"""

from __future__ import annotations

import pickle
import stat
import warnings
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from sr_desktop.base.errors import WeightsMissing, WeightsRefused
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.foreign import available, open_foreign
from sr_desktop.engine.keras import read_keras
from sr_desktop.engine.lasagne import read_lasagne
from sr_desktop.engine.ncnn import read_ncnn
from sr_desktop.engine.networks import graph
from sr_desktop.engine.networks.bounded import Bounded
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.registry import Match, recognise
from sr_desktop.models.catalog import IMPORTABLE

MAX_BYTES = 2 * 1024**3
MAX_TENSORS = 20_000
WRAPPERS = ("params_ema", "params-ema", "params", "state_dict", "model_state_dict", "model", "net")
"""Names that the tensors of a `.pth` may stand under, the averaged ones first."""
PARALLEL = "module."
ABSURD = (ValueError, TypeError, LookupError, OverflowError, RuntimeError)
"""What absurd names and shapes of layers raise where a network of them is looked for or built."""


def load_network(path: Path, scale: int | None = None) -> Network:
    """The network in `path`, float32, in evaluation mode, on the CPU.

    scale: for weights that serve every scale (VDSR), the one to enlarge by.

    Raises `WeightsMissing` if the file is not there, `WeightsRefused` if it is damaged, unsafe or
    of no known family.
    """
    return build_network(load_state(path), path.name, scale)


def build_network(state: Mapping[str, Tensor], name: str, scale: int | None = None) -> Network:
    """A network from a state dict; `name` is only for the sentence of the error.

    scale: see `load_network`.
    """
    found = _recognised(state, name, scale)
    if found is None:
        return _foreign(state, name)
    match, skeleton = found
    expected = {key: tuple(value.shape) for key, value in skeleton.state_dict().items()}
    given = {key: tuple(value.shape) for key, value in match.state.items()}
    wrong = [
        key
        for key in expected.keys() | given.keys()
        if expected.get(key) != given.get(key)
        and not (key not in given and key.startswith(match.family.derived or ("\0",)))
    ]
    if wrong:
        # a cousin of the family, perhaps, that spandrel has a place for
        with suppress(WeightsRefused):  # our own sentence says more
            if cousin := open_foreign(state, name):
                return cousin
        raise WeightsRefused(
            "{name} looks like {family}, but {number} of its layers do not fit "
            "(the first is {first}).",
            name=name,
            family=match.family.name,
            number=len(wrong),
            first=min(wrong, key=lambda key: (key in given, key)),
        )
    if skeleton.facts.channels not in (1, 3):
        raise WeightsRefused(
            "{name} is for pictures with {channels} colours, not photos.",
            name=name,
            channels=skeleton.facts.channels,
        )
    network = match.family.build(match.shape)
    weights = {key: value.float() for key, value in match.state.items()}
    network.load_state_dict(weights, strict=False)
    return network.eval().requires_grad_(False)


def serves_any_scale(state: Mapping[str, Tensor]) -> bool:
    """Whether weights fit every scale, so that `build_network` has to be told one."""
    try:
        match = recognise(state)
    except ABSURD:  # `build_network` says what is wrong
        return False
    return match is not None and match.family.any_scale


def _plain_names(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """A state dict without what training on several graphics cards puts before every name."""
    if not state or not all(key.startswith(PARALLEL) for key in state):
        return state
    return {key.removeprefix(PARALLEL): value for key, value in state.items()}


def _recognised(
    state: Mapping[str, Tensor], name: str, scale: int | None
) -> tuple[Match, Network] | None:
    """The family of a state dict and a network of its shape that takes no memory; None if it has none."""
    if any(value.numel() == 0 for value in state.values()):
        raise WeightsRefused("{name} is damaged: some of its layers are empty.", name=name)
    try:
        match = recognise(state)
        if match is None:
            return None
        if match.family.any_scale and scale is not None:
            match = replace(match, shape=replace(match.shape, scale=scale))
        with torch.device("meta"), Bounded(match.state), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Initializing zero-element tensors")
            return match, match.family.build(match.shape)
    except ABSURD as error:
        raise WeightsRefused(
            "{name} is damaged: no network has such a shape.", name=name
        ) from error


def _foreign(state: Mapping[str, Tensor], name: str) -> Network:
    """A network of none of our families; raises `WeightsRefused` if it is of no known one at all."""
    network = open_foreign(state, name)
    if network is not None:
        return network
    raise WeightsRefused(
        "{name} holds a model, but of no network that this program knows.",
        name=name,
        next_step="Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names."
        if available()
        else "Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; "
        "the optional package spandrel opens many more (see the README).",
    )


def load_state(path: Path) -> dict[str, Tensor]:
    """The tensors in a weights file by name, checked for number, size and finiteness.

    Raises as `load_network`.
    """
    try:
        facts = path.stat()
    except OSError as error:
        raise WeightsMissing("The model file {name} is not there.", name=path.name) from error
    if not stat.S_ISREG(facts.st_mode):
        raise WeightsRefused("{name} is no file.", name=path.name)
    if facts.st_size > MAX_BYTES:
        raise WeightsRefused(
            "{name} is larger than any model this program can use.", name=path.name
        )
    if path.suffix.lower() == ".safetensors":
        state = _read_safetensors(path)
    elif path.suffix.lower() in (".pth", ".pt"):
        state = _read_pickle(path, facts.st_size)
    elif path.suffix.lower() == ".pb":
        content = np.fromfile(path, np.uint8)
        state = {graph.KEY: torch.from_numpy(content)}
    elif path.suffix.lower() == ".param":
        state = _read_ncnn(path)
    elif path.name.lower().endswith(".pkl.bz2"):
        state = _read_lasagne(path)
    elif path.suffix.lower() in (".h5", ".hdf5"):
        state = _read_keras(path)
    else:
        raise WeightsRefused(
            "{name} is no model file.",
            name=path.name,
            next_step=sentence("Model files end in {endings}.", endings=", ".join(IMPORTABLE)),
        )
    _check_tensors(state, path.name)
    return _plain_names(state)


def metadata(path: Path) -> dict[str, str]:
    """The text that a `.safetensors` file carries about itself; empty for other files.

    Raises `WeightsMissing` or `WeightsRefused`.
    """
    if path.suffix.lower() != ".safetensors":
        return {}
    try:
        with safe_open(path, "pt") as content:
            return dict(content.metadata() or {})
    except FileNotFoundError as error:
        raise WeightsMissing("The model file {name} is not there.", name=path.name) from error
    except (SafetensorError, OSError, ValueError) as error:
        raise WeightsRefused("{name} is damaged or no model file.", name=path.name) from error


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        return load_file(path)
    except (SafetensorError, OSError, ValueError) as error:
        raise WeightsRefused("{name} is damaged or no model file.", name=path.name) from error


def _read_ncnn(path: Path) -> dict[str, Tensor]:
    other = path.with_suffix(".bin")
    if not other.is_file():
        raise WeightsMissing(
            "{name} is half of a model: its other half {other} is not beside it.",
            name=path.name,
            other=other.name,
            next_step="Put both files into one folder.",
        )
    if other.stat().st_size > MAX_BYTES:
        raise WeightsRefused(
            "{name} is larger than any model this program can use.", name=other.name
        )
    try:
        return read_ncnn(path)
    except (ValueError, OSError) as error:
        raise WeightsRefused(
            "{name} is damaged or of no network that this program knows.", name=path.name
        ) from error


def _read_lasagne(path: Path) -> dict[str, Tensor]:
    try:
        return read_lasagne(path)
    except pickle.UnpicklingError as error:
        raise WeightsRefused(
            "{name} holds more than weights (program code), or is damaged. It was not opened.",
            name=path.name,
        ) from error
    except Exception as error:  # a pickle can be wrong in every way there is
        raise WeightsRefused("{name} is damaged or no model file.", name=path.name) from error


def _read_keras(path: Path) -> dict[str, Tensor]:
    try:
        return read_keras(path)
    except (ValueError, KeyError, OSError, RuntimeError) as error:
        raise WeightsRefused(
            "{name} is damaged or of no network that this program knows.", name=path.name
        ) from error


def _read_pickle(path: Path, size: int) -> dict[str, Tensor]:
    try:
        _refuse_bomb(path, size)
        with warnings.catch_warnings():
            # torch advises its own developers about odd files on stderr; the answer is an error
            warnings.simplefilter("ignore", UserWarning)
            content = torch.load(path, map_location="cpu", weights_only=True)
    except WeightsRefused:
        raise
    except (pickle.UnpicklingError, zipfile.BadZipFile) as error:
        raise WeightsRefused(
            "{name} holds more than a model (program code), or is damaged. It was not opened.",
            name=path.name,
        ) from error
    except Exception as error:  # torch.load answers damaged files with many kinds of errors
        raise WeightsRefused("{name} is damaged or no model file.", name=path.name) from error
    return _tensors_alone(content, path.name)


def _refuse_bomb(path: Path, size: int) -> None:
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > size + 1_000_000:
        raise WeightsRefused(
            "{name} unpacks to more than it is: refused as unsafe.", name=path.name
        )


def _tensors_alone(content: object, name: str) -> dict[str, Tensor]:
    if isinstance(content, Mapping):
        for wrapper in WRAPPERS:
            if isinstance(content.get(wrapper), Mapping):
                content = content[wrapper]
                break
    if not isinstance(content, Mapping) or not content:
        raise WeightsRefused("{name} holds no model.", name=name)
    for key, value in content.items():
        if not isinstance(key, str) or not isinstance(value, Tensor):
            raise WeightsRefused("{name} holds more than a model. It was not used.", name=name)
    return dict(content)


def _check_tensors(state: Mapping[str, Tensor], name: str) -> None:
    for key, value in state.items():
        ordinary = value.layout == torch.strided and value.device.type == "cpu"
        if not ordinary or value.is_quantized or value.is_nested or value.is_complex():
            raise WeightsRefused(
                "{name} has numbers of an unusual kind ({key}).", name=name, key=key
            )
    # A tiny file can describe a huge tensor by a stride of zero: count what it would become.
    total = sum(value.numel() * 4 for value in state.values())
    if len(state) > MAX_TENSORS or total > MAX_BYTES:
        raise WeightsRefused("{name} is larger than any model this program can use.", name=name)
    for key, value in state.items():
        if value.is_floating_point() and not bool(torch.isfinite(value.float()).all()):
            raise WeightsRefused(
                "{name} is damaged: some of its numbers are not finite ({key}).", name=name, key=key
            )
