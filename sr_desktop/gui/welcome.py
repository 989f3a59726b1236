"""What is seen before there is a photo: a place to drop one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, theme
from sr_desktop.gui.device_line import DeviceLine
from sr_desktop.gui.flow import Flow
from sr_desktop.gui.recent_list import RecentList
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate

PROMISES = (
    ("shield", QT_TRANSLATE_NOOP("Welcome", "Your original is never changed")),
    ("offline", QT_TRANSLATE_NOOP("Welcome", "Works without the internet")),
    ("eye", QT_TRANSLATE_NOOP("Welcome", "The original is one key away")),
)
SIGNS = (176, 128, 88, 0)
"""Sides of the sign: the largest that leaves room for the words; on a small screen there is none."""
LIST_WIDTH, AREA_MARGIN = 264, 24
WARMING = 160
"""Milliseconds in which the area lights up."""


class DropArea(QFrame):
    """The frame with a dashed edge; it lights up softly while something is held over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomeArea")
        self._warmth = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(WARMING)
        self._animation.valueChanged.connect(self._on_value_changed)

    @property
    def hot(self) -> bool:
        """Whether it is lit, or on the way to it."""
        return self._animation.direction() == QVariantAnimation.Direction.Forward and (
            self._warmth > 0 or self._animation.state() == QVariantAnimation.State.Running
        )

    def set_hot(self, hot: bool) -> None:
        """Lights up or goes dark."""
        if hot == self.hot:
            return
        way = QVariantAnimation.Direction
        self._animation.setDirection(way.Forward if hot else way.Backward)
        still = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        self._animation.setDuration(WARMING if still else 0)
        self._animation.start()

    def _on_value_changed(self, value: float) -> None:
        self._warmth = float(value)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(_mixed(tokens.surface, tokens.accent_soft, self._warmth))
        pen = QPen(_mixed(tokens.line_strong, tokens.accent, self._warmth), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
        painter.end()


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


class Welcome(QWidget):
    """A friendly drop area with two buttons, a sample, and what was opened last."""

    open_photos_wanted = Signal()
    open_folder_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(
            translate("Welcome", "Drop photos or folders here.")
            + " "
            + translate("Welcome", "Nothing is uploaded.")
        )
        self._side = -1
        self._area = DropArea()
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.recent = RecentList()
        self.recent.chosen.connect(self.recent_wanted)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self._rule.setFixedWidth(1)
        self._rule.hide()
        self._invitation = self._build_invitation()
        self._columns = columns = QHBoxLayout(self._area)
        columns.setContentsMargins(AREA_MARGIN, AREA_MARGIN, AREA_MARGIN, AREA_MARGIN)
        columns.setSpacing(24)
        columns.addWidget(self._invitation, 1)
        columns.addWidget(self._rule)
        columns.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignVCenter)
        self.device_line = DeviceLine()
        self.device_line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        foot = QVBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.device_line)
        foot.addLayout(self._build_promises())
        self._outer = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def _build_invitation(self) -> QWidget:
        first = QLabel(translate("Welcome", "Drop photos or folders here."))
        first.setProperty("tone", "headline")
        second = QLabel(translate("Welcome", "Nothing is uploaded."))
        second.setProperty("tone", "muted")
        for label in (first, second):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self.open_photos = QPushButton(translate("Welcome", "Open photos…"))
        self.open_photos.setProperty("kind", "primary")
        self.open_photos.setAccessibleName(translate("Welcome", "Open photos"))
        self.open_photos.clicked.connect(self.open_photos_wanted)
        self.open_folder = QPushButton(translate("Welcome", "Open a folder…"))
        self.open_folder.setProperty("kind", "stop")
        self.open_folder.setAccessibleName(translate("Welcome", "Open a folder"))
        self.open_folder.clicked.connect(self.open_folder_wanted)
        self.sample = QPushButton(translate("Welcome", "Try it with a sample"))
        self.sample.setProperty("kind", "link")
        self.sample.setToolTip(
            translate("Welcome", "Adds a photo that comes with the program, to see what it does")
        )
        self.sample.clicked.connect(self.sample_wanted)
        paste = QKeySequence(QKeySequence.StandardKey.Paste)
        keys = paste.toString(QKeySequence.SequenceFormat.NativeText)
        third = QLabel(translate("Welcome", "or paste with {keys}").format(keys=keys))
        third.setProperty("tone", "small")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.open_photos)
        buttons.addWidget(self.open_folder)
        buttons.addStretch()
        more = QHBoxLayout()
        more.setSpacing(4)
        more.addStretch()
        more.addWidget(self.sample)
        more.addWidget(third)
        more.addStretch()
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addStretch()
        rows.addWidget(self._sign)
        rows.addWidget(first)
        rows.addWidget(second)
        rows.addSpacing(8)
        rows.addLayout(buttons)
        rows.addLayout(more)
        rows.addStretch()
        return box

    def _build_promises(self) -> Flow:
        flow = Flow(gap=24, line_gap=4)
        for name, text in PROMISES:
            mark = QLabel()
            icons.put(mark, name, "muted", 16)
            words = QLabel(translate("Welcome", text))
            words.setProperty("tone", "small")
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(mark)
            row.addWidget(words)
            flow.addWidget(pair)
        return flow

    def set_hot(self, hot: bool) -> None:
        """Lights up while something is held over the window."""
        self._area.set_hot(hot)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offers what was opened last."""
        self.recent.show_paths(paths)
        self._fit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return handled

    def _fit(self) -> None:
        """On a small screen or with large text first the sign shrinks, then the list goes."""
        outer = self._outer.contentsMargins()
        room = self.width() - outer.left() - outer.right() - 2 * AREA_MARGIN
        share = self.fontMetrics().averageCharWidth() * 34
        wide = max(LIST_WIDTH, share)
        beside = wide + 2 * self._columns.spacing() + 1
        listed = bool(self.recent.rows)
        listed &= room - beside >= self._invitation.minimumSizeHint().width()
        listed &= self.recent.sizeHint().height() <= self._area.height() - 2 * AREA_MARGIN
        self.recent.setFixedWidth(wide)
        self.recent.setVisible(listed)
        self._rule.setVisible(listed)
        self._fit_sign(room - beside if listed else room)

    def _fit_sign(self, wide: int) -> None:
        """Gives the sign what the words leave in an invitation of that width."""
        layout = self._invitation.layout()
        if layout is None:
            return
        needed = layout.totalHeightForWidth(wide) - max(0, self._side)
        free = self._area.height() - 2 * AREA_MARGIN - needed - layout.spacing()
        side = next(side for side in SIGNS if side <= free or not side)
        if side == self._side:
            return
        self._side = side
        self._sign.setVisible(bool(side))
        if side:
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(icons.pixmap("prints", side, "#000000", ratio))
