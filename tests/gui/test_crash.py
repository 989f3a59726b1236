"""An error nobody expected is shown without anything private."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from sr_desktop.gui.crash import ExceptionHook


@pytest.fixture
def shown(monkeypatch):
    """The texts of the box; nobody presses a button."""
    found = []

    def run(box):
        found.append(box.detailedText())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return found


def test_the_report_names_the_code_and_no_photo(qapp, shown):
    photo = Path.home() / "Großer Jüdenhof" / "Oma 1952.jpg"
    try:
        raise ValueError(f"{photo}: damaged")
    except ValueError as error:
        ExceptionHook()._hook(type(error), error, error.__traceback__)
    (text,) = shown
    assert "SR Desktop" in text
    assert "Traceback" in text
    assert "ValueError: …: damaged" in text
    assert "Oma" not in text
    assert "Jüdenhof" not in text
