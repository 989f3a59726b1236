"""One window a person: a second start hands its photos to the first and ends.

A lock file in the program's home says who is first; a local socket, which only the same person may
open, takes the photos. A message is four bytes of length and JSON; the answer is one byte.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
import os
import struct
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QSysInfo, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from sr_desktop.base import paths

log = logging.getLogger(__name__)

LIMIT = 8_000_000
"""Bytes a message may have."""
MOST = 20_000
"""Files a message may name."""
LONGEST = 32_767
"""Letters a path may have, which is what Windows allows."""
TAKEN = b"\x06"
"""The answer to a message that was understood: ACK."""
PATIENCE = 5_000
"""Milliseconds a second start waits for the first, which may be starting itself."""
CALLERS = 8
"""Starts that may be talking at the same time."""
HEAD = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Call:
    """What a second start wants: these files, and the right to bring the window to the front."""

    files: tuple[Path, ...] = ()
    token: str = ""


def packed(call: Call) -> bytes:
    """A message, its length before it. Raises `ValueError` if it is too long."""
    body = json.dumps({"files": [str(path) for path in call.files], "token": call.token}).encode()
    if len(body) > LIMIT or len(call.files) > MOST:
        raise ValueError("too many files for one message")
    return HEAD.pack(len(body)) + body


def unpacked(body: bytes) -> Call:
    """The message behind its length. Raises `ValueError` for whatever `packed` does not make."""
    table = json.loads(body)
    table = table if isinstance(table, dict) else {}
    files, token = table.get("files"), table.get("token", "")
    if not isinstance(files, list) or len(files) > MOST:
        raise ValueError("no list of files, or too many")
    if not isinstance(token, str) or len(token) > 500 or not token.isprintable():
        raise ValueError("not a token")
    for name in files:
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST or "\0" in name:
            raise ValueError("not a path")
        if not os.path.isabs(name):  # noqa: PTH117 - it is text from outside
            raise ValueError("not a whole path")
    return Call(tuple(map(Path, files)), token)


def absolute(files: Iterable[Path]) -> list[Path]:
    """Whole paths, so that they mean the same in another process."""
    return [Path(os.path.abspath(path)) for path in files]  # noqa: PTH100 - keeps links as named


def socket_name() -> str:
    """The name of the socket of this person and this home of the program."""
    person = getpass.getuser() if sys.platform == "win32" else str(os.getuid())
    user = f"{person}\n{os.path.abspath(paths.home())}"  # noqa: PTH100 - keeps links as named
    short = f"sr-desktop-{hashlib.sha256(user.encode(errors='replace')).hexdigest()[:16]}"
    if sys.platform == "win32":
        return short
    inside = str(paths.home() / "window.socket")
    fits = len(os.fsencode(inside)) < 100  # the system allows 107 bytes
    return os.path.abspath(inside) if fits else short  # noqa: PTH100 - keeps links as named


def hand_over(files: Sequence[Path], patience: int = PATIENCE) -> bool:
    """Gives `files` to the window that is open; False if there is none, or it does not answer.

    `patience` in milliseconds. Needs no application and loads nothing but Qt's core and network.
    """
    if not _may_be_ours():
        return False
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    if not socket.waitForConnected(patience):
        return False
    if sys.platform == "win32":
        _let_others_to_the_front()
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "") or os.environ.get("DESKTOP_STARTUP_ID", "")
    try:
        message = packed(Call(tuple(absolute(files)), token[:500]))
    except ValueError as error:
        log.warning("the files could not be handed over: %s", error)
        return False
    socket.write(message)
    deadline = QDeadlineTimer(patience)
    while socket.bytesAvailable() < len(TAKEN):
        left = deadline.remainingTime()
        if left <= 0 or not socket.waitForReadyRead(left):
            return False
    return bytes(socket.read(len(TAKEN)).data()) == TAKEN


def _may_be_ours() -> bool:
    """Whether the socket can be that of this person: nobody else's is ever spoken to."""
    if sys.platform == "win32":
        return True
    name = socket_name()
    path = Path(name) if os.path.isabs(name) else Path(_temporary()) / name  # noqa: PTH117 - text from outside
    try:
        return path.lstat().st_uid == os.getuid()
    except OSError:
        return False


