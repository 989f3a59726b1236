"""Everything can be reached by keyboard and has a name and a role, as a screen reader meets it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.PushButton if hasattr(Role, "PushButton") else Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Slider,
    Role.SpinBox,
    Role.List,
    Role.Table,
    Role.Tree,
    Role.ProgressBar,
    Role.MenuItem,
    Role.ButtonMenu,
    Role.ButtonDropDown,
    Role.PageTab,
    Role.Link,
}


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The interface and all below it that is not invisible."""
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def described(interface: QAccessibleInterface) -> str:
    widget = interface.object()
    kind = type(widget).__name__
    return f"{kind} {widget.objectName() if widget is not None else ''} {interface.role()}"


def nameless(root: QWidget) -> list[str]:
    """Controls without a name, and anything without a role."""
    found = []
    for interface in tree(QAccessible.queryAccessibleInterface(root)):
        role = interface.role()
        named = bool(interface.text(QAccessible.Text.Name).strip())
        if role == Role.NoRole or (role in CONTROLS and not named):
            found.append(described(interface))
    return found


def tab_stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to, in order, from the first on."""
    first = window.focusWidget() or window
    stops: list[QWidget] = []
    for _ in range(400):
        window.focusNextChild()
        widget = QApplication.focusWidget()
        if widget is None or (stops and widget is stops[0]):
            break
        stops.append(widget)
    assert first is not None
    return stops


def reachable(window: QWidget) -> list[str]:
    """Enabled, visible controls of the keyboard that Tab never comes to and no arrow key leads to."""
    stops = tab_stops(window)
    found = []
    for widget in window.findChildren(QAbstractButton):
        if not widget.isVisible() or not widget.isEnabled() or widget in stops:
            continue
        group = widget.group()
        beside = group is not None and any(other in stops for other in group.buttons())
        if not beside and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            found.append(f"{type(widget).__name__} {widget.accessibleName() or widget.text()!r}")
    return found


@pytest.fixture
def loaded(qtbot, make_window, make_photo):
    window = make_window()
    window.add([make_photo(), make_photo("Opa.png")])
    qtbot.waitUntil(lambda: len(window.photos) == 2 and window.canvas.before is not None)
    return window


def test_the_welcome_is_named(make_window):
    window = make_window(warm=False)
    assert nameless(window) == []
    assert reachable(window) == []


def test_the_workplace_is_named(loaded):
    assert nameless(loaded) == []


def test_everything_is_named_with_all_that_is_folded_away(qtbot, loaded):
    loaded.controls.more.unfold()
    loaded.controls.size_choice.button("print").click()
    assert nameless(loaded) == []


def test_tab_comes_to_every_control(loaded):
    loaded.activateWindow()
    loaded.controls.more.unfold()
    assert reachable(loaded) == []


def test_tab_goes_from_the_photos_to_the_canvas_to_the_controls_to_the_button(loaded):
    loaded.activateWindow()
    loaded.sidebar.view.setFocus()
    stops = tab_stops(loaded)
    where = [
        next(
            (
                name
                for name, part in (
                    ("photos", loaded.sidebar),
                    ("canvas", loaded.canvas),
                    ("strip", loaded.strip),
                    ("controls", loaded.controls),
                    ("button", loaded.action_panel),
                )
                if widget is part or part.isAncestorOf(widget)
            ),
            "elsewhere",
        )
        for widget in stops
    ]
    order = list(dict.fromkeys(part for part in where if part not in ("elsewhere", "photos")))
    assert order == ["canvas", "strip", "controls", "button"], where


def test_faces_are_named_and_reached_between_the_canvas_and_what_is_below(qtbot, loaded):
    loaded.activateWindow()
    loaded.workplace.faces.show_faces([1.0, 0.7, 0.0])
    loaded.controls.show_face_network(False)
    loaded.controls.faces.segments.button("strong").click()
    qtbot.waitUntil(lambda: loaded.workplace.faces.cards[0].isVisible())
    assert nameless(loaded) == []
    assert reachable(loaded) == []
    loaded.sidebar.view.setFocus()
    parts = (loaded.canvas, loaded.workplace.faces, loaded.strip, loaded.controls)
    where = [
        next((part for part in parts if widget is part or part.isAncestorOf(widget)), None)
        for widget in tab_stops(loaded)
    ]
    assert tuple(dict.fromkeys(part for part in where if part is not None)) == parts


def test_the_models_page_is_named(qtbot, loaded):
    loaded.models.open()
    qtbot.waitUntil(lambda: loaded.models.page.isVisible())
    assert nameless(loaded.models.page.window()) == []


def test_the_settings_page_is_named(loaded):
    loaded.actions_.settings.trigger()
    page = loaded.settings_desk.page
    assert page.isVisible()
    assert nameless(page) == []
    page.window().activateWindow()


@pytest.mark.parametrize("name", ["shortcuts", "about", "copy_details"])
def test_dialogs_are_named(loaded, name):
    found: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        found.append(nameless(dialog))
        dialog.close()

    QTimer.singleShot(0, look)
    getattr(loaded.actions_, name).trigger()
    assert found == [[]]
