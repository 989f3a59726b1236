"""The restoration record: it comes back as it went in, beside the words of others; lies are not believed."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from sr_desktop.engine import xmp
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.record import NAMESPACE, Record, read_record
from sr_desktop.engine.settings import MOST_FACE_CHOICES, FaceChoice, Settings, Size
from sr_desktop.engine.writing import save_photo
from tests.support import picture, write_photo

SETTINGS = Settings(
    model='own "net" & <more>',
    size=Size(box=(2362, 3543), dpi=300.0),
    clean_up=0.1 + 0.2,
    strength=1 / 3,
    faces="gentle",
    face_choices=(FaceChoice(1 / 3, 0.1 + 0.2, 0.0), FaceChoice(1.0, 0.0, 5e-324)),
    keep_colours=False,
    luminance_only=True,
    descreen=True,
    format="tiff",
    quality=71,
    device="cuda:1",
    tile=512,
    engine="reference",
)
RECORD = Record(
    "1.2.3",
    "Oma & Opa \u201e1952\u201c.jpg",
    "ab" * 32,
    (2362, 3543),
    (("strong one.pth", "01" * 32), ("weak.pth", "23" * 32)),
    SETTINGS,
    "bfloat16",
    finder="yunet",
    faces_found=3,
    face_weights=(("face finder.onnx", "45" * 32), ("net <1>.pth", "67" * 32)),
)
FOREIGN = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<r:Description r:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"'
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" tiff:ImageWidth='60'>"
    "<tiff:ImageLength>40</tiff:ImageLength>"
    "<dc:description><r:Alt><r:li>Hochzeit \u00e4</r:li></r:Alt></dc:description>"
    "<xmp:Thumbnails xmlns:xmp='http://ns.adobe.com/xap/1.0/'>old</xmp:Thumbnails>"
    "</r:Description></r:RDF></x:xmpmeta>" + " " * 2000 + '<?xpacket end="w"?>'
)


def values_of(record):
    return [getattr(record, field.name) for field in fields(record)]


def test_every_setting_is_in_the_record():
    assert all(
        getattr(SETTINGS, field.name) != getattr(Settings(), field.name)
        for field in fields(Settings)
    ), "this test must use other values than the usual ones"
    assert read_record(RECORD.put_into(None)) == RECORD
    plain = Record(*values_of(RECORD)[:4], RECORD.weights[:1], Settings(), "float32")
    assert all(
        one != other for one, other in zip(values_of(RECORD)[4:], values_of(plain)[4:], strict=True)
    ), "this test must use other values than the usual ones"
    assert read_record(plain.put_into(None)) == plain


def test_faces_that_were_looked_for_and_not_found_are_told():
    none = replace(RECORD, finder="cascade", faces_found=0, face_weights=())
    assert read_record(none.put_into(None)) == none


def test_as_many_choices_as_there_may_be_are_read_and_no_more():
    choices = tuple(FaceChoice(n / 1000, 0.5, 0.7) for n in range(MOST_FACE_CHOICES + 1))
    most = replace(RECORD, settings=replace(SETTINGS, face_choices=choices[1:]))
    assert read_record(most.put_into(None)) == most
    assert len(most.put_into(None)) < 20_000, "a JPEG has room for three times that"
    more = replace(RECORD, settings=replace(SETTINGS, face_choices=choices))
    assert read_record(more.put_into(None)) is None


@pytest.mark.parametrize(
    "size",
    [
        *(Size(factor=1.0), Size(factor=2.0), Size(factor=2.0 / 3), Size(box=(1920, 1080))),
        *(Size(box=(2362, 3543), dpi=300.0), Size(box=(199_999, 7), dpi=1200.0)),
        Size(box=(3543, 2362), dpi=300.0, fixed=True),
    ],
)
def test_a_size_is_written_as_it_is_read(size):
    assert Size.parse(str(size)) == size


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_what_others_wrote_stays_and_an_older_record_goes(encoding):
    packet = FOREIGN.encode(encoding)
    first = replace(RECORD, source="first.jpg").put_into(packet)
    second = RECORD.put_into(first)
    assert read_record(second) == RECORD
    assert b"first.jpg" not in second
    text = second.decode()
    assert "Hochzeit \u00e4" in text
    ET.fromstring(text)
    assert len(second) < len(FOREIGN) + 1500, "padding makes room"


def test_a_packet_that_is_none_is_replaced():
    for packet in (b"", b"no xml", b"<x:xmpmeta>", b"\xff\xfe\x00", b"\xe4" * 50):
        assert read_record(RECORD.put_into(packet)) == RECORD


def test_a_record_that_another_program_wrote_again_is_read():
    tree = ET.fromstring(RECORD.put_into(FOREIGN.encode()))
    assert read_record(ET.tostring(tree)) == RECORD
    (ours,) = (d for d in tree.iter() if f"{{{NAMESPACE}}}Model" in d.attrib)
    for name, value in list(ours.attrib.items()):
        if NAMESPACE in name:
            ET.SubElement(ours, name).text = value
            del ours.attrib[name]
    assert read_record(ET.tostring(tree)) == RECORD


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('CleanUp="0.30000000000000004"', 'CleanUp="nan"'),
        ('CleanUp="0.30000000000000004"', 'CleanUp="7"'),
        ('Faces="gentle"', 'Faces="young"'),
        ('FaceFinder="yunet"', 'FaceFinder="eye"'),
        *(('FacesFound="3"', f'FacesFound="{count}"') for count in ("-1", "many", "9" * 30)),
        *(
            ("1.0 0.0 5e-324", line)
            for line in ("1.0 0.0", "1 1 1 1", "1.1 0 0", "0 -0.1 0", "0 0 nan", "0 0 inf", "0  0")
        ),
        *(
            (f"{'67' * 32} net", line)
            for line in (f"{'67' * 32}net", "67 net", "net", f"{'67' * 32} {'x' * 1000} net")
        ),
        (
            "<restoration:FaceWeights><rdf:Seq>",
            "<restoration:FaceWeights>x<rdf:Seq><rdf:li>a</rdf:li>",
        ),
        ('KeepColours="False"', 'KeepColours="0"'),
        ('Engine="reference"', 'Engine="rm"'),
        ('ResultSize="2362x3543"', 'ResultSize="wide"'),
        ('Program="SR Desktop', 'Program="Another'),
        (' restoration:Size="', ' restoration:Size="huge'),
        ("<rdf:li>", "<rdf:il>"),
        ("Model='", "Model='" + "x" * 2000),
        *(
            (f"Model='{RECORD.settings.model}'".replace("&", "&amp;"), f'Model="{path}"')
            for path in ("/etc/hostname", "../a", "a.pth", "~/a", "C:a", "a\\b", ".", "y" * 300)
        ),
        ("<rdf:RDF", '<!DOCTYPE a [<!ENTITY b "c">]><rdf:RDF'),
    ],
)
def test_a_record_with_nonsense_is_none(old, new):
    text = RECORD.put_into(None).decode()
    old = old.replace("<more>", "&lt;more&gt;")
    assert old in text
    assert read_record(text.replace(old, new).encode()) is None


def test_many_entities_are_not_expanded():
    bomb = '<!DOCTYPE l [<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    text = RECORD.put_into(None).decode().replace("<x:xmpmeta", f"{bomb}]><x:xmpmeta")
    assert read_record(text.replace("SR Desktop 1", "&i;").encode()) is None


@pytest.mark.parametrize(
    ("ending", "file_format"),
    [(".jpg", "jpeg"), (".png", "png"), (".tif", "tiff"), (".webp", "webp")],
)
def test_every_format_keeps_the_record_and_the_photos_own_words(tmp_path, ending, file_format):
    source = write_photo(tmp_path / "source.webp", xmp=FOREIGN.encode())
    photo = replace(open_photo(source), record=RECORD, pixels=picture(120, 80))
    path, _ = save_photo(photo, tmp_path / f"out{ending}", file_format)
    again = open_photo(path)
    assert read_record(again.xmp) == RECORD
    with Image.open(path) as image:
        image.load()
        packet = image.info.get("xmp") or image.info["XML:com.adobe.xmp"]
    text = packet if isinstance(packet, str) else packet.decode()
    assert "Hochzeit \u00e4" in text
    assert 'tiff:Orientation="1"' in text
    assert "tiff:ImageWidth='120'" in text
    assert "<tiff:ImageLength>80<" in text
    assert "Thumbnails" not in text


def test_words_too_long_for_a_jpeg_stay_and_the_record_gives_way(tmp_path):
    long = FOREIGN.replace("Hochzeit", "Hochzeit " * 7150)
    photo = replace(open_photo(write_photo(tmp_path / "a.webp", xmp=long.encode())), record=RECORD)
    path, notes = save_photo(photo, tmp_path / "out.jpg", "jpeg")
    assert b"Hochzeit" in (open_photo(path).xmp or b"")
    assert "how it was made" in notes[0]
    longer = replace(photo, xmp=long.replace("Hochzeit", "x" * 99).encode())
    path, _ = save_photo(longer, tmp_path / "out.jpg", "jpeg")
    assert read_record(open_photo(path).xmp) == RECORD, "those words fit in no JPEG anyway"


def test_values_of_other_names_are_not_ours():
    assert xmp.read_values(FOREIGN.encode(), NAMESPACE) == {}
    assert xmp.read_values(FOREIGN.encode(), "http://ns.adobe.com/tiff/1.0/") == {
        "Orientation": "6",
        "ImageWidth": "60",
        "ImageLength": "40",
    }


def test_what_others_added_to_our_description_stays():
    """Programs write a packet again in their own way: as one description, or with an empty tag."""
    dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ours = f'<rdf:Description rdf:about="" xmlns:restoration="{NAMESPACE}" restoration:Model="old"'
    for middle in (
        f'{ours} {dublin} dc:title="Hochzeit"></rdf:Description>',
        f"{ours}><dc:title {dublin}>Hochzeit</dc:title></rdf:Description>",
        f'{ours}/><rdf:Description rdf:about="" {dublin}><dc:title>Hochzeit</dc:title></rdf:Description>',
    ):
        packet = xmp.EMPTY.replace("</rdf:RDF>", middle + "</rdf:RDF>").encode()
        made = RECORD.put_into(packet)
        assert b"Hochzeit" in made
        assert read_record(made) == RECORD


@pytest.mark.parametrize(
    "packet",
    [
        xmp.EMPTY.replace("</rdf:RDF>", '<a b="&broken"/></rdf:RDF>'),
        xmp.EMPTY + "<!-- </rdf:RDF> -->",
        '<?xml version="1.0" encoding="UTF-16"?>' + xmp.EMPTY.lstrip("\ufeff"),
    ],
)
def test_a_record_can_be_read_whatever_it_was_put_into(packet):
    assert read_record(RECORD.put_into(packet.encode())) == RECORD
    if "encoding" in packet:
        assert read_record(RECORD.put_into(packet.encode("utf-16"))) == RECORD


@pytest.mark.parametrize(
    "packet",
    [
        b"<x/>" + b" " * 900_000,
        b"<x/>" + b" " * 900_000 + b"<?xpacket",
        b"<a:Thumbnails " * 70_000,
        f'<rdf:Description rdf:about="" xmlns:r="{NAMESPACE}">'.encode() * 9_000,
        b"<tiff:Orientation>" * 50_000,
        b"<tiff:Orientation>" + b" " * 900_000,
        b'tiff:Orientation="' + b"1" * 900_000,
        b"<rdf:RDF" * 100_000 + b"</rdf:RDF " * 9_000,
    ],
    ids=range(8),
)
def test_hostile_packets_take_steps_in_proportion_to_their_length(packet):
    """They hung a photo for hours; now all of this ends at once (no clock: it would never end)."""
    xmp.corrected(packet, (60, 40))
    assert read_record(RECORD.put_into(packet)) == RECORD
    assert read_record(packet) is None


def test_a_packet_that_is_too_long_is_carried_as_it_is(tmp_path):
    long = FOREIGN.replace("Hochzeit", "Hochzeit " * 140_000)
    photo = open_photo(write_photo(tmp_path / "a.webp", xmp=long.encode()))
    path, _ = save_photo(replace(photo, record=RECORD), tmp_path / "out.png", "png")
    with Image.open(path) as image:
        image.load()
        assert "Hochzeit" in image.info["XML:com.adobe.xmp"]


def test_a_record_of_before_descreening_is_still_read():
    plain = replace(RECORD, settings=replace(SETTINGS, descreen=False))
    packet = plain.put_into(None)
    older = re.sub(rb"<(\w+:Descreen)>False</\1>|\s\w+:Descreen=.False.", b"", packet)
    assert older != packet
    assert read_record(older) == plain


def test_a_record_of_before_faces_is_still_read():
    """The first records had `Faces` and nothing else of them."""
    packet = Record(*values_of(RECORD)[:5], replace(SETTINGS, face_choices=()), "float32").put_into(
        None
    )
    assert set(re.findall(rb"restoration:(Face\w*)", packet)) == {b"Faces"}
    record = read_record(packet)
    assert (record.finder, record.faces_found, record.face_weights) == ("", 0, ())
    assert record.settings.face_choices == ()
