"""PySide6.QtDBus with the plugins that parts.py names, chosen before their libraries are looked for."""

from parts import without_plugins
from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = without_plugins(binaries)
