"""Packs a bundle for Windows into an installer: SR-Desktop-VERSION-windows-x64-setup.exe.

    python packaging/windows/build_installer.py BUNDLE [--to FOLDER] [--version V] [--quick]

BUNDLE is the folder that packaging/build_bundle.py made. Needs makensis (NSIS 3.08 or newer); runs on
Windows and, for trials, on Linux (Debian: nsis), where the installer itself is a 64-bit program. Where
packaging/windows/sign.py finds a certificate in the environment, the uninstaller and the installer
are signed; sign the programs of the bundle before. The installer brings exactly the files of the
bundle and its uninstaller removes exactly these.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import product  # noqa: E402 - the folder above is known only now
import sign  # noqa: E402 - the path is set above

PROGRAM = f"{product.COMMAND}.exe"
LONGEST = 150
"""Of a path inside the bundle: with the longest user name Windows allows it stays below 260."""
LIMIT = 2_000_000_000
"""NSIS cannot read back more than 2 GB."""


def files_of(bundle: Path) -> list[PurePosixPath]:
    """Every file of the bundle, sorted, relative to it."""
    return sorted(
        PurePosixPath(path.relative_to(bundle).as_posix())
        for path in bundle.rglob("*")
        if path.is_file()
    )


def quoted(path: PurePosixPath | str) -> str:
    """A path inside the bundle as NSIS and Windows write it."""
    return str(path).replace("/", "\\").replace("$", "$$")


def installed(path: PurePosixPath) -> str:
    """Where a file or folder of the bundle is on the person's computer."""
    return "$INSTDIR" if str(path) == "." else f"$INSTDIR\\{quoted(path)}"


def listing(bundle: Path, files: list[PurePosixPath]) -> Iterator[str]:
    """The lines of the list that installer.nsi includes."""
    yield "!macro InstallFiles"
    folder = None
    for path in files:
        if path.parent != folder:
            folder = path.parent
            yield f'  SetOutPath "{installed(folder)}"'
        source = bundle / path  # read by makensis, where a dollar is one
        yield f'  File "{source}"'
    yield "!macroend"
    yield "!macro RemoveFiles"
    for path in files:
        yield f'  Delete "{installed(path)}"'
    folders = {parent for path in files for parent in path.parents if str(parent) != "."}
    for folder in sorted(folders, key=lambda path: (-len(path.parts), str(path))):
        yield f'  RMDir "{installed(folder)}"'
    yield "!macroend"
    yield "!macro ForEachProgram DO"
    for path in files:
        if path.suffix == ".exe" and len(path.parts) == 1:
            yield f'  !insertmacro ${{DO}} "{quoted(path)}"'
    yield "!macroend"
    yield "!macro ForEachEnding DO"
    for ending in product.endings():
        yield f'  !insertmacro ${{DO}} "{ending}"'
    yield "!macroend"


def check(bundle: Path, files: list[PurePosixPath]) -> int:
    """The bundle's size in bytes; raises SystemExit if it cannot be packed."""
    if PurePosixPath(PROGRAM) not in files:
        raise SystemExit(f"{bundle} has no {PROGRAM}: is it a bundle for Windows?")
    long = [path for path in files if len(str(path)) > LONGEST]
    if long:
        raise SystemExit(f"Longer than {LONGEST} characters: {', '.join(map(str, long[:5]))}")
    size = sum((bundle / path).stat().st_size for path in files)
    if size > LIMIT:
        raise SystemExit(f"The bundle has {size:,} bytes; NSIS takes {LIMIT:,}.")
    return size


def build(bundle: Path, to: Path, version: str, *, quick: bool) -> Path:
    """Compiles the installer; gives its path."""
    makensis = shutil.which("makensis")
    if makensis is None:
        raise SystemExit("makensis is missing: install NSIS (Debian: apt-get install nsis).")
    files = files_of(bundle)
    size = check(bundle, files)
    output = to / f"SR-Desktop-{version}-windows-x64-setup.exe"
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary, "files.nsh")
        # the mark tells makensis that it is UTF-8
        listed.write_text("\n".join(listing(bundle, files)) + "\n", encoding="utf-8-sig")
        values = {
            "VERSION": version,
            "FOUR_NUMBERS": ".".join(map(str, product.four_numbers(version))),
            "FILES": listed,
            "SIZE_KB": size // 1024,
            "OUTPUT": output,
            "PROGRAM": PROGRAM,
            "PUBLISHER": product.PUBLISHER,
            "FLOOR_BUILD": product.WINDOWS_FLOOR_BUILD,
        }
        if product.HOMEPAGE:
            values["HOMEPAGE"] = product.HOMEPAGE
        if sys.platform != "win32":
            values["TARGET"] = (
                "amd64-unicode"  # only Debian's NSIS has it; wine64 runs nothing else
            )
        if sign.is_possible():
            values["SIGN"] = f'"{sys.executable}" "{HERE / "sign.py"}"'
        command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        command += [f"-D{name}={value}" for name, value in values.items()]
        if quick:
            command.append("-DQUICK")
        subprocess.run([*command, "installer.nsi"], cwd=HERE, check=True)
    return output


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--to", type=Path, default=product.ROOT / "dist", metavar="FOLDER")
    parser.add_argument("--version", default=product.version(), help="for trials of upgrades")
    parser.add_argument("--quick", action="store_true", help="without compression, for trials")
    options = parser.parse_args()
    output = build(
        options.bundle.resolve(), options.to.resolve(), options.version, quick=options.quick
    )
    print(f"{output.stat().st_size:,} bytes  {output}")
    if not sign.is_possible():
        print(f"Not signed: {sign.MISSING}")


if __name__ == "__main__":
    main()
