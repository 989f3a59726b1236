"""The desktop entry: the program in the menu of a Linux desktop, and in "Open with" of its files."""

from __future__ import annotations

import product

PAUSE = {
    "en": "Pause Restoring",
    "de": "Restaurieren anhalten",
    "es": "Pausar la restauración",
    "fr": "Suspendre la restauration",
    "ja": "修復を一時停止",
    "zh_CN": "暂停修复",
}
RESUME = {
    "en": "Go On Restoring",
    "de": "Weiter restaurieren",
    "es": "Continuar la restauración",
    "fr": "Reprendre la restauration",
    "ja": "修復を再開",
    "zh_CN": "继续修复",
}
KEYWORDS = {
    "en": "photo;restore;enlarge;upscale;old;scan;denoise;faces;",
    "de": "Foto;restaurieren;vergrößern;alt;Scan;entrauschen;Gesichter;",
    "es": "foto;restaurar;ampliar;antigua;escaneo;ruido;caras;",
    "fr": "photo;restaurer;agrandir;ancienne;numérisation;bruit;visages;",
    "ja": "写真;修復;拡大;古い;スキャン;ノイズ;顔;",
    "zh_CN": "照片;修复;放大;老照片;扫描;降噪;人脸;",
}


def text() -> str:
    """The whole file."""
    command = product.COMMAND
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        f"Name={product.NAME}",
        *_in_all("GenericName", product.GENERIC_NAME),
        *_in_all("Comment", product.COMMENT),
        f"Exec={command} %F",
        f"TryExec={command}",
        f"Icon={command}",
        "Terminal=false",
        "Categories=Graphics;2DGraphics;RasterGraphics;Photography;Qt;",
        *_in_all("Keywords", KEYWORDS),
        f"MimeType={';'.join(product.mime_types())};",
        "StartupNotify=true",
        # the class of the window on X11; on Wayland it is found by the name of this file
        f"StartupWMClass={product.NAME}",
        "Actions=pause;resume;",
        "",
        "[Desktop Action pause]",
        *_in_all("Name", PAUSE),
        f"Exec={command} queue pause",
        "",
        "[Desktop Action resume]",
        *_in_all("Name", RESUME),
        f"Exec={command} queue resume",
        "",
    ]
    return "\n".join(lines)


def _in_all(key: str, words: dict[str, str]) -> list[str]:
    return [
        f"{key}={said}" if language == "en" else f"{key}[{language}]={said}"
        for language, said in words.items()
    ]
