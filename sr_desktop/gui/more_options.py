"""What is folded away: where results go, what they are called and are like, and what makes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sr_desktop.gui.device_choice import AUTOMATIC, DeviceChoice
from sr_desktop.gui.key_choice import KeyChoice
from sr_desktop.gui.model_choice import ModelChoice
from sr_desktop.gui.name_template import NameTemplate
from sr_desktop.gui.quality import Quality
from sr_desktop.gui.save_place import SavePlace
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate
from sr_desktop.jobs.job import Format, Settings
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.naming import USUAL

FORMATS = {
    "auto": QT_TRANSLATE_NOOP("MoreOptions", "As the original"),
    "jpeg": "JPEG",
    "png": "PNG",
    "tiff": "TIFF",
    "webp": "WebP",
}
TILES = (0, 128, 256, 512)


@dataclass(frozen=True, slots=True)
class FileChoices:
    """Choices that belong to the computer and to files, not to a kind of photo.

    quality 0 and tile 0: automatic. folder None: beside each original.
    """

    folder: Path | None = None
    template: str = USUAL
    format: Format = "auto"
    quality: int = 0
    device: str = AUTOMATIC
    tile: int = 0

    def applied(self, settings: Settings) -> Settings:
        """`settings` with what was chosen here; what is automatic leaves them as they are."""
        return replace(
            settings,
            format=settings.format if self.format == "auto" else self.format,
            quality=self.quality or settings.quality,
            device=settings.device if self.device == AUTOMATIC else self.device,
            tile=self.tile or settings.tile,
        )


class MoreOptions(QWidget):
    """The content of the fold."""

    changed = Signal(str)
    """What was changed: folder, template, format, quality, model, device or tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save_place = SavePlace()
        self.names = NameTemplate()
        self.format = KeyChoice(
            translate("MoreOptions", "Format"),
            [(key, translate("MoreOptions", text)) for key, text in FORMATS.items()],
        )
        self.quality = Quality()
        self.model_choice = ModelChoice()
        self.device = DeviceChoice()
        self.tile = KeyChoice(translate("MoreOptions", "Size of the pieces"), _tiles())
        self._build()
        self.save_place.changed.connect(lambda: self.changed.emit("folder"))
        self.names.changed.connect(lambda: self.changed.emit("template"))
        self.format.chosen.connect(self._on_format_chosen)
        self.quality.changed.connect(lambda: self.changed.emit("quality"))
        self.model_choice.changed.connect(lambda: self.changed.emit("model"))
        self.device.chosen.connect(lambda _key: self.changed.emit("device"))
        self.tile.chosen.connect(lambda _key: self.changed.emit("tile"))

    @property
    def choices(self) -> FileChoices:
        """All but the model."""
        return FileChoices(
            folder=self.save_place.folder,
            template=self.names.template,
            format=cast("Format", self.format.key),
            quality=self.quality.value,
            device=self.device.key,
            tile=int(self.tile.key),
        )

    @property
    def summary(self) -> str:
        """What is not as usual, in a few words; for while it is folded away."""
        chosen = self.choices
        parts = [
            translate("MoreOptions", "Saved in {folder}").format(folder=chosen.folder.name)
            if chosen.folder is not None
            else "",
            "" if chosen.template == USUAL else chosen.template,
            "" if chosen.format == "auto" else self.format.currentText(),
            self.model_choice.list.currentText() if self.model_choice.key else "",
            "" if chosen.device == AUTOMATIC else self.device.currentText(),
            self.tile.currentText() if chosen.tile else "",
        ]
        return ", ".join(filter(None, parts))

    def show_choices(self, chosen: FileChoices) -> None:
        """Shows other choices; says nothing of it."""
        self.save_place.set_folder(chosen.folder)
        self.names.set_template(chosen.template)
        self.format.choose(chosen.format)
        self.quality.set_format(self.format.key)
        self.quality.set_value(chosen.quality)
        self.device.choose(chosen.device)
        self.tile.choose(str(chosen.tile))

    def show_report(self, report: Report) -> None:
        """What the engine found in this computer."""
        self.device.show_report(report)

    def _on_format_chosen(self, key: str) -> None:
        self.quality.set_format(key)
        self.changed.emit("format")

    def _build(self) -> None:
        why = QLabel(translate("MoreOptions", "Smaller pieces need less memory."))
        why.setProperty("tone", "small")
        why.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for caption, widget in (
            (translate("MoreOptions", "Save"), self.save_place),
            (translate("MoreOptions", "Name of the new files"), self.names),
            (translate("MoreOptions", "Format"), self.format),
            ("", self.quality),
            ("", self.model_choice),
            (translate("MoreOptions", "Restore with"), self.device),
            (translate("MoreOptions", "Size of the pieces"), self.tile),
        ):
            if layout.count():
                layout.addSpacing(8)
            if caption:
                label = QLabel(caption)
                label.setProperty("tone", "heading")
                label.setBuddy(widget)
                layout.addWidget(label)
            layout.addWidget(widget)
        layout.addWidget(why)


def _tiles() -> list[tuple[str, str]]:
    return [
        (str(side), translate("MoreOptions", "{side} pixels").format(side=side))
        if side
        else ("0", translate("MoreOptions", "Automatic"))
        for side in TILES
    ]
