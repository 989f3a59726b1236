"""What of the packages is not in a bundle, and why; the spec and the hooks ask here.

Standard library alone. Every pattern is matched against the path inside the bundle, with slashes. What
each cut saves was measured on Linux x86-64, unpacked; `build_bundle.py --keep-all` builds without them.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable

DROPPED: dict[str, tuple[str, ...]] = {
    "tests and tools of PyTorch's developers": (
        "torch/test/*",
        "torch/bin/*",
        "torch/lib/libtorchbind_test*",
        "torch/lib/libjitbackend_test*",
        "torch/lib/libbackend_with_compiler*",
        "torch/lib/libaoti_custom_ops*",
        "torch/lib/*.lib",
        "torch/include/*",
        "torch/share/*",
    ),
    "sources of PyTorch beside their compiled forms, where nothing asks for the source": tuple(
        f"torch/{name}/*.py"
        for name in (
            *("_decomp", "_export", "_functorch", "_higher_order_ops"),
            *("_numpy", "_refs", "_subclasses", "ao", "distributed", "export", "fx", "onnx"),
            "testing",
        )
    ),
    "PyTorch's compiler, which a bundle cannot use: it has no C++ compiler": (
        "torch/_dynamo/*",
        "torch/_inductor/*",
    ),
    "Qt: languages that the program does not speak, and its tools' own texts": (
        "PySide6/Qt/translations/*",
        "PySide6/translations/*",
    ),
    "Qt: QML, databases, PDF, and whatever else no part of the window uses": (
        "*/libQt6Qml*",
        "*/libQt6Quick*",
        "*/libQt6Pdf*",
        "*/libQt6VirtualKeyboard*",
        "*/Qt6Qml*.dll",
        "*/Qt6Quick*.dll",
        "*/Qt6Pdf*.dll",
        "*/Qt6VirtualKeyboard*.dll",
        "*/opengl32sw.dll",
        "*/plugins/qmltooling/*",
        "*/plugins/sqldrivers/*",
        "*/plugins/platforminputcontexts/*virtualkeyboard*",
    ),
    "OpenCV: cascades that engine/faces/cascade.py does not use, films, typing": (
        "cv2/data/*.xml",
        "cv2/opencv_videoio_ffmpeg*",
        "cv2/typing/*",
        "cv2/gapi/*",
        "cv2/*.pyi",
    ),
    "the program: what only its developers read": (
        "sr_desktop/_data/resources/screenshots/*",
        "sr_desktop/_data/resources/translations/*.ts",
        "*.dist-info/RECORD",
        "*.dist-info/INSTALLER",
        "*.dist-info/REQUESTED",
        "*.dist-info/direct_url.json",
    ),
}

KEPT: tuple[str, ...] = (
    # `import torch` fails without it
    "torch/bin/torch_shm_manager*",
    # modules of settings read their own source when they are imported
    "torch/*config*.py",
    # Qt's own texts ("Cancel", "Copy") in the languages of the window
    *(f"*/translations/qtbase_{name}.qm" for name in ("de", "en", "es", "fr", "ja", "zh_CN")),
    *(
        f"cv2/data/haarcascade_{name}.xml"
        for name in (
            "frontalface_alt2",
            "frontalface_alt",
            "frontalface_default",
            "profileface",
            "eye",
        )
    ),
)

QT_PLUGINS = (
    "platforms/*xcb*",
    "platforms/*wayland*",
    "platforms/*offscreen*",
    "platforms/qwindows*",
    "platforms/*cocoa*",
    "wayland-*/*",
    "xcbglintegrations/*",
    "imageformats/*",
    "iconengines/*",
    "styles/*",
    "platformthemes/*xdgdesktopportal*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
)
"""The plugins of Qt that are in a bundle.

Not there: the theme of GTK (it brings all of GTK 3), PDF as a picture, TLS and network information (the
window speaks to itself by a local socket alone), screens without a desktop (eglfs, linuxfb, vnc, vkkhr),
touch screens without a desktop.
"""
NO_QT_PLUGINS = ("imageformats/*pdf*",)

TIFF_CODECS = (
    *("_imcd", "_shared", "_shared_cython", "imagecodecs"),
    *("_cms", "_png", "_avif", "_jpeg8", "_jpegxl", "_deflate"),
    *("_ljpeg", "_jpegsof3", "_jpeg2k", "_jpegxr", "_jpegls", "_webp"),
    *("_zlib", "_lzma", "_zstd", "_lerc", "_ccitt", "_pixarlog", "_bz2", "_brotli"),
)
"""The modules of imagecodecs in a bundle: what the program calls by name, and what lies packed in TIFFs.

