"""`lab evaluate`: the rows it makes, what each figure means, the published figures, tables, refusals."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.errors import UnknownModel, WeightsMissing, WrongUsage
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.restorer import Restorer
from sr_desktop.lab import metrics
from sr_desktop.lab.candidates import Bench, network_output
from sr_desktop.lab.evaluate import Row, between, enlarge, judge, means
from sr_desktop.lab.evaluate_command import add_evaluate
from sr_desktop.lab.samples import Sample, made_small, open_sets
from sr_desktop.lab.tables import Result, as_csv, as_markdown, as_text
from sr_desktop.models.store import Installed
from tests.support import picture, run_cli

CPU = choose_device("cpu")


def as_floats(width: int, height: int, *, seed: int = 0, channels: int = 3) -> np.ndarray:
    return (picture(width, height, seed=seed, channels=channels) / np.float32(255)).astype(
        np.float32
    )


def weights(
    path: Path, *, seed: int = 0, scale: int = 4, channels: int = 3, size: float = 0.3
) -> Path:
    """A small random network that changes the picture by about `size`."""
    torch.manual_seed(seed)
    network = SRVGGNetCompact(SRVGGShape(8, 2, scale, channels))
    network.body[-1].weight.data.mul_(size)
    save_file(dict(network.state_dict()), path)
    return path


def model(folder: Path, name: str, *, pair: bool = True, **options: object) -> Installed:
    strong = weights(folder / f"{name}.safetensors", seed=1, **options)
    weak = weights(folder / f"{name}-faint.safetensors", seed=2, **options) if pair else None
    return Installed(name, name, "", strong, weak)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(2):
        Image.fromarray(picture(208, 104, seed=number)).save(folder / f"p{number}.png")
    return folder


@pytest.fixture
def pair(tmp_path: Path) -> str:
    made = model(tmp_path, "own")
    return f"{made.strong},{made.weak}"


def run(*words: object) -> int:
    parser = argparse.ArgumentParser(prog="lab")
    add_evaluate(parser.add_subparsers())
    options = parser.parse_args(["evaluate", *map(str, words)])
    return options.run(options)


def table(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, str]]:
    assert run(*words, "--format", "csv") == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


# the published figures


@pytest.mark.parametrize(
    ("folder", "psnr", "ssim"),
    [("Set5/x2", 33.66, 0.930), ("Set5/x4", 28.42, 0.810), ("Set14/x4", 26.00, 0.703)],
)
def test_bicubic_reads_as_published(assets, folder, psnr, ssim):
    (found,) = open_sets(assets / "photos" / "eval" / folder)
    judged = [row for each in judge(found.read(), [], scale=found.scale) for row, _ in each.rows]
    bicubic = means(judged)[0]
    assert bicubic.name == "bicubic"
    assert bicubic.psnr_y == pytest.approx(psnr, abs=0.05)
    assert bicubic.ssim_y == pytest.approx(ssim, abs=0.003)


# which rows there are


def test_a_row_for_bicubic_each_model_at_each_clean_up_and_the_truth(
    capsys, tmp_path, photos, pair
):
    single = weights(tmp_path / "single.safetensors")
    rows = table(
        capsys, "--sets", photos, "--models", pair, single, "--clean-up", 0, 0.5, 1, "--no-time"
    )
    assert [(row["model"], row["clean_up"]) for row in rows] == [
        ("bicubic", ""),
        ("own", "0"),
        ("own", "0.5"),
        ("own", "1"),
        ("single", ""),
        ("truth", ""),
    ], "a model without a weak twin has no slider"
    assert len({row["psnr_y"] for row in rows[1:4]}) == 3
    assert {(row["set"], row["scale"], row["pictures"]) for row in rows} == {("photos", "4", "2")}
    truth = rows[-1]
    assert truth["psnr_y"] == truth["ssim_y"] == truth["psnr"] == ""
    assert float(truth["edges"]) > float(rows[0]["edges"]), "bicubic is softer than the truth"


def test_the_program_itself_has_a_slider_for_every_model(capsys, tmp_path, photos):
    single = weights(tmp_path / "single.safetensors")
    rows = table(
        capsys,
        *("--sets", photos, "--models", single, "--clean-up", 0, 1, "--path", "product"),
        *("--no-time", "--device", "cpu"),
    )
    assert [row["clean_up"] for row in rows if row["model"] == "single"] == ["0", "1"]
    assert rows[1]["psnr_y"] != rows[2]["psnr_y"]


def test_by_default_every_installed_model_that_fits(capsys, photos, home):
    (home / "models").mkdir()
    weights(home / "models" / "mine.safetensors")
    weights(home / "models" / "twice.safetensors", scale=2)
    (home / "models" / "broken.safetensors").write_bytes(b"no weights")
    rows = table(capsys, "--sets", photos, "--no-time")
    names = ["bicubic", "heirloom-x4", "heirloom-hq-x4", "faithful-x4", "mine", "truth"]
    assert [row["model"] for row in rows] == names
    run("--sets", photos, "--no-time")
    assert "broken is left out" in capsys.readouterr().err


def test_a_model_of_another_scale_is_left_out_with_a_line(capsys, tmp_path, photos, pair):
    double = weights(tmp_path / "double.safetensors", scale=2)
    assert run("--sets", photos, "--models", double, pair, "--no-time") == 0
    shown = capsys.readouterr()
    assert "double is left out: it enlarges 2 times, these pictures want 4 times." in shown.err
    assert "double" not in shown.out
    assert "own" in shown.out
    rows = table(capsys, "--sets", photos, "--models", double, pair, "--scale", 2, "--no-time")
    assert [row["model"] for row in rows] == ["bicubic", "double", "truth"]


def test_models_of_several_scales_in_one_call(capsys, tmp_path, photos, pair):
    """Each in the table of its scale, and a line only for the one that fits none."""
    double, triple = (weights(tmp_path / f"net{n}.safetensors", scale=n) for n in (2, 3))
    words = ("--sets", photos, "--models", double, triple, pair, "--scales", 2, 4, "--no-time")
    rows = table(capsys, *words)
    names = [(row["scale"], row["model"]) for row in rows]
    assert names == [
        *(("2", "bicubic"), ("2", "net2"), ("2", "truth")),
        *(("4", "bicubic"), ("4", "own"), ("4", "truth")),
    ]
    run(*words)
    told = [line for line in capsys.readouterr().err.splitlines() if "left out" in line]
    assert {line.split(" ")[0] for line in told} == {"net3"}


def test_two_files_of_one_name_stay_apart(capsys, tmp_path, photos):
    files = []
    for seed in (1, 2):
        folder = tmp_path / str(seed)
        folder.mkdir()
        files.append(weights(folder / "same.safetensors", seed=seed))
    rows = table(capsys, "--sets", photos, "--models", *files, "--no-time")
    assert [row["model"] for row in rows[1:3]] == [str(file) for file in files]


def test_held_out_the_old_way(capsys, assets):
    folders = [assets / "photos" / "train", assets / "photos" / "train2"]
    words = ("--photos", *folders, "--models", "heirloom-x4", "--clean-up", 0.5, "--count", 1)
    rows = table(capsys, *words, "--no-time")
    assert [row["model"] for row in rows] == ["bicubic", "heirloom-x4", "truth"]
    assert {row["set"] for row in rows} == {"held-out"}
    assert float(rows[0]["noise"]) > 0


def test_blind_photos_have_only_figures_without_a_reference(capsys, photos, pair):
    rows = table(capsys, "--sets", photos, "--blind", "--models", pair)
    assert [row["model"] for row in rows] == ["bicubic", "own"]
    for row in rows:
        assert float(row["niqe"]) > 0
        assert row["drift"]
        assert not any(row[name] for name in ("psnr_y", "ssim_y", "psnr", "edges", "noise"))


# what the figures mean


def test_the_figures_are_those_of_the_float32_network_rounded(tmp_path):
    own = model(tmp_path, "own")
    sample = made_small("a", as_floats(120, 80), 4)
    (candidate,) = Bench(CPU).candidates(own, [0.3])
    (judged,) = judge([sample], [candidate], scale=4, timed=0)
    row, shown = judged.rows[1]
    expected = metrics.saved(enlarge(between(own.strong, own.weak, 0.3), sample.low))
    assert np.abs(shown - expected).max() <= 1.01 / 255
    assert row.psnr_y == pytest.approx(metrics.psnr_y(expected, sample.truth, 4), abs=0.01)
    assert np.array_equal(shown, metrics.saved(shown))


def test_the_precision_is_the_one_asked_for(tmp_path):
    own = model(tmp_path, "own")
    low = as_floats(30, 20)
    exact = network_output(Restorer(Toolbox().backend(own, 0.3, CPU, FLOAT32)), low)
    for precision, most in (("float32", 0.0), ("bfloat16", 0.05)):
        (candidate,) = Bench(CPU, precision).candidates(own, [0.3])
        off = np.abs(candidate.enlarge(low) - exact).max()
        assert off <= most
        assert bool(off) == bool(most)


@pytest.mark.parametrize("network_channels", [1, 3])
@pytest.mark.parametrize("channels", [1, 3])
def test_tiles_make_no_difference(tmp_path, channels, network_channels):
    own = model(tmp_path, "own", channels=network_channels, pair=False)
    restorer = Restorer(Toolbox().backend(own, 1.0, CPU))
    low = as_floats(75, 50, channels=channels)
    whole = network_output(restorer, low)
    assert whole.shape == (200, 300, channels)
    restorer.tile_size = lambda wanted: 32
    assert np.abs(network_output(restorer, low) - whole).max() < 1e-4


def test_the_product_path_gives_what_the_program_saves(tmp_path):
    """The light of a sepia photo comes from the network, its colours from the photo."""
    own = model(tmp_path, "own")
    grey = as_floats(60, 40, channels=1)
    sepia = metrics.saved(grey * np.array([1, 0.9, 0.7], np.float32))
    alone, finished = (
        next(judge([Sample("a", sepia, None)], made, scale=4, timed=0)).rows[1][0].drift
        for made in (Bench(CPU, finished=kind).candidates(own, [0.5]) for kind in (False, True))
    )
    assert finished < 0.5 < alone, "the program puts the mean colours back"


def test_drift_of_bicubic_is_nothing(capsys, photos, pair):
    rows = table(capsys, "--sets", photos, "--models", pair, "--no-time")
    assert float(rows[0]["drift"]) == 0
    assert float(rows[1]["drift"]) > 0


def test_the_teacher_is_asked_at_the_same_clean_up(capsys, tmp_path, photos, pair):
    single = weights(tmp_path / "single.safetensors", seed=9)
    words = ("--sets", photos, "--models", pair, single, "--clean-up", 0, 1, "--teacher", pair)
    rows = table(capsys, *words, "--no-time")
    assert [float(row["teacher"]) for row in rows[1:3]] == [metrics.PERFECT] * 2
    assert all(float(row["teacher"]) < 60 for row in (rows[0], *rows[3:]))


def test_only_models_are_timed(capsys, photos, pair):
    rows = table(capsys, "--sets", photos, "--models", pair)
    assert float(rows[1]["pace"]) > 0
    assert rows[0]["pace"] == rows[-1]["pace"] == ""
    rows = table(capsys, "--sets", photos, "--models", pair, "--no-time")
    assert rows[1]["pace"] == ""


def test_only_the_first_pictures_are_timed(tmp_path):
    sample = Sample("a", as_floats(104, 104), None)
    candidates = Bench(CPU).candidates(model(tmp_path, "own"), [0.5])
    rows = [each.rows[1][0] for each in judge([sample] * 3, candidates, scale=4, timed=2)]
    assert [row.pace is not None for row in rows] == [True, True, False]


def test_means_leave_out_what_could_not_be_told():
    rows = [Row("a", 0.5, niqe=4.0, psnr=20.0), Row("b", 0.5, niqe=1.0)]
    rows += [Row("a", 0.5, niqe=None, psnr=30.0), Row("a", 1.0, psnr=1.0)]
    assert means(rows) == [
        Row("a", 0.5, niqe=4.0, psnr=25.0),
        Row("b", 0.5, niqe=1.0),
        Row("a", 1.0, psnr=1.0),
    ]


# tables

RESULT = Result(
    "Set5",
    4,
    (
        (
            "one",
            (Row("bicubic", psnr_y=28.0, ssim_y=0.8), Row("own|er", 0.5, 30.126, 0.85, pace=2)),
        ),
        ("two", (Row("bicubic", psnr_y=30.0, ssim_y=0.9), Row("own|er", 0.5, 31.0, 0.95))),
    ),
)


def test_text_is_aligned_and_leaves_empty_columns_out():
    assert as_text([RESULT]) == (
        "Set5 x4, 2 pictures\n"
        "model    clean-up  PSNR Y dB  SSIM Y  s/MP\n"
        "bicubic                29.00  0.8500     -\n"
        "own|er        0.5      30.56  0.9000  2.00\n"
    )


def test_each_picture_has_its_lines():
    lines = as_text([RESULT], each=True).splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["one", "one", "two", "two", "mean", "mean"]
    assert lines[3].split() == ["one", "own|er", "0.5", "30.13", "0.8500", "2.00"]


def test_markdown_is_a_table():
    assert as_markdown([RESULT]).splitlines() == [
        "**Set5 x4, 2 pictures**",
        "",
        "| model | clean-up | PSNR Y dB | SSIM Y | s/MP |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| bicubic |  | 29.00 | 0.8500 | - |",
        r"| own\|er | 0.5 | 30.56 | 0.9000 | 2.00 |",
    ]


def test_csv_always_has_every_column():
    rows = list(csv.DictReader(io.StringIO(as_csv([RESULT], each=True))))
    assert [row["picture"] for row in rows] == ["one", "one", "two", "two", "mean", "mean"]
    assert rows[1]["model"] == "own|er"
    assert rows[1]["psnr_y"] == "30.126"
    assert rows[1]["niqe"] == ""


def test_a_table_goes_into_a_new_file_and_never_over_an_old_one(capsys, tmp_path, photos, pair):
    target = tmp_path / "figures.md"
    target.write_text("mine")
    words = ("--sets", photos, "--models", pair, "--no-time", "--format", "markdown")
    assert run(*words, "--to", target) == 0
    assert capsys.readouterr().out.strip() == str(tmp_path / "figures (2).md")
    assert target.read_text() == "mine"
    assert "| own | 0.5 |" in (tmp_path / "figures (2).md").read_text()


# refusals


def test_nothing_to_evaluate_on():
    with pytest.raises(WrongUsage, match="nothing to evaluate on"):
        run("--models", "heirloom-x4")
    with pytest.raises(WrongUsage, match="cut from photos"):
        run("--held-out")


def test_unknown_models_and_unfit_teachers(tmp_path, photos, pair):
    with pytest.raises(UnknownModel, match="nonsense"):
        run("--sets", photos, "--models", "nonsense")
    with pytest.raises(WeightsMissing, match="no-weak"):
        run("--sets", photos, "--models", pair.partition(",")[0] + ",no-weak.pth")
    double = weights(tmp_path / "double.safetensors", scale=2)
    with pytest.raises(WrongUsage, match="enlarges 2 times"):
        run("--sets", photos, "--models", pair, "--teacher", double)


@pytest.mark.parametrize(
    "words",
    [
        ("--clean-up", "1.5"),
        ("--clean-up", "much"),
        ("--count", "0"),
        ("--format", "html"),
        ("--made", "bicubic", "--blind"),
    ],
)
def test_options_that_make_no_sense_end_with_2(capsys, photos, words):
    with pytest.raises(SystemExit) as ended:
        run("--sets", photos, *words)
    assert ended.value.code == 2


def test_the_command_line_ends_with_2_and_a_sentence(tmp_path):
    done = run_cli("lab", "evaluate")
    assert done.returncode == 2, done.stderr
    assert "There is nothing to evaluate on." in done.stderr
    assert "--sets" in done.stderr
    done = run_cli("lab", "evaluate", "--sets", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "There is no folder" in done.stderr
