"""The page of settings, drawn from how the options are declared. A change counts at once."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons
from sr_desktop.gui.device_choice import DeviceChoice
from sr_desktop.gui.faster_card import FasterCard
from sr_desktop.gui.faster_work import FasterWork
from sr_desktop.gui.preferences import Preferences
from sr_desktop.gui.settings_editors import Editor, editor
from sr_desktop.gui.settings_rows import ALSO_RESET, SECTIONS, Row, Section, shown
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.messages import Report

SCROLL_BAR = 16
INDENT = 30
"""Where the words of a tick begin, in logical pixels."""


class SettingsPage(QDialog):
    """A window of its own that leaves the other one usable."""

    _area: QScrollArea | None = None

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget | None = None,
        faster: FasterWork | None = None,
    ) -> None:
        """faster: what is done to make the work faster; None: nothing is said of it."""
        super().__init__(parent)
        self._preferences = preferences
        self.faster = None if faster is None else FasterCard(faster)
        self._before: dict[str, Any] = {}
        self.editors: dict[str, Editor] = {}
        self.setWindowTitle(translate("SettingsPage", "Settings"))
        self.setSizeGripEnabled(True)
        self._build()
        self.setMinimumHeight(360)
        self._fit()
        self.resize(600, 760)
        preferences.changed.connect(self._on_changed)
        self.show_values()

    def show_values(self) -> None:
        """Brings everything in line with the options."""
        for name, each in self.editors.items():
            each.show(self._preferences.value(name))

    def show_report(self, report: Report) -> None:
        """What the engine found in this computer."""
        choice = self.editors["device"].widget
        assert isinstance(choice, DeviceChoice)
        choice.show_report(report)
        if self.faster is not None:
            self.faster.show_report(report)

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        title = QLabel(translate("SettingsPage", "Settings"))
        title.setProperty("tone", "title")
        title.setContentsMargins(24, 16, 24, 8)
        self._body = QWidget()
        self._body.setObjectName("panelBody")
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(24, 0, 12, 16)  # the scroll bar takes the rest
        rows.setSpacing(8)
        for section in SECTIONS:
            self._add_section(rows, section)
        if self.faster is not None:
            rows.addWidget(_heading(translate("SettingsPage", "Make it faster")))
            rows.addWidget(self.faster)
        rows.addStretch()
        self._area = area = QScrollArea()
        area.setObjectName("settings")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        layout.addWidget(area, 1)
        layout.addWidget(self._foot())

    def _add_section(self, rows: QVBoxLayout, section: Section) -> None:
        rows.addWidget(_heading(translate("SettingsPage", section.title)))
        card = QFrame()
        card.setObjectName("modelRow")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(4)
        for row in section.rows:
            if inside.count():
                inside.addSpacing(8)
            self._add_row(inside, row)
        rows.addWidget(card)

    def _add_row(self, inside: QVBoxLayout, row: Row) -> None:
        made = self.editors[row.option] = editor(row, partial(self._on_edited, row.option))
        if not made.titled:
            label = QLabel(translate("SettingsPage", row.label))
            label.setBuddy(made.widget)
            inside.addWidget(label)
        inside.addWidget(made.widget)
        if row.help:
            text = translate("SettingsPage", row.help)
            help_line = QLabel(text)
            help_line.setProperty("tone", "small")
            help_line.setWordWrap(True)
            help_line.setIndent(INDENT if made.titled else 0)
            made.widget.setAccessibleDescription(text)
            inside.addWidget(help_line)

    def _foot(self) -> QFrame:
        self.reset_button = QPushButton(translate("SettingsPage", "Reset all"))
        self.reset_button.setToolTip(
            translate("SettingsPage", "Sets everything here as it was at the first start")
        )
        self.reset_button.clicked.connect(self._on_reset)
        self.back_button = QPushButton(translate("SettingsPage", "Take back"))
        self.back_button.setProperty("kind", "link")
        self.back_button.setToolTip(translate("SettingsPage", "Sets everything as it was before"))
        self.back_button.clicked.connect(self._on_take_back)
        self.back_button.hide()
        self.close_button = QPushButton(translate("SettingsPage", "Close"))
        self.close_button.clicked.connect(self.reject)
        foot = QFrame()
        foot.setObjectName("panelFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        row.addWidget(self.reset_button)
        row.addWidget(self.back_button)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (self.reset_button, self.back_button, self.close_button):
            button.setAutoDefault(False)
        return foot

    # --- what the person does ----------------------------------------------------------------

    def _on_edited(self, name: str, value: object) -> None:
        self._forget()
        self._preferences.set(**{name: value})

    def _on_reset(self) -> None:
        self._before = self._preferences.reset((*shown(), *ALSO_RESET))
        self.show_values()
        self.back_button.show()
        self.back_button.setFocus()

    def _on_take_back(self) -> None:
        self._preferences.set(**self._before)
        self.show_values()
        self._forget()
        self.reset_button.setFocus()

    def _forget(self) -> None:
        self._before = {}
        self.back_button.hide()

    def _on_changed(self, name: str, value: object) -> None:
        if name in self.editors:
            self.editors[name].show(value)

    # --- events ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As wide as its widest words need."""
        if self._area is not None:
            needed = self._body.minimumSizeHint().width() + SCROLL_BAR
            self._area.setMinimumWidth(max(440, needed))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        icons.retint(self)
        self._forget()
        if self.faster is not None:
            self.faster.look()


def _heading(text: str) -> QLabel:
    heading = QLabel(text)
    heading.setProperty("tone", "heading")
    heading.setContentsMargins(0, 8, 0, 0)
    return heading
