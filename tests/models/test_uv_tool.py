"""The tool is fetched by its hash, and what it says becomes sentences; here a script plays it."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import stat
import sys
import threading
import zipfile

import pytest

from sr_desktop.base.errors import (
    Cancelled,
    ConnectionLost,
    DiskFull,
    GpuPackFailed,
    GpuPackUnfit,
    WrongDownload,
)
from sr_desktop.base.progress import Control, Progress
from sr_desktop.models import uv_tool
from sr_desktop.models.catalog import WeightsFile
from sr_desktop.models.gpu_recipe import load_recipe

posix = pytest.mark.skipif(os.name == "nt", reason="scripts play the tool")


@pytest.fixture
def play(tmp_path):
    """The tool, played by a script of Python."""

    def play(script):
        program = tmp_path / "uv"
        program.write_text(f"#!{sys.executable}\nimport os, sys\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return uv_tool.Uv(program, tmp_path / "cache", tmp_path / "pythons", tmp_path / "log.txt")

    return play


def wheel(content, name="uv-9.data/scripts/uv"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name + (".exe" if os.name == "nt" else ""), content)
    return made.getvalue()


@pytest.fixture
def served(server, certificates, monkeypatch):
    """A recipe whose tool the server has."""

    def served(content):
        server.content = content
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
        file = WeightsFile(
            "uv-9.whl", hashlib.sha256(content).hexdigest(), len(content), server.url("uv-9.whl")
        )
        return dataclasses.replace(load_recipe(), uv=file, program=None)

    return served


@posix
def test_what_it_says_is_kept_and_its_progress_told(play, tmp_path, monkeypatch):
    monkeypatch.setenv("UV_INDEX", "https://elsewhere.example")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mirror.example")
    seen = []
    uv = play("print(sys.argv[1:]); print(sorted(k for k in os.environ if k.startswith('UV_')))")
    uv.run(
        ("pip", "install", "x"),
        Progress(lambda *what: seen.append(what)),
        expected=10**9,
        stage="S",
    )
    said = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "['--no-config', '--no-progress', 'pip', 'install', 'x']" in said
    assert (
        "['UV_CACHE_DIR', 'UV_DEFAULT_INDEX', 'UV_HTTP_TIMEOUT', 'UV_PYTHON_INSTALL_DIR']" in said
    )
    assert seen[-1] == (1.0, "S")


@posix
@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        (
            "error: Failed to fetch: dns error: failed to lookup address",
            ConnectionLost,
            "not be online",
        ),
        ("error: request failed after 3 retries: operation timed out", ConnectionLost, "is kept"),
        (
            "Failed to fetch: invalid peer certificate: UnknownIssuer",
            ConnectionLost,
            "SSL_CERT_FILE",
        ),
        (
            "failed to write to file: No space left on device (os error 28)",
            DiskFull,
            "Free some space",
        ),
        ("There is not enough space on the disk. (os error 112)", DiskFull, "Free some space"),
        ("x No solution found when resolving dependencies", GpuPackFailed, "no longer to be had"),
        ("thread panicked", GpuPackFailed, "log.txt tells the cause"),
    ],
)
def test_what_goes_wrong_becomes_a_sentence(play, words, kind, said):
    uv = play(f"print({words!r}, file=sys.stderr); sys.exit(2)")
    with pytest.raises(kind) as caught:
        uv.run(("pip",), Progress())
    assert said in str(caught.value)


@posix
def test_it_is_ended_with_its_helpers_when_it_is_not_wanted(play, tmp_path):
    """A helper of the tool holds a pipe by name open; its end is seen there."""
    pipe = tmp_path / "held"
    os.mkfifo(pipe)
    helper = f"f = open({str(pipe)!r}, 'w'); f.write('x'); f.flush(); import time; time.sleep(600)"
    uv = play(f"import subprocess\nsubprocess.run([sys.executable, '-c', {helper!r}])")
    control = Control()
    heard = []

    def listen():
        with pipe.open() as stream:
            heard.append(stream.read(1))
            control.cancel()
            heard.append(stream.read())  # comes back when nobody holds it any more

    listening = threading.Thread(target=listen)
    listening.start()
    with pytest.raises(Cancelled):
        uv.run(("pip",), Progress(None, control))
    listening.join(30)
    assert heard == ["x", ""]


def test_a_tool_that_cannot_be_started_is_told_of(tmp_path):
    uv = uv_tool.Uv(tmp_path / "none", tmp_path / "c", tmp_path / "p", tmp_path / "log.txt")
    with pytest.raises(GpuPackFailed, match="cannot be started"):
        uv.run(("pip",), Progress())


def test_it_comes_out_of_its_wheel(served, tmp_path):
    program = uv_tool.get(served(wheel(b"the tool")), tmp_path / "tool", Progress())
    assert program.read_bytes() == b"the tool"
    assert program.stem == "uv"
    if os.name != "nt":
        assert program.stat().st_mode & stat.S_IXUSR


def test_another_file_than_the_official_one_is_refused(served, server, tmp_path):
    recipe = served(wheel(b"the tool"))
    server.content = wheel(b"evil one")
    with pytest.raises(WrongDownload):
        uv_tool.get(recipe, tmp_path / "tool", Progress())
    assert not (tmp_path / "tool" / "uv").exists()


def test_a_wheel_without_the_tool(served, tmp_path):
    with pytest.raises(WrongDownload, match="holds no uv"):
        uv_tool.get(served(wheel(b"x", "uv-9.data/other/uv")), tmp_path / "tool", Progress())


def test_no_tool_for_this_computer(tmp_path):
    with pytest.raises(GpuPackUnfit):
        uv_tool.get(dataclasses.replace(load_recipe(), uv=None), tmp_path, Progress())
