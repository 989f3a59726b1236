"""Contact sheets: the same part of each photo as every candidate makes it, side by side, labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import new_file
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box
from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.evaluate import Judged, Row
from sr_desktop.lab.metrics import gradient

CELL = 384
"""Side in pixels of a cell, unless a crop of another size is asked for."""
GAP, LABEL, FONT = 8, 44, 16
NAME_LENGTH = 40
"""Characters of a photo's name that are shown; of a model's the last so many."""
PAGE_HEIGHT = 16_000
"""A sheet in one file goes on in a next one beyond this many pixels."""
PAPER, INK, FRAME = (255, 255, 255), (20, 20, 20), (220, 30, 30)
CROP = re.compile(r"(\d+)x(\d+)\+(\d+)\+(\d+)")


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of the input: left, top, width, height in its pixels."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def parse(cls, text: str) -> Crop:
        """`XxY+W+H`; raises `WrongUsage` for anything else."""
        match = CROP.fullmatch(text.strip())
        if match is None or not (int(match[3]) and int(match[4])):
            raise WrongUsage(
                f"{text!r} is no part of a picture.",
                next_step="Give left, top, width and height in pixels of the input: 120x80+96+96.",
            )
        return cls(*(int(number) for number in match.groups()))

    def within(self, width: int, height: int) -> Box:
        """This part moved into a picture of that size, and made smaller if it must be."""
        wide, high = min(self.width, width), min(self.height, height)
        x, y = min(self.x, width - wide), min(self.y, height - high)
        return Box(x, y, x + wide, y + high)


class Sheets:
    """Collects judged pictures and writes them: one file for all, or one a picture into a folder.

    target: a name that ends in .png, or a folder. zoom: pixels on the sheet for one of the result.
    crop:   the part that is shown; None: the most detailed one, of `CELL` pixels on the sheet.
    """

    def __init__(self, target: Path, *, zoom: int = 1, crop: Crop | None = None) -> None:
        self._target = target
        self._zoom = zoom
        self._crop = crop
        self._page: list[Image.Image] = []
        self.written: list[Path] = []

    def add(self, judged: Judged, scale: int) -> None:
        """One more picture: a line with the photo, then the part as each row of the table made it."""
        line = self._line(judged, scale)
        if self._target.suffix.lower() != ".png":
            self._write([line], self._target / f"{judged.sample.name}.png")
            return
        if self._page and sum(image.height for image in (*self._page, line)) > PAGE_HEIGHT:
            self.finish()
        self._page.append(line)

    def finish(self) -> None:
        """Writes what has not been written yet."""
        if self._page:
            self._write(self._page, self._target)
        self._page = []

    def _line(self, judged: Judged, scale: int) -> Image.Image:
        low = judged.sample.low
        height, width = low.shape[:2]
        if self._crop is None:
            side = max(1, CELL // (scale * self._zoom))
            part = most_detailed(low, min(side, width), min(side, height))
        else:
            part = self._crop.within(width, height)
        cut = part.scaled(scale)
        cells = [(judged.sample.name[:NAME_LENGTH], f"{width} x {height}", overview(low, part))]
        for row, picture in judged.rows:
            shown = as_image(picture[cut.y0 : cut.y1, cut.x0 : cut.x1])
            size = (shown.width * self._zoom, shown.height * self._zoom)
            cells.append((*labels(row), shown.resize(size, Image.Resampling.NEAREST)))
        return side_by_side(cells)

    def _write(self, lines: Sequence[Image.Image], wanted: Path) -> None:
        page = Image.new(
            "RGB", (max(line.width for line in lines), sum(line.height for line in lines)), PAPER
        )
        top = 0
        for line in lines:
            page.paste(line, (0, top))
            top += line.height
        with new_file(wanted) as file:
            page.save(file.stream, "PNG")
        self.written.append(file.path)


def most_detailed(low: Floats, width: int, height: int) -> Box:
    """The part of that size with the most edges in it; the middle counts more than the border.

    Edges are looked for at half size, where grain has faded.
    """
    rows, columns = low.shape[0], low.shape[1]
    half = imresize(low, max(2, rows // 2), max(2, columns // 2))
    slope = imresize(gradient(half), rows, columns).clip(0)
    sums = np.pad(slope.astype(np.float64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = (sums[height:, width:] - sums[:-height, width:] - sums[height:, :-width]) + sums[
        :-height, :-width
    ]
    inside *= np.outer(_middle(inside.shape[0]), _middle(inside.shape[1]))
    y, x = np.unravel_index(int(inside.argmax()), inside.shape)
    return Box(int(x), int(y), int(x) + width, int(y) + height)


def _middle(length: int) -> Floats:
    """Weights along one side: 1 in the middle, one half at the ends."""
    place = (np.arange(length) + 0.5) / length * 2 - 1
    return (1 - 0.5 * place**2).astype(np.float32)


def overview(low: Floats, part: Box) -> Image.Image:
    """The whole input in a cell, with a frame around the part."""
    image = as_image(low)
    factor = min(CELL / image.width, CELL / image.height)
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    image = image.resize(size, Image.Resampling.BICUBIC)
    corners = [round(place * factor) for place in (part.x0, part.y0, part.x1, part.y1)]
    ImageDraw.Draw(image).rectangle(
        (corners[0], corners[1], max(corners[0], corners[2] - 1), max(corners[1], corners[3] - 1)),
        outline=FRAME,
        width=2,
    )
    return image


def labels(row: Row) -> tuple[str, str]:
    """Two lines about a cell: what made it, and its figures."""
    name = row.name[-NAME_LENGTH:]
    name = name if row.clean_up is None else f"{name}  {row.clean_up:g}"
    figures = []
    if row.psnr_y is not None:
        figures.append(f"{row.psnr_y:.2f} dB")
    if row.niqe is not None:
        figures.append(f"NIQE {row.niqe:.2f}")
    return name, "  ".join(figures)


def side_by_side(cells: Sequence[tuple[str, str, Image.Image]]) -> Image.Image:
    """The cells in a line, two lines of text above each; a cell is as wide as it needs."""
    font = ImageFont.load_default(FONT)
    widths = [
        max(image.width, *(int(font.getlength(line)) + 1 for line in text)) + GAP
        for *text, image in cells
    ]
    tallest = max(image.height for *_, image in cells)
    sheet = Image.new("RGB", (sum(widths) + GAP, LABEL + tallest + GAP), PAPER)
    draw = ImageDraw.Draw(sheet)
    left = GAP
    for (name, figures, image), width in zip(cells, widths, strict=True):
        draw.text((left, 2), name, INK, font)
        draw.text((left, 2 + LABEL // 2 - 2), figures, INK, font)
        sheet.paste(image, (left, LABEL))
        left += width
    return sheet


def as_image(picture: Floats) -> Image.Image:
    """(H, W, C) in 0..1 as an 8-bit RGB picture."""
    pixels = np.rint(picture.clip(0, 1) * 255).astype(np.uint8)
    return Image.fromarray(np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels)
