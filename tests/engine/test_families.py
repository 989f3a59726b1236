"""Every family against what is published about it: counts of weights, other names, real files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from sr_desktop.engine.loader import build_network, load_network
from sr_desktop.engine.networks.classic import enlarged, from_ycbcr, to_ycbcr
from sr_desktop.engine.networks.dncnn import DnCNN, DnCNNShape
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.enhance import Enhance, EnhanceShape
from sr_desktop.engine.networks.fsrcnn import FSRCNN, FSRCNNShape
from sr_desktop.engine.networks.isr import ISRRDN, RRDN, ISRRDNShape, RRDNShape
from sr_desktop.engine.networks.lapsrn import LapSRN, LapSRNShape
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.rdn import RDN, RDNShape
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srcnn import SRCNN, SRCNNShape
from sr_desktop.engine.networks.srresnet import MSRResNet, MSRResNetShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.networks.vdsr import VDSR, VDSRShape
from sr_desktop.engine.networks.wdsr import depth_to_space
from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.metrics import luminance, psnr_y

State = dict[str, Tensor]

PUBLISHED: dict[str, tuple[Callable[[], Network], int]] = {
    # the paper counts the 8,032 weights without the 97 biases
    "SRCNN 9-1-5": (lambda: SRCNN(SRCNNShape()), 8_032 + 97),
    # section 4.4 of the paper: 12,464 weights; here with 141 biases and 204 slopes
    "FSRCNN(56, 12, 4)": (lambda: FSRCNN(FSRCNNShape()), 12_464 + 173 + 172),
    "VDSR": (lambda: VDSR(VDSRShape(bias=False)), 664_704),
    "DnCNN, blind colour": (lambda: DnCNN(DnCNNShape()), 668_227),
    "MSRResNet x4": (lambda: MSRResNet(MSRResNetShape()), 1_517_571),
    "EDSR baseline x2": (lambda: EDSR(EDSRShape(64, 16, 2)), 1_369_859),
    "EDSR baseline x3": (lambda: EDSR(EDSRShape(64, 16, 3)), 1_554_499),
    "EDSR baseline x4": (lambda: EDSR(EDSRShape(64, 16, 4)), 1_517_571),
    "EDSR x2": (lambda: EDSR(EDSRShape(256, 32, 2)), 40_729_603),
    "EDSR x4": (lambda: EDSR(EDSRShape(256, 32, 4)), 43_089_923),
    "RDN D16 C8 x2": (lambda: RDN(RDNShape()), 22_123_395),
    "RDN D16 C8 x4": (lambda: RDN(RDNShape(scale=4)), 22_271_107),
    "RRDB, 23 blocks": (lambda: RRDBNet(RRDBShape(64, 23, 32)), 16_697_987),
    "compact 64x32": (lambda: SRVGGNetCompact(SRVGGShape(64, 32)), 1_213_296),
}


def conv(side: int, inputs: int, outputs: int) -> int:
    """Weights and biases of a convolution."""
    return side * side * inputs * outputs + outputs


def isr_rdn(c: int, d: int, g: int, g0: int, x: int) -> int:
    """Layer by layer after ISR/models/rdn.py of the repository, which repeats pixels to enlarge."""
    block = sum(conv(3, g0 + i * g, g) for i in range(c)) + conv(1, g0 + c * g, g0)
    ends = conv(3, 3, g0) + conv(3, g0, g0) + conv(1, d * g0, g0) + conv(3, g0, g0)
    up = conv(5, g0, 64) + conv(3, 64, 32) + conv(3, 32, 3 * x * x) + conv(3, 3 * x * x, 3)
    return d * block + ends + up


def isr_rrdn(c: int, d: int, g: int, g0: int, t: int, x: int) -> int:
    """Layer by layer after ISR/models/rrdn.py of the repository."""
    block = sum(conv(3, g0 + i * g, g) for i in range(c)) + conv(3, g0 + c * g, g0)
    ends = conv(3, 3, g0) + conv(3, g0, g0) + conv(3, g0, 3 * x * x) + conv(3, 3, 3)
    return t * d * block + ends


# neither repository publishes a count: these follow their layers and the shapes in their files' names
PUBLISHED |= {
    "rdn-C6-D20-G64-G064-x2": (lambda: ISRRDN(ISRRDNShape()), isr_rdn(6, 20, 64, 64, 2)),
    "rdn-C3-D10-G64-G064-x2": (
        lambda: ISRRDN(ISRRDNShape(convolutions=3, blocks=10)),
        isr_rdn(3, 10, 64, 64, 2),
    ),
    "rrdn-C4-D3-G32-G032-T10-x4": (lambda: RRDN(RRDNShape()), isr_rrdn(4, 3, 32, 32, 10, 4)),
    # 7x7, four blocks, twice four times the features, 7x7; each but the last with its PReLU's slopes
    "neural-enhance, 64 filters, x4": (
        lambda: Enhance(EnhanceShape()),
        conv(7, 3, 64) + 4 * conv(3, 64, 64) + 2 * conv(3, 64, 256) + conv(7, 64, 3) + 5 * 64 + 512,
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_number_of_weights_is_the_published_one(name: str) -> None:
    build, count = PUBLISHED[name]
    with torch.device("meta"):
        network = build()
    learnt = sum(p.numel() for p in network.parameters() if p.requires_grad)
    assert learnt == count


def test_enlarging_inside_a_network_is_matlabs_bicubic() -> None:
    picture = np.random.default_rng(1).random((12, 10, 3), np.float32)
    made = enlarged(torch.from_numpy(picture).permute(2, 0, 1)[None], 3)[0].permute(1, 2, 0)
    expected = imresize(picture, 36, 30)
    assert np.abs(made.numpy() - expected)[6:-6, 6:-6].max() < 1e-5  # borders are mirrored there


def test_luminance_and_colour_differences_are_those_of_bt601() -> None:
    picture = torch.rand(2, 3, 5, 4)
    apart = to_ycbcr(picture)
    expected = luminance(picture[0].permute(1, 2, 0).double().numpy())
    assert np.abs(255 * apart[0, 0].numpy() - expected).max() < 1  # there: of whole numbers
    assert torch.allclose(from_ycbcr(apart), picture, atol=1e-5)
    grey = to_ycbcr(torch.full((1, 3, 1, 1), 0.3))
    assert torch.allclose(grey[0, 1:].flatten(), torch.tensor([128.0, 128.0]) / 255, atol=1e-6)


def test_depth_to_space_has_tensorflows_order() -> None:
    pixel = torch.arange(12.0).view(1, 12, 1, 1)
    # block of 2 x 2 with three channels: the place in the block is the slow index
    assert depth_to_space(pixel, 2)[0, :, 0, 0].tolist() == [0, 1, 2]
    assert depth_to_space(pixel, 2)[0, :, 0, 1].tolist() == [3, 4, 5]
    assert depth_to_space(pixel, 2)[0, :, 1, 0].tolist() == [6, 7, 8]


def test_weights_that_serve_every_scale_are_told_one() -> None:
    torch.manual_seed(0)
    state = VDSR(VDSRShape(6, 5)).state_dict()
    photo = torch.rand(1, 1, 6, 7)
    for scale in (1, 2, 3, 4):
        network = build_network(state, "vdsr.pth", scale)
        assert network.facts.scale == scale
        assert network(photo).shape == (1, 1, 6 * scale, 7 * scale)
    fixed = build_network(SRVGGNetCompact(SRVGGShape(4, 1, 2)).state_dict(), "x.pth", 3)
    assert fixed.facts.scale == 2


@pytest.mark.parametrize("scale", [2, 3, 4])
def test_the_scale_of_an_fsrcnn_shows_on_grey(scale: int) -> None:
    """A random net whose last layer turns grey into even grey, as training makes it."""
    torch.manual_seed(scale)
    network = FSRCNN(FSRCNNShape(8, 4, 1, scale))
    with torch.no_grad():
        network.last_part.weight.normal_(0, 0.01)
        grey = torch.full((1, 1, 40, 40), 0.5)
        features = network.mid_part(network.first_part(grey))[0, :, 20, 20]
        kernel = network.last_part.weight
        for y in range(scale):
            for x in range(scale):
                part = kernel[:, 0, y::scale, x::scale]
                given = (features[:, None, None] * part).sum() + network.last_part.bias[0]
                share = features / (features**2).sum() / part[0].numel()
                kernel[:, 0, y::scale, x::scale] += (0.5 - given) * share[:, None, None]
    assert build_network(network.state_dict(), "fsrcnn.pth").facts.scale == scale


def _renamed(state: State, *pairs: tuple[str, str]) -> State:
    out = {}
    for key, value in state.items():
        for old, new in pairs:
            if key.startswith(old):
                key = new + key.removeprefix(old)
                break
        out[key] = value
    return out


def _yjn870_rdn(state: State) -> State:
    out = {}
    for key, value in state.items():
        if key == "white":
            continue
        key = key.replace("SFENet", "sfe").replace("RDBs", "rdbs").replace(".convs.", ".layers.")
        key = key.replace(".conv.0.", ".conv.").replace("LFF", "lff").replace("GFF", "gff")
        key = key.replace("UPNet.4.", "output.").replace("UPNet.", "upscale.")
        out[key] = value
    return out


OTHER_NAMES: dict[str, tuple[Callable[[], Network], Callable[[State], State]]] = {
    "srcnn": (
        lambda: SRCNN(SRCNNShape((9, 5, 5), (6, 4))),
        lambda state: _renamed(
            state, ("conv1", "patch_extraction"), ("conv2", "nonlinear_map"), ("conv3", "recon")
        ),
    ),
    "vdsr": (
        lambda: VDSR(VDSRShape(6, 5, bias=False)),
        lambda state: _renamed(
            state,
            ("conv_1.", "input."),
            ("conv_5.", "output."),
            *((f"conv_{i}.", f"residual_layer.{i - 2}.conv.") for i in (2, 3, 4)),
        ),
    ),
    "lapsrn": (
        lambda: LapSRN(LapSRNShape(2, 2, 6, kernel=4, bias=False)),
        lambda state: _renamed(
            state,
            ("input_conv_f", "conv_input.weight"),
            *(
                (f"level{level}_{name}_f", f"convt_{new}.weight")
                for level, number in ((2, 1), (1, 2))
                for name, new in (
                    ("img_up", f"I{number}"),
                    ("residual_conv", f"R{number}"),
                    ("conv1", f"F{number}.0.cov_block.0"),
                    ("conv2", f"F{number}.0.cov_block.2"),
                    ("upconv", f"F{number}.0.cov_block.4"),
                )
            ),
        ),
    ),
    "rdn": (lambda: RDN(RDNShape(6, 2, 2, 4, 4, white=1.0)), _yjn870_rdn),
}


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_other_published_names_are_understood(name: str) -> None:
    torch.manual_seed(1)
    build, rename = OTHER_NAMES[name]
    network = build().eval()
    state = rename(network.state_dict())
    assert not state.keys() & network.state_dict().keys()
    loaded = build_network(state, f"{name}.pth")
    assert loaded.facts == network.facts
    photo = torch.rand(1, network.facts.channels, 7, 9)
    with torch.inference_mode():
        assert torch.equal(loaded(photo), network(photo))


def test_espcn_under_other_names_is_not_taken_for_srcnn() -> None:
    state = {
        f"conv{i}.{kind}": value
        for i, (outputs, inputs, side) in enumerate([(6, 1, 5), (4, 6, 3), (9, 4, 3)], 1)
        for kind, value in (
            ("weight", torch.rand(outputs, inputs, side, side)),
            ("bias", torch.rand(outputs)),
        )
    }
    facts = build_network(state, "x.pth").facts
    assert (facts.family, facts.scale, facts.channels) == ("ESPCN", 3, 1)


def test_an_srcnn_trained_on_255_is_known_by_its_biases() -> None:
    torch.manual_seed(2)
    small = SRCNN(SRCNNShape((3, 1, 3), (4, 4)))
    large = {k: v * 255 if k.endswith("bias") else v for k, v in small.state_dict().items()}
    loaded = build_network(large, "y255.pth")
    assert loaded.shape.white == 255
    photo = torch.rand(1, 1, 8, 8)
    with torch.inference_mode():
        assert torch.allclose(loaded(photo), small(photo), atol=1e-5)


REAL = {  # Set5 luminance PSNR in dB: what other implementations gave for the same file, less 0.1
    "espcn/ESPCN-x2.pt": ("ESPCN", 2, 36.08),
    "espcn/ESPCN-x4.pt": ("ESPCN", 4, 29.00),
    "fsrcnn/yjn870_fsrcnn_x2.pth": ("FSRCNN", 2, 37.04),
    "fsrcnn/yjn870_fsrcnn_x3.pth": ("FSRCNN", 3, None),
    "fsrcnn/yjn870_fsrcnn_x4.pth": ("FSRCNN", 4, 30.41),
    "lapsrn/official_LapSRN_x2_statedict.pth": ("LapSRN", 2, 37.39),
    "lapsrn/official_LapSRN_x4_statedict.pth": ("LapSRN", 4, 31.43),
    "lapsrn/twtygqyy_lapsrn_model_epoch_100_statedict.pth": ("LapSRN", 4, 31.53),
    "srcnn/srcnn_915_x2_Y255_statedict.pth": ("SRCNN", 2, 36.22),
    "srcnn/SRCNN-955.pt": ("SRCNN", 2, 34.3),
    "srgan/leftthomas_netG_epoch_2_100.pth": ("SRResNet", 2, 35.39),
    "srgan/leftthomas_netG_epoch_4_100.pth": ("SRResNet", 4, 30.56),
    "vdsr/VDSR_Official_statedict.pth": ("VDSR", 2, 37.40),
    "vdsr/twtygqyy_vdsr_model_epoch_50_statedict.pth": ("VDSR", 2, 37.46),
    "wdsr/wdsr-b-32-x4_statedict.pth": ("WDSR-B", 4, 30.68),
    "denoise/GD_Color_Blind_statedict.pth": ("DnCNN", 1, None),
}


@pytest.mark.parametrize("name", REAL)
def test_real_files_are_recognised_and_reach_their_figure(name: str, assets: Path) -> None:
    family, scale, figure = REAL[name]
    network = load_network(assets / "weights" / name)
    assert (network.facts.family, network.facts.scale) == (family, scale)
    if figure is not None:
        assert np.mean(list(set5(network, assets))) >= figure


def set5(network: Network, assets: Path) -> list[float]:
    scale = network.facts.scale
    figures = []
    for high in sorted((assets / "photos" / "eval" / "Set5" / f"x{scale}").glob("*_HR.png")):
        low, truth = _opened(Path(str(high).replace("_HR", "_LR"))), _opened(high)
        given = luminance(low)[..., None] / 255 if network.facts.channels == 1 else low
        with torch.inference_mode():
            made = network(torch.from_numpy(given.astype(np.float32)).permute(2, 0, 1)[None])
        out = made[0].permute(1, 2, 0).numpy().clip(0, 1)
        truth = truth[: out.shape[0], : out.shape[1]]
        if out.shape[2] == 3:
            figures.append(psnr_y(out, truth, scale))
        else:
            error = (out[..., 0] - luminance(truth) / 255)[scale:-scale, scale:-scale]
            figures.append(float(-10 * np.log10(np.mean(error**2))))
    return figures


def _opened(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), np.float32) / 255
