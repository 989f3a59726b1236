"""`sr-desktop gpu …`: status, add, on, off, remove: the part for the graphics card ("Make it faster")."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Progress
from sr_desktop.cli.models import interruptible
from sr_desktop.cli.speech import ALL_DONE, INTERRUPTED, Parser, say

if TYPE_CHECKING:
    from sr_desktop.jobs.gpu_pack import State


def add_gpu(commands: Any) -> None:
    """Adds the command and its own commands to the command line."""
    gpu = commands.add_parser("gpu", help="make it faster with the graphics card, and back")
    own = gpu.add_subparsers(required=True, parser_class=Parser)
    status = own.add_parser("status", help="which cards there are, and what could be done")
    status.set_defaults(run=run_status)
    adding = own.add_parser(
        "add", help="fetch the part for the card (gigabytes), try it, and use it if it is faster"
    )
    adding.set_defaults(run=run_add)
    on = own.add_parser("on", help="use the part that is here")
    on.set_defaults(run=run_on)
    off = own.add_parser("off", help="go back to the processor; the part stays")
    off.set_defaults(run=run_off)
    removing = own.add_parser("remove", help="go back, and give its space back")
    removing.set_defaults(run=run_remove)
    for command in (status, adding, on, off, removing):
        command.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run_status(options: argparse.Namespace) -> int:
    """`sr-desktop gpu status`."""
    from sr_desktop.jobs.gpu_pack import look

    state = look()
    if options.json:
        print(json.dumps(table(state)))
        return ALL_DONE
    for line in lines(state):
        print(line)
    return ALL_DONE


def run_add(options: argparse.Namespace) -> int:
    """`sr-desktop gpu add`."""
    from sr_desktop.jobs import gpu_pack

    state = gpu_pack.look()
    if state.refusal is not None:
        raise state.refusal
    say(f"{_offered(state)}. Ctrl+C stops it; nothing is changed before it has been tried.")
    return _do(options, gpu_pack.add)


def run_on(options: argparse.Namespace) -> int:
    """`sr-desktop gpu on`."""
    from sr_desktop.jobs import gpu_pack

    return _do(options, lambda _progress: gpu_pack.switch_on())


def run_off(options: argparse.Namespace) -> int:
    """`sr-desktop gpu off`."""
    from sr_desktop.jobs import gpu_pack

    return _do(options, lambda _progress: gpu_pack.switch_off())


def run_remove(options: argparse.Namespace) -> int:
    """`sr-desktop gpu remove`."""
    from sr_desktop.jobs import gpu_pack

    return _do(options, gpu_pack.remove)


def _do(options: argparse.Namespace, work: Callable[[Progress], object]) -> int:
    """Does it, then tells how it stands; Ctrl+C leaves everything as it was."""
    from sr_desktop.jobs.gpu_pack import look

    try:
        with interruptible() as progress:
            work(progress)
    except Cancelled:
        say("Stopped. Nothing was changed.")
        return INTERRUPTED
    finally:
        if sys.stderr.isatty():
            sys.stderr.write("\r\033[K")  # over the progress
    state = look()
    if options.json:
        print(json.dumps(table(state)))
    say(_standing(state))
    return ALL_DONE


def lines(state: State) -> list[str]:
    """How it stands, for a terminal; `doctor` prints them too."""
    found = [_card(card.name, card.memory, card.driver) for card in state.cards]
    told = [f"Graphics card: {line}" for line in found or ["none found"]]
    if state.refusal is not None:
        if state.pack is None:
            told.append(f"Make it faster: {state.refusal}")
    elif state.pack is None:
        told.append(f"Make it faster: {_offered(state)}. sr-desktop gpu add does it.")
    if state.pack is not None:
        told.append(f"Part for the graphics card: {_standing(state)}")
    if state.failed is not None:
        told.append(f"Part for the graphics card: {state.failed}")
    if state.left:
        told.append(
            f"A try that was ended has left {_size(state.left)}; sr-desktop gpu add goes on with it, "
            "sr-desktop gpu remove removes it."
        )
    return told


def table(state: State) -> dict[str, Any]:
    """The same for a program."""
    offer, pack = state.offer, state.pack
    return {
        "cards": [
            {
                "vendor": card.vendor,
                "name": card.name,
                "memory": card.memory,
                "driver": card.driver,
                "capability": ".".join(map(str, card.capability)) if card.capability else None,
                "gfx": card.gfx or None,
            }
            for card in state.cards
        ],
        "fits": offer.kind.id if offer else None,
        "download": offer.kind.download if offer else None,
        "disk": offer.kind.disk if offer else None,
        "free": state.free,
        "why_not": str(state.refusal) if state.refusal else None,
        "on": state.on,
        "pack": {
            "kind": pack.kind,
            "torch": pack.torch,
            "card": pack.card,
            "times": pack.gain,
            "folder": str(pack.folder),
            "version": pack.version,
        }
        if pack
        else None,
        "unfinished": state.left,
        "failed": str(state.failed) if state.failed else None,
    }


def _standing(state: State) -> str:
    pack = state.pack
    if pack is None:
        return "Photos are restored with the processor; there is no part for the graphics card."
    if not state.on:
        return (
            f"It is here (for {pack.card}), but not used. sr-desktop gpu on uses it, "
            "sr-desktop gpu remove gives its space back."
        )
    return (
        f"Photos are restored with {pack.card or 'it'}, about {pack.gain:.3g} times as fast as "
        f"with the processor (PyTorch {pack.torch}, {pack.kind}). sr-desktop gpu off goes back."
    )


def _offered(state: State) -> str:
    assert state.offer is not None
    kind, card = state.offer.kind, state.offer.card
    return (
        f"{kind.title} for {card.name or 'this computer'}, about {_size(kind.download)} to download, "
        f"{_size(kind.disk)} on disk; {_size(state.free)} are free"
    )


def _card(name: str, memory: int, driver: str) -> str:
    size = f", {memory / 1024**3:.0f} GB" if memory else ""
    return f"{name}{size}, {f'driver {driver}' if driver else 'no driver'}"


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 100_000_000 else f"{size / 1e6:.1f} MB"
