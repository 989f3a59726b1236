"""The command line as a contract: exit codes, JSON lines, names, refusals."""

from __future__ import annotations

import itertools
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.engine.image import Photo, white_of
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.writing import save_photo
from tests.support import cli_here, fingerprint, names, objects, run_cli, write_photo


def test_help_is_quick_and_loads_nothing_heavy():
    best = 9.0
    for _ in range(3):
        started = time.perf_counter()
        done = run_cli("--help")
        best = min(best, time.perf_counter() - started)
    assert done.returncode == 0
    assert "restore" in done.stdout
    assert best < 2, "a rough bound for busy machines; quiet ones take 0.05 s"


def test_restore_walks_mirrors_and_tells_every_file(tmp_path):
    album = tmp_path / "Großer Jüdenhof 1952"
    sources = [
        write_photo(album / "Oma.jpg", dpi=(300, 300)),
        write_photo(album / "unter" / "Opa ä.png"),
        write_photo(tmp_path / "single.bmp"),
    ]
    (album / "bad.jpg").write_text("no picture")
    (album / "notes.txt").write_text("x")
    before = {path: fingerprint(path) for path in sources}
    to = tmp_path / "out"
    begun = time.monotonic()
    done = run_cli(
        "restore", album, tmp_path / "single.bmp", "--to", to, "--json", "--device", "cpu"
    )
    whole = time.monotonic() - begun
    assert done.returncode == 1, done.stderr
    lines = {Path(line["source"]).name: line for line in objects(done.stdout)}
    assert {name: line["status"] for name, line in lines.items()} == {
        "Oma.jpg": "done",
        "Opa ä.png": "done",
        "single.bmp": "done",
        "bad.jpg": "failed",
        "notes.txt": "skipped",
    }
    for line in lines.values():
        assert {"source", "target", "status", "message", "seconds"} <= line.keys()
    assert "damaged or not a picture" in lines["bad.jpg"]["message"]
    assert lines["bad.jpg"]["target"] is None
    assert lines["Oma.jpg"]["seconds"] > 0
    assert lines["bad.jpg"]["seconds"] < whole / 4, "its own, not those it waited for the others"
    made = to / "Großer Jüdenhof 1952" / "Oma (restored).jpg"
    assert lines["Oma.jpg"]["target"] == str(made)
    with Image.open(made) as image:
        assert image.size == (120, 80)
        assert image.info["dpi"] == (600, 600), "twice the pixels, the same size on paper"
    assert (to / "Großer Jüdenhof 1952" / "unter" / "Opa ä (restored).png").is_file()
    assert (to / "single (restored).png").is_file()
    assert "Your original is untouched" in done.stderr
    assert {path: fingerprint(path) for path in sources} == before
    assert names(to) == ["Großer Jüdenhof 1952", "single (restored).png"]


def test_second_run_takes_the_next_name(tmp_path):
    source = write_photo(tmp_path / "Oma.png")
    for name in ("Oma (restored).png", "Oma (restored) (2).png"):
        done = cli_here("restore", source, "--json")
        assert done.returncode == 0, done.stderr
        assert objects(done.stdout)[0]["target"] == str(tmp_path / name)


@pytest.mark.parametrize(
    ("size", "expected"),
    [("same", (60, 40)), ("4x", (240, 160)), ("90x90", (90, 60)), ("3x2cm@254", (300, 200))],
)
def test_sizes(tmp_path, size, expected):
    source = write_photo(tmp_path / "a.png")
    done = cli_here("restore", source, "--size", size, "--preset", "just-bigger", "--json")
    with Image.open(objects(done.stdout)[0]["target"]) as image:
        assert image.size == expected
        if "cm" in size:
            assert image.info["dpi"][0] == pytest.approx(254, abs=0.1)


LOSSLESS = {np.uint8: ("png", "tiff", "webp"), np.uint16: ("png", "tiff"), np.float32: ("tiff",)}


