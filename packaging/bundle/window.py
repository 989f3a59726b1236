"""The first module of a bundle's window, `sr-desktop`."""

import sys

from sr_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
