"""`sr-desktop models`: what is fetched, taken from a folder, imported, checked and removed."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.cli.doctor import face_finder
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from tests.https_server import Plan, Server
from tests.support import cli_here, names, objects, run_cli

OFFICIAL = {
    "RealESRGAN_x4plus",
    "RealESRGAN_x2plus",
    "realesr-general-x4v3",
    "edsr-baseline-x2",
    "ESRGAN_SRx4",
}
WARNING = "Not for sale."

CATALOG = """
[[model]]
id = "pair"
title = "A pair"
sentence = "For tests."
family = "SRVGGNetCompact"
scale = 4
licence = "MIT"
warning = "{warning}"
strong = {{ name = "a.pth", bytes = {size}, sha256 = "{digest}", url = "{first}" }}
weak = {{ name = "b.pth", sha256_prefix = "{prefix}", url = "{second}" }}

[[model]]
id = "alone"
title = "Another"
sentence = "For tests."
family = "SRVGGNetCompact"
scale = 4
licence = "MIT"
bundled = true
strong = {{ name = "c.pth", bytes = 3, sha256 = "{bundled}" }}
"""

RUN = """
import sys
from pathlib import Path
from sr_desktop.base import paths
from sr_desktop.cli import main
folder = Path(sys.argv[1])
paths.bundled_models = lambda: folder
sys.exit(main(["models", *sys.argv[2:]]))
"""


class Shop:
    """The command line with a catalogue of files that the test's server has."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.folder = folder
        digest = hashlib.sha256(server.content).hexdigest()
        folder.mkdir()
        (folder / "c.pth").write_bytes(b"abc")
        text = CATALOG.format(
            size=len(server.content),
            digest=digest,
            prefix=digest[:8],
            first=server.url("a.pth"),
            second=server.url("b.pth"),
            bundled=hashlib.sha256(b"abc").hexdigest(),
            warning=WARNING,
        )
        (folder / "catalog.toml").write_text(text)

    def start(self, *words: str | Path, errors: int = subprocess.PIPE) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", RUN, self.folder, *words],
            env={**os.environ, "SSL_CERT_FILE": str(self.server.certificates.authority)},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        with self.start(*words) as process:
            output, errors = process.communicate(timeout=120)
        return subprocess.CompletedProcess(words, process.returncode, output, errors)


@pytest.fixture
def shop(server: Server, tmp_path: Path) -> Shop:
    return Shop(server, tmp_path / "bundled")


def test_get_verify_and_remove(shop, home):
    done = shop.run("get", "pair", "--json")
    assert done.returncode == 0, done.stderr
    (line,) = objects(done.stdout)
    assert (line["id"], line["status"], line["bytes"]) == ("pair", "done", 600_000)
    assert [Path(file) for file in line["files"]] == [
        home / "models" / name for name in ("a.pth", "b.pth")
    ]
    assert "only the first 8 digits are published; these agree" in line["message"]
    assert WARNING in done.stderr
    assert objects(shop.run("get", "pair", "--json").stdout)[0]["status"] == "here"
    assert shop.server.sent == 600_000

    done = shop.run("verify", "--json")
    assert done.returncode == 0
    assert [line["status"] for line in objects(done.stdout)] == ["ok", "ok"]
    (home / "models" / "b.pth").write_bytes(b"changed")
    done = shop.run("verify", "pair", "--json")
    assert done.returncode == 1
    (line,) = objects(done.stdout)
    assert line["status"] == "damaged"
    assert line["files"] == [str(home / "models" / "b.pth")]
    done = shop.run("get", "pair", "--json")
    assert done.returncode == 1
    assert "left as it is" in done.stdout
    assert (home / "models" / "b.pth").read_bytes() == b"changed"

    done = shop.run("remove", "pair", "--json")
    assert done.returncode == 0
    assert objects(done.stdout)[0]["status"] == "removed"
    assert names(home / "models") == [".downloads"]
    assert shop.run("remove", "pair").returncode == 1
    assert objects(shop.run("verify", "pair", "--json").stdout)[0]["status"] == "not here"


