"""The recipe of the bundles agrees with the program: what is left out is not needed, what is pinned fits."""

from __future__ import annotations

import ctypes
import importlib
import re
import shutil
import struct
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
NAMES = (
    *("parts", "weights", "stubs", "contents", "build_deb", "make_sbom", "product"),
    *("stripping", "icu", "glibc", "shared"),
)


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


def compiled(folder: Path, text: str, name: str, *flags: str) -> Path:
    """A library made of that C."""
    source, library = folder / f"{name}.c", folder / name
    source.write_text(text)
    cc = ["cc", "-shared", "-fPIC", "-g", f"-Wl,-soname,{name}"]
    subprocess.run([*cc, "-o", str(library), str(source), *flags], check=True)
    return library


LINUX_ALONE = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("cc") is None,
    reason="libraries of Linux, and a compiler",
)


@LINUX_ALONE
def test_stripping_takes_what_is_not_loaded_and_nothing_else(script, tmp_path):
    stripping = script("stripping")
    text = "static int grown(int x) { return x + 40; }\nint answer(void) { return grown(2); }\n"
    library = compiled(tmp_path, text, "libanswer.so.1")
    before = library.read_bytes()
    assert stripping.strip_all(tmp_path) > 1000
    after = library.read_bytes()
    assert b"grown" in before
    assert b"grown" not in after
    assert stripping.same(before, after)
    assert ctypes.CDLL(str(library)).answer() == 42
    said = subprocess.run(
        ["readelf", "-aW", str(library)], capture_output=True, text=True, check=True
    )
    assert not said.stderr, "the table of sections fits"
    assert ".dynsym" in said.stdout
    assert stripping.stripped(after) == after


