"""Small valid pictures in every kind of file that can be read, and ways to damage them, by a seed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, Literal

import numpy as np
from PIL import Image, ImageCms, features

from tests.support import picture

WIDTH, HEIGHT = 37, 26

# --- valid files -----------------------------------------------------------------------------


def valid_files() -> dict[str, bytes]:
    """One file of each kind, by a name with its ending."""
    files: dict[str, bytes] = {}
    for make in (_jpeg, _png, _tiff, _webp, _simple, _pnm, _modern):
        files |= dict(make())
    return files


Files = Iterator[tuple[str, bytes]]


def _image(mode: str) -> Image.Image:
    if mode == "F":
        return Image.fromarray(picture(WIDTH, HEIGHT)[..., 0].astype(np.float32) / 255)
    if mode == "I;16":
        return Image.fromarray(_values(1, 16)[..., 0])
    rgb = Image.fromarray(picture(WIDTH, HEIGHT))
    if mode == "RGBA":
        rgb.putalpha(Image.fromarray(picture(WIDTH, HEIGHT, seed=1)[..., 0]))
        return rgb
    if mode == "LA":
        return _image("RGBA").convert("LA")
    return rgb.convert(mode)


def _values(channels: int, depth: int) -> np.ndarray:
    """The picture with `depth` bits a value, as (H, W, channels)."""
    values = np.concatenate([picture(WIDTH, HEIGHT), picture(WIDTH, HEIGHT, seed=1)[..., :1]], 2)
    values = values[..., [0, 3] if channels == 2 else range(channels)].astype(np.uint32)
    return (values * ((1 << depth) - 1) // 255).astype(np.uint16 if depth == 16 else np.uint8)


def _saved(mode: str, file_format: str, **options: Any) -> bytes:
    stream = BytesIO()
    _image(mode).save(stream, file_format, **options)
    return stream.getvalue()


def _everything() -> dict[str, Any]:
    """What a photo carries besides its pixels, small enough that its bytes are hit often."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x011A], exif[0x011B] = 6, "Agfa", 300.0, 300.0
    exif.get_ifd(0x8769)[0x9003] = "1952:07:01 12:00:00"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return {"exif": exif.tobytes(), "icc_profile": profile, "dpi": (300, 300)}


def _jpeg() -> Files:
    yield "baseline.jpg", _saved("RGB", "JPEG", quality=80)
    yield "progressive.jpg", _saved("RGB", "JPEG", progressive=True, subsampling=0)
    yield "grey.jpg", _saved("L", "JPEG")
    yield "cmyk.jpg", _saved("CMYK", "JPEG")
    yield "restarts.jpg", _saved("RGB", "JPEG", restart_marker_blocks=2)
    yield "everything.jpg", _saved("RGB", "JPEG", xmp=XMP, comment=b"Oma", **_everything())
    yield (
        "mpo.jpg",
        _saved("RGB", "MPO", save_all=True, append_images=[_image("RGB").resize((9, 9))]),
    )


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'


def _png() -> Files:
    for depth, kind in (
        *((1, 0), (2, 0), (4, 0), (8, 0), (16, 0)),
        *((8, 2), (16, 2)),
        *((1, 3), (4, 3), (8, 3)),
        *((8, 4), (16, 4)),
        *((8, 6), (16, 6)),
    ):
        yield f"kind {kind}, {depth} bits.png", png(depth, kind)
    for depth, kind in ((1, 0), (16, 2), (8, 3), (8, 6)):
        yield f"interlaced {kind}, {depth} bits.png", png(depth, kind, interlaced=True)
    yield "transparent grey.png", png(8, 0, extra=[(b"tRNS", b"\0\x80")])
    yield "transparent deep grey.png", png(16, 0, extra=[(b"tRNS", b"\x80\x80")])
    yield "transparent colour.png", png(8, 2, extra=[(b"tRNS", b"\0\x80" * 3)])
    yield "transparent palette.png", png(8, 3, extra=[(b"tRNS", bytes(range(200)))])
    yield "everything.png", _saved("RGB", "PNG", **_everything())
    frames = [_image("RGB").transpose(Image.Transpose.ROTATE_180)]
    yield "animated.png", _saved("RGB", "PNG", save_all=True, append_images=frames)


