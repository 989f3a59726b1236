"""The colours of the window on the screen: pictures are drawn in sRGB, and the window says so.

Qt (6.7 to 6.11) tells no program the profile of a screen: neither `QScreen` nor `QWindow` has it. What
it offers is to name the colours of a window (`QSurfaceFormat.colorSpace`), and the system turns them
into those of the screen on which the window is: macOS does, and on Wayland compositors that know the
colour management protocol do (Qt 6.10 and later). On Windows and X11 nothing is done with it: a screen
with a wide gamut shows the photo, like most programs' pictures there, with stronger colours.
"""

from __future__ import annotations

from PySide6.QtGui import QColorSpace, QSurfaceFormat


def name_colours() -> None:
    """From now on windows that are made say that they are drawn in sRGB. Call it before there are any."""
    made = QSurfaceFormat.defaultFormat()
    made.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    QSurfaceFormat.setDefaultFormat(made)