Not there: packing of scientific arrays (blosc, zfp, SZ3, pcodec, SPERR, …), formats that nobody scans in.
"""

LEFT_TO_SYSTEM = (
    *("libstdc++.so.6", "libgcc_s.so.1"),
    *("libfontconfig.so.1", "libfreetype.so.6", "libexpat.so.1"),
)
"""Libraries of Linux that a bundle takes from the system that it runs on.

Drivers of graphics cards are loaded into the window's process and are built for the system's libstdc++, not
for an older one of ours; fontconfig reads the system's settings, which a newer system writes in newer
words. Those of Debian 12 would also ask for glibc 2.36. Every system with glibc 2.35 has a libstdc++ that
is new enough, every desktop has fontconfig with the two that it needs, and the .deb depends on them.
"""

NEVER = {
    "tkinter": "Pillow and numpy know it; the window is Qt",
    "setuptools": "torch builds extensions with it, which a bundle never does",
    "pkg_resources": "as setuptools",
    "_distutils_hack": "as setuptools",
    "distutils": "as setuptools",
    "pip": "",
    "wheel": "",
    "IPython": "what tqdm, torch and sympy offer in notebooks",
    "matplotlib": "what torch, sympy and tifffile can draw with",
    "pandas": "",
    "scipy": "",
    "pytest": "what numpy and torch test themselves with",
    "hypothesis": "",
    "tensorboard": "",
    "torchvision": "",
    "onnx": "",
    "triton": "",
    "numba": "",
    "zarr": "tifffile's view of files as stores",
    "h5py": "an extra of the program, not part of a bundle",
    "spandrel": "as h5py",
    "ray": "as h5py",
    "pillow_heif": "as h5py; its x265 is GPL",
}
"""Modules in neither program."""

NOT_IN_WINDOW = (
    *("torch", "torchgen", "functorch", "safetensors", "sympy", "mpmath", "networkx", "jinja2"),
    *("markupsafe", "fsspec", "cv2", "sr_desktop.lab"),
)
"""The window's process must not load torch, which on Windows fails beside Qt; so it can't."""
NOT_IN_ENGINE = (
    *("PySide6", "shiboken6"),
    # PyTorch's own tests, export to other formats, and training on many computers, as far as
    # `import torch` does not ask for it
    *("torch.onnx", "torch.utils.tensorboard", "torch.utils.benchmark", "torch.utils.model_dump"),
    *(
        f"torch.testing._internal.{name}"
        for name in (
            *(
                "autocast_test_lists",
                "autograd_function_db",
                "common_device_type",
                "common_dist_composable",
            ),
            *("common_distributed", "common_fsdp", "common_methods_invocations", "common_modules"),
            *(
                "common_nn",
                "common_optimizers",
                "common_quantization",
                "common_quantized",
                "common_utils",
            ),
            *("custom_op_db", "data", "distributed", "generated", "hop_db", "hypothesis_utils"),
            *("inductor_utils", "jit_metaprogramming_utils", "jit_utils", "opinfo", "optests"),
            *(
                "quantization_torch_package_models",
                "test_module",
                "torchbind_impls",
                "triton_utils",
            ),
        )
    ),
    *(
        f"torch.distributed.{name}"
        for name in (
            *("benchmarks", "checkpoint", "elastic", "examples", "fsdp", "launcher", "nn"),
            *("optim", "pipelining", "run", "tensor"),
        )
    ),
    # torch's compiler, and what it alone asks for: see without_compiler.py
    *("torch._dynamo", "torch._inductor", "networkx", "jinja2", "markupsafe", "fsspec"),
)


def dropped(path: str) -> str | None:
    """Why a file is not in a bundle; None if it is."""
    path = path.replace("\\", "/")
    if matches(path, KEPT):
        return None
    return next((why for why, patterns in DROPPED.items() if matches(path, patterns)), None)


def without_plugins(binaries: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of PyInstaller's pairs (file, folder in the bundle): all but the plugins that are left out."""
    kept = []
    for file, folder in binaries:
        path = file.replace("\\", "/")
        inside = path.rpartition("/plugins/")[2]
        plugin = inside != path and "PySide6" in path
        if not plugin or (matches(inside, QT_PLUGINS) and not matches(inside, NO_QT_PLUGINS)):
            kept.append((file, folder))
    return kept


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns fits the path."""
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)
