"""The planner for prints: how large on paper, how many pixels that is, whether the photo has them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sr_desktop.engine.settings import Size
from sr_desktop.gui import icons, print_words, words
from sr_desktop.gui.model_choice import Choice
from sr_desktop.gui.number_box import NumberBox
from sr_desktop.gui.print_plan import (
    DENSITIES,
    FEWEST,
    LONGEST,
    MOST,
    PAPERS,
    SHORTEST,
    UNITS,
    USUAL,
    PrintPlan,
)
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.translation import translate

OTHER = "other"


class PrintSize(QWidget):
    """A usual paper or width x height in cm or inch, dots per inch, and which way it stands."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: tuple[int, int] | None = None
        self._plan = usual_plan()
        self._showing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._paper_row())
        layout.addLayout(self._sides_row())
        layout.addLayout(self._density_rows())
        layout.addWidget(self._standing())
        self._line = QLabel()
        self._line.setProperty("tone", "small")
        self._line.setWordWrap(True)
        layout.addWidget(self._line)
        layout.addWidget(self._hint())
        self._show()

    @property
    def plan(self) -> PrintPlan:
        """What is asked for."""
        return self._plan

    @property
    def words(self) -> str:
        """What is said about it."""
        parts = (self._line.text(), "" if self._warning.isHidden() else self._enough.text())
        return " ".join(part for part in parts if part)

    def size_wanted(self) -> Size:
        """The print as the engine understands it."""
        return self._plan.size

    def show_plan(self, plan: PrintPlan) -> None:
        """Shows another plan; says nothing of it."""
        self._plan = plan
        self._show()

    def show_source(self, size: tuple[int, int] | None) -> None:
        """The photo that the pixels are told for."""
        self._source = size
        self._say()

    # --- building ----------------------------------------------------------------------------

    def _paper_row(self) -> QHBoxLayout:
        self.paper = Choice()
        self.paper.setAccessibleName(translate("PrintSize", "Paper"))
        self.paper.setToolTip(translate("PrintSize", "Usual sizes of prints"))
        for paper in PAPERS:
            self.paper.addItem(print_words.paper(paper), paper)
        self.paper.addItem(translate("PrintSize", "Another size"), None)
        self.paper.activated.connect(self._on_paper_activated)
        self.unit = Segments(
            translate("PrintSize", "Unit"), [(unit, print_words.unit(unit)) for unit in UNITS]
        )
        self.unit.chosen.connect(self._on_unit_chosen)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.paper, 1)
        row.addWidget(self.unit)
        return row

    def _sides_row(self) -> QHBoxLayout:
        self.width_box = NumberBox(translate("PrintSize", "Width of the print"))
        self.height_box = NumberBox(translate("PrintSize", "Height of the print"))
        self._unit_name = QLabel()
        self._unit_name.setProperty("tone", "muted")
        for box in (self.width_box, self.height_box):
            box.valueChanged.connect(self._on_sides_changed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.width_box, 1)
        row.addWidget(QLabel("x"))
        row.addWidget(self.height_box, 1)
        row.addWidget(self._unit_name)
        return row

    def _density_rows(self) -> QVBoxLayout:
        name = translate("PrintSize", "Dots per inch (dpi)")
        label = QLabel(name)
        label.setProperty("tone", "small")
        self.density = Segments(
            name,
            [*((str(d), str(d)) for d in DENSITIES), (OTHER, translate("PrintSize", "Other"))],
        )
        self.density.setToolTip(
            translate("PrintSize", "300 is what photo shops ask for; 150 will do for a poster.")
        )
        self.density.chosen.connect(self._on_density_chosen)
        label.setBuddy(self.density)
        self.density_box = NumberBox(name, decimals=0)
        self.density_box.setRange(FEWEST, MOST)
        self.density_box.setSuffix(translate("PrintSize", " dpi"))
        self.density_box.valueChanged.connect(self._on_density_changed)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.addWidget(label)
        rows.addWidget(self.density)
        rows.addWidget(self.density_box)
        return rows

    def _standing(self) -> Segments:
        self.stands = Segments(
            translate("PrintSize", "The paper stands"),
            (
                ("photo", translate("PrintSize", "Like the photo")),
                ("portrait", translate("PrintSize", "Portrait")),
                ("landscape", translate("PrintSize", "Landscape")),
            ),
        )
        self.stands.chosen.connect(self._on_stands_chosen)
        return self.stands

    def _hint(self) -> QFrame:
        self._warning = QFrame()
        self._warning.setObjectName("hint")
        sign = QLabel()
        icons.put(sign, "info", "muted", 16)
        self._enough = QLabel()
        self._enough.setProperty("tone", "small")
        self._enough.setWordWrap(True)
        row = QHBoxLayout(self._warning)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._enough, 1)
        return self._warning

    # --- what the person does ----------------------------------------------------------------

    def _on_paper_activated(self, at: int) -> None:
        paper = self.paper.itemData(at)
        if paper is None:
            self.width_box.setFocus()
            self.width_box.selectAll()
        else:
            width, height = paper.cm
            self._take(replace(self._plan, width=width, height=height, unit=paper.unit))

    def _on_unit_chosen(self, unit: str) -> None:
        self._take(replace(self._plan, unit=unit))

    def _on_sides_changed(self, _value: float) -> None:
        if not self._showing:
            share = UNITS[self._plan.unit]
            width, height = self.width_box.value() * share, self.height_box.value() * share
            self._take(replace(self._plan, width=width, height=height))

    def _on_density_chosen(self, key: str) -> None:
        self.density_box.setVisible(key == OTHER)
        if key == OTHER:
            self.density_box.setFocus()
            self.density_box.selectAll()
        else:
            self._take(replace(self._plan, dpi=int(key)))

    def _on_density_changed(self, value: float) -> None:
        if not self._showing:
            self._take(replace(self._plan, dpi=round(value)))

    def _on_stands_chosen(self, key: str) -> None:
        self._take(replace(self._plan, stands=key))

    def _take(self, plan: PrintPlan) -> None:
        if plan != self._plan:
            self._plan = plan
            self._show()
            self.changed.emit()

    # --- what is shown -----------------------------------------------------------------------

    def _show(self) -> None:
        plan, share = self._plan, UNITS[self._plan.unit]
        self._showing = True
        for box, side in ((self.width_box, plan.width), (self.height_box, plan.height)):
            box.setRange(SHORTEST / share, LONGEST / share)
            if not box.hasFocus() or abs(box.value() - side / share) > 0.05:
                box.setValue(side / share)  # not while it is typed into
        if round(self.density_box.value()) != plan.dpi:
            self.density_box.setValue(plan.dpi)
        self._showing = False
        self.unit.choose(plan.unit)
        self._unit_name.setText(print_words.unit(plan.unit))
        usual = plan.dpi in DENSITIES and not self.density_box.hasFocus()
        self.density.choose(str(plan.dpi) if usual else OTHER)
        self.density_box.setVisible(not usual)
        self.stands.choose(plan.stands)
        paper = plan.paper
        self.paper.setCurrentIndex(len(PAPERS) if paper is None else PAPERS.index(paper))
        self._say()

    def _say(self) -> None:
        plan = self._plan
        text, enough = f"{print_words.planned(plan)}.", ""
        if self._source is not None:
            made = plan.of(self._source)
            becomes = translate("PrintSize", "This photo becomes {pixels}.")
            text += f" {becomes.format(pixels=words.pixels(made.pixels))}"
            white = print_words.white(plan, made)
            text += f" {white}" if white else ""
            enough = print_words.limit(plan, made)
        self._line.setText(text)
        self._enough.setText(enough)
        self._warning.setVisible(bool(enough))


def usual_plan(unit: str = "") -> PrintPlan:
    """A usual print, in the unit of the person's country unless one is given."""
    if unit not in UNITS:
        metric = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
        unit = "cm" if metric else "inch"
    width, height = USUAL[unit].cm
    return PrintPlan(width, height, unit)
