"""Qt's files of translations (TS 2.1), in the form that Qt Linguist and `lupdate` write them.

https://doc.qt.io/qt-6/linguist-ts-file-format.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from texts import Text

FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "ja": 1, "zh_CN": 1}
"""How many plural forms Qt asks of each language."""
QUOTES = {'"': "&quot;", "'": "&apos;"}

Key = tuple[str, str, str]
"""Context, source and comment."""


@dataclass(frozen=True, slots=True)
class Translated:
    """What a text is in a language: one form, or one for each number. `sure`: somebody stands for it."""

    forms: tuple[str, ...]
    sure: bool = True

    @property
    def whole(self) -> bool:
        """Whether no form is missing."""
        return bool(self.forms) and all(self.forms)


def read(path: Path) -> dict[Key, Translated]:
    """The translations in a file; empty if there is none. Raises `ElementTree.ParseError`."""
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is not None:
                parts = translation.findall("numerusform") or [translation]
                forms = tuple(part.text or "" for part in parts)
                found[key] = Translated(forms, translation.get("type") != "unfinished")
    return found


def written(language: str, texts: Iterable[Text], known: Mapping[Key, Translated]) -> str:
    """The content of the file with these texts; what is not known yet is left open.

    English has entries for plural forms only: everything else is English already.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    wanted = [text for text in texts if text.plural or language != "en"]
    wanted.sort(key=lambda text: text.context)  # within a context as they were found
    for context, messages in groupby(wanted, key=lambda text: text.context):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for text in messages:
            key = (text.context, text.source, text.comment)
            lines += _message(language, text, known.get(key, Translated(())))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(language: str, text: Text, known: Translated) -> list[str]:
    if language == "en" and not known.whole:
        known = Translated(text.english)
    forms = [*known.forms, *[""] * FORMS[language]][: FORMS[language] if text.plural else 1]
    state = "" if known.sure and all(forms) else ' type="unfinished"'
    lines = [
        '    <message numerus="yes">' if text.plural else "    <message>",
        f"        <source>{_escaped(text.source)}</source>",
    ]
    if text.comment:
        lines.append(f"        <comment>{_escaped(text.comment)}</comment>")
    if text.plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{_escaped(forms[0])}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, QUOTES)
