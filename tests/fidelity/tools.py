"""Programs of others that make and read the photos of the matrix: ImageMagick, libtiff's tools, exiftool."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGICK = shutil.which("magick") or shutil.which("convert")
NEEDED = {"ImageMagick": MAGICK, **{name: shutil.which(name) for name in ("tiffcp", "exiftool")}}
ONE_THREAD = {"MAGICK_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}


class Refused(Exception):
    """A program of others could not do what was asked; what it said."""


def missing() -> list[str]:
    """What of them is not here; Windows has a `convert` that is another program."""
    return [name for name, path in NEEDED.items() if path is None or os.name == "nt"]


def run(*words: str | Path) -> bytes:
    """What a program says on its standard output. Raises `Refused` if it fails."""
    done = subprocess.run(
        [*map(str, words)], capture_output=True, env=os.environ | ONE_THREAD, check=False
    )
    if done.returncode:
        raise Refused(f"{words}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def convert(*words: str | Path) -> bytes:
    """ImageMagick."""
    assert MAGICK is not None
    return run(MAGICK, *words)


ORIENTATIONS = (
    *("TopLeft", "TopRight", "BottomRight", "BottomLeft"),
    *("LeftTop", "RightTop", "RightBottom", "LeftBottom"),
)
"""ImageMagick's names for what EXIF and TIFF call 1 to 8."""


def decoded(path: Path, *words: str | Path) -> NDArray[np.float64]:
    """The picture as ImageMagick shows it: (H, W, 4), R, G, B and alpha, black 0 and white 1.

    words: what else is done with it, while it has its own colours.
    """
    told = ("-colorspace", "sRGB", "+set", "comment", "-depth", "16", "pam:-")
    content = convert(f"{path}[0]", *words, "-auto-orient", *told)
    head, _, body = content.partition(b"ENDHDR\n")
    facts = dict(line.split() for line in head.decode().splitlines()[1:])
    height, width, samples = (int(facts[name]) for name in ("HEIGHT", "WIDTH", "DEPTH"))
    white = int(facts["MAXVAL"])
    values = np.frombuffer(body, ">u2" if white > 255 else "u1").reshape(height, width, samples)
    out = np.ones((height, width, 4))
    out[..., :3] = values[..., : 1 if samples < 3 else 3] / white
    if samples in (2, 4):
        out[..., 3] = values[..., -1] / white
    return out


def write_tags(files: Iterable[tuple[Path, Sequence[str]]], folder: Path) -> None:
    """Lets exiftool put tags (words of its command line) into each of the files, all in one call."""
    lines: list[str] = []
    for path, words in files:
        lines += [*words, "-overwrite_original", "-q", str(path), "-execute"]
    arguments = folder / "tags.args"
    arguments.write_text("\n".join(lines), encoding="utf-8")
    run("exiftool", "-@", arguments)


def read_tags(files: Sequence[Path], folder: Path) -> dict[Path, dict[str, Any]]:
    """The tags of the files as exiftool finds them, by group and name: "XMP-dc:Title"; all in one call.

    The colour profile is there as a whole too, as "ICC_Profile:ICC_Profile".
    """
    names = [str(path) for path in files]
    tags = ["-json", "-G1", "-a", "-n", "-struct", *names, "-execute"]
    # not with the others: exiftool leaves some of them out when it is asked for bytes
    profiles = ["-json", "-G1", "-b", "-ICC_Profile", *names, "-execute"]
    arguments = folder / "read.args"
    arguments.write_text("\n".join([*tags, *profiles]), encoding="utf-8")
    told = run("exiftool", "-@", arguments).decode()
    found: dict[Path, dict[str, Any]] = {path: {} for path in files}
    while told := told.lstrip():
        listed, end = json.JSONDecoder().raw_decode(told)
        for each in listed:
            found[Path(each["SourceFile"])] |= each
        told = told[end:]
    return found
