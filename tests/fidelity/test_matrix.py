"""Photos of every kind, made and read by programs of others: upright, same values, profile, tags, print size.

Format, colours, depth, layout in the file, profile, orientation and density are varied so that every two of
them meet (`covering`). Each photo is restored at strength 0, at its own size and at twice that.
"""

from __future__ import annotations

import base64
import itertools
import re
import struct
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import imagecodecs
import numpy as np
import pytest

from sr_desktop.base.progress import Progress
from sr_desktop.engine.formats import usual_ending
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.settings import Settings, Size
from tests.fidelity.tools import (
    ORIENTATIONS,
    Refused,
    convert,
    decoded,
    missing,
    read_tags,
    run,
    write_tags,
)
from tests.support import cmyk_profile

pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"not here: {', '.join(missing())} (./check as root installs them)"
)

WIDTH, HEIGHT = 52, 37
SIDEWAYS = (5, 6, 7, 8)
SIZES = {"same": 1, "2x": 2}
RGB, GREY, INKS = "rgb", "grey", "inks"


# --- the kinds of files -----------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """One way to keep a photo in a file, and what it is to be read as.

    words:  what ImageMagick is told, after the picture was read and before the file is named.
    after:  tools of libtiff, each with its options, that the file then goes through.
    bits:   8, 16 or 32 (floats) of a colour; colours: RGB, GREY or INKS (read as RGB); alpha: whether any.
    loss:   how far, in steps of 255, two readers of the same file may be apart in the mean.
    may_fail: whether there are ImageMagicks that can't write it.
    """

    name: str
    words: str = ""
    after: tuple[str, ...] = ()
    bits: int = 8
    colours: str = RGB
    alpha: bool = False
    loss: float = 0
    may_fail: bool = False

    @property
    def ending(self) -> str:
        return self.name.partition(" ")[0]

    @property
    def big(self) -> bool:
        """Whether it is a TIFF that may be larger than 4 GB: exiftool does not write these."""
        return any(" -8" in tool for tool in self.after)


def tiff(name: str, words: str = "", *after: str, **expected: object) -> Kind:
    """A TIFF; unless `words` say otherwise not compressed."""
    packed = "" if "-compress" in words else "-compress none "
    return Kind(f"tif {name}", packed + words, after, **expected)  # type: ignore[arg-type]  # by name


FLOAT = "-depth 32 -define quantum:format=floating-point -compress lzw"
PLANES = "-interlace Plane"
ONE_COLOUR = "-channel A -threshold 20% +channel"
"""Transparent is the disc alone, which has a colour of its own (tRNS)."""
KINDS = (
    Kind("jpg baseline", "-quality 92", loss=2),
    Kind("jpg progressive", "-quality 80 -interlace JPEG -sampling-factor 1x1", loss=2),
    Kind("jpg thinned colours", "-quality 90 -sampling-factor 2x2", loss=3),
    Kind("jpg grey", "-quality 95", colours=GREY, loss=1),
    Kind("jpg progressive grey", "-quality 85 -interlace JPEG", colours=GREY, loss=1),
    Kind("jpg inks", "-quality 95", colours=INKS, loss=0.3),
    Kind("png 8", "-define png:color-type=2 -depth 8"),
    Kind("png 16", "-define png:color-type=2 -define png:bit-depth=16", bits=16),
    Kind("png 8 alpha", "-define png:color-type=6 -depth 8", alpha=True),
    Kind("png 16 alpha", "-define png:color-type=6 -define png:bit-depth=16", bits=16, alpha=True),
    Kind("png 8 interlaced", "-define png:color-type=2 -depth 8 -interlace PNG"),
    Kind("png 16 interlaced", "-define png:bit-depth=16 -interlace PNG", bits=16),
    Kind("png palette 8", "-colors 200 -define png:color-type=3 -define png:bit-depth=8"),
    Kind("png palette 4", "-colors 16 -define png:color-type=3 -define png:bit-depth=4"),
    Kind("png palette 2", "-colors 4 -define png:color-type=3 -define png:bit-depth=2"),
    Kind("png palette alpha", "-colors 60 -define png:format=png8", alpha=True),
    Kind("png 8 transparent colour", f"{ONE_COLOUR} -depth 8 -define png:color-type=2", alpha=True),
    Kind(
        "png 16 transparent colour",
        f"{ONE_COLOUR} -define png:color-type=2 -define png:bit-depth=16",
        bits=16,
        alpha=True,
    ),
    Kind(
        "png grey 8 transparent tone",
        f"{ONE_COLOUR} -depth 8 -define png:color-type=0",
        colours=GREY,
        alpha=True,
    ),
    Kind(
        "png grey 16 transparent tone",
        f"{ONE_COLOUR} -define png:color-type=0 -define png:bit-depth=16",
        colours=GREY,
        bits=16,
        alpha=True,
    ),
    Kind("png grey 1", "-monochrome -define png:bit-depth=1", colours=GREY),
    Kind("png grey 2", "-define png:color-type=0 -define png:bit-depth=2", colours=GREY),
    Kind("png grey 4", "-define png:color-type=0 -define png:bit-depth=4", colours=GREY),
    Kind("png grey 8", "-define png:color-type=0 -define png:bit-depth=8", colours=GREY),
    Kind("png grey 16", "-define png:color-type=0 -define png:bit-depth=16", colours=GREY, bits=16),
    Kind("png grey 8 alpha", "-define png:color-type=4 -depth 8", colours=GREY, alpha=True),
    Kind(
        "png grey 16 alpha",
        "-define png:color-type=4 -define png:bit-depth=16",
        colours=GREY,
        bits=16,
        alpha=True,
    ),
    tiff("8", "-depth 8"),
    tiff("16", bits=16),
    tiff("float", FLOAT, "tiffcp -c none", bits=32),
    tiff("grey 8", "-depth 8", colours=GREY),
    tiff("grey 16", colours=GREY, bits=16),
    tiff("grey float", FLOAT, "tiffcp -c none", colours=GREY, bits=32),
    tiff("8 alpha", "-depth 8", alpha=True),
    tiff("16 alpha", bits=16, alpha=True),
    tiff("grey 16 alpha", colours=GREY, bits=16, alpha=True),
    tiff("8 multiplied alpha", "-depth 8 -define tiff:alpha=associated", alpha=True, loss=3),
    tiff("inks 8", "-depth 8", colours=INKS, loss=0.3),
    tiff("inks 16", colours=INKS, bits=16, loss=0.02),
    tiff("palette", "-type Palette -colors 200 -depth 8"),
    tiff("bilevel", "-monochrome -depth 1", colours=GREY),
    tiff("bilevel fax", "-monochrome -compress Group4", colours=GREY),
    tiff("grey 8 white is zero", "-depth 8 -define quantum:polarity=min-is-white", colours=GREY),
    tiff("grey 16 white is zero", "-define quantum:polarity=min-is-white", colours=GREY, bits=16),
    tiff("8 LZW", "-depth 8", "tiffcp -c lzw:2"),
    tiff("16 LZW", "", "tiffcp -c lzw:2", bits=16),
    tiff("16 deflate", "", "tiffcp -c zip:2", bits=16),
    tiff("float deflate", FLOAT, "tiffcp -c zip:3", bits=32),
    tiff("8 packbits", "-depth 8", "tiffcp -c packbits"),
    tiff("8 as JPEG", "-depth 8", "tiffcp -c jpeg:90", loss=3),
    tiff("grey 8 as JPEG", "-depth 8", "tiffcp -c jpeg:90", colours=GREY, loss=2),
    tiff("8 as JPEG in tiles", "-depth 8", "tiffcp -c jpeg:90 -t -w 16 -l 16", loss=3),
    tiff("8 tiles", "-depth 8", "tiffcp -t -w 16 -l 32"),
    tiff("16 tiles LZW", "", "tiffcp -t -w 32 -l 16 -c lzw:2", bits=16),
    tiff("8 planes", "-depth 8", "tiffcp -p separate -r 5"),
    tiff("16 planes in tiles", PLANES, "tiffcp -t -w 16 -l 16 -c zip:2", bits=16),
    tiff("16 planes alpha", PLANES, bits=16, alpha=True),
    tiff("float planes", f"{FLOAT} {PLANES}", "tiffcp -c zip:3", bits=32),
    tiff("8 big", "-depth 8", "tiffcp -8"),
    tiff("16 big tiles", "", "tiffcp -8 -t -w 16 -l 16", bits=16),
    tiff("16 big-endian", "", "tiffcp -B", bits=16),
    tiff("float big-endian", FLOAT, "tiffcp -B -c none", bits=32),
    tiff("16 big-endian big", "", "tiffcp -B -8 -c lzw:2", bits=16),
    tiff("8 bits the other way", "-depth 8", "tiffcp -f lsb2msb"),
    tiff("bilevel bits the other way", "-monochrome -depth 1", "tiffcp -f lsb2msb", colours=GREY),
    Kind("webp", "-quality 90", loss=3),
    Kind("webp lossless", "-define webp:lossless=true"),
    Kind("webp alpha", "-quality 90", alpha=True, loss=3),
    Kind("webp lossless alpha", "-define webp:lossless=true -define webp:exact=true", alpha=True),
    Kind("bmp 24", "-depth 8 -type TrueColor"),
    Kind("bmp palette", "-colors 200 -type Palette"),
    Kind("gif", ""),
    Kind("gif interlaced", "-interlace GIF"),
    Kind("ppm 8", "-depth 8"),
    Kind("ppm 16", "-depth 16", bits=16),
    Kind("ppm words", "-depth 8 -compress none"),
    Kind("pgm 8", "-depth 8", colours=GREY),
    Kind("pgm 16", "-depth 16", colours=GREY, bits=16),
    Kind("pbm", "-monochrome", colours=GREY),
    Kind("avif", "-quality 90", loss=6, may_fail=True),
    Kind("heic", "-quality 90", loss=6, may_fail=True),
)

# --- what else is varied ----------------------------------------------------------------------

WHITE = (0.3127, 0.329)


def rgb_profile(white: Sequence[float], primaries: Sequence[float], gamma: float) -> bytes:
    made: bytes = imagecodecs.cms_profile("rgb", whitepoint=white, primaries=primaries, gamma=gamma)
    return made


PROFILES = {
    "none": None,
    "srgb": imagecodecs.cms_profile("srgb"),
    "adobe": imagecodecs.cms_profile("adobergb"),
    "p3": rgb_profile(WHITE, (0.68, 0.32, 0.265, 0.69, 0.15, 0.06), 2.4),
    "prophoto": rgb_profile(
        (0.3457, 0.3585), (0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001), 1.8
    ),
    "gamma18": imagecodecs.cms_profile("gray", whitepoint=WHITE, gamma=1.8),
    "press": cmyk_profile(
        {(0, 0, 0, 0): (255, 128, 128), (1, 0, 0, 0): (140, 90, 80), (0, 1, 0, 0): (120, 200, 128)}
    ),
}
FITTING = {
    RGB: ("none", "srgb", "adobe", "p3", "prophoto"),
    GREY: ("none", "gamma18"),
    INKS: ("none", "press"),
}
WITHOUT_PROFILE = ("bmp", "ppm", "pgm", "pbm", "avif", "heic")
"""Here none, or ImageMagick does not write any."""
DENSITIES = {
    "": (),
    "300 dpi": ("-density", "300", "-units", "PixelsPerInch"),
    "600x300 dpi": ("-density", "600x300", "-units", "PixelsPerInch"),
    "118 per cm": ("-density", "118", "-units", "PixelsPerCentimeter"),
    "240 dpi in EXIF": (),
}
WITHOUT_DENSITY = ("gif", "ppm", "pgm", "pbm")
TURNED = ("jpg", "png", "tif", "webp")
"""Formats in which EXIF says how the picture is turned."""
WRITTEN = TURNED


@dataclass(frozen=True)
class Case:
    """One photo, and the format its result gets."""

    kind: Kind
    profile: str = "none"
    orientation: int = 1
    density: str = ""
    to: str = ""

    def __str__(self) -> str:
        to = f"to {self.to}" if self.to else ""
        turned = f"turned {self.orientation}"
        return ", ".join(filter(None, (self.kind.name, self.profile, turned, self.density, to)))

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Each two of what is varied."""
        kind = self.kind
        traits = (
            *(kind.ending, f"{kind.bits} bits", f"{kind.colours}, alpha {kind.alpha}"),
            *(f"profile {self.profile}", f"turned {self.orientation}"),
            *(f"density {self.density}", f"to {self.to}"),
        )
        return frozenset(itertools.combinations(traits, 2))


