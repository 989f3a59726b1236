"""Makes the small pictures of what each preset does, with the real engine.

    .venv/bin/python packaging/make_preset_pictures.py [--to FOLDER]

Each is a corner of the program's own sample, worn the way that the preset is for: the left half is
that, enlarged; the right half is what the preset makes of it. They go to `resources/presets`, twice
as fine as they are shown in a tooltip, four times as fine as in the list.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import make_sample
import numpy as np
from numpy.random import Generator
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtGui import QGuiApplication

from sr_desktop.base.progress import Progress
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.jobs.presets import Preset, load_presets
from sr_desktop.lab import worn

ROOT = Path(__file__).parent.parent
SIZE = (256, 192)
PLACE = (220, 282, 348, 378)
"""Of the sample, 640 x 440: the family."""
QUALITY = 84
LARGEST = 200_000
"""Bytes, of all pictures together."""

Picture = np.ndarray


def main() -> int:
    """Makes all of them; tells how large they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / "presets")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    options.to.mkdir(parents=True, exist_ok=True)
    total, toolbox = 0, Toolbox()
    with tempfile.TemporaryDirectory() as home:
        os.environ["SR_DESKTOP_HOME"] = home
        for preset in load_presets():
            before = MAKERS[preset.id](np.random.default_rng(11))
            after = restored(before, preset, toolbox, Path(home))
            file = options.to / f"{preset.id}.webp"
            joined(before, after, preset).save(file, quality=QUALITY, method=6)
            total += file.stat().st_size
            print(file.name, file.stat().st_size)
    app.quit()
    print(f"{total} bytes in all")
    return 0 if total < LARGEST else 1


def restored(before: Image.Image, preset: Preset, toolbox: Toolbox, folder: Path) -> Image.Image:
    """What the preset makes of it."""
    source = folder / f"{preset.id}.png"
    before.save(source)
    made = restore_file(
        source, folder / f"{preset.id} made.png", preset.settings, toolbox, Progress()
    )
    return Image.open(made.target).convert("RGB")


def joined(before: Image.Image, after: Image.Image, preset: Preset) -> Image.Image:
    """Half and half, with a line between them."""
    squares = preset.id in ("tiny", "just-bigger")
    how = Image.Resampling.NEAREST if squares else Image.Resampling.BICUBIC
    out = before.convert("RGB").resize(SIZE, how)
    half = SIZE[0] // 2
    right = after.resize(SIZE, Image.Resampling.LANCZOS)
    out.paste(right.crop((half, 0, *SIZE)), (half, 0))
    ImageDraw.Draw(out).rectangle((half - 2, 0, half + 1, SIZE[1]), fill="white")
    return out


# --- what is worn how ------------------------------------------------------------------------


def scene(width: int) -> Picture:
    """The family as it was, (H, W, 3) of 0..1, `width` pixels wide."""
    fine = make_sample.drawn(np.random.default_rng(1952))
    times = fine.shape[1] / make_sample.WIDTH
    box = tuple(round(edge * times) for edge in PLACE)
    image = Image.fromarray((fine.clip(0, 1) * 255).astype(np.uint8)).crop(box)
    small = image.resize((width, width * 3 // 4), Image.Resampling.LANCZOS)
    grey = np.asarray(small, np.float32) / 255
    return np.repeat(grey[..., None], 3, axis=2)


def coloured(grey: Picture) -> Picture:
    """As a colour photo: blue shadows, warm lights, a green below."""
    stops = np.array([0.0, 0.35, 0.7, 1.0])
    tones = np.array([[30, 34, 58], [124, 84, 78], [214, 178, 128], [252, 242, 220]]) / 255
    out = np.stack([np.interp(grey[..., 0], stops, tones[:, c]) for c in range(3)], axis=-1)
    down = np.linspace(0, 1, len(grey))[:, None, None] ** 2
    return (out * (1 - down * np.array([0.22, 0.0, 0.25]))).astype(np.float32)


def as_image(picture: Picture) -> Image.Image:
    """Rounded to 8 bits."""
    return Image.fromarray(np.rint(picture.clip(0, 1) * 255).astype(np.uint8))


def old_photo(_rng: Generator) -> Image.Image:
    """A corner of the sample itself."""
    return Image.open(make_sample.TARGET).convert("RGB").crop(PLACE)


def black_and_white(rng: Generator) -> Image.Image:
    """Faded, grainy, dusty."""
    picture = 0.16 + 0.7 * scene(128)
    grain = worn.film_grain(picture, rng, sigma=0.05, clump=0.6, coloured=False, pixel=1)
    cover = worn.dust(picture.shape, rng, specks=(14, 20), hairs=0.9, pixel=1)
    return as_image(picture + grain + cover * (0.95 - picture))


def tiny(_rng: Generator) -> Image.Image:
    """A quarter as wide."""
    return as_image(coloured(scene(64)))


def grainy(rng: Generator) -> Image.Image:
    """Much noise, in colours."""
    picture = coloured(scene(128))
    return as_image(
        picture + worn.film_grain(picture, rng, sigma=0.055, clump=0.4, coloured=True, pixel=1)
    )


def messenger(_rng: Generator) -> Image.Image:
    """Compressed far too much, twice."""
    image = as_image(coloured(scene(128)))
    for quality in (18, 14):
        stream = BytesIO()
        image.save(stream, "JPEG", quality=quality)
        image = Image.open(stream).convert("RGB")
    return image


def newspaper(_rng: Generator) -> Image.Image:
    """Printed: yellow, magenta and cyan dots at their usual angles."""
    picture = coloured(scene(256))
    height, width = picture.shape[:2]
    times = 4
    fine = np.asarray(as_image(picture).resize((width * times, height * times)), np.float32) / 255
    page = np.ones_like(fine)
    for channel, angle in enumerate((15.0, 75.0, 45.0)):
        turned = np.deg2rad([angle, angle + 90])
        waves = worn.waves(fine.shape, turned, 7.0 * times, np.zeros(2))
        ranks = np.argsort(np.argsort(waves, axis=None), axis=None).reshape(waves.shape)
        page[..., channel] -= 0.85 * (ranks / ranks.size > fine[..., channel])
    return as_image(page.reshape(height, times, width, times, 3).mean(axis=(1, 3)))


def documents(rng: Generator) -> Image.Image:
    """A letter, small, on yellowed paper."""
    page = Image.new("RGB", (512, 384), (233, 222, 196))
    draw = ImageDraw.Draw(page)
    for row, words in enumerate(("Liebe Anna,", "gestern sind", "wir mit der", "Bahn nach")):
        draw.text((64, 28 + 88 * row), words, font=ImageFont.load_default(72), fill=(58, 48, 66))
    small = np.asarray(page.resize((96, 72), Image.Resampling.BICUBIC), np.float32) / 255
    return as_image(small + worn.gaussian_noise(small, rng, sigma=0.012, coloured=False))


def just_bigger(_rng: Generator) -> Image.Image:
    """As it was, but small."""
    return as_image(coloured(scene(64)))


MAKERS: dict[str, Callable[[Generator], Image.Image]] = {
    "old-photo": old_photo,
    "black-and-white": black_and_white,
    "tiny": tiny,
    "grainy": grainy,
    "messenger": messenger,
    "newspaper": newspaper,
    "documents": documents,
    "just-bigger": just_bigger,
}

if __name__ == "__main__":
    sys.exit(main())
