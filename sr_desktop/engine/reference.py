"""The original Real-ESRGAN code, as the peer to measure against: never what restores a photo.

`basicsr` and `realesrgan` have had no release since 2022 and do not import on a present-day
PyTorch by themselves; this module is the one place that gets around it, and says how:

* torchvision on a CPU torch may lack its compiled operators (see `torchvision_ops`).
* basicsr 1.4.2 imports `torchvision.transforms.functional_tensor`, which torchvision 0.17 removed.
* opencv-python points Qt to its own old plugins through the environment, which would break the
  window of any process started from this one.

The extra `reference` installs them (Python 3.11 and 3.12 only; see CONTRIBUTING).
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import os
import sys
import tempfile
import types
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from sr_desktop.base.errors import ExtraMissing, WeightsRefused, WrongResult, WrongUsage
from sr_desktop.engine.loader import build_network, load_state
from sr_desktop.engine.networks.edsr import EDSRShape
from sr_desktop.engine.networks.registry import Match, recognise
from sr_desktop.engine.networks.rrdb import RRDBShape
from sr_desktop.engine.networks.srvgg import SRVGGShape
from sr_desktop.engine.torchvision_ops import import_torchvision

ORIGINALS: dict[str, str] = {
    "SRVGGNetCompact": "realesrgan.archs.srvgg_arch",
    "RRDBNet": "basicsr.archs.rrdbnet_arch",
    "EDSR": "basicsr.archs.edsr_arch",
    "MSRResNet": "basicsr.archs.srresnet_arch",
}
"""The networks that the original packages define, and the module of each."""

_ENVIRONMENT = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")


def available() -> bool:
    """Whether the original packages are installed; looks only, imports nothing."""
    names = ("basicsr", "realesrgan", "torchvision", "cv2")
    return all(importlib.util.find_spec(name) is not None for name in names)


@cache
def prepare() -> None:
    """Makes `basicsr` and `realesrgan` importable and imports them (about two seconds, once).

    Raises `ExtraMissing` if they are not installed or do not start.
    """
    if not available():
        raise ExtraMissing(
            "The original Real-ESRGAN packages are not installed.",
            next_step="In a checkout, ./check installs them (Python 3.11 or 3.12).",
        )
    try:
        with _quiet_import():
            import_torchvision()
            _restore_functional_tensor()
            importlib.import_module("basicsr")
            importlib.import_module("realesrgan")
    except (ImportError, RuntimeError) as error:
        raise ExtraMissing(
            "The original Real-ESRGAN packages are installed, but do not start on this computer.",
            next_step="Remove the folder .venv and run ./check, which installs versions that fit.",
        ) from error


def network_class(name: str) -> type[nn.Module]:
    """The original class called `name`, one of `ORIGINALS`; raises `ExtraMissing`."""
    prepare()
    found: type[nn.Module] = getattr(importlib.import_module(ORIGINALS[name]), name)
    return found


class ReferenceRunner:
    """The original `RealESRGANer` with weights that were loaded safely.

    weights, weak: model files that this program can open; with `weak` the network between the two,
                   clean_up * weights + (1 - clean_up) * weak.
    tile:          side of the tiles in input pixels, with 10 pixels of context; 0: the whole photo.
    half:          float16, for graphics cards.
    """

    def __init__(
        self,
        weights: Path,
        weak: Path | None = None,
        clean_up: float = 0.5,
        *,
        tile: int = 0,
        half: bool = False,
        device: str = "cpu",
    ) -> None:
        """Raises `WeightsMissing`, `WeightsRefused`, `ExtraMissing` and `WrongUsage`."""
        if not 0 <= clean_up <= 1:
            raise WrongUsage("Clean-up goes from 0 to 1, not {clean_up}.", clean_up=clean_up)
        prepare()
        match = _recognised(weights)
        state = match.state
        if weak is not None:
            state = _between(state, _recognised(weak).state, clean_up, weak.name)
        model, named = _original(match, state, weights.name)
        self.scale = build_network(match.state, weights.name).facts.scale
        with tempfile.TemporaryDirectory(prefix="sr-desktop-") as folder, _relayed_prints():
            path = Path(folder) / "weights.pth"
            torch.save({"params": named}, path)
            self._runner: Any = importlib.import_module("realesrgan").RealESRGANer(
                scale=self.scale,
                model_path=str(path),
                model=model,
                tile=tile,
                tile_pad=10,
                pre_pad=0,  # as the original command line sets it
                half=half,
                device=torch.device(device),
            )

    def enlarge(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """RGB uint8 (H, W, 3) -> RGB uint8 (H * scale, W * scale, 3).

        Raises `WrongResult` where the original only prints that a tile failed.
        """
        with _relayed_prints() as printed:
            bgr, _ = self._runner.enhance(rgb[..., ::-1])
        if "Error" in printed.getvalue():
            raise WrongResult("The original engine failed in a part of the photo.")
        result: NDArray[np.uint8] = np.ascontiguousarray(bgr[..., ::-1])
        return result


def _recognised(path: Path) -> Match:
    match = recognise(load_state(path))
    if match is None:
        raise WeightsRefused(
            "{name} holds a model, but of no network that this program knows.", name=path.name
        )
    return match


def _between(
    strong: Mapping[str, Tensor], weak: Mapping[str, Tensor], clean_up: float, name: str
) -> dict[str, Tensor]:
    """The weights between two networks of one shape (Wang et al., arXiv 1811.10515)."""
    if {key: value.shape for key, value in strong.items()} != {
        key: value.shape for key, value in weak.items()
    }:
        raise WeightsRefused("{name} is not the weaker twin of the chosen model.", name=name)
    return {
        key: clean_up * value.float() + (1 - clean_up) * weak[key].float()
        for key, value in strong.items()
    }


def _original(
    match: Match, state: Mapping[str, Tensor], name: str
) -> tuple[nn.Module, dict[str, Tensor]]:
    """The original network of that shape, and the state under the names it uses, in float32.

    Networks that the original packages do not define are ours, in the original runner's hands.
    """
    facts: dict[str, Any]
    named = {key: value.float() for key, value in state.items()}
    match match.shape:
        case SRVGGShape(unshuffle=1) as shape:
            facts = {
                "num_conv": shape.convolutions,
                "upscale": shape.scale,
                "act_type": shape.activation,
            }
        case RRDBShape(doublings=2) as shape:
            facts = {
                "num_block": shape.blocks,
                "scale": shape.scale,
                "num_grow_ch": shape.growth,
            }
        case EDSRShape(direct=False) as shape:
            facts = {
                "num_block": shape.blocks,
                "upscale": shape.scale,
                "res_scale": shape.residual_scale,
            }
            named = _basicsr_names(named, shape.blocks)
        case _:
            network = build_network(state, name)
            if network.facts.channels != 3 or network.facts.multiple != 1:
                raise WeightsRefused(
                    "The original engine cannot run {name}: it knows no such network.", name=name
                )
            return network, network.state_dict()  # with its metadata: batch norm wants them
    if shape.channels != 3:
        raise WeightsRefused(
            "The original engine cannot run {name}: it is for colour photos only.", name=name
        )
    build = network_class(match.family.name)
    return build(num_in_ch=3, num_out_ch=3, num_feat=shape.features, **facts), named


def _basicsr_names(state: Mapping[str, Tensor], blocks: int) -> dict[str, Tensor]:
    """EDSR's official names as BasicSR's, without the colour mean, which it keeps as a constant."""
    plain = {
        "head.0": "conv_first",
        f"body.{blocks}": "conv_after_body",
        "tail.1": "conv_last",
    }
    out: dict[str, Tensor] = {}
    for key, value in state.items():
        layer, _, kind = key.rpartition(".")
        if layer in plain:
            out[f"{plain[layer]}.{kind}"] = value
        elif layer.startswith("body."):
            _, block, _, position = layer.split(".")
            out[f"body.{block}.conv{1 if position == '0' else 2}.{kind}"] = value
        elif layer.startswith("tail.0."):
            out[f"upsample.{layer.removeprefix('tail.0.')}.{kind}"] = value
    return out


def _restore_functional_tensor() -> None:
    name = "torchvision.transforms.functional_tensor"
    if name in sys.modules or importlib.util.find_spec(name) is not None:
        return
    functional = importlib.import_module("torchvision.transforms.functional")
    module = types.ModuleType(name)
    module.__dict__["rgb_to_grayscale"] = functional.rgb_to_grayscale
    sys.modules[name] = module


@contextlib.contextmanager
def _quiet_import() -> Iterator[None]:
    """Prints go to stderr, notices of old code are not shown, the environment stays as it was."""
    before = {name: os.environ.get(name) for name in _ENVIRONMENT}
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(sys.stderr):
            for category in (DeprecationWarning, FutureWarning, SyntaxWarning):
                warnings.simplefilter("ignore", category)
            yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _relayed_prints() -> Iterator[io.StringIO]:
    """What the original prints, collected; it goes to stderr, because stdout belongs to results."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            yield printed
    finally:
        sys.stderr.write(printed.getvalue())