def _temporary() -> str:
    from PySide6.QtCore import QDir

    return QDir.tempPath()


def _let_others_to_the_front() -> None:  # pragma: no cover - Windows
    import ctypes

    any_process = -1
    ctypes.windll.user32.AllowSetForegroundWindow(any_process)  # type: ignore[attr-defined,unused-ignore]


class SingleInstance(QObject):
    """The first window's ear; also holds the lock that makes it the first."""

    called = Signal(Call)
    """A second start handed something over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._talks: list[Talk] = []

    def claim(self, files: Sequence[Path] = (), patience: int = PATIENCE) -> bool:
        """Becomes the first; False if another one is, and took `files`: then end.

        True too where nobody answers: a window that opens twice is better than none.
        """
        if self._take_lock():
            self._listen()
            return True
        deadline = QDeadlineTimer(patience if self._someone_here() else 0)
        while not deadline.hasExpired():
            if hand_over(files, patience):
                return False
            if self._take_lock():  # the other one ended meanwhile
                self._listen()
                return True
            QThread.msleep(50)
        log.warning("another window holds the lock and does not answer")
        return True

    @property
    def listening(self) -> bool:
        """Whether other starts can hand something over."""
        return self._server is not None and self._server.isListening()

    def close(self) -> None:
        """Takes no more calls; another start is the first then."""
        for talk in tuple(self._talks):
            talk.end()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _take_lock(self) -> bool:
        """Whether this process may listen: it has the lock, or there can be none in this home."""
        try:
            paths.home().mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no lock: %s", error)
            return True
        lock = QLockFile(str(paths.home() / "window.lock"))
        lock.setStaleLockTime(0)  # only that of a process that is gone
        if lock.tryLock(0):
            self._lock = lock
            return True
        return lock.error() != QLockFile.LockError.LockFailedError

    def _someone_here(self) -> bool:
        """Whether the lock was taken on this computer, so that waiting for an answer can help."""
        answer = QLockFile(str(paths.home() / "window.lock")).getLockInfo()
        host = answer[1] if isinstance(answer, tuple) and len(answer) > 1 else ""
        return not host or host == QSysInfo.machineHostName()

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(CALLERS)
        QLocalServer.removeServer(socket_name())  # that of a run that crashed: the lock is ours
        if not server.listen(socket_name()):
            log.warning("second starts will open a second window: %s", server.errorString())
            return
        server.newConnection.connect(self._on_connection)
        self._server = server

    def _on_connection(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._talks) >= CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            talk = Talk(socket, self)
            self._talks.append(talk)
            talk.understood.connect(self.called)
            talk.ended.connect(self._on_talk_ended)
            talk.begin()

    def _on_talk_ended(self) -> None:
        talk = self.sender()
        if isinstance(talk, Talk) and talk in self._talks:
            self._talks.remove(talk)
            talk.deleteLater()


class Talk(QObject):
    """What one other start says."""

    understood = Signal(Call)
    ended = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        self._heard = bytearray()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)

    def begin(self) -> None:
        """Listens until a message is whole, but not for long."""
        self._socket.readyRead.connect(self._on_bytes)
        self._socket.disconnected.connect(self.end)
        self._timer.timeout.connect(self.end)
        self._timer.start(PATIENCE)
        self._on_bytes()

    def end(self) -> None:
        """Hangs up."""
        self._timer.stop()
        self._socket.disconnected.disconnect(self.end)
        self._socket.readyRead.disconnect(self._on_bytes)
        self._socket.close()
        self.ended.emit()

    def _on_bytes(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        if len(self._heard) < HEAD.size:
            return
        (length,) = HEAD.unpack_from(self._heard)
        whole = HEAD.size + length
        if length <= LIMIT and len(self._heard) < whole:
            return
        try:
            if length > LIMIT or len(self._heard) > whole:
                raise ValueError("its length is wrong")
            call = unpacked(bytes(self._heard[HEAD.size :]))
        except (ValueError, RecursionError) as error:
            log.warning("a call was refused: %s", error)
            self.end()
            return
        self._socket.write(TAKEN)
        self._socket.flush()
        self.understood.emit(call)
        self.end()
