# shellcheck shell=bash
# Sourced by ./start and ./check: makes .venv in the checkout and keeps it up to date.
#
# Expects $root (the checkout). Speaks on stderr only: stdout belongs to the program. Nothing here
# names a package index: pip follows the configuration of the machine. bash 3.2 (macOS) reads it.

venv="$root/.venv"
unfinished="$venv/.sr-desktop-unfinished"

# What Qt loads: the first group for anything at all, the second for a real window on X11.
qt_libraries="libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
window_libraries="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
# What the tests make and read photos with; tests that need what is missing are skipped.
test_tools="imagemagick libimage-exiftool-perl libtiff-tools"

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

# One line that changes with the requirements, this recipe, the Python behind .venv, and the place.
fingerprint() {
    { printf '%s\n' "$root"; cat "$root/pyproject.toml" "$root/packaging/setup.sh" "$venv/pyvenv.cfg"; } | cksum
}

# Whether step $1 (app, test, or an extra) was finished for exactly this state.
up_to_date() {
    [ -x "$venv/bin/python" ] && [ ! -e "$unfinished" ] && [ -f "$venv/.sr-desktop-$1" ] &&
        [ "$(<"$venv/.sr-desktop-$1")" = "$(fingerprint)" ]
}

finished() {
    local step
    for step in "$@"; do fingerprint >"$venv/.sr-desktop-$step"; done
    printf '%s\n' "$root" >"$venv/.sr-desktop-place"
    rm -f "$unfinished"
}

# Two at once wait for each other, where the system has flock. The lock ends with this shell.
lock() {
    command -v flock >/dev/null 2>&1 || return 0
    exec 9<"$root/pyproject.toml"
    flock --nonblock 9 2>/dev/null && return 0
    say "Another start is installing SR Desktop; waiting for it."
    flock 9 2>/dev/null || true
}

unlock() { exec 9<&-; }

runs() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null >/dev/null 2>&1; }

has_ensurepip() { "$1" -c 'import ensurepip, venv' </dev/null >/dev/null 2>&1; }

# The first Python that really runs, is 3.11 or newer and can make a complete venv; else the first that runs.
find_python() {
    local candidate first=""
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.11 python3.12 python3.13 python3.14; do
        runs "$candidate" || continue
        has_ensurepip "$candidate" && { printf '%s\n' "$candidate"; return; }
        [ -n "$first" ] || first="$candidate"
    done
    printf '%s\n' "$first"
}

is_debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

# Which of the system libraries, and of the packages $@, are missing, on one line; nothing on other systems.
missing_packages() { # names...
    is_debian || return 0
    local installed name missing="" glib=libglib2.0-0
    installed=" $(dpkg-query -W -f='${Package}:${db:Status-Status} ' 2>/dev/null)"
    case "$installed" in
        *" libglib2.0-0:installed "* | *" libglib2.0-0t64:installed "*) ;;
        *)
            apt-cache show libglib2.0-0t64 >/dev/null 2>&1 && glib=libglib2.0-0t64
            missing="$glib"
            ;;
    esac
    for name in $qt_libraries $window_libraries "$@"; do
        case "$installed" in *" $name:installed "*) ;; *) missing="$missing $name" ;; esac
    done
    printf '%s\n' "${missing# }"
}

apt_install() { # names...
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" \
        </dev/null >/dev/null 2>"$apt_log"
}

# Installs Debian packages when root; otherwise, or when that fails, says the one line to run.
system_packages() { # names...
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" = 0 ]; then
        say "Installing system packages: $*"
        local apt_log
        apt_log="$(mktemp)"
        if apt_install "$@" || { apt-get -qq update </dev/null >/dev/null 2>&1; apt_install "$@"; }; then
            rm -f "$apt_log"
            return 0
        fi
        tail -n 3 "$apt_log" >&2
        rm -f "$apt_log"
    fi
    say "Some system packages are missing. To get them, run:"
    say "  sudo apt-get install -y --no-install-recommends $*"
}

# Makes .venv if there is none that works. One that was left unfinished, or was moved with the
# checkout (its commands then point to the old place), is not trusted. Installs the packages that are
# missing for step $1 on the way.
make_venv() { # app|test
    local python packages="" tools=""
    if [ "$1" = test ]; then tools="$test_tools"; fi
    if [ -e "$unfinished" ] ||
        { [ -f "$venv/.sr-desktop-place" ] && [ "$(<"$venv/.sr-desktop-place")" != "$root" ]; }; then
        rm -rf "$venv"
    fi
    packages="$(missing_packages $tools)"
    if runs "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        system_packages $packages
        return 0
    fi
    python="$(find_python)"
    if is_debian; then
        if [ -z "$python" ]; then
            packages="$packages python3 python3-venv"
        elif ! has_ensurepip "$python"; then
            packages="$packages python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        fi
    fi
    system_packages $packages
    [ -n "$python" ] || python="$(find_python)"
    [ -n "$python" ] || stop "SR Desktop needs Python 3.11 or newer, and none was found. Install one, or name it: PYTHON=/path/to/python ./start"
    rm -rf "$venv"
    if has_ensurepip "$python"; then
        "$python" -m venv "$venv" >&2 || stop "The folder .venv could not be made in $root."
    elif "$python" -m pip --version >/dev/null 2>&1 && "$python" -m venv --without-pip "$venv" >&2; then
        "$python" -m pip --python "$venv/bin/python" install --quiet pip >&2 ||
            stop "pip could not be put into .venv. The lines above say why."
    else
        stop "This Python cannot make a .venv (its venv module is incomplete). Install what is named above, then start again."
    fi
}

