"""What a bundle is made of: packages of Python, and libraries of the system that it was built on."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

TOOLS = frozenset(
    {
        *("altgraph", "hatchling", "macholib", "packaging", "pathspec", "pefile", "pip", "pluggy"),
        *("pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools", "tomlkit"),
        *("trove-classifiers", "wheel", "sr-desktop"),
    }
)
"""In the environment that builds bundles, but not in one; the program itself is told of elsewhere."""

LEFT_OUT = frozenset({"fsspec", "jinja2", "markupsafe", "networkx"})
"""What only torch's compiler asks for: `parts.NOT_IN_ENGINE` leaves it out."""


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A package of Debian or Ubuntu, which of its files are in the bundle, and its licence."""

    package: str
    version: str
    files: tuple[str, ...]
    copyright: str


def packages() -> list[Distribution]:
    """The packages of Python in a bundle, of the environment that this runs in."""
    found = {name_of(package): package for package in distributions()}
    return [found[name] for name in sorted(found) if name not in TOOLS | LEFT_OUT]


def name_of(package: Distribution) -> str:
    """Its name as registries compare it."""
    return package.metadata["Name"].lower().replace("_", "-").replace(".", "-")


def system_libraries(bundle: Path) -> list[SystemLibrary]:
    """What PyInstaller took from the system; empty where dpkg knows nothing of that."""
    if shutil.which("dpkg-query") is None:
        return []
    inside = bundle / "_internal"
    names = sorted(
        path.name for path in inside.glob("*.so*") if path.is_file() and not path.is_symlink()
    )
    if not names:
        return []
    told = _run("dpkg-query", "--search", *(f"*/{name}" for name in names))
    files: dict[str, set[str]] = {}
    for line in told.splitlines():
        package, _, path = line.partition(": ")
        place = Path(path)
        if place.name in names and place.parent.parts[1:2] in (("lib",), ("usr",)):
            files.setdefault(package.split(",")[0], set()).add(place.name)
    return [_library(package, tuple(sorted(files[package]))) for package in sorted(files)]


def _library(package: str, files: tuple[str, ...]) -> SystemLibrary:
    version = _run("dpkg-query", "--show", "--showformat=${Version}", package)
    name = package.partition(":")[0]
    place = Path("/usr/share/doc") / name / "copyright"
    text = place.read_text(encoding="utf-8", errors="replace") if place.is_file() else ""
    return SystemLibrary(name, version, files, text)


def _run(*command: str) -> str:
    """What a program says, even if it does not know some of what it was asked."""
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout
