"""One answer of a server over HTTPS, read in a thread so that the person can stop it at any moment."""

from __future__ import annotations

import errno
import queue
import socket
import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPSConnection
from pathlib import Path
from typing import IO, Any, Self
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

import sr_desktop
from sr_desktop.base.errors import ConnectionLost, DownloadFailed, SRError
from sr_desktop.models.locks import POLL

CHUNK = 1 << 18
BUSY = frozenset({408, 429, 500, 502, 503, 504})
"""Answers that a server gives when it is out of order for now."""
BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)
_OFFLINE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download puts up with; times in seconds.

    connect:   until the connection stands.
    stall:     without a single byte.
    tries:     connections in all, if they break; `pause` between two of them.
    redirects: from one address to the next.
    """

    connect: float = 15.0
    stall: float = 30.0
    tries: int = 3
    pause: float = 1.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says before the bytes come."""

    status: int
    headers: Message

    def number(self, name: str) -> int | None:
        """A header that is a whole number, or None."""
        text = str(self.headers.get(name, "")).strip()
        return int(text) if text.isascii() and text.isdigit() else None


def trusted_roots() -> ssl.SSLContext:
    """The certificates that this computer trusts (`SSL_CERT_FILE` names others)."""
    context = ssl.create_default_context()
    usual = ssl.get_default_verify_paths()
    if not context.cert_store_stats()["x509_ca"] and not (usual.cafile or usual.capath):
        # a frozen program looks where the computer that built it keeps its certificates
        for bundle in filter(Path.is_file, map(Path, BUNDLES)):
            context.load_verify_locations(bundle)
            break
    return context


