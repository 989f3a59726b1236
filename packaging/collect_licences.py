"""Collects the licences of everything the program is made of, for its About page and its packages.

    .venv/bin/python packaging/collect_licences.py [--to FOLDER] [--bundle FOLDER]

Writes `index.toml` and one text a part into `resources/licences`: the program's own licence, that
of the bundled nets, of the face finder, of Python, of Qt, and of each library that `pyproject.toml`
asks for, with those that they ask for. The texts come from the installed packages themselves; the
LGPL and the GPL, which the wheels of Qt lack, from the system (Debian: base-files) or from the last
run; that of the face finder, which no package brings, stands here.

--bundle: of a bundle (packaging/build_bundle.py calls it so), which also brings libraries of the system
it was built on and the start-up code of PyInstaller.
"""

from __future__ import annotations

import argparse
import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

import sr_desktop

sys.path.append(str(Path(__file__).resolve().parent / "bundle"))

from contents import system_libraries  # the folder above is known only now

ROOT = Path(__file__).parent.parent
HERE = ROOT / "resources" / "licences"
COMMON = Path("/usr/share/common-licenses")
RULE = "\n\n" + "-" * 78 + "\n\n"
NAME = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)

TITLES = {
    "torch": "PyTorch",
    "numpy": "NumPy",
    "opencv-python-headless": "OpenCV",
    "pillow": "Pillow",
    "jinja2": "Jinja",
    "markupsafe": "MarkupSafe",
    "networkx": "NetworkX",
    "sympy": "SymPy",
}
WORDS = {
    "safetensors": "Apache-2.0",
    "opencv-python-headless": "Apache-2.0, with FFmpeg under LGPL-2.1-or-later",
    "sympy": "BSD-3-Clause",
    "mpmath": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
}
"""Short names of licences where the package says them only in other words."""
IN_QT = {"pyside6-essentials", "shiboken6"}

QT_NOTE = """\
Qt and Qt for Python (PySide6, Shiboken6)

Copyright (C) The Qt Company Ltd. and other contributors. https://www.qt.io/
https://code.qt.io/

This program uses Qt and Qt for Python under the terms of the GNU Lesser
General Public License, version 3 (LGPL-3.0-only). The text of that licence
follows, and after it that of the GNU General Public License, version 3, which
it builds upon.

What that means for you: Qt is free software, and you may change it. The
program loads Qt from files of its own (QtCore, QtGui, QtWidgets and others,
in the folder "PySide6"), which you may replace by versions that you have
built yourself, as long as they are compatible. The source code of the very
versions used here is at https://download.qt.io/official_releases/ under
QtForPython and qt. Nothing in the terms of this program forbids changing it
for your own use or taking it apart in order to find errors in such changes.

Qt itself contains the work of third parties, under licences of their own,
among them FreeType, HarfBuzz, libpng, libjpeg-turbo, zlib, PCRE2,
double-conversion, md4c and the Unicode Character Database:
https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""

OPENCV_NOTE = """\
OpenCV (opencv-python-headless)

https://opencv.org/  https://github.com/opencv/opencv-python

OpenCV is used under the terms of the Apache License, version 2.0; the scripts
that build its package are under the MIT licence. The text of both follows.

The package of OpenCV also brings libraries of other authors. One of them is
FFmpeg (libavcodec, libavformat, libavutil, libswresample and libswscale), which
is licensed under the GNU Lesser General Public License, version 2.1 or later,
whose text follows too. This program opens no films and calls none of FFmpeg;
its files come with OpenCV, and lie in files of their own beside it (on Linux in
the folder "opencv_python_headless.libs", on macOS in "cv2/.dylibs", on Windows
as "cv2/opencv_videoio_ffmpeg*.dll"), which you may replace by versions that you
have built yourself, as long as they are compatible. The source code of FFmpeg
is at https://ffmpeg.org/, and the recipes of the very builds used here are at
https://github.com/opencv/opencv-python. Nothing in the terms of this program
forbids changing it for your own use or taking it apart in order to find errors
in such changes.
"""
OPENCV_ALONE = """\
OpenCV (opencv-python-headless)

https://opencv.org/  https://github.com/opencv/opencv-python

OpenCV is used under the terms of the Apache License, version 2.0; the scripts
that build its package are under the MIT licence. The text of both follows, and
after it those of what its package usually brings. FFmpeg, OpenSSL, libavif and
OpenBLAS, which are named there, are not in this installation: empty libraries
of the same names stand for them.
"""
NOTES = {"opencv-python-headless": OPENCV_NOTE}
"""What is said before the texts of a package."""

YUNET = """\
YuNet, the face finder (face_detection_yunet_2023mar.onnx)

https://github.com/opencv/opencv_zoo/tree/main/models/face_detection_yunet

Wei Wu, Hanyang Peng, Shiqi Yu: YuNet: A Tiny Millisecond-level Face Detector.
Machine Intelligence Research 20, 2023.

MIT License

Copyright (c) 2020 Shiqi Yu <shiqi.yu@gmail.com>

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the program with the text of its licence."""

    name: str
    version: str
    licence: str
    text: str

    @property
    def file(self) -> str:
        """The name of the file for its text."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-") + ".txt"


