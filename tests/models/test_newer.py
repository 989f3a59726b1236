"""The look for a newer version over real HTTPS: it believes nothing that is not exactly an answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import sr_desktop
from sr_desktop.base import paths
from sr_desktop.base.errors import Cancelled, NoPlaceToLook, VersionUnknown
from sr_desktop.models import newer, remote
from sr_desktop.models.newer import (
    MOST_BYTES,
    MOST_NOTES,
    VARIABLE,
    Release,
    latest,
    place,
    release,
)
from sr_desktop.models.remote import Limits
from tests.https_server import Plan, Server

QUICK = Limits(connect=5, stall=5, tries=1, pause=0)
ANSWER = {"version": "9.1", "notes": "Faces.\nFaster.", "page": "https://example.org/9.1"}


@pytest.fixture
def asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server that this build asks."""
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificates.authority))
    monkeypatch.setenv(VARIABLE, server.url("latest.json"))
    server.content = json.dumps(ANSWER).encode()
    return server


def test_the_answer_is_told(asked):
    found = latest(limits=QUICK)
    assert found == Release("9.1", "Faces.\nFaster.", "https://example.org/9.1")
    assert found.newer
    (request,) = asked.requests
    assert request["path"] == "/latest.json"
    assert set(request) <= {"path", "Host", "User-Agent", "Accept-Encoding", "Connection"}
    assert request["User-Agent"] == f"sr-desktop/{sr_desktop.__version__}"


def test_a_build_without_a_place_says_so_and_asks_nobody(monkeypatch, server, tmp_path: Path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    (tmp_path / "updates.toml").write_text('address = ""')
    with pytest.raises(NoPlaceToLook, match="knows no place"):
        latest()
    assert server.requests == []


def test_a_build_sets_its_place_in_one_file(monkeypatch, tmp_path: Path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    (tmp_path / "updates.toml").write_text('address = "https://example.org/latest.json"\n')
    assert place() == "https://example.org/latest.json"
    monkeypatch.setenv(VARIABLE, "https://example.org/other.json")
    assert place() == "https://example.org/other.json"
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(NoPlaceToLook):
        place()


@pytest.mark.parametrize("damaged", ["address = 7", "address", "\xff", None])
def test_a_damaged_file_is_no_place(monkeypatch, tmp_path: Path, damaged):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    if damaged is not None:
        (tmp_path / "updates.toml").write_text(damaged, encoding="latin-1")
    with pytest.raises(NoPlaceToLook):
        place()


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/x",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "https://",
        "https:///x",
        "https://me:secret@example.org/x",
        "https://example.org/a b",
        "https://example.org:99999/x",
        "https://exämple.org/x",
    ],
)
def test_only_safe_addresses_are_asked(monkeypatch, address):
    monkeypatch.setenv(VARIABLE, address)
    with pytest.raises(NoPlaceToLook, match="no safe address"):
        place()


def test_a_certificate_of_a_stranger_is_refused(asked, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(VersionUnknown, match="certificate") as refused:
        latest(limits=QUICK)
    assert "SSL_CERT_FILE" in refused.value.next_step
    assert asked.requests == []


def test_it_is_not_sent_on_to_an_unsafe_address(asked):
    asked.plans = [Plan(location="http://127.0.0.1:1/x")]
    with pytest.raises(VersionUnknown, match="unsafe address"):
        latest(limits=QUICK)


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(status=404), "does not have"),
        (Plan(status=503), "busy"),
        (Plan(body=b"<html>Please sign in</html>"), "makes no sense"),
        (Plan(body=b" " * (MOST_BYTES + 1)), "makes no sense"),
        (Plan(cut=10), "connection"),
    ],
)
def test_what_goes_wrong_is_a_sentence_about_this(asked, plan, words):
    asked.plans = [plan]
    with pytest.raises(VersionUnknown, match=words) as wrong:
        latest(limits=QUICK)
    assert wrong.value.title == VersionUnknown.title
    assert "file on another computer" not in str(wrong.value)


def test_an_answer_without_end_is_left(asked):
    asked.plans = [Plan(body=lambda: b" " * 4096)]
    with pytest.raises(VersionUnknown, match="makes no sense"):
        latest(limits=QUICK)
    assert asked.sent < 64_000_000, "what lay in the buffers"


def test_an_answer_that_only_drips_is_left(asked):
    asked.plans = [Plan(cut=5, hold=True)]
    with pytest.raises(VersionUnknown, match="too long"):
        latest(limits=QUICK, patience=0.2)


def test_it_can_be_stopped(asked):
    asked.plans = [Plan(silent=True)]

    def stop() -> None:
        if asked.requests:
            raise Cancelled

    with pytest.raises(Cancelled):
        latest(stop, limits=QUICK)


@pytest.mark.parametrize(
    "table",
    [
        [],
        "9.1",
        {},
        {"version": 9.1},
        {"version": "9"},
        {"version": "9.1 "},
        {"version": "9.1\n"},
        {"version": "v9.1"},
        {"version": "9.1; rm -rf"},
        {"version": "٩.١"},
        {"version": "1.2.3.4.5"},
        {"version": "999999.1"},
        {"version": "9.1", "notes": ["x"]},
        {"version": "9.1", "notes": "x" * (MOST_NOTES + 1)},
        {"version": "9.1", "page": "http://example.org"},
        {"version": "9.1", "page": "javascript:alert(1)"},
        {"version": "9.1", "page": None},
    ],
)
def test_an_answer_that_is_none_is_refused(table):
    with pytest.raises(VersionUnknown, match="makes no sense"):
        release(json.dumps(table).encode(), "example.org")


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"[" * 50_000, b'{"version": "9.1"'])
def test_bytes_that_are_no_json_are_refused(body):
    with pytest.raises(VersionUnknown):
        release(body, "example.org")


def test_notes_are_plain_letters_and_unknown_keys_are_passed_over():
    notes = "one\r\n\x1b[31mtwo\u202e\x00\tthree\n"
    body = json.dumps({"version": "9.1", "notes": notes, "size": 7}).encode()
    assert release(body, "example.org") == Release("9.1", "one\n[31mtwo three", "")


@pytest.mark.parametrize(
    ("version", "own", "expected"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10.0", "0.9.9", True),
        ("0.1.1", "0.1", True),
        ("0.1.0", "0.1.0", False),
        ("0.1", "0.1.0", False),
        ("0.1.0", "0.2.0", False),
        ("0.2.0", "0.2.0rc1", True),
        ("0.2.0", "0.2.0.dev3", True),
        ("0.1.9", "0.2.0rc1", False),
        ("0.2.0", "0.2.0+local", False),
        ("0.2.0", "unknown", False),
    ],
)
def test_versions_are_numbers(version, own, expected):
    assert newer.is_newer(version, own) is expected


def test_the_wait_is_bounded():
    assert newer.LIMITS.tries == 1
    assert newer.LIMITS.connect <= 20 >= newer.LIMITS.stall
    assert isinstance(newer.LIMITS, remote.Limits)
