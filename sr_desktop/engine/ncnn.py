"""Reads the network files of ncnn (`.param` and `.bin`), as Upscayl and realesrgan-ncnn-vulkan have them.

Format: github.com/Tencent/ncnn/wiki, "param and model file structure": a text of layers, one a line, and
their weights in the same order. Compact Real-ESRGAN nets and RRDB nets are understood; the state dict has
the names of the PyTorch files. Halves are stored as 16 bits under a flag, biases and slopes as float32.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

MAGIC = "7767517"
HALF = 0x01306B47
MAX_LAYERS = 20_000
DENSE = 5
"""Convolutions in a residual dense block; three blocks make one of RRDBNet's."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: what it is, and the numbers of its parameters."""

    kind: str
    parameters: dict[int, float]

    def whole(self, key: int, default: int = 0) -> int:
        """A parameter that counts something."""
        return int(self.parameters.get(key, default))


def read_ncnn(param: Path) -> dict[str, Tensor]:
    """The state dict of the net in `param` and the `.bin` of the same name.

    Raises `ValueError` for what is no such net, `OSError` for what can't be read.
    """
    layers = read_layers(param.read_text(encoding="utf-8", errors="strict"))
    weights = _Weights(param.with_suffix(".bin").read_bytes())
    found: list[tuple[str, list[Tensor]]] = []
    for layer in layers:
        if layer.kind == "Convolution":
            found.append(("convolution", weights.convolution(layer)))
        elif layer.kind == "PReLU":
            found.append(("slopes", [weights.floats(layer.whole(0))]))
    if not weights.used_up:
        raise ValueError("the two files do not belong together")
    if any(kind == "slopes" for kind, _ in found):
        return _compact(found)
    return _rrdb([tensors for _, tensors in found])


def read_layers(text: str) -> list[Layer]:
    """The layers of a `.param` text. Raises `ValueError` if it is none or has others than those nets have."""
    lines = text.split("\n")
    if lines[0].strip() != MAGIC or len(lines) > MAX_LAYERS:
        raise ValueError("no ncnn text")
    plain = {"Input", "Split", "PixelShuffle", "Interp", "BinaryOp", "Concat", "ReLU", "Eltwise"}
    layers = []
    for line in lines[2:]:
        words = line.split()
        if not words:
            continue
        if len(words) < 4 or words[0] not in {"Convolution", "PReLU", *plain}:
            raise ValueError(f"a layer that is not known here: {words[0]}")
        first = 4 + int(words[2]) + int(words[3])
        pairs = (word.partition("=") for word in words[first:])
        layers.append(
            Layer(words[0], {int(key): float(value) for key, _, value in pairs if int(key) >= 0})
        )
    return layers


class _Weights:
    """Walks through a `.bin`."""

    def __init__(self, data: bytes) -> None:
        self._data, self._place = data, 0

    @property
    def used_up(self) -> bool:
        return self._place == len(self._data)

    def _take(self, count: int, kind: str) -> NDArray[np.float32]:
        size = count * np.dtype(kind).itemsize
        if count < 0 or size > len(self._data) - self._place:
            raise ValueError("the .bin file is too short")
        values = np.frombuffer(self._data, kind, count, self._place)
        self._place += size + -size % 4
        return values.astype(np.float32)

    def floats(self, count: int) -> Tensor:
        """`count` numbers of float32."""
        return torch.from_numpy(self._take(count, "<f4"))

    def convolution(self, layer: Layer) -> list[Tensor]:
        """Weight (out, in, y, x) and bias of a layer."""
        outputs, kernel, count = layer.whole(0), layer.whole(1), layer.whole(6)
        if outputs < 1 or kernel < 1 or count % (outputs * kernel**2):
            raise ValueError("a convolution of absurd form")
        (flag,) = struct.unpack("<I", self._data[self._place : self._place + 4] or b"\xff" * 4)
        self._place += 4
        if flag not in (0, HALF):
            raise ValueError("weights in a form that is not known here")
        values = torch.from_numpy(self._take(count, "<f2" if flag == HALF else "<f4"))
        weight = values.reshape(outputs, count // (outputs * kernel**2), kernel, kernel)
        return [weight, self.floats(outputs)] if layer.whole(5) else [weight]


def _compact(found: list[tuple[str, list[Tensor]]]) -> dict[str, Tensor]:
    """SRVGGNetCompact: convolutions and slopes by turns."""
    state = {}
    for index, (kind, tensors) in enumerate(found):
        if (kind == "slopes") != bool(index % 2):
            raise ValueError("layers in an order that is not known here")
        for name, tensor in zip(("weight", "bias"), tensors, strict=False):
            state[f"body.{index}.{name}"] = tensor
    return state


def _rrdb(convolutions: list[list[Tensor]]) -> dict[str, Tensor]:
    """RRDBNet with two doublings: first, three dense blocks of five for each block, and five more."""
    blocks, rest = divmod(len(convolutions) - 6, 3 * DENSE)
    if rest or blocks < 1:
        raise ValueError("not the number of convolutions of a known net")
    names = ["conv_first"]
    names += [
        f"body.{block}.rdb{dense}.conv{index}"
        for block in range(blocks)
        for dense in (1, 2, 3)
        for index in range(1, DENSE + 1)
    ]
    names += ["conv_body", "conv_up1", "conv_up2", "conv_hr", "conv_last"]
    return {
        f"{name}.{kind}": tensor
        for name, tensors in zip(names, convolutions, strict=True)
        for kind, tensor in zip(("weight", "bias"), tensors, strict=False)
    }
