"""The GPU pack ("Make it faster"): look, add, switch on and off, remove. Only ever on request.

A private Python with the build of torch that fits the card is made in a folder of the program's home. Then
the same engine is started with it, restores a photo, and is held against the processor: in speed and in the
picture. Only if both are well the one switch is set. Whatever happens before that leaves all as it was.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import metadata
from multiprocessing.connection import Connection
from pathlib import Path

import sr_desktop
from sr_desktop.base import other_engine, paths, programs
from sr_desktop.base.cards import Card, find_cards, run_tool
from sr_desktop.base.errors import (
    ConnectionLost,
    DiskFull,
    DownloadFailed,
    GpuPackFailed,
    GpuPackUnfit,
    SRError,
)
from sr_desktop.base.other_engine import SPOKEN
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs import other_process
from sr_desktop.jobs.gpu_trial import Trial, gain, try_engine
from sr_desktop.jobs.other_process import OtherEngineFailed, OtherProcess
from sr_desktop.jobs.process import Runner, spawn_process
from sr_desktop.models import gpu_store, uv_tool
from sr_desktop.models.gpu_recipe import GOES_ON, Kind, Offer, Recipe, load_recipe, offer_for
from sr_desktop.models.gpu_store import CACHE, TOOL, GpuPack
from sr_desktop.models.pace import large_size_in_words

log = logging.getLogger(__name__)

RESERVE = 500_000_000
"""Bytes that shall be free even then."""
ONLINE = "Connect this computer to the network, then try again: what has come is kept."
TRIED, TOOLED, MADE, TORCHED, FILLED = 0.04, 0.07, 0.12, 0.82, 0.9
"""How far it is after each step."""

Look = Callable[[], tuple[Card, ...]]


@dataclass(frozen=True, slots=True)
class State:
    """What there is, and what could be done.

    cards: found in this computer. offer: what fits one of them, or refusal: why nothing does.
    pack: what was made, on or off. free: bytes on the disk of the program's home; left: bytes that an ended
    try has left to go on with. failed: why the pack, which is on, was not used in this run of the program.
    """

    cards: tuple[Card, ...]
    offer: Offer | None
    refusal: SRError | None
    pack: GpuPack | None
    free: int
    left: int
    failed: OtherEngineFailed | None

    @property
    def on(self) -> bool:
        """Whether photos are to be restored with the pack."""
        return self.pack is not None and self.pack.on


def log_file() -> Path:
    """What the tool said, of all tries."""
    return paths.logs() / "gpu-pack.log"


def look(cards: Look = find_cards, *, recipe: Recipe | None = None) -> State:
    """Looks; takes a second or two. What tries that were ended left behind is removed."""
    gpu_store.tidy()
    found = cards()
    offer: Offer | None = None
    refusal: SRError | None = None
    try:
        offer = offer_for(recipe or load_recipe(), found)
    except GpuPackUnfit as error:
        refusal = error
    return State(
        found,
        offer,
        refusal,
        gpu_store.pack(),
        _free(),
        gpu_store.size_of(paths.gpu_pack() / CACHE),
        other_process.not_used(),
    )


def add(progress: Progress, *, cards: Look | None = None, recipe: Recipe | None = None) -> GpuPack:
    """Makes a pack, tries it, and switches to it; another one that is there goes only then.

    Raises `GpuPackUnfit`, `GpuPackFailed`, `DownloadFailed`, `DiskFull` or `Cancelled`; then the engine is as
    it was. What was fetched before a connection broke stays for the next try.
    """
    recipe = recipe or load_recipe()
    progress.report(0.0, sentence("Looking at this computer"))
    found = cards() if cards is not None else _cards_unless_stopped(progress)
    progress.check()
    offer = offer_for(recipe, found)
    with gpu_store.at_work(progress):
        gpu_store.remove_unfinished()
        _check_room(offer.kind)
        try:
            pack = _make(recipe, offer, progress)
        except (ConnectionLost, DownloadFailed) as error:
            gpu_store.remove_unfinished()
            raise _of_network(error) from error
        except BaseException:
            gpu_store.remove_unfinished(cache=True)
            raise
        gpu_store.remove_unfinished(cache=True)
        gpu_store.remove_old(pack.folder)
    progress.report(1.0)
    return pack


def switch_on() -> GpuPack:
    """Photos are restored with the pack from the next start of an engine on. Raises `GpuPackFailed`."""
    pack = gpu_store.pack()
    if pack is None:
        raise GpuPackFailed("There is nothing to switch on yet.", next_step="Add it first.")
    other_process.forgive(pack.engine)
    _use(pack)
    return pack


def switch_off() -> None:
    """Back to the program's own engine, from its next start on. Raises `GpuPackFailed`."""
    try:
        other_engine.use(None)
    except OSError as error:
        raise gpu_store.explained(error) from error


def remove(progress: Progress) -> None:
    """Switches off and gives the space back. Raises `GpuPackFailed` or `Cancelled`."""
    switch_off()
    gpu_store.remove_all(progress)


# --- how it is made ----------------------------------------------------------------------------


def _cards_unless_stopped(progress: Progress) -> tuple[Card, ...]:
    """Whoever stops it does not wait for a tool that hangs."""
    return find_cards(run=partial(run_tool, ended=lambda: progress.control.cancelled))


