"""Photos in and out: orientation, depth, metadata, refusals, and names that are never taken twice."""

from __future__ import annotations

import struct
import zlib

import imagecodecs
import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.engine import (
    deeper,
    exif,
    image_io,
    photoshop,
    plugins,
    png,
    scratch,
    writing,
    xmp,
)
from sr_desktop.engine.about import about
from sr_desktop.engine.image import Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.strangers import known_as
from sr_desktop.engine.writing import check_target, save_photo
from tests.support import cmyk_profile, picture, write_photo

ENDING = {"jpeg": ".jpg", "png": ".png", "tiff": ".tif", "webp": ".webp"}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_made_upright_and_reset(tmp_path, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    source = tmp_path / "turned.png"
    Image.fromarray(picture(30, 20)).save(source, exif=exif)
    with Image.open(source) as image:
        upright = np.asarray(ImageOps.exif_transpose(image))
    photo = open_photo(source)
    assert np.array_equal(photo.pixels, upright)
    path, _ = save_photo(photo, tmp_path / "out.jpg", "jpeg")
    with Image.open(path) as image:
        assert image.getexif()[0x0112] == 1


@pytest.mark.parametrize("file_format", ENDING)
def test_metadata_is_carried(tmp_path, file_format):
    exif = Image.Exif()
    exif[0x0132] = "1952:07:14 12:00:00"
    inner = exif.get_ifd(0x8769)
    inner[0x9003], inner[0xA002], inner[0xA003] = "1952:07:14 12:00:00", 30, 20
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (50.0, 5.0, 0.0)
    profile = b"\0" * 16 + b"RGB " + b"\0" * 108
    source = tmp_path / "source.jpg"
    Image.fromarray(picture(30, 20)).save(source, exif=exif, icc_profile=profile, dpi=(300, 300))
    photo = open_photo(source)
    path, _ = save_photo(photo, tmp_path / f"out{ENDING[file_format]}", file_format)
    with Image.open(path) as image:
        kept = image.getexif()
        assert kept[0x0132] == "1952:07:14 12:00:00"
        assert kept.get_ifd(0x8769)[0x9003] == "1952:07:14 12:00:00"
        assert (kept.get_ifd(0x8769)[0xA002], kept.get_ifd(0x8769)[0xA003]) == image.size
        assert kept.get_ifd(0x8825)[1] == "N"
        assert image.info["icc_profile"] == profile
        if file_format != "webp":
            assert float(image.info["dpi"][0]) == pytest.approx(300, abs=0.1)


def test_sixteen_bits_survive_reading_and_writing(tmp_path):
    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 65536, (21, 33, 3), np.uint16)
    alpha = rng.integers(0, 65536, (21, 33), np.uint16)
    for given in (Photo(pixels), Photo(pixels, alpha, density=(300.0, 300.0), icc=b"x" * 130)):
        path, notes = save_photo(given, tmp_path / "deep.png", "png")
        back = open_photo(path)
        assert notes == ()
        assert np.array_equal(back.pixels, given.pixels)
        assert (back.alpha is None) == (given.alpha is None)
        if given.alpha is not None:
            assert np.array_equal(back.alpha, alpha)
            assert back.density == pytest.approx((300, 300), abs=0.1)
            assert back.icc == given.icc
        with Image.open(path) as image:  # another reader agrees
            assert np.array_equal(np.asarray(image)[..., :3], pixels >> 8)


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("strip", [1, 700, 10**6])
def test_png_is_whole_however_it_is_cut_into_strips(tmp_path, monkeypatch, depth, channels, strip):
    monkeypatch.setattr(png, "STRIP_BYTES", strip)
    rng = np.random.default_rng(0)
    noise = rng.integers(0, np.iinfo(depth).max, (21, 33, channels), depth, endpoint=True)
    flat = np.full_like(noise, 7)  # packed in the other way
    half = np.where(np.arange(33)[:, None] < 9, noise, flat)
    for pixels in (noise, flat, half, noise[:1, :1], noise[:, :1], noise[:1]):
        alpha = pixels[..., 0] if channels == 3 else None
        path, _ = save_photo(Photo(pixels, alpha), tmp_path / "a.png", "png")
        back = open_photo(path)
        assert np.array_equal(back.pixels, pixels)
        assert alpha is None or back.alpha is None or np.array_equal(back.alpha, alpha)
        packed = b"".join(data for kind, data in chunks(path.read_bytes()) if kind == b"IDAT")
        unpacked = pixels.nbytes + (0 if alpha is None else alpha.nbytes)
        assert len(zlib.decompress(packed)) == unpacked + len(pixels)