def test_where_nothing_is_asked_for_nothing_changes(tmp_path):
    """Same size, no clean-up, no strength: every value comes back, under transparent parts too."""
    rng = np.random.default_rng(0)
    photos = {}
    for depth, channels, clear in itertools.product(
        (np.uint8, np.uint16, np.float32), (1, 3), (False, True)
    ):
        full, shape = white_of(np.dtype(depth)), (41, 67)
        pixels = (rng.random((*shape, channels)) * full).astype(depth)
        alpha = rng.choice([0, full / 3, full], shape).astype(depth) if clear else None
        photo = Photo(pixels, alpha, density=(300, 300), lossless=True)
        for ending, file_format in ((".png", "png"), (".tif", "tiff"), (".webp", "webp")):
            if file_format in LOSSLESS[depth] and (file_format != "webp" or channels == 3):
                name = f"{depth.__name__} {channels} {clear}{ending}"
                photos[save_photo(photo, tmp_path / name, file_format)[0].name] = photo
    done = cli_here(
        *("restore", tmp_path, "--to", tmp_path / "to", "--json"),
        *("--size", "same", "--clean-up", "0", "--strength", "0"),
    )
    assert len(photos) == 22
    lines = [line for line in objects(done.stdout) if line["status"] == "done"]
    assert len(lines) == 22
    for line in lines:
        photo, made = photos[Path(line["source"]).name], open_photo(Path(line["target"]))
        assert made.pixels.dtype == photo.pixels.dtype
        assert Path(line["target"]).suffix == Path(line["source"]).suffix
        assert np.array_equal(made.pixels, photo.pixels), line["source"]
        if photo.alpha is not None:
            assert np.array_equal(made.alpha, photo.alpha), line["source"]


def test_what_a_jpeg_would_lose_of_a_telephones_photo_becomes_a_png(tmp_path):
    pixels = np.full((30, 30, 4), 99, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "clear.avif")
    Image.fromarray(pixels[..., :3]).save(tmp_path / "plain.avif")
    assert cli_here("restore", tmp_path).returncode == 0
    assert {"clear (restored).png", "plain (restored).jpg"} <= set(names(tmp_path))


def test_format_grey_alpha_and_depth(tmp_path):
    grey = tmp_path / "grey.png"
    Image.fromarray(np.full((30, 30), 99, np.uint8)).save(grey)
    clear = tmp_path / "clear.png"
    Image.fromarray(
        np.dstack([np.full((30, 30, 3), 99, np.uint8), np.tri(30, dtype=np.uint8) * 255])
    ).save(clear)
    done = cli_here("restore", grey, clear, "--json", "--format", "webp")
    first, second = objects(done.stdout)
    assert first["target"].endswith(".webp")
    with Image.open(second["target"]) as image:
        assert image.mode == "RGBA"
    done = cli_here("restore", grey, "--json")
    with Image.open(objects(done.stdout)[0]["target"]) as image:
        assert image.mode == "L"


@pytest.mark.parametrize(
    "words",
    [
        ["restore"],
        ["restore", ""],
        ["restore", "a.jpg", "--size", "huge"],
        ["restore", "a.jpg", "--clean-up", "2"],
        ["restore", "a.jpg", "--strength", "x"],
        ["restore", "a.jpg", "--model", "no-such-model"],
        ["restore", "a.jpg", "--preset", "no-such-preset"],
        ["restore", "a.jpg", "--device", "toaster"],
        ["restore", "a.jpg", "--tile", "3"],
        ["restore", "a.jpg", "--overwrite"],
        ["restore", "a.jpg", "--format", "gif"],
        ["restore", "a.jpg", "--quality", "0"],
        ["nonsense"],
        ["models"],
    ],
)
def test_wrong_usage_is_exit_code_2_with_a_next_step(words):
    done = run_cli(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()[-1]) > 20


