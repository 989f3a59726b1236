"""Writes the files by which a Linux desktop knows the program.

    .venv/bin/python packaging/make_linux_files.py [--to FOLDER] [--check]

Into FOLDER (default: `packaging/linux`) come the desktop entry, the AppStream metainfo with the
releases of CHANGELOG.md, and the man page from the real command line. They are kept in the
repository, and a second copy of the entry in `resources/desktop`, which every package carries for
`sr-desktop --install-desktop-entry`. `--check` writes nothing and ends with status 1 if one is not
what it would be now.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product
from linux import desktop_entry, man_page, metainfo


def files() -> dict[str, str]:
    """The names of the files and what is in them."""
    return {
        f"{product.COMMAND}.desktop": desktop_entry.text(),
        f"{product.APP_ID}.metainfo.xml": metainfo.text(),
        f"{product.COMMAND}.1": man_page.text(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--to", type=Path, default=product.ROOT / "packaging" / "linux")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    stale = 0
    targets = {options.to / name: text for name, text in files().items()}
    if options.to == parser.get_default("to"):
        entry = f"{product.COMMAND}.desktop"
        targets[product.ROOT / "resources" / "desktop" / entry] = targets[options.to / entry]
    for target, text in targets.items():
        if options.check:
            if not target.is_file() or target.read_text(encoding="utf-8") != text:
                print(f"Not up to date: {target}", file=sys.stderr)
                stale += 1
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            print(target)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
