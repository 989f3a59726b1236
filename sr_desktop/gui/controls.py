"""Presets and the few controls at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui import words
from sr_desktop.gui.control_state import (
    PRINT,
    SIZES,
    ControlState,
    plan_of,
    recalled_files,
    recalled_plan,
    size_key,
)
from sr_desktop.gui.face_choice import FaceControl
from sr_desktop.gui.fold import Fold
from sr_desktop.gui.more_options import MoreOptions
from sr_desktop.gui.own_line import OwnLine
from sr_desktop.gui.preset_panel import PresetPanel
from sr_desktop.gui.print_size import PrintSize
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.slider import Scale
from sr_desktop.gui.tick import Tick
from sr_desktop.gui.translation import translate
from sr_desktop.gui.undo import Undo
from sr_desktop.jobs.job import Faces, Settings, Size
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.naming import Naming
from sr_desktop.jobs.presets import Preset

LIGHT, MEDIUM, FULL = 50, 80, 100
"""Strengths that have a word, in per cent."""
MARGIN = 16


class Controls(QScrollArea):
    """Says, as `settings`, how a photo shall be restored. Knows nothing of engines."""

    changed = Signal()

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._by_program = 0
        self._source: tuple[int, int] | None = None
        self._make(presets)
        self._load(self.presets.current.settings)
        self.undo: Undo[ControlState] = Undo(lambda: self.state, self.show_state, self)
        self.undo_action, self.redo_action = self.undo.undo_action, self.undo.redo_action
        self._connect()
        self._tell()

    # --- what is said ------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What the controls say, on top of the chosen preset."""
        return self.completed(self._of_photo())

    @property
    def of_photo(self) -> Settings:
        """The same without what belongs to the computer and to files."""
        return self._of_photo()

    def completed(self, settings: Settings) -> Settings:
        """Settings of a photo with what is chosen for the computer and for files, and can be done here."""
        return self.more_options.choices.applied(self.faces.possible(settings))

    @property
    def state(self) -> ControlState:
        """Everything that can be changed here."""
        return ControlState(
            preset=self.presets.current.id,
            size=self.size_choice.key,
            clean_up=self.clean_up.value(),
            strength=self.strength.value(),
            keep_colours=self.keep_colours.isChecked(),
            model=self.model_choice.key,
            faces="" if self._usual_faces else self.faces.key,
            print_plan=self.print_size.plan,
            files=self.more_options.choices,
        )

    @property
    def folder(self) -> Path | None:
        """Where results go; None: beside each original."""
        return self.save_place.folder

    def naming_for(self, settings: Settings) -> Naming:
        """What results are called that are made with these settings."""
        return self.more_options.names.naming_for(settings)

    def remembered(self) -> dict[str, Any]:
        """What is kept for the next start, by the names of `AppSettings`."""
        return self.state.remembered()

    def content_width(self) -> int:
        """The logical pixels from side to side that all rows of buttons need to stay rows."""
        rows = [row.sizeHint().width() for row in self.findChildren(Segments)]
        return max(self.least_width(), max(rows) + 2 * MARGIN)

    def least_width(self) -> int:
        """The logical pixels that the controls need at least."""
        return self._body.minimumSizeHint().width()

    # --- for the program ---------------------------------------------------------------------

    def choose_preset(self, preset_id: str) -> None:
        """Chooses a preset and sets the controls to its values."""
        with self._program():
            self.presets.choose(preset_id)
            self._load(self.presets.current.settings)

    def choose_model(self, model_id: str) -> None:
        """Chooses a model in place of the preset's; empty: the preset's."""
        with self._program():
            self.model_choice.choose(model_id)
        if model_id:
            self.more.unfold()

    def recall(self, settings: AppSettings) -> None:
        """Shows what was chosen at the last time."""
        with self._program():
            self.presets.choose(settings.preset)
            self._load(self.presets.current.settings)
            self.print_size.show_plan(recalled_plan(settings))
            self.more_options.show_choices(recalled_files(settings))
        self.choose_model(settings.model)
        if settings.faces:
            with self._program():
                self.faces.choose(cast("Faces", settings.faces))

    def take(self, name: str, settings: AppSettings) -> None:
        """Follows an option that was changed elsewhere; one that is not here changes nothing."""
        now = self.remembered()
        if name in now:
            taken = replace(settings, **(now | {name: getattr(settings, name)}))
            with self._program():
                self.more_options.show_choices(recalled_files(taken))
                self.print_size.show_plan(recalled_plan(taken))

    def show_state(self, state: ControlState) -> None:
        """Sets everything to a state that was."""
        with self._program(step=True):
            self.presets.choose(state.preset)
            self.size_choice.choose(state.size)
            self.clean_up.setValue(state.clean_up)
            self.strength.setValue(state.strength)
            self.keep_colours.setChecked(state.keep_colours)
            self.faces.choose(state.faces or self.presets.current.settings.faces)
            self.model_choice.choose(state.model)
            self.print_size.show_plan(state.print_plan)
            self.more_options.show_choices(state.files)

    def show_other(self, state: ControlState) -> None:
        """Shows what belongs to something else than before; the place where files go stays. No step back."""
        with self._program():
            self.show_state(replace(state, files=self.more_options.choices))
        self.undo.forget()

    def show_source(self, size: tuple[int, int] | None) -> None:
        """The pixels of the photo on the canvas, for which the size is told."""
        self._source = size
        self.print_size.show_source(size)
        self._say_size()

    def show_report(self, report: Report) -> None:
        """What the engine found in this computer."""
        self.more_options.show_report(report)

    def show_face_network(self, here: bool) -> None:
        """Whether a network that draws faces is on this computer."""
        if self.faces.show_network(here):
            self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.undo.hold(not self.isEnabled())

    # --- building ----------------------------------------------------------------------------

    def _make(self, presets: Sequence[Preset]) -> None:
        self._body = body = QWidget()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(4)
        self.own_line = OwnLine()
        layout.addWidget(self.own_line)
        self.preset_panel = PresetPanel(presets)
        self.presets = self.preset_panel.list
        layout.addWidget(self.preset_panel)
        layout.addSpacing(8)
        self._make_size(layout)
        layout.addSpacing(8)
        self._make_sliders(layout)
        layout.addSpacing(8)
        self.faces = FaceControl()
        layout.addWidget(self.faces)
        layout.addSpacing(4)
        self.keep_colours = Tick(translate("Controls", "Keep the original colours"))
        layout.addWidget(self.keep_colours)
        self.more_options = MoreOptions()
        self.save_place = self.more_options.save_place
        self.model_choice = self.more_options.model_choice
        self.more = Fold(translate("Controls", "More choices"), self.more_options)
        layout.addWidget(self.more)
        layout.addStretch()
        self.setWidget(body)

    def _make_size(self, layout: QVBoxLayout) -> None:
        name = translate("Controls", "Size")
        self.size_choice = Segments(
            name,
            (
                ("same", translate("Controls", "Same")),
                ("2x", translate("Controls", "2x bigger")),
                ("4x", translate("Controls", "4x bigger")),
                (PRINT, translate("Controls", "For print…")),
            ),
        )
        self._size_line = QLabel()
        self._size_line.setProperty("tone", "small")
        self._size_line.setAccessibleName(translate("Controls", "Size of the result"))
        head = QHBoxLayout()
        head.addWidget(_heading(name, self.size_choice))
        head.addStretch()
        head.addWidget(self._size_line)
        layout.addLayout(head)
        layout.addWidget(self.size_choice)
        self.print_size = PrintSize()
        layout.addWidget(self.print_size)

    def _make_sliders(self, layout: QVBoxLayout) -> None:
        name = translate("Controls", "Clean-up")
        scale = Scale(
            translate("Controls", "Clean-up, from keep the grain to smooth"),
            (
                (0, translate("Controls", "Keep the grain")),
                (100, translate("Controls", "Smooth")),
            ),
        )
        self.clean_up = scale.slider
        self.clean_up.setToolTip(translate("Controls", "How much grain and noise is taken away"))
        layout.addWidget(_heading(name, self.clean_up))
        layout.addWidget(scale)
        layout.addSpacing(8)
        name = translate("Controls", "Strength")
        scale = Scale(
            name,
            (
                (LIGHT, translate("Controls", "Light")),
                (MEDIUM, translate("Controls", "Medium")),
                (FULL, translate("Controls", "Full")),
            ),
            snaps=True,
        )
        self.strength = scale.slider
        self.strength.setToolTip(
            translate("Controls", "How much of the restoration is used; the rest is your photo")
        )
        layout.addWidget(_heading(name, self.strength))
        layout.addWidget(scale)

    def _connect(self) -> None:
        self.presets.chosen.connect(self._on_preset_chosen)
        self.size_choice.chosen.connect(self._on_size_chosen)
        self.print_size.changed.connect(lambda: self._on_changed("print"))
        for what, slider in (
            ("clean_up", self.clean_up),
            ("strength", self.strength),
            ("quality", self.more_options.quality.scale.slider),
        ):
            slider.sliderPressed.connect(self.undo.begin)
            slider.sliderReleased.connect(self.undo.begin)
            if what != "quality":
                slider.valueChanged.connect(lambda _value, what=what: self._on_changed(what))
        self.keep_colours.toggled.connect(lambda _on: self._on_changed("colours"))
        self.faces.chosen.connect(lambda _key: self._on_changed("faces"))
        self.more_options.changed.connect(self._on_changed)

    # --- values ------------------------------------------------------------------------------

    def _of_photo(self) -> Settings:
        """Without what belongs to the computer and to files."""
        base = self.presets.current.settings
        return replace(
            base,
            model=self.model_choice.key or base.model,
            size=self._size(base),
            clean_up=_share(self.clean_up.value(), base.clean_up),
            strength=_share(self.strength.value(), base.strength),
            faces=self.faces.key,
            keep_colours=self.keep_colours.isChecked(),
        )

    @property
    def _usual_faces(self) -> bool:
        """Whether faces are treated as the preset says."""
        return self.faces.key == self.presets.current.settings.faces

    def _size(self, base: Settings) -> Size:
        key = self.size_choice.key
        if key == PRINT:
            return self.print_size.size_wanted()
        return Size(factor=SIZES[key]) if key else base.size

    def _load(self, settings: Settings) -> None:
        self.size_choice.choose(size_key(settings.size))
        plan = plan_of(settings.size, self.print_size.plan.unit)
        if plan is not None:
            self.print_size.show_plan(plan)
        self.strength.setValue(round(settings.strength * 100))
        self.clean_up.setValue(round(settings.clean_up * 100))
        self.faces.choose(settings.faces)
        self.keep_colours.setChecked(settings.keep_colours)
        self.model_choice.choose("")

    def _on_preset_chosen(self, preset: Preset) -> None:
        if not self._by_program:
            with self._program(step=True):
                self._load(preset.settings)
            self.undo.note("preset")

    def _on_size_chosen(self, key: str) -> None:
        self._on_changed("size")
        if key == PRINT:  # as soon as it has its place
            QTimer.singleShot(0, self, self._reveal_print)

    def _reveal_print(self) -> None:
        self.ensureWidgetVisible(self.print_size, 0, MARGIN)

    def _on_changed(self, what: str) -> None:
        if not self._by_program:
            self._tell()
            sliders = (self.clean_up, self.strength, self.more_options.quality.scale.slider)
            self.undo.note(what, held=any(slider.held for slider in sliders))

    @contextmanager
    def _program(self, *, step: bool = False) -> Iterator[None]:
        """What is changed inside is told once; it is no step unless somebody makes it one."""
        self._by_program += 1
        try:
            yield
        finally:
            self._by_program -= 1
        if not self._by_program:
            self._tell()
            if not step:
                self.undo.catch_up()

    def _tell(self) -> None:
        """Brings what is said in line with the values, and says that they have changed."""
        self.print_size.setVisible(self.size_choice.key == PRINT)
        self._say_size()
        preset, settings = self.presets.current, self.settings
        self.presets.mark_changed(self._of_photo() != preset.settings)
        self.more_options.names.show_example(settings, translate("Presets", preset.name))
        self.more.set_summary(self.more_options.summary)
        self.changed.emit()

    def _say_size(self) -> None:
        known = self._source is not None and self.size_choice.key != PRINT
        self._size_line.setVisible(known)
        if known and self._source is not None:
            self._size_line.setText(words.pixels(self.settings.size.pixels(*self._source)))


def _share(value: int, base: float) -> float:
    """A slider's per cent; the preset's own value where the slider was not moved off it."""
    return base if round(base * 100) == value else value / 100


def _heading(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "heading")
    label.setBuddy(buddy)
    return label
