"""Recipes: each is whole, and a wrong one is refused with what is wrong in it."""

from __future__ import annotations

import pytest

from sr_desktop.base.errors import WrongUsage
from sr_desktop.lab.recipe import parse_recipe, read_recipe, recipe_names
from sr_desktop.models.catalog import load_catalog
from tests.lab.tiny import CLEAN, SMALL, WORN


@pytest.mark.parametrize("name", recipe_names())
def test_every_recipe_is_whole_and_builds_its_network(name):
    recipe = read_recipe(name)
    network = recipe.network()
    assert network.facts.family == recipe.family
    assert network.facts.scale == recipe.scale
    known = {model.id for model in load_catalog()}
    assert not recipe.training.start or recipe.training.start in known


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({**WORN, "losses": {}}, "losses"),
        ({**WORN, "network": {**SMALL, "family": "NoSuchNet"}}, "NoSuchNet"),
        ({**WORN, "network": {**SMALL, "depth": 3}}, "depth"),
        ({**WORN, "pairs": {"kind": "guessed"}}, "guessed"),
        ({**WORN, "training": {"iterations": 1, "patch": 99}}, "larger"),
        ({**WORN, "training": {"iterations": 1, "loss": "guess"}}, "no loss 'guess'"),
        ({**WORN, "pairs": {"kind": "worn", "drawn": 0}}, "drawn"),
        ({**CLEAN, "targets": {"teacher": 1.5}}, "teacher"),
        ({**CLEAN, "targets": {"turns": 9}}, "turns"),
    ],
)
def test_a_wrong_recipe_says_what_is_wrong(table, words):
    with pytest.raises(ValueError, match=words):
        parse_recipe(table)


def test_a_recipe_that_is_none_is_wrong_usage(tmp_path):
    with pytest.raises(WrongUsage, match="no recipe"):
        read_recipe("no-such")
    broken = tmp_path / "broken.toml"
    broken.write_text("[network\n")
    with pytest.raises(WrongUsage, match=r"broken\.toml"):
        read_recipe(str(broken))
