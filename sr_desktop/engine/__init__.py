"""Pixels in, pixels out. Never Qt."""

import os

# Threads that wait for each other sleep instead of spinning. Read when torch is loaded, so set here,
# before any of our modules loads it. On a quiet computer the speed is the same; beside another busy
# program a photo took half the time (two cores, torch 2.13).
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
