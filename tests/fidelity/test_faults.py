"""Full disks, drives and folders that go away, and sudden deaths: originals stay, and no half of a result."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base import files, unfinished
from sr_desktop.base.errors import DiskFull, SRError, TargetUnwritable
from sr_desktop.base.files import check_folder, new_file
from sr_desktop.base.progress import Progress
from sr_desktop.base.unfinished import UNFINISHED, remove_leftovers
from sr_desktop.cli import session
from sr_desktop.engine.image import Photo
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.writing import save_photo
from sr_desktop.jobs.job import Settings, Size
from tests.support import cli_here, fingerprint, names, objects, run_cli, write_photo

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork, mount and POSIX permissions")

KILLS, CLI_KILLS = 100, 3
NOBODY = 65534
PAGE = 4096
CONTENT = bytes(range(256)) * 800
"""More than the buffer of a stream holds, so that a part of it is on disk early."""


def noise(width, height):
    """A picture that can't be compressed."""
    return np.random.default_rng(52).integers(0, 256, (height, width, 3), np.uint8)


@pytest.fixture
def drive(tmp_path):
    """Makes small drives (tmpfs) under `tmp_path`: `drive(name, kilobytes)`; they end with the test."""
    with ExitStack() as ends:

        def made(name, kilobytes):
            if sys.platform != "linux" or os.getuid() != 0:
                pytest.skip("a small drive of its own needs Linux and root")
            folder = tmp_path / name
            folder.mkdir()
            words = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs"]
            told = subprocess.run([*words, folder], capture_output=True, text=True, check=False)
            if told.returncode:
                pytest.skip(f"no drive can be made here: {told.stderr.strip()}")
            ends.callback(subprocess.run, ["umount", "-l", folder], capture_output=True)
            return folder

        yield made


def make_read_only(folder):
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)


# --- a process that has everything loaded, and forks a child for each task --------------------


def serve_forks(conn, model):
    """Runs each task that comes in a child of its own, which may be killed after a while."""
    torch.set_num_threads(1)  # threads don't survive a fork
    toolbox = Toolbox()
    with tempfile.TemporaryDirectory() as folder:
        photo = write_photo(Path(folder) / "warm.png")
        restored(toolbox, photo, photo.with_name("out.png"), model)
    while (order := conn.recv()) is not None:
        conn.send(in_a_child(toolbox, *order))


def in_a_child(toolbox, task, arguments, kill_after, user):
    """What the task gave (or its `SRError`), None if it was killed; and the seconds until then."""
    answer, tell = os.pipe()
    started = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.close(answer)
        code = 1
        try:
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
                os.environ["SR_DESKTOP_HOME"] = f"{tempfile.gettempdir()}/nothing-of-{user}"
            try:
                given = task(toolbox, *arguments)
            except SRError as error:
                given = error
            os.write(tell, pickle.dumps(given))
            code = 0
        finally:
            os._exit(code)
    os.close(tell)
    select.select([answer], [], [], kill_after)
    if kill_after is not None:
        os.kill(pid, signal.SIGKILL)
    with os.fdopen(answer, "rb") as stream:
        given = stream.read()
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        given = pickle.dumps(RuntimeError("the task failed: see its traceback"))
    return (pickle.loads(given) if given else None), time.monotonic() - started


def restored(toolbox, source, target, model, at_half=None, *what):
    """One photo's whole way; in its middle `at_half(*what)` happens."""
    happened = []

    def listen(fraction, stage):
        if at_half is not None and fraction >= 0.5 and not happened:
            happened.append(at_half(*what))

    settings = Settings(model=str(model), size=Size(factor=2.0), device="cpu", tile=64)
    progress = Progress(listen, interval=0)
    return restore_file(source, target, settings, toolbox, progress).target