def chunks(content):
    place = 8
    while place < len(content):
        size = int.from_bytes(content[place : place + 4], "big")
        kind, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + size]
        assert zlib.crc32(kind + data) == int.from_bytes(content[place + 8 + size :][:4], "big")
        yield kind, data
        place += 12 + size


def test_real_sixteen_bit_picture_with_alpha(assets):
    photo = open_photo(assets / "photos" / "real" / "tree_alpha_16bit.png")
    assert photo.pixels.dtype == np.uint16
    assert photo.alpha is not None
    assert len(np.unique(photo.pixels & 255)) > 50, "the low byte was read"


def test_sixteen_bit_grey_tiff(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 65536, (21, 33, 1), np.uint16)
    path, _ = save_photo(Photo(pixels), tmp_path / "grey.tif", "tiff")
    assert np.array_equal(open_photo(path).pixels, pixels)


@pytest.mark.parametrize(
    "ending",
    [*(".jpg", ".jfif", ".png", ".tif", ".webp", ".bmp", ".gif"), *(".avif", ".ppm", ".heic")],
)
def test_all_formats_are_read(tmp_path, ending):
    plugins.formats()  # HEIC can be written too
    photo = open_photo(write_photo(tmp_path / f"photo{ending}"))
    assert photo.size == (60, 40)
    assert photo.alpha is None


def test_palette_with_transparency_and_one_bit(tmp_path):
    image = Image.fromarray(picture(30, 20)).quantize(16)
    image.save(tmp_path / "palette.png", transparency=3)
    photo = open_photo(tmp_path / "palette.png")
    assert photo.pixels.shape == (20, 30, 3)
    assert photo.alpha is not None
    Image.fromarray(picture(30, 20)[..., 0] > 128).save(tmp_path / "bits.png")
    assert open_photo(tmp_path / "bits.png").is_grey


def test_cmyk_becomes_rgb(tmp_path):
    Image.fromarray(picture(30, 20)).convert("CMYK").save(tmp_path / "print.jpg")
    assert open_photo(tmp_path / "print.jpg").pixels.shape == (20, 30, 3)


@pytest.mark.parametrize("ending", [".jpg", ".tif"])
def test_the_profile_of_a_print_says_what_its_inks_look_like(tmp_path, ending):
    """A press whose cyan is orange: by rule of thumb it would come out cyan."""
    profile = cmyk_profile({(0, 0, 0, 0): (255, 128, 128), (1, 0, 0, 0): (160, 170, 190)})
    inks = np.zeros((1100, 40, 4), np.uint8)
    inks[:, 20:, 0] = 255
    path = tmp_path / f"print{ending}"
    Image.fromarray(inks, "CMYK").save(path, icc_profile=profile)
    photo = open_photo(path)
    assert photo.icc is None, "they are sRGB now"
    paper, ink = photo.pixels[900, 5].astype(int), photo.pixels[900, 35].astype(int)
    assert paper.min() > 245
    assert ink[0] > ink[1] + 40 > ink[2] + 80
    Image.fromarray(inks, "CMYK").save(path, icc_profile=b"nonsense" * 20)
    ink = open_photo(path).pixels[900, 35].astype(int)
    assert ink[0] + 100 < min(ink[1:]), "a profile that can't be read costs nothing but itself"


