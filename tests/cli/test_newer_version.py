"""`sr-desktop doctor --check-for-updates`, against a server of this computer."""

from __future__ import annotations

import json

import pytest

import sr_desktop
from sr_desktop.models.newer import VARIABLE
from tests.https_server import Plan, Server
from tests.support import cli_here, names

ASK = ("doctor", "--check-for-updates")


@pytest.fixture
def asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificates.authority))
    monkeypatch.setenv(VARIABLE, server.url("newest.json"))
    return server


def test_a_newer_version_is_told_and_nothing_fetched(asked, home):
    page = asked.url("release")
    asked.content = json.dumps({"version": "9.1", "notes": "Faces.", "page": page}).encode()
    done = cli_here(*ASK)
    assert done.returncode == 0, done.stderr
    assert "newer version: 9.1" in done.stdout
    assert "Faces." in done.stdout
    assert page in done.stdout
    assert asked.url("newest.json") in done.stderr
    assert [request["path"] for request in asked.requests] == ["/newest.json"]
    assert set(names(home)) <= {"logs"}


def test_the_newest_version_is_told(asked):
    asked.content = json.dumps({"version": sr_desktop.__version__}).encode()
    done = cli_here(*ASK)
    assert done.returncode == 0
    assert "is the newest version" in done.stdout


def test_a_failure_is_a_sentence(asked):
    asked.plans = [Plan(status=503)]
    done = cli_here(*ASK)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Could not look for a newer version" in done.stderr


def test_a_build_that_knows_no_place_says_so(asked, monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    done = cli_here(*ASK)
    assert done.returncode == 1
    assert "knows no place" in done.stderr
    assert asked.requests == []
