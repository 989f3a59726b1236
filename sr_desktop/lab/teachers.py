"""What other networks make of the small pictures, beside the truth: less noisy targets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.colour import LUMA
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.network import Network
from sr_desktop.lab.arithmetic import training_type
from sr_desktop.lab.stored import create, to_tensor

TEACHING_BATCH = 16
WORN_TEACHERS = ("strong", "weak", "steady_strong", "steady_weak")
TURNS = ((0, False), (2, False), (1, True), (3, True), (1, False), (3, False), (0, True), (2, True))
"""The eight orientations of a picture, quarter turns and then perhaps a flip; its opposite comes second."""


def teach_worn(
    teachers: Sequence[Network], folder: Path, progress: Progress, device: torch.device
) -> None:
    """What each teacher makes of the small pictures: a strong and a weak one, and perhaps a steady pair."""
    low = np.load(folder / "low.npy", mmap_mode="r")
    size = np.load(folder / "truth.npy", mmap_mode="r").shape[1]
    for number, (name, network) in enumerate(zip(WORN_TEACHERS, teachers, strict=False)):
        store = create(folder / f"{name}.npy", len(low), size)
        for start in range(0, len(low), TEACHING_BATCH):
            share = (number + start / len(low)) / len(teachers)
            progress.report(share, "asking the teachers")
            part = slice(start, start + TEACHING_BATCH)
            with torch.inference_mode():
                made = network(to_tensor(low[part]).to(device)).clamp(0, 1).mul(255).round().byte()
            store[part] = made.permute(0, 2, 3, 1).cpu().numpy()


def load_teacher(path: Path, scale: int, device: torch.device) -> Network:
    """The network in `path`, ready to be asked. Raises `WrongUsage` if it enlarges by another scale."""
    network = load_network(path, scale)
    if network.facts.scale != scale:
        raise WrongUsage(
            f"{path.name} makes pictures {network.facts.scale} times larger, this recipe {scale} times.",
            next_step="Choose a teacher of the recipe's scale.",
        )
    return network.set_precision(training_type(device)).place(device)


def teach_clean(
    teachers: Sequence[Network], turns: int, folder: Path, progress: Progress, device: torch.device
) -> None:
    """The mean of what the teachers make of the small pictures of every kind, each in `turns` orientations.

    A teacher's answer is nearly the mean of all that the picture can have been, and the truth one
    draw of it: beside it the answer takes most of the noise out of the gradient. The mean of several
    is nearer still (the geometric self-ensemble of EDSR, Lim et al., CVPRW 2017).
    """
    lows = sorted(folder.glob("*-low.npy"))
    total, done = sum(len(np.load(path, mmap_mode="r")) for path in lows), 0
    for path in lows:
        kind = path.stem.removesuffix("-low")
        low, truth = (np.load(folder / f"{kind}-{n}.npy", mmap_mode="r") for n in ("low", "truth"))
        store = create(folder / f"{kind}-taught.npy", len(truth), truth.shape[1])
        for index in range(len(low)):
            progress.report((done + index) / total, "asking the teachers")
            small, wanted = (to_tensor(a[index : index + 1]).to(device) for a in (low, truth))
            answers = [
                _turned(_answer(network, _turned(small, turn), _turned(wanted, turn)), turn, -1)
                for network in teachers
                for turn in TURNS[:turns]
            ]
            made = torch.stack(answers).mean(0).clamp(0, 1).mul(255).round().byte()
            store[index] = made[0].permute(1, 2, 0).cpu().numpy()
        done += len(low)


def _answer(network: Network, small: Tensor, truth: Tensor) -> Tensor:
    """What `network` makes of `small`, float32; a luminance net leaves the truth's colours."""
    luma = small.new_tensor(LUMA).view(1, 3, 1, 1)
    with torch.inference_mode():
        if network.facts.channels == 3:
            return network(small).float()
        made = network((small * luma).sum(1, keepdim=True)).float()
        return truth + (made - (truth * luma).sum(1, keepdim=True))


def _turned(picture: Tensor, turn: tuple[int, bool], way: int = 1) -> Tensor:
    """`picture` (N, C, H, W) in an orientation, quarter turns and then perhaps a flip; -1: back."""
    turns, flip = turn
    if way < 0:
        return torch.rot90(picture.flip(3) if flip else picture, -turns, (2, 3))
    picture = torch.rot90(picture, turns, (2, 3))
    return picture.flip(3) if flip else picture
