"""Every change of a control as a step that can be taken back and made again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand, QUndoStack

from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate

State = TypeVar("State")

STEPS = {
    "preset": QT_TRANSLATE_NOOP("Undo", "kind of photo"),
    "size": QT_TRANSLATE_NOOP("Undo", "size"),
    "print": QT_TRANSLATE_NOOP("Undo", "print size"),
    "clean_up": QT_TRANSLATE_NOOP("Undo", "clean-up"),
    "strength": QT_TRANSLATE_NOOP("Undo", "strength"),
    "faces": QT_TRANSLATE_NOOP("Undo", "faces"),
    "colours": QT_TRANSLATE_NOOP("Undo", "original colours"),
    "folder": QT_TRANSLATE_NOOP("Undo", "folder"),
    "template": QT_TRANSLATE_NOOP("Undo", "name of the new files"),
    "format": QT_TRANSLATE_NOOP("Undo", "format"),
    "quality": QT_TRANSLATE_NOOP("Undo", "quality"),
    "model": QT_TRANSLATE_NOOP("Undo", "model"),
    "device": QT_TRANSLATE_NOOP("Undo", "device"),
    "tile": QT_TRANSLATE_NOOP("Undo", "size of the pieces"),
}
"""What a step is called after "Undo"."""
PLAIN = "plainWords"
"""A property of the commands: their words without the step of the moment."""
TOGETHER = 1.0
"""Seconds within which changes of the same control, as by keys, are one step."""
MOST = 200


class Undo(QObject, Generic[State]):
    """Remembers states before and after each change; `show` is asked to bring one back."""

    def __init__(
        self,
        state: Callable[[], State],
        show: Callable[[State], None],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._state, self._show, self._clock = state, show, clock
        self._now = state()
        self._open: object = None  # what the next change may be one step with
        self._since = 0.0
        self._held = False
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST)
        self.undo_action = self._action(QKeySequence.StandardKey.Undo)
        self.undo_action.triggered.connect(self.stack.undo)
        self.redo_action = self._action("Ctrl+Shift+Z", "Ctrl+Y")
        self.redo_action.triggered.connect(self.stack.redo)
        self.stack.indexChanged.connect(self._on_index_changed)
        self._on_index_changed()

    def begin(self) -> None:
        """The next change is a step of its own: something is taken hold of, or let go."""
        self._open = None

    def note(self, what: str, *, held: bool = False) -> None:
        """The person changed `what` (a key of `STEPS`); while it is held all is one step."""
        before, after = self._now, self._state()
        if before != after:
            self._now = after
            self._push(what, before, after, self.bring, held=held)

    def note_elsewhere(
        self,
        what: str,
        thing: object,
        before: Any,
        after: Any,
        bring: Callable[[Any], None],
        *,
        held: bool = False,
    ) -> None:
        """The person changed something that is kept elsewhere, where `bring` brings one value or the other.

        thing: what it belongs to; only changes of the same are one step.
        """

        def back(value: Any) -> None:
            self._open = None
            bring(value)

        if before != after:
            self._push(what, before, after, back, thing=thing, held=held)

    def _push(
        self,
        what: str,
        before: Any,
        after: Any,
        bring: Callable[[Any], None],
        *,
        thing: object = None,
        held: bool,
    ) -> None:
        now = self._clock()
        merged = self._open == (what, thing) and (held or now - self._since < TOGETHER)
        self._open, self._since = (what, thing), now
        self.stack.push(_Step(bring, what, before, after, thing=thing, merged=merged))

    def catch_up(self) -> None:
        """The state was changed by the program: no step."""
        self._now = self._state()
        self._open = None

    def forget(self) -> None:
        """All steps are forgotten, and nobody is told: they were of something that is not shown now."""
        self.stack.blockSignals(True)
        self.stack.clear()
        self.stack.blockSignals(False)
        self.catch_up()
        self._on_index_changed()

    def hold(self, held: bool) -> None:
        """While it is held nothing is taken back or made again."""
        self._held = held
        self._on_index_changed()

    def bring(self, state: State) -> None:
        """Shows a state from before or after."""
        self._open = None
        self._show(state)
        self._now = state

    def _action(self, *keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def _on_index_changed(self, _index: int = 0) -> None:
        for action, can, step, plain, named in (
            (
                self.undo_action,
                self.stack.canUndo(),
                self.stack.undoText(),
                translate("Undo", "&Undo"),
                translate("Undo", "&Undo {step}"),
            ),
            (
                self.redo_action,
                self.stack.canRedo(),
                self.stack.redoText(),
                translate("Undo", "&Redo"),
                translate("Undo", "&Redo {step}"),
            ),
        ):
            action.setEnabled(can and not self._held)
            action.setProperty(PLAIN, plain)
            action.setText(named.format(step=translate("Undo", step)) if can else plain)


class _Step(QUndoCommand):
    """One change. Its text is a key of the translations, not what is shown."""

    def __init__(
        self,
        bring: Callable[[Any], None],
        what: str,
        before: Any,
        after: Any,
        *,
        thing: object,
        merged: bool,
    ) -> None:
        super().__init__(STEPS[what])
        self._bring, self._before, self._after = bring, before, after
        self._thing = thing
        self._number = list(STEPS).index(what)
        self._merged, self._fresh = merged, True

    def id(self) -> int:
        return self._number

    def mergeWith(self, later: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not (isinstance(later, _Step) and later._merged and later._thing == self._thing):
            return False
        self._after = later._after
        self.setObsolete(self._before == self._after)
        return True

    def redo(self) -> None:
        if self._fresh:  # being pushed: it is so already
            self._fresh = False
        else:
            self._bring(self._after)

    def undo(self) -> None:
        self._bring(self._before)
