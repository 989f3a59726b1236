"""Sentences that know what they were made of, and errors that carry them through a pipe."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from sr_desktop.base.errors import PhotoUnreadable, SRError
from sr_desktop.base.sentences import Counted, Sentence, counted, sentence

HOSTILE = "{0} {name} {name.__class__} %n %1 & <b>.jpg"


def test_a_sentence_is_its_english_text_and_knows_its_parts():
    made = sentence("{name} has {number} sides.", name=Path("a.jpg"), number=4)
    assert made == "a.jpg has 4 sides."
    assert (made.template, made.values) == (
        "{name} has {number} sides.",
        {"name": "a.jpg", "number": 4},
    )


def test_braces_in_a_value_are_just_braces():
    made = sentence("{name} is {other}.", name=HOSTILE, other=sentence("like {it}", it=HOSTILE))
    assert made == f"{HOSTILE} is like {HOSTILE}."


@pytest.mark.parametrize(
    "made",
    [
        sentence("Nothing to fill in."),
        sentence("{name} is empty.", name=HOSTILE),
        sentence("Within {time}.", time=counted(2, "%n minute", "%n minutes")),
        counted(1, "%n minute", "%n minutes"),
    ],
)
def test_it_stays_whole_through_a_pipe_and_a_copy(made):
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):
        assert again == made
        assert type(again) is type(made)
        assert (again.template, again.values) == (made.template, made.values)
        assert [type(value) for value in again.values.values()] == [
            type(value) for value in made.values.values()
        ]


def test_what_is_made_of_it_is_plain_text():
    made = sentence("{name} is empty.", name="a")
    for text in (str(made), made + " b", made.strip(), made.upper(), f"{made}", " ".join([made])):
        assert type(text) is str


def test_a_number_of_things():
    assert counted(1, "%n minute", "%n minutes") == "1 minute"
    assert counted(0, "%n minute", "%n minutes") == "0 minutes"
    assert counted(2, "one minute", "%n minutes") == "2 minutes"
    assert counted(1, "one minute", "%n minutes") == "one minute"


def test_an_error_keeps_its_sentences_through_a_pipe():
    error = PhotoUnreadable(
        "{name} is empty.", name=HOSTILE, next_step=sentence("Ask {who}.", who="Oma")
    )
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is PhotoUnreadable
    assert str(again) == f"{HOSTILE} is empty. Ask Oma."
    assert isinstance(again.sentence, Sentence)
    assert isinstance(again.next_step, Sentence)
    assert (again.sentence.values, again.next_step.template) == ({"name": HOSTILE}, "Ask {who}.")


def test_an_error_of_plain_words_says_them_as_they_are():
    error = pickle.loads(pickle.dumps(SRError(HOSTILE, next_step="")))
    assert (str(error), error.sentence, error.title) == (HOSTILE, HOSTILE, "Something went wrong")
    assert type(error.sentence) is str


def test_the_words_of_an_error_are_one_sentence_of_two():
    words = PhotoUnreadable("{name} is empty.", name=HOSTILE).words
    assert words == f"{HOSTILE} is empty. {PhotoUnreadable.next_step}"
    assert isinstance(words, Sentence)
    assert all(isinstance(value, Sentence) for value in words.values.values())
    assert SRError("Lost.", next_step="").words == "Lost."
    assert SRError(HOSTILE).words == f"{HOSTILE} {SRError.next_step}"


def test_an_error_takes_a_sentence_that_is_made_already():
    error = SRError(counted(2, "%n photo", "%n photos"))
    assert isinstance(error.sentence, Counted)
    assert str(error).startswith("2 photos ")
