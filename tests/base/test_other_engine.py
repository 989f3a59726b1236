"""The one switch that says which Python the engine runs with."""

from __future__ import annotations

from pathlib import Path

import pytest

from sr_desktop.base.other_engine import OtherEngine, other_engine, switch, use

ENGINE = OtherEngine(Path("/somewhere/Großer Jüdenhof/bin/python"), "cuda")


def test_it_is_off_until_it_is_set_and_one_step_goes_back(home):
    assert other_engine() is None
    use(ENGINE)
    assert other_engine() == ENGINE
    assert [path.name for path in (home / "gpu-pack").iterdir()] == ["engine.json"]
    use(None)
    use(None)
    assert other_engine() is None
    assert list((home / "gpu-pack").iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"python": 3}', '{"python": "x"}', "\0"])
def test_a_damaged_switch_is_off(home, text):
    switch().parent.mkdir()
    switch().write_text(text)
    assert other_engine() is None


def test_a_switch_that_cannot_be_written_stays_as_it_was(home):
    use(ENGINE)
    switch().with_name(f"{switch().name}.{__import__('os').getpid()}.part").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - whatever the system says
        use(OtherEngine(Path("/other"), "xpu"))
    assert other_engine() == ENGINE
