"""Writes what Windows shows as a program's details: a version file for PyInstaller.

    python packaging/windows/version_info.py FILE [--program sr-desktop.exe] [--description TEXT]

A spec may also import `text` and write the file itself; PyInstaller takes it by EXE(version=FILE).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product

TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', {publisher!r}),
      StringStruct('FileDescription', {description!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {internal!r}),
      StringStruct('LegalCopyright', 'BSD-3-Clause'),
      StringStruct('OriginalFilename', {program!r}),
      StringStruct('ProductName', {name!r}),
      StringStruct('ProductVersion', {version!r})])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def text(program: str, description: str = product.NAME) -> str:
    """The version file for one program of the bundle."""
    version = product.version()
    return TEMPLATE.format(
        numbers=product.four_numbers(version),
        publisher=product.PUBLISHER,
        description=description,
        version=version,
        internal=Path(program).stem,
        program=program,
        name=product.NAME,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--program", default=f"{product.COMMAND}.exe")
    parser.add_argument("--description", default=product.NAME)
    options = parser.parse_args()
    options.file.write_text(text(options.program, options.description), encoding="utf-8")


if __name__ == "__main__":
    main()
