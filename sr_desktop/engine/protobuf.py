"""Just enough of protocol buffers to read a TensorFlow GraphDef: wire format, nodes, constant tensors.

Format: protobuf.dev/programming-guides/encoding; tensorflow/core/framework/graph.proto, node_def.proto,
attr_value.proto, tensor.proto. The file is hostile: every length is checked, nothing is run.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod

import numpy as np
from numpy.typing import NDArray

FLOAT = 1
MAX_NODES = 20_000


@dataclass(slots=True)
class Node:
    """One operation: its name, kind, inputs, whole-number attributes, padding and constant value."""

    name: str = ""
    op: str = ""
    inputs: list[str] = field(default_factory=list)
    numbers: dict[str, tuple[int, ...]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    reals: dict[str, float] = field(default_factory=dict)
    value: NDArray[np.float32] | None = None


def read_graph(data: bytes) -> list[Node]:
    """The nodes of a serialised GraphDef. Raises `ValueError` or `TypeError` if it is none."""
    nodes = [_node(value) for number, value in _fields(data) if number == 1]
    if not 0 < len(nodes) <= MAX_NODES:
        raise ValueError("no graph of a usual size")
    return nodes


def _fields(data: bytes | int) -> Iterator[tuple[int, bytes | int]]:
    """(field number, value) of one message: whole numbers for varints, bytes for everything else."""
    if isinstance(data, int):
        raise TypeError("a message was expected")
    place = 0
    while place < len(data):
        key, place = _varint(data, place)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, place = _varint(data, place)
            yield number, value
            continue
        if kind == 2:
            length, place = _varint(data, place)
        elif kind in (1, 5):
            length = 8 if kind == 1 else 4
        else:
            raise ValueError("unknown wire type")
        if length > len(data) - place:
            raise ValueError("a field reaches beyond its message")
        yield number, data[place : place + length]
        place += length


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(10):
        if place >= len(data):
            raise ValueError("the message ends within a number")
        byte = data[place]
        place += 1
        value |= (byte & 127) << (7 * step)
        if byte < 128:
            return value, place
    raise ValueError("a number has too many bytes")


def _text(value: bytes | int) -> str:
    if isinstance(value, int):
        raise TypeError("text was expected")
    return value.decode("utf-8")


def _node(data: bytes | int) -> Node:
    node = Node()
    for number, value in _fields(data):
        if number == 1:
            node.name = _text(value)
        elif number == 2:
            node.op = _text(value)
        elif number == 3:
            node.inputs.append(_text(value).removeprefix("^").partition(":")[0])
        elif number == 5:
            entry = dict(_fields(value))
            _attribute(node, _text(entry.get(1, b"")), entry.get(2, b""))
    return node


def _attribute(node: Node, name: str, data: bytes | int) -> None:
    for number, value in _fields(data):
        if number == 2:  # s
            node.texts[name] = _text(value)
        elif number == 3 and isinstance(value, int):  # i
            node.numbers[name] = (value,)
        elif number == 4 and isinstance(value, bytes):  # f
            node.reals[name] = float(struct.unpack("<f", value)[0])
        elif number == 1:  # list
            node.numbers[name] = tuple(_whole(value))
        elif number == 8 and node.op == "Const" and name == "value":
            node.value = _tensor(value)


def _whole(data: bytes | int) -> Iterator[int]:
    """The packed or single whole numbers of a list."""
    for number, value in _fields(data):
        if number != 3:
            continue
        if isinstance(value, int):
            yield value
            continue
        place = 0
        while place < len(value):
            one, place = _varint(value, place)
            yield one


def _tensor(data: bytes | int) -> NDArray[np.float32] | None:
    """A constant of float32; None for one of another type (the order of a transposition)."""
    shape: tuple[int, ...] = ()
    kind, content, floats = 0, b"", b""
    for number, value in _fields(data):
        if number == 1 and isinstance(value, int):
            kind = value
        elif number == 2:
            shape = tuple(_sizes(value))
        elif number == 4 and isinstance(value, bytes):
            content = value
        elif number == 5 and isinstance(value, bytes):
            floats += value
    if kind != FLOAT:
        return None
    count = prod(shape)
    values = np.frombuffer(content or floats, "<f4")
    if not content and len(values) == 1:  # one value stands for all
        if count > 1_000_000:
            raise ValueError("a constant of absurd size")
        values = np.full(count, values[0], np.float32)
    if len(values) != count:
        raise ValueError("a constant does not fill its shape")
    return values.astype(np.float32).reshape(shape)


def _sizes(data: bytes | int) -> Iterator[int]:
    for number, value in _fields(data):
        if number == 2:
            size = dict(_fields(value)).get(1, 0)
            if not isinstance(size, int) or size > 1 << 20:
                raise ValueError("a dimension of absurd size")
            yield size
