"""Links from a page on disk to files, whatever bytes their names are made of."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote_from_bytes

from sr_desktop.base.files import absolute

SAFE = "/!$&'()*+,-._~@"
"""Without ":", which could be taken for the end of a scheme, and ";" and "=", which some readers mistake."""


def link(target: Path, page_folder: Path) -> str:
    """A URI reference (RFC 3986, RFC 8089) to `target` for a page that lies in `page_folder`.

    Relative for what lies below that folder, so that both can be moved together; else `file://…`.
    Not escaped for HTML.
    """
    target, page_folder = absolute(target), absolute(page_folder)
    if target.is_relative_to(page_folder):
        return "./" + quoted(target.relative_to(page_folder).as_posix())
    path = target.as_posix()
    if path.startswith("//"):  # a share of Windows: //server/share/…
        return "file:" + quoted(path)
    drive, root = target.drive, quoted(path.removeprefix(target.drive))
    return f"file:///{drive}{root}" if drive else f"file://{root}"


def quoted(path: str) -> str:
    """A path with all that means something else in a URI as %XX, byte by byte as the file system has them."""
    return quote_from_bytes(os.fsencode(path), safe=SAFE)
