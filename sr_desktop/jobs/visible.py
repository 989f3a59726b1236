"""Names of files as text that can be shown and stored: whatever they hold, nothing of it acts or hides."""

from __future__ import annotations

import unicodedata
from pathlib import Path

HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of what can't be seen: controls, marks of direction, lone surrogates, ends of lines."""
JOINERS = "\u200c\u200d"
"""Belong to Persian and Indian words, and to families of emoji."""


def visible(text: str | Path) -> str:
    r"""The text with all that can't be seen spelled out: `\n`, `\u202e`, and `\xff` for a byte of no letter.

    The latter is how Python holds file names that are no UTF-8. What is left can be encoded.
    """
    return "".join(map(_spelled, str(text)))


def _spelled(letter: str) -> str:
    if letter in JOINERS or unicodedata.category(letter) not in HIDDEN:
        return letter
    if "\udc80" <= letter <= "\udcff":  # an undecodable byte (PEP 383)
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return ascii(letter)[1:-1]
