"""A second start hands its photos to the window that is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from sr_desktop.gui import single_instance
from sr_desktop.gui.single_instance import (
    HEAD,
    LIMIT,
    Call,
    SingleInstance,
    hand_over,
    packed,
    socket_name,
    unpacked,
)

SECONDS = 20_000


@pytest.fixture
def first(qapp):
    instance = SingleInstance()
    assert instance.claim()
    yield instance
    instance.close()


def start(code, *arguments):
    """A second process of the program, in the same home."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_ACTIVATION_TOKEN": "token-1"},
    )


SECOND = """
import sys
from sr_desktop.app import main
status = main(sys.argv[1:])
heavy = ("PySide6.QtWidgets", "PySide6.QtGui", "numpy", "PIL", "torch", "sr_desktop.gui.window")
print(status, *[name for name in heavy if name in sys.modules])
"""


def test_a_second_start_hands_over_and_loads_nothing_heavy(qtbot, first, tmp_path):
    photo = tmp_path / "Großmutter – Ostern.jpg"
    photo.touch()
    with qtbot.waitSignal(first.called, timeout=SECONDS) as called:
        second = start(SECOND, photo, "Oma's 2.png")
    assert second.communicate(timeout=20)[0].split() == ["0"]
    call = called.args[0]
    assert call.files == (photo, Path.cwd() / "Oma's 2.png")
    assert call.token == "token-1"


def test_a_second_start_without_photos_shows_the_window(qtbot, first):
    with qtbot.waitSignal(first.called, timeout=SECONDS) as called:
        second = start(SECOND)
    assert second.communicate(timeout=20)[0].split() == ["0"]
    assert called.args[0].files == ()


def test_the_first_start_finds_nobody(qapp, home):
    assert not hand_over([])
    instance = SingleInstance()
    assert instance.claim()
    assert instance.listening
    instance.close()
    again = SingleInstance()
    assert again.claim()
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself checks it")
def test_only_the_same_person_may_open_the_socket(first):
    assert Path(socket_name()).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no sockets left over there")
def test_what_a_crashed_run_left_is_taken_over(qtbot, home):
    code = """
import os, sys
from PySide6.QtCore import QCoreApplication
from sr_desktop.gui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance()
print(instance.claim(), flush=True)
os._exit(1)
"""
    crashed = start(code)
    assert crashed.communicate(timeout=20)[0].strip() == "True"
    assert Path(socket_name()).exists()
    assert (home / "window.lock").exists()
    instance = SingleInstance()
    assert instance.claim()
    assert instance.listening
    with qtbot.waitSignal(instance.called, timeout=SECONDS):
        second = start(SECOND)
    second.communicate(timeout=20)
    instance.close()


def test_where_the_first_does_not_answer_a_second_window_opens(qapp, home):
    lock = QLockFile(str(home / "window.lock"))
    assert lock.tryLock(0)
    instance = SingleInstance()
    assert instance.claim(patience=50)
    assert not instance.listening
    lock.unlock()


def test_a_home_that_cannot_be_written_is_no_obstacle(qapp, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("SR_DESKTOP_HOME", str(tmp_path / "file" / "home"))
    instance = SingleInstance()
    assert instance.claim(patience=50)
    instance.close()


def test_a_long_home_has_a_short_socket(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("SR_DESKTOP_HOME", str(tmp_path / ("x" * 120)))
    assert len(socket_name()) < 40
    instance = SingleInstance()
    assert instance.claim()
    with qtbot.waitSignal(instance.called, timeout=SECONDS):
        second = start(SECOND)
    second.communicate(timeout=20)
    instance.close()


def test_homes_do_not_know_each_other(first, tmp_path, monkeypatch):
    monkeypatch.setenv("SR_DESKTOP_HOME", str(tmp_path / "other"))
    assert not hand_over([])


GOOD = packed(Call((Path.cwd() / "a.jpg",)))


@pytest.mark.parametrize(
    "sent",
    [
        HEAD.pack(LIMIT + 1),
        HEAD.pack(3) + b"nox",
        HEAD.pack(2) + b"[]",
        HEAD.pack(1) + b"{}more",
        HEAD.pack(20) + b'{"files": ["a.jpg"]}',  # not a whole path
    ],
)
def test_nonsense_is_refused_and_the_ear_stays_open(qtbot, first, sent):
    calls = []
    first.called.connect(calls.append)
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    with qtbot.waitSignal(socket.disconnected, timeout=SECONDS):
        socket.write(sent)
    assert bytes(socket.readAll().data()) == b""
    assert calls == []
    other = QLocalSocket()
    other.connectToServer(socket_name())
    with qtbot.waitSignal(first.called, timeout=SECONDS):
        other.write(GOOD[:3])
        other.flush()
        other.write(GOOD[3:])
    other.abort()


def test_who_says_nothing_is_dropped(qtbot, first, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE", 50)
    silent = QLocalSocket()
    with qtbot.waitSignal(silent.disconnected, timeout=SECONDS):
        silent.connectToServer(socket_name())
    assert first.listening


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"null",
        b'{"files": "a"}',
        b'{"files": [1]}',
        b'{"files": [""]}',
        b'{"files": ["/a\\u0000b"]}',
        b'{"files": [], "token": 5}',
        b'{"files": [], "token": "\\n"}',
        b'{"files": ["' + b"/" + b"x" * 40_000 + b'"]}',
        b"[" * 100_000,
    ],
)
def test_only_calls_are_unpacked(body):
    with pytest.raises((ValueError, RecursionError)):
        unpacked(body)


def test_a_call_survives_the_way():
    call = Call((Path.cwd() / "Jüdenhof\n1952/ä.jpg",), "t")
    message = packed(call)
    assert unpacked(message[HEAD.size :]) == call
    with pytest.raises(ValueError, match="too many"):
        packed(Call((Path("/a"),) * 30_000))


@pytest.mark.skipif(sys.platform == "win32", reason="sockets have no owner there")
def test_nobody_elses_socket_is_spoken_to(qapp, monkeypatch):
    server = QLocalServer()
    assert server.listen(socket_name())
    name = socket_name()
    monkeypatch.setattr(single_instance, "socket_name", lambda: name)
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert not hand_over([])
    assert not server.hasPendingConnections()
    server.close()
