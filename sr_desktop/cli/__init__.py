"""The command line. Results go to stdout (one JSON object a line with --json), words to stderr."""

from __future__ import annotations

import argparse
import json
import platform
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import sr_desktop
from sr_desktop.base.errors import SRError, UnknownModel, WrongUsage
from sr_desktop.base.logs import start_logging
from sr_desktop.cli.info import add_info, like
from sr_desktop.cli.models import add_models
from sr_desktop.cli.naming import add_naming, naming_of
from sr_desktop.cli.speech import (
    ALL_DONE,
    HINTS,
    INTERRUPTED,
    SOME_FAILED,
    WRONG,
    Parser,
    advice,
    say,
)

COMMANDS = ("restore", "info", "models", "doctor", "lab")


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns 0 (all done), 1 (some photos failed) or 2 (wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, TextIOWrapper
        ):  # a console that lacks a letter must not end the program
            stream.reconfigure(errors="backslashreplace")
    start_logging("command-line")
    parser = build_parser()
    options = None if arguments[:1] == ["lab"] else parser.parse_args(arguments)
    try:
        return run_lab(arguments[1:]) if options is None else int(options.run(options))
    except WrongUsage as error:
        say(f"{error.title}: {advice(error)}")
        return WRONG
    except SRError as error:
        say(f"{error.title}: {advice(error)}")
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return SOME_FAILED


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = Parser(
        prog="sr-desktop",
        description="Restores old photos into new files. Originals are never changed. "
        "Without a command the window opens.",
    )
    parser.add_argument(
        "--version", action="version", version=f"SR Desktop {sr_desktop.__version__}"
    )
    commands = parser.add_subparsers(
        title="commands", dest="command", required=True, parser_class=Parser
    )
    _add_restore(commands)
    add_info(commands)
    add_models(commands)
    doctor = commands.add_parser("doctor", help="what this computer can do, and a self-test")
    doctor.add_argument("--device", default="auto", help="auto, cpu, cuda:N, mps or xpu")
    doctor.set_defaults(run=run_doctor)
    commands.add_parser("lab", help="train, evaluate, degrade and compare models")
    return parser


def _add_restore(commands: Any) -> None:
    restore = commands.add_parser(
        "restore",
        help="restore photos or whole folders",
        description="Restores photos into new files named NAME (restored).EXT. Folders are walked.",
    )
    restore.add_argument(
        "photos", nargs="+", type=_path, metavar="PHOTO", help="photos and folders"
    )
    start = restore.add_mutually_exclusive_group()
    start.add_argument("--preset", metavar="ID", help=f"start values: {_preset_ids()}")
    start.add_argument(
        "--like", type=Path, metavar="RESULT", help="as this result was made: the same again"
    )
    restore.add_argument("--model", metavar="ID", help="see sr-desktop models list")
    restore.add_argument(
        "--size", metavar="SIZE", help="same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print)"
    )
    restore.add_argument(
        "--clean-up", type=_share, metavar="0..1", help="0 keeps the grain, 1 is smooth"
    )
    restore.add_argument(
        "--strength", type=_share, metavar="0..1", help="0 leaves the photo as it was"
    )
    restore.add_argument(
        "--faces",
        choices=("leave", "gentle", "strong"),
        help="this version restores faces like the rest of the photo, whatever is chosen",
    )
    restore.add_argument("--keep-colours", action=argparse.BooleanOptionalAction, default=None)
    restore.add_argument(
        "--to", type=Path, metavar="DIR", help="where results go (default: beside each photo)"
    )
    add_naming(restore)
    restore.add_argument("--format", choices=("auto", "png", "jpeg", "tiff", "webp"))
    restore.add_argument(
        "--quality",
        type=_quality,
        metavar="1..100",
        help="of a JPEG or WebP (default: as the photo's own, at least 92)",
    )
    restore.add_argument(
        "--device", type=_device, metavar="D", help="auto, cpu, cuda:N, mps or xpu"
    )
    restore.add_argument(
        "--tile",
        type=_tile,
        metavar="N",
        help="side of a tile, 16 to 8192 pixels, or auto (the quickest)",
    )
    restore.add_argument(
        "--engine", choices=("own", "reference"), help="reference: the original code"
    )
    restore.add_argument("--json", action="store_true", help="one JSON object a line on stdout")
    restore.set_defaults(run=run_restore)


