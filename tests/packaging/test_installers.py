"""What the packages of all systems say is true of the program, and the same everywhere."""

from __future__ import annotations

import argparse
import importlib
import json
import plistlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

import sr_desktop
from sr_desktop.engine.formats import READ_ENDINGS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX, WINDOWS, MACOS = PACKAGING / "linux", PACKAGING / "windows", PACKAGING / "macos"
LANGUAGES = {"en", "de", "es", "fr", "ja", "zh_CN"}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> object:
    """Imports a script of packaging by its name, as it is run: with its folder in the path."""
    for folder in (MACOS, WINDOWS, PACKAGING):
        monkeypatch.syspath_prepend(str(folder))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name, module in list(sys.modules.items()):  # other tests have other modules of these names
        file = getattr(module, "__file__", None)
        if file and Path(file).is_relative_to(PACKAGING):
            del sys.modules[name]


def entry() -> dict[str, dict[str, str]]:
    """The desktop entry: its groups with their keys."""
    return parsed((LINUX / "sr-desktop.desktop").read_text(encoding="utf-8"))


def parsed(text: str) -> dict[str, dict[str, str]]:
    groups: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            group = groups.setdefault(line.strip("[]"), {})
        elif line:
            key, _, value = line.partition("=")
            group[key] = value
    return groups


def metainfo(script) -> ET.Element:
    name = f"{script('product').APP_ID}.metainfo.xml"
    return ET.parse(LINUX / name).getroot()


