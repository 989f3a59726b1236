"""Sentences that depend on numbers."""

from __future__ import annotations

from sr_desktop.base.errors import SRError


def count(number: int, one: str, many: str) -> str:
    """`1 photo`, `41 photos`."""
    return f"{number} {one if number == 1 else many}"


def restore_label(waiting: int, *, again: bool) -> str:
    """The words on the one button."""
    if waiting > 1:
        return f"Restore {waiting} photos"
    return "Restore again" if not waiting and again else "Restore photo"


def time_left(seconds: float | None) -> str:
    """An honest round figure, or that the work has only begun."""
    if seconds is None:
        return "Working…"
    if seconds < 8:
        return "A few seconds left"
    if seconds < 50:
        return f"About {max(10, round(seconds / 10) * 10)} seconds left"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"About {count(max(1, minutes), 'minute', 'minutes')} left"
    return f"About {count(round(seconds / 3600), 'hour', 'hours')} left"


def time_taken(seconds: float) -> str:
    """`4 seconds`, `3 minutes`: a time for one photo."""
    if seconds < 90:
        return count(max(1, round(seconds)), "second", "seconds")
    return count(round(seconds / 60), "minute", "minutes")


def progress_line(seconds: float | None, position: int, total: int) -> str:
    """`About 3 minutes left, 12 of 41`."""
    left = time_left(seconds)
    return left if total <= 1 else f"{left}, {position} of {total}"


def pixels(size: tuple[int, int]) -> str:
    """`2362 x 3543 pixels`."""
    return f"{size[0]} x {size[1]} pixels"


def file_size(size: int) -> str:
    """`67 MB`, `4.9 MB`, `716 kB`."""
    if size < 999_500:
        return f"{size / 1e3:.0f} kB"
    return f"{size / 1e6:.0f} MB" if size >= 9_950_000 else f"{size / 1e6:.1f} MB"


def told(error: SRError) -> str:
    """Sentence and next step of an error, as one text."""
    return f"{error.sentence} {error.next_step}".strip()
