"""Pixels in, pixels out. Never Qt."""
