"""Faces: finding them, and treating them with more care than the rest of a photo."""
