"""The head of a file tells the same as the reader of photos does, and hostile files cost nothing."""

from __future__ import annotations

import os
import random
import struct
import sys
import time
from io import BytesIO
from itertools import product
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from sr_desktop.engine.headers import measured
from sr_desktop.engine.image_io import open_photo
from tests.support import picture, write_photo

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    b'"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:tiff='
    b'"http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
)
ENDINGS = ("jpg", "png", "tif", "webp", "bmp", "gif", "ppm", "pgm", "pbm", "avif", "heic")
MODES = ("RGB", "L", "1", "P", "RGBA", "LA", "CMYK", "I;16")
OPTIONS: tuple[dict[str, object], ...] = (
    {},
    {"quality": 97},
    {"lossless": True},
    {"compression": "tiff_lzw"},
    {"progressive": True},
)


@pytest.fixture(scope="module", autouse=True)
def heif() -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    pillow_heif.register_heif_opener(thumbnails=False)


def check(path: Path, *, channels: bool = True) -> None:
    """The head says what the reader says."""
    header, photo = measured(path), open_photo(path)
    assert header is not None, path.name
    assert header.size == photo.size, path.name
    assert header.format == photo.format, path.name
    assert header.bits == 8 * photo.pixels.itemsize, path.name
    assert header.bytes == path.stat().st_size
    assert header.quality == photo.quality, path.name
    assert header.lossless == photo.lossless, path.name
    if header.format == "TIFF":
        assert header.packed == photo.packed, path.name
    if channels:
        alpha = photo.alpha is not None or photo.opaque_alpha
        assert header.channels == photo.pixels.shape[2] + alpha, path.name


def image(mode: str) -> Image.Image:
    values = picture(50, 30, channels=4)
    values[:10, :10, 3] = 0
    if mode == "I;16":
        return Image.fromarray(values[..., 0].astype(np.uint16) * 257)
    if mode in ("RGBA", "LA"):
        return Image.fromarray(values).convert(mode)
    return Image.fromarray(values[..., :3].copy()).convert(mode)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_is_measured_as_it_is_read(tmp_path, ending):
    count = 0
    for mode, turn, options in product(MODES, (1, 3, 6, 8), OPTIONS):
        exif = Image.Exif()
        exif[0x0112] = turn
        path = tmp_path / f"{mode.replace(';', '')}{turn}{''.join(options)}.{ending}"
        try:
            image(mode).save(path, exif=exif, **options)
        except (OSError, ValueError, KeyError):
            continue  # not of this format
        # what of a palette is grey, and a HEIC's grey with alpha, only decoding tells
        check(path, channels=ending != "gif" and (mode, ending) != ("LA", "heic"))
        count += 1
    assert count >= 4


@pytest.mark.parametrize("kind", ["uint8", "uint16", "uint32", "float16", "float32"])
def test_every_tiff_is_measured_as_it_is_read(tmp_path, kind):
    rng = np.random.default_rng(1)
    for channels, big, order, packing, planar in product(
        (1, 3, 4), (False, True), "<>", (None, "zlib", "lzw"), ("contig", "separate")
    ):
        if channels == 1 and planar == "separate":
            continue
        if big and order == "<" and kind not in ("uint8", "uint16"):  # Pillow does not ask us there
            continue
        values = rng.random((30, 50, channels)) * (1 if kind.startswith("f") else 255)
        values = values.astype(kind)
        if channels == 1:
            values = values[..., 0]
        elif planar == "separate":
            values = values.transpose(2, 0, 1)
        path = tmp_path / "x.tif"
        tifffile.imwrite(
            path,
            values,
            bigtiff=big,
            byteorder=order,
            compression=packing,
            photometric="minisblack" if channels == 1 else "rgb",
            planarconfig=None if channels == 1 else planar,
            extrasamples=["unassalpha"] if channels == 4 else None,
        )
        check(path)


def test_a_small_copy_in_front_is_passed_over(tmp_path):
    path = tmp_path / "x.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(picture(5, 3), photometric="rgb", subfiletype=1)
        file.write(picture(50, 30), photometric="rgb")
    check(path)


def test_deep_pictures_are_known(tmp_path):
    deep = (np.random.default_rng(1).random((30, 50, 4)) * 65535).astype(np.uint16)
    (tmp_path / "a.png").write_bytes(imagecodecs.png_encode(deep[..., :3].copy()))
    (tmp_path / "b.png").write_bytes(imagecodecs.png_encode(deep))
    ten, twelve = deep[..., :3] >> 6, deep[..., :3] >> 4
    (tmp_path / "c.avif").write_bytes(imagecodecs.avif_encode(ten, bitspersample=10))
    (tmp_path / "d.avif").write_bytes(imagecodecs.avif_encode(twelve, bitspersample=12))
    rows = deep[..., :3].astype(">u2").tobytes()
    (tmp_path / "e.ppm").write_bytes(b"P6\n# Oma\n50 # wide\n30\n65535\n" + rows)
    for path in tmp_path.iterdir():
        check(path)


def test_xmp_turns_where_exif_does_not(tmp_path):
    words = PngInfo()
    words.add_itxt("XML:com.adobe.xmp", XMP.decode())
    image("RGB").save(tmp_path / "a.jpg", xmp=XMP)
    image("RGB").save(tmp_path / "b.webp", xmp=XMP)
    image("RGB").save(tmp_path / "c.png", pnginfo=words)
    for path in tmp_path.iterdir():
        check(path)
        header = measured(path)
        assert header is not None
        assert header.size == (30, 50)


