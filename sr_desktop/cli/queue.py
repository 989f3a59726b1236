"""`sr-desktop queue …`: the album queue on disk, which the window shares."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.sentences import counted
from sr_desktop.cli.options import add_options, path_word
from sr_desktop.cli.queue_report import add_report
from sr_desktop.cli.speech import ALL_DONE, INTERRUPTED, SOME_FAILED, Parser, say
from sr_desktop.cli.watch import add_watch

if TYPE_CHECKING:
    from sr_desktop.jobs.entry import Entry
    from sr_desktop.jobs.store import Store

MOST_URGENT = 1000
LARGEST = 2**63 - 1
"""The largest number of a photo that the queue can hold."""
CLEARABLE = ("done", "failed", "skipped", "cancelled", "waiting")


def add_queue(commands: Any) -> None:
    """Adds the command to the command line."""
    queue = commands.add_parser(
        "queue",
        help="the album queue: add, run, list, status, pause, resume, cancel, move, retry, clear, watch, "
        "report",
        description="Photos that are restored one after the other. The queue is kept on disk: what is "
        "interrupted goes on with the next 'queue run', 'restore' or in the window.",
    )
    actions = queue.add_subparsers(
        title="actions", dest="action", required=True, parser_class=Parser
    )
    add = actions.add_parser("add", help="put photos and folders into the queue")
    add.add_argument(
        "photos", nargs="+", type=path_word, metavar="PHOTO", help="photos and folders"
    )
    add.add_argument(
        "--priority",
        type=_priority,
        default=0,
        metavar="N",
        help="higher ones come first (default: 0)",
    )
    add_options(add)
    add.set_defaults(run=run_add)
    _action(actions, "run", "restore everything that waits", run_run)
    _action(actions, "list", "the photos of the queue", run_list).add_argument(
        "--state", action="append", choices=(*CLEARABLE, "running"), help="only these"
    )
    _action(actions, "status", "how many photos wait, are done, failed; who works", run_status)
    _action(actions, "pause", "hold at the next tile, in whatever program works", run_pause)
    _action(actions, "resume", "go on after pause", run_resume)
    cancel = _action(actions, "cancel", "stop photos, waiting or in work", run_cancel)
    retry = _action(actions, "retry", "failed and cancelled photos wait again", run_retry)
    move = _action(actions, "move", "put photos before another one, or first", run_move)
    move.add_argument("--before", metavar="PHOTO", help="the one that comes after them")
    for parser, count in ((cancel, "*"), (retry, "*"), (move, "+")):
        parser.add_argument(
            "photos", nargs=count, metavar="PHOTO", help="its file, or its number in queue list"
        )
    clear = _action(actions, "clear", "forget what has ended; files stay", run_clear)
    clear.add_argument(
        "--state", action="append", choices=CLEARABLE, help="only these; also: waiting"
    )
    add_watch(actions)
    add_report(actions)


@contextmanager
def _queue() -> Iterator[Store]:
    """The queue; that it was repaired is told. Raises `QueueUnusable`."""
    from sr_desktop.jobs.store import Store

    with Store.open() as store:
        for words in store.told:
            say(words)
        yield store


def _action(actions: Any, name: str, words: str, run: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words)
    parser.add_argument("--json", action="store_true", help="JSON on stdout")
    parser.set_defaults(run=run)
    return parser


def run_add(options: argparse.Namespace) -> int:
    """Puts photos into the queue; 1 if something named can't be a photo."""
    from sr_desktop.cli.reporter import Reporter
    from sr_desktop.cli.session import Asked, Session

    asked = Asked.of(options)
    report = Reporter(as_json=options.json)
    session = Session("queue add", report, everything=True, works=False)
    try:
        added = session.add(options.photos, asked, priority=options.priority)
        for entry in added:
            report.waits(session.named(entry), entry.target, entry.id)
        owner = session.runner.state.owner
    finally:
        session.close()
    say(f"Added {counted(len(added), '%n photo', '%n photos')} to the queue.")
    if owner is None and added:
        say("sr-desktop queue run restores them; so does the window.")
    elif added:
        say(
            f"The SR Desktop that works on the queue ({owner.program if owner else ''}) goes on with them."
        )
    return SOME_FAILED if report.failures else ALL_DONE


def run_run(options: argparse.Namespace) -> int:
    """Restores all that waits; 1 if something failed."""
    from sr_desktop.cli.reporter import Reporter
    from sr_desktop.cli.session import Session

    report = Reporter(as_json=options.json)
    begun = time.monotonic()
    session = Session("queue run", report, everything=True)
    try:
        session.work_on_all()
        session.work()
        if session.interrupted:
            say("Stopped. What is not finished waits: sr-desktop queue run goes on.")
            return INTERRUPTED
    finally:
        session.close()
    if not report.finished + report.failures:
        say("Nothing waits in the queue.")
    report.summary(time.monotonic() - begun)
    return SOME_FAILED if report.failures else ALL_DONE


def run_list(options: argparse.Namespace) -> int:
    """Prints a line for each photo."""
    from sr_desktop.jobs.entry import State

    with _queue() as store:
        for entry in store.entries(states=[State(word) for word in options.state or ()]):
            if options.json:
                print(json.dumps(_object(entry)))
            else:
                print(_line(entry))
    return ALL_DONE


