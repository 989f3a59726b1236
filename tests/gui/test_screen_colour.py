"""What the window says of its colours."""

from __future__ import annotations

import subprocess
import sys

CODE = """
from PySide6.QtGui import QColorSpace
from PySide6.QtWidgets import QApplication, QWidget
from sr_desktop.gui.screen_colour import name_colours
app = QApplication([])
def colours():
    widget = QWidget()
    widget.show()
    return widget.windowHandle().requestedFormat().colorSpace()
assert colours() != QColorSpace(QColorSpace.NamedColorSpace.SRgb)
name_colours()
assert colours() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
print("named")
"""


def test_windows_are_named_srgb():
    done = subprocess.run(
        [sys.executable, "-c", CODE], check=False, capture_output=True, text=True, timeout=120
    )
    assert done.stdout == "named\n", done.stderr
