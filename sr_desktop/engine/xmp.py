"""XMP packets as text: taking them over, making true what a new size makes false, adding properties.

A packet is RDF in XML (ISO 16684-1). What the photo's own program wrote is carried letter by letter,
not parsed and written again: only single values are replaced, and our own part is put in as a
description of its own. Packets come from strangers; they are read with a bound on their size and without
any entities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from sr_desktop.engine.tags import upright

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
MAX_BYTES = 1024**2
"""Longer packets are carried as they are."""
EMPTY = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">\n'
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)
_END = re.compile(r"</(\w+):RDF\s*>")
_DECLARATION = re.compile(r"\ufeff?\s*<\?xml[^>]*\?>")
PADDING, TRAILER = 64, "<?xpacket end"
MOST_PARTS, LONGEST_PART = 8, 64 * 1024
"""Of thumbnails and older records that are looked for: hostile packets hold any number."""

Values = Mapping[str, str | Sequence[str]]
"""Properties of one namespace by name: a text, or an ordered list of texts."""


def decoded(packet: bytes) -> str | None:
    """The packet's text (UTF-8, or UTF-16 and UTF-32 as their first bytes say); None if it is none."""
    if len(packet) > MAX_BYTES:
        return None
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"<\0", "utf-16-le"),
        (b"\0<", "utf-16-be"),
        (b"", "utf-8"),
    ):
        if packet.startswith(mark):
            try:
                text = packet.decode(encoding).rstrip("\0")
            except UnicodeDecodeError:
                return None
            # what is written is UTF-8, whatever a declaration says
            declared = _DECLARATION.match(text)
            return text[declared.end() :] if declared else text
    return None


def with_values(packet: bytes | None, namespace: str, prefix: str, values: Values) -> bytes:
    """`packet`, or a new one, with a description that holds `values` and no older one of ours.

    A packet that is no XMP, or damaged so that nobody could read them in it, is replaced by a new one.
    """
    text = (decoded(packet) if packet else None) or EMPTY
    text = _without(text, namespace)
    ends = list(_END.finditer(text))
    if not ends:
        text = EMPTY
        ends = list(_END.finditer(text))
    end = ends[-1]
    part = _description(end[1], namespace, prefix, values)
    made = _unpadded(text[: end.start()] + part + text[end.start() :]).encode()
    if packet and not read_values(made, namespace):
        return with_values(None, namespace, prefix, values)
    return made


def _description(rdf: str, namespace: str, prefix: str, values: Values) -> str:
    lines = [f'<{rdf}:Description {rdf}:about="" xmlns:{prefix}={quoteattr(namespace)}']
    lists = []
    for name, value in values.items():
        if isinstance(value, str):
            lines.append(f"  {prefix}:{name}={quoteattr(_printable(value))}")
        else:
            items = "".join(f"<{rdf}:li>{escape(_printable(item))}</{rdf}:li>" for item in value)
            lists.append(f" <{prefix}:{name}><{rdf}:Seq>{items}</{rdf}:Seq></{prefix}:{name}>\n")
    return "\n".join(lines) + ">\n" + "".join(lists) + f"</{rdf}:Description>\n"


