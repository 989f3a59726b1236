"""Cards are found in what systems and drivers really say."""

from __future__ import annotations

import json
import sys
import time

import pytest

from sr_desktop.base import cards
from sr_desktop.base.cards import AMD, INTEL, NVIDIA, Card, find_cards

SMI = """NVIDIA GeForce RTX 3060, 560.35.03, 12288, 8.6
NVIDIA GeForce GTX 1080 Ti, 560.35.03, 11264, 6.1
"""
NO_DRIVER = """NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that \
the latest NVIDIA driver is installed and running.
"""
VERSION = """NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.65.06  Release Build  \
(dvs-builder@U22-I3-AM02-24-2)  Sun Jul 27 07:11:27 UTC 2025
GCC version:  gcc version 13.3.0 (Ubuntu 13.3.0-6ubuntu2~24.04)
"""
OLD_VERSION = (
    "NVRM version: NVIDIA UNIX x86_64 Kernel Module  470.256.02  Thu May  2 14:37:44 UTC 2024\n"
)
INFORMATION = """Model: \t\t NVIDIA GeForce RTX 4070
IRQ:   \t\t 152
GPU UUID: \t GPU-00000000-1111-2222-3333-444444444444
Video BIOS: \t 95.04.37.00.38
Bus Location: \t 0000:01:00.0
"""
KFD = """cpu_cores_count 0
simd_count 96
vendor_id 4098
device_id 29772
gfx_target_version 110000
"""
KFD_CPU = "cpu_cores_count 16\nsimd_count 0\nvendor_id 0\ndevice_id 0\ngfx_target_version 0\n"
PCI_IDS = """# List of PCI ID's
1002  Advanced Micro Devices, Inc. [AMD/ATI]
\t73bf  Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]
\t744c  Navi 31 [Radeon RX 7900 XT/7900 XTX/7900 GRE/7900M]
\t\t1002 0e3b  RX 7900 GRE [XFX]
10de  NVIDIA Corporation
\t2504  GA106 [GeForce RTX 3060 Lite Hash Rate]
8086  Intel Corporation
\t56a0  DG2 [Arc A770]
"""
WINDOWS = [
    {
        "Name": "NVIDIA GeForce RTX 3060",
        "DriverVersion": "32.0.15.6094",
        "PNPDeviceID": r"PCI\VEN_10DE&DEV_2504&SUBSYS_397D1462&REV_A1\4&1E4B8B3C&0&0008",
    },
    {
        "Name": "Intel(R) UHD Graphics 770",
        "DriverVersion": "31.0.101.4146",
        "PNPDeviceID": r"PCI\VEN_8086&DEV_4680&SUBSYS_86941043&REV_0C\3&11583659&0&10",
    },
    {
        "Name": "Intel(R) Arc(TM) B580 Graphics",
        "DriverVersion": "32.0.101.6734",
        "PNPDeviceID": r"PCI\VEN_8086&DEV_E20B&SUBSYS_11001849&REV_00\6&2B2F",
    },
    {
        "Name": "Microsoft Remote Display Adapter",
        "DriverVersion": "10.0.1",
        "PNPDeviceID": "SWD\\X",
    },
]


def test_what_nvidias_tool_says():
    assert cards.of_nvidia_smi(SMI) == (
        Card(NVIDIA, "NVIDIA GeForce RTX 3060", 12 * 1024**3, "560.35.03", (8, 6)),
        Card(NVIDIA, "NVIDIA GeForce GTX 1080 Ti", 11 * 1024**3, "560.35.03", (6, 1)),
    )
    assert cards.of_nvidia_smi("Tesla K40m, 418.226.00, 11441\n")[0].capability is None
    assert cards.of_nvidia_smi("NVIDIA GH200 480GB, 550.54, [N/A], 9.0\n")[0].memory == 0
    assert cards.of_nvidia_smi(NO_DRIVER) == ()


def test_an_old_driver_is_asked_again_without_the_capability(tmp_path):
    asked = []

    def run(command):
        asked.append(command[1])
        return "" if "compute_cap" in command[1] else "GeForce GTX 970, 460.91, 4096\n"

    (tmp_path / "dev").mkdir()
    (tmp_path / "dev/nvidiactl").touch()
    system = "linux" if sys.platform != "linux" else "linux2"  # no tool of this computer
    (card,) = find_cards(system, tmp_path, run)
    assert card == Card(NVIDIA, "GeForce GTX 970", 4096 * 1024**2, "460.91")
    assert len(asked) == 2


@pytest.mark.parametrize(("text", "driver"), [(VERSION, "580.65.06"), (OLD_VERSION, "470.256.02")])
def test_without_its_tool_the_driver_tells_by_files(tmp_path, text, driver):
    folder = tmp_path / "proc/driver/nvidia"
    (folder / "gpus/0000:01:00.0").mkdir(parents=True)
    (folder / "gpus/0000:01:00.0/information").write_text(INFORMATION)
    (folder / "version").write_text(text)
    assert cards.on_linux(tmp_path) == (Card(NVIDIA, "NVIDIA GeForce RTX 4070", driver=driver),)


