"""Plays a person's first minute with the real program, a real mouse and a real keyboard.

    .venv/bin/python packaging/first_minute.py FOLDER [--program PROGRAM] [--only PART…]

Makes a screen of its own (Xvfb) with a window manager, starts the program on it, and does what a
person would do: drags a photo onto the window, moves the divider, zooms, holds Space, moves Clean-up,
restores, looks at the file; then the same with the keyboard alone; a second start; closing while
working. Prints how long things took; FOLDER gets a picture of every step, to be looked at. Ends with 1
if something that can be checked by a program is wrong.

Needs Xvfb, openbox and xdotool (Debian: `apt install xvfb openbox xdotool`).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import numpy as np
from first_minute_parts import SOURCE_PLACE, SOURCE_TITLE
from first_minute_story import PARTS, ROOT, SAMPLE, TITLE, Story, album_photo
from PIL import Image
from x11_person import NEEDED, SIZE, TooLate, save

PROGRAM = ROOT / ".venv" / "bin" / "sr-desktop"


# --- the parts -------------------------------------------------------------------------------


def by_mouse(story: Story) -> None:
    """The first minute: drop, look, compare, adjust, restore."""
    person, screen = story.person, story.screen
    before = fingerprint(story.photo)
    story.say(f"load of this computer: {os.getloadavg()[0]:.1f}, processors: {os.cpu_count()}")
    story.say("program started, window painted", story.start())
    time.sleep(0.5)
    story.shot("empty")
    drop(story)
    story.shot("preview")

    x, y = story.middle
    left, _top, right, _bottom = story.canvas
    person.drag([(x, y), (left + (right - left) * 0.3, y)], holding=lambda: story.shot("divider"))
    person.drag([(left + (right - left) * 0.3, y), (x, y)])
    began = time.monotonic()
    person.wheel(x + 60, y - 40, 5)
    moved = screen.changes(story.result_side, rest=1.2, seconds=8)
    story.say("wheel, five notches: last change of the preview", last(moved, began))
    story.shot("zoomed")
    person.key("ctrl+0")
    time.sleep(0.8)
    person.do("keydown", "space")
    time.sleep(0.3)
    story.shot("space-held")
    held = screen.look(story.result_side)
    person.do("keyup", "space")
    time.sleep(0.3)
    story.check(bool((held != screen.look(story.result_side)).any()), "Space shows another picture")
    slide(story)
    restore_by_mouse(story)
    story.check(fingerprint(story.photo) == before, "the original's bytes and time are the same")
    maps(story)
    story.quit()


def drop(story: Story) -> None:
    """Drags the photo from another window."""
    person = story.person
    source = subprocess.Popen(
        [sys.executable, PARTS, "source", story.photo], env=story.env, stdout=subprocess.PIPE
    )
    try:
        story.screen.wait(lambda _p: bool(person.windows(SOURCE_TITLE)), (0, 0, 1, 1), seconds=20)
        time.sleep(0.5)
        (window,) = person.windows(SOURCE_TITLE)
        person.do("windowmove", window, SOURCE_PLACE[0], SOURCE_PLACE[1])
        person.do("windowraise", window)
        time.sleep(0.3)
        left, top, right, bottom = person.place(window)
        let_go = person.drag(
            [((left + right) / 2, (top + bottom) / 2), story.middle],
            steps=30,
            holding=lambda: (time.sleep(0.4), story.shot("held-over")),
        )
        shown = story.photo_seen()
        story.say("dropped, photo shown", shown - let_go)
        story.shot("shown")
        seen = story.screen.changes(story.result_side, rest=3.0)
        story.say("dropped, preview begins", first(seen, let_go))
        story.say("dropped, preview exact (last change)", last(seen, let_go))
    finally:
        source.terminate()
        source.wait()
    person.do("windowfocus", "--sync", story.window)


def slide(story: Story) -> None:
    """Drags the Clean-up slider to its end and watches the photo follow."""
    left, top = story.inside[:2]
    low, high, y = story.parts["clean_up"]
    told: list[float] = []
    was = story.screen.look(story.result_side)
    began = time.monotonic()
    story.person.do("mousemove", left + (low + high) // 2, top + y)
    story.person.do("mousedown", 1)
    began = time.monotonic()
    story.person.do("mousemove", left + (low + high) // 2 + 30, top + y)
    told = story.screen.changes(story.result_side, rest=1.2)
    story.say("Clean-up moved: first picture", first(told, began))
    story.say("Clean-up moved: exact (last change)", last(told, began))
    for step in range(1, 11):
        story.person.do(
            "mousemove", left + (low + high) // 2 + 30 + step * (high - low) // 24, top + y
        )
        time.sleep(0.03)
    story.shot("clean-up-held")
    story.person.do("mouseup", 1)
    story.screen.changes(story.result_side, rest=1.2, seconds=8)
    story.shot("clean-up")
    changed = (was != story.screen.look(story.result_side)).any(axis=-1).mean()
    story.check(changed > 0.05, f"the photo follows Clean-up ({changed:.0%} of its pixels)")


def restore_by_mouse(story: Story) -> None:
    """Clicks the one button, then what is offered after it."""
    result = story.photo.with_name("Oma 1952 (restored).jpg")
    began = time.monotonic()
    story.person.click(*story.at("restore"))
    time.sleep(0.35)
    story.shot("working")
    story.check(until(result.is_file), "Oma 1952 (restored).jpg is there")
    story.say("Restore photo clicked, file saved", time.monotonic() - began)
    story.screen.changes(story.canvas, rest=1.0, seconds=5)
    story.shot("restored")
    opened = story.home / "opened.txt"
    for button, path in (("Show in folder", story.photo.parent), ("Open", result)):
        opened.unlink(missing_ok=True)
        there = False
        for place in (button, f"{button} below a note"):
            story.person.click(*story.at(place))
            there = until(lambda: opened.is_file() and opened.read_text().endswith("\n"), 5)
            if there:
                break
        told = unquote(opened.read_text().strip()) if there else ""
        story.check(told.removeprefix("file://") == str(path), f"{button} opens {told}")
    story.person.click(*story.at(place.replace("Open", "Compare")))
    time.sleep(0.5)
    story.shot("compare")


def by_keyboard(story: Story) -> None:
    """The same without a mouse: open by typing, every control by Tab, restore, end."""
    person, screen = story.person, story.screen
    photo = story.photo.with_name("Tante Käthe 1948.jpg")
    shutil.copy2(story.photo, photo)
    person.point(5, 990)
    story.say("program started, window painted", story.start())
    tabs(story, "empty", least=4)
    person.key("ctrl+o", pause=1.0)
    story.shot("open-dialog", (0, 0, 1600, 1000))
    person.write(str(photo))
    time.sleep(0.4)
    began = time.monotonic()
    person.key("Return", pause=0)
    story.say("Return pressed, photo shown", story.photo_seen() - began)
    screen.changes(story.result_side, rest=2.5)
    tabs(story, "photo", least=12)
    person.key("ctrl+r", pause=0)
    began = time.monotonic()
    result = photo.with_name("Tante Käthe 1948 (restored).jpg")
    story.check(until(result.is_file), f"{result.name} is there")
    story.say("Ctrl+R, file saved", time.monotonic() - began)
    screen.changes(story.canvas, rest=1.0)
    story.shot("restored-by-keys")
    person.key("F1", pause=0.8)
    story.shot("keys-F1", (0, 0, 1600, 1000))
    person.key("Escape", pause=0.3)
    story.quit()


def tabs(story: Story, name: str, least: int) -> None:
    """Presses Tab until the focus is where it began; every stop must be seen."""
    frames = [story.screen.look(story.inside)]
    for stop in range(1, 60):
        story.person.key("Tab", pause=0.15)
        now = story.screen.look(story.inside)
        back = next((n for n, was in enumerate(frames) if alike(was, now)), None)
        if back is not None and stop > least // 2 and back <= 1:
            break
        if alike(frames[-1], now):
            story.wrong.append(f"Tab {stop} changes nothing that is seen")
        frames.append(now)
    story.check(len(frames) > least, f"Tab stops at {len(frames) - 1} places, each is seen")
    half = [Image.fromarray(f).resize((f.shape[1] // 2, f.shape[0] // 2)) for f in frames]
    for page in range(0, len(half), 6):
        sheet = Image.new("RGB", (3 * half[0].width, 2 * half[0].height))
        for n, picture in enumerate(half[page : page + 6]):
            sheet.paste(picture, (n % 3 * picture.width, n // 3 * picture.height))
        sheet.save(story.to / f"tab-{name}-{page:02}.png")


def second_start(story: Story) -> None:
    """A second start hands its photo to the open window and ends."""
    story.start(str(story.photo))
    story.photo_seen()
    other = album_photo(story.photo.with_name("Opa 1950.jpg"), turned=False)
    was = story.screen.look(story.canvas)
    began = time.monotonic()
    status = subprocess.run([story.program, str(other)], env=story.env, timeout=30, check=False)
    story.say("second start ended", time.monotonic() - began)
    story.check(status.returncode == 0, "the second start ends with 0")
    story.screen.wait(lambda p: bool((p != was).any()), story.canvas)
    story.say("second start, its photo seen", time.monotonic() - began)
    story.screen.changes(story.canvas, rest=2.0)
    story.check(len(story.person.windows(f"^{TITLE}$")) == 1, "there is one window")
    story.shot("second-start")
    story.quit()


def closing(story: Story) -> None:
    """Closing while working asks; staying works on; the other two answers lose nothing."""
    person = story.person
    large = story.photo.with_name("Hochzeit 1931.png")
    Image.open(SAMPLE).resize((1600, 1100)).save(large)
    before, result = fingerprint(large), large.with_name("Hochzeit 1931 (restored).png")
    story.start(str(large))
    story.photo_seen()
    person.key("ctrl+r", pause=1.0)
    ask_to_close(story, 0)
    person.key("Escape", pause=0.8)
    story.check(story.running is not None and story.running.poll() is None, "Escape: it stays")
    story.shot("closing-stayed")
    ask_to_close(story, 2)
    person.key("space")
    story.check(story.end() == 0, "Close, and go on next time: it ends with 0")
    story.check(not result.exists(), "nothing half-made lies there")

    story.start()
    time.sleep(1)
    story.shot("continue-offered")
    person.click(*story.at("Continue"))
    story.photo_seen()
    time.sleep(0.5)
    story.shot("continued")
    ask_to_close(story, 1)
    person.key("space", pause=0.8)
    story.shot("closes-when-finished")
    story.check(story.end(240) == 0, "Finish, then close: it ends with 0")
    story.check(result.is_file(), f"{result.name} is there")
    story.check(fingerprint(large) == before, "the original's bytes and time are the same")
    story.start()
    time.sleep(1)
    story.shot("nothing-left")
    story.quit()


def ask_to_close(story: Story, tabs: int) -> None:
    """Closes the window by the window manager and goes to an answer of the question."""
    story.person.key("alt+F4", pause=1.0)
    story.person.key(*["Tab"] * tabs, pause=0.3)
    story.shot(f"closing-tab-{tabs}", (0, 0, *SIZE))


def starts(story: Story) -> None:
    """How long the window takes to come, three times, after one that warms the disk."""
    person = story.person
    times, used = [], []
    for _ in range(4):
        times.append(story.start())
        used.append(story.busy)
        time.sleep(1)
        person.key("ctrl+q")
        story.end()
    story.say("start, first", times[0])
    for seconds, busy in zip(times[1:], used[1:], strict=True):
        story.say(f"start, warm ({busy:.2f} s of a processor)", seconds)
    story.say(f"load of this computer: {os.getloadavg()[0]:.1f}, processors: {os.cpu_count()}")
    story.check(min(used[1:]) < 1.5, "the window takes less than 1.5 s of a processor to be seen")


def maps(story: Story) -> None:
    """No torch in the window's process; in the engine's there is."""
    assert story.running is not None
    pid = story.running.pid
    loaded = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
    story.check("torch" not in loaded, "torch is not in the window's process")
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    story.say(next(line for line in status.splitlines() if line.startswith("VmRSS")))


PARTS_OF_STORY: dict[str, Callable[[Story], None]] = {
    "mouse": by_mouse,
    "keyboard": by_keyboard,
    "second": second_start,
    "closing": closing,
    "starts": starts,
}


# --- small things ----------------------------------------------------------------------------


def until(true: Callable[[], bool], seconds: float = 120) -> bool:
    ends = time.monotonic() + seconds
    while not true():
        if time.monotonic() > ends:
            return False
        time.sleep(0.01)
    return True


def first(moments: list[float], began: float) -> float | None:
    return moments[0] - began if moments else None


def last(moments: list[float], began: float) -> float | None:
    return moments[-1] - began if moments else None


def alike(one: np.ndarray, other: np.ndarray) -> bool:
    return int((one != other).any(axis=-1).sum()) < 12  # less than a focus frame has


def fingerprint(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def main() -> int:
    """Tells the story."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("to", type=Path, help="folder for the pictures")
    parser.add_argument("--program", default=str(PROGRAM), help="for instance ./start")
    parser.add_argument("--only", nargs="*", choices=PARTS_OF_STORY, default=list(PARTS_OF_STORY))
    options = parser.parse_args()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        parser.error(f"these programs are needed and not here: {', '.join(missing)}")
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        story = Story(options.to, Path(home), options.program)
        try:
            for name in options.only:
                sys.stdout.write(f"{name}\n")
                try:
                    PARTS_OF_STORY[name](story)
                except (TooLate, subprocess.TimeoutExpired) as error:
                    story.wrong.append(f"{name}: {error}")
                    save(story.screen.look(), options.to / f"stuck-{name}.png")
                    if story.running is not None:
                        story.running.kill()
                        story.running.wait()
        finally:
            story.close()
            logs = Path(home) / "program" / "logs"
            if logs.is_dir():
                shutil.copytree(logs, options.to / "logs", dirs_exist_ok=True)
    for wrong in story.wrong:
        sys.stdout.write(f"WRONG: {wrong}\n")
    return 1 if story.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
