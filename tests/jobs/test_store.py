"""The queue on disk: what is added is there, in its turn, and changes as it should."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from sr_desktop.base.errors import PhotoTooLarge, PhotoUnreadable
from sr_desktop.base.sentences import counted, sentence
from sr_desktop.jobs.database import Lost
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.store import Finish, Store
from tests.jobs.queue_tools import entry, owned, sources


@pytest.fixture
def store():
    with Store.open() as opened:
        yield opened


DONE = Finish(
    *(Path("/photos/Oma (restored).png"), "aa", "bb", 1.5, "cpu", "heirloom-x4"),
    ("It was {a} {brace}.", sentence("{name} is grey.", name="Oma")),
)


def test_everything_of_a_photo_comes_back(store):
    hard = os.fsdecode(b"Gro\xc3\x9fer \xff J\xcc\x88 \n'\".png")
    kept = entry(
        *(hard,),
        settings=Settings(size=Size.parse("20x30cm@300"), clean_up=0.25, quality=None, tile=64),
        root=Path("/photos"),
        to=Path(os.fsdecode(b"/out/\xfe")),
        batch=7,
        priority=-2,
        pixels=(640, 480),
        source_bytes=2**40,
        source_changed=1_700_000_000_123_456_789,
        notes=("one",),
    )
    store.add([kept])
    with Store.open() as other:
        (read,) = other.entries()
    assert read.added > 0
    assert read.place == 1
    different = {"added", "place"}
    for name in kept.__slots__:
        if name not in different:
            assert getattr(read, name) == getattr(kept, name), name


def test_a_finished_photo_is_told_as_it_was(store):
    token, one = owned(store), entry()
    store.add([one])
    assert [each.id for each in store.claim(token, [(one, one.target)])] == [one.id]
    assert store.entry(one.id).state is State.RUNNING
    assert store.entry(one.id).planned == one.target
    store.begin(token, one.id, (60, 40))
    store.finish(token, one.id, DONE)
    read = store.entry(one.id)
    assert (read.state, read.attempts, read.pixels) == (State.DONE, 1, (60, 40))
    assert (read.result, read.result_sha256, read.source_sha256) == (DONE.result, "aa", "bb")
    assert (read.seconds, read.device, read.model) == (1.5, "cpu", "heirloom-x4")
    assert read.notes == DONE.notes
    assert read.notes[1].template == "{name} is grey.", "so that it can be translated"
    assert read.finished >= read.started > 0


def test_an_error_comes_back_with_its_kind_and_its_words(store):
    token, one, two = owned(store), entry("a.png"), entry("b.png")
    store.add([one, two])
    store.claim(token, [(one, one.target), (two, two.target)])
    wide = PhotoTooLarge(
        "{name} is {time} wide.",
        name="a {x}.png",
        time=counted(3, "%n minute", "%n minutes"),
        next_step=sentence("Ask {who}.", who="Opa"),
    )
    store.fail(token, one.id, wide, 2.0)
    store.fail(token, two.id, PhotoUnreadable("Plain."))
    read = store.entry(one.id)
    assert type(read.error) is PhotoTooLarge
    assert str(read.error) == "a {x}.png is 3 minutes wide. Ask Opa."
    assert read.error.sentence.template == "{name} is {time} wide."
    assert read.error.next_step.template == "Ask {who}."
    assert read.seconds == 2.0
    assert str(store.entry(two.id).error) == str(PhotoUnreadable("Plain."))


def test_the_order_is_priority_then_place(store):
    names = [f"{letter}.png" for letter in "abcdef"]
    entries = [entry(name) for name in names]
    store.add(entries[:3])
    store.add(entries[3:])
    assert sources(store) == names
    a, b, c, d, e, f = (each.id for each in entries)
    store.move([f, e], before=b)
    assert "".join(name[0] for name in sources(store)) == "afebcd"
    store.move([a])
    assert "".join(name[0] for name in sources(store)) == "febcda"
    store.set_priority([c], 5)
    assert "".join(name[0] for name in sources(store)) == "cfebda"
    store.move([d], before=c)
    assert "".join(name[0] for name in sources(store)) == "dcfeba", "as urgent as what it precedes"
    assert [each.source.name for each in store.first_waiting(2)] == ["d.png", "c.png"]
    store.move([b], before=999)
    assert "".join(name[0] for name in sources(store)) == "dcfeba"


def test_many_moves_to_one_place_keep_their_order(store):
    entries = [entry(f"{number}.png") for number in range(80)]
    store.add(entries)
    for each in reversed(entries[2:]):
        store.move([each.id], before=entries[1].id)
    order = [each.id for each in store.entries()]
    expected = [entries[0].id, *(each.id for each in reversed(entries[2:])), entries[1].id]
    assert order == expected


def test_only_batches_that_are_asked_for_are_given(store):
    store.add([entry("a.png", batch=1), entry("b.png", batch=2), entry("c.png", batch=3)])
    assert [each.source.name for each in store.first_waiting(9, {1, 3})] == ["a.png", "c.png"]
    assert store.first_waiting(9, set()) == []
    assert store.last_batch() == 3
    assert store.counts(batch=2)[State.WAITING] == 1


def test_cancelling_ends_what_waits_and_wishes_the_end_of_what_is_in_work(store):
    token, one, two = owned(store), entry("a.png"), entry("b.png")
    store.add([one, two])
    store.claim(token, [(one, one.target)])
    store.cancel([one.id, two.id])
    assert store.entry(two.id).state is State.CANCELLED
    assert store.entry(one.id).state is State.RUNNING
    assert store.wished() == [one.id]
    store.stop(token, one.id)
    assert store.entry(one.id).state is State.CANCELLED
    assert store.wished() == []


def test_failed_and_cancelled_photos_wait_again(store):
    token, entries = owned(store), [entry(f"{letter}.png") for letter in "abc"]
    store.add(entries)
    store.claim(token, [(each, each.target) for each in entries])
    store.begin(token, entries[0].id, (1, 1))
    store.fail(token, entries[0].id, PhotoUnreadable("Bad."))
    store.finish(token, entries[1].id, DONE)
    store.stop(token, entries[2].id)
    assert store.retry([each.id for each in entries], batch=9) == 2
    again = store.entry(entries[0].id)
    assert (again.state, again.error, again.attempts, again.batch) == (State.WAITING, None, 0, 9)
    assert store.entry(entries[1].id).state is State.DONE
    assert store.entry(entries[2].id).state is State.WAITING


def test_changed_settings_touch_only_what_waits(store):
    token, one, two = owned(store), entry("a.png"), entry("b.png")
    store.add([one, two])
    store.claim(token, [(one, one.target)])
    strong = Settings(strength=1.0)
    store.change_settings([one.id, two.id], strong)
    assert store.entry(one.id).settings == Settings()
    assert store.entry(two.id).settings == strong


def test_two_photos_whose_results_have_one_name_are_not_worked_on_at_once(store):
    token, one, two = owned(store), entry("a.png"), entry("a.png")
    store.add([one, two])
    got = store.claim(token, [(one, one.target), (two, two.target)])
    assert [each.id for each in got] == [one.id]
    store.finish(token, one.id, DONE)
    assert len(store.claim(token, [(two, two.target)])) == 1


def test_a_photo_is_claimed_once(store):
    token, one = owned(store), entry()
    store.add([one])
    assert store.claim(token, [(one, one.target)])
    assert store.claim(token, [(one, one.target)]) == []


def test_without_the_owners_token_nothing_in_work_changes(store):
    token, one = owned(store), entry()
    store.add([one])
    store.claim(token, [(one, one.target)])
    owned(store, "another")
    for act in (
        lambda: store.finish(token, one.id, DONE),
        lambda: store.fail(token, one.id, PhotoUnreadable("x")),
        lambda: store.give_back(token, [one.id]),
        lambda: store.claim(token, [(one, one.target)]),
        lambda: store.begin(token, one.id, (1, 1)),
        lambda: store.beat(token, ""),
    ):
        with pytest.raises(Lost):
            act()
    assert store.entry(one.id).state is State.RUNNING


def test_what_an_ended_program_left_in_work_waits_again(store):
    token, one = owned(store), entry()
    store.add([one])
    store.claim(token, [(one, one.target)])
    owned(store, "next")
    assert [each.id for each in store.orphans("next")] == [one.id]
    again = store.entry(one.id)
    assert again.state is State.WAITING
    assert again.planned == one.target, "so that its result is looked for first"


@pytest.mark.parametrize("ended", ["killed", "closed"])
def test_a_photo_that_was_to_be_stopped_does_not_wait_again(store, ended):
    token, one, two = owned(store), entry("a.png"), entry("b.png")
    store.add([one, two])
    store.claim(token, [(one, one.target), (two, two.target)])
    store.cancel([one.id])
    if ended == "killed":
        store.orphans(token)
    else:
        store.give_back(token, [one.id, two.id])
    assert [each.id for each in store.first_waiting(2)] == [two.id]
    assert store.entry(one.id).state is State.CANCELLED
    store.retry([one.id])
    assert len(store.claim(token, [(one, one.target)])) == 1
    assert store.wished() == []


def test_an_unended_change_leaves_nothing_behind(store):
    bad = entry("b.png", batch=2**70)  # more than a number of SQLite holds
    with pytest.raises(OverflowError):
        store.add([entry("a.png"), bad])
    assert store.entries() == []
    store.add([entry("c.png")])
    assert sources(store) == ["c.png"]


def test_others_see_changes_and_only_those(store):
    store.add([entry("a.png")])
    with Store.open() as other:
        revision, version = other.revision, other.version
        assert other.entries(since=revision) == []
        store.add([entry("b.png")])
        assert other.version != version
        assert sources(other, since=revision) == ["b.png"]
        version = other.version
        other.pause()
        assert other.version == version, "its own changes are none of others"
        assert store.paused


def test_clearing_forgets_ended_lines_but_nothing_in_work(store):
    token, entries = owned(store), [entry(f"{letter}.png") for letter in "abc"]
    store.add(entries)
    store.claim(token, [(each, each.target) for each in entries[:2]])
    store.finish(token, entries[0].id, DONE)
    assert store.clear(list(State)) == 2
    assert sources(store) == ["b.png"]


def test_settings_of_a_photo_that_waits_are_taken_over_by_a_newer_call(store):
    one = entry(batch=1)
    store.add([one])
    newer = entry("Oma.png", id=one.id, batch=2, settings=Settings(strength=0.1), to=Path("/to"))
    store.take_over([newer])
    read = store.entry(one.id)
    assert (read.batch, read.settings.strength, read.to) == (2, 0.1, Path("/to"))


def test_lines_that_make_no_sense_are_passed_over(store):
    store.add([entry("a.png"), entry("b.png"), entry("c.png"), entry("d.png")])
    with sqlite3.connect(store.file) as raw:
        raw.execute("UPDATE photos SET settings = '{\"model\": 3}' WHERE place = 1")
        raw.execute(
            "UPDATE photos SET settings = ? WHERE place = 2",
            (json.dumps({"clean_up": 7}),),
        )
        raw.execute("UPDATE photos SET source = 5 WHERE place = 3")
    raw.close()
    assert sources(store) == ["d.png"]
    assert [each.source.name for each in store.first_waiting(1)] == ["d.png"]
    assert store.counts()[State.WAITING] == 1, "they do not stand in the way of others"


def test_facts_are_kept(store):
    assert store.fact("pace") is None
    store.keep_fact("pace", "{}")
    store.keep_fact("pace", "[1]")
    with Store.open() as other:
        assert other.fact("pace") == "[1]"


def test_a_queue_in_memory_does_the_same(home):
    with Store(None) as store:
        token, one = owned(store), entry()
        store.add([one])
        store.claim(token, [(one, one.target)])
        store.finish(token, one.id, DONE)
        assert store.counts()[State.DONE] == 1
    assert not list(home.glob("queue*"))


def test_a_file_that_is_no_photo_stands_there_once(store):
    told = {"state": State.SKIPPED, "error": PhotoUnreadable("{name} is not a photo.", name="a")}
    store.add([entry("a.txt", **told), entry("b.png", state=State.DONE)])
    store.add([entry("a.txt", **told), entry("b.png", **told)])
    assert sources(store) == ["b.png", "a.txt", "b.png"]
