"""An engine that runs with another Python, in the shape of a process; if it does not start, ours goes on.

Until it has said that torch works there and finds the card, nothing has been read from the pipe: so whatever
goes wrong by then, the program's own engine takes the same pipe over and nobody notices but by the sentence.
"""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO, Any

import sr_desktop
from sr_desktop.base import paths, programs
from sr_desktop.base.errors import SRError
from sr_desktop.base.other_engine import SPOKEN, OtherEngine, other_engine
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.other_start import NO_DEVICE, READY
from sr_desktop.models.gpu_store import used

log = logging.getLogger(__name__)

PATIENCE = 180.0
"""Seconds in which it must say that it works: a driver that hangs must not hold photos up for ever."""
LETS_GO = 10.0
"""Seconds for its end after it was killed: what a driver holds fast ends never, and nobody waits for it."""
MOST_CRASHES = 2
"""So often it may die at work before the program's own engine is used for the rest of this run."""
SOURCES = "engine-source"
"""The folder of a bundle with the sources of the program, for a Python that is not the bundle's."""

Instead = Callable[..., Any]
"""Starts the program's own engine, as `process.spawn_process`."""


class OtherEngineFailed(SRError):
    """The GPU pack is switched on but could not be used."""

    title = "The graphics card is not used"
    next_step = (
        "Update the driver of the card, or open Settings, Make it faster, and add the part anew "
        "or go back."
    )


_lock = threading.Lock()
_given_up: dict[OtherEngine, OtherEngineFailed] = {}
_crashes: dict[OtherEngine, int] = {}


def given_up(engine: OtherEngine) -> OtherEngineFailed | None:
    """Why this engine is not started any more in this run of the program; None: it is."""
    with _lock:
        if engine.spoken != SPOKEN and engine not in _given_up:
            words = sentence(
                "The part for the graphics card was made by another version of the program."
            )
            _given_up[engine] = OtherEngineFailed(
                words, next_step="Open Settings, Make it faster, and add it anew."
            )
        return _given_up.get(engine)


def not_used() -> OtherEngineFailed | None:
    """Why the engine that is switched on was not used in this run of the program; None: all is well."""
    engine = other_engine()
    return None if engine is None else given_up(engine)


def forgive(engine: OtherEngine) -> None:
    """It is tried again: it was made anew, or switched on once more."""
    with _lock:
        _given_up.pop(engine, None)
        _crashes.pop(engine, None)


def package() -> Path:
    """The folder of the program's sources."""
    inside = getattr(sys, "_MEIPASS", None)
    if programs.bundled() and inside:
        return Path(inside) / SOURCES / "sr_desktop"
    return Path(sr_desktop.__file__).parent


def log_file() -> Path:
    """What such an engine says outside of its pipe; of its last start."""
    return paths.logs() / "gpu-pack-engine.log"


