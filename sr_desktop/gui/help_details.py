"""What a person can send along when they ask for help: versions, the system, the last log lines.

Whose photos they are is nobody's business: unless asked for, every path, file name, folder and the
user's name is replaced by "…". Rather too much is hidden than too little. Knows no Qt.
"""

from __future__ import annotations

import getpass
import heapq
import os
import platform
import re
import socket
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sr_desktop.engine.formats import READ_ENDINGS

HIDDEN = "…"
LINES = 200
"""Lines of the log that are sent along."""
TAIL = 200_000
"""Bytes at the end of a log file that are looked at."""

_PHOTOS = "|".join(sorted((ending[1:] for ending in READ_ENDINGS), key=len, reverse=True))
_OTHERS = (
    "safetensors|pth|param|bin|onnx|json|toml|log|part|sqlite|db|xmp|txt|py|so|dll|dylib|svg|qss|qm"
)
_AFTER = r"(?=$|[\s:;,.!?'\"()\[\]{}<>|])"
_PHOTO_END = re.compile(rf"\.(?:{_PHOTOS}){_AFTER}", re.IGNORECASE)
_ANY_END = re.compile(rf"\.(?:{_PHOTOS}|{_OTHERS}){_AFTER}", re.IGNORECASE)
_SEPARATOR = re.compile(r"[\\/]")
_PATH = re.compile(
    r"""
      (?<!\w) [A-Za-z] : [\\/]                       # C:\ or C:/
    | (?<![\w\\]) \\\\ (?=[\w.?$])                   # \\server or \\?\
    | file: /+
    | (?: ^ | (?<= [\s'"`(\[{=,;:<>|]) ) (?<! https: ) (?<! http: ) (?: ~ | \.{1,2} )? / (?= [^\s/] )
    """,
    re.VERBOSE,
)
_FRAME = re.compile(r'^(\s*File ")(.+)(", line \d+.*)$')
_OURS = re.compile(
    r"[\\/](?:site-packages[\\/]|python\d[\d.]*[\\/](?!site-packages)|(?=sr_desktop[\\/]))"
)
_ENTRY = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d+) \d+ [A-Z]+ [\w.]+: ")
_ERROR = re.compile(r"^[A-Za-z_][\w.]*(?:: |:?$)")
_OF_A_TRACE = re.compile(
    r"^(?:\s+(?:File \"|[~^\s]+$|\[Previous line)|Traceback \(|During handling|The above exception)"
)


@dataclass(frozen=True, slots=True)
class Private:
    """What must not be sent along.

    home:  the person's folder, and other folders that stand for it.
    users: names of the person, the account, the computer.
    names: of photos, files and folders that are known to the window; whole paths or parts.
    """

    home: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def private_here(names: Iterable[Path] = ()) -> Private:
    """What is private on this computer, and the paths of photos in `names` with all their folders."""
    home = Path.home()
    users = [home.name, socket.gethostname(), platform.node()]
    with suppress(OSError, KeyError):  # an account without a name
        users.append(getpass.getuser())
    parts: set[str] = set()
    for path in names:
        parts.update((str(path), path.name, path.stem, *path.parts[1:]))
    system = {part.lower() for part in home.parts} | {"home", "users", "media", "mnt", "volumes"}
    kept = (part for part in parts if len(part) > 2 and part.lower() not in system)
    return Private((str(home),), tuple(users), tuple(kept))


def details(
    facts: Sequence[str], log: Sequence[str], private: Private, *, with_names: bool = False
) -> str:
    """The text to copy: `facts` (a line each), then the log.

    `with_names`: paths and file names stay; the home folder is "~", and the user's name is hidden
    all the same.
    """
    private = replace(private, names=_met(private.names, "\n".join((*facts, *log))))
    lines = [_decent(line, private, with_names=with_names) for line in facts]
    lines += ["", "Log:"] if log else []
    if with_names:
        lines += [_decent(line, private, with_names=True) for line in log]
    else:
        lines += _hidden(log, private)
    return "\n".join(lines) + "\n"


def last_lines(folder: Path, count: int = LINES) -> list[str]:
    """The newest lines of all logs of the window and the engine, in the order of time."""
    entries = heapq.merge(*(_entries(folder / name) for name in ("window.log", "engine.log")))
    lines = [line for _time, group in entries for line in group]
    return lines[-count:]