pip_install() {
    # the second group is for the lock's descriptor: a build left behind must not hold it
    (cd "$root" && "$venv/bin/python" -m pip --disable-pip-version-check install -qq --no-input "$@" >&2 9<&-)
}

# Brings .venv to step $1: app (what the program needs) or test (what ./check needs on top).
set_up() {
    up_to_date "$1" && return 0
    lock
    if ! up_to_date "$1"; then
        if [ -f "$venv/.sr-desktop-app" ]; then
            say "Bringing .venv up to date."
        else
            say "Setting up SR Desktop in .venv. The first time this takes some minutes."
        fi
        make_venv "$1"
        : >"$unfinished"
        if [ "$1" = test ]; then
            if pip_install -e '.[test]'; then finished app test; else failed_to_install test; fi
        else
            if pip_install -e .; then finished app; else failed_to_install app; fi
        fi
    fi
    unlock
}

# pip changes nothing before it has everything, so what worked before it failed still works.
failed_to_install() {
    [ -f "$venv/.sr-desktop-app" ] ||
        stop "Installing did not work. The lines above say why; the next ./start tries again."
    rm -f "$unfinished"
    [ "$1" = app ] || stop "Installing what the checks need did not work. The lines above say why."
    say "Bringing .venv up to date did not work; going on with what is there."
}

installed_version() {
    "$venv/bin/python" -c 'import sys; from importlib.metadata import version; print(version(sys.argv[1]))' "$1"
}

# What is installed after the program itself must not replace torch or anything else that the program uses:
# writes $venv/$1-constraints.txt, and the packages of the extra $1 as $venv/$1-requirements.txt.
extra_files() { # extra
    "$venv/bin/python" - "$1" "$venv/$1" <<'PYTHON'
import sys
from importlib.metadata import requires, version
from pathlib import Path

torch = version("torch").split("+")[0]
fixed = [f"{name}=={version(name)}" for name in ("numpy", "pillow", "safetensors")]
# 2.13 goes with 0.28, 2.14 with 0.29
fixed += [f"torch=={torch}", f"torchvision==0.{int(torch.split('.')[1]) + 15}.*"]
# all of them bring the module cv2: the same version over another one does no harm
opencv = version("opencv-python-headless")
fixed += [f"{name}=={opencv}" for name in ("opencv-python", "opencv-contrib-python-headless")]
wanted = [line.split(";")[0] for line in requires("sr-desktop") or () if f"'{sys.argv[1]}'" in line]
Path(f"{sys.argv[2]}-constraints.txt").write_text("\n".join(fixed) + "\n")
Path(f"{sys.argv[2]}-requirements.txt").write_text("\n".join(wanted) + "\n")
PYTHON
}

# Adds the packages of the extra $1, described by $2, after the packages $3 (one word, may be empty), with
# pip's options $4... Returns 1, with a sentence, where they cannot be had.
set_up_extra() { # extra description needs [options...]
    local extra="$1" description="$2" needs="$3" before after worked=0
    shift 3
    up_to_date "$extra" && return 0
    lock
    before="$(installed_version torch)" || stop "torch is not in .venv."
    extra_files "$extra"
    say "Installing $description. This takes a minute or more."
    : >"$unfinished"
    { [ -z "$needs" ] || pip_install --retries 1 $needs; } &&
        pip_install --retries 1 -c "$venv/$extra-constraints.txt" -r "$venv/$extra-requirements.txt" "$@" && worked=1
    after="$(installed_version torch || true)"
    [ "$before" = "$after" ] ||
        stop "Installing $description replaced torch $before by ${after:-nothing}. .venv is not to be trusted; the next ./start makes it anew."
    rm -f "$unfinished"
    if [ "$worked" = 1 ]; then finished "$extra"; fi
    unlock
    if [ "$worked" = 0 ]; then
        say "This did not work: installing $description (the lines above say why). Tests that need it are skipped."
        return 1
    fi
}

# The original Real-ESRGAN packages, as the peer.
set_up_reference() {
    up_to_date reference && return 0
    if ! "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info >= (3, 13))'; then
        say "Reference packages: not on Python 3.13 or newer (basicsr does not build there). Tests that compare with them are skipped."
        return 1
    fi
    # basicsr is built from source: in pip's own sandbox it would fetch a second torch
    set_up_extra reference "the reference packages (basicsr, realesrgan)" "setuptools<81 wheel cython" --no-build-isolation
}

# spandrel, which opens model files of many more families.
set_up_more_models() {
    set_up_extra more-models "spandrel, for more kinds of models" ""
}

# OpenCV with dnn_superres, after the program's own and that of the reference packages, which have none.
set_up_opencv() {
    set_up_extra opencv "OpenCV with dnn_superres" ""
}
