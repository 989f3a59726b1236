"""What is said about a print."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from sr_desktop.gui import words
from sr_desktop.gui.print_plan import UNITS, WHITE, Paper, PrintOf, PrintPlan, down_to_half
from sr_desktop.gui.translation import translate


def unit(name: str) -> str:
    """The sign of a unit: cm or inch."""
    return translate("PrintSize", "inch") if name == "inch" else translate("PrintSize", "cm")


def number(value: float) -> str:
    """`20` or `29.7`, with the comma of the language."""
    rounded = round(float(value), 1)
    return QLocale().toString(rounded, "f", 0 if rounded.is_integer() else 1)


def paper(one: Paper) -> str:
    """`20 x 30 cm`, `A4 (21 x 29.7 cm)`."""
    text = _sides(one.width, one.height, one.unit)
    if not one.name:
        return text
    return translate("PrintSize", "{name} ({size})").format(name=one.name, size=text)


def planned(plan: PrintPlan) -> str:
    """`20 x 30 cm at 300 dpi, 2362 x 3543 pixels`."""
    share = UNITS[plan.unit]
    return translate("PrintSize", "{size} at {dpi} dpi, {pixels}").format(
        size=_sides(plan.width / share, plan.height / share, plan.unit),
        dpi=plan.dpi,
        pixels=words.pixels(plan.size.box or (0, 0)),
    )


def white(plan: PrintPlan, made: PrintOf) -> str:
    """Which sides of the paper stay white, and how much; empty if none do."""
    for room, words_ in (
        (
            made.beside,
            translate("PrintSize", "About {length} stay white at the left and the right."),
        ),
        (made.above, translate("PrintSize", "About {length} stay white above and below.")),
    ):
        if room >= WHITE:
            length = f"{number(room / UNITS[plan.unit])} {unit(plan.unit)}"
            return words_.format(length=length)
    return ""


def limit(plan: PrintPlan, made: PrintOf) -> str:
    """How large a print the photo has enough for, if this one is larger; else empty."""
    if not made.too_large:
        return ""
    width, height = (down_to_half(side / UNITS[plan.unit]) for side in made.enough)
    return translate(
        "PrintSize",
        "This photo has enough for about {size} at {dpi} dpi. Larger prints look softer.",
    ).format(size=_sides(width, height, plan.unit), dpi=plan.dpi)


def _sides(width: float, height: float, name: str) -> str:
    return translate("PrintSize", "{width} x {height} {unit}").format(
        width=number(width), height=number(height), unit=unit(name)
    )
