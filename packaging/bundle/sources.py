"""The sources that lie in a bundle for another Python: that of the GPU pack, which the person asks for.

A bundle has its modules compiled for its own Python, inside its programs. The engine of the pack needs
the four lower layers as files, 1.3 MB; what belongs to them (models, resources) it gets by its path.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

FOLDER = "engine-source"
"""As `sr_desktop.jobs.other_process.SOURCES`; a test compares them."""
LAYERS = ("base", "models", "engine", "jobs")


def engine_sources(package: Path | None = None) -> list[tuple[str, str]]:
    """Pairs of a file and its folder in the bundle, as PyInstaller wants them."""
    if package is None:
        spec = importlib.util.find_spec("sr_desktop")
        assert spec is not None
        assert spec.origin is not None
        package = Path(spec.origin).parent
    files = [package / "__init__.py"]
    for layer in LAYERS:
        files += sorted((package / layer).rglob("*.py"))
    root = Path(FOLDER) / package.name
    return [(str(file), str(root / file.relative_to(package).parent)) for file in files]
