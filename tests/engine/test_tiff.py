"""TIFF at full depth: what is read however it lies in the file, what is written, and what is refused."""

from __future__ import annotations

import struct

import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.engine import exif, scratch, tiff_writing
from sr_desktop.engine.about import about
from sr_desktop.engine.colour import is_toned
from sr_desktop.engine.image import Photo, white_of
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.writing import save_photo
from sr_desktop.gui.pictures import load_picture
from tests.support import cli_here, cmyk_profile, objects

LAYOUTS = {
    "strips": {},
    "deflate": {"compression": "zlib", "predictor": True},
    "LZW": {"compression": "lzw"},
    "tiles": {"tile": (32, 32)},
    "LZW tiles": {"tile": (32, 32), "compression": "lzw", "predictor": True},
    "planes": {"planarconfig": "separate"},
    "planes of tiles": {"planarconfig": "separate", "compression": "zlib", "tile": (16, 16)},
}
FULL = {"u1": 255, "u2": 65535, "f2": 1, "f4": 1, "u4": 2**32 - 1}


def noise(kind, shape=(77, 53, 3)):
    return (np.random.default_rng(1).random(shape) * FULL[kind]).astype(kind)


def write(path, pixels, **options):
    if options.get("planarconfig"):
        pixels = pixels.transpose(2, 0, 1)
    tifffile.imwrite(path, pixels, **{"photometric": "rgb", "metadata": None, **options})
    return path


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("kind", FULL)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_colours_are_read_at_their_depth_wherever_they_lie(tmp_path, layout, kind, order):
    pixels = noise(kind)
    options = dict(LAYOUTS[layout])
    if kind == "f2":
        options.pop("predictor", None)
    photo = open_photo(write(tmp_path / "a.tif", pixels, byteorder=order, **options))
    expected = {"f2": lambda: pixels.astype("f4"), "u4": lambda: (pixels >> 16).astype("u2")}
    assert np.array_equal(photo.pixels, expected.get(kind, lambda: pixels)())
    assert photo.pixels.dtype == {"f2": "f4", "u4": "u2"}.get(kind, kind)
    assert bool(photo.notes) == (kind == "u4")
    assert photo.pixels.dtype.isnative


@pytest.mark.parametrize("kind", ["u1", "u2", "f4"])
@pytest.mark.parametrize("packed", tiff_writing.PACKINGS)
@pytest.mark.parametrize("channels", [1, 3])
def test_another_reader_finds_all_that_was_written(tmp_path, packed, kind, channels):
    pixels = noise(kind, (77, 53, channels))
    for alpha in (None, noise(kind, (77, 53))):
        given = Photo(pixels, alpha, density=(300.0, 150.0), packed=packed)
        path, notes = save_photo(given, tmp_path / "a.tif", "tiff")
        assert notes == ()
        with tifffile.TiffFile(path) as file:
            page = file.pages[0]
            got = page.asarray().reshape(77, 53, -1)
            assert page.compression == tiff_writing.PACKINGS[packed]
            assert page.tags["XResolution"].value == (300, 1)
            assert page.tags["YResolution"].value == (150, 1)
            assert len(page.dataoffsets) > 0
        assert np.array_equal(got[..., :channels], pixels)
        assert alpha is None or np.array_equal(got[..., channels], alpha)
        back = open_photo(path)
        assert np.array_equal(back.pixels, pixels)
        assert alpha is None or np.array_equal(back.alpha, alpha)
        assert (back.packed, back.density) == (packed, (300, 150))


def test_many_strips_are_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(tiff_writing, "STRIP_BYTES", 700)
    for kind in ("u1", "u2", "f4"):
        pixels = noise(kind)
        path, _ = save_photo(Photo(pixels), tmp_path / "a.tif", "tiff")
        assert np.array_equal(tifffile.imread(path), pixels)


def test_white_is_zero(tmp_path):
    for kind in ("u1", "u2", "f4"):
        pixels = noise(kind, (20, 30))
        path = write(tmp_path / "a.tif", pixels, photometric="miniswhite")
        assert np.array_equal(
            open_photo(path).pixels[..., 0], pixels.dtype.type(FULL[kind]) - pixels
        )


