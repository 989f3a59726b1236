"""Every published file at hand: imported by itself, named rightly, and a colour photo goes through it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.base.progress import Progress
from sr_desktop.engine.importing import import_model
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.models.store import find_model, list_models

EXPECTED = {
    "denoise/GD_Color_Blind_statedict.pth": ("DnCNN", 1),
    "edsr/kzhekov_sr_model_d8_w32_x4.hdf5": ("EDSR", 4),
    **{f"espcn/ESPCN-x{scale}.pt": ("ESPCN", scale) for scale in (2, 3, 4)},
    **{f"espcn/ESPCN_x{scale}.pb": ("ESPCN", scale) for scale in (2, 3, 4)},
    **{f"fsrcnn/FSRCNN-small_x{scale}.pb": ("FSRCNN", scale) for scale in (2, 3, 4)},
    **{f"fsrcnn/FSRCNN_x{scale}.pb": ("FSRCNN", scale) for scale in (2, 3, 4)},
    **{f"fsrcnn/yjn870_fsrcnn_x{scale}.pth": ("FSRCNN", scale) for scale in (2, 3, 4)},
    **{f"lapsrn/LapSRN_x{scale}.pb": ("LapSRN", scale) for scale in (2, 4, 8)},
    "lapsrn/official_LapSRN_x2_statedict.pth": ("LapSRN", 2),
    "lapsrn/official_LapSRN_x4_statedict.pth": ("LapSRN", 4),
    "lapsrn/twtygqyy_lapsrn_model_epoch_100_statedict.pth": ("LapSRN", 4),
    "realesrgan/ncnn/RealESRGAN_General_WDN_x4_v3.param": ("SRVGGNetCompact", 4),
    "realesrgan/ncnn/RealESRGAN_General_x4_v3.param": ("SRVGGNetCompact", 4),
    "realesrgan/ncnn/realesr-animevideov3-x4.param": ("SRVGGNetCompact", 4),
    "realesrgan/realesr-animevideov3.pth": ("SRVGGNetCompact", 4),
    "realesrgan/realesr-general-wdn-x4v3.pth": ("SRVGGNetCompact", 4),
    "realesrgan/realesr-general-x4v3.pth": ("SRVGGNetCompact", 4),
    "srcnn/SRCNN-955.pt": ("SRCNN", 2),
    "srcnn/srcnn_915_x2_Y255_statedict.pth": ("SRCNN", 2),
    "srgan/leftthomas_netG_epoch_2_100.pth": ("SRResNet", 2),
    "srgan/leftthomas_netG_epoch_4_100.pth": ("SRResNet", 4),
    "vdsr/VDSR_Official_statedict.pth": ("VDSR", 2),
    "vdsr/twtygqyy_vdsr_model_epoch_50_statedict.pth": ("VDSR", 2),
    "wdsr/wdsr-b-32-x4.h5": ("WDSR-B", 4),
    "wdsr/wdsr-b-32-x4_statedict.pth": ("WDSR-B", 4),
}
UNSAFE = "vdsr/twtygqyy_vdsr_model_epoch_50.pth"


def test_no_file_is_forgotten(assets: Path) -> None:
    folder = assets / "weights"
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".bin" and path.parent.name != "faces"
    }
    assert found - {"SHA256SUMS", "README.md", UNSAFE} == EXPECTED.keys()


@pytest.fixture(scope="module")
def colour_photo(assets: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A piece of a real photo, 61 x 47 pixels: no multiple of anything."""
    source = assets / "photos" / "eval" / "Set14" / "x4"
    (high,) = source.glob("img_014_*HR.png")
    path = tmp_path_factory.mktemp("photo") / "zebra.png"
    with Image.open(high) as image:
        image.convert("RGB").crop((200, 100, 261, 147)).save(path)
    return path


@pytest.mark.parametrize("name", EXPECTED)
def test_it_is_imported_named_and_restores_a_colour_photo(
    name: str, assets: Path, colour_photo: Path, tmp_path: Path
) -> None:
    if name.endswith((".h5", ".hdf5")):
        pytest.importorskip("h5py", reason="comes with the extra `keras`")
    family, scale = EXPECTED[name]
    done = import_model(assets / "weights" / name)
    assert (done.family, done.scale) == (family, scale)
    assert done.id in {listing.id for listing in list_models() if listing.installed}
    assert find_model(done.id).strong == done.path
    settings = Settings(
        model=done.id, size=Size(factor=scale), strength=1.0, clean_up=1.0, keep_colours=False
    )
    target = tmp_path / "out.png"
    restore_file(colour_photo, target, settings, Toolbox(), Progress())
    with Image.open(colour_photo) as given, Image.open(target) as image:
        made = np.asarray(image, np.float32)
        assert made.shape == (47 * scale, 61 * scale, 3)
        plain = given.resize(image.size, Image.Resampling.BICUBIC)
    error = np.sqrt(np.mean((made - np.asarray(plain, np.float32)) ** 2))
    drift = np.abs((made - np.asarray(plain, np.float32)).mean((0, 1))).max()
    assert error < 25, f"{name}: the result is another picture"
    assert drift < 6, f"{name}: the result has other colours"


def test_a_file_with_program_code_is_refused(assets: Path) -> None:
    with pytest.raises(WeightsRefused, match="program code"):
        import_model(assets / "weights" / UNSAFE)
    assert not [listing for listing in list_models() if "vdsr" in listing.id.lower()]