def test_what_is_no_photo_has_no_head(tmp_path):
    (tmp_path / "letter.jpg").write_text("Liebe Anna")
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "folder.jpg").mkdir()
    for path in (*tmp_path.iterdir(), tmp_path / "gone.jpg"):
        assert measured(path) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        assert measured(tmp_path / "pipe.jpg") is None


def test_no_file_stays_open(tmp_path):
    (tmp_path / "folder.jpg").mkdir()
    path = write_photo(tmp_path / "a.jpg")
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        pytest.skip("nothing lists what is open here")
    before = len(list(handles.iterdir()))
    for _ in range(20):
        measured(tmp_path / "folder.jpg")
        measured(path)
    assert len(list(handles.iterdir())) == before


def test_a_size_that_the_reader_refuses_is_none(tmp_path):
    """Else one lying file would claim all the room on the disk."""
    data = bytearray(write_photo(tmp_path / "a.png").read_bytes())
    data[16:24] = struct.pack(">II", 60_000, 60_000)
    (tmp_path / "b.png").write_bytes(data)
    assert measured(tmp_path / "b.png") is None
    data[16:24] = struct.pack(">II", 14_000, 14_000)  # far more than such a file can hold
    (tmp_path / "c.png").write_bytes(data)
    assert measured(tmp_path / "c.png") is None
    data[16:24] = struct.pack(">II", 0, 10)
    (tmp_path / "d.png").write_bytes(data)
    assert measured(tmp_path / "d.png") is None


def hostile() -> dict[str, bytes]:
    def box(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", 8 + len(content)) + kind + content

    around = box(b"ftyp", b"heic\0\0\0\0mif1")
    entries = struct.pack("<HHII", 254, 4, 1, 1) * 4000
    return {
        "segments": b"\xff\xd8" + b"\xff\xe1\xff\xff" + b"\xff\xe1\xff\xff" * 2_000_000,
        "fill": b"\xff\xd8" + b"\xff" * 5_000_000,
        "words": b"\xff\xd8" + (b"\xff\xe1\xff\xff" + b"Exif\0\0" + bytes(65527)) * 100,
        "chunks": b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", 50, 30, 8, 2, 0, 0, 0, 0)
        + struct.pack(">I4sI", 0, b"tEXt", 0) * 400_000,
        "long chunk": b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", 50, 30, 8, 2, 0, 0, 0, 0)
        + struct.pack(">I4s", 2**32 - 1, b"iTXt")
        + bytes(3_000_000),
        "webp": b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\xff"
        + bytes(9)
        + b"ALPH\0\0\0\0" * 400_000,
        "tiff circle": b"II*\0\x08\0\0\0"
        + struct.pack("<H", 1)
        + struct.pack("<HHII", 254, 4, 1, 1)
        + struct.pack("<I", 8),
        "tiff tags": b"II*\0\x08\0\0\0" + struct.pack("<H", 4000) + entries,
        "big tiff": b"II+\0\x08\0\0\0" + struct.pack("<Q", 2**63 + 5),
        "big tiff tags": b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 2**62),
        "boxes": around + box(b"meta", bytes(4) + (box(b"free", b"") * 100_000)),
        "box of no length": around + bytes(1000),
        "associations": around
        + box(b"meta", bytes(4) + box(b"iprp", box(b"ipma", bytes(4) + b"\xff\xff\xff\xff"))),
        "pnm": b"P6\n" + b"#" * 5_000_000,
        "pnm spaces": b"P6" + b" " * 5_000_000,
        "pnm words": b"P6" + b"#\n" * 2_000_000 + b"9",
        "gif": b"GIF89a",
        "bmp": b"BM" + bytes(12) + struct.pack("<I", 40),
    }


@pytest.mark.parametrize("name", hostile())
def test_hostile_files_cost_nothing(tmp_path, name):
    path = tmp_path / "x.jpg"
    path.write_bytes(hostile()[name])
    began = time.process_time()
    for _ in range(3):
        measured(path)
    assert time.process_time() - began < 0.3


@pytest.mark.parametrize("ending", ENDINGS)
def test_damaged_files_never_raise(tmp_path, ending):
    stream, chance = BytesIO(), random.Random(ending)
    mode = {"pgm": "L", "pbm": "1"}.get(ending, "RGB")
    path = tmp_path / f"x.{ending}"
    image(mode).save(path)
    stream.write(path.read_bytes())
    for _ in range(200):
        data = bytearray(stream.getvalue())
        for _ in range(chance.randrange(1, 9)):
            data[chance.randrange(min(len(data), 700))] = chance.randrange(256)
        path.write_bytes(data[: chance.randrange(1, len(data) + 1)])
        measured(path)


def test_thousands_of_photos_take_seconds(tmp_path, capsys):
    data = write_photo(tmp_path / "x.jpg", 640, 480, quality=80).read_bytes()
    paths = [tmp_path / f"{number:04}.jpg" for number in range(2000)]
    for path in paths:
        path.write_bytes(data)
    began = time.process_time()
    assert all(measured(path) for path in paths)
    seconds = time.process_time() - began
    with capsys.disabled():
        sys.stdout.write(f"\n{len(paths) / seconds:.0f} photos measured a second\n")
    assert seconds < 2
