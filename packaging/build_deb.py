"""Packs a bundle for Debian and Ubuntu: FOLDER/sr-desktop_VERSION_ARCHITECTURE.deb.

    python3 packaging/build_deb.py dist/sr-desktop [--to FOLDER] [--fast]

The bundle is one that packaging/build_bundle.py made on this system. It becomes /usr/lib/sr-desktop, with
a link /usr/bin/sr-desktop, the desktop entry, metainfo, icons and man page of packaging/linux. What it
depends on is found out, not written down: libraries that are named in it and are not inside, and the
newest glibc that is asked for. No script runs when it is installed or removed: dpkg's own triggers
tell the desktop. --fast packs quickly and larger, for trials.

The files are packed by xz with its filter for machine code, which dpkg unpacks and dpkg-deb can't be told of:
dpkg-deb packs nothing, and xz comes after it. That takes some minutes and 3 GB of memory.

Needs dpkg-deb, dpkg-query, readelf and xz. SOURCE_DATE_EPOCH is the time of all files, by default that of the
bundle's programs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path
from typing import IO, BinaryIO

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import product  # noqa: E402 - the folder above is known only now

LINUX = HERE / "linux"
MAINTAINER = f"{product.PUBLISHER} <noreply@srdesktop.invalid>"
GLIBC = re.compile(
    r"(ld-linux.*|lib(c|m|pthread|dl|rt|util|resolv|anl|nsl|mvec|BrokenLocale)\.so\.\d+|linux-vdso.*)"
)
"""What glibc's one package brings."""
AR = b"!<arch>\n"
XZ = (
    *("xz", "--compress", "--stdout", "--threads=2", "--block-size=128MiB", "--check=crc64"),
    *("--x86", "--lzma2=preset=9,dict=64MiB"),
)
"""Two threads and a fixed size of blocks: the same bytes on every computer."""
RECOMMENDS = "xdg-utils, xdg-desktop-portal, fonts-dejavu-core | fonts-noto-core"
"""Opening a folder, the desktop's own dialogs, letters to read."""


