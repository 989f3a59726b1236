"""One photo of an album was restored: the others can be restored just so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from sr_desktop.gui.album_rows import AlbumRows
from sr_desktop.gui.albums import Album, Own
from sr_desktop.gui.approving import Approving
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.own_settings import OwnSettings
from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.translation import translate
from sr_desktop.gui.work import Summary, Work


class AlbumOffer(QObject):
    """Puts an offer into the message that is shown at the right moment; nobody has to answer it.

    send: has photos restored.
    """

    def __init__(
        self,
        rows: AlbumRows,
        own: OwnSettings,
        work: Work,
        approving: Approving,
        bar: MessageBar,
        *,
        send: Callable[[Sequence[Photo]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._own, self._work = rows, own, work
        self._approving, self._bar, self._send = approving, bar, send
        self._last: Photo | None = None
        work.photo_done.connect(self._on_photo_done)
        work.ended.connect(self._on_work_ended)
        approving.changed.connect(self._on_approving_changed)

    def _on_photo_done(self, photo: Photo, _done: object) -> None:
        self._last = photo

    def _on_work_ended(self, summary: Summary) -> None:
        photo, self._last = self._last, None
        alone = summary.done == 1 and not summary.failed
        looked_at = self._approving.active or self._approving.own_run
        if photo is not None and alone and not looked_at:
            self.offer(photo)

    def _on_approving_changed(self) -> None:
        """After looking through: for the last photo whose result is kept."""
        if not self._approving.active and self._approving.kept:
            self.offer(self._approving.kept[-1])

    def offer(self, photo: Photo) -> None:
        """Offers to restore the other photos of its album as this one was."""
        album, message = photo.album, self._bar.message
        if album is None or album.folder is None or photo.settings is None or message is None:
            return
        others = self._others(album)
        if not others:
            return
        name, number = self._rows.name(album), len(others)
        settings = photo.settings.for_others  # choices for its faces are its own
        if all(self._own.of(other).for_others == settings for other in others):
            more = translate("AlbumOffer", "%n more photo(s) of “{album}” wait.", "", number)
            action = (_restore_label(number), self._restorer(album))
        else:
            more = translate(
                "AlbumOffer",
                "The other %n photo(s) of “{album}” can get the same settings.",
                "",
                number,
            )
            own = self._own.made_of(settings)
            words = translate("AlbumOffer", "Same for the other %n", "", number)
            action = (words, lambda: self._take(album, own))
        text = f"{message.text} {more.format(album=name)}".strip()
        actions = (*message.actions, action)
        self._bar.show_message(replace(message, text=text, actions=actions))

    def _others(self, album: Album) -> list[Photo]:
        """The photos of an album that are still to be restored."""
        return [photo for photo in album.photos if photo.state is State.WAITING]

    def _take(self, album: Album, own: Own) -> None:
        """The album gets the settings; then its photos can be restored with them, or that be taken back."""
        number = len(self._others(album))
        back = self._own.give_album(album, own)

        def take_back() -> None:
            back()
            self._bar.clear()

        title = translate(
            "AlbumOffer", "The other %n photo(s) of “{album}” have these settings now.", "", number
        ).format(album=self._rows.name(album))
        actions: tuple[tuple[str, Callable[[], None]], ...] = (
            (translate("AlbumOffer", "Take it back"), take_back),
        )
        if not self._work.running:
            actions = ((_restore_label(number), self._restorer(album)), *actions)
        self._bar.show_message(Message("info", title, "", actions))

    def _restorer(self, album: Album) -> Callable[[], None]:
        def restore() -> None:
            self._send(self._rows.photos.in_order(self._others(album)))

        return restore


def _restore_label(number: int) -> str:
    return translate("AlbumOffer", "Restore the other %n", "", number)