def _make(recipe: Recipe, offer: Offer, progress: Progress) -> GpuPack:
    kind = offer.kind
    root = paths.gpu_pack()
    folder = gpu_store.new_folder()
    trials = folder / "trial"
    own = try_engine(spawn_process, "cpu", trials, progress.part(0.0, TRIED))
    if any(name.split(":")[0] == kind.device != "cpu" for name, _ in own.devices):
        raise GpuPackUnfit(
            "The graphics card is used already.", next_step="Nothing has to be added."
        )
    program = uv_tool.get(recipe, root / TOOL, progress.part(TRIED, TOOLED))
    uv = uv_tool.Uv(program, root / CACHE, folder / "pythons", log_file())
    environment = folder / "env"
    uv.run(
        ("venv", *_wanted_python(), environment),
        progress.part(TOOLED, MADE),
        stage=sentence("Making a private Python"),
    )
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = ("pip", "install", "--python", python, "--only-binary", ":all:", "--compile-bytecode")
    uv.run(
        # as PyTorch's own instructions have it: its index holds all that torch needs
        (*install, "--default-index", kind.index, f"torch=={recipe.torch}"),
        progress.part(MADE, TORCHED),
        expected=kind.disk,
        stage=sentence("Fetching the part for the graphics card"),
    )
    if beside := (*recipe.requirements, *_extras(recipe)):
        uv.run(
            (*install, "--default-index", recipe.packages, *beside),
            progress.part(TORCHED, FILLED),
            stage=sentence("Fetching what belongs to it"),
        )
    pack = GpuPack(
        folder=folder,
        python=python,
        kind=kind.id,
        torch=recipe.torch,
        device=kind.device,
        card=offer.card.name,
        gain=0.0,
        version=sr_desktop.__version__,
        spoken=SPOKEN,
    )
    times = _try(recipe, pack, own, trials, progress.part(FILLED, 1.0))
    shutil.rmtree(trials, ignore_errors=True)
    pack = replace(pack, gain=round(times, 2))
    progress.check()
    gpu_store.write(pack)
    other_process.forgive(pack.engine)
    try:
        _use(pack)
    except SRError:
        gpu_store.remove_folder(folder)
        raise
    return pack


def _try(recipe: Recipe, pack: GpuPack, own: Trial, folder: Path, progress: Progress) -> float:
    """How many times as fast as the processor it is. Raises `GpuPackFailed` if it is not well."""
    started: list[OtherProcess] = []

    def launch(conn: Connection, *, threads: int | None = None) -> Runner:
        started.append(OtherProcess(pack.engine, conn, threads=threads))
        return started[-1]

    try:
        other = try_engine(launch, pack.device, folder / "card", progress)
    except GpuPackFailed as error:
        if started and not started[-1].ready and started[-1].cause:
            raise GpuPackFailed(
                "The graphics card was tried and did not pass ({cause}).",
                cause=started[-1].cause,
                next_step=error.next_step,
            ) from error
        raise
    if other.device.split(":")[0] != pack.device:
        raise GpuPackFailed(
            "{card} was tried, but the work went to the processor.",
            card=pack.card,
            next_step=GOES_ON,
        )
    times = gain(own, other, least_psnr=recipe.least_psnr)
    log.info("%s: %s s, the processor %s s; %s", pack.card, other.seconds, own.seconds, other.lines)
    if times < recipe.least_gain:
        raise GpuPackFailed(
            "{card} works, but is not faster than the processor ({times} times its speed).",
            card=pack.card,
            times=round(times, 1),
            next_step=GOES_ON,
        )
    return times


def _use(pack: GpuPack) -> None:
    try:
        other_engine.use(pack.engine)
    except OSError as error:
        raise gpu_store.explained(error) from error


def _wanted_python() -> Sequence[str]:
    """For the environment: this program's Python if it is one, else one of the same version of uv's own."""
    if programs.bundled():
        return ("--managed-python", "--python", SPOKEN)
    base = getattr(sys, "_base_executable", "") or sys.executable
    return ("--no-python-downloads", "--python", base)


def _extras(recipe: Recipe) -> list[str]:
    """The packages of extras that are installed beside the program, pinned."""
    found = []
    for name in recipe.extras:
        try:
            found.append(f"{name}=={metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return found


def room_for(kind: Kind, left: int) -> int:
    """Bytes that must be free to make it; of what an ended try has `left`, nothing is fetched again."""
    return kind.needed + RESERVE - min(left, kind.download)


def _check_room(kind: Kind) -> None:
    """Raises `DiskFull`."""
    needed, free = room_for(kind, gpu_store.size_of(paths.gpu_pack() / CACHE)), _free()
    if free < needed:
        raise DiskFull(
            "It needs {needed} on the disk while it is made, and {free} are free.",
            needed=large_size_in_words(needed),
            free=large_size_in_words(free),
            next_step=sentence(
                "Free some space on the disk of {folder}, then try again.", folder=paths.home()
            ),
        )


def _free() -> int:
    folder = paths.home()
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def _of_network(error: DownloadFailed) -> GpuPackFailed:
    """What the download says, without speaking of models."""
    helps = any(name in error.next_step for name in ("SSL_CERT_FILE", "HTTPS_PROXY"))
    return GpuPackFailed(error.sentence, next_step=error.next_step if helps else ONLINE)
