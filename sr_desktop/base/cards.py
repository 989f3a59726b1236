"""The graphics cards of this computer, found without torch: by drivers' tools and by what the system says.

Each way of looking is a function of a text as the system gives it, so that every one can be tried anywhere.
"""

from __future__ import annotations

import csv
import importlib
import json
import logging
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

NVIDIA, AMD, INTEL, APPLE = "nvidia", "amd", "intel", "apple"
PCI_VENDORS = {"10de": NVIDIA, "1002": AMD, "8086": INTEL}
PLAIN_NAMES = {NVIDIA: "NVIDIA graphics card", AMD: "AMD graphics card", INTEL: "Intel Arc"}
ARC = ("56", "e2")
"""How the numbers of Intel's cards begin (Alchemist, Battlemage); all others are parts of a processor."""
PCI_NAMES = ("usr/share/misc/pci.ids", "usr/share/hwdata/pci.ids")
DISPLAY = "0x03"
"""The PCI class of what draws."""
KFD_AMD = 4098
NVIDIA_SMI = (
    "/usr/bin/nvidia-smi",
    "/usr/lib/wsl/lib/nvidia-smi",
    r"C:\Windows\System32\nvidia-smi.exe",
    r"C:\Program Files\NVIDIA Corporation\NVSMI\nvidia-smi.exe",
)
"""Where NVIDIA's tool is if it is not on the path."""
WITH_CAPABILITY = "name,driver_version,memory.total,compute_cap"
WITHOUT_CAPABILITY = "name,driver_version,memory.total"
"""Drivers before 470 do not know `compute_cap`."""
VIDEO_CONTROLLERS = (
    "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
    "Get-CimInstance Win32_VideoController | "
    "Select-Object Name, DriverVersion, PNPDeviceID | ConvertTo-Json -Compress"
)
DISPLAY_CLASS = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
"""Where Windows keeps what drivers say of cards."""
PATIENCE, POLL = 20.0, 0.2
"""Seconds that a tool may take, and between two looks whether anybody still wants to know."""

Run = Callable[[Sequence[str]], str]
"""Gives what a command says, or "" if it fails."""
Look = Callable[[], "tuple[Card, ...]"]
Ended = Callable[[], bool]
Memory = Callable[[str], int]
"""Bytes on a card of Windows by its PNP id; 0: unknown."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    vendor:     `NVIDIA`, `AMD`, `INTEL` or `APPLE`; name: as a person knows it.
    memory:     in bytes, 0: unknown. driver: its version as the vendor counts, empty: there is no driver.
    capability: NVIDIA's number for what it can do, (8, 6); None: unknown.
    gfx:        AMD's name for the same, "gfx1100"; empty: unknown.
    """

    vendor: str
    name: str
    memory: int = 0
    driver: str = ""
    capability: tuple[int, int] | None = None
    gfx: str = ""


def find_cards(
    system: str = sys.platform, root: Path = Path("/"), run: Run | None = None
) -> tuple[Card, ...]:
    """The cards that networks could run on here, the one with the most memory first. Never raises.

    system: as `sys.platform`; root: where `sys` and `proc` are. What only draws the desktop as a part
    of the processor is left out, but on a Mac.
    """
    ask = run or run_tool
    if system == "darwin":
        arm = platform.machine() == "arm64"
        return (Card(APPLE, "Apple graphics", driver="macOS"),) if arm else ()
    if system == "win32":
        seen = _told(lambda: on_windows(ask(powershell(VIDEO_CONTROLLERS)), _registry_memory))
    else:
        seen = _told(lambda: on_linux(root))
    if system == "win32" or _has_nvidia(seen, root):
        told = _told(lambda: _nvidia(ask, system))
        seen = (*told, *(card for card in seen if not told or card.vendor != NVIDIA))
    return tuple(sorted(seen, key=lambda card: card.memory, reverse=True))


def _told(look: Look) -> tuple[Card, ...]:
    """What a look gives; nothing if it was told what makes no sense."""
    try:
        return look()
    except Exception as error:  # noqa: BLE001 - a boundary: a tool or a driver may say anything
        log.warning("cards were not found: %r", error)
        return ()


