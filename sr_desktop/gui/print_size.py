"""The planner for prints: how large on paper, how many pixels that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sr_desktop.engine.settings import CM_PER_INCH, Size
from sr_desktop.gui import words
from sr_desktop.gui.segments import Segments

DENSITIES = (150, 200, 300, 600)
UNITS = {"cm": 1.0, "inch": CM_PER_INCH}


class PrintSize(QWidget):
    """Width x height in cm or inch at a density."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = self._length("Width of the print", 20)
        self._height = self._length("Height of the print", 30)
        self._unit = Segments("Unit", [(unit, unit) for unit in UNITS])
        self._unit.choose("cm")
        self._unit.chosen.connect(self._on_unit_chosen)
        self._last_unit = "cm"
        self._density = Segments("Dots per inch", [(str(d), f"{d} dpi") for d in DENSITIES])
        self._density.choose("300")
        self._density.chosen.connect(self._on_changed)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._width, 3)
        row.addWidget(QLabel("x"))
        row.addWidget(self._height, 3)
        row.addWidget(self._unit, 4)
        self._line = QLabel()
        self._line.setProperty("tone", "small")
        self._line.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._density)
        layout.addWidget(self._line)
        self._source: tuple[int, int] | None = None
        self._say()

    def size_wanted(self) -> Size:
        """The print as the engine understands it."""
        share = UNITS[self._last_unit]
        width, height = self._width.value() * share, self._height.value() * share
        return Size.parse(f"{width:.2f}x{height:.2f}cm@{self._density.key}")

    def show_source(self, size: tuple[int, int] | None) -> None:
        """The photo that the pixels are told for."""
        self._source = size
        self._say()

    def _length(self, name: str, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setAccessibleName(name)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setDecimals(1)
        box.setRange(1, 300)
        box.setValue(value)
        box.valueChanged.connect(self._on_changed)
        return box

    def _on_unit_chosen(self, unit: str) -> None:
        share = UNITS[self._last_unit] / UNITS[unit]
        self._last_unit = unit
        for box in (self._width, self._height):
            box.blockSignals(True)
            box.setValue(box.value() * share)
            box.blockSignals(False)
        self._on_changed()

    def _on_changed(self, _value: object = None) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        size = self.size_wanted()
        box = size.box or (0, 0)
        text = (
            f"{self._width.value():g} x {self._height.value():g} {self._last_unit} "
            f"at {self._density.key} dpi, {words.pixels(box)}"
        )
        if self._source is not None:
            text += f". This photo becomes {words.pixels(size.pixels(*self._source))}"
        self._line.setText(text + ".")
