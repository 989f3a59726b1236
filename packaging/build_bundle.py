"""Builds the bundle of SR Desktop for this system, from a fresh clone, with one command.

    python3 packaging/build_bundle.py [--to FOLDER] [--models-from FOLDER] [--require-models] [--deb]

Makes FOLDER/sr-desktop (on macOS also FOLDER/SR Desktop.app), FOLDER/sr-desktop.cdx.json (the bill of
materials) and FOLDER/bundle.json (sizes and times), by default in `dist`; with --deb also the package for
Debian and Ubuntu. What it needs lies in `build`:
an environment of its own with the pinned packages of packaging/bundle/*.lock.

Needs Python 3.11 or newer that can make environments and has a shared library (python.org, Debian, pyenv
with --enable-shared), pip that reaches its packages, and torch for the processor alone: Windows and
macOS get that by themselves; on Linux say so to pip, by a configuration that finds `torch+cpu`. On Linux
also binutils, cc and libstdc++6, xvfb for the trial on a screen, and the libraries of packaging/setup.sh.

The face finder and the official Real-ESRGAN pair are fetched by the catalogue, with its hashes;
--models-from takes them from a folder. Without them the bundle works, and this says that they are missing;
--require-models makes that an error. SOURCE_DATE_EPOCH is that of the last commit unless it is set.

Every library that PyInstaller does not find is an error, and the result is started before this ends with
0: engine, command line and window, unseen and, where there is Xvfb, on a screen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(HERE / "bundle")]

import glibc  # noqa: E402 - the path is set above
import icu  # noqa: E402 - the path is set above
import product  # noqa: E402 - the folders above are known only now
import shared  # noqa: E402 - the path is set above
import stripping  # noqa: E402 - the path is set above
import stubs  # noqa: E402 - the path is set above

LOCKS = (HERE / "bundle" / "requirements.lock", HERE / "bundle" / "requirements-torch.lock")
NOT_FOUND = re.compile(
    r"WARNING: Library not found: could not resolve '([^']+)', dependency of '([^']+)'"
)
DATA = Path("sr_desktop", "_data")
WINDOWS = sys.platform == "win32"
MACOS = sys.platform == "darwin"
LINUX = sys.platform.startswith("linux")
EXE = ".exe" if WINDOWS else ""


class Build:
    """One run: where things lie, and how long each step took."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.to: Path = options.to.resolve()
        self.work: Path = options.work.resolve()
        self.bundle = self.to / product.COMMAND
        self.venv = self.work / "venv"
        self.times: dict[str, float] = {}
        self.env = os.environ | {
            "PYTHONHASHSEED": "1",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONSAFEPATH": "1",  # the checkout is not to be taken for what was installed
            "SOURCE_DATE_EPOCH": str(epoch()),
        }
        self.env.pop("PYTHONPATH", None)
        if options.keep_all:
            self.env["SR_DESKTOP_KEEP_ALL"] = "1"

    @property
    def inside(self) -> Path:
        """Everything but the two programs."""
        return self.bundle / "_internal"

    @property
    def data(self) -> Path:
        """Resources and models of the program."""
        return self.inside / DATA

    @property
    def added(self) -> Path:
        """What the recipe takes into the bundle as it lies there."""
        return self.work / "added"

    @property
    def python(self) -> Path:
        """That of the build's environment."""
        return self.venv / ("Scripts" if WINDOWS else "bin") / f"python{EXE}"

    def program(self, name: str) -> Path:
        """One of the two programs."""
        return self.bundle / f"{name}{EXE}"

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A step of the build, told and timed."""
        print(f"== {name}", flush=True)
        began = time.monotonic()
        yield
        self.times[name] = round(time.monotonic() - began, 1)
        print(f"   {self.times[name]} s", flush=True)

    def run(self, *command: str | Path, **more: str) -> None:
        """Runs a program; the build ends if that fails."""
        subprocess.run([str(word) for word in command], check=True, env=self.env | more)


def main() -> int:
    """Builds it; 0 if it works."""
    options = arguments()
    build = Build(options)
    with build.step("environment"):
        make_environment(build)
    with build.step("program"):
        install_program(build)
    with build.step("models"):
        missing = add_models(build)
    with build.step("bundle"):
        freeze(build)
        check_contents(build)
    with build.step("pruning"):
        prune(build)
        check_glibc(build)
    with build.step("licences and bill of materials"):
        describe(build)
    settle(build)
    if not options.no_smoke_test:
        with build.step("smoke tests"):
            smoke_tests(build)
    report(build, missing)
    if missing and options.require_models:
        print(f"FAILED: not in the bundle: {', '.join(missing)}", file=sys.stderr)
        return 1
    if options.deb:
        with build.step("package for Debian and Ubuntu"):
            build.run(sys.executable, HERE / "build_deb.py", build.bundle, "--to", build.to)
    return 0


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=ROOT / "dist", help="default: dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="default: build")
    parser.add_argument("--models-from", type=Path, metavar="FOLDER", help="no network for models")
    parser.add_argument("--require-models", action="store_true", help="fail where one is missing")
    parser.add_argument("--torch-sha256", metavar="HEX", help="what the file of torch must have")
    parser.add_argument(
        "--glibc",
        metavar="VERSION",
        type=lambda said: tuple(map(int, said.split("."))),
        default=glibc.OLDEST,
        help=f"the oldest that it is to run with; default: {glibc.text(glibc.OLDEST)}",
    )
    parser.add_argument("--keep-all", action="store_true", help="leave nothing out, to compare")
    parser.add_argument("--no-smoke-test", action="store_true")
    parser.add_argument("--deb", action="store_true", help="pack it for Debian and Ubuntu as well")
    return parser.parse_args()


def epoch() -> int:
    """Seconds since 1970 that all files of the bundle are given: of the last commit."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    told = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    return int(told.stdout) if told.returncode == 0 else 1_750_000_000


