"""The summary of a run: counted, in words, and as a table."""

from __future__ import annotations

import csv
import os
from datetime import datetime
from pathlib import Path

import pytest

from sr_desktop.base.errors import (
    Cancelled,
    PhotoNotFound,
    PhotoUnreadable,
    SRError,
    WrongUsage,
)
from sr_desktop.base.progress import Control, Progress
from sr_desktop.base.sentences import Sentence
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.photo_table import COLUMNS, harmless, moment, write_csv
from sr_desktop.jobs.report import Summary, natural
from sr_desktop.jobs.report_file import save_report
from sr_desktop.jobs.summary_text import as_text, duration, headline, size_on_disk
from sr_desktop.jobs.visible import visible
from tests.jobs.reported import entry, failed, restored, skipped
from tests.support import names

ALBUM = Path("/home/oma/Großer Jüdenhof 1952")


def test_what_became_of_the_photos_is_counted(tmp_path):
    done = restored(tmp_path / "a.jpg")
    gone = entry(tmp_path / "b.jpg", result=tmp_path / "gone.jpg", pixels=(10, 20), seconds=3.0)
    summary = Summary.of(
        [done, gone, failed(ALBUM / "c.jpg"), skipped(ALBUM / "d.txt"), *_unfinished()]
    )
    assert summary.counts == {
        State.WAITING: 1,
        State.RUNNING: 1,
        State.DONE: 2,
        State.FAILED: 1,
        State.SKIPPED: 1,
        State.CANCELLED: 1,
    }
    assert (summary.total, summary.wanted) == (7, 6)
    assert summary.seconds == 5.0
    assert summary.pixels == 60 * 40 + 10 * 20
    assert done.result is not None
    assert (summary.bytes, summary.missing) == (done.result.stat().st_size, 1)
    assert [each.source.name for each in summary.cancelled] == ["z.jpg"]
    assert [each.source.name for each in summary.waiting] == ["x.jpg", "y.jpg"]


def _unfinished() -> list[Entry]:
    return [
        entry(ALBUM / "x.jpg", State.WAITING),
        entry(ALBUM / "y.jpg", State.RUNNING),
        entry(ALBUM / "z.jpg", State.CANCELLED),
    ]


def test_photos_are_counted_in_each_folder_and_sorted_as_people_number_them():
    files = ["1952/10.jpg", "1952/2.jpg", "1952/Süd/1.jpg", "0.jpg"]
    entries = [entry(ALBUM / name, root=ALBUM) for name in files]
    summary = Summary.of([*entries, failed(ALBUM / "1952" / "1.jpg", root=ALBUM)])
    assert [folder.name for folder in summary.folders] == [ALBUM.name, "1952", "1952 / Süd"]
    middle = summary.folders[1]
    assert [each.source.name for each in middle.entries] == ["1.jpg", "2.jpg", "10.jpg"]
    assert (middle.count(State.DONE), middle.count(State.FAILED)) == (2, 1)


def test_among_several_albums_folders_are_called_with_their_album():
    entries = [entry(root / "1.jpg", root=root) for root in (ALBUM, Path("/other"))]
    entries.append(entry(Path("/lose/2.jpg")))
    folders = Summary.of(entries).folders
    assert [folder.name for folder in folders] == [ALBUM.name, "lose", "other"]
    inside = entry(ALBUM / "Süd" / "3.jpg", root=ALBUM)
    assert f"{ALBUM.name} / Süd" in [each.name for each in Summary.of([*entries, inside]).folders]


@pytest.mark.parametrize("text", ["9" * 9000 + ".jpg", "٣.jpg", "²", "", "a1b22"])
def test_any_name_can_be_sorted(text):
    assert natural(text) == natural(text.upper())


def test_the_same_sentence_is_said_once_for_all_photos_that_it_is_true_of():
    damaged = PhotoUnreadable("{name} is damaged.", name="3.jpg")
    entries = [
        entry(ALBUM / "3.jpg", State.FAILED, error=damaged),
        failed(ALBUM / "10.jpg"),
        failed(ALBUM / "2.jpg"),
    ]
    first, second = Summary.of(entries).failed
    assert first.sentence == "Each of these is empty (0 bytes)."
    assert isinstance(first.sentence, Sentence)  # so that it can be translated
    assert first.next_step == "Copy or scan it again."
    assert first.words == "Each of these is empty (0 bytes). Copy or scan it again."
    assert [each.source.name for each in first.entries] == ["2.jpg", "10.jpg"]
    assert second.sentence == "3.jpg is damaged."


def test_sentences_that_were_stored_as_plain_text_are_put_together_too():
    entries = [
        entry(ALBUM / name, State.FAILED, error=SRError(f"{name} is {{odd}}.", next_step=""))
        for name in ("1.jpg", "2.jpg")
    ]
    (reason,) = Summary.of(entries).failed
    assert reason.sentence == "Each of these is {odd}."
    assert reason.words == "Each of these is {odd}."


