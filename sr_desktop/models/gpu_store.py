"""What lies on the disk of a GPU pack: the folder, what is complete in it, what is left of a try that ended.

    gpu-pack/            in the program's home
        1/               one pack: its environment, its Python where it brought one, and `pack.json`,
                         which is written last and makes it a pack
        tool/, cache/    while one is made; what was fetched stays when the connection broke
        lock

A pack is never moved: an environment knows its Python by the path. Which pack is used, if any, says the
switch (`base.other_engine`); so a new one is built beside the old, and one file changes at the end.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sr_desktop.base import other_engine, paths
from sr_desktop.base.errors import DiskFull, GpuPackFailed, SRError
from sr_desktop.base.files import FULL
from sr_desktop.base.other_engine import OtherEngine
from sr_desktop.base.progress import Progress
from sr_desktop.models.locks import POLL, held

log = logging.getLogger(__name__)

NOTES = "pack.json"
WORDS = ("kind", "torch", "device", "card", "version", "spoken")
"""What stands in them as text."""
TOOL, CACHE = "tool", "cache"
IN_USE = "in-use"
"""The file of a pack that every engine which runs with it holds."""
PATIENCE = 20.0
"""Seconds for which files of an engine that is just ending may still be in use (Windows)."""


@dataclass(frozen=True, slots=True)
class GpuPack:
    """A pack that was made and tested.

    folder: where it lies; python: its interpreter; kind, torch: what it was built from; device: what torch
    calls the card; card: its name; gain: how many times as fast as the processor it was; version: of the
    program that made it; spoken: its Python, as in `OtherEngine`.
    """

    folder: Path
    python: Path
    kind: str
    torch: str
    device: str
    card: str
    gain: float
    version: str
    spoken: str

    @property
    def engine(self) -> OtherEngine:
        """The same for the switch."""
        return OtherEngine(self.python, self.device, self.spoken)

    @property
    def on(self) -> bool:
        """Whether it is switched on."""
        return other_engine.other_engine() == self.engine


def write(pack: GpuPack) -> None:
    """Makes a tested folder a pack. Raises `OSError`."""
    table = {**asdict(pack), "folder": "", "python": str(pack.python.relative_to(pack.folder))}
    part = pack.folder / f"{NOTES}.part"
    part.write_text(json.dumps(table, indent=1), encoding="utf-8")
    (pack.folder / IN_USE).touch()
    part.replace(pack.folder / NOTES)


def pack() -> GpuPack | None:
    """The newest one that is there; None if there is none. Never raises."""
    found = None
    for folder in folders():
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            table = json.loads((folder / NOTES).read_text(encoding="utf-8"))
            words = {name: str(table[name]) for name in WORDS}
            found = GpuPack(
                **words, folder=folder, python=folder / table["python"], gain=float(table["gain"])
            )
    return found


def folders() -> list[Path]:
    """The numbered folders, complete or not, the newest last."""
    try:
        names = [entry.name for entry in paths.gpu_pack().iterdir()]
    except OSError:
        return []
    numbers = sorted(int(name) for name in names if name.isascii() and name.isdigit())
    return [paths.gpu_pack() / str(number) for number in numbers]


def new_folder() -> Path:
    """An empty folder for the next one. Raises `OSError`."""
    last = folders()
    folder = paths.gpu_pack() / str(int(last[-1].name) + 1 if last else 1)
    folder.mkdir(parents=True)
    return folder


@contextmanager
def at_work(progress: Progress) -> Iterator[None]:
    """Alone at the packs; waits for another window or terminal. What the disk refuses becomes a sentence."""
    try:
        paths.gpu_pack().mkdir(parents=True, exist_ok=True)
        with held(paths.gpu_pack() / "lock", progress):
            yield
    except OSError as error:
        raise explained(error) from error


def explained(error: OSError) -> SRError:
    """The sentence for what the disk did not do."""
    if error.errno in FULL or getattr(error, "winerror", None) == 112:
        return DiskFull(
            "There is not enough space in {folder}.",
            folder=paths.home(),
            next_step="Nothing was changed. Free some space, then try again.",
        )
    return GpuPackFailed(
        "Nothing can be written into {folder}.",
        folder=paths.gpu_pack(),
        next_step="Make it writable, or choose another home for the program with SR_DESKTOP_HOME.",
    )


def tidy() -> None:
    """Removes what tries that were ended left behind, unless one is under way, and packs that were replaced.

    The newest pack and the cache stay.
    """
    from filelock import FileLock, Timeout

    if not paths.gpu_pack().is_dir():
        return
    with suppress(OSError, Timeout), FileLock(paths.gpu_pack() / "lock", timeout=0):
        remove_unfinished()
        newest, engine = pack(), other_engine.other_engine()
        if newest is not None and engine in (None, newest.engine):
            remove_old(newest.folder)


def remove_unfinished(*, cache: bool = False) -> None:
    """The folders that are no packs, and the tool; `cache`: what was fetched, too. For whoever is alone."""
    for folder in folders():
        if not (folder / NOTES).is_file():
            remove_folder(folder)
    remove_folder(paths.gpu_pack() / TOOL)
    if cache:
        remove_folder(paths.gpu_pack() / CACHE)


def remove_old(kept: Path) -> None:
    """All packs but one, and those that an engine still runs with. For whoever is alone."""
    for folder in folders():
        if folder != kept:
            remove_folder(folder)


def remove_all(progress: Progress) -> None:
    """Gives the whole space back; the switch must be off. Raises `GpuPackFailed` if something is in use."""
    if not paths.gpu_pack().is_dir():
        return
    with at_work(progress):
        until = time.monotonic() + PATIENCE
        for path in [*folders(), paths.gpu_pack() / TOOL, paths.gpu_pack() / CACHE]:
            while not remove_folder(path):
                progress.check()
                if time.monotonic() > until:
                    raise GpuPackFailed(
                        "Some files in {folder} are still in use.",
                        folder=path,
                        next_step="Close other windows of the program, then remove it once more.",
                    )
                time.sleep(POLL)
    with suppress(OSError):
        (paths.gpu_pack() / "lock").unlink(missing_ok=True)
        paths.gpu_pack().rmdir()


def remove_folder(folder: Path) -> bool:
    """Removes a folder as far as it can be; True if it is gone. Nothing of it is if an engine runs with it.

    What marks it a pack goes first, so that half of one is never taken for a whole.
    """
    if _in_use(folder):
        return False
    with suppress(OSError):
        (folder / NOTES).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    return not os.path.lexists(folder)


@contextmanager
def used(python: Path) -> Iterator[None]:
    """While an engine runs with that interpreter: no window and no terminal removes its pack meanwhile."""
    try:
        stream = (python.parents[2] / IN_USE).open("rb")
    except (OSError, IndexError):  # a Python that belongs to no pack
        yield
        return
    with stream:  # on Windows an open file is one that cannot be removed
        if os.name != "nt":
            import fcntl

            with suppress(OSError):  # a disk without locks
                fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
        yield


def _in_use(folder: Path) -> bool:
    if os.name == "nt":
        try:
            (folder / IN_USE).unlink(missing_ok=True)
        except OSError:
            return True
        return False
    import fcntl

    try:
        with (folder / IN_USE).open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder, each counted once."""
    seen: set[tuple[int, int]] = set()
    total, waiting = 0, [folder]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                    continue
                status = entry.stat(follow_symlinks=False)
                key = (status.st_dev, status.st_ino)
                if status.st_nlink < 2 or key not in seen:
                    seen.add(key)
                    total += status.st_size
    return total
