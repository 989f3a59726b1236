"""The tables of the queue on disk, their versions, and what is saved of a damaged file.

SQLite in WAL mode: a photo is on disk before work on it begins, and several programs may look at once.
"""

from __future__ import annotations

import itertools
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from sr_desktop.base.errors import QueueUnusable, SRError
from sr_desktop.base.files import FULL
from sr_desktop.base.sentences import sentence

log = logging.getLogger(__name__)

APPLICATION = 0x53524451
"""`PRAGMA application_id`: tells the file from databases of other programs."""
MIGRATIONS = (
    """
    CREATE TABLE photos (
        id INTEGER PRIMARY KEY,
        source BLOB NOT NULL,
        target BLOB NOT NULL,
        root BLOB,
        folder BLOB,
        settings TEXT NOT NULL,
        batch INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL CHECK (
            state IN ('waiting', 'running', 'done', 'failed', 'skipped', 'cancelled')
        ),
        priority INTEGER NOT NULL DEFAULT 0,
        place REAL NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0,
        width INTEGER,
        height INTEGER,
        source_bytes INTEGER NOT NULL DEFAULT 0,
        source_changed INTEGER NOT NULL DEFAULT 0,
        planned BLOB,
        result BLOB,
        result_sha256 TEXT NOT NULL DEFAULT '',
        source_sha256 TEXT NOT NULL DEFAULT '',
        error TEXT NOT NULL DEFAULT '',
        notes TEXT NOT NULL DEFAULT '',
        seconds REAL NOT NULL DEFAULT 0,
        device TEXT NOT NULL DEFAULT '',
        model TEXT NOT NULL DEFAULT '',
        added REAL NOT NULL DEFAULT 0,
        started REAL NOT NULL DEFAULT 0,
        finished REAL NOT NULL DEFAULT 0,
        wish TEXT NOT NULL DEFAULT '',
        changed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX photos_in_turn ON photos (state, priority DESC, place);
    CREATE INDEX photos_by_source ON photos (source);
    CREATE INDEX photos_by_batch ON photos (batch, place);
    CREATE INDEX photos_by_change ON photos (changed);
    CREATE UNIQUE INDEX photos_in_work ON photos (planned) WHERE state = 'running';
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO facts VALUES ('revision', '0'), ('paused', '0');
    """,
    """
    CREATE TABLE owner (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        token TEXT NOT NULL,
        program TEXT NOT NULL,
        pid INTEGER NOT NULL,
        computer TEXT NOT NULL,
        batches TEXT NOT NULL,
        beat INTEGER NOT NULL
    );
    """,
)
"""One script for each version: the first makes version 1, the next changes it into version 2, and so on."""
VERSION = len(MIGRATIONS)
WANTED = {"id", "source", "target", "state", "planned"}
"""What a line has to have to be worth saving."""
BUSY = 20.0
"""Seconds to wait for another program's transaction."""
CHECKED = 32 * 1024**2
"""Bytes up to which the whole file is checked each time it is opened."""
BACKED_UP = 256 * 1024**2


def open_queue(
    file: Path, *, thorough: bool = False, worked_here: bool = False
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """The database in `file`, made, brought to this version or repaired where that is needed; what to tell.

    thorough: check also a large file. worked_here: whoever asks holds the right to work. Raises
    `QueueUnusable` if it can't be opened, or is in use by another program and damaged, or was made by a
    newer version of this program.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(file)
        if connection is not None and _sound(connection, file, thorough=thorough):
            return connection, ()
        if connection is not None:
            connection.close()
        with FileLock(file.with_suffix(".opening"), timeout=BUSY):
            return _made_ready(file, thorough=thorough, worked_here=worked_here)
    except Timeout as error:
        raise QueueUnusable(
            "The queue in {folder} is being opened by another program.", folder=file.parent
        ) from error
    except sqlite3.Error as error:
        raise unusable(file, error) from error
    except OSError as error:
        raise unusable(file, error) from error


def new_tables(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Makes the tables of this version in an empty database."""
    for script in MIGRATIONS:
        connection.executescript(script)
    return connection


def unusable(file: Path, error: Exception) -> SRError:
    """What to say when the database or its folder refuses."""
    full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    if full or getattr(error, "errno", None) in FULL:
        return QueueUnusable(
            "There is no space left for the queue in {folder}.", folder=file.parent
        )
    cause = getattr(error, "strerror", None) or error
    return QueueUnusable(
        "The queue in {folder} cannot be written ({cause}).", folder=file.parent, cause=cause
    )


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is broken, or no database."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def back_up(connection: sqlite3.Connection, file: Path) -> None:
    """A copy of the database in `file`, whole or not at all. Raises `sqlite3.Error` or `OSError`."""
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def backup_of(file: Path) -> Path:
    """Where the copy is kept that is made when work begins."""
    return file.with_suffix(".backup.sqlite3")


# --- inside --------------------------------------------------------------------------------------


def _connect(file: Path) -> sqlite3.Connection | None:
    """An open database of this version; None if there is none."""
    if not file.exists():
        return None
    connection = _opened(file)
    try:
        if _version(connection) == VERSION:
            return connection
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            connection.close()
            raise
    connection.close()
    return None


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY, isolation_level=None)
    connection.text_factory = _text
    try:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY * 1000)}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            connection.close()
            raise
    return connection


