"""Devices on the command line: one, several, and what is none."""

from __future__ import annotations

import argparse

import pytest

from sr_desktop.cli.devices import device_list, one_device


@pytest.mark.parametrize(
    ("text", "names"),
    [
        *((name, name) for name in ("auto", "cpu", "cuda", "cuda:0", "cuda:12", "mps", "xpu")),
        ("xpu:1", "xpu:1"),
        ("cuda:0,cuda:1", "cuda:0,cuda:1"),
        ("cpu,cpu", "cpu,cpu"),
        ("CUDA:0, Cpu", "cuda:0,cpu"),
    ],
)
def test_devices_are_named_one_or_several(text, names):
    assert device_list(text) == names


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "gpu",
            "cuda:",
            "cuda:x",
            "cuda:²",
            "cuda:-1",
            "cuda:0:1",
            "cpu:1",
            "mps:0",
            "auto:0",
        ),
        *(
            "cpu,",
            ",cpu",
            "cuda:0,,cuda:1",
            "cuda:0;cuda:1",
            "cuda:0 cuda:1",
            "cuda:9999",
            "cpu\n\x00",
        ),
    ],
)
def test_what_is_none_gets_a_sentence(text):
    with pytest.raises(
        argparse.ArgumentTypeError, match=r"is no device\. There are auto, cpu, cuda"
    ):
        device_list(text)


def test_the_one_that_is_wrong_is_named():
    with pytest.raises(argparse.ArgumentTypeError, match=r"^'cuda1' is no device"):
        device_list("cuda:0,cuda1")


def test_where_one_is_wanted_several_are_too_many():
    assert one_device("cuda:1") == "cuda:1"
    with pytest.raises(argparse.ArgumentTypeError, match="'cpu,cpu' is more than one device"):
        one_device("cpu,cpu")
