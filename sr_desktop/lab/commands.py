"""`sr-desktop lab …`: train, average, evaluate, degrade, compare, find faces."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence

from sr_desktop.lab.average import add_average
from sr_desktop.lab.compare_command import add_compare
from sr_desktop.lab.degrade_command import add_degrade
from sr_desktop.lab.evaluate_command import add_evaluate
from sr_desktop.lab.faces_command import add_find_faces
from sr_desktop.lab.identity_command import add_faces
from sr_desktop.lab.train_command import add_train


def main(arguments: Sequence[str]) -> int:
    """Runs one lab command; 0 when done. Errors come as `SRError`."""
    parser = argparse.ArgumentParser(prog="sr-desktop lab", description=__doc__)
    commands = parser.add_subparsers(required=True)

    add_train(commands)
    add_average(commands)
    add_evaluate(commands)
    add_degrade(commands)
    add_compare(commands)
    add_faces(commands)
    add_find_faces(commands)

    options = parser.parse_args(arguments)
    spoken = logging.StreamHandler(sys.stderr)
    spoken.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    logging.getLogger("sr_desktop.lab").addHandler(spoken)
    return int(options.run(options))