def test_associated_alpha_is_taken_apart(tmp_path):
    rng = np.random.default_rng(2)
    pixels = rng.integers(0, 65536, (20, 30, 3)).astype("u2")
    alpha = rng.integers(1000, 65536, (20, 30)).astype("u2")
    alpha[:4] = 0
    mixed = np.rint(pixels * (alpha[..., None] / 65535)).astype("u2")
    both = np.concatenate([mixed, alpha[..., None]], axis=2)
    photo = open_photo(write(tmp_path / "a.tif", both, extrasamples=["assocalpha"]))
    assert np.array_equal(photo.alpha, alpha)
    assert np.abs(photo.pixels[4:].astype(int) - pixels[4:]).max() < 70
    assert not photo.pixels[:4].any()
    unnamed = open_photo(write(tmp_path / "b.tif", both, extrasamples=["unspecified"]))
    assert unnamed.alpha is None
    assert "left out" in unnamed.notes[0]


def test_twelve_bits_fill_the_range(tmp_path):
    packed = np.packbits(
        (np.array([0, 4095, 2048, 1], "u2")[:, None] >> np.arange(11, -1, -1)) & 1
    ).tobytes()
    path = tmp_path / "a.tif"
    write(path, np.zeros((1, 6), "u1"), photometric="minisblack")
    tags = {256: 4, 257: 1, 258: 12, 259: 1, 262: 1, 273: 8, 277: 1, 278: 1, 279: len(packed)}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    head = struct.pack("<2sHI", b"II", 42, 8 + len(packed))
    path.write_bytes(head + packed + struct.pack("<H", len(tags)) + entries + bytes(4))
    assert open_photo(path).pixels.ravel().tolist() == [0, 65535, 2048 * 65535 // 4095, 16]


def test_deep_print_colours_become_srgb_by_their_profile(tmp_path):
    profile = cmyk_profile({(0, 0, 0, 0): (255, 128, 128), (1, 0, 0, 0): (128, 128, 128)})
    inks = np.zeros((8, 8, 4), "u2")
    inks[:, 4:, 0] = 65535
    photo = open_photo(write(tmp_path / "a.tif", inks, photometric="separated", iccprofile=profile))
    assert photo.pixels.dtype == np.uint16
    assert photo.icc is None
    grey = photo.pixels[0, 7] / 65535
    assert grey == pytest.approx([0.467] * 3, abs=0.02)  # L = 50
    plain = open_photo(write(tmp_path / "b.tif", inks, photometric="separated"))
    assert plain.pixels[0, 7].tolist() == [0, 65535, 65535]


def test_floats_keep_what_is_above_white(tmp_path):
    pixels = noise("f4", (40, 48, 3))
    pixels[:20] *= 3
    pixels[30, 30] = np.nan
    pixels[31, 31] = np.inf
    source = write(tmp_path / "a.tif", pixels)
    photo = open_photo(source)
    assert photo.pixels.max() > 2.5
    assert np.isfinite(photo.pixels).all()
    done = cli_here("restore", source, "--size", "2x", "--json")
    target = objects(done.stdout)[0]["target"]
    made = tifffile.imread(target)
    assert made.dtype == np.float32
    assert made.shape == (80, 96, 3)
    assert np.isfinite(made).all()
    assert made[:36].max() > 2
    assert made.mean() == pytest.approx(photo.pixels.mean(), rel=0.05)
    again = save_photo(photo, tmp_path / "b.png", "png")
    assert "above white" in again[1][0]


def test_floats_beyond_all_light_are_held(tmp_path):
    pixels = noise("f4", (20, 24, 3))
    pixels[3], pixels[4] = 3e38, -3e38
    photo = open_photo(write(tmp_path / "a.tif", pixels))
    assert np.abs(photo.pixels).max() == 65504
    assert not is_toned(photo)


def test_floats_in_another_range_say_so_in_their_tags(tmp_path):
    pixels = noise("f4") * 200 + 10
    tags = [(340, 11, 1, 10.0, True), (341, 11, 1, 210.0, True)]
    photo = open_photo(write(tmp_path / "a.tif", pixels, extratags=tags))
    assert photo.pixels == pytest.approx((pixels - 10) / 200, abs=1e-5)


def test_a_float_photo_can_be_looked_at(qapp, tmp_path):
    pixels = np.full((20, 30, 3), (1.0, 0.5, 0.0), "f4")
    picture = load_picture(write(tmp_path / "a.tif", pixels, iccprofile=None))
    assert picture.size == (30, 20)
    colour = picture.levels[0].pixelColor(5, 5)
    assert (colour.red(), colour.green(), colour.blue()) == (255, 128, 0)


@pytest.mark.parametrize("kind", ["u1", "u2", "f4"])
@pytest.mark.parametrize("layout", ["strips", "deflate", "LZW tiles"])
def test_a_file_that_was_cut_off_is_refused(tmp_path, layout, kind):
    path = write(tmp_path / "a.tif", noise(kind), **LAYOUTS[layout])
    content = path.read_bytes()
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        ends = [a + b for a, b in zip(page.dataoffsets, page.databytecounts, strict=True)]
    for end in (max(ends) - 1, max(ends) // 2 + 200, 400):
        path.write_bytes(content[:end])
        with pytest.raises(PhotoUnreadable):
            open_photo(path)


def test_signed_and_complex_values_are_refused_in_words(tmp_path):
    for kind in ("i2", "i4", "c8"):
        path = tmp_path / "a.tif"
        tifffile.imwrite(path, np.ones((9, 9, 3), kind), photometric="rgb", metadata=None)
        with pytest.raises(PhotoUnreadable) as caught:
            open_photo(path)
        assert caught.value.next_step


def test_large_ones_lie_in_a_scratch_file(tmp_path, monkeypatch):
    pixels = noise("u2")
    path = write(tmp_path / "a.tif", pixels, **LAYOUTS["deflate"])
    monkeypatch.setattr(scratch, "SCRATCH_ABOVE", 1000)
    monkeypatch.setenv("SR_DESKTOP_HOME", str(tmp_path / "home"))
    assert np.array_equal(open_photo(path).pixels, pixels)
    assert (tmp_path / "home" / "scratch").is_dir()
    assert not list((tmp_path / "home" / "scratch").iterdir())


def test_tags_of_a_tiff_go_into_the_new_one(tmp_path):
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "Oma", 6
    records = b"\x1c\x02\x78\x00\x04Oma!"
    source = tmp_path / "a.tif"
    exif[33723] = records
    Image.fromarray(noise("u1")).save(source, exif=exif, dpi=(300, 200))
    photo = open_photo(source)
    assert photo.size == (77, 53)
    assert photo.density == pytest.approx((200, 300))
    path, _ = save_photo(photo, tmp_path / "b.tif", "tiff")
    with Image.open(path) as image:
        kept = image.getexif()
        assert kept[0x0112] == 1
        assert kept[0x010E] == "Oma"
        assert kept[33723] == records
        assert image.size == (77, 53)


def test_a_small_copy_before_the_picture_is_passed_over(qapp, tmp_path):
    pixels, path = noise("u2"), tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(noise("u1", (8, 9, 3)), photometric="rgb", subfiletype=1, metadata=None)
        file.write(pixels, photometric="rgb", metadata=None)
    photo = open_photo(path)
    assert np.array_equal(photo.pixels, pixels)
    assert photo.notes == ()
    assert load_picture(path).size == photo.size
    assert about(path).size == photo.size


def test_a_raw_file_is_not_taken_for_the_small_picture_in_it(tmp_path):
    small, large = noise("u1", (8, 9, 3)), noise("u2", (80, 90))
    for name, tags in (
        ("Oma.dng", [(50706, 1, 4, b"\1\4\0\0", True)]),
        ("Opa.nef", [(271, 2, 6, b"Nikon\0", True)]),
    ):
        with tifffile.TiffWriter(tmp_path / name) as file:
            options = {"photometric": "rgb", "metadata": None, "extratags": tags}
            file.write(small, subfiletype=1, subifds=1, **options)
            file.write(large, photometric="minisblack", metadata=None)
        with pytest.raises(PhotoUnreadable, match="a camera's raw file"):
            open_photo(tmp_path / name)


@pytest.mark.parametrize("fault", ["none", "too long", "too short", "last one full"])
@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_strips_that_an_old_program_counted_wrongly_are_read(tmp_path, kind, fault):
    pixels = noise(kind, (41, 33, 3))
    path = write(tmp_path / "a.tif", pixels, rowsperstrip=7)
    with tifffile.TiffFile(path, mode="r+b") as file:
        tag = file.pages[0].tags["StripByteCounts"]
        counts = list(tag.value)
        counts[-1] = {"none": 0, "too long": 60_000, "too short": 5, "last one full": counts[0]}[
            fault
        ]
        tag.overwrite(tuple(counts))
    assert np.array_equal(open_photo(path).pixels, pixels)


def test_a_resolution_without_unit_is_no_density(tmp_path):
    path = tmp_path / "a.tif"
    for kind, photometric in (("u1", "rgb"), ("f4", "rgb")):
        for size, unit, expected in (
            (1, 1, None),
            (300, 1, None),
            (300, 2, (300, 300)),
            (100, 3, (254, 254)),
        ):
            options = {"resolution": (size, size), "resolutionunit": unit}
            write(path, noise(kind, (9, 9, 3)), photometric=photometric, **options)
            found = open_photo(path).density
            assert found is None if expected is None else found == pytest.approx(expected, abs=1e-3)


def test_the_window_shows_what_the_engine_reads(qapp, tmp_path):
    rng = np.random.default_rng(4)
    cases = {
        "planes": (noise("u2", (40, 50, 3)), {"planarconfig": "separate", "photometric": "rgb"}),
        "float": ((rng.random((40, 50)) * 0.5).astype("f4"), {"photometric": "minisblack"}),
        "bright": ((rng.random((40, 50)) * 4).astype("f4"), {"photometric": "minisblack"}),
        "negative": (noise("f4", (40, 50)), {"photometric": "miniswhite"}),
        "deep negative": (noise("u2", (40, 50)), {"photometric": "miniswhite"}),
        "alpha": (noise("u2", (40, 50, 4)), {"photometric": "rgb", "extrasamples": ["unassalpha"]}),
    }
    for name, (pixels, options) in cases.items():
        path = write(tmp_path / f"{name}.tif", pixels, **options)
        photo, shown = open_photo(path), load_picture(path).levels[0]
        for x, y in ((0, 0), (49, 39), (20, 7)):
            colour, own = shown.pixelColor(x, y), photo.pixels[y, x] / white_of(photo.pixels.dtype)
            if photo.alpha is not None and photo.alpha[y, x] < 30_000:
                continue  # Qt keeps colours multiplied with their alpha
            got = np.array([colour.red(), colour.green(), colour.blue()])
            assert np.abs(got - 255 * own.clip(0, 1)).max() <= 3, (name, x, y)


def test_words_are_those_of_the_picture_not_of_its_small_copy(tmp_path):
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as file:
        options = {"photometric": "rgb", "metadata": None}
        small = noise("u1", (8, 9, 3))
        file.write(small, subfiletype=1, description="copy", software="", **options)
        file.write(noise("u1"), description="Oma 1952", software="", **options)
    found = exif.read(open_photo(path).exif)
    assert found.main[0x010E].data.rstrip(b"\0") == b"Oma 1952"


def test_a_large_lzw_scan_is_packed_by_deflate(tmp_path, monkeypatch):
    monkeypatch.setattr(tiff_writing, "LZW_BYTES", 1000)
    pixels = noise("u2")
    path, _ = save_photo(Photo(pixels, packed="lzw"), tmp_path / "a.tif", "tiff")
    with tifffile.TiffFile(path) as file:
        assert file.pages[0].compression == tiff_writing.PACKINGS["deflate"]
        assert np.array_equal(file.asarray(), pixels)


def test_floats_with_associated_alpha_keep_what_is_above_white(tmp_path):
    pixels = np.full((9, 9, 4), (1.5, 0.25, 0.0, 0.5), "f4")
    path = write(tmp_path / "a.tif", pixels, extrasamples=["assocalpha"])
    assert open_photo(path).pixels[4, 4].tolist() == [3.0, 0.5, 0.0]


def test_a_packing_that_is_not_known_is_said_so(tmp_path):
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, noise("u1"), photometric="rgb", compression="jpeg2000", metadata=None)
    with pytest.raises(PhotoUnreadable, match="in a way that can't be restored"):
        open_photo(path)
