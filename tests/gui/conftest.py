"""A window over the real engine, which runs in a thread of the test."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui import translation
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.closing import Leaving
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.worker import serve

MakePhoto = Callable[..., Path]
MakeWindow = Callable[..., Window]


class ThreadRunner:
    """`serve` in a thread, in the shape of a process."""

    def __init__(self, conn: Connection) -> None:
        self.sentinel, self._end = Pipe(duplex=False)
        self._conn = conn
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        serve(self._conn)
        self._end.close()

    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def kill(self) -> None:
        self._conn.close()

    def join(self, timeout: float | None = None) -> None:
        self._thread.join(timeout)


def launch_thread(conn: Connection) -> ThreadRunner:
    return ThreadRunner(conn)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English, whatever the computer speaks; its plural forms are a translation too."""
    translation.install(qapp, "en")


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def make_window(qtbot: QtBot, theme: Theme) -> Iterator[MakeWindow]:
    """Opens windows with an engine (`process=True`: a real one) and closes them after the test."""
    opened: list[tuple[Window, Bridge]] = []

    def make(
        *,
        process: bool = False,
        warm: bool = True,
        settings: AppSettings | None = None,
        suggest: bool = False,
    ) -> Window:
        """suggest: presets are chosen by what photos look like; else as if the person had chosen."""
        bridge = Bridge(EnginePool() if process else EnginePool(launch_thread))
        window = Window(bridge, load_presets(), settings or AppSettings(), theme)
        # pytest-qt closes it too, and nobody would answer
        window.closing.ask = lambda *_: Leaving.LATER
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        opened.append((window, bridge))
        if not suggest:
            window.suggesting.advice.chosen(window.controls.presets.current.id)
        if warm:
            bridge.warm_up()
        return window

    yield make
    for window, bridge in opened:
        window.close()
        window.release()
        bridge.close()


@pytest.fixture
def make_photo(tmp_path: Path) -> MakePhoto:
    """Writes a small picture with soft shapes and grain, another one for each name."""

    def make(
        name: str = "Oma 1952.jpg", size: tuple[int, int] = (64, 48), **saving: object
    ) -> Path:
        width, height = size
        rng = np.random.default_rng(zlib.crc32(name.encode(errors="surrogateescape")))
        y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
        shapes = np.stack([0.5 + 0.4 * np.sin(9 * x), 0.3 + 0.6 * y, 0.6 - 0.3 * x], -1)
        noisy = shapes + rng.normal(0, 0.03, shapes.shape)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.round(noisy * 255).clip(0, 255).astype(np.uint8)).save(path, **saving)
        return path

    return make
