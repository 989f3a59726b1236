"""EDSR: residual blocks without batch norm, features at low resolution, pixel shuffle at the end.

Source: Lim et al., "Enhanced Deep Residual Networks for Single Image Super-Resolution", CVPRW
2017 (arXiv 1707.02921). State dict names are those of the official PyTorch release
(`head.0`, `body.N.body.0`, `tail.0.0`, `tail.1`); the names that BasicSR uses are translated by
`official_names`. Inside, colours run over 0..255 with the mean of DIV2K subtracted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isqrt

import torch
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3, unfolded_onto

DIV2K_MEAN = (0.4488, 0.4371, 0.4040)
LARGE_FEATURES = 256
"""From this many features on the official nets scale each residual by 0.1."""


@dataclass(frozen=True, slots=True)
class EDSRShape:
    """The numbers that fix one EDSR (baseline: 64 features, 16 blocks; large: 256, 32).

    direct:       one convolution to channels * scale**2 and one pixel shuffle at the end, as light nets
                  have it, instead of a widening convolution for each doubling.
    unshuffle:    side of the blocks of pixels moved into channels first (direct nets only; official: 1):
                  2 makes the net work at half the size, four times as fast and seeing twice as far.
    colour_range: what white is inside the net; 255 in the official ones. A smaller one keeps the
                  features within float16's range and lets the biases matter from the first step.
    skip:         the input, enlarged by repeating pixels, is added to the result (direct nets only), as
                  in SRVGGNetCompact: then the last convolution too may run in 16 bits.
    """

    features: int = 64
    blocks: int = 16
    scale: int = 4
    channels: int = 3
    residual_scale: float = 1.0
    direct: bool = False
    unshuffle: int = 1
    colour_range: float = 255.0
    skip: bool = False


class MeanShift(nn.Conv2d):
    """The official 1x1 convolution x * gain + offset * mean of DIV2K."""

    def __init__(self, channels: int, gain: float, offset: float) -> None:
        super().__init__(channels, channels, 1)
        mean = DIV2K_MEAN if channels == 3 else (sum(DIV2K_MEAN) / 3,) * channels
        # arithmetic of tensors without numbers (on "meta") would load torch's compiler, which takes seconds
        gains = [[gain * (row == column) for column in range(channels)] for row in range(channels)]
        self.weight.data.copy_(torch.tensor(gains)[..., None, None])
        self.bias_value().copy_(torch.tensor([offset * each for each in mean]))
        self.requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        # never in a 16-bit type, also while training: white would be off by a step of 8 bits
        with torch.autocast(x.device.type, enabled=False):
            return super().forward(x.float())

    def bias_value(self) -> Tensor:
        """The constant that is added."""
        assert self.bias is not None
        return self.bias.data


class ResidualBlock(nn.Module):
    """Convolution, ReLU, convolution, scaled and added to the input."""

    def __init__(self, features: int, residual_scale: float) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv3(features, features), nn.ReLU(inplace=True), conv3(features, features)
        )
        self.residual_scale = residual_scale

    def forward(self, x: Tensor) -> Tensor:
        detail: Tensor = self.body(x)
        if self.residual_scale != 1:
            detail = detail * self.residual_scale
        return _sum(x, detail)


def _sum(x: Tensor, detail: Tensor) -> Tensor:
    """Both together, in the place of `detail` where nothing is learnt."""
    return x + detail if torch.is_grad_enabled() else detail.add_(x)


def _tail(shape: EDSRShape) -> tuple[nn.Module, nn.Module]:
    """The two steps from features to the enlarged picture."""
    if shape.direct:
        total = shape.scale * shape.unshuffle
        return conv3(shape.features, shape.channels * total**2), nn.PixelShuffle(total)
    return upsampler(shape.features, shape.scale), conv3(shape.features, shape.channels)


def upsampler(features: int, scale: int) -> nn.Sequential:
    """Pixel shuffles that enlarge by `scale`: one for 2 or 3, one for each doubling above."""
    layers: list[nn.Module] = []
    for factor in [3] if scale == 3 else [2] * (scale.bit_length() - 1):
        layers += [conv3(features, features * factor**2), nn.PixelShuffle(factor)]
    return nn.Sequential(*layers)


class EDSR(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale); H, W multiples of `unshuffle`."""

    exact_layers: tuple[str, ...] = ("sub_mean", "add_mean", "tail.1")

    def __init__(self, shape: EDSRShape) -> None:
        super().__init__()
        self.shape = shape
        if shape.direct:
            self.exact_layers = ("sub_mean",) if shape.skip else ("sub_mean", "add_mean", "tail.0")
        inside = shape.colour_range / 255
        self.sub_mean = MeanShift(shape.channels, inside, -shape.colour_range)
        if not shape.skip:
            self.add_mean = MeanShift(shape.channels, 1 / inside, 255)
        self.down = nn.PixelUnshuffle(shape.unshuffle)
        self.head = nn.Sequential(conv3(shape.channels * shape.unshuffle**2, shape.features))
        self.body = nn.Sequential(
            *(ResidualBlock(shape.features, shape.residual_scale) for _ in range(shape.blocks)),
            conv3(shape.features, shape.features),
        )
        self.tail = nn.Sequential(*_tail(shape))
        self.facts = NetworkFacts(
            family="EDSR",
            scale=shape.scale,
            channels=shape.channels,
            radius=shape.unshuffle * (2 * shape.blocks + 5) - 1,
            multiple=shape.unshuffle,
            # features of 0..255 pictures leave float16's range in the large net
            half=shape.colour_range < 16,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {shape.features} features",
            width=shape.features if shape.direct else 0,
            maps=5 if shape.direct else 0,
        )

    @property
    def body_dtype(self) -> torch.dtype:
        """The type that the first convolution computes in (the mean stays float32)."""
        return next(self.head.parameters()).dtype

    def forward(self, x: Tensor) -> Tensor:
        given = x.float()
        x = self.head(self.down(self.sub_mean(given * 255)).to(self.body_dtype))
        x = _sum(x, self.body(x))
        first, last = self.tail
        if self.shape.skip:
            return unfolded_onto(given, first(x), self.shape.scale * self.shape.unshuffle)
        x = last(first(x.float())) if self.shape.direct else last(first(x).float())
        out: Tensor = self.add_mean(x)
        return out / 255


