"""What lies in folders without being the person's: hidden files, and what systems put there."""

from __future__ import annotations

import os
import stat

SYSTEM_FILES = frozenset(
    {
        *("thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini"),
        *("icon\r", "picasa.ini", "zbthumbnail.info", "synoindex_mediainfo", "hiberfil.sys"),
        *("pagefile.sys", "swapfile.sys"),
    }
)
"""Names in lower case; those that begin with a dot (.DS_Store, ._x, .directory) are hidden anyway."""
SYSTEM_FOLDERS = frozenset(
    {
        *("$recycle.bin", "recycler", "system volume information", "found.000"),  # Windows
        *(
            "@eadir",
            "@tmp",
            "#recycle",
            "#snapshot",
            "@recycle",
            "@recently-snapshot",
        ),  # drives in the network
        "__macosx",  # what a Mac packs beside the files
    }
)
LOST_AND_FOUND = "lost+found"
"""Of every Linux drive, and readable by its keeper only."""
UF_HIDDEN = 0x8000
"""<sys/stat.h> of macOS."""


def is_hidden(entry: os.DirEntry[str], *, folder: bool) -> bool:
    """Whether a file or folder is to be passed over without a word."""
    name = entry.name
    if name.startswith("."):
        return True
    if name.lower() in (SYSTEM_FOLDERS if folder else SYSTEM_FILES):
        return True
    return _ATTRIBUTES and _is_marked(entry)


_ATTRIBUTES = hasattr(os.stat_result, "st_file_attributes") or hasattr(os.stat_result, "st_flags")


def _is_marked(entry: os.DirEntry[str]) -> bool:
    """Whether the drive says that it is hidden, or the system's (Windows, macOS)."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    hidden = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM
    attributes, flags = getattr(status, "st_file_attributes", 0), getattr(status, "st_flags", 0)
    return bool(attributes & hidden or flags & UF_HIDDEN)
