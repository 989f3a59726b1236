"""The first module of an engine that runs with another Python: that of a GPU pack.

Run by its path, with `-I`, so that nothing of the person's own Python comes in. Of the program's folder the
package `sr_desktop` alone is made known: beside it may lie another torch, which must not be found.

What it is told stands in its arguments: the folder of the package, the handles of the two pipes (the
engine's, and the one on which it says that it works), what torch must find, how many cores it may use
(0: all).
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from multiprocessing import connection
from pathlib import Path
from typing import Any, cast

READY = b"ready"
PARTS = (
    "sr_desktop.engine.pipeline",
    "sr_desktop.engine.preview",
    "sr_desktop.engine.faces.pairs",
)
"""What must be loaded without an error before it counts as working; it brings the image libraries."""
NO_DEVICE = 4
"""Exit code: torch works, but finds no card."""


def main(words: list[str]) -> int:
    """Serves the pipe until it ends; what goes wrong before that is said on stderr."""
    package, engine, ready, device, threads = words
    _make_known(Path(package))
    from sr_desktop.jobs import worker

    worker.prepare_libraries()
    torch: Any = importlib.import_module("torch")
    if not _finds(torch, device):
        sys.stderr.write(f"torch {torch.__version__} finds no device {device}\n")
        return NO_DEVICE
    for name in PARTS:
        importlib.import_module(name)
    with _pipe(int(ready)) as told:
        told.send_bytes(READY)
    worker.serve(_pipe(int(engine)), int(threads) or None)
    return 0


def _make_known(package: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        "sr_desktop", package / "__init__.py", submodule_search_locations=[str(package)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sr_desktop"] = module
    spec.loader.exec_module(module)


def _finds(torch: Any, device: str) -> bool:
    if device == "cuda":
        return bool(torch.cuda.is_available() and torch.cuda.device_count())
    if device == "xpu":
        return bool(hasattr(torch, "xpu") and torch.xpu.is_available())
    return device == "cpu"


def _pipe(handle: int) -> connection.Connection:
    kind = "PipeConnection" if sys.platform == "win32" else "Connection"
    return cast("connection.Connection", getattr(connection, kind)(handle))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
