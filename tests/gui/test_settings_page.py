"""The page of settings: drawn from the declarations, kept at once, followed by the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from sr_desktop.base.settings import OPTIONS, AppSettings, OneOf, load_settings
from sr_desktop.gui import theme as looks
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.preferences import Preferences
from sr_desktop.gui.print_plan import PrintPlan
from sr_desktop.gui.settings_desk import SettingsDesk
from sr_desktop.gui.settings_page import SettingsPage
from sr_desktop.gui.settings_rows import ALSO_RESET, SECTIONS, shown
from sr_desktop.gui.theme import Theme
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.presets import load_presets


@pytest.fixture
def preferences(qapp, home):
    return Preferences(AppSettings())


@pytest.fixture
def page(qtbot, theme, preferences):
    page = SettingsPage(preferences)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def desk(qtbot, theme):
    """The page over real controls; the look is as it was afterwards."""
    window = QWidget()
    qtbot.addWidget(window)
    controls = Controls(load_presets(), window)
    controls.choose_preset("old-photo")
    desk = SettingsDesk(window, controls, theme, AppSettings())
    desk.controls = controls
    window.show()
    yield desk
    theme.set_text_size(1.0)
    theme.prefer()


def pick(choice: QComboBox, text: str) -> None:
    at = choice.findText(text)
    assert at >= 0, text
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def test_every_row_is_an_option_and_has_words_for_all_its_values():
    for section in SECTIONS:
        for row in section.rows:
            rule = OPTIONS[row.option].rule
            if row.words:
                assert isinstance(rule, OneOf)
                assert tuple(row.words) == rule.values
    assert not set(shown()) & set(ALSO_RESET)
    assert set(ALSO_RESET) <= set(OPTIONS)


def test_changes_are_on_disk_at_once(qtbot, page, preferences):
    editors = page.editors
    pick(editors["language"].widget, "Deutsch")
    editors["theme"].widget.button("dark").click()
    editors["high_contrast"].widget.button("on").click()
    editors["text_size"].widget.button("1.5").click()
    editors["keep_awake"].widget.click()
    editors["notifications"].widget.click()
    pick(editors["device"].widget, "Processor")
    field = editors["naming"].widget.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "{name} neu")
    made = AppSettings(
        language="de",
        theme="dark",
        high_contrast="on",
        text_size=1.5,
        keep_awake=False,
        notifications=False,
        device="cpu",
        naming="{name} neu",
    )
    assert load_settings() == made == preferences.now
    again = SettingsPage(Preferences(load_settings()))
    qtbot.addWidget(again)
    assert again.editors["language"].widget.currentText() == "Deutsch"
    assert again.editors["text_size"].widget.key == "1.5"
    assert again.editors["naming"].widget.field.text() == "{name} neu"
    assert not again.editors["keep_awake"].widget.isChecked()


def test_reset_all_can_be_taken_back(qtbot, page, preferences):
    kept = {
        "text_size": 2.0,
        "theme": "dark",
        "naming": "{name} x",
        "format": "png",
        "unit": "inch",
    }
    preferences.set(**kept, last_folder="/photos", precision="measured")
    before = preferences.now
    page.reset_button.click()
    assert load_settings() == AppSettings(last_folder="/photos", precision="measured")
    assert page.editors["text_size"].widget.key == "1.0"
    assert page.editors["naming"].widget.field.text() == "{name} (restored)"
    assert page.back_button.isVisible()
    page.back_button.click()
    assert load_settings() == before == preferences.now
    assert page.editors["text_size"].widget.key == "2.0"
    assert page.back_button.isHidden()
    page.reset_button.click()
    page.editors["keep_awake"].widget.click()  # from here on there is no way back
    assert page.back_button.isHidden()


def test_the_page_follows_what_is_changed_elsewhere(page, preferences):
    heard = []
    preferences.changed.connect(lambda *change: heard.append(change))
    preferences.set(theme="light", text_size=1.25, tile=128, keep_awake=True)
    assert heard == [("theme", "light"), ("text_size", 1.25), ("tile", 128)]
    assert page.editors["theme"].widget.key == "light"
    preferences.set(text_size=17.0)  # no size that there is
    assert preferences.value("text_size") == 1.0


def test_everything_is_reached_by_tab_in_order_and_named(qtbot, page):
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    for widget in page.findChildren(QWidget):
        if isinstance(widget, kinds):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    seen: list[QWidget] = []
    page.editors["language"].widget.setFocus()
    while page.focusWidget() not in seen:
        seen.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    stops = [page.editors[name].widget for name in shown()]
    order = [
        next((at for at, stop in enumerate(stops) if stop is w or stop.isAncestorOf(w)), None)
        for w in seen
    ]
    assert [at for at in order if at is not None] == sorted(at for at in order if at is not None)
    assert set(order) - {None} == set(range(len(stops)))
    assert page.reset_button in seen
    assert page.close_button in seen
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isHidden()


def test_appearance_text_and_contrast_are_followed_at_once(desk, theme, qapp):
    size = qapp.font().pointSizeF()
    page = desk.page
    for scheme, contrast, tokens in (
        ("dark", "off", looks.DARK),
        ("dark", "on", looks.DARK_CONTRAST),
        ("light", "on", looks.LIGHT_CONTRAST),
        ("light", "off", looks.LIGHT),
    ):
        page.editors["theme"].widget.button(scheme).click()
        page.editors["high_contrast"].widget.button(contrast).click()
        assert looks.current() is tokens is theme.tokens
        assert qapp.palette().window().color() == QColor(tokens.window)
    page.editors["text_size"].widget.button("2.0").click()
    assert qapp.font().pointSizeF() == pytest.approx(2 * size)
    label = desk.page.findChild(QLabel)
    assert label.font().pointSizeF() >= 2 * size
    page.editors["text_size"].widget.button("1.0").click()
    assert qapp.font().pointSizeF() == pytest.approx(size)


def test_high_contrast_has_the_contrast_that_is_asked_for():
    """WCAG 2.2, 1.4.6: 7 to 1 for text, 1.4.11: 3 to 1 for what has to be told apart."""

    def light(colour: str) -> float:
        parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def ratio(one: str, other: str) -> float:
        dark, bright = sorted((light(one), light(other)))
        return (bright + 0.05) / (dark + 0.05)

    for look in (looks.LIGHT_CONTRAST, looks.DARK_CONTRAST):
        for ground in (look.window, look.surface, look.sunken, look.hover, look.accent_soft):
            assert ratio(look.text, ground) >= 7
            assert ratio(look.muted, ground) >= 7
        for text, ground in (
            (look.accent, look.surface),
            (look.on_accent, look.accent),
            (look.danger, look.danger_soft),
            (look.success, look.success_soft),
        ):
            assert ratio(text, ground) >= 7, (text, ground)
        for line in (look.line, look.line_strong, look.faint):
            assert ratio(line, look.window) >= 3


def test_controls_and_page_say_the_same(qtbot, desk, tmp_path):
    controls = desk.controls
    controls.more_options.names.set_template("{name} {size}")
    controls.more_options.format.choose("png")
    desk.open()
    assert desk.page.isVisible()
    assert desk.page.editors["naming"].widget.field.text() == "{name} {size}"
    pick(desk.page.editors["device"].widget, "Processor")
    assert controls.settings.device == "cpu"
    assert controls.settings.format == "png"
    desk.preferences.set(save_folder=str(tmp_path))
    assert controls.folder == tmp_path
    assert controls.naming_for(controls.settings).template == "{name} {size}"
    desk.page.reset_button.click()
    assert controls.folder is None
    assert controls.settings.device == "auto"
    assert controls.settings.format == "auto"
    assert controls.naming_for(controls.settings).template == "{name} (restored)"


def test_devices_that_were_found_before_the_page_was_made_are_there(desk):
    desk.show_report(Report((), "GeForce", "cuda:0", 1.0, True, (("cuda:0", "GeForce"),)))
    device = desk.page.editors["device"].widget
    assert device.findText("GeForce") >= 0
    more = (("cuda:0", "GeForce"), ("cuda:1", "Radeon"))
    desk.show_report(Report((), "GeForce", "cuda:0", 1.0, True, more))
    assert device.findText("Radeon") >= 0


@pytest.mark.parametrize("times", [1.0, 2.0])
def test_nothing_is_cut_at_any_size_of_text(qtbot, theme: Theme, preferences, times):
    theme.set_text_size(times)
    try:
        page = SettingsPage(preferences)
        qtbot.addWidget(page)
        page.show()
        page.resize(1, 1)
        QApplication.processEvents()
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        body = page._area.widget()
        assert body.width() <= page._area.viewport().width()
    finally:
        theme.set_text_size(1.0)


def test_a_setting_changes_nothing_else_that_was_chosen_meanwhile(desk):
    desk.open()
    desk.controls.more_options.format.choose("png")
    desk.controls.print_size.show_plan(PrintPlan(30, 40, "cm", 200, "photo"))
    pick(desk.page.editors["device"].widget, "Processor")
    assert desk.controls.more_options.choices.device == "cpu"
    assert desk.controls.more_options.choices.format == "png"
    assert desk.controls.print_size.plan == PrintPlan(30, 40, "cm", 200, "photo")
