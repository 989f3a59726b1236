"""The queue as the window shows it: pause, other programs at the same queue, no room, the turn, the end."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sr_desktop.base import paths
from sr_desktop.base.errors import DiskFull, QueueUnusable
from sr_desktop.gui import words
from sr_desktop.gui.photos import Photo, State
from sr_desktop.jobs import entry as queue
from sr_desktop.jobs.entry import Entry, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Done, Failed, Progressed, Started
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.queue_events import QueueState, QueueTold, QueueTrouble
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import WorkLock
from tests.gui.loop_probe import LoopProbe

SECONDS = 120_000
USUAL = Settings()
DRIVE = Path("/media/stick")


def line_of(photo: Path, *, batch: int = 1, settings: Settings = USUAL) -> Entry:
    """A photo as another program puts it into the queue."""
    return Entry(new_id(), photo, target_for(photo), settings, batch=batch)


def add(*entries: Entry) -> None:
    with Store.open() as store:
        store.add(entries)


def in_queue(*states: queue.State) -> list[Entry]:
    with Store.open() as store:
        return store.entries(states=states)


@pytest.fixture
def open_window(qtbot, make_window):
    """A window whose queue is open; without `engine` nothing is restored in it."""

    def make(*, engine: bool = False):
        window = make_window(warm=False)
        with qtbot.waitSignal(window._bridge.opened, timeout=SECONDS):
            window._bridge.warm_up() if engine else window._bridge.start()
        return window

    return make


@pytest.fixture
def album(make_photo):
    return [make_photo(f"album/{number}.png", (200, 150)) for number in range(3)]


def come_in(qtbot, window, photos) -> None:
    window.add(photos)
    qtbot.waitUntil(lambda: len(window.photos) == len(photos))


class Other:
    """Another program that works on a batch of the queue, in this process."""

    def __init__(self, *, batch: int) -> None:
        self.store = Store.open()
        self.lock = WorkLock(self.store, "restore")
        assert self.lock.acquire(time.monotonic(), [batch])

    def end(self) -> None:
        self.lock.release()
        self.store.close()


@pytest.fixture
def other(home):
    begun: list[Other] = []

    def begin(*, batch: int = 1) -> Other:
        begun.append(Other(batch=batch))
        return begun[-1]

    yield begin
    for each in begun:
        each.end()


# --- pause -----------------------------------------------------------------------------------


def test_work_is_paused_and_goes_on(qtbot, open_window, album):
    window = open_window(engine=True)
    come_in(qtbot, window, album)
    panel = window.action_panel
    assert not panel.pause_button.isVisible()
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).state is State.WORKING, timeout=SECONDS)
    assert panel.pause_button.text() == "Pause"
    qtbot.mouseClick(panel.pause_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.work.paused)
    assert panel.line.startswith("Paused. ")
    assert panel.line.endswith(" of 3")
    assert panel.note == "The computer is free for other things meanwhile."
    assert panel.pause_button.text() == panel.pause_button.accessibleName() == "Go on"
    assert panel.button.text() == "Stop"
    with Store.open() as store:
        assert store.paused
    done = window.photos.count(State.DONE)
    qtbot.wait(300)
    assert window.photos.count(State.DONE) <= done + 2, "nothing is begun"
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        window.actions_.pause.trigger()
    assert ended.args[0].done == 3
    assert not window.work.paused
    assert not panel.pause_button.isVisible()


def test_what_a_graphics_card_works_on_gives_its_memory_back(open_window):
    panel = open_window().action_panel
    panel.frees_card = True
    panel.show_running(0.5, 60, 12, 41, stopping=False, paused=True)
    assert panel.line == "Paused. 12 of 41"
    assert panel.note == "The memory of the graphics card is free meanwhile."
    panel.show_running(0.5, 60, 12, 41, stopping=False)
    assert "memory of the graphics card" in panel.pause_button.toolTip()
    assert panel.note == ""


def test_a_pause_from_elsewhere_is_shown_also_when_the_window_opens(qtbot, open_window, album):
    with Store.open() as store:
        store.pause()
    window = open_window()
    assert window.work.paused
    come_in(qtbot, window, album)
    assert window.action_panel.line == "The queue is paused."
    assert window.action_panel.pause_button.text() == "Go on"
    with Store.open() as store:
        store.pause(paused=False)
    qtbot.waitUntil(lambda: not window.work.paused)
    assert not window.action_panel.pause_button.isVisible()


def test_whoever_presses_the_button_wants_it_to_go_on(qtbot, open_window, album):
    with Store.open() as store:
        store.pause()
    window = open_window()
    come_in(qtbot, window, album)
    window.restore()
    qtbot.waitUntil(lambda: not window.work.paused)
    window.work.stop()


def test_while_the_work_rests_the_computer_may_sleep(qtbot, paused, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(paused.desktop.awake, "hold", lambda: asked.append("hold"))
    monkeypatch.setattr(paused.desktop.awake, "release", lambda: asked.append("release"))
    paused.work.resume()
    qtbot.waitUntil(lambda: asked[-1:] == ["hold"])
    paused.work.pause()
    qtbot.waitUntil(lambda: asked[-1:] == ["release"])
    paused.work.stop()


# --- several in work, and the turn -----------------------------------------------------------


@pytest.fixture
def paused(qtbot, open_window, album):
    """A window with three photos in the queue, which rests."""
    window = open_window()
    come_in(qtbot, window, album)
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused)
    photos = [window.photos.photo(row) for row in range(3)]
    window.work.restore(photos, USUAL, None)
    qtbot.waitUntil(lambda: len(in_queue(queue.State.WAITING)) == 3)
    return window


def photos_of(window) -> list[Photo]:
    return [window.photos.photo(row) for row in range(len(window.photos))]


def turn() -> list[str]:
    return [entry.source.name for entry in in_queue(queue.State.WAITING)]


def test_several_photos_are_in_work_at_once(qtbot, paused):
    bridge, work = paused._bridge, paused.work
    first, second, third = photos_of(paused)
    numbers = [work.job_of(photo) for photo in (first, second, third)]
    for number in numbers[:2]:
        bridge.started_photo.emit(Started(number, (200, 150), (400, 300), "cpu"))
        bridge.progressed.emit(Progressed(number, 0.5, "tiles"))
    assert [photo.state for photo in (first, second)] == [State.WORKING] * 2
    assert (work.position, work.total) == (1, 3)
    assert work.fraction == pytest.approx(1 / 3)
    bridge.done.emit(Done(numbers[1], second.path, 1.0, (400, 300), "cpu", "m"))
    assert (work.position, work.fraction) == (2, pytest.approx(0.5))
    bridge.failed.emit(Failed(numbers[0], DiskFull("Full.")))
    assert (work.position, work.fraction) == (3, pytest.approx(2 / 3))
    assert first.state is State.FAILED


def test_photos_change_their_turn(qtbot, paused):
    first, second, third = photos_of(paused)
    assert turn() == ["0.png", "1.png", "2.png"]
    paused.work.move([third], first)
    qtbot.waitUntil(lambda: turn() == ["2.png", "0.png", "1.png"])
    paused.work.move([third], None)
    qtbot.waitUntil(lambda: turn() == ["0.png", "1.png", "2.png"])
    paused.work.prefer([second, third])
    qtbot.waitUntil(lambda: turn() == ["1.png", "2.png", "0.png"])


def test_photos_that_wait_get_other_settings_and_names(qtbot, paused):
    photo = photos_of(paused)[1]
    png = replace(USUAL, clean_up=0.125, format="jpeg")
    paused.work.change_settings([photo], png)
    assert photo.settings == png

    def changed() -> list[Entry]:
        return [e for e in in_queue(queue.State.WAITING) if e.settings == png]

    qtbot.waitUntil(lambda: bool(changed()))
    (entry,) = changed()
    assert entry.source == photo.path
    assert entry.target.name == "1 (restored).jpg"
    assert len(in_queue(queue.State.WAITING)) == 3


def test_a_photo_taken_off_the_list_leaves_the_queue(qtbot, paused):
    photo = photos_of(paused)[0]
    paused.work.drop(photo)
    qtbot.waitUntil(lambda: turn() == ["1.png", "2.png"])
    assert paused.work.total == 2


def test_stop_takes_all_of_them_out_of_the_queue(qtbot, paused):
    with qtbot.waitSignal(paused.work.ended) as ended:
        paused.work.stop()
    assert ended.args[0].stopped
    assert turn() == []
    assert [photo.state for photo in photos_of(paused)] == [State.WAITING] * 3


# --- room on the disk ------------------------------------------------------------------------


def test_without_room_nothing_is_begun_and_it_is_said(qtbot, open_window, album):
    window = open_window()

    def full(_entries, **_options) -> None:
        raise DiskFull("The results need about 9 GB, but {folder} has 1 GB left.", folder=DRIVE)

    window.work.outgoing.check = full
    come_in(qtbot, window, album)
    with qtbot.waitSignal(window.work.refused):
        window.restore()
        assert window.work.preparing
        assert "room" in window.action_panel.line
    assert not window.work.running
    message = window.message_bar.message
    assert message.kind == "error"
    assert message.title == "Disk full"
    assert "need about 9 GB" in message.text
    assert "Nothing was begun" in message.text
    assert window.action_panel.button.text() == "Restore 3 photos"
    assert in_queue() == []


def test_photos_of_the_last_time_stay_in_the_queue_without_room(qtbot, open_window, album):
    add(*map(line_of, album))
    window = open_window()
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    check = window.work.outgoing.check

    def full(_entries, **_options) -> None:
        raise DiskFull("The results need about 9 GB.")

    window.work.outgoing.check = full
    with qtbot.waitSignal(window.work.refused):
        window.message_bar.message.actions[0][1]()
    assert len(in_queue(queue.State.WAITING)) == 3
    assert len(window.photos) == 0
    window.work.outgoing.check = check
    window.work.pause()
    ((words_, again),) = window.message_bar.message.actions
    assert words_ == "Try again"
    again()
    qtbot.waitUntil(lambda: len(window.photos) == 3)


def test_what_will_be_needed_is_told_below_the_button(qtbot, open_window, album):
    window = open_window()
    come_in(qtbot, window, album)
    qtbot.waitUntil(lambda: "needed" in window.action_panel.note)
    assert window.action_panel.note.startswith("3 photos, about ")
    window.sidebar.select(window.photos.photo(0))
    window.actions_.remove.trigger()
    assert window.action_panel.note == "", "it is not of so many photos"
    qtbot.waitUntil(lambda: window.action_panel.note.startswith("2 photos, about "))


def test_needs_in_words():
    assert words.needed_line(41, 120_000_000, 9 * 60) == (
        "41 photos, about 120 MB needed, about 9 minutes"
    )
    assert words.needed_line(1, 3_400_000, None) == "1 photo, about 3.4 MB needed"
    assert words.needed_line(2, 3_400_000_000, 42) == (
        "2 photos, about 3.4 GB needed, about 40 seconds"
    )
    assert words.needed_line(2, 34_000_000_000, 7200).endswith("34 GB needed, about 2 hours")


# --- other programs --------------------------------------------------------------------------


def test_another_program_is_told_of_and_its_photos_can_be_shown(qtbot, open_window, album, other):
    entries = [line_of(photo) for photo in album]
    add(*entries)
    program = other()
    (first,) = program.store.claim(program.lock.token, [(entries[0], entries[0].target)])
    window = open_window()
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    message = window.message_bar.message
    assert message.title == "Another SR Desktop is restoring 3 photos (command line)."
    assert message.text == ""
    ((words_, show),) = message.actions
    assert words_ == "Show them"
    show()
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    states = [photo.state for photo in photos_of(window)]
    assert states == [State.WORKING, State.WAITING, State.WAITING]
    assert not window.work.running
    program.store.finish(
        program.lock.token,
        first.id,
        # what the other program says of a result
        _finish(album[0]),
    )
    qtbot.waitUntil(lambda: window.photos.photo(0).state is State.DONE)
    assert window.photos.photo(0).result == album[0]


def _finish(result: Path):
    from sr_desktop.jobs.store import Finish

    return Finish(result, "", "", 1.0, "cpu", "m")


def test_ours_follow_when_the_other_program_is_done(qtbot, open_window, album, other, make_photo):
    theirs = line_of(make_photo("theirs.png"))
    add(theirs)
    program = other()
    program.store.claim(program.lock.token, [(theirs, theirs.target)])
    window = open_window(engine=True)
    come_in(qtbot, window, album)
    window.restore()
    qtbot.waitUntil(lambda: len(in_queue(queue.State.WAITING)) == 3)
    assert window.action_panel.line == "Waiting for the other SR Desktop"
    program.store.cancel([theirs.id])
    program.store.stop(program.lock.token, theirs.id)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        program.lock.release()
    assert ended.args[0].done == 3


def test_what_another_program_leaves_is_offered(qtbot, open_window, album, other):
    entries = [line_of(photo) for photo in album]
    add(*entries)
    program = other()
    program.store.claim(program.lock.token, [(entries[0], entries[0].target)])
    window = open_window()
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    program.lock.release()  # as if it was killed: one of its photos is still in work
    qtbot.waitUntil(lambda: "has ended" in (window.message_bar.message or Said).title)
    assert window.message_bar.message.text == "3 photos are still waiting."
    assert len(in_queue(queue.State.WAITING)) == 3


class Said:
    title = ""


def test_what_another_program_adds_appears_on_the_list(qtbot, open_window, album):
    window = open_window()
    own = replace(USUAL, clean_up=0.25)
    add(*(line_of(photo, settings=own) for photo in album))
    qtbot.waitUntil(lambda: len(window.photos) == 3, timeout=10_000)
    assert [photo.state for photo in photos_of(window)] == [State.WAITING] * 3
    assert not window.work.running
    assert {photo.settings for photo in photos_of(window)} == {own}
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused)
    window.work.restore(photos_of(window), USUAL, None)
    qtbot.waitUntil(lambda: not window.work.preparing)
    assert window.work.total == 3
    assert {entry.settings for entry in in_queue()} == {own}, "they keep their own"
    assert len(in_queue()) == 3


def test_while_the_window_works_it_works_on_them_too(qtbot, open_window, album, make_photo):
    window = open_window(engine=True)
    come_in(qtbot, window, album)
    window.restore()
    qtbot.waitUntil(lambda: window.work.state.working, timeout=SECONDS)
    add(line_of(make_photo("more.png")))
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        pass
    assert ended.args[0].done == 4
    assert len(window.photos) == 4
    assert window.work.total == 4


def test_a_photo_that_another_program_works_on_is_not_begun_twice(qtbot, open_window, album, other):
    theirs = line_of(album[0])
    add(theirs)
    program = other()
    program.store.claim(program.lock.token, [(theirs, theirs.target)])
    window = open_window()
    come_in(qtbot, window, album[:1])
    with qtbot.waitSignal(window.work.ended) as ended:
        window.restore()
    assert ended.args[0].failed == 1
    assert "by another SR Desktop" in window.photos.photo(0).error.sentence
    assert len(in_queue()) == 1


def test_the_command_line_adds_and_the_window_shows_it(qtbot, open_window, album):
    window = open_window()
    subprocess.run(
        [sys.executable, "-m", "sr_desktop", "queue", "add", str(album[0].parent)], check=True
    )
    qtbot.waitUntil(lambda: len(window.photos) == 3, timeout=SECONDS)


# --- the queue itself ------------------------------------------------------------------------


def test_trouble_stays_on_the_screen_until_it_is_over(open_window):
    window = open_window()
    bridge, bar = window._bridge, window.message_bar
    bridge.trouble.emit(QueueTrouble(QueueUnusable("There is no space left for the queue.")))
    assert "no space left" in bar.message.text
    assert "goes on by itself" in bar.message.text
    bridge.told.emit(QueueTold("Something else."))
    assert "no space left" in bar.message.text
    bar.clear()
    assert "no space left" in bar.message.text
    bridge.trouble.emit(QueueTrouble(None))
    assert bar.message.title == "The queue can be written again. It goes on."


def test_what_the_queue_tells_is_said(open_window):
    window = open_window()
    window._bridge.told.emit(QueueTold("The queue was damaged and has been repaired."))
    assert window.message_bar.message.text == "The queue was damaged and has been repaired."


def test_without_a_place_for_the_queue_photos_are_restored_all_the_same(
    qtbot, make_window, album, home
):
    paths.queue_file().mkdir()  # nothing can be kept there
    window = make_window()
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    assert window.message_bar.message.kind == "error"
    assert "forgotten when the window closes" in window.message_bar.message.text
    come_in(qtbot, window, album)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        window.restore()
    assert ended.args[0].done == 3


def test_one_thing_that_cannot_be_read_does_not_end_all_others(
    qtbot, open_window, monkeypatch, caplog
):
    window = open_window()
    runner = window._bridge.runner
    real, told = runner.next_event, []

    def broken(timeout):
        if not told:
            told.append(True)
            raise EOFError("not what was expected")
        return real(timeout)

    monkeypatch.setattr(runner, "next_event", broken)
    qtbot.waitUntil(lambda: bool(told))
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused)
    assert "goes on" in caplog.text


# --- the end ---------------------------------------------------------------------------------


def test_the_end_of_a_run_offers_a_summary_and_failed_ones_are_tried_again(
    qtbot, open_window, album, tmp_path
):
    window = open_window(engine=True)
    broken = tmp_path / "album" / "broken.png"
    broken.write_text("no picture")
    come_in(qtbot, window, [*album, broken])
    window.photos.change(window.photos.photo(3), state=State.WAITING, error=None)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        window.restore()
    assert (ended.args[0].done, ended.args[0].failed) == (3, 1)
    actions = dict(window.message_bar.message.actions)
    assert list(actions)[:2] == ["Look through them", "Summary"]
    actions["Summary"]()
    qtbot.waitUntil(lambda: window.running.page is not None)
    page = window.running.page
    assert page.isVisible()
    (failed,) = in_queue(queue.State.FAILED)
    broken.write_bytes(album[0].read_bytes())
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        page.retry_wanted.emit([failed.id])
    assert ended.args[0].done == 1
    assert window.photos.photo(3).state is State.DONE
    assert len(in_queue(queue.State.DONE)) == 4
    assert in_queue(queue.State.FAILED) == []


def test_what_was_learned_of_the_pace_is_kept(qtbot, open_window, album):
    window = open_window(engine=True)
    come_in(qtbot, window, album)
    with qtbot.waitSignal(window._bridge.paced, timeout=SECONDS) as paced:
        window.restore()
    assert json.loads(paced.args[0])["costs"]


@pytest.mark.slow
def test_a_hundred_thousand_photos_are_sent_with_one_press(qtbot, open_window, tmp_path, capsys):
    """And stopped again; the longest times that the window did not answer are printed."""
    window = open_window()
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused)
    count = 100_000
    photos = [Photo(tmp_path / f"{number:06}.jpg") for number in range(count)]
    window.photos.add(photos)
    began = time.monotonic()
    counted: list[int] = []
    with LoopProbe() as probe:
        window.work.restore(photos, USUAL, None)
        qtbot.waitUntil(lambda: not window.work.preparing, timeout=2 * SECONDS)
        window._bridge.ask(lambda store: store.counts()[queue.State.WAITING], counted.append)
        qtbot.waitUntil(lambda: bool(counted), timeout=2 * SECONDS)
    sent = time.monotonic() - began
    with LoopProbe() as stopping, qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.work.stop()
    with capsys.disabled():
        sys.stdout.write(
            f"\n{count} photos sent in {sent:.1f} s: {probe.summary()}\n"
            f"stopped: {stopping.summary()}\n"
        )
    assert counted == [count]
    assert len(in_queue(queue.State.WAITING)) == 0


def test_a_state_is_told_once(qtbot, open_window):
    window = open_window()
    with qtbot.waitSignal(window.work.queue_changed) as told:
        window.work.pause()
    assert told.args[0] == QueueState(paused=True)
