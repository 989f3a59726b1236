"""idealo's image-super-resolution (ISR) nets: RDN with another upscaling part, and RRDN.

Source: idealo/image-super-resolution (Apache-2.0), after Zhang et al. 2018 (arXiv 1802.08797) and Wang et al.
2018 (arXiv 1809.00219). Published as Keras files; state dict names are the Keras layers' (`F_1_1`, `LFF_1`,
`GFF_1`, `UPN1`, `SR`; RRDN: `Pre_blocks_conv`, `F_1_1_1`, `post_blocks_conv`, `PreShuffle`). Shuffles have
TensorFlow's order of channels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isqrt

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3
from sr_desktop.engine.networks.wdsr import depth_to_space

BETA = 0.2
"""What RRDN scales its residuals by."""


@dataclass(frozen=True, slots=True)
class ISRRDNShape:
    """The numbers of ISR's RDN: C, D, G, G0 and x of the repository.

    shuffle: a pixel shuffle at the end; the published weights repeat pixels instead ("ups").
    """

    convolutions: int = 6
    blocks: int = 20
    growth: int = 64
    features: int = 64
    scale: int = 2
    shuffle: bool = False


class ISRRDN(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale)."""

    exact_layers = ("SR",)

    def __init__(self, shape: ISRRDNShape) -> None:
        super().__init__()
        self.shape = shape
        wide, growth = shape.features, shape.growth
        self.F_m1, self.F_0 = conv3(3, wide), conv3(wide, wide)
        for block in range(1, shape.blocks + 1):
            for index in range(shape.convolutions):
                layer = conv3(wide + index * growth, growth)
                self.add_module(f"F_{block}_{index + 1}", layer)
            inside = wide + shape.convolutions * growth
            self.add_module(f"LFF_{block}", nn.Conv2d(inside, wide, 1))
        self.GFF_1 = nn.Conv2d(shape.blocks * wide, wide, 1)
        self.GFF_2 = conv3(wide, wide)
        self.UPN1 = nn.Conv2d(wide, 64, 5, padding=2)
        self.UPN2 = conv3(64, 32)
        pixels = 3 * shape.scale**2
        self.UPN3 = conv3(32, pixels)
        self.SR = conv3(3 if shape.shuffle else pixels, 3)
        self.facts = NetworkFacts(
            family="RDN",
            scale=shape.scale,
            channels=3,
            radius=shape.blocks * shape.convolutions + 8,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"ISR, C={shape.convolutions}, D={shape.blocks}, G={growth}, G0={wide}",
        )

    def forward(self, x: Tensor) -> Tensor:
        first = self.F_m1(x.to(self.body_dtype))
        y = self.F_0(first)
        found = []
        for block in range(1, self.shape.blocks + 1):
            dense = y
            for index in range(1, self.shape.convolutions + 1):
                added = F.relu(self.get_submodule(f"F_{block}_{index}")(dense), inplace=True)
                dense = torch.cat((dense, added), 1)
            y = y + self.get_submodule(f"LFF_{block}")(dense)
            found.append(y)
        y = self.GFF_2(self.GFF_1(torch.cat(found, 1))) + first
        y = F.relu(self.UPN2(F.relu(self.UPN1(y))))
        y = self.UPN3(y).float()
        if self.shape.shuffle:
            y = depth_to_space(y, self.shape.scale)
        else:
            y = F.interpolate(y, scale_factor=self.shape.scale, mode="nearest")
        out: Tensor = self.SR(y)
        return out


def detect_rdn(state: Mapping[str, Tensor]) -> ISRRDNShape | None:
    """The shape of an ISR RDN, or None if the state dict is of another family."""
    first, dense = state.get("F_m1.weight"), state.get("F_1_1.weight")
    up, last = state.get("UPN3.weight"), state.get("SR.weight")
    if any(t is None or t.ndim != 4 or 0 in t.shape for t in (first, dense, up, last)):
        return None
    assert first is not None
    assert dense is not None
    assert up is not None
    assert last is not None
    blocks = sum(bool(re.fullmatch(r"LFF_\d+\.weight", key)) for key in state)
    inside = sum(bool(re.fullmatch(r"F_1_\d+\.weight", key)) for key in state)
    scale = isqrt(up.shape[0] // 3)
    if not blocks or scale < 1:
        return None
    return ISRRDNShape(
        inside, blocks, dense.shape[0], first.shape[0], scale, shuffle=last.shape[1] == 3
    )


@dataclass(frozen=True, slots=True)
class RRDNShape:
    """The numbers of ISR's RRDN: T blocks of D dense blocks of C convolutions; G, G0 and x."""

    blocks: int = 10
    dense: int = 3
    convolutions: int = 4
    growth: int = 32
    features: int = 32
    scale: int = 4


class RRDN(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale)."""

    exact_layers = ("SR",)

    def __init__(self, shape: RRDNShape) -> None:
        super().__init__()
        self.shape = shape
        wide, growth = shape.features, shape.growth
        self.Pre_blocks_conv = conv3(3, wide)
        for block in range(1, shape.blocks + 1):
            for dense in range(1, shape.dense + 1):
                for index in range(shape.convolutions):
                    layer = conv3(wide + index * growth, growth)
                    self.add_module(f"F_{block}_{dense}_{index + 1}", layer)
                inside = wide + shape.convolutions * growth
                self.add_module(f"LFF_{block}_{dense}", conv3(inside, wide))
        self.post_blocks_conv = conv3(wide, wide)
        self.PreShuffle = conv3(wide, 3 * shape.scale**2)
        self.SR = conv3(3, 3)
        self.facts = NetworkFacts(
            family="RRDN",
            scale=shape.scale,
            channels=3,
            radius=shape.blocks * shape.dense * (shape.convolutions + 1) + 4,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"ISR, T={shape.blocks}, D={shape.dense}, C={shape.convolutions}, G={growth}",
        )

    def forward(self, x: Tensor) -> Tensor:
        first = self.Pre_blocks_conv(x.to(self.body_dtype))
        y = first
        for block in range(1, self.shape.blocks + 1):
            inner = y
            for dense in range(1, self.shape.dense + 1):
                wide = inner
                for index in range(1, self.shape.convolutions + 1):
                    layer = self.get_submodule(f"F_{block}_{dense}_{index}")
                    wide = torch.cat((wide, F.relu(layer(wide), inplace=True)), 1)
                inner = inner + self.get_submodule(f"LFF_{block}_{dense}")(wide) * BETA
            y = y + inner * BETA
        y = self.PreShuffle(self.post_blocks_conv(y) + first).float()
        out: Tensor = self.SR(depth_to_space(y, self.shape.scale))
        return out


def detect_rrdn(state: Mapping[str, Tensor]) -> RRDNShape | None:
    """The shape of an RRDN, or None if the state dict is of another family."""
    first, growth = state.get("Pre_blocks_conv.weight"), state.get("F_1_1_1.weight")
    up = state.get("PreShuffle.weight")
    if first is None or growth is None or up is None or first.ndim != 4 or growth.ndim != 4:
        return None
    blocks = sum(bool(re.fullmatch(r"LFF_\d+_1\.weight", key)) for key in state)
    dense = sum(bool(re.fullmatch(r"LFF_1_\d+\.weight", key)) for key in state)
    inside = sum(bool(re.fullmatch(r"F_1_1_\d+\.weight", key)) for key in state)
    scale = isqrt(up.shape[0] // 3)
    if not blocks or not dense or scale < 1:
        return None
    return RRDNShape(blocks, dense, inside, growth.shape[0], first.shape[0], scale)
