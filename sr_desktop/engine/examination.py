"""The report on what this computer can do."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch

from sr_desktop.engine.device import choose_device, cores, devices
from sr_desktop.engine.precision import measured_precision
from sr_desktop.engine.restorer import check_tile
from sr_desktop.engine.settings import DEFAULT_MODEL
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import find_model

TYPICAL_PIXELS = 640 * 480


@dataclass(frozen=True, slots=True)
class Examination:
    """What this computer can do: lines for a person, the device, seconds for a usual photo, success.

    devices: (id, name) of all that there are, the best first.
    """

    lines: tuple[str, ...]
    device: str
    device_id: str
    seconds_per_photo: float
    passed: bool
    devices: tuple[tuple[str, str], ...]


def examine(wanted: str, toolbox: Toolbox) -> Examination:
    """Looks at devices and precision and restores a small test picture with the bundled model."""
    lines = [f"torch {torch.__version__}, {cores()} processor cores"]
    available = devices()
    for found in available:
        memory = f", {found.memory / 1024**3:.1f} GB" if found.memory else ""
        lines.append(f"Device {found.id}: {found.name}{memory}")
    device = choose_device(wanted)
    restorer = toolbox.restorer(find_model(DEFAULT_MODEL), 0.5, device, fixed=wanted != "auto")
    device = restorer.backend.device
    precision = measured_precision(device)
    lines.append(f"Using {device.id} in {precision.dtype} ({precision.reason})")
    side = 160
    ramp = np.linspace(0.1, 0.9, side, dtype=np.float32)
    picture = np.stack([ramp[None].repeat(side, 0), ramp[:, None].repeat(side, 1)] * 2, -1)[..., :3]
    seconds, error = 0.0, 1.0
    for _ in range(2):  # the first run warms caches
        started = time.perf_counter()
        made = restorer.backend.run(picture)
        seconds = time.perf_counter() - started
    check_tile(picture, made)
    scale = restorer.backend.facts.scale
    error = float(np.abs(made.reshape(side, scale, side, scale, 3).mean((1, 3)) - picture).mean())
    passed = error < 0.03
    per_photo = seconds * TYPICAL_PIXELS / side**2
    lines.append(
        f"Self-test picture {'passed' if passed else 'FAILED'} (mean difference {error:.4f}); "
        f"about {per_photo:.1f} seconds for a photo of 640 x 480"
    )
    return Examination(
        tuple(lines),
        device.name,
        device.id,
        per_photo,
        passed,
        tuple((each.id, each.name) for each in available),
    )
