"""`sr-desktop doctor`: what this computer can do."""

from __future__ import annotations

import argparse
import platform
from typing import Any

import sr_desktop
from sr_desktop.cli.devices import one_device
from sr_desktop.cli.speech import ALL_DONE, SOME_FAILED


def add_doctor(commands: Any) -> None:
    """Adds the command to the command line."""
    doctor = commands.add_parser("doctor", help="what this computer can do, and a self-test")
    doctor.add_argument(
        "--device", type=one_device, default="auto", help="auto, cpu, cuda:N, mps or xpu"
    )
    doctor.add_argument(
        "--check-for-updates",
        action="store_true",
        help="ask whether there is a newer version, and nothing else; needs the network",
    )
    doctor.set_defaults(run=run_doctor)


def run_doctor(options: argparse.Namespace) -> int:
    """`sr-desktop doctor`."""
    if options.check_for_updates:
        from sr_desktop.cli.newer import check_for_updates

        return check_for_updates()
    from sr_desktop.base import paths
    from sr_desktop.cli.gpu import lines
    from sr_desktop.jobs.gpu_pack import look
    from sr_desktop.jobs.host import EngineHost
    from sr_desktop.jobs.messages import Report
    from sr_desktop.jobs.other_process import not_used
    from sr_desktop.models.catalog import FACES
    from sr_desktop.models.store import list_for_faces, list_models

    print(
        f"SR Desktop {sr_desktop.__version__}, Python {platform.python_version()}, {platform.platform()}"
    )
    print(f"Settings, models and logs: {paths.home()}")
    for model in list_models():
        where = model.installed.strong if model.installed else "not here"
        print(f"Model {model.id}: {where}")
    print(f"Face finder: {face_finder()}")
    for model in list_for_faces():
        if model.purpose == FACES:
            where = model.installed.strong if model.installed else "not here"
            print(f"Face network {model.id}: {where}")
    for line in lines(look()):
        print(line)
    host = EngineHost()
    try:
        host.examine(options.device)
        report = host.next_event(timeout=300)
    finally:
        host.close()
    if not isinstance(report, Report):
        print("The engine did not answer.")
        return SOME_FAILED
    for line in report.lines:
        print(line)
    if (failed := not_used()) is not None:
        print(f"{failed.title}: {failed}")
    return ALL_DONE if report.passed else SOME_FAILED


def face_finder() -> str:
    """Which one faces are found with, and how to get the better one."""
    from sr_desktop.models.catalog import FIND_FACES
    from sr_desktop.models.store import find_tool, list_for_faces

    file = find_tool(FIND_FACES)
    if file is not None:
        return f"YuNet, {file}"
    for model in list_for_faces():
        if model.purpose == FIND_FACES and model.installed is not None:
            return (
                f"that of OpenCV, which misses more faces; {model.installed.strong} is not the "
                f"official file. sr-desktop models remove {model.id}, then get it again."
            )
    return (
        "that of OpenCV, which misses more faces. sr-desktop models get yunet fetches a better one."
    )
