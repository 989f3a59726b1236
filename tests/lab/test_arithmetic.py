"""What training computes in: the measured type, and float32 that really is float32."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from sr_desktop.engine.device import choose_device
from sr_desktop.engine.precision import measured_precision
from sr_desktop.lab.arithmetic import arithmetic, training_type
from sr_desktop.lab.muon import orthogonal

CPU = torch.device("cpu")


def test_a_processor_trains_in_what_was_measured_for_it() -> None:
    training_type.cache_clear()
    assert training_type(CPU) == measured_precision(choose_device("cpu")).torch


def test_float32_is_not_rounded_and_bfloat16_is() -> None:
    generator = torch.Generator().manual_seed(1)
    x, weight = (torch.rand(shape, generator=generator) for shape in ((1, 4, 9, 9), (4, 4, 3, 3)))
    exact = F.conv2d(x, weight)
    with arithmetic(CPU, torch.float32):
        assert torch.equal(F.conv2d(x, weight), exact)
    with arithmetic(CPU, torch.bfloat16):
        assert F.conv2d(x, weight).dtype == torch.bfloat16


def test_the_optimiser_orthogonalises_in_that_type() -> None:
    matrices = torch.randn(2, 16, 40, generator=torch.Generator().manual_seed(2))
    exact, rounded = orthogonal(matrices, torch.float32), orthogonal(matrices, torch.bfloat16)
    assert exact.dtype == rounded.dtype == torch.float32
    for made in (exact, rounded):
        values = torch.linalg.svdvals(made)
        assert values.min() > 0.5
        assert values.max() < 1.3
    assert 0 < (exact - rounded).abs().max() < 0.1
