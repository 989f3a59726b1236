"""What the window and the engine process say to each other: plain frozen dataclasses over a pipe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.model_messages import (
    ImportModel,
    LookAtModel,
    ModelImported,
    ModelRefused,
    ModelSeen,
)

# --- to the engine ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Restore:
    """Work on this photo, beside those that were sent before if there is room for it."""

    job: Job


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop this photo between two layers of its network, or while it waits."""

    job_id: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold all photos at the next tile, and give their device's memory back."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after `Pause`."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Show what this photo would look like; takes the place of the preview asked for before.

    view:   (x0, y0, x1, y1), the part that is looked at, in pixels of the result.
    reduce: by how much less than the result's pixels the screen shows, a whole number from 1.

    Answered by `Previewed`, several times, and in the end by `PreviewEnded`.
    """

    id: int
    source: Path
    settings: Settings
    view: tuple[int, int, int, int]
    reduce: int = 1


@dataclass(frozen=True, slots=True)
class EndPreview:
    """Nobody looks at a preview any more."""


@dataclass(frozen=True, slots=True)
class ShowFaces:
    """Find the faces of this photo and show each as it is and as it will be; replaces what was asked before.

    side: the most pixels that a picture of a face is high and wide.
    have: keys (see `FaceSeen`) of pairs that are at hand: they are not made.

    Answered by `FacesFound`, a `FacePair` for each face whose key is not at hand, and `FacesEnded`.
    """

    id: int
    source: Path
    settings: Settings
    side: int = 256
    have: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndFaces:
    """Nobody looks at the faces any more."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Tell the tiles of this photo as they are finished, `reduce` times smaller; None: of no photo."""

    job_id: int | None
    reduce: int = 1


@dataclass(frozen=True, slots=True)
class Examine:
    """Report devices, precision and a self-test picture for this device setting; answered by `Report`."""

    device: str = "auto"


@dataclass(frozen=True, slots=True)
class Shutdown:
    """End the process."""


ToEngine = (
    Restore
    | Cancel
    | Pause
    | Resume
    | Preview
    | EndPreview
    | ShowFaces
    | EndFaces
    | Watch
    | Examine
    | ImportModel
    | LookAtModel
    | Shutdown
)

# --- from the engine -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opening:
    """The photo's file `source` is being opened and decoded from now on. For the host, which tells nobody.

    job_id: None if it is opened for a preview; then `Opened` follows, otherwise `Started`.
    """

    job_id: int | None
    source: Path


@dataclass(frozen=True, slots=True)
class Opened:
    """What was opened for a preview is open, or cannot be. For the host, which tells nobody."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A small piece of a picture, sRGB: rows of `channels` bytes a pixel: grey, RGB, or RGB and alpha."""

    width: int
    height: int
    channels: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Previewed:
    """A piece of a preview: what lies in `box` (x0, y0, x1, y1), in pixels of the result.

    exact: whether the file will have these pixels (see `engine.patches.Patch`).
    """

    id: int
    box: tuple[int, int, int, int]
    pixels: Pixels
    exact: bool


@dataclass(frozen=True, slots=True)
class PreviewEnded:
    """No more of this preview will come.

    whole:   whether all of its view was shown exactly; seconds until then.
    stopped: another one took its place, or a photo, or nobody looked any more.
    error:   why it could not be made.
    """

    id: int
    whole: bool
    seconds: float = 0.0
    stopped: bool = False
    error: SRError | None = None
    trace: str = ""


@dataclass(frozen=True, slots=True)
class FaceSeen:
    """One face of a photo.

    x, y, width, height: its box, as shares of the upright photo's width and height; it may reach beyond.
    amount:    how much is done to it, 0..1, by what was chosen or is usual.
    estimated: whether nothing but its box was found.
    key:       stands for all that its pair of pictures depends on: the same key, the same pictures.
    """

    x: float
    y: float
    width: float
    height: float
    amount: float
    estimated: bool
    key: str


@dataclass(frozen=True, slots=True)
class FacesFound:
    """The faces of a photo of `size` (width, height); none may have been found.

    finder: what found them, "yunet" or "cascade". notes: sentences worth telling.
    usual:  the amount that faces get for which nothing was chosen.
    """

    id: int
    faces: tuple[FaceSeen, ...]
    size: tuple[int, int]
    usual: float
    finder: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacePair:
    """Face `index` as it is in the photo, plainly enlarged, and as it will be in the file: the same part.

    key:   that of the face. exact: whether the file will have what `after` shows.
    """

    id: int
    index: int
    key: str
    before: Pixels
    after: Pixels
    exact: bool


@dataclass(frozen=True, slots=True)
class FacesEnded:
    """No more pairs of these faces will come.

    seconds: that were spent on them. stopped: other faces took their place, or nobody looked any more.
    error:   why they could not be shown.
    """

    id: int
    seconds: float = 0.0
    stopped: bool = False
    error: SRError | None = None
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished tile of the photo in work: what lies in `box` (x0, y0, x1, y1), pixels of the result."""

    job_id: int
    box: tuple[int, int, int, int]
    pixels: Pixels


@dataclass(frozen=True, slots=True)
class Started:
    """The photo is open, and work on it has begun. Sizes in pixels (width, height)."""

    job_id: int
    source_size: tuple[int, int]
    target_size: tuple[int, int]
    device: str


@dataclass(frozen=True, slots=True)
class Progressed:
    """`fraction` 0..1 of the photo is done; `seconds_left` None until it can be told."""

    job_id: int
    fraction: float
    stage: str
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """The result is on disk at `target`. `notes` are sentences worth telling.

    sha256, source_sha256: the hashes of the bytes of both files; empty if nobody took them.
    finder: what looked for faces, "yunet" or "cascade"; empty: nothing did, or nobody knows.
    """

    job_id: int
    target: Path
    seconds: float
    size: tuple[int, int]
    device: str
    model: str
    notes: tuple[str, ...] = ()
    sha256: str = ""
    source_sha256: str = ""
    finder: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """The photo could not be restored after `seconds`; `error` has the sentence, `trace` is for the log."""

    job_id: int
    error: SRError
    trace: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Stopped:
    """The photo was cancelled; nothing was written."""

    job_id: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the engine found: lines for a person, and whether the self-test passed.

    device: its name; device_id: as on the command line, empty if none could be used.
    devices: (id, name) of all that there are, the best first.
    """

    lines: tuple[str, ...]
    device: str
    device_id: str
    seconds_per_photo: float
    passed: bool
    devices: tuple[tuple[str, str], ...] = ()


FromEngine = (
    Opening
    | Opened
    | Previewed
    | PreviewEnded
    | FacesFound
    | FacePair
    | FacesEnded
    | Piece
    | Started
    | Progressed
    | Done
    | Failed
    | Stopped
    | Report
    | ModelImported
    | ModelSeen
    | ModelRefused
)
END_OF_JOB = (Done, Failed, Stopped)
