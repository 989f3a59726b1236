"""Presets and the few controls at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import words
from sr_desktop.gui.fold import Fold
from sr_desktop.gui.model_choice import ModelChoice
from sr_desktop.gui.preset_list import PresetList
from sr_desktop.gui.print_size import PrintSize
from sr_desktop.gui.save_place import SavePlace
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.tick import Tick
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.presets import Preset

PRINT = "print"
SIZES = {"same": 1.0, "2x": 2.0, "4x": 4.0}
STRENGTHS = {"light": 0.5, "medium": 0.8, "full": 1.0}


class Controls(QScrollArea):
    """Says, as `settings`, how a photo shall be restored. Knows nothing of engines."""

    changed = Signal()

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._loading = False
        self._source: tuple[int, int] | None = None
        self._make(presets)
        self.presets.chosen.connect(self._on_preset_chosen)

    @property
    def settings(self) -> Settings:
        """What the controls say, on top of the chosen preset."""
        base = self.presets.current.settings
        strength = self.strength.key
        return replace(
            base,
            model=self.model_choice.key or base.model,
            size=self._size(base),
            clean_up=self.clean_up.value() / 100,
            strength=STRENGTHS[strength] if strength else base.strength,
            keep_colours=self.keep_colours.isChecked(),
        )

    @property
    def folder(self) -> Path | None:
        """Where results go; None: beside each original."""
        return self.save_place.folder

    def content_width(self) -> int:
        """The logical pixels that the controls need from side to side."""
        return self._body.minimumSizeHint().width()

    def choose_preset(self, preset_id: str) -> None:
        """Chooses a preset and sets the controls to its values."""
        self.presets.choose(preset_id)
        self._load(self.presets.current.settings)

    def choose_model(self, model_id: str) -> None:
        """Chooses a model in place of the preset's; empty: the preset's."""
        self.model_choice.choose(model_id)
        if model_id:
            self.more.unfold()
        self._on_changed()

    def show_source(self, size: tuple[int, int] | None) -> None:
        """The pixels of the photo on the canvas, for which the size is told."""
        self._source = size
        self.print_size.show_source(size)
        self._say_size()

    # --- building ----------------------------------------------------------------------------

    def _make(self, presets: Sequence[Preset]) -> None:
        self._body = body = QWidget()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(4)

        self.presets = PresetList(presets)
        layout.addWidget(_heading("What kind of photo is it?", self.presets))
        layout.addSpacing(4)
        layout.addWidget(self.presets)
        layout.addSpacing(8)

        self.size_choice = Segments(
            "Size",
            (
                ("same", "Same"),
                ("2x", "2x bigger"),
                ("4x", "4x bigger"),
                (PRINT, "For print…"),
            ),
        )
        self.size_choice.chosen.connect(self._on_size_chosen)
        self._size_line = QLabel()
        self._size_line.setProperty("tone", "small")
        self._size_line.setAccessibleName("Size of the result")
        head = QHBoxLayout()
        head.addWidget(_heading("Size", self.size_choice))
        head.addStretch()
        head.addWidget(self._size_line)
        layout.addLayout(head)
        layout.addWidget(self.size_choice)
        self.print_size = PrintSize()
        self.print_size.changed.connect(self._on_changed)
        self.print_size.hide()
        layout.addWidget(self.print_size)
        layout.addSpacing(8)

        self.clean_up = QSlider(Qt.Orientation.Horizontal)
        self.clean_up.setRange(0, 100)
        self.clean_up.setPageStep(10)
        self.clean_up.setAccessibleName("Clean-up, from keep the grain to smooth")
        self.clean_up.valueChanged.connect(self._on_changed)
        head = QHBoxLayout()
        head.addWidget(_heading("Clean-up", self.clean_up))
        layout.addLayout(head)
        layout.addWidget(self.clean_up)
        ends = QHBoxLayout()
        ends.addWidget(_small("Keep the grain"))
        ends.addStretch()
        ends.addWidget(_small("Smooth"))
        layout.addLayout(ends)
        layout.addSpacing(8)

        self.strength = Segments(
            "Strength", (("light", "Light"), ("medium", "Medium"), ("full", "Full"))
        )
        self.strength.chosen.connect(self._on_changed)
        layout.addWidget(_heading("Strength", self.strength))
        layout.addWidget(self.strength)
        layout.addSpacing(8)

        self.keep_colours = Tick("Keep the original colours")
        self.keep_colours.toggled.connect(self._on_changed)
        layout.addWidget(self.keep_colours)
        layout.addSpacing(8)

        self.save_place = SavePlace()
        layout.addWidget(_heading("Save", self.save_place))
        layout.addWidget(self.save_place)
        layout.addSpacing(8)

        self.model_choice = ModelChoice()
        self.model_choice.changed.connect(self._on_changed)
        self.more = Fold("More choices", self.model_choice)
        layout.addWidget(self.more)
        layout.addStretch()
        self.setWidget(body)

    # --- values ------------------------------------------------------------------------------

    def _size(self, base: Settings) -> Size:
        key = self.size_choice.key
        if key == PRINT:
            return self.print_size.size_wanted()
        return Size(factor=SIZES[key]) if key else base.size

    def _load(self, settings: Settings) -> None:
        self._loading = True
        self.size_choice.choose(_key(SIZES, settings.size.factor))
        self.strength.choose(_key(STRENGTHS, settings.strength))
        self.clean_up.setValue(round(settings.clean_up * 100))
        self.keep_colours.setChecked(settings.keep_colours)
        self.model_choice.choose("")
        self._loading = False
        self._on_changed()

    def _on_preset_chosen(self, preset: Preset) -> None:
        self._load(preset.settings)

    def _on_size_chosen(self, _key: str) -> None:
        self._on_changed()

    def _on_changed(self, _value: object = None) -> None:
        self.print_size.setVisible(self.size_choice.key == PRINT)
        self._say_size()
        if not self._loading:
            self.presets.mark_changed(self.settings != self.presets.current.settings)
            self.changed.emit()

    def _say_size(self) -> None:
        known = self._source is not None and self.size_choice.key != PRINT
        self._size_line.setVisible(known)
        if known and self._source is not None:
            self._size_line.setText(words.pixels(self.settings.size.pixels(*self._source)))


def _key(table: dict[str, float], value: float | None) -> str | None:
    return next((key for key, known in table.items() if known == value), None)


def _heading(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "heading")
    label.setBuddy(buddy)
    return label


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "small")
    return label