def _entries(file: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each entry with its time; lines that follow it (a trace) belong to it."""
    try:
        with file.open("rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - TAIL))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return
    time = ""
    group: list[str] = []
    for line in text.splitlines():
        begun = _ENTRY.match(line)
        if begun and group:
            yield time, tuple(group)
            group = []
        if begun:
            time = max(time, begun[1])  # a clock that was set back must not unsort them
        if time:  # the first line may be half a one
            group.append(line)
    if group:
        yield time, tuple(group)


# --- hiding ----------------------------------------------------------------------------------


def _hidden(log: Iterable[str], private: Private) -> Iterator[str]:
    """The lines of a log: entries, and the traces of errors below them."""
    in_trace = False
    for line in log:
        head, frame, error = _ENTRY.match(line), _FRAME.match(line), _ERROR.match(line)
        if head:
            in_trace = False
            yield head[0] + _decent(line[head.end() :], private, bare=True)
        elif _OF_A_TRACE.match(line):
            in_trace = True
            yield frame[1] + _code_path(frame[2]) + frame[3] if frame else line
        elif not in_trace:
            yield HIDDEN if line else ""  # the rest of a name with a line break in it, perhaps
        elif error:
            in_trace = False
            yield error[0] + _decent(line[error.end() :], private, bare=True)
        else:  # a line of source
            yield _decent(line, private)


def _code_path(path: str) -> str:
    """A file of this program or a library, without the folder it is installed in."""
    places = list(_OURS.finditer(path))
    return f"{HIDDEN}/{path[places[-1].end() :]}" if places else HIDDEN


def _decent(text: str, private: Private, *, with_names: bool = False, bare: bool = False) -> str:
    """One line with what is private replaced. `bare`: names of photos without a folder too."""
    text = unicodedata.normalize("NFC", text)
    if with_names:
        for home in sorted(filter(None, private.home), key=len, reverse=True):
            text = _replace(text, home, "~")
            text = _replace(text, home.replace("\\", "/"), "~")
            text = _replace(text, home.replace("\\", "\\\\"), "~")
    else:
        text = _without_paths(text)
        if bare:
            text = _without_photos(text)
        for name in sorted(filter(None, private.names), key=len, reverse=True):
            text = _replace(text, name, HIDDEN)
    for user in sorted(filter(None, private.users), key=len, reverse=True):
        if len(user) > 1:
            text = _replace(text, user, HIDDEN)
    return text


def _met(names: Iterable[str], text: str) -> tuple[str, ...]:
    """The names that may be in the text; most of an album of thousands are not."""
    folded = _folded(text)
    return tuple(name for name in names if _folded(name) in folded)


def _folded(text: str) -> str:
    """Alike for all that `re.IGNORECASE` takes for alike, and for some more."""
    return unicodedata.normalize("NFC", text).casefold().translate({0x131: "i", 0x307: None})


def _replace(text: str, name: str, by: str) -> str:
    """`name` as a word of its own, in any case."""
    name = unicodedata.normalize("NFC", name)
    before = r"(?<!\w)" if name[0].isalnum() else ""
    after = r"(?!\w)" if name[-1].isalnum() else ""
    return re.sub(f"{before}{re.escape(name)}{after}", lambda _match: by, text, flags=re.IGNORECASE)


def _without_paths(text: str) -> str:
    """From where a path begins to the last ending of a file that follows; without one, all the rest.

    A name may hold spaces, commas, colons and quotes, so nothing else tells where it ends.
    """
    begin = _PATH.search(text)
    if begin is None:
        return text
    rest = text[begin.start() :]
    ends = [match.end() for match in _ANY_END.finditer(rest)]
    tail = rest[ends[-1] :] if ends else ""
    if _SEPARATOR.search(tail):
        tail = ""
    return text[: begin.start()] + HIDDEN + tail


def _without_photos(text: str) -> str:
    """A name of a photo may begin anywhere before its ending: all of it goes."""
    ends = [match.end() for match in _PHOTO_END.finditer(text)]
    if not ends:
        return text
    tail = text[ends[-1] :]
    return HIDDEN + (tail if tail[:1] != HIDDEN else tail[1:])
