"""Decisions on finished photos, and what follows from them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_desktop.gui.approval import (
    Approval,
    Case,
    Decision,
    Making,
    Tally,
    Version,
    softer,
    with_preset,
)
from sr_desktop.jobs.job import FaceChoice, Settings, Size
from sr_desktop.jobs.results import Verdict

FOLDER = Path("album")


def case(name: str) -> Case[str]:
    result = FOLDER / f"{name} (restored).jpg"
    return Case(name, FOLDER / f"{name}.jpg", [Version(result, Settings())])


@pytest.fixture
def three():
    return Approval([case("a"), case("b"), case("c")])


def verdicts(approval):
    return {each.photo: found for each, found in approval.verdicts()}


def again(approval, strength=0.5):
    approval.redo(Settings(strength=strength), Making.SOFTER)


def test_keeping_and_leaving_goes_from_photo_to_photo(three):
    three.keep()
    assert three.place == 1
    three.leave()
    three.keep()
    assert three.current is None
    assert three.tally == Tally(kept=2, left=1)
    source, result = FOLDER / "b.jpg", FOLDER / "b (restored).jpg"
    assert verdicts(three) == {"b": Verdict(source, None, (result,))}


def test_nothing_is_to_be_done_where_all_is_kept(three):
    for _ in range(3):
        three.keep()
    assert three.verdicts() == []


def test_going_back_and_forward_decides_nothing(three):
    three.back()
    assert three.place == 0
    three.forward()
    three.forward()
    three.forward()
    assert three.place == 2
    assert three.tally == Tally(open=3)
    three.back()
    assert three.current.photo == "b"


def test_the_next_photo_is_the_next_that_is_open(three):
    three.go_to("b")
    three.keep()
    assert three.current.photo == "c"
    three.keep()
    assert three.current.photo == "a"  # round the end
    assert not three.go_to("stranger")


def test_back_from_the_end_is_the_last_photo(three):
    for _ in range(3):
        three.keep()
    three.back()
    assert three.current.photo == "c"
    three.leave()
    assert three.current is None
    assert three.tally == Tally(kept=2, left=1)


def test_a_softer_result_takes_the_place_and_the_name_of_the_first(three):
    again(three)
    assert three.current.photo == "b"
    assert three.tally == Tally(working=1, open=2)
    second = FOLDER / "a (restored) (2).jpg"
    three.arrived("a", second)
    three.keep()
    three.keep()
    assert three.current.photo == "a"  # looked at in its turn
    three.keep()
    first = FOLDER / "a (restored).jpg"
    assert verdicts(three) == {"a": Verdict(FOLDER / "a.jpg", second, (first,), first)}
    assert three.tally == Tally(kept=2, softer=1)


def test_another_format_keeps_its_own_ending(three):
    again(three)
    three.arrived("a", FOLDER / "a (restored).png")
    assert verdicts(three)["a"].wanted == FOLDER / "a (restored).png"


def test_a_photo_that_comes_back_after_the_last_decision_is_looked_at(three):
    again(three)
    three.keep()
    three.keep()
    assert three.current is None
    three.arrived("a", FOLDER / "x.jpg")
    assert three.current.photo == "a"


def test_nothing_is_decided_on_a_photo_in_work(three):
    again(three)
    three.go_to("a")
    three.keep()
    three.leave()
    again(three, 0.3)
    found = three.case_of("a")
    assert found.decision is Decision.OPEN
    assert found.redo.settings.strength == 0.5


def test_a_photo_that_fails_again_keeps_what_it_had(three):
    three.keep()
    three.back()
    again(three)
    three.missed("a")
    found = three.case_of("a")
    assert found.decision is Decision.KEPT
    assert found.redo is None
    assert len(found.versions) == 1
    three.undo()  # of the keeping: the other step went with the failure
    assert found.decision is Decision.OPEN
    assert not three.undoable


def test_undo_takes_decisions_back_one_by_one(three):
    three.keep()
    three.leave()
    assert three.undo().photo == "b"
    assert three.current.photo == "b"
    assert three.current.decision is Decision.OPEN
    assert three.undo().photo == "a"
    assert three.tally == Tally(open=3)
    assert three.undo() is None


def test_undo_of_a_finished_redo_drops_its_result(three):
    again(three)
    second = FOLDER / "a (restored) (2).jpg"
    three.arrived("a", second)
    three.undo()
    found = three.case_of("a")
    assert found.version.result == FOLDER / "a (restored).jpg"
    assert verdicts(three) == {"a": Verdict(FOLDER / "a.jpg", found.version.result, (second,))}


def test_undo_of_a_redo_in_work_lets_its_result_go_when_it_comes(three):
    again(three)
    found = three.undo()
    assert not found.redo.wanted
    assert three.verdicts() == []  # not before it has answered
    three.arrived("a", FOLDER / "late.jpg")
    assert found.version.result == FOLDER / "a (restored).jpg"
    assert verdicts(three)["a"].drop == (FOLDER / "late.jpg",)


def test_leaving_a_photo_lets_all_its_results_go(three):
    again(three)
    three.arrived("a", FOLDER / "a (restored) (2).jpg")
    three.go_to("a")
    again(three, 0.3)
    three.arrived("a", FOLDER / "a (restored) (3).jpg")
    three.go_to("a")
    three.undo()
    three.leave()
    found = verdicts(three)["a"]
    assert found.keep is None
    assert {path.name for path in found.drop} == {
        "a (restored).jpg",
        "a (restored) (2).jpg",
        "a (restored) (3).jpg",
    }


def test_softer_goes_down_step_by_step():
    settings, seen = Settings(strength=1.0), []
    while settings is not None:
        seen.append(settings.strength)
        settings = softer(settings)
    assert seen == [1.0, 0.8, 0.5, 0.3]
    assert softer(Settings(strength=0.9)).strength == 0.8
    assert softer(Settings(strength=0.2)) is None


def test_softer_draws_no_faces_anew_and_keeps_what_was_chosen_for_them():
    choices = (FaceChoice(0.5, 0.5, 0.0),)
    once = softer(Settings(strength=0.3, faces="strong", face_choices=choices))
    assert once == Settings(strength=0.3, faces="gentle", face_choices=choices)
    assert softer(once) is None
    assert softer(Settings(strength=0.8, faces="leave")).faces == "leave"


def test_another_preset_changes_the_picture_not_the_file():
    was = Settings(
        *("heirloom-x4", Size(factor=4.0)),
        face_choices=(FaceChoice(0.5, 0.5, 0.0),),
        **{"format": "tiff", "device": "cpu", "quality": 80, "tile": 256},
    )
    preset = Settings(
        model="faithful",
        clean_up=0.0,
        strength=1.0,
        luminance_only=True,
        faces="gentle",
        descreen=True,
    )
    made = with_preset(was, preset)
    assert (made.model, made.clean_up, made.strength) == ("faithful", 0.0, 1.0)
    assert (made.luminance_only, made.faces, made.descreen) == (True, "gentle", True)
    picture = ("model", "clean_up", "strength", "luminance_only", "faces", "descreen")
    assert replace(made, **{name: getattr(was, name) for name in picture}) == was


MOVES = st.lists(
    st.sampled_from(["keep", "leave", "redo", "arrive", "miss", "undo", "back", "forward"])
)


@given(MOVES)
def test_whatever_is_done_no_result_is_lost_or_goes_twice(moves):
    approval = Approval([case("a"), case("b")])
    made = {FOLDER / "a (restored).jpg", FOLDER / "b (restored).jpg"}
    for number, move in enumerate(moves):
        working = next((each for each in approval.cases if each.redo is not None), None)
        if move == "redo":
            again(approval)
        elif move == "arrive" and working is not None:
            result = FOLDER / f"{working.photo} ({number}).jpg"
            made.add(result)
            approval.arrived(working.photo, result)
        elif move == "miss" and working is not None:
            approval.missed(working.photo)
        elif move in ("keep", "leave", "undo", "back", "forward"):
            getattr(approval, move)()
    for each in approval.cases:
        if each.redo is not None:
            approval.missed(each.photo)
    told = dict(approval.verdicts())
    seen: list[Path] = []
    for each in approval.cases:
        found = told.get(each)
        seen += [each.version.result] if found is None else found.drop
        if found is not None and found.keep is not None:
            assert found.keep not in found.drop
            assert each.decision is not Decision.LEFT
            seen.append(found.keep)
    assert sorted(seen) == sorted(made)
