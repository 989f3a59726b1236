"""Draws the program's icons for every system from `resources/icons/app.svg`.

    .venv/bin/python packaging/make_icons.py [--to FOLDER]

Writes `linux/icons/hicolor/SIZE/apps/sr-desktop.png` (16 to 512) and `scalable/apps/sr-desktop.svg`,
`windows/sr-desktop.ico`, `windows/sidebar.bmp` for the installer, and `macos/sr-desktop.icns` below
FOLDER (default: `packaging`). Needs PySide6 and Pillow, which the program itself brings. The files are
kept in the repository, so that a build draws nothing; draw them again after a change of app.svg.
"""

from __future__ import annotations

import argparse
import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from product import COMMAND, ROOT
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = ROOT / "resources" / "icons" / "app.svg"
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)
PAPER = (233, 240, 238)


def draw(size: int) -> Image.Image:
    """The icon as a square RGBA picture of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data())).convert("RGBA")


def write(folder: Path) -> list[Path]:
    """Writes all icons below `folder`; gives their paths."""
    drawn = {size: draw(size) for size in sorted({*LINUX_SIZES, *WINDOWS_SIZES, *MACOS_SIZES})}
    written = []
    theme = folder / "linux" / "icons" / "hicolor"
    for size in LINUX_SIZES:
        target = theme / f"{size}x{size}" / "apps" / f"{COMMAND}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        drawn[size].save(target, optimize=True)
        written.append(target)
    target = theme / "scalable" / "apps" / f"{COMMAND}.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, target)
    written.append(target)
    for name, sizes in (
        (Path("windows", f"{COMMAND}.ico"), WINDOWS_SIZES),
        (Path("macos", f"{COMMAND}.icns"), MACOS_SIZES),
    ):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        largest = drawn[sizes[-1]]
        rest = [drawn[size] for size in sizes[:-1]]
        if target.suffix == ".ico":
            largest.save(target, sizes=[(size, size) for size in sizes], append_images=rest)
        else:
            largest.save(target, append_images=rest)
        written.append(target)
    target = folder / "windows" / "sidebar.bmp"
    sidebar(drawn[128]).save(target)
    written.append(target)
    return written


def sidebar(icon: Image.Image) -> Image.Image:
    """The left side of the installer's last page, in the size and depth that NSIS wants."""
    picture = Image.new("RGB", (164, 314), PAPER)
    picture.paste(icon, (18, 40), icon)
    return picture.quantize(64, dither=Image.Dither.NONE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--to", type=Path, default=ROOT / "packaging", metavar="FOLDER")
    app = QGuiApplication(["make_icons", "-platform", "offscreen"])
    for path in write(parser.parse_args().to):
        print(f"{path.stat().st_size:8,}  {path}")
    del app


if __name__ == "__main__":
    main()
