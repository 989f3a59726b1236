"""`lab average`: the mean of several trainings is one model, which knows where it comes from."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.base.errors import WeightsRefused, WrongUsage
from sr_desktop.engine.loader import load_state, metadata
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab.commands import main
from sr_desktop.models.store import find_model


def model(folder, name, seed, network=None):
    torch.manual_seed(seed)
    made = network or EDSR(EDSRShape(8, 1, 2, direct=True, colour_range=4.0, skip=True))
    state = {k: v if "mean" in k else v.half() for k, v in made.state_dict().items()}
    path = folder / f"{name}.safetensors"
    save_file(state, path, {"recipe": json.dumps({"seed": seed})})
    return path


def test_the_mean_of_pairs_is_a_pair(tmp_path, capsys):
    words = []
    for n in (1, 2, 3):
        model(tmp_path, f"run{n}-strong", n)
        model(tmp_path, f"run{n}-weak", 10 + n)
        words.append(
            ",".join(str(tmp_path / f"run{n}-{e}.safetensors") for e in ("strong", "weak"))
        )
    assert main(["average", *words, "--shares", "0.5", "1.25", "-0.75", "--name", "soup"]) == 0
    found = find_model("soup")
    assert [str(found.strong), str(found.weak)] == capsys.readouterr().out.split()
    for end, path in (("strong", found.strong), ("weak", found.weak)):
        runs = [load_state(tmp_path / f"run{n}-{end}.safetensors") for n in (1, 2, 3)]
        made = load_state(path)
        for key, value in made.items():
            mean = (
                0.5 * runs[0][key].float()
                + 1.25 * runs[1][key].float()
                - 0.75 * runs[2][key].float()
            )
            assert value.dtype == runs[0][key].dtype
            assert torch.allclose(value.float(), mean, atol=1e-3)
        origins = json.loads(metadata(path)["recipe"])["average"]
        assert [origin["share"] for origin in origins] == [0.5, 1.25, -0.75]
        assert origins[1]["recipe"] == {"seed": 2 if end == "strong" else 12}
        assert len({origin["sha256"] for origin in origins}) == 3


def test_single_files_count_the_same_unless_told(tmp_path):
    a, b = (model(tmp_path, name, seed) for name, seed in (("a", 1), ("b", 2)))
    assert main(["average", str(a), str(b), "--name", "mean", "--to", str(tmp_path / "to")]) == 0
    made = load_state(tmp_path / "to" / "mean.safetensors")
    key = "head.0.weight"
    mean = (load_state(a)[key].float() + load_state(b)[key].float()) / 2
    assert torch.allclose(made[key].float(), mean, atol=1e-3)


@pytest.mark.parametrize("shares", [["1"], ["0.5", "0.4"], ["1", "1"], ["nan", "nan"]])
def test_shares_that_are_not_one_together_are_refused(tmp_path, shares):
    a, b = (model(tmp_path, name, seed) for name, seed in (("a", 1), ("b", 2)))
    with pytest.raises(WrongUsage, match="together are 1"):
        main(["average", str(a), str(b), "--shares", *shares, "--name", "mean"])


def test_what_is_no_training_of_one_network_is_refused(tmp_path):
    a = model(tmp_path, "a", 1)
    other = model(tmp_path, "other", 1, SRVGGNetCompact(SRVGGShape(8, 2, 2)))
    with pytest.raises(WrongUsage, match="one shape"):
        main(["average", str(a), str(other), "--name", "mean"])
    with pytest.raises(WrongUsage, match="pairs"):
        main(["average", str(a), f"{a},{a}", "--name", "mean"])
    (tmp_path / "bad.safetensors").write_bytes(b"nothing")
    with pytest.raises(WeightsRefused):
        main(["average", str(a), str(tmp_path / "bad.safetensors"), "--name", "mean"])
    with pytest.raises(WrongUsage, match="already"):
        main(["average", str(a), str(a), "--name", "a", "--to", str(tmp_path)])
