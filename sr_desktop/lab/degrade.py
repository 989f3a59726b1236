"""Makes a small, worn scan out of a clean picture, the way time, printing and scanning do.

A second-order chain after Real-ESRGAN (Wang et al., arXiv 2107.10833: blur, resize, noise, JPEG,
twice, then a sinc filter and JPEG in either order) with what family photos bring along: faded
and toned prints, clumped film grain, paper relief, dot screens, dust, scanners that soften and
sharpen, messengers that compress again. Everything is drawn from one random generator, so the same
seed makes the same picture. The numbers of the model stand in `degrade_severities`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.random import Generator

from sr_desktop.lab import worn
from sr_desktop.lab.degrade_filters import (
    Floats,
    Range,
    Resize,
    draw_kernel,
    filter_with,
    gaussian,
    jpeg,
    resize,
    sinc,
)
from sr_desktop.lab.degrade_severities import (
    COLOUR_NOISE,
    COLOUR_NOISE_OF_GREY,
    HAIR_SHARE,
    KEEP_SHARE,
    LAST_CUTOFF,
    MESSENGER_AGAIN,
    MESSENGER_QUALITY,
    NOISE_LIMIT,
    POISSON_SHARE,
    SEVERITIES,
    STEP_SHARES,
    STEPS,
    UNSHARP_RADIUS,
    Pass,
    Severity,
)


@dataclass(frozen=True, slots=True)
class Degraded:
    """A training pair; all arrays float32, RGB, (H, W, 3); aligned to a fraction of a pixel.

    low:    the worn scan, H/scale x W/scale, in 0..1, rounded to 8 bits.
    truth:  the picture as it was printed (its tone faded like the scan's), H x W, in 0..1.
    grain:  how `low` would differ if film grain and noise were left out, before its last JPEG,
            at its size; within -0.25..0.25 for all but single pixels. Dust, paper, printing
            screen and JPEG are not part of it: "keep the grain" does not mean them.
    made:   the severity and the main ingredients, for people.
    """

    low: Floats
    truth: Floats
    grain: Floats
    made: str = ""


@dataclass(slots=True)
class Twins:
    """One picture carried through the chain twice: as it is, and as it is without its noise."""

    worn: Floats
    quiet: Floats
    notes: list[str] = field(default_factory=list)

    @property
    def size(self) -> tuple[int, int]:
        """Width, height."""
        return self.worn.shape[1], self.worn.shape[0]

    def both(self, step: Callable[[Floats], Floats]) -> None:
        """Takes `step` with both; once only, as long as there is no noise."""
        same = self.quiet is self.worn
        self.worn = step(self.worn)
        self.quiet = self.worn if same else step(self.quiet)

    def add(self, noise: Floats) -> None:
        """Adds `noise` to the noisy twin."""
        limited = (self.worn + noise - self.quiet).clip(-NOISE_LIMIT, NOISE_LIMIT)
        self.worn = (self.quiet + limited).clip(0, 1)

    def compress(self, quality: int, corner: tuple[int, int]) -> None:
        """A JPEG that is not the last."""
        self.both(lambda picture: jpeg(picture, quality, corner))

    def compress_last(self, quality: int, corner: tuple[int, int]) -> None:
        """The last JPEG: its errors belong to both alike, so they are not counted as grain."""
        same = self.quiet is self.worn
        made = jpeg(self.worn, quality, corner)
        self.quiet = made if same else self.quiet + made - self.worn
        self.worn = made


def degrade(
    picture: Floats,
    rng: Generator,
    *,
    scale: int = 4,
    severities: Sequence[Severity] = SEVERITIES,
) -> Degraded:
    """One random old-photo version of `picture` (H, W, 3), float32 in 0..1, H and W at least 64.

    H and W should be multiples of `scale`; rows and columns beyond are left out of the truth.
    The severity is drawn from `severities`, whose shares add up to 1.
    """
    height, width = picture.shape[0] // scale, picture.shape[1] // scale
    severity = severities[_choose([each.share for each in severities], rng)]
    truth, kind = worn.tone(picture[: height * scale, : width * scale], rng)
    grey = kind.startswith(("black", "sepia"))
    twins = Twins(truth, truth, [kind])
    end = (width, height)

    _blur(twins, severity.first, rng, pixel=scale)
    keep = severity.second is not None and rng.random() < KEEP_SHARE
    _resize(twins, severity.first, rng, end, scale if keep else None)
    pixel = twins.size[0] / width
    _wear(twins, severity, rng, grey, pixel)
    _noise(twins, severity.first, rng, grey)
    if rng.random() < severity.unsharp_share:
        _sharpen(twins, rng.uniform(*severity.unsharp), rng.uniform(*UNSHARP_RADIUS) * pixel)
    if rng.random() < severity.first.jpeg_share:
        _compress(twins, severity.first.quality, rng)
    if severity.second is not None:
        _blur(twins, severity.second, rng, pixel=pixel)
        _resize(twins, severity.second, rng, end, None)
        _noise(twins, severity.second, rng, grey)
    _finish(twins, severity, rng, end)

    low = (np.round(twins.worn.clip(0, 1) * 255) / 255).astype(np.float32)
    grain = (twins.worn - twins.quiet).astype(np.float32)
    return Degraded(low, truth, grain, f"{severity.name}: {', '.join(twins.notes)}")


def _blur(twins: Twins, settings: Pass, rng: Generator, *, pixel: float) -> None:
    if rng.random() < settings.blur_share:
        kernel = draw_kernel(rng, settings.blur, sinc_share=settings.sinc_share, pixel=pixel)
        twins.both(lambda p: filter_with(p, kernel).clip(0, 1))


def _resize(
    twins: Twins, settings: Pass, rng: Generator, end: tuple[int, int], factor: float | None
) -> None:
    """To a size within the pass's range of the `end` size, or to exactly `factor` times that."""
    low, high = np.log(settings.size)
    drawn = float(np.exp(rng.uniform(low, high)))
    how = _filter(rng)
    times = drawn if factor is None else factor
    size = (max(8, round(end[0] * times)), max(8, round(end[1] * times)))
    twins.both(lambda p: resize(p, size, how).clip(0, 1))


def _filter(rng: Generator) -> Resize:
    return STEPS[_choose(STEP_SHARES, rng)]


def _choose(shares: Sequence[float], rng: Generator) -> int:
    """A random index, by shares of 1 in all."""
    return min(int(np.searchsorted(np.cumsum(shares), rng.random())), len(shares) - 1)


def _wear(twins: Twins, severity: Severity, rng: Generator, grey: bool, pixel: float) -> None:
    """Film grain, then what lies on the print: paper or printing screen, dust."""
    if rng.random() < severity.grain_share:
        sigma = float(np.exp(rng.uniform(*np.log(severity.grain))))
        clump = rng.uniform(*severity.clump)
        # what a later shrink by `pixel` will average away of clumps that are finer than a pixel
        lost = np.sqrt(1 + (min(pixel, 3) ** 2 - 1) / (1 + 4 * np.pi * (clump * pixel) ** 2))
        grain = worn.film_grain(
            twins.worn,
            rng,
            sigma=sigma * lost,
            clump=clump,
            coloured=rng.random() < (COLOUR_NOISE_OF_GREY if grey else COLOUR_NOISE),
            pixel=pixel,
        )
        twins.add(grain)
        twins.notes.append(f"grain {100 * sigma:.0f} %")
    if rng.random() < severity.paper_share:
        relief, name = worn.paper(twins.worn.shape, rng, pixel=pixel)
        amplitude = rng.uniform(*severity.paper)
        twins.both(lambda p: worn.on_paper(p, relief, amplitude).clip(0, 1))
        twins.notes.append(f"{name} paper")
    elif rng.random() < severity.screen_share:
        amplitude = rng.uniform(*severity.screen)
        dots = worn.dot_screen(twins.worn.shape, rng, grey=grey, pixel=pixel)
        twins.both(lambda p: worn.printed(p, dots, amplitude).clip(0, 1))
        twins.notes.append("dot screen")
    if rng.random() < severity.dust_share:
        cover = worn.dust(
            twins.worn.shape, rng, specks=severity.specks, hairs=HAIR_SHARE, pixel=pixel
        )
        colour = np.float32(rng.uniform(0.75, 1.0) if rng.random() < 0.6 else rng.uniform(0, 0.25))
        twins.both(lambda p: p + cover * (colour - p))
        twins.notes.append("dust")


def _noise(twins: Twins, settings: Pass, rng: Generator, grey: bool) -> None:
    if rng.random() >= settings.noise_share:
        return
    coloured = rng.random() < (COLOUR_NOISE_OF_GREY if grey else COLOUR_NOISE)
    if rng.random() < POISSON_SHARE:
        photons = float(np.exp(rng.uniform(*np.log(settings.photons))))
        twins.add(worn.poisson_noise(twins.worn, rng, photons=photons, coloured=coloured))
        twins.notes.append(f"{photons:.0f} photons")
    else:
        sigma = float(np.exp(rng.uniform(*np.log(settings.noise))))
        twins.add(worn.gaussian_noise(twins.worn, rng, sigma=sigma, coloured=coloured))
        twins.notes.append(f"noise {100 * sigma:.1f} %")


def _sharpen(twins: Twins, amount: float, radius: float) -> None:
    """The unsharp mask of scanner software."""
    kernel = gaussian(min(radius, 3.3))
    twins.both(lambda p: (p + np.float32(amount) * (p - filter_with(p, kernel))).clip(0, 1))
    twins.notes.append(f"sharpened {amount:.1f}")


def _compress(twins: Twins, quality: Range, rng: Generator) -> None:
    chosen = int(rng.integers(int(quality[0]), int(quality[1]) + 1))
    twins.compress(chosen, _corner(rng))
    twins.notes.append(f"JPEG {chosen}")


def _corner(rng: Generator) -> tuple[int, int]:
    down, across = rng.integers(0, 8, 2)
    return int(down), int(across)


def _finish(twins: Twins, severity: Severity, rng: Generator, end: tuple[int, int]) -> None:
    """To the scan's size; a sinc filter and the last JPEGs, in either order."""
    messages = (1 + int(rng.random() < MESSENGER_AGAIN)) if rng.random() < severity.messenger else 0
    qualities = [int(rng.integers(*MESSENGER_QUALITY)) for _ in range(messages)]
    if rng.random() < severity.jpeg_share:
        low, high = severity.quality
        qualities.insert(0, int(rng.integers(int(low), int(high) + 1)))
    twins.notes.extend(f"JPEG {quality}" for quality in qualities)
    how = _filter(rng)
    kernel = None
    if rng.random() < severity.last_sinc:
        cutoff, radius = rng.uniform(*LAST_CUTOFF) * np.pi, int(rng.integers(3, 11))
        kernel = sinc(cutoff, radius)
    early = rng.random() < 0.5 and len(qualities) == 1
    if early:
        twins.compress_last(qualities.pop(), _corner(rng))
    twins.both(lambda p: resize(p, end, how).clip(0, 1))
    if kernel is not None:
        sharp = kernel
        twins.both(lambda p: filter_with(p, sharp).clip(0, 1))
    for number, quality in enumerate(qualities):
        corner = _corner(rng)
        if number == len(qualities) - 1:
            twins.compress_last(quality, corner)
        else:
            twins.compress(quality, corner)
