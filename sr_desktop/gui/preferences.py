"""The remembered options while the program runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.settings import OPTIONS, AppSettings, change_settings


class Preferences(QObject):
    """What is set is on disk at once, and told to whoever listens."""

    changed = Signal(str, object)
    """An option by name, and its new value."""

    def __init__(self, settings: AppSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = settings

    @property
    def now(self) -> AppSettings:
        """All values of the moment."""
        return self._now

    def value(self, name: str) -> Any:
        """One of them."""
        return getattr(self._now, name)

    def set(self, **values: Any) -> None:
        """Remembers these; those that are new are told one by one."""
        checked = {name: OPTIONS[name].checked(value) for name, value in values.items()}
        new = {name: value for name, value in checked.items() if value != self.value(name)}
        if new:
            change_settings(**new)
            self._now = replace(self._now, **new)
            for name, value in new.items():
                self.changed.emit(name, value)

    def adopt(self, **values: Any) -> None:
        """Takes values that were changed elsewhere; tells nobody and writes nothing."""
        self._now = replace(self._now, **values)

    def reset(self, names: Iterable[str]) -> dict[str, Any]:
        """Sets options back to their start values; gives what they were, for `set` to take back."""
        before = {name: self.value(name) for name in names}
        self.set(**{name: OPTIONS[name].start for name in before})
        return before
