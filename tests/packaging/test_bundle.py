"""The recipe of the bundles agrees with the program: what is left out is not needed, what is pinned fits."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from packaging.requirements import Requirement

from sr_desktop.base import programs
from sr_desktop.engine.faces import cascade
from sr_desktop.models.catalog import load_catalog

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "packaging" / "bundle"
NAMES = ("parts", "weights", "stubs", "contents", "build_deb", "make_sbom", "product")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Imports a script of packaging by its name."""
    for folder in (BUNDLE, BUNDLE.parent):
        monkeypatch.syspath_prepend(str(folder))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in NAMES:
        sys.modules.pop(name, None)


def pinned(name: str) -> dict[str, str]:
    """What a lock pins: names with versions."""
    text = (BUNDLE / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_what_is_pinned_is_what_the_program_asks_for():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    here = pinned("requirements.lock") | pinned("requirements-torch.lock")
    for line in wanted["dependencies"]:
        requirement = Requirement(line)
        version = here[requirement.name.lower()]
        assert requirement.specifier.contains(version), f"{line}: {version} is pinned"


def test_everything_pinned_has_its_hash():
    for name in ("requirements.lock", "requirements-torch.lock"):
        blocks = re.split(r"\n(?=\S)", (BUNDLE / name).read_text(encoding="utf-8").strip())
        assert blocks
        assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_the_cascades_that_are_used_stay(script):
    parts = script("parts")
    for name in get_args(cascade.Name):
        assert parts.dropped(f"cv2/data/haarcascade_{name}.xml") is None
    assert parts.dropped("cv2/data/haarcascade_fullbody.xml")


def test_what_is_left_out_is_not_told_as_inside(script):
    assert set(script("parts").NOT_IN_ENGINE) >= script("contents").LEFT_OUT


def test_the_windows_languages_stay(script):
    parts = script("parts")
    for file in (ROOT / "resources" / "translations").glob("*.qm"):
        language = file.stem.removeprefix("sr_desktop_")
        assert parts.dropped(f"PySide6/Qt/translations/qtbase_{language}.qm") is None
    assert parts.dropped("PySide6/Qt/translations/qtbase_ko.qm")


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("torch/bin/torch_shm_manager", True),
        ("torch/bin/test_jit", False),
        ("torch/_functorch/config.py", True),  # reads its own source
        ("torch/_functorch/partitioners.py", False),
        ("torch/nn/functional.py", True),
        ("torch/lib/libtorch_cpu.so", True),
        ("torch\\lib\\torch_cpu.lib", False),  # as Windows writes it
        ("sr_desktop/_data/models/catalog.toml", True),
        ("sr_desktop/_data/resources/translations/sr_desktop_de.qm", True),
    ],
)
def test_what_is_left_out(script, path, there):
    assert (script("parts").dropped(path) is None) == there


def test_of_qts_plugins_those_for_screens_stay(script):
    place = "/x/PySide6/Qt/plugins/"
    given = [
        (f"{place}{name}", "PySide6/Qt/plugins")
        for name in (
            "platforms/libqxcb.so",
            "platforms/libqwayland.so",
            "platforms/libqoffscreen.so",
            "platforms/libqeglfs.so",
            "platformthemes/libqgtk3.so",
            "platformthemes/libqxdgdesktopportal.so",
            "imageformats/libqjpeg.so",
            "imageformats/libqpdf.so",
            "tls/libqopensslbackend.so",
        )
    ]
    kept = script("parts").without_plugins([*given, ("/x/PySide6/Qt/lib/libQt6Gui.so.6", "x")])
    names = [Path(file).name for file, _ in kept]
    assert names == [
        *("libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libqxdgdesktopportal.so"),
        *("libqjpeg.so", "libQt6Gui.so.6"),
    ]