def run_tool(
    command: Sequence[str], *, ended: Ended | None = None, patience: float = PATIENCE
) -> str:
    """What a tool of the system says; "" if it is not there, fails, or takes longer than `patience` seconds.

    ended: whether nobody wants to know any more. One that a driver holds so fast that it cannot even be
    killed is left alone: whoever asked goes on.
    """
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=hidden,
        )
    except (OSError, ValueError) as error:
        log.info("%s: %s", command[0], error)
        return ""
    until = time.monotonic() + patience
    while True:
        try:
            said, _ = process.communicate(timeout=POLL)
        except subprocess.TimeoutExpired:
            if time.monotonic() < until and not (ended is not None and ended()):
                continue
            log.warning("%s does not answer", command[0])
            process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=POLL)
            process.poll()
            if process.stdout is not None:
                process.stdout.close()
            return ""
        return said.decode("utf-8", errors="replace") if process.returncode == 0 else ""


def powershell(script: str) -> tuple[str, ...]:
    """The command that has Windows run `script`."""
    return ("powershell", "-NoProfile", "-NonInteractive", "-Command", script)


# --- NVIDIA ------------------------------------------------------------------------------------


def of_nvidia_smi(text: str) -> tuple[Card, ...]:
    """The lines of `nvidia-smi --query-gpu=… --format=csv,noheader,nounits`."""
    cards = []
    for row in csv.reader(text.splitlines(), skipinitialspace=True):
        if len(row) < 3 or not re.fullmatch(r"\d+(\.\d+)*", row[1].strip()):
            continue
        megabytes = row[2].strip()
        memory = int(megabytes) * 1024**2 if megabytes.isascii() and megabytes.isdigit() else 0
        capability = row[3].strip() if len(row) > 3 else ""
        found = re.fullmatch(r"(\d+)\.(\d+)", capability)
        pair = (int(found[1]), int(found[2])) if found else None
        cards.append(Card(NVIDIA, row[0].strip(), memory, row[1].strip(), pair))
    return tuple(cards)


def of_nvidia_files(root: Path) -> tuple[Card, ...]:
    """What the driver of Linux says of itself in files, where its tool is not installed."""
    folder = root / "proc/driver/nvidia"
    driver = ""
    with suppress(OSError):
        text = (folder / "version").read_text(encoding="utf-8", errors="replace")
        found = re.search(r"Kernel Module\S*(?: for \S+)?\s+(\d+(?:\.\d+)+)", text)
        driver = found[1] if found else ""
    cards = []
    for file in sorted(folder.glob("gpus/*/information")):
        with suppress(OSError):
            found = re.search(
                r"^Model:\s*(.+)$", file.read_text(encoding="utf-8", errors="replace"), re.MULTILINE
            )
            if found:
                cards.append(Card(NVIDIA, found[1].strip(), driver=driver))
    return tuple(cards)


def _has_nvidia(seen: Sequence[Card], root: Path) -> bool:
    return any(card.vendor == NVIDIA for card in seen) or (root / "dev/nvidiactl").exists()


def _nvidia(ask: Run, system: str) -> tuple[Card, ...]:
    """As NVIDIA's tool tells it; empty if there is none, or it has no driver to talk to."""
    tools = [*filter(None, [shutil.which("nvidia-smi")]), *filter(os.path.isfile, NVIDIA_SMI)]
    if not tools and system == sys.platform:
        return ()
    tool = tools[0] if tools else "nvidia-smi"
    for what in (WITH_CAPABILITY, WITHOUT_CAPABILITY):
        text = ask((tool, f"--query-gpu={what}", "--format=csv,noheader,nounits"))
        if cards := of_nvidia_smi(text):
            return cards
    return ()


# --- Linux -------------------------------------------------------------------------------------


def on_linux(root: Path) -> tuple[Card, ...]:
    """What the kernel sees on the PCI bus, with what drivers say of it."""
    of_driver = of_nvidia_files(root)
    families = of_kfd(root)
    cards = list(of_driver)
    for folder in sorted((root / "sys/bus/pci/devices").glob("*")):
        if not _line(folder / "class").startswith(DISPLAY):
            continue
        vendor = PCI_VENDORS.get(_line(folder / "vendor").removeprefix("0x").lower(), "")
        device = _line(folder / "device").removeprefix("0x").lower()
        if not vendor or (vendor == INTEL and not device.startswith(ARC)):
            continue
        if vendor == NVIDIA and of_driver:
            continue
        memory = _line(folder / "mem_info_vram_total")
        driver = (folder / "driver").resolve().name if (folder / "driver").exists() else ""
        if vendor == NVIDIA:
            driver = ""  # nouveau, or nothing: neither computes
        cards.append(
            Card(
                vendor,
                pci_name(root, vendor, device) or PLAIN_NAMES[vendor],
                int(memory) if memory.isascii() and memory.isdigit() else 0,
                driver,
                gfx=families.get(device, ""),
            )
        )
    return tuple(cards)


