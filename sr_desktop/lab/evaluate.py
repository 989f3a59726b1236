"""Figures for models: how near to the truth, how natural, how sharp, how true in colour, how fast.

One picture after the other goes through every candidate; outputs are rounded to 8 bit, as saved
pictures are, before anything is measured.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path

import numpy as np
import torch

from sr_desktop.base.progress import Progress
from sr_desktop.engine.backends import mixed
from sr_desktop.engine.image import Floats
from sr_desktop.engine.loader import build_network, load_state
from sr_desktop.engine.networks.network import Network
from sr_desktop.lab.candidates import Candidate, bicubic
from sr_desktop.lab.metrics import colour_drift, edges_and_noise, psnr_y, saved, ssim_y
from sr_desktop.lab.metrics import psnr as psnr
from sr_desktop.lab.niqe import niqe
from sr_desktop.lab.samples import HELD_OUT_SCALE, Sample, held_out

TIMED = 5
"""Pictures of a set that are timed, after one to warm up."""
TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one candidate for one picture, or their means; None where there is none.

    psnr_y, ssim_y: luminance against the truth, as papers measure it (`lab.metrics`).
    psnr:    dB over all channels and the whole picture against the truth.
    niqe:    distance from natural photographs, lower is better (`lab.niqe`).
    edges:   mean gradient where the truth has its strongest edges, in 1/255 a pixel: sharpness.
    noise:   mean gradient where the truth is flat, in 1/255 a pixel: grain, blocks and ringing.
    drift:   how far the mean colour is from the plainly enlarged input's, in 1/255.
    teacher: dB over all channels between this output and the teacher's.
    pace:    seconds that the program takes for a megapixel of input.
    """

    name: str
    clean_up: float | None = None
    psnr_y: float | None = None
    ssim_y: float | None = None
    psnr: float | None = None
    niqe: float | None = None
    edges: float | None = None
    noise: float | None = None
    drift: float | None = None
    teacher: float | None = None
    pace: float | None = None


FIGURES = tuple(field.name for field in fields(Row))[2:]
"""The names of all figures, in the order of the table."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One sample and, in the table's order, each row with the picture (H, W, C) it is about."""

    sample: Sample
    rows: tuple[tuple[Row, Floats], ...]


def judge(
    samples: Iterable[Sample],
    candidates: Sequence[Candidate],
    *,
    scale: int,
    teachers: Sequence[Candidate] = (),
    timed: int = TIMED,
) -> Iterator[Judged]:
    """Bicubic, every candidate and the truth (where it is known) on each sample.

    teachers: the teacher at several clean-ups; a row is compared with the one at its own
              clean-up, or with the first. timed: this many samples are run once more for `pace`.
    """
    for index, sample in enumerate(samples):
        plain = saved(bicubic(scale).enlarge(sample.low))
        taught = {teacher.clean_up: saved(teacher.enlarge(sample.low)) for teacher in teachers}
        rows = [(measured(Row("bicubic"), plain, plain, sample.truth, scale, taught), plain)]
        for candidate in candidates:
            made = saved(candidate.enlarge(sample.low))
            row = Row(candidate.name, candidate.clean_up)
            if candidate.product is not None and index < timed:
                if index == 0:
                    candidate.product(sample.low)
                row = replace(row, pace=pace(candidate.product, sample.low))
            rows.append((measured(row, made, plain, sample.truth, scale, taught), made))
        if sample.truth is not None:
            truth = saved(sample.truth)
            rows.append((measured(Row(TRUTH), truth, plain, truth, scale, taught), truth))
        yield Judged(sample, tuple(rows))


def measured(
    row: Row,
    made: Floats,
    plain: Floats,
    truth: Floats | None,
    scale: int,
    taught: Mapping[float | None, Floats],
) -> Row:
    """`row` with all figures of `made` but the pace; `plain` is the input enlarged by bicubic."""
    row = replace(row, niqe=_finite(niqe(made)), drift=colour_drift(made, plain))
    if taught:
        teacher = taught.get(row.clean_up, next(iter(taught.values())))
        row = replace(row, teacher=psnr(made, teacher))
    if truth is None:
        return row
    truth = saved(truth)
    edges, noise = edges_and_noise(made, truth)
    row = replace(row, edges=edges, noise=noise)
    if row.name == TRUTH:
        return row
    return replace(
        row,
        psnr_y=psnr_y(made, truth, scale),
        ssim_y=_finite(ssim_y(made, truth, scale)),
        psnr=psnr(made, truth),
    )


def pace(work: Callable[[Floats], object], low: Floats) -> float:
    """Seconds that `work` takes for `low`, for each megapixel of it."""
    started = time.perf_counter()
    work(low)
    return (time.perf_counter() - started) / (low.shape[0] * low.shape[1] / 1e6)


def means(rows: Iterable[Row]) -> list[Row]:
    """One row for each candidate, in the order they first come: means of the figures that there are."""
    groups: dict[tuple[str, float | None], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.name, row.clean_up), []).append(row)
    return [
        Row(*candidate, *(_mean(group, figure) for figure in FIGURES))
        for candidate, group in groups.items()
    ]


def _mean(rows: Sequence[Row], name: str) -> float | None:
    values = [value for row in rows if (value := getattr(row, name)) is not None]
    return float(np.mean(values)) if values else None


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None


def between(strong: Path, weak: Path | None, clean_up: float) -> Network:
    """The network of a model at that clean-up, float32, on the CPU."""
    state = load_state(strong)
    if weak is not None:
        state = mixed(state, load_state(weak), clean_up)
    return build_network(state, strong.name)


def enlarge(network: Network, low: Floats) -> Floats:
    """(h, w, 3) -> (h*s, w*s, 3), clipped to 0..1."""
    with torch.inference_mode():
        given = torch.from_numpy(np.ascontiguousarray(low.transpose(2, 0, 1)))[None]
        return network(given)[0].clamp(0, 1).permute(1, 2, 0).numpy()


def evaluate(
    networks: Mapping[str, Network], folders: Sequence[Path], *, count: int, progress: Progress
) -> list[Row]:
    """Rows for bicubic, each network and the truth on `count` held-out degraded crops of `folders`."""
    candidates = [
        Candidate(name, None, HELD_OUT_SCALE, partial(enlarge, network))
        for name, network in networks.items()
    ]
    rows: list[Row] = []
    crops = held_out(folders, count)
    for index, judged in enumerate(judge(crops.read(), candidates, scale=crops.scale)):
        progress.report((index + 1) / count, "evaluating")
        rows += [row for row, _ in judged.rows]
    return means(rows)
