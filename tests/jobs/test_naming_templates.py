"""Names of results after a template, and results that are known whatever they are called."""

from __future__ import annotations

import os
import struct
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sr_desktop
from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.names import NAME_LIMIT, numbered
from sr_desktop.engine import results
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.record import NAMESPACE, PREFIX, Record
from sr_desktop.engine.results import is_restored
from sr_desktop.engine.writing import save_photo
from sr_desktop.engine.xmp import with_values
from sr_desktop.jobs.intake import Found, Refused, intake
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.naming import USUAL, Naming, check_template, size_words, target_for
from tests.support import cli_here, write_photo

DAY = date(2026, 3, 9)


def naming(template: str, preset: str = "Old family photo", **values) -> Naming:
    return Naming.of(check_template(template), Settings(**values), preset=preset, day=DAY)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        (USUAL, "Oma 1952 (restored).jpg"),
        ("{name}", "Oma 1952.jpg"),
        ("{name} {size}", "Oma 1952 2x.jpg"),
        ("  {date} {name}, {preset} \n", "2026-03-09 Oma 1952, Old family photo.jpg"),
        ("{name} - {model}", "Oma 1952 - heirloom-x4.jpg"),
        ("{name} {x", "Oma 1952 {x.jpg"),
        ("Fotos von {name} é 猫", "Fotos von Oma 1952 é 猫.jpg"),
    ],
)
def test_fields_stand_for_what_they_say(template, name):
    assert target_for(Path("/a/Oma 1952.jpg"), naming=naming(template)) == Path("/a") / name


def test_names_go_with_formats_folders_and_windows():
    made = target_for(
        Path("/albums/1952/Oma/a?.bmp"),
        to=Path("/out"),
        root=Path("/albums/1952"),
        naming=naming("{name}. {preset}", preset='A/B:"C"'),
        windows=True,
    )
    assert made == Path("/out/1952/Oma/a_. A_B__C_.png")
    device = target_for(Path("/a/NUL.jpg"), naming=naming("{name}"), windows=True)
    assert device.name == "NUL_.jpg"
    odd = target_for(Path("/a/x.jpg"), naming=naming("CON.{name} {size}"), windows=True)
    assert odd.name == "CON_.x 2x.jpg"


@given(
    st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1),
    st.sampled_from([USUAL, "{name}", "{preset} {name} {date}", "ü" * 90 + " {name}"]),
    st.booleans(),
)
def test_names_of_any_length_fit_with_their_number(stem, template, windows):
    source = Path("/a") / (stem + ".jpg")
    if source.suffix != ".jpg" or source.name != stem + ".jpg":
        return
    target = target_for(source, naming=naming(template), windows=windows)
    assert target.parent == Path("/a")
    for number in (1, 2, 4321):
        name = numbered(target, number).name
        assert len(name.encode()) <= NAME_LIMIT
        assert name.endswith(".jpg")
    if template == "{preset} {name} {date}":
        assert target.stem.startswith("Old family photo ")
        assert numbered(target, 4321).stem.endswith(" 2026-03-09 (4321)")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("", "needs a name"),
        ("   ", "needs a name"),
        ("restored", "{name} has to be in it"),
        ("{Name}", "{name} has to be in it"),
        ("{name} {name}", "only once"),
        ("a/{name}", "/"),
        ("..\\{name}", "\\"),
        ("{name}: {size}", ":"),
        ("{name}?", "?"),
        ("{name}\nx", "'\\n'"),
        ("{name} {colour}", "{colour}"),
        (".{name}", "hidden"),
        ("{name}" + "x" * 120, "too long"),
    ],
)
def test_what_no_file_can_be_called_is_refused_in_a_sentence(template, words):
    with pytest.raises(WrongUsage) as caught:
        check_template(template)
    assert words in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    assert caught.value.next_step.endswith(".")


@pytest.mark.parametrize("template", ["{preset}" * 10 + "{name}", "{preset}{model}{size}{name}"])
def test_long_words_for_fields_leave_room_for_the_name(template):
    naming = Naming(template, preset="\u4e00" * 40, model="m" * 80, size="s" * 80)
    name = naming.name("Oma 1952", ".jpg")
    assert len(os.fsencode(name)) <= NAME_LIMIT
    assert name.endswith("Oma 1952.jpg")


def test_a_template_is_measured_as_it_lies_on_the_disk():
    with pytest.raises(WrongUsage, match="too long"):
        check_template("\U0001f389" * 60 + "{name}")


