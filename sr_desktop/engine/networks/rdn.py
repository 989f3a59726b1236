"""RDN: dense blocks inside residual ones, and all their results fused at the end.

Source: Zhang, Tian, Kong, Zhong and Fu, "Residual Dense Network for Image Super-Resolution", CVPR 2018
(arXiv 1802.08797): G0 = 64, and D = 16, C = 8, G = 64 or D = 20, C = 6, G = 32. State dict names are those
of the authors' PyTorch code (`SFENet1`, `RDBs.N.convs.M.conv.0`, `LFF`, `GFF`, `UPNet`), whose colours run
over 0..255; `yjn870_names` translates yjn870's port, which takes 0..1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3


@dataclass(frozen=True, slots=True)
class RDNShape:
    """The numbers that fix one RDN.

    features: G0, outside the dense blocks; growth: G, what each convolution adds inside.
    blocks:   D; convolutions: C in each.
    white:    what white is inside the net.
    """

    features: int = 64
    blocks: int = 16
    convolutions: int = 8
    growth: int = 64
    scale: int = 2
    channels: int = 3
    white: float = 255.0


class DenseConv(nn.Module):
    """A convolution whose result is put beside its input."""

    def __init__(self, inputs: int, growth: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(conv3(inputs, growth), nn.ReLU(inplace=True))

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat((x, self.conv(x)), 1)


class RDB(nn.Module):
    """A residual dense block."""

    def __init__(self, shape: RDNShape) -> None:
        super().__init__()
        widths = [shape.features + index * shape.growth for index in range(shape.convolutions + 1)]
        self.convs = nn.Sequential(*(DenseConv(width, shape.growth) for width in widths[:-1]))
        self.LFF = nn.Conv2d(widths[-1], shape.features, 1)

    def forward(self, x: Tensor) -> Tensor:
        detail: Tensor = self.LFF(self.convs(x))
        return x + detail


class RDN(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale)."""

    def __init__(self, shape: RDNShape) -> None:
        super().__init__()
        self.shape = shape
        wide, growth = shape.features, shape.growth
        self.SFENet1, self.SFENet2 = conv3(shape.channels, wide), conv3(wide, wide)
        self.RDBs = nn.ModuleList(RDB(shape) for _ in range(shape.blocks))
        self.GFF = nn.Sequential(nn.Conv2d(shape.blocks * wide, wide, 1), conv3(wide, wide))
        layers: list[nn.Module] = []
        inputs = wide
        for factor in (2, 2) if shape.scale == 4 else (shape.scale,):
            layers += [conv3(inputs, growth * factor**2), nn.PixelShuffle(factor)]
            inputs = growth
        self.UPNet = nn.Sequential(*layers, conv3(growth, shape.channels))
        self.exact_layers = (f"UPNet.{len(layers)}",)
        if shape.white != 255:  # in the file, so that it is known when it is read again
            self.register_buffer("white", torch.tensor(shape.white))
        self.facts = NetworkFacts(
            family="RDN",
            scale=shape.scale,
            channels=shape.channels,
            radius=shape.blocks * shape.convolutions + 6,
            half=shape.white < 16,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks of {shape.convolutions}, growth {growth}",
        )

    def forward(self, x: Tensor) -> Tensor:
        first = self.SFENet1((x.float() * self.shape.white).to(self.body_dtype))
        y = self.SFENet2(first)
        found = []
        for block in self.RDBs:
            y = block(y)
            found.append(y)
        y = self.UPNet[:-1](self.GFF(torch.cat(found, 1)) + first)
        out: Tensor = self.UPNet[-1](y.float())
        return out / self.shape.white


_YJN870 = (
    (re.compile(r"sfe([12])\.(.+)"), r"SFENet\1.\2"),
    (re.compile(r"rdbs\.(\d+)\.layers\.(\d+)\.conv\.(.+)"), r"RDBs.\1.convs.\2.conv.0.\3"),
    (re.compile(r"rdbs\.(\d+)\.lff\.(.+)"), r"RDBs.\1.LFF.\2"),
    (re.compile(r"gff\.(.+)"), r"GFF.\1"),
)


def yjn870_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with the names of yjn870's RDN-pytorch translated, or None if it has others."""
    if "sfe1.weight" not in state or "output.weight" not in state:
        return None
    steps = sorted({int(k.split(".")[1]) for k in state if re.match(r"upscale\.\d+\.weight", k)})
    out: dict[str, Tensor] = {"white": torch.tensor(1.0)}
    for key, value in state.items():
        name, _, kind = key.rpartition(".")
        for pattern, new in _YJN870:
            if pattern.fullmatch(key):
                out[pattern.sub(new, key)] = value
                break
        else:
            if name == "output":
                out[f"UPNet.{2 * len(steps)}.{kind}"] = value
            elif name.startswith("upscale.") and name[8:].isdigit():
                out[f"UPNet.{2 * steps.index(int(name[8:]))}.{kind}"] = value
            else:
                return None
    return out


def detect(state: Mapping[str, Tensor]) -> RDNShape | None:
    """The shape that a state dict of the authors' names describes, or None if it is another family."""
    first, dense = state.get("SFENet1.weight"), state.get("RDBs.0.convs.0.conv.0.weight")
    up = state.get("UPNet.0.weight")
    if first is None or dense is None or up is None or first.ndim != 4 or dense.ndim != 4:
        return None
    blocks = sum(bool(re.fullmatch(r"RDBs\.\d+\.LFF\.weight", key)) for key in state)
    inside = sum(bool(re.fullmatch(r"RDBs\.0\.convs\.\d+\.conv\.0\.weight", key)) for key in state)
    growth = dense.shape[0]
    scale = {4 * growth: 2, 9 * growth: 3}.get(up.shape[0])
    if scale is None or not blocks or not inside:
        return None
    if "UPNet.4.weight" in state:
        scale *= 2
    white = float(state["white"]) if "white" in state else 255.0
    if scale == 6 or not white > 0:
        return None
    return RDNShape(first.shape[0], blocks, inside, growth, scale, first.shape[1], white)
