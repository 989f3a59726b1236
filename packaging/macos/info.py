"""The values of Info.plist: what macOS knows of the program. sr-desktop.spec imports PLIST.

    python packaging/macos/info.py FILE     writes them as a property list, to look at

PyInstaller adds the names of program, icon and bundle itself.
"""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product


def _document_types() -> list[dict[str, Any]]:
    """Photos and folders: in "Open With", and taken when dropped on the Dock; never the first choice."""
    types: list[dict[str, Any]] = []
    for kind in product.PHOTO_TYPES:
        entry: dict[str, Any] = {
            "CFBundleTypeName": kind.name,
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
        }
        if kind.uti:
            entry["LSItemContentTypes"] = [kind.uti]
        else:
            entry["CFBundleTypeExtensions"] = [ending.removeprefix(".") for ending in kind.endings]
        types.append(entry)
    folder = {"LSItemContentTypes": ["public.folder"], "CFBundleTypeName": "Folder"}
    types.append({**folder, "CFBundleTypeRole": "Viewer", "LSHandlerRank": "Alternate"})
    return types


_NUMBERS = ".".join(map(str, product.four_numbers(product.version())[:3]))

PLIST: dict[str, Any] = {
    "CFBundleDisplayName": product.NAME,
    "CFBundleName": product.NAME,
    "CFBundleIdentifier": product.APP_ID,
    "CFBundleShortVersionString": _NUMBERS,
    "CFBundleVersion": _NUMBERS,
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": [code.replace("zh_CN", "zh-Hans") for code in product.COMMENT],
    "CFBundleDocumentTypes": _document_types(),
    "LSMinimumSystemVersion": product.MACOS_FLOOR,
    "LSApplicationCategoryType": "public.app-category.photography",
    "LSRequiresNativeExecution": True,
    "NSHighResolutionCapable": True,
    "NSSupportsAutomaticGraphicsSwitching": True,
    "NSHumanReadableCopyright": f"{product.PUBLISHER}. BSD-3-Clause.",
}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    Path(sys.argv[1]).write_bytes(plistlib.dumps(PLIST))
