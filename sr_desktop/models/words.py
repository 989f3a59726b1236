"""What is said of models on the command line and in the window alike."""

from __future__ import annotations

from sr_desktop.base.sentences import counted, sentence

ANY_SCALE = frozenset({"SRCNN", "VDSR"})
"""Families whose weights serve every scale, as `engine.networks.registry` has them."""


def enlarges(family: str, scale: int) -> str:
    """For instance `enlarges 4 times`."""
    if family in ANY_SCALE:
        return sentence("fits every size")
    if scale == 1:
        return sentence("keeps the size")
    return counted(scale, "enlarges %n time", "enlarges %n times")
