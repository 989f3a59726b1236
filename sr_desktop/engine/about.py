"""What a photo is, without restoring anything: format, size, depth, print size, date, and how it was made."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from sr_desktop.engine import deeper
from sr_desktop.engine.image_io import SIDEWAYS, format_name, opened
from sr_desktop.engine.record import Record, read_record
from sr_desktop.engine.tags import EXIF_IFD, ORIENTATION
from sr_desktop.engine.words import density_of, xmp_of

MAKE, MODEL, DATE, DATE_TAKEN, GPS = 0x010F, 0x0110, 0x0132, 0x9003, 0x8825
BITS = {"1": 1, "I;16": 16, "I;16B": 16, "I;16L": 16, "I": 32, "F": 32}
GREY = ("1", "L", "LA", "La", "I", "F", "I;16", "I;16B", "I;16L")
TRANSPARENT = ("LA", "La", "PA", "RGBA", "RGBa")


@dataclass(frozen=True, slots=True)
class About:
    """One photo.

    size:        (width, height) in pixels as it is looked at, upright.
    bytes:       of the file; pictures: in the file, of which the first is meant.
    depth:       bits a colour; grey: whether it has no colours; transparent: whether it has an alpha channel.
    profile:     the name of its colour profile; empty if it has none.
    density:     (x, y) pixels per inch, upright; None if the file does not say.
    orientation: 1 to 8 as EXIF numbers them; 1 is upright.
    taken:       when, as EXIF writes it; camera: maker and model; both empty if the file does not say.
    record:      how it was restored, if this program made it.
    """

    format: str
    size: tuple[int, int]
    bytes: int
    pictures: int
    depth: int
    grey: bool
    transparent: bool
    profile: str
    density: tuple[float, float] | None
    orientation: int
    taken: str
    camera: str
    place: bool
    record: Record | None


def about(path: Path) -> About:
    """Looks at the head of the file in `path`; raises as `open_photo` does."""
    with opened(path) as image:
        depth = BITS.get(image.mode, 16 if deeper.is_deep(image) else 8)
        grey, transparent = image.mode in GREY, image.mode in TRANSPARENT
        transparent = transparent or "transparency" in image.info
        size = image.size
        exif = Image.Exif()
        taken = ""
        with suppress(Exception):  # damaged EXIF tells nothing
            if image.format == "PNG":  # which Pillow would decode whole for it
                exif.load(image.info.get("exif", b""))
            else:
                exif = image.getexif()
            taken = _word(exif.get_ifd(EXIF_IFD).get(DATE_TAKEN)) or _word(exif.get(DATE))
        density = density_of(image.info, exif)
        orientation = exif.get(ORIENTATION, 1)
        if orientation in SIDEWAYS:
            if image.format != "TIFF":  # whose size Pillow already turned
                size = (size[1], size[0])
            density = density and (density[1], density[0])
        return About(
            format=format_name(image),
            size=size,
            bytes=path.stat().st_size,
            pictures=getattr(image, "n_frames", 1),
            depth=depth,
            grey=grey,
            transparent=transparent,
            profile=_profile(image.info.get("icc_profile")),
            density=density,
            orientation=orientation if orientation in range(1, 9) else 1,
            taken=taken,
            camera=" ".join(filter(None, (_word(exif.get(MAKE)), _word(exif.get(MODEL))))),
            place=GPS in exif,
            record=read_record(xmp_of(image.info)),
        )


def _word(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return "".join(letter for letter in text if letter.isprintable()).strip()[:100]


def _profile(icc: object) -> str:
    if not isinstance(icc, bytes) or not icc:
        return ""
    try:
        return _word(ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc))))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return "one that can't be read"
