"""Tries the package for Debian as people will meet it, in a clean Debian that is made for it.

    .venv/bin/python packaging/try_deb.py DEB [--to FOLDER] [--suite bookworm] [--mirror ADDRESS]
                                               [--root FOLDER] [--photo FILE | --no-screen]

Makes a minimal Debian (or Ubuntu) with debootstrap, or takes a copy of --root, installs the package there
with apt, and as an ordinary user of that system
  - asks it for its smoke test, unseen, with the network cut off,
  - restores a photo in a folder with a space and umlauts on the command line,
  - lets two people restore at the same time,
  - tells the first minute of packaging/first_minute.py on a screen: a photo is dragged onto the window,
    looked at, changed and restored with the mouse (pictures of it in FOLDER); the same with FILE, if one is
    given, by packaging/photo_by_mouse.py,
  - moves the bundle to a path with spaces and umlauts, read-only, and asks it for its smoke test again.
Then it purges the package and compares all files with those before: none may be left. Prints a line for each;
ends with 1 if one of them is not as it should be.

Needs root, debootstrap, unshare, and for the screen (not with --no-screen) Xvfb, openbox, xdotool. Ubuntu's
suites need a --mirror of Ubuntu, or a --root made from one.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import product  # noqa: E402 - the folder above is known only now

SAMPLE = product.ROOT / "resources" / "sample" / "sample.jpg"
USERS = {"oma": 4001, "opa": 4002}
PROGRAM = f"/usr/bin/{product.COMMAND}"
CHANGED_BY_APT = (
    "/var/",
    "/etc/ld.so.cache",
    "/root/",
    "/tmp/",
    "/run/",
    "/dev/",
    "/proc/",
    "/sys/",
)
"""Where apt itself keeps books."""


class Trial:
    """A clean system, and what was found in it."""

    def __init__(self, root: Path, options: argparse.Namespace) -> None:
        self.root, self.to = root, options.to.resolve()
        self.screen: bool = not options.no_screen
        self.photo: Path | None = options.photo
        self.wrong: list[str] = []

    def check(self, true: bool, what: str, seconds: float | None = None) -> None:
        """Tells one thing that was looked at."""
        told = "" if seconds is None else f" ({seconds:.1f} s)"
        print(f"{'yes' if true else 'NO '} {what}{told}", flush=True)
        if not true:
            self.wrong.append(what)

    def inside(self, *words: str, user: str | None = None, cut: bool = False) -> Sequence[str]:
        """A command that runs in that system; cut: without any network."""
        who = ["/bin"] if user is None else []
        command = [*(("unshare", "--net") if cut else ()), "chroot"]
        if user is not None:
            command.append(f"--userspec={USERS[user]}:{USERS[user]}")
            who = [f"HOME=/home/{user}", f"USER={user}"]
        else:
            who = ["HOME=/root"]
        place = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"
        kept = ["LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", place, *who]
        return [*command, str(self.root), "env", "-i", *kept, *words]

    def run(
        self, *words: str, user: str | None = None, cut: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """Runs it and waits."""
        return subprocess.run(
            self.inside(*words, user=user, cut=cut),
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=900,
        )

    def files(self) -> set[str]:
        """Every file of the system but those that apt keeps books in."""
        found = subprocess.run(
            ["find", str(self.root), "-xdev", "-printf", "/%P\\n"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.splitlines()
        return {path for path in found if not f"{path}/".startswith(CHANGED_BY_APT)}


def main() -> int:
    """Tries it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deb", type=Path)
    parser.add_argument("--to", type=Path, default=Path("dist/tried"))
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--mirror", default="")
    parser.add_argument("--root", type=Path, help="a system that debootstrap made before")
    parser.add_argument("--photo", type=Path, help="an old photo, to be restored in the window")
    parser.add_argument("--no-screen", action="store_true", help="nothing with the mouse")
    options = parser.parse_args()
    needed = ["debootstrap", "unshare"]
    if not options.no_screen:
        needed += ["Xvfb", "openbox", "xdotool"]
    missing = [name for name in needed if shutil.which(name) is None]
    if missing or os.getuid() != 0:
        parser.error(f"root is needed, and these programs: {', '.join(missing) or 'all there'}")
    options.to.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="sr-desktop-try-"))
    try:
        make_system(folder / "root", options)
        trial = Trial(folder / "root", options)
        with mounted(folder / "root"):
            tell(trial, options.deb.resolve())
    finally:  # never into anything that is mounted there
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=True)
    for wrong in trial.wrong:
        print(f"WRONG: {wrong}")
    return 1 if trial.wrong else 0


