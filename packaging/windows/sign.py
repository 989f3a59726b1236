"""Signs programs for Windows with signtool, where the environment brings a certificate.

    python packaging/windows/sign.py FILE…         files, or folders: every .exe, .dll and .pyd in them

Of these, one must be set; without any nothing is signed, which is said, and the exit status is 0:

    SR_SIGN_THUMBPRINT      SHA-1 of a certificate in the person's store (a token or a cloud key)
    SR_SIGN_PFX             a .pfx file, with its password in SR_SIGN_PASSWORD
    SR_SIGN_DLIB            the library of a signing service, with its description in SR_SIGN_METADATA

SR_SIGN_TIMESTAMP is the address of the timestamp service; a signature without a timestamp ends with
the certificate. SIGNTOOL names signtool.exe if it is not in the PATH. What is signed already, as the
libraries of Python and Qt are, is left as it is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

MISSING = "none of SR_SIGN_THUMBPRINT, SR_SIGN_PFX and SR_SIGN_DLIB is set."
TIMESTAMP = "http://timestamp.digicert.com"
SIGNED = {".exe", ".dll", ".pyd"}
AT_ONCE = 50
"""Files a call: Windows limits the length of a command."""


def identity() -> list[str] | None:
    """The arguments of signtool that choose the certificate; None where there is none."""
    if thumbprint := os.environ.get("SR_SIGN_THUMBPRINT"):
        return ["/sha1", thumbprint]
    if pfx := os.environ.get("SR_SIGN_PFX"):
        return ["/f", pfx, "/p", os.environ.get("SR_SIGN_PASSWORD", "")]
    if dlib := os.environ.get("SR_SIGN_DLIB"):
        return ["/dlib", dlib, "/dmdf", os.environ["SR_SIGN_METADATA"]]
    return None


def is_possible() -> bool:
    """Whether the environment brings a certificate."""
    return identity() is not None


def found_in(places: Sequence[Path]) -> list[Path]:
    """Files as named, and what can be signed in folders."""
    files: list[Path] = []
    for place in places:
        if place.is_dir():
            inside = (path for path in place.rglob("*") if path.suffix.lower() in SIGNED)
            files += sorted(inside)
        else:
            files.append(place)
    return files


def sign(files: Sequence[Path]) -> None:
    """Signs and then verifies every file; raises SystemExit where one cannot be signed."""
    chosen = identity()
    if chosen is None:
        print(f"Not signed: {MISSING}")
        return
    tool = os.environ.get("SIGNTOOL") or shutil.which("signtool")
    if tool is None:
        raise SystemExit("signtool is missing: it is in the Windows SDK; SIGNTOOL may name it.")
    stamp = os.environ.get("SR_SIGN_TIMESTAMP", TIMESTAMP)
    todo = [path for path in files if not _is_signed(tool, path)]
    for start in range(0, len(todo), AT_ONCE):
        some = [str(path) for path in todo[start : start + AT_ONCE]]
        hashes = ["/fd", "SHA256", "/tr", stamp, "/td", "SHA256"]
        subprocess.run([tool, "sign", *chosen, *hashes, "/d", "SR Desktop", *some], check=True)
        subprocess.run([tool, "verify", "/pa", "/q", *some], check=True)
    print(f"Signed {len(todo)} of {len(files)} files; the others were signed.")


def _is_signed(tool: str, path: Path) -> bool:
    answer = subprocess.run(
        [tool, "verify", "/pa", "/q", str(path)], capture_output=True, check=False
    )
    return answer.returncode == 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    sign(found_in([Path(word) for word in sys.argv[1:]]))
