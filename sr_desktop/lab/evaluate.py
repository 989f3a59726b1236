"""Figures on held-out degraded pictures: how near to the truth, and how sharp."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from sr_desktop.base.progress import Progress
from sr_desktop.engine.backends import mixed
from sr_desktop.engine.image import Floats
from sr_desktop.engine.loader import build_network, load_state
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.resample import resize
from sr_desktop.lab.datasets import held_out_pairs

EDGES, FLAT = 0.97, 0.30
"""Quantiles of the truth's gradient: above the first lie its edges, below the second its flat parts."""


@dataclass(frozen=True, slots=True)
class Row:
    """Means over all pictures.

    psnr:  dB over RGB against the truth.
    edges: mean gradient where the truth has its strongest edges, in 1/255 a pixel: sharpness.
    noise: mean gradient where the truth is flat, in 1/255 a pixel: grain, blocks and ringing.
    """

    name: str
    psnr: float
    edges: float
    noise: float


def psnr(made: Floats, truth: Floats) -> float:
    """Peak signal-to-noise ratio in dB of pictures in 0..1."""
    error = float(np.mean((made.astype(np.float64) - truth) ** 2))
    return 99.0 if error == 0 else 10 * float(np.log10(1 / error))


def gradient(picture: Floats) -> Floats:
    """Length of the gradient of the grey picture (H, W), in 1/255 a pixel."""
    down, across = np.gradient(picture.mean(axis=2))
    return np.hypot(down, across) * np.float32(255)


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
    figures: dict[str, list[tuple[float, float, float]]] = {}
    for index, pair in enumerate(held_out_pairs(folders, count=count)):
        progress.report(index / count, "evaluating")
        height, width = pair.truth.shape[:2]
        made = {"bicubic": resize(pair.low, width, height).clip(0, 1)}
        made |= {name: enlarge(network, pair.low) for name, network in networks.items()}
        made["truth"] = pair.truth
        slope = gradient(pair.truth)
        edges, flat = slope >= np.quantile(slope, EDGES), slope <= np.quantile(slope, FLAT)
        for name, picture in made.items():
            slope = gradient(picture)
            row = (psnr(picture, pair.truth), float(slope[edges].mean()), float(slope[flat].mean()))
            figures.setdefault(name, []).append(row)
    return [
        Row(name, *(float(value) for value in np.mean(values, axis=0)))
        for name, values in figures.items()
    ]
