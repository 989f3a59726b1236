"""The unfinished file of a download, with its SHA-256 so far and what it belongs to."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from sr_desktop.base.errors import WeightsMissing, WeightsRefused, WrongDownload
from sr_desktop.base.progress import Progress
from sr_desktop.models.catalog import WeightsFile
from sr_desktop.models.remote import CHUNK


class Part:
    """The bytes so far and what they belong to, on disk."""

    def __init__(self, file: WeightsFile, folder: Path) -> None:
        self.file = file
        self.path = folder / f"{file.name}.part"
        self._notes = folder / f"{file.name}.json"
        self.validator = ""
        self._clear()

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes so far."""
        return self._hash.hexdigest()

    @property
    def complete(self) -> bool:
        """Whether the bytes are the file."""
        return self.size > 0 and self.file.matches(self.digest)

    def load(self, progress: Progress) -> None:
        """Takes up what an earlier process left, if it belongs to this file."""
        try:
            notes = json.loads(self._notes.read_text(encoding="utf-8"))
            fits = notes["sha256"] == self.file.published and notes["url"] == self.file.url
            self.validator = str(notes["validator"])
        except (FileNotFoundError, ValueError, TypeError, KeyError):
            fits = False
        if not fits or not self.path.is_file() or self.path.stat().st_size > self.file.limit:
            self.discard()
            return
        for chunk in read_file(self.path):
            self._hash.update(chunk)
            self.size += len(chunk)
            progress.check()

    def begin(self, validator: str) -> None:
        """Starts from nothing; the notes are on disk before the first byte."""
        self.discard()
        self.validator = validator
        notes = {"sha256": self.file.published, "url": self.file.url, "validator": validator}
        self._notes.write_text(json.dumps(notes), encoding="utf-8")

    def write(self, chunks: Iterator[bytes]) -> Iterator[int]:
        """Adds the chunks; gives the size after each. Stops by `WrongDownload` when there are too many."""
        with self.path.open("ab", buffering=0) as stream:
            for chunk in chunks:
                self.size += len(chunk)
                if self.size > self.file.limit:
                    break
                _write_all(stream.fileno(), chunk)
                self._hash.update(chunk)
                yield self.size
            os.fsync(stream.fileno())
        if self.size > self.file.limit:
            self.discard()
            raise WrongDownload("More bytes came than {name} has.", name=self.file.name)

    def discard(self) -> None:
        """Throws away the bytes and the notes."""
        self.path.unlink(missing_ok=True)
        self._notes.unlink(missing_ok=True)
        self._clear()

    def _clear(self) -> None:
        self._hash = hashlib.sha256()
        self.size = 0


def _write_all(handle: int, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(handle, view) :]


def read_file(path: Path) -> Iterator[bytes]:
    """The bytes of a file in chunks. Raises `WeightsMissing` or `WeightsRefused` if it cannot be read."""
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                yield chunk
    except FileNotFoundError as error:
        raise WeightsMissing(
            "There is no file {path}.", path=path, next_step="Check the name."
        ) from error
    except OSError as error:
        raise WeightsRefused(
            "{path} could not be read.",
            path=path,
            next_step="Check that it is a file that you may read.",
        ) from error
