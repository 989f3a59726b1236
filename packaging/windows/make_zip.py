"""Packs a bundle for Windows into a zip that needs no installation.

    python packaging/windows/make_zip.py BUNDLE [--to FOLDER]

Makes SR-Desktop-VERSION-windows-x64-portable.zip with one folder. Besides the bundle it holds
"SR Desktop portable.cmd", which keeps settings and models beside the program, as on a USB stick. The
same bundle gives the same bytes: names are sorted, times are SOURCE_DATE_EPOCH's.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product

STARTER = f'@set "SR_DESKTOP_HOME=%~dp0Data"\r\n@start "" "%~dp0{product.COMMAND}.exe" %*\r\n'
FIRST = 315532800
"""The oldest time a zip can hold: 1980."""


def pack(bundle: Path, to: Path) -> Path:
    """Writes the zip; gives its path."""
    if not (bundle / f"{product.COMMAND}.exe").is_file():
        raise SystemExit(f"{bundle} has no {product.COMMAND}.exe: is it a bundle for Windows?")
    version = product.version()
    to.mkdir(parents=True, exist_ok=True)
    target = to / f"SR-Desktop-{version}-windows-x64-portable.zip"
    stamp = time.gmtime(max(FIRST, int(os.environ.get("SOURCE_DATE_EPOCH", "0"))))[:6]
    top = f"{product.NAME} {version}"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                inside = f"{top}/{path.relative_to(bundle).as_posix()}"
                _add(archive, inside, path.read_bytes(), stamp)
        _add(archive, f"{top}/{product.NAME} portable.cmd", STARTER.encode("ascii"), stamp)
    return target


def _add(archive: zipfile.ZipFile, name: str, content: bytes, stamp: tuple[int, ...]) -> None:
    entry = zipfile.ZipInfo(name, stamp)  # type: ignore[arg-type] - six numbers
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    archive.writestr(entry, content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--to", type=Path, default=product.ROOT / "dist", metavar="FOLDER")
    options = parser.parse_args()
    target = pack(options.bundle, options.to)
    print(f"{target.stat().st_size:,} bytes  {target}")


if __name__ == "__main__":
    main()