def main() -> int:
    """Writes them; 1 if a text is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=HERE)
    parser.add_argument("--bundle", type=Path, help="of this bundle, not of an environment")
    options = parser.parse_args()
    to: Path = options.to
    if options.bundle is not None and not _has_films(options.bundle):
        NOTES["opencv-python-headless"] = OPENCV_ALONE
        WORDS["opencv-python-headless"] = "Apache-2.0"
    parts = [own(), nets(), finder(), python(), qt(), *libraries()]
    if options.bundle is not None:
        parts += [starter(), *of_the_system(options.bundle)]
    to.mkdir(parents=True, exist_ok=True)
    for old in to.glob("*.txt"):
        if old.name not in ("lgpl-3.txt", "gpl-3.txt"):
            old.unlink()
    lines = ["# Made by packaging/collect_licences.py.\n"]
    for part in parts:
        (to / part.file).write_text(part.text, encoding="utf-8", newline="\n")
        lines.append(
            f'[[part]]\nname = "{part.name}"\nversion = "{part.version}"\n'
            f'licence = "{part.licence}"\nfile = "{part.file}"\n'
        )
        print(f"{part.name} {part.version}: {part.licence}, {len(part.text):,} letters")
    (to / "index.toml").write_text("\n".join(lines), encoding="utf-8", newline="\n")
    missing = [part.name for part in parts if len(part.text) < 200]
    if missing:
        print(f"no text of the licence of {', '.join(missing)}", file=sys.stderr)
    return 1 if missing else 0


def own() -> Part:
    """The program itself."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return Part("SR Desktop", sr_desktop.__version__, "BSD-3-Clause", text)


def nets() -> Part:
    """The bundled weights, from what stands beside them."""
    card = (ROOT / "models" / "MODEL_CARD.md").read_text(encoding="utf-8")
    about = re.search(r"[^\n]*\bLicence: .*?(?=\n\n)", card, re.DOTALL)
    notice = (ROOT / "models" / "NOTICE").read_text(encoding="utf-8")
    said = about[0].replace("`", "") + "\n" if about else ""
    text = f"{said}\n{notice}{RULE}{(ROOT / 'LICENSE').read_text(encoding='utf-8')}"
    return Part("The bundled nets", "", "BSD-3-Clause", text.strip() + "\n")


def finder() -> Part:
    """The file that faces are found with, which installers bring and the program can fetch."""
    return Part("YuNet", "2023mar", "MIT", YUNET)


def python() -> Part:
    """The interpreter and its library."""
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    )
    text = next((p.read_text(encoding="utf-8") for p in places if p.is_file()), "")
    return Part("Python", platform.python_version(), "PSF-2.0", text)


def starter() -> Part:
    """What starts the programs of a bundle."""
    package = distribution("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("PyInstaller", package.version, licence, RULE.join(_texts(package)))


def _has_films(bundle: Path) -> bool:
    """Whether FFmpeg is there, rather than the empty libraries of packaging/bundle/stubs.py."""
    names = ("*avcodec*", "*videoio_ffmpeg*")
    return any(path.stat().st_size > 100_000 for name in names for path in bundle.rglob(name))


def of_the_system(bundle: Path) -> list[Part]:
    """Libraries of the system that a bundle brings, all as one part; none where no package knows them."""
    found = system_libraries(bundle)
    if not found:
        return []
    names = "\n".join(f"{each.package} {each.version}: {', '.join(each.files)}" for each in found)
    texts: dict[str, str] = {}
    for each in found:
        texts.setdefault(each.copyright.strip(), f"{each.package}\n\n{each.copyright.strip()}\n")
    text = RULE.join(
        (f"Libraries of the system that this was built on:\n\n{names}\n", *texts.values())
    )
    return [Part("Libraries of the system", "", "various, see the text", text)]


def qt() -> Part:
    """Qt and its binding: a note, the LGPL and the GPL."""
    texts = []
    for name in ("LGPL-3", "GPL-3"):
        kept = HERE / f"{name.lower()}.txt"
        if (COMMON / name).is_file():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text((COMMON / name).read_text(encoding="utf-8"), encoding="utf-8")
        texts.append(kept.read_text(encoding="utf-8"))
    version = distribution("PySide6-Essentials").version
    return Part("Qt and PySide6", version, "LGPL-3.0-only", RULE.join((QT_NOTE, *texts)))


def libraries() -> list[Part]:
    """What `pyproject.toml` asks for, and what that asks for."""
    found: dict[str, Distribution] = {}
    waiting = list(_wanted(distribution("sr-desktop")))
    while waiting:
        name = waiting.pop()
        if name in found or name in IN_QT:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += _wanted(found[name])
    parts = [_part(name, found[name]) for name in found]
    return sorted(parts, key=lambda part: part.name.lower())


def _wanted(package: Distribution) -> Iterator[str]:
    """Names of what a package needs on this system, without its extras."""
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield re.sub(r"[-_.]+", "-", requirement.name).lower()


def _part(name: str, package: Distribution) -> Part:
    said = package.metadata.get("License-Expression") or WORDS.get(name)
    licence = said or (package.metadata.get("License") or "").splitlines()[0]
    texts = [*filter(None, [NOTES.get(name)]), *_texts(package)]
    return Part(TITLES.get(name, name), package.version.split("+")[0], licence, RULE.join(texts))


def _texts(package: Distribution) -> list[str]:
    """All its licences and notices: its own first, then those of what lies in it; each text once."""
    texts: dict[str, str] = {}
    files = [file for file in package.files or () if NAME.search(file.name)]
    files = [file for file in files if file.suffix not in (".py", ".pyc", ".h", ".pyi")]
    for file in sorted(files, key=lambda file: (len(file.parts), str(file))):
        text = Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip()
        inner = "/".join(file.parts[:-1]).partition("third_party/")[2]
        title = f"{inner or file.name}\n\n" if texts else ""
        texts.setdefault(re.sub(r"\s+", " ", text), title + text + "\n")
    return list(texts.values())


if __name__ == "__main__":
    sys.exit(main())
