"""One model as the window sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sr_desktop.base.errors import SRError
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate
from sr_desktop.models.catalog import PHOTOS, Model
from sr_desktop.models.store import Installed


class Standing(Enum):
    """Where a model stands; the value is the word for the person, in English; see `words`."""

    BUNDLED = QT_TRANSLATE_NOOP("ModelEntry", "Comes with the program")
    HERE = QT_TRANSLATE_NOOP("ModelEntry", "Here")
    NOT_HERE = QT_TRANSLATE_NOOP("ModelEntry", "Not here yet")
    DAMAGED = QT_TRANSLATE_NOOP("ModelEntry", "Damaged")
    GUEST = ""
    """A file that is being looked at, or was refused."""

    @property
    def words(self) -> str:
        """The word for the person."""
        return translate("ModelEntry", self.value) if self.value else ""


class Doing(Enum):
    """What is being done about a model."""

    NOTHING = 0
    WAITING = 1
    FETCHING = 2
    STOPPING = 3
    REMOVING = 4
    LOOKING = 5


@dataclass(eq=False, slots=True)
class Entry:
    """One model. `model` is its entry in the catalogue; None for a file of the person's own.

    purpose: what it is for, as in the catalogue.
    size:   bytes of its files, of the official ones as long as it is not here; None if unknown.
    begun:  bytes that are here of a model that is not here as a whole.
    partly: whether its authors publish only a part of what would prove the file.
    family: what network it is, and how much it enlarges; empty until that is known.
    note:   what was found when it came in.
    """

    id: str
    title: str
    sentence: str
    standing: Standing
    model: Model | None = None
    installed: Installed | None = None
    size: int | None = None
    begun: int = 0
    partly: bool = False
    family: str = ""
    scale: int | None = None
    purpose: str = PHOTOS
    doing: Doing = Doing.NOTHING
    fraction: float = 0.0
    stage: str = ""
    note: str = ""
    error: SRError | None = None

    @property
    def own(self) -> bool:
        """Whether it is a file of the person's own."""
        return self.model is None

    @property
    def here(self) -> bool:
        """Whether it can be used."""
        return self.standing in (Standing.BUNDLED, Standing.HERE)

    @property
    def fetchable(self) -> bool:
        """Whether it can be fetched from its authors."""
        return self.model is not None and not self.model.bundled and self.model.fetchable

    def take_over(self, found: Entry) -> None:
        """What another look at the disk found; what is being done and said about it stays."""
        self.standing, self.installed = found.standing, found.installed
        self.size, self.begun = found.size, found.begun