class OtherProcess:
    """An engine of another Python, or the one that is started instead of it, as a `process.Runner`."""

    def __init__(
        self,
        engine: OtherEngine,
        conn: Connection,
        *,
        threads: int | None = None,
        instead: Instead | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """instead: what is started if it does not work; None: nothing, the process then just ends."""
        self._engine, self._conn, self._threads = engine, conn, threads
        self._instead, self._patience = instead, patience
        self._changing = threading.Lock()
        self._killed = self._ended = False
        self._process: subprocess.Popen[bytes] | None = None
        self._own: Any = None
        self.exitcode: int | None = None
        self.ready = False
        self.cause = ""
        """Why it did not work, as it said it itself."""
        self.sentinel, self._end = multiprocessing.Pipe(duplex=False)
        self._watcher = threading.Thread(target=self._watch, name="other-engine", daemon=True)
        self._watcher.start()

    @property
    def pid(self) -> int | None:
        """Of what runs."""
        running = self._own or self._process
        return None if running is None else running.pid

    def is_alive(self) -> bool:
        """Whether it runs, or what took its place."""
        return not self._ended

    def kill(self) -> None:
        """Ends it at once, and nothing takes its place."""
        with self._changing:
            self._killed = True
            for running in (self._process, self._own):
                if running is not None:
                    with suppress(OSError):
                        running.kill()

    def join(self, timeout: float | None = None) -> None:
        """Waits for its end, of one that was killed not for ever."""
        self._watcher.join(LETS_GO if timeout is None and self._killed else timeout)

    # --- the thread that looks after it ------------------------------------------------------

    def _watch(self) -> None:
        try:
            self.ready = self._start()
            if self.ready:
                self._conn.close()
                with used(self._engine.python):
                    self._wait()
            else:
                self._give_up(self.cause)
                self._go_on()
        except Exception:  # a boundary: whoever waits for the end must see it
            log.exception("an engine of another Python")
        finally:
            self._conn.close()
            self._ended = True
            self._end.close()

    def _start(self) -> bool:
        """Starts it and waits until it works; False: it does not, and has ended."""
        hears, tells = multiprocessing.Pipe(duplex=False)
        with hears:
            with tells:
                try:
                    with self._changing:
                        if self._killed:
                            return False
                        self._process = _popen(self._engine, self._conn, tells, self._threads)
                except (OSError, ValueError) as error:  # ValueError: no path can be that
                    log.error("%s does not start: %s", self._engine.python, error)  # noqa: TRY400
                    self.cause = sentence("its part does not start")
                    return False
            said = b""
            with suppress(EOFError, OSError):
                if hears.poll(self._patience):
                    said = hears.recv_bytes(64)
                else:
                    self.cause = sentence("it did not answer")
        if said == READY:
            return True
        with suppress(OSError):
            self._process.kill()
        code = None
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(LETS_GO)
        log.error("%s ended with %s: %s", self._engine.python, code, _last_words())
        if code == NO_DEVICE:
            self.cause = sentence("the driver does not find it")
        elif not self.cause:
            self.cause = sentence("its part does not start")
        return False

    def _wait(self) -> None:
        assert self._process is not None
        self.exitcode = self._process.wait()
        if self.exitcode and not self._killed:
            with _lock:
                crashes = _crashes[self._engine] = _crashes.get(self._engine, 0) + 1
            log.error("the engine of the GPU pack ended with %s", self.exitcode)
            if crashes >= MOST_CRASHES:
                self._give_up(sentence("it stopped in the middle of its work"))

    def _give_up(self, cause: str) -> None:
        if self._killed:
            return
        log.error("the GPU pack is not used: %s", cause)
        with _lock:
            _given_up[self._engine] = OtherEngineFailed(
                "The graphics card could not be used ({cause}). Photos are restored with the processor.",
                cause=cause,
            )

    def _go_on(self) -> None:
        """With the program's own engine, on the same pipe."""
        if self._instead is None:
            return
        share = {} if self._threads is None else {"threads": self._threads}
        with self._changing:
            if self._killed:
                return
            self._own = self._instead(self._conn, **share)
        self._own.join()
        self.exitcode = getattr(self._own, "exitcode", None)


def _popen(
    engine: OtherEngine, conn: Connection, tells: Connection, threads: int | None
) -> subprocess.Popen[bytes]:
    """The process, with the two pipes as handles of its own."""
    handles = [conn.fileno(), tells.fileno()]
    source = package()
    command = [
        *(
            str(engine.python),
            "-I",
            *_nothing_beside(),
            str(source / "jobs" / "other_start.py"),
            str(source),
        ),
        *(*map(str, handles), engine.device, str(threads or 0)),
    ]
    environment = {**os.environ, paths.DATA: str(paths.data())}
    for name in [name for name in environment if name.startswith(("_PYI", "PYINSTALLER_"))]:
        del environment[name]
    with _log() as told, _libraries_of_the_system():
        options: dict[str, Any] = {
            **{"env": environment, "stdin": subprocess.DEVNULL, "stdout": told, "stderr": told},
        }
        if os.name != "nt":
            return subprocess.Popen(command, pass_fds=handles, **options)
        for handle in handles:
            os.set_handle_inheritable(handle, True)  # type: ignore[attr-defined]  # Windows
        startup = subprocess.STARTUPINFO(  # type: ignore[attr-defined]  # Windows
            lpAttributeList={"handle_list": handles}
        )
        return subprocess.Popen(
            command, startupinfo=startup, creationflags=0x08000000, **options
        )  # CREATE_NO_WINDOW


def _nothing_beside() -> tuple[str, ...]:
    """Has no compiled modules written into a bundle: an uninstaller does not know of them, and after an
    update whose files are of the same minute they would be those of the program before."""
    return ("-B",) if programs.bundled() else ()


def _log() -> IO[bytes]:
    """Where it says things; nowhere if the program's home cannot be written."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        return log_file().open("wb")
    except OSError as error:
        log.warning("%s is not written: %s", log_file(), error)
        return Path(os.devnull).open("wb")


@contextmanager
def _libraries_of_the_system() -> Iterator[None]:
    """A bundle on Windows has told the system to look for libraries in its folder first; another program
    must not find them there."""
    inside = getattr(sys, "_MEIPASS", None)
    if os.name != "nt" or not inside:
        yield
        return
    tell = ctypes.windll.kernel32.SetDllDirectoryW  # type: ignore[attr-defined]  # Windows
    tell(None)
    try:
        yield
    finally:
        tell(inside)


def _last_words() -> str:
    """The last line that it said."""
    with suppress(OSError):
        lines = log_file().read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")
    return ""