def _printable(text: str) -> str:
    """`text` without what XML can't hold."""
    return re.sub(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", text)


def _without(text: str, namespace: str) -> str:
    """`text` without descriptions that `with_values` put in and nobody added to since."""
    named, place = f"={quoteattr(namespace)}", 0
    for _ in range(MOST_PARTS):
        place = text.find(named, place)
        if place < 0:
            break
        part = _own_part(text, place, namespace)
        if part is None:
            place += len(named)
        else:
            text = text[: part.start] + text[part.stop :].lstrip()
            place = part.start
    return text


def _own_part(text: str, place: int, namespace: str) -> slice | None:
    """Where the description around `place` begins and ends, if all in it is of `namespace`."""
    start = max(0, text.rfind("<", 0, place))
    head = r'<(\w{1,40}):Description \w{1,40}:about="" xmlns:\w{1,40}'
    opened = re.fullmatch(head, text[start:place])
    if opened is None:
        return None
    close = f"</{opened[1]}:Description>"
    end = text.find(close, place, place + LONGEST_PART)
    part = slice(start, end + len(close))
    try:
        whole = list(ET.fromstring(f'<a xmlns:{opened[1]}="{RDF}">{text[part]}</a>'))
    except ET.ParseError:
        return None
    names = [name for each in whole for name in (*each.attrib, *(child.tag for child in each))]
    ours = all(n.startswith(f"{{{namespace}}}") or n == f"{{{RDF}}}about" for n in names)
    return part if end >= 0 and ours and len(whole) == 1 else None


def read_values(packet: bytes | None, namespace: str) -> dict[str, str | list[str]]:
    """The properties of one namespace in a packet, however another program has written them again.

    Empty if there are none or the packet can't be read.
    """
    text = decoded(packet) if packet else None
    if text is None or namespace not in text:
        return {}
    if "<!" in text.replace("<!--", ""):  # entities have no place in XMP
        return {}
    try:
        root = ET.fromstring(text)
    except (ET.ParseError, ValueError):
        return {}
    found: dict[str, str | list[str]] = {}
    for description in root.iter(f"{{{RDF}}}Description"):
        for name, value in description.attrib.items():
            if name.startswith(f"{{{namespace}}}"):
                found[name.partition("}")[2]] = value
        for child in description:
            if child.tag.startswith(f"{{{namespace}}}"):
                items = [item.text or "" for item in child.iter(f"{{{RDF}}}li")]
                found[child.tag.partition("}")[2]] = items or (child.text or "")
    return found


def corrected(
    packet: bytes,
    size: tuple[int, int] | None = None,
    density: tuple[float, float] | None = None,
) -> bytes:
    """`packet` with orientation 1, no thumbnail, and `size` (width, height) where it has one.

    That is also the size of the picture in which regions are named.
    density: (x, y) pixels per inch, put where the packet has one.
    """
    text = decoded(packet)
    if text is None:
        return packet
    text = _replaced(text, r"tiff:Orientation", "1")
    if size is not None:
        for name, value in zip(("Width", "Length"), size, strict=True):
            text = _replaced(text, f"tiff:Image{name}", str(value))
        for name, value in zip("XY", size, strict=True):
            text = _replaced(text, f"exif:Pixel{name}Dimension", str(value))
        text = _each_part(text, "mwg-rs:AppliedToDimensions", lambda part: _measured(part, *size))
        text = _without_companions(text)
    if density is not None:
        for name, inches in zip("XY", density, strict=True):
            text = _replaced(text, f"tiff:{name}Resolution", f"{round(inches * 10000)}/10000")
        text = _replaced(text, "tiff:ResolutionUnit", "2")
    return _unpadded(_without_thumbnails(text)).encode()


def turned(packet: bytes, orientation: int) -> bytes:
    """`packet` with its named regions (faces) where they are once the picture is upright.

    orientation: of EXIF, 1..8. Regions are given in shares of the picture as it is stored (Metadata Working
    Group, "Guidelines for Handling Image Metadata" 2.0; Microsoft's "People Tagging").
    """
    text = decoded(packet) if orientation in range(2, 9) else None
    if text is None or not ("mwg-rs:Area" in text or "MPReg:Rectangle" in text):
        return packet
    text = _each_part(text, "mwg-rs:Area", lambda part: _turned_area(part, orientation))
    return _RECTANGLE.sub(lambda found: _turned_rectangle(found, orientation), text).encode()


_SHARE = r"(?:\d{1,3}(?:\.\d{0,30})?|\.\d{1,30})"
_AREA = re.compile(
    rf"(stArea:(?P<name>[xywh])(?:\s?=\s?[\"']|>\s?))(?P<share>{_SHARE})(?=[\s\"'<])"
)
_RECTANGLE = re.compile(
    rf"(?P<head>MPReg:Rectangle(?:=[\"']|>))(?P<shares>{_SHARE}(?:,\s?{_SHARE}){{3}})(?=[\"'<])"
)


def _turned_area(part: str, orientation: int) -> str:
    """A region by its centre and its size."""
    found = {each["name"]: each["share"] for each in _AREA.finditer(part)}
    try:
        given = {name: float(share) for name, share in found.items()}
        x, y = upright(given["x"], given["y"], orientation)
    except (ValueError, KeyError):
        return part
    wide, high = ("h", "w") if orientation >= 5 else ("w", "h")
    made = {"x": x, "y": y, "w": given.get(wide, 0), "h": given.get(high, 0)}
    return _AREA.sub(lambda each: f"{each[1]}{made[each['name']]:.9g}", part)


def _turned_rectangle(found: re.Match[str], orientation: int) -> str:
    """A region by its corner and its size."""
    try:
        left, top, width, height = (float(share) for share in found["shares"].split(","))
    except ValueError:
        return found[0]
    x, y = upright(left + width / 2, top + height / 2, orientation)
    if orientation >= 5:
        width, height = height, width
    made = (x - width / 2, y - height / 2, width, height)
    return found["head"] + ", ".join(f"{share:.9g}" for share in made)


def _measured(part: str, width: int, height: int) -> str:
    if "pixel" not in part:
        return part
    return _replaced(_replaced(part, "stDim:w", str(width)), "stDim:h", str(height))


def _without_companions(text: str) -> str:
    """`text` without what promises a film or a second picture behind this one, as telephones write it.

    Android's "Motion Photo format" 1.0, "Ultra HDR Image Format" 1.1: neither is in the new file.
    """
    for name in ("MotionPhoto", "MicroVideo", "MicroVideoOffset"):
        text = _replaced(text, rf"GCamera:{name}", "0")
    for name in ("Container:Directory", "GContainer:Directory"):
        text = _each_part(text, name, lambda _: "")
    return _GAIN_MAP.sub("", text)


_GAIN_MAP = re.compile(r"\shdrgm:Version\s?=\s?(?:\"[^\"<>]{0,40}\"|'[^'<>]{0,40}')")


def _each_part(text: str, name: str, changed: Callable[[str], str]) -> str:
    """`text` with each of its elements of that name replaced by what `changed` makes of it."""
    made, done = [], 0
    while (start := text.find(f"<{name}", done)) >= 0:
        end = text.find(">", start) + 1
        if end and text[end - 2] != "/":
            close = f"</{name}>"
            end = text.find(close, end) + len(close)
            end = 0 if end < len(close) else end
        if not end:
            break
        made += [text[done:start], changed(text[start:end])]
        done = end
    return "".join([*made, text[done:]])


def _without_thumbnails(text: str) -> str:
    place = 0
    for _ in range(MOST_PARTS):
        place = text.find(":Thumbnails", place)
        start = text.rfind("<", 0, place) if place > 0 else -1
        name = text[start + 1 : place + len(":Thumbnails")]
        close = text.find(f"</{name}>", place)
        if start < 0 or not re.fullmatch(r"\w{1,40}:Thumbnails", name) or close < 0:
            return text
        text = text[:start] + text[close + len(name) + 3 :]
        place = start
    return text


def _unpadded(text: str) -> str:
    """`text` without the room that is left at the end of a packet."""
    end = text.rfind(TRAILER)
    if end < 0:
        return text
    filled = text[:end].rstrip()
    return f"{filled}\n{text[end:]}" if end - len(filled) > PADDING else text


def _replaced(text: str, name: str, value: str) -> str:
    """The number in the property `name`, as an attribute or an element, replaced."""
    text = re.sub(rf"\b({name}=)(['\"])\d{{1,9}}(?:/\d{{1,9}})?\2", rf"\g<1>\g<2>{value}\2", text)
    return re.sub(
        rf"<({name})>\s{{0,9}}\d{{1,9}}(?:/\d{{1,9}})?\s{{0,9}}</\1>", rf"<\1>{value}</\1>", text
    )
