"""Keeps the computer from falling asleep while photos are restored. The screen may go dark.

Whatever is asked for ends with this process, however that ends.
"""

from __future__ import annotations

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Protocol, Self

log = logging.getLogger(__name__)

WHO, WHY = "SR Desktop", "Photos are being restored"
SECONDS = 2.0
"""What is waited for the system at most."""


class Keeper(Protocol):
    """One way of keeping a computer awake. Both may raise `OSError`."""

    def hold(self) -> None:
        """No sleep from now on."""

    def release(self) -> None:
        """Sleep as before."""


class Awake:
    """Held while there is work: `with Awake():`. Holding twice is holding once; what fails is logged once."""

    def __init__(self, keeper: Keeper | None = None) -> None:
        """keeper: what fits this system if None."""
        self._keeper = keeper if keeper is not None else system_keeper()
        self._held = self._failed = False

    @property
    def held(self) -> bool:
        """Whether the system was asked not to sleep."""
        return self._held

    def hold(self) -> None:
        """Asks the system not to sleep; never raises."""
        if not self._held:
            self._held = True
            self._try(self._keeper.hold)

    def release(self) -> None:
        """Lets the system sleep again; never raises."""
        if self._held:
            self._held = False
            self._try(self._keeper.release)

    def __enter__(self) -> Self:
        self.hold()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as error:
            if not self._failed:
                self._failed = True
                log.warning("the computer may fall asleep while it works: %s", error)


def system_keeper() -> Keeper:
    """What fits this system."""
    if sys.platform == "win32":
        return WindowsKeeper()
    if sys.platform == "darwin":
        return CaffeinateKeeper()
    return SystemdKeeper()


class _Program:
    """A program of the system that keeps the computer awake as long as it runs."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def _start(self, words: list[str]) -> None:
        """With a pipe whose other end only this process has, and out of the reach of Ctrl+C."""
        self._process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def release(self) -> None:
        """Ends it, and what reads from the pipe."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        process.terminate()
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class CaffeinateKeeper(_Program):
    """macOS: the system's own `caffeinate`, which ends with this process."""

    def __init__(self, command: str = "/usr/bin/caffeinate") -> None:
        super().__init__()
        self._command = command

    def hold(self) -> None:
        """-i: no sleep while idle; -w: until this process is gone."""
        self._start([self._command, "-i", "-w", str(os.getpid())])


class SystemdKeeper(_Program):
    """Linux: `systemd-inhibit` around a `cat` that reads from this process until that is gone.

    Nothing happens where one of the two is not there, or where the system refuses.
    https://www.freedesktop.org/software/systemd/man/latest/systemd-inhibit.html
    """

    def __init__(self, command: str = "systemd-inhibit") -> None:
        super().__init__()
        self._command = command

    def hold(self) -> None:
        """Neither asked for nor by itself; closing a laptop's lid is up to the system's settings."""
        command, reader = shutil.which(self._command), shutil.which("cat")
        if command is None or reader is None:
            log.info("nothing here keeps the computer awake")
            return
        what = ("--what=sleep:idle", f"--who={WHO}", f"--why={WHY}", "--mode=block")
        self._start([command, *what, reader])


class WindowsKeeper:
    """Windows: a state of the thread that asks, so both are called from the same thread.

    https://learn.microsoft.com/en-us/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate
    """

    CONTINUOUS, SYSTEM_REQUIRED = 0x80000000, 0x00000001

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        self._set_state = set_state if set_state is not None else _windows_state

    def hold(self) -> None:
        """The system is needed until further notice."""
        self._set(self.CONTINUOUS | self.SYSTEM_REQUIRED)

    def release(self) -> None:
        """It is not needed any more."""
        self._set(self.CONTINUOUS)

    def _set(self, state: int) -> None:
        if not self._set_state(state):
            raise OSError("SetThreadExecutionState failed")


def _windows_state(state: int) -> int:  # pragma: no cover - Windows
    return ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))  # type: ignore[attr-defined,unused-ignore]  # Windows alone has it
