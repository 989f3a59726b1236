"""The AppStream metainfo: the program's page in software centres."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

import product
import release_notes

SCREENSHOTS = (
    ("window-light.png", "An old photo, before and after"),
    ("approve-dark.png", "Looking through the finished photos of an album"),
    ("print-light.png", "Planning a print"),
)
PARAGRAPHS = (
    "Drop small, noisy, faded scans or whole album folders on the window, see before and after side by "
    "side, press one button, and get new files beside your untouched originals.",
    "Any processor will do; no graphics card, no account and no network are needed. Nothing is uploaded.",
)
POINTS = (
    "Originals are never changed; there is no switch to overwrite anything",
    "Gentle by default: colours stay, grey stays grey, faces are held back so that people still look like "
    "themselves",
    "A live preview follows while you move a control",
    "Whole albums overnight; a power cut loses nothing",
    "Date, place, captions, colour profile and print size are carried over; 16 bits stay 16 bits",
)
ITEMS = 6
"""Of each release: software centres show little, and link to the rest."""
LETTERS = 300


def text() -> str:
    """The whole file."""
    shots = "\n".join(_screenshot(*shot, first=not at) for at, shot in enumerate(SCREENSHOTS))
    changelog = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    done = "\n".join(_release(release) for release in release_notes.releases(changelog))
    paragraphs = "\n".join(f"    <p>{escape(words)}</p>" for words in PARAGRAPHS)
    points = "\n".join(f"      <li>{escape(words)}</li>" for words in POINTS)
    types = "\n".join(f"    <mediatype>{mime}</mediatype>" for mime in product.mime_types())
    summaries = "\n".join(
        f"  <summary{_language(code)}>{escape(words)}</summary>"
        for code, words in product.COMMENT.items()
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{product.APP_ID}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>BSD-3-Clause</project_license>
  <name>{product.NAME}</name>
{summaries}
  <developer_name>{product.PUBLISHER}</developer_name>
  <description>
{paragraphs}
    <ul>
{points}
    </ul>
  </description>
  <launchable type="desktop-id">{product.COMMAND}.desktop</launchable>
  <icon type="stock">{product.COMMAND}</icon>
  <categories>
    <category>Graphics</category>
    <category>Photography</category>
  </categories>
{_public(shots)}  <provides>
    <binary>{product.COMMAND}</binary>
{types}
  </provides>
  <recommends>
    <control>pointing</control>
    <control>keyboard</control>
    <memory>4096</memory>
  </recommends>
  <content_rating type="oars-1.1"/>
  <releases>
{done}
  </releases>
</component>
"""


def _public(shots: str) -> str:
    """What needs an address: nothing while the project has none."""
    if not product.HOMEPAGE:
        return ""
    return f"""  <url type="homepage">{product.HOMEPAGE}</url>
  <url type="bugtracker">{product.HOMEPAGE}/issues</url>
  <screenshots>
{shots}
  </screenshots>
"""


def _language(code: str) -> str:
    return "" if code == "en" else f' xml:lang="{code.replace("_", "-")}"'


def _screenshot(name: str, caption: str, *, first: bool) -> str:
    kind = ' type="default"' if first else ""
    address = f"{product.HOMEPAGE}/raw/HEAD/resources/screenshots/{name}"
    return f"""    <screenshot{kind}>
      <caption>{caption}</caption>
      <image type="source" width="1280" height="800">{address}</image>
    </screenshot>"""


def _release(release: release_notes.Release) -> str:
    items = re.findall(r"^- (.+(?:\n  .+)*)", release.notes, re.MULTILINE)[:ITEMS]
    told = "\n".join(f"          <li>{escape(_plain(item))}</li>" for item in items)
    page = f"{product.HOMEPAGE}/releases/tag/v{release.version}"
    link = f'\n      <url type="details">{page}</url>' if product.HOMEPAGE else ""
    return f"""    <release version="{_version(release.version)}" date="{release.date}">{link}
      <description>
        <ul>
{told}
        </ul>
      </description>
    </release>"""


def _version(text: str) -> str:
    """0.2.0rc1 as AppStream sorts it, before 0.2.0."""
    return re.sub(r"(\d)(a|b|rc)(\d)", r"\1~\2\3", text)


def _plain(markdown: str) -> str:
    """One line without marks, not longer than software centres like."""
    words = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", " ".join(markdown.split()))
    words = words.replace("`", "").replace("**", "").replace("*", "")
    if len(words) > LETTERS:
        words = words[:LETTERS].rsplit(" ", 1)[0] + " …"
    return words.removesuffix(".")
