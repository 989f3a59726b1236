"""Prints what CHANGELOG.md says of one version: the notes of its release.

    python packaging/release_notes.py 0.1.0 [--to FILE] [--news FILE]

--news writes the small file that "Check for a newer version…" reads. The version may be written as a tag
(v0.1.0). Ends with status 1 if the changelog has no such version or says nothing of it. Needs nothing
but Python.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import product

CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"
HEADING = re.compile(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One heading of the changelog with what stands under it."""

    version: str
    date: str
    """Year-month-day; empty for what is not released."""
    notes: str


def releases(text: str) -> list[Release]:
    """The releases of a changelog, newest first, without what is not released."""
    found = list(HEADING.finditer(text))
    ends = [heading.start() for heading in found[1:]] + [len(text)]
    every = [
        Release(heading[1], heading[2] or "", text[heading.end() : end].strip())
        for heading, end in zip(found, ends, strict=True)
    ]
    return [release for release in every if release.date]


def notes_of(version: str, text: str) -> str:
    """What the changelog says of `version`; raises LookupError if it says nothing."""
    wanted = version.removeprefix("v")
    for release in releases(text):
        if release.version == wanted and release.notes:
            return release.notes
    raise LookupError(f"CHANGELOG.md says nothing of {wanted}: give it a heading with a date.")


def plain(notes: str) -> str:
    """Notes without the marks of Markdown; each point on one line."""
    text = re.sub(r"\n  +", " ", notes)
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
    return re.sub(r"^#+ ", "", text.replace("`", "").replace("*", ""), flags=re.MULTILINE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("version", metavar="VERSION")
    parser.add_argument("--to", type=Path, metavar="FILE", help="default: stdout")
    parser.add_argument("--news", type=Path, metavar="FILE")
    options = parser.parse_args()
    try:
        notes = notes_of(options.version, CHANGELOG.read_text(encoding="utf-8"))
    except LookupError as error:
        print(error.args[0], file=sys.stderr)
        return 1
    if options.to:
        options.to.write_text(notes + "\n", encoding="utf-8")
    else:
        print(notes)
    if options.news:
        version = options.version.removeprefix("v")
        page = f"{product.HOMEPAGE}/releases/tag/v{version}" if product.HOMEPAGE else ""
        news = {"version": version, "notes": plain(notes), "page": page}
        options.news.write_text(json.dumps(news, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
