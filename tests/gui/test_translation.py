"""The window in other languages, and that no translation is wrong, missing or out of date."""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from sr_desktop.base.errors import PhotoUnreadable, SRError
from sr_desktop.base.sentences import counted, sentence
from sr_desktop.gui import translation, words
from sr_desktop.gui.action_panel import ActionPanel
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.translation import LANGUAGES, SENTENCES, chosen, said

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = ("en", "de", "fr", "es", "ja", "zh_CN")
"""Languages in which nothing may be missing. What the others lack is printed by the test below."""
HOSTILE = "{0} {name} %n %1 & <b>.jpg"


@pytest.fixture(scope="module")
def command() -> Iterator[ModuleType]:
    """`packaging/translate.py`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "packaging")
        import translate

        yield translate


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    """Changes the language for one test."""
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


@pytest.fixture
def speak_made_up(
    qapp: QApplication, command: ModuleType, tmp_path: Path
) -> Iterator[Callable[..., QTranslator]]:
    """Compiles translations that a test makes up, and speaks them."""
    installed = []

    def speak(language: str, *entries: tuple[str, tuple[str, ...]]) -> QTranslator:
        made = [
            command.Text(SENTENCES, source, plural="%n" in source) for source, _forms in entries
        ]
        known = {(SENTENCES, source, ""): command.Translated(forms) for source, forms in entries}
        path = tmp_path / f"made_up_{language}.ts"
        path.write_text(command.written(language, made, known), encoding="utf-8")
        command.compile_file(path)
        translator = QTranslator()
        assert translator.load(str(path.with_suffix(".qm")))
        qapp.installTranslator(translator)
        installed.append(translator)
        return translator

    yield speak
    for translator in installed:
        qapp.removeTranslator(translator)


# --- the files ---------------------------------------------------------------------------------


def test_every_language_of_the_window_has_its_file(command):
    assert set(command.FORMS) == set(LANGUAGES)
    for language in LANGUAGES:
        assert command.read(command.ts_path(language)), language


def test_the_files_are_up_to_date(command, capsys):
    assert command.main(["--check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_translated_is_listed(command, language):
    lines = list(command.listed(language))
    sys.stdout.write("\n".join(lines))
    if language in COMPLETE:
        assert len(lines) == 1, "\n".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_wrong(command, language):
    wrong = []
    for (context, source, _), translated in command.read(command.ts_path(language)).items():
        if not translated.whole:
            continue
        if len(translated.forms) != (command.FORMS[language] if "%n" in source else 1):
            wrong.append(f"{context}: {source}: {len(translated.forms)} forms")
        for number, form in enumerate(translated.forms):
            reason = _reason(source, form, only_one=len(translated.forms) > 1 and number == 0)
            if reason:
                wrong.append(f"{context}: {source} -> {form}: {reason}")
    assert not wrong, "\n".join(wrong)


def _reason(source: str, form: str, *, only_one: bool) -> str:
    """What is wrong with a translation; the form for one thing may do without the number."""
    for name, pattern in (("places", r"\{[^{}]*\}"), ("accelerators", r"&(?=\w)")):
        if sorted(re.findall(pattern, source)) != sorted(re.findall(pattern, form)) and not (
            name == "accelerators"
            and len(re.findall(pattern, source)) == len(re.findall(pattern, form))
        ):
            return f"other {name}"
    if source.count("%n") != form.count("%n") and not only_one:
        return "the number is missing"
    if source.endswith("…") != form.endswith("…"):
        return "the three dots are missing"
    if form != form.strip() and source == source.strip():
        return "spaces around it"
    if source.count("\n") != form.count("\n"):
        return "other lines"
    return ""


@pytest.mark.parametrize(
    ("language", "forms", "by_number"),
    [
        ("en", ("one", "%n"), ("0", "one", "2")),
        ("de", ("eins", "%n"), ("0", "eins", "2")),
        ("es", ("uno", "%n"), ("0", "uno", "2")),
        ("fr", ("un", "%n"), ("un", "un", "2")),
        ("ja", ("%n枚",), ("0枚", "1枚", "2枚")),
        ("zh_CN", ("%n张",), ("0张", "1张", "2张")),
    ],
)
def test_each_language_has_the_plural_forms_that_qt_asks_for(
    speak_made_up, language, forms, by_number
):
    translator = speak_made_up(language, ("%n things", forms))
    for number, expected in enumerate(by_number):
        made = translator.translate(SENTENCES, "%n things", "", number)
        assert made.replace("%n", str(number)) == expected
        assert said(counted(number, "%n thing", "%n things")) == expected


def test_what_is_out_of_date_is_told(command, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    texts = [command.Text("A", "x"), command.Text("A", "%n y(s)", plural=True, english=("a", "b"))]
    assert len(list(command.out_of_date(texts))) == len(LANGUAGES)
    command.update(texts)
    assert list(command.out_of_date(texts)) == []
    assert command.untranslated("de") == ["A: x", "A: %n y(s)"]
    assert command.untranslated("en") == []
    path = command.ts_path("de")
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace('type="unfinished"></translation>', ">Ü</translation>", 1)
        .replace("<translation >", "<translation>"),
        encoding="utf-8",
    )
    assert list(command.out_of_date(texts)) == [
        "sr_desktop_de.qm is out of date: run python packaging/translate.py"
    ]
    command.update([*texts, command.Text("A", "new")])
    assert command.untranslated("de") == ["A: %n y(s)", "A: new"], "what is known stays"
    assert command.read(path)["A", "x", ""].forms == ("Ü",)


# --- the window --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "en"], "de"),
        (["de_DE"], "de"),
        (["pl-PL", "fr-CA", "en"], "fr"),
        (["zh-Hans-SG"], "zh_CN"),
        (["zh-CN"], "zh_CN"),
        (["zh-Hant-TW"], "en"),
        (["ja-JP"], "ja"),
        (["xx"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_is_spoken(wanted, code):
    assert chosen(wanted) == code


def test_an_unknown_language_falls_back_to_english(speak):
    assert speak("xx") == "en"
    assert words.restore_label(41, again=False) == "Restore 41 photos"
    assert said("Photo not found") == "Photo not found"


def test_what_a_language_lacks_is_said_in_english(speak, speak_made_up):
    speak("en")
    speak_made_up("de", ("Disk full", ("Kein Platz",)), ("Photo not found", ("",)))
    assert said("Disk full") == "Kein Platz"
    assert said("Photo not found") == "Photo not found"
    assert words.restore_label(2, again=False) == "Restore 2 photos"


def test_a_sentence_is_put_together_in_its_language(speak_made_up):
    speak_made_up(
        "de",
        ("{name} is {kind}, in {time}.", ("In {time}: {name}, {kind}.",)),
        ("a film", ("ein Film",)),
        ("%n minutes", ("einer Minute", "%n Minuten")),
    )
    text = sentence(
        "{name} is {kind}, in {time}.",
        name=HOSTILE,
        kind=sentence("a film"),
        time=counted(1, "%n minute", "%n minutes"),
    )
    assert text == f"{HOSTILE} is a film, in 1 minute."
    assert said(text) == f"In einer Minute: {HOSTILE}, ein Film."
    plain = sentence("{name} is {kind}, in {time}.", name="a film", kind="a film", time="a film")
    assert said(plain) == "In a film: a film, a film.", "a file that is called like a text"
    crossed = pickle.loads(pickle.dumps(PhotoUnreadable(text, next_step=sentence("a film"))))
    assert words.told(crossed) == f"In einer Minute: {HOSTILE}, ein Film. ein Film"


@pytest.mark.parametrize("broken", ["{nam} fehlt", "{0}", "{name", "{name.real}x{other}", "}"])
def test_a_wrong_translation_does_no_harm(speak_made_up, broken):
    speak_made_up("de", ("{name} is lost.", (broken,)))
    assert said(sentence("{name} is lost.", name=HOSTILE)) == f"{HOSTILE} is lost."


def test_text_that_is_not_ours_is_told_as_it_is():
    for text in ("", HOSTILE, "No such text"):
        assert said(text) == text
    assert words.told(SRError(HOSTILE, next_step="")) == HOSTILE


def test_german(speak, qtbot):
    assert speak("de") == "de"
    panel = ActionPanel()
    qtbot.addWidget(panel)
    panel.show_ready(1, again=False, possible=True)
    assert panel.button.text() == "Foto restaurieren"
    panel.show_ready(41, again=False, possible=True)
    assert panel.button.text() == "41 Fotos restaurieren"
    error = pickle.loads(
        pickle.dumps(PhotoUnreadable("{name} is empty (0 bytes).", name="Oma.jpg"))
    )
    message = Message.of(error)
    assert message.title == "Foto konnte nicht geöffnet werden"
    assert message.text == (
        "Oma.jpg ist leer (0 Bytes). Öffnen Sie es zur Prüfung in einem anderen Programm, "
        "oder scannen Sie es noch einmal."
    )
    assert words.file_size(4_900_000) == "4,9 MB"
    assert said(sentence("{number} MB", number=67.0)) == "67,0 MB"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen", "Qt's own words too"


def test_english_again(speak):
    speak("de")
    speak("en")
    assert words.restore_label(1, again=False) == "Restore photo"
    assert words.file_size(4_900_000) == "4.9 MB"


def test_a_language_from_right_to_left_turns_the_window(speak, qapp, monkeypatch):
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    monkeypatch.setitem(LANGUAGES, "ar", "العربية")
    assert speak("ar-EG") == "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert words.restore_label(1, again=False) == "Restore photo", "there is no file yet"
    speak("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_numbers_are_written_as_the_region_of_the_system_has_them(speak, monkeypatch):
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("de_CH")))
    speak("")
    assert QLocale().name() == "de_CH"
    assert words.file_size(4_900_000) == "4.9 MB"
    speak("fr")
    assert words.file_size(4_900_000).startswith("4,9")
