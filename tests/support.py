"""Helpers of the tests: the engine in a thread, pictures, fingerprints."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import logging
import os
import struct
import subprocess
import sys
import threading
import zlib
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from PIL import Image

from sr_desktop import cli
from sr_desktop.jobs import pool
from sr_desktop.jobs.worker import serve


class ThreadRunner:
    """`serve` in a thread, in the shape that `EngineHost` expects of a process."""

    def __init__(self, conn: Connection) -> None:
        self._done_read, self._done_write = os.pipe()
        self._thread = threading.Thread(target=self._run, args=(conn,), daemon=True)
        self._thread.start()

    def _run(self, conn: Connection) -> None:
        try:
            serve(conn)
        finally:
            os.close(self._done_write)

    @property
    def sentinel(self) -> int:
        return self._done_read

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def kill(self) -> None:
        raise AssertionError("a thread cannot be killed: the photo did not stop in time")

    def join(self, timeout: float | None = None) -> None:
        self._thread.join(timeout)


def launch_thread(conn: Connection) -> ThreadRunner:
    """For `EngineHost(launch=launch_thread)`."""
    return ThreadRunner(conn)


def picture(width: int, height: int, *, seed: int = 0, channels: int = 3) -> np.ndarray:
    """A smooth random picture with some edges, uint8 (H, W, channels)."""
    rng = np.random.default_rng(seed)
    small = rng.integers(20, 236, (max(1, height // 8), max(1, width // 8), channels), np.uint8)
    planes = [
        np.asarray(Image.fromarray(small[..., c]).resize((width, height), Image.Resampling.BICUBIC))
        for c in range(channels)
    ]
    out = np.stack(planes, axis=-1)
    out[height // 3 : height // 2, width // 4 : width // 2] //= 2
    return out


def cmyk_profile(corners: dict[tuple[int, int, int, int], tuple[int, int, int]]) -> bytes:
    """The profile of an imagined press: the Lab colours, in bytes, of full inks together."""
    inks = itertools.product((0, 1), repeat=4)
    table = b"".join(bytes(corners.get(each, (0, 128, 128))) for each in inks)
    return table_profile(b"prtr", b"CMYK", 4, table)


def table_profile(kind: bytes, space: bytes, inputs: int, table: bytes) -> bytes:
    """An ICC profile (version 2) with one table of Lab bytes for the corners; it leads one way only.

    ICC.1:2001-04, 6.5.8 (lut8Type): what is between the corners is interpolated.
    """
    line = bytes(range(256))
    identity = b"".join(struct.pack(">i", 65536 * (n % 4 == 0)) for n in range(9))
    lut = b"mft1\0\0\0\0" + bytes((inputs, 3, 2, 0)) + identity
    lut += line * inputs + table + line * 3
    white = b"XYZ \0\0\0\0" + struct.pack(">iii", 63190, 65536, 54061)
    parts = {b"A2B0": lut, b"wtpt": white, b"cprt": b"text\0\0\0\0none\0"}
    head, body = struct.pack(">I", len(parts)), b""
    start = 128 + 4 + 12 * len(parts)
    for name, part in parts.items():
        head += name + struct.pack(">II", start + len(body), len(part))
        body += part + b"\0" * (-len(part) % 4)
    size = struct.pack(">I", start + len(body))
    called = b"lcms\x02\x10\0\0" + kind + space + b"Lab "
    made = called + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp"
    rest = b"\0" * 28 + struct.pack(">iii", 63190, 65536, 54061)
    return (size + made + rest).ljust(128, b"\0") + head + body


def write_photo(path: Path, width: int = 60, height: int = 40, **options: Any) -> Path:
    """A photo on disk, another one for each name; the ending chooses the format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    seed = zlib.crc32("/".join(path.parts[-2:]).encode(errors="surrogateescape"))
    Image.fromarray(picture(width, height, seed=seed)).save(path, **options)
    return path


def fingerprint(path: Path) -> tuple[str, int]:
    """SHA-256 and modification time in nanoseconds: what must never change of an original."""
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def names(folder: Path) -> list[str]:
    """The names of everything in a folder, sorted."""
    return sorted(entry.name for entry in folder.iterdir())


def run_cli(
    *words: str | Path, timeout: float = 300, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`python -m sr_desktop WORDS` as a person would start it."""
    return subprocess.run(
        [sys.executable, "-m", "sr_desktop", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=timeout,
        check=False,
    )


def cli_here(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """The same in this process, the engine in a thread of it: without the seconds that both need to start."""
    out, err, root = io.StringIO(), io.StringIO(), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    threaded = partial(pool.EnginePool, launch_thread)
    with (
        mock.patch.object(pool, "EnginePool", threaded),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            for handler in set(root.handlers) - set(handlers):
                root.removeHandler(handler)
                handler.close()
            root.setLevel(level)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def objects(output: str) -> list[dict[str, Any]]:
    """The JSON objects of an output, one a line."""
    return [json.loads(line) for line in output.splitlines()]
