"""What is asked for faces on the command line: said, refused before any work, told of a result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sr_desktop.base import paths
from sr_desktop.base.files import digest
from sr_desktop.cli.faces import FIND_BETTER
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.record import Record
from sr_desktop.engine.settings import MOST_FACE_CHOICES, FaceChoice, Settings
from sr_desktop.engine.writing import save_photo
from sr_desktop.jobs.store import Store
from sr_desktop.models.catalog import FACES, load_catalog
from tests.support import cli_here, names, objects, write_photo

CHOICES = (FaceChoice(0.31, 0.42, 0.0), FaceChoice(0.5, 0.25, 0.7))


@pytest.fixture
def photo(tmp_path):
    return write_photo(tmp_path / "album" / "Oma.png")


@pytest.fixture
def network():
    """A file in the place of the face network: whether one is here is all that is asked before the work."""
    wanted = next(model for model in load_catalog() if model.purpose == FACES)
    paths.imported_models().mkdir(parents=True, exist_ok=True)
    (paths.imported_models() / wanted.strong.name).write_bytes(b"network")


def result_of(photo, **changes):
    """A result of this photo that says how it was made."""
    record = Record(
        *("1.0", photo.name, digest(photo), (60, 40), (("a.pth", "01" * 32),)),
        replace(Settings(faces="gentle", face_choices=CHOICES), device="cpu"),
        "float32",
        finder="yunet",
        faces_found=3,
        face_weights=(("finder.onnx", "23" * 32),),
    )
    made = replace(open_photo(photo), record=replace(record, **changes))
    return save_photo(made, photo.parent.parent / "result.png", "png")[0]


def waiting():
    with Store.open() as store:
        return [entry.settings for entry in store.entries()]


def test_presets_treat_faces_gently_and_the_switch_counts(photo):
    for words, faces in (((), "gentle"), (("--preset", "just-bigger"), "leave")):
        assert cli_here("queue", "add", photo, *words).returncode == 0
        assert waiting()[0].faces == faces
    cli_here("queue", "add", photo, "--faces", "leave")
    assert waiting()[0].faces == "leave"


def test_single_faces_are_named_by_their_place(photo):
    words = ("--face", "0.31,0.42=0", "--face", "0.5,.25=0.7")
    done = cli_here("queue", "add", photo, *words)
    assert done.returncode == 0, done.stderr
    assert waiting()[0].face_choices == CHOICES


@pytest.mark.parametrize(
    ("words", "told"),
    [
        *((("--face", text), "is not X,Y=AMOUNT") for text in ("0.3,0.4", "0.3=0", "0,31,0,42=0")),
        *(
            (("--face", text), "is not X,Y=AMOUNT")
            for text in ("31,42=0", "0.3,0.4=1.1", "nan,0=0")
        ),
        *((("--face", text), "is not X,Y=AMOUNT") for text in ("", "a,b=c", "0.3,0.4=-0.1")),
        (("--face", "0.3,0.4=0", "--faces", "leave"), "no effect where faces are left alone"),
        (("--face", "0.3,0.4=0", "--preset", "documents"), "no effect where faces are left alone"),
        (("--face", "0,0=0") * (MOST_FACE_CHOICES + 1), "200 times at most"),
        (("--faces", "young"), "invalid choice"),
        (("--faces", "strong"), "a face network is needed, and none is on this computer"),
    ],
)
@pytest.mark.parametrize("command", [("restore",), ("queue", "add")], ids=" ".join)
def test_what_makes_no_sense_or_cannot_be_done_is_refused_before_any_work(
    photo, command, words, told
):
    done = cli_here(*command, photo, *words)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert names(photo.parent) == ["Oma.png"]
    assert waiting() == []


def test_strong_is_taken_where_a_face_network_is(photo, network):
    done = cli_here("queue", "add", photo, "--faces", "strong")
    assert done.returncode == 0, done.stderr
    assert waiting()[0].faces == "strong"


def test_a_face_is_one_of_one_photo(photo):
    other = write_photo(photo.parent / "Opa.png")
    face = ("--face", "0.3,0.4=0")
    for photos in ((photo, other), (photo.parent,)):
        done = cli_here("queue", "add", *photos, *face)
        assert (done.returncode, waiting()) == (2, [])
        assert "for a face of one photo" in done.stderr
    done = cli_here("queue", "watch", photo.parent, *face)
    assert done.returncode == 2
    assert "for a face of one photo" in done.stderr


def test_like_keeps_choices_for_faces_for_the_very_photo_alone(photo):
    result = result_of(photo)
    done = cli_here("queue", "add", photo, "--like", result, "--face", "0.1,0.1=1")
    assert done.returncode == 0, done.stderr
    assert "another photo" not in done.stderr
    assert waiting()[0].face_choices == (*CHOICES, FaceChoice(0.1, 0.1, 1.0))
    cli_here("queue", "clear", "--state", "waiting")
    other = write_photo(photo.parent / "Opa.png", 70)
    for photos in ((other,), (photo, other), (photo.parent,)):
        done = cli_here("queue", "add", *photos, "--like", result)
        assert done.returncode == 0, done.stderr
        assert "belongs to another photo and is left out" in done.stderr
        assert {settings.face_choices for settings in waiting()} == {()}
        assert {settings.faces for settings in waiting()} == {"gentle"}


def test_info_tells_what_was_done_to_faces(photo):
    told = cli_here("info", result_of(photo)).stdout
    assert "faces gentle" in told
    assert "  3 faces treated, found by YuNet\n" in told
    assert "  face at 0.31,0.42=0\n    face at 0.5,0.25=0.7\n" in told
    assert f"  weights for faces finder.onnx, SHA-256 {'23' * 32}\n" in told
    (found,) = objects(cli_here("info", photo.parent.parent / "result.png", "--json").stdout)
    assert found["record"]["faces_found"] == 3
    assert found["record"]["settings"]["face_choices"][0] == {"x": 0.31, "y": 0.42, "amount": 0.0}


def test_info_of_a_result_of_before_says_no_more_of_faces(photo):
    old = result_of(photo, finder="", faces_found=0, face_weights=())
    told = cli_here("info", old).stdout
    assert "treated" not in told
    assert "for faces" not in told
    assert "weights for faces" not in cli_here("queue", "add", photo, "--like", old).stderr


def test_other_weights_for_faces_are_told(photo):
    done = cli_here("queue", "add", photo, "--like", result_of(photo))
    assert "The weights for faces are other ones now" in done.stderr


def test_the_simple_finder_is_told_once_a_call_and_in_a_field_of_its_own(photo):
    """Not in what is said of each photo: nobody wants to read it a hundred times."""
    write_photo(photo.with_name("Opa.png"))
    for words, finder, told in (
        (("--faces", "gentle"), "cascade", 1),
        (("--faces", "leave"), None, 0),
    ):
        to = photo.parent.parent / words[1]
        options = ("--model", "faithful", "--size", "same", "--to", to, "--json")
        done = cli_here("restore", photo.parent, *words, *options)
        assert done.returncode == 0, done.stderr
        assert done.stderr.count(FIND_BETTER) == told
        assert done.stderr.count("sr-desktop models get yunet") == told
        lines = objects(done.stdout)
        assert [line["face_finder"] for line in lines] == [finder] * 2
        assert all("finder" not in line["message"] for line in lines)
