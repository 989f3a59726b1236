"""The course of a training run as a picture: loss on a logarithmic axis, learning rate below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, MARGIN = 960, 480, 64
INK, GRID, LOSS, RATE = "#333333", "#e4e4e4", "#1f5fa8", "#c98a1b"


def draw_curves(history: Sequence[tuple[int, float, float]]) -> Image.Image:
    """(step, loss, share of the highest learning rate) -> an RGB picture of 960 x 480 pixels."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    if len(history) < 2:
        return picture
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(14)
    steps = [step for step, _, _ in history]
    losses = [math.log10(max(loss, 1e-9)) for _, loss, _ in history]
    low, high = min(losses), max(max(losses), min(losses) + 1e-3)

    def x(step: int) -> float:
        return MARGIN + (WIDTH - 2 * MARGIN) * (step - steps[0]) / max(1, steps[-1] - steps[0])

    def y(share: float) -> float:
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share

    for line in range(5):
        share = line / 4
        draw.line((MARGIN, y(share), WIDTH - MARGIN, y(share)), GRID)
        label = f"{10 ** (low + share * (high - low)):.4f}"
        draw.text((8, y(share) - 8), label, INK, font)
        step = steps[0] + round(share * (steps[-1] - steps[0]))
        draw.text((x(step), HEIGHT - MARGIN + 10), str(step), INK, font, anchor="ma")
    draw.line([(x(step), y(rate)) for step, _, rate in history], RATE, 2)
    points = [(x(s), y((v - low) / (high - low))) for s, v in zip(steps, losses, strict=True)]
    draw.line(points, LOSS, 2)
    draw.text((MARGIN, 20), "loss", LOSS, font)
    draw.text((MARGIN + 60, 20), "learning rate", RATE, font)
    draw.text((WIDTH - MARGIN, 20), f"loss {history[-1][1]:.5f}", INK, font, anchor="ra")
    return picture