def png(
    depth: int,
    kind: int,
    *,
    interlaced: bool = False,
    extra: list[tuple[bytes, bytes]] | None = None,
) -> bytes:
    """A PNG of any colour type and depth, with rows as they are (PNG specification, 11.2 and 8.2)."""
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    values = _values(channels, depth)
    passes = [(0, 0, 1, 1)]
    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)]
        passes += [(0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    rows = b""
    for left, top, across, down in passes:
        for row in values[top::down, left::across]:
            rows += b"\0" + _packed(row.ravel(), depth)
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, depth, kind, 0, 0, interlaced))]
    if kind == 3:
        chunks.append((b"PLTE", bytes(range(256)) * 3))
    compressed = zlib.compress(rows)
    half = len(compressed) // 2
    chunks += [*(extra or []), (b"IDAT", compressed[:half]), (b"IDAT", compressed[half:])]
    return PNG_START + b"".join(_chunk(name, data) for name, data in [*chunks, (b"IEND", b"")])


PNG_START = b"\x89PNG\r\n\x1a\n"


def _packed(values: np.ndarray, depth: int) -> bytes:
    if depth >= 8:
        return values.astype(f">u{depth // 8}").tobytes()
    bits = (values[:, None] >> np.arange(depth - 1, -1, -1)) & 1
    return np.packbits(bits.astype(np.uint8).ravel()).tobytes()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _tiff() -> Files:
    for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "jpeg", "packbits"):
        yield f"{compression}.tif", _saved("RGB", "TIFF", compression=compression)
    for compression in ("group3", "group4", "tiff_ccitt"):
        yield f"{compression}.tif", _saved("1", "TIFF", compression=compression)
    for mode in ("1", "L", "P", "LA", "RGBA", "CMYK", "LAB", "I;16", "F"):
        yield f"mode {mode.replace(';', ' ')}.tif", _saved(mode, "TIFF")
    yield "ycbcr.tif", _saved("YCbCr", "TIFF", compression="jpeg")
    yield "predicted.tif", _saved("RGB", "TIFF", compression="tiff_lzw", tiffinfo={317: 2})
    yield "everything.tif", _saved("RGB", "TIFF", **_everything())
    yield "pages.tif", _saved("RGB", "TIFF", save_all=True, append_images=[_image("L")])
    if find_spec("tifffile") is not None:
        yield from _tiff_of_tifffile()


def _tiff_of_tifffile() -> Files:
    import tifffile

    def made(values: np.ndarray, **options: Any) -> bytes:
        stream = BytesIO()
        big = {"bigtiff": options.pop("bigtiff", False), "byteorder": options.pop("order", "<")}
        with tifffile.TiffWriter(stream, **big) as writer:
            writer.write(values, **options)
        return stream.getvalue()

    rgb, deep = _values(3, 8), _values(3, 16)
    tiles = {"photometric": "rgb", "tile": (16, 16)}
    planes = {"photometric": "rgb", "planarconfig": "separate"}
    yield "tiled.tif", made(rgb, **tiles)
    yield "tiled deep.tif", made(deep, order=">", **tiles)
    yield "planar.tif", made(np.moveaxis(rgb, -1, 0), **planes)
    yield "planar deep tiled.tif", made(np.moveaxis(deep, -1, 0), tile=(16, 16), **planes)
    yield "deep.tif", made(deep, photometric="rgb")
    yield "deep big-endian.tif", made(deep, photometric="rgb", order=">", rowsperstrip=5)
    yield "deep grey, white is zero.tif", made(deep[..., 0], photometric="miniswhite")
    yield (
        "deep with alpha.tif",
        made(_values(4, 16), photometric="rgb", extrasamples=["unassalpha"]),
    )
    yield "float.tif", made((rgb / 255).astype(np.float32), photometric="rgb")
    yield "half.tif", made((rgb / 255).astype(np.float16), photometric="rgb")
    yield "big.tif", made(rgb, photometric="rgb", bigtiff=True)


