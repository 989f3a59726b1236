"""Sentences that depend on numbers."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from sr_desktop.base.errors import SRError
from sr_desktop.gui.translation import said, translate


def restore_label(waiting: int, *, again: bool) -> str:
    """The words on the one button."""
    if waiting > 1:
        return translate("Words", "Restore %n photo(s)", "", waiting)
    if not waiting and again:
        return translate("Words", "Restore again")
    return translate("Words", "Restore photo")


def time_left(seconds: float | None) -> str:
    """An honest round figure, or that the work has only begun."""
    if seconds is None:
        return translate("Words", "Working…")
    if seconds < 8:
        return translate("Words", "A few seconds left")
    if seconds < 50:
        return translate("Words", "About %n second(s) left", "", max(10, round(seconds / 10) * 10))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("Words", "About %n minute(s) left", "", max(1, minutes))
    return translate("Words", "About %n hour(s) left", "", round(seconds / 3600))


def time_taken(seconds: float) -> str:
    """`4 seconds`, `3 minutes`: a time for one photo."""
    if seconds < 90:
        return translate("Words", "%n second(s)", "", max(1, round(seconds)))
    return translate("Words", "%n minute(s)", "", round(seconds / 60))


def progress_line(seconds: float | None, position: int, total: int) -> str:
    """`About 3 minutes left, 12 of 41`."""
    left = time_left(seconds)
    if total <= 1:
        return left
    return translate("Words", "{left}, {position} of {total}").format(
        left=left, position=position, total=total
    )


def paused_line(position: int, total: int) -> str:
    """`Paused. 12 of 41`."""
    if total <= 1:
        return translate("Words", "Paused.")
    return translate("Words", "Paused. {position} of {total}").format(
        position=position, total=total
    )


def needed_line(photos: int, size: int, seconds: float | None) -> str:
    """`41 photos, about 120 MB needed, about 9 minutes`; seconds None: not known."""
    room = translate("Words", "%n photo(s), about {size} needed", "", photos).format(
        size=file_size(size)
    )
    if seconds is None:
        return room
    if seconds < 90:
        time = translate("Words", "about %n second(s)", "", max(10, round(seconds / 10) * 10))
    elif seconds < 90 * 60:
        time = translate("Words", "about %n minute(s)", "", max(2, round(seconds / 60)))
    else:
        time = translate("Words", "about %n hour(s)", "", round(seconds / 3600))
    return translate("Words", "{room}, {time}").format(room=room, time=time)


def pixels(size: tuple[int, int]) -> str:
    """`2362 x 3543 pixels`."""
    return translate("Words", "{width} x {height} pixels").format(width=size[0], height=size[1])


def decimal(number: float, places: int = 1) -> str:
    """`4.9`, in German `4,9`: a number with so many decimal places, as the language writes it."""
    return QLocale().toString(float(number), "f", places)


def file_size(size: int) -> str:
    """`67 MB`, `4.9 MB`, `716 kB`."""
    if size < 999_500:
        return translate("Words", "{number} kB").format(number=decimal(size / 1e3, 0))
    if size >= 999_500_000:
        return translate("Words", "{number} GB").format(
            number=decimal(size / 1e9, 0 if size >= 9_950_000_000 else 1)
        )
    return translate("Words", "{number} MB").format(
        number=decimal(size / 1e6, 0 if size >= 9_950_000 else 1)
    )


def told(error: SRError) -> str:
    """Sentence and next step of an error, as one text."""
    return said(error.words)
