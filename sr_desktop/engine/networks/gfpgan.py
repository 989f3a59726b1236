"""GFPGAN: restores one aligned face with what a face generator knows of faces.

Source: Wang et al., "Towards Real-World Blind Face Restoration with Generative Facial Prior", arXiv
2101.04061, in the "clean" form of its releases 1.2 to 1.4, which needs no compiled operators; the generator
is that of Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", arXiv 1912.04958. A U-Net
looks at the face; from its end come the style codes of the generator, and from each of its levels a scale
and a shift for half of the generator's features of that size. State dict names are those of the official
files. The noise that the generator adds is the one in the file, so the same face gives the same result;
inside, colours run over -1..1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Self

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.face_module import FaceNetworkModule
from sr_desktop.engine.networks.facts import UNKNOWN_RADIUS, NetworkFacts
from sr_desktop.engine.networks.network import conv3

MOST_LEVELS = 8
"""Faces of 1024 pixels."""
FIRST = 4
"""Side of the generator's first features."""
MOST_NUMBERS = 1 << 25
"""In the features of one layer; the official networks have half as many."""
EPSILON = 1e-8


@dataclass(frozen=True, slots=True)
class GFPGANShape:
    """The numbers that fix one GFPGAN.

    widths: features of the generator at the sides 4, 8, 16 and so on up to that of the face; the U-Net has
            half of them.
    styles: numbers of one style code.
    mapped: layers of the mapping network, which is in the file, but is not used for faces that are seen.
    each:   whether every layer of the generator has a style code of its own.
    shared: whether only half of the generator's features are scaled and shifted.
    """

    widths: tuple[int, ...] = (512, 512, 512, 512, 512, 256, 128, 64)
    styles: int = 512
    mapped: int = 8
    each: bool = True
    shared: bool = True

    @property
    def levels(self) -> int:
        """How often the sides double."""
        return len(self.widths) - 1

    @property
    def side(self) -> int:
        """Width and height of a face in pixels."""
        return FIRST << self.levels

    @property
    def codes(self) -> int:
        """Style codes that the generator takes."""
        return 2 * self.levels + 2


class Step(nn.Module):
    """Two convolutions, between them the change of size by `factor`, beside one for the way around."""

    def __init__(self, inputs: int, outputs: int, factor: float) -> None:
        super().__init__()
        self.conv1 = conv3(inputs, inputs)
        self.conv2 = conv3(inputs, outputs)
        self.skip = nn.Conv2d(inputs, outputs, 1, bias=False)
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        within = _resized(F.leaky_relu(self.conv1(x), 0.2, inplace=True), self.factor)
        within = F.leaky_relu(self.conv2(within), 0.2, inplace=True)
        around: Tensor = self.skip(_resized(x, self.factor))
        return within + around


class ModulatedConv(nn.Module):
    """A convolution whose weights a style code scales for each input, and evens out for each output."""

    def __init__(self, inputs: int, outputs: int, kernel: int, styles: int, *, even: bool) -> None:
        super().__init__()
        self.modulation = nn.Linear(styles, inputs)
        size = 1 / sqrt(inputs * kernel**2)
        self.weight = nn.Parameter(_random(1, outputs, inputs, kernel, kernel, size=size))
        self.even = even

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        count, inputs, height, width = x.shape
        _, outputs, _, kernel, _ = self.weight.shape
        weight = self.weight * self.modulation(style).view(count, 1, inputs, 1, 1)
        if self.even:
            size = torch.rsqrt(weight.pow(2).sum([2, 3, 4]) + EPSILON)
            weight = weight * size.view(count, outputs, 1, 1, 1)
        made = F.conv2d(
            x.reshape(1, count * inputs, height, width),
            weight.view(count * outputs, inputs, kernel, kernel),
            padding=kernel // 2,
            groups=count,
        )
        return made.view(count, outputs, height, width)


class StyledLayer(nn.Module):
    """One layer of the generator: convolution, noise, bias, leaky ReLU."""

    def __init__(self, inputs: int, outputs: int, styles: int, *, enlarge: bool) -> None:
        super().__init__()
        self.modulated_conv = ModulatedConv(inputs, outputs, 3, styles, even=True)
        self.weight = nn.Parameter(torch.zeros(1))
        self.bias = nn.Parameter(torch.zeros(1, outputs, 1, 1))
        self.enlarge = enlarge

    def forward(self, x: Tensor, style: Tensor, noise: Tensor) -> Tensor:
        made: Tensor = self.modulated_conv(_resized(x, 2) if self.enlarge else x, style)
        made = made.mul_(2**0.5).add_(self.weight * noise).add_(self.bias)
        return F.leaky_relu(made, 0.2, inplace=True)