# --- the environment -------------------------------------------------------------------------


def make_environment(build: Build) -> None:
    """A venv with exactly what the locks name; kept as long as they stay the same."""
    digest = hashlib.sha256(
        b"".join(path.read_bytes() for path in LOCKS)
        + f"{sys.version}{sys.base_prefix}{build.options.torch_sha256}".encode()
    ).hexdigest()
    mark = build.venv / "finished"
    if mark.is_file() and mark.read_text(encoding="utf-8") == digest:
        print("   as it was")
        return
    shutil.rmtree(build.venv, ignore_errors=True)
    venv.create(build.venv, with_pip=True)
    pip = [build.python, "-m", "pip", "--disable-pip-version-check", "install", "-q", "--no-input"]
    build.run(*pip, "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", LOCKS[0])
    install_torch(build, pip)
    mark.write_text(digest, encoding="utf-8")


def install_torch(build: Build, pip: Sequence[str | Path]) -> None:
    """torch for the processor: by the lock where its index is PyPI, else by --torch-sha256."""
    wanted = re.search(r"^torch==(\S+)", LOCKS[1].read_text(encoding="utf-8"), re.MULTILINE)
    assert wanted is not None
    told = build.work / "torch.json"
    if LINUX:
        # PyPI's is built for CUDA: that of another index is wanted, whose hash the lock can't know
        build.run(*pip, "--no-deps", "--report", told, f"torch=={wanted[1]}")
    else:
        build.run(*pip, "--no-deps", "--require-hashes", "--report", told, "-r", LOCKS[1])
    installed = json.loads(told.read_text(encoding="utf-8"))["install"][0]["download_info"]
    digest = installed["archive_info"]["hashes"]["sha256"]
    print(f"   torch {wanted[1]}: sha256 {digest}")
    if build.options.torch_sha256 not in (None, digest):
        raise SystemExit("That is not the torch that --torch-sha256 names.")
    cuda = "import sys, torch; sys.exit(torch.version.cuda is not None or torch.version.hip is not None)"
    try:
        build.run(build.python, "-c", cuda)
    except subprocess.CalledProcessError:
        raise SystemExit(
            "pip found a torch that is built for graphics cards. A bundle takes that for the processor: "
            "configure pip so that it finds torch+cpu, for instance by its own index of PyTorch."
        ) from None


