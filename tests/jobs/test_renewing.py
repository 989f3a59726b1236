"""Engines that are switched another way are started anew, when they have nothing in hand."""

from __future__ import annotations

import os
import socket
import threading
from multiprocessing import Pipe
from typing import ClassVar

import pytest

from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import Done, ModelRefused, Started
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.worker import serve
from tests.support import write_photo

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes are no sockets there")
LONG = Settings(size=Size(factor=1.0), tile=16, faces="leave")


class Engine:
    """`serve` in a thread, which ends as a process does when it is killed: its pipe is gone."""

    started: ClassVar[list[Engine]] = []

    def __init__(self, conn, threads=None):
        self.sentinel, self._end = Pipe(duplex=False)
        self._conn = conn
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        Engine.started.append(self)

    def _run(self):
        serve(self._conn)
        self._end.close()

    def is_alive(self):
        return self._thread.is_alive()

    def kill(self):
        """As the system does with the pipe of a process that it ends."""
        with socket.socket(fileno=os.dup(self._conn.fileno())) as pipe:
            pipe.shutdown(socket.SHUT_RDWR)

    def join(self, timeout=None):
        self._thread.join(timeout)


@pytest.fixture(autouse=True)
def none_started(monkeypatch):
    monkeypatch.setattr(Engine, "started", [])


@pytest.fixture
def pool():
    made = EnginePool(Engine)
    yield made
    made.close()


@pytest.fixture
def host():
    made = EngineHost(Engine)
    yield made
    made.close()


def until(engines, kind):
    while not isinstance(event := engines.next_event(timeout=60), kind):
        assert event is not None
    return event


def test_another_engine_answers_after_it(pool, tmp_path):
    pool.look_at_model(tmp_path / "none.pth")
    until(pool, ModelRefused)
    pool.renew()
    pool.look_at_model(tmp_path / "none.pth")
    until(pool, ModelRefused)
    first, second = Engine.started
    assert not first.is_alive()
    assert second.is_alive()
    pool.renew()
    pool.renew()  # nothing is started before it is needed
    assert pool.next_event(timeout=0.05) is None
    assert len(Engine.started) == 2
    assert not second.is_alive()


def test_what_it_has_in_hand_is_finished_first(host, tmp_path):
    photos = [write_photo(tmp_path / f"{name}.png", 48, 32) for name in ("Oma", "Opa")]
    host.submit(Job(1, photos[0], target_for(photos[0]), LONG))
    until(host, Started)
    host.renew()
    assert host.free == 0
    host.submit(Job(2, photos[1], target_for(photos[1]), LONG))
    assert until(host, Done).job_id == 1
    assert until(host, Done).job_id == 2
    assert len(Engine.started) == 2
    assert not Engine.started[0].is_alive()
