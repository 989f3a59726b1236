"""The tool uv, which makes a private Python environment: fetched by its hash, ended when it is not wanted."""

from __future__ import annotations

import errno
import logging
import os
import queue
import re
import shutil
import signal
import subprocess
import threading
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sr_desktop.base import paths
from sr_desktop.base.errors import (
    ConnectionLost,
    DiskFull,
    GpuPackFailed,
    GpuPackUnfit,
    WrongDownload,
)
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.models.download import fetch
from sr_desktop.models.gpu_recipe import Recipe
from sr_desktop.models.locks import POLL
from sr_desktop.models.pace import large_size_in_words

log = logging.getLogger(__name__)

KEPT = frozenset({"UV_DEFAULT_INDEX", "UV_HTTP_TIMEOUT", "UV_NATIVE_TLS", "UV_SYSTEM_CERTS"})
"""What a person may have set for uv that counts here; all else could change what is made."""
HTTP_TIMEOUT = "60"
"""Seconds without a byte."""
ALMOST = 0.98
"""What is told at most before the tool says that it is done: sizes are known roughly."""
OFFLINE = re.compile(
    r"dns error|failed to lookup|name resolution|network is unreachable|connection refused|"
    r"no route to host|timed out|error sending request|tcp connect error|connection reset|"
    r"connection closed|broken pipe|client error \(connect\)|request failed after|"
    r"failed to (?:fetch|download)|error decoding response body",
    re.IGNORECASE,
)
NO_SPACE = re.compile(r"no space left|os error 28\b|os error 112\b|disk quota", re.IGNORECASE)
NOT_THERE = re.compile(
    r"no solution found|was not found in the package registry|no wheels", re.IGNORECASE
)
CERTIFICATE = re.compile(r"invalid peer certificate|certificate", re.IGNORECASE)


def get(recipe: Recipe, folder: Path, progress: Progress) -> Path:
    """The tool, in `folder`, fetched unless the recipe names one.

    Raises `GpuPackUnfit` if there is none for this computer, and as `download.fetch`.
    """
    if recipe.program is not None:
        return recipe.program
    if recipe.uv is None:
        raise GpuPackUnfit("There is no tool for this kind of computer to make it with.")
    wheel = fetch(recipe.uv, folder, progress).path
    program = folder / ("uv.exe" if os.name == "nt" else "uv")
    try:
        with zipfile.ZipFile(wheel) as archive:
            wanted = rf"[^/]+\.data/scripts/{re.escape(program.name)}"
            member = next(name for name in archive.namelist() if re.fullmatch(wanted, name))
            with archive.open(member) as source, program.open("wb") as target:
                shutil.copyfileobj(source, target)
    except (zipfile.BadZipFile, StopIteration) as error:
        raise WrongDownload("{name} holds no uv.", name=wheel.name) from error
    program.chmod(0o755)
    wheel.unlink(missing_ok=True)
    return program


class Uv:
    """Runs the tool with a cache and a place for Pythons of its own; what it says goes to the log."""

    def __init__(self, program: Path, cache: Path, pythons: Path, log_file: Path) -> None:
        self._program, self._log_file = program, log_file
        self._places = {"UV_CACHE_DIR": str(cache), "UV_PYTHON_INSTALL_DIR": str(pythons)}
        self._grows = cache.parent

    def run(
        self, words: Sequence[str | Path], progress: Progress, *, expected: int = 0, stage: str = ""
    ) -> None:
        """One command. expected: bytes by which the disk will fill, to tell how far it is.

        Raises `ConnectionLost`, `DiskFull` or `GpuPackFailed`; `Cancelled` ends it at once.
        """
        command = [str(self._program), "--no-config", "--no-progress", *map(str, words)]
        free = self._free()
        said: list[str] = []
        with _log(self._log_file) as kept, _running(command, self._environment()) as process:
            _note(kept, f"$ {' '.join(command)}")
            lines = _reader(process)
            while (line := _next(lines)) is not None:
                if line:
                    said.append(line)
                    _note(kept, line)
                grown = max(0, free - self._free())
                share = min(ALMOST, grown / expected) if expected else 0.0
                words_on_it = stage
                if expected:
                    words_on_it = sentence(
                        "{stage}: {size} of about {total}",
                        stage=stage,
                        size=large_size_in_words(grown),
                        total=large_size_in_words(expected),
                    )
                progress.report(share, words_on_it)
            code = process.wait()
            _note(kept, f"exit code {code}")
        if code:
            raise self._explained("\n".join(said[-60:]))
        progress.report(1.0, stage)

    def _free(self) -> int:
        with suppress(OSError):
            return shutil.disk_usage(self._grows).free
        return 0

    def _environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in KEPT
            or not name.startswith(("UV_", "PYTHON", "VIRTUAL_ENV", "CONDA_", "PYINSTALLER_"))
        }
        timeout = kept.get("UV_HTTP_TIMEOUT", HTTP_TIMEOUT)
        return {**kept, **self._places, "UV_HTTP_TIMEOUT": timeout, "NO_COLOR": "1"}

    def _explained(self, said: str) -> Exception:
        if NO_SPACE.search(said):
            return DiskFull(
                "There is not enough space in {folder}.",
                folder=paths.home(),
                next_step="Nothing was changed. Free some space, then try again.",
            )
        if OFFLINE.search(said):
            if CERTIFICATE.search(said):
                return ConnectionLost(
                    "The certificate of a server was refused.",
                    next_step="Check the date of this computer. If your network has a certificate of "
                    "its own, name its file in SSL_CERT_FILE.",
                )
            return ConnectionLost(
                "The parts could not be fetched; this computer may not be online, or the "
                "connection was lost.",
                next_step="Check the connection to the network, then try again: what has come is kept.",
            )
        if NOT_THERE.search(said):
            return GpuPackFailed(
                "The parts are no longer to be had where they were.",
                next_step="Nothing was changed. Look for a newer version of the program.",
            )
        return GpuPackFailed(
            "The private Python could not be made.",
            next_step=sentence("Nothing was changed. {log} tells the cause.", log=self._log_file),
        )


@contextmanager
def _running(
    command: Sequence[str], environment: dict[str, str]
) -> Iterator[subprocess.Popen[str]]:
    """The command, in a group of its own, which is ended with the block."""
    try:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=os.name != "nt",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.EACCES, errno.ENOEXEC, errno.EPERM):
            raise GpuPackFailed(
                "The tool {tool} cannot be started; perhaps a program against viruses holds it.",
                tool=command[0],
            ) from error
        raise
    try:
        yield process
    finally:
        if process.poll() is None:
            with suppress(OSError):
                if os.name == "nt":
                    process.kill()
                else:
                    os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _reader(process: subprocess.Popen[str]) -> queue.Queue[str | None]:
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        assert process.stdout is not None
        with suppress(OSError, ValueError):  # closed meanwhile
            for line in process.stdout:
                lines.put(line.rstrip())
        lines.put(None)

    threading.Thread(target=read, name="uv", daemon=True).start()
    return lines


def _next(lines: queue.Queue[str | None]) -> str | None:
    """The next line; "" if none comes for a moment, None at the end."""
    try:
        return lines.get(timeout=POLL)
    except queue.Empty:
        return ""


@contextmanager
def _log(file: Path) -> Iterator[IO[str]]:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as stream:
        yield stream


def _note(stream: IO[str], line: str) -> None:
    stream.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {line}\n")
    stream.flush()
