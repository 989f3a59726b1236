"""An album archive for tests: small photos in nested folders with hard names, and files that are none."""

from __future__ import annotations

import os
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from tests.support import fingerprint

STEMS = (
    "Oma",
    "Großer Jüdenhof 1952",
    unicodedata.normalize("NFC", "Müller Ä"),
    unicodedata.normalize("NFD", "Müller Ä"),
    "👵🏼 Geburtstag 🎂",
    "  Leerzeichen  vorn",
    "n" * 200,
    "'einfach' \"doppelt\" `schräg`",
    "-rf",
    "--help",
    "סבתא בחתונה",
    "\u202eجدة\u202c",
    "Zeile\nzwei",
    "100% & <b>fett",
    "$HOME;ls|cat",
    "a (restored) nicht",
    os.fsdecode(b"latin1-\xe4\xf6\xfc"),
    ".".join("punkte"),
)
"""Names of photos; none begins with a dot, which would hide it."""
ENDINGS = (".png", ".jpg", ".tif", ".webp", ".bmp", ".JPG")
NO_PHOTOS = (
    "Liste.txt",
    "film.mp4",
    "brief.pdf",
    "ohne Endung",
    "daten.zip",
    "tabelle.xlsx",
    "seite.html",
)


@dataclass(frozen=True, slots=True)
class Album:
    """What was made: the photos with their fingerprints, and the files that are none."""

    root: Path
    photos: dict[Path, tuple[str, int]]
    others: tuple[Path, ...]

    @property
    def unchanged(self) -> bool:
        """Whether every photo is as it was."""
        return all(fingerprint(path) == before for path, before in self.photos.items())


def make_album(
    root: Path,
    *,
    photos: int,
    folders: int,
    others: int,
    sides: tuple[int, int] = (20, 44),
    seed: int = 1,
) -> Album:
    """A tree of `folders` folders with so many photos, all different, and other files.

    sides: the shortest and the longest side of a photo, in pixels.
    """
    rng = random.Random(seed)
    places = [root]
    while len(places) < folders:
        name = f"{rng.choice(STEMS)[:40]} {len(places)}"
        place = rng.choice(places) / name
        if len(os.fsencode(place)) < 1500:
            places.append(place)
    for place in places:
        place.mkdir(parents=True, exist_ok=True)
    made: dict[Path, tuple[str, int]] = {}
    pixels = np.random.default_rng(seed)
    for number in range(photos):
        place = places[number % len(places)]
        stem = STEMS[number // len(places) % len(STEMS)]
        ending = ENDINGS[number % len(ENDINGS)]
        path = place / f"{stem}{ending}"
        while path in made:
            stem = f"{stem[:180]}{number}"
            path = place / f"{stem}{ending}"
        width, height = rng.randint(*sides), rng.randint(*sides)
        small = pixels.integers(0, 256, (5, 5, 3), np.uint8)
        image = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
        image.putpixel((0, 0), (number % 256, number // 256, seed))
        kind = {"jpg": "JPEG", "tif": "TIFF"}.get(ending[1:].lower(), ending[1:].upper())
        image.save(path, kind)
        made[path] = fingerprint(path)
    rest = []
    for number in range(others):
        path = rng.choice(places) / f"{number} {rng.choice(NO_PHOTOS)}"
        path.write_bytes(rng.randbytes(200))
        rest.append(path)
    for place in places[::5]:  # passed over without a word
        (place / "Thumbs.db").write_bytes(b"x")
        (place / "._Oma.jpg").write_bytes(b"x")
    return Album(root, made, tuple(rest))


def mirrored(album: Album, to: Path) -> dict[Path, Path]:
    """Where the result of each photo is to be found, by what the product promises."""
    found = {}
    for path in album.photos:
        ending = ".png" if path.suffix == ".bmp" else path.suffix
        folder = to / album.root.name / path.parent.relative_to(album.root)
        found[path] = folder / f"{path.stem} (restored){ending}"
    return found
