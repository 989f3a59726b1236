"""`sr-desktop lab evaluate`: its options, and the run from sets and models to tables and sheets."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import new_file
from sr_desktop.engine.device import choose_device
from sr_desktop.lab.candidates import PRECISIONS, Bench, Candidate
from sr_desktop.lab.evaluate import TIMED, judge
from sr_desktop.lab.samples import SampleSet, held_out, open_sets
from sr_desktop.lab.sheets import Crop, Sheets
from sr_desktop.lab.tables import FORMATS, Result
from sr_desktop.lab.values import positive, share

DESCRIPTION = f"""\
Figures for models on sets of pictures. Each set gets a table: plain bicubic, each model at each
clean-up, and the truth where it is known. Outputs are rounded to 8 bit before they are measured.

Sets: a folder of HR/LR pairs (NAME_HR.png and NAME_LR.png, or HR/NAME and LR/NAME) is taken at the
scale of its pairs, a folder with x2, x3, x4… in it as one set each; for further --scales the HR
pictures are made small. The photos of any other folder are good ones that are made small by MATLAB's
bicubic, or with --blind old ones that go in as they are: then there is no truth, and only NIQE, drift
and time can be told. Each model stands in the tables of its own scale.

Columns: PSNR Y and SSIM Y as in the papers (Y of BT.601, `scale` pixels of border cut), PSNR RGB,
NIQE (lower is better), edges (sharpness) and noise in 1/255 a pixel, drift of the mean colour from
the input's in 1/255, dB to the teacher's output, and the program's seconds for a megapixel of input,
measured on {TIMED} pictures of each set after one to warm up."""


def add_evaluate(commands: Any) -> None:
    """Adds `evaluate` to the subcommands of `lab`."""
    parser = commands.add_parser(
        "evaluate",
        help="figures and contact sheets for models, on benchmarks, photos and held-out crops",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    pictures = parser.add_argument_group("pictures")
    pictures.add_argument("--sets", type=Path, nargs="+", default=[], metavar="DIR")
    how = pictures.add_mutually_exclusive_group()
    how.add_argument(
        "--made",
        choices=["bicubic"],
        help="how photos without pairs are made small (this is the default)",
    )
    how.add_argument(
        "--blind", action="store_true", help="photos without pairs go in as they are: no truth"
    )
    pictures.add_argument(
        *("--scale", "--scales"),
        type=int,
        nargs="+",
        default=[],
        dest="scales",
        metavar="N",
        help="a table for each; for photos without pairs (default: 4), and of pairs beside their own",
    )
    pictures.add_argument(
        "--held-out", action="store_true", help="the held-out worn crops of the photos"
    )
    pictures.add_argument(
        "--photos", type=Path, nargs="+", default=[], metavar="DIR", help="of the held-out crops"
    )
    pictures.add_argument(
        "--count", type=positive, default=100, help="of held-out crops; default %(default)s"
    )
    models = parser.add_argument_group("models")
    models.add_argument(
        "--models",
        nargs="+",
        metavar="ID",
        help="ids, files, or pairs of files STRONG,WEAK; default: every installed model that fits",
    )
    models.add_argument(
        "--clean-up", type=share, nargs="+", default=[0.5], metavar="0..1", help="a row for each"
    )
    models.add_argument(
        "--teacher", metavar="ID", help="also the distance from this model's output"
    )
    models.add_argument(
        "--path",
        choices=["network", "product"],
        default="network",
        help="judge the network's output (default) or what the program makes of it",
    )
    models.add_argument(
        "--precision", choices=PRECISIONS, default="float32", help="default %(default)s"
    )
    models.add_argument("--device", default="auto", help="auto, cpu, cuda:N, mps or xpu")
    models.add_argument("--no-time", action="store_true", help="measure no seconds: faster")
    output = parser.add_argument_group("output")
    output.add_argument("--format", choices=sorted(FORMATS), default="text")
    output.add_argument("--to", type=Path, metavar="FILE", help="a new file instead of the screen")
    output.add_argument("--each", action="store_true", help="also a line for each picture")
    output.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE.png",
        help="also a contact sheet of all pictures; a folder gets a sheet for each",
    )
    output.add_argument(
        "--zoom", type=positive, default=1, help="of the parts on the sheet; default %(default)s"
    )
    output.add_argument(
        "--crop",
        metavar="XxY+W+H",
        help="the part on the sheet, in pixels of the input; default: the most detailed one",
    )
    parser.set_defaults(run=run_evaluate)


def run_evaluate(options: argparse.Namespace) -> int:
    """`lab evaluate`; 0 when done. Raises `WrongUsage` and whatever opening pictures and models may."""
    if options.held_out and not options.photos:
        raise WrongUsage(
            "The held-out crops are cut from photos.",
            next_step="Name the folders of the training photos with --photos.",
        )
    crop = None if options.crop is None else Crop.parse(options.crop)
    sheets = Sheets(options.sheet, zoom=options.zoom, crop=crop) if options.sheet else None
    bench = Bench(
        choose_device(options.device),
        options.precision,
        finished=options.path == "product",
        tell=_tell,
    )
    results = []
    sets = list(_sets(options))
    scales = {samples.scale for samples in sets}
    for samples in sets:
        candidates = _candidates(bench, options, samples.scale, scales)
        teachers = (
            bench.teachers(options.teacher, samples.scale, options.clean_up)
            if options.teacher
            else []
        )
        judged_all = judge(
            samples.read(),
            candidates,
            scale=samples.scale,
            teachers=teachers,
            timed=0 if options.no_time else TIMED,
        )
        pictures = []
        for judged in judged_all:
            name = judged.sample.name
            pictures.append((name, tuple(row for row, _ in judged.rows)))
            _tell(f"{samples.name} x{samples.scale}: {len(pictures)} of {samples.count}, {name}")
            if sheets is not None:
                sheets.add(judged, samples.scale)
        results.append(Result(samples.name, samples.scale, tuple(pictures)))
    text = FORMATS[options.format](results, each=options.each)
    if options.to is None:
        sys.stdout.write(text)
    else:
        with new_file(options.to) as file:
            file.stream.write(text.encode())
        sys.stdout.write(f"{file.path}\n")
    if sheets is not None:
        sheets.finish()
        for path in sheets.written:
            sys.stdout.write(f"{path}\n")
    return 0


def _sets(options: argparse.Namespace) -> Iterator[SampleSet]:
    if not options.sets and not options.photos:
        raise WrongUsage(
            "There is nothing to evaluate on.",
            next_step="Name folders with --sets, or those of the training photos with --photos.",
        )
    if wrong := [scale for scale in options.scales if not 2 <= scale <= 16]:
        raise WrongUsage(
            f"Pictures can't be made {wrong[0]} times smaller.",
            next_step="A scale is 2, 3, 4 or 8.",
        )
    for folder in options.sets:
        yield from open_sets(folder, scales=options.scales, blind=options.blind)
    if options.photos:
        yield held_out(options.photos, options.count)


def _candidates(
    bench: Bench, options: argparse.Namespace, scale: int, scales: set[int]
) -> list[Candidate]:
    if options.models is None:
        return bench.installed(scale, options.clean_up)
    return bench.named(options.models, scale, options.clean_up, scales)


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