def test_several_pages_are_told(tmp_path):
    pages = [Image.fromarray(picture(30, 20, seed=n)) for n in range(2)]
    pages[0].save(tmp_path / "pages.tif", save_all=True, append_images=pages[1:])
    assert "first" in open_photo(tmp_path / "pages.tif").notes[0]


def damaged(tmp_path):
    good = write_photo(tmp_path / "good.jpg", 200, 200).read_bytes()
    yield "text.jpg", b"this is no picture\n" * 30, PhotoUnreadable
    yield "cut.jpg", good[: len(good) // 2], PhotoUnreadable
    yield "empty.jpg", b"", PhotoUnreadable
    yield "cut.png", write_photo(tmp_path / "good.png", 99, 99).read_bytes()[:900], PhotoUnreadable
    yield "head.tif", b"II*\0\xff\xff\xff\xff", PhotoUnreadable
    yield "vector.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", PhotoUnreadable


def test_damaged_files_get_a_sentence_and_a_next_step(tmp_path):
    for name, content, kind in damaged(tmp_path):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(kind) as caught:
            open_photo(path)
        assert name in caught.value.sentence
        assert caught.value.next_step
        assert "Traceback" not in str(caught.value)
        assert "Error" not in str(caught.value)


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "nothing.jpg", tmp_path):
        with pytest.raises(PhotoNotFound):
            open_photo(path)


def test_huge_picture_is_refused_before_it_is_decoded(tmp_path, monkeypatch):
    path = write_photo(tmp_path / "large.png", 100, 100)
    monkeypatch.setattr(image_io, "MAX_PIXELS", 9_999)
    with pytest.raises(PhotoTooLarge):
        open_photo(path)


def test_limits_of_the_formats():
    check_target("png", 70_000, 10)
    with pytest.raises(PhotoTooLarge, match="65535"):
        check_target("jpeg", 70_000, 10)
    with pytest.raises(PhotoTooLarge, match="WebP"):
        check_target("webp", 16_384, 10)


def test_jpeg_has_no_alpha_and_says_so(tmp_path):
    photo = Photo(np.zeros((9, 9, 3), np.uint8), alpha=np.zeros((9, 9), np.uint8))
    path, notes = save_photo(photo, tmp_path / "a.jpg", "jpeg")
    assert "transparency" in notes[0]
    assert np.asarray(Image.open(path)).min() > 250


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_an_opaque_alpha_channel_is_there_again(tmp_path, depth):
    full = np.iinfo(depth).max
    opaque = Photo(picture(9, 9).astype(depth), alpha=np.full((9, 9), full, depth))
    first, _ = save_photo(opaque, tmp_path / "a.png", "png")
    read = open_photo(first)
    assert read.alpha is None, "it is not worked on"
    second, _ = save_photo(read, tmp_path / "b.png", "png")
    with Image.open(second) as image:
        assert image.mode == "RGBA"
    jpeg, notes = save_photo(read, tmp_path / "b.jpg", "jpeg")
    assert notes == () or depth is np.uint16
    assert jpeg.exists()


def test_a_taken_name_is_never_replaced(tmp_path):
    photo = Photo(picture(9, 9))
    first = tmp_path / "a (restored).png"
    first.write_bytes(b"mine")
    path, _ = save_photo(photo, first, "png")
    assert path.name == "a (restored) (2).png"
    assert first.read_bytes() == b"mine"


@pytest.mark.parametrize("compression", [None, "zlib"])
def test_sixteen_bit_colour_tiff_is_read_whole(tmp_path, compression):
    tifffile = pytest.importorskip("tifffile", reason="comes with the reference extra")
    pixels = np.random.default_rng(0).integers(0, 65536, (21, 33, 3), np.uint16)
    source = tmp_path / "deep.tif"
    tifffile.imwrite(source, pixels, photometric="rgb", compression=compression)
    assert np.array_equal(open_photo(source).pixels, pixels)


