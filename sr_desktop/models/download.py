"""One file of weights, fetched or copied into a folder: checked as it comes, then linked into place whole.

What is unfinished lies in the sub-folder `.downloads`: NAME.part with the bytes so far, NAME.json with
what they belong to, NAME.lock. A download that was ended in the middle goes on at the byte where it stood.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import (
    ConnectionLost,
    DiskFull,
    TargetUnwritable,
    WeightsRefused,
    WrongDownload,
)
from sr_desktop.base.files import FULL, link_new, sync_folder
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.models.catalog import WeightsFile
from sr_desktop.models.locks import POLL, held
from sr_desktop.models.pace import Pace, size_in_words
from sr_desktop.models.part import Part, read_file
from sr_desktop.models.remote import Answer, Limits, Transfer, explain_status

UNFINISHED = ".downloads"
"""The sub-folder for what is not complete yet."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in place: where, its SHA-256, and how many bytes were fetched (or copied) for it now."""

    path: Path
    sha256: str
    fetched: int = 0


def fetch(
    file: WeightsFile,
    folder: Path,
    progress: Progress,
    *,
    limits: Limits | None = None,
    trust: ssl.SSLContext | None = None,
) -> Kept:
    """The file, in `folder`; fetched from its address as far as it is not there yet.

    Raises `DownloadFailed` (`WrongDownload` if it is not the official file), `WeightsRefused` if
    another file has its name, `DiskFull`, `TargetUnwritable`, `Cancelled`.
    """
    target = folder / file.name
    with _own(file, folder, progress):
        if os.path.lexists(target):
            return _check(file, target, progress)
        part = Part(file, folder / UNFINISHED)
        part.load(progress)
        fetched = _Download(part, progress, limits or Limits(), trust).run()
        kept = Kept(target, part.digest, fetched)
        _place(part.path, target)
        part.discard()
        return kept


def copy_in(file: WeightsFile, source: Path, folder: Path, progress: Progress) -> Kept:
    """The file, in `folder`, copied from `source` if it is not there yet.

    Raises `WeightsMissing` (no source), `WeightsRefused` if the source, or what has its name in the
    folder, is another file, and as `fetch`.
    """
    target = folder / file.name
    with _own(file, folder, progress):
        if os.path.lexists(target):
            return _check(file, target, progress)
        copy = folder / UNFINISHED / f"{file.name}.copy"
        try:
            digest, size = _copy(source, copy, file, progress)
            _place(copy, target)
        finally:
            copy.unlink(missing_ok=True)
        return Kept(target, digest, size)


def digest_of(path: Path, progress: Progress | None = None) -> str:
    """The SHA-256 of a file. Raises `WeightsMissing` or `WeightsRefused` if it cannot be read."""
    digest = hashlib.sha256()
    for chunk in read_file(path):
        digest.update(chunk)
        if progress is not None:
            progress.check()
    return digest.hexdigest()


def discard(file: WeightsFile, folder: Path, progress: Progress) -> list[Path]:
    """Removes the file and what is unfinished of it; the paths that were there.

    Raises `TargetUnwritable` or `Cancelled`.
    """
    if not folder.is_dir():
        return []
    with _own(file, folder, progress):
        part = Part(file, folder / UNFINISHED)
        there = [path for path in (folder / file.name, part.path) if os.path.lexists(path)]
        (folder / file.name).unlink(missing_ok=True)
        part.discard()
    return there


@contextmanager
def _own(file: WeightsFile, folder: Path, progress: Progress) -> Iterator[None]:
    """The folder made, and the file's lock held; what the disk refuses becomes a sentence."""
    try:
        (folder / UNFINISHED).mkdir(parents=True, exist_ok=True)
        with held(folder / UNFINISHED / f"{file.name}.lock", progress):
            yield
    except OSError as error:
        if error.errno in FULL:
            raise _disk_full(folder) from error
        if error.errno == errno.EFBIG:
            raise TargetUnwritable(
                "{name} is larger than a file may be in {folder}.",
                name=file.name,
                folder=folder,
                next_step="Move the models to another disk with SR_DESKTOP_HOME.",
            ) from error
        raise TargetUnwritable(
            "Nothing can be written into the folder of models {folder}.",
            folder=folder,
            next_step="Make it writable, or choose another one with SR_DESKTOP_HOME.",
        ) from error


def _disk_full(folder: Path) -> DiskFull:
    return DiskFull(
        "There is not enough space in {folder}.",
        folder=folder,
        next_step="Free some space, then try again: it goes on where it stopped.",
    )


def _check(file: WeightsFile, target: Path, progress: Progress) -> Kept:
    """The file that is there already, if it is the right one."""
    digest = digest_of(target, progress)
    if not file.matches(digest):
        raise WeightsRefused(
            "{target} is damaged or another file, and was left as it is.",
            target=target,
            next_step="If you do not need it, remove the model and get it again.",
        )
    return Kept(target, digest)


def _place(part: Path, target: Path) -> None:
    if not link_new(part, target):
        raise WeightsRefused(
            "Another file {target} has come in the meantime.", target=target, next_step="Try again."
        )
    part.unlink(missing_ok=True)
    sync_folder(target.parent)


