"""`sr-desktop models …`: list, get, import, verify, remove."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import (
    Cancelled,
    DiskFull,
    SRError,
    TargetUnwritable,
    UnknownModel,
    WrongUsage,
)
from sr_desktop.base.progress import Control, Progress
from sr_desktop.cli.speech import ALL_DONE, HINTS, SOME_FAILED, Parser, advice, say

if TYPE_CHECKING:
    from sr_desktop.engine.importing import Imported
    from sr_desktop.models.catalog import Model
    from sr_desktop.models.store import Installed, Listing

log = logging.getLogger(__name__)


def add_models(commands: Any) -> None:
    """Adds the command and its own commands to the command line."""
    models = commands.add_parser("models", help="the models that can be used: list, get, import")
    own = models.add_subparsers(required=True, parser_class=Parser)
    listing = own.add_parser("list", help="list models and whether their files are here")
    listing.set_defaults(run=run_list)
    getting = own.add_parser("get", help="fetch official models, or take them from a folder")
    getting.add_argument("ids", nargs="+", metavar="ID", help="see sr-desktop models list")
    getting.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="DIR",
        help="a folder with the official files, for computers without network",
    )
    getting.set_defaults(run=run_get)
    importing = own.add_parser("import", help="check model files and copy them among the models")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    importing.set_defaults(run=run_import)
    verifying = own.add_parser("verify", help="compare the files that are here with the catalogue")
    verifying.add_argument("ids", nargs="*", metavar="ID", help="all models if none is named")
    verifying.set_defaults(run=run_verify)
    removing = own.add_parser("remove", help="remove models that were fetched or imported")
    removing.add_argument("ids", nargs="+", metavar="ID")
    removing.set_defaults(run=run_remove)
    for command in (listing, getting, importing, verifying, removing):
        command.add_argument("--json", action="store_true", help="one JSON object a line on stdout")


def run_list(options: argparse.Namespace) -> int:
    """`sr-desktop models list`."""
    from sr_desktop.base import paths
    from sr_desktop.models.store import list_for_faces, list_models

    for_photos, for_faces = list_models(), list_for_faces()
    if options.json:
        for listing in (*for_photos, *for_faces):
            print(json.dumps(_entry(listing)))
        return ALL_DONE
    for listing in for_photos:
        _print(listing)
    if for_faces:
        print("\nFor faces, used beside a model for photos (--faces gentle, --faces strong):")
    for listing in for_faces:
        _print(listing)
    say("sr-desktop models get ID fetches one; sr-desktop models import FILE adds your own.")
    say(f"Model files of your own go into {paths.imported_models()}")
    return ALL_DONE


def _entry(listing: Listing) -> dict[str, Any]:
    here, entry = listing.installed, listing.entry
    return {
        "id": listing.id,
        "title": listing.title,
        "sentence": listing.sentence,
        "purpose": listing.purpose,
        "installed": here is not None,
        "bundled": bool(here and here.bundled),
        "clean_up_pair": bool(here and here.weak),
        "file": str(here.strong) if here else None,
        "bytes": _size(listing),
        "fetchable": entry is not None and entry.fetchable,
        "family": entry.family if entry else None,
        "scale": entry.scale if entry else None,
        "licence": entry.licence if entry else None,
        "licence_warning": entry.warning or None if entry else None,
    }


def _print(listing: Listing) -> None:
    from sr_desktop.models.pace import size_in_words

    here, entry, size = listing.installed, listing.entry, _size(listing)
    state = "not here" if here is None else "comes with the program" if here.bundled else "here"
    words = "unknown" if size is None else size_in_words(size)
    print(f"{listing.id:28} {state:22} {words:>9}  {listing.sentence}")
    if entry is not None and entry.warning:
        print(f"{'':28} {'':22} {'':>9}  Licence: {entry.warning}")


def _size(listing: Listing) -> int | None:
    """The bytes on disk, or those to be fetched."""
    if listing.installed is None:
        return listing.entry.size if listing.entry else None
    files = (listing.installed.strong, listing.installed.weak)
    return sum(path.stat().st_size for path in files if path is not None)


def run_get(options: argparse.Namespace) -> int:
    """`sr-desktop models get`."""
    if options.source is not None and not options.source.is_dir():
        raise WrongUsage(f"--from {options.source} is no folder.", next_step="Name a folder.")
    return _each(
        options, _named(options.ids), lambda model, work: _get(model, work, options.source)
    )


def _get(model: Model | Installed, progress: Progress, source: Path | None) -> dict[str, Any]:
    from sr_desktop.models.catalog import Model
    from sr_desktop.models.inventory import get
    from sr_desktop.models.pace import size_in_words

    if model.bundled or not isinstance(model, Model):
        why = "comes with the program" if model.bundled else "is a file of your own"
        return {"status": "here", "message": f"It {why}.", "files": [], "bytes": 0}
    if model.warning:
        say(f"{model.id}: {model.warning}")
    kept = get(model, progress, source=source)
    fetched = sum(file.fetched for file in kept)
    came = "Copied" if source else "Fetched"
    words = [
        f"{came} ({size_in_words(fetched)})." if fetched else "It is here already.",
        _partly(model),
    ]
    return {
        "status": "done" if fetched else "here",
        "message": " ".join(filter(None, words)),
        "files": [str(file.path) for file in kept],
        "bytes": fetched,
    }


def _partly(model: Model) -> str:
    """What must be said where less than a whole SHA-256 is published."""
    digits = [len(file.sha256_prefix) for file in model.files if not file.sha256]
    if not digits:
        return ""
    return f"Of its SHA-256 only the first {min(digits)} digits are published; these agree."


def run_import(options: argparse.Namespace) -> int:
    """`sr-desktop models import`."""
    return _each(options, [(str(path), path) for path in options.files], _import)


def _import(path: Path, progress: Progress) -> dict[str, Any]:
    from sr_desktop.engine.importing import import_model

    done = import_model(path, progress)
    return {
        "status": "done" if done.new else "here",
        "message": " ".join(filter(None, _told(done))),
        "model": done.id,
        "file": str(done.path),
        "family": done.family,
        "scale": done.scale,
        "purpose": done.purpose,
        "bytes": done.bytes,
        "official": done.official is not None,
    }


def _told(done: Imported) -> Iterator[str]:
    from sr_desktop.models.catalog import FACES, FIND_FACES, PHOTOS
    from sr_desktop.models.pace import size_in_words
    from sr_desktop.models.words import enlarges

    photos = done.purpose == PHOTOS
    does = enlarges(done.family, done.scale) if photos else "for faces"
    facts = f"{done.family}, {does}, {size_in_words(done.bytes)}"
    yield f"{'Imported' if done.new else 'It is here already'} as {done.id} ({facts})."
    if done.official:
        yield f"It is the official file of {done.official.title}."
        yield _partly(done.official)
        yield done.official.warning
    if done.mistaken:
        yield (
            f"It has the name of {done.mistaken.title}, but is not the official file; "
            "so it is kept as a model of your own under another name."
        )
    if done.purpose == FACES:
        yield "It is used with --faces strong."
    elif done.purpose == FIND_FACES:
        yield "Faces are found with it from now on."
    for name in done.missing:
        yield f"The model needs the file {name} too: import it, or sr-desktop models get {done.id}."


def run_verify(options: argparse.Namespace) -> int:
    """`sr-desktop models verify`."""
    from sr_desktop.models.catalog import load_catalog

    every = [(model.id, model) for model in load_catalog()]
    return _each(options, _named(options.ids) if options.ids else every, _verify)


def _verify(model: Model | Installed, progress: Progress) -> dict[str, Any]:
    from sr_desktop.models.catalog import Model
    from sr_desktop.models.inventory import State, verify

    if not isinstance(model, Model):
        words = "A file of your own; there is nothing to compare it with."
        return {"status": State.OWN, "message": words, "files": []}
    found = verify(model, progress)
    words = {
        State.OK: f"ok. {_partly(model)}".strip(),
        State.NOT_HERE: "not here.",
        State.DAMAGED: "damaged. Install the program again."
        if model.bundled
        else f"damaged. sr-desktop models remove {model.id}, then get it again.",
    }[found.state]
    return {"status": found.state, "message": words, "files": [str(file) for file in found.damaged]}


def run_remove(options: argparse.Namespace) -> int:
    """`sr-desktop models remove`."""
    return _each(options, _named(options.ids), _remove)


def _remove(model: Model | Installed, progress: Progress) -> dict[str, Any]:
    from sr_desktop.models.inventory import remove

    removed = remove(model, progress)
    names = ", ".join(path.name for path in removed)
    return {
        "status": "removed",
        "message": f"Removed {names}.",
        "files": [str(path) for path in removed],
    }


def _named(ids: Sequence[str]) -> list[tuple[str, Model | Installed]]:
    """The models of those ids; all are known before anything is done. Raises `WrongUsage`."""
    from sr_desktop.models.inventory import named

    try:
        return [(wanted, named(wanted)) for wanted in ids]
    except UnknownModel as error:
        raise WrongUsage(error.sentence, next_step=HINTS[UnknownModel]) from error


def _each(
    options: argparse.Namespace,
    things: Sequence[tuple[str, Any]],
    work: Callable[[Any, Progress], dict[str, Any]],
) -> int:
    """Does the work on one thing after another and tells what became of each; the exit code."""
    failures = 0
    with interruptible() as progress:
        for name, thing in things:
            try:
                done = work(thing, progress)
            except SRError as error:
                log.warning("%s", name, exc_info=True)
                done = {"status": "failed", "message": _advice(error)}
            except Cancelled:
                words = "Stopped. What came so far is kept, and the same command goes on."
                done = {"status": "cancelled", "message": words}
            failures += done["status"] in ("failed", "cancelled", "damaged")
            if sys.stderr.isatty():
                sys.stderr.write("\r\033[K")  # over the progress
            say(f"{name}: {done['message']}")
            if options.json:
                print(json.dumps({"id": name, **done}), flush=True)
    return SOME_FAILED if failures else ALL_DONE


def _advice(error: SRError) -> str:
    """As for photos, but results are not what cannot be saved here."""
    return str(error) if isinstance(error, (DiskFull, TargetUnwritable)) else advice(error)


@contextmanager
def interruptible() -> Iterator[Progress]:
    """A progress that is shown where somebody looks on, and that Ctrl+C stops."""
    control = Control()

    def show(fraction: float, stage: str) -> None:
        sys.stderr.write(f"\r\033[K  {fraction:4.0%}  {stage}")
        sys.stderr.flush()

    previous = signal.signal(signal.SIGINT, lambda *_: control.cancel())
    try:
        yield Progress(show if sys.stderr.isatty() else None, control)
    finally:
        signal.signal(signal.SIGINT, previous)
