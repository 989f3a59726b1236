"""What is found of the texts in code, and what is called a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]

Read = Callable[[str], tuple[set[tuple[str, str]], list[str]]]


@pytest.fixture(scope="module")
def texts() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "packaging")
        import texts

        yield texts


@pytest.fixture
def read(texts: ModuleType, tmp_path: Path) -> Read:
    """The texts in a piece of code, by context, and the reasons of its faults."""

    def read(code: str) -> tuple[set[tuple[str, str]], list[str]]:
        path = tmp_path / "code.py"
        path.write_text(code, encoding="utf-8")
        reader = texts.Reader()
        reader.read(path)
        found = {(text.context, text.source) for text in reader.texts.values()}
        return found, [str(fault) for fault in reader.faults]

    return read


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('translate("A", "one " "two")', {("A", "one two")}),
        ('QCoreApplication.translate("A", "Öl…")', {("A", "Öl…")}),
        ('translate("A", "x" if y else "z")', {("A", "x"), ("A", "z")}),
        ('X = {1: QT_TRANSLATE_NOOP("A", "x")}', {("A", "x")}),
        ('translate("A", "{x} of {y}").format(x=1, y=2)', {("A", "{x} of {y}")}),
        ('translate("A", TITLE)\nTITLE = "t"', {("A", "t")}),
        ('translate("A", preset.name)', set()),
        ('"text".translate(table)', set()),
        ('sentence("{x}.", x=1)', {("Sentences", "{x}.")}),
        (
            'raise SRError("{x}.", x=1, next_step="Do.")',
            {("Sentences", "{x}."), ("Sentences", "Do.")},
        ),
        ('raise DiskFull(sentence("Full."), next_step="")', {("Sentences", "Full.")}),
        ("raise DiskFull(error.sentence, next_step=error.next_step)", set()),
        (
            'class Odd(DiskFull):\n    title = "Odd"\n\nraise Odd("So.")',
            {("Sentences", "Odd"), ("Sentences", "So.")},
        ),
        ('raise ValueError(f"{x}")', set()),
        ('notes.append(sentence("x"))', {("Sentences", "x")}),
    ],
)
def test_texts_are_found(read, code, found):
    assert read(code) == (found, [])


@pytest.mark.parametrize(
    "code",
    [
        'translate("A", f"{x}")',
        'translate("A", "a" + b)',
        'translate("A", "{x}".format(x=1))',
        'translate("A", "%n photos")',
        'translate("A", "photos", "", 3)',
        'translate("A", "{x}").format(y=1)',
        'sentence(f"{x}")',
        'sentence("{x}", y=1)',
        'raise SRError(f"{x}")',
        'raise SRError("{x}")',
        'raise SRError("a" if b else f"{x}")',
        'raise SRError("a", next_step=f"{x}")',
        'raise SRError("a", next_step="{x}")',
        "counted(3, one, many)",
        'notes.append("x")',
        'class Odd(SRError):\n    next_step = f"{x}"',
    ],
)
def test_what_cannot_be_translated_is_a_fault(read, code):
    assert len(read(code)[1]) == 1


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        ('button.setText("Restore photo")', 1),
        ('QLabel(f"{number} photos")', 1),
        ('menu.addAction(icons.icon("x"), "&Open")', 1),
        ('button.setText(translate("A", "Restore photo"))', 0),
        ('QLabel("")', 0),
        ('QLabel(f"{x} × {y}")', 0),
        ('box.setText(f"SR Desktop {version}")', 0),
        ('Message("error", title)', 0),
        ('label.setObjectName("Some name")', 0),
    ],
)
def test_plain_words_for_a_widget_are_a_fault(texts, tmp_path, code, faults):
    path = tmp_path / "code.py"
    path.write_text(code, encoding="utf-8")
    reader = texts.Reader()
    reader.read(path, window=True)
    assert len(reader.faults) == faults


def test_plural_forms_of_english_are_in_the_code(texts, tmp_path):
    path = tmp_path / "code.py"
    path.write_text('translate("A", "%n photo(s)", "", 3); counted(3, "one", "%n")')
    reader = texts.Reader()
    reader.read(path)
    assert [(text.plural, text.english) for text in reader.texts.values()] == [
        (True, ("%n photo", "%n photos")),
        (True, ("one", "%n")),
    ]


def test_nothing_said_to_the_person_is_out_of_reach_of_translation(texts):
    faults = texts.collect().faults
    assert not faults, "\n".join(map(str, faults))


def test_presets_models_and_errors_are_among_the_texts(texts):
    found = {(text.context, text.source) for text in texts.collect().texts.values()}
    assert found >= {
        ("Presets", "Old family photo"),
        ("Presets", "Takes away the most grain and noise."),
        ("Sentences", "For old family photos. Fast on any computer."),
        ("Sentences", "Photo could not be opened"),
        ("Sentences", "{name} is empty (0 bytes)."),
        ("Sentences", "a PDF document"),
        ("Words", "Restore %n photo(s)"),
    }
