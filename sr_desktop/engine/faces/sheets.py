"""Small squares that the network is given side by side, as one picture: that takes it half the time."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TypeVar

import numpy as np

from sr_desktop.engine.faces.views import Bytes
from sr_desktop.engine.faces.yunet import BESIDE, Rows, YuNet

ACROSS = 4
"""Squares side by side in a sheet."""
Result = TypeVar("Result")
Look = Generator[Bytes, Rows, Result]
"""Gives the squares (side, side, 3) that it wants to be looked at, one after the other, is sent what was seen
in each, and returns what it made of that."""


def together(looks: Sequence[Look[Result]], network: YuNet, least: float) -> list[Result]:
    """What these looks return, each step of all of them in one sheet. Their squares are of one size."""
    results: dict[int, Result] = {}
    asked: dict[int, Bytes] = {}

    def go_on(index: int, rows: Rows | None) -> None:
        look = looks[index]
        try:
            asked[index] = next(look) if rows is None else look.send(rows)
        except StopIteration as end:
            results[index] = end.value

    for index in range(len(looks)):
        go_on(index, None)
    while asked:
        now = dict(asked)
        asked.clear()
        for index, rows in zip(now, seen_in(list(now.values()), network, least), strict=True):
            go_on(index, rows)
    return [results[index] for index in range(len(looks))]


def seen_in(squares: Sequence[Bytes], network: YuNet, least: float) -> list[Rows]:
    """What is seen in each square (side, side, 3), in its pixels, with a score of `least` or more."""
    side = squares[0].shape[0]
    columns = min(ACROSS, len(squares)) if len(squares) != ACROSS else ACROSS // 2
    lines = -(-len(squares) // columns)
    sheet = np.full((lines * side, columns * side, 3), BESIDE, np.uint8)
    for index, square in enumerate(squares):
        y, x = (side * place for place in divmod(index, columns))
        sheet[y : y + side, x : x + side] = square
    rows = network(sheet, least)
    places = np.floor((rows[:, :2] + rows[:, 2:4] / 2) / side)
    found = []
    for index in range(len(squares)):
        line, column = divmod(index, columns)
        here = rows[(places[:, 0] == column) & (places[:, 1] == line)]
        here[:, [0, 4, 6, 8, 10, 12]] -= column * side
        here[:, [1, 5, 7, 9, 11, 13]] -= line * side
        found.append(here)
    return found
