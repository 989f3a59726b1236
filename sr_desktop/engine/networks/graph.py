"""A frozen TensorFlow graph of convolutions as a network: the `.pb` files of OpenCV's `dnn_superres`.

Source of the files: Saafke/EDSR_Tensorflow, Saafke/FSRCNN_Tensorflow, fannymonori/TF-ESPCN and TF-LapSRN.
They differ from the papers' nets in their last layers, so the graph itself is followed, operation by
operation, from a list of those that such graphs are made of. Luminance in, luminance out (EDSR: RGB).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.wdsr import depth_to_space
from sr_desktop.engine.protobuf import Node, read_graph

KEY = "tensorflow_graph"
"""Name under which the bytes of the graph stand in a state dict, as uint8."""
ARITHMETIC: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "Add": torch.add,
    "AddV2": torch.add,
    "BiasAdd": torch.add,
    "Sub": torch.sub,
    "Mul": torch.mul,
    "RealDiv": torch.div,
    "Maximum": torch.maximum,
}
POINTWISE: dict[str, Callable[[Tensor], Tensor]] = {
    "Relu": torch.relu,
    "Tanh": torch.tanh,
    "Abs": torch.abs,
    "Identity": lambda x: x,
}


@dataclass(frozen=True, slots=True)
class GraphShape:
    """The graph, serialised."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Reach:
    """How large a node's picture is, in multiples of the input's, and how far it sees, input pixels."""

    scale: int
    radius: Fraction


