"""Libraries that OpenCV is linked with and SR Desktop never calls, replaced by empty ones (Linux).

    python packaging/bundle/stubs.py FOLDER        FOLDER: with cv2/ and opencv_python_headless.libs/

The module of OpenCV cannot be loaded without the libraries that it names: those of FFmpeg and what they
need (films), libavif with its codecs (the program reads photos by Pillow and imagecodecs), OpenBLAS (large
matrices). Each is replaced by a library of the same name that has the functions OpenCV names, none of
which does anything but end the process with a sentence; what only they needed is removed. That saves some
90 MB, and a bundle then carries neither FFmpeg (LGPL) nor an old OpenSSL. The smoke test and the
tests of faces run on the result. Needs cc, nm, readelf.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPLACED = ("avcodec", "avformat", "avutil", "swscale", "avif", "openblasp")
"""Of the libraries that OpenCV's module names; what is not there is not missed."""
SENTENCE = "SR Desktop: its OpenCV is built without films, AVIF and large matrices."
VERSION = re.compile(r"^\s*[0-9a-f]*\s+([A-Za-z])\s+([^@\s]+)(?:@@?(\S+))?$")


def main() -> int:
    """Replaces them; says what was saved."""
    folder = Path(sys.argv[1])
    module = next((folder / "cv2").glob("cv2*.so"))
    libraries = folder / "opencv_python_headless.libs"
    print(f"OpenCV without what is never called: {replace(module, libraries) / 1e6:.1f} MB saved")
    return 0


def replace(module: Path, libraries: Path) -> int:
    """Replaces the libraries of that module in their folder; gives the bytes saved."""
    before = _size(libraries)
    for path in [_path(libraries, name) for name in needed_by(module)]:
        if path is not None and any(path.name.startswith(f"lib{name}") for name in REPLACED):
            _replace(module, path)
    for path in _unneeded(module, libraries):
        path.unlink()
    return before - _size(libraries)


def needed_by(path: Path) -> list[str]:
    """The names of the libraries that a library names."""
    said = _run("readelf", "-dW", str(path))
    return re.findall(r"\(NEEDED\)[^\[]*\[([^\]]+)\]", said)


def asked_for(module: Path, library: Path) -> set[str]:
    """The symbols that a module asks for and that library has."""
    offered = _symbols(library, "--defined-only")
    return {symbol for symbol in _symbols(module, "--undefined-only") if symbol in offered}


def _replace(module: Path, library: Path) -> None:
    offered = _symbols(library, "--defined-only")
    asked = [symbol for symbol in _symbols(module, "--undefined-only") if symbol in offered]
    data = [symbol for symbol in asked if offered[symbol][0] not in "TtWwi"]
    if data:
        raise SystemExit(f"{library.name}: {', '.join(data)} are no functions")
    nodes: dict[str, list[str]] = {}
    for symbol in asked:
        nodes.setdefault(offered[symbol][1], []).append(symbol)
    with tempfile.TemporaryDirectory() as folder:
        source, script = Path(folder) / "stub.c", Path(folder) / "stub.map"
        aliases = "\n".join(
            f'void {symbol}(void) __attribute__((alias("never_called")));' for symbol in asked
        )
        source.write_text(
            "#include <stdio.h>\n#include <stdlib.h>\n"
            f'static void never_called(void) {{ fputs("{SENTENCE}\\n", stderr); abort(); }}\n'
            f"{aliases}\n",
            encoding="utf-8",
        )
        lines = [
            f"{node or 'SR_DESKTOP'} {{ global: {'; '.join(symbols)}; }};"
            for node, symbols in nodes.items()
        ]
        script.write_text("\n".join(lines) + "\n", encoding="utf-8")
        versions = [] if set(nodes) <= {""} else [f"-Wl,--version-script={script}"]
        library.unlink()
        command = ["cc", "-shared", "-fPIC", "-O1", "-s", "-fno-builtin", "-Wl,--build-id=none"]
        command += [f"-Wl,-soname,{library.name}", *versions, "-o", str(library), str(source)]
        subprocess.run(command, check=True)


def _unneeded(module: Path, libraries: Path) -> list[Path]:
    """What lies in the folder and is needed by nothing any more."""
    needed: set[Path] = set()
    waiting = [module]
    while waiting:
        for name in needed_by(waiting.pop()):
            path = _path(libraries, name)
            if path is not None and path not in needed:
                needed.add(path)
                waiting.append(path)
    return [path for path in libraries.iterdir() if path not in needed]


def _path(libraries: Path, name: str) -> Path | None:
    path = libraries / name
    return path if path.is_file() else None


def _symbols(path: Path, which: str) -> dict[str, tuple[str, str]]:
    """Dynamic symbols with their kind (a letter of nm) and version (may be empty)."""
    found = {}
    for line in _run("nm", "-D", which, str(path)).splitlines():
        if match := VERSION.match(line):
            found[match[2]] = (match[1], match[3] or "")
    return found


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


if __name__ == "__main__":
    sys.exit(main())
