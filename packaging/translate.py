"""Brings the translations up to date: `python packaging/translate.py [--check]`.

Collects every text (see `texts`), writes `resources/translations/sr_desktop_*.ts` with what is new left
open and what is gone taken out, compiles them to the .qm files that the window loads, and lists what is
not translated. Translate the .ts files with Qt Linguist (`pyside6-linguist`) or any editor, then run
this again.

The .qm files are kept beside the sources: they are small, and so the program speaks its languages from a
checkout or a package without a step of building, on machines that have no `lrelease` too.

With `--check` nothing is written; the exit status is 1 if a file is out of date or a text has a fault.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QTranslator
from texts import ROOT, Text, collect
from ts_file import FORMS, Translated, read, written

__all__ = ["FORMS", "Text", "Translated", "read", "written"]

FOLDER = ROOT / "resources" / "translations"
NUMBERS = range(32)
"""Enough to meet every plural form."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; gives its exit status."""
    parser = argparse.ArgumentParser(description="Brings the translations up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing, only look")
    options = parser.parse_args(arguments)
    reader = collect()
    texts = list(reader.texts.values())
    problems = [str(fault) for fault in reader.faults]
    if options.check:
        problems += out_of_date(texts)
    else:
        update(texts)
    for line in problems:
        print(line)
    for language in FORMS:
        lines = list(listed(language))
        print(*lines[: 1 if options.check else None], sep="\n")
    return 1 if problems else 0


def ts_path(language: str) -> Path:
    """The file that is translated."""
    return FOLDER / f"sr_desktop_{language}.ts"


def update(texts: Sequence[Text]) -> None:
    """Writes both files of every language."""
    FOLDER.mkdir(exist_ok=True)
    for language in FORMS:
        path = ts_path(language)
        path.write_text(written(language, texts, read(path)), encoding="utf-8", newline="\n")
        compile_file(path)


def compile_file(path: Path) -> None:
    """The .qm beside a .ts."""
    here = str(Path(sys.executable).parent)
    tool = shutil.which("pyside6-lrelease", path=here) or shutil.which("pyside6-lrelease")
    if tool is None:
        raise SystemExit("pyside6-lrelease is missing; it comes with PySide6-Essentials.")
    subprocess.run(
        [tool, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True, timeout=120
    )


def out_of_date(texts: Sequence[Text]) -> Iterator[str]:
    """What `update` would change."""
    for language in FORMS:
        path = ts_path(language)
        if not path.exists() or path.read_text(encoding="utf-8") != written(
            language, texts, read(path)
        ):
            yield f"{path.name} is out of date: run python packaging/translate.py"
        elif not compiled_is_current(path):
            yield f"{path.stem}.qm is out of date: run python packaging/translate.py"


def compiled_is_current(path: Path) -> bool:
    """Whether the .qm says what its .ts says; compared by content, since `lrelease` may change its form."""
    translator = QTranslator()
    compiled = path.with_suffix(".qm")
    if not compiled.exists() or not translator.load(str(compiled)):
        return False
    for (context, source, comment), translated in read(path).items():
        numbers = NUMBERS if len(translated.forms) > 1 or "%n" in source else (-1,)
        said = {translator.translate(context, source, comment, number) for number in numbers}
        if said != (set(translated.forms) if translated.whole else {""}):
            return False
    return True


def untranslated(language: str) -> list[str]:
    """The texts that this language lacks, with their context."""
    return [
        f"{context}: {source}"
        for (context, source, _), translated in read(ts_path(language)).items()
        if not (translated.whole and translated.sure)
    ]


def listed(language: str) -> Iterator[str]:
    """What is missing, in lines for a person."""
    missing = untranslated(language)
    yield f"{language}: {len(missing)} of {len(read(ts_path(language)))} texts are not translated"
    yield from (f"    {line}" for line in missing)


if __name__ == "__main__":
    sys.exit(main())
