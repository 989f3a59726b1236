"""What people expect of a desktop program, in one place: it stands between the window and its parts.

Paste, open recent, the sample, dragging results out, notices at the end of a long run, no sleep
meanwhile, files from a second start, and the help menu.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from sr_desktop.base.errors import SRError
from sr_desktop.base.settings import load_settings
from sr_desktop.gui import dialogs, drag_out, own_pictures, pasting, shortcuts
from sr_desktop.gui.actions import Actions
from sr_desktop.gui.awake import Awake
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.notices import Notices
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.recent import Recent, RecentMenu
from sr_desktop.gui.sidebar import Sidebar
from sr_desktop.gui.single_instance import Call
from sr_desktop.gui.translation import translate
from sr_desktop.gui.welcome import Welcome
from sr_desktop.gui.work import Summary, Work
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.queue_events import QueueState


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that this concerns."""

    actions: Actions
    welcome: Welcome
    sidebar: Sidebar
    photos: PhotoList
    controls: Controls
    work: Work
    bar: MessageBar


class Desktop(QObject):
    """Knows the window only by what it is given. `add` puts files and folders on the list."""

    def __init__(
        self, window: QMainWindow, parts: Parts, add: Callable[[Sequence[Path]], None]
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._add = window, parts, add
        self._report: tuple[str, ...] = ()
        self._pasted_told = False
        self.awake = Awake(parent=self)
        self.notices = Notices(window)
        self.notices.opened.connect(self.to_the_front)
        self.paster = pasting.Paster(self)
        self.paster.written.connect(self._on_pasted)
        self.paster.failed.connect(self._on_failed)
        self.recent = Recent(self)
        self.recent.changed.connect(self._on_recent_changed)
        self.recent_menu = RecentMenu(parts.actions.recent_menu, self.recent, self._open_recent)
        self.bar_dragger = drag_out.ResultDragger(parts.bar, self._result_at)
        self._connect()
        self._on_recent_changed()

    def _connect(self) -> None:
        parts = self._parts
        parts.actions.connect(
            paste=self.paste,
            copy_result=self._on_copy_result,
            shortcuts=self._on_shortcuts,
            copy_details=self._on_copy_details,
            newer=self._on_newer,
            about=self._on_about,
        )
        undo = [getattr(parts.controls, f"{name}_action", None) for name in ("undo", "redo")]
        parts.actions.put_undo(*filter(None, undo))
        parts.welcome.sample_wanted.connect(self._on_sample)
        parts.welcome.recent_wanted.connect(self._open_recent)
        parts.sidebar.selected.connect(self._show_state)
        parts.photos.counted.connect(self._show_state)
        parts.work.began.connect(self._on_began)
        parts.work.photo_done.connect(self._on_photo_done)
        parts.work.ended.connect(self._on_ended)
        parts.work.queue_changed.connect(self._on_queue_changed)

    # --- for the window ----------------------------------------------------------------------

    def answer(self, call: Call) -> None:
        """A second start: the window comes to the front, and its files are added."""
        if call.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = call.token  # Qt uses it up
        self.to_the_front()
        if call.files:
            self._add(call.files)

    def to_the_front(self) -> None:
        """Shows the window above the others, as far as the system lets it."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def note_report(self, report: Report) -> None:
        """What the engine found; goes into the details for help."""
        self._report = tuple(report.lines)

    def close(self) -> None:
        """Lets the computer sleep and waits for what is being written."""
        self.awake.close()
        self.notices.close()
        self.recent.close()
        self.paster.close()

    # --- the clipboard -----------------------------------------------------------------------

    def paste(self) -> None:
        """Adds what lies on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        paths = pasting.pasted_paths(data)
        if paths:
            self._add(paths)
            return
        picture = pasting.picture_of(data)
        if picture is not None:
            self.paster.keep(picture)
        else:
            self._say(
                translate("Desktop", "There is no photo on the clipboard."),
                translate("Desktop", "Copy a picture, or files in a folder, then paste again."),
            )

    def _on_pasted(self, path: Path) -> None:
        self._add([path])
        if self._parts.controls.folder is None:
            self._say(
                translate("Desktop", "Pasted as {name}.").format(name=path.name),
                translate("Desktop", "The result will be saved in {folder}.").format(
                    folder=own_pictures.pictures_folder()
                ),
            )

    def _on_copy_result(self) -> None:
        path = self._result()
        if path is not None:
            drag_out.copy_file(path)
            self._say(
                translate("Desktop", "{name} is on the clipboard.").format(name=path.name),
                translate("Desktop", "Paste it into a folder, a mail or another program."),
            )

    def _on_sample(self) -> None:
        try:
            self._add([own_pictures.sample()])
        except SRError as error:
            self._on_failed(error)

    def _on_failed(self, error: SRError) -> None:
        self._parts.bar.show_message(Message.of(error))

    def _open_recent(self, path: Path) -> None:
        self._add([path])

    def _on_recent_changed(self) -> None:
        self._parts.welcome.show_recent(self.recent.paths)

    # --- the run -----------------------------------------------------------------------------

    def _on_began(self) -> None:
        settings = load_settings()
        self.notices.enabled = settings.notifications
        self.notices.run_began()
        if settings.keep_awake and not self._parts.work.paused:
            self.awake.hold()

    def _on_queue_changed(self, state: QueueState) -> None:
        """While the work rests the computer may sleep."""
        if state.paused:
            self.awake.release()
        elif self._parts.work.running and load_settings().keep_awake:
            self.awake.hold()

    def _on_photo_done(self, _photo: Photo, _done: object) -> None:
        self._show_state()

    def _on_ended(self, summary: Summary) -> None:
        self.awake.release()
        self.notices.run_ended(summary)

    # --- results -----------------------------------------------------------------------------

    def _result(self) -> Path | None:
        """The result of the selected photo."""
        photo = self._parts.sidebar.current
        return photo.result if photo is not None and photo.state is State.DONE else None

    def _result_at(self, _point: QPoint) -> Path | None:
        """What the message of the moment is about."""
        message = self._parts.bar.message
        return message.file if message is not None else None

    def _show_state(self) -> None:
        self._parts.actions.copy_result.setEnabled(self._result() is not None)

    # --- help --------------------------------------------------------------------------------

    def _on_shortcuts(self) -> None:
        keys = shortcuts.all_shortcuts(self._window.menuBar())
        dialogs.show_shortcuts(self._window, keys)

    def _on_copy_details(self) -> None:
        photos = self._parts.photos
        known = [photos.photo(row) for row in range(len(photos))]
        names = [path for photo in known for path in (photo.path, photo.result) if path is not None]
        if self._parts.controls.folder is not None:
            names.append(self._parts.controls.folder)
        dialogs.show_help_details(self._window, self._report, [*names, *self.recent.paths])

    def _on_newer(self) -> None:
        dialogs.show_newer(self._window)

    def _on_about(self) -> None:
        dialogs.show_about(self._window)

    def _say(self, title: str, text: str) -> None:
        self._parts.bar.show_message(Message("info", title, text))
