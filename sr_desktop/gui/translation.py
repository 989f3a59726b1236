"""The words of the window in the person's language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from sr_desktop.base import paths
from sr_desktop.base.sentences import Counted, Sentence, Value

log = logging.getLogger(__name__)

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
"""The languages that there are, by their codes: what each calls itself."""
SENTENCES = "Sentences"
"""The context of what is said below the window, where there is no Qt."""
OURS = "sr-desktop-translator"

translate = QCoreApplication.translate
"""`translate("Context", "English text")`; both are literals, so that `packaging/translate.py` finds them."""

QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)
"""Marks a text of a table, which is translated when it is shown; gives the text (Qt's says `object`)."""


def said(text: str) -> str:
    """A sentence of the engine or of an error, in the language of the window; English if it has none."""
    if isinstance(text, Counted):
        words = translate(SENTENCES, text.template, "", text.number)
        untouched = text.template.replace("%n", str(text.number))
        return str(text) if words == untouched else words
    if not isinstance(text, Sentence):
        return translate(SENTENCES, text) if text else ""
    values = {name: _said_value(value) for name, value in text.values.items()}
    words = translate(SENTENCES, text.template)
    try:
        return words.format(**values)
    except (
        KeyError,
        IndexError,
        ValueError,
        AttributeError,
    ):  # a translation with places of its own
        log.warning("a wrong translation: %s", words)
        return text.template.format(**values)


def _said_value(value: Value) -> str:
    if isinstance(value, float):
        return str(value).replace(".", QLocale().decimalPoint())
    return said(value) if isinstance(value, Sentence) else str(value)


def install(app: QApplication, language: str = "") -> str:
    """Makes the window speak `language` (a key of `LANGUAGES`), or that of the system if it is empty.

    Gives the code of the language that is spoken from now on: English if the wanted one is not there.
    What a language lacks is said in English. Call it before widgets are made. Numbers are written as
    the language has them.
    """
    wanted = [language] if language else QLocale.system().uiLanguages()
    code = chosen(wanted)
    for old in app.findChildren(QTranslator):
        if old.objectName() == OURS:
            app.removeTranslator(old)
            old.deleteLater()
    _load(app, "sr_desktop_en", str(_folder()))  # the plural forms, and what the others lack
    if code != "en":
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _load(app, f"qtbase_{code}", qt)  # "Cancel", "Open", the menu of a text field
        _load(app, f"sr_desktop_{code}", str(_folder()))
    locale = QLocale(code)
    system = QLocale.system()
    if system.language() == locale.language():
        locale = system  # a Swiss writes German with other numbers
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    return code


def chosen(wanted: Iterable[str]) -> str:
    """The first of these languages (`de-AT`, `zh-Hans-CN`, `de_DE`) that there is; English otherwise."""
    for name in wanted:
        locale = QLocale(name)
        for code in LANGUAGES:
            ours = QLocale(code)
            if (locale.language(), locale.script()) == (ours.language(), ours.script()):
                return code
    return "en"


def _folder() -> Path:
    return paths.resources() / "translations"


def _load(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName(OURS)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        log.info("no translation %s", name)
        translator.deleteLater()
