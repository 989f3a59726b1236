"""Names of results that are long, odd, taken, linked or forbidden; photos that change under the reader."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from PIL import Image

from sr_desktop.base import files
from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.base.files import new_file, unchanged
from sr_desktop.base.names import MARK, NAME_LIMIT, numbered, windows_name
from sr_desktop.base.progress import Progress
from sr_desktop.engine import pipeline
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.jobs.intake import Found, intake
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.naming import is_result, target_for
from tests.support import fingerprint, names, write_photo

CLASHES = 10_000
not_windows = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names or links")


@pytest.fixture(scope="module")
def toolbox():
    return Toolbox()


def restore(toolbox, source, target):
    settings = Settings(size=Size(factor=1.0), strength=0.0, device="cpu")
    return restore_file(source, target, settings, toolbox, Progress()).target


def write(path, content=b"new"):
    with new_file(path) as file:
        file.stream.write(content)
    return file.path


def found(*paths, ours=None):
    return [item for item in intake(paths, ours=ours) if isinstance(item, Found)]


# --- links -----------------------------------------------------------------------------------


@not_windows
def test_a_folder_under_two_names_is_one_folder(toolbox, tmp_path):
    source = write_photo(tmp_path / "album" / "Oma.png")
    (tmp_path / "link").symlink_to(tmp_path / "album")
    before = fingerprint(source)
    (item,) = found(tmp_path / "album", tmp_path / "link", tmp_path / "link" / "Oma.png")
    # the results' folder is the photos' own, by another name
    made = restore(toolbox, item.path, target_for(item.path, to=tmp_path / "link"))
    again = restore(toolbox, item.path, target_for(item.path, to=tmp_path / "album"))
    assert made == tmp_path / "link" / "Oma (restored).png"
    assert again == tmp_path / "album" / "Oma (restored) (2).png"
    assert fingerprint(source) == before
    assert [item.path for item in found(tmp_path / "album", ours=tmp_path / "link")] == [source]


@not_windows
def test_results_that_lead_back_by_a_link_are_not_walked(tmp_path):
    source = write_photo(tmp_path / "album" / "Oma.png")
    write_photo(tmp_path / "album" / "out" / "x.png")
    (tmp_path / "elsewhere").symlink_to(tmp_path / "album" / "out")
    assert [item.path for item in found(source.parent, ours=tmp_path / "elsewhere")] == [source]


@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="mounts need Linux and root"
)
def test_results_under_a_second_mount_are_not_walked(tmp_path):
    """Two paths of one folder that no resolving of links shows, as on systems that ignore case."""
    source = write_photo(tmp_path / "album" / "Oma.png")
    write_photo(tmp_path / "album" / "out" / "x.png")
    other = tmp_path / "OUT"
    other.mkdir()
    mount = ["mount", "--bind", tmp_path / "album" / "out", other]
    told = subprocess.run(mount, capture_output=True, text=True, check=False)
    if told.returncode:
        pytest.skip(f"nothing can be mounted here: {told.stderr.strip()}")
    try:
        assert [item.path for item in found(source.parent, ours=other)] == [source]
    finally:
        subprocess.run(["umount", "-l", other], check=True)


@not_windows
def test_a_photo_that_is_a_link(toolbox, tmp_path):
    """The result lies beside the link; the photo itself is only read, and so is the link."""
    real = write_photo(tmp_path / "scans" / "0001.png")
    link = tmp_path / "album" / "Oma.png"
    link.parent.mkdir()
    link.symlink_to(real)
    before = fingerprint(real)
    made = restore(toolbox, link, target_for(link))
    assert made == tmp_path / "album" / "Oma (restored).png"
    assert not made.is_symlink()
    assert link.readlink() == real
    assert fingerprint(real) == before
    assert names(real.parent) == ["0001.png"]


@not_windows
def test_a_link_in_the_place_of_the_result_is_not_followed(toolbox, tmp_path):
    """Neither to the original nor to nowhere."""
    source = write_photo(tmp_path / "Oma.png")
    (tmp_path / "Oma (restored).png").symlink_to(source)
    (tmp_path / "Oma (restored) (2).png").symlink_to(tmp_path / "nowhere.png")
    before = fingerprint(source)
    made = restore(toolbox, source, target_for(source))
    assert made.name == "Oma (restored) (3).png"
    assert fingerprint(source) == before
    assert not (tmp_path / "nowhere.png").exists()


# --- long names ------------------------------------------------------------------------------


def longest(character, ending=".png"):
    """A name of exactly the limit, or as near as whole characters come."""
    room = NAME_LIMIT - len(ending)
    size = len(character.encode())
    return character * (room // size) + "x" * (room % size) + ending


@not_windows
@pytest.mark.parametrize("character", ["x", "ü", "u\u0308", "家", "👵", "👨‍👩‍👧"])
def test_names_at_the_limit(character, toolbox, tmp_path):
    source = write_photo(tmp_path / longest(character))
    assert len(os.fsencode(source.name)) == NAME_LIMIT
    first = restore(toolbox, source, target_for(source))
    second = restore(toolbox, source, target_for(source))
    assert [is_result(made) for made in (first, second)] == [True, True]
    assert second.name.endswith(" (restored) (2).png")
    for made in (first, second):
        assert len(os.fsencode(made.name)) > NAME_LIMIT - len(character.encode())
        assert source.stem.startswith(made.stem.partition(MARK)[0])
    assert not found(tmp_path, ours=tmp_path)[1:]


@not_windows
def test_long_folders_and_names_that_no_drive_takes_are_told(tmp_path):
    with pytest.raises(files.TargetUnwritable, match="too long"):
        write(tmp_path / ("ü" * 200) / "a.png")
    assert names(tmp_path) == []


# --- letters ---------------------------------------------------------------------------------


@not_windows
def test_composed_and_decomposed_letters_are_kept_as_they_are(toolbox, tmp_path):
    composed, decomposed = (unicodedata.normalize(form, "Jüdenhof.png") for form in ("NFC", "NFD"))
    made = set()
    for name in (composed, decomposed):
        source = write_photo(tmp_path / name)
        made.add(restore(toolbox, source, target_for(source)).stem)
    if len(names(tmp_path)) == 4:  # else the drive takes the two names for one
        assert made == {Path(name).stem + MARK for name in (composed, decomposed)}
        assert len(found(tmp_path)) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all names are Unicode")
@pytest.mark.parametrize("length", [1, 120])
def test_names_that_are_no_unicode(length, toolbox, tmp_path):
    raw = b"Gro\xdfmutter \xe4\xff" * length
    raw = raw[: NAME_LIMIT - 4] + b".png"
    source = write_photo(tmp_path / os.fsdecode(raw))
    before = fingerprint(source)
    (item,) = found(tmp_path)
    made = restore(toolbox, item.path, target_for(item.path))
    kept = raw.removesuffix(b".png")[: NAME_LIMIT - len(b" (restored).png")].rstrip()
    assert os.fsencode(made.name) == kept + b" (restored).png"
    assert len(os.fsencode(numbered(made, 12).name)) <= NAME_LIMIT
    Image.open(made).load()
    assert fingerprint(source) == before


# --- names that Windows does not take ---------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("Oma 1952.jpg", "Oma 1952.jpg"),
        ("Jüdenhof 👵.jpg", "Jüdenhof 👵.jpg"),
        ('Wer? "Oma" <1952>|*.jpg', "Wer_ _Oma_ _1952___.jpg"),
        ("a:b\\c/d.jpg", "a_b_c_d.jpg"),
        ("line\nbreak\t\x00.jpg", "line_break__.jpg"),
        ("CON", "CON_"),
        ("con.jpg", "con_.jpg"),
        ("NUL.tar.gz", "NUL_.tar.gz"),
        ("Aux .jpg", "Aux _.jpg"),
        ("COM1.png", "COM1_.png"),
        ("lpt³", "lpt³_"),
        ("CONIN$", "CONIN$_"),
        ("COM10.png", "COM10.png"),
        ("CONTRA.png", "CONTRA.png"),
        ("Dr.", "Dr_"),
        ("1952 ", "1952_"),
        ("so weiter. . .", "so weiter_"),
        ("..", "_"),
        (".hidden", ".hidden"),
        ("CON.", "CON_"),
        ("", ""),
    ],
)
def test_windows_names(name, taken):
    assert windows_name(name) == taken
    assert windows_name(taken) == taken


def test_names_for_windows():
    album = Path("/albums/Wer?")
    source = album / "aux" / "Dr. " / "nul.1952?.png"
    target = target_for(source, to=Path("/out"), root=album, windows=True)
    assert target == Path("/out/Wer_/aux_/Dr_/nul_.1952_ (restored).png")
    windows = PureWindowsPath("C:/out", *target.parts[2:])
    assert windows.parts[1:] == target.parts[1:]
    assert target_for(album / "CON.png", windows=True) == album / "CON (restored).png"
    assert target_for(source, to=Path("/out"), root=album, windows=False) == Path(
        "/out/Wer?/aux/Dr. /nul.1952? (restored).png"
    )
    long = target_for(Path("/a") / ("con." + "ü?" * 120 + ".png"), windows=True).name
    assert len(long.encode()) <= NAME_LIMIT
    assert long.startswith("con_.ü_")


@not_windows
def test_a_drive_that_refuses_a_name_gets_one_that_windows_takes(tmp_path, monkeypatch):
    """FAT on Linux and macOS. No test can count on such a drive, so these functions refuse as one does."""

    def refusing(function, place=0):
        def asked(*paths, **options):
            if any(set(os.path.relpath(path, tmp_path)) & set('?"') for path in paths[place:1]):
                raise OSError(errno.EINVAL, "no such name here")
            return function(*paths, **options)

        return asked

    def no_links(source, target):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(files.os, "mkdir", refusing(os.mkdir))
    monkeypatch.setattr(files.os, "open", refusing(os.open))
    monkeypatch.setattr(files.os, "link", no_links)
    monkeypatch.setattr(files, "_rename_exclusive", lambda part, target: None)
    for name in ("Oma_.jpg", "Oma_ (2).jpg"):
        assert write(tmp_path / 'Wer? "1952"' / "Oma?.jpg") == tmp_path / "Wer_ _1952_" / name
    assert names(tmp_path / "Wer_ _1952_") == ["Oma_ (2).jpg", "Oma_.jpg"]


# --- taken names -----------------------------------------------------------------------------


def test_ten_thousand_results_of_one_name(tmp_path):
    """The next free name is found in two dozen looks, not in ten thousand."""
    wanted = tmp_path / "Oma (restored).png"
    content = tmp_path / "content"
    content.write_bytes(b"old")
    folder = tmp_path / "out"
    folder.mkdir()
    for number in range(1, CLASHES + 1):
        (folder / numbered(wanted, number).name).touch()
    looked = 0

    def count(frame, event, argument):
        nonlocal looked
        if event == "call" and frame.f_code is numbered.__code__:
            looked += 1

    sys.setprofile(count)
    try:
        made = write(folder / wanted.name)
    finally:
        sys.setprofile(None)
    assert made.name == f"Oma (restored) ({CLASHES + 1}).png"
    assert looked < 40
    assert len(names(folder)) == CLASHES + 1


@pytest.mark.parametrize(
    ("taken", "free"),
    [([], 1), ([1], 2), ([2], 1), ([1, 2, 3], 4), ([1, 3], 2), ([1, 2, 4], 5), (range(1, 9), 9)],
)
def test_the_next_free_name(taken, free, tmp_path):
    """A gap may be passed over; no file ever is replaced."""
    wanted = tmp_path / "Oma (restored).png"
    for number in taken:
        numbered(wanted, number).write_bytes(b"old")
    assert write(wanted) == numbered(wanted, free)
    assert all(numbered(wanted, number).read_bytes() == b"old" for number in taken)


def test_names_taken_at_the_same_time(tmp_path):
    """Four programs save under one name; each result gets a name of its own."""
    code = (
        "import sys; from pathlib import Path\n"
        "from sr_desktop.base.files import new_file\n"
        "for number in range(50):\n"
        "    with new_file(Path(sys.argv[1]) / 'Oma.png') as file:\n"
        "        file.stream.write(sys.argv[2].encode() + bytes([number]))\n"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path, str(number)]) for number in range(4)
    ]
    assert [program.wait() for program in programs] == [0] * 4
    assert len(names(tmp_path)) == 200
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 200


# --- a photo that changes while it is read ----------------------------------------------------


def grown(path):
    with path.open("ab") as stream:
        stream.write(b"more")


def rewritten(path):
    """Other bytes of the same number, a moment later."""
    status = path.stat()
    path.write_bytes(bytes(status.st_size))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))


def replaced(path):
    other = write_photo(path.with_name("other.png"), 61, 40)
    other.replace(path)


@pytest.mark.parametrize("change", [grown, rewritten, replaced])
def test_a_photo_that_changes_while_it_is_read(change, tmp_path):
    source = write_photo(tmp_path / "Oma.png")

    def read():
        with unchanged(source):
            open_photo(source)
            change(source)

    with pytest.raises(PhotoUnreadable, match=r"Oma.png was changed while it was being read"):
        read()


def test_half_a_photo_that_is_still_being_written_is_not_called_damaged(tmp_path):
    source = write_photo(tmp_path / "Oma.png")
    whole = source.read_bytes()
    source.write_bytes(whole[: len(whole) // 2])

    def read():
        with unchanged(source):
            try:
                open_photo(source)
            finally:
                source.write_bytes(whole)

    with pytest.raises(PhotoUnreadable, match=r"Oma.png was changed while it was being read"):
        read()


def test_a_photo_that_stays_is_read_and_a_missing_one_told_by_the_reader(tmp_path):
    source = write_photo(tmp_path / "Oma.png")
    with unchanged(source):
        open_photo(source)
        source.chmod(0o600)
    with unchanged(source):
        source.unlink()  # what was read of it is restored
    with pytest.raises(FileNotFoundError), unchanged(source):
        source.read_bytes()


def test_a_photo_that_changes_on_its_way_is_not_restored(toolbox, tmp_path, monkeypatch):
    source, digest = write_photo(tmp_path / "Oma.png"), pipeline.digest

    def late(path):
        grown(path)
        return digest(path)

    monkeypatch.setattr(pipeline, "digest", late)
    with pytest.raises(PhotoUnreadable, match="was changed while"):
        restore(toolbox, source, tmp_path / "out.png")
    assert names(tmp_path) == ["Oma.png"]
