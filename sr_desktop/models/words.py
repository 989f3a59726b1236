"""What is said of models on the command line and in the window alike."""

from __future__ import annotations

ANY_SCALE = frozenset({"SRCNN", "VDSR"})
"""Families whose weights serve every scale, as `engine.networks.registry` has them."""


def enlarges(family: str, scale: int) -> str:
    """For instance `enlarges 4 times`."""
    if family in ANY_SCALE:
        return "fits every size"
    return "keeps the size" if scale == 1 else f"enlarges {scale} times"
