"""The faces of the photo in pairs below the canvas, and their outlines on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from sr_desktop.base.errors import SRError
from sr_desktop.base.settings import load_settings
from sr_desktop.gui.face_card import FaceCard
from sr_desktop.gui.face_marks import outline
from sr_desktop.gui.face_pictures import first_picture
from sr_desktop.gui.face_showing import FaceShowing
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photos import PhotoList
from sr_desktop.gui.pictures import load_picture
from sr_desktop.gui.shortcuts import all_shortcuts
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.messages import FaceSeen
from sr_desktop.jobs.presets import load_presets
from tests.gui.test_accessibility import nameless, reachable, tab_stops
from tests.gui.test_strip import Longer

LEFT = Qt.MouseButton.LeftButton
CAUTION = "The computer guesses missing detail. Check that people still look like themselves."


class FakeDesk(QObject):
    """In the place of `FaceDesk`: knows what a test tells it, and notes what it is asked for."""

    faces_changed = Signal()
    pair_changed = Signal(int)
    photo_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.faces: tuple[FaceSeen, ...] = ()
        self.finder, self.notes, self.looking = "yunet", (), False
        self.error: SRError | None = None
        self.pairs: dict[int, tuple[QImage, QImage]] = {}
        self.asked: list[tuple[object, ...]] = []

    def tell(self, count: int, *, amount: float = 1.0) -> None:
        """So many faces, in a row from left to right."""
        side = 0.8 / max(4, count)
        self.faces = tuple(
            FaceSeen(0.1 + number * side, 0.2, 0.9 * side, 0.3, amount, False, f"{number}")
            for number in range(count)
        )
        self.looking = False
        self.faces_changed.emit()

    def show(self, number: int, shade: int) -> None:
        """A pair has come."""
        images = [QImage(32, 32, QImage.Format.Format_RGB32) for _ in range(2)]
        images[0].fill(Qt.GlobalColor.black)
        images[1].fill(shade)
        self.pairs[number] = (images[0], images[1])
        self.pair_changed.emit(number)

    def pair(self, index: int) -> tuple[QImage, QImage] | None:
        return self.pairs.get(index)

    def choose(self, index: int, amount: float, *, held: bool = False) -> None:
        self.asked.append(("choose", index, amount))
        self._set(index, amount)

    def leave_alone(self, index: int) -> None:
        self.asked.append(("leave", index))
        self._set(index, 0.0)

    def usual(self, index: int) -> None:
        self.asked.append(("usual", index))
        self._set(index, 0.7)

    def _set(self, index: int, amount: float) -> None:
        faces = list(self.faces)
        faces[index] = replace(faces[index], amount=amount)
        self.faces = tuple(faces)
        self.faces_changed.emit()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    Image.linear_gradient("L").resize((800, 600)).convert("RGB").save(path)
    return path


@pytest.fixture
def workplace(qtbot, theme, photo):
    """With a photo on its canvas, as the window has it."""
    thumbnails = Thumbnails(88)
    workplace = Workplace(PhotoList(thumbnails), load_presets())
    qtbot.addWidget(workplace)
    workplace.controls.choose_preset("old-photo")
    workplace.resize(1280, 770)
    workplace.show()
    workplace.desk = FakeDesk()
    workplace.showing = FaceShowing(workplace.desk, workplace)
    workplace.showing.recall(True)
    workplace.canvas.show_before(load_picture(photo))
    workplace.canvas.begin_preview((1600, 1200))
    QApplication.processEvents()
    yield workplace
    thumbnails.close()


@pytest.fixture
def desk(workplace):
    return workplace.desk


@pytest.fixture
def strip(workplace):
    return workplace.faces


def settle(qtbot, workplace) -> None:
    """Until it is as open, or as closed, as it shall be."""
    strip = workplace.faces
    qtbot.waitUntil(lambda: strip._share == float(strip.is_open))
    QApplication.processEvents()


def told(qtbot, workplace, count: int, **how: float) -> list[FaceCard]:
    workplace.desk.tell(count, **how)
    settle(qtbot, workplace)
    return list(workplace.faces.cards)


# --- the row ---------------------------------------------------------------------------------


def test_it_is_there_for_photos_with_faces_only(qtbot, workplace, desk, strip):
    assert not strip.isVisible()
    assert not workplace.showing.action.isEnabled()
    assert len(told(qtbot, workplace, 3)) == 3
    assert strip.isVisible()
    assert workplace.showing.action.isEnabled()
    assert len(told(qtbot, workplace, 0)) == 0
    assert not strip.isVisible()


def test_it_never_covers_the_canvas_and_takes_little(qtbot, workplace, strip):
    free = workplace.canvas.height()
    told(qtbot, workplace, 40)
    canvas = workplace.canvas
    assert canvas.geometry().bottom() < strip.y()
    assert canvas.height() + strip.height() == free
    assert strip.height() <= 130
    assert strip._area.verticalScrollBar().maximum() == 0
    assert canvas.height() > 3.5 * strip.height()


def test_the_canvas_keeps_its_middle_and_does_not_jump(qtbot, workplace, strip):
    canvas = workplace.canvas
    canvas.zoom_to(2.0)
    canvas.look_at(500, 400)
    heights, middles = [canvas.height()], []

    def note() -> None:
        view = canvas.view
        heights.append(canvas.height())
        middles.append(view.to_image((view.window[0] / 2, view.window[1] / 2)))

    canvas.zoom_changed.connect(note)
    told(qtbot, workplace, 2)
    assert len(set(heights)) > 3  # by and by
    assert heights == sorted(heights, reverse=True)
    for middle in middles:
        assert middle == pytest.approx((500, 400), abs=0.51)


def test_it_stays_open_while_the_faces_of_the_next_photo_are_looked_for(
    qtbot, workplace, desk, strip
):
    told(qtbot, workplace, 2)
    height = strip.height()
    desk.faces, desk.looking = (), True
    desk.faces_changed.emit()
    QApplication.processEvents()
    assert strip.is_open
    assert strip.height() == height
    assert strip.fold.text() == "Looking for faces…"
    told(qtbot, workplace, 3)
    assert strip.height() == height
    assert all(card.isEnabled() for card in strip.cards)
    desk.faces, desk.looking = (), True
    desk.faces_changed.emit()
    told(qtbot, workplace, 0)
    assert not strip.isVisible()


def test_pictures_come_one_by_one_the_photo_first(qtbot, workplace, desk):
    cards = told(qtbot, workplace, 2)
    for card in cards:
        before, after = card.pictures.images
        assert before is not None  # from the photo on the canvas
        assert after is None
        card.grab()
    desk.show(1, 0xFF00FF00)
    before, after = cards[1].pictures.images
    assert after.pixel(3, 3) == 0xFF00FF00
    assert cards[0].pictures.images[1] is None
    shown = cards[1].pictures.grab().toImage()
    ratio = shown.devicePixelRatio()
    middle = round(cards[1].pictures.height() / 2 * ratio)
    assert shown.pixel(round(shown.width() * 0.25), middle) == 0xFF000000
    assert shown.pixel(round(shown.width() * 0.75), middle) == 0xFF00FF00


def test_a_first_picture_is_square_and_within_the_photo(photo):
    picture = load_picture(photo)
    for part in ((0.0, 0.0, 0.1, 0.1), (0.4, 0.4, 0.5, 0.6), (0.9, 0.9, 1.1, 1.2), (0, 0, 1, 1)):
        made = first_picture(picture, part)
        assert made.width() == made.height() > 8
    grey = first_picture(picture, (0.45, 0.45, 0.55, 0.55)).pixelColor(0, 0)
    assert grey.alpha() == 255


# --- what the person does --------------------------------------------------------------------


def test_the_tick_leaves_a_face_alone_and_takes_it_back(qtbot, workplace, desk):
    cards = told(qtbot, workplace, 3)
    qtbot.mouseClick(cards[1].leave, LEFT)
    assert desk.asked == [("leave", 1)]
    assert cards[1].value == 0
    assert cards[1].share.text() == "0 %"
    assert cards[1].accessibleName() == "Face 2 of 3, left alone"
    qtbot.mouseClick(cards[1].leave, LEFT)
    assert desk.asked[1:] == [("usual", 1)]
    assert cards[1].value == 70
    assert cards[1].accessibleName() == "Face 2 of 3, 70 %"
    assert [card.value for card in cards] == [100, 70, 100]


def test_the_slider_says_how_much_and_nothing_at_all_is_the_tick(qtbot, workplace, desk):
    card = told(qtbot, workplace, 1)[0]
    card.amount.setValue(35)
    assert desk.asked == [("choose", 0, 0.35)]
    assert not card.leave.isChecked()
    card.amount.setValue(0)
    assert desk.asked[1:] == [("leave", 0)]
    assert card.leave.isChecked()
    card.amount.setValue(10)
    assert desk.asked[2:] == [("choose", 0, 0.1)]
    assert not card.leave.isChecked()


def test_the_desk_is_followed_without_being_asked(qtbot, workplace, desk):
    cards = told(qtbot, workplace, 2)
    desk._set(0, 0.0)
    assert cards[0].leave.isChecked()
    assert cards[0].value == 0
    desk._set(0, 0.5)
    assert not cards[0].leave.isChecked()
    assert desk.asked == []


def test_keys_go_along_change_leave_alone_and_look_closely(qtbot, workplace, desk, strip):
    cards = told(qtbot, workplace, 40)
    cards[0].setFocus()
    for key, place in (
        *((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)),
        *((Qt.Key.Key_End, 39), (Qt.Key.Key_Right, 39), (Qt.Key.Key_Home, 0)),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert cards[place].hasFocus(), key
        assert not cards[place].visibleRegion().isEmpty()
    qtbot.keyClick(cards[0], Qt.Key.Key_Down)
    qtbot.keyClick(cards[0], Qt.Key.Key_PageDown)
    assert [amount for _, _, amount in desk.asked] == [0.95, 0.75]
    original = workplace.canvas.original_only
    qtbot.keyClick(cards[0], Qt.Key.Key_Space)
    assert desk.asked[2:] == [("leave", 0)]
    assert workplace.canvas.original_only == original
    zoom = workplace.canvas.zoom
    qtbot.keyClick(cards[0], Qt.Key.Key_Return)
    assert workplace.canvas.zoom > 1.2 * zoom


def test_tab_stops_at_one_card_only(qtbot, workplace, strip):
    workplace.activateWindow()
    cards = told(qtbot, workplace, 40)
    cards[7].setFocus()
    stops = [stop for stop in tab_stops(workplace) if strip.isAncestorOf(stop)]
    assert set(stops) == {strip.fold, cards[7], cards[7].leave, cards[7].amount}
    cards[8].leave.setFocus()
    stops = [stop for stop in tab_stops(workplace) if strip.isAncestorOf(stop)]
    assert set(stops) == {strip.fold, cards[8], cards[8].leave, cards[8].amount}
    told(qtbot, workplace, 3)  # the card that had it is gone
    assert [card.is_stop for card in strip.cards].count(True) == 1


def test_the_wheel_scrolls_sideways(qtbot, workplace, strip):
    told(qtbot, workplace, 40)
    bar = strip._area.horizontalScrollBar()
    assert bar.maximum() > 0
    point = QPointF(30, 30)
    turned = QWheelEvent(
        *(point, strip.mapToGlobal(point), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(strip._area.viewport(), turned)
    assert bar.value() == 120


# --- on the canvas ---------------------------------------------------------------------------


def test_mouse_and_keyboard_on_a_card_show_where_the_face_is(qtbot, workplace, desk):
    cards, canvas = told(qtbot, workplace, 3), workplace.canvas
    assert canvas.mark is None
    cards[1].hovered.emit(True)
    face = desk.faces[1]
    assert canvas.mark == (face.x, face.y, face.x + face.width, face.y + face.height)
    desk._set(1, 0.5)  # something else is told: it stays
    assert canvas.mark is not None
    cards[1].hovered.emit(False)
    assert canvas.mark is None
    cards[2].setFocus()
    assert canvas.mark[0] == desk.faces[2].x
    cards[0].hovered.emit(True)
    assert canvas.mark[0] == desk.faces[0].x
    cards[0].hovered.emit(False)
    assert canvas.mark[0] == desk.faces[2].x
    canvas.setFocus()
    assert canvas.mark is None


def test_no_mark_is_taken_along_to_another_photo(qtbot, workplace, desk, strip):
    told(qtbot, workplace, 40)
    strip.show_card(39)
    assert workplace.canvas.mark is not None
    assert strip._area.horizontalScrollBar().value() > 0
    desk.photo_changed.emit()
    desk.tell(40)
    assert workplace.canvas.mark is None
    assert strip._area.horizontalScrollBar().value() == 0


@pytest.mark.parametrize("side_by_side", [False, True])
def test_the_outline_is_drawn_on_both_sides(qtbot, workplace, desk, side_by_side):
    canvas = workplace.canvas
    canvas.show_side_by_side(side_by_side)
    told(qtbot, workplace, 2)
    bare = canvas.grab().toImage()
    part = (0.3, 0.3, 0.7, 0.6)  # the divider runs through it
    canvas.show_mark(part)
    marked, ratio = canvas.grab().toImage(), canvas.devicePixelRatioF()
    area = outline(part, canvas.view, ratio)
    for left in canvas.panes.lefts:
        for x, y in (
            *((area.left(), area.center().y()), (area.right(), area.center().y())),
            *((area.left() + area.width() / 4, area.top()),),
        ):
            at = QPointF((x * ratio + left), y * ratio).toPoint()
            assert marked.pixelColor(at).lightness() > 200, (left, at)
            assert marked.pixel(at) != bare.pixel(at)
        inside = QPointF(area.center().x() * ratio + left + 30, area.center().y() * ratio)
        assert marked.pixel(inside.toPoint()) == bare.pixel(inside.toPoint())


def test_a_click_on_a_face_goes_to_its_card_a_drag_does_not(qtbot, workplace, desk, strip):
    cards, canvas = told(qtbot, workplace, 3), workplace.canvas

    def at(number: int) -> QPoint:
        face, view = desk.faces[number], canvas.view
        x, y = face.x + face.width / 2, face.y + face.height / 2
        x, y = view.to_window((x * view.image[0], y * view.image[1]))
        return QPointF(x / canvas.devicePixelRatioF(), y / canvas.devicePixelRatioF()).toPoint()

    qtbot.mouseClick(canvas, LEFT, pos=at(2))
    assert canvas.hasFocus()  # its keys go on to move the divider
    assert canvas.mark[0] == desk.faces[2].x
    assert cards[2].is_stop
    assert not cards[2].visibleRegion().isEmpty()
    qtbot.mousePress(canvas, LEFT, pos=at(0))
    qtbot.mouseMove(canvas, at(0) + QPoint(40, 0))
    qtbot.mouseMove(canvas, at(0))
    qtbot.mouseRelease(canvas, LEFT, pos=at(0))
    assert canvas.mark[0] == desk.faces[2].x
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(3, 3))
    assert canvas.mark is None
    strip.show_folded(True)
    qtbot.mouseClick(canvas, LEFT, pos=at(1))
    assert not strip.fold.isChecked()
    assert canvas.mark is None


def test_looking_closely_brings_the_face_to_the_middle(qtbot, workplace, desk, strip):
    cards, canvas = told(qtbot, workplace, 3), workplace.canvas
    for number in (2, 0):
        qtbot.mouseDClick(cards[number].pictures, LEFT)
        view, face = canvas.view, desk.faces[number]
        x, y = view.to_image((view.window[0] / 2, view.window[1] / 2))
        assert x / view.image[0] == pytest.approx(face.x + face.width / 2, abs=0.002)
        assert y / view.image[1] == pytest.approx(face.y + face.height / 2, abs=0.002)
        high = face.height * view.image[1] * view.scale
        assert 0.2 * view.window[1] < high < 0.9 * view.window[1]


# --- what is said ----------------------------------------------------------------------------


def test_the_caution_stands_with_the_faces_while_strong_is_on_and_is_said_once(
    qtbot, workplace, desk, strip
):
    below = workplace.strip
    told(qtbot, workplace, 3)
    assert strip.words == ""
    assert below._caution.isVisible()
    height = below.height()
    workplace.controls.faces.segments.button("strong").click()
    QApplication.processEvents()
    assert strip.words == CAUTION
    assert not below._caution.isVisible()
    assert below.height() == height
    told(qtbot, workplace, 0)
    assert below._caution.isVisible()
    assert below._caution.text() == CAUTION
    told(qtbot, workplace, 3)
    workplace.controls.faces.segments.button("gentle").click()
    assert strip.words == ""
    assert below._caution.isVisible()
    below.show_part_only(True)
    workplace.controls.faces.segments.button("strong").click()
    assert below._caution.isVisible()  # it says something else


def test_what_found_the_faces_is_told_if_it_is_the_simple_way(qtbot, workplace, desk, strip):
    told(qtbot, workplace, 1)
    assert strip.words == ""
    desk.finder = "cascade"
    desk.faces_changed.emit()
    assert "simple" in strip.words
    with qtbot.waitSignal(strip.better_wanted):
        qtbot.mouseClick(strip.better, LEFT)
    desk.finder, desk.notes = "yunet", ("Found with care.",)
    desk.faces_changed.emit()
    assert strip.words == "Found with care."
    assert not strip.better.isVisible()


def test_why_pictures_do_not_come_is_told(qtbot, workplace, desk, strip):
    told(qtbot, workplace, 2)
    desk.error = SRError("The faces could not be shown.")
    desk.faces_changed.emit()
    assert strip.words.startswith("The faces could not be shown.")
    desk.error = None
    desk.faces_changed.emit()
    assert strip.words == ""


def test_it_can_be_folded_away_which_is_remembered(qtbot, workplace, strip):
    told(qtbot, workplace, 3)
    action = workplace.showing.action
    assert action.isChecked()
    high = strip.height()
    qtbot.mouseClick(strip.fold, LEFT)
    QApplication.processEvents()
    assert strip.height() < high / 2
    assert not action.isChecked()
    assert load_settings().face_strip is False
    assert strip.fold.isVisible()
    action.trigger()
    QApplication.processEvents()
    assert strip.height() == high
    assert load_settings().face_strip is True
    workplace.showing.recall(False)
    assert not strip.fold.isChecked()


def test_it_has_no_place_while_results_are_looked_through(qtbot, workplace, desk, strip):
    told(qtbot, workplace, 3)
    workplace.showing.held = True
    settle(qtbot, workplace)
    assert not strip.isVisible()
    desk.tell(2)
    assert not strip.is_open
    workplace.showing.held = False
    settle(qtbot, workplace)
    assert len(strip.cards) == 2
    assert strip.isVisible()


# --- for everybody ---------------------------------------------------------------------------


def test_all_is_named_and_reached(qtbot, workplace, strip):
    workplace.activateWindow()
    cards = told(qtbot, workplace, 12)
    assert nameless(workplace) == []
    assert reachable(workplace) == []
    assert cards[2].accessibleName() == "Face 3 of 12, 100 %"
    assert cards[2].leave.accessibleName() == "Leave face 3 of 12 alone"
    assert cards[2].amount.accessibleName() == "How much is done to face 3 of 12"


@pytest.mark.parametrize(
    ("size", "text"), [((1280, 770), 1.0), ((1000, 530), 1.0), ((1000, 530), 2.0)]
)
def test_nothing_is_cut_and_the_photo_has_room(qtbot, qapp, theme, workplace, strip, size, text):
    translator = Longer()
    qapp.installTranslator(translator)
    theme.set_text_size(text)
    try:
        workplace.resize(*size)
        workplace.controls.faces.segments.button("strong").click()
        QApplication.processEvents()
        usual = workplace.size()
        cards = told(qtbot, workplace, 5)
        assert workplace.size() == usual
        assert workplace.canvas.height() >= 120
        assert workplace.canvas.height() >= strip.height()
        assert strip._words.heightForWidth(strip._words.width()) <= strip._words.height()
        assert strip._area.verticalScrollBar().maximum() == 0
        for card in cards:
            metrics = card.leave.fontMetrics()
            for line in card.leave.text().split("\n"):
                assert card.leave.width() >= metrics.horizontalAdvance(line) + 20
            assert card.height() >= card.sizeHint().height()
            assert card.share.width() >= card.share.sizeHint().width()
        for label in strip.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width())
    finally:
        theme.set_text_size(1.0)
        qapp.removeTranslator(translator)


def test_the_keys_are_in_the_list(make_window):
    window = make_window(warm=False)
    listed = {(each.words, each.keys) for each in all_shortcuts(window.menuBar())}
    assert ("Faces below the photo", "F") in listed
    assert ("Leave this face alone, or not", "Space") in listed


def test_a_real_face_is_left_alone_and_stays_so_in_the_result(qtbot, make_window, assets, tmp_path):
    with Image.open(assets / "photos" / "faces" / "group_00.jpg") as whole:
        whole.crop((640, 250, 1040, 750)).resize((133, 166)).save(tmp_path / "Kind.png")
    window = make_window(warm=False)
    window._bridge.start()
    window.add([tmp_path / "Kind.png"])
    strip, desk = window.workplace.faces, window.face_desk
    qtbot.waitUntil(lambda: bool(strip.cards) and desk.pair(0) is not None, timeout=60_000)
    assert strip.is_open
    assert all(image is not None for image in strip.cards[0].pictures.images)
    before = strip.cards[0].pictures.images[1]
    qtbot.mouseClick(strip.cards[0].leave, LEFT)
    photo = window.photos.photo(0)
    assert [choice.amount for choice in photo.face_choices] == [0.0]
    qtbot.waitUntil(lambda: strip.cards[0].pictures.images[1] is not before, timeout=60_000)
    window.controls.undo_action.trigger()
    assert not strip.cards[0].leave.isChecked()
    window.controls.redo_action.trigger()
    assert strip.cards[0].leave.isChecked()
    window.restore()
    qtbot.waitUntil(lambda: window.canvas.after is not None, timeout=60_000)
    assert [choice.amount for choice in photo.settings.face_choices] == [0.0]
    qtbot.waitUntil(lambda: not desk.busy and bool(strip.cards), timeout=60_000)
    assert strip.is_open
    assert strip.cards[0].leave.isChecked()
