"""What training makes small: the distance to the target, as pixels, as features, or as a critic sees it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from sr_desktop.engine.colour import LUMA
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact
from sr_desktop.lab.metrics import gaussian_line
from sr_desktop.lab.niqe import SHIFTS, WINDOW_SIDE, WINDOW_SIGMA

SCENE_WINDOW = 32
"""Pixels a side of the places whose statistics are compared."""

SCENE_REACH = 12
"""Pixels to the farthest neighbour that a pixel is compared with."""

SOFT, GRITTY = 1.5, 3.5
"""Mean fine detail, in 1/255, of a place of a scan without any to restore and of one with much."""

SMOOTH, DETAILED = 0.8, 2.0
"""The same of the clean photograph: on what is smooth in it, a scan's noise is no reason to draw grain."""

FEATURE_CROP = 64
"""Side of the square of the result that the perceptual loss looks at: the teacher sees it as a scan."""

PHASE_WINDOW = 5
"""Small pixels a side of the neighbourhood that a lattice is looked for in."""

DETAIL_WINDOW = 20
"""Small pixels a side of the windows that every phase has the same fine detail in."""


def charbonnier(made: Tensor, target: Tensor, epsilon: float = 1e-3) -> Tensor:
    """The mean of sqrt(d^2 + epsilon^2): an absolute error that is smooth at zero (LapSRN, 2017)."""
    return torch.sqrt((made - target) ** 2 + epsilon**2).mean()


def log_error(made: Tensor, target: Tensor) -> Tensor:
    """The mean over the crops of log(square error), PSNR, where an easy crop counts like a hard one.

    The error is that of luminance (ITU-R BT.601), as papers measure it, and a tenth of that of all
    channels, so that colours stay. After the PSNR loss of HINet (Chen et al., CVPRW 2021).
    """
    error = made - target
    square = (error**2).mean((1, 2, 3)) / 10
    if error.shape[1] == 3:
        square = square + (_luminance(error) ** 2).mean((1, 2, 3))
    return torch.log(square + 1e-8).mean()


def phase_error(made: Tensor, target: Tensor, scale: int) -> Tensor:
    """How much a lattice of `scale` pixels shows in the error: the mean square, in units of 1/255.

    A pixel shuffle makes each of the `scale` x `scale` phases by weights of its own. Where one of them is
    brighter than the others over some neighbourhood, the eye sees rows of dots (Odena et al., Distill 2016),
    a few thousandths that neither pixels nor a small critic mind. For each phase: its mean error over
    5 x 5 small pixels, less the mean of all phases there.
    """
    error = F.pixel_unshuffle((made - target).flatten(0, 1).unsqueeze(1), scale)
    local = _box(error, PHASE_WINDOW)
    return ((local - local.mean(1, keepdim=True)) * 255).square().mean()


