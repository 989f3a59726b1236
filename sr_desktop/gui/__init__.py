"""The window. The only part that knows Qt; it never loads torch."""
