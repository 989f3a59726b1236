"""The computer is kept awake while there is work, and by nothing that outlives the program."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys

import pytest

from sr_desktop.jobs.awake import Awake, CaffeinateKeeper, SystemdKeeper, WindowsKeeper

needs_shell = pytest.mark.skipif(os.name == "nt", reason="it runs a shell script")


class Keeper:
    def __init__(self, fails=False):
        self.calls, self.fails = [], fails

    def hold(self):
        self.calls.append("hold")
        if self.fails:
            raise OSError("no such service")

    def release(self):
        self.calls.append("release")
        if self.fails:
            raise OSError("no such service")


class Program:
    """A program of the system, as a script that runs what it is told to, and who holds it."""

    def __init__(self, folder, words='"$@"', *, told=False):
        """told: it waits until `begins` is called."""
        self.path = folder / "inhibit"
        self._begun = folder / "begun"
        if told:
            os.mkfifo(self._begun)
            words = f': > "{self._begun}"\n{words}'
        self._ends = folder / "ends"
        os.mkfifo(self._ends)
        shifts = 'while [ "${1#--}" != "$1" ]; do shift; done'
        self.path.write_text(
            f'#!/bin/sh\nexec 3> "{self._ends}"\nprintf "%s\\n" "$@" >&3\n{shifts}\n{words}\n'
        )
        self.path.chmod(0o755)
        self._reader = subprocess.Popen(["cat", self._ends], stdout=subprocess.PIPE, text=True)

    def begins(self):
        """Returns when it has begun."""
        self._begun.read_bytes()

    def said_when_gone(self):
        """What it was called with; returns when neither it nor a child of it is there any more."""
        try:
            return self._reader.communicate(timeout=60)[0].splitlines()
        except subprocess.TimeoutExpired:
            self._reader.kill()
            self._reader.communicate()
            raise AssertionError("it is still there") from None


def test_it_is_held_within_the_block():
    keeper = Keeper()
    with Awake(keeper) as awake:
        assert awake.held
        awake.hold()
        assert keeper.calls == ["hold"]
    assert not awake.held
    assert keeper.calls == ["hold", "release"]


def test_it_is_released_when_the_work_fails():
    keeper = Keeper()
    with pytest.raises(ZeroDivisionError), Awake(keeper):
        raise ZeroDivisionError
    assert keeper.calls == ["hold", "release"]


def test_a_failure_is_logged_once_and_hurts_nobody(caplog):
    awake = Awake(Keeper(fails=True))
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            with awake:
                pass
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_windows_is_told_by_two_numbers():
    told = []
    with Awake(WindowsKeeper(lambda state: told.append(state) or 1)):
        assert told == [0x80000001]
    assert told == [0x80000001, 0x80000000]


def test_windows_may_refuse(caplog):
    with Awake(WindowsKeeper(lambda _: 0)):
        pass
    assert "SetThreadExecutionState" in caplog.text


@needs_shell
def test_linux_holds_a_reader_that_ends_with_the_block(tmp_path):
    program = Program(tmp_path)
    with Awake(keeper := SystemdKeeper(str(program.path))):
        process = keeper._process
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.2)
    assert process.poll() is not None
    said = program.said_when_gone()
    assert said[:2] == ["--what=sleep:idle", "--who=SR Desktop"]
    assert said[3] == "--mode=block"
    assert said[4].endswith("cat")


@needs_shell
def test_macos_names_this_process(tmp_path):
    program = Program(tmp_path, "exec cat", told=True)
    with Awake(CaffeinateKeeper(str(program.path))):
        program.begins()
    assert program.said_when_gone() == ["-i", "-w", str(os.getpid())]


def test_macos_without_its_program_is_an_error_that_is_only_logged(tmp_path, caplog):
    with Awake(CaffeinateKeeper(str(tmp_path / "nowhere"))):
        pass
    assert "nowhere" in caplog.text


@needs_shell
def test_a_program_that_does_not_end_by_itself_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr("sr_desktop.jobs.awake.SECONDS", 0.05)
    program = Program(tmp_path, "trap '' TERM; while :; do read line; done", told=True)
    with Awake(CaffeinateKeeper(str(program.path))):
        program.begins()
    program.said_when_gone()


@needs_shell
def test_killed_without_a_word_nothing_of_it_stays(tmp_path):
    program = Program(tmp_path)
    code = (
        "import os, sys\n"
        "from sr_desktop.jobs.awake import Awake, SystemdKeeper\n"
        "with Awake(SystemdKeeper(sys.argv[1])):\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, program.path], check=False)
    assert done.returncode == -signal.SIGKILL
    assert program.said_when_gone()[3] == "--mode=block"


def test_where_nothing_can_be_asked_nothing_happens(tmp_path, caplog):
    with caplog.at_level(logging.WARNING), Awake(SystemdKeeper(str(tmp_path / "nowhere"))) as awake:
        assert awake.held
    assert caplog.records == []


@needs_shell
def test_where_the_system_refuses_nothing_happens(tmp_path, caplog):
    program = Program(tmp_path, "exit 1")
    with caplog.at_level(logging.WARNING), Awake(SystemdKeeper(str(program.path))):
        program.said_when_gone()
    assert caplog.records == []


def test_this_system_is_asked_without_an_error():
    with Awake() as awake:
        assert awake.held
