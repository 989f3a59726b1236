"""The man page, from the command line itself: every command and option that there is."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import product
import release_notes

HEAD = r""".SH NAME
sr\-desktop \- restore and enlarge old family photos
.SH SYNOPSIS
.B sr\-desktop
.RI [ PHOTO | FOLDER ]...
.br
.B sr\-desktop
.I COMMAND
.RI [ OPTION ]...
.SH DESCRIPTION
Without a command the window opens, on the photos and folders that are named. A command does the same
work without a window.
.PP
Originals are never changed: results are new files named
.IR "NAME (restored).EXT" .
Nothing is uploaded; the network is used by
.B sr\-desktop models get
and
.B sr\-desktop gpu add
alone.
"""
TAIL = r""".SH EXIT STATUS
.TP
.B 0
All done.
.TP
.B 1
Some photos failed; the others are done.
.TP
.B 2
Wrong usage.
.SH ENVIRONMENT
.TP
.B SR_DESKTOP_HOME
Moves settings, queue, model files and logs.
.TP
.B HTTPS_PROXY
A proxy for
.BR "sr\-desktop models get" .
.SH FILES
.TP
.I ~/.local/share/sr\-desktop
Settings, queue, model files and logs; under
.I $XDG_DATA_HOME
where that is set.
.SH EXAMPLES
.TP
A folder, with gentle treatment of faces:
.B sr\-desktop restore \-\-faces gentle \(dqAlbum 1952\(dq
.TP
For a print of 20 by 30 centimetres:
.B sr\-desktop restore \-\-size 20x30cm@300 Oma.jpg
.TP
Restore overnight what a scanner puts into a folder:
.B sr\-desktop queue watch Scans
"""


def text() -> str:
    """The whole page."""
    from sr_desktop.cli import build_parser

    changelog = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    date = next(
        (
            release.date
            for release in release_notes.releases(changelog)
            if release.version == product.version()
        ),
        "",
    )
    head = f'.TH SR\\-DESKTOP 1 "{date}" "SR Desktop {product.version()}" "User Commands"\n'
    parser = build_parser()
    return head + HEAD + "\n".join(_page(parser)) + "\n" + TAIL


def _page(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield ".SH OPTIONS"
    yield from _options(parser)
    yield ".SH COMMANDS"
    yield from _commands(parser, "")


def _commands(parser: argparse.ArgumentParser, before: str) -> Iterator[str]:
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            continue
        helps = {choice.dest: choice.help for choice in action._choices_actions}
        for name, command in action.choices.items():
            yield f".SS {_escaped(f'{before}{name}')}"
            told = command.description or _sentence(helps.get(name) or "")
            if told:
                yield _escaped(_filled(told, command))
            if name == "lab":
                yield "Its own options are told by"
                yield '.BR "sr\\-desktop lab \\-\\-help" .'
            yield from _options(command)
            yield from _commands(command, f"{before}{name} ")


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        yield ".TP"
        if action.option_strings:
            value = "" if action.nargs == 0 else f" \\fI{_escaped(_value(action))}\\fR"
            names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in action.option_strings)
            yield names + value
        else:
            several = "..." if action.nargs in ("+", "*") else ""
            yield f"\\fI{_escaped(_value(action))}\\fR{several}"
        yield _escaped(_filled(action.help or "see above", parser, action))


def _value(action: argparse.Action) -> str:
    if action.metavar is not None:
        return str(action.metavar)
    if action.choices is not None:
        return "|".join(str(choice) for choice in action.choices)
    return action.dest.upper()


def _filled(
    words: str, parser: argparse.ArgumentParser, action: argparse.Action | None = None
) -> str:
    """A help text with its placeholders filled, as argparse does."""
    values = {"prog": parser.prog, **(vars(action) if action else {})}
    return words % values if "%" in words else words


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _escaped(words: str) -> str:
    """A text as roff takes it: no hyphen that cannot be copied, no line that is a request."""
    words = " ".join(words.split()).replace("\\", "\\e").replace("-", "\\-")
    words = words.replace("“", "\\(lq").replace("”", "\\(rq").replace("…", "...")
    return f"\\&{words}" if words[:1] in (".", "'") else words