class ToRGB(nn.Module):
    """The generator's features as a picture, added to the picture so far at twice its size."""

    def __init__(self, inputs: int, styles: int) -> None:
        super().__init__()
        self.modulated_conv = ModulatedConv(inputs, 3, 1, styles, even=False)
        self.bias = nn.Parameter(torch.zeros(1, 3, 1, 1))

    def forward(self, x: Tensor, style: Tensor, before: Tensor | None = None) -> Tensor:
        made: Tensor = self.modulated_conv(x, style) + self.bias
        return made if before is None else made + _resized(before, 2)


class Start(nn.Module):
    """The features that every face begins with."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(_random(1, features, FIRST, FIRST))

    def forward(self, count: int) -> Tensor:
        return self.weight.repeat(count, 1, 1, 1)


class Generator(nn.Module):
    """StyleGAN2 with features that are scaled and shifted from outside."""

    def __init__(self, shape: GFPGANShape) -> None:
        super().__init__()
        widths, styles = shape.widths, shape.styles
        mapping: list[nn.Module] = [nn.Identity()]  # evens out codes that are drawn by chance
        for _ in range(shape.mapped):
            mapping += [nn.Linear(styles, styles), nn.LeakyReLU(0.2)]
        self.style_mlp = nn.Sequential(*mapping)
        self.constant_input = Start(widths[0])
        self.style_conv1 = StyledLayer(widths[0], widths[0], styles, enlarge=False)
        self.to_rgb1 = ToRGB(widths[0], styles)
        self.style_convs = nn.ModuleList()
        self.to_rgbs = nn.ModuleList()
        self.noises = nn.Module()
        self.noises.register_buffer("noise0", _random(1, 1, FIRST, FIRST))
        for level in range(1, shape.levels + 1):
            before, after, side = widths[level - 1], widths[level], FIRST << level
            self.style_convs.append(StyledLayer(before, after, styles, enlarge=True))
            self.style_convs.append(StyledLayer(after, after, styles, enlarge=False))
            self.to_rgbs.append(ToRGB(after, styles))
            for number in (2 * level - 1, 2 * level):
                self.noises.register_buffer(f"noise{number}", _random(1, 1, side, side))
        self.shared = shape.shared

    def forward(self, codes: Tensor, conditions: list[tuple[Tensor, Tensor]]) -> Tensor:
        """codes: (N, C, S); conditions: scale and shift for each level. Returns a picture, -1..1."""
        noises = self.noises.get_buffer
        made = self.constant_input(len(codes))
        made = self.style_conv1(made, codes[:, 0], noises("noise0"))
        picture: Tensor = self.to_rgb1(made, codes[:, 1])
        for level, (scale, shift) in enumerate(conditions):
            first = 2 * level + 1
            noise = noises(f"noise{first}"), noises(f"noise{first + 1}")
            made = self.style_convs[2 * level](made, codes[:, first], noise[0])
            if self.shared:
                kept, led = torch.split(made, made.shape[1] // 2, 1)
                made = torch.cat((kept, led * scale + shift), 1)
            else:
                made = made * scale + shift
            made = self.style_convs[2 * level + 1](made, codes[:, first + 1], noise[1])
            picture = self.to_rgbs[level](made, codes[:, first + 2], picture)
        return picture


class GFPGAN(FaceNetworkModule):
    """One aligned face (N, 3, S, S), RGB 0..1 -> the same drawn anew, RGB about 0..1; S is `shape.side`."""

    def __init__(self, shape: GFPGANShape) -> None:
        super().__init__()
        self.shape = shape
        widths = [width // 2 for width in shape.widths]
        led = 1 if shape.shared else 2
        self.conv_body_first = nn.Conv2d(3, widths[-1], 1)
        self.conv_body_down = nn.ModuleList()
        self.conv_body_up = nn.ModuleList()
        self.toRGB = nn.ModuleList()  # only for training
        self.condition_scale = nn.ModuleList()
        self.condition_shift = nn.ModuleList()
        for level in range(1, shape.levels + 1):
            here = widths[level]
            self.conv_body_down.append(Step(widths[-level], widths[-level - 1], 0.5))
            self.conv_body_up.append(Step(widths[level - 1], here, 2))
            self.toRGB.append(nn.Conv2d(here, 3, 1))
            for conditions in (self.condition_scale, self.condition_shift):
                conditions.append(
                    nn.Sequential(conv3(here, here), nn.LeakyReLU(0.2), conv3(here, led * here))
                )
        self.final_conv = conv3(widths[0], widths[0])
        codes = shape.codes if shape.each else 1
        self.final_linear = nn.Linear(widths[0] * FIRST**2, codes * shape.styles)
        self.stylegan_decoder = Generator(shape)
        self.facts = NetworkFacts(
            family="GFPGAN",
            scale=1,
            channels=3,
            radius=UNKNOWN_RADIUS,
            multiple=shape.side,
            half=False,
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"faces of {shape.side} pixels",
        )

    def place(self, device: torch.device) -> Self:
        """Moves the network to `device`; how its memory lies stays as it is."""
        return self.to(device)

    def forward(self, x: Tensor) -> Tensor:
        # channel by channel in memory: the weights of the generator are new for every face
        x = x.to(self.body_dtype).contiguous() * 2 - 1
        seen = F.leaky_relu(self.conv_body_first(x), 0.2, inplace=True)
        kept = []
        for down in self.conv_body_down:
            seen = down(seen)
            kept.append(seen)
        seen = F.leaky_relu(self.final_conv(seen), 0.2, inplace=True)
        codes = self.final_linear(seen.flatten(1)).view(len(x), -1, self.shape.styles)
        codes = codes.expand(-1, self.shape.codes, -1)
        conditions = []
        for level, up in enumerate(self.conv_body_up):
            seen = up(seen + kept.pop())
            scale, shift = self.condition_scale[level](seen), self.condition_shift[level](seen)
            conditions.append((scale, shift))
        picture: Tensor = self.stylegan_decoder(codes, conditions)
        return (picture.float() + 1) / 2


def _random(*shape: int, size: float = 1.0) -> Tensor:
    """Even numbers of that standard deviation.

    Not normal ones, nor any arithmetic: for these torch imports its compiler on the meta device.
    """
    return nn.init.uniform_(torch.empty(shape), -size * sqrt(3), size * sqrt(3))


def _resized(x: Tensor, factor: float) -> Tensor:
    return F.interpolate(x, scale_factor=factor, mode="bilinear", align_corners=False)


_LAYER = re.compile(r"stylegan_decoder\.style_mlp\.(\d{1,3})\.weight")


def detect(state: Mapping[str, Tensor]) -> GFPGANShape | None:
    """The shape that a state dict of official names describes, or None if it is another family.

    Raises `ValueError` if it is one of this family that would take far more memory than a face needs.
    """
    start = state.get("stylegan_decoder.constant_input.weight")
    style = state.get("stylegan_decoder.style_conv1.modulated_conv.modulation.weight")
    codes = state.get("final_linear.weight")
    led = state.get("condition_scale.0.2.weight")
    if start is None or style is None or codes is None or led is None:
        return None
    if start.ndim != 4 or style.ndim != 2 or codes.ndim != 2 or led.ndim != 4:
        return None
    widths = [start.shape[1]]
    for level in range(MOST_LEVELS):
        weight = state.get(f"stylegan_decoder.style_convs.{2 * level}.modulated_conv.weight")
        if weight is None:
            break
        if weight.ndim != 5:
            return None
        widths.append(weight.shape[1])
    if len(widths) == 1 or any(width < 2 or width % 2 for width in widths):
        return None
    if any(width * (FIRST << level) ** 2 > MOST_NUMBERS for level, width in enumerate(widths)):
        raise ValueError("the layers are far larger than a face needs")
    styles = style.shape[1]
    shape = GFPGANShape(
        widths=tuple(widths),
        styles=styles,
        mapped=sum(_LAYER.fullmatch(key) is not None for key in state),
        each=codes.shape[0] != styles,
        shared=led.shape[0] != 2 * led.shape[1],
    )
    return shape if styles else None