def install_program(build: Build) -> None:
    """The program itself, as the wheel that everybody gets."""
    wheels = build.work / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    pip = [build.python, "-m", "pip", "--disable-pip-version-check"]
    build.run(*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", wheels, ROOT)
    (wheel,) = wheels.glob("*.whl")
    build.run(*pip, "install", "-q", "--no-deps", "--no-index", "--force-reinstall", wheel)


# --- the bundle ------------------------------------------------------------------------------


def add_models(build: Build) -> list[str]:
    """Lays ready what comes along; gives the titles of what could not be had.

    It lies there before the bundle is made: an app of macOS is signed then, and takes nothing afterwards.
    """
    shutil.rmtree(build.added, ignore_errors=True)
    models = build.added / DATA / "models"
    models.mkdir(parents=True)
    told = build.work / "models.json"
    source = build.options.models_from
    taken = [] if source is None else ["--from", source.resolve()]
    script = HERE / "bundle" / "weights.py"
    build.run(build.python, script, "--to", models, "--told", told, *taken)
    missing: list[str] = json.loads(told.read_text(encoding="utf-8"))
    if MACOS:
        licences = build.added / DATA / "resources" / "licences"
        build.run(build.python, HERE / "collect_licences.py", "--to", licences)
    return missing


def freeze(build: Build) -> None:
    """PyInstaller, always from nothing: what it keeps from the last time hides missing libraries."""
    log = build.work / "pyinstaller.log"
    shutil.rmtree(build.bundle, ignore_errors=True)
    command = [build.python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "INFO"]
    command += ["--distpath", build.to, "--workpath", build.work / "pyinstaller"]
    with log.open("w", encoding="utf-8") as file:
        done = subprocess.run(
            [str(word) for word in (*command, HERE / "sr-desktop.spec")],
            check=False,
            cwd=build.work,
            env=build.env | {"SR_DESKTOP_ADDED": str(build.added)},
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    said = log.read_text(encoding="utf-8", errors="replace")
    if done.returncode != 0:
        print(said[-4000:], file=sys.stderr)
        raise SystemExit("PyInstaller failed.")
    missing = {(name, Path(user).name) for name, user in NOT_FOUND.findall(said)}
    if missing:
        for name, user in sorted(missing):
            print(f"{user} needs {name}, which is not on this computer.", file=sys.stderr)
        raise SystemExit(
            "The bundle would start nowhere. Install these libraries, then build again."
        )


def check_contents(build: Build) -> None:
    """What is opened by its name must be there; PyInstaller knows nothing of it."""
    data = [build.data / name for name in ("models/catalog.toml", "resources/sample/sample.jpg")]
    cascades = ("frontalface_alt2", "frontalface_alt", "frontalface_default", "profileface", "eye")
    data += [build.inside / "cv2" / "data" / f"haarcascade_{name}.xml" for name in cascades]
    missing = [str(path) for path in data if not path.is_file()]
    if missing:
        raise SystemExit(f"Not in the bundle: {', '.join(missing)}")


def prune(build: Build) -> None:
    """Takes out of libraries what is never used here, and those that are there twice."""
    if not LINUX or build.options.keep_all:
        return
    before = size_of(build.inside)
    module = next((build.inside / "cv2").glob("cv2*.so"), None)
    libraries = build.inside / "opencv_python_headless.libs"
    if module is not None and libraries.is_dir():
        print(f"   OpenCV's libraries: {stubs.replace(module, libraries) / 1e6:.1f} MB less")
    print(f"   twice there: {shared.share_all(build.inside) / 1e6:.1f} MB less")
    for data in build.inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        print(f"   ICU's data: {icu.make_smaller(data) / 1e6:.1f} MB less")
    print(f"   names for debuggers: {stripping.strip_all(build.inside) / 1e6:.1f} MB less")
    for link in build.inside.rglob("*"):  # to what is no longer there
        if link.is_symlink() and not link.exists():
            link.unlink()
    print(f"   together {(before - size_of(build.inside)) / 1e6:.1f} MB less")


def check_glibc(build: Build) -> None:
    """The bundle is for systems that are older than the one that builds it."""
    if not LINUX:
        return
    wrong = glibc.too_new(build.bundle, build.options.glibc)
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)
        raise SystemExit(
            f"Too new for glibc {glibc.text(build.options.glibc)}: build on an older system, or say "
            "with --glibc which one it is for."
        )


def describe(build: Build) -> None:
    """Licences of exactly these versions for the About page, and the bill of materials."""
    to = build.data / "resources" / "licences"
    build.run(build.python, HERE / "collect_licences.py", "--to", to, "--bundle", build.bundle)
    build.run(
        *(build.python, HERE / "make_sbom.py", build.bundle),
        *("--torch", build.work / "torch.json", "--to", build.to / f"{product.COMMAND}.cdx.json"),
    )


def settle(build: Build) -> None:
    """The same time and the same rights for every file, whoever built it and when."""
    moment = int(build.env["SOURCE_DATE_EPOCH"])
    for path in sorted(build.bundle.rglob("*"), reverse=True):
        if path.is_symlink():
            if os.utime in os.supports_follow_symlinks:
                os.utime(path, (moment, moment), follow_symlinks=False)
            continue
        if not WINDOWS:
            runs = path.is_dir() or path.parent == build.bundle or path.name == "torch_shm_manager"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment))


