"""Opens many files in a process of its own, so that a crash or a hang is told and costs one file.

`python -m tests.fidelity.trial` reads names of files, one a line, and answers each with one JSON object.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support import fingerprint

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 60.0
"""Seconds after which a file that is not open yet hangs."""
OPENED, REFUSED, WRONG, CRASHED, HUNG = "opened", "refused", "wrong", "crashed", "hung"


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    path: Path
    what: str
    """"opened", "refused" (with a sentence), "wrong" (anything else was raised), "crashed" or "hung"."""
    words: str = ""
    size: tuple[int, int] = (0, 0)
    peak: int = 0
    """Bytes of memory that the process had at most while it worked on the file; 0 if that can't be told."""
    seconds: float = 0.0


def tried(files: Iterable[Path], *, limit: float = LIMIT) -> Iterator[Outcome]:
    """Opens each of the files by the program's reader. Checks that it changes none and leaves nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        reader = _Reader(Path(scratch))
        try:
            for path in files:
                before = fingerprint(path)
                outcome = reader.open(path, limit)
                if reader.ended:
                    reader = _Reader(Path(scratch))
                assert fingerprint(path) == before, f"{path} was changed"
                left = os.listdir(scratch)  # noqa: PTH208 - names
                assert not left, f"{path} left {left}"
                yield outcome
        finally:
            reader.close()


class _Reader:
    """The process, seen from the test."""

    def __init__(self, scratch: Path) -> None:
        environment = {"PYTHONPATH": str(ROOT), "TMPDIR": str(scratch), "MALLOC_ARENA_MAX": "2"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # decoders warn there
            text=True,
            encoding="utf-8",
            cwd=scratch,
            env=os.environ | environment,
        )
        self.ended = False
        self._answers: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._answer(120.0)  # it is ready

    def open(self, path: Path, limit: float) -> Outcome:
        assert self._process.stdin is not None
        started = time.monotonic()
        self._process.stdin.write(json.dumps(str(path)) + "\n")
        self._process.stdin.flush()
        try:
            answer = self._answer(limit)
        except queue.Empty:
            self.close()
            return Outcome(path, HUNG, seconds=time.monotonic() - started)
        if not answer:
            self.close()
            return Outcome(path, CRASHED, f"exit status {self._process.returncode}")
        told: dict[str, Any] = json.loads(answer)
        seconds = time.monotonic() - started
        return Outcome(
            path, told["what"], told["words"], tuple(told["size"]), told["peak"], seconds
        )

    def close(self) -> None:
        self.ended = True
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with suppress(BrokenPipeError):
                stream.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def _answer(self, limit: float) -> str:
        return self._answers.get(timeout=limit)


def main() -> None:
    """The process itself."""
    import resource

    from sr_desktop.base.errors import SRError
    from sr_desktop.engine.image_io import open_photo

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # a library that talks must not talk in between
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        path = Path(json.loads(line))
        _forget_peak()
        words, size = "", (0, 0)
        try:
            size = open_photo(path).size
            what = OPENED
        except SRError as error:
            what, words = REFUSED, f"{error.sentence}\n{error.next_step}"
        except BaseException:  # noqa: BLE001 - that is what is looked for
            what, words = WRONG, traceback.format_exc()
        told = {"what": what, "words": words, "size": size, "peak": _peak()}
        print(json.dumps(told), file=answers, flush=True)


def _forget_peak() -> None:
    """Linux, proc(5): from now on the peak is counted anew."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    main()
