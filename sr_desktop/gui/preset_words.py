"""Presets and what a photo looks like, in words."""

from __future__ import annotations

from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate
from sr_desktop.jobs.presets import Preset
from sr_desktop.jobs.suggestion import Trait

SENTENCES = (
    (
        Trait.SCREENED,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a page of a newspaper or magazine."),
    ),
    (Trait.DOCUMENT, QT_TRANSLATE_NOOP("Suggestion", "Looks like writing or a drawing on paper.")),
    (
        Trait.GREY | Trait.TINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a small black-and-white scan."),
    ),
    (
        Trait.GREY | Trait.GRAINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a grainy black-and-white photo."),
    ),
    (Trait.GREY, QT_TRANSLATE_NOOP("Suggestion", "Looks like a black-and-white photo.")),
    (
        Trait.TONED | Trait.TINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a small scan in sepia."),
    ),
    (
        Trait.TONED | Trait.GRAINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a grainy photo in sepia."),
    ),
    (Trait.TONED, QT_TRANSLATE_NOOP("Suggestion", "Looks like a photo in sepia.")),
    (
        Trait.BLOCKY | Trait.TINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a small picture from a phone or messenger."),
    ),
    (
        Trait.BLOCKY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a picture from a phone or messenger."),
    ),
    (
        Trait.TINY | Trait.GRAINY,
        QT_TRANSLATE_NOOP("Suggestion", "Looks like a very small, grainy picture."),
    ),
    (Trait.TINY, QT_TRANSLATE_NOOP("Suggestion", "Looks like a very small picture.")),
    (Trait.GRAINY, QT_TRANSLATE_NOOP("Suggestion", "Looks like a grainy or noisy photo.")),
)
"""The first whose traits a picture has is said; they come in the order of `suggestion.RULES`."""


def looks_like(traits: Trait) -> str:
    """The sentence for what a picture looks like; empty for no traits."""
    for wanted, words in SENTENCES:
        if traits & wanted == wanted:
            return translate("Suggestion", words)
    return ""


def name_of(preset: Preset) -> str:
    """What a preset is called: the person's own as they called it."""
    return preset.name if preset.own else translate("Presets", preset.name)


def help_of(preset: Preset) -> str:
    """What a preset does, in one line."""
    if preset.own:
        return translate("PresetList", "Your own preset.")
    return translate("Presets", preset.help)
