"""Looks for a newer version of the program: only when the person asks, and it only tells.

One small JSON file over HTTPS, from the address in `resources/updates.toml`, or in SR_DESKTOP_UPDATES
where that is set (empty: nowhere): {"version": "0.2.0", "notes": "What is new.", "page": "https://…"}.
Other keys are passed over. Nothing is sent but the request; nothing is fetched or installed.
"""

from __future__ import annotations

import json
import os
import re
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import sr_desktop
from sr_desktop.base import paths
from sr_desktop.base.errors import DownloadFailed, NoPlaceToLook, VersionUnknown
from sr_desktop.models.remote import Limits, Transfer, explain_status

VARIABLE = "SR_DESKTOP_UPDATES"
MOST_BYTES = 256 * 1024
"""A larger answer is not read to its end."""
MOST_NOTES = 60_000
"""Letters."""
PATIENCE = 60.0
"""Seconds for the whole answer, whatever comes meanwhile."""
LIMITS = Limits(connect=15.0, stall=15.0, tries=1)
_VERSION = re.compile(r"\d{1,5}(\.\d{1,5}){1,3}", re.ASCII)
_OWN = re.compile(r"(\d+(?:\.\d+)*)(.*)", re.ASCII)
_ADDRESS = re.compile(r"https://[!-~]{1,2000}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Release:
    """What the answer tells. notes: plain text, several lines; page: an HTTPS address, or empty."""

    version: str
    notes: str
    page: str

    @property
    def newer(self) -> bool:
        """Whether it is newer than the program that runs."""
        return is_newer(self.version, sr_desktop.__version__)


def place() -> str:
    """The address to ask. Raises `NoPlaceToLook` if there is none, or one without HTTPS."""
    chosen = os.environ.get(VARIABLE)
    address = _built_in() if chosen is None else chosen.strip()
    if not address:
        raise NoPlaceToLook(
            "This build of the program knows no place where newer versions are told."
        )
    if not _is_address(address):
        raise NoPlaceToLook(
            "The place where newer versions are told is no safe address ({address}).",
            address=address[:200],
            next_step="It must begin with https://.",
        )
    return address


def latest(
    check: Callable[[], None] = lambda: None,
    *,
    limits: Limits = LIMITS,
    patience: float = PATIENCE,
) -> Release:
    """What is told there now; `check` is called several times a second, and may raise to stop it.

    Raises `NoPlaceToLook` or `VersionUnknown`.
    """
    address = place()
    until = time.monotonic() + patience
    host = urlsplit(address).hostname or address

    def look() -> None:
        check()
        if time.monotonic() > until:
            raise VersionUnknown("{host} took too long to answer.", host=host)

    try:
        with Transfer(address, {}, limits, None) as transfer:
            answer = transfer.answer(look)
            host = transfer.host
            if answer.status != 200:
                raise explain_status(answer.status, host)
            body = bytearray()
            for chunk in transfer.chunks(look):
                body += chunk
                if len(body) > MOST_BYTES:
                    raise _senseless(host)
            length = answer.number("Content-Length")
            if length is not None and length != len(body):
                raise VersionUnknown("The connection to {host} was lost.", host=host)
    except DownloadFailed as error:
        kept = "SSL_CERT_FILE" in error.next_step  # that one helps here too
        step = error.next_step if kept else VersionUnknown.next_step
        raise VersionUnknown(error.sentence, next_step=step) from error
    return release(bytes(body), host)


def release(body: bytes, host: str) -> Release:
    """The answer, if it is one in every point. Raises `VersionUnknown`."""
    try:
        table = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _senseless(host) from None
    if not isinstance(table, dict):
        raise _senseless(host)
    version, notes, page = table.get("version"), table.get("notes", ""), table.get("page", "")
    if not (isinstance(version, str) and _VERSION.fullmatch(version)):
        raise _senseless(host)
    if not isinstance(notes, str) or len(notes) > MOST_NOTES:
        raise _senseless(host)
    if not isinstance(page, str) or (page and not _is_address(page)):
        raise _senseless(host)
    return Release(version, _plain(notes), page)


def is_newer(version: str, own: str) -> bool:
    """Whether a version comes after one's own; what is being made (0.2.0rc1) comes before its release."""
    found = _OWN.fullmatch(own)
    if found is None:
        return False
    theirs, ours = _numbers(version), _numbers(found[1])
    return theirs > ours or (theirs == ours and bool(found[2]) and found[2][0] != "+")


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:  # 1.0 is 1.0.0
        numbers.pop()
    return tuple(numbers)


def _built_in() -> str:
    try:
        table = tomllib.loads((paths.resources() / "updates.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    address = table.get("address", "")
    return address.strip() if isinstance(address, str) else ""


def _is_address(text: str) -> bool:
    if not _ADDRESS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        return False


def _plain(notes: str) -> str:
    """Letters and lines alone: nothing that moves a cursor or turns the direction of writing."""
    lines = notes.replace("\r\n", "\n").replace("\t", " ").split("\n")
    shown = ("".join(letter for letter in line if letter.isprintable()) for line in lines)
    return "\n".join(shown).strip()


def _senseless(host: str) -> VersionUnknown:
    return VersionUnknown(
        "What {host} answered makes no sense.",
        host=host,
        next_step="Perhaps a sign-in page or a filter of this network stands between. "
        "Try another network.",
    )