def _copy(source: Path, copy: Path, file: WeightsFile, progress: Progress) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with copy.open("wb") as stream:
        for chunk in read_file(source):
            size += len(chunk)
            if size > file.limit:
                break
            digest.update(chunk)
            stream.write(chunk)
            progress.report(size / file.size if file.size else 0.0, size_in_words(size))
        stream.flush()
        os.fsync(stream.fileno())
    if size > file.limit or not file.matches(digest.hexdigest()):
        raise WeightsRefused(
            "{source} is not the official file: its content is another one.",
            source=source,
            next_step=sentence("Get it again from {address}.", address=file.url)
            if file.url
            else "Get it again.",
        )
    return digest.hexdigest(), size


class _Download:
    """Fills a part from the file's address until it is the file."""

    def __init__(
        self, part: Part, progress: Progress, limits: Limits, trust: ssl.SSLContext | None
    ) -> None:
        self._part = part
        self._file = part.file
        self._progress = progress
        self._limits = limits
        self._trust = trust
        self._fetched = 0
        self._pace = Pace()

    def run(self) -> int:
        """Returns the number of bytes fetched. Raises as `fetch`."""
        old = self._part.size > 0
        if not self._part.complete:
            self._receive()
        if not self._part.complete:
            self._part.discard()
            if not old:
                raise WrongDownload(
                    "{name} came whole, but is not the official file.", name=self._file.name
                )
            self._receive()  # the old bytes may have been the wrong ones: once more from nothing
            if not self._part.complete:
                self._part.discard()
                raise WrongDownload(
                    "{name} came whole, but is not the official file.", name=self._file.name
                )
        return self._fetched

    def _receive(self) -> None:
        for left in reversed(range(self._limits.tries)):
            try:
                self._connect()
                return
            except ConnectionLost:
                if not left:
                    raise
            self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + self._limits.pause
        while (left := until - time.monotonic()) > 0:
            self._progress.check()
            time.sleep(min(left, POLL))

    def _connect(self) -> None:
        headers = {}
        if self._part.size:
            headers["Range"] = f"bytes={self._part.size}-"
            if self._part.validator:
                headers["If-Range"] = self._part.validator
        with Transfer(self._file.url, headers, self._limits, self._trust) as transfer:
            answer = transfer.answer(self._progress.check)
            total = self._begin(answer, transfer.host)
            if total == self._part.size:
                return
            self._make_room(total)
            for size in self._part.write(self._counted(transfer)):
                self._progress.report(size / total if total else 0.0, self._pace.words(size, total))
            self._end(answer, total, transfer.host)

    def _counted(self, transfer: Transfer) -> Iterator[bytes]:
        for chunk in transfer.chunks(self._progress.check):
            self._fetched += len(chunk)
            yield chunk

    def _begin(self, answer: Answer, host: str) -> int | None:
        """Makes the part ready for the bytes that follow; the size that the file will have, if told."""
        start, total = 0, None
        if answer.status == 200:
            total = answer.number("Content-Length")
        elif answer.status in (206, 416) and self._part.size:
            start, total = _content_range(answer)
            if start != self._part.size:
                self._part.discard()
                raise ConnectionLost(
                    "{host} gave another part of the file than was asked for.", host=host
                )
        else:
            raise explain_status(answer.status, host)
        if total is not None and (total > self._file.limit or self._wrong(total)):
            self._part.discard()
            raise WrongDownload(
                "{host} gives {total} bytes; {name} has {size}.",
                host=host,
                total=total,
                name=self._file.name,
                size=self._file.bytes or sentence("fewer"),
            )
        if answer.status == 200:
            self._part.begin(_validator(answer))
        return total or self._file.bytes

    def _wrong(self, size: int) -> bool:
        return self._file.bytes is not None and size != self._file.bytes

    def _make_room(self, total: int | None) -> None:
        folder = self._part.path.parent
        if total and shutil.disk_usage(folder).free < total - self._part.size:
            raise _disk_full(folder.parent)

    def _end(self, answer: Answer, total: int | None, host: str) -> None:
        """Tells a connection that broke from a file that is too short."""
        size = self._part.size
        if total is None or size >= total:
            return
        if str(answer.headers.get("Transfer-Encoding", "")).lower() == "chunked":
            self._part.discard()
            raise WrongDownload(
                "{host} gave {size} bytes; {name} has {total}.",
                host=host,
                size=size,
                name=self._file.name,
                total=total,
            )
        raise ConnectionLost(
            "The connection to {host} was lost after {size}.", host=host, size=size_in_words(size)
        )


def _content_range(answer: Answer) -> tuple[int, int | None]:
    """First byte and size of the whole (None: not told); for 416 both are the size."""
    text = str(answer.headers.get("Content-Range", ""))
    if answer.status == 416:
        found = re.fullmatch(r"bytes \*/(\d+)", text.strip())
        return (int(found[1]), int(found[1])) if found else (-1, None)
    found = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", text.strip())
    if not found:
        return -1, None
    return int(found[1]), None if found[2] == "*" else int(found[2])


def _validator(answer: Answer) -> str:
    """What tells later whether the server still has the same file; a weak ETag does not."""
    tag = str(answer.headers.get("ETag", ""))
    return tag if tag.startswith('"') else str(answer.headers.get("Last-Modified", ""))
