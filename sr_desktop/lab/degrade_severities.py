"""How worn training pictures are: the numbers of the old-photo model, four severities of it.

The ranges are those of Real-ESRGAN (Wang et al., arXiv 2107.10833, appendix: blur 0.2 to 3 pixels
of the clean picture, noise to 30/255, JPEG 30 to 95, resizes 0.15 to 1.5), moved towards what
family albums hold and cut where a picture would be lost; those of film, paper, screen and dust were
set by eye beside scans of old prints.
"""

from __future__ import annotations

from dataclasses import dataclass

from sr_desktop.lab.degrade_filters import Range, Resize

NEVER: Range = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Pass:
    """One round of blur, resize, noise and JPEG. `..._share`: how often a step happens, 0 to 1.

    blur:     standard deviation, pixels of the scan.
    size:     the picture's size after this round, in multiples of the scan's.
    noise:    Gaussian, standard deviation in 0..1 at that size.
    photons:  Poisson, photons counted at white at that size.
    quality:  JPEG.
    """

    blur: Range
    size: Range
    blur_share: float = 0.9
    sinc_share: float = 0.1
    noise_share: float = 0.0
    noise: Range = NEVER
    photons: Range = (1, 1)
    jpeg_share: float = 0.0
    quality: Range = (95, 95)


@dataclass(frozen=True, slots=True)
class Severity:
    """How worn a picture is. Shares are chances of 0 to 1, the ranges are drawn evenly.

    share:      of all pictures.
    grain:      film grain's standard deviation in the middle tones, at the scan's size (drawn
                evenly in its logarithm); clump: size of its clumps, pixels of the scan.
    paper:      amplitude of the relief, in 0..1.
    screen:     amplitude of the printed dots, in 0..1.
    specks:     dust specks on 100 x 100 pixels of the scan.
    unsharp:    amount of the scanner's sharpening (its radius: 0.5 to 1.2 pixels of the scan).
    last_sinc:  chance of the final sinc filter.
    quality:    of the last JPEG; messenger: chance that one or two of quality 50 to 80 follow.
    """

    name: str
    share: float
    first: Pass
    second: Pass | None = None
    grain_share: float = 0.0
    grain: Range = NEVER
    clump: Range = (0.3, 1.0)
    paper_share: float = 0.0
    paper: Range = NEVER
    screen_share: float = 0.0
    screen: Range = NEVER
    dust_share: float = 0.0
    specks: Range = (1, 6)
    unsharp_share: float = 0.0
    unsharp: Range = (0.2, 0.9)
    last_sinc: float = 0.0
    jpeg_share: float = 0.0
    quality: Range = (95, 95)
    messenger: float = 0.0


SEVERITIES = (
    # a good scan: nothing to mend but its size
    Severity("clean", 0.06, Pass((0.05, 0.25), (1, 1)), jpeg_share=0.3, quality=(90, 97)),
    # a careful scan of a good print
    Severity(
        "light",
        0.24,
        Pass((0.12, 0.6), (1, 1), noise_share=0.6, noise=(0.004, 0.025), photons=(800, 6000)),
        grain_share=0.45,
        grain=(0.006, 0.025),
        paper_share=0.08,
        paper=(0.006, 0.02),
        dust_share=0.12,
        specks=(0.5, 3),
        unsharp_share=0.2,
        unsharp=(0.15, 0.6),
        jpeg_share=0.7,
        quality=(70, 96),
        messenger=0.05,
    ),
    # the usual: an old print, a plain scanner, sent around
    Severity(
        "moderate",
        0.47,
        Pass(
            (0.2, 0.85),
            (0.95, 2.4),
            noise_share=0.7,
            noise=(0.005, 0.04),
            photons=(200, 4000),
            jpeg_share=0.5,
            quality=(55, 95),
        ),
        Pass(
            (0.2, 0.75),
            (0.8, 1.4),
            blur_share=0.5,
            noise_share=0.3,
            noise=(0.004, 0.02),
            photons=(600, 5000),
        ),
        grain_share=0.65,
        grain=(0.012, 0.055),
        paper_share=0.14,
        paper=(0.015, 0.045),
        screen_share=0.03,
        screen=(0.03, 0.09),
        dust_share=0.22,
        specks=(2, 9),
        unsharp_share=0.25,
        last_sinc=0.4,
        jpeg_share=0.85,
        quality=(50, 95),
        messenger=0.15,
    ),
    # the full second-order chain of the paper, its ranges cut where only invention would help
    Severity(
        "heavy",
        0.23,
        Pass(
            (0.15, 0.9),
            (0.7, 2.6),
            noise_share=0.85,
            noise=(0.008, 0.07),
            photons=(80, 1500),
            jpeg_share=0.8,
            quality=(35, 92),
        ),
        Pass(
            (0.2, 0.9),
            (0.75, 1.5),
            blur_share=0.7,
            sinc_share=0.15,
            noise_share=0.7,
            noise=(0.006, 0.04),
            photons=(150, 2500),
        ),
        grain_share=0.7,
        grain=(0.025, 0.07),
        paper_share=0.18,
        paper=(0.02, 0.06),
        screen_share=0.05,
        screen=(0.04, 0.12),
        dust_share=0.3,
        specks=(3, 14),
        unsharp_share=0.3,
        last_sinc=0.7,
        jpeg_share=1.0,
        quality=(38, 92),
        messenger=0.25,
    ),
)

KEEP_SHARE = 0.1
"""How often the first pass of a two-pass chain keeps the clean picture's size."""
COLOUR_NOISE, COLOUR_NOISE_OF_GREY = 0.45, 0.12
"""How often noise and grain differ between the channels, for colour prints and for grey ones."""
POISSON_SHARE = 0.4
"""How often noise is that of photons; else it is Gaussian."""
NOISE_LIMIT = 0.25
"""Single grains stay within this of the picture without them."""
UNSHARP_RADIUS: Range = (0.5, 1.2)
"""Of the scanner's sharpening, pixels of the scan."""
HAIR_SHARE = 0.35
"""Of pictures with dust: the chance of each of two hairs."""
MESSENGER_QUALITY = (50, 80)
"""JPEG quality of messengers: from, up to but not with."""
MESSENGER_AGAIN = 0.35
"""How often a picture that a messenger compressed was sent on once more."""
LAST_CUTOFF: Range = (0.6, 1.0)
"""Of the final sinc filter, shares of the highest frequency."""
STEPS = (Resize.AREA, Resize.BILINEAR, Resize.BICUBIC, Resize.HASTY)
STEP_SHARES = (0.3, 0.25, 0.35, 0.1)
"""How often each way of resizing is taken."""
