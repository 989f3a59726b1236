"""The switches that say what becomes of faces: all of them, and single ones of one photo."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sr_desktop.base.errors import SRError, WrongUsage
from sr_desktop.base.files import digest
from sr_desktop.cli.speech import say

if TYPE_CHECKING:
    from sr_desktop.engine.record import Record
    from sr_desktop.engine.settings import FaceChoice, Settings

SIMPLE_FINDER = "cascade"
"""What looks for faces where nothing better is here, as messages and records name it."""
FIND_BETTER = (
    "Faces were looked for in a simple way, which misses small and tilted ones. "
    "sr-desktop models get yunet fetches a better finder."
)


def add_faces(parser: argparse.ArgumentParser) -> None:
    """Adds them to a command."""
    parser.add_argument(
        "--faces",
        choices=("leave", "gentle", "strong"),
        help="leave: like the rest of the photo; gentle: little is changed in them; strong: a face "
        "network draws them anew (sr-desktop models list shows whether one is here)",
    )
    parser.add_argument(
        "--face",
        type=_choice,
        action="append",
        metavar="X,Y=AMOUNT",
        help="how much is done to the face at X,Y (shares of the upright photo's width and height from "
        "its upper left corner), all from 0 to 1: 0.31,0.42=0 leaves that face alone; for one photo, "
        "can be repeated",
    )


def with_faces(
    settings: Settings, options: argparse.Namespace, record: Record | None = None
) -> Settings:
    """`settings` with what was asked for faces; that it can be done here is certain then.

    record: of --like, whose choices for single faces count for the very photo that they were made for.

    Raises `WrongUsage`: no face network is here for strong; --face for many photos, or where faces are
    left alone. A photo that is in the queue already when its network goes is restored gently, with a
    note: that is the engine's part.
    """
    from sr_desktop.engine.settings import MOST_FACE_CHOICES

    if options.faces is not None:
        settings = replace(settings, faces=options.faces)
    photo = _only_photo(options)
    if settings.face_choices and not _is_of(record, photo):
        say("What was chosen for single faces belongs to another photo and is left out.")
        settings = settings.for_others
    if options.face:
        if photo is None:
            raise WrongUsage(
                "--face is for a face of one photo.", next_step="Name that photo alone."
            )
        if settings.faces == "leave":
            raise WrongUsage(
                "--face has no effect where faces are left alone.",
                next_step="Add --faces gentle or --faces strong.",
            )
        choices = (*settings.face_choices, *options.face)
        if len(choices) > MOST_FACE_CHOICES:
            raise WrongUsage(
                "--face can be given {count} times at most.",
                count=MOST_FACE_CHOICES,
                next_step="Leave some out.",
            )
        settings = replace(settings, face_choices=choices)
    if settings.faces == "strong":
        _check_network()
    return settings


def _only_photo(options: argparse.Namespace) -> Path | None:
    """The photo that is named alone; None for several, for folders, and where nothing is named."""
    photos: list[Path] = getattr(options, "photos", [])
    return photos[0] if len(photos) == 1 and not photos[0].is_dir() else None


def _is_of(record: Record | None, photo: Path | None) -> bool:
    return record is not None and photo is not None and digest(photo) == record.source_sha256


def _check_network() -> None:
    from sr_desktop.models.store import find_face_network

    try:
        find_face_network()
    except SRError as error:
        raise WrongUsage(error.sentence, next_step=error.next_step) from error


def _choice(text: str) -> FaceChoice:
    from sr_desktop.engine.settings import FaceChoice

    place, equals, amount = text.partition("=")
    x, comma, y = place.partition(",")
    try:
        if not (equals and comma):
            raise ValueError(text)
        return FaceChoice.checked(float(x), float(y), float(amount))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not X,Y=AMOUNT with numbers from 0 to 1, like 0.31,0.42=0"
        ) from None