def test_one_that_fails_does_not_stop_the_others(shop):
    shop.server.plans = [Plan(status=404)]
    done = shop.run("get", "pair", "pair", "alone", "--json")
    assert done.returncode == 1
    assert [line["status"] for line in objects(done.stdout)] == ["failed", "done", "here"]
    assert "--from DIR" in objects(done.stdout)[0]["message"]
    assert "Traceback" not in done.stderr


def test_get_from_a_folder_needs_no_network(shop, home, tmp_path):
    brought = tmp_path / "stick"
    brought.mkdir()
    (brought / "a.pth").write_bytes(shop.server.content)
    done = shop.run("get", "pair", "--from", brought, "--json")
    assert done.returncode == 1
    assert "There is no file" in objects(done.stdout)[0]["message"]
    (brought / "b.pth").write_bytes(b"another")
    assert "not the official file" in shop.run("get", "pair", "--from", brought).stderr
    (brought / "b.pth").write_bytes(shop.server.content)
    done = shop.run("get", "pair", "--from", brought, "--json")
    assert (done.returncode, objects(done.stdout)[0]["status"]) == (0, "done")
    assert names(home / "models") == [".downloads", "a.pth", "b.pth"]
    assert names(brought) == ["a.pth", "b.pth"]
    assert shop.server.requests == []


def test_what_comes_with_the_program_stays(shop):
    done = shop.run("remove", "alone", "--json")
    assert done.returncode == 1
    assert "came with the program" in objects(done.stdout)[0]["message"]
    (shop.folder / "c.pth").write_bytes(b"abd")
    done = shop.run("verify", "alone")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    (shop.folder / "c.pth").unlink()
    assert shop.run("verify", "alone").returncode == 1


def test_the_list_tells_size_place_and_what_the_licence_forbids(shop):
    done = shop.run("list")
    first, warning, second = done.stdout.splitlines()
    assert "not here" in first
    assert "unknown" in first, "of one file no size is published"
    assert warning.strip() == f"Licence: {WARNING}"
    assert "comes with the program" in second
    assert "0 kB" in second
    listed = objects(shop.run("list", "--json").stdout)
    assert listed[0]["licence_warning"] == WARNING
    assert (listed[0]["bytes"], listed[0]["fetchable"], listed[0]["installed"]) == (
        None,
        True,
        False,
    )
    assert (listed[1]["bytes"], listed[1]["fetchable"], listed[1]["installed"]) == (3, False, True)


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_sees_how_far_it_is(shop):
    import pty

    terminal, inside = pty.openpty()
    with os.fdopen(terminal, "rb", buffering=0) as screen:
        with shop.start("get", "pair", errors=inside) as process:
            os.close(inside)
            process.wait(timeout=60)
        seen = screen.read(65_536).decode()
    assert process.returncode == 0
    assert "100%  300 kB of 300 kB" in seen


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send on Windows")
def test_interrupt_stops_and_the_same_command_goes_on(shop):
    with_signal: list[subprocess.Popen[str]] = []
    shop.server.plans = [Plan(silent=True, heard=lambda: with_signal[0].send_signal(signal.SIGINT))]
    with shop.start("get", "pair", "alone", "--json") as process:
        with_signal.append(process)
        output, errors = process.communicate(timeout=60)
    assert process.returncode == 1, errors
    assert objects(output)[0]["status"] == "cancelled"
    assert "Traceback" not in errors
    assert shop.run("get", "pair").returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ["models", "get"],
        ["models", "get", "no-such-model"],
        ["models", "get", "heirloom-x4", "no-such-model"],
        ["models", "get", "heirloom-x4", "--from", "no-such-folder"],
        ["models", "verify", "no-such-model"],
        ["models", "remove"],
        ["models", "remove", "no-such-model"],
        ["models", "import"],
    ],
)
def test_wrong_usage(words):
    done = run_cli(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()[-1]) > 20


