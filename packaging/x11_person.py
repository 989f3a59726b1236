"""A screen of its own with a window manager, and a person at it: mouse, keyboard, eyes.

Xvfb keeps its picture in a file, which is read without asking anybody: looking costs the program that
is looked at nothing. Needs Xvfb, openbox and xdotool.
"""

from __future__ import annotations

import itertools
import mmap
import os
import struct
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

NEEDED = ("Xvfb", "openbox", "xdotool")
SIZE = (1600, 1000)
LOOK = 0.005
"""Seconds between two looks at the screen."""
PATIENCE = 60.0
HEADER = struct.Struct(">25I")
Box = tuple[int, int, int, int]
Pixels = NDArray[np.uint8]


class TooLate(Exception):
    """What was waited for did not come."""


class Screen:
    """Xvfb with openbox; `env` is for the programs that shall be seen on it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        read, write = os.pipe()
        self._log = (folder / "screen.log").open("wb")
        width, height = SIZE
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-fbdir", str(folder)),
                *("-screen", "0", f"{width}x{height}x24"),
            ],
            pass_fds=(write,),
            stdout=self._log,
            stderr=self._log,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise TooLate("Xvfb did not start, see screen.log")
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND"))}
        self.env |= {"DISPLAY": f":{number}"}
        self.env.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self._manager = subprocess.Popen(
            ["openbox"], env=self.env, stdout=self._log, stderr=self._log
        )
        self._map = _mapped(folder / "Xvfb_screen0")
        head = HEADER.unpack_from(self._map)
        self._start, self._line = head[0] + 12 * head[19], head[12]

    def look(self, box: Box | None = None) -> Pixels:
        """What is on the screen now, (H, W, 3) RGB; `box` is (left, top, right, bottom)."""
        width, height = SIZE
        rows = np.frombuffer(self._map, np.uint8, self._line * height, self._start)
        shown = rows.reshape(height, self._line)[:, : width * 4].reshape(height, width, 4)
        left, top, right, bottom = box or (0, 0, width, height)
        return shown[top:bottom, left:right, 2::-1].copy()

    def wait(
        self, true: Callable[[Pixels], bool], box: Box | None = None, *, seconds: float = PATIENCE
    ) -> float:
        """Looks until it is so; gives the moment (of `time.monotonic`). Raises `TooLate`."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if true(self.look(box)):
                return time.monotonic()
            time.sleep(LOOK)
        raise TooLate("what was waited for is not seen")

    def changes(
        self, box: Box, *, rest: float = 1.5, seconds: float = 20, least: int = 3
    ) -> list[float]:
        """The moments at which a part of the screen changes; waits for the first, then until it rests.

        A change of fewer than `least` pixels is a blinking cursor.
        """
        found: list[float] = []
        seen = self.look(box)
        ends = time.monotonic() + seconds
        quiet = ends
        while time.monotonic() < min(ends, quiet + rest):
            time.sleep(LOOK)
            now = self.look(box)
            if int((now != seen).any(axis=-1).sum()) >= least:
                quiet = time.monotonic()
                found.append(quiet)
                seen = now
        return found

    def close(self) -> None:
        """Takes window manager and screen away."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)
        self._log.close()


class Person:
    """Real events of mouse and keyboard, by xdotool."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env

    def do(self, *words: object) -> str:
        """One line of xdotool; gives its answer, empty where it found nothing."""
        return subprocess.run(
            ["xdotool", *map(str, words)],
            env=self._env,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        ).stdout.strip()

    def key(self, *keys: str, pause: float = 0.05) -> None:
        """Presses keys, one after the other: `ctrl+o`, `Tab`."""
        for key in keys:
            self.do("key", "--clearmodifiers", key)
            time.sleep(pause)

    def write(self, text: str) -> None:
        """Types a text, letter by letter."""
        for letter in text:  # those that no key has get one for a moment: it must be read meanwhile
            self.do("type", "--delay", 10 if letter.isascii() else 150, letter)

    def point(self, x: float, y: float) -> None:
        """Moves the mouse there at once."""
        self.do("mousemove", round(x), round(y))

    def click(self, x: float, y: float) -> None:
        """Moves there and clicks."""
        self.point(x, y)
        time.sleep(0.05)
        self.do("click", 1)

    def wheel(self, x: float, y: float, notches: int) -> None:
        """Turns the wheel at a place; away from the person is positive."""
        self.point(x, y)
        for _ in range(abs(notches)):
            self.do("click", 4 if notches > 0 else 5)
            time.sleep(0.03)

    def drag(
        self,
        places: Sequence[tuple[float, float]],
        *,
        steps: int = 12,
        holding: Callable[[], object] | None = None,
    ) -> float:
        """Presses at the first place and lets go at the last; gives the moment of letting go.

        holding: what is done just before letting go, for instance a look.
        """
        self.point(*places[0])
        time.sleep(0.1)
        self.do("mousedown", 1)
        for (x, y), (u, v) in itertools.pairwise(places):
            for step in range(1, steps + 1):
                self.point(x + (u - x) * step / steps, y + (v - y) * step / steps)
                time.sleep(0.02)
        if holding is not None:
            holding()
        self.do("mouseup", 1)
        return time.monotonic()

    def windows(self, name: str) -> list[str]:
        """The ids of the windows that are seen and have `name` in their title."""
        return self.do("search", "--onlyvisible", "--name", name).split()

    def place(self, window: str) -> Box:
        """Where the inside of a window is on the screen."""
        size = _answers(self.do("getwindowgeometry", "--shell", window))
        # its own answer about the place counts the frame twice under a window manager
        was = _answers(self.do("getmouselocation", "--shell"))
        corner = _answers(
            self.do("mousemove", "--window", window, 0, 0, "getmouselocation", "--shell")
        )
        self.point(was["X"], was["Y"])
        left, top = corner["X"], corner["Y"]
        return left, top, left + size["WIDTH"], top + size["HEIGHT"]


def _answers(text: str) -> dict[str, int]:
    lines = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    return {name: int(value) for name, value in lines if value.isdigit()}


def save(pixels: Pixels, path: Path) -> None:
    """Keeps what was seen as a PNG."""
    Image.fromarray(pixels).save(path)


def many_colours(pixels: Pixels, least: int = 400) -> bool:
    """Whether it looks like a photo rather than like a window."""
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    return len(np.unique(packed)) >= least


def _mapped(path: Path) -> mmap.mmap:
    ends = time.monotonic() + 10
    while not (path.is_file() and path.stat().st_size > HEADER.size):
        if time.monotonic() > ends:
            raise TooLate("Xvfb shows no picture")
        time.sleep(0.05)
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
