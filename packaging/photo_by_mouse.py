"""Has a photo restored through the program's window with the mouse, on a screen of its own.

    .venv/bin/python packaging/photo_by_mouse.py PHOTO FOLDER [--program PROGRAM]

For any photo, where `first_minute.py` tells of the sample: a copy of the photo is opened in the window, the
one button is clicked, and the result is waited for. Pictures of the window before and after go to FOLDER,
with the result. Ends with 1 if there is none after three minutes, or the photo itself was changed.

Needs Xvfb, openbox and xdotool (Debian: `apt install xvfb openbox xdotool`).
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from x11_person import Person, Screen, TooLate, save

PARTS = Path(__file__).resolve().with_name("first_minute_parts.py")
PATIENCE = 180.0
"""Seconds for everything the window does."""
TITLE = "SR Desktop"


def main() -> int:
    """Does it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photo", type=Path)
    parser.add_argument("to", type=Path, help="folder for the pictures")
    parser.add_argument("--program", default="sr-desktop")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        photo = home / "Alte Fotos äöü" / options.photo.name
        photo.parent.mkdir()
        shutil.copyfile(options.photo, photo)
        before = photo.read_bytes()
        screen = Screen(home / "screen")
        try:
            result = restore(screen, home, photo, options)
        except TooLate as error:
            save(screen.look(), options.to / "stuck.png")
            print(f"FAILED: {error}")
            return 1
        finally:
            screen.close()
        if photo.read_bytes() != before:
            print("FAILED: the photo was changed")
            return 1
        shutil.copyfile(result, options.to / result.name)
        with Image.open(photo) as was, Image.open(result) as now:
            print(f"{photo.name} {was.size} became {result.name} {now.size}")
    return 0


def restore(screen: Screen, home: Path, photo: Path, options: argparse.Namespace) -> Path:
    """Starts the program with the photo and clicks its button; gives the result.

    Raises `TooLate` if the window or the result does not come.
    """
    person = Person(screen.env)
    env = screen.env | {"SR_DESKTOP_HOME": str(home / "program")}
    button = places(photo, env | {"SR_DESKTOP_HOME": str(home / "unseen")})["restore"]
    began = time.monotonic()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([options.program, str(photo)], env=env, **quiet) as program:
        try:
            screen.wait(lambda _: bool(person.windows(f"^{TITLE}$")), (0, 0, 1, 1))
            window = person.windows(f"^{TITLE}$")[-1]
            left, top, right, bottom = person.place(window)
            inside = (left, top, right, bottom)
            screen.changes(inside, rest=6, seconds=PATIENCE)  # the photo and its preview
            save(screen.look(inside), options.to / "before.png")
            clicked = time.monotonic()
            person.click(left + button[0], top + button[1])
            result = waited_for(photo)
            print(f"window and preview {clicked - began:.1f} s, ", end="")
            print(f"from the click to the result {time.monotonic() - clicked:.1f} s")
            screen.changes(inside, rest=2, seconds=15)
            save(screen.look(inside), options.to / "after.png")
            person.key("ctrl+q")
            program.wait(30)
        finally:
            program.kill()
    return result


def places(photo: Path, env: dict[str, str]) -> dict[str, list[int]]:
    """Where the parts of the window are: asked of the same window, built unseen."""
    answer = subprocess.run(
        [sys.executable, PARTS, "places", photo],
        env=env,
        capture_output=True,
        check=True,
        text=True,
        timeout=PATIENCE,
    )
    told: dict[str, list[int]] = json.loads(answer.stdout)
    return told


def waited_for(photo: Path) -> Path:
    """The result beside the photo, once it is there. Raises `TooLate`."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        found = [path for path in photo.parent.iterdir() if path.stem.endswith("(restored)")]
        if found:
            return found[0]
        time.sleep(0.1)
    raise TooLate("there is no result")


if __name__ == "__main__":
    sys.exit(main())
