"""Makes torchvision importable where its compiled operators are missing.

Only the extras need torchvision: basicsr (`reference`) and spandrel (`more-models`). Beside a CPU torch it
may lack its compiled operators, and then fails at import with "operator torchvision::nms does not exist".
Declaring the two missing ones is enough, because nothing here calls them.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

import torch

_declared: list[Any] = []  # a declaration lives as long as its Library object


def import_torchvision() -> None:
    """Imports torchvision; raises `ImportError` or `RuntimeError` if it does not start all the same."""
    try:
        importlib.import_module("torchvision")
    except RuntimeError as error:
        if "torchvision::nms" not in str(error):
            raise
        for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        library: Any = torch.library.Library  # its methods carry no types
        declared = library("torchvision", "DEF")
        for name in ("nms", "qnms"):
            declared.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        _declared.append(declared)
        importlib.import_module("torchvision")
