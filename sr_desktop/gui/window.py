"""The window: puts the parts together and lets them know of each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.base.errors import SRError, WeightsMissing
from sr_desktop.base.settings import AppSettings, change_settings
from sr_desktop.gui import icons
from sr_desktop.gui.actions import Actions
from sr_desktop.gui.after import After
from sr_desktop.gui.album_offer import AlbumOffer
from sr_desktop.gui.arrivals import Arrivals
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.closing import Closing
from sr_desktop.gui.desktop import Desktop, Parts
from sr_desktop.gui.drops import DropTarget
from sr_desktop.gui.face_desk import FaceDesk
from sr_desktop.gui.face_showing import FaceShowing
from sr_desktop.gui.faster_desk import FasterDesk
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.model_desk import ModelDesk
from sr_desktop.gui.ordering import Ordering
from sr_desktop.gui.others import Others
from sr_desktop.gui.own_settings import OwnSettings
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.preset_desk import PresetDesk
from sr_desktop.gui.previewing import Previewing
from sr_desktop.gui.running import Parts as RunParts
from sr_desktop.gui.running import Running
from sr_desktop.gui.settings_desk import SettingsDesk
from sr_desktop.gui.sidebar import THUMBNAIL
from sr_desktop.gui.suggesting import Suggesting
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.viewing import Viewing
from sr_desktop.gui.welcome import Welcome
from sr_desktop.gui.work import Work
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.messages import PreviewEnded
from sr_desktop.jobs.presets import Preset


class Window(QMainWindow):
    """Queue at the left, canvas in the middle, presets and the one button at the right."""

    def __init__(
        self, bridge: Bridge, presets: Sequence[Preset], settings: AppSettings, theme: Theme
    ) -> None:
        super().__init__()
        self._bridge, self._theme = bridge, theme
        self.thumbnails = Thumbnails(2 * THUMBNAIL, self)
        self.photos = PhotoList(self.thumbnails, self)
        self.work = Work(bridge, self.photos, self)
        self._build(presets)
        self._viewing = Viewing(self.canvas, self)
        self.previewing = Previewing(
            canvas=self.canvas,
            viewing=self._viewing,
            controls=self.controls,
            work=self.work,
            bridge=bridge,
            parent=self,
        )
        self.models = ModelDesk(
            self, bridge, self.photos, self.work, self.controls, self.message_bar
        )
        self.arrivals = Arrivals(
            *(self, self.photos, self.message_bar),
            results_folder=lambda: self.controls.folder,
            offer_models=self.models.offer,
            last_folder=settings.last_folder,
        )
        self.closing = Closing(self, bridge, self.work, self.message_bar)
        self.others = Others(bridge, self.work, self.message_bar, self)
        self.others.ended.connect(self._on_other_ended)
        parts = Parts(
            *(self.actions_, self.welcome, self.sidebar, self.photos),
            *(self.controls, self.work, self.message_bar),
        )
        self.desktop = Desktop(self, parts, self.add)
        self.faster = FasterDesk(bridge, self.message_bar, self)
        self.settings_desk = SettingsDesk(self, self.controls, theme, settings, self.faster.work)
        self.after = After(
            *(self, self._viewing, self.workplace),
            *(self.photos, self.work, self.message_bar),
        )
        self.preset_desk = PresetDesk(
            *(self.controls.preset_panel, self.message_bar, presets),
            settings=lambda: self.controls.of_photo,
            choose=self.controls.choose_preset,
            parent=self,
        )
        self.own = OwnSettings(self.controls, self.sidebar, self.photos, self.work, self)
        self.face_desk = FaceDesk(
            viewing=self._viewing,
            controls=self.controls,
            previewing=self.previewing,
            own=self.own,
            bridge=bridge,
            parent=self,
        )
        self.face_showing = FaceShowing(self.face_desk, self.workplace, self)
        self.running = Running(
            self,
            RunParts(
                *(bridge, self.work, self.photos, self.workplace, self._viewing, self.models),
                *(self.after, self.own, self.message_bar, self.actions_),
            ),
        )
        self.actions_.put_view(*self.after.actions, self.face_showing.action)
        self._connect()
        self.ordering = Ordering(
            *(self.actions_, self.sidebar, self.photos, self.work, self.running.send, self)
        )
        self.after.changed.connect(self.ordering.show)
        self.album_offer = AlbumOffer(
            *(self.sidebar.view.rows, self.own, self.work, self.after.approving, self.message_bar),
            send=self.running.send,
            parent=self,
        )
        self._recall(settings)
        self.suggesting = Suggesting(
            panel=self.controls.preset_panel,
            controls=self.controls,
            viewing=self._viewing,
            canvas=self.canvas,
            photos=self.photos,
            parent=self,
        )
        self._show_state()
        self.models.shelf.look()

    # --- building ----------------------------------------------------------------------------

    def _build(self, presets: Sequence[Preset]) -> None:
        self.setWindowTitle("SR Desktop")
        self.actions_ = Actions(self)
        self.welcome = Welcome()
        self.workplace = Workplace(self.photos, presets)
        self.sidebar = self.workplace.sidebar
        self.canvas = self.workplace.canvas
        self.strip = self.workplace.strip
        self.controls = self.workplace.controls
        self.action_panel = self.workplace.action_panel
        self.message_bar = MessageBar()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.workplace)
        self._centre = centre = QWidget()
        self._outer = QVBoxLayout(centre)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self.message_bar)
        self._outer.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.drop_target = DropTarget(self, lambda: self._centre if len(self.photos) else None)
        add = QMenu(self)
        add.addAction(self.actions_.open_photos)
        add.addAction(self.actions_.open_folder)
        self.sidebar.add_button.setMenu(add)

    def _connect(self) -> None:
        self.welcome.open_photos_wanted.connect(self.arrivals.open_photos)
        self.welcome.open_folder_wanted.connect(self.arrivals.open_folder)
        self.sidebar.selected.connect(self._on_photo_selected)
        self.sidebar.view.original_held.connect(self.canvas.show_original)
        self.sidebar.view.remove_wanted.connect(self._on_remove)
        self.sidebar.restore_wanted.connect(self.running.send)
        self.after.changed.connect(self._on_looking_changed)
        self.photos.counted.connect(self._show_state)
        self.previewing.changed.connect(self._on_preview_changed)
        self.previewing.ended.connect(self._on_preview_ended)
        self.arrivals.came.connect(self._on_photos_came)
        self.workplace.faces.better_wanted.connect(self.models.open_for_faces)
        self.face_desk.photo_wanted.connect(self.sidebar.select)
        self.drop_target.dropped.connect(self.add)
        self.drop_target.held.connect(self._on_files_held)
        self.arrivals.gatherer.found.connect(self.desktop.recent.note)
        self.arrivals.gatherer.finished.connect(self.desktop.recent.settle)
        self._viewing.measured.connect(self.controls.show_source)
        self._viewing.unreadable.connect(self._on_photo_unreadable)
        self.canvas.zoom_changed.connect(self._on_canvas_changed)
        self._bridge.reported.connect(self.sidebar.device_line.show_report)
        self._bridge.reported.connect(self.welcome.device_line.show_report)
        self._bridge.reported.connect(self.controls.show_report)
        self._bridge.reported.connect(self.settings_desk.show_report)
        self._bridge.reported.connect(self.desktop.note_report)
        self._theme.changed.connect(self._on_theme_changed)
        self.models.page.photos_dropped.connect(self.add)
        self.actions_.connect(
            open_photos=self.arrivals.open_photos,
            open_folder=self.arrivals.open_folder,
            remove=self._on_remove,
            models=self.models.open,
            settings=self.settings_desk.open,
            quit=self.close,
            fit=self.canvas.fit,
            full=self.workplace.zoom_full,
            double=self.workplace.zoom_double,
            zoom_in=self.canvas.zoom_in,
            zoom_out=self.canvas.zoom_out,
            centre=self.workplace.centre_divider,
            side_by_side=self.canvas.toggle_side_by_side,
            next_photo=self.workplace.next_photo,
            previous_photo=self.workplace.previous_photo,
        )

    def _recall(self, settings: AppSettings) -> None:
        self.resize(1280, 800)
        self.setMinimumSize(1000, 560)  # a small laptop at 125 %
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        self.controls.recall(settings)
        self.face_showing.recall(settings.face_strip)

    # --- for the program ---------------------------------------------------------------------

    def add(self, paths: Sequence[Path]) -> None:
        """Puts photos, and those in folders, on the list; model files are offered to the models."""
        self.arrivals.add(paths)

    def restore(self) -> None:
        """Restores what waits; if nothing waits, the selected photo once more."""
        self.running.restore()

    def release(self) -> None:
        """Waits for the background threads; the window can be dropped afterwards."""
        self.after.close()
        self.suggesting.close()
        self.running.close()
        for part in (self.arrivals, self._viewing, self.thumbnails, self.models, self.desktop):
            part.close()
        self.faster.close()

    # --- what the person does ----------------------------------------------------------------

    def _on_remove(self) -> None:
        if self.after.active:
            return
        going = [photo for photo in self.sidebar.chosen if photo.state is not State.WORKING]
        self.work.drop(*going)
        self.photos.remove([self.photos.row(photo) for photo in going])

    def _on_photo_selected(self, photo: Photo | None) -> None:
        self.running.selected()
        self._viewing.show(photo)
        self.models.remind(photo)
        self._show_state()

    def _on_canvas_changed(self) -> None:
        self.actions_.side_by_side.setChecked(self.canvas.side_by_side)
        self.actions_.side_by_side.setEnabled(self.canvas.comparable)

    def _on_preview_ended(self, ended: PreviewEnded) -> None:
        # of a model that is not here the models tell, with what helps
        if ended.error is not None and not isinstance(ended.error, WeightsMissing):
            self.message_bar.show_message(Message.of(ended.error))

    def _on_preview_changed(self) -> None:
        self.strip.show_part_only(self.previewing.part_only)

    # --- photos come in ----------------------------------------------------------------------

    def _on_photos_came(self, new: list[Photo]) -> None:
        if self.sidebar.current is None or not self.work.running:
            self.running.choose(new[0])

    def _on_files_held(self, held: bool) -> None:
        self.welcome.set_hot(held and self.stack.currentWidget() is self.welcome)

    def _on_photo_unreadable(self, photo: Photo, error: SRError) -> None:
        self.photos.skip(photo, error)
        self.message_bar.show_message(Message.of(error))

    def _on_looking_changed(self) -> None:
        self.previewing.held = self.face_showing.held = self.after.active
        self.controls.setEnabled(not self.after.active)
        self._show_state()

    def _on_other_ended(self) -> None:
        self.closing.offer(other_ended=True)

    # --- what is shown -----------------------------------------------------------------------

    def _show_state(self) -> None:
        """Brings page and commands in line with the list."""
        self._show_page(self.workplace if len(self.photos) else self.welcome)
        current = self.sidebar.current
        self.actions_.remove.setEnabled(current is not None and not self.after.active)
        for action in (self.actions_.next_photo, self.actions_.previous_photo):
            action.setEnabled(len(self.photos) > 1)

    def _show_page(self, page: QWidget) -> None:
        if self.stack.currentWidget() is page:
            return
        self.stack.setCurrentWidget(page)
        empty = page is self.welcome
        (self._outer if empty else self.workplace.middle).insertWidget(0, self.message_bar)
        (self.welcome if empty else self.sidebar.view).setFocus()

    def _on_theme_changed(self) -> None:
        icons.retint(self)
        self.update()

    # --- events ------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.FontChange
        ):  # the application's: the window has none of its own
            self._theme.follow_font()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.canvas.show_original(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.canvas.show_original(False)
        else:
            super().keyReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        icons.retint(self)
        if self.focusWidget() is None and not len(self.photos):
            self.welcome.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.own.hurry()
        if not self.closing.may_close():
            event.ignore()
            return
        self.models.stop()
        self.own.leave()
        change_settings(
            last_folder=self.arrivals.last_folder,
            window=bytes(self.saveGeometry().toBase64().data()).decode(),
            **(self.controls.remembered() | {"preset": self.suggesting.preset_to_remember}),
        )
        event.accept()