def test_sentences_that_name_the_path_are_put_together_under_their_title():
    sources = [ALBUM / "1.jpg", ALBUM / "2.jpg"]
    entries = [
        entry(path, State.FAILED, error=PhotoNotFound("There is no file {path}.", path=path))
        for path in sources
    ]
    (reason,) = Summary.of(entries).failed
    assert reason.sentence == "Photo not found."
    assert reason.next_step == PhotoNotFound.next_step


def test_different_numbers_are_different_reasons():
    entries = [
        entry(
            ALBUM / f"{n}.jpg",
            State.FAILED,
            error=PhotoUnreadable("{name} has {n} holes.", name=f"{n}.jpg", n=n),
        )
        for n in (1, 2)
    ]
    assert len(Summary.of(entries).failed) == 2


def test_without_a_reason_that_is_said():
    (reason,) = Summary.of([entry(ALBUM / "1.jpg", State.FAILED)]).failed
    assert reason.words == "It is not known why."


def test_time_counts_once_when_several_photos_are_worked_on_at_once():
    times = [(1000.0, 10.0), (1005.0, 10.0), (1200.0, 3.0), (1199.0, 1.0), (0.0, 2.0)]
    entries = [entry(ALBUM / "1.jpg", seconds=took, finished=end) for end, took in times]
    summary = Summary.of([*entries, entry(ALBUM / "2.jpg", finished=5000.0)])
    assert summary.elapsed == 15 + 3 + 2
    assert summary.seconds == 26


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ("", "There were no photos."),
        ("ss", "There was nothing left to restore."),
        ("f", "No photo was restored, of 1 photo."),
        ("ds", "All done: 1 photo restored in 12 minutes."),
        ("ddfs", "2 of 3 photos restored in 12 minutes."),
        ("dw", "1 of 2 photos restored in 12 minutes."),
    ],
)
def test_the_headline(states, said):
    kinds = {"d": State.DONE, "f": State.FAILED, "s": State.SKIPPED, "w": State.WAITING}
    entries = [entry(ALBUM / "1.jpg", kinds[each]) for each in states]
    entries = [*entries[:-1], *(_timed(each) for each in entries[-1:])]
    assert headline(Summary.of(entries)) == said


def _timed(each: Entry) -> Entry:
    return entry(each.source, each.state, seconds=720.0)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 second"),
        (59.6, "60 seconds"),
        (90, "2 minutes"),
        (3600, "60 minutes"),
        (2 * 3600, "2 hours"),
        (3600 * 3 + 61, "3 hours and 1 minute"),
        (2 * 3600 - 1, "2 hours"),
    ],
)
def test_durations(seconds, said):
    assert duration(seconds) == said


@pytest.mark.parametrize(
    ("size", "said"),
    [
        *((0, "0 kB"), (716_000, "716 kB"), (999_600, "1.0 MB"), (4_900_000, "4.9 MB")),
        *((67_000_000, "67 MB"), (1_230_000_000, "1.2 GB"), (41_000_000_000, "41 GB")),
    ],
)
def test_sizes(size, said):
    assert size_on_disk(size) == said


def test_the_summary_in_words(tmp_path):
    album = tmp_path / "Album"
    entries = [
        restored(album / "1.jpg", root=album, finished=900.0, seconds=700.0),
        restored(album / "Süd" / "2.jpg", root=album, finished=920.0, seconds=20.0),
        failed(album / "3.jpg", root=album),
        failed(album / "4.jpg", root=album),
        skipped(album / "n.txt", root=album),
        entry(album / "5\n.jpg", State.CANCELLED, root=album),
        entry(album / "6.jpg", State.WAITING, root=album),
    ]
    size = size_on_disk(Summary.of(entries).bytes)
    assert (
        as_text(Summary.of(entries))
        == f"""\
2 of 6 photos restored in 12 minutes.

2 photos could not be restored.

  Each of these is empty (0 bytes). Copy or scan it again.
    {album}/3.jpg
    {album}/4.jpg

1 file was left alone.

  n.txt is not a photo. It was left alone.
    {album}/n.txt

1 photo was stopped; nothing was saved of it.
    {album}/5\\n.jpg

1 photo is still waiting.
    {album}/6.jpg

Restored in each folder:
    1 / 5  {album}
    1 / 1  {album}/Süd

The new files, {size}, are in:
    {album}

Your originals were not changed.
"""
    )


def test_only_some_of_many_files_are_named_if_wanted():
    entries = [failed(ALBUM / f"{n}.jpg") for n in range(10)]
    words = as_text(Summary.of(entries), most=3)
    assert words.count(".jpg") == 3
    assert "    and 7 more\n" in words
    assert as_text(Summary.of(entries), most=9).count(".jpg") == 10  # one more takes no more room


