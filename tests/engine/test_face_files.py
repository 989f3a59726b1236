"""Files for faces: taken in as what they are, kept apart, never used for whole photos."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.errors import NotForPhotos, WeightsMissing, WeightsRefused
from sr_desktop.engine import foreign
from sr_desktop.engine.importing import import_model
from sr_desktop.engine.loader import kind_of, load_face_network, load_network
from sr_desktop.engine.networks.face_module import FaceNetworkModule
from sr_desktop.engine.networks.face_registry import FACE_FAMILIES
from sr_desktop.engine.networks.gfpgan import GFPGAN, GFPGANShape
from sr_desktop.engine.networks.registry import FAMILIES
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.models.catalog import FACES, FAMILIES_OF, FIND_FACES, PHOTOS
from sr_desktop.models.store import (
    face_networks,
    find_face_network,
    find_model,
    find_tool,
    list_models,
    own_face_folder,
)

needs_spandrel = pytest.mark.skipif(
    not foreign.available(),
    reason="spandrel is not installed (extra `more-models`; ./check installs it)",
)
YUNET = "face_detection_yunet_2023mar.onnx"


def gfpgan(path: Path, seed: int = 0) -> Path:
    """A tiny GFPGAN with random weights in the layout of the official file."""
    torch.manual_seed(seed)
    network = GFPGAN(GFPGANShape(widths=(4, 4, 4), styles=4, mapped=2))
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"params_ema": network.state_dict()}, path)
    return path


def photo_network(path: Path) -> Path:
    save_file(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), path)
    return path


def restoreformer() -> torch.nn.Module:
    foreign._spandrel()
    from spandrel.architectures.RestoreFormer import RestoreFormer

    shape: dict[str, Any] = {"n_embed": 16, "embed_dim": 32, "ch": 32, "ch_mult": (1, 1)}
    torch.manual_seed(4)
    return RestoreFormer(**shape, num_res_blocks=1, z_channels=32).eval()


def test_the_families_of_faces_are_apart_from_those_for_photos():
    assert {family.name for family in FACE_FAMILIES} == FAMILIES_OF[FACES]
    assert not FAMILIES_OF[FACES] & {family.name for family in FAMILIES}


def test_a_gfpgan_is_imported_for_faces(tmp_path):
    source = gfpgan(tmp_path / "GFPGANv1.3.pth")
    done = import_model(source)
    assert (done.id, done.family, done.scale, done.purpose) == ("GFPGANv1.3", "GFPGAN", 1, FACES)
    assert (done.official, done.new, done.missing) == (None, True, ())
    assert done.path == own_face_folder() / "GFPGANv1.3.pth"
    assert find_face_network().strong == done.path
    network = load_face_network(find_face_network().strong)
    face = torch.rand(1, 3, network.side, network.side)
    assert network(face).shape == face.shape
    assert "GFPGANv1.3" not in [listing.id for listing in list_models()]
    with pytest.raises(NotForPhotos):
        find_model("GFPGANv1.3")
    again = import_model(source.rename(tmp_path / "again.pth"))
    assert (again.id, again.new) == ("GFPGANv1.3", False)


def test_the_name_of_the_official_file_makes_no_other_file_official(tmp_path):
    done = import_model(gfpgan(tmp_path / "GFPGANv1.4.pth"))
    assert done.official is None
    assert done.mistaken is not None
    assert (done.mistaken.id, done.id) == ("GFPGANv1.4", "GFPGANv1.4-own")
    assert [network.id for network in face_networks()] == ["GFPGANv1.4-own"]


def test_no_name_is_used_for_photos_and_for_faces(tmp_path):
    first = import_model(gfpgan(tmp_path / "a" / "mine.pth"))
    second = import_model(photo_network(tmp_path / "mine.safetensors"))
    third = import_model(gfpgan(tmp_path / "b" / "mine.pth", seed=1))
    assert (first.id, second.id, third.id) == ("mine", "mine-2", "mine-3")
    assert (second.purpose, third.purpose) == (PHOTOS, FACES)


def test_a_face_network_restores_no_photo_and_a_photo_network_no_face(tmp_path):
    face, photo = gfpgan(tmp_path / "face.pth"), photo_network(tmp_path / "photo.safetensors")
    with pytest.raises(WeightsRefused, match="for faces, not for whole photos") as caught:
        load_network(face)
    assert "sr-desktop models import" in caught.value.next_step
    with pytest.raises(WeightsRefused, match="for whole photos, not for faces"):
        load_face_network(photo)
    assert (kind_of(face).purpose, kind_of(photo).purpose) == (FACES, PHOTOS)
    assert kind_of(photo).scale == 2


def test_the_tensors_of_the_file_are_the_network_and_not_copied(tmp_path):
    network = load_face_network(gfpgan(tmp_path / "face.pth"))
    assert not network.training
    for name, tensor in network.state_dict().items():
        assert tensor.device.type == "cpu", name
        assert tensor.dtype == torch.float32, name
    assert not any(parameter.requires_grad for parameter in network.parameters())


@needs_spandrel
def test_a_restoreformer_comes_through_spandrel(tmp_path):
    torch.save({"params": restoreformer().state_dict()}, tmp_path / "RestoreFormer.pth")
    done = import_model(tmp_path / "RestoreFormer.pth")
    assert (done.family, done.purpose, done.new) == ("RestoreFormer", FACES, True)
    with pytest.raises(WeightsRefused, match="for faces, not for whole photos"):
        load_network(done.path)
    ours = load_face_network(done.path)
    assert isinstance(ours, FaceNetworkModule)
    assert (ours.side, ours.facts.scale) == (512, 1)
    theirs = foreign._spandrel().ModelLoader().load_from_file(done.path)
    faces = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    made = ours(faces)
    for face, result in zip(faces, made, strict=True):
        assert torch.equal(result, theirs(face[None])[0])


@needs_spandrel
def test_the_gfpgan_of_spandrel_is_not_used(tmp_path):
    """It draws other noise every time; a file that ours does not know is refused, by name."""
    torch.save(
        {"toRGB.0.weight": torch.ones(3), "stylegan_decoder.style_mlp.1.weight": torch.ones(3)},
        tmp_path / "old.pth",
    )
    with pytest.raises(WeightsRefused, match="looks like GFPGAN"):
        import_model(tmp_path / "old.pth")


def test_a_codeformer_is_refused_by_name(tmp_path):
    keys = ("position_emb", "encoder.blocks.0.weight", "quantize.embedding.weight")
    torch.save({"params_ema": {key: torch.ones(4, 4) for key in keys}}, tmp_path / "c.pth")
    with pytest.raises(WeightsRefused, match="CodeFormer network, which neither") as caught:
        import_model(tmp_path / "c.pth")
    assert "GFPGAN" in caught.value.next_step


def test_the_official_finder_is_known_by_its_content(assets, tmp_path):
    published = assets / "weights" / "faces" / YUNET
    if not published.is_file():
        pytest.skip(f"there is no {published}")
    renamed = tmp_path / "Download (1).onnx"
    renamed.write_bytes(published.read_bytes())
    done = import_model(renamed)
    assert done.official is not None
    assert (done.id, done.family, done.purpose) == ("yunet", "YuNet", FIND_FACES)
    assert (done.new, done.missing, done.scale) == (True, (), 1)
    assert find_tool(FIND_FACES) == done.path == paths.imported_models() / YUNET
    assert not import_model(renamed).new


@pytest.mark.parametrize("content", [b"another", b"x" * 232_589, b"x" * 300_000])
def test_any_other_onnx_file_is_refused(tmp_path, content):
    (tmp_path / YUNET).write_bytes(content)
    with pytest.raises(WeightsRefused, match="not the official face finder") as caught:
        import_model(tmp_path / YUNET)
    assert "sr-desktop models get yunet" in caught.value.next_step
    with pytest.raises(WeightsRefused):
        load_network(tmp_path / YUNET)
    assert not paths.imported_models().exists()


def test_a_finder_that_is_not_there(tmp_path):
    with pytest.raises(WeightsMissing):
        import_model(tmp_path / "gone.onnx")
