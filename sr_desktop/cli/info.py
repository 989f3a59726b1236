"""`sr-desktop info`: what photos are, and how a result was made."""

from __future__ import annotations

import argparse
import json
import shlex
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import SRError, WrongUsage
from sr_desktop.base.files import digest
from sr_desktop.base.sentences import counted
from sr_desktop.cli.speech import ALL_DONE, SOME_FAILED, advice, say

if TYPE_CHECKING:
    from sr_desktop.engine.about import About
    from sr_desktop.engine.record import Record

CM_PER_INCH = 2.54
FINDERS = {"yunet": "YuNet", "cascade": "OpenCV's cascade"}


def add_info(commands: Any) -> None:
    """Adds the command to the command line."""
    info = commands.add_parser(
        "info",
        help="what a photo is, and how a result was made",
        description="Tells what photos are. For a file that SR Desktop made, also how: "
        "sr-desktop restore PHOTO --like RESULT does the same again.",
    )
    info.add_argument("photos", nargs="+", type=Path, metavar="PHOTO", help="photos")
    info.add_argument("--json", action="store_true", help="one JSON object a line on stdout")
    info.set_defaults(run=run_info)


def run_info(options: argparse.Namespace) -> int:
    """Prints some lines for each photo; 1 if one of them could not be opened."""
    from sr_desktop.engine.about import about

    failures = 0
    for path in options.photos:
        try:
            found = about(path)
        except SRError as error:
            failures += 1
            say(f"{path}: {advice(error)}")
            if options.json:
                _object(path, "failed", advice(error))
            continue
        if options.json:
            _object(path, "done", "", **_facts(found))
        else:
            print("\n".join([_shown(str(path)), *(f"  {line}" for line in _lines(path, found))]))
    return SOME_FAILED if failures else ALL_DONE


def _object(source: Path, status: str, message: str, **more: Any) -> None:
    print(json.dumps({"source": str(source), "status": status, "message": message, **more}))


def _facts(found: About) -> dict[str, Any]:
    facts = asdict(found)
    width, height = facts.pop("size")
    if found.record is not None:
        facts["record"]["settings"]["size"] = str(found.record.settings.size)
    return {"width": width, "height": height, **facts}


def _lines(path: Path, found: About) -> list[str]:
    width, height = found.size
    colours = "grey" if found.grey else "colour"
    see_through = ", transparency" if found.transparent else ""
    large = f" ({width * height / 1e6:.1f} megapixels)" if width * height >= 1e6 else ""
    lines = [
        f"{found.format}, {width} x {height} pixels{large}, {colours}, {found.depth} bits{see_through}, "
        f"{found.bytes:,} bytes"
    ]
    if found.pictures > 1:
        lines.append(f"{found.pictures} pictures in the file, of which the first is restored")
    if found.density:
        across, down = (
            side / dots * CM_PER_INCH for side, dots in zip(found.size, found.density, strict=True)
        )
        lines.append(f"Print: {across:.1f} x {down:.1f} cm at {found.density[0]:.0f} dots an inch")
    if found.taken:
        lines.append(f"Taken: {found.taken}")
    if found.camera:
        lines.append(f"Camera: {found.camera}")
    if found.place:
        lines.append("It says where it was taken.")
    if found.profile:
        lines.append(f"Colour profile: {found.profile}")
    if found.orientation != 1:
        lines.append("Stored turned or mirrored; it is shown and restored upright.")
    if found.record is not None:
        lines += _made(path, found.record)
    return [_shown(line) for line in lines]


def _made(path: Path, record: Record) -> list[str]:
    chosen = record.settings
    colours = "kept" if chosen.keep_colours else "as the model made them"
    return [
        f"Restored by SR Desktop {record.program} from {record.source}",
        f"  model {chosen.model}, size {chosen.size}, clean-up {chosen.clean_up:g}, "
        f"strength {chosen.strength:g}, faces {chosen.faces}, colours {colours}, "
        f"on {chosen.device} in {record.arithmetic}",
        *_faces(record),
        *(f"  weights {name}, SHA-256 {digest}" for name, digest in record.weights),
        *(f"  weights for faces {name}, SHA-256 {digest}" for name, digest in record.face_weights),
        f"  again: sr-desktop restore {shlex.quote(record.source)} --like {shlex.quote(str(path))}",
    ]


def _faces(record: Record) -> list[str]:
    """How many faces were treated, and what was chosen for single ones, as --face takes it."""
    if not record.finder:
        return []
    found = counted(record.faces_found, "%n face", "%n faces")
    return [
        f"  {found} treated, found by {FINDERS[record.finder]}",
        *(f"  face at {c.x:g},{c.y:g}={c.amount:g}" for c in record.settings.face_choices),
    ]


def _shown(line: str) -> str:
    """`line` with the control characters of names made visible."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in line)


def like(result: Path) -> Record:
    """The record in `result`, for `restore --like`; says what is not the same any more.

    Raises `WrongUsage` if it holds none, and whatever opening it may.
    """
    from sr_desktop.engine.about import about
    from sr_desktop.models.store import find_model

    try:
        record = about(result).record
    except SRError as error:
        raise WrongUsage(f"--like {result}: {error}", next_step="") from error
    if record is None:
        raise WrongUsage(
            f"{result.name} does not say how it was made.",
            next_step="Name a result of SR Desktop that was not saved again by another program.",
        )
    try:
        model = find_model(record.settings.model, factor=1)
    except SRError:
        return record  # whoever restores says that it is not here
    files = [path for path in (model.strong, model.weak) if path is not None]
    if [digest(path) for path in files] != [known for _, known in record.weights]:
        say(f"The weights of {model.title} are other ones now, so the result will differ.")
    if record.finder and {known for _, known in record.face_weights} != _for_faces(record):
        say("The weights for faces are other ones now, so faces may differ.")
    return record


def _for_faces(record: Record) -> set[str]:
    """The hashes of what finds faces here, and draws them if the record says that it was so."""
    from sr_desktop.models.catalog import FIND_FACES
    from sr_desktop.models.store import face_networks, find_tool

    finder = find_tool(FIND_FACES)
    networks = face_networks() if record.settings.faces == "strong" else ()
    files = [*([finder] if finder is not None else ()), *(each.strong for each in networks[:1])]
    return {digest(path) for path in files}