class Transfer:
    """A request and its answer. Use as a context; first `answer`, then `chunks`.

    Both call `check` several times a second, whatever the server does, and raise what it raises;
    the time-outs and everything else that fails come as `DownloadFailed`. Only HTTPS is spoken, also after a
    redirect. Proxies come from the environment (HTTPS_PROXY, NO_PROXY) and from the system.
    """

    def __init__(
        self, url: str, headers: Mapping[str, str], limits: Limits, trust: ssl.SSLContext | None
    ) -> None:
        self.host = _host(url)
        self._request = urllib.request.Request(url, headers=dict(headers))
        self._limits = limits
        self._trust = trust
        self._come: queue.Queue[Answer | bytes | Exception] = queue.Queue(maxsize=4)
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._run, name="download", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.set()
        self._thread.join(POLL)  # where the server is silent, it ends by itself at the time-out

    def answer(self, check: Callable[[], None]) -> Answer:
        """Status and headers, whatever the status."""
        item = self._next(check)
        assert isinstance(item, Answer)
        return item

    def chunks(self, check: Callable[[], None]) -> Iterator[bytes]:
        """The bytes as they come, until the server ends, in whatever way."""
        while item := self._next(check):
            assert isinstance(item, bytes)
            yield item

    def _next(self, check: Callable[[], None]) -> Answer | bytes:
        while True:
            check()
            alive = self._thread.is_alive()
            try:
                item = self._come.get(timeout=POLL)
            except queue.Empty:
                if not alive:
                    raise ConnectionLost(
                        "The connection to {host} was lost.", host=self.host
                    ) from None
                continue
            if isinstance(item, Exception):
                raise explain(item, self.host, self._limits) from item
            return item

    def _put(self, item: Answer | bytes | Exception) -> bool:
        while not self._left.is_set():
            try:
                self._come.put(item, timeout=POLL)
            except queue.Full:
                continue
            return True
        return False

    def _run(self) -> None:
        try:
            with self._open() as response:
                if self._put(Answer(response.status, response.headers)):
                    while (chunk := response.read1(CHUNK)) and self._put(chunk):
                        pass
                    self._put(b"")
        except HTTPError as error:
            error.close()
            self._put(Answer(error.code, error.headers))
        except (OSError, HTTPException, ValueError, SRError) as error:
            self._put(error)

    def _open(self) -> Any:
        opener = urllib.request.OpenerDirector()
        opener.addheaders = [
            ("User-Agent", f"sr-desktop/{sr_desktop.__version__}"),
            ("Accept-Encoding", "identity"),
        ]
        for handler in (
            urllib.request.ProxyHandler(),
            _Https(self._trust or trusted_roots(), self._limits.stall),
            _Redirects(self._limits.redirects, self._moved),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        return opener.open(self._request, timeout=self._limits.connect)

    def _moved(self, url: str) -> None:
        self.host = _host(url)


class _Https(urllib.request.HTTPSHandler):
    """Connects within one time-out and then waits for bytes within another."""

    def __init__(self, trust: ssl.SSLContext, stall: float) -> None:
        super().__init__(context=trust)
        self._trust = trust
        self._stall = stall

    def https_open(self, request: urllib.request.Request) -> Any:
        def connection(host: str, **options: Any) -> HTTPSConnection:
            return _Connection(host, self._stall, context=self._trust, **options)

        return self.do_open(connection, request)


class _Connection(HTTPSConnection):
    def __init__(self, host: str, stall: float, **options: Any) -> None:
        super().__init__(host, **options)
        self._stall = stall

    def connect(self) -> None:
        super().connect()
        self.sock.settimeout(self._stall)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to other hosts, but only over HTTPS and not for ever."""

    def __init__(self, most: int, moved: Callable[[str], None]) -> None:
        self.max_redirections = most  # type: ignore[misc]  # where urllib looks for it
        self._moved = moved

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        """As in the base class. Raises `DownloadFailed` for an address without HTTPS."""
        if urlsplit(newurl).scheme != "https":
            fp.close()
            raise DownloadFailed(
                "{host} sends the download on to an unsafe address ({address}).",
                host=_host(req.full_url),
                address=newurl,
                next_step="It was not followed. Get the file elsewhere.",
            )
        self._moved(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # as urllib calls it


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def explain(error: Exception, host: str, limits: Limits) -> SRError:
    """The sentence for what went wrong on the way to that host."""
    if isinstance(error, SRError):
        return error
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return DownloadFailed(
            "The certificate of {host} was refused: {reason}.",
            host=host,
            reason=reason.verify_message,
            next_step="Check the date of this computer. If your network has a certificate of its own, "
            "name its file in SSL_CERT_FILE.",
        )
    if isinstance(reason, socket.gaierror):
        return DownloadFailed(
            "The name {host} was not found; this computer may not be online.",
            host=host,
            next_step="Connect it to the network, or get the file on another computer.",
        )
    if isinstance(reason, TimeoutError):
        if isinstance(error, URLError):
            return DownloadFailed(
                "{host} could not be reached within {seconds} seconds.",
                host=host,
                seconds=f"{limits.connect:g}",
            )
        return ConnectionLost(
            "{host} was silent for {seconds} seconds.",
            host=host,
            seconds=f"{limits.stall:g}",
        )
    if isinstance(reason, OSError) and reason.errno in _OFFLINE:
        return DownloadFailed(
            "There is no network.",
            next_step="Connect this computer to one, or get the file on another computer.",
        )
    if isinstance(reason, ConnectionRefusedError):
        return DownloadFailed("{host} (or a proxy on the way) takes no connections.", host=host)
    if isinstance(reason, OSError) and str(reason).startswith("Tunnel connection failed"):
        return DownloadFailed(
            "The proxy of this network did not let the download through ({reason}).",
            reason=reason,
            next_step="Check HTTPS_PROXY, or get the file on another computer.",
        )
    if isinstance(error, ValueError):
        return DownloadFailed(
            "{host} sent the download on to an address that makes no sense.", host=host
        )
    return ConnectionLost("The connection to {host} was lost.", host=host)


def explain_status(status: int, host: str) -> SRError:
    """The sentence for an answer that is not the file."""
    if status in BUSY:
        return ConnectionLost(
            "{host} is busy or out of order for now ({status}).",
            host=host,
            status=status,
            next_step="Try again later.",
        )
    if status in (404, 410):
        return DownloadFailed(
            "{host} does not have the file any more ({status}).",
            host=host,
            status=status,
            next_step="Look for a newer version of the program, or get the file elsewhere.",
        )
    if 300 <= status < 400:
        return DownloadFailed(
            "{host} sends the download on and on ({status}).",
            host=host,
            status=status,
            next_step="Try again later.",
        )
    return DownloadFailed(
        "{host} does not give the file ({status}).",
        host=host,
        status=status,
        next_step="Get the file on another computer.",
    )
