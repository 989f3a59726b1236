"""What the older families share: bicubic enlarging inside the network, and luminance apart from colour."""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor

SUPPORT = 2
"""Reach of the bicubic filter when enlarging, input pixels."""

_LUMA = (0.299, 0.587, 0.114)
_BLUE, _RED = 1.772, 1.402


def plain_net(state: Mapping[str, Tensor], prefix: str, first: int) -> tuple[int, int, int] | None:
    """(features, layers, channels) of 3x3 convolutions in a row, `prefix` and a number from `first` on.

    None if the state dict describes no such net of four layers or more.
    """
    layers = 0
    while f"{prefix}{first + layers}.weight" in state:
        layers += 1
    if layers < 4:
        return None
    head, tail = (state[f"{prefix}{index}.weight"] for index in (first, first + layers - 1))
    if head.ndim != 4 or tail.ndim != 4 or head.shape[2:] != (3, 3):
        return None
    return (head.shape[0], layers, head.shape[1]) if head.shape[1] == tail.shape[0] else None


def enlarged(x: Tensor, scale: int) -> Tensor:
    """(N, C, H, W) -> (N, C, H*scale, W*scale), bicubic with a = -1/2 as MATLAB's `imresize`, float32."""
    if scale == 1:
        return x.float()
    # antialias selects a = -1/2; without it torch takes a = -3/4
    return F.interpolate(x.float(), scale_factor=scale, mode="bicubic", antialias=True)


def to_ycbcr(x: Tensor) -> Tensor:
    """RGB 0..1 (N, 3, H, W) -> luminance 16..235 and two colour differences 16..240 of 255 (ITU-R BT.601)."""
    red, green, blue = x.float().unbind(1)
    light = _LUMA[0] * red + _LUMA[1] * green + _LUMA[2] * blue
    out = torch.stack((light - 0.5, (blue - light) / _BLUE, (red - light) / _RED), 1)
    return out * _swing(x) + _middle(x)


def from_ycbcr(x: Tensor) -> Tensor:
    """The inverse of `to_ycbcr`."""
    light, blue, red = ((x.float() - _middle(x)) / _swing(x)).unbind(1)
    light = light + 0.5
    red, blue = light + red * _RED, light + blue * _BLUE
    green = (light - _LUMA[0] * red - _LUMA[2] * blue) / _LUMA[1]
    return torch.stack((red, green, blue), 1)


def _swing(x: Tensor) -> Tensor:
    return x.new_tensor((219 / 255, 224 / 255, 224 / 255)).view(1, 3, 1, 1)


def _middle(x: Tensor) -> Tensor:
    return x.new_tensor((125.5 / 255, 128 / 255, 128 / 255)).view(1, 3, 1, 1)
