"""The pages of a contact sheet, as HTML.

They load nothing and run nothing: pictures are inside, styles are allowed by their hash alone. What comes
from the names of files is escaped, and what can't be seen in it is spelled out.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template

from sr_desktop.base import paths
from sr_desktop.base.sentences import Sentence, sentence
from sr_desktop.engine.thumbnails import Thumbnail
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.file_links import link, quoted
from sr_desktop.jobs.report import Folder, Reason, Summary
from sr_desktop.jobs.summary_text import (
    Said,
    cancelled_line,
    duration,
    failed_line,
    headline,
    missing_line,
    size_on_disk,
    skipped_line,
    waiting_line,
)
from sr_desktop.jobs.visible import visible

TITLE = sentence("Before and after")
WIDE = 2.2
"""Times as wide as high."""


@dataclass(frozen=True, slots=True)
class Look:
    """What all pages of a sheet have in common.

    said, language: in which language it speaks, and that language's code; folder: where the pages lie.
    title: as it is shown; day: when it was made, ISO 8601.
    """

    folder: Path
    title: str
    day: str
    said: Said = str
    language: str = "en"
    style: str = field(default_factory=lambda: _resource("contact_sheet.css"))
    template: str = field(default_factory=lambda: _resource("contact_sheet.html"))

    def words(self, text: str) -> str:
        """A sentence in the language of the sheet, escaped."""
        return escape(visible(self.said(text)))

    def link(self, path: Path) -> str:
        """The value of a `href`."""
        return escape(link(path, self.folder))


def frame(look: Look, pages: Sequence[Path], number: int) -> tuple[str, str]:
    """What stands before and behind the content of page `number`, counted from 1."""
    style = look.style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    title = escape(visible(look.title))
    if len(pages) > 1:
        title = f"{title} · {look.words(_place(pages, number))}"
    filled = Template(look.template).substitute(
        language=escape(look.language),
        style_hash=digest,
        title=title,
        style=style,
        pages=_pages(look, pages, number),
        content="\0",
        made=look.words(
            sentence("Made by SR Desktop on {day}. The originals were not changed.", day=look.day)
        ),
    )
    before, _, behind = filled.partition("\0")
    return before, behind


def opening(look: Look, summary: Summary, albums: Iterable[tuple[Folder, str]]) -> str:
    """The head of the first page: the summary, and where each album begins (its folder and its link)."""
    more = [line for line, shown in _counted(summary) if shown]
    if summary.bytes:
        more.append(sentence("The new files take {size}.", size=size_on_disk(summary.bytes)))
    listed = list(albums)
    return "\n".join(
        (
            '<header class="opening">',
            f'<p class="eyebrow">{look.words(TITLE)}</p>',
            f"<h1><bdi>{escape(visible(look.title))}</bdi></h1>",
            f'<p class="headline">{look.words(headline(summary))}</p>',
            f'<p class="more">{" ".join(map(look.words, more))}</p>',
            "</header>",
            *_albums(look, listed),
        )
    )


def short_opening(look: Look, pages: Sequence[Path], number: int) -> str:
    """The head of the other pages."""
    return "\n".join(
        (
            '<header class="opening short">',
            f'<p class="eyebrow">{look.words(TITLE)}</p>',
            f"<h1><bdi>{escape(visible(look.title))}</bdi></h1>",
            f'<p class="more">{look.words(_place(pages, number))}</p>',
            "</header>",
        )
    )


def album_start(look: Look, folder: Folder, anchor: str, *, continued: bool) -> str:
    """The heading of an album; `album_end` closes it."""
    name = f"<bdi>{escape(visible(folder.name))}</bdi>"
    more = f" <small>{look.words(sentence('continued'))}</small>" if continued else ""
    where = escape(visible(folder.path))
    return (
        f'<section class="album" id="{anchor}">\n<div class="album-head"><h2>{name}{more}</h2>'
        f'<p class="path"><a href="{look.link(folder.path)}"><bdi>{where}</bdi></a></p></div>\n'
        '<div class="photos">'
    )


def album_end() -> str:
    """Closes what `album_start` opened."""
    return "</div>\n</section>"


def card(look: Look, entry: Entry, before: Thumbnail | None, after: Thumbnail | None) -> str:
    """One restored photo; None in the place of a picture that can't be shown."""
    name = escape(visible(entry.source.name))
    facts: list[str] = [sentence("Restored")]
    if entry.seconds:
        facts.append(duration(entry.seconds))
    if entry.model:
        facts.append(entry.model)
    notes = [f'<p class="note">{look.words(note)}</p>' for note in entry.notes]
    return "\n".join(
        (
            '<article class="photo">',
            f"<h3><bdi>{name}</bdi></h3>",
            f'<div class="pair{_shape(before or after)}">',
            _picture(look, sentence("Before"), entry.source, before, entry.pixels),
            _picture(look, sentence("After"), entry.result, after, None),
            "</div>",
            f'<p class="facts">{_dotted(look, facts)}</p>',
            *notes,
            "</article>",
        )
    )