class TensorFlowGraph(Network):
    """(N, C, H, W) in 0..1 -> (N, C, H*scale, W*scale), C and scale as the graph has them."""

    def __init__(self, shape: GraphShape) -> None:
        super().__init__()
        self.shape = shape
        nodes = read_graph(shape.content)
        by_name = {node.name: node for node in nodes}
        self.output = _output(nodes)
        self.order = _ordered(by_name, self.output)
        self.constants = {n.name: f"constant{i}" for i, n in enumerate(self.order) if _is_weight(n)}
        with torch.device("cpu"):  # also where only a skeleton is wanted: the values are at hand
            for node in self.order:
                if node.name in self.constants:
                    value = torch.tensor(_torch_order(node, self.order))
                    self.register_parameter(self.constants[node.name], nn.Parameter(value))
            self.register_buffer(KEY, torch.tensor(np.frombuffer(shape.content, np.uint8)))
        reach, channels = self._examined()
        # constants are part of the graph: as own entries they would stand in a file twice
        self._register_state_dict_hook(_graph_alone)  # type: ignore[no-untyped-call]  # torch's own
        self.facts = NetworkFacts(
            family=_family(self.order),
            scale=reach.scale,
            channels=channels,
            radius=ceil(reach.radius),
            half=False,  # what the graph adds up is not kept apart for float32
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary="a TensorFlow graph",
        )

    def _examined(self) -> tuple[Reach, int]:
        """What the output sees, and the channels of the input. Raises `ValueError` for odd graphs."""
        reach: dict[str, Reach] = {}
        channels = 0
        for node in self.order:
            before = [reach[name] for name in node.inputs if name in reach]
            if node.op == "Placeholder":
                reach[node.name] = Reach(1, Fraction(0))
                continue
            if not before:
                continue
            scale = max(r.scale for r in before)
            if any(r.scale != scale for r in before):
                raise ValueError("pictures of two sizes meet")
            radius = max(r.radius for r in before)
            if node.op == "Conv2D":
                kernel = self._constant(node.inputs[1])
                radius += Fraction(kernel.shape[-1] // 2, scale)
                channels = channels or kernel.shape[1]
            elif node.op == "DepthToSpace":
                scale *= _block(node)
            reach[node.name] = Reach(scale, radius)
        if self.output not in reach or channels not in (1, 3):
            raise ValueError("the graph is not one of pictures")
        return reach[self.output], channels

    def _constant(self, name: str) -> Tensor:
        return self.get_parameter(self.constants[name])

    def forward(self, x: Tensor) -> Tensor:
        found: dict[str, Tensor] = {}
        last = {name: node.name for node in self.order for name in node.inputs}
        for node in self.order:
            if node.name in self.constants:
                continue
            if node.op == "Placeholder":
                found[node.name] = x.float()
                continue
            given = [
                self._constant(name) if name in self.constants else found[name]
                for name in node.inputs
            ]
            found[node.name] = self._made(node, given)
            for name in node.inputs:
                if last[name] == node.name:
                    found.pop(name, None)
        return found[self.output]

    def _made(self, node: Node, given: list[Tensor]) -> Tensor:
        if node.op == "Conv2D":
            return _same_convolution(*given)
        if node.op == "DepthToSpace":
            return depth_to_space(given[0], _block(node))
        if node.op == "LeakyRelu":
            return F.leaky_relu(given[0], node.reals.get("alpha", 0.2))
        if node.op in POINTWISE:
            return POINTWISE[node.op](given[0])
        return ARITHMETIC[node.op](*(v.view(1, -1, 1, 1) if v.ndim < 4 else v for v in given))


def _same_convolution(x: Tensor, kernel: Tensor) -> Tensor:
    """TensorFlow's SAME: an even kernel reaches one pixel further to the right and down."""
    before = [(side - 1) // 2 for side in kernel.shape[2:]]
    after = [side // 2 for side in kernel.shape[2:]]
    return F.conv2d(F.pad(x, (before[1], after[1], before[0], after[0])), kernel)


def _is_weight(node: Node) -> bool:
    return node.op == "Const" and node.value is not None


def _torch_order(node: Node, nodes: list[Node]) -> np.ndarray:
    """A constant as torch has it: kernels (out, in, y, x) instead of (y, x, in, out)."""
    assert node.value is not None
    if not np.isfinite(node.value).all():
        raise ValueError("a constant is not finite")
    if any(other.op == "Conv2D" and node.name in other.inputs[1:] for other in nodes):
        if node.value.ndim != 4:
            raise ValueError("a kernel without four dimensions")
        return node.value.transpose(3, 2, 0, 1)
    return node.value


def _block(node: Node) -> int:
    (block,) = node.numbers.get("block_size", (0,))
    if not 2 <= block <= 8:
        raise ValueError("an enlargement of absurd size")
    return block


def _output(nodes: list[Node]) -> str:
    """The node whose picture is the result, before it is turned into OpenCV's order of dimensions.

    Where a pyramid has several, the one named NCHW_output; OpenCV's own rule is the last layer.
    """
    used = {name for node in nodes for name in node.inputs}
    ends = [n for n in nodes if n.name not in used and n.op not in ("Const", "Placeholder")]
    named = [node for node in ends if node.name == "NCHW_output"]
    if not ends:
        raise ValueError("the graph has no end")
    end = (named or ends)[-1]
    return end.inputs[0] if end.op == "Transpose" and end.inputs else end.name


def _ordered(by_name: Mapping[str, Node], output: str) -> list[Node]:
    """The nodes that `output` needs, each after its inputs. Raises `ValueError` if there is no such order."""
    known = {"Const", "Placeholder", "Conv2D", "DepthToSpace", "LeakyRelu", *POINTWISE, *ARITHMETIC}
    order: dict[str, Node] = {}
    waiting, open_ = [output], set[str]()
    while waiting:
        name = waiting[-1]
        if name in order:
            waiting.pop()
            continue
        node = by_name.get(name)
        if node is None or node.op not in known:
            raise ValueError(f"an operation that is not known here: {node.op if node else name}")
        _check_form(node)
        missing = [given for given in node.inputs if given not in order]
        if not missing:
            order[waiting.pop()] = node
        elif name in open_:
            raise ValueError("the graph runs in a circle")
        else:
            open_.add(name)
            waiting += missing
    return list(order.values())


def _check_form(node: Node) -> None:
    counts = {"Const": 0, "Placeholder": 0, "Conv2D": 2, **dict.fromkeys(ARITHMETIC, 2)}
    if len(node.inputs) != counts.get(node.op, 1):
        raise ValueError(f"{node.op} with {len(node.inputs)} inputs")
    if node.op == "Conv2D":
        steps = (*node.numbers.get("strides", ()), *node.numbers.get("dilations", ()))
        form = (node.texts.get("padding"), node.texts.get("data_format", "NHWC"))
        if set(steps) != {1} or form != ("SAME", "NHWC"):
            raise ValueError("a convolution of a form that is not known here")


def _family(nodes: list[Node]) -> str:
    """Whose net it is, by what only that net has."""
    ops = [node.op for node in nodes]
    if ops.count("DepthToSpace") > 1 and any("reconstruction" in node.name for node in nodes):
        return "LapSRN"
    if "Tanh" in ops:
        return "ESPCN"
    if "Abs" in ops:
        return "FSRCNN"
    return "EDSR" if ops.count("Conv2D") > 12 else "TensorFlow graph"


def _graph_alone(_module: nn.Module, state: dict[str, Tensor], prefix: str, _: object) -> None:
    for key in [key for key in state if key.startswith(f"{prefix}constant")]:
        del state[key]


def detect(state: Mapping[str, Tensor]) -> GraphShape | None:
    """The shape of a state dict that holds a graph, or None."""
    content = state.get(KEY)
    if content is None or len(state) != 1 or content.dtype != torch.uint8 or content.ndim != 1:
        return None
    return GraphShape(content.numpy().tobytes())
