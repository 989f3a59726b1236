# shellcheck shell=bash
# Sourced by build_tarball.sh and build_appimage.sh: what both put into a package.
#
# Sets $here (this folder), $root (the checkout) and $version.
# shellcheck disable=SC2034 # used by those that read this

here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname -- "$(dirname -- "$here")")"
version="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/sr_desktop/__init__.py")"

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

is_bundle() { # folder
    if [ ! -x "$1/sr-desktop" ] || [ ! -x "$1/sr-desktop-engine" ]; then
        stop "$1 is no bundle: build one with packaging/build_bundle.py first."
    fi
}

# Menu entry, metainfo, icons and man page into $1, as they lie under /usr/share.
stage_share() { # folder
    install -Dm644 "$here/sr-desktop.desktop" "$1/applications/sr-desktop.desktop"
    install -Dm644 -t "$1/metainfo" "$here"/*.metainfo.xml
    install -Dm644 "$here/sr-desktop.1" "$1/man/man1/sr-desktop.1"
    mkdir -p "$1/icons"
    cp -R "$here/icons/hicolor" "$1/icons/"
}

app_id() { basename -- "$here"/*.metainfo.xml .metainfo.xml; }
