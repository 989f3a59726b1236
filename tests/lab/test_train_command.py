"""`lab train` at the command line: the model is listed, nothing is replaced, it says how far it is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.lab import train_command
from sr_desktop.lab.commands import main
from sr_desktop.lab.curves import HEIGHT, WIDTH, draw_curves
from sr_desktop.lab.train import minutes
from sr_desktop.models.store import find_model, list_models


def test_the_command_says_how_far_the_pairs_are(caplog, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(train_command.time, "monotonic", lambda: now[0])
    caplog.set_level("INFO", "sr_desktop.lab")
    progress = Progress(train_command.Preparation(), interval=train_command.PREPARATION_EVERY)
    for seconds, fraction, stage in (
        (0, 0.0, "preparing pairs"),
        (30, 0.25, "preparing pairs"),
        (31, 0.26, "preparing pairs"),  # too soon for another line
        (60, 0.0, "asking the teachers"),
        (120, 0.5, "asking the teachers"),
        (200, 0.1, "training"),  # speaks for itself
    ):
        now[0] = 100.0 + seconds
        progress.report(fraction, stage)
    assert [record.getMessage() for record in caplog.records] == [
        "preparing pairs, 0 %",
        "preparing pairs, 25 %, 2 min left",
        "asking the teachers, 0 %",
        "asking the teachers, 50 %, 60 s left",
    ]


def test_the_command_makes_a_model_that_is_listed_and_never_replaces_one(tmp_path, photos, capsys):
    recipe = tmp_path / "mine.toml"
    recipe.write_text(
        '[network]\nfamily = "SRVGGNetCompact"\nfeatures = 16\nconvolutions = 1\nscale = 4\n'
        '[pairs]\nkind = "worn"\npatch = 20\ncount = 12\n'
        "[training]\niterations = 5\nbatch = 2\npatch = 16\n"
    )
    words = ["train", str(recipe), "--photos", str(photos), "--name", "grandma"]
    assert main(words) == 0
    files = capsys.readouterr().out.split()
    assert [Path(file).parent for file in files] == [paths.imported_models()] * 2
    model = find_model("grandma")
    assert model.weak is not None
    assert [entry.id for entry in list_models()].count("grandma") == 1
    before = model.strong.read_bytes()
    with pytest.raises(WrongUsage, match="already"):
        main(words)
    assert model.strong.read_bytes() == before
    with pytest.raises(WrongUsage, match="name of a model"):
        main([*words[:-1], "../evil"])
    with pytest.raises(WrongUsage, match="already"):
        main([*words[:-1], "heirloom-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--strong", "heirloom-x4", "heirloom-hq-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--steady", "heirloom-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--weak", "heirloom-x4"])
    with pytest.raises(WrongUsage, match="no weak teacher"):
        main(["train", "faithful-x2", *words[2:-1], "ours", "--weak", "heirloom-x4"])
    with pytest.raises(NoPhotos):
        main(["train", "album", "--photos", str(tmp_path / "nowhere")])


def test_words_and_curves_for_people():
    assert [minutes(s) for s in (40, 600, 12_000)] == ["40 s", "10 min", "3 h 20 min"]
    assert draw_curves([]).size == (WIDTH, HEIGHT)
    drawn = np.asarray(draw_curves([(1, 0.5, 1.0), (2, 0.1, 0.5), (3, 0.05, 0.01)]))
    assert len(np.unique(drawn.reshape(-1, 3), axis=0)) > 5
