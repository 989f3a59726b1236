"""For tests of faces that are drawn anew: faces at known places, and small networks that take one."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.device import Device
from sr_desktop.engine.faces.align import TEMPLATE
from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.face_network import FaceNetwork
from sr_desktop.engine.networks.face_module import FaceNetworkModule
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.gfpgan import GFPGAN, GFPGANShape
from sr_desktop.engine.precision import FLOAT32

NARROW = GFPGANShape(widths=(32, 32, 32, 32, 32, 16, 8, 4), styles=16, mapped=2)
"""The official layout with a sixteenth of the features."""
MEDIUM = GFPGANShape(widths=(32, 32, 32, 32, 16, 8), styles=16, mapped=2)
SMALL = GFPGANShape(widths=(32, 32, 32, 16, 8), styles=16, mapped=2)
"""The same for faces of 128 and 64 pixels."""
PROCESSOR = Device("cpu", "test")


def face_at(turn: complex, shift: complex) -> Face:
    """A face whose landmarks lie as in the square of 512, turned, enlarged and moved."""
    places = [turn * (complex(*point) + (0.5 + 0.5j)) + shift for point in TEMPLATE]
    points = [(place.real, place.imag) for place in places]
    size = 300 * abs(turn)
    centre = turn * (256 + 290j) + shift
    marks: tuple[Point, Point, Point, Point, Point] = (
        *(points[0], points[1], points[2], points[3], points[4]),
    )
    return Face(centre.real - size / 2, centre.imag - size / 2, size, size, marks, 0.9)


class Same(FaceNetworkModule):
    """Gives back the face that it is given; `harder` than it is, and in other colours, if that is wanted."""

    def __init__(
        self,
        *,
        side: int = 512,
        harder: float = 0.0,
        gain: tuple[float, float, float] = (1, 1, 1),
        more: float = 0.0,
    ) -> None:
        super().__init__()
        self.layer = torch.nn.Conv2d(3, 3, 1, bias=True)
        self.layer.weight.data.copy_(
            torch.diag(torch.tensor(gain, dtype=torch.float))[..., None, None]
        )
        self.layer.bias.data.fill_(more)  # type: ignore[union-attr]  # it has one
        self.harder = harder
        self.facts = NetworkFacts("Same", 1, 3, 0, multiple=side, half=False, bfloat16=False)
        self.eval().requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        if self.harder:
            x = x + self.harder * (x - F.avg_pool2d(x, 5, 1, 2, count_include_pad=False))
        made: Tensor = self.layer(x)
        return made


def ready(network: FaceNetworkModule) -> FaceNetwork:
    """The network on the processor."""
    return FaceNetwork(TorchBackend(network, PROCESSOR, FLOAT32))


def random_gfpgan(shape: GFPGANShape = SMALL) -> GFPGAN:
    """A GFPGAN with random weights, whose face has edges and colours."""
    torch.manual_seed(11)
    network = GFPGAN(shape).eval().requires_grad_(False)
    for name, parameter in network.named_parameters():
        if name.endswith("modulation.bias"):
            parameter.fill_(1)
        elif name.endswith(".weight") and parameter.numel() == 1:
            parameter.fill_(0.3)
    return network