def test_captions_and_comments_of_a_jpeg_are_carried(tmp_path):
    caption = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0b\x1c\x02x\x00\x06Oma 52\x00"
    segment = b"\xff\xed" + (len(caption) + 2).to_bytes(2, "big") + caption
    source = tmp_path / "a.jpg"
    Image.fromarray(picture(30, 20)).save(source, extra=segment, comment=b"at the lake")
    path, _ = save_photo(open_photo(source), tmp_path / "b.jpg", "jpeg")
    with Image.open(path) as image:
        assert dict(image.applist)["APP13"] == caption
        assert image.info["comment"] == b"at the lake"


def test_webp_keeps_the_density_in_exif(tmp_path):
    path, _ = save_photo(Photo(picture(9, 9), density=(300.0, 300.0)), tmp_path / "a.webp", "webp")
    with Image.open(path) as image:
        assert float(image.getexif()[0x011A]) == 300


def test_tiff_storage_tags_do_not_follow_into_other_formats(tmp_path):
    source = tmp_path / "a.tif"
    profile = b"\0" * 16 + b"RGB " + b"\0" * 90_000
    Image.fromarray(picture(30, 20)).save(source, icc_profile=profile, compression="tiff_lzw")
    path, _ = save_photo(open_photo(source), tmp_path / "a.jpg", "jpeg")
    with Image.open(path) as image:
        kept = image.getexif()
        assert not {0x8773, 0x0111, 0x013D} & set(kept)
        assert image.info["icc_profile"] == profile


def test_tiff_in_which_white_is_zero(tmp_path):
    source = tmp_path / "negative.tif"
    pixels = np.random.default_rng(0).integers(0, 65536, (9, 9), np.uint16)
    Image.fromarray(pixels).save(source, tiffinfo={0x0106: 0})
    with Image.open(source) as image:
        if image.tag_v2[0x0106] != 0:
            pytest.skip("this Pillow does not write such files")
    assert np.array_equal(open_photo(source).pixels[..., 0], 65535 - pixels)


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
def test_a_turned_photo_prints_as_large_as_it_stands(tmp_path, ending):
    exif = Image.Exif()
    exif[0x0112] = 6
    if ending == ".webp":
        exif[0x011A], exif[0x011B], exif[0x0128] = 300.0, 150.0, 2
    source = write_photo(tmp_path / f"a{ending}", 60, 40, exif=exif, dpi=(300, 150))
    photo = open_photo(source)
    assert photo.size == (40, 60)
    assert photo.density == pytest.approx((150, 300), abs=0.1)


@pytest.mark.parametrize("maximum", [1023, 65535])
def test_a_deep_pnm_is_read_whole(tmp_path, maximum):
    values = np.random.default_rng(0).integers(0, maximum + 1, (9, 7, 3), np.uint16)
    path = tmp_path / "deep.ppm"
    path.write_bytes(b"P6\n# scan\n7 9\n%d\n" % maximum + values.astype(">u2").tobytes())
    pixels = open_photo(path).pixels
    assert pixels.dtype == np.uint16
    assert np.abs(pixels - values.astype(float) * 65535 / maximum).max() <= 1
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(PhotoUnreadable, match="damaged"):
        open_photo(path)


def test_ten_bits_of_a_heic_are_read(tmp_path):
    ramp = np.linspace(0, 65535, 512).astype(np.uint16)
    values = np.ascontiguousarray(np.broadcast_to(ramp[None, :, None], (64, 512, 3)))
    deep = pillow_heif.from_bytes("RGB;16", (512, 64), values.tobytes())
    deep.save(tmp_path / "deep.heic", quality=-1, chroma=444)
    photo = open_photo(tmp_path / "deep.heic")
    assert photo.pixels.dtype == np.uint16
    assert len(np.unique(photo.pixels[..., 1])) > 400, "8 bits have 256 steps"
    assert np.abs(photo.pixels - values.astype(float)).mean() < 300