@LINUX_ALONE
def test_stripping_closes_gaps_as_patchelf_leaves_them(script, tmp_path):
    """patchelf puts what it changes behind the names for debuggers, as a segment of its own."""
    stripping = script("stripping")
    library = compiled(tmp_path, "int answer(void) { return 42; }\n", "libanswer.so.1")
    content = bytearray(library.read_bytes())
    table, size, count = stripping._table_of_segments(content)
    segments = stripping.segments(content)
    number, last = max(
        ((n, each) for n, each in enumerate(segments) if each.kind == stripping.LOAD),
        key=lambda pair: pair[1].place,
    )
    gap = 0x20000
    moved = bytes(content[: last.place]) + b"debug" * (gap // 5) + bytes(gap - gap // 5 * 5)
    moved = bytearray(moved + content[last.place :])
    for n, each in enumerate(segments):
        if each.in_file and each.place >= last.place:
            struct.pack_into("<Q", moved, table + n * size + 8, each.place + gap)
    struct.pack_into("<Q", moved, 40, 0)  # the sections' table is of no use now
    assert count > number
    after = stripping.stripped(bytes(moved))
    assert stripping.same(bytes(moved), after)
    assert b"debugdebug" not in after
    library.write_bytes(after)
    assert ctypes.CDLL(str(library)).answer() == 42


def test_what_would_be_loaded_otherwise_is_seen(script, tmp_path):
    stripping = script("stripping")
    header = bytearray(64 + 56)
    header[:6] = stripping.MAGIC
    struct.pack_into("<Q", header, 32, 64)
    struct.pack_into("<HH", header, 54, 56, 1)
    one = stripping.SEGMENT.pack(stripping.LOAD, 5, 0x1000, 0x1000, 0, 4, 4, 0x1000)
    first = bytes(header[:64]) + one + bytes(0x1000 - 120) + b"code"
    assert stripping.same(first, first)
    assert not stripping.same(first, first[:-1] + b"!")
    shifted = first.replace(one, one[:8] + struct.pack("<Q", 0x800) + one[16:])
    assert not stripping.same(first, shifted), "the system could not map it"


def test_icu_keeps_what_sorts_and_drops_names(script):
    icu = script("icu")
    header = struct.pack("<H", 32) + icu.MAGIC + bytes(8) + icu.FORMAT + bytes(16)
    items = {
        f"icudt73l/{name}": name.encode() * 9
        for name in (
            *("coll/de.res", "coll/ucadata.icu", "gb18030.cnv", "root.res", "zone/root.res"),
            *("zone/de.res", "lang/ja.res", "de.res", "brkitr/root.res", "brkitr/thaidict.dict"),
        )
    }
    content = icu.packed(header, items)
    read = icu.items_of(content)
    assert {name: item.rstrip(b"\0") for name, item in read.items()} == items
    assert list(read) == sorted(items)
    kept = {name.partition("/")[2] for name in icu.chosen(read)}
    assert kept == {"coll/de.res", "coll/ucadata.icu", "gb18030.cnv", "root.res", "zone/root.res"}
    with pytest.raises(ValueError, match="common data"):
        icu.header_of(b"\0" * 40)


@LINUX_ALONE
def test_a_library_of_data_is_made_anew_under_its_names(script, tmp_path):
    icu = script("icu")
    header = struct.pack("<H", 32) + icu.MAGIC + bytes(8) + icu.FORMAT + bytes(16)
    names = [f"icudt73l/{name}" for name in ("coll/de.res", "zone/de.res")]
    content = icu.packed(header, dict.fromkeys(names, b"x" * 5000))
    library = tmp_path / "libicudata.so.73"
    icu._link(library, "icudt73_dat", content)
    assert icu.make_smaller(library) > 0
    symbol, kept = icu._content(library)
    assert symbol == "icudt73_dat"
    assert list(icu.items_of(kept)) == ["icudt73l/coll/de.res"]
    at = ctypes.c_char.in_dll(ctypes.CDLL(str(library)), symbol)
    assert ctypes.addressof(at) % icu.STEP == 0


@LINUX_ALONE
def test_what_needs_a_newer_glibc_is_named(script, tmp_path):
    glibc = script("glibc")
    text = '#include <stdlib.h>\nchar *answer(void) { return getenv("HOME"); }\n'
    library = compiled(tmp_path, text, "libanswer.so.1", "-O0")
    (_, newest, symbols), *_ = [
        each for each in glibc.asked_for(tmp_path) if each[0] == library.name
    ]
    assert newest >= (2, 2)
    assert symbols
    assert glibc.too_new(tmp_path, newest) == []
    (said,) = glibc.too_new(tmp_path, (2, 1))
    assert said.startswith(f"{library.name} asks for glibc {glibc.text(newest)} (")


@LINUX_ALONE
def test_two_packages_share_one_library(script, tmp_path):
    shared = script("shared")
    for package, more in (("imagecodecs", ""), ("pillow", "int other(void) { return 1; }\n")):
        (tmp_path / package).mkdir()
        (tmp_path / f"{package}.libs").mkdir()
        name = f"libavif-{'ab' if package == 'pillow' else 'cd'}.so.16.1"
        text = f"int avif(void) {{ return {len(more)}; }}\n{more}"
        compiled(tmp_path / f"{package}.libs", text, name)
    (tmp_path / "imagecodecs.libs" / "libaom-ef.so.3").write_bytes(b"of avif alone")
    old = tmp_path / "imagecodecs.libs" / "libavif-cd.so.16.1"
    rpath = "-Wl,-rpath,$ORIGIN/../imagecodecs.libs"
    text = "int avif(void);\nint answer(void) { return avif(); }\n"
    user = compiled(tmp_path / "imagecodecs", text, "_avif.so", str(old), rpath)
    assert shared.share_all(tmp_path) > 0
    assert old.readlink() == Path("../pillow.libs/libavif-ab.so.16.1")
    assert [path.name for path in old.parent.iterdir()] == [old.name]
    assert ctypes.CDLL(str(user)).answer() > 0, "it is the other's that answers"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="no dpkg here")
def test_a_package_is_squeezed_so_that_dpkg_can_read_it(script, tmp_path):
    deb = script("build_deb")
    root = tmp_path / "root"
    (root / "DEBIAN").mkdir(parents=True)
    (root / "DEBIAN" / "control").write_text(
        "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.invalid>\nDescription: x\n"
    )
    (root / "usr").mkdir()
    (root / "usr" / "file").write_bytes(b"photo" * 30_001)
    package = tmp_path / "x.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(root), str(package)],
        check=True,
        capture_output=True,
    )
    deb.squeeze(package, 1_700_000_000)
    names = [name for name, _, _ in deb.members_of(package)]
    assert names == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    assert package.stat().st_size < 3000
    subprocess.run(["dpkg-deb", "--extract", str(package), str(tmp_path / "out")], check=True)
    assert (tmp_path / "out" / "usr" / "file").read_bytes() == b"photo" * 30_001
    again = tmp_path / "again.deb"
    shutil.copyfile(package, again)
    assert b"1700000000" in again.read_bytes()[:80]


def test_libraries_of_the_system_are_left_to_it(script):
    parts = script("parts")
    assert {"libstdc++.so.6", "libfontconfig.so.1"} <= set(parts.LEFT_TO_SYSTEM)
    spec = (ROOT / "packaging" / "sr-desktop.spec").read_text(encoding="utf-8")
    assert "not in parts.LEFT_TO_SYSTEM" in spec
