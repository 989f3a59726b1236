"""`sr-desktop doctor --check-for-updates`: tells whether there is a newer version. Installs nothing."""

from __future__ import annotations

import sr_desktop
from sr_desktop.cli.speech import ALL_DONE, say
from sr_desktop.models.newer import latest, place


def check_for_updates() -> int:
    """Asks, and prints the answer. Raises `NoPlaceToLook` or `VersionUnknown`."""
    say(f"Asking {place()}; nothing about you or your photos is sent.")
    found = latest()
    if not found.newer:
        print(f"SR Desktop {sr_desktop.__version__} is the newest version.")
        return ALL_DONE
    print(f"There is a newer version: {found.version} (this is {sr_desktop.__version__}).")
    if found.notes:
        print(f"\n{found.notes}")
    if found.page:
        print(f"\nIt is at {found.page}")
    return ALL_DONE