def pci(root, slot, **files):
    folder = root / "sys/bus/pci/devices" / slot
    folder.mkdir(parents=True)
    driver = files.pop("driver", None)
    for name, text in {"class": "0x030000", **files}.items():
        (folder / name).write_text(f"{text}\n")
    if driver:
        (root / "drivers" / driver).mkdir(parents=True, exist_ok=True)
        (folder / "driver").symlink_to(root / "drivers" / driver)


def test_what_linux_sees_on_the_bus(tmp_path):
    (tmp_path / "usr/share/misc").mkdir(parents=True)
    (tmp_path / "usr/share/misc/pci.ids").write_text(PCI_IDS)
    vram = 20 * 1024**3
    pci(
        *(tmp_path, "0000:03:00.0"),
        **{"vendor": "0x1002", "device": "0x744c", "driver": "amdgpu", "mem_info_vram_total": vram},
    )
    pci(tmp_path, "0000:00:02.0", vendor="0x8086", device="0x4680", driver="i915")
    pci(tmp_path, "0000:04:00.0", vendor="0x8086", device="0x56a0", driver="xe")
    pci(tmp_path, "0000:05:00.0", vendor="0x10de", device="0x2504", driver="nouveau")
    pci(tmp_path, "0000:06:00.0", vendor="0x10de", device="0x228e", **{"class": "0x040300"})
    for number, text in enumerate((KFD_CPU, KFD)):
        node = tmp_path / f"sys/class/kfd/kfd/topology/nodes/{number}"
        node.mkdir(parents=True)
        (node / "properties").write_text(text)
    found = find_cards("linux", tmp_path, lambda _command: "")
    assert found == (
        Card(AMD, "AMD Radeon RX 7900 XT/7900 XTX/7900 GRE/7900M", vram, "amdgpu", gfx="gfx1100"),
        Card(INTEL, "Intel Arc A770", driver="xe"),
        Card(NVIDIA, "NVIDIA GeForce RTX 3060 Lite Hash Rate"),
    )
    node.joinpath("properties").write_text(KFD.replace("29772", "29631"))  # of another card
    assert find_cards("linux", tmp_path, lambda _command: "")[0].gfx == ""


@pytest.mark.parametrize(
    ("target", "name"),
    [(110000, "gfx1100"), (100300, "gfx1030"), (90010, "gfx90a"), (120001, "gfx1201")],
)
def test_amds_names(target, name):
    assert cards.gfx_name(target) == name


def test_what_windows_says():
    found = cards.on_windows(json.dumps(WINDOWS), lambda identity: 7 if "2504" in identity else 0)
    assert found == (
        Card(NVIDIA, "NVIDIA GeForce RTX 3060", 7, "560.94"),
        Card(INTEL, "Intel(R) Arc(TM) B580 Graphics", 0, "32.0.101.6734"),
    )
    assert cards.on_windows("\ufeff" + json.dumps(WINDOWS[0]), lambda _: 0)[0].driver == "560.94"
    assert cards.on_windows("", lambda _: 0) == ()
    assert cards.nvidia_of_windows("10.0.19041.868") == ""  # Microsoft's own, which can't compute


def test_on_windows_nvidias_tool_has_the_last_word():
    def run(command):
        return json.dumps(WINDOWS) if "powershell" in command[0] else SMI.splitlines()[0]

    found = find_cards("win32", run=run)
    assert [card.capability for card in found] == ([(8, 6), None])
    assert found[0].memory == 12 * 1024**3


@pytest.mark.parametrize(
    "said", ["x, 560.1, " + "9" * 5000, "x, " + "9" * 200_000, "[" * 100_000, "[1, null]", "\0\r\0"]
)
def test_rubbish_is_no_card(tmp_path, said):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev/nvidiactl").touch()
    node = tmp_path / "sys/class/kfd/kfd/topology/nodes/0"
    node.mkdir(parents=True)
    (node / "properties").write_text("vendor_id 4098\ngfx_target_version 110000\n")
    assert find_cards("linux2", tmp_path, lambda _command: said) == ()
    assert find_cards("win32", tmp_path, lambda _command: said) == ()


def test_what_one_way_of_looking_finds_stays_if_another_fails(tmp_path):
    def run(command):
        return json.dumps(WINDOWS) if "powershell" in command[0] else "x, 1.2, " + "9" * 5000

    assert find_cards("win32", tmp_path, run)[0].name == "NVIDIA GeForce RTX 3060"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
@pytest.mark.parametrize("options", [{"ended": lambda: True}, {"patience": 0.0}])
def test_nobody_waits_for_a_tool_that_hangs(options):
    """Not even if its end is not to be seen: a helper of it holds the pipe on."""
    begun = time.monotonic()
    assert cards.run_tool(("sh", "-c", "sleep 40 & sleep 40"), **options) == ""
    assert time.monotonic() - begun < 20


def test_nothing_that_fails_is_an_error(tmp_path):
    assert find_cards("linux", tmp_path, lambda _command: "") == ()
    assert find_cards("win32", tmp_path, lambda _command: "no JSON") == ()
    assert cards.run_tool(("no-such-tool-anywhere",)) == ""
    assert cards.run_tool((sys.executable, "-c", "import sys; print('x'); sys.exit(1)")) == ""
    assert cards.run_tool((sys.executable, "-c", "print('Größe')")).strip() == "Größe"
