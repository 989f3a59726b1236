"""Suggestions are followed until the person has chosen; then they are only told."""

from __future__ import annotations

import pytest

from sr_desktop.jobs.preset_advice import PresetAdvice, Told
from sr_desktop.jobs.suggestion import Suggestion, Trait

GREY = Suggestion("black-and-white", Trait.GREY | Trait.TINY)
TINY = Suggestion("tiny", Trait.TINY)


@pytest.fixture
def advice() -> PresetAdvice:
    return PresetAdvice("old-photo")


def test_a_photo_just_dropped_gets_the_preset_that_suits_it(advice):
    assert advice.showing("oma", fresh=True) is None
    assert advice.told is None
    assert advice.learned("oma", GREY) == "black-and-white"
    assert advice.told == Told(GREY.traits, "old-photo", back=True)


def test_when_unsure_the_usual_preset_stays_and_nothing_is_said(advice):
    advice.showing("oma", fresh=True)
    assert advice.learned("oma", None) is None
    assert advice.told is None
    assert advice.knows("oma")


def test_the_next_photo_does_not_keep_the_preset_of_the_last(advice):
    advice.showing("page", fresh=True)
    advice.learned("page", TINY)
    advice.showing("oma", fresh=True)
    assert advice.learned("oma", None) == "old-photo"
    assert advice.told is None


def test_looking_at_another_photo_changes_nothing_but_is_told(advice):
    advice.showing("oma", fresh=True)
    advice.learned("oma", None)
    assert advice.showing("opa") is None
    assert advice.learned("opa", GREY) is None
    assert advice.told == Told(GREY.traits, "black-and-white")


def test_the_persons_choice_wins_for_the_rest_of_the_run(advice):
    advice.showing("oma", fresh=True)
    advice.chosen("grainy")
    assert advice.decided
    assert advice.learned("oma", GREY) is None
    assert advice.told == Told(GREY.traits, "black-and-white")
    assert advice.showing("opa", fresh=True) is None
    assert advice.learned("opa", TINY) is None
    assert advice.told == Told(TINY.traits, "tiny")


def test_the_way_back_is_a_choice(advice):
    advice.showing("oma", fresh=True)
    advice.learned("oma", GREY)
    advice.chosen("old-photo")
    assert advice.told == Told(GREY.traits, "black-and-white")
    advice.chosen("black-and-white")
    assert advice.told == Told(GREY.traits)


def test_suggestions_can_be_asked_for_again(advice):
    advice.showing("oma", fresh=True)
    advice.learned("oma", GREY)
    advice.chosen("grainy")
    assert advice.again() == "black-and-white"
    assert not advice.decided
    assert advice.showing("opa", fresh=True) is None
    assert advice.learned("opa", TINY) == "tiny"


def test_what_is_found_late_is_for_its_own_photo(advice):
    advice.showing("oma", fresh=True)
    advice.showing("opa", fresh=True)
    assert advice.learned("oma", GREY) is None
    assert advice.told is None
    assert advice.learned("opa", TINY) == "tiny"
    advice.showing(None)
    assert advice.told is None


def test_a_suggestion_is_followed_once(advice):
    advice.showing("oma", fresh=True)
    advice.learned("oma", GREY)
    advice.moved("old-photo")  # taken back by a step of undo
    assert advice.showing("oma") is None
    assert advice.told == Told(GREY.traits, "black-and-white")


def test_what_is_suggested_already_stands(advice):
    advice.moved("tiny")
    advice.showing("oma", fresh=True)
    assert advice.learned("oma", TINY) is None
