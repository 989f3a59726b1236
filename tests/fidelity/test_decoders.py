"""The pictures by which other programs test their decoders, where somebody has fetched them.

They are not part of the repository. On Debian, with a line `deb-src` for main among the sources:

    mkdir pictures && cd pictures
    apt-get source --download-only libpng1.6 tiff libjpeg-turbo libwebp libheif gdk-pixbuf leptonlib libgd2 \\
        exiv2 libexif libsdl2-image golang-1.19 netpbm-free pillow
    for file in *.dsc; do dpkg-source --no-check -x "$file"; done
    pip download --no-deps --no-binary :all: --no-build-isolation imagecodecs pillow-heif
    for file in *.tar.gz; do tar xf "$file"; done

and then `SR_DESKTOP_PICTURES=pictures ./check -k decoders`. Packages that can't be had may be left out.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sr_desktop.engine.formats import READ_ENDINGS
from tests.fidelity.test_mutated import MEMORY_AT_THE_LIMIT, check
from tests.fidelity.trial import OPENED, Outcome, tried

VARIABLE = "SR_DESKTOP_PICTURES"


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """What became of each picture in the folder."""
    folder = Path(os.environ.get(VARIABLE, ""))
    if VARIABLE not in os.environ or not folder.is_dir():
        pytest.skip(f"{VARIABLE} names no folder of pictures")
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READ_ENDINGS and path.is_file() and path.stat().st_size
    )
    assert found, f"no pictures in {folder}"
    return list(tried(found))


def test_each_is_opened_or_refused_with_a_sentence(outcomes):
    check(outcomes, MEMORY_AT_THE_LIMIT)


def test_the_png_suite_is_read_whole(outcomes):
    suite = [each for each in outcomes if each.path.parent.name == "pngsuite"]
    if not suite:
        pytest.skip("there is no PNG suite among the pictures")
    for each in suite:  # by its own rule, names of damaged ones begin with x
        assert (each.what == OPENED) != each.path.name.startswith("x"), each
