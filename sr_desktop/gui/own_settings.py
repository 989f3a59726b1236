"""Photos, and whole albums, that are restored in another way than the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.gui.albums import Album, Own
from sr_desktop.gui.control_state import ControlState, own_of, size_words, state_of
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.preset_words import name_of
from sr_desktop.gui.sidebar import Sidebar
from sr_desktop.gui.translation import translate
from sr_desktop.gui.work import Work
from sr_desktop.jobs.job import FaceChoice, Settings
from sr_desktop.jobs.presets import Preset

PATIENCE = 300
"""Milliseconds after the last change of a control in which the queue is told of it."""


class OwnSettings(QObject):
    """Gives photos settings of their own, and lets the controls show those of the photo that is shown.

    As long as they do, the settings of all photos are kept here. What was chosen for the faces of a photo
    is apart from both: it goes with that photo alone, whatever settings it has.
    """

    faces_chosen = Signal(object)
    """Something was chosen for the faces of this `Photo`."""

    def __init__(
        self,
        controls: Controls,
        sidebar: Sidebar,
        photos: PhotoList,
        work: Work,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controls, self._sidebar = controls, sidebar
        self._photos, self._work = photos, work
        self._all: tuple[ControlState, Settings] | None = None
        self._photo: Photo | None = None
        self._showing = False
        self._altered: Photo | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE)
        self._soon.timeout.connect(self._on_rested)
        sidebar.view.rows.described = self.described
        sidebar.selected.connect(self._on_selected)
        sidebar.own_wanted.connect(self.give)
        sidebar.own_album_wanted.connect(self.give_album)
        sidebar.share_wanted.connect(self.share)
        controls.changed.connect(self._on_controls_changed)
        controls.own_line.for_all_wanted.connect(self.use_for_all)
        controls.own_line.share_wanted.connect(self._on_share)

    # --- what is asked -----------------------------------------------------------------------

    @property
    def photo(self) -> Photo | None:
        """The photo whose own settings the controls show; None: those of all."""
        return self._photo

    @property
    def shown(self) -> Own:
        """What the controls show."""
        return Own(self._controls.of_photo, self._controls.presets.current.id)

    @property
    def common(self) -> Own:
        """What all photos have that have nothing of their own."""
        return self.shown if self._all is None else Own(self._all[1], self._all[0].preset)

    def of(self, photo: Photo) -> Settings:
        """How a photo shall be restored."""
        settings = self._controls.completed((photo.own or self.common).settings)
        return _with_choices(settings, photo.face_choices)

    def wanted(self, photos: Iterable[Photo]) -> list[tuple[Photo, Settings]]:
        """Photos, each with how it shall be restored."""
        made: dict[Own | None, Settings] = {None: self._controls.completed(self.common.settings)}
        found = []
        for photo in photos:
            if photo.own not in made:
                made[photo.own] = self.of(photo).for_others
            found.append((photo, _with_choices(made[photo.own], photo.face_choices)))
        return found

    def made_of(self, settings: Settings) -> Own:
        """The settings that a photo was sent with, as own ones."""
        return own_of(settings, self._presets(), self.common.preset)

    def described(self, own: Own) -> str:
        """`Old family photo, 4x bigger`."""
        row = self._controls.presets.rows.get(own.preset)
        size = size_words(own.settings.size)
        if row is None:
            return size
        return translate("OwnSettings", "{preset}, {size}").format(
            preset=name_of(row.preset), size=size
        )

    # --- what the person does ----------------------------------------------------------------

    def give(self, photos: Sequence[Photo], own: Own | None = None) -> None:
        """These photos have settings of their own from now on: those that are shown, if none are named."""
        self._set(photos, own or self.shown)

    def give_album(self, album: Album, own: Own | None = None) -> Callable[[], None]:
        """So have all photos of an album, and those that come to it; gives what takes that back."""
        before = {photo: photo.own for photo in album.photos}
        of_album, album.own = album.own, own or self.shown
        self._set(list(before), album.own)
        self._sidebar.view.rows.show_album(album)

        def back() -> None:
            album.own = of_album
            by_own: dict[Own | None, list[Photo]] = {}
            for photo, own in before.items():
                if photo.album is album:
                    by_own.setdefault(own, []).append(photo)
            for own, photos in by_own.items():
                self._set(photos, own)
            self._sidebar.view.rows.show_album(album)

        return back

    def share(self, photos: Sequence[Photo]) -> None:
        """These photos have the settings of all again."""
        self._set(photos, None)
        for album in {photo.album for photo in photos if photo.album is not None}:
            if album.own is not None and not any(p.own == album.own for p in album.photos):
                album.own = None
                self._sidebar.view.rows.show_album(album)

    def choose_faces(self, photo: Photo, choices: Sequence[FaceChoice]) -> None:
        """What is done to single faces of this photo from now on, in the queue too if it waits there."""
        chosen = tuple(choices)
        if chosen == photo.face_choices:
            return
        if self._altered is not photo:
            self._on_rested()
        self._photos.change(photo, face_choices=chosen)
        self._altered = photo
        self._soon.start()
        self.faces_chosen.emit(photo)

    def use_for_all(self) -> None:
        """The settings of the photo that is shown become those of all."""
        photo, self._photo, self._all = self._photo, None, None
        if photo is not None:
            self._photos.change(photo, own=None)
            self._follow()

    def hurry(self) -> None:
        """The queue gets to know at once what was changed last."""
        self._on_rested()

    def leave(self) -> None:
        """The controls show the settings of all photos again."""
        self._on_rested()
        kept, self._all, self._photo = self._all, None, None
        if kept is not None:
            self._show(kept[0])
        self._controls.own_line.hide()

    # --- inside ------------------------------------------------------------------------------

    def _set(self, photos: Sequence[Photo], own: Own | None) -> None:
        changed = [photo for photo in photos if photo.own != own]
        for photo in changed:
            self._photos.change(photo, own=own)
        self._follow()
        alike: dict[Settings, list[Photo]] = {}
        for photo, settings in self.wanted(changed):
            alike.setdefault(settings, []).append(photo)
        for settings, group in alike.items():
            self._work.change_settings(group, settings)

    def _on_selected(self, _photo: Photo | None) -> None:
        self._follow()

    def _follow(self) -> None:
        """Lets the controls show what belongs to the photo that is shown."""
        photo = self._sidebar.current
        if photo is None or photo.own is None:
            self.leave()
            return
        self._on_rested()
        if self._all is None:
            self._all = (self._controls.state, self._controls.of_photo)
        self._photo = photo
        if self.shown != photo.own:
            self._show(state_of(photo.own, self._presets(), self._controls.state))
        self._controls.own_line.show()

    def _show(self, state: ControlState) -> None:
        self._showing = True
        self._controls.show_other(state)
        self._showing = False

    def _on_controls_changed(self) -> None:
        photo, own = self._photo, self.shown
        if photo is None or self._showing or own == photo.own:
            return
        self._photos.change(photo, own=own)
        self._altered = photo
        self._soon.start()

    def _on_rested(self) -> None:
        """The queue gets to know what was changed: not every step of a slider."""
        self._soon.stop()
        photo, self._altered = self._altered, None
        if photo is None or photo.state is not State.WAITING:
            return
        settings = self.of(photo)
        if photo.own is None and photo.settings is not None:
            # what was sent with the settings of all keeps them, whatever the controls say by now
            settings = replace(photo.settings, face_choices=photo.face_choices)
        self._work.change_settings([photo], settings)

    def _on_share(self) -> None:
        if self._photo is not None:
            self.share([self._photo])

    def _presets(self) -> list[Preset]:
        return [row.preset for row in self._controls.presets.rows.values()]


def _with_choices(settings: Settings, choices: tuple[FaceChoice, ...]) -> Settings:
    return replace(settings, face_choices=choices) if choices else settings
