"""What is folded away: names, format, quality, device, pieces."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sr_desktop.gui.more_options import FileChoices, MoreOptions
from sr_desktop.gui.name_template import NameTemplate
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.messages import Report


@pytest.fixture
def more(qtbot, theme):
    more = MoreOptions()
    qtbot.addWidget(more)
    more.show()
    return more


@pytest.fixture
def names(qtbot, theme):
    names = NameTemplate()
    qtbot.addWidget(names)
    names.show()
    return names


def rewrite(qtbot, field, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_the_example_follows_what_is_typed(qtbot, names):
    settings = Settings(size=Size(factor=4.0), model="heirloom-x4", format="png")
    names.show_example(settings, "Old family photo", Path("/a/Hund.jpg"))
    assert names.line.text() == "For instance: Hund (restored).png"
    with qtbot.waitSignal(names.changed):
        rewrite(qtbot, names.field, "{date} {name} {size} - {preset}, {model}")
    today = datetime.now().astimezone().date().isoformat()
    assert names.line.text() == (
        f"For instance: {today} Hund 4x - Old family photo, heirloom-x4.png"
    )
    assert names.naming_for(settings).name("Hund", ".png") == names.line.text().removeprefix(
        "For instance: "
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("x", "{name} has to be in it: the photo's own name."),
        ("{name}/x", "A name can't have / or \\ in it."),
        ("{name}{what}", "There is nothing called {what}."),
        ("{name}:", "A name can't have : in it."),
    ],
)
def test_what_cannot_be_a_name_is_said_and_not_taken(qtbot, names, typed, words):
    rewrite(qtbot, names.field, typed)
    assert names.line.text().startswith(words)
    assert names.line.property("tone") == "danger"
    assert "{name}" in names.template
    good = names.template
    names.field.clearFocus()
    names.field.editingFinished.emit()
    assert names.field.text() == good
    assert names.line.property("tone") == "small"


def test_an_empty_name_is_refused(qtbot, names):
    names.field.selectAll()
    qtbot.keyClick(names.field, Qt.Key.Key_Delete)
    assert names.line.text().startswith("The new file needs a name.")
    assert names.template == "{name} (restored)"


def test_fields_are_put_in_from_a_list(qtbot, names):
    names.field.end(False)
    actions = names.insert.menu().actions()
    assert len(actions) == 5
    for action in actions[:4]:
        action.trigger()
    assert names.template == "{name} (restored){preset}{date}{size}{model}"
    actions[4].trigger()
    assert names.line.text().startswith("{name} can be in it only once.")


def test_quality_can_be_chosen_only_where_there_is_one(qtbot, more):
    quality = more.quality
    for at, (key, lossy) in enumerate(
        {"auto": False, "jpeg": True, "png": False, "tiff": False, "webp": True}.items()
    ):
        more.format.setCurrentIndex(at)
        more.format.activated.emit(at)
        assert more.choices.format == key
        assert quality.automatic.isEnabled() is lossy
        assert not quality.scale.isEnabled()
        assert more.choices.quality == 0
    quality.automatic.click()
    assert quality.scale.isEnabled()
    assert more.choices.quality == 92
    with qtbot.waitSignal(more.changed) as heard:
        quality.scale.slider.setValue(40)
    assert heard.args == ["quality"]
    assert more.choices.applied(Settings()).quality == 40
    more.format.setCurrentIndex(2)
    more.format.activated.emit(2)
    assert more.choices.applied(Settings()).quality is None


def test_devices_are_those_that_the_engine_found(qtbot, more):
    cards = (("cuda:0", "GeForce"), ("cuda:1", "Radeon"), ("cpu", "Zen"))
    more.device.choose("cuda:1")
    assert more.device.currentText() == "cuda:1 (not found)"
    more.show_report(Report((), "GeForce", "cuda:0", 1.0, True, cards))
    assert more.device.currentText() == "Radeon"
    texts = [more.device.itemText(at) for at in range(more.device.count())]
    assert texts == ["Automatic", "Processor", "GeForce", "Radeon"]
    twins = (("cuda:0", "GeForce"), ("cuda:1", "GeForce"), ("cpu", "Zen"))
    more.show_report(Report((), "GeForce", "cuda:0", 1.0, True, twins))
    assert more.device.currentText() == "GeForce (cuda:1)"
    assert more.choices.device == "cuda:1"
    more.show_report(Report(("broken",), "", "", 0.0, False))  # which knows of none
    assert more.device.currentText() == "GeForce (cuda:1)"


def test_what_is_automatic_leaves_the_presets_values(tmp_path):
    settings = Settings(format="png", quality=80, device="cuda", tile=300)
    assert FileChoices().applied(settings) == settings
    chosen = FileChoices(tmp_path, "{name}", "webp", 70, "cpu", 128)
    made = chosen.applied(settings)
    assert (made.format, made.quality, made.device, made.tile) == ("webp", 70, "cpu", 128)