def possible(kind: Kind, targets: Sequence[str]) -> Iterator[Case]:
    """What a kind can be varied to."""
    profiles = ("none",) if kind.ending in WITHOUT_PROFILE else FITTING[kind.colours]
    turns = range(1, 9) if kind.ending in TURNED else (1,)
    densities = [""] if kind.ending in WITHOUT_DENSITY else list(DENSITIES)
    if kind.ending == "bmp":
        densities.remove("240 dpi in EXIF")
    for choice in itertools.product(profiles, turns, densities, targets):
        yield Case(kind, *choice)


def covering() -> list[Case]:
    """Each kind once, then what is missing until every two traits that can have met."""
    found: list[Case] = []
    met: set[tuple[str, str]] = set()
    for kind in KINDS:
        found.append(max(possible(kind, [""]), key=lambda case: len(case.pairs() - met)))
        met |= found[-1].pairs()
    first = {(kind.ending, kind.bits, kind.colours, kind.alpha): kind for kind in reversed(KINDS)}
    others = {kind: [other for other in WRITTEN if other != kind.ending] for kind in first.values()}
    every = {
        case.pairs(): case
        for kind, targets in others.items()
        for case in possible(kind, targets if kind.ending in WRITTEN else [""])
    }
    missed = frozenset[tuple[str, str]]().union(*every) - met
    while missed:
        one = min(missed)
        best = max(
            (pairs for pairs in every if one in pairs), key=lambda pairs: len(pairs & missed)
        )
        found.append(every[best])
        missed -= best
    return found