def main() -> int:
    """Packs it; prints the size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--to", type=Path, default=Path("dist"))
    parser.add_argument("--fast", action="store_true", help="for trials")
    options = parser.parse_args()
    bundle: Path = options.bundle.resolve()
    if not (bundle / product.COMMAND).is_file():
        raise SystemExit(f"{bundle} is no bundle: packaging/build_bundle.py makes one.")
    began = time.monotonic()
    options.to.mkdir(parents=True, exist_ok=True)
    depends = dependencies(bundle)
    package = pack(bundle, options.to.resolve(), depends, fast=options.fast)
    size = package.stat().st_size
    print(f"Depends: {', '.join(depends)}")
    print(
        f"{package}: {size / 1e6:.1f} MB ({size / 2**20:.0f} MiB), {time.monotonic() - began:.0f} s"
    )
    facts = {"bytes": size, "seconds": round(time.monotonic() - began), "depends": depends}
    (options.to / "deb.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return 0


# --- what it depends on ----------------------------------------------------------------------


def dependencies(bundle: Path) -> list[str]:
    """Packages with what the bundle asks for and does not have."""
    inside = {path.name for path in bundle.rglob("*.so*")}
    needed: dict[str, str] = {}
    glibc = (2, 17)
    for library, told in looked_into(bundle):
        for name in re.findall(r"\(NEEDED\)[^\[]*\[([^\]]+)\]", told):
            if name not in inside and not GLIBC.fullmatch(name):
                needed.setdefault(name, library)
        for numbers in re.findall(r"Name: GLIBC_(\d+\.\d+)", told):
            glibc = max(glibc, tuple(map(int, numbers.split("."))))
    packages = {"fontconfig-config": ""}
    for name, library in sorted(needed.items()):
        packages[package_of(name, library)] = name
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted(packages)]


def looked_into(bundle: Path) -> Iterator[tuple[str, str]]:
    """Every program and library with what readelf says of it."""
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) != b"\x7fELF":
                    continue
            yield path.name, run("readelf", "-dVW", str(path))


def package_of(name: str, wanted_by: str) -> str:
    """The package of the library of that name, on this system."""
    told = run("dpkg-query", "--search", f"*/{name}", check=False)
    for line in told.splitlines():
        package, _, path = line.partition(": ")
        if Path(path).name == name and not path.startswith("/opt"):
            return package.split(",")[0].partition(":")[0].removesuffix("t64")
    raise SystemExit(f"{wanted_by} needs {name}, and no package of this system has it.")


# --- packing ---------------------------------------------------------------------------------


def pack(bundle: Path, to: Path, depends: list[str], *, fast: bool) -> Path:
    """The package, from a tree that is made for it and taken away again."""
    architecture = run("dpkg", "--print-architecture").strip()
    moment = int(
        os.environ.get("SOURCE_DATE_EPOCH", int((bundle / product.COMMAND).stat().st_mtime))
    )
    package = to / f"{product.COMMAND}_{debian_version()}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=to) as folder:
        root = Path(folder) / "root"
        lay_out(bundle, root, moment)
        control = root / "DEBIAN"
        control.mkdir()
        size = sum(p.stat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
        (control / "control").write_text(
            control_of(depends, architecture, size // 1024), encoding="utf-8"
        )
        (control / "md5sums").write_text(sums(root), encoding="utf-8")
        for path in (root, *root.rglob("*")):
            if not path.is_symlink():
                if path.is_dir():
                    path.chmod(0o755)
                os.utime(path, (moment, moment))
            elif os.utime in os.supports_follow_symlinks:
                os.utime(path, (moment, moment), follow_symlinks=False)
        how = ["-Zgzip", "-z1"] if fast else ["-Znone"]
        made = Path(folder) / "made.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", *how, "--build", str(root), str(made)],
            check=True,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(moment)},
            stdout=subprocess.DEVNULL,
        )
        if not fast:
            squeeze(made, moment)
        made.replace(package)
    return package


def squeeze(package: Path, moment: int) -> None:
    """Packs the two archives in a package by xz, as small as it can."""
    members = list(members_of(package))
    with tempfile.TemporaryDirectory(dir=package.parent) as folder:
        new = Path(folder) / package.name
        with package.open("rb") as source, new.open("wb") as target:
            target.write(AR)
            for name, begin, size in members:
                source.seek(begin)
                if name.endswith(".tar"):
                    packed_file = Path(folder) / f"{name}.xz"
                    with packed_file.open("wb") as file:
                        xz(source, size, file)
                    with packed_file.open("rb") as file:
                        put_member(
                            target, packed_file.name, packed_file.stat().st_size, file, moment
                        )
                    packed_file.unlink()
                else:
                    put_member(target, name, size, source, moment)
        new.replace(package)


def members_of(package: Path) -> Iterator[tuple[str, int, int]]:
    """Names of the members of an ar archive, where each begins, and its bytes."""
    with package.open("rb") as file:
        if file.read(len(AR)) != AR:
            raise SystemExit(f"{package} is no archive of ar.")
        while len(header := file.read(60)) == 60:
            size = int(header[48:58])
            yield header[:16].decode("ascii").rstrip(" /"), file.tell(), size
            file.seek(size + size % 2, os.SEEK_CUR)


def put_member(target: BinaryIO, name: str, size: int, source: BinaryIO, moment: int) -> None:
    """Writes a member of an ar archive as dpkg-deb does: `size` bytes of what comes next in `source`."""
    target.write(f"{name:<16}{moment:<12}{0:<6}{0:<6}{100644:<8}{size:<10}`\n".encode("ascii"))
    copy(source, size, target)
    target.write(b"\n" * (size % 2))


def xz(source: BinaryIO, size: int, target: BinaryIO) -> None:
    """Packs the next `size` bytes of a file."""
    with subprocess.Popen(XZ, stdin=subprocess.PIPE, stdout=target) as process:
        assert process.stdin is not None
        copy(source, size, process.stdin)
        process.stdin.close()
    if process.returncode != 0:
        raise SystemExit("xz failed.")


def copy(source: BinaryIO, size: int, target: IO[bytes]) -> None:
    """Copies `size` bytes from where `source` is."""
    while size:
        part = source.read(min(size, 1 << 20))
        if not part:
            raise SystemExit("The archive ends too early.")
        target.write(part)
        size -= len(part)


def lay_out(bundle: Path, root: Path, moment: int) -> None:
    """The tree as it will be installed."""
    name = product.COMMAND
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / name, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / name).symlink_to(f"../lib/{name}/{name}")
    put(LINUX / f"{name}.desktop", share / "applications")
    put(LINUX / f"{product.APP_ID}.metainfo.xml", share / "metainfo")
    shutil.copytree(LINUX / "icons", share / "icons")
    documents = share / "doc" / name
    packed(LINUX / f"{name}.1", share / "man" / "man1" / f"{name}.1.gz")
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(rights(bundle), encoding="utf-8")
    news = documents / "changelog.gz"
    news.write_bytes(
        gzip.compress(
            f"{name} ({debian_version()}) stable; urgency=medium\n\n"
            f"  * See CHANGELOG.md of the program's sources.\n\n"
            f" -- {MAINTAINER}  {formatdate(moment)}\n".encode(),
            9,
            mtime=0,
        )
    )
    overrides = share / "lintian" / "overrides"
    put(LINUX / "lintian-overrides", overrides)
    (overrides / "lintian-overrides").rename(overrides / name)
    for path in (share).rglob("*"):
        if path.is_file():
            path.chmod(0o644)


def put(file: Path, folder: Path) -> None:
    """Copies a file into a folder that may not be there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


