"""XMP packets as text: taking them over, making true what a new size makes false, adding properties.

A packet is RDF in XML (ISO 16684-1). What the photo's own program wrote is carried letter by letter,
not parsed and written again: only single values are replaced, and our own part is put in as a
description of its own. Packets come from strangers; they are read with a bound on their size and without
any entities.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
MAX_BYTES = 16 * 1024**2
EMPTY = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">\n'
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)
_END = re.compile(r"</(\w+):RDF\s*>")
_PADDING = re.compile(r"\s{64,}(?=<\?xpacket end)")

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
                return packet.decode(encoding).rstrip("\0")
            except UnicodeDecodeError:
                return None
    return None


def with_values(packet: bytes | None, namespace: str, prefix: str, values: Values) -> bytes:
    """`packet`, or a new one, with a description that holds `values` and no older one of ours.

    A packet that is no XMP is replaced by a new one.
    """
    text = (decoded(packet) if packet else None) or EMPTY
    text = _without(text, namespace)
    ends = list(_END.finditer(text))
    if not ends:
        text = EMPTY
        ends = list(_END.finditer(text))
    end = ends[-1]
    part = _description(end[1], namespace, prefix, values)
    return (_PADDING.sub("\n", text[: end.start()] + part + text[end.start() :])).encode()


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
    """`text` without descriptions that `with_values` put in."""
    name = re.escape(quoteattr(namespace))
    start = rf"<(\w+):Description\s+\w+:about=\"\"\s+xmlns:\w+={name}"
    return re.sub(rf"{start}[^<>]*?>.*?</\1:Description>\s*", "", text, flags=re.DOTALL)


def read_values(packet: bytes | None, namespace: str) -> dict[str, str | list[str]]:
    """The properties of one namespace in a packet, however another program has written them again.

    Empty if there are none or the packet can't be read.
    """
    text = decoded(packet) if packet else None
    if text is None or "<!" in text.replace("<!--", ""):  # entities have no place in XMP
        return {}
    try:
        root = ET.fromstring(re.sub(r"^\ufeff?\s*<\?xml[^>]*\?>", "", text))
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


def corrected(packet: bytes, size: tuple[int, int] | None = None) -> bytes:
    """`packet` with orientation 1, no thumbnail, and `size` (width, height) where it has one."""
    text = decoded(packet)
    if text is None:
        return packet
    text = _replaced(text, r"tiff:Orientation", "1")
    if size is not None:
        for name, value in zip(("Width", "Length"), size, strict=True):
            text = _replaced(text, f"tiff:Image{name}", str(value))
        for name, value in zip("XY", size, strict=True):
            text = _replaced(text, f"exif:Pixel{name}Dimension", str(value))
    text = re.sub(r"<(\w+:Thumbnails)\b.*?</\1>\s*", "", text, flags=re.DOTALL)
    return _PADDING.sub("\n", text).encode()


def _replaced(text: str, name: str, value: str) -> str:
    """The number in the property `name`, as an attribute or an element, replaced."""
    text = re.sub(rf"\b({name}=)(['\"])\d+\2", rf"\g<1>\g<2>{value}\2", text)
    return re.sub(rf"<({name})>\s*\d+\s*</\1>", rf"<\1>{value}</\1>", text)