def test_each_failure_is_one_sentence_with_a_next_step(tmp_path):
    good = write_photo(tmp_path / "good.jpg", 99, 99)
    (tmp_path / "text.jpg").write_text("text")
    (tmp_path / "cut.jpg").write_bytes(good.read_bytes()[:1500])
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    given = ["text.jpg", "cut.jpg", "empty.jpg", "folder", "gone.jpg", "good.jpg"]
    done = run_cli(
        "restore", *(tmp_path / name for name in given), "--json", "--to", tmp_path / "out"
    )
    assert done.returncode == 1
    lines = {Path(line["source"]).name: line for line in objects(done.stdout)}
    assert set(lines) == set(given)
    for name, line in lines.items():
        if name == "good.jpg":
            assert line["status"] == "done"
            continue
        assert line["status"] == "failed"
        assert line["message"].count(". ") >= 1, (
            f"{name}: sentence and next step: {line['message']}"
        )
        assert "Error" not in line["message"]
    assert names(tmp_path / "out") == ["good (restored).jpg"]


def test_unwritable_target(tmp_path):
    source = write_photo(tmp_path / "a.png")
    (tmp_path / "file").write_text("")
    done = run_cli("restore", source, "--to", tmp_path / "file" / "out", "--json")
    assert done.returncode == 1
    line = objects(done.stdout)[0]
    assert line["status"] == "failed"
    assert "--to" in line["message"]
    assert run_cli("restore", source, "--to", tmp_path / "file").returncode == 2


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="needs a user who may not write everywhere"
)
def test_read_only_folder(tmp_path):
    source = write_photo(tmp_path / "album" / "a.png")
    source.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        done = run_cli("restore", source, "--json")
    finally:
        source.parent.chmod(stat.S_IRWXU)
    assert done.returncode == 1
    assert objects(done.stdout)[0]["status"] == "failed"


def test_missing_weights_file(tmp_path):
    source = write_photo(tmp_path / "a.png")
    done = run_cli("restore", source, "--model", "RealESRGAN_x4plus", "--json")
    assert done.returncode == 1
    line = objects(done.stdout)[0]
    assert "RealESRGAN_x4plus.pth" in line["message"], "the next step names the file"


def test_imported_model_pair_is_found_by_file_name(tmp_path, home, assets):
    (home / "models").mkdir()
    for name in ("realesr-general-x4v3.pth", "realesr-general-wdn-x4v3.pth"):
        (home / "models" / name).symlink_to(assets / "weights" / "realesrgan" / name)
    listed = {line["id"]: line for line in objects(run_cli("models", "list", "--json").stdout)}
    assert listed["realesr-general-x4v3"]["clean_up_pair"]
    assert listed["heirloom-x4"]["bundled"]
    source = write_photo(tmp_path / "a.png")
    done = run_cli(
        "restore", source, "--model", "realesr-general-x4v3", "--clean-up", "0.3", "--json"
    )
    assert objects(done.stdout)[0]["model"] == "realesr-general-x4v3"
    assert done.returncode == 0


def test_doctor_passes_its_self_test():
    done = run_cli("doctor")
    assert done.returncode == 0, done.stdout
    assert "Self-test picture passed" in done.stdout
    assert "heirloom-x4" in done.stdout
    assert "Face finder: that of OpenCV" in done.stdout
    assert "Face network GFPGANv1.4: not here" in done.stdout


def test_tile_does_not_change_the_picture(tmp_path):
    source = write_photo(tmp_path / "a.png", 150, 110)
    pictures = []
    for tile in ("auto", "32"):
        done = cli_here("restore", source, "--tile", tile, "--json")
        with Image.open(objects(done.stdout)[0]["target"]) as image:
            pictures.append(np.asarray(image).astype(int))
    assert np.abs(pictures[0] - pictures[1]).max() <= 1


