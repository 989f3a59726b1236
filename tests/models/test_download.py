"""Fetching over real HTTPS: never a bad file in place, never a byte twice, every failure a sentence."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sr_desktop.base.errors import (
    Cancelled,
    ConnectionLost,
    DiskFull,
    DownloadFailed,
    SRError,
    TargetUnwritable,
    WeightsMissing,
    WeightsRefused,
    WrongDownload,
)
from sr_desktop.base.progress import Control, Progress
from sr_desktop.models import catalog, remote
from sr_desktop.models.catalog import WeightsFile
from sr_desktop.models.download import UNFINISHED, Kept, copy_in, discard, fetch
from sr_desktop.models.pace import Pace, size_in_words
from sr_desktop.models.remote import Limits
from tests.https_server import Plan, Server
from tests.support import names

ONCE = Limits(connect=20, stall=20, tries=1, pause=0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


def entry(server: Server, **changes: object) -> WeightsFile:
    digest = hashlib.sha256(server.content).hexdigest()
    file = WeightsFile("net.pth", digest, len(server.content), server.url())
    return replace(file, **changes)


def unsized(server: Server) -> WeightsFile:
    """As where only the first digits of the SHA-256 are published."""
    file = entry(server, bytes=None, sha256="")
    return replace(file, sha256_prefix=entry(server).sha256[:8])


def get(
    server: Server,
    folder: Path,
    *,
    file: WeightsFile | None = None,
    limits: Limits = ONCE,
    progress: Progress | None = None,
) -> Kept:
    trust = server.certificates.trust()
    file = file or entry(server)
    return fetch(file, folder, progress or Progress(), limits=limits, trust=trust)


def part_of(folder: Path) -> bytes | None:
    part = folder / UNFINISHED / "net.pth.part"
    return part.read_bytes() if part.exists() else None


def assert_whole(server: Server, folder: Path) -> None:
    assert (folder / "net.pth").read_bytes() == server.content
    assert names(folder / UNFINISHED) == ["net.pth.lock"], "nothing unfinished is left"


def assert_nothing(folder: Path) -> None:
    """Neither a file nor anything that a later try would build on."""
    assert names(folder) == [UNFINISHED]
    assert names(folder / UNFINISHED) == ["net.pth.lock"]


def test_a_file_comes_whole_and_is_not_fetched_again(server, folder):
    stages: list[tuple[float, str]] = []
    progress = Progress(lambda *told: stages.append(told), interval=0)
    kept = get(server, folder, progress=progress)
    assert kept == Kept(folder / "net.pth", entry(server).sha256, 300_000)
    assert_whole(server, folder)
    fractions = [fraction for fraction, _ in stages]
    assert fractions == sorted(fractions)
    assert stages[-1] == (1.0, "300 kB of 300 kB")
    assert get(server, folder).fetched == 0
    assert len(server.requests) == 1


CUTS = [0, 1, 299_999, *random.Random(1).sample(range(2, 299_999), 4)]


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("framing", ["length", "chunked", "none"])
def test_a_cut_download_goes_on_at_its_byte(server, folder, cut, framing):
    server.plans = [Plan(cut=cut, framing=framing)]
    with pytest.raises(ConnectionLost, match="lost"):
        get(server, folder)
    assert (part_of(folder) or b"") == server.content[:cut]
    assert not (folder / "net.pth").exists()
    kept = get(server, folder)
    assert server.ranges == [None, f"bytes={cut}-" if cut else None]
    assert kept.fetched == 300_000 - cut
    assert server.sent == 300_000, "no byte was fetched twice"
    assert_whole(server, folder)


def test_a_connection_that_breaks_is_made_again_at_once(server, folder):
    server.plans = [Plan(cut=70_000), Plan(status=503), Plan(cut=50_000)]
    kept = get(server, folder, limits=replace(ONCE, tries=4))
    assert server.ranges == [None, "bytes=70000-", "bytes=70000-", "bytes=120000-"]
    assert kept.fetched == server.sent == 300_000
    assert_whole(server, folder)


def test_another_file_on_the_server_is_fetched_from_its_beginning(server, folder):
    server.plans = [Plan(cut=5_000, body=bytes(300_000), etag='"old"')]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    assert get(server, folder).fetched == 300_000
    assert server.requests[1]["If-Range"] == '"old"'
    assert_whole(server, folder)


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_wrong_old_bytes_are_found_by_the_hash_and_fetched_once_more(server, folder, etag):
    server.plans = [Plan(cut=5_000, body=bytes(300_000), etag=etag), Plan(etag=etag)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    get(server, folder)
    assert server.ranges == [None, "bytes=5000-", None]
    assert "If-Range" not in server.requests[1]
    assert_whole(server, folder)


def test_a_server_without_ranges_starts_again_cleanly(server, folder):
    server.plans = [Plan(cut=5_000), Plan(ranges=False)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    get(server, folder)
    assert server.ranges == [None, "bytes=5000-"]
    assert_whole(server, folder)


def test_another_part_than_was_asked_for_is_not_appended(server, folder):
    server.plans = [Plan(cut=5_000), Plan(start=4_000)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    get(server, folder, limits=replace(ONCE, tries=2))
    assert server.ranges == [None, "bytes=5000-", None]
    assert_whole(server, folder)


def test_old_bytes_as_long_as_the_whole_file_are_not_taken_for_it(server, folder):
    """The server answers 416: it has nothing after them."""
    server.content = server.content[:5_000]
    server.plans = [Plan(cut=5_000, body=bytes(9_000), etag="")]
    with pytest.raises(ConnectionLost):
        get(server, folder, file=unsized(server))
    get(server, folder, file=unsized(server))
    assert server.ranges == [None, "bytes=5000-", None]
    assert_whole(server, folder)


def test_bytes_of_another_entry_are_not_built_upon(server, folder):
    server.plans = [Plan(cut=5_000)]
    with pytest.raises(ConnectionLost):
        get(server, folder, file=entry(server, sha256="0" * 64))
    get(server, folder)
    assert server.ranges == [None, None]
    assert_whole(server, folder)


@pytest.mark.parametrize(
    ("plan", "match"),
    [
        (Plan(body=bytes(300_000)), "not the official file"),
        (Plan(body=bytes(299_999)), "299999 bytes; net.pth has 300000"),
        (Plan(body=bytes(300_001)), "300001 bytes; net.pth has 300000"),
        (Plan(body=bytes(299_999), framing="chunked"), "299999 bytes; net.pth has 300000"),
        (Plan(body=bytes(300_001), framing="chunked"), "More bytes"),
        (Plan(body=bytes(300_001), framing="none"), "More bytes"),
    ],
)
def test_what_is_not_the_file_is_thrown_away(server, folder, plan, match):
    server.plans = [plan]
    with pytest.raises(WrongDownload, match=match):
        get(server, folder, limits=replace(ONCE, tries=3))
    assert len(server.requests) == 1
    assert_nothing(folder)


@pytest.mark.parametrize("known", [True, False])
def test_far_too_many_bytes_are_stopped(server, folder, monkeypatch, known):
    monkeypatch.setattr(catalog, "LARGEST", 400_000)
    blocks = iter([bytes(1 << 16)] * 1_000)
    server.plans = [Plan(body=lambda: next(blocks, b""))]
    with pytest.raises(WrongDownload, match="More bytes"):
        get(server, folder, file=entry(server) if known else unsized(server))
    assert server.sent < 20_000_000, "what lies in buffers on the way, and no more"
    assert_nothing(folder)


def test_a_prefix_of_the_hash_is_checked(server, folder):
    wrong = replace(unsized(server), sha256_prefix="00000000")
    with pytest.raises(WrongDownload):
        get(server, folder, file=wrong)
    assert_nothing(folder)
    kept = get(server, folder, file=unsized(server))
    assert kept.sha256 == entry(server).sha256
    assert_whole(server, folder)


def test_redirects_go_to_other_hosts_but_only_over_https(server, certificates, folder):
    elsewhere = Server(server.content, certificates)
    try:
        server.plans = [Plan(location=elsewhere.url("signed?x=1", "localhost")) for _ in range(2)]
        elsewhere.plans = [Plan(cut=1_000)]
        with pytest.raises(ConnectionLost, match="localhost"):
            get(server, folder)
        get(server, folder)
        assert elsewhere.ranges == [None, "bytes=1000-"]
        assert elsewhere.sent == 300_000
    finally:
        elsewhere.close()
    assert_whole(server, folder)


@pytest.mark.parametrize(
    ("location", "match"),
    [
        ("http://127.0.0.1:9/net.pth", "unsafe address"),
        ("ftp://127.0.0.1/net.pth", "unsafe address"),
        ("file:///etc/hostname", "302"),
    ],
)
def test_redirects_away_from_https_are_refused(server, folder, location, match):
    server.plans = [Plan(location=location)]
    with pytest.raises(DownloadFailed, match=match):
        get(server, folder, limits=replace(ONCE, tries=3))
    assert len(server.requests) == 1
    assert_nothing(folder)


def test_redirects_end(server, folder):
    server.plans = [Plan(location=server.url(f"{number}")) for number in range(9)]
    with pytest.raises(DownloadFailed, match="on and on"):
        get(server, folder, limits=replace(ONCE, redirects=3))
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "does not have the file"), (403, "does not give the file"), (500, "out of order")],
)
def test_a_refusal_is_a_sentence_and_costs_no_bytes(server, folder, status, words):
    server.plans = [Plan(cut=5_000), Plan(status=status)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    with pytest.raises(DownloadFailed, match=words) as caught:
        get(server, folder)
    assert str(status) in caught.value.sentence
    assert part_of(folder) == server.content[:5_000], "what has come is kept"


def test_silence_ends_at_the_time_out(server, folder):
    server.plans = [Plan(cut=5_000, hold=True), Plan(silent=True)]
    started = time.monotonic()
    for _ in range(2):
        with pytest.raises(ConnectionLost, match=r"silent for 0\.3 seconds"):
            get(server, folder, limits=replace(ONCE, stall=0.3))
    assert time.monotonic() - started < ONCE.connect
    get(server, folder)
    assert server.ranges == [None, "bytes=5000-", "bytes=5000-"]
    assert_whole(server, folder)


def test_a_server_that_does_not_greet_ends_at_the_time_out(server, folder):
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"https://127.0.0.1:{deaf.getsockname()[1]}/net.pth"
        with pytest.raises(DownloadFailed, match=r"could not be reached within 0\.3 seconds"):
            get(server, folder, file=entry(server, url=url), limits=replace(ONCE, connect=0.3))


def test_cancel_is_heard_while_the_server_is_silent(server, folder):
    control = Control()
    server.plans = [Plan(cut=5_000), Plan(silent=True, heard=control.cancel)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        get(server, folder, progress=Progress(control=control))
    assert time.monotonic() - started < ONCE.stall / 2
    get(server, folder)
    assert server.ranges[2] == "bytes=5000-"
    assert_whole(server, folder)


def test_cancel_between_two_tries(server, folder):
    control = Control()
    server.plans = [Plan(status=503, heard=control.cancel)]
    with pytest.raises(Cancelled):
        get(
            server,
            folder,
            limits=replace(ONCE, tries=2, pause=600),
            progress=Progress(control=control),
        )


def test_an_unknown_certificate_is_refused(server, folder):
    with pytest.raises(DownloadFailed, match=r"certificate of 127\.0\.0\.1 was refused"):
        fetch(entry(server), folder, Progress(), limits=ONCE)
    assert server.requests == []


def test_a_name_that_is_not_there_and_a_computer_that_takes_no_calls(server, folder):
    unknown = entry(server, url="https://no-such-host.invalid/net.pth")
    with pytest.raises(DownloadFailed, match=r"name no-such-host\.invalid was not found"):
        get(server, folder, file=unknown)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(DownloadFailed, match="takes no connections"):
        get(server, folder, file=entry(server, url=f"https://127.0.0.1:{port}/net.pth"))


def test_a_computer_without_network_is_told_so():
    error = remote.explain(OSError(101, "Network is unreachable"), "host", ONCE)
    assert error.sentence == "There is no network."


def test_the_proxy_of_the_environment_is_asked(server, folder, monkeypatch):
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:

        def refuse() -> None:
            caller, _ = proxy.accept()
            with caller:
                asked.append(caller.recv(4_000))
                caller.sendall(b"HTTP/1.1 407 Log in first\r\n\r\n")

        proxy.settimeout(20)
        thread = threading.Thread(target=refuse)
        thread.start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        with pytest.raises(DownloadFailed, match=r"proxy of this network .*407"):
            get(server, folder)
        thread.join()
    assert asked[0].startswith(f"CONNECT 127.0.0.1:{server.port}".encode())
    assert server.requests == []
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    get(server, folder)


@pytest.mark.parametrize("usual", [True, False])
def test_the_usual_bundles_are_trusted_where_the_build_knows_none(
    certificates, monkeypatch, tmp_path, usual
):
    """As in a frozen program: the places that its Python was built with are not there."""
    if not usual:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    monkeypatch.setattr(remote, "BUNDLES", (str(tmp_path / "gone"), str(certificates.authority)))
    mine = certificates.trust().get_ca_certs()[0]["serialNumber"]
    roots = [root["serialNumber"] for root in remote.trusted_roots().get_ca_certs()]
    assert (mine in roots) != usual


CHILD = """
import sys
from pathlib import Path
from sr_desktop.base.progress import Progress
from sr_desktop.models.catalog import WeightsFile
from sr_desktop.models.download import fetch

