"""The first module of a bundle's engine and command line, `sr-desktop-engine`."""

import sys

from sr_desktop.app import main_without_window

if __name__ == "__main__":
    sys.exit(main_without_window())