def _webp() -> Files:
    yield "lossy.webp", _saved("RGB", "WEBP", quality=60)
    yield "lossless.webp", _saved("RGB", "WEBP", lossless=True)
    yield "alpha.webp", _saved("RGBA", "WEBP")
    yield "lossless alpha.webp", _saved("RGBA", "WEBP", lossless=True)
    carried = {key: value for key, value in _everything().items() if key != "dpi"}
    yield "everything.webp", _saved("RGB", "WEBP", xmp=XMP, **carried)
    yield "animated.webp", _saved("RGB", "WEBP", save_all=True, append_images=[_image("L")])


def _simple() -> Files:
    for mode in ("1", "L", "P", "RGB", "RGBA"):
        yield f"mode {mode}.bmp", _saved(mode, "BMP")
    yield "run lengths.bmp", _run_length_bmp()
    yield "still.gif", _saved("P", "GIF", interlace=0)
    yield "interlaced.gif", _saved("P", "GIF", interlace=1, transparency=3, comment=b"Oma")
    yield "animated.gif", _saved("P", "GIF", save_all=True, append_images=[_image("L")])


def _run_length_bmp() -> bytes:
    """BMP with 8 bits and BI_RLE8: counts and colours, 0 0 ends a row, 0 1 the picture."""
    rows = b"".join(
        b"".join(bytes((1, value)) for value in row.tolist()) + b"\0\0"
        for row in _values(1, 8)[::-1, :, 0]
    )
    pixels = rows + b"\0\1"
    palette = b"".join(bytes((n, n, n, 0)) for n in range(256))
    start = 14 + 40 + len(palette)
    head = b"BM" + struct.pack("<IHHI", start + len(pixels), 0, 0, start)
    size = struct.pack("<IiiHHIIiiII", 40, WIDTH, HEIGHT, 1, 8, 1, len(pixels), 2835, 2835, 256, 0)
    return head + size + palette + pixels


