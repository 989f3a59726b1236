"""Where a training starts: an untrained network, or the weights of another model."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.edsr import EDSR, deepened
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact
from sr_desktop.lab.recipe import Recipe
from sr_desktop.models.store import find_model

log = logging.getLogger(__name__)

State = dict[str, Tensor]
"""Values by the names of a network's parameters."""


def prepared_network(recipe: Recipe) -> Network:
    """The untrained network, its last convolution near zero where the family adds the input."""
    network = recipe.network()
    if isinstance(network, SRVGGNetCompact):
        layers = [layer for layer in network.body if isinstance(layer, torch.nn.Conv2d)]
        for layer in layers:
            torch.nn.init.kaiming_normal_(layer.weight, a=0.25)
            torch.nn.init.zeros_(layer.bias)  # type: ignore[arg-type]  # every layer here has one
        torch.nn.init.normal_(layers[-1].weight, std=1e-3)  # starts as plain enlarging
    if isinstance(network, EDSR) and network.shape.skip:
        last = network.get_submodule("tail.0")
        assert isinstance(last, torch.nn.Conv2d)
        torch.nn.init.normal_(last.weight, std=1e-3)
    return network


def ends(network: Network) -> set[str]:
    """Names of the first and the last convolution's weights, which Muon leaves to Adam."""
    names = [k for k, v in network.named_parameters() if v.ndim == 4 and v.requires_grad]
    return {names[0], names[-1]}


def start_weights(
    recipe: Recipe, network: Network, axes: Sequence[str]
) -> tuple[State, list[State]]:
    """Where training starts: base and one difference for each axis, zero or from the start model.

    An EDSR may have more blocks than the start model: it starts as the same function.
    """
    free = {k: v.detach().clone() for k, v in network.named_parameters() if v.requires_grad}
    differences = [{k: torch.zeros_like(v) for k, v in free.items()} for _ in axes]
    if not recipe.training.start:
        return free, differences
    model = find_model(recipe.training.start)
    strong = _start_state(model.strong, network)
    weak = _start_state(model.weak, network) if model.weak else strong
    own = [name for name in free if name in strong and strong[name].shape == free[name].shape]
    if not own:
        raise WrongUsage(
            f"{model.title} is a network of another kind than this recipe trains.",
            next_step="Choose another model to start from, or leave it out.",
        )
    for name in own:
        here = free[name]
        free[name] = ((strong[name] + weak[name]) / 2).detach().clone().to(here.device)
        if "clean_up" in axes:
            difference = (strong[name] - weak[name]).detach().clone().to(here.device)
            differences[axes.index("clean_up")][name] = difference
    log.info("started %d of %d layers from %s", len(own), len(free), model.id)
    return free, differences


def _start_state(path: Path, network: Network) -> State:
    state: State = dict(load_network(path).named_parameters())
    return deepened(state, network.shape.blocks) if isinstance(network, EDSR) else state
