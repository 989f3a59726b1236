"""The models as the window sees them: where each stands, and what is being done about it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.errors import Cancelled, SRError
from sr_desktop.base.progress import Control, Progress
from sr_desktop.gui import model_news, model_words
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.drops import model_files
from sr_desktop.gui.fetching import Fetcher
from sr_desktop.gui.loading import Background
from sr_desktop.gui.model_entry import Doing, Entry, Standing
from sr_desktop.gui.translation import said
from sr_desktop.jobs.model_messages import ModelImported, ModelRefused, ModelSeen
from sr_desktop.models import inventory
from sr_desktop.models.catalog import Model
from sr_desktop.models.store import Installed, Listing, list_for_faces, list_models

log = logging.getLogger(__name__)


class Looker(Background):
    """Looks through the models on the disk, and removes some."""

    looked = Signal(list)
    removed = Signal(str)
    not_removed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = Control()

    def look(self, *, thorough: bool) -> None:
        """Answered by `looked`; `thorough`: the content of the files is compared too."""
        self._start(lambda: self._guarded(lambda: self._look(thorough)))

    def remove(self, model_id: str, thing: Model | Installed) -> None:
        """Answered by `removed` or `not_removed`."""
        self._start(lambda: self._guarded(lambda: self._remove(model_id, thing)))

    def close(self) -> None:
        self._control.cancel()
        super().close()

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Cancelled:
            return
        except Exception:  # a boundary: a thread of the pool must not end the program
            log.exception("the models could not be looked through")

    def _look(self, thorough: bool) -> None:
        progress = Progress(control=self._control)
        entries = []
        for listing in (*list_models(), *list_for_faces()):
            progress.check()
            entries.append(_entry(listing, progress, thorough=thorough))
        self.looked.emit(entries)

    def _remove(self, model_id: str, thing: Model | Installed) -> None:
        try:
            inventory.remove(thing, Progress(control=self._control))
        except SRError as error:
            self.not_removed.emit(model_id, error)
        else:
            self.removed.emit(model_id)


def _entry(listing: Listing, progress: Progress, *, thorough: bool) -> Entry:
    model, here = listing.entry, listing.installed
    entry = Entry(
        *(listing.id, said(listing.title), said(listing.sentence)),
        Standing.NOT_HERE if here is None else Standing.HERE,
        *(model, here),
        purpose=listing.purpose,
    )
    entry.size = _size_on_disk(here) if here is not None else model.size if model else None
    if model is None:
        return entry
    entry.family, entry.scale = model.family, model.scale
    entry.partly = any(not file.sha256 for file in model.files)
    if model.bundled or (here is not None and here.bundled):
        entry.standing = Standing.DAMAGED if here is None else Standing.BUNDLED
    elif thorough and _is_damaged(model, progress):
        entry.standing = Standing.DAMAGED
    if here is None:
        entry.begun = inventory.begun(model)
    return entry


def _is_damaged(model: Model, progress: Progress) -> bool:
    try:
        return inventory.verify(model, progress).state is inventory.State.DAMAGED
    except SRError:  # it cannot be read
        return True


def _size_on_disk(installed: Installed) -> int | None:
    files = [path for path in (installed.strong, installed.weak) if path is not None]
    try:
        return sum(path.stat().st_size for path in files)
    except OSError:  # removed in this moment
        return None


class Shelf(QObject):
    """All models, and the one place where they are fetched, removed and taken in."""

    listed = Signal()
    """Models came, went, or stand otherwise than before."""
    changed = Signal(Entry)
    arrived = Signal(Entry)
    """A file of the person is among the models now, or was refused."""
    fetched = Signal(Entry)
    failed = Signal(Entry)
    stopped = Signal(Entry)
    removed = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entries: dict[str, Entry] = {}
        self._guests: dict[Path, Entry] = {}
        self._arrivals: list[ModelImported] = []
        self._seen: dict[Path, ModelSeen | SRError] = {}
        self._asked: set[Path] = set()
        self._thorough = False
        self._looker = Looker(self)
        self._looker.looked.connect(self._on_looked)
        self._looker.removed.connect(self._on_removed)
        self._looker.not_removed.connect(self._on_not_removed)
        self._fetcher = Fetcher(self)
        self._fetcher.began.connect(self._on_began)
        self._fetcher.progressed.connect(self._on_progressed)
        self._fetcher.fetched.connect(self._on_fetched)
        self._fetcher.failed.connect(self._on_failed)
        self._fetcher.stopped.connect(self._on_stopped)
        bridge.model_imported.connect(self._on_model_imported)
        bridge.model_seen.connect(self._on_model_seen)
        bridge.model_refused.connect(self._on_model_refused)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The newest guests; models for photos, those of one's own last; what is for faces."""
        return (*reversed(self._guests.values()), *self._entries.values())

    @property
    def coming(self) -> Entry | None:
        """The model that is being fetched."""
        now = self._fetcher.now
        return None if now is None else self._entries.get(now.id)

    def entry(self, model_id: str) -> Entry | None:
        """The model of that id."""
        return self._entries.get(model_id)

    def look(self, *, thorough: bool = False) -> None:
        """Looks at the disk anew; once it was asked to be `thorough`, it stays so."""
        self._thorough = self._thorough or thorough
        self._looker.look(thorough=self._thorough)

    def get(self, entry: Entry) -> None:
        """Fetches a model, or the rest of it, or all of it anew if it is damaged."""
        if entry.model is None or not entry.fetchable or entry.doing is not Doing.NOTHING:
            return
        self._change(entry, doing=Doing.WAITING, fraction=0.0, stage="", note="", error=None)
        self._fetcher.get(entry.model, anew=entry.standing is Standing.DAMAGED)

    def stop(self, entry: Entry) -> None:
        """Stops a download; what has come stays."""
        if entry.doing in (Doing.WAITING, Doing.FETCHING):
            self._change(entry, doing=Doing.STOPPING)
            self._fetcher.stop(entry.id)

    def stop_all(self) -> None:
        """Stops all downloads."""
        self._fetcher.stop_all()

    def remove(self, entry: Entry) -> None:
        """Removes the files of a model."""
        thing = entry.model or entry.installed
        if thing is not None and entry.doing is Doing.NOTHING:
            self._change(entry, doing=Doing.REMOVING, note="", error=None)
            self._looker.remove(entry.id, thing)

    def bring(self, paths: Iterable[Path]) -> None:
        """Takes in model files of the person; the engine opens them."""
        for path in model_files(paths):
            guest = self._guests.get(path)
            if guest is None or guest.doing is Doing.NOTHING:
                self._guests.pop(path, None)  # the newest comes last
                self._guests[path] = Entry(
                    str(path), path.name, "", Standing.GUEST, doing=Doing.LOOKING
                )
                self._bridge.import_model(path)
        self.listed.emit()

    def hide(self, guest: Entry) -> None:
        """Says no more of a file that was refused."""
        self._guests = {path: other for path, other in self._guests.items() if other is not guest}
        self.listed.emit()

    def close(self) -> None:
        """Stops downloads and waits for the background threads."""
        self._fetcher.close()
        self._looker.close()

    # --- the disk ----------------------------------------------------------------------------

    def _on_looked(self, entries: Sequence[Entry]) -> None:
        known = self._entries
        self._entries = {entry.id: entry for entry in entries}
        for entry in entries:
            old = known.get(entry.id)
            if old is not None:
                old.take_over(entry)
                self._entries[entry.id] = old
            self._add_facts(self._entries[entry.id])
        self._welcome()
        self.listed.emit()

    def _add_facts(self, entry: Entry) -> None:
        """What the engine knows of a file of the person's own; asks it where it was not asked yet."""
        if not entry.own or entry.installed is None:
            return
        file = entry.installed.strong
        seen = self._seen.get(file)
        if isinstance(seen, ModelSeen):
            entry.family, entry.scale = seen.family, seen.scale
            if seen.purpose != entry.purpose:
                entry.standing, entry.error = Standing.DAMAGED, model_news.misplaced(entry)
        elif seen is not None:
            entry.standing, entry.error = Standing.DAMAGED, seen
        elif self._thorough and file not in self._asked:
            self._asked.add(file)
            self._bridge.look_at_model(file)

    def _welcome(self) -> None:
        """Files that were taken in lie on the shelf now: their guests go."""
        for event in tuple(self._arrivals):
            entry = self._entries.get(event.id)
            if entry is None:  # an older look; the next one will know it
                continue
            self._arrivals.remove(event)
            self._guests.pop(event.path, None)
            entry.note, entry.error = model_words.recognised(event, entry.title), None
            self.arrived.emit(entry)

    def _on_removed(self, model_id: str) -> None:
        entry = self._entries.get(model_id)
        if entry is not None:
            if entry.installed is not None:
                self._forget(entry.installed.strong)
            self._change(entry, doing=Doing.NOTHING)
        self.look()
        self.removed.emit(model_id)

    def _on_not_removed(self, model_id: str, error: SRError) -> None:
        self._settle(model_id, error)
        self.look()

    def _forget(self, file: Path) -> None:
        self._seen.pop(file, None)
        self._asked.discard(file)

    # --- downloads ---------------------------------------------------------------------------

    def _on_began(self, model_id: str) -> None:
        entry = self._entries.get(model_id)
        if entry is not None and entry.doing is Doing.WAITING:
            self._change(entry, doing=Doing.FETCHING)

    def _on_progressed(self, model_id: str, fraction: float, stage: str) -> None:
        entry = self._entries.get(model_id)
        if entry is not None and entry.doing in (Doing.FETCHING, Doing.STOPPING):
            self._change(entry, fraction=fraction, stage=stage)

    def _on_fetched(self, model_id: str) -> None:
        entry = self._settle(model_id)
        if entry is not None:
            self._change(entry, standing=Standing.HERE, begun=0)
            self.fetched.emit(entry)
        self.look()

    def _on_failed(self, model_id: str, error: SRError) -> None:
        entry = self._settle(model_id, error)
        if entry is not None:
            self.failed.emit(entry)
        self.look()

    def _on_stopped(self, model_id: str) -> None:
        entry = self._settle(model_id)
        if entry is not None:
            self.stopped.emit(entry)
        self.look()

    def _settle(self, model_id: str, error: SRError | None = None) -> Entry | None:
        """Nothing is done about it any more."""
        entry = self._entries.get(model_id)
        if entry is not None:
            self._change(entry, doing=Doing.NOTHING, fraction=0.0, stage="", error=error)
        return entry

    # --- the engine tells --------------------------------------------------------------------

    def _on_model_imported(self, event: ModelImported) -> None:
        self._seen[event.kept] = ModelSeen(event.kept, event.family, event.scale, event.purpose)
        self._arrivals.append(event)
        self.look()

    def _on_model_seen(self, event: ModelSeen) -> None:
        self._asked.discard(event.path)
        self._seen[event.path] = event
        self._tell_facts(event.path)

    def _on_model_refused(self, event: ModelRefused) -> None:
        guest = self._guests.get(event.path)
        if guest is not None and guest.doing is Doing.LOOKING:
            self._change(guest, doing=Doing.NOTHING, error=event.error)
            self.arrived.emit(guest)
        else:
            self._asked.discard(event.path)
            self._seen[event.path] = event.error
            self._tell_facts(event.path)

    def _tell_facts(self, file: Path) -> None:
        for entry in self._entries.values():
            if entry.installed is not None and entry.installed.strong == file:
                self._add_facts(entry)
                self.changed.emit(entry)

    def _change(self, entry: Entry, **values: object) -> None:
        for name, value in values.items():
            setattr(entry, name, value)
        self.changed.emit(entry)