def _shape(small: Thumbnail | None) -> str:
    """The class of pictures that stand, or that are so wide that one goes above the other."""
    if small is None:
        return ""
    width, height = small.size
    return " tall" if height > width else " wide" if width > WIDE * height else ""


def ending(look: Look, summary: Summary) -> str:
    """What was not restored, at the end of the last page."""
    parts = []
    for line, reasons, mark in (
        (failed_line(summary), summary.failed, "failed"),
        (skipped_line(summary), summary.skipped, "skipped"),
    ):
        if reasons:
            inside = "\n".join(_reason(look, reason) for reason in reasons)
            parts.append(
                f'<section class="rest {mark}">\n<h2>{look.words(line)}</h2>\n{inside}\n</section>'
            )
    for line, entries in (
        (cancelled_line(summary), summary.cancelled),
        (waiting_line(summary), summary.waiting),
    ):
        if entries:
            parts.append(
                f'<section class="rest">\n<h2>{look.words(line)}</h2>\n{_files(look, entries)}\n</section>'
            )
    return "\n".join(parts)


def _place(pages: Sequence[Path], number: int) -> Sentence:
    return sentence("Page {number} of {pages}", number=number, pages=len(pages))


def _counted(summary: Summary) -> Iterable[tuple[Sentence, bool]]:
    yield failed_line(summary), bool(summary.failed)
    yield skipped_line(summary), bool(summary.skipped)
    yield cancelled_line(summary), bool(summary.cancelled)
    yield waiting_line(summary), bool(summary.waiting)
    yield missing_line(summary), bool(summary.missing)


def _dotted(look: Look, facts: Sequence[str]) -> str:
    return " ".join(f"<span>{look.words(fact)}</span>" for fact in facts)


def _albums(look: Look, albums: Sequence[tuple[Folder, str]]) -> list[str]:
    if len(albums) < 2:
        return []
    return [
        f'<nav class="albums" aria-label="{look.words(sentence("Albums"))}">\n<ul>',
        *(
            f'<li><a href="{escape(target)}"><bdi>{escape(visible(folder.name))}</bdi></a></li>'
            for folder, target in albums
        ),
        "</ul>\n</nav>",
    ]


def _pages(look: Look, pages: Sequence[Path], number: int) -> str:
    """Links to the other pages; nothing for a single one."""
    if len(pages) < 2:
        return ""
    links = []
    for place, page in enumerate(pages, start=1):
        here = ' aria-current="page"' if place == number else ""
        links.append(f'<a href="./{escape(quoted(page.name))}"{here}>{place}</a>')
    label = look.words(sentence("Pages"))
    return (
        f'<nav class="pages" aria-label="{label}">\n<span>{label}</span>\n{" ".join(links)}\n</nav>'
    )


def _picture(
    look: Look,
    label: Sentence,
    path: Path | None,
    small: Thumbnail | None,
    pixels: tuple[int, int] | None,
) -> str:
    size = pixels if small is None else small.of
    caption = look.words(label)
    if size is not None:
        words = sentence("{width} × {height} pixels", width=size[0], height=size[1])
        caption += f" <small>{look.words(words)}</small>"
    if small is None:
        gone = look.words(sentence("This picture can't be shown: the file was moved or changed."))
        picture = f'<div class="gone">{gone}</div>'
    else:
        data = base64.b64encode(small.jpeg).decode()
        width, height = small.size
        name = "" if path is None else path.name
        alt = look.words(sentence("{when}: {name}", when=label, name=visible(name)))
        picture = (
            f'<img src="data:image/jpeg;base64,{data}" width="{width}" height="{height}" alt="{alt}" '
            'decoding="async">'
        )
        if path is not None:
            picture = f'<a href="{look.link(path)}">{picture}</a>'
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>"


def _reason(look: Look, reason: Reason) -> str:
    return (
        f'<div class="reason">\n<p>{look.words(reason.words)}</p>\n'
        f"{_files(look, reason.entries)}\n</div>"
    )


def _files(look: Look, entries: Sequence[Entry]) -> str:
    lines = "\n".join(f"<li>{_file(look, entry.source)}</li>" for entry in entries)
    return f"<ul>\n{lines}\n</ul>"


def _file(look: Look, path: Path) -> str:
    """A link; the name by itself, for an Arabic one would turn the path around."""
    whole, name = visible(path), visible(path.name)
    folder = whole.removesuffix(name)
    return f'<a href="{look.link(path)}"><bdi>{escape(folder)}</bdi><bdi>{escape(name)}</bdi></a>'


def _resource(name: str) -> str:
    return (paths.resources() / name).read_text(encoding="utf-8")