def _pnm() -> Files:
    size = b"%d %d\n" % (WIDTH, HEIGHT)
    grey, rgb = _values(1, 8), _values(3, 8)
    yield "bits.pbm", _saved("1", "PPM")
    yield "grey.pgm", b"P5\n# Oma\n" + size + b"255\n" + grey.tobytes()
    yield "colour.ppm", b"P6\n" + size + b"255\n" + rgb.tobytes()
    yield "deep.pgm", b"P5\n" + size + b"65535\n" + _values(1, 16).astype(">u2").tobytes()
    yield "deep.ppm", b"P6\n" + size + b"65535\n" + _values(3, 16).astype(">u2").tobytes()
    yield (
        "odd depth.ppm",
        b"P6\n" + size + b"1000\n" + (_values(3, 16) // 66).astype(">u2").tobytes(),
    )
    words = " ".join(map(str, rgb.ravel().tolist())).encode()
    yield "words.ppm", b"P3\n" + size + b"255\n" + words


def _modern() -> Files:
    if features.check("avif"):
        yield "lossy.avif", _saved("RGB", "AVIF", speed=10)
        yield "alpha.avif", _saved("RGBA", "AVIF", speed=10, exif=_everything()["exif"])
    if find_spec("pillow_heif") is not None:
        import pillow_heif

        pillow_heif.register_heif_opener()
        yield "telephone.heic", _saved("RGB", "HEIF", exif=_everything()["exif"])
        yield "alpha.heic", _saved("RGBA", "HEIF")
        deep = pillow_heif.from_bytes(
            "RGB;16", (WIDTH, HEIGHT), np.ascontiguousarray(_values(3, 16)).tobytes()
        )
        stream = BytesIO()
        deep.save(stream)
        yield "deep.heic", stream.getvalue()


# --- the parts of a file ---------------------------------------------------------------------


Order = Literal["little", "big"]


@dataclass(frozen=True)
class Part:
    """A chunk, segment, box or entry: bytes `start`..`end`, and where its length is declared."""

    start: int
    end: int
    length_at: int
    length_size: int
    order: Order


def parts(data: bytes) -> list[Part]:
    """The parts of a valid file; none for kinds of files that have none."""
    if data.startswith(PNG_START):
        return list(_png_parts(data))
    if data.startswith(b"\xff\xd8"):
        return list(_jpeg_parts(data))
    if data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return list(_tiff_parts(data))
    if data.startswith(b"RIFF"):
        return list(_riff_parts(data))
    if data[4:8] == b"ftyp":
        return list(_boxes(data, 0, len(data)))
    return []


def _png_parts(data: bytes) -> Iterator[Part]:
    at = len(PNG_START)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        yield Part(at, min(end, len(data)), at, 4, "big")
        at = end


def _jpeg_parts(data: bytes) -> Iterator[Part]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if (
            data[at + 1] == 0xDA
        ):  # the picture's bits belong to it, up to a marker that is no restart
            while end + 1 < len(data) and (
                data[end] != 0xFF or data[end + 1] == 0 or 0xD0 <= data[end + 1] <= 0xD7
            ):
                end += 1
        yield Part(at, end, at + 2, 2, "big")
        at = end


def _tiff_parts(data: bytes) -> Iterator[Part]:
    order: Order = "little" if data[:2] == b"II" else "big"
    big = 43 in (data[2], data[3])
    count_size, entry_size, length_size, at_head = (8, 20, 8, 8) if big else (2, 12, 4, 4)

    def number(at: int, size: int) -> int:
        return int.from_bytes(data[at : at + size], order)

    at = number(at_head, length_size)
    for _ in range(4):  # pages
        if not 0 < at < len(data):
            return
        count = number(at, count_size)
        for entry in range(min(count, (len(data) - at) // entry_size)):
            start = at + count_size + entry * entry_size
            yield Part(start, start + entry_size, start + 4, length_size, order)
        at = number(at + count_size + count * entry_size, length_size)


def _riff_parts(data: bytes) -> Iterator[Part]:
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        end = min(len(data), at + 8 + length + length % 2)
        yield Part(at, end, at + 4, 4, "little")
        at = end


def _boxes(data: bytes, at: int, end: int) -> Iterator[Part]:
    inside = {b"meta": 12, b"iprp": 8, b"ipco": 8, b"iref": 12, b"iinf": 14}
    while at + 8 <= end:
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        stop = min(end, at + length) if length >= 8 else end
        yield Part(at, stop, at, 4, "big")
        if name in inside:
            yield from _boxes(data, at + inside[name], stop)
        at = stop


# --- damage ----------------------------------------------------------------------------------

ODD = (0, 1, 2, 3, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
"""Numbers at which programs miscount."""
SIZES = (
    *((0, 0), (1, 0), (1, 1), (4000, 3000), (65_535, 65_535), (65_535, 1), (1, 65_535)),
    *((6000, 5000), (2**31 - 1, 2**31 - 1), (2**32 - 1, 1), (1, 30_000_000), (3, 2**30)),
)
"""Widths and heights that a file may claim."""

Damage = Callable[[bytearray, Random], None]


def damaged(data: bytes, seed: str) -> bytes:
    """`data` with one to three kinds of damage; the same for the same seed."""
    random = Random(seed)
    out = bytearray(data)
    for damage in random.choices(DAMAGES, k=random.choice((1, 1, 1, 2, 3))):
        damage(out, random)
    if (
        out.startswith(PNG_START) and random.random() < 0.7
    ):  # else nothing behind the check is reached
        _correct_checks(out)
    return bytes(out)


def _place(data: bytearray, random: Random) -> int:
    """Somewhere in the file, more often near its beginning, where headers are."""
    reach = len(data) if random.random() < 0.6 else min(len(data), 128)
    return random.randrange(max(1, reach))


def _flip_bits(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 2, 8, 40))):
        at = _place(data, random)
        if at < len(data):
            data[at] ^= 1 << random.randrange(8)


def _overwrite(data: bytearray, random: Random) -> None:
    at, length = _place(data, random), random.choice((1, 4, 16, 200))
    new = random.choice((bytes(length), b"\xff" * length, random.randbytes(length)))
    length = min(length, len(data) - at)
    data[at : at + length] = new[:length]


def _cut_off(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data) + 1) :]