class Forks:
    """The other end of `serve_forks`."""

    def __init__(self, model):
        self.model = model
        self._conn, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=serve_forks, args=(theirs, model), daemon=True)
        self._process.start()
        theirs.close()

    def run(self, task, *arguments, kill_after=None, user=None):
        """What `task(toolbox, *arguments)` gives in a child, and the seconds that it took."""
        self._conn.send((task, arguments, kill_after, user))
        given, seconds = self._conn.recv()
        if isinstance(given, RuntimeError):
            raise given
        return given, seconds

    def restore(self, source, target, *rest, **options):
        """`restored` in a child."""
        return self.run(restored, source, target, self.model, *rest, **options)

    def close(self):
        self._conn.send(None)
        self._process.join()


@pytest.fixture(scope="module")
def forks(tmp_path_factory):
    if sys.platform != "linux":
        pytest.skip("a process that has loaded torch can be forked on Linux only")
    torch.manual_seed(1)
    model = tmp_path_factory.mktemp("model") / "small.safetensors"
    save_file(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), model)
    forks = Forks(model)
    yield forks
    forks.close()


# --- full disks ------------------------------------------------------------------------------


def test_a_full_disk_costs_one_photo_and_the_others_go_on(drive, tmp_path, monkeypatch):
    monkeypatch.setattr(session, "check_space", lambda *_, **__: ())  # it fills up meanwhile
    album = tmp_path / "album"
    album.mkdir()
    Image.fromarray(noise(200, 150)).save(album / "a large.png")
    write_photo(album / "b small.png")
    before = [fingerprint(album / name) for name in names(album)]
    to = drive("stick", 60)
    run = cli_here("restore", album, "--to", to, "--size", "same", "--strength", "0", "--json")
    large, small = objects(run.stdout)
    assert run.returncode == 1, run.stderr
    assert large["status"] == "failed"
    if (
        small["status"] == "failed"
    ):  # saved in the very moment in which the other had filled the drive
        again = cli_here(
            "restore", album, "--to", to, "--size", "same", "--strength", "0", "--json"
        )
        large, small = objects(again.stdout)
    assert (large["status"], small["status"]) == ("failed", "done")
    assert large["message"].startswith(
        f"There is not enough space in {to / 'album'}. "
        "Free some space or choose a folder on another disk."
    )
    assert names(to / "album") == ["b small (restored).png"]
    Image.open(small["target"]).load()
    assert [fingerprint(album / name) for name in names(album)] == before


