"""Builds the wheel and the sdist, looks into both, and tries the wheel as a person would.

    .venv/bin/python packaging/check_wheel.py [--to FOLDER] [--no-install] [--python PYTHON]
                                              [--screen] [--work FOLDER]

Makes a folder of its own outside the checkout and there, one after the other:

1. an environment with the tools of `requirements-wheel.txt` (pinned, with hashes);
2. the sdist and the wheel of this tree, and another wheel of the unpacked sdist, which must be the same
   file by file;
3. what must be in them and what must not; the weights against the hashes of the catalogue;
4. `twine check --strict` and `check-wheel-contents`;
5. an empty environment, into which pip installs the wheel with all it asks for, and `pip check`;
6. in it, with a home folder of its own: `--version`, a photo restored, the window opened (offscreen, or
   with `--screen` on the display that is there), and on Linux the menu entry put in and taken out.

Sizes and times are printed. `--to` keeps the two files; `--no-install` ends after 4; `--work` keeps
everything. Needs Python 3.11 and a network or a mirror that pip knows, some 3 GB of disk (more where
pip brings a PyTorch with CUDA) and some minutes. The exit status is 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
import venv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "packaging" / "requirements-wheel.txt"
PROBE = ROOT / "packaging" / "window_probe.py"
DATA = "sr_desktop/_data"
WANTED = (
    "sr_desktop/py.typed",
    f"{DATA}/models/catalog.toml",
    f"{DATA}/models/NOTICE",
    f"{DATA}/models/MODEL_CARD.md",
    f"{DATA}/resources/presets.toml",
    f"{DATA}/resources/style.qss",
    f"{DATA}/resources/updates.toml",
    f"{DATA}/resources/sample/sample.jpg",
    f"{DATA}/resources/desktop/sr-desktop.desktop",
    f"{DATA}/resources/icons/app.svg",
    f"{DATA}/resources/licences/index.toml",
)
UNWANTED = ("tests/", "work/", "shared/", "packaging/", "screenshots/", "__pycache__", ".venv/")


class Wrong(Exception):
    """What is wrong with the files or the installation."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives its exit status."""
    parser = argparse.ArgumentParser(description="Builds and tries the wheel and the sdist.")
    parser.add_argument("--to", type=Path, help="where the two files are kept")
    parser.add_argument("--no-install", action="store_true", help="only build and look into them")
    parser.add_argument("--python", default=sys.executable, help="the Python to install it into")
    parser.add_argument("--screen", action="store_true", help="open the window on the display")
    parser.add_argument("--work", type=Path, help="a new folder for everything, which is kept")
    options = parser.parse_args(arguments)
    try:
        with working_folder(options.work) as work:
            sdist, wheel = build(work)
            compare(wheel, rebuilt(sdist, work))
            look_into(sdist, wheel)
            tools = programs(work / "tools")
            run(tools / "twine", "check", "--strict", sdist, wheel)
            # in the checkout, whose pyproject.toml says what is meant
            run(tools / "check-wheel-contents", wheel, cwd=ROOT)
            print("twine check and check-wheel-contents: clean")
            if not options.no_install:
                install(wheel, work, options.python)
                try_out(work, screen=options.screen)
            if options.to is not None:
                options.to.mkdir(parents=True, exist_ok=True)
                for file in (sdist, wheel):
                    shutil.copy2(file, options.to)
    except Wrong as error:
        print(f"Wrong: {error}", file=sys.stderr)
        return 1
    print("All is as it should be.")
    return 0


@contextmanager
def working_folder(wanted: Path | None) -> Iterator[Path]:
    """A folder outside the checkout, removed afterwards unless it was named."""
    if wanted is not None:
        wanted.mkdir(parents=True)
        yield wanted.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="sr-desktop-wheel-") as folder:
        yield Path(folder)