def uneven_detail(made: Tensor, real: Tensor, scale: int) -> Tensor:
    """How unevenly the fine detail of `made` (N, 3, H, W) lies on the places within a small pixel.

    A network can draw grain the cheap way, by one phase of its pixel shuffle: single dark or bright pixels
    that all keep the same place, so that some stand in line. In a photograph every phase has the same
    energy of what its pixels differ from the 3 x 3 around them, the darker like the brighter ones; where it
    has not (an edge along the pixels), `real` says so. The mean square of what the shares of the phases
    differ by, over windows of 20 x 20 small pixels or the whole if that is smaller; detail counts relative
    to the contrast around it, on skin like in leaves. H and W at least 4 * `scale`.
    """
    fine = _fine_detail(torch.cat([made, real]).float())[..., scale:-scale, scale:-scale]
    window = min(DETAIL_WINDOW, *(side // scale for side in fine.shape[2:]))
    total = made.new_zeros(())
    for part in (fine.clamp_max(0), fine.clamp_min(0)):
        places = F.pixel_unshuffle(part**2, scale)
        energies = F.avg_pool2d(places, window, stride=max(1, window // 2))
        shares = energies / (energies.mean(1, keepdim=True) + 0.02)
        mine, wanted = shares.chunk(2)
        total = total + (mine - wanted.detach()).square().mean() / 2
    return total


def _fine_detail(x: Tensor) -> Tensor:
    """(N, 3, H, W) -> (N, 1, H, W): what luminance differs from the 3 x 3 around, over the contrast there."""
    light = _luminance(x) * 255
    fine = light - _box(light, 3, around=1)
    contrast = _box(fine**2, 9, around=4)
    return fine / (torch.sqrt(contrast + 1e-2) + 0.5)


def scene_error(low: Tensor, made: Tensor, real: Tensor, rng: np.random.Generator) -> Tensor:
    """How far the natural scene statistics of `made` (N, 3, H, W) are from those of `real`, place by place.

    low: (N, 3, h, w) what `made` was made of. Where it is soft and clean nothing is asked: what isn't
         there could only be invented, and a network without chance draws the same dots everywhere. Nor
         where `real` is smooth, whatever the noise of the scan: dots on skin.
    rng: draws the pixel that halving begins at and one far neighbour. Always from the same pixel, squares
         of 2 x 2 that fall together with the halves are learnt as cheap grain.

    Photographs divided by their local contrast have much the same distribution everywhere; blur and
    noise change it (Ruderman, Network 1994; Mittal et al., BRISQUE, IEEE TIP 2012; NIQE, 2013). Compared
    are the moments that those fit their distributions to, of the normalised luminance and of its products
    with its neighbours, over windows of 32 x 32 pixels, at full and half size. Unlike a critic it knows
    what is wanted in this place: a smooth sky stays smooth. Products over `scale` pixels, and over another
    distance each time, tell grain from the rows of dots that a network can draw in its stead. H and W at
    least 68.
    """
    scale = made.shape[-1] // low.shape[-1]
    light = _luminance(torch.cat([made, real]).float()) * 255
    total = light.new_zeros(())
    for half in (1, 2):
        reach = SCENE_REACH // half
        lags = (max(2, scale // half), int(rng.integers(2, reach + 1)))
        moments = _scene_moments(light, SCENE_WINDOW // half, lags, reach)
        mine, wanted = moments.chunk(2)
        asked = grit(low, mine.shape[2:]) * grit(real, mine.shape[2:], SMOOTH, DETAILED)
        total = total + (asked * (mine - wanted.detach()).abs()).mean()
        y, x = (int(v) for v in rng.integers(0, 2, 2))
        light = F.avg_pool2d(light[..., y:, x:], 2)
    return total


def grit(picture: Tensor, size: Sequence[int], none: float = SOFT, much: float = GRITTY) -> Tensor:
    """How much fine detail or grain there is in (N, 3, h, w): (N, 1, *size), 0 none to 1 a good deal.

    none, much: mean detail of such places, in 1/255.
    """
    light = _luminance(picture.float()) * 255
    fine = (light - _box(light, 3, around=1)).abs()
    height, width = size
    return ((F.adaptive_avg_pool2d(fine, (height, width)) - none) / (much - none)).clamp(0, 1)


def _scene_moments(light: Tensor, window: int, lags: Sequence[int], reach: int) -> Tensor:
    """(N, 1, H, W) of 0..255 -> (N, C, h, w): moments of the locally normalised luminance in each window.

    lags: distances, at most `reach`, of the far neighbours across and down.
    """
    mean = _blurred(light)
    variance = _blurred(light**2) - mean**2
    rim = WINDOW_SIDE // 2
    x = (light[..., rim:-rim, rim:-rim] - mean) / (torch.sqrt(variance.clamp_min(0) + 1e-2) + 1)
    height, width = x.shape[2] - reach, x.shape[3] - reach - 1
    here = x[..., :height, 1 : 1 + width]
    squares, others = [here**2], [here.abs()]
    far = [place for lag in lags for place in ((0, lag), (lag, 0))]
    for down, across in (*SHIFTS, *far):
        product = here * x[..., down : down + height, 1 + across : 1 + across + width]
        squares += [product.clamp_min(0) ** 2, product.clamp_max(0) ** 2]
        others += [product, product.abs()]
    means = [F.avg_pool2d(torch.cat(each, 1), window) for each in (squares, others)]
    return torch.cat([torch.log(means[0] + 0.01), means[1]], 1)


def _blurred(x: Tensor) -> Tensor:
    """(N, 1, H, W) under NIQE's window, 6 less a side; a convolution of one channel is slow backwards."""
    line = [float(weight) for weight in gaussian_line(WINDOW_SIDE, WINDOW_SIGMA)]
    height, width = (side - len(line) + 1 for side in x.shape[2:])
    down = torch.stack([w * x[..., i : i + height, :] for i, w in enumerate(line)]).sum(0)
    return torch.stack([w * down[..., i : i + width] for i, w in enumerate(line)]).sum(0)


def _box(x: Tensor, side: int, around: int = 0) -> Tensor:
    """The mean of every square of `side` pixels, `around` of them may be missing at the rim.

    Rows, then columns: pooling both at once goes backwards through `side` squared places for each pixel.
    """
    rows = F.avg_pool2d(x, (side, 1), 1, (around, 0), count_include_pad=False)
    return F.avg_pool2d(rows, (1, side), 1, (0, around), count_include_pad=False)


def _luminance(x: Tensor) -> Tensor:
    """(N, 3, H, W) -> (N, 1, H, W), ITU-R BT.601."""
    return (x * x.new_tensor(LUMA).view(1, 3, 1, 1)).sum(1, keepdim=True)


LOSSES = {"charbonnier": charbonnier, "log": log_error}


class FeatureLoss(nn.Module):
    """Distance of two pictures in the first layers of a compact teacher (Johnson et al., ECCV 2016).

    Where others need a downloaded VGG, the teacher of the distillation is at hand and has learnt
    what edges and textures of worn photos look like.
    """

    def __init__(self, teacher: SRVGGNetCompact, layers: int = 12) -> None:
        super().__init__()
        self.body = teacher.body[:layers].requires_grad_(False)

    def forward(self, made: Tensor, target: Tensor, y: int, x: int) -> Tensor:
        """Mean absolute difference of the features of the crops at (y, x), relative to their size."""
        window = (..., slice(y, y + FEATURE_CROP), slice(x, x + FEATURE_CROP))
        with torch.no_grad():
            wanted = self.body(target[window])
        distance: Tensor = (self.body(made[window]) - wanted).abs().mean()
        return distance / (wanted.abs().mean() + 1e-6)


class Critic(nn.Module):
    """A small U-Net with spectral norm that says for each pixel how real it looks.

    The discriminator of Real-ESRGAN (arXiv 2107.10833, section 3.3) with two scales.
    (N, 3, H, W) in 0..1, H and W multiples of 4 -> (N, 1, H, W).
    """

    def __init__(self, features: int) -> None:
        super().__init__()

        def layer(inputs: int, outputs: int, stride: int = 1) -> nn.Module:
            size = 4 if stride == 2 else 3
            return spectral_norm(nn.Conv2d(inputs, outputs, size, stride, 1, bias=False))

        self.first = nn.Conv2d(3, features, 3, 1, 1)
        self.down1 = layer(features, 2 * features, 2)
        self.down2 = layer(2 * features, 4 * features, 2)
        self.up1 = layer(4 * features, 2 * features)
        self.up2 = layer(2 * features, features)
        self.last = nn.Conv2d(features, 1, 3, 1, 1)

    def forward(self, picture: Tensor) -> Tensor:
        x0 = F.leaky_relu(self.first(picture), 0.2)
        x1 = F.leaky_relu(self.down1(x0), 0.2)
        x2 = F.leaky_relu(self.down2(x1), 0.2)
        x = F.leaky_relu(self.up1(_double(x2)), 0.2) + x1
        x = F.leaky_relu(self.up2(_double(x)), 0.2) + x0
        out: Tensor = self.last(x)
        return out


def _double(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


def believed(opinion: Tensor, real: bool) -> Tensor:
    """The binary cross-entropy of a critic's opinion (logits) with the truth."""
    return F.binary_cross_entropy_with_logits(opinion, torch.full_like(opinion, float(real)))
