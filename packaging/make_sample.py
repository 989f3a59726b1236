"""Draws the sample photo that comes with the program: a family before their house, worn by time.

Everything is drawn here, so that the sample belongs to nobody else. Run it from the checkout:
`.venv/bin/python packaging/make_sample.py` writes `resources/sample/sample.jpg`.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 640, 440
FINE = 4
"""The scene is drawn this many times larger, then made small like a scan."""
TARGET = Path(__file__).parent.parent / "resources" / "sample" / "sample.jpg"


def grey(value: float, alpha: int = 255) -> QColor:
    """A grey of 0..1."""
    level = round(255 * min(1.0, max(0.0, value)))
    return QColor(level, level, level, alpha)


class Scene:
    """The drawing, in a space of 640 x 440, in shades of grey."""

    def __init__(self, painter: QPainter, rng: np.random.Generator) -> None:
        self.p = painter
        self.rng = rng
        painter.setPen(Qt.PenStyle.NoPen)

    def draw(self) -> None:
        """From the sky to the people."""
        self.sky()
        self.hills()
        self.meadow()
        self.tree(92, 268, 1.25)
        self.house()
        self.tree(566, 262, 0.95)
        self.bushes()
        self.path()
        self.fence()
        self.bicycle(474, 352, 0.92)
        self.person(262, 398, 1.0, coat=0.2, hat=True)
        self.person(306, 400, 0.94, coat=0.62, skirt=True)
        self.person(346, 402, 0.62, coat=0.34, skirt=True)
        self.person(228, 404, 0.56, coat=0.46)
        self.dog(388, 404)
        self.grass()

    def sky(self) -> None:
        fill = QLinearGradient(0, 0, 0, 250)
        fill.setColorAt(0, grey(0.74))
        fill.setColorAt(1, grey(0.93))
        self.p.fillRect(QRectF(0, 0, WIDTH, HEIGHT), fill)
        for x, y, size in ((130, 62, 1.0), (330, 38, 0.7), (505, 78, 1.2)):
            for _ in range(26):
                dx, dy = self.rng.normal(0, 34 * size), self.rng.normal(0, 6 * size)
                radius = size * self.rng.uniform(8, 20)
                puff = QRadialGradient(QPointF(x + dx, y + dy), radius)
                puff.setColorAt(0, grey(0.98, 70))
                puff.setColorAt(1, grey(0.98, 0))
                self.p.setBrush(puff)
                self.p.drawEllipse(QPointF(x + dx, y + dy), radius, radius * 0.6)
        pen = QPen(grey(0.3), 1.2)
        self.p.setPen(pen)
        for x, y in ((408, 70), (424, 62), (437, 74), (452, 58)):
            wings = QPainterPath(QPointF(x - 5, y - 2))
            wings.quadTo(QPointF(x - 2, y - 4), QPointF(x, y))
            wings.quadTo(QPointF(x + 2, y - 4), QPointF(x + 5, y - 2))
            self.p.setBrush(Qt.BrushStyle.NoBrush)
            self.p.drawPath(wings)
        self.p.setPen(Qt.PenStyle.NoPen)

    def hills(self) -> None:
        for base, height, tone, phase in (
            (226, 44, 0.76, 0.4),
            (244, 34, 0.66, 2.2),
            (262, 26, 0.55, 4.0),
        ):
            path = QPainterPath(QPointF(0, HEIGHT))
            for x in range(0, WIDTH + 8, 8):
                wave = math.sin(x / 96 + phase) + 0.4 * math.sin(x / 41 + 2 * phase)
                path.lineTo(x, base - height * 0.5 * (1 + wave))
            path.lineTo(WIDTH, HEIGHT)
            self.p.setBrush(grey(tone))
            self.p.drawPath(path)
        for _ in range(90):
            x = self.rng.uniform(0, WIDTH)
            y = 240 + self.rng.uniform(-4, 14)
            self.p.setBrush(grey(self.rng.uniform(0.4, 0.52)))
            self.p.drawEllipse(QPointF(x, y), self.rng.uniform(3, 8), self.rng.uniform(4, 9))

    def meadow(self) -> None:
        fill = QLinearGradient(0, 250, 0, HEIGHT)
        fill.setColorAt(0, grey(0.62))
        fill.setColorAt(1, grey(0.4))
        self.p.fillRect(QRectF(0, 256, WIDTH, HEIGHT - 256), fill)

    def house(self) -> None:
        p = self.p
        p.setBrush(grey(0, 50))
        p.drawPolygon(
            QPolygonF([QPointF(400, 346), QPointF(498, 346), QPointF(470, 300), QPointF(400, 300)])
        )
        p.setBrush(grey(0.84))
        p.drawRect(QRectF(170, 196, 232, 150))
        p.setBrush(grey(0.7))
        p.drawPolygon(
            QPolygonF([QPointF(402, 196), QPointF(452, 214), QPointF(452, 340), QPointF(402, 346)])
        )
        p.setBrush(grey(0.5))
        p.drawRect(QRectF(170, 328, 232, 18))
        self.timber()
        roof = QPolygonF(
            [QPointF(152, 200), QPointF(196, 118), QPointF(384, 118), QPointF(420, 200)]
        )
        p.setBrush(grey(0.34))
        p.drawPolygon(roof)
        p.setBrush(grey(0.26))
        p.drawPolygon(
            QPolygonF([QPointF(420, 200), QPointF(384, 118), QPointF(404, 124), QPointF(462, 216)])
        )
        clip = QPainterPath()
        clip.addPolygon(roof)
        p.save()
        p.setClipPath(clip)
        for row in range(14):
            y = 120 + row * 6
            for column in range(48):
                x = 148 + column * 6 + (row % 2) * 3
                p.setBrush(grey(self.rng.uniform(0.27, 0.43)))
                p.drawRoundedRect(QRectF(x, y, 5.2, 5.4), 1.5, 1.5)
        p.restore()
        p.setBrush(grey(0.45))
        p.drawRect(QRectF(334, 92, 22, 40))
        p.setBrush(grey(0.3))
        p.drawRect(QRectF(331, 88, 28, 6))
        for x, y in ((192, 214), (252, 214), (344, 214), (192, 272), (344, 272)):
            self.window(x, y)
        self.door(270, 266)

    def timber(self) -> None:
        pen = QPen(grey(0.36), 4.5)
        self.p.setPen(pen)
        for x in (172, 236, 322, 400):
            self.p.drawLine(QPointF(x, 198), QPointF(x, 328))
        for y in (202, 262, 326):
            self.p.drawLine(QPointF(171, y), QPointF(401, y))
        for x, way in ((236, 1), (322, -1)):
            self.p.drawLine(QPointF(x, 326), QPointF(x + way * 20, 264))
        self.p.setPen(Qt.PenStyle.NoPen)

    def window(self, x: float, y: float) -> None:
        p = self.p
        p.setBrush(grey(0.42))
        p.drawRect(QRectF(x - 11, y - 1, 11, 38))
        p.drawRect(QRectF(x + 26, y - 1, 11, 38))
        p.setBrush(grey(0.95))
        p.drawRect(QRectF(x - 1, y - 2, 28, 40))
        glass = QLinearGradient(x, y, x + 24, y + 36)
        glass.setColorAt(0, grey(0.22))
        glass.setColorAt(0.5, grey(0.36))
        glass.setColorAt(1, grey(0.16))
        p.setBrush(glass)
        p.drawRect(QRectF(x + 2, y + 1, 22, 34))
        p.setBrush(grey(0.88, 200))
        p.drawPolygon(
            QPolygonF([QPointF(x + 2, y + 1), QPointF(x + 11, y + 1), QPointF(x + 2, y + 26)])
        )
        p.drawPolygon(
            QPolygonF([QPointF(x + 24, y + 1), QPointF(x + 15, y + 1), QPointF(x + 24, y + 26)])
        )
        p.setPen(QPen(grey(0.95), 1.8))
        p.drawLine(QPointF(x + 13, y), QPointF(x + 13, y + 36))
        p.drawLine(QPointF(x + 1, y + 13), QPointF(x + 25, y + 13))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(grey(0.5))
        p.drawRect(QRectF(x - 3, y + 38, 32, 5))
        for _ in range(30):
            p.setBrush(grey(self.rng.choice([0.3, 0.5, 0.86])))
            p.drawEllipse(
                QPointF(x + self.rng.uniform(-3, 29), y + self.rng.uniform(33, 41)), 1.9, 1.9
            )

    def door(self, x: float, y: float) -> None:
        p = self.p
        p.setBrush(grey(0.94))
        p.drawRect(QRectF(x - 3, y - 3, 36, 80))
        p.setBrush(grey(0.28))
        p.drawRect(QRectF(x, y, 30, 77))
        p.setBrush(grey(0.36))
        for row in (6, 44):
            for column in (4, 17):
                p.drawRect(QRectF(x + column, y + row, 9, 28))
        p.setBrush(grey(0.9))
        p.drawEllipse(QPointF(x + 26, y + 40), 1.6, 1.6)
        p.setBrush(grey(0.66))
        p.drawRect(QRectF(x - 8, y + 77, 46, 5))

    def tree(self, x: float, y: float, size: float) -> None:
        p = self.p
        p.setBrush(grey(0, 46))
        p.drawEllipse(QPointF(x + 26 * size, y + 58 * size), 70 * size, 12 * size)
        trunk = QPainterPath(QPointF(x - 9 * size, y + 60 * size))
        trunk.quadTo(QPointF(x - 4 * size, y), QPointF(x - 7 * size, y - 60 * size))
        trunk.lineTo(x + 7 * size, y - 60 * size)
        trunk.quadTo(QPointF(x + 5 * size, y), QPointF(x + 12 * size, y + 60 * size))
        p.setBrush(grey(0.26))
        p.drawPath(trunk)
        for _ in range(1500):
            angle, reach = self.rng.uniform(0, 2 * math.pi), math.sqrt(self.rng.uniform(0, 1))
            dx = 66 * size * reach * math.cos(angle)
            dy = 72 * size * reach * math.sin(angle)
            light = 0.36 - 0.0022 * dx / size - 0.0020 * dy / size
            p.setBrush(grey(light + self.rng.normal(0, 0.075)))
            radius = self.rng.uniform(1.6, 4.2) * size
            p.drawEllipse(QPointF(x + dx, y - 92 * size + dy), radius, radius * 0.75)

    def bushes(self) -> None:
        for x, y, size in (
            (176, 346, 24),
            (220, 348, 18),
            (424, 350, 22),
            (334, 350, 17),
            (374, 350, 20),
        ):
            for _ in range(220):
                dx, dy = self.rng.normal(0, size * 0.5), -abs(self.rng.normal(0, size * 0.5))
                light = 0.34 - 0.006 * dy + self.rng.normal(0, 0.08)
                self.p.setBrush(grey(light if self.rng.uniform() > 0.09 else 0.88))
                self.p.drawEllipse(QPointF(x + dx, y + dy), 2.3, 1.9)

    def path(self) -> None:
        way = QPainterPath(QPointF(264, 348))
        way.cubicTo(QPointF(262, 372), QPointF(222, 400), QPointF(168, HEIGHT))
        way.lineTo(368, HEIGHT)
        way.cubicTo(QPointF(348, 400), QPointF(312, 372), QPointF(308, 348))
        self.p.setBrush(grey(0.74))
        self.p.drawPath(way)
        self.p.save()
        self.p.setClipPath(way)
        for _ in range(420):
            y = self.rng.uniform(348, HEIGHT)
            self.p.setBrush(grey(self.rng.uniform(0.55, 0.85)))
            size = 0.6 + (y - 348) / 45
            self.p.drawEllipse(QPointF(self.rng.uniform(160, 372), y), size * 1.5, size * 0.7)
        self.p.restore()

    def fence(self) -> None:
        for start, end in ((8, 214), (366, 636)):
            self.p.setBrush(grey(0.8))
            self.p.drawRect(QRectF(start, 350, end - start, 3))
            self.p.drawRect(QRectF(start, 366, end - start, 3))
            for x in range(start, end, 11):
                tip = self.rng.uniform(-1, 1)
                self.p.setBrush(grey(0.9 + self.rng.normal(0, 0.03)))
                self.p.drawPolygon(
                    QPolygonF(
                        [
                            QPointF(x, 376),
                            QPointF(x, 345 + tip),
                            QPointF(x + 3, 340 + tip),
                            QPointF(x + 6, 345 + tip),
                            QPointF(x + 6, 376),
                        ]
                    )
                )

    def bicycle(self, x: float, y: float, size: float) -> None:
        p = self.p
        p.save()
        p.translate(x, y)
        p.scale(size, size)
        p.setBrush(Qt.BrushStyle.NoBrush)
        for wheel in (0.0, 66.0):
            p.setPen(QPen(grey(0.12), 2.6))
            p.drawEllipse(QPointF(wheel, 20), 24, 24)
            p.setPen(QPen(grey(0.3), 0.6))
            for spoke in range(14):
                angle = spoke * math.pi / 7
                p.drawLine(
                    QPointF(wheel, 20),
                    QPointF(wheel + 23 * math.cos(angle), 20 + 23 * math.sin(angle)),
                )
        p.setPen(QPen(grey(0.14), 2.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for a, b in (
            ((0, 20), (18, -12)),
            ((18, -12), (56, -12)),
            ((56, -12), (30, 20)),
            ((30, 20), (0, 20)),
            ((30, 20), (18, -12)),
            ((56, -12), (66, 20)),
            ((56, -12), (53, -24)),
            ((18, -12), (16, -20)),
        ):
            p.drawLine(QPointF(*a), QPointF(*b))
        p.setPen(QPen(grey(0.1), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(QPointF(8, -21), QPointF(24, -20))
        p.setPen(QPen(grey(0.16), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(QPointF(53, -24), QPointF(44, -28))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(grey(0.56))
        p.drawRoundedRect(QRectF(54, -24, 20, 13), 2, 2)
        p.restore()

    def person(
        self,
        x: float,
        y: float,
        size: float,
        *,
        coat: float,
        skirt: bool = False,
        hat: bool = False,
    ) -> None:
        p = self.p
        p.setBrush(grey(0, 60))
        p.drawEllipse(QPointF(x + 12 * size, y), 28 * size, 5 * size)
        p.save()
        p.translate(x, y)
        p.scale(size, size)
        if not skirt:
            p.setBrush(grey(coat * 0.7))
            p.drawRoundedRect(QRectF(-11, -48, 10, 48), 3, 3)
            p.drawRoundedRect(QRectF(2, -48, 10, 48), 3, 3)
        else:
            p.setBrush(grey(0.7))
            p.drawRect(QRectF(-7, -16, 5, 15))
            p.drawRect(QRectF(3, -16, 5, 15))
        p.setBrush(grey(0.1))
        p.drawRoundedRect(QRectF(-13, -5, 13, 5), 2, 2)
        p.drawRoundedRect(QRectF(1, -5, 13, 5), 2, 2)
        side = QLinearGradient(-18, 0, 18, 0)
        side.setColorAt(0, grey(coat + 0.14))
        side.setColorAt(1, grey(coat - 0.08))
        body = QPainterPath(QPointF(-12, -92))
        hem = 20 if skirt else 14
        low = -14 if skirt else -42
        body.cubicTo(QPointF(-17, -84), QPointF(-14, -66), QPointF(-12, -58))
        body.lineTo(-hem, low)
        body.quadTo(QPointF(0, low + 5), QPointF(hem, low))
        body.lineTo(12, -58)
        body.cubicTo(QPointF(14, -66), QPointF(17, -84), QPointF(12, -92))
        body.quadTo(QPointF(0, -98), QPointF(-12, -92))
        p.setBrush(side)
        p.drawPath(body)
        p.setPen(QPen(grey(coat + 0.05), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(QPointF(-13, -87), QPointF(-18, -58))
        p.drawLine(QPointF(13, -87), QPointF(18, -58))
        p.setPen(Qt.PenStyle.NoPen)
        if skirt:
            p.setBrush(grey(coat * 0.55))
            p.drawRect(QRectF(-12, -61, 24, 4))
            p.setBrush(grey(0.94))
            p.drawEllipse(QPointF(0, -91), 8, 4)
            for row in range(3):
                for column in range(5):
                    p.drawEllipse(
                        QPointF(-12 + column * 6 + (row % 2) * 3, -46 + row * 11), 1.3, 1.3
                    )
        else:
            p.setBrush(grey(0.92))
            p.drawPolygon(QPolygonF([QPointF(-5, -94), QPointF(5, -94), QPointF(0, -76)]))
            p.setBrush(grey(0.14))
            p.drawPolygon(QPolygonF([QPointF(-1.5, -92), QPointF(1.5, -92), QPointF(0, -76)]))
        for hand in (-18, 18):
            p.setBrush(grey(0.8))
            p.drawEllipse(QPointF(hand, -54), 3.6, 4)
        self.head(hat=hat, long_hair=skirt)
        p.restore()

    def head(self, *, hat: bool, long_hair: bool) -> None:
        p = self.p
        p.setBrush(grey(0.72))
        p.drawRect(QRectF(-3.5, -100, 7, 9))
        if long_hair:
            p.setBrush(grey(0.2))
            p.drawRoundedRect(QRectF(-11, -121, 22, 27), 10, 10)
        face = QRadialGradient(QPointF(-3, -111), 13)
        face.setColorAt(0, grey(0.9))
        face.setColorAt(1, grey(0.66))
        p.setBrush(face)
        p.drawEllipse(QPointF(0, -108), 8.6, 10.6)
        hair = QPainterPath(QPointF(-9, -109))
        hair.cubicTo(QPointF(-10, -124), QPointF(10, -124), QPointF(9, -109))
        hair.quadTo(QPointF(4, -117), QPointF(-9, -109))
        p.setBrush(grey(0.16))
        p.drawPath(hair)
        for eye in (-3.2, 3.2):
            p.drawEllipse(QPointF(eye, -108.5), 1.15, 1.0)
        p.setBrush(grey(0.6))
        p.drawEllipse(QPointF(0.5, -105), 1.1, 1.7)
        p.setPen(QPen(grey(0.36), 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawArc(QRectF(-3.4, -105.5, 6.8, 4.6), 200 * 16, 140 * 16)
        p.setPen(Qt.PenStyle.NoPen)
        if hat:
            p.setBrush(grey(0.18))
            p.drawEllipse(QPointF(0, -116), 15, 3.4)
            p.drawRoundedRect(QRectF(-9, -128, 18, 13), 4, 4)
            p.setBrush(grey(0.5))
            p.drawRect(QRectF(-9, -119.5, 18, 2.6))

    def dog(self, x: float, y: float) -> None:
        p = self.p
        p.setBrush(grey(0, 60))
        p.drawEllipse(QPointF(x + 6, y), 22, 4)
        p.setBrush(grey(0.82))
        p.drawRoundedRect(QRectF(x - 15, y - 22, 30, 14), 7, 7)
        for leg in (-12, -6, 7, 12):
            p.drawRoundedRect(QRectF(x + leg, y - 12, 4, 12), 2, 2)
        p.drawEllipse(QPointF(x - 17, y - 26), 8, 7)
        p.drawEllipse(QPointF(x - 24, y - 24), 4.5, 3.6)
        p.setBrush(grey(0.25))
        p.drawEllipse(QPointF(x - 13, y - 28), 3.4, 5.4)
        p.drawEllipse(QPointF(x - 27, y - 25), 1.6, 1.4)
        p.drawEllipse(QPointF(x - 19, y - 28), 1.1, 1.1)
        p.drawEllipse(QPointF(x + 4, y - 17), 7, 5)
        p.setPen(QPen(grey(0.82), 3.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(QPointF(x + 14, y - 19), QPointF(x + 21, y - 30))
        p.setPen(Qt.PenStyle.NoPen)

    def grass(self) -> None:
        for _ in range(2600):
            x, y = self.rng.uniform(0, WIDTH), self.rng.uniform(378, HEIGHT + 6)
            if abs(x - 268) < 40 + (y - 348) * 0.72:
                continue
            tall = 3 + (y - 370) / 9
            self.p.setPen(QPen(grey(0.42 + self.rng.normal(0, 0.1)), 0.9))
            self.p.drawLine(QPointF(x, y), QPointF(x + self.rng.normal(0, 2), y - tall))
        self.p.setPen(Qt.PenStyle.NoPen)
        for _ in range(70):
            x, y = self.rng.uniform(0, WIDTH), self.rng.uniform(388, HEIGHT)
            if abs(x - 268) > 40 + (y - 348) * 0.72:
                self.p.setBrush(grey(0.93))
                self.p.drawEllipse(QPointF(x, y), 1.8, 1.6)


def drawn(rng: np.random.Generator) -> np.ndarray:
    """The scene in grey, (H, W) float 0..1, at the fine size."""
    image = QImage(WIDTH * FINE, HEIGHT * FINE, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(FINE, FINE)
    Scene(painter, rng).draw()
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width() : 3].astype(np.float32) / 255


def blurred(picture: np.ndarray, radius: float) -> np.ndarray:
    """Gaussian blur of a (H, W) picture of 0..1."""
    image = Image.fromarray(np.round(picture * 255).clip(0, 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius))).astype(np.float32) / 255


def worn(scene: np.ndarray, rng: np.random.Generator) -> Image.Image:
    """A small, soft, grainy, faded print of the scene."""
    leaves = blurred(rng.uniform(0, 1, scene.shape).astype(np.float32), 3.0) - 0.5
    scene = scene + 0.9 * leaves * (0.25 + 0.5 * (1 - scene))
    small = (
        np.asarray(
            Image.fromarray(np.round(scene * 255).clip(0, 255).astype(np.uint8)).resize(
                (WIDTH, HEIGHT), Image.Resampling.BOX
            )
        ).astype(np.float32)
        / 255
    )
    small = blurred(small, 0.75)
    y, x = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    small = small * (1 - 0.16 * (x**2 + y**2))
    small = 0.15 + 0.82 * small + 0.05 * np.exp(-((x - 0.9) ** 2 + (y + 0.8) ** 2) / 0.18)
    grain = rng.normal(0, 1, small.shape)
    grain = 0.6 * grain + 0.7 * blurred((grain * 0.1 + 0.5).astype(np.float32), 0.8) * 10 - 3.5
    small = small + 0.026 * grain
    for _ in range(16):
        cx, cy = rng.uniform(10, WIDTH - 10), rng.uniform(10, HEIGHT - 10)
        spot = np.exp(-(((x + 1) / 2 * WIDTH - cx) ** 2 + ((y + 1) / 2 * HEIGHT - cy) ** 2) / 1.6)
        small = small + 0.4 * spot
    tone = np.stack([small * 1.0 + 0.035, small * 0.93 + 0.015, small * 0.78], axis=-1)
    return Image.fromarray(np.round(tone * 255).clip(0, 255).astype(np.uint8))


def main() -> None:
    """Writes the sample."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication([])
    rng = np.random.default_rng(1952)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    worn(drawn(rng), rng).save(TARGET, quality=72)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
