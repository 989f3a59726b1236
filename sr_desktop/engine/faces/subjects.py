"""The treatments of a photo's faces, as a census says: gentle, or strong where a network has drawn one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sr_desktop.engine.blend import Blend, Wishes
from sr_desktop.engine.faces.census import Census
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.faces.work import FaceWork, Part, Subject
from sr_desktop.engine.image import Photo
from sr_desktop.engine.profiles import Colours

MOST_JUDGED = 12
"""In photos with more faces none is held against the original by itself: that takes longer than all else.
What `Gentle` allows keeps within the limits anyhow, whatever a network made: of faces that it has moved by
8 % of the eye distance, structure by less than 1.5 % (of tiny ones by a quarter of a pixel of the photo), and
light by 1.1 of 255. Only what a detector sees in small grainy faces may be further off (2.6 %)."""

if TYPE_CHECKING:
    from sr_desktop.engine.faces.drawn import Drawn


def face_blend(photo: Photo, colours: Colours | None, *, luminance_only: bool) -> Blend:
    """How a drawn face becomes part of a photo: as it is, in the photo's own colours.

    Its `channels` are those that a face must be drawn for.
    """
    return Blend(photo, Wishes(photo.size, luminance_only=luminance_only), 3, colours)


def face_work(
    census: Census,
    size: tuple[int, int],
    drawn: Mapping[int, Drawn],
    blend: Blend | None,
) -> FaceWork:
    """All faces of a photo at work on a result of `size`; one that is not drawn yet is treated gently.

    drawn: by the face's index; blend: see `face_blend`, None where nothing is drawn.
    """
    subjects = [
        _subject(census, index, size, drawn.get(index), blend) for index in range(len(census.faces))
    ]
    return FaceWork(size, subjects)


def _subject(
    census: Census,
    index: int,
    size: tuple[int, int],
    drawn: Drawn | None,
    blend: Blend | None,
) -> Subject:
    from sr_desktop.engine.faces.finding import landmarks_in
    from sr_desktop.engine.faces.gentle import Gentle
    from sr_desktop.engine.faces.guard import Guard
    from sr_desktop.engine.faces.strong import Strong

    face, amount = census.faces[index], census.amounts[index]
    strong = census.way == "strong"
    share = min(1.0, 2 * amount) if strong else amount
    grain = census.grains[index]

    def gentle(pull: float) -> Gentle:
        return Gentle(face, census.size, size, amount=share, pull=pull, grain=grain)

    def treated(pull: float) -> Treatment:
        if drawn is None or blend is None:
            return gentle(pull)
        return Strong(drawn, gentle(pull), blend, census.size, size, amount=amount)

    key = (census.way, face, amount, size, drawn is not None)
    guard = Guard(face, census.size, size, find=landmarks_in)
    if share == 0 or len(census.faces) > MOST_JUDGED or not min(guard.shape):
        return Subject(face, key, treated)

    def judge(plain: Part, restored: Part, check: Callable[[], None]) -> float:
        return guard.pull(gentle(1), plain, restored, check)

    return Subject(face, key, treated, judge, guard.box)
