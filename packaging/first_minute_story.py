"""What the first minute is told with: the screen, the program on it, and where its parts are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image
from x11_person import SIZE, Box, Person, Pixels, Screen, TooLate, save

ROOT = Path(__file__).resolve().parent.parent
PARTS = Path(__file__).with_name("first_minute_parts.py")
SAMPLE = ROOT / "resources" / "sample" / "sample.jpg"
TITLE = "SR Desktop"
TURNED = 6
"""The EXIF orientation of a photo that was taken with the camera on its side."""
LABELS = 44
"""Pixels at the top of the canvas where the names of the two halves stand."""


class Story:
    """What is told of: the screen, the person, the program, and what was found."""

    def __init__(self, to: Path, home: Path, program: str) -> None:
        self.to, self.home, self.program = to, home, program
        self.screen = Screen(home / "screen")
        self.person = Person(self.screen.env)
        self.env = self.screen.env | {
            "SR_DESKTOP_HOME": str(home / "program"),
            "PATH": f"{_note_taker(home)}{os.pathsep}{os.environ['PATH']}",
            "OPENED": str(home / "opened.txt"),
        }
        self.wrong: list[str] = []
        self.running: subprocess.Popen[bytes] | None = None
        self.busy = 0.0
        self._shots = 0
        self.photo = album_photo(home / "Großer Jüdenhof 1952" / "Oma 1952.jpg")
        self.inside: Box = (0, 0, *SIZE)
        self.parts = self._places()

    # --- telling -----------------------------------------------------------------------------

    def say(self, what: str, seconds: float | None = None) -> None:
        told = f"{what}: {seconds * 1000:.0f} ms" if seconds is not None else what
        sys.stdout.write(f"  {told}\n")
        sys.stdout.flush()

    def check(self, true: bool, what: str) -> None:
        self.say(f"{'yes' if true else 'NO '} {what}")
        if not true:
            self.wrong.append(what)

    def shot(self, name: str, box: Box | None = None) -> None:
        self._shots += 1
        save(self.screen.look(box or self.frame), self.to / f"{self._shots:02}-{name}.png")

    # --- the program -------------------------------------------------------------------------

    def start(self, *words: str) -> float:
        """Starts the program; gives the seconds until its window is painted."""
        self.person.point(5, SIZE[1] - 5)
        began = time.monotonic()
        self.running = subprocess.Popen(
            [self.program, *words],
            env=self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        width, height = self.parts["size"]
        middle = (800 - width // 3, 500 - height // 4, 800 + width // 3, 500 + height // 4)
        seen = self.screen.wait(lambda p: p.any(axis=-1).mean() > 0.9, middle)
        self.busy = _processor_seconds(self.running.pid)
        self.window = self._window()
        self.person.do("windowfocus", "--sync", self.window)
        self.inside = self.person.place(self.window)
        return seen - began

    def end(self, seconds: float = 30) -> int:
        """Waits until the program is gone; gives its exit status."""
        assert self.running is not None
        status = self.running.wait(seconds)
        self.running = None
        return status

    def quit(self) -> None:
        self.person.key("ctrl+q")
        self.check(self.end() == 0, "it ends with 0")

    def _window(self) -> str:
        ends = time.monotonic() + 20
        while time.monotonic() < ends:
            found = self.person.windows(f"^{TITLE}$")
            if found:
                return found[-1]
            time.sleep(0.02)
        raise TooLate("there is no window")

    @property
    def frame(self) -> Box:
        left, top, right, bottom = self.inside
        return left - 1, top - 22, right + 1, bottom + 1

    def at(self, part: str) -> tuple[float, float]:
        left, top = self.inside[:2]
        x, y = self.parts[part][:2]
        return left + x, top + y

    @property
    def canvas(self) -> Box:
        left, top = self.inside[:2]
        a, b, c, d = self.parts["canvas"]
        return left + a, top + b, left + c, top + d

    @property
    def result_side(self) -> Box:
        """Of the canvas, what is right of the divider and below the names."""
        left, top, right, bottom = self.canvas
        return (left + right) // 2 + 24, top + LABELS, right - 12, bottom - 12

    @property
    def middle(self) -> tuple[float, float]:
        left, top, right, bottom = self.canvas
        return (left + right) / 2, (top + bottom) / 2

    def photo_seen(self) -> float:
        """The moment at which the photo is on the canvas, upright."""
        return self.screen.wait(upright_seen, self.canvas)

    def _places(self) -> dict[str, list[int]]:
        """Where the parts of the window are: asked of the same window, built unseen."""
        answer = subprocess.run(
            [sys.executable, PARTS, "places", self.photo],
            env=self.env | {"SR_DESKTOP_HOME": str(self.home / "unseen")},
            capture_output=True,
            check=True,
            text=True,
            timeout=60,
        )
        return json.loads(answer.stdout)

    def close(self) -> None:
        if self.running is not None:
            self.running.kill()
            self.running.wait()
        self.screen.close()


def upright_seen(canvas: Pixels) -> bool:
    """Whether the sample is there, fitted, as it was before it was laid on its side."""
    off = (np.abs(canvas.astype(int) - canvas[2, 2].astype(int)) > 40).any(axis=-1)
    rows, columns = np.flatnonzero(off.mean(axis=1) > 0.4), np.flatnonzero(off.mean(axis=0) > 0.3)
    if len(rows) < 100 or len(columns) < 100:
        return False
    seen = canvas[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    small = [
        np.asarray(picture.convert("L").resize((48, 33), Image.Resampling.BOX), float).ravel()
        for picture in (Image.fromarray(seen), Image.open(SAMPLE))
    ]
    return float(np.corrcoef(*small)[0, 1]) > 0.85


def _processor_seconds(pid: int) -> float:
    """What a process has used of the processors, which says more than the clock on a busy computer."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def album_photo(path: Path, *, turned: bool = True) -> Path:
    """The sample as a scan that lies on its side and says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(SAMPLE)
    exif = Image.Exif()
    if turned:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        exif[0x0112] = TURNED
    picture.save(path, quality=90, exif=exif)
    return path


def _note_taker(home: Path) -> Path:
    """A folder with an `xdg-open` that writes down what it is asked to open."""
    folder = home / "bin"
    folder.mkdir(parents=True)
    opener = folder / "xdg-open"
    opener.write_text('#!/bin/sh\nprintf "%s\\n" "$1" >>"$OPENED"\n')
    opener.chmod(0o755)
    return folder
