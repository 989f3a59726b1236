"""What careful faces cost: `python -m tests.benchmarks.faces`.

A group of 40 faces in 2400 x 1600 pixels, a portrait, and a photo without faces, each restored with faces
left alone and gently, in turn, in the same process, so that another busy program meets both. Faces are
those of a folder of photos, with YuNet if its file is named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

# as in the engine process; numpy reads it when it is loaded
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
from PIL import Image

SIZE = 2400, 1600
COLUMNS, ROWS = 8, 5
MOST = 1.3
"""Times the photo's time without them that 40 faces may take, with their care."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of each round, by the clock and of all cores together; how many faces were found."""

    name: str
    faces: int
    leave: tuple[tuple[float, float], ...]
    gentle: tuple[tuple[float, float], ...]

    @property
    def ratio(self) -> float:
        """Of the work of all cores, best rounds: other programs make both slower, never faster."""
        return min(w for _, w in self.gentle) / min(w for _, w in self.leave)

    @property
    def line(self) -> str:
        """For a person."""
        wall = min(c for c, _ in self.gentle) / min(c for c, _ in self.leave)
        leave, gentle = (
            ", ".join(f"{clock:.2f} ({work:.2f})" for clock, work in each)
            for each in (self.leave, self.gentle)
        )
        return (
            f"{self.name}: {self.faces} faces found; leave {leave} s; gentle {gentle} s; "
            f"ratio {self.ratio:.3f} of the work, {wall:.3f} by the clock"
        )


def write_photos(folder: Path, faces: Path) -> list[Path]:
    """The three photos, as JPEG."""
    pictures = [Image.open(path).convert("RGB") for path in sorted(faces.glob("crop_*.png"))]
    rng = np.random.default_rng(1952)
    small = Image.fromarray(rng.integers(60, 190, (20, 30, 3), np.uint8))
    scene = small.resize(SIZE, Image.Resampling.BICUBIC)
    scene.save(folder / "none.jpg", quality=90)
    for number in range(COLUMNS * ROWS):
        picture = pictures[number % len(pictures)]
        height = int(rng.integers(150, 300))
        picture = picture.resize((picture.width * height // picture.height, height))
        left = number % COLUMNS * SIZE[0] // COLUMNS + 10
        top = number // COLUMNS * SIZE[1] // ROWS + 5
        scene.paste(picture, (left, top))
    grain = rng.normal(0, 5, (SIZE[1], SIZE[0], 1))
    grainy = (np.asarray(scene, np.float32) + grain).clip(0, 255).astype(np.uint8)
    Image.fromarray(grainy).save(folder / "group.jpg", quality=90)
    portrait = sorted(faces.glob("portrait_*.png"))[0]
    Image.open(portrait).convert("RGB").save(folder / "portrait.jpg", quality=92)
    return [folder / f"{name}.jpg" for name in ("group", "portrait", "none")]


def measure(path: Path, rounds: int) -> Measured:
    """Restores a photo both ways, in turn, so many times."""
    from sr_desktop.base.progress import Progress
    from sr_desktop.engine.faces.census import KeptFaces
    from sr_desktop.engine.pipeline import Toolbox, restore_file
    from sr_desktop.engine.preview import Previewer
    from sr_desktop.engine.settings import Settings

    toolbox, settings = Toolbox(), Settings(faces="gentle")
    found = Previewer(toolbox).faces(path, settings, Progress())  # and all is loaded
    seconds: dict[str, list[tuple[float, float]]] = {"leave": [], "gentle": []}
    for _ in range(rounds):
        for way in ("leave", "gentle"):
            toolbox.found_faces = KeptFaces()  # finding them is a part of it
            clock, work = time.monotonic(), time.process_time()
            target = path.with_name("new") / f"{path.stem}.jpg"
            restore_file(path, target, replace(settings, faces=way), toolbox, Progress())
            seconds[way].append((time.monotonic() - clock, time.process_time() - work))
    return Measured(path.stem, len(found.faces), tuple(seconds["leave"]), tuple(seconds["gentle"]))


def main() -> int:
    """Prints the figures; 1 if 40 faces take too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("faces", type=Path, help="a folder with pictures of faces: crop_*.png")
    parser.add_argument(
        "--finder", type=Path, help="the file of YuNet; else OpenCV's cascades look"
    )
    parser.add_argument("--rounds", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SR_DESKTOP_HOME"] = name
        if chosen.finder is not None:
            (folder / "models").mkdir()
            shutil.copy2(chosen.finder, folder / "models")
        measured = [measure(path, chosen.rounds) for path in write_photos(folder, chosen.faces)]
    for each in measured:
        sys.stdout.write(each.line + "\n")
    return int(measured[0].ratio > MOST)


if __name__ == "__main__":
    sys.exit(main())