# --- trying it -------------------------------------------------------------------------------


def smoke_tests(build: Build) -> None:
    """Starts what was built: the engine program, the window unseen, the window on a screen."""
    with tempfile.TemporaryDirectory(prefix="sr-desktop ") as folder:
        env = {"HOME": folder, "SR_DESKTOP_HOME": str(Path(folder) / "home")}
        written = Path(folder) / "lines.txt"
        for name in (f"{product.COMMAND}-engine", product.COMMAND):
            print(f"   {name} --smoke-test")
            build.run(build.program(name), "--smoke-test", written, **env)
            if WINDOWS:
                print(written.read_text(encoding="utf-8"))
        if MACOS:
            print("   the app")
            app = build.to / f"{product.NAME}.app" / "Contents" / "MacOS" / product.COMMAND
            build.run(app, "--smoke-test", written, **env)
        if LINUX and shutil.which("xvfb-run"):
            print("   the window on a screen")
            screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
            build.run(
                *screen,
                build.program(product.COMMAND),
                "--smoke-test",
                **env,
                QT_QPA_PLATFORM="xcb",
            )
        elif LINUX:
            print("   NOT TRIED on a screen: xvfb-run is not here")
        if not WINDOWS:
            build.run(build.program(product.COMMAND), "--version", **env)


def report(build: Build, missing: Sequence[str]) -> None:
    """Sizes and times, for people and as bundle.json."""
    parts = {
        path.name: size_of(path) for path in (*build.inside.iterdir(), *build.bundle.iterdir())
    }
    parts.pop("_internal", None)
    files = [path for path in build.bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    facts = {
        "version": product.version(),
        "bytes": size_of(build.bundle),
        "files": len(files),
        "longest_path": max(len(str(path.relative_to(build.bundle))) for path in files),
        "missing_models": list(missing),
        "seconds": build.times,
        "seconds_to_version": started(build),
        "largest": dict(sorted(parts.items(), key=lambda item: -item[1])[:15]),
    }
    (build.to / "bundle.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    print(f"\n{build.bundle}")
    print(f"{facts['bytes'] / 1e6:.0f} MB ({facts['bytes'] / 2**20:.0f} MiB) in {len(files)} files")
    for name, size in facts["largest"].items():
        print(f"  {size / 1e6:7.1f} MB  {name}")
    print(
        f"built in {sum(build.times.values()):.0f} s; --version answers in {facts['seconds_to_version']} s"
    )
    for name in missing:
        print(f"WITHOUT {name}: not at hand (--models-from FOLDER, or the network)")


def started(build: Build) -> float:
    """Seconds until the command line answers, the better of three."""
    times = []
    for _ in range(3):
        began = time.monotonic()
        subprocess.run(
            [str(build.program(f"{product.COMMAND}-engine")), "--version"],
            check=False,
            stdout=subprocess.DEVNULL,
        )
        times.append(time.monotonic() - began)
    return round(min(times), 2)


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder; links have none."""
    if path.is_symlink():
        return 0
    if path.is_file():
        return path.stat().st_size
    return sum(size_of(each) for each in path.iterdir())


if __name__ == "__main__":
    sys.exit(main())