def _text(value: bytes) -> str:
    """A text that is none makes no line unreadable; whoever reads it judges."""
    return value.decode("utf-8", "replace")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _sound(connection: sqlite3.Connection, file: Path, *, thorough: bool) -> bool:
    if not thorough and file.stat().st_size > CHECKED:
        return True
    try:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return False
    return bool(answer == "ok")


def _made_ready(
    file: Path, *, thorough: bool, worked_here: bool
) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """With the lock of opening held: a new database, a newer version of it, or a repaired one."""
    if not file.exists():
        return _migrated(_opened(file), file), ()
    connection = _opened(file)
    try:
        if not _sound(connection, file, thorough=thorough):
            raise _Damaged
        return _migrated(connection, file), ()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            connection.close()
            raise
    except _Damaged:
        pass
    connection.close()
    with nullcontext() if worked_here else _nobody_works(file):
        return _repaired(file)


class _Damaged(Exception):
    """The check found something."""


def _migrated(connection: sqlite3.Connection, file: Path) -> sqlite3.Connection:
    version = _version(connection)
    if version > VERSION:
        connection.close()
        raise QueueUnusable(
            "The queue was made by a newer version of SR Desktop.",
            next_step="Use that version, or set SR_DESKTOP_HOME to another folder.",
        )
    if 0 < version < VERSION:
        back_up(connection, file.with_suffix(f".before-version-{VERSION}.sqlite3"))
    for number in range(version, VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE;{MIGRATIONS[number]};"
            f"PRAGMA user_version = {number + 1};PRAGMA application_id = {APPLICATION};COMMIT;"
        )
    return connection


# --- repair --------------------------------------------------------------------------------------


@contextmanager
def _nobody_works(file: Path) -> Iterator[None]:
    """Keeps others from working meanwhile. Raises `QueueUnusable` if one does."""
    work = FileLock(lock_of(file), timeout=0)
    try:
        work.acquire()
    except Timeout as error:
        raise QueueUnusable(
            "The queue in {folder} is damaged, and another SR Desktop is working on it.",
            folder=file.parent,
            next_step="Close that one first.",
        ) from error
    try:
        yield
    finally:
        work.release()


def _repaired(file: Path) -> tuple[sqlite3.Connection, tuple[str, ...]]:
    """A new database with what can be read of the damaged one, which is kept, and of its backup.

    It takes the place of the damaged one when it is complete, so that an end in the middle loses nothing.
    """
    kept = _copied_aside(file)
    log.warning("%s is damaged; it is kept as %s", file, kept)
    rows = {row["id"]: row for row in _doubtful(_rescued(backup_of(file)))}
    rows |= {row["id"]: row for row in _rescued(kept)}
    part = file.with_suffix(".repaired")
    for each in _with_its_log(part):
        each.unlink(missing_ok=True)
    with closing(_migrated(_opened(part), part)) as connection:
        connection.execute("BEGIN")
        saved = sum(_put_back(connection, row) for row in rows.values())
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")  # all of it in one file
    for each in _with_its_log(file)[1:]:
        each.unlink(
            missing_ok=True
        )  # what belongs to the old file must not be read into the new one
    part.replace(file)
    told = sentence(
        "The queue on disk was damaged and has been repaired: {count} photos of it could be read. "
        "The damaged file is kept as {name}.",
        count=saved,
        name=kept.name,
    )
    return _opened(file), (told,)


def lock_of(file: Path) -> Path:
    """The file that the program which works the queue holds locked."""
    return file.with_suffix(".lock")


def _copied_aside(file: Path) -> Path:
    for number in itertools.count(1):
        kept = file.with_suffix(f".damaged-{number}.sqlite3")
        if not os.path.lexists(kept):
            break
    for old, new in zip(_with_its_log(file)[:2], _with_its_log(kept), strict=False):
        with suppress(FileNotFoundError):
            shutil.copyfile(old, new)
    return kept


def _with_its_log(file: Path) -> list[Path]:
    """A database, and what SQLite keeps beside it."""
    return [file, *(file.with_name(file.name + ending) for ending in ("-wal", "-shm"))]


def _rescued(file: Path) -> Iterator[dict[str, object]]:
    """The rows that can be read: from the front up to the damage, and from the back."""
    if not file.exists():
        return
    seen: set[object] = set()
    for direction in ("ASC", "DESC"):
        with suppress(sqlite3.Error), closing(sqlite3.connect(file)) as connection:
            connection.row_factory = sqlite3.Row
            connection.text_factory = _text
            for row in connection.execute(f"SELECT * FROM photos ORDER BY id {direction}"):
                if set(row.keys()) >= WANTED and row["id"] not in seen:
                    seen.add(row["id"])
                    yield dict(row)


def _doubtful(rows: Iterator[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Rows of a backup: what waited then may be done by now, so its result is looked for first."""
    for row in rows:
        if row["state"] in ("waiting", "running") and row["planned"] is None:
            row["planned"] = row["target"]
        yield row


def _put_back(connection: sqlite3.Connection, row: dict[str, object]) -> bool:
    if row["state"] == "running":
        row["state"] = "waiting"
    row["changed"] = 0  # revisions are counted anew
    known = _columns(connection)
    names = [name for name in row if name in known]
    places = ", ".join("?" * len(names))
    try:
        connection.execute(
            f"INSERT INTO photos ({', '.join(names)}) VALUES ({places})",
            [row[name] for name in names],
        )
    except sqlite3.IntegrityError:  # what was read is no sense any more
        return False
    return True


def _columns(connection: sqlite3.Connection) -> Sequence[str]:
    return [row[1] for row in connection.execute("PRAGMA table_info(photos)")]