PICKED = (
    ("tif palette", "p3", 6, "600x300 dpi", ""),
    ("tif bilevel fax", "gamma18", 8, "600x300 dpi", ""),
    ("tif inks 8", "press", 7, "600x300 dpi", "jpg"),
    ("tif 8 as JPEG", "adobe", 5, "600x300 dpi", "png"),
)
"""What Pillow decodes, and turns itself; three traits meet here."""
CASES = covering()
CASES += [Case(next(k for k in KINDS if k.name == name), *rest) for name, *rest in PICKED]

# --- tags -------------------------------------------------------------------------------------

EXIF = (
    *("-IFD0:Make=Zeiss Ikon", "-IFD0:Model=Contessa 35", "-IFD0:Artist=Käthe Blume"),
    *("-IFD0:ImageDescription=Oma am See", "-IFD0:ModifyDate=1998:03:02 09:30:00"),
    *("-IFD0:XPTitle=Großer Jüdenhof", "-IFD0:Rating=4", "-IFD0:Copyright=family"),
    *("-ExifIFD:DateTimeOriginal=1952:07:14 12:00:00", "-ExifIFD:SubSecTimeOriginal=250"),
    *("-ExifIFD:OffsetTimeOriginal=+01:00", "-ExifIFD:UserComment=Großer Jüdenhof, Mitte"),
    *("-ExifIFD:ExposureTime=1/125", "-ExifIFD:FNumber=5.6", "-ExifIFD:ISO=100"),
    *("-ExifIFD:LensInfo=45 45 2.8 2.8", "-ExifIFD:Flash#=0", "-ExifIFD:ColorSpace#=1"),
    *("-ExifIFD:FocalPlaneXResolution=1000", "-ExifIFD:FocalPlaneYResolution=800"),
    *(f"-ExifIFD:ExifImageWidth={WIDTH}", f"-ExifIFD:ExifImageHeight={HEIGHT}"),
    "-ExifIFD:SubjectArea=13 15 10 8",
    *("-GPS:GPSLatitude=52.515", "-GPS:GPSLatitudeRef=N", "-GPS:GPSLongitude=13.409"),
    *("-GPS:GPSLongitudeRef=E", "-GPS:GPSAltitude=34.5", "-GPS:GPSDateStamp=1952:07:14"),
    *("-GPS:GPSTimeStamp=11:00:00", "-InteropIFD:InteropIndex=R98"),
)
XMP = (
    *("-XMP-dc:Title=Oma am See", "-XMP-dc:Title-de=Oma am Müggelsee", "-XMP-dc:Subject=Oma"),
    *("-XMP-dc:Subject=Müggelsee & Freunde", "-XMP-xmp:Rating=4", "-XMP-xmp:Label=red"),
    *("-XMP-photoshop:City=Berlin", "-XMP-xmpMM:DocumentID=uuid:7b1", "-XMP-tiff:Make=Zeiss"),
    "-XMP-MP:RegionInfoMP={Regions=[{PersonDisplayName=Käthe,Rectangle=0.2|, 0.3|, 0.1|, 0.2}]}",
    "-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=52,H=37,Unit=pixel},RegionList=["
    "{Area={X=0.25,Y=0.4,W=0.1,H=0.2,Unit=normalized},Name=Käthe,Type=Face}]}",
)
IPTC = (
    *("-IPTC:CodedCharacterSet=UTF8", "-IPTC:Caption-Abstract=Oma am Müggelsee, 1952"),
    *("-IPTC:Keywords=Oma", "-IPTC:Keywords=Müggelsee", "-IPTC:By-line=Käthe Blume"),
    *("-IPTC:City=Berlin", "-IPTC:DateCreated=1952:07:14"),
)
PNG = (
    *("-PNG:Title=Oma am See", "-PNG:Description=am Müggelsee", "-PNG:Author=Käthe"),
    *("-PNG:CreationTime=1952:07:14 12:00:00", "-PNG:Comment=told by 东京"),
)
RESOURCES = ("-Photoshop:URL=http://example.org/oma", "-Photoshop:CopyrightFlag#=1")
COMMENT = ("-Comment=found in a shoebox",)
TAGS = {
    "jpg": (*EXIF, *XMP, *IPTC, *RESOURCES, *COMMENT),
    "png": (*EXIF, *XMP, *IPTC, *PNG),
    "tif": (*EXIF, *XMP, *IPTC, *RESOURCES),
    "webp": (*EXIF, *XMP),
    "avif": (*EXIF, *XMP),
    "heic": (*EXIF, *XMP),
    "gif": (*XMP, *COMMENT),
}
DENSITY_TAGS = {
    "300 dpi": {"-IFD0:XResolution": 300, "-IFD0:YResolution": 300},
    "600x300 dpi": {
        **{"-IFD0:XResolution": 600, "-IFD0:YResolution": 300, "-XMP-tiff:XResolution": 600},
        **{"-XMP-tiff:YResolution": 300, "-XMP-tiff:ResolutionUnit#": 2},
    },
    "240 dpi in EXIF": {
        **{"-IFD0:XResolution": 240, "-IFD0:YResolution": 240, "-IFD0:ResolutionUnit#": 2},
    },
    "118 per cm": {
        **{"-IFD0:XResolution": 118, "-IFD0:YResolution": 118, "-IFD0:ResolutionUnit#": 3},
        **{"-XMP-tiff:XResolution": 118, "-XMP-tiff:YResolution": 118},
        "-XMP-tiff:ResolutionUnit#": 3,
    },
}
SIDES = {"-XMP-tiff:ImageWidth": WIDTH, "-XMP-tiff:ImageHeight": HEIGHT}