def test_without_its_package_a_heic_gets_a_sentence(tmp_path, monkeypatch):
    plugins.formats()
    source = write_photo(tmp_path / "telephone.HEIC", format="HEIF")
    monkeypatch.setattr(image_io, "formats", lambda: plugins.FORMATS)
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(source)
    assert "HEIC" in str(caught.value)
    assert "JPEG" in str(caught.value)


@pytest.mark.parametrize(
    ("quality", "expected"), [(40, 92), (75, 92), (92, 92), (96, 96), (98, 98), (100, 100)]
)
def test_a_jpeg_is_no_worse_than_its_source(tmp_path, quality, expected):
    photo = open_photo(write_photo(tmp_path / "source.jpg", 200, 160, quality=quality))
    assert photo.quality == pytest.approx(quality, abs=1)
    path, _ = save_photo(photo, tmp_path / "out.jpg", "jpeg")
    write_photo(tmp_path / "known.jpg", quality=expected)
    with Image.open(path) as made, Image.open(tmp_path / "known.jpg") as known:
        assert made.quantization == known.quantization
        assert made.info["progressive"]
    path, _ = save_photo(photo, tmp_path / "out.jpg", "jpeg", 60)
    write_photo(tmp_path / "known.jpg", quality=60)
    with Image.open(path) as made, Image.open(tmp_path / "known.jpg") as known:
        assert made.quantization == known.quantization


def test_a_jpeg_of_another_format_is_good(tmp_path):
    photo = open_photo(write_photo(tmp_path / "source.png"))
    assert photo.quality is None
    path, _ = save_photo(photo, tmp_path / "out.jpg", "jpeg")
    assert open_photo(path).quality == 95


