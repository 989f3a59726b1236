"""Colour management of what is no RGB: print colours become sRGB by the file's own profile."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageCms

from sr_desktop.engine.profiles import cmyk_to_rgb

PRINT_MODES = ("CMYK", "LAB")
"""Modes whose profile says what they look like; as RGB they are sRGB and need none any more."""
ROWS = 512


def to_srgb(image: Image.Image, profile: object) -> Image.Image:
    """A CMYK or Lab picture in sRGB; CMYK by `profile` (ICC) if it is one, else by rule of thumb."""
    lab = None
    if image.mode == "LAB":
        source, target = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        relative = ImageCms.Intent.RELATIVE_COLORIMETRIC
        lab = ImageCms.buildTransform(source, target, "LAB", "RGB", relative)
    icc = profile if isinstance(profile, bytes) else None
    out = Image.new("RGB", image.size)
    for top in range(0, image.height, ROWS):  # strip by strip: memory
        strip = image.crop((0, top, image.width, min(image.height, top + ROWS)))
        if lab is None:
            done: Image.Image | None = Image.fromarray(cmyk_to_rgb(np.asarray(strip), icc))
        else:
            done = ImageCms.applyTransform(strip, lab)
        assert done is not None  # it is None for work in place alone
        out.paste(done, (0, top))
    return out
