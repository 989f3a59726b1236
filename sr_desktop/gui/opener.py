"""Opens large pictures in a process of their own, which makes a pyramid of tiles in a scratch file and ends.

The window's process never holds more of such a picture than it shows. Without Qt and torch, in both
processes. The file has no name any more as soon as it is whole (on Windows: until it is closed); before
that it is an unfinished file, which the next start removes if this one ends in the middle.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO

from sr_desktop.base import paths, unfinished
from sr_desktop.base.errors import Cancelled, DiskFull, PhotoUnreadable, SRError
from sr_desktop.engine.decoding import Decoded, decode, explained
from sr_desktop.gui.pyramid import Plan, Pyramid, write

SPARE = 64 * 1024**2
"""Bytes that are left free on the disk."""
GLANCE = 0.05
"""Seconds after which it is asked again whether the picture is still wanted."""


def folder() -> Path:
    """Where the scratch files are."""
    return paths.home() / "scratch"


def open_pyramid(
    path: Path,
    *,
    wanted: Callable[[], bool] = lambda: True,
    told: Callable[[float], None] | None = None,
) -> Pyramid:
    """The picture in `path` as tiles; waits for its process.

    wanted: asked again and again; once it says no, the process is ended and `Cancelled` raised.
    told:   hears the share that is done, 0..1, once the picture is decoded.
    Raises `PhotoNotFound`, `PhotoUnreadable`, `PhotoTooLarge`, or `DiskFull` too.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        unfinished.tidy(folder())
        held, part = unfinished.begin(folder())
    except OSError as error:
        raise _no_room() from error
    try:
        return _taken_over(_made(path, part, wanted, told), held, part)
    except BaseException:
        _remove(held, part)
        raise


def _made(
    path: Path, part: Path, wanted: Callable[[], bool], told: Callable[[float], None] | None
) -> Plan:
    """Has a process write the tiles of `path` into the file `part`."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=serve, args=(theirs, path, part), name="opener", daemon=True
    )
    process.start()
    theirs.close()
    try:
        while wanted():
            if not ours.poll(GLANCE):
                continue
            answer: object = ours.recv()
            if isinstance(answer, Plan):
                return answer
            if isinstance(answer, SRError):
                raise answer
            if isinstance(answer, float) and told is not None:
                told(answer)
    except (EOFError, OSError) as error:  # it crashed, or was ended for want of memory
        raise PhotoUnreadable(
            "{name} could not be shown. It may be damaged.", name=path.name
        ) from error
    finally:
        ours.close()
        process.kill()
        process.join()
    raise Cancelled


def _taken_over(plan: Plan, held: BinaryIO, part: Path) -> Pyramid:
    file = part.open("rb")
    if sys.platform == "win32":  # which removes no open file
        return Pyramid(plan, file, lambda: _remove(held, part))
    _remove(held, part)
    return Pyramid(plan, file)


def _remove(held: BinaryIO, part: Path) -> None:
    held.close()
    with suppress(OSError):
        part.unlink(missing_ok=True)


def serve(conn: Connection, path: Path, part: Path) -> None:
    """What the process does: fills the file `part` with the tiles of `path`.

    Sends how far it is (a float, 0..1), then its `Plan` or an `SRError`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window's process ends this one
    threading.Thread(target=_end_with, args=(conn,), daemon=True).start()
    answer: Plan | SRError
    try:
        with explained(path):
            decoded = decode(path)
            alpha = decoded.is_see_through()
        answer = _filled(decoded, _planned(decoded.size, alpha, part), part, conn.send)
    except SRError as error:
        answer = error
    conn.send(answer)


def _end_with(conn: Connection) -> None:
    """Ends this process when the other end of the pipe is gone."""
    with suppress(EOFError, OSError):
        conn.recv()
    os._exit(1)


def _planned(size: tuple[int, int], alpha: bool, part: Path) -> Plan:
    """All levels; without the largest ones where there is no room for them."""
    try:
        free = shutil.disk_usage(part.parent).free - SPARE
    except OSError as error:
        raise _no_room() from error
    plan = Plan(size, alpha)
    while plan.bytes > free:
        if plan.first == plan.last:
            raise _no_room()
        plan = Plan(size, alpha, plan.first + 1)
    return plan


def _filled(decoded: Decoded, plan: Plan, part: Path, told: Callable[[float], None]) -> Plan:
    try:
        with part.open("r+b") as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, plan.bytes)
            write(decoded, plan, file, told)
    except OSError as error:
        raise _no_room() from error
    return plan


def _no_room() -> DiskFull:
    return DiskFull(
        "A picture of this size needs room for a while in {folder}.",
        folder=folder(),
        next_step="Free some space on that disk.",
    )
