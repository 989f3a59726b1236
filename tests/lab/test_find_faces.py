"""`lab find-faces`: where faces are, and tables of how many are found."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.engine.faces.face import Face
from sr_desktop.lab.commands import main
from sr_desktop.lab.known_faces import Figures, Known, KnownPhoto, compared, matched, read_known
from sr_desktop.lab.worn_faces import Sample, group, scenes, versions
from tests.support import picture

BOX = (20.0, 10.0, 40.0, 50.0)


def face(x, y, width=40.0, height=50.0, score=0.9):
    return Face(x, y, width, height, ((x, y),) * 5, score)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "album" / "one.png"
    path.parent.mkdir()
    Image.fromarray(picture(90, 80)).save(path)
    return path


def test_it_tells_of_each_photo_what_was_found(photo, capsys):
    assert main(["find-faces", str(photo.parent)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{photo}: 0 by cascade in ")


def test_a_table_has_a_line_for_each_version(photo, tmp_path, capsys):
    known = tmp_path / "known.toml"
    known.write_text(
        '[[photo]]\nname = "album/one.png"\nfaces = [[20, 10, 40, 50]]\n'
        '[[without]]\nfolder = "album"\npeople = ["three"]\n',
        encoding="utf-8",
    )
    for name in ("two", "three"):
        Image.fromarray(picture(90, 80, seed=3)).save(photo.with_name(f"{name}.png"))
    assert main(["find-faces", str(photo.parent), "--known", str(known)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["version", "photos", "faces"]
    assert lines[1].split()[:6] == ["as", "it", "is", "1", "1", "0"]
    assert any(line.startswith("face of 24 px") for line in lines)
    assert lines[-1].split()[:4] == ["without", "people", "1", "0"]


def test_what_makes_no_sense_is_said(photo, tmp_path):
    known = tmp_path / "known.toml"
    with pytest.raises(WrongUsage, match="does not say"):
        main(["find-faces", str(photo), "--known", str(known)])
    for wrong in (
        "[[photo]]\nfaces = []",
        "[[photo]]\nname = 'x'\nfaces = [[1, 2, 0, 4]]",
        "a = 1",
    ):
        known.write_text(wrong, encoding="utf-8")
        with pytest.raises(WrongUsage):
            read_known(known)
    known.write_text('[[photo]]\nname = "other.png"', encoding="utf-8")
    with pytest.raises(NoPhotos):
        main(["find-faces", str(photo), "--known", str(known)])
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(NoPhotos):
        main(["find-faces", str(empty)])


def test_each_face_counts_once_and_what_may_be_found_is_no_mistake():
    known = KnownPhoto("x", (BOX,), ((200.0, 200.0, 40.0, 50.0),))
    assert compared([face(22, 12)], known) == Figures(1, 1, 1, 0)
    assert compared([], known) == Figures(1, 1, 0, 0)
    assert compared([face(22, 12), face(200, 200), face(100, 0)], known) == Figures(1, 1, 1, 1)
    assert compared([face(22, 12, 90, 110)], known) == Figures(1, 1, 0, 1)  # far too large
    total = compared([face(22, 12)], known) + compared([face(100, 0)], known)
    assert (total.recall, total.false_a_photo) == (0.5, 0.5)


def test_photos_are_known_by_the_end_of_their_path(tmp_path):
    known = Known((KnownPhoto("a/x.png"),), {"b": frozenset({"people"})})
    paths = [tmp_path / name for name in ("a/x.png", "c/x.png", "b/y.png", "b/people.png")]
    photos, empty = matched(paths, known)
    assert [path for path, _ in photos] == paths[:1]
    assert [path for path, _ in empty] == paths[2:3]


def test_versions_are_the_same_each_time_and_know_where_faces_are():
    pixels = picture(200, 160)
    pixels[40:100, 60:100] = (250, 20, 20)
    samples = [Sample(pixels, KnownPhoto("x", ((60.0, 40.0, 40.0, 60.0),)))]
    once = [(name, [each.pixels for each in made]) for name, made in versions(samples)]
    for (name, first), (_, made) in zip(once, versions(samples), strict=True):
        for before, sample in zip(first, made, strict=True):
            assert (before == sample.pixels).all(), name
    for sample in (*scenes(samples, 32), group(samples)):
        for x, y, width, height in sample.known.faces:
            middle = sample.pixels[round(y + height / 2), round(x + width / 2)].astype(int)
            assert middle[0] - middle[1] > 120
    tilted = next(made for name, made in versions(samples) if name == "tilted 30°")
    ((x, y, width, height),) = next(iter(tilted)).known.faces
    assert np.hypot(width, height) == pytest.approx(np.hypot(40, 60))