def test_a_console_that_lacks_letters_does_not_end_the_program(tmp_path):
    folder = tmp_path / "Иван"
    done = run_cli("doctor", SR_DESKTOP_HOME=str(folder), PYTHONIOENCODING="cp1252")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_photo_alone_is_restored_where_there_is_no_display(tmp_path):
    source = write_photo(tmp_path / "a.png")
    quiet = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    assert run_cli(source, **quiet).returncode == 0
    assert (tmp_path / "a (restored).png").is_file()
    missing = run_cli(tmp_path / "gone.jpg", **quiet)
    assert missing.returncode == 1
    assert "There is no file" in missing.stderr


def test_deep_colour_tiff_stays_one(tmp_path):
    source = tmp_path / "deep.tif"
    tifffile.imwrite(source, np.full((20, 30, 3), 12345, np.uint16), photometric="rgb")
    done = cli_here("restore", source, "--json", "--preset", "just-bigger")
    target = objects(done.stdout)[0]["target"]
    assert target.endswith("deep (restored).tif")
    assert tifffile.imread(target).dtype == np.uint16


def test_the_reference_engine_restores_a_photo(tmp_path):
    from sr_desktop.engine import reference

    if not reference.available():
        pytest.skip("the reference extra is not installed")
    source = write_photo(tmp_path / "a.png")
    done = run_cli("restore", source, "--engine", "reference", "--json")
    assert done.returncode == 0, done.stderr
    assert len(objects(done.stdout)) == 1
    own = run_cli("restore", source, "--json")
    made, ours = (Image.open(objects(run.stdout)[0]["target"]) for run in (done, own))
    assert np.abs(np.asarray(made).astype(int) - np.asarray(ours)).max() <= 6


def test_failures_are_logged_not_shown(tmp_path, home):
    (tmp_path / "bad.jpg").write_text("text")
    done = run_cli("restore", tmp_path / "bad.jpg")
    assert "Traceback" not in done.stderr
    assert "Traceback" in (home / "logs" / "command-line.log").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send on Windows")
def test_interrupt_stops_within_a_tile_and_tells_every_photo(tmp_path):
    big = write_photo(tmp_path / "big.png", 900, 900)
    command = [
        sys.executable,
        "-m",
        "sr_desktop",
        "restore",
        big,
        big.parent,
        "--tile",
        "16",
        "--json",
    ]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stderr is not None
    while "900 x 900" not in process.stderr.readline():
        pass
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert [line["status"] for line in objects(output)] == ["cancelled"]
    assert names(tmp_path) == ["big.png"]


def test_the_lab_has_help():
    done = run_cli("lab", "--help")
    assert done.returncode == 0
    assert "evaluate" in done.stdout


def test_a_model_may_be_named_with_its_ending(tmp_path, home, assets):
    (home / "models").mkdir()
    (home / "models" / "folder.pth").mkdir()
    weights = assets / "weights" / "realesrgan" / "realesr-animevideov3.pth"
    (home / "models" / "realesr-animevideov3.pth").symlink_to(weights)
    source = write_photo(tmp_path / "a.png")
    done = run_cli("restore", source, "--model", "realesr-animevideov3.pth", "--json")
    assert objects(done.stdout)[0]["model"] == "realesr-animevideov3"
    listed = [line["id"] for line in objects(run_cli("models", "list", "--json").stdout)]
    assert "realesr-animevideov3" in listed
    assert "folder" not in listed


@pytest.mark.skipif(os.name == "nt", reason="such names are not possible on Windows")
def test_control_characters_of_names_do_not_reach_the_terminal(tmp_path):
    strange = tmp_path / "e\x1b[2J.jpg"
    strange.write_text("no picture")
    done = run_cli("restore", strange)
    assert "\x1b" not in done.stderr
    assert "\\x1b[2J.jpg" in done.stderr


def test_a_result_smaller_than_the_photo_is_told(tmp_path):
    source = write_photo(tmp_path / "a.png")
    done = cli_here("restore", source, "--size", "10x15", "--preset", "just-bigger", "--json")
    assert "fewer pixels" in objects(done.stdout)[0]["message"]