def _preset_ids() -> str:
    """The ids of all presets, the person's own too."""
    from sr_desktop.jobs.own_presets import all_presets

    return ", ".join(preset.id for preset in all_presets())


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no photo")
    return Path(text)


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and 1")
    return value


def _device(text: str) -> str:
    kind, _, number = text.partition(":")
    if kind not in ("auto", "cpu", "cuda", "mps", "xpu") or (number and not number.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is no device")
    return text


def _quality(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 100")
    return int(text)


def _tile(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdigit() or not 16 <= int(text) <= 8192:
        raise argparse.ArgumentTypeError(f"{text!r} is neither auto nor a number from 16 to 8192")
    return int(text)


def run_restore(options: argparse.Namespace) -> int:
    """`sr-desktop restore`."""
    from sr_desktop.jobs.intake import Found, intake
    from sr_desktop.jobs.job import Job
    from sr_desktop.jobs.naming import target_for

    settings = _settings(options)
    naming = naming_of(options, settings)
    report = _Reporter(as_json=options.json)
    jobs: list[Job] = []
    for item in intake(options.photos, ours=options.to):
        if isinstance(item, Found):
            target = target_for(
                item.path,
                file_format=settings.format,
                to=options.to,
                root=item.root,
                naming=naming,
            )
            jobs.append(Job(len(jobs) + 1, item.path, target, settings))
        elif item.failed:
            report.failed(item.path, item.reason)
        else:
            report.skipped(item.path, item.reason)
    if jobs:
        _work(jobs, report)
    report.summary()
    return SOME_FAILED if report.failures else ALL_DONE


def _settings(options: argparse.Namespace) -> Any:
    from sr_desktop.jobs.job import Size
    from sr_desktop.jobs.own_presets import all_presets
    from sr_desktop.jobs.presets import DEFAULT_PRESET, find_preset
    from sr_desktop.models.store import find_model

    if options.like is not None:
        settings = like(options.like).settings
    else:
        settings = find_preset(all_presets(), options.preset or DEFAULT_PRESET).settings
    changes: dict[str, Any] = {
        "model": options.model,
        "size": None if options.size is None else Size.parse(options.size),
        "clean_up": options.clean_up,
        "strength": options.strength,
        "faces": options.faces,
        "keep_colours": options.keep_colours,
        "format": options.format,
        "quality": options.quality,
        "device": options.device,
        "engine": options.engine,
    }
    settings = replace(
        settings, **{key: value for key, value in changes.items() if value is not None}
    )
    if options.tile is not None:
        settings = replace(settings, tile=options.tile or None)
    if options.to is not None and options.to.exists() and not options.to.is_dir():
        raise WrongUsage(f"--to {options.to} is a file.", next_step="Name a folder.")
    try:
        find_model(settings.model)
    except SRError as error:
        if isinstance(error, UnknownModel):
            hint = HINTS[UnknownModel]
            raise WrongUsage(error.sentence, next_step=f"{error.next_step} {hint}") from error
    return settings


def _work(jobs: Sequence[Any], report: _Reporter) -> None:
    """Runs the jobs in the engine process; Ctrl+C stops them at the next tile."""
    from sr_desktop.jobs.host import EngineHost
    from sr_desktop.jobs.messages import END_OF_JOB, Done, Failed, Progressed, Started, Stopped

    host = EngineHost()
    by_id = {job.id: job for job in jobs}
    previous = signal.signal(signal.SIGINT, lambda *_: host.cancel_all())
    try:
        for job in jobs:
            host.submit(job)
        begun = time.monotonic()  # of the photo in hand: they come one after the other
        while host.busy:
            event = host.next_event()
            match event:
                case Started(job_id):
                    report.working(by_id[job_id], event.source_size, event.target_size, len(jobs))
                case Progressed():
                    report.progress(event.fraction, event.seconds_left)
                case Done(job_id):
                    report.done(by_id[job_id], event)
                case Failed(job_id):
                    report.failed(by_id[job_id].source, event.error, time.monotonic() - begun)
                case Stopped(job_id):
                    report.cancelled(by_id[job_id].source)
                case _:
                    pass
            if isinstance(event, END_OF_JOB):
                begun = time.monotonic()
    finally:
        signal.signal(signal.SIGINT, previous)
        host.close()


class _Reporter:
    """Tells what became of every file: words on stderr, with --json objects on stdout."""

    def __init__(self, *, as_json: bool) -> None:
        self._json = as_json
        self._live = sys.stderr.isatty()
        self.failures = 0
        self.finished = 0

    def working(
        self, job: Any, source: tuple[int, int], target: tuple[int, int], count: int
    ) -> None:
        """A photo has begun."""
        of = f"{job.id} of {count}: " if count > 1 else ""
        sizes = f"{source[0]} x {source[1]} to {target[0]} x {target[1]} pixels"
        self._say(f"{of}{job.source.name}, {sizes}")

    def progress(self, fraction: float, left: float | None) -> None:
        """How far the photo is; only where somebody looks on."""
        if self._live:
            rest = f", about {max(1, round(left))} s left" if left else ""
            sys.stderr.write(f"\r  {fraction:4.0%}{rest}      ")
            sys.stderr.flush()

    def done(self, job: Any, event: Any) -> None:
        """A new file is there."""
        self.finished += 1
        self._say(f"Saved as {event.target}. Your original is untouched. ({event.seconds:.1f} s)")
        for note in event.notes:
            self._say(f"  {note}")
        self._object(
            job.source,
            "done",
            " ".join((f"Saved as {event.target.name}.", *event.notes)),
            target=str(event.target),
            seconds=round(event.seconds, 3),
            width=event.size[0],
            height=event.size[1],
            device=event.device,
            model=event.model,
        )

    def failed(self, source: Path, error: SRError, seconds: float = 0.0) -> None:
        """A photo could not be restored."""
        self.failures += 1
        self._say(f"{source}: {advice(error)}")
        self._object(source, "failed", advice(error), seconds=round(seconds, 3))

    def skipped(self, source: Path, error: SRError) -> None:
        """A file was left alone."""
        self._say(f"Skipped: {error}")
        self._object(source, "skipped", str(error))

    def cancelled(self, source: Path) -> None:
        """The person stopped it."""
        self.failures += 1
        self._say(f"{source.name}: stopped. Nothing was saved.")
        self._object(source, "cancelled", "Stopped. Nothing was saved.")

    def summary(self) -> None:
        """The last line, when there was more than one file."""
        if self.finished + self.failures > 1:
            self._say(f"{self.finished} restored, {self.failures} not.")

    def _say(self, words: str) -> None:
        if self._live:
            sys.stderr.write("\r\033[K")  # over the progress
        say(words)

    def _object(self, source: Path, status: str, message: str, **more: Any) -> None:
        if self._json:
            line = {
                "source": str(source),
                "target": None,
                "status": status,
                "message": message,
                "seconds": 0.0,
            }
            print(json.dumps(line | more, ensure_ascii=True), flush=True)


def run_doctor(options: argparse.Namespace) -> int:
    """`sr-desktop doctor`."""
    from sr_desktop.base import paths
    from sr_desktop.jobs.host import EngineHost
    from sr_desktop.jobs.messages import Report
    from sr_desktop.models.store import list_models

    print(
        f"SR Desktop {sr_desktop.__version__}, Python {platform.python_version()}, {platform.platform()}"
    )
    print(f"Settings, models and logs: {paths.home()}")
    for model in list_models():
        where = model.installed.strong if model.installed else "not here"
        print(f"Model {model.id}: {where}")
    host = EngineHost()
    try:
        host.examine(options.device)
        report = host.next_event(timeout=300)
    finally:
        host.close()
    if not isinstance(report, Report):
        print("The engine did not answer.")
        return SOME_FAILED
    for line in report.lines:
        print(line)
    return ALL_DONE if report.passed else SOME_FAILED


def run_lab(arguments: Sequence[str]) -> int:
    """`sr-desktop lab …`: has a command line of its own, because it loads torch."""
    from sr_desktop.lab.commands import main as lab_main

    return lab_main(arguments)