def make_system(root: Path, options: argparse.Namespace) -> None:
    """A minimal system with two people."""
    began = time.monotonic()
    if options.root is not None:
        subprocess.run(["cp", "-a", str(options.root), str(root)], check=True)
    else:
        mirror = [options.mirror] if options.mirror else []
        command = ["debootstrap", "--variant=minbase", options.suite, str(root), *mirror]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    told = (root / "etc" / "os-release").read_text(encoding="utf-8")
    name = re.search(r'^PRETTY_NAME="(.*)"$', told, re.MULTILINE)
    print(f"    {name[1] if name else options.suite}")
    if Path("/etc/resolv.conf").exists():
        shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
    for name, number in USERS.items():
        words = ["useradd", "--create-home", "--uid", str(number), name]
        subprocess.run(["chroot", str(root), *words], check=True)
    print(f"    a clean system ({time.monotonic() - began:.0f} s)", flush=True)


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """What programs of a running system find: /proc, and the screens of this one."""
    screens = Path("/tmp/.X11-unix")
    screens.mkdir(exist_ok=True)
    (root / "dev" / "shm").mkdir(exist_ok=True)  # its other devices debootstrap has made
    (root / "dev" / "shm").chmod(0o1777)
    places = [("proc", "/proc"), ("bind", "/tmp/.X11-unix")]
    done = []
    try:
        for kind, place in places:
            target = root / place[1:]
            target.mkdir(parents=True, exist_ok=True)
            how = ["-t", "proc", "proc"] if kind == "proc" else ["--bind", place]
            subprocess.run(["mount", *how, str(target)], check=True)
            done.append(target)
        yield
    finally:
        for target in reversed(done):
            subprocess.run(["umount", "--lazy", str(target)], check=True)


def tell(trial: Trial, deb: Path) -> None:
    """From a clean system to a clean system."""
    trial.run("apt-get", "update")
    # what its dependencies bring stays: only the package itself is looked at
    shutil.copyfile(deb, trial.root / "tmp" / deb.name)
    refused = trial.run("dpkg", "--install", f"/tmp/{deb.name}")
    trial.check(refused.returncode != 0, "dpkg alone stops where something is missing")
    trial.run("dpkg", "--purge", product.COMMAND)
    names = subprocess.run(
        ["dpkg-deb", "--field", str(deb), "Depends"], check=True, capture_output=True, text=True
    ).stdout
    depends = [each.split("(")[0].strip() for each in names.split(",")]
    trial.run("apt-get", "install", "-y", "--no-install-recommends", *depends)
    before = trial.files()
    began = time.monotonic()
    done = trial.run("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{deb.name}")
    trial.check(done.returncode == 0, "apt installs it", time.monotonic() - began)
    (trial.root / "tmp" / deb.name).unlink()
    if done.returncode != 0:
        print(done.stdout[-2000:])
        return
    unseen(trial)
    by_command(trial)
    two_people(trial)
    if trial.screen:
        on_screen(trial)
        if trial.photo is not None:
            old_photo(trial, trial.photo)
    moved(trial)
    purged = trial.run("dpkg", "--purge", product.COMMAND)
    trial.check(purged.returncode == 0, "dpkg purges it")
    left = sorted(path for path in trial.files() - before if not path.startswith("/home/"))
    trial.check(not left, f"nothing is left of it {' '.join(left[:5])}")


def unseen(trial: Trial) -> None:
    """The smoke test without a screen and without the network."""
    began = time.monotonic()
    told = trial.run(PROGRAM, "--smoke-test", user="oma", cut=True)
    trial.check(
        told.returncode == 0,
        "smoke test of an ordinary user, unseen, the network cut off",
        time.monotonic() - began,
    )
    print("    " + told.stdout.strip().replace("\n", "\n    "))
    began = time.monotonic()
    told = trial.run(PROGRAM, "--version", user="oma", cut=True)
    trial.check(product.version() in told.stdout, "it says its version", time.monotonic() - began)


