"""Numbers of EXIF and TIFF tags, and which of them a new file does not take over."""

from __future__ import annotations

ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x0112, 0x011A, 0x011B, 0x0128
EXIF_IFD, GPS_IFD, PIXEL_X, PIXEL_Y = 0x8769, 0x8825, 0xA002, 0xA003
INTEROPERABILITY_IFD, MAKER_NOTE = 0xA005, 0x927C
IPTC, PHOTOSHOP = 0x83BB, 0x8649
PHOTOMETRIC = 0x0106
LAYOUT_TAGS = (
    *(
        0x00FE,
        0x00FF,
        0x0100,
        0x0101,
        0x0102,
        0x0103,
        0x0106,
        0x010A,
        0x0111,
        0x0115,
        0x0116,
        0x0117,
    ),
    *(
        0x0118,
        0x0119,
        0x011C,
        0x0120,
        0x0121,
        0x0122,
        0x0123,
        0x0124,
        0x0125,
        0x012D,
        0x013D,
    ),
    *(
        0x0140,
        0x0141,
        0x0142,
        0x0143,
        0x0144,
        0x0145,
        0x014A,
        0x014C,
        0x014D,
        0x014E,
        0x0150,
    ),
    *(
        0x0152,
        0x0153,
        0x0154,
        0x0155,
        0x015B,
        0x0200,
        0x0201,
        0x0202,
        0x0203,
        0x0205,
        0x0206,
        0x0207,
    ),
    *(0x0208, 0x0209, 0x0211, 0x0212, 0x0213, 0x0214, 0x02BC, 0x83BB, 0x8649, 0x8773),
    0x935C,  # Photoshop's layers at the old size
)
"""Tags of a TIFF's first directory that describe its own storage, or that are carried by themselves."""


def upright(x: float, y: float, orientation: int) -> tuple[float, float]:
    """A place in a stored picture, in shares of width and height, once EXIF's `orientation` is applied."""
    if orientation in (5, 6, 7, 8):
        x, y = y, x
    return 1 - x if orientation in (2, 3, 6, 7) else x, 1 - y if orientation in (3, 4, 7, 8) else y
