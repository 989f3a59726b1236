"""What the headings of albums say, and what is said of settings that a row has for itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from sr_desktop.gui.albums import Album, Own
from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.translation import translate

Described = Callable[[Own], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the photos of a folder; folder: whether they are from one."""

    name: str
    line: str
    folded: bool
    folder: bool = True


def called(name: str) -> str:
    """The name of an album; the photos that are from no folder have one too."""
    return name or translate("Albums", "Single photos")


def counted(album: Album) -> str:
    """`12 of 41 done`, or how many photos there are while none is."""
    states = album.states
    done = states[State.DONE] + states[State.LEFT]
    failed = states[State.FAILED] + states[State.SKIPPED]
    if not done:
        words = translate("Albums", "%n photo(s)", "", len(album))
    else:
        words = translate("Albums", "{done} of {total} done").format(done=done, total=len(album))
    if not failed:
        return words
    more = translate("Albums", "%n failed", "", failed)
    return translate("Albums", "{count}, {failed}").format(count=words, failed=more)


def read_out(heading: Heading, mark: str) -> str:
    """What a screen reader says of a heading."""
    words = (
        translate("Albums", "Album {name}, {count}, folded")
        if heading.folded
        else translate("Albums", "Album {name}, {count}")
    ).format(name=heading.name, count=heading.line)
    return f"{words}, {mark}" if mark else words


def of_photo(photo: Photo, described: Described, *, headed: bool) -> str:
    """What is to be said of a photo's own settings: nothing that its heading says already."""
    of_album = photo.album.own if headed and photo.album is not None else None
    if photo.own == of_album:
        return ""
    if photo.own is None:
        return translate("Albums", "Has the settings of all, not those of its album")
    return of_own(photo.own, described)


def of_own(own: Own | None, described: Described) -> str:
    """What is to be said of own settings; nothing of none."""
    if own is None:
        return ""
    words = described(own)
    if not words:
        return translate("Albums", "Has its own settings")
    return translate("Albums", "Has its own settings: {settings}").format(settings=words)


def tip(lines: str) -> str:
    """Lines for a tooltip, which would take a file's name with < and > in it for orders."""
    if "<" not in lines and "&" not in lines:
        return lines
    return f"<p>{escape(lines).replace(chr(10), '<br>')}</p>"