def test_what_a_field_stands_for_is_not_read_for_fields():
    assert Naming("{preset} {name}", preset="{date}", date="x").name("Oma", ".jpg") == (
        "{date} Oma.jpg"
    )


def test_bytes_that_fill_up_end(tmp_path, monkeypatch):
    path = tmp_path / "full.jpg"
    path.write_bytes(b"\xff\xd8" + b"\xff" * 3_000_000)
    looked = []
    packets = results._packets

    def counted(stream):
        yield from packets(stream)
        looked.append(stream.tell())

    monkeypatch.setattr(results, "_packets", counted)
    assert not is_restored(path)
    assert looked[0] < 10_000


@pytest.mark.parametrize(
    ("size", "words"),
    [
        *(("same", "same"), ("2x", "2x"), ("1.5x", "1.5x"), ("2000x3000", "2000x3000")),
        *(("20x30cm@300", "20x30cm"), ("10.2x15.2cm@600 fixed", "10.2x15.2cm")),
    ],
)
def test_sizes_in_names(size, words):
    assert size_words(Size.parse(size)) == words


def result(path: Path) -> Path:
    """A file as this program writes it, made of a small picture."""
    source = write_photo(path.with_name("source.png"))
    photo = open_photo(source)
    source.unlink()
    record = Record(
        program=sr_desktop.__version__,
        source="Oma.jpg",
        source_sha256="0" * 64,
        size=photo.size,
        weights=(("a.safetensors", "0" * 64),),
        settings=Settings(),
        arithmetic="float32",
    )
    form = {".jpg": "jpeg", ".tif": "tiff"}.get(path.suffix, path.suffix[1:])
    return save_photo(replace(photo, record=record), path, form, None)[0]


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
def test_results_are_known_by_the_record_in_them(tmp_path, ending):
    made = result(tmp_path / f"Oma in Farbe{ending}")
    other = write_photo(tmp_path / f"Opa{ending}")
    assert is_restored(made)
    assert not is_restored(other)
    items = list(intake([tmp_path]))
    assert [item.path for item in items if isinstance(item, Found)] == [other]
    (refused,) = (item for item in items if isinstance(item, Refused))
    assert "already a result" in refused.reason.sentence
    assert not refused.failed
    assert list(intake([made])) == [Found(made)]  # named by the person: tried


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
def test_damaged_files_are_no_results_and_raise_nothing(tmp_path, ending):
    whole = result(tmp_path / f"made{ending}").read_bytes()
    file = tmp_path / f"cut{ending}"
    step = max(1, len(whole) // 60)
    for length in range(0, len(whole), step):
        file.write_bytes(whole[:length])
        assert is_restored(file) in (True, False)
    random = np.random.default_rng(3)
    for _ in range(60):
        torn = bytearray(whole)
        for place in random.integers(0, min(len(torn), 4096), 8):
            torn[place] = random.integers(0, 256)
        file.write_bytes(torn)
        assert is_restored(file) in (True, False)
    assert not is_restored(tmp_path / "gone.jpg")
    assert not is_restored(tmp_path)


def test_a_tiff_of_the_other_byte_order_is_read(tmp_path):
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    head = b"MM\0*" + struct.pack(">IH", 8, 1) + struct.pack(">HHII", 700, 1, 99, 26)
    (tmp_path / "a.tif").write_bytes(head + packet)
    assert not is_restored(tmp_path / "a.tif")
    packet = with_values(None, NAMESPACE, PREFIX, {"Program": "SR Desktop 9"})
    head = b"MM\0*" + struct.pack(">IH", 8, 1) + struct.pack(">HHII", 700, 1, len(packet), 22)
    (tmp_path / "b.tif").write_bytes(head + packet)
    assert is_restored(tmp_path / "b.tif")


def test_a_folder_restored_with_a_name_of_its_own_is_not_restored_again(tmp_path):
    write_photo(tmp_path / "Oma.jpg", 24, 16)
    told = ("restore", tmp_path, "--name", "{name} - {size}", "--device", "cpu")
    assert cli_here(*told).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Oma - 2x.jpg", "Oma.jpg"]
    assert cli_here(*told).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Oma - 2x.jpg", "Oma.jpg"]
    refused = cli_here("restore", tmp_path, "--name", "same for all")
    assert refused.returncode == 2
    assert "{name} has to be in it" in refused.stderr
