"""Where networks can run on this computer, in the words of the command line and of a person."""

from __future__ import annotations

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import torch

from sr_desktop.base.errors import DeviceUnavailable
from sr_desktop.base.sentences import sentence

CPU_TILE_BUDGET = 400_000_000
GPU_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Device:
    """One place to compute: `id` for the command line, `name` for a person, memory in bytes (0: unknown)."""

    id: str
    name: str
    memory: int = 0

    @property
    def kind(self) -> str:
        """`cpu`, `cuda`, `mps` or `xpu`."""
        return self.id.split(":")[0]

    @property
    def torch(self) -> torch.device:
        """The same for torch."""
        return torch.device(self.id)

    def tile_budget(self) -> int:
        """Bytes that the activations of one tile may take."""
        if self.kind == "cuda":
            free, _ = torch.cuda.mem_get_info(self.torch)
            # what torch holds but does not use is free for the next tile
            free += torch.cuda.memory_reserved(self.torch) - torch.cuda.memory_allocated(self.torch)
            return int(free * GPU_SHARE)
        if self.kind == "cpu" or not self.memory:
            return CPU_TILE_BUDGET
        return int(self.memory * GPU_SHARE)


def devices() -> tuple[Device, ...]:
    """All devices, the best first; the processor is always there and last."""
    found: list[Device] = []
    if torch.cuda.is_available():  # also AMD cards through ROCm
        for index in range(torch.cuda.device_count()):
            facts = torch.cuda.get_device_properties(index)
            found.append(Device(f"cuda:{index}", facts.name, facts.total_memory))
    if hasattr(torch, "xpu") and torch.xpu.is_available():
        for index in range(torch.xpu.device_count()):
            card = torch.xpu.get_device_properties(index)
            found.append(Device(f"xpu:{index}", card.name, card.total_memory))
    if torch.backends.mps.is_available():
        found.append(Device("mps", "Apple graphics", torch.mps.recommended_max_memory()))
    found.append(Device("cpu", processor_name()))
    return tuple(found)


def choose_device(wanted: str = "auto") -> Device:
    """The device for `auto`, `cpu`, `cuda`, `cuda:N`, `mps`, `xpu`; `DeviceUnavailable` if not there."""
    available = devices()
    if wanted == "auto":
        return available[0]
    for device in available:
        if wanted in (device.id, device.kind):
            return device
    names = ", ".join(device.id for device in available)
    raise DeviceUnavailable(
        "There is no device {wanted} in this computer.",
        wanted=wanted,
        next_step=sentence("Here are: {names}.", names=names),
    )


def processor_name() -> str:
    """The processor's own name as the system tells it."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine() or "processor"


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error of torch or the system means that memory ran out."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and (
        "out of memory" in text
        or "can't allocate memory" in text
        or "not enough memory" in text
        or "alloc_failed" in text
    )


def release_memory(device: Device) -> None:
    """Gives cached memory of a graphics card back to the system."""
    empty = {
        "cuda": torch.cuda.empty_cache,
        "mps": torch.mps.empty_cache,
        "xpu": torch.xpu.empty_cache,
    }
    if device.kind in empty:
        with suppress(RuntimeError):  # a card that has failed says so again at every call
            empty[device.kind]()


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def use_cores(count: int) -> None:
    """How many processor cores the networks that this thread runs may use, from now on.

    WORKAROUND: torch remembers the last call for threads that begin later, but OpenMP keeps a number
    for each thread (OpenMP 5.0, 3.2.1), and that is the one that counts; so each thread has to say its own.
    """
    if torch.get_num_threads() != count:
        torch.set_num_threads(count)
