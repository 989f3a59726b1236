"""Writes the bill of materials of a bundle: CycloneDX 1.6, JSON.

    build/venv/bin/python packaging/make_sbom.py BUNDLE [--torch REPORT] [--to FILE]

Run by packaging/build_bundle.py in the environment that the bundle was built from. Names the packages of
Python, the libraries of the system (Debian, Ubuntu), the interpreter, what starts the programs, and every
file of weights with its SHA-256. --torch: pip's report on the installation of torch, for the SHA-256 of
its file. Needs the standard library alone; the same bundle gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sys
import uuid
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

sys.path[:0] = [
    str(Path(__file__).resolve().parent / "bundle"),
    str(Path(__file__).resolve().parent),
]

import product  # noqa: E402 - the folders above are known only now
from contents import name_of, packages, system_libraries  # noqa: E402 - the path is set above

Component = dict[str, Any]


def main() -> int:
    """Writes it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--torch", type=Path, metavar="REPORT")
    parser.add_argument("--to", type=Path, default=Path(f"{product.COMMAND}.cdx.json"))
    options = parser.parse_args()
    parts = components(options.bundle, options.torch)
    options.to.write_text(json.dumps(bill(parts), indent=1) + "\n", encoding="utf-8")
    print(f"   {options.to}: {len(parts)} components")
    return 0


def bill(parts: list[Component]) -> dict[str, Any]:
    """The whole document."""
    reference = f"pkg:generic/{product.COMMAND}@{product.version()}"
    digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": product.NAME,
                "version": product.version(),
                "purl": reference,
                "licenses": [{"license": {"id": "BSD-3-Clause"}}],
                "supplier": {"name": product.PUBLISHER},
            },
        },
        "components": parts,
        "dependencies": [
            {"ref": reference, "dependsOn": [part["bom-ref"] for part in parts]},
        ],
    }


def components(bundle: Path, torch: Path | None) -> list[Component]:
    """Everything that is in the bundle and that others made, and the weights."""
    parts = [_interpreter(), _package(distribution("pyinstaller"))]
    parts += [_package(package) for package in packages()]
    if torch is not None and torch.is_file():
        told = json.loads(torch.read_text(encoding="utf-8"))["install"][0]
        digest = told["download_info"]["archive_info"]["hashes"]["sha256"]
        part = next(part for part in parts if part["name"] == "torch")
        part["hashes"] = [{"alg": "SHA-256", "content": digest}]
    for library in system_libraries(bundle):
        reference = f"pkg:deb/{_distribution()}/{library.package}@{library.version}"
        parts.append(
            _component("library", library.package, library.version, reference)
            | {"properties": [{"name": "file", "value": name} for name in library.files]}
        )
    models = bundle / "_internal" / "sr_desktop" / "_data" / "models"
    for path in sorted(models.iterdir()):
        if path.suffix in (".safetensors", ".pth", ".onnx"):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            parts.append(
                _component("machine-learning-model", path.name, "", f"file:{path.name}")
                | {"hashes": [{"alg": "SHA-256", "content": digest}]}
            )
    return parts


def _interpreter() -> Component:
    version = platform.python_version()
    part = _component("application", "Python", version, f"pkg:generic/python@{version}")
    return part | {"licenses": [{"license": {"id": "PSF-2.0"}}]}


def _package(package: Distribution) -> Component:
    name, version = name_of(package), package.version
    part = _component("library", name, version, f"pkg:pypi/{name}@{version}")
    said = package.metadata.get("License-Expression")
    if said:
        part["licenses"] = [{"expression": said}]
    elif words := (package.metadata.get("License") or "").strip().splitlines():
        part["licenses"] = [{"license": {"name": words[0]}}]
    return part


def _component(kind: str, name: str, version: str, reference: str) -> Component:
    part = {"type": kind, "bom-ref": reference, "name": name}
    if version:
        part["version"] = version
    if reference.startswith("pkg:"):
        part["purl"] = reference
    return part


def _distribution() -> str:
    """debian, ubuntu, …"""
    try:
        return platform.freedesktop_os_release()["ID"]
    except OSError:
        return "linux"


if __name__ == "__main__":
    sys.exit(main())
