"""The devices that are named on the command line: one, or several that work at the same time."""

from __future__ import annotations

import argparse
import re

DEVICE = re.compile(r"auto|cpu|mps|(?:cuda|xpu)(?::[0-9]{1,3})?")
DEVICES = "auto, cpu, cuda, cuda:N, mps, xpu or xpu:N; several with commas between: cuda:0,cuda:1"
"""What can be asked for, for a help text."""


def device_list(text: str) -> str:
    """Names of devices with commas between, as in `Settings.device`. Raises `ArgumentTypeError`."""
    names = [name.strip().lower() for name in text.split(",")]
    for name in names:
        if not DEVICE.fullmatch(name):
            raise argparse.ArgumentTypeError(f"{name!r} is no device. There are {DEVICES}")
    return ",".join(names)


def one_device(text: str) -> str:
    """The name of a single device. Raises `ArgumentTypeError`."""
    names = device_list(text)
    if "," in names:
        raise argparse.ArgumentTypeError(f"{text!r} is more than one device. Name one")
    return names
