"""Stands between the settings and what they change in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.faster_work import FasterWork
from sr_desktop.gui.preferences import Preferences
from sr_desktop.gui.settings_page import SettingsPage
from sr_desktop.gui.theme import Theme
from sr_desktop.jobs.messages import Report

LOOK = ("theme", "high_contrast", "text_size")


class SettingsDesk(QObject):
    """Makes the page when it is first asked for."""

    def __init__(
        self,
        window: QWidget,
        controls: Controls,
        theme: Theme,
        settings: AppSettings,
        faster: FasterWork | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._controls, self._theme = window, controls, theme
        self._faster = faster
        self._report: Report | None = None
        self._page: SettingsPage | None = None
        self.preferences = Preferences(settings, self)
        self.preferences.changed.connect(self._on_changed)
        self._dress()

    @property
    def page(self) -> SettingsPage:
        """The page, made when it is first asked for."""
        if self._page is None:
            self._page = SettingsPage(self.preferences, self._window, self._faster)
            if self._report is not None:
                self._page.show_report(self._report)
        return self._page

    def open(self) -> None:
        """Shows the page with what the controls say now."""
        self.preferences.adopt(**self._controls.remembered())
        page = self.page
        page.show_values()
        page.show()
        page.raise_()
        page.activateWindow()

    def show_report(self, report: Report) -> None:
        """What the engine found in this computer."""
        self._report = report
        if self._page is not None:
            self._page.show_report(report)

    def _on_changed(self, name: str, _value: object) -> None:
        if name in LOOK:
            self._dress()
        else:
            self._controls.take(name, self.preferences.now)

    def _dress(self) -> None:
        now = self.preferences.now
        self._theme.set_text_size(now.text_size)
        self._theme.prefer(scheme=now.theme, contrast=now.high_contrast)