def tags_of(case: Case, thumbnail: Path) -> list[str]:
    """What exiftool is told to put into a photo."""
    if case.kind.big:
        return []
    words = list(TAGS.get(case.kind.ending, ()))
    if case.kind.ending in ("jpg", "tif"):
        words.append(f"-Photoshop:PhotoshopThumbnail<={thumbnail}")
    if case.kind.ending == "jpg":
        words.append(f"-IFD1:ThumbnailImage<={thumbnail}")
    density = DENSITY_TAGS.get(case.density, {}) if words else {}
    words += [f"{name}={value}" for name, value in density.items()]
    if case.kind.ending in TURNED:
        turned = case.orientation
        words += [f"-IFD0:Orientation#={turned}", f"-XMP-tiff:Orientation#={turned}"]
        words += [f"{name}={value}" for name, value in SIDES.items()]
    return words


# --- everything is made once ------------------------------------------------------------------


def picture(path: Path) -> None:
    """R, G, B and alpha with 16 bits: smooth colours, a disc, and corners that are all different."""
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH] / np.array([HEIGHT, WIDTH])[:, None, None]
    out = np.stack([across, down, 0.6 - 0.4 * across * down, 0.3 + 0.7 * down], axis=-1)
    out[: HEIGHT // 3, : WIDTH // 4] = (0.9, 0.85, 0.8, 1)
    out[(across - 0.7) ** 2 + (down - 0.6) ** 2 < 0.03] = (0.1, 0.2, 0.3, 0)
    path.write_bytes(np.rint(out * 65535).astype("<u2").tobytes())


def make(case: Case, raw: Path, folder: Path) -> None:
    """Lets the programs of others make the photo, without its tags."""
    kind, path = case.kind, source_of(case, folder)
    words = ["-size", f"{WIDTH}x{HEIGHT}", "-depth", "16", "-endian", "LSB", f"rgba:{raw}"]
    words += [] if kind.alpha else ["-alpha", "off"]
    if kind.colours == GREY:
        words += ["-colorspace", "Gray"]
    if kind.colours == INKS:
        words += ["-colorspace", "CMYK"]
    if kind.big:
        words += ["-orient", ORIENTATIONS[case.orientation - 1]]
    words += [*DENSITIES[case.density], *kind.words.split()]
    if case.density == "118 per cm" and kind.ending in ("jpg", "tif"):
        words += ["-profile", str(folder / "density.8bim")]
    if case.profile != "none":
        words += ["-profile", str(folder / f"{case.profile}.icc")]
    convert(*words, path)
    for tool in kind.after:
        before = path.with_suffix(".before")
        path.rename(before)
        run(*tool.split(), before, path)
        before.unlink()


def source_of(case: Case, folder: Path) -> Path:
    """Where a photo is."""
    return folder / f"{CASES.index(case)}.{case.kind.ending}"


def reference(case: Case, path: Path, srgb: Path) -> np.ndarray:
    """The photo as ImageMagick shows it, turned as it shall be; inks as their profile says."""
    words: list[str | Path] = ["-orient", ORIENTATIONS[case.orientation - 1]]
    if case.kind.colours == INKS and case.profile != "none":
        words += ["-intent", "Relative", "+black-point-compensation", "-profile", srgb]
    return decoded(path, *words)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """All photos and both results of each, and what ImageMagick and exiftool see in them.

    source: where a photo is; seen: its picture; refused: those that could not be made, with the words said.
    results: where a result is, by photo and size; shown: its picture; failed: what was raised instead.
    tags: of each file.
    """
    folder = tmp_path_factory.mktemp("matrix")
    raw = folder / "picture.raw"
    picture(raw)
    for name, profile in PROFILES.items():
        if profile is not None:
            (folder / f"{name}.icc").write_bytes(profile)
    inches = round(118 * 2.54 * 65536)
    block = struct.pack(">4sHHIIHHIHH", b"8BIM", 1005, 0, 16, inches, 2, 2, inches, 2, 2)
    (folder / "density.8bim").write_bytes(block)  # of Photoshop, shown in centimetres
    refused: dict[Case, str] = {}

    def source(case: Case) -> Path:
        return source_of(case, folder)

    def made_or_refused(case: Case) -> None:
        try:
            make(case, raw, folder)
        except Refused as error:
            if not case.kind.may_fail:
                raise
            refused[case] = str(error)

    with ThreadPoolExecutor(2) as pool, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SR_DESKTOP_HOME", str(folder / "home"))
        list(pool.map(made_or_refused, CASES))
        cases = [case for case in CASES if case not in refused]
        srgb = folder / "srgb.icc"
        # before the tags: not every reader turns by them
        upright = pool.map(lambda case: reference(case, source(case), srgb), cases)
        seen = dict(zip(cases, upright, strict=True))
        thumbnail = folder / "thumbnail.jpg"
        convert("-size", "16x12", "xc:tan", thumbnail)
        tagged = ((source(case), tags_of(case, thumbnail)) for case in cases)
        write_tags([(path, words) for path, words in tagged if words], folder)
        toolbox, results, failed = Toolbox(), {}, {}
        for case, size in itertools.product(cases, SIZES):
            ending = f".{case.to}" if case.to else usual_ending(source(case))
            target = folder / f"{source(case).stem} {size}{ending}"
            settings = Settings(size=Size.parse(size), clean_up=0, strength=0, device="cpu")
            try:
                outcome = restore_file(source(case), target, settings, toolbox, Progress())
                results[case, size] = outcome.target
            except Exception as error:  # noqa: BLE001 - told by the test of this photo
                failed[case] = error
        shown = dict(zip(results, pool.map(decoded, results.values()), strict=True))
        files = [*map(source, cases), *results.values()]
        yield SimpleNamespace(
            source=source,
            refused=refused,
            failed=failed,
            seen=seen,
            results=results,
            shown=shown,
            tags=read_tags(files, folder),
        )


def of(made: SimpleNamespace, case: Case, size: str) -> Path:
    """The result of a photo."""
    if case in made.refused:
        pytest.skip(f"ImageMagick can't make it here: {made.refused[case]}")
    if (case, size) in made.failed:
        raise made.failed[case, size]
    return made.results[case, size]


def both(made: SimpleNamespace, case: Case) -> Iterator[tuple[Path, dict, int, int]]:
    """Both results of a photo: path, tags, width and height."""
    for size in SIZES:
        path = of(made, case, size)
        height, width = made.shown[case, size].shape[:2]
        yield path, made.tags[path], width, height


# --- the tests --------------------------------------------------------------------------------

every_photo = pytest.mark.parametrize("case", CASES, ids=str)
TYPE = {8: "uint8", 16: "uint16", 32: "float32"}
LOSS = {"jpg": 2.5, "webp": 4}
"""Mean steps of 255 that a result in that format may be off; there is no other loss."""
MOST = 20
"""How often the mean loss that is let pass may be met in a single place."""
EXACT = 0.004
"""Of a step of 255: floats that ImageMagick rounds to 16 bits."""


def off(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far apart colours are that can be seen, in steps of 255; alpha too."""
    assert one.shape == other.shape
    apart = np.abs(one - other) * 255
    apart[..., :3] *= np.maximum(one[..., 3:], other[..., 3:])
    return apart


def on_white(pixels: np.ndarray) -> np.ndarray:
    """What a JPEG shows of a transparent picture."""
    out = np.ones_like(pixels)
    out[..., :3] = pixels[..., :3] * pixels[..., 3:] + 1 - pixels[..., 3:]
    return out


@every_photo
def test_opened_upright_at_its_depth_with_its_own_values(made, case):
    of(made, case, "same")
    kind, photo = case.kind, open_photo(made.source(case))
    assert photo.pixels.dtype == TYPE[kind.bits]
    assert photo.is_grey == (kind.colours == GREY)
    assert (photo.alpha is not None) == kind.alpha
    opened = np.ones((*photo.pixels.shape[:2], 4))
    opened[..., :3] = photo.pixels / photo.full
    if photo.alpha is not None:
        opened[..., 3] = photo.alpha / photo.full
    seen = made.seen[case]
    apart = off(opened, seen) if kind.loss else np.abs(opened - seen) * 255
    assert apart.mean() <= max(EXACT, kind.loss)
    assert apart.max() <= max(EXACT, MOST * kind.loss)


def ending_of(path: Path) -> str:
    """Without the dot."""
    return path.suffix[1:]


@every_photo
def test_the_new_file_shows_the_same(made, case):
    path = of(made, case, "same")
    expected, shown = made.seen[case], made.shown[case, "same"]
    if ending_of(path) == "jpg":
        expected = on_white(expected)
    loss = case.kind.loss + LOSS.get(ending_of(path), 0)
    apart = off(shown, expected) if loss else np.abs(shown - expected) * 255
    assert apart.mean() <= max(EXACT, loss)
    deep = case.kind.bits == 32 and ending_of(path) == "png"  # it keeps 16 bits of them
    assert loss or apart.max() <= EXACT + (0.5 / 257 if deep else 0)


def cells(pixels: np.ndarray, side: int) -> np.ndarray:
    """Means of squares of `side` pixels: what is seen of colours, and alpha."""
    height, width = (length // side for length in pixels.shape[:2])
    seen = pixels[: height * side, : width * side].copy()
    seen[..., :3] *= seen[..., 3:]
    return seen.reshape(height, side, width, side, 4).mean(axis=(1, 3))


@every_photo
def test_twice_as_large_it_shows_the_same(made, case):
    path = of(made, case, "2x")
    expected, shown = made.seen[case], made.shown[case, "2x"]
    assert shown.shape[:2] == (2 * expected.shape[0], 2 * expected.shape[1])
    if ending_of(path) == "jpg":
        expected = on_white(expected)
    apart = np.abs(cells(shown, 8) - cells(expected, 4)) * 255
    assert apart.mean() <= 2 + case.kind.loss + LOSS.get(ending_of(path), 0)


DEPTHS = ("File:BitsPerSample", "PNG:BitDepth", "IFD0:BitsPerSample")
KEPT_PACKINGS = (1, 5, 8, 32773)
"""TIFF's numbers of none, LZW, deflate and PackBits."""


@every_photo
def test_depth_and_channels_of_the_new_file(made, case):
    kind = case.kind
    colours = 1 if kind.colours == GREY else 3
    for path, tags, _, _ in both(made, case):
        ending = ending_of(path)
        told = [str(tags[name]).split() for name in DEPTHS if name in tags]
        bits = {"png": min(16, kind.bits), "tif": kind.bits}.get(ending, 8)
        assert ending == "webp" or told == [[str(bits)] * len(told[0])], path
        if ending == "png":
            assert tags["PNG:ColorType"] == {1: 0, 3: 2}[colours] + 4 * kind.alpha, path
        elif ending == "tif":
            assert tags["IFD0:SamplesPerPixel"] == colours + kind.alpha, path
            assert tags["IFD0:PhotometricInterpretation"] == {1: 1, 3: 2}[colours], path
            packing = made.tags[made.source(case)].get("IFD0:Compression", 0)
            assert tags["IFD0:Compression"] == (packing if packing in KEPT_PACKINGS else 8), path
        elif ending == "jpg":
            assert tags["File:ColorComponents"] == colours, path


@every_photo
def test_the_profile_is_in_the_new_file(made, case):
    expected = None if case.kind.colours == INKS else PROFILES[case.profile]
    for path, tags, _, _ in both(made, case):
        told = tags.get("ICC_Profile:ICC_Profile")
        found = None if told is None else base64.b64decode(told.removeprefix("base64:"))
        assert found == expected, path


# --- tags -------------------------------------------------------------------------------------

NOT_OF_THE_PHOTO = re.compile(
    r"(SourceFile|ExifTool|System|Composite|File|ICC.*|QuickTime|Meta|GIF|RIFF|JFIF|Adobe|PNG-pHYs)(:.*)?"
    r"|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette)"
    r"|PNG:(Transparency|BackgroundColor|Gamma|SRGBRendering|ProfileName|[A-Za-z]+[XY])"
    r"|IFD0:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation|FillOrder)"
    r"|IFD0:(SamplesPerPixel|PlanarConfiguration|Predictor|ColorMap|ExtraSamples|SampleFormat)"
    r"|IFD0:((Strip|Tile)(Offsets|ByteCounts)|RowsPerStrip|TileWidth|TileLength|JPEGTables|InkSet)"
    r"|IFD0:(S(Min|Max)SampleValue|ReferenceBlackWhite|YCbCr.*|PageNumber)"
)
"""How the files store their pictures, and what exiftool works out: of each file its own."""
CORRECTED = re.compile(
    r"Photoshop:[XY]Resolution|(IFD0|XMP-tiff):(Orientation|[XY]Resolution|ResolutionUnit|ImageWidth|ImageHeight)"
    r"|ExifIFD:(ExifImage(Width|Height)|SubjectArea|FocalPlane[XY]Resolution)"
    r"|XMP-mwg-rs:RegionInfo|XMP-MP:RegionInfoMP"
)
"""What a new size makes false. Other tests look at these."""
DROPPED = re.compile(r"IFD1:.*|IFD0:PreviewImage.*|Photoshop:PhotoshopThumbnail|PNG:ModifyDate")
"""Pictures of the photo as it was, and when a file was written that this one is not."""
ADDED = re.compile(r"XMP-restoration:.*|XMP-x:.*|IPTC2:.*")
"""Our record, with the packet around it where there was none; captions where TIFF has a second place."""
WITHOUT = {
    "jpg": r"PNG:.*",
    "png": r"-",
    "tif": r"PNG:.*",
    "webp": r"PNG:.*|IPTC.*|Photoshop:.*",
}
"""What other formats have no place for."""


def same_for(tags: dict, *patterns: re.Pattern[str] | str) -> dict:
    """The tags that results have too, without those that fit one of the patterns."""
    return {
        name: value
        for name, value in tags.items()
        if not any(
            re.fullmatch(pattern, name) for pattern in (NOT_OF_THE_PHOTO, CORRECTED, *patterns)
        )
    }


@every_photo
def test_tags_are_those_of_the_photo(made, case):
    source = made.tags[made.source(case)]
    for path, tags, _, _ in both(made, case):
        ending = ending_of(path)
        without = WITHOUT[ending] if ending != case.kind.ending else "-"
        expected, found = same_for(source, DROPPED, without), same_for(tags)
        if (comment := source.get("File:Comment")) and ending == "png":
            expected["PNG:Comment"] = comment
        names = {*expected, *(name for name in found if not ADDED.fullmatch(name))}
        told = [(name, expected.get(name), found.get(name)) for name in sorted(names)]
        assert not [each for each in told if each[1] != each[2]], path
        assert ending != "jpg" or tags.get("File:Comment") == comment, path


def turned_region(area: dict, orientation: int) -> dict:
    """A region, its centre and size in shares of the picture, where it is in the upright one."""
    x, y, w, h = (area[name] for name in "XYWH")
    places = {
        **{1: (x, y), 2: (1 - x, y), 3: (1 - x, 1 - y), 4: (x, 1 - y)},
        **{5: (y, x), 6: (1 - y, x), 7: (1 - y, 1 - x), 8: (y, 1 - x)},
    }
    size = (h, w) if orientation in SIDEWAYS else (w, h)
    return dict(zip("XYWH", (*places[orientation], *size), strict=True))


SUBJECT = {"X": 13 / WIDTH, "Y": 15 / HEIGHT, "W": 10 / WIDTH, "H": 8 / HEIGHT}
"""EXIF counts it in pixels of the stored picture."""


@every_photo
def test_tags_that_a_new_size_makes_false_are_true(made, case):
    source = made.tags[made.source(case)]
    for path, tags, width, height in both(made, case):
        for name, true in {
            "IFD0:Orientation": 1,
            "XMP-tiff:Orientation": 1,
            "XMP-tiff:ImageWidth": width,
            "XMP-tiff:ImageHeight": height,
            "ExifIFD:ExifImageWidth": width,
            "ExifIFD:ExifImageHeight": height,
        }.items():
            assert tags.get(name) == (true if name in source else tags.get(name)), (path, name)
        assert tags.get("IFD0:Orientation", 1) == 1, path
        if "ExifIFD:SubjectArea" in source:
            area = turned_region(SUBJECT, case.orientation)
            shares = [int(each) for each in tags["ExifIFD:SubjectArea"].split()]
            sides = (width, height) * 2
            told = [share / side for share, side in zip(shares, sides, strict=True)]
            assert told == pytest.approx([*area.values()], abs=0.5 / min(sides)), path
            sensor = [tags[f"ExifIFD:FocalPlane{axis}Resolution"] for axis in "XY"]
            before = [WIDTH / 1000, HEIGHT / 800][:: -1 if case.orientation in SIDEWAYS else 1]
            assert [width / sensor[0], height / sensor[1]] == pytest.approx(before, rel=1e-3), path
        assert tags["XMP-restoration:ResultSize"] == f"{width}x{height}", path


@every_photo
def test_names_stay_with_the_faces(made, case):
    if "XMP-mwg-rs:RegionInfo" not in made.tags[made.source(case)]:
        assert all("XMP-mwg-rs:RegionInfo" not in tags for _, tags, *_ in both(made, case))
        return
    turned = turned_region({"X": 0.25, "Y": 0.4, "W": 0.1, "H": 0.2}, case.orientation)
    corner = (turned["X"] - turned["W"] / 2, turned["Y"] - turned["H"] / 2)
    for path, tags, width, height in both(made, case):
        found = tags["XMP-mwg-rs:RegionInfo"]
        assert found["AppliedToDimensions"] == {"W": width, "H": height, "Unit": "pixel"}, path
        (region,) = found["RegionList"]
        assert (region["Name"], region["Type"]) == ("Käthe", "Face")
        area = {name: region["Area"][name] for name in "XYWH"}
        assert area == pytest.approx(turned, abs=1e-6), path
        (person,) = tags["XMP-MP:RegionInfoMP"]["Regions"]
        assert person["PersonDisplayName"] == "Käthe"
        given = [float(share) for share in person["Rectangle"].split(",")]
        assert given == pytest.approx([*corner, turned["W"], turned["H"]], abs=1e-6), path


PER_INCH = {"JFIF": {1: 1, 2: 2.54}, "IFD0": {None: 1, 2: 1, 3: 2.54}, "XMP-tiff": {2: 1, 3: 2.54}}
"""How often the units of each group go into an inch, by their numbers; nothing means inches (TIFF 6.0)."""


def print_sizes(tags: dict, width: int, height: int) -> dict[str, tuple[float, float]]:
    """Width and height of a print in inches, by each place in the file that says so."""
    found = {}
    for group in (*PER_INCH, "Photoshop"):
        across, down = (tags.get(f"{group}:{axis}Resolution") for axis in "XY")
        units = PER_INCH.get(group, {None: 1})
        per_inch = units.get(tags.get(f"{group}:ResolutionUnit"))
        if across and down and per_inch:
            found[group] = (width / across / per_inch, height / down / per_inch)
    for group, name in (("PNG-pHYs", "PixelsPerUnit"), ("File", "PixelsPerMeter")):
        if tags.get(f"{group}:{name}X"):
            across, down = (tags[f"{group}:{name}{axis}"] * 0.0254 for axis in "XY")
            found[group] = (width / across, height / down)
    return found


@every_photo
def test_a_print_stays_as_large(made, case):
    before = print_sizes(made.tags[made.source(case)], WIDTH, HEIGHT)
    if not before:
        assert not any(print_sizes(*rest) for _, *rest in both(made, case))
        return
    expected = next(iter(before.values()))
    if case.orientation in SIDEWAYS:
        expected = expected[::-1]
    for path, tags, width, height in both(made, case):
        after = print_sizes(tags, width, height)
        assert after, path
        for place, told in after.items():
            assert told == pytest.approx(expected, rel=0.002), (path, place)