def test_what_is_for_faces_is_listed_apart(home):
    text = cli_here("models", "list").stdout
    photos, faces = text.split("\nFor faces")
    assert "heirloom-x4" in photos
    assert "GFPGANv1.4" not in photos
    rows = [line.split()[0] for line in faces.splitlines()[1:] if not line.startswith(" ")]
    assert rows == ["yunet", "GFPGANv1.4"]
    assert "Licence: GFPGAN itself is free (Apache-2.0), but" in faces
    listed = {line["id"]: line for line in objects(cli_here("models", "list", "--json").stdout)}
    assert (listed["yunet"]["purpose"], listed["yunet"]["bytes"]) == ("find-faces", 232_589)
    assert listed["GFPGANv1.4"]["purpose"] == "faces"
    assert listed["heirloom-x4"]["purpose"] == "photos"


@pytest.mark.parametrize("wanted", ["yunet", "GFPGANv1.4", "GFPGANv1.4.pth"])
def test_what_is_for_faces_is_no_model_for_photos(wanted, tmp_path):
    done = cli_here("restore", tmp_path / "photo.png", "--model", wanted)
    assert done.returncode == 2
    assert "not for whole photos" in done.stderr
    assert "face" in done.stderr
    assert "Traceback" not in done.stderr
    if wanted != "yunet":
        assert "--faces strong" in done.stderr


def test_the_face_finder_is_imported_and_the_doctor_says_which_is_used(assets, home):
    file = assets / "weights" / "faces" / "face_detection_yunet_2023mar.onnx"
    if not file.is_file():
        pytest.skip(f"there is no {file}")
    assert face_finder() == (
        "that of OpenCV, which misses more faces. sr-desktop models get yunet fetches a better one."
    )
    done = cli_here("models", "import", file, "--json")
    assert done.returncode == 0, done.stderr
    (line,) = objects(done.stdout)
    assert (line["model"], line["purpose"], line["official"]) == ("yunet", "find-faces", True)
    assert "Faces are found with it from now on." in line["message"]
    place = home / "models" / file.name
    assert face_finder() == f"YuNet, {place}"
    place.write_bytes(b"another")
    assert f"{place} is not the official file" in face_finder()
    assert cli_here("models", "verify", "yunet").returncode == 1
    assert cli_here("models", "remove", "yunet").returncode == 0


def test_other_onnx_files_are_refused(tmp_path, home):
    (tmp_path / "net.onnx").write_bytes(b"whatever")
    done = cli_here("models", "import", tmp_path / "net.onnx", "--json")
    assert done.returncode == 1
    assert "no other ONNX file can be used" in objects(done.stdout)[0]["message"]
    assert not (home / "models").exists()


def test_the_catalogue_of_the_program_is_listed_and_whole(home):
    listed = {line["id"]: line for line in objects(run_cli("models", "list", "--json").stdout)}
    assert {name for name, line in listed.items() if line["fetchable"]} >= OFFICIAL
    done = run_cli("models", "verify", "--json")
    assert done.returncode == 0
    states = {line["id"]: line["status"] for line in objects(done.stdout)}
    assert states["heirloom-x4"] == "ok"
    assert states["edsr-x4"] == "not here"
    assert not (home / "models").exists(), "looking changes nothing"


def test_a_file_of_ones_own_is_imported_checked_used_and_removed(tmp_path, home):
    mine = tmp_path / "my net.safetensors"
    torch.manual_seed(0)
    save_file(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), mine)
    bad = tmp_path / "bad.pth"
    bad.write_text("no model")
    done = run_cli("models", "import", mine, bad, tmp_path / "gone.pth", "--json")
    assert done.returncode == 1
    good, *refused = objects(done.stdout)
    assert (good["status"], good["model"]) == ("done", "my net")
    assert (good["family"], good["scale"], good["official"]) == ("SRVGGNetCompact", 2, False)
    assert good["bytes"] == mine.stat().st_size
    assert [line["status"] for line in refused] == ["failed", "failed"]
    assert names(home / "models") == [".downloads", "my net.safetensors"]
    assert objects(run_cli("models", "verify", "my net", "--json").stdout)[0]["status"] == "own"
    done = run_cli("models", "remove", "my net")
    assert done.returncode == 0, done.stderr
    assert names(home / "models") == [".downloads"]
    assert mine.is_file()
