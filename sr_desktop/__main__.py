"""`python -m sr_desktop`."""

import sys

from sr_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
