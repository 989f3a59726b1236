"""The buttons below the canvas."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.pictures import load_picture
from sr_desktop.gui.strip import ICON, Strip


class Longer(QTranslator):
    """A language whose words are 40 % longer than the English ones."""

    def isEmpty(self) -> bool:  # noqa: N802 - of Qt
        return False

    def translate(self, _context, text, _comment=None, _number=-1):
        return text if "{" in text else text + "w" * round(0.4 * len(text))


@pytest.fixture
def longer(qapp):
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def double_text(theme):
    app = QApplication.instance()
    old = app.font()
    font = app.font()
    font.setPointSizeF(2 * old.pointSizeF())
    app.setFont(font)
    theme.follow_font()
    yield
    app.setFont(old)
    theme.follow_font()


@pytest.fixture
def strip(qtbot, theme, tmp_path):
    Image.new("RGB", (400, 300), (90, 90, 90)).save(tmp_path / "a.png")
    picture = load_picture(tmp_path / "a.png")
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    canvas.show()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 200)
    window.show()
    strip = Strip(canvas, window)
    strip.show()
    strip.window_kept = window
    canvas.show_before(picture)
    canvas.show_after(picture)
    strip.canvas = canvas
    return strip


def resize(strip, width):
    strip.resize(width, 120)
    QApplication.processEvents()


def nothing_is_cut(strip):
    for button in strip.findChildren(QAbstractButton):
        if button.isVisible():
            place = button.mapTo(strip, button.rect().topLeft()).x()
            assert button.width() >= button.sizeHint().width(), button.accessibleName()
            assert place >= 0, button.accessibleName()
            assert place + button.width() <= strip.width(), button.accessibleName()


@pytest.mark.parametrize("width", [360, 430, 520, 640, 900])
def test_nothing_is_cut_at_any_width(strip, width):
    resize(strip, width)
    nothing_is_cut(strip)


@pytest.mark.parametrize("width", [360, 430, 520, 640, 900])
@pytest.mark.usefixtures("longer", "double_text")
def test_nothing_is_cut_with_large_and_long_words(strip, width):
    resize(strip, width)
    nothing_is_cut(strip)
    for button in (strip.fit, strip.smaller, strip.larger, strip.hold):
        assert button.isVisible()


def test_what_had_no_room_comes_back(strip):
    resize(strip, 280)
    assert not strip.double.isVisible()
    resize(strip, 900)
    assert strip.double.isVisible()
    assert strip.map.isVisible()
    assert strip.hold.text().strip() == strip.hold.accessibleName()


def test_the_buttons_act_on_the_canvas(qtbot, strip):
    resize(strip, 900)
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(strip.double, click)
    assert strip.canvas.zoom == 2.0
    assert strip.percent.text() == "200 %"
    qtbot.mouseClick(strip.full, click)
    assert strip.canvas.zoom == 1.0
    assert strip.map.isChecked()
    qtbot.mouseClick(strip.map, click)
    assert not strip.canvas.overview_wanted
    qtbot.keyClick(strip.canvas, Qt.Key.Key_M)
    assert strip.map.isChecked()
    qtbot.mousePress(strip.hold, click)
    assert strip.canvas.original_only
    qtbot.mouseRelease(strip.hold, click)
    assert not strip.canvas.original_only


def test_a_preview_can_be_compared(strip):
    strip.canvas.show_before(strip.canvas.before)
    assert not strip.hold.isEnabled()
    strip.canvas.begin_preview((800, 600))
    assert strip.hold.isEnabled()
    assert strip.layout_switch.isEnabled()
    strip.canvas.end_preview()
    assert not strip.hold.isEnabled()


def test_the_button_for_added_detail_is_the_command(qtbot, strip):
    assert not strip.detail.isVisible()
    action = QAction(strip)
    action.setCheckable(True)
    action.setEnabled(False)
    strip.offer_detail(action)
    resize(strip, 900)
    assert strip.detail.isVisible()
    assert not strip.detail.isEnabled()
    action.setEnabled(True)
    qtbot.mouseClick(strip.detail, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    assert strip.detail.isChecked()
    action.trigger()
    assert not strip.detail.isChecked()


@pytest.mark.usefixtures("double_text")
def test_icons_grow_with_the_text_and_the_per_cents_make_way(strip):
    assert strip.fit.iconSize().width() == round(1.5 * ICON)
    resize(strip, 360)
    assert not strip.percent.isVisible()
    nothing_is_cut(strip)
