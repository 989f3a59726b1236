"""`info` tells what a photo is; `restore --like` makes the same result again."""

from __future__ import annotations

import shutil

from PIL import Image, ImageCms

from tests.support import cli_here, fingerprint, objects, run_cli, write_photo


def test_what_a_photo_is(tmp_path):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110] = 6, "Agfa", "Clack\x1b[2J"
    exif.get_ifd(0x8769)[0x9003] = "1956:05:01 10:00:00"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = write_photo(
        *(tmp_path / "scan.tif", 600, 300), exif=exif.tobytes(), dpi=(300, 150), icc_profile=profile
    )
    grey = tmp_path / "deep.png"
    Image.new("I;16", (30, 20)).save(grey)
    (tmp_path / "bad.jpg").write_bytes(b"")
    before = fingerprint(photo)
    done = run_cli("info", photo, grey, tmp_path / "bad.jpg")
    assert done.returncode == 1
    assert "bad.jpg is empty" in done.stderr
    assert "TIFF, 300 x 600 pixels, colour, 8 bits" in done.stdout
    assert "Print: 5.1 x 5.1 cm" in done.stdout
    assert "Taken: 1956:05:01 10:00:00" in done.stdout
    assert "Camera: Agfa Clack[2J" in done.stdout
    assert "Colour profile: sRGB built-in" in done.stdout
    assert "upright" in done.stdout
    assert "PNG, 30 x 20 pixels, grey, 16 bits" in done.stdout
    found = objects(run_cli("info", photo, grey, tmp_path / "bad.jpg", "--json").stdout)
    assert [line["status"] for line in found] == ["done", "done", "failed"]
    assert (found[0]["width"], found[0]["height"], found[0]["orientation"]) == (300, 600, 6)
    assert found[0]["record"] is None
    assert fingerprint(photo) == before


def test_a_result_says_how_it_was_made_and_is_made_again(tmp_path):
    source = write_photo(tmp_path / "Oma's.jpg", 90, 60)
    to = tmp_path / "first"
    wishes = ("--size", "3x", "--clean-up", "0.8", "--format", "webp", "--quality", "60")
    cli_here("restore", source, "--to", to, *wishes)
    (result,) = to.iterdir()
    told = cli_here("info", result).stdout
    assert "Restored by SR Desktop" in told
    assert "model heirloom-x4, size 3.0x, clean-up 0.8" in told
    assert f"sr-desktop restore '{source.name}'".replace("'s", "'\"'\"'s") in told
    (found,) = objects(cli_here("info", result, "--json").stdout)
    assert found["record"]["source_sha256"] == fingerprint(source)[0]
    assert found["record"]["settings"]["size"] == "3.0x"
    assert found["record"]["settings"]["quality"] == 60
    done = cli_here("restore", source, "--like", result, "--to", tmp_path / "second")
    assert done.returncode == 0, done.stderr
    (again,) = (tmp_path / "second").iterdir()
    assert again.read_bytes() == result.read_bytes()
    # a switch beside it still counts
    cli_here("restore", source, "--like", result, "--to", tmp_path / "third", "--size", "same")
    (small,) = (tmp_path / "third").iterdir()
    with Image.open(small) as image:
        assert image.size == (90, 60)


def test_like_what_says_nothing_is_wrong_usage(tmp_path):
    source = write_photo(tmp_path / "a.png")
    for other in (source, tmp_path / "gone.png"):
        done = run_cli("restore", source, "--like", other)
        assert done.returncode == 2
    assert "does not say how it was made" in run_cli("restore", source, "--like", source).stderr
    both = run_cli("restore", source, "--like", source, "--preset", "old-photo")
    assert both.returncode == 2


def test_other_weights_under_the_same_name_are_told(tmp_path, home, assets):
    source = write_photo(tmp_path / "a.png")
    files = assets / "weights" / "realesrgan"
    shelf = home / "models"
    shelf.mkdir(parents=True)
    shutil.copy(files / "realesr-general-x4v3.pth", shelf / "mine.pth")
    to = tmp_path / "to"
    assert cli_here("restore", source, "--model", "mine", "--to", to).returncode == 0
    (result,) = to.iterdir()
    (shelf / "mine.pth").unlink()
    shutil.copy(files / "realesr-general-wdn-x4v3.pth", shelf / "mine.pth")
    done = cli_here("restore", source, "--like", result, "--to", tmp_path / "again")
    assert done.returncode == 0
    assert "are other ones now" in done.stderr
