"""What the packages of all systems say alike: names, addresses, languages, and the photos that are read.

The recipes of Linux, Windows and macOS take their values from here; tests compare what they hold.
Standard library alone, so that a PyInstaller spec and a bare Python can import it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

NAME = "SR Desktop"
COMMAND = "sr-desktop"
"""The program's file, the desktop entry's name, and what the window tells the desktop."""
APP_ID = "io.github.srdesktop.SRDesktop"
"""Of AppStream, Flatpak and macOS. Never change it after a release: systems know programs by it."""
HOMEPAGE = ""
"""The address of the public repository, written here by set_home.py; empty while there is none."""
ENGINE = "sr-desktop-engine"
"""The bundle's second program: the command line and the work, without a window."""
PUBLISHER = "The SR Desktop developers"
MACOS_FLOOR = "14.0"
"""The wheels of PyTorch and PySide6 are built for macOS 14."""
WINDOWS_FLOOR_BUILD = 17763
"""Windows 10 1809, the oldest that Qt 6 runs on."""

GENERIC_NAME = {
    "en": "Photo Restoration",
    "de": "Fotorestaurierung",
    "es": "Restauración de fotos",
    "fr": "Restauration de photos",
    "ja": "写真の修復",
    "zh_CN": "照片修复",
}
COMMENT = {
    "en": "Restore old family photos; originals are never changed",
    "de": "Alte Familienfotos restaurieren; Originale werden nie verändert",
    "es": "Restaura fotos antiguas de la familia; los originales nunca se modifican",
    "fr": "Restaurer de vieilles photos de famille ; les originaux ne sont jamais modifiés",
    "ja": "古い家族写真を修復します。元の写真は決して変更されません",
    "zh_CN": "修复家庭老照片；原件永远不会被更改",
}


@dataclass(frozen=True, slots=True)
class PhotoType:
    """One kind of photo as the systems call it."""

    name: str
    endings: tuple[str, ...]
    mime: tuple[str, ...]
    """The type of the shared MIME database first, then other names that are in use."""
    uti: str
    """Of macOS; empty where it has none of its own."""


PHOTO_TYPES = (
    PhotoType("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), ("image/jpeg",), "public.jpeg"),
    PhotoType("PNG", (".png",), ("image/png",), "public.png"),
    PhotoType("TIFF", (".tif", ".tiff"), ("image/tiff",), "public.tiff"),
    PhotoType("WebP", (".webp",), ("image/webp",), "org.webmproject.webp"),
    PhotoType("AVIF", (".avif",), ("image/avif",), "public.avif"),
    PhotoType("HEIC", (".heic",), ("image/heic",), "public.heic"),
    PhotoType("HEIF", (".heif",), ("image/heif",), "public.heif"),
    PhotoType("BMP", (".bmp",), ("image/bmp",), "com.microsoft.bmp"),
    PhotoType("GIF", (".gif",), ("image/gif",), "com.compuserve.gif"),
    PhotoType("PPM", (".ppm",), ("image/x-portable-pixmap",), ""),
    PhotoType("PGM", (".pgm",), ("image/x-portable-graymap",), ""),
    PhotoType("PBM", (".pbm",), ("image/x-portable-bitmap",), ""),
    PhotoType("PNM", (".pnm",), ("image/x-portable-anymap",), ""),
)
"""Every ending of `sr_desktop.engine.formats.READ_ENDINGS`, each once."""


def version() -> str:
    """The program's version, read without importing it."""
    text = (ROOT / "sr_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise SystemExit("sr_desktop/__init__.py has no __version__.")
    return found[1]


def four_numbers(text: str) -> tuple[int, int, int, int]:
    """A version as Windows writes it: 0.2.0rc1 gives (0, 2, 0, 0)."""
    found = re.match(r"(\d+)\.(\d+)(?:\.(\d+))?", text)
    if found is None:
        raise SystemExit(f"{text!r} is not a version.")
    return int(found[1]), int(found[2]), int(found[3] or 0), 0


def mime_types() -> tuple[str, ...]:
    """All MIME types that are read."""
    return tuple(mime for kind in PHOTO_TYPES for mime in kind.mime)


def endings() -> tuple[str, ...]:
    """All endings that are read, in lower case with their dots."""
    return tuple(ending for kind in PHOTO_TYPES for ending in kind.endings)
