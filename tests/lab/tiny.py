"""The smallest recipes that train: tables as in a recipe's TOML."""

from __future__ import annotations

import torch

CPU = torch.device("cpu")
SMALL = {"family": "SRVGGNetCompact", "features": 16, "convolutions": 2, "scale": 4}
WORN = {
    "network": SMALL,
    "pairs": {"kind": "worn", "patch": 24, "count": 24, "seed": 3},
    "targets": {"teacher": 0.8, "grain": 0.6, "crisp": 0.5},
    "training": {"iterations": 60, "batch": 4, "patch": 20, "warm_up": 5, "seed": 4},
}
CLEAN = {
    "network": {"family": "EDSR", "features": 16, "blocks": 1, "scale": 2, "direct": True},
    "pairs": {"kind": "clean"},
    "training": {"iterations": 60, "batch": 4, "patch": 16, "warm_up": 5, "seed": 4},
}