@pytest.mark.parametrize("file_format", ["jpeg", "png", "tiff", "webp"])
def test_a_disk_full_at_any_byte_leaves_nothing_or_all(file_format, drive, tmp_path):
    """Pillow took a write that the disk cut short for a whole one, and half a JPEG got its name."""
    photo = Photo(noise(100, 60))
    whole, _ = save_photo(photo, tmp_path / f"whole.{file_format}", file_format)
    pages = -(-whole.stat().st_size // PAGE)
    stick = drive("stick", (pages + 1) * PAGE // 1024)
    outcomes = []
    for free in range(pages + 2):
        (stick / "filler").write_bytes(bytes((pages + 1 - free) * PAGE))
        try:
            made, _ = save_photo(photo, stick / f"a.{file_format}", file_format)
            assert made.read_bytes() == whole.read_bytes(), f"{free} of {pages} pages were free"
            made.unlink()
            outcomes.append(True)
        except DiskFull:
            outcomes.append(False)
        assert names(stick) == ["filler"]
        (stick / "filler").unlink()
    assert outcomes == [False] * pages + [True] * 2


# --- folders and drives that go away ---------------------------------------------------------


def test_a_folder_removed_in_the_middle_is_made_again(forks, tmp_path):
    source = write_photo(tmp_path / "Oma.png", 150, 100)
    to = tmp_path / "out"
    to.mkdir()
    before = fingerprint(source)
    made, _ = forks.restore(source, to / "Oma.png", shutil.rmtree, to)
    assert made == to / "Oma.png"
    Image.open(made).load()
    assert fingerprint(source) == before


def write_and(path, happens, *what):
    """Writes a file, and before it is complete something happens."""
    with new_file(path) as file:
        file.stream.write(CONTENT)
        happens(*what)


def test_a_folder_removed_while_the_file_is_written(tmp_path):
    folder = tmp_path / "out"
    with pytest.raises(TargetUnwritable, match="no longer there"):
        write_and(folder / "a.jpg", shutil.rmtree, folder)
    assert names(tmp_path) == []


def test_a_drive_pulled_out_while_the_file_is_written(drive):
    stick = drive("stick", 1000)
    with pytest.raises(TargetUnwritable, match="no longer there"):
        write_and(stick / "a.jpg", subprocess.run, ["umount", "-l", stick])
    assert names(stick) == []


def test_permission_lost_in_the_middle(forks):
    """As somebody else than root, whom permissions don't bind."""
    user = NOBODY if os.getuid() == 0 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # not in `tmp_path`, which is closed to others
        source = write_photo(folder / "Oma.png", 150, 100)
        model = Path(shutil.copy(forks.model, folder))
        model.chmod(0o644)
        to = folder / "out"
        to.mkdir()
        if user is not None:
            os.chown(to, user, user)
        task = (restored, source, to / "Oma.png", model)
        before = fingerprint(source)
        error, _ = forks.run(*task, os.chmod, to, 0o555, user=user)
        assert isinstance(error, TargetUnwritable), error
        assert str(error).startswith(f"Nothing can be saved in {to}. Choose another folder")
        assert names(to) == []
        to.chmod(0o755)
        made, _ = forks.run(*task, user=user)
        assert made == to / "Oma.png"
        assert fingerprint(source) == before


def test_a_drive_that_turns_read_only_in_the_middle(forks, drive, tmp_path):
    source = write_photo(tmp_path / "Oma.png", 150, 100)
    stick = drive("stick", 1000)
    error, _ = forks.restore(source, stick / "Oma.png", make_read_only, stick)
    assert isinstance(error, TargetUnwritable), error
    assert f"Nothing can be saved in {stick}: its drive can only be read." in str(error)
    assert names(stick) == []


def test_photos_on_a_read_only_drive(forks, drive, tmp_path):
    disc = drive("disc", 1000)
    source = write_photo(disc / "album" / "Oma.png")
    make_read_only(disc)
    before = fingerprint(source)
    run = run_cli("restore", source.parent, "--to", tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert names(tmp_path / "out" / "album") == ["Oma (restored).png"]
    error, _ = forks.restore(source, source.with_name("Oma (restored).png"))
    assert isinstance(error, TargetUnwritable), error
    assert str(error) == (
        f"Nothing can be saved in {source.parent}: its drive can only be read. Choose another "
        "folder for the results, one that you may write to."
    )
    assert fingerprint(source) == before


def test_a_folder_is_looked_at_before_the_work(drive, tmp_path):
    disc = drive("disc", 100)
    make_read_only(disc)
    with pytest.raises(TargetUnwritable, match="can only be read"):
        check_folder(disc / "new" / "folder")
    (tmp_path / ".sr-desktop-1-abc.part").write_bytes(b"of an older version")
    os.utime(tmp_path / ".sr-desktop-1-abc.part", (0, 0))
    check_folder(tmp_path / "new" / "folder")
    check_folder(tmp_path)
    assert names(tmp_path) == ["disc"]


# --- sudden deaths ---------------------------------------------------------------------------


def test_killed_at_any_moment(forks, tmp_path):
    """A hundred deaths at random moments of a restoration; every tenth time one that is left in peace."""
    source = tmp_path / "Oma.png"
    target = tmp_path / "Oma (restored).png"
    Image.fromarray(noise(200, 150)).save(source)
    before = fingerprint(source)
    lasted = []
    for _ in range(3):
        made, seconds = forks.restore(source, target)
        lasted.append(seconds)
        whole = made.read_bytes()
        made.unlink()
    dice = random.Random(1952)
    ends = {"nothing": 0, "a temporary file": 0, "the whole": 0}
    known = set()
    for number in range(1, KILLS + 1):
        forks.restore(source, target, kill_after=dice.random() * sorted(lasted)[1] * 1.1)
        assert fingerprint(source) == before
        temporary = {name for name in names(tmp_path) if name.startswith(".sr-desktop-")}
        final = set(names(tmp_path)) - temporary - {source.name}
        for name in final:
            assert (tmp_path / name).read_bytes() == whole, f"{name} after {number} deaths"
            Image.open(tmp_path / name).load()
            (tmp_path / name).unlink()
        new = temporary - known
        known = temporary
        ends["the whole" if final else "a temporary file" if new else "nothing"] += 1
        if number % 10 == 0:
            made, _ = forks.restore(source, target)
            assert names(tmp_path) == [target.name, source.name]
            made.unlink()
            known = set()
    assert ends["nothing"], ends
    assert ends["a temporary file"], ends


def test_the_whole_program_killed(tmp_path):
    """The command line itself: alone, so that its engine notices, or with its engine."""
    source = write_photo(tmp_path / "Oma.png", 400, 300)
    before = fingerprint(source)
    words = [sys.executable, "-m", "sr_desktop", "restore", str(source)]
    dice = random.Random(1952)
    for number in range(CLI_KILLS):
        program = subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True)
        assert program.stderr.readline()  # the photo has begun
        select.select([program.stderr], [], [], dice.random())
        if number % 2:
            os.kill(program.pid, signal.SIGKILL)
        else:
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate()  # until nobody holds the other end: the engine has ended too
        assert fingerprint(source) == before
        for made in tmp_path.glob("Oma (restored)*"):
            Image.open(made).load()
            made.unlink()
    (tmp_path / leftover("4194303")).write_bytes(b"half")
    assert run_cli("restore", source).returncode == 0
    assert names(tmp_path) == ["Oma (restored).png", "Oma.png"]
    assert fingerprint(source) == before


def written_until(toolbox, path, number, links):
    """Writes a file and dies at the `number`th line of `files`; the lines there were, if fewer."""
    lines = 0

    def refuse(source, target):
        raise OSError(1, "no links here")

    def trace(frame, event, argument):
        nonlocal lines
        if frame.f_code.co_filename not in (files.__file__, unfinished.__file__):
            return None
        if event == "line":
            lines += 1
            if lines == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    if not links:
        files.os.link = refuse
    sys.settrace(trace)
    with new_file(path) as file:
        file.stream.write(CONTENT)
    sys.settrace(None)
    return lines


@pytest.mark.parametrize("links", [True, False])
def test_killed_at_every_line_of_the_saver(links, forks, tmp_path):
    """With `links` False as on FAT, where Linux renames without replacing."""
    path = tmp_path / "a.jpg"
    died_with_temporary = 0
    for number in range(1, 1000):
        (tmp_path / leftover("4194303")).write_bytes(b"of an earlier death")
        lines, _ = forks.run(written_until, path, number, links)
        if path.exists():
            assert path.read_bytes() == CONTENT, f"line {number}"
            path.unlink()
        left = names(tmp_path)
        assert all(UNFINISHED.fullmatch(name) for name in left), left
        if lines is not None:
            break
        died_with_temporary += any(leftover("4194303") != name for name in left)
        remove_leftovers(tmp_path)
        assert names(tmp_path) == []
    assert left == []
    assert died_with_temporary > 10


# --- what a death leaves ---------------------------------------------------------------------


def leftover(pid, computer=None):
    """The name of an unfinished file."""
    return f".sr-desktop-{pid}-{computer or unfinished._computer()}-0123456789ab.part"


def cleaned(toolbox, folder):
    remove_leftovers(folder)


def started_and_died(toolbox, path):
    with new_file(path) as file:
        file.stream.write(CONTENT)
        os.kill(os.getpid(), signal.SIGKILL)


def test_the_file_of_a_living_process_stays(forks, tmp_path):
    forks.run(started_and_died, tmp_path / "a.jpg")
    with new_file(tmp_path / "b.jpg") as file:
        (tmp_path / "b.jpg").write_bytes(b"in the way")
        assert len(names(tmp_path)) == 2, "the one that was left and is gone, or ours that is not"
        file.stream.write(CONTENT)
        forks.run(cleaned, tmp_path)
        remove_leftovers(tmp_path)
    assert names(tmp_path) == ["b (2).jpg", "b.jpg"]
    assert file.path.read_bytes() == CONTENT


def test_a_number_that_another_process_has_now_keeps_no_leftover(forks, tmp_path):
    for pid in (1, os.getpid()):
        (tmp_path / leftover(pid)).write_bytes(b"half")
    forks.run(cleaned, tmp_path)
    assert names(tmp_path) == []


def test_where_there_are_no_locks_the_number_of_the_process_counts(tmp_path, monkeypatch):
    """Few drives are so, and none can be made here: the lock is asked for in vain."""
    monkeypatch.setattr(unfinished, "_lock", lambda handle: None)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    living, dead = tmp_path / leftover(os.getpid()), tmp_path / leftover(ended.pid)
    for path in (living, dead):
        path.write_bytes(b"half")
    remove_leftovers(tmp_path)
    assert names(tmp_path) == [living.name]
    write_and(tmp_path / "a.jpg", remove_leftovers, tmp_path)
    assert names(tmp_path) == [living.name, "a.jpg"]


def test_files_of_other_computers_stay_for_a_week(tmp_path):
    young, old, held = (tmp_path / leftover(pid, "other") for pid in (1, 2, 3))
    for path in (young, old, held):
        path.write_bytes(b"half")
    days = 24 * 3600
    os.utime(young, (0, time.time() - 6 * days))
    os.utime(old, (0, time.time() - 8 * days))
    with held.open("rb") as stream:
        assert unfinished._lock(stream.fileno())
        os.utime(held, (0, time.time() - 8 * days))
        remove_leftovers(tmp_path)
        remove_leftovers(tmp_path, 1)
    assert names(tmp_path) == [young.name, held.name]


def test_files_of_others_stay(tmp_path):
    for name in (".sr-desktop-notes.part", "film.part", ".sr-desktop-7-abc.jpg", leftover("x")):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (0, 0))
    before = names(tmp_path)
    remove_leftovers(tmp_path)
    assert names(tmp_path) == before


def test_two_programs_in_one_folder_spare_each_other(tmp_path):
    """One looks for leftovers without a pause while the other writes."""
    code = (
        "import sys; from pathlib import Path\n"
        "from sr_desktop.base.unfinished import remove_leftovers\n"
        "print(flush=True)\n"
        "while True: remove_leftovers(Path(sys.argv[1]))\n"
    )
    cleaner = subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE)
    try:
        cleaner.stdout.readline()
        for number in range(500):
            with new_file(tmp_path / f"{number}.jpg") as file:
                file.stream.write(b"new")
    finally:
        cleaner.kill()
        cleaner.communicate()
    assert len(names(tmp_path)) == 500


def test_a_disk_that_is_full_of_a_leftover_has_room(drive, tmp_path):
    source, stick = write_photo(tmp_path / "Oma.png"), drive("stick", 64)
    (stick / leftover("4194303")).write_bytes(bytes(64 * 1024))
    restore_file(source, stick / "Oma.png", Settings(), Toolbox(), Progress())
    assert names(stick) == ["Oma.png"]


def test_a_folder_that_takes_nothing_is_told_before_the_work(drive, tmp_path):
    source, stick = write_photo(tmp_path / "Oma.png"), drive("stick", 64)
    subprocess.run(["mount", "-o", "remount,ro", stick], check=True)
    met = []
    with pytest.raises(TargetUnwritable, match="can only be read"):
        restore_file(source, stick / "Oma.png", Settings(), Toolbox(), Progress(), met.append)
    assert met == []
