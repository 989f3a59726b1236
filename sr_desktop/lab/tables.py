"""Tables of figures: aligned text, CSV for programs, Markdown for documents."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from sr_desktop.lab.evaluate import FIGURES, Row, means

HEADINGS = {
    "psnr_y": "PSNR Y dB",
    "ssim_y": "SSIM Y",
    "psnr": "PSNR RGB dB",
    "niqe": "NIQE",
    "edges": "edges",
    "noise": "noise",
    "drift": "drift /255",
    "teacher": "teacher dB",
    "pace": "s/MP",
}
DIGITS = {"ssim_y": 4}
"""Digits behind the point, if not two."""
MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Result:
    """What came out for one set: its name, scale, and for each picture (name, rows)."""

    name: str
    scale: int
    pictures: tuple[tuple[str, tuple[Row, ...]], ...]

    @property
    def title(self) -> str:
        """The set in a line."""
        return f"{self.name} x{self.scale}, {len(self.pictures)} pictures"

    def lines(self, *, each: bool) -> list[tuple[str, Row]]:
        """(picture, row) for every picture if `each`, then (`MEAN`, row)."""
        single = [(name, row) for name, rows in self.pictures for row in rows] if each else []
        overall = means(row for _, rows in self.pictures for row in rows)
        return single + [(MEAN, row) for row in overall]


def as_text(results: Sequence[Result], *, each: bool = False) -> str:
    """A block for each set with a line for each row; figures that no row has are left out."""
    blocks = []
    for result in results:
        grid = _grid(result, each=each)
        widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
        words = 2 if each else 1
        lines = [
            "  ".join(
                cell.ljust(width) if index < words else cell.rjust(width)
                for index, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in grid
        ]
        blocks.append("\n".join([result.title, *lines]) + "\n")
    return "\n".join(blocks)


def as_markdown(results: Sequence[Result], *, each: bool = False) -> str:
    """A table for each set, under its name."""
    blocks = []
    for result in results:
        head, *body = [
            [cell.replace("|", r"\|") for cell in line] for line in _grid(result, each=each)
        ]
        words = 2 if each else 1
        rule = ["---" if index < words else "---:" for index in range(len(head))]
        lines = [f"| {' | '.join(line)} |" for line in (head, rule, *body)]
        blocks.append("\n".join([f"**{result.title}**", "", *lines]) + "\n")
    return "\n".join(blocks)


def as_csv(results: Sequence[Result], *, each: bool = False) -> str:
    """One table of all sets, every column always there, six digits, nothing where there is no figure."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["set", "scale", "pictures", "picture", "model", "clean_up", *FIGURES])
    for result in results:
        for picture, row in result.lines(each=each):
            values = [row.clean_up, *(getattr(row, name) for name in FIGURES)]
            writer.writerow(
                [result.name, result.scale, len(result.pictures), picture, row.name]
                + ["" if value is None else f"{value:.6g}" for value in values]
            )
    return stream.getvalue()


FORMATS = {"text": as_text, "csv": as_csv, "markdown": as_markdown}


def _grid(result: Result, *, each: bool) -> list[list[str]]:
    """All cells as text, the headings first; columns without any figure are left out."""
    lines = result.lines(each=each)
    shown = [name for name in FIGURES if any(getattr(row, name) is not None for _, row in lines)]
    grid = [["model", "clean-up", *(HEADINGS[name] for name in shown)]]
    for _, row in lines:
        clean_up = "" if row.clean_up is None else f"{row.clean_up:g}"
        grid.append([row.name, clean_up, *(_cell(row, name) for name in shown)])
    if not each:
        return grid
    pictures = ["picture", *(picture for picture, _ in lines)]
    return [[picture, *line] for picture, line in zip(pictures, grid, strict=True)]


def _cell(row: Row, name: str) -> str:
    value = getattr(row, name)
    return "-" if value is None else f"{value:.{DIGITS.get(name, 2)}f}"
