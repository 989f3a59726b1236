"""The faces of one photo, and what shall be done to each: the same for a file and for its preview.

OpenCV is loaded only where faces are looked for: `leave` never comes here.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from sr_desktop.base.errors import SRError
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.faces.matching import amounts
from sr_desktop.engine.image import Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.settings import Settings
from sr_desktop.models.store import Installed, find_face_network, find_tool

if TYPE_CHECKING:
    from sr_desktop.engine.faces.face import Face
    from sr_desktop.engine.faces.finding import Found

Way = Literal["gentle", "strong"]

USUAL: dict[Way, float] = {"gentle": 1.0, "strong": 0.7}
"""What is done to a face for which nothing was chosen."""
KEPT = 16
"""Photos whose faces are kept, found once for previews and file."""


@dataclass(frozen=True, slots=True)
class Census:
    """The faces of a photo of `size` (width, height).

    way:     how they are treated: as it was chosen, or gently where the network for strong is not here.
    amounts: how much is done to each, 0..1. grains: of the photo in each, see `gentle.grain_of`.
    network: what draws them anew; None: nothing does.
    notes:   sentences worth telling.
    """

    size: tuple[int, int]
    found: Found
    way: Way
    amounts: tuple[float, ...]
    grains: tuple[float, ...]
    network: Installed | None
    notes: tuple[str, ...] = ()

    @property
    def faces(self) -> tuple[Face, ...]:
        """All that were found."""
        return self.found.faces

    @property
    def usual(self) -> float:
        """The amount of those for which nothing was chosen."""
        return USUAL[self.way]

    def draws(self, index: int) -> bool:
        """Whether a face is to be drawn anew."""
        return self.network is not None and self.amounts[index] > 0

    def gently(self, settings: Settings, why: SRError | None = None) -> Census:
        """The same faces treated gently, with a note why the network for strong is not used."""
        chosen = amounts(self.faces, settings.face_choices, self.size, USUAL["gentle"])
        notes = self.notes if why is None else (*self.notes, _not_drawn(why))
        return replace(self, way="gentle", amounts=chosen, network=None, notes=notes)


Seen = tuple["Found", tuple[float, ...]]
"""What was found, and the grain in each face."""


class KeptFaces:
    """What was found in the last photos. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: OrderedDict[Any, Seen] = OrderedDict()

    def of(self, key: Any, find: Callable[[], Seen]) -> Seen:
        """What was found in the photo of that key, looked for at the first time."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        found = find()
        with self._lock:
            self._found[key] = found
            while len(self._found) > KEPT:
                self._found.popitem(last=False)
        return found


def census(
    source: Pixels,
    colours: Colours | None,
    settings: Settings,
    check: Callable[[], None],
    *,
    key: Any,
    kept: KeptFaces,
    cores: int = 1,
) -> Census:
    """Finds the faces of a photo; `settings.faces` is not `leave`.

    source: (H, W, C), the colours that can be seen, which `colours` gets to sRGB. key: tells the photo from
    others, and from itself once changed. check: is called between the steps, and may raise.
    """
    from sr_desktop.engine.faces import finding
    from sr_desktop.engine.faces.gentle import grain_of

    def find() -> Seen:
        found = finding.find_faces(source, colours, check, cores=cores)
        return found, tuple(grain_of(face, source) for face in found.faces)

    found, grains = kept.of((key, find_tool("find-faces")), find)
    size = source.shape[1], source.shape[0]
    way: Way = "strong" if settings.faces == "strong" else "gentle"
    chosen = amounts(found.faces, settings.face_choices, size, USUAL[way])
    made = Census(size, found, way, chosen, grains, None)
    if way == "gentle" or not found.faces:
        return made
    try:
        return replace(made, network=find_face_network())
    except SRError as missing:
        return made.gently(settings, missing)


def _not_drawn(why: SRError) -> str:
    return sentence(
        "Faces were treated gently, because they could not be drawn anew: {reason}",
        reason=why.words,
    )
