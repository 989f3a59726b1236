"""Writes the address of the public repository into everything that tells it.

    .venv/bin/python packaging/set_home.py https://example.org/owner/sr-desktop

Changes packaging/product.py, the place of news in resources/updates.toml, and the files of
make_linux_files.py. The release workflow does it for the repository that it runs in; where the project
has a lasting home, do it once and commit. An empty address takes it out again.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEWS = "newest.json"
"""The release's file that "Check for a newer version…" reads; written by release_notes.py --news."""


def put(file: Path, pattern: str, line: str) -> None:
    """Replaces the one line that fits the pattern; raises SystemExit if there is not exactly one."""
    text, count = re.subn(pattern, lambda _found: line, file.read_text("utf-8"), flags=re.MULTILINE)
    if count != 1:
        raise SystemExit(f"{file} has {count} lines like {pattern}.")
    file.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("address")
    address = parser.parse_args().address.rstrip("/")
    if address and not re.fullmatch(r"https://[\w.-]+(/[\w.-]+)+", address):
        raise SystemExit(f"{address} is not the address of a repository.")
    put(HERE / "product.py", r'^HOMEPAGE = ".*"$', f'HOMEPAGE = "{address}"')
    news = f"{address}/releases/latest/download/{NEWS}" if address else ""
    put(HERE.parent / "resources" / "updates.toml", r'^address = ".*"$', f'address = "{news}"')
    subprocess.run([sys.executable, HERE / "make_linux_files.py"], check=True)


if __name__ == "__main__":
    main()