def run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """Runs a program; gives what it says. Raises `Wrong` with the end of that if it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=3600,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-3000:]
        raise Wrong(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{said}")
    return done.stdout


@contextmanager
def timed(words: str) -> Iterator[None]:
    """Says how long the block took."""
    began = time.monotonic()
    yield
    print(f"{words}: {time.monotonic() - began:.1f} s")


def environment(folder: Path, python: str) -> Path:
    """A new environment; gives its Python."""
    if Path(python) == Path(sys.executable):
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    else:
        run(python, "-m", "venv", folder)
    return programs(folder) / "python"


def programs(environment: Path) -> Path:
    """Where the programs of an environment are."""
    return environment / ("Scripts" if os.name == "nt" else "bin")


# --- the two files ---------------------------------------------------------------------------


def build(work: Path) -> tuple[Path, Path]:
    """Sdist and wheel of this tree, built by the pinned tools."""
    with timed("tools installed"):
        python = environment(work / "tools", sys.executable)
        run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", REQUIREMENTS)
    with timed("sdist and wheel built"):
        run(
            python, "-m", "build", "--no-isolation", "--sdist", "--wheel", "-o", work / "dist", ROOT
        )
    (sdist,) = (work / "dist").glob("*.tar.gz")
    (wheel,) = (work / "dist").glob("*.whl")
    for file in (sdist, wheel):
        print(f"{file.name}: {megabytes(file.stat().st_size)}, sha256 {digest(file.read_bytes())}")
    return sdist, wheel


def rebuilt(sdist: Path, work: Path) -> Path:
    """The wheel that comes of the sdist alone."""
    with tarfile.open(sdist) as archive:
        archive.extractall(work / "unpacked", filter="data")
    (folder,) = (work / "unpacked").iterdir()
    python = programs(work / "tools") / "python"
    run(python, "-m", "build", "--no-isolation", "--wheel", "-o", work / "again", folder)
    (wheel,) = (work / "again").glob("*.whl")
    return wheel


def compare(one: Path, other: Path) -> None:
    """Raises `Wrong` unless both wheels hold the same files with the same bytes."""
    left, right = contents(one), contents(other)
    different = sorted(
        name for name in left.keys() | right.keys() if left.get(name) != right.get(name)
    )
    if different:
        raise Wrong(f"the wheel of the sdist differs in {', '.join(different[:10])}")
    same = digest(one.read_bytes()) == digest(other.read_bytes())
    print(
        f"the sdist gives the same wheel: {len(left)} files, {'every byte' if same else 'content'}"
    )


def contents(wheel: Path) -> dict[str, str]:
    """The SHA-256 of every file of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: digest(archive.read(name)) for name in archive.namelist()}


def look_into(sdist: Path, wheel: Path) -> None:
    """Raises `Wrong` if something is missing in the files, or something is in them that should not be."""
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
        unpacked = sum(entry.file_size for entry in archive.infolist())
        missing = sorted((set(WANTED) | set(of_the_checkout())) - inside)
        if missing:
            raise Wrong(f"not in the wheel: {', '.join(missing)}")
        hashes = contents(wheel)
        for name, expected in weights(archive.read(f"{DATA}/models/catalog.toml")).items():
            if hashes.get(f"{DATA}/models/{name}") != expected:
                raise Wrong(f"{name} in the wheel is not the one of the catalogue")
    with tarfile.open(sdist) as archive:
        source = {name.partition("/")[2] for name in archive.getnames()}
    for names, where in ((inside, "wheel"), (source, "sdist")):
        odd = sorted(name for name in names if any(part in f"{name}/" for part in UNWANTED))
        if odd:
            raise Wrong(f"in the {where}: {', '.join(odd[:10])}")
    if not {"CHANGELOG.md", "LICENSE", "resources/translations/sr_desktop_de.ts"} <= source:
        raise Wrong("the sdist lacks the changelog, the licence or the sources of translations")
    print(f"the wheel unpacked: {megabytes(unpacked)}")


