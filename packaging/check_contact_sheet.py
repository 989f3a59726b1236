"""Looks at a contact sheet in a real browser: `python packaging/check_contact_sheet.py [--keep FOLDER]`.

Makes photos of all shapes with hard names, their sheet of two pages, and asks a Chromium without a window
to show, to print and to tell what is on each page. Found are styles that the page's own policy refuses,
pictures that are missing, and colours of the wrong look.
Says "skipped: no Chromium" where there is none. With --keep screenshots and PDFs stay to be looked at.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.jobs import contact_sheet
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.job import Settings

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "msedge",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
TIME = 120
"""Seconds for one thing asked of the browser."""
LIGHT, DARK = (247, 246, 243), (27, 26, 24)
"""The background in both looks, as in resources/contact_sheet.css."""
SHAPES = ((360, 240), (240, 360), (300, 300), (900, 120), (120, 700), (33, 21))
PHRASES = ("Oma & Opa", "Übergroß (2)", "-strand", "صورة العائلة", "100 %25 #1")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a browser gave: its output, its complaints, and the file that it wrote."""

    output: str
    errors: str
    file: Path


def main() -> int:
    """Runs the check; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where pictures of it stay")
    options = parser.parse_args()
    browser = find_browser()
    if browser is None:
        print("skipped: no Chromium")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = faults(browser, options.keep or Path(folder))
    print("\n".join(found) or "The contact sheet is shown and printed as it should be.")
    return 1 if found else 0


def find_browser() -> str | None:
    """The first Chromium of any make that is installed."""
    for name in (*NAMES, *PLACES):
        if found := shutil.which(name):
            return found
    return None


def faults(browser: str, folder: Path) -> list[str]:
    """Everything that is wrong, in words."""
    entries = photos(folder / 'Großer "Jüdenhof" 1952')
    pages = contact_sheet.write_contact_sheet(entries, folder / "Sheet #1.html")
    done = sum(entry.state is State.DONE for entry in entries)
    found: list[str] = []
    pictures = 0
    for page in pages:
        whole = ask(browser, page, "--dump-dom", name="dom.html")
        found += complaints(whole.errors)
        pictures += whole.output.count("<img ")
        for look, colour, option in (
            ("light", LIGHT, ""),
            ("dark", DARK, "--blink-settings=preferredColorScheme=0"),
        ):
            shot = ask(browser, page, "--screenshot={}", option, name=f"{page.stem} {look}.png")
            found += _wrong_look(shot, colour, look)
        found += _wrong_paper(
            ask(
                browser,
                page,
                "--print-to-pdf={}",
                "--no-pdf-header-footer",
                name=f"{page.stem}.pdf",
            )
        )
    if len(pages) != 2:
        found.append(f"{len(pages)} pages instead of 2")
    if pictures != 2 * done:
        found.append(f"{pictures} pictures instead of {2 * done}")
    return found


def ask(browser: str, page: Path, *options: str, name: str) -> Asked:
    """Starts the browser for one page; `{}` in an option stands for the file to write."""
    file = page.parent / name
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless", "--disable-gpu", f"--user-data-dir={profile}"]
        command += ["--hide-scrollbars", "--window-size=1280,2400", "--enable-logging=stderr"]
        if sys.platform == "linux" and os.geteuid() == 0:
            command.append("--no-sandbox")  # root has none
        command += [option.format(file) for option in options if option]
        done = subprocess.run(
            [*command, page.as_uri()], capture_output=True, timeout=TIME, check=False
        )
    return Asked(
        done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), file
    )


def complaints(log: str) -> list[str]:
    """What the page itself made the browser complain of."""
    return [line.strip() for line in log.splitlines() if "CONSOLE" in line]


def photos(root: Path) -> list[Entry]:
    """A run of enough photos for two pages; some failed, one result is gone."""
    entries = []
    for number in range(contact_sheet.ON_A_PAGE + 15):
        folder = root / ("", "Sommer am See", "Tante Käthe/Reise")[number % 3]
        folder.mkdir(parents=True, exist_ok=True)
        source = folder / f"{PHRASES[number % len(PHRASES)]} {number}.jpg"
        width, height = SHAPES[number % len(SHAPES)]
        photo = _photo(width, height, number)
        photo.filter(ImageFilter.GaussianBlur(1.5)).save(source, quality=60)
        state, result, error = State.DONE, None, None
        if number % 16 == 5:
            state = State.FAILED
            error = PhotoUnreadable("{name} is damaged.", name=source.name)
        else:
            result = source.with_name(f"{source.stem} (restored).jpg")
            photo.resize((width * 2, height * 2)).save(result)
        entries.append(
            Entry(
                id=new_id(),
                source=source,
                target=source,
                settings=Settings(),
                root=root,
                state=state,
                pixels=(width, height),
                result=result,
                error=error,
                seconds=2.5 if result else 0.0,
                model="heirloom-x4",
                finished=1e9 + 3 * number,
            )
        )
    return entries


def _photo(width: int, height: int, seed: int) -> Image.Image:
    """Hills under a sky, with a frame, so that what is torn or cut is seen."""
    random = np.random.default_rng(seed)
    down, across = np.mgrid[0:height, 0:width] / max(width, height)
    sky = np.stack([150 + 60 * down, 180 + 30 * down, 215 - 10 * down], -1)
    for shade in (130, 90, 60):
        a, b, c = random.uniform(0.1, 1, 3)
        line = (0.3 + 0.2 * a + (130 - shade) / 300 + 0.07 * np.sin(9 * (b * across + c))) * (
            height / max(width, height)
        )
        sky[down > line] = (shade * 0.8, shade, shade * 0.6)
    out = np.clip(sky + random.normal(0, 4, sky.shape), 0, 255).astype(np.uint8)
    edge = max(1, min(width, height) // 40)
    out[:edge], out[-edge:], out[:, :edge], out[:, -edge:] = 250, 250, 250, 250
    return Image.fromarray(out)


def _wrong_look(shot: Asked, colour: tuple[int, int, int], look: str) -> list[str]:
    if not shot.file.exists():
        return [f"no screenshot: {shot.errors[-300:]}"]
    with Image.open(shot.file) as image:
        pixels = np.asarray(image.convert("RGB")).astype(int)
    found = []
    if np.abs(pixels[5, 5] - colour).max() > 2:
        found.append(f"the {look} background is {pixels[5, 5]}, not {colour}")
    if (np.ptp(pixels, axis=2) > 40).mean() < 0.02:
        found.append(f"in the {look} look there are no pictures")
    return found


def _wrong_paper(printed: Asked) -> list[str]:
    if not printed.file.exists():
        return [f"not printed: {printed.errors[-300:]}"]
    sheets = len(re.findall(rb"/Type\s*/Page\b", printed.file.read_bytes()))
    return [] if 1 <= sheets <= 30 else [f"{sheets} sheets of paper for one page"]


if __name__ == "__main__":
    sys.exit(main())
