"""A real HTTPS server on this computer that does what it is told, with certificates for one test run."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

HOLD = 60.0
"""Seconds after which a held answer ends by itself, so that no test hangs for ever."""
BLOCK = 1 << 14

OPENSSL = """
[req]
distinguished_name = name
prompt = no
[name]
CN = SR Desktop test
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[server]
subjectAltName = DNS:localhost, IP:127.0.0.1
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""
KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


@dataclass(frozen=True)
class Certificates:
    """The authority to trust, and what the server shows."""

    authority: Path
    chain: Path
    key: Path

    def trust(self) -> ssl.SSLContext:
        """For the client."""
        return ssl.create_default_context(cafile=str(self.authority))


def make_certificates(folder: Path) -> Certificates:
    """An authority and a certificate of it for localhost, valid for two days."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not here, which makes the certificates of the test")
    (folder / "openssl.cnf").write_text(OPENSSL)

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    base = ["-config", "openssl.cnf"]
    openssl("req", *base, "-x509", *KEY, "-extensions", "authority", "-days", "2",
            "-keyout", "ca.key", "-out", "ca.pem")  # fmt: skip
    openssl("req", *base, "-new", *KEY, "-keyout", "server.key", "-out", "server.csr")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
            "-CAcreateserial", "-days", "2", "-extfile", "openssl.cnf", "-extensions", "server",
            "-out", "server.pem")  # fmt: skip
    return Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")


@dataclass
class Plan:
    """How one request is answered.

    cut:     so many bytes of the answer are sent, then the connection is closed.
    hold:    at that point the server is silent until `Server.release`, and goes on after it.
    silent:  no answer at all until then.
    ranges:  whether it can give a part of the file.
    framing: how the end is told: by "length", "chunked" or by closing ("none").
    body:    what it gives in place of the content; called for one block after another if it can be.
    start:   the byte that it begins with, whatever was asked for.
    """

    cut: int | None = None
    hold: bool = False
    silent: bool = False
    ranges: bool = True
    framing: str = "length"
    status: int = 200
    location: str = ""
    body: bytes | Callable[[], bytes] | None = None
    start: int | None = None
    etag: str = '"one"'
    heard: Callable[[], None] = lambda: None


@dataclass
class Server:
    """`plans` are used up, one a request; afterwards the content is given as it should be."""

    content: bytes
    certificates: Certificates
    plans: list[Plan] = field(default_factory=list)
    requests: list[dict[str, str]] = field(default_factory=list)
    sent: int = 0
    released: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificates.chain, self.certificates.key)
        self._lock = threading.Lock()
        self._http = _Https(("127.0.0.1", 0), _handler(self))
        self._http.tls = context
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    def url(self, name: str = "net.pth", host: str = "127.0.0.1") -> str:
        return f"https://{host}:{self.port}/{name}"

    @property
    def ranges(self) -> list[str | None]:
        """The `Range` of every request."""
        return [headers.get("Range") for headers in self.requests]

    def release(self) -> None:
        """Lets the held answers go on."""
        self.released.set()

    def close(self) -> None:
        self.release()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _take(self, headers: dict[str, str]) -> Plan:
        with self._lock:
            self.requests.append(headers)
            return self.plans.pop(0) if self.plans else Plan()

    def _count(self, number: int) -> None:
        with self._lock:
            self.sent += number


class _Https(ThreadingHTTPServer):
    tls: ssl.SSLContext

    def finish_request(self, request: Any, client_address: Any) -> None:
        with suppress(OSError), self.tls.wrap_socket(request, server_side=True) as safe:
            super().finish_request(safe, client_address)


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            plan = server._take({"path": self.path, **dict(self.headers)})
            plan.heard()
            self.close_connection = True
            if plan.silent:
                server.released.wait(HOLD)
            elif plan.location:
                self._say(plan.status if plan.status != 200 else 302, {"Location": plan.location})
            elif plan.status != 200:
                self._say(plan.status, {})
            else:
                self._give(plan)

        def _say(self, status: int, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Transfer-Encoding" not in headers and status >= 300:
                self.send_header("Content-Length", "0")
            self.end_headers()

        def _give(self, plan: Plan) -> None:
            if callable(plan.body):
                self._say(200, {"Transfer-Encoding": "chunked"})
                for block in iter(plan.body, b""):
                    self._block(block, chunked=True)
                return
            body = server.content if plan.body is None else plan.body
            start, status, headers = 0, 200, {"ETag": plan.etag} if plan.etag else {}
            asked = self.headers.get("Range")
            same = self.headers.get("If-Range") in (None, plan.etag)
            if asked and plan.ranges and same:
                start = int(asked.removeprefix("bytes=").removesuffix("-"))
                start = start if plan.start is None else plan.start
                if start >= len(body):
                    self._say(416, {"Content-Range": f"bytes */{len(body)}"})
                    return
                status = 206
                headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
            if plan.framing == "length":
                headers["Content-Length"] = str(len(body) - start)
            elif plan.framing == "chunked":
                headers["Transfer-Encoding"] = "chunked"
            self._say(status, headers)
            self._send(body[start:], plan)

        def _send(self, body: bytes, plan: Plan) -> None:
            chunked = plan.framing == "chunked"
            end = len(body) if plan.cut is None else plan.cut
            self._blocks(body[:end], chunked=chunked)
            if plan.hold:
                server.released.wait(HOLD)
                self._blocks(body[end:], chunked=chunked)
            elif plan.cut is not None:
                return
            if chunked:
                self.wfile.write(b"0\r\n\r\n")

        def _blocks(self, body: bytes, *, chunked: bool) -> None:
            for at in range(0, len(body), BLOCK):
                self._block(body[at : at + BLOCK], chunked=chunked)

        def _block(self, block: bytes, *, chunked: bool) -> None:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(block), block) if chunked else block)
            server._count(len(block))

    return Handler