def of_the_checkout() -> Iterator[str]:
    """What git knows of the package, its resources and its models, under the names it has in a wheel."""
    known = run("git", "ls-files", "-z", "sr_desktop", "resources", "models", cwd=ROOT)
    for name in filter(None, known.split("\0")):
        if name.startswith("resources/screenshots/") or name.endswith(".ts"):
            continue
        if (ROOT / name).is_file():
            yield name if name.startswith("sr_desktop/") else f"{DATA}/{name}"


def weights(catalogue: bytes) -> dict[str, str]:
    """The SHA-256 of the weights that come with the program, by their file's name."""
    found = {}
    for model in tomllib.loads(catalogue.decode("utf-8"))["model"]:
        for part in ("strong", "weak"):
            if model.get("bundled") and part in model:
                found[model[part]["name"]] = model[part]["sha256"]
    if not found:
        raise Wrong("the catalogue names no weights that come with the program")
    return found


# --- the installation ------------------------------------------------------------------------


def install(wheel: Path, work: Path, python: str) -> None:
    """Into an empty environment, by pip alone."""
    with timed("installed into an empty environment"):
        inside = environment(work / "installed", python)
        run(inside, "-m", "pip", "install", "-q", wheel)
    run(inside, "-m", "pip", "check")
    print(f"the environment: {megabytes(size(work / 'installed'))}")


def try_out(work: Path, *, screen: bool) -> None:
    """Uses what was installed, from a folder and with a home whose names are not plain."""
    folder = work / "Müllers Fotos 1952"
    folder.mkdir()
    there = programs(work / "installed")
    env = clean_environment(folder / "home")
    if screen:
        env.pop("QT_QPA_PLATFORM")
    command, python = there / "sr-desktop", there / "python"
    print(run(command, "--version", cwd=folder, env=env).strip())
    where = run(python, "-c", "import sr_desktop; print(sr_desktop.__file__)", cwd=folder, env=env)
    if ROOT in Path(where.strip()).parents:
        raise Wrong(f"the program was loaded from the checkout: {where}")
    photo = folder / "Oma 1952.jpg"
    (sample,) = (work / "installed").rglob("_data/resources/sample/sample.jpg")
    shutil.copyfile(sample, photo)
    before = digest(photo.read_bytes())
    with timed("a photo restored"):
        run(command, "restore", photo, "--size", "2x", cwd=folder, env=env)
    with timed("the window opened, a photo shown and restored"):
        told = run(python, PROBE, photo, folder / "window.png", cwd=folder, env=env)
    print(told.strip())
    results = sorted(folder.glob("Oma 1952 (restored)*"))
    if len(results) != 2 or digest(photo.read_bytes()) != before:
        raise Wrong(f"not two results and an untouched original: {results}")
    if sys.platform.startswith("linux"):
        menu_entry(command, folder, env)


def menu_entry(command: Path, folder: Path, env: dict[str, str]) -> None:
    """Puts the entry into the menus and takes it out."""
    data = Path(env["XDG_DATA_HOME"])
    run(command, "--install-desktop-entry", cwd=folder, env=env)
    entry = data / "applications" / "sr-desktop.desktop"
    if str(command) not in entry.read_text(encoding="utf-8"):
        raise Wrong("the menu entry starts something else")
    if shutil.which("desktop-file-validate"):
        run("desktop-file-validate", entry)
    run(command, "--remove-desktop-entry", cwd=folder, env=env)
    left = [path for path in data.rglob("sr-desktop.*") if "home" not in path.name]
    if left:
        raise Wrong(f"left of the menu entry: {left}")
    print("menu entry: put in, valid, taken out")


def clean_environment(home: Path) -> dict[str, str]:
    """What a person's session has, without anything of this checkout."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "SR_DESKTOP", "QT_"))
    }
    home.mkdir()
    places = {"HOME": home, "USERPROFILE": home, "XDG_DATA_HOME": home / ".local" / "share"}
    env |= {name: str(path) for name, path in places.items()}
    return env | {"SR_DESKTOP_HOME": str(home / "sr"), "QT_QPA_PLATFORM": "offscreen"}


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def megabytes(number: int) -> str:
    """A size in words."""
    return f"{number / 1e6:.1f} MB"


def digest(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