def of_kfd(root: Path) -> dict[str, str]:
    """AMD's names of what its driver computes on ("gfx1100"), by PCI device ("744c")."""
    found = {}
    for file in (root / "sys/class/kfd/kfd/topology/nodes").glob("*/properties"):
        with suppress(OSError, ValueError):
            lines = file.read_text(encoding="utf-8").splitlines()
            facts = dict(line.split(" ", 1) for line in lines if " " in line)
            target = int(facts.get("gfx_target_version", "0"))
            if target and int(facts.get("vendor_id", "0")) == KFD_AMD:
                found[f"{int(facts['device_id']):04x}"] = gfx_name(target)
    return found


def gfx_name(target: int) -> str:
    """`gfx1100` of 110000, `gfx90a` of 90010: the last two parts are hexadecimal."""
    return f"gfx{target // 10000}{target // 100 % 100:x}{target % 100:x}"


def pci_name(root: Path, vendor: str, device: str) -> str:
    """The name in the system's list of PCI devices; "" without one."""
    number = next(key for key, name in PCI_VENDORS.items() if name == vendor)
    for place in PCI_NAMES:
        with suppress(OSError):
            text = (root / place).read_text(encoding="utf-8", errors="replace")
            block = re.search(rf"^{number}  .*\n((?:[\t#].*\n|\n)*)", text, re.MULTILINE)
            line = block and re.search(rf"^\t{device}  (.+)$", block[1], re.MULTILINE)
            if line:
                inner = re.search(r"\[(.+)\]", line[1])
                maker = {NVIDIA: "NVIDIA", AMD: "AMD", INTEL: "Intel"}[vendor]
                return f"{maker} {inner[1] if inner else line[1].strip()}"
    return ""


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


# --- Windows -----------------------------------------------------------------------------------


def on_windows(text: str, memory: Memory) -> tuple[Card, ...]:
    """What `VIDEO_CONTROLLERS` gives: one object, or a list of them."""
    if not text.strip():
        return ()
    table = json.loads(text.lstrip("\ufeff"))
    cards = []
    for entry in table if isinstance(table, list) else [table]:
        identity = str(entry.get("PNPDeviceID") or "")
        found = re.search(r"VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})", identity, re.IGNORECASE)
        vendor = PCI_VENDORS.get(found[1].lower(), "") if found else ""
        if not found or not vendor or (vendor == INTEL and not found[2].lower().startswith(ARC)):
            continue
        driver = str(entry.get("DriverVersion") or "")
        card = Card(vendor, str(entry.get("Name") or PLAIN_NAMES[vendor]), 0, driver)
        if vendor == NVIDIA:
            card = replace(card, driver=nvidia_of_windows(driver))
        cards.append(replace(card, memory=memory(identity)))
    return tuple(cards)


def nvidia_of_windows(version: str) -> str:
    """560.94 of 32.0.15.6094: the last five digits; "" of anything else (Microsoft's own driver too)."""
    found = re.fullmatch(r"\d+\.\d+\.1(\d)\.(\d\d)(\d\d)", version)
    return f"{found[1]}{found[2]}.{found[3]}" if found else ""


def _registry_memory(identity: str) -> int:
    """Bytes on the card; `AdapterRAM` of Windows ends at 4 GB, the driver's own number does not."""
    try:
        winreg: Any = importlib.import_module("winreg")
    except ImportError:  # not Windows
        return 0
    wanted = identity.lower().rsplit("\\", 1)[0]
    with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, DISPLAY_CLASS) as cards:
        for number in range(winreg.QueryInfoKey(cards)[0]):
            with suppress(OSError), winreg.OpenKey(cards, winreg.EnumKey(cards, number)) as card:
                matching = str(winreg.QueryValueEx(card, "MatchingDeviceId")[0]).lower()
                if wanted.startswith(matching) or matching.startswith(wanted):
                    value = winreg.QueryValueEx(card, "HardwareInformation.qwMemorySize")[0]
                    if isinstance(value, bytes):
                        return int.from_bytes(value, "little")
                    return value if isinstance(value, int) else 0
    return 0
