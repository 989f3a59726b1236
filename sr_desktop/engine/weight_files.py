"""Reads the tensors of weights files safely.

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
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from sr_desktop.base.errors import WeightsMissing, WeightsRefused
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.keras import read_keras
from sr_desktop.engine.lasagne import read_lasagne
from sr_desktop.engine.ncnn import read_ncnn
from sr_desktop.engine.networks import graph
from sr_desktop.models.catalog import FINDER, IMPORTABLE

MAX_BYTES = 2 * 1024**3
MAX_TENSORS = 20_000
WRAPPERS = ("params_ema", "params-ema", "params", "state_dict", "model_state_dict", "model", "net")
"""Names that the tensors of a `.pth` may stand under, the averaged ones first."""
PARALLEL = "module."
_READABLE = [ending for ending in IMPORTABLE if ending != FINDER]


def load_state(path: Path) -> dict[str, Tensor]:
    """The tensors in a weights file by name, checked for number, size and finiteness.

    Raises `WeightsMissing` if it is not there, `WeightsRefused` if it is damaged or unsafe.
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
            next_step=sentence("Model files end in {endings}.", endings=", ".join(_READABLE)),
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


def _plain_names(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """A state dict without what training on several graphics cards puts before every name."""
    if not state or not all(key.startswith(PARALLEL) for key in state):
        return state
    return {key.removeprefix(PARALLEL): value for key, value in state.items()}


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