def by_command(trial: Trial) -> None:
    """A photo on the command line."""
    photo = photo_of(trial, "oma")
    was = photo.read_bytes()
    place = f"/home/oma/{photo.relative_to(trial.root / 'home/oma')}"
    told = trial.run(PROGRAM, "restore", place, user="oma", cut=True)
    result = photo.with_name("Großmutter (restored).jpg")
    trial.check(
        told.returncode == 0 and result.is_file(), "sr-desktop restore writes a result beside it"
    )
    if told.returncode != 0:
        print(told.stdout[-2000:])
    trial.check(photo.read_bytes() == was, "the original is the same")


def two_people(trial: Trial) -> None:
    """Two users restore at the same time."""
    commands = []
    for user in USERS:
        photo = photo_of(trial, user, "zu zweit.jpg")
        place = f"/home/{user}/{photo.relative_to(trial.root / 'home' / user)}"
        commands.append(trial.inside(PROGRAM, "restore", place, user=user))
    running = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    trial.check(all(process.wait(600) == 0 for process in running), "two people at the same time")


def on_screen(trial: Trial) -> None:
    """The first minute with the mouse, of the installed program."""
    told = by_mouse(trial, "first_minute.py", str(trial.to), "--only", "mouse", "starts")
    trial.check(told.returncode == 0, "the first minute on a screen")


def old_photo(trial: Trial, photo: Path) -> None:
    """A photo of the person who tries it, through the window with the mouse."""
    told = by_mouse(trial, "photo_by_mouse.py", str(photo), str(trial.to / "photo"))
    trial.check(told.returncode == 0, f"{photo.name} restored through the window")


def by_mouse(trial: Trial, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs a script that starts the installed program on a screen, as an ordinary user there."""
    with tempfile.TemporaryDirectory(prefix="sr-minute-") as folder:
        same = trial.root / folder[1:]  # photos are named alike outside and inside
        same.mkdir(parents=True)
        subprocess.run(["mount", "--bind", folder, str(same)], check=True)
        starter = Path(folder) / "start"
        starter.write_text(
            "#!/bin/sh\n"
            "# what is made here belongs to the person who works there\n"
            f"chown -R {USERS['oma']}:{USERS['oma']} '{folder}'\n"
            f"export HOME=/home/oma USER=oma\n"
            f"exec chroot --userspec={USERS['oma']}:{USERS['oma']} '{trial.root}' {PROGRAM} \"$@\"\n",
            encoding="utf-8",
        )
        starter.chmod(0o755)
        try:
            told = subprocess.run(
                [sys.executable, str(HERE / script), *words, "--program", str(starter)],
                check=False,
                env=os.environ | {"TMPDIR": folder},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
        finally:
            subprocess.run(["umount", "--lazy", str(same)], check=True)
            same.rmdir()
    print("    " + told.stdout.strip().replace("\n", "\n    "))
    return told


def moved(trial: Trial) -> None:
    """The bundle by itself, elsewhere, where nobody may write."""
    place = "/opt/Oma & Opas Fotos äöü/SR Desktop"
    target = trial.root / place[1:]
    target.parent.mkdir(parents=True)
    shutil.copytree(trial.root / "usr/lib" / product.COMMAND, target, symlinks=True)
    subprocess.run(["chmod", "-R", "a-w", str(target)], check=True)
    subprocess.run(["mount", "--bind", "-o", "ro", str(target), str(target)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(target)], check=True)
    told = trial.run(f"{place}/{product.COMMAND}", "--smoke-test", user="opa", cut=True)
    trial.check(
        told.returncode == 0, "from a read-only path with spaces and umlauts, the network cut off"
    )
    if told.returncode != 0:
        print(told.stdout[-2000:])
    subprocess.run(["umount", "--lazy", str(target)], check=True)
    subprocess.run(["rm", "-rf", "--one-file-system", str(target.parent)], check=True)


def photo_of(trial: Trial, user: str, name: str = "Großmutter.jpg") -> Path:
    """An old photo in a person's home."""
    photo = trial.root / "home" / user / "Alte Fotos" / name
    photo.parent.mkdir(exist_ok=True)
    shutil.copyfile(SAMPLE, photo)
    for path in (photo, photo.parent):
        os.chown(path, USERS[user], USERS[user])
    return photo


if __name__ == "__main__":
    sys.exit(main())
