"""How the program looks: colours, distances and one stylesheet, light and dark.

The look follows the system while the program runs. Text sizes are shares of the system's font.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from sr_desktop.base import paths

GRID = 8
"""All distances are multiples or halves of this many logical pixels."""

SMALL, TITLE, HEADLINE = 0.9, 1.1, 1.7
"""Text sizes as shares of the system's font size."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, by what they are for."""

    window: str
    surface: str
    sunken: str
    canvas: str
    line: str
    line_strong: str
    hover: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    success: str
    success_soft: str
    danger: str
    danger_soft: str
    checker: str
    knob: str


LIGHT = Tokens(
    window="#f7f6f3",
    surface="#ffffff",
    sunken="#edebe6",
    canvas="#e4e3e0",
    line="#dfdcd5",
    line_strong="#c4c0b6",
    hover="#eeece7",
    text="#23211d",
    muted="#68645c",
    faint="#a9a498",
    accent="#17695b",
    accent_hover="#125549",
    accent_soft="#deebe7",
    on_accent="#ffffff",
    success="#1f6e3a",
    success_soft="#e4f1e7",
    danger="#a8281c",
    danger_soft="#fae7e4",
    checker="#f4f3f1",
    knob="#ffffff",
)

DARK = Tokens(
    window="#1f1e1c",
    surface="#2a2926",
    sunken="#191817",
    canvas="#141413",
    line="#37352f",
    line_strong="#524f48",
    hover="#302e2a",
    text="#edeae4",
    muted="#a8a399",
    faint="#6d685f",
    accent="#63c3ad",
    accent_hover="#7fd3bf",
    accent_soft="#213a34",
    on_accent="#06241e",
    success="#8ed3a2",
    success_soft="#1f3326",
    danger="#f3a69c",
    danger_soft="#422522",
    checker="#23221f",
    knob="#1f1e1c",
)


LIGHT_CONTRAST = Tokens(
    window="#ffffff",
    surface="#fefefe",
    sunken="#f2f2f2",
    canvas="#d8d8d8",
    line="#5a5a5a",
    line_strong="#000000",
    hover="#e4e4e4",
    text="#000000",
    muted="#262626",
    faint="#595959",
    accent="#00473a",
    accent_hover="#002e26",
    accent_soft="#cfe9e2",
    on_accent="#ffffff",
    success="#00461b",
    success_soft="#e0f4e5",
    danger="#7d0d02",
    danger_soft="#ffe6e2",
    checker="#f4f4f4",
    knob="#ffffff",
)

DARK_CONTRAST = Tokens(
    window="#000000",
    surface="#0d0d0d",
    sunken="#1c1c1c",
    canvas="#080808",
    line="#9a9a9a",
    line_strong="#ffffff",
    hover="#333333",
    text="#ffffff",
    muted="#dedede",
    faint="#a6a6a6",
    accent="#7ff0d5",
    accent_hover="#b5f8e8",
    accent_soft="#0b3b31",
    on_accent="#000000",
    success="#a5f0bb",
    success_soft="#0d2e17",
    danger="#ffc2ba",
    danger_soft="#4a1510",
    checker="#262626",
    knob="#000000",
)
LOOKS = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)


def current() -> Tokens:
    """The look that the application has now."""
    return _of(QApplication.palette())


def _of(palette: QPalette) -> Tokens:
    window = palette.color(QPalette.ColorRole.Window).name()
    found = next((look for look in LOOKS if look.window == window), None)
    if found is not None:
        return found
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


class Theme(QObject):
    """Keeps the application in the look of the system, or in the one that was chosen."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._chosen: Tokens | None = None
        self._system = _of(app.palette())
        self._scheme, self._contrast = "system", "system"
        self._base, self._font, self._times = app.font(), QFont(), 1.0
        app.setStyle("Fusion")
        self._hints = app.styleHints()  # held: what it gives is gone with it
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        told = getattr(self._hints, "accessibility", None)  # Qt 6.10
        self._accessibility = None if told is None else told()
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._on_contrast_changed)
        self.apply()

    @property
    def tokens(self) -> Tokens:
        """The look of the moment."""
        if self._chosen is not None:
            return self._chosen
        if self._strong:
            return DARK_CONTRAST if self._dark else LIGHT_CONTRAST
        return DARK if self._dark else LIGHT

    @property
    def _dark(self) -> bool:
        scheme = self._hints.colorScheme()
        if self._scheme != "system":
            return self._scheme == "dark"
        if scheme == Qt.ColorScheme.Unknown:
            return self._system in (DARK, DARK_CONTRAST)
        return scheme == Qt.ColorScheme.Dark

    @property
    def _strong(self) -> bool:
        if self._contrast != "system":
            return self._contrast == "on"
        if self._accessibility is None:
            return False
        return bool(self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)

    def prefer(self, *, scheme: str = "system", contrast: str = "system") -> None:
        """`system` (followed while the program runs), `light` or `dark`; `system`, `on` or `off`."""
        if (self._scheme, self._contrast) != (scheme, contrast):
            self._scheme, self._contrast = scheme, contrast
            self.apply()

    def set_text_size(self, times: float) -> None:
        """Makes text so many times as large as the system has it."""
        if times != self._times:  # a font that was set no longer follows the system's
            self._times = times
            self._app.setFont(scaled(self._base, times))
            self.follow_font()

    def choose(self, tokens: Tokens | None) -> None:
        """One look whatever the system says, or None to follow the system."""
        self._chosen = tokens
        self.apply()

    def apply(self) -> None:
        """Sets palette and stylesheet anew."""
        self._font = self._app.font()
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, self._font))
        self.changed.emit()

    def follow_font(self) -> None:
        """Builds the stylesheet anew if the system's font has changed."""
        if self._app.font() != self._font:
            self.apply()

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.apply()

    def _on_contrast_changed(self, _contrast: object) -> None:
        self.apply()


def palette(tokens: Tokens) -> QPalette:
    """The colours for everything that Qt's own style draws."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(tokens.surface), QColor(tokens.window))
    for which, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.danger),
        (role.PlaceholderText, tokens.muted),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Mid, tokens.line),
        (role.Midlight, tokens.hover),
        (role.Light, tokens.surface),
        (role.Dark, tokens.line_strong),
        (role.Shadow, tokens.sunken),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(tokens.faint))
    return made


def scaled(font: QFont, share: float, *, bold: bool = False) -> QFont:
    """The system's font at a share of its size."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * share)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * share)))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def stylesheet(tokens: Tokens, font: QFont) -> str:
    """The one stylesheet, with the look's colours and sizes filled in."""
    unit = "pt" if font.pointSizeF() > 0 else "px"
    size = font.pointSizeF() if font.pointSizeF() > 0 else float(font.pixelSize())
    values = {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__}
    values["small"] = f"{size * SMALL:.2f}{unit}"
    values["title"] = f"{size * TITLE:.2f}{unit}"
    values["headline"] = f"{size * HEADLINE:.2f}{unit}"
    sheet = (paths.resources() / "style.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values)
