"""LapSRN: a pyramid that doubles step by step, adding a learnt residual to the enlarged picture at each.

Source: Lai, Huang, Ahuja and Yang, "Deep Laplacian Pyramid Networks for Fast and Accurate
Super-Resolution", CVPR 2017 (arXiv 1704.03915). State dict names are those of the authors' MATLAB release
(`level2_conv1_f`; the highest level is the first); `twtygqyy_names` translates the best-known PyTorch
port. The two differ in the transposed convolution of the features: 3x3 there, 4x4 here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network

SLOPE = 0.2


@dataclass(frozen=True, slots=True)
class LapSRNShape:
    """The numbers that fix one LapSRN: doublings of the size, convolutions in each, their width.

    kernel:     side of the transposed convolution of the features, 3 or 4.
    bias:       whether the convolutions have one; image_bias: whether the picture's own has.
    """

    levels: int = 2
    depth: int = 10
    features: int = 64
    kernel: int = 3
    bias: bool = True
    image_bias: bool = False


class LapSRN(Network):
    """Luminance 0..1 (N, 1, H, W) -> luminance about 0..1 (N, 1, H*2^levels, W*2^levels)."""

    def __init__(self, shape: LapSRNShape) -> None:
        super().__init__()
        self.shape = shape
        wide = shape.features
        self._add("input_conv", (wide, 1, 3, 3), shape.bias)
        for level in range(shape.levels, 0, -1):
            for index in range(1, shape.depth + 1):
                self._add(f"level{level}_conv{index}", (wide, wide, 3, 3), shape.bias)
            side = shape.kernel
            self._add(f"level{level}_upconv", (wide, wide, side, side), shape.bias)
            self._add(f"level{level}_residual_conv", (1, wide, 3, 3), shape.bias)
            self._add(f"level{level}_img_up", (1, 1, 4, 4), shape.image_bias)
        reach = sum(-(-(shape.depth + 2) // 2**level) for level in range(shape.levels)) + 3
        self.facts = NetworkFacts(
            family="LapSRN",
            scale=2**shape.levels,
            channels=1,
            radius=reach,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.levels} levels of {shape.depth} convolutions, {wide} features",
        )

    def _add(self, name: str, shape: tuple[int, ...], bias: bool) -> None:
        weight = torch.empty(shape)
        nn.init.kaiming_normal_(weight, a=SLOPE)
        self.register_parameter(f"{name}_f", nn.Parameter(weight))
        if bias:
            self.register_parameter(f"{name}_b", nn.Parameter(torch.zeros(shape[0])))

    def _weights(self, name: str) -> tuple[Tensor, Tensor | None]:
        return getattr(self, f"{name}_f"), getattr(self, f"{name}_b", None)

    @property
    def body_dtype(self) -> torch.dtype:
        """The type that the first convolution computes in."""
        return self._weights("input_conv")[0].dtype

    def forward(self, x: Tensor) -> Tensor:
        image = x.float()
        features = self._convolved(x.to(self.body_dtype), "input_conv")
        for level in range(self.shape.levels, 0, -1):
            for index in range(1, self.shape.depth + 1):
                features = self._convolved(features, f"level{level}_conv{index}")
            features = F.leaky_relu_(self._doubled(features, f"level{level}_upconv"), SLOPE)
            weight, bias = self._weights(f"level{level}_residual_conv")
            image = self._doubled_image(image, f"level{level}_img_up")
            image = image + F.conv2d(features, weight, bias, padding=1).float()
        return image

    def _convolved(self, x: Tensor, name: str) -> Tensor:
        weight, bias = self._weights(name)
        return F.leaky_relu_(F.conv2d(x, weight, bias, padding=1), SLOPE)

    def _doubled(self, x: Tensor, name: str) -> Tensor:
        weight, bias = self._weights(name)
        if self.shape.kernel == 4:
            return F.conv_transpose2d(x, weight, bias, stride=2, padding=1)
        return F.conv_transpose2d(x, weight, bias, stride=2)[..., :-1, :-1]

    def _doubled_image(self, x: Tensor, name: str) -> Tensor:
        """Always float32: what the residuals are added to is the picture itself."""
        weight, bias = self._weights(name)
        bias = None if bias is None else bias.float()
        return F.conv_transpose2d(x, weight.float(), bias, stride=2, padding=1)


_TWTYGQYY = (
    (re.compile(r"conv_input\.(weight|bias)"), "input_conv", 0),
    (re.compile(r"convt_I(\d)\.(weight|bias)"), "img_up", 1),
    (re.compile(r"convt_R(\d)\.(weight|bias)"), "residual_conv", 1),
    (re.compile(r"convt_F(\d)\.0\.cov_block\.(\d+)\.(weight|bias)"), "", 1),
)


def twtygqyy_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with the names of twtygqyy's pytorch-LapSRN translated, or None if it has others."""
    if "conv_input.weight" not in state or "convt_I1.weight" not in state:
        return None
    levels = sum(bool(re.fullmatch(r"convt_I\d\.weight", key)) for key in state)
    blocks = [int(key.split(".")[3]) for key in state if key.startswith("convt_F1.0.cov_block.")]
    out = {}
    for key, value in state.items():
        name = _translated(key, levels, max(blocks, default=0))
        if name is None:
            return None
        out[name] = value
    return out


def _translated(key: str, levels: int, last: int) -> str | None:
    for pattern, name, levelled in _TWTYGQYY:
        match = pattern.fullmatch(key)
        if match is None:
            continue
        ending = "_f" if match[match.lastindex or 1] == "weight" else "_b"
        if not levelled:
            return name + ending
        if not name:
            index = int(match[2])
            name = "upconv" if index == last else f"conv{index // 2 + 1}"
        return f"level{levels + 1 - int(match[1])}_{name}{ending}"
    return None


def detect(state: Mapping[str, Tensor]) -> LapSRNShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    first, up = state.get("input_conv_f"), state.get("level1_upconv_f")
    if first is None or up is None or first.ndim != 4 or up.ndim != 4:
        return None
    levels = sum(bool(re.fullmatch(r"level\d_img_up_f", key)) for key in state)
    depth = sum(bool(re.fullmatch(r"level1_conv\d+_f", key)) for key in state)
    if not levels or not depth or up.shape[2] not in (3, 4):
        return None
    return LapSRNShape(
        *(levels, depth, first.shape[0], up.shape[2]),
        "input_conv_b" in state,
        "level1_img_up_b" in state,
    )