def test_all_files_of_linux_are_as_they_would_be_written_now(script) -> None:
    stale = [
        name
        for name, text in script("make_linux_files").files().items()
        if (LINUX / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run .venv/bin/python packaging/make_linux_files.py"


def test_exactly_the_endings_that_are_read_are_known_to_the_packages(script) -> None:
    endings = script("product").endings()
    assert sorted(endings) == sorted(READ_ENDINGS)


def test_desktop_entry_offers_every_type_that_is_read_and_no_other(script) -> None:
    offered = entry()["Desktop Entry"]["MimeType"].rstrip(";").split(";")
    assert sorted(offered) == sorted(set(script("product").mime_types()))
    assert {"image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic"} <= set(offered)


def test_desktop_entry_speaks_all_languages(script) -> None:
    groups = entry()
    for group, key in (
        ("Desktop Entry", "Comment"),
        ("Desktop Entry", "GenericName"),
        ("Desktop Action pause", "Name"),
        ("Desktop Action resume", "Name"),
    ):
        said = {name for name in groups[group] if name.partition("[")[0] == key}
        assert said == {key if code == "en" else f"{key}[{code}]" for code in LANGUAGES}, group


def test_desktop_entry_is_that_of_the_window() -> None:
    source = (ROOT / "sr_desktop" / "gui" / "main.py").read_text(encoding="utf-8")
    name = re.search(r'setDesktopFileName\("([^"]+)"\)', source)
    window_class = re.search(r'setApplicationName\("([^"]+)"\)', source)
    assert name is not None
    assert window_class is not None
    assert (LINUX / f"{name[1]}.desktop").is_file()
    assert entry()["Desktop Entry"]["StartupWMClass"] == window_class[1]


def test_actions_of_the_desktop_entry_are_commands_that_there_are() -> None:
    from sr_desktop.cli import build_parser

    groups = entry()
    for action in groups["Desktop Entry"]["Actions"].rstrip(";").split(";"):
        command = groups[f"Desktop Action {action}"]["Exec"].split()
        assert command[0] == "sr-desktop"
        assert build_parser().parse_args(command[1:]).command == "queue"


def test_entry_that_the_program_installs_is_the_same() -> None:
    own = (ROOT / "resources/desktop/sr-desktop.desktop").read_bytes()
    assert own == (LINUX / "sr-desktop.desktop").read_bytes()


def test_metainfo_tells_of_the_version_and_of_every_release(script) -> None:
    told = [release.get("version") for release in metainfo(script).findall("releases/release")]
    assert told[0] == sr_desktop.__version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert told == [release.version for release in script("release_notes").releases(changelog)]


def test_metainfo_launches_the_desktop_entry_and_is_rated(script) -> None:
    root = metainfo(script)
    assert root.findtext("id") == script("product").APP_ID
    assert root.findtext("launchable") == "sr-desktop.desktop"
    rating = root.find("content_rating")
    assert rating is not None
    assert rating.get("type") == "oars-1.1"


def test_with_a_home_the_metainfo_has_screenshots_that_there_are(script, monkeypatch) -> None:
    home = "https://example.org/owner/sr-desktop"
    monkeypatch.setattr(script("product"), "HOMEPAGE", home)
    page = script("linux.metainfo")
    root = ET.fromstring(page.text())
    shots = [image.text or "" for image in root.iter("image")]
    assert shots
    for shot in shots:
        inside = shot.removeprefix(f"{home}/raw/HEAD/")
        with Image.open(ROOT / inside) as picture:
            assert picture.size == (1280, 800), inside


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_desktop_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", LINUX / "sr-desktop.desktop"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstream")
@pytest.mark.parametrize("home", ["", "https://example.org/owner/sr-desktop"])
def test_metainfo_is_valid(script, monkeypatch, tmp_path, home: str) -> None:
    monkeypatch.setattr(script("product"), "HOMEPAGE", home)
    file = tmp_path / f"{script('product').APP_ID}.metainfo.xml"
    file.write_text(script("linux.metainfo").text(), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    """Every option and command of a parser and of the parsers below it."""
    found: set[str] = set()
    for action in parser._actions:
        found.update(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                found |= {name} | options_of(command)
    return found


def test_man_page_names_every_command_and_option() -> None:
    from sr_desktop.cli import build_parser

    page = (LINUX / "sr-desktop.1").read_text(encoding="utf-8").replace("\\-", "-")
    missing = [name for name in options_of(build_parser()) if name not in page]
    assert missing == [], "run .venv/bin/python packaging/make_linux_files.py"
    assert f'"SR Desktop {sr_desktop.__version__}"' in page


@pytest.mark.skipif(not shutil.which("man"), reason="needs man")
def test_man_page_is_read_without_complaint() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", LINUX / "sr-desktop.1"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_icons_have_the_sizes_of_their_folders() -> None:
    theme = LINUX / "icons" / "hicolor"
    sizes = []
    for path in theme.glob("*x*/apps/sr-desktop.png"):
        with Image.open(path) as icon:
            assert path.parts[-3] == f"{icon.width}x{icon.height}"
            assert icon.mode == "RGBA"
        sizes.append(icon.width)
    assert {16, 32, 48, 64, 128, 256, 512} <= set(sizes)
    source = (ROOT / "resources/icons/app.svg").read_bytes()
    assert (theme / "scalable/apps/sr-desktop.svg").read_bytes() == source


def test_icons_are_drawn_from_the_program_s_own(script, qapp, tmp_path) -> None:
    drawn = script("make_icons").draw(48)
    with Image.open(LINUX / "icons/hicolor/48x48/apps/sr-desktop.png") as kept:
        worst = max(abs(a - b) for a, b in zip(drawn.tobytes(), kept.tobytes(), strict=True))
    assert worst <= 8, f"run packaging/make_icons.py: {worst} levels apart"


def test_icons_of_windows_and_macos_have_all_sizes() -> None:
    with Image.open(WINDOWS / "sr-desktop.ico") as icon:
        assert {16, 32, 48, 256} <= {width for width, _ in icon.info["sizes"]}
    with Image.open(WINDOWS / "sidebar.bmp") as picture:
        assert picture.size == (164, 314)
    with Image.open(MACOS / "sr-desktop.icns") as icon:
        assert {128, 256, 512} <= {width for width, _, _ in icon.info["sizes"]}


def test_program_icon_is_drawn_the_same_by_qt_as_by_others() -> None:
    source = (ROOT / "resources/icons/app.svg").read_text(encoding="utf-8")
    assert "clip" not in source  # Qt draws what should be cut off


def test_version_of_windows_programs_is_the_program_s(script) -> None:
    told = script("version_info").text("sr-desktop.exe")
    assert f"'ProductVersion', '{sr_desktop.__version__}'" in told
    numbers = script("product").four_numbers(sr_desktop.__version__)
    assert f"filevers={numbers}" in told
    assert script("product").version() == sr_desktop.__version__


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("2.10", (2, 10, 0, 0)), ("1.2.3rc4", (1, 2, 3, 0))],
)
def test_versions_as_four_numbers(script, text: str, numbers: tuple[int, ...]) -> None:
    assert script("product").four_numbers(text) == numbers


def test_windows_programs_take_long_paths_and_are_sharp() -> None:
    root = ET.parse(WINDOWS / "sr-desktop.manifest").getroot()
    said = {element.tag.rpartition("}")[2]: element.text for element in root.iter()}
    assert said["longPathAware"] == "true"
    assert "PerMonitorV2" in (said["dpiAwareness"] or "")
    level = next(e for e in root.iter() if e.tag.endswith("requestedExecutionLevel"))
    assert level.get("level") == "asInvoker"


def test_installer_says_everything_in_every_language() -> None:
    said: dict[str, set[str]] = {}
    text = (WINDOWS / "strings.nsh").read_text(encoding="utf-8")
    for language, name in re.findall(r"^!insertmacro Say (\w+) (\w+) \"", text, re.MULTILINE):
        said.setdefault(name, set()).add(language)
    everyone = {"ENGLISH", "GERMAN", "FRENCH", "SPANISH", "JAPANESE", "SIMPCHINESE"}
    assert all(languages == everyone for languages in said.values()), said
    used = re.findall(r"\$\((\w+)\)", (WINDOWS / "installer.nsi").read_text(encoding="utf-8"))
    assert set(used) == set(said)


def test_uninstallers_know_the_names_of_the_program_s_own_files(home: Path) -> None:
    """What removes settings and models removes these, and never a folder with photos in it."""
    from sr_desktop.base import paths
    from sr_desktop.gui.own_pictures import paths as own_paths
    from sr_desktop.jobs import own_presets, results, waiting

    nsi = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    shell = (LINUX / "uninstall.sh").read_text(encoding="utf-8")
    assert own_paths is paths
    for file in (
        paths.settings_file(),
        paths.queue_file(),
        home / "presets.toml",
        home / "waiting.json",
    ):
        assert f'Delete "$R3\\{file.name}*"' in nsi, file.name
        assert file.name in shell, file.name
    folders = [paths.imported_models(), paths.gpu_pack(), paths.logs()]
    for folder in (*folders, home / "scratch", home / "sample"):
        assert f'RMDir /r "$R3\\{folder.name}"' in nsi, folder.name
        assert re.search(rf"for name in [^;]*(?<![\w-]){folder.name}(?![\w-])", shell), folder.name
    assert own_presets.paths is waiting.paths is paths
    for kept in ("pasted", results.ASIDE):
        assert f"\\{kept}" not in nsi
        assert not re.search(rf"for name in [^;]*\b{kept}\b", shell)


def test_list_of_the_installer_has_every_file_once_and_removes_it(script, tmp_path) -> None:
    for name in (
        "sr-desktop.exe",
        "sr-desktop-engine.exe",
        "_internal/a/ö b.pyd",
        "_internal/$x.txt",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"1")
    builder = script("build_installer")
    files = builder.files_of(tmp_path)
    assert builder.check(tmp_path, files) == 4
    lines = list(builder.listing(tmp_path, files))
    assert len([line for line in lines if line.startswith("  File ")]) == 4
    assert '  Delete "$INSTDIR\\_internal\\$$x.txt"' in lines
    folders = [line for line in lines if line.startswith("  RMDir ")]
    assert folders == ['  RMDir "$INSTDIR\\_internal\\a"', '  RMDir "$INSTDIR\\_internal"']
    assert '  !insertmacro ${DO} "sr-desktop-engine.exe"' in lines
    assert '  !insertmacro ${DO} ".jpg"' in lines


def test_installer_refuses_what_is_no_bundle_and_paths_that_are_too_long(script, tmp_path) -> None:
    builder = script("build_installer")
    with pytest.raises(SystemExit, match="is it a bundle for Windows"):
        builder.check(tmp_path, builder.files_of(tmp_path))
    (tmp_path / "sr-desktop.exe").write_bytes(b"1")
    (tmp_path / ("x" * 160)).write_bytes(b"1")
    with pytest.raises(SystemExit, match="Longer than 150"):
        builder.check(tmp_path, builder.files_of(tmp_path))


def test_nothing_is_signed_without_a_certificate(script, monkeypatch, capsys, tmp_path) -> None:
    for name in ("SR_SIGN_THUMBPRINT", "SR_SIGN_PFX", "SR_SIGN_DLIB"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "a.exe").write_bytes(b"1")
    sign = script("sign")
    sign.sign(sign.found_in([tmp_path]))
    assert "Not signed" in capsys.readouterr().out
    assert not sign.is_possible()
    monkeypatch.setenv("SR_SIGN_THUMBPRINT", "AB")
    assert sign.identity() == ["/sha1", "AB"]


def test_same_bundle_gives_the_same_zip(script, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    bundle = tmp_path / "b"
    (bundle / "_internal").mkdir(parents=True)
    for name in ("sr-desktop.exe", "_internal/写真.txt"):
        (bundle / name).write_bytes(b"12")
    zipper = script("make_zip")
    first = zipper.pack(bundle, tmp_path / "1").read_bytes()
    (bundle / "sr-desktop.exe").touch()
    second = zipper.pack(bundle, tmp_path / "2").read_bytes()
    assert first == second
    assert b"portable.cmd" in first


def test_info_plist_has_photos_and_the_floor(script) -> None:
    info = plistlib.loads(plistlib.dumps(script("info").PLIST))
    assert info["LSMinimumSystemVersion"] == "14.0"
    assert info["CFBundleIdentifier"] == script("product").APP_ID
    assert info["CFBundleShortVersionString"] == sr_desktop.__version__
    types = info["CFBundleDocumentTypes"]
    assert {kind["LSHandlerRank"] for kind in types} == {"Alternate"}
    known = {uti for kind in types for uti in kind.get("LSItemContentTypes", ())}
    assert {"public.jpeg", "public.png", "public.tiff", "public.folder"} <= known
    endings = {ending for kind in types for ending in kind.get("CFBundleTypeExtensions", ())}
    assert endings == {"ppm", "pgm", "pbm", "pnm"}


def test_entitlements_open_no_more_than_they_must() -> None:
    given = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert given == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.allow-jit": True,
    }


def test_macos_signing_goes_from_the_inside_out() -> None:
    text = (MACOS / "build_dmg.sh").read_text(encoding="utf-8")
    code = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    assert not any("--deep" in line and "--verify" not in line for line in code)
    assert any("--options runtime" in line for line in code)


def test_release_notes_of_the_version_are_found(script, tmp_path) -> None:
    notes = script("release_notes")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "The window" in notes.notes_of(f"v{sr_desktop.__version__}", changelog)
    with pytest.raises(LookupError, match=r"says nothing of 99\.0"):
        notes.notes_of("99.0", changelog)
    text = "# C\n\n## [Unreleased]\n\n- x\n\n## [2.0] - 2026-01-02\n\n- A `b`\n  c\n\n"
    text += "## [1.0] - 2025-01-02\n\n- d\n"
    assert notes.notes_of("2.0", text) == "- A `b`\n  c"
    assert [release.version for release in notes.releases(text)] == ["2.0", "1.0"]
    assert notes.plain("### Added\n\n- A `b`\n  [c](d) *e*") == "Added\n\n- A b c e"


def test_news_file_is_what_the_program_reads(tmp_path) -> None:
    file = tmp_path / "newest.json"
    subprocess.run(
        [sys.executable, PACKAGING / "release_notes.py", sr_desktop.__version__, "--news", file],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    news = json.loads(file.read_text(encoding="utf-8"))
    assert news["version"] == sr_desktop.__version__
    assert news["notes"]
    assert set(news) == {"version", "notes", "page"}


def test_flatpak_and_workflows_name_files_that_there_are(script) -> None:
    manifest = (LINUX / f"{script('product').APP_ID}.yml").read_text(encoding="utf-8")
    assert f"app-id: {script('product').APP_ID}\n" in manifest
    for name in re.findall(r"\blinux/([\w./-]+\.(?:desktop|xml))", manifest):
        assert (LINUX / name).is_file(), name
    for workflow in (ROOT / ".github/workflows").glob("*.yml"):
        text = workflow.read_text(encoding="utf-8")
        for name in set(re.findall(r"\bpackaging/[\w/-]+\.(?:py|sh|plist|desktop)\b", text)):
            assert (ROOT / name).is_file(), f"{workflow.name}: {name}"


def test_workflows_pin_actions_and_have_no_more_rights_than_they_must() -> None:
    workflows = sorted((ROOT / ".github/workflows").glob("*.yml"))
    assert [path.name for path in workflows] == ["ci.yml", "release.yml"]
    for path in workflows:
        text = path.read_text(encoding="utf-8")
        assert "\npermissions: {}\n" in text, path.name
        for used in re.findall(r"uses: *(\S+)", text):
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", used), f"{path.name}: {used}"
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
        # what others may have written never stands in a script
        assert not re.search(r"run: .*\$\{\{", text)
    release = workflows[1].read_text(encoding="utf-8")
    assert release.count("contents: write") == 1
    for runner in ("ubuntu-22.04", "windows-2022", "macos-15"):
        assert f"runs-on: {runner}" in release
    assert release.count("--require-models") == 3
    assert release.count("--smoke-test") >= 5
    for made in ("SHA256SUMS", "cdx.json", "--draft", "--notes-file"):
        assert made in release


@pytest.mark.skipif(not shutil.which("flatpak-builder"), reason="needs flatpak-builder")
def test_flatpak_manifest_is_understood(script, tmp_path) -> None:
    name = script("product").APP_ID
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", LINUX / f"{name}.yml"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["id"] == name


def test_appimage_tools_are_pinned_by_hash() -> None:
    text = (LINUX / "build_appimage.sh").read_text(encoding="utf-8")
    assert len(re.findall(r"^\w+_hash=[0-9a-f]{64}$", text, re.MULTILINE)) == 2
    assert "continuous" not in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the archive is for Linux")
def test_archive_for_linux_is_installed_and_removed(tmp_path, monkeypatch) -> None:
    bundle = tmp_path / "sr-desktop"
    (bundle / "_internal").mkdir(parents=True)
    for name in ("sr-desktop", "sr-desktop-engine"):
        (bundle / name).write_text('#!/bin/sh\nprintf "ran %s" "$1"\n', encoding="ascii")
        (bundle / name).chmod(0o755)
    monkeypatch.setenv("PACK", "xz -0")
    subprocess.run([LINUX / "build_tarball.sh", bundle, tmp_path / "out"], check=True)
    (archive,) = (tmp_path / "out").iterdir()
    assert archive.name == f"SR-Desktop-{sr_desktop.__version__}-linux-x86_64.tar.xz"
    subprocess.run(["tar", "-C", tmp_path, "-xf", archive], check=True)
    (unpacked,) = tmp_path.glob("SR-Desktop-*")

    person = tmp_path / "Größe $1 Müller"
    person.mkdir()
    monkeypatch.setenv("HOME", str(person))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    share = person / ".local/share"
    stale = person / ".local/lib/sr-desktop/_internal/stale.py"
    for _ in range(2):  # the second time over the first
        subprocess.run([unpacked / "install.sh"], check=True)
        assert not stale.exists()
        stale.write_text("old", encoding="ascii")
    ran = subprocess.run([person / ".local/bin/sr-desktop", "x"], capture_output=True, text=True)
    assert ran.stdout == "ran x"
    installed = (share / "applications/sr-desktop.desktop").read_text(encoding="utf-8")
    program = str(person / ".local/lib/sr-desktop/sr-desktop").replace("$", "\\\\$")
    assert f'Exec="{program}" %F' in installed
    assert f'Exec="{program}" queue pause' in installed

    data = share / "sr-desktop"
    brought = ("models/a.pth", "gpu-pack/1/lib/torch.so", "pasted/photo.png")
    brought += ("settings.json", "queue.sqlite3-wal")
    for name in brought:
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text("x", encoding="ascii")
    uninstall = shutil.copy(person / ".local/lib/sr-desktop/uninstall.sh", tmp_path)
    subprocess.run([uninstall], check=True, stdin=subprocess.DEVNULL)
    left = {path.relative_to(data).as_posix() for path in person.rglob("*") if path.is_file()}
    assert left == set(brought)
    subprocess.run([uninstall, "--remove-data"], check=True)
    assert [path.name for path in person.rglob("*") if path.is_file()] == ["photo.png"]


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("makensis") and shutil.which("wineboot")), reason="needs nsis and wine64"
)
def test_installer_for_windows_under_wine(tmp_path) -> None:
    subprocess.run([WINDOWS / "try_installer.sh", tmp_path / "try"], check=True, timeout=600)
