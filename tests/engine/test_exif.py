"""EXIF carried value by value: bytes, types and places stay, what is hostile is bounded."""

from __future__ import annotations

import struct
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from sr_desktop.engine import exif
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.tags import EXIF_IFD, GPS_IFD, INTEROPERABILITY_IFD, MAKER_NOTE
from sr_desktop.engine.writing import save_photo
from tests.support import picture

CAPTION = "Oma in Jüdenhof".encode()
NOTE = bytes(range(200))


def block(order="<"):
    made = exif.Block(order)
    made.put(made.main, 0x0112, exif.SHORT, 6)
    made.put(made.main, 0x011A, exif.RATIONAL, 72, 1)
    made.main[0x010E] = exif.Value(exif.ASCII, len(CAPTION), CAPTION)
    made.main[0xC4A5] = exif.Value(exif.UNDEFINED, 40, bytes(range(40)))
    made.put(made.main, 0x0100, exif.LONG, 999)
    photo, place, more = {}, {}, {}
    photo[MAKER_NOTE] = exif.Value(exif.UNDEFINED, len(NOTE), NOTE)
    photo[0x9003] = exif.Value(exif.ASCII, 20, b"1952:07:14 12:00:00\0")
    made.put(photo, 0xA002, exif.SHORT, 60)
    made.put(photo, 0xA003, exif.SHORT, 40)
    place[1] = exif.Value(exif.ASCII, 2, b"N\0")
    made.put(place, 2, exif.RATIONAL, 50, 1, 5, 1, 0, 1)
    more[1] = exif.Value(exif.ASCII, 4, b"R98\0")
    made.inner = {EXIF_IFD: photo, GPS_IFD: place, INTEROPERABILITY_IFD: more}
    return made


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".tif"])
def test_values_keep_their_bytes(tmp_path, order, ending):
    source = tmp_path / "a.jpg"
    given = exif.packed(block(order))
    Image.fromarray(picture(60, 40)).save(source, exif=exif.MARK + given)
    photo = open_photo(source)
    file_format = {".jpg": "jpeg", ".tif": "tiff"}.get(ending, ending[1:])
    wanted = replace(photo, density=(144.0, 72.5))
    path, _ = save_photo(wanted, tmp_path / f"b{ending}", file_format)
    kept = exif.read(open_photo(path).exif)
    assert kept.order == order
    assert kept.main[0x010E].data == CAPTION
    assert kept.main[0xC4A5].data == bytes(range(40))
    assert 0x0100 not in kept.main
    assert struct.unpack(f"{order}H", kept.main[0x0112].data) == (1,)
    assert struct.unpack(f"{order}2I", kept.main[0x011A].data) == (144, 1)
    assert struct.unpack(f"{order}2I", kept.main[0x011B].data) == (145, 2)
    photo_tags = kept.inner[EXIF_IFD]
    assert photo_tags[MAKER_NOTE].data == NOTE
    assert struct.unpack(f"{order}2I", photo_tags[0xA002].data + photo_tags[0xA003].data) == (
        40,
        60,
    )
    assert kept.inner[GPS_IFD] == block(order).inner[GPS_IFD]
    assert kept.inner[INTEROPERABILITY_IFD] == block(order).inner[INTEROPERABILITY_IFD]
    with Image.open(path) as image:  # another reader agrees
        tags = image.getexif()
        assert tags.get_ifd(GPS_IFD)[2] == (50, 5, 0)
        assert tags.get_ifd(EXIF_IFD)[0x9003] == "1952:07:14 12:00:00"
        assert tags.get_ifd(INTEROPERABILITY_IFD)[1] == "R98"
        assert tags.get_ifd(EXIF_IFD)[MAKER_NOTE] == NOTE


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("at", [8, 60, 150, 333, 1000])
def test_a_makers_note_stays_where_it_was(order, at):
    content = exif.packed(replace(block(order), note_at=at))
    assert content[at : at + len(NOTE)] == NOTE
    found = exif.read(content)
    assert found.note_at == at
    assert found.main == block(order).main
    assert found.inner == block(order).inner
    again = exif.packed(exif.corrected(found, (3, 4), None))
    assert again[at : at + len(NOTE)] == NOTE


def test_a_stale_thumbnail_is_left_behind(tmp_path):
    thumbnail = b"\xff\xd8stale"
    content = bytearray(exif.packed(block()))
    count = struct.unpack_from("<H", content, 8)[0]
    struct.pack_into("<I", content, 10 + 12 * count, len(content))
    content += struct.pack("<HHHIII", 1, 0x0201, 4, 1, len(content) + 18, 0) + thumbnail
    source = tmp_path / "a.jpg"
    Image.fromarray(picture(60, 40)).save(source, exif=exif.MARK + bytes(content))
    assert thumbnail in source.read_bytes()
    path, _ = save_photo(open_photo(source), tmp_path / "b.jpg", "jpeg")
    assert thumbnail not in path.read_bytes()


def test_hostile_blocks_are_bounded():
    rng = np.random.default_rng(5)
    good = exif.packed(block())
    for _ in range(3000):
        bad = bytearray(good)
        for _ in range(int(rng.integers(1, 6))):
            bad[rng.integers(len(bad))] = rng.integers(256)
        found = exif.read(bytes(bad))
        if found is not None:
            made = exif.packed(exif.corrected(found, (10, 10), (300.0, 300.0)))
            assert len(made) < 200_000
            assert exif.read(made) is not None
    loop = b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, EXIF_IFD, 4, 1, 8, 0)
    assert exif.read(loop).inner  # a directory that is its own inner one is read once
    many = (
        b"II*\0\x08\0\0\0"
        + struct.pack("<H", 65535)
        + b"".join(struct.pack("<HHII", tag, 7, 8 * 1024**2, 0) for tag in range(1, 65535))
    )
    assert exif.read(many) is None
    for content in (b"", b"II", b"II*\0", b"MM\0*\0\0\0\x08", bytes(100)):
        assert exif.read(content) is None


def test_bigtiff_is_read():
    pointer = struct.pack("<HHQQ", EXIF_IFD, 16, 1, 72)
    caption = struct.pack("<HHQ8s", 0x010E, 2, 4, b"Oma\0")
    main = struct.pack("<Q", 2) + caption + pointer + bytes(8)
    inner = struct.pack("<Q", 1) + struct.pack("<HHQ8s", 0x9003, 2, 5, b"1952\0") + bytes(8)
    found = exif.read(BytesIO(b"II+\0\x08\0\0\0\x10" + bytes(7) + main + inner))
    assert found.main[0x010E].data == b"Oma\0"
    assert found.inner[EXIF_IFD][0x9003].data == b"1952\0"
