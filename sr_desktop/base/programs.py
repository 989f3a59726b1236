"""The two programs of a bundle: the window, which never loads torch, and the engine, which never loads Qt.

They lie beside each other. The window starts the engine program for every process of its own: engines,
and those that decode large pictures; and for everything that is asked on the command line. From a
checkout or an installed package there is one program, Python, and nothing here changes anything.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ENGINE = "sr-desktop-engine"
"""The name of the engine program, without the ending that Windows gives it."""
CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)
"""Where systems keep the certificates of the authorities they trust."""


def bundled() -> bool:
    """Whether this is a program of a bundle."""
    return bool(getattr(sys, "frozen", False))


def engine_program() -> Path | None:
    """The engine program, in the process of a bundle's window; None everywhere else."""
    if not bundled():
        return None
    this = Path(sys.executable)
    engine = this.with_name(ENGINE + this.suffix)
    return None if this.name == engine.name or not engine.is_file() else engine


def begin() -> None:
    """The first thing in every program; does not return in a helper process of a bundle."""
    _guard_streams()
    if bundled():
        _leave_libraries_to_oneself()
        _trust_what_the_system_trusts()
        # helpers are started without this program's first module, which the other program has not
        vars(sys.modules["__main__"]).pop("__file__", None)
    multiprocessing.freeze_support()
    engine = engine_program()
    if engine is not None:
        multiprocessing.set_executable(str(engine))


def run_engine(engine: Path, words: Sequence[str]) -> int:
    """Goes on as the engine program with these words; its exit code, where the system can't do that."""
    command = [str(engine), *words]
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def _guard_streams() -> None:
    """A program without a console has no streams on Windows; libraries that print must not end it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - stays open


def _leave_libraries_to_oneself() -> None:
    """Programs of the system are not to find the libraries of the bundle, as its start arranged it."""
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
        before = os.environ.pop(f"{name}_ORIG", None)
        if before is not None:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)
    # helper processes, which inherit that, arrange it for themselves as if a person had started them
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def _trust_what_the_system_trusts() -> None:
    """Python looks for the certificates of authorities where its build machine kept them."""
    if sys.platform != "win32" and "SSL_CERT_FILE" not in os.environ:
        found = next((place for place in CERTIFICATES if Path(place).is_file()), None)
        if found is not None:
            os.environ["SSL_CERT_FILE"] = found