def _take_out(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    del data[at : at + random.choice((1, 3, 16, 300))]


def _repeat(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    block = bytes(data[at : at + random.choice((1, 4, 64, 500))])
    data[at:at] = block * random.choice((1, 1, 2, 50))


def _swap(data: bytearray, random: Random) -> None:
    length = random.choice((4, 16, 64))
    first, second = sorted((_place(data, random), _place(data, random)))
    if first + length <= second and second + length <= len(data):
        a, b = data[first : first + length], data[second : second + length]
        data[first : first + length], data[second : second + length] = b, a


def _odd_number(data: bytearray, random: Random) -> None:
    at, size = _place(data, random), random.choice((1, 2, 4))
    number = random.choice(ODD) & (256**size - 1)
    if at + size <= len(data):
        data[at : at + size] = number.to_bytes(size, random.choice(("little", "big")))


def _digits(data: bytearray, random: Random) -> None:
    """For headers in words: other digits in the first bytes, and more of them."""
    at = [n for n in range(min(len(data), 24)) if data[n : n + 1].isdigit()]
    if at:
        n = random.choice(at)
        data[n : n + 1] = random.choice((b"0", b"9", b"-1", b"99999", b"4294967296", b"1.5", b""))


def _part(data: bytearray, random: Random) -> Part | None:
    found = parts(bytes(data))
    return random.choice(found) if found else None


def _drop_part(data: bytearray, random: Random) -> None:
    if part := _part(data, random):
        del data[part.start : part.end]


def _repeat_part(data: bytearray, random: Random) -> None:
    if part := _part(data, random):
        other = _part(data, random) or part
        data[other.start : other.start] = bytes(data[part.start : part.end]) * random.choice((1, 9))


def _swap_parts(data: bytearray, random: Random) -> None:
    one, two = _part(data, random), _part(data, random)
    if one and two:
        one, two = sorted((one, two), key=lambda part: part.start)
        if one.end <= two.start:
            a, b = data[one.start : one.end], data[two.start : two.end]
            data[two.start : two.end] = a
            data[one.start : one.end] = b


def _wrong_length(data: bytearray, random: Random) -> None:
    if part := _part(data, random):
        at, size, order = part.length_at, part.length_size, part.order
        declared = int.from_bytes(data[at : at + size], order)
        number = random.choice((*ODD, declared - 1, declared + 1, declared * 2, declared + 1000))
        data[at : at + size] = (number % 256**size).to_bytes(size, order)


def _damage_part(data: bytearray, random: Random) -> None:
    if part := _part(data, random):
        inside = data[part.start : part.end]
        random.choice((_flip_bits, _overwrite, _odd_number, _cut_off, _repeat))(inside, random)
        data[part.start : part.end] = inside


def _claim_size(data: bytearray, random: Random) -> None:
    _write_size(data, random.choice(SIZES))


def _write_size(data: bytearray, claimed: tuple[int, int]) -> None:
    """Writes a width and height where the format has them."""
    for at, size, order, axis in _size_places(bytes(data)):
        number = min(claimed[axis], 256**size - 1)
        data[at : at + size] = number.to_bytes(size, order)


def _size_places(data: bytes) -> Iterator[tuple[int, int, Order, int]]:
    """Where width (0) and height (1) stand: offset, bytes, order, which of the two."""
    found: list[tuple[int, int, Order]] = []
    if data.startswith(PNG_START):
        found = [(16, 4, "big")]
    elif data.startswith(b"GIF"):
        found = [(6, 2, "little")]
        if (image := data.find(b",", 13)) > 0:
            found.append((image + 5, 2, "little"))
    elif data.startswith(b"BM"):
        found = [(18, 4, "little")]
    elif data.startswith(b"RIFF"):
        if (lossy := data.find(b"VP8 ")) > 0:
            found.append((lossy + 14, 2, "little"))
        if (canvas := data.find(b"VP8X")) > 0:
            found.append((canvas + 12, 3, "little"))
    elif data[4:8] == b"ftyp":
        at = -1
        while (at := data.find(b"ispe", at + 1)) > 0:
            found.append((at + 8, 4, "big"))
    for at, size, order in found:
        if at + 2 * size <= len(data):
            yield at, size, order, 0
            yield at + size, size, order, 1
    if data.startswith(b"\xff\xd8"):
        for part in _jpeg_parts(data):
            if data[part.start + 1] in (0xC0, 0xC1, 0xC2) and part.end - part.start > 9:
                yield part.start + 5, 2, "big", 1
                yield part.start + 7, 2, "big", 0
    if data[:2] in (b"II", b"MM"):
        for part in parts(data):
            tag = int.from_bytes(data[part.start : part.start + 2], part.order)
            if tag in (0x0100, 0x0101) and part.end <= len(data):
                kind = int.from_bytes(data[part.start + 2 : part.start + 4], part.order)
                at = part.start + (12 if part.length_size == 8 else 8)
                yield at, 2 if kind == 3 else 4, part.order, tag - 0x0100


def _new_pixels(data: bytearray, random: Random) -> None:
    """For PNG: damage behind the compression, as in unknown filters and rows that end too early."""
    if not data.startswith(PNG_START):
        _flip_bits(data, random)
        return
    found = [
        part for part in parts(bytes(data)) if data[part.start + 4 : part.start + 8] == b"IDAT"
    ]
    try:
        rows = bytearray(zlib.decompress(b"".join(data[p.start + 8 : p.end - 4] for p in found)))
    except zlib.error:
        return
    if not found or not rows:
        return
    random.choice((_flip_bits, _overwrite, _cut_off, _repeat))(rows, random)
    data[found[0].start : found[-1].end] = _chunk(b"IDAT", zlib.compress(bytes(rows)))


def _correct_checks(data: bytearray) -> None:
    for part in _png_parts(bytes(data)):
        if part.end - part.start >= 12:
            check = zlib.crc32(data[part.start + 4 : part.end - 4])
            data[part.end - 4 : part.end] = struct.pack(">I", check)


DAMAGES: tuple[Damage, ...] = (
    *(
        _flip_bits,
        _flip_bits,
        _overwrite,
        _cut_off,
        _take_out,
        _repeat,
        _swap,
        _odd_number,
        _digits,
    ),
    *(_drop_part, _repeat_part, _swap_parts, _wrong_length, _damage_part, _damage_part),
    *(_claim_size, _new_pixels),
)


def claiming(data: bytes, width: int, height: int) -> bytes:
    """A valid file that claims another size than its own."""
    out = bytearray(data)
    _write_size(out, (width, height))
    if out.startswith(PNG_START):
        _correct_checks(out)
    return bytes(out)


def endless_jpeg(path: Path, side: int = 8000, scans: int = 40_000) -> Path:
    """A progressive JPEG of 0.4 MB that decodes for minutes: so many scans go over the same large picture.

    ITU-R T.81, B.2: a frame of one colour, then scans without a single bit in them.
    """

    def segment(marker: int, content: bytes) -> bytes:
        return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content

    codes = bytes((1, *[0] * 15, 0))  # the code 0 stands for 0
    path.write_bytes(
        b"\xff\xd8"
        + segment(0xDB, bytes((0, *[16] * 64)))
        + segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + bytes((1, 0x11, 0)))
        + segment(0xC4, b"\x00" + codes)
        + segment(0xC4, b"\x10" + codes)
        + segment(0xDA, bytes((1, 1, 0, 0, 0, 0)))
        + segment(0xDA, bytes((1, 1, 0, 1, 63, 0))) * scans
        + segment(0xFE, bytes(60_000)) * (side * side // 500 // 60_000 + 1)  # else refused unread
        + b"\xff\xd9"
    )
    return path