def run_status(options: argparse.Namespace) -> int:
    """Prints how the queue stands."""
    from sr_desktop.jobs.entry import State
    from sr_desktop.jobs.worker_lock import WorkLock

    with _queue() as store:
        counts = store.counts()
        owner = WorkLock(store, "queue status").owner(time.monotonic())
        paused = store.paused
        if options.json:
            who = None if owner is None else {"program": owner.program, "pid": owner.pid}
            numbers = {state.value: count for state, count in counts.items()}
            print(json.dumps({**numbers, "paused": paused, "owner": who, "file": str(store.file)}))
            return ALL_DONE
    told = [f"{count} {state.value}" for state, count in counts.items() if count]
    print(", ".join(told) if told else "The queue is empty.")
    if paused:
        print("The queue rests. sr-desktop queue resume goes on.")
    if owner is not None:
        print(f"Worked on by: {owner.program}, process {owner.pid}.")
    elif counts[State.WAITING]:
        print("Nobody works on it. sr-desktop queue run does.")
    return ALL_DONE


def run_pause(_options: argparse.Namespace) -> int:
    """Has the queue rest."""

    with _queue() as store:
        store.pause()
    say("The queue rests after the tile in work. sr-desktop queue resume goes on.")
    return ALL_DONE


def run_resume(_options: argparse.Namespace) -> int:
    """Has the queue go on."""
    from sr_desktop.jobs.worker_lock import WorkLock

    with _queue() as store:
        store.pause(paused=False)
        owner = WorkLock(store, "queue resume").owner(time.monotonic())
    say(
        "The queue goes on."
        if owner
        else "The queue no longer rests. sr-desktop queue run works on it."
    )
    return ALL_DONE


def run_cancel(options: argparse.Namespace) -> int:
    """Stops photos; all that wait or are in work, if none is named."""
    from sr_desktop.jobs.entry import State

    with _queue() as store:
        everything = [e.id for e in store.entries(states=(State.WAITING, State.RUNNING))]
        ids = _numbers(store, options.photos) if options.photos else everything
        store.cancel(ids)
    say(f"{counted(len(ids), '%n photo', '%n photos')} will not be restored.")
    return ALL_DONE


def run_retry(options: argparse.Namespace) -> int:
    """Has photos wait again; all that failed, if none is named."""
    from sr_desktop.jobs.entry import State

    with _queue() as store:
        failed = [e.id for e in store.entries(states=(State.FAILED,)) if e.source != e.target]
        count = store.retry(_numbers(store, options.photos) if options.photos else failed)
    waits = "waits" if count == 1 else "wait"
    say(
        f"{counted(count, '%n photo', '%n photos')} {waits} again. sr-desktop queue run restores them."
    )
    return ALL_DONE


def run_move(options: argparse.Namespace) -> int:
    """Changes the order of what waits."""
    from sr_desktop.jobs.entry import State

    with _queue() as store:
        moving = _numbers(store, options.photos)
        if options.before is not None:
            (before,) = _numbers(store, [options.before])
            store.move(moving, before=before)
        else:
            waiting = [entry.id for entry in store.entries(states=(State.WAITING,))]
            store.move(moving, before=next((n for n in waiting if n not in moving), None))
    return ALL_DONE


def run_clear(options: argparse.Namespace) -> int:
    """Forgets lines of the queue."""
    from sr_desktop.jobs.entry import State

    states = [
        State(word) for word in options.state or CLEARABLE if options.state or word != "waiting"
    ]
    with _queue() as store:
        count = store.clear(states)
    say(f"{counted(count, '%n line', '%n lines')} of the queue forgotten. No file was touched.")
    return ALL_DONE


def _priority(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = MOST_URGENT + 1
    if abs(value) > MOST_URGENT:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number from -{MOST_URGENT} to {MOST_URGENT}"
        )
    return value


def _numbers(store: Store, words: Sequence[str]) -> list[int]:
    """The photos that are meant, by number or by file. Raises `WrongUsage`."""
    from sr_desktop.base.files import absolute

    found = []
    for word in words:
        number = int(word) if word.isdecimal() and len(word) < 20 else LARGEST + 1
        entry = store.entry(number) if number <= LARGEST else None
        if entry is None:
            lines = store.of_source(absolute(Path(word)))
            entry = next((line for line in lines if not line.state.ended), next(iter(lines), None))
        if entry is None:
            raise WrongUsage(
                "There is no photo {word} in the queue.",
                word=word,
                next_step="sr-desktop queue list shows them.",
            )
        found.append(entry.id)
    return found


def _object(entry: Entry) -> dict[str, Any]:
    width, height = entry.pixels or (None, None)
    return {
        "id": entry.id,
        "source": str(entry.source),
        "target": str(entry.result or entry.target),
        "status": entry.state.value,
        "message": str(entry.error) if entry.error else " ".join(entry.notes),
        "seconds": round(entry.seconds, 3),
        "attempts": entry.attempts,
        "priority": entry.priority,
        "width": width,
        "height": height,
        "sha256": entry.result_sha256,
        "source_sha256": entry.source_sha256,
        "model": entry.model or entry.settings.model,
        "size": str(entry.settings.size),
        "device": entry.device or entry.settings.device,
    }


def _line(entry: Entry) -> str:
    told = f"{entry.id}  {entry.state.value:9}  {entry.source}"
    if entry.result is not None:
        told += f"  ->  {entry.result.name}"
    if entry.error is not None:
        told += f"  ({entry.error})"
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in told)
