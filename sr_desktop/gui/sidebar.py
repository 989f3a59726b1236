"""The list of photos at the left."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, theme
from sr_desktop.gui.device_line import DeviceLine
from sr_desktop.gui.photos import PHOTO_ROLE, Index, Photo, PhotoList, State

THUMBNAIL = 48
"""Side of a thumbnail in logical pixels."""
WIDTH, NARROW = 272, 224

_SIGNS = {
    State.WAITING: ("clock", "muted"),
    State.WORKING: ("restore", "accent"),
    State.DONE: ("done", "success"),
    State.FAILED: ("alert", "danger"),
    State.SKIPPED: ("skip", "danger"),
}


class PhotoRow(QStyledItemDelegate):
    """Draws thumbnail, name and state of one photo."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = QFontMetrics(option.font).height() * 2 + 4
        return QSize(0, max(THUMBNAIL, lines) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.current()
        rect: QRect = option.rect.adjusted(8, 2, -8, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
            painter.drawRoundedRect(rect, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        photo: Photo = index.data(PHOTO_ROLE)
        place = QRect(rect.left() + 6, rect.center().y() - THUMBNAIL // 2 + 1, THUMBNAIL, THUMBNAIL)
        self._draw_thumbnail(painter, place, index.data(Qt.ItemDataRole.DecorationRole), tokens)
        words = QRect(
            place.right() + 12, rect.top(), rect.right() - place.right() - 20, rect.height()
        )
        self._draw_words(painter, option, words, photo, tokens)
        painter.restore()

    def _draw_thumbnail(
        self, painter: QPainter, place: QRect, pixmap: QPixmap | None, tokens: theme.Tokens
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 6, 6)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, QColor(tokens.sunken))
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap)
        else:
            icon = icons.pixmap("photos", 24, tokens.faint, painter.device().devicePixelRatioF())
            painter.drawPixmap(place.center().x() - 11, place.center().y() - 11, icon)
        painter.restore()
        painter.setPen(QPen(QColor(0, 0, 0, 28), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        photo: Photo,
        tokens: theme.Tokens,
    ) -> None:
        font = option.font
        small = theme.scaled(font, theme.SMALL)
        upper, lower = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = area.center().y() - (upper + lower + 4) // 2
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            photo.path.name, Qt.TextElideMode.ElideMiddle, area.width()
        )
        painter.drawText(area.left(), top + painter.fontMetrics().ascent(), name)
        sign, tone = _SIGNS[photo.state]
        colour = getattr(tokens, tone)
        line = top + upper + 4
        side = 14
        drawn = icons.pixmap(sign, side, colour, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.left(), line + (lower - side) // 2, drawn)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted if tone == "accent" else colour))
        said = painter.fontMetrics().elidedText(
            photo.line, Qt.TextElideMode.ElideRight, area.width() - side - 6
        )
        painter.drawText(area.left() + side + 6, line + painter.fontMetrics().ascent(), said)


class PhotoView(QListView):
    """The list itself; Space is left to the canvas."""

    original_held = Signal(bool)
    remove_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.original_held.emit(True)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.original_held.emit(False)
        else:
            super().keyReleaseEvent(event)


class Sidebar(QFrame):
    """Heading, list and, at its foot, what this computer can do."""

    selected = Signal(object)

    def __init__(self, photos: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._photos = photos
        heading = QLabel("Photos")
        heading.setProperty("tone", "title")
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        self.add_button = QToolButton()
        self.add_button.setAccessibleName("Add photos")
        self.add_button.setToolTip("Add photos or a folder")
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.put(self.add_button, "plus")
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 8)
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.add_button)

        self.view = PhotoView()
        self.view.setAccessibleName("Photos")
        self.view.setModel(photos)
        self.view.setItemDelegate(PhotoRow(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

        self.device_line = DeviceLine()
        self.foot = foot = QFrame()
        foot.setObjectName("sidebarFoot")
        foot_layout = QVBoxLayout(foot)
        foot_layout.setContentsMargins(16, 8, 16, 8)
        foot_layout.addWidget(self.device_line, 0, Qt.AlignmentFlag.AlignVCenter)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(foot)
        photos.counted.connect(self._on_counted)
        self._on_counted()

    @property
    def current(self) -> Photo | None:
        """The selected photo."""
        index = self.view.currentIndex()
        return index.data(PHOTO_ROLE) if index.isValid() else None

    def select(self, photo: Photo) -> None:
        """Selects a photo and brings it into sight."""
        index = self._photos.index_of(photo)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.view.doItemsLayout()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.selected.emit(current.data(PHOTO_ROLE) if current.isValid() else None)

    def _on_counted(self) -> None:
        self._count.setText(str(len(self._photos)) if len(self._photos) else "")