def tell(fraction, stage):
    print(round(fraction * int(sys.argv[3])), stage, flush=True)

file = WeightsFile("net.pth", sys.argv[2], int(sys.argv[3]), sys.argv[4])
kept = fetch(file, Path(sys.argv[1]), Progress(tell, interval=0))
print("fetched", kept.fetched, flush=True)
"""


def child(server: Server, folder: Path) -> subprocess.Popen[str]:
    """A process of its own that fetches the file and tells every step on stdout."""
    file = entry(server)
    return subprocess.Popen(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            CHILD,
            folder,
            file.sha256,
            str(file.bytes),
            file.url,
        ],
        env={**os.environ, "SSL_CERT_FILE": str(server.certificates.authority)},
        stdout=subprocess.PIPE,
        text=True,
    )


def wait_for(process: subprocess.Popen[str], start: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(start):
            return
    raise AssertionError(f"the process ended without saying {start!r}")


def test_two_processes_fetch_once(server, folder):
    server.plans = [Plan(cut=100_000, hold=True)]
    with child(server, folder) as first:
        wait_for(first, "100000 ")
        with child(server, folder) as second:
            wait_for(second, "0 another window or terminal")
            server.release()
            output, _ = second.communicate(timeout=60)
        first.communicate(timeout=60)
    assert (first.returncode, second.returncode) == (0, 0)
    assert output.endswith("fetched 0\n")
    assert server.sent == 300_000
    assert len(server.requests) == 1
    assert_whole(server, folder)


def test_waiting_for_another_process_can_be_cancelled(server, folder):
    control = Control()
    server.plans = [Plan(cut=100_000, hold=True)]
    with child(server, folder) as other:
        wait_for(other, "100000 ")
        progress = Progress(lambda _, stage: control.cancel(), control, interval=0)
        with pytest.raises(Cancelled):
            get(server, folder, progress=progress)
        other.kill()


def test_a_killed_process_loses_no_byte_and_blocks_nobody(server, folder):
    server.plans = [Plan(cut=100_000, hold=True)]
    with child(server, folder) as process:
        wait_for(process, "100000 ")
        process.kill()
    assert get(server, folder).fetched == 200_000
    assert server.ranges == [None, "bytes=100000-"]
    assert_whole(server, folder)


def test_a_file_of_another_content_is_left_alone(server, folder):
    folder.mkdir()
    (folder / "net.pth").write_text("mine")
    with pytest.raises(WeightsRefused, match="left as it is"):
        get(server, folder)
    assert (folder / "net.pth").read_text() == "mine"
    assert server.requests == []


def test_a_name_taken_in_the_meantime_is_left_alone(server, folder):
    server.plans = [Plan(heard=lambda: (folder / "net.pth").write_text("mine") and None)]
    with pytest.raises(WeightsRefused, match="in the meantime"):
        get(server, folder)
    assert (folder / "net.pth").read_text() == "mine"


def test_an_unwritable_folder_is_a_sentence(server, tmp_path):
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "models"
    source = tmp_path / "net.pth"
    source.write_bytes(server.content)
    with pytest.raises(TargetUnwritable, match="Nothing can be written") as caught:
        get(server, folder)
    assert "SR_DESKTOP_HOME" in caught.value.next_step
    with pytest.raises(TargetUnwritable, match="Nothing can be written"):
        copy_in(entry(server), source, folder, Progress())
    assert discard(entry(server), folder, Progress()) == []
    assert server.requests == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "none", str(disk)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no small disk can be mounted here: that needs root on Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


@pytest.mark.parametrize("told", [True, False])
def test_a_full_disk_is_told_and_the_download_goes_on_afterwards(server, small_disk, told):
    """Before the first byte if the size is known; else when the disk is full."""
    file = entry(server) if told else unsized(server)
    server.plans = [Plan(framing="length" if told else "chunked")]
    with pytest.raises(DiskFull, match="not enough space"):
        get(server, small_disk / "models", file=file)
    come = len(part_of(small_disk / "models") or b"")
    assert (come == 0) == told
    assert not (small_disk / "models" / "net.pth").exists()
    remount(small_disk, "size=2m")
    get(server, small_disk / "models", file=file)
    assert server.ranges == [None, f"bytes={come}-" if come else None]
    assert_whole(server, small_disk / "models")


def test_a_read_only_disk_is_a_sentence(server, small_disk):
    (small_disk / "models").mkdir()
    remount(small_disk, "ro")
    with pytest.raises(TargetUnwritable, match="Nothing can be written"):
        get(server, small_disk / "models")


def test_files_are_copied_from_a_folder_and_checked(server, tmp_path, folder):
    source = tmp_path / "net.pth"
    file = entry(server)
    with pytest.raises(WeightsMissing, match="There is no file"):
        copy_in(file, source, folder, Progress())
    for wrong in (bytes(300_000), server.content[:-1], server.content + b"x"):
        source.write_bytes(wrong)
        with pytest.raises(WeightsRefused, match="is not the official file"):
            copy_in(file, source, folder, Progress())
        assert_nothing(folder)
    source.write_bytes(server.content)
    assert copy_in(file, source, folder, Progress()).fetched == 300_000
    assert copy_in(file, source, folder, Progress()).fetched == 0
    assert_whole(server, folder)
    assert source.read_bytes() == server.content
    assert server.requests == []


def test_discard_removes_what_is_unfinished_too(server, folder):
    server.plans = [Plan(cut=5_000)]
    with pytest.raises(ConnectionLost):
        get(server, folder)
    removed = discard(entry(server), folder, Progress())
    assert [path.name for path in removed] == ["net.pth.part"]
    assert_nothing(folder)


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"), (67_040_989, "67.0 MB")],
)
def test_sizes_in_words(size, words):
    assert size_in_words(size) == words


def test_speed_and_time_left_are_those_of_the_last_moments():
    pace = Pace()
    now = time.monotonic()
    pace._seen.extend([(now - 60, 0), (now - 2, 10_000_000)])
    assert pace.words(20_000_000, 40_000_000) == "20.0 MB of 40.0 MB, 5.0 MB/s, 4 s left"
    assert pace.words(20_000_000, None) == "20.0 MB, 5.0 MB/s"


def test_every_failure_says_what_to_do():
    for status in (302, 403, 404, 429, 500):
        error = remote.explain_status(status, "host")
        assert isinstance(error, SRError)
        assert len(error.next_step) > 10
