"""Muon: orthogonal steps, and a resumed optimiser goes on exactly."""

from __future__ import annotations

import torch

from sr_desktop.lab.muon import Leaf, Muon, is_hidden, orthogonal


def test_muon_steps_are_orthogonal_and_resume_exactly():
    torch.manual_seed(0)
    update = orthogonal(torch.randn(2, 16, 144))
    values = torch.linalg.svdvals(update)
    assert values.min() > 0.5
    assert values.max() < 1.4
    assert orthogonal(torch.randn(1, 144, 16)).shape == (1, 144, 16)

    def run(steps: int, optimiser: Muon, leaves: list[Leaf]) -> None:
        for _ in range(steps):
            optimiser.zero_grad()
            sum((leaf.value**2).sum() for leaf in leaves).backward()
            optimiser.step(1.0)

    def fresh() -> list[Leaf]:
        torch.manual_seed(1)
        values = [torch.randn(16, 16, 3, 3), torch.randn(16), torch.randn(16, 3, 3, 3)]
        return [Leaf(v.requires_grad_(), 1.0, is_hidden(v)) for v in values]

    assert [leaf.hidden for leaf in fresh()] == [True, False, False]
    straight, halves = fresh(), fresh()
    run(6, Muon(straight, 0.01, 1e-3), straight)
    first = Muon(halves, 0.01, 1e-3)
    run(3, first, halves)
    second = Muon(halves, 0.01, 1e-3)
    second.load_state_dict(first.state_dict())
    run(3, second, halves)
    for a, b, start in zip(straight, halves, fresh(), strict=True):
        assert torch.equal(a.value, b.value)
        before = start.value.detach().norm()
        assert a.value.detach().norm() < 0.999 * before