def deepened(state: Mapping[str, Tensor], blocks: int) -> dict[str, Tensor]:
    """Weights of an EDSR with more blocks that gives what `state` gives: the new ones add nothing yet.

    state: official names. The first convolution of each new block is left out, for any will do. With
    as many blocks as `state` has, or fewer, all of it is returned under the same names.
    """
    last = max(
        (int(m[1]) for k in state if (m := re.fullmatch(r"body\.(\d+)\.weight", k))), default=0
    )
    if blocks <= last:
        return dict(state)
    out = {k.replace(f"body.{last}.", f"body.{blocks}.", 1): v for k, v in state.items()}
    for block in range(last, blocks):
        for part in ("weight", "bias"):
            out[f"body.{block}.body.2.{part}"] = torch.zeros_like(state[f"body.0.body.2.{part}"])
    return out


_BASICSR = (
    (re.compile(r"conv_first\.(weight|bias)"), r"head.0.\1"),
    (re.compile(r"body\.(\d+)\.conv1\.(weight|bias)"), r"body.\1.body.0.\2"),
    (re.compile(r"body\.(\d+)\.conv2\.(weight|bias)"), r"body.\1.body.2.\2"),
    (re.compile(r"upsample\.(\d+)\.(weight|bias)"), r"tail.0.\1.\2"),
    (re.compile(r"conv_last\.(weight|bias)"), r"tail.1.\1"),
)


def official_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with BasicSR's EDSR names translated, or None if it does not have them."""
    if "conv_after_body.weight" not in state or "body.0.conv1.weight" not in state:
        return None
    blocks = {int(key.split(".")[1]) for key in state if re.match(r"body\.\d+\.", key)}
    out: dict[str, Tensor] = {}
    for key, value in state.items():
        if key.startswith("conv_after_body."):
            out[f"body.{max(blocks) + 1}.{key.rsplit('.', 1)[1]}"] = value
            continue
        for pattern, new in _BASICSR:
            if pattern.fullmatch(key):
                out[pattern.sub(new, key)] = value
                break
        else:
            return None
    return out


def detect(state: Mapping[str, Tensor]) -> EDSRShape | None:
    """The shape that a state dict of official names describes, or None if it is another family."""
    direct = "tail.0.weight" in state
    ends = ("tail.0.weight",) if direct else ("tail.0.0.weight", "tail.1.weight")
    needed = ("head.0.weight", "body.0.body.0.weight", *ends)
    if any(key not in state or state[key].ndim != 4 or 0 in state[key].shape for key in needed):
        return None
    features, channels = state["head.0.weight"].shape[:2]
    blocks = {
        int(m[1]) for key in state if (m := re.fullmatch(r"body\.(\d+)\.body\.0\.weight", key))
    }
    unshuffle = 2 if direct and channels == 12 else 1
    channels //= unshuffle**2
    scale = _doublings(state, features)
    if direct:
        scale = isqrt(state["tail.0.weight"].shape[0] // channels) // unshuffle
    if len(blocks) <= max(blocks) or scale < 1 or (scale != 3 and scale & (scale - 1)):
        return None
    if direct and state["tail.0.weight"].shape[0] != channels * (scale * unshuffle) ** 2:
        return None
    shift = state.get("sub_mean.weight")
    skip = direct and shift is not None and "add_mean.weight" not in state
    inside = 1.0 if shift is None or not shift.numel() else float(shift.flatten()[0])
    if not 0 < inside <= 1:
        return None
    return EDSRShape(
        features=features,
        blocks=max(blocks) + 1,
        scale=scale,
        channels=channels,
        residual_scale=0.1 if features >= LARGE_FEATURES else 1.0,
        direct=direct,
        unshuffle=unshuffle,
        colour_range=255 * inside,
        skip=skip,
    )


def _doublings(state: Mapping[str, Tensor], features: int) -> int:
    """The scale that the widening convolutions of the tail make together; 0 if they make none."""
    factors = {4 * features: 2, 9 * features: 3}
    scale = 1
    for key in state:
        if re.fullmatch(r"tail\.0\.\d\.weight", key):
            scale *= factors.get(state[key].shape[0], 0)
    return scale