def test_the_summary_can_be_said_in_another_language():
    words = as_text(Summary.of([failed(ALBUM / "1.jpg")]), said=lambda text: f"«{text}»")
    spoken = [line.strip() for line in words.splitlines() if line and ".jpg" not in line]
    assert all(line.startswith("«") and line.endswith("»") for line in spoken), spoken


def test_results_in_another_folder_are_told_as_lying_there(tmp_path):
    to = tmp_path / "to"
    done = [
        entry(ALBUM / "1.jpg", root=ALBUM, to=to, result=to / "a" / "1.jpg"),
        entry(ALBUM / "2.jpg", root=ALBUM, result=tmp_path / "elsewhere" / "2.jpg"),
    ]
    assert [(place.path, place.results) for place in Summary.of(done).places] == [
        (tmp_path / "elsewhere", 1),
        (to, 1),
    ]


# --- the table -------------------------------------------------------------------------------


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_the_table_has_a_line_for_each_photo(tmp_path):
    done = restored(
        tmp_path / 'Oma, "1952".jpg',
        device="cpu",
        source_sha256="ab" * 32,
        result_sha256="cd" * 32,
        started=1_000_000_000.0,
        finished=1_000_000_002.0,
        notes=("One.", "Two."),
    )
    file = write_csv([done, failed(tmp_path / "2.jpg")], tmp_path / "t.csv")
    first, second = read(file)
    assert tuple(first) == COLUMNS
    began = datetime.fromisoformat(first.pop("started"))
    ended = datetime.fromisoformat(first.pop("finished"))
    assert (began.timestamp(), ended.timestamp()) == (1_000_000_000, 1_000_000_002)
    assert began.tzinfo is not None
    assert first == {
        "source": str(done.source),
        "result": str(done.result),
        "status": "done",
        "message": "One. Two.",
        "seconds": "2.000",
        "width": "60",
        "height": "40",
        "result_width": "120",
        "result_height": "80",
        "model": "heirloom-x4",
        "device": "cpu",
        "source_sha256": "ab" * 32,
        "result_sha256": "cd" * 32,
    }
    assert second["status"] == "failed"
    assert second["message"] == "2.jpg is empty (0 bytes). Copy or scan it again."
    assert {second[name] for name in COLUMNS[4:]} == {""}


def test_the_table_is_as_rfc_4180_and_excel_want_it(tmp_path):
    content = write_csv([entry(tmp_path / 'a "b", c.jpg')], tmp_path / "t.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfsource,result,")
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert len(lines) == 3
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b'a ""b"", c.jpg"' in lines[1]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", " =", "'"])
def test_no_name_is_taken_for_a_formula(tmp_path, start):
    name = f"{start}HYPERLINK(1).jpg"
    (line,) = read(write_csv([entry(Path(name), model=name)], tmp_path / "t.csv"))
    assert line["source"] == line["model"] == f"'{name}"
    assert line["source"][1:] == name  # nothing is lost


def test_all_of_a_name_can_be_seen(tmp_path):
    name = os.fsdecode(b"a\xff\t\n\r\x1b.jpg") + "\u202egpj"
    (line,) = read(write_csv([entry(tmp_path / name)], tmp_path / "t.csv"))
    assert line["source"] == f"{tmp_path}/a\\xff\\t\\n\\r\\x1b.jpg\\u202egpj"


@pytest.mark.parametrize(
    "name", ["Oma 👨‍👩‍👧.jpg", "Mu\u0308ller", "Müller", "می‌خواهم", "a\u00a0b"]
)
def test_what_can_be_seen_or_belongs_to_a_word_stays(name):
    assert visible(name) == harmless(name) == name


def test_impossible_times_are_left_out():
    assert moment(0) == moment(1e30) == moment(float("nan")) == ""


def test_a_table_never_replaces_a_file(tmp_path):
    (tmp_path / "t.csv").write_text("mine")
    assert write_csv([], tmp_path / "t.csv") == tmp_path / "t (2).csv"
    assert (tmp_path / "t.csv").read_text() == "mine"


def test_a_cancelled_table_leaves_nothing(tmp_path):
    control = Control()
    control.cancel()
    with pytest.raises(Cancelled):
        write_csv([entry(ALBUM / "1.jpg")], tmp_path / "t.csv", Progress(control=control))
    assert names(tmp_path) == []


# --- as a file -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "start"), [(".html", b"<!DOCTYPE html>"), (".csv", b"\xef\xbb\xbf"), (".TXT", b"No")]
)
def test_the_ending_says_what_is_written(tmp_path, ending, start):
    fractions: list[float] = []
    progress = Progress(lambda fraction, _: fractions.append(fraction), interval=0)
    (file,) = save_report([failed(ALBUM / "1.jpg")], tmp_path / f"x{ending}", progress)
    assert file == tmp_path / f"x{ending}"
    assert file.read_bytes().startswith(start)
    assert fractions[-1] == 1.0


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(WrongUsage):
        save_report([], tmp_path / "x.pdf")
    assert names(tmp_path) == []