def packed(file: Path, to: Path) -> None:
    """Packs a file by gzip, always into the same bytes."""
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))


def rights(bundle: Path) -> str:
    """The file `copyright`: who made it, and where the licence of every part lies."""
    own = (product.ROOT / "LICENSE").read_text(encoding="utf-8")
    place = f"/usr/lib/{product.COMMAND}/_internal/sr_desktop/_data/resources/licences"
    index = bundle / "_internal" / "sr_desktop" / "_data" / "resources" / "licences" / "index.toml"
    parts = re.findall(
        r'^(?:name|licence) = "(.*)"$', index.read_text(encoding="utf-8"), re.MULTILINE
    )
    listed = "\n".join(f"  {a}: {b}" for a, b in zip(parts[::2], parts[1::2], strict=True))
    return (
        f"{product.NAME}\n{product.HOMEPAGE}".strip() + f"\n\n{own}\n"
        f"What it is made of; every text lies in\n{place}\n\n{listed}\n\n"
        "On Debian systems the text of the GNU Lesser General Public License, version 3, is in\n"
        "/usr/share/common-licenses/LGPL-3.\n"
    )


def control_of(depends: list[str], architecture: str, kilobytes: int) -> str:
    """The file `control`."""
    home = f"Homepage: {product.HOMEPAGE}\n" if product.HOMEPAGE else ""
    return f"""\
Package: {product.COMMAND}
Version: {debian_version()}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {kilobytes}
Depends: {", ".join(depends)}
Recommends: {RECOMMENDS}
Section: graphics
Priority: optional
{home}Description: restores and enlarges old family photos
 SR Desktop takes noise and scratches of old scans away, enlarges them, and
 treats faces gently, on this computer and without the network. Originals are
 never changed: every result is a new file.
 .
 There is a window, and a command line for whole albums. The networks that
 restore photos, and all libraries they need, are part of this package.
"""


def debian_version() -> str:
    """The version as dpkg compares it: 0.2.0rc1 comes before 0.2.0."""
    return re.sub(r"\.?(a|b|rc|dev)(\d)", r"~\1\2", product.version())


def sums(root: Path) -> str:
    """The file `md5sums`, by which dpkg finds changed files."""
    files = sorted(
        str(path.relative_to(root))
        for path in root.rglob("*")
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
    )
    told = subprocess.run(
        ["md5sum", "--", *files], cwd=root, check=True, capture_output=True, text=True
    )
    return told.stdout


def run(*command: str, check: bool = True) -> str:
    """What a program says."""
    return subprocess.run(command, check=check, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