def test_the_window_has_no_torch_and_the_engine_no_qt(script):
    parts = script("parts")
    assert "torch" in parts.NOT_IN_WINDOW
    assert "PySide6" in parts.NOT_IN_ENGINE
    spec = (ROOT / "packaging" / "sr-desktop.spec").read_text(encoding="utf-8")
    assert f'"{programs.ENGINE}"' in spec.replace(
        'f"{product.COMMAND}-engine"', '"sr-desktop-engine"'
    )


def test_models_of_others_come_along_whole_or_not_at_all(script, tmp_path, capsys):
    weights = script("weights")
    titles = [model.title for model in weights.wanted()]
    assert titles == ["Real-ESRGAN general v3", "YuNet"] or len(titles) == 2
    source, to = tmp_path / "from", tmp_path / "to"
    source.mkdir()
    to.mkdir()
    pair = next(model for model in load_catalog() if model.id == weights.OFFICIAL)
    (source / pair.strong.name).write_bytes(b"another file")
    assert sorted(weights.place_models(to, source)) == sorted(titles)
    assert list(to.iterdir()) == []
    assert "is not the official file" in capsys.readouterr().out


def test_versions_in_the_order_of_dpkg(script, monkeypatch):
    deb = script("build_deb")
    for given, told in (("0.2.0", "0.2.0"), ("0.2.0rc1", "0.2.0~rc1"), ("1.0.dev3", "1.0~dev3")):
        monkeypatch.setattr(deb.product, "version", lambda given=given: given)
        assert deb.debian_version() == told


def test_the_bill_of_materials_names_everything_once(script, tmp_path, monkeypatch):
    sbom = script("make_sbom")
    monkeypatch.setattr(sbom, "system_libraries", lambda _bundle: [])
    monkeypatch.setattr(sbom, "distribution", lambda _name: sbom.packages()[0])
    models = tmp_path / "_internal" / "sr_desktop" / "_data" / "models"
    models.mkdir(parents=True)
    (models / "x.safetensors").write_bytes(b"x")
    parts = sbom.components(tmp_path, None)
    bill = sbom.bill(parts)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = {part["name"] for part in parts}
    assert {"Python", "torch", "numpy", "pyside6-essentials", "x.safetensors"} <= names
    assert sbom.bill(parts) == bill
    (weights,) = (part for part in parts if part["type"] == "machine-learning-model")
    assert len(weights["hashes"][0]["content"]) == 64


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
@pytest.mark.slow
def test_an_empty_library_stands_for_one_that_is_never_called(script, tmp_path):
    stubs = script("stubs")
    libraries = tmp_path / "libs"
    libraries.mkdir()
    (tmp_path / "av.c").write_text(
        "int av_read(void) { return 5; }\nint av_more(void) { return 6; }\n"
    )
    (tmp_path / "av.map").write_text("LIBAV_1 { global: *; };\n")
    (tmp_path / "use.c").write_text(
        "int av_read(void);\nint main(int n, char **v) { (void)v; return n > 1 ? av_read() : 0; }\n"
    )
    library = libraries / "libavcodec.so.1"
    script_flag = f"-Wl,--version-script={tmp_path}/av.map"
    cc = ["cc", "-shared", "-fPIC", script_flag, f"-Wl,-soname,{library.name}", "-o", str(library)]
    subprocess.run([*cc, str(tmp_path / "av.c")], check=True)
    user = tmp_path / "use"
    rpath = f"-Wl,-rpath,{libraries}"
    subprocess.run(
        ["cc", "-o", str(user), str(tmp_path / "use.c"), str(library), rpath], check=True
    )
    assert subprocess.run([str(user), "x"], check=False).returncode == 5
    (libraries / "libonlyneeded.so").write_bytes(b"by what was replaced")
    stubs.replace(user, libraries)
    assert [path.name for path in libraries.iterdir()] == [library.name]
    assert subprocess.run([str(user)], check=False).returncode == 0
    called = subprocess.run([str(user), "x"], check=False, capture_output=True, text=True)
    assert stubs.SENTENCE in called.stderr
