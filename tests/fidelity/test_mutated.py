"""Damaged files: each is opened or refused with a sentence, in bounded time and memory; none is changed."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.fidelity.mutation import claiming, damaged, endless_jpeg, valid_files
from tests.fidelity.trial import HUNG, OPENED, REFUSED, Outcome, tried
from tests.support import fingerprint, names, objects, run_cli, write_photo

pytestmark = pytest.mark.skipif(os.name == "nt", reason="its process is measured as on POSIX")

SEED = "1952"
MEMORY = 1_200_000_000
"""Bytes that the process may have for a damaged file; the largest sizes that they claim are 30 megapixels."""
MEMORY_AT_THE_LIMIT = 2_500_000_000
"""The same for a file that claims the most pixels that are taken: four bytes a pixel, decoded and copied."""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory) -> list[Outcome]:
    """What became of at least 2,000 damaged files."""
    folder = tmp_path_factory.mktemp("damaged")
    files = valid_files()
    made = []
    for name, content in files.items():
        stem, _, ending = name.rpartition(".")
        for number in range(2200 // len(files) + 1):
            path = folder / f"{stem} {number}.{ending}"
            path.write_bytes(damaged(content, f"{SEED} {name} {number}"))
            made.append(path)
    before = names(folder)
    found = list(tried(made))
    assert names(folder) == before
    return found


def told(outcomes: list[Outcome]) -> str:
    return "\n\n".join(f"{each.path.name}: {each.what}\n{each.words}" for each in outcomes)


def check(outcomes: list[Outcome], memory: int = MEMORY) -> None:
    """Each was opened or refused with a sentence and a next step, in time and memory."""
    bad = [each for each in outcomes if each.what not in (OPENED, REFUSED)]
    assert not bad, told(bad)
    for each in outcomes:
        if each.what == REFUSED:
            sentence, next_step = each.words.split("\n")
            assert each.path.name in sentence
            assert sentence.endswith((".", "!"))
            assert next_step.endswith(".")
    largest = max(outcomes, key=lambda each: each.peak)
    assert largest.peak < memory, largest


def test_undamaged_files_of_every_kind_are_opened(tmp_path):
    files = valid_files()
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    found = list(tried(tmp_path / name for name in files))
    refused = [each for each in found if each.what != OPENED]
    assert not refused, told(refused)


def test_damaged_files_are_opened_or_refused_with_a_sentence(outcomes):
    assert len(outcomes) >= 2000
    check(outcomes)
    counts = Counter(each.what for each in outcomes)
    assert min(counts[OPENED], counts[REFUSED]) > 400, (
        "the damage is too light or too heavy to tell"
    )


@pytest.mark.parametrize("size", [(14_100, 14_100), (20_000, 20_000), (2**31 - 1, 2**31 - 1)])
def test_files_that_claim_to_be_huge(tmp_path, size):
    files = valid_files()
    made = []
    for name in (
        *("baseline.jpg", "kind 2, 8 bits.png", "kind 6, 16 bits.png", "interlaced 2, 16 bits.png"),
        *("tiff_lzw.tif", "raw.tif", "mode CMYK.tif", "tiled.tif", "lossy.webp", "alpha.webp"),
        *("mode RGB.bmp", "run lengths.bmp", "still.gif", "telephone.heic"),
    ):
        if name in files:  # not all packages that make them are always there
            path = tmp_path / name
            path.write_bytes(claiming(files[name], *size))
            assert path.read_bytes() != files[name]
            made.append(path)
    assert len(made) >= 12
    check(list(tried(made)), MEMORY_AT_THE_LIMIT)


@pytest.mark.parametrize("size", [(199_000_000, 1), (1, 199_000_000)])
def test_files_that_claim_to_be_a_line(tmp_path, size):
    files = valid_files()
    made = []
    for name in ("kind 2, 8 bits.png", "kind 6, 16 bits.png", "mode RGB.bmp", "raw.tif"):
        path = tmp_path / name
        path.write_bytes(claiming(files[name], *size))
        made.append(path)
    check(list(tried(made)), MEMORY)


def test_damaged_files_in_a_folder_that_is_restored(outcomes, tmp_path):
    """Sixty of them, opened and refused in turn, by the command line: each is answered once."""
    small = [each for each in outcomes if each.what == OPENED and max(each.size) <= 64]
    refused = [each for each in outcomes if each.what == REFUSED]
    folder, temporary = tmp_path / "album", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    before = {}
    for group in (small, refused):
        for each in group[:: len(group) // 30][:30]:
            path = folder / each.path.name
            path.write_bytes(each.path.read_bytes())
            before[path] = fingerprint(path)
    assert len(before) == 60
    made = run_cli("restore", folder, "--json", "--size", "same", TMPDIR=str(temporary))
    answers = objects(made.stdout)
    assert sorted(answer["source"] for answer in answers) == sorted(map(str, before))
    by_status = Counter(answer["status"] for answer in answers)
    assert by_status == {"done": 30, "failed": 30}, made.stdout
    assert made.returncode == 1
    assert "Traceback" not in made.stderr
    assert "could not be restored" not in made.stdout
    targets = [Path(answer["target"]).name for answer in answers if answer["target"]]
    assert names(folder) == sorted([*(path.name for path in before), *targets])
    assert [name for name in names(temporary) if not name.startswith("torchinductor")] == []
    for path, was in before.items():
        assert fingerprint(path) == was


def test_a_decoder_that_hangs_is_told(tmp_path):
    """The tester itself: what comes after such a file is tried all the same."""
    endless, whole = endless_jpeg(tmp_path / "endless.jpg"), write_photo(tmp_path / "whole.png")
    found = list(tried([endless, whole], limit=1.0))
    assert [each.what for each in found] == [HUNG, OPENED]