def test_lab_colours_are_understood(tmp_path):
    red = Image.new("RGB", (9, 9), (200, 30, 40))
    lab = ImageCms.profileToProfile(
        red, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    lab.save(tmp_path / "lab.tif")
    assert np.abs(open_photo(tmp_path / "lab.tif").pixels.astype(int) - (200, 30, 40)).max() <= 3


def twelve_bits(tmp_path):
    """A JPEG whose frame header says 12 bits."""
    content = bytearray(write_photo(tmp_path / "eight.jpg").read_bytes())
    frame = content.index(b"\xff\xc0")
    content[frame + 4] = 12
    return bytes(content)


def test_a_stranger_is_called_by_its_name(tmp_path):
    strangers = {
        "letter.jpg": (b"%PDF-1.7 " + b"x" * 99, "a PDF document"),
        "layers.tif": (b"8BPS\0\1" + b"\0" * 99, "a Photoshop file"),
        "new.jpg": (b"\0\0\0\x0cJXL \r\n\x87\n" + b"\0" * 99, "a JPEG XL picture"),
        "album.jpg": (b"PK\3\4" + b"\0" * 99, "ZIP"),
        "clip.jpg": (b"\0\0\0\x18ftypmp42" + b"\0" * 99, "a film"),
        "old.png": (b"RIFF\1\2\3\4AVI LIST" + b"\0" * 99, "a film"),
        "scan.jpg": (twelve_bits(tmp_path), "a JPEG with 12 bits a colour"),
    }
    for name, (content, words) in strangers.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(PhotoUnreadable, match="which this program can't open") as caught:
            open_photo(tmp_path / name)
        assert words in caught.value.sentence
        assert "Save it as JPEG" in caught.value.next_step


@pytest.mark.parametrize(
    "head", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xff\xff\xe0\0", b"RI"]
)
def test_a_head_that_tells_nothing_is_nothing(head):
    assert known_as(head) is None
    assert known_as(b"\xff\xd8" + b"\xff\xe0\0\0" * 50_000) is None, "lengths of 0 end too"


def test_a_pnm_in_words_is_not_taken_for_a_binary_one(tmp_path):
    (tmp_path / "words.ppm").write_bytes(b"P3\n2 2\n1000\n" + b"1000 0 500 " * 4)
    pixels = open_photo(tmp_path / "words.ppm").pixels
    assert np.abs(pixels[0, 0] / np.iinfo(pixels.dtype).max - (1, 0, 0.5)).max() < 0.01


def test_a_deep_grey_heic_is_read(tmp_path):
    ramp = np.ascontiguousarray(
        np.broadcast_to(np.linspace(0, 65535, 64).astype(np.uint16), (64, 64))
    )
    grey = pillow_heif.from_bytes("I;16", (64, 64), ramp.tobytes())
    grey.save(tmp_path / "grey.heic", quality=-1)
    pixels = open_photo(tmp_path / "grey.heic").pixels
    assert pixels.shape[:2] == (64, 64)
    assert np.abs(pixels[..., 0] - ramp.astype(float)).mean() < 600


@pytest.mark.parametrize("ending", [".png", ".webp", ".heic"])
def test_damaged_exif_does_not_cost_the_photo(tmp_path, ending):
    plugins.formats()
    source = write_photo(tmp_path / f"a{ending}", exif=b"Exif\0\0garbage that is none")
    assert open_photo(source).size == (60, 40)


def test_damaged_avif_gets_a_sentence(tmp_path):
    good = write_photo(tmp_path / "good.avif").read_bytes()
    rng = np.random.default_rng(1)
    refused = 0
    for _ in range(60):
        content = bytearray(good)
        for place in rng.integers(12, len(content), 6):
            content[place] = rng.integers(256)
        (tmp_path / "bad.avif").write_bytes(content)
        try:
            open_photo(tmp_path / "bad.avif")
        except (PhotoUnreadable, PhotoTooLarge):
            refused += 1
    assert refused > 5


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "RGB16"])
def test_a_png_whose_data_end_early_is_refused(tmp_path, mode):
    source = tmp_path / "short.png"
    if mode == "RGB16":
        save_photo(Photo(np.full((16, 20, 3), 9, np.uint16)), source, "png")
    else:
        Image.new(mode, (20, 16)).save(source)
    assert open_photo(source).size == (20, 16)  # black, but whole
    content = source.read_bytes()
    data = b"".join(part for kind, part in chunks(content) if kind == b"IDAT")
    rows = zlib.decompress(data)
    short = zlib.compress(rows[: len(rows) // 2])
    head = content[: content.index(b"IDAT") - 4]
    part = struct.pack(">I", len(short)) + b"IDAT" + short
    part += struct.pack(">I", zlib.crc32(b"IDAT" + short))
    source.write_bytes(head + part + bytes(4) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND")))
    with pytest.raises(PhotoUnreadable):
        open_photo(source)


def test_interlaced_pngs_are_counted_too():
    header = struct.pack(">IIBBBBB", 13, 9, 4, 3, 0, 0, 1)
    passes = [(2, 2), (1, 2), (4, 1), (3, 3), (7, 2), (6, 5), (13, 4)]
    assert png._unpacked(header) == sum(rows * (1 + (width + 1) // 2) for width, rows in passes)


def test_a_small_file_that_claims_a_large_picture_is_refused_unread(tmp_path):
    source = tmp_path / "bomb.jpg"
    Image.fromarray(picture(64, 64)).save(source)
    content = bytearray(source.read_bytes())
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", 14_000, 14_000)
    source.write_bytes(content)
    with pytest.raises(PhotoUnreadable, match="14000 x 14000"):
        open_photo(source)
    flat = tmp_path / "flat.jpg"
    Image.new("L", (4000, 4000)).save(flat, quality=10, progressive=True)
    assert open_photo(flat).size == (4000, 4000)


def test_long_words_in_a_png_do_not_cost_the_photo(tmp_path):
    words = PngInfo()
    words.add_text("Description", "Oma " * 500_000, zip=True)
    words.add_itxt("Title", "Großmutter")
    source = tmp_path / "words.png"
    Image.fromarray(picture(20, 16)).save(source, pnginfo=words)
    photo = open_photo(source)
    path, _ = save_photo(photo, tmp_path / "out.png", "png")
    with Image.open(path) as image:
        assert image.text["Description"] == "Oma " * 500_000
        assert image.text["Title"] == "Großmutter"


@pytest.mark.parametrize("bits", [10, 12])
@pytest.mark.parametrize("channels", [3, 4])
def test_deep_avif_keeps_its_bits(tmp_path, bits, channels):
    full = (1 << bits) - 1
    values = np.random.default_rng(0).integers(0, full + 1, (20, 31, channels), np.uint16)
    source = tmp_path / "a.avif"
    source.write_bytes(imagecodecs.avif_encode(values, level=100, bitspersample=bits))
    photo = open_photo(source)
    expected = (values.astype(np.uint32) * 65535 // full).astype(np.uint16)
    assert np.array_equal(photo.pixels, expected[..., :3])
    assert channels == 3 or np.array_equal(photo.alpha, expected[..., 3])
    assert about(source).depth == 16


def test_words_that_a_format_has_no_place_for_are_told(tmp_path):
    caption = photoshop.with_captions(b"\x1c\x02\x78\x00\x04Oma!")
    given = Photo(picture(20, 16), texts=(("Title", "Oma"),), comment=b"1952", resources=caption)
    told = {
        file_format: " ".join(save_photo(given, tmp_path / f"a{ending}", file_format)[1])
        for file_format, ending in ENDING.items()
    }
    assert told["png"] == ""
    assert "says in words" in told["jpeg"]
    assert "comment" not in told["jpeg"]
    assert "its comment" in told["tiff"]
    assert "its captions" in told["webp"]
    for ending in (".png", ".jpg", ".tif"):
        assert (
            photoshop.captions(open_photo(tmp_path / f"a{ending}").resources)
            == b"\x1c\x02\x78\x00\x04Oma!"
        )


@pytest.mark.parametrize("kind", ["xmp", "APP1"])
def test_xmp_in_imagemagicks_words_is_carried(tmp_path, kind):
    packet = xmp.EMPTY.replace("\n</rdf:RDF>", "<rdf:Description/>\n</rdf:RDF>").encode()
    stored = packet if kind == "xmp" else b"http://ns.adobe.com/xap/1.0/\0" + packet
    words, source = PngInfo(), tmp_path / "a.png"
    words.add_text(
        f"Raw profile type {kind}", f"\n{kind}\n{len(stored)}\n{stored.hex()}\n", zip=True
    )
    Image.fromarray(picture(20, 16)).save(source, pnginfo=words)
    path, _ = save_photo(open_photo(source), tmp_path / "b.png", "png")
    with Image.open(path) as image:
        assert "<rdf:Description/>" in image.info["xmp"].decode()


def test_captions_in_imagemagicks_words_are_carried(tmp_path):
    whole = photoshop.with_captions(b"\x1c\x02\x78\x00\x04Oma!")
    words, source = PngInfo(), tmp_path / "a.png"
    words.add_text("Raw profile type 8bim", f"\n8bim\n{len(whole)}\n{whole.hex()}\n", zip=True)
    Image.fromarray(picture(20, 16)).save(source, pnginfo=words)
    assert photoshop.captions(open_photo(source).resources) == b"\x1c\x02\x78\x00\x04Oma!"


def test_a_black_last_row_does_not_take_minutes(tmp_path, monkeypatch):
    """One long IDAT: what is read of it grows with its length, not with the square."""
    pixels = np.random.default_rng(0).integers(0, 256, (900, 1000, 3), np.uint8)
    pixels[-1] = 0
    source = tmp_path / "a.png"
    data = zlib.compress(np.pad(pixels.reshape(900, -1), ((0, 0), (1, 0))).tobytes(), 1)
    head = b"\x89PNG\r\n\x1a\n"
    header = struct.pack(">IIBBBBB", 1000, 900, 8, 2, 0, 0, 0)
    for kind, part in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b"")):
        head += (
            struct.pack(">I", len(part)) + kind + part + struct.pack(">I", zlib.crc32(kind + part))
        )
    source.write_bytes(head)
    given, real = [], zlib.decompressobj

    class Counting:
        def __init__(self):
            self._real = real()

        def decompress(self, content, most):
            given.append(len(content))
            return self._real.decompress(content, most)

        @property
        def unconsumed_tail(self):
            return self._real.unconsumed_tail

    monkeypatch.setattr(png.zlib, "decompressobj", Counting)
    with Image.open(source) as image:
        stream = image.fp
        image.load()
        with source.open("rb") as again:
            assert png.is_whole(image, again)
    assert stream is not None
    assert sum(given) < 3 * len(data)


def test_what_a_jpeg_has_no_room_for_is_told(tmp_path):
    block = exif.Block()
    block.main[0x010E] = exif.Value(exif.ASCII, 4, b"Oma\0")
    block.main[0xC4A5] = exif.Value(exif.UNDEFINED, 100_000, bytes(100_000))
    long = xmp.EMPTY.replace("\n</rdf:RDF>", f"<!--{'x' * 70_000}-->\n</rdf:RDF>").encode()
    given = Photo(picture(20, 16), exif=exif.packed(block), xmp=long)
    path, notes = save_photo(given, tmp_path / "a.jpg", "jpeg")
    assert len(notes) == 2
    assert "EXIF" in " ".join(notes)
    assert "XMP" in " ".join(notes)
    with Image.open(path) as image:
        assert image.getexif()[0x010E] == "Oma"
    path, notes = save_photo(given, tmp_path / "a.png", "png")
    assert notes == ()


def test_films_behind_a_telephones_photo_are_not_promised(tmp_path):
    packet = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
      xmlns:GCamera="http://ns.google.com/photos/1.0/camera/"
      xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/"
      xmlns:Container="http://ns.google.com/photos/1.0/container/"
      GCamera:MotionPhoto="1" GCamera:MicroVideoOffset="12345" hdrgm:Version="1.0">
      <Container:Directory><rdf:Seq><rdf:li/></rdf:Seq></Container:Directory>
      </rdf:Description></rdf:RDF></x:xmpmeta>"""
    path, _ = save_photo(Photo(picture(20, 16), xmp=packet), tmp_path / "a.jpg", "jpeg")
    with Image.open(path) as image:
        made = image.info["xmp"].decode()
    assert 'MotionPhoto="0"' in made
    assert 'MicroVideoOffset="0"' in made
    assert "hdrgm:Version" not in made
    assert "Directory" not in made


def test_large_jpegs_are_read_and_written_without_copies_in_memory(tmp_path, monkeypatch):
    monkeypatch.setenv("SR_DESKTOP_HOME", str(tmp_path / "home"))
    for channels in (1, 3):
        pixels = picture(300, 200, channels=channels)
        usual, _ = save_photo(Photo(pixels), tmp_path / "usual.jpg", "jpeg")
        with monkeypatch.context() as small:
            small.setattr(writing, "SCRATCH_ABOVE", 1000)
            small.setattr(scratch, "SCRATCH_ABOVE", 1000)
            large, _ = save_photo(Photo(pixels), tmp_path / "large.jpg", "jpeg")
            assert large.read_bytes() == usual.read_bytes()
            small.setattr(deeper, "LARGE", 1000)
            decoded = open_photo(large)
        assert np.array_equal(decoded.pixels, open_photo(usual).pixels)
        large.write_bytes(usual.read_bytes()[:-900])
        with monkeypatch.context() as small:
            small.setattr(deeper, "LARGE", 1000)
            with pytest.raises(PhotoUnreadable):
                open_photo(large)


def test_transparency_of_deep_photos_becomes_white_in_a_jpeg(tmp_path):
    alpha = np.zeros((600, 20), np.uint16)
    alpha[:300] = 65535
    given = Photo(np.full((600, 20, 3), 20_000, np.uint16), alpha)
    path, notes = save_photo(given, tmp_path / "a.jpg", "jpeg")
    assert len(notes) == 2
    made = open_photo(path).pixels
    assert np.abs(made[:290].astype(int) - 78).max() <= 3
    assert made[310:].min() >= 253
