"""Colour management of what is no RGB: print colours become sRGB by the file's own profile."""

from __future__ import annotations

import logging
from io import BytesIO

from PIL import Image, ImageCms

log = logging.getLogger(__name__)

PRINT_MODES = ("CMYK", "LAB")
"""Modes whose profile says what they look like; as RGB they are sRGB and need none any more."""
ROWS = 512


def to_srgb(image: Image.Image, profile: object) -> Image.Image:
    """A CMYK or Lab picture in sRGB; CMYK by `profile` (ICC) if it is one, else by rule of thumb."""
    source = ImageCms.createProfile("LAB") if image.mode == "LAB" else _opened(profile)
    try:
        if source is None:
            return image.convert("RGB")
        target = ImageCms.createProfile("sRGB")
        # a table worked out beforehand would be up to nine steps of 255 off in dark inks
        exact = ImageCms.Flags.NOOPTIMIZE
        transform = ImageCms.buildTransform(source, target, image.mode, "RGB", flags=exact)
    except ImageCms.PyCMSError:  # the profile of something else
        return image.convert("RGB")
    out = Image.new("RGB", image.size)
    for top in range(0, image.height, ROWS):  # strip by strip: memory
        strip = image.crop((0, top, image.width, min(image.height, top + ROWS)))
        done = ImageCms.applyTransform(strip, transform)
        assert done is not None  # it is None for work in place alone
        out.paste(done, (0, top))
    return out


def _opened(profile: object) -> ImageCms.ImageCmsProfile | None:
    try:
        return ImageCms.ImageCmsProfile(BytesIO(profile)) if isinstance(profile, bytes) else None
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        log.info("a colour profile can't be used")
        return None
